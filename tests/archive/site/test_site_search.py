"""Search finds the same conferences however the accents are typed, and takes any text as text."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from urllib.parse import quote

import pytest

from archive.site.search_words import escape_fts, match, terms, without_blank_search

SPELLINGS = ["dien bien", "Điện Biên", "ĐIỆN BIÊN", unicodedata.normalize("NFD", "Điện Biên")]
FOUND = {"iv-2020-annual-review", "iv-2021-pact-signing"}
HOSTILE = [
    '"', '""', '"a', "a OR", "AND", "NOT x", "NEAR(a b)", "title:dien", "dien*", "(", ")", "-", "^dien", "a^2", "*",
    "'; drop table conferences; --", "<script>alert(1)</script>", "\x00", "%", "{}", "đ" * 500, "x " * 200,
    "\\", "a + b",
    '"dien" "', "“Điện Biên”", "{{ 7*7 }}", "\x02\x03",
]  # fmt: skip


def _conferences(html: str) -> set[str]:
    return set(re.findall(r'<h2><a href="/conference/([^"]+)"', html))


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_finds_the_same_conferences_on_every_surface(site, spelling):
    query = quote(spelling)
    rows = site.get(f"/archive/conferences.json?_search={query}&_shape=array").json()
    table = site.page(f"/archive/conferences?_search={query}")
    text = site.get(f"/archive/conferences.csv?_search={query}").text
    assert _conferences(site.page(f"/search?q={query}")) == FOUND
    assert {row["id"] for row in rows} == FOUND
    assert set(re.findall(r'href="/conference/([^"]+)"', table)) == FOUND
    assert {row["id"] for row in csv.DictReader(io.StringIO(text))} == FOUND


def test_articles_are_searched_without_accents_too(site):
    rows = site.get("/archive/articles.json?_search=bong+ban&_shape=array").json()
    assert [row["id"] for row in rows] == [105]


def test_snippets_keep_their_accents_and_name_the_article(site):
    html = site.page("/search?q=dien+bien")
    assert "<mark>Điện Biên</mark>" in html
    assert 'href="/article/101"' in html
    assert 'href="https://baodienbien.example/thi-dua/101.html"' in html
    assert '<a href="/province/dien-bien">Điện Biên</a>' in html


def test_the_accented_phrase_ranks_first(site):
    html = site.page("/search?q=" + quote("biên chế"))
    assert re.findall(r'<h2><a href="/conference/([^"]+)"', html)[0] == "khoi-bo-2020-annual-review"


def test_some_of_the_words_when_none_has_all(site):
    html = site.page("/search?q=" + quote("biên chế khongcotunay"))
    assert "Không có hội nghị nào chứa đủ" in html
    assert "khoi-bo-2020-annual-review" in _conferences(html)


def test_nothing_found_says_what_to_try(site):
    html = site.page("/search?q=zzzzzz")
    assert "Không tìm thấy" in html
    assert "chữ viết tắt như “TTCP”" in html


def test_an_article_of_no_conference_is_found_apart(site):
    html = site.page("/search?q=bong+ban")
    assert "Bài báo khác" in html
    assert 'href="/article/105"' in html


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_is_text(site, query):
    html = site.page(f"/search?q={quote(query)}")
    assert "<script>alert" not in html
    assert site.get(f"/archive/conferences?_search={quote(query)}").status_code == 200
    assert site.get(f"/archive/conferences.json?_search={quote(query)}").status_code == 200


def test_a_page_beyond_the_last_is_empty(site):
    for page in ("2", "9999", "-1", "x", "1e9"):
        site.page(f"/search?q=dien&page={page}")


def test_an_empty_search_box_leaves_all_rows(site):
    assert len(site.get("/archive/conferences.json?_search=&_shape=array").json()) == 3
    assert without_blank_search(b"a=1&_search=+&b=2") == b"a=1&b=2"
    assert without_blank_search(b"_search=&b=2") == b"b=2"
    assert without_blank_search(b"_search=x&_search_title=") == b"_search=x&_search_title="


def test_queries_for_full_text_search():
    assert terms('Điện "cờ  thi đua" (x) - ?') == ["Điện", "cờ  thi đua", "(x)"]
    assert escape_fts(unicodedata.normalize("NFD", "Đắk Lắk")) == '"Dắk" "Lắk"'
    assert match(["Điện"], folded=False) == '"Điện"'
    assert escape_fts("") == escape_fts(None) == escape_fts('"') == '""'
