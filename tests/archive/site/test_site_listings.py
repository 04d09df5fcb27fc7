"""Awards, statistics, downloads, citations, method and API: right rows, links that work, both languages, small."""

from __future__ import annotations

import html
import re
import sqlite3

import pytest

from archive.site.citation import Citation, tex
from archive.site.pages import menu, more

PAGES = [
    "/awards",
    "/awards?year=2020&status=proposed&award=flag&unit=thanh-tra-tinh-dien-bien&cluster=iv",
    "/statistics",
    "/statistics?metric=violations_money&year=2020&cluster=iv",
    "/downloads",
    "/cite",
    "/method",
    "/api",
]
HOSTILE = '"><script>alert(1)</script>'


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_each_page_in_each_language(site, address, language):
    response = site.get(address + ("&" if "?" in address else "?") + f"_lang={language}")
    assert response.status_code == 200 and len(response.content) < 200_000
    assert f'<html lang="{language}">' in response.text and "<h1>" in response.text
    assert "<script" not in response.text and "style=" not in response.text


def test_awards_are_narrowed_by_each_filter(site):
    everything = site.page("/awards")
    assert "1 lần khen thưởng" in everything and "Cờ Thi đua" in everything
    assert 'href="/conference/iv-2020-annual-review#iv-2020-annual-review-awards-' in everything
    for kept in ("year=2020", "status=proposed", "award=flag", "unit=thanh-tra-tinh-dien-bien", "cluster=iv"):
        assert "1 lần khen thưởng" in site.page(f"/awards?{kept}"), kept
    for gone in ("year=1999", "status=granted", "award=order", "unit=none", "cluster=khoi-bo", "grantor=ai"):
        assert "0 lần khen thưởng" in site.page(f"/awards?{gone}"), gone
    assert '<option value="flag" selected>Cờ thi đua</option>' in site.page("/awards?award=flag")


def test_statistics_are_readable_with_the_exact_value_beside(site):
    page = site.page("/statistics?metric=violations_money")
    assert '>124,6 tỷ đồng</th><td data-label="Số đầy đủ">124.600.000.000 đồng</td>' in page
    assert '<data value="124600000000">124,6 tỷ đồng</data>' in page and 'href="/year/2020"' in page
    assert "569" in site.page("/statistics") and "124,6" not in site.page("/statistics?metric=inspections_admin")


@pytest.mark.parametrize("address", ["/awards?page=99999999999", "/awards?page=-1", "/statistics?page=x&year=x"])
def test_odd_pages_and_years_are_no_error(site, address):
    assert site.get(address).status_code == 200


@pytest.mark.parametrize("path", ["/awards?unit=", "/statistics?metric=", "/archive/awards_by_unit?unit="])
def test_hostile_choices_stay_text(site, path):
    page = site.get(path + HOSTILE).text
    assert "<script>alert(1)" not in page and "&lt;script&gt;" in page


@pytest.mark.parametrize("page", ["/downloads", "/api", "/cite", "/method"])
def test_every_address_on_a_page_works(site, page):
    found = {html.unescape(link) for link in re.findall(r'href="(/[^"]*)"', site.page(page))}
    for link in sorted(link for link in found if not link.startswith("/-/static")):
        response = site.get(link)
        assert response.status_code in (200, 302), link
        if ".json" in link and "_nl=on" not in link:
            answer = response.json()
            assert not (isinstance(answer, dict) and answer.get("error")), link


def test_the_menus_lead_to_pages(site):
    for address, _ in [*menu(), *more()]:
        assert site.get(address).status_code == 200, address


def test_a_whole_table_is_downloaded_as_csv(site, archive_file):
    links = re.findall(r'href="(/archive/(\w+)\.csv\?_stream=on[^"]*)"', site.page("/downloads"))
    assert {"conferences", "awards", "statistics", "evidence", "articles"} <= {table for _, table in links}
    with sqlite3.connect(archive_file) as db:
        for link, table in links:
            if table in ("conferences", "awards", "evidence"):
                rows = site.get(html.unescape(link)).text.strip().splitlines()
                assert len(rows) == 1 + db.execute(f"select count(*) from {table}").fetchone()[0]


def test_a_citation_tells_title_address_and_day(site):
    page = html.unescape(site.page("/conference/iv-2020-annual-review"))
    assert "Dữ liệu đến ngày 01/01/2026. http://localhost/conference/iv-2020-annual-review" in page
    assert "@misc{thidua-iv-2020-annual-review," in page
    assert "http://localhost/trace/statistics/" in site.page("/cite")


def test_bibtex_escapes_what_tex_would_read():
    assert tex(r"50% & {a}_b\n") == r"50\% \& \{a\}\_b\textbackslash{}n"
    entry = Citation("Tít } \\input{x}", "Kho", "http://a.example/1", "k", "2026-01-02").bibtex
    assert "title = {{Tít \\} \\textbackslash{}input\\{x\\}}}" in entry and "year = {2026}" in entry
    assert entry.count("{") - entry.count("\\{") == entry.count("}") - entry.count("\\}")
