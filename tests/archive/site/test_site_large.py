"""An archive in which everything falls on one cluster, one unit, one province and one year: pages stay small and
lead on to all rows, and every CSV has all of them."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import sys
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest
from fictional_archive import Site

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from wide import build

CONFERENCES = 1_300
CLUSTER, UNIT, PLACE, YEAR = "cum-thi-dua-so-i", "thanh-tra-tinh-lai-chau", "lai-chau", 2019
LARGEST = 200_000
PAGES = (f"/cluster/{CLUSTER}", f"/unit/{UNIT}", f"/province/{PLACE}", f"/year/{YEAR}", "/awards", "/statistics")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "archive.db"
    build(path, CONFERENCES, each=1)
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("update conferences set cluster = ?, place = ?, year = ?", [CLUSTER, PLACE, YEAR])
        conn.execute("update leadership set cluster = ?, year = ?", [CLUSTER, YEAR])
        conn.execute("update leadership set unit = ? where rowid % 2", [UNIT])
        conn.execute("update awards set unit = ?, award = 'flag', recipient = '=HYPERLINK(\"x\")'", [UNIT])
        conn.execute(
            "insert into statistics (id, conference, metric, value, measure, sources)"
            " select id || '-s', id, 'inspections_admin', 600, 'cuộc', 1 from conferences"
        )
    return path


@pytest.fixture(scope="module")
def large(path):
    return Site(path)


def rows(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize("address", [*PAGES, "/", "/coverage", "/rotation", "/map", "/search?q=thi+dua"])
def test_no_page_is_larger_than_a_phone_likes(large, address):
    response = large.get(address)
    assert response.status_code == 200
    assert len(response.content) < LARGEST


@pytest.mark.parametrize("address", PAGES[:4])
def test_what_a_page_leaves_out_is_one_click_away(large, address):
    links = re.findall(r'href="(/archive/(?:conferences|leadership|awards)\?[^"]+)"', large.page(address))
    assert links
    found = [
        int(large.get(unescape(link).replace("?", ".json?")).json()["filtered_table_rows_count"]) for link in links
    ]
    assert max(found) >= CONFERENCES / 2


@pytest.mark.parametrize("table", ["awards", "statistics"])
def test_a_list_is_downloaded_as_it_is_narrowed(large, path, table):
    page = large.page(f"/{table}?year={YEAR}")
    link = unescape(re.search(rf'href="(/{table}\.csv[^"]*)"', page)[1])
    assert f"year={YEAR}" in link
    with closing(sqlite3.connect(path)) as conn:
        ids = {id for (id,) in conn.execute(f"select id from {table}")}
    assert {row["id"] for row in rows(large.get(link).text)} == ids
    assert not rows(large.get(f"/{table}.csv?year={YEAR + 1}").text)


def test_a_text_is_no_formula(large):
    assert {row["recipient"] for row in rows(large.get("/awards.csv").text)} == {'\'=HYPERLINK("x")'}


@pytest.mark.parametrize("narrowed", ["", "?kind=pact_signing", "?_sort_desc=date", "?_sort=kind&_facet=year"])
def test_a_tables_csv_has_every_row(large, path, narrowed):
    page = large.page(f"/archive/conferences{narrowed}")
    link = unescape(re.search(r'href="(/archive/conferences\.csv[^"]*)"', page)[1])
    with closing(sqlite3.connect(path)) as conn:
        kept = "where kind = 'pact_signing'" if "kind=p" in narrowed else ""
        ids = [id for (id,) in conn.execute(f"select id from conferences {kept} order by id")]
    assert [row["id"] for row in rows(large.get(link).text)] == ids


def test_clusters_of_one_name_are_told_apart(path, tmp_path):
    other = tmp_path / "archive.db"
    with closing(sqlite3.connect(path)) as conn, closing(sqlite3.connect(other)) as copy, copy:
        conn.backup(copy)
        copy.execute("update clusters set name = 'Cụm thi đua số I', region = 'Tây Bắc' where id = 'cum-thi-dua-so-ii'")
        copy.execute("update conferences set cluster = 'cum-thi-dua-so-ii', year = 2012 where rowid % 2")
        copy.execute("update leadership set cluster = 'cum-thi-dua-so-ii', year = 2012 where rowid % 2")
    site = Site(other)
    for address in ("/coverage", "/rotation"):
        page = site.page(address)
        assert "Cụm thi đua số I (2019)" in page and "Cụm thi đua số I (Tây Bắc, 2012)" in page
