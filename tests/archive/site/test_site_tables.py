"""Datasette's own pages: Vietnamese labels from metadata.yml for every table and column, readable cells."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from fictional_archive import Site
from markupsafe import Markup

from archive.site.core import worded
from archive.site.labels import amount, column_label, day, number, web_link
from archive.site.language import localised

ROOT = Path(__file__).parents[3]
METADATA = yaml.safe_load((ROOT / "metadata.yml").read_text("utf-8"))
TABLES = localised(METADATA, "vi")["databases"]["archive"]["tables"]
ENGLISH = [
    "Search:",
    "This data as",
    "Advanced export",
    ">Apply<",
    "rows</",
    "View and edit SQL",
    "Links from other",
    "0 records",
]


def test_metadata_names_every_table_and_column(db):
    shown = {t for t in db.table_names() if not re.search(r"_(fts|exact)(_|$)", t)}
    assert set(TABLES) == shown | {"_sqlite_migrations"}
    for table in shown - {"_sqlite_migrations"}:
        assert {c.name for c in db[table].columns} == set(TABLES[table]["columns"]), table
        assert set(TABLES[table].get("hidden_columns", [])) <= set(TABLES[table]["columns"]), table
        assert {"title", "description", "source"} <= set(TABLES[table]), table


def test_a_table_page_tells_its_source_and_hides_ids(site):
    assert "Nguồn: Đọc từ câu báo theo quy tắc" in site.page("/archive/awards")
    evidence = site.page("/archive/evidence")
    assert 'href="/trace/conferences/iv-2020-annual-review/date">' in evidence
    assert 'href="/trace/statistics/iv-2020-annual-review-statistics-m">' in evidence
    assert "statistics-569" not in re.sub(r"<[^>]*>", "", site.page("/archive/conflicts"))


def test_every_facet_has_an_index(db):
    """A facet of a million rows is counted in its index or not in time."""
    for table, about in TABLES.items():
        indexed = {index.columns[0] for index in db[table].indexes}
        assert set(about.get("facets", [])) <= indexed, table


@pytest.mark.parametrize("table", [t for t, about in TABLES.items() if not about.get("hidden")])
def test_a_table_page_is_in_vietnamese(site, table):
    html = site.page(f"/archive/{table}")
    assert f"<h1>{TABLES[table]['title']}</h1>" in html
    heads = re.findall(r'<th [^>]*data-column="(\w+)"[^>]*>(?:<a[^>]*>|<span[^>]*>)?([^<]*)', html)
    for column, head in heads:
        label = "Mở" if head == "Mở" else column_label(TABLES[table]["columns"][column], column)
        assert head.replace("&nbsp;▲", "").replace("&nbsp;▼", "") == label
    assert not [words for words in ENGLISH if words in html]
    assert "CREATE TABLE" not in html


def test_the_same_without_metadata_and_under_another_name(archive_file, real_site):
    assert "<h1>Hội nghị</h1>" in real_site.page("/thanh~20tra/conferences")
    assert len(real_site.get("/thanh~20tra/conferences.json?_search=dien+bien&_shape=array").json()) == 2
    assert "Kho của tôi" in Site(archive_file, metadata={"title": "Kho của tôi"}).page("/")


def test_cells_are_readable_and_link_to_our_pages(site):
    html = site.page("/archive/conferences")
    assert re.search(r'<a href="/conference/iv-2020-annual-review">Hội nghị tổng kết', html)
    assert "27/11/2020" in html and ">Tổng kết<" in html and 'href="/cluster/iv"' in html
    assert '124,6 tỷ đồng <span class="exact">124.600.000.000 đồng</span>' in site.page("/archive/statistics")
    facets = site.page("/archive/awards")
    assert re.search(r'id="facet-status".*?<a [^>]*>Đề nghị</a> <span>1</span>', facets, re.S)


def test_rows_and_database_page(site):
    row = site.page("/archive/statistics/iv-2020-annual-review-statistics-m")
    assert "Số liệu: iv-2020" in row and 'href="/conference/iv-2020-annual-review"' in row
    page = site.page("/archive")
    assert page.index(">Hội nghị</a>") < page.index(">Bài báo</a>")
    assert TABLES["awards"]["description"] in page and "conference_texts" not in page


def test_hostile_cells_are_text(site):
    assert "&lt;script&gt;" in site.page("/archive/photos")
    assert "&lt;img src=x" in site.page("/archive/articles/105")


def test_translation_changes_the_frame_and_never_a_cell(site):
    cell = Markup("<td>{}</td>").format('<label for="_search">Search:</label> This data as 5 rows')
    assert worded(cell, site.datasette, "archive", "articles") == cell


def test_works_under_a_base_url(archive_file):
    site = Site(archive_file, settings={"base_url": "/kho/"})
    html = site.page("/conference/iv-2020-annual-review")
    assert not re.search(r'(?:href|action)="/(?!kho/)', html)
    assert "'unsafe-inline'" not in site.get("/").headers["content-security-policy"]


@pytest.mark.parametrize(
    ("value", "measure", "approx", "shown", "exact"),
    [
        (96_700_000_000, "đồng", None, "96,7 tỷ đồng", "96.700.000.000 đồng"),
        (256_341_000_000_000, "đồng", "over", "hơn 256.341 tỷ đồng", "256.341.000.000.000 đồng"),
        (150_000_000, "đồng", "under", "gần 150 triệu đồng", "150.000.000 đồng"),
        (14_140_000, "m2", None, "1.414 ha", "14.140.000 m²"),
        (376, "m2", None, "376 m²", None),
        (66_032, "cuộc", "about", "khoảng 66.032 cuộc", None),
    ],
)
def test_amounts_are_readable_and_exact(value, measure, approx, shown, exact):
    assert amount(value, measure, approx) == (shown, exact)


def test_numbers_days_and_addresses():
    assert number(98.75) == "98,75" and number(-1234567) == "-1.234.567"
    assert day("2019-11-22T20:46:00+07:00") == "22/11/2019, 20:46" and day("2019-11-22") == "22/11/2019"
    assert day(None) == "" and day("<b>") == "<b>"
    assert web_link("https://a.example/x") and not web_link("javascript:alert(1)")
    assert not web_link("//a.example") and not web_link(None) and not web_link("http://[") and not web_link("data:x")


def test_metadata_is_one_file():
    assert (ROOT / "metadata.yml").resolve() == ROOT / "archive" / "site" / "metadata.yml"
