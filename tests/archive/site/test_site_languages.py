"""The two languages: nothing missing in either, one click between them, kept until the other is chosen."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
import yaml
from fictional_archive import Site

from archive.site import labels, language

SITE = Path(language.__file__).parent
SOURCES = [*SITE.rglob("*.py"), *SITE.rglob("templates/*.html")]
METADATA = yaml.safe_load((SITE / "metadata.yml").read_text("utf-8"))
ACCENTED = re.compile("[À-ỹ]")


def names(text) -> set[str]:
    texts = text.values() if isinstance(text, dict) else [text]
    return {name for one in texts for _, name, *_ in Formatter().parse(one) if name}


def test_the_catalogues_have_the_same_keys_and_names():
    vietnamese, english = language.words("vi"), language.words("en")
    assert set(vietnamese) == set(english)
    assert {key: names(text) for key, text in vietnamese.items()} == {k: names(text) for k, text in english.items()}
    for key, text in english.items():
        assert not ACCENTED.search(re.sub(r"“[^”]*”|\([^)]*\)|Tiếng Việt", "", str(text))), key


def test_every_key_is_used_and_every_used_key_exists():
    code = "\n".join(path.read_text("utf-8") for path in SOURCES)
    said = set(re.findall(r"""\b(?:t|plain)\(f?["']([\w.{}\[\]'"]+)["']""", code)) | set(
        re.findall(r'"(search\.(?:found|some_words))"', code)
    )
    known = language.words("vi")
    for key in said:
        if "{" not in key and not key.endswith("."):
            assert key in known, key
    composed = [key.partition("{")[0] for key in said if "{" in key] + [key for key in said if key.endswith(".")]
    unused = [key for key in known if key not in said and not key.startswith(tuple(composed))]
    assert not unused


def test_nothing_is_written_in_a_template_itself():
    for path in SITE.glob("templates/*.html"):
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", path.read_text("utf-8"), flags=re.S)
        assert not ACCENTED.search(text), path.name


@pytest.mark.parametrize("column, codes", labels._labels().items())
def test_every_label_has_both_languages(column, codes):
    for code, words in codes.items():
        vietnamese, separator, english = words.partition(" · ")
        assert separator and vietnamese and english, (column, code)
        assert not ACCENTED.search(english), (column, code)


def test_every_text_of_the_metadata_has_both_languages():
    def texts(value, key=""):
        if isinstance(value, dict):
            for inner, found in value.items():
                yield from texts(found, inner if key != "columns" else "column")
        elif key in ("title", "description", "source", "column"):
            yield value

    for text in texts(METADATA):
        assert " · " in text or text in ("ETag", "Last-Modified"), text


PAGES = ["/", "/map", "/coverage", "/rotation", "/awards", "/statistics", "/downloads", "/cite", "/method", "/api",
         "/archive/awards_by_unit", "/archive/newest",
         "/search?q=dien+bien", "/conference/iv-2020-annual-review", "/cluster/iv", "/year/2020", "/none",
         "/unit/thanh-tra-tinh-dien-bien", "/province/dien-bien", "/article/101", "/archive", "/archive/awards",
         "/archive/conferences/iv-2020-annual-review"]  # fmt: skip
VIETNAMESE = ["Trang chủ", "Dữ liệu<", "Cụm trưởng năm", "Tìm<", ">Năm", "Áp dụng", "Bài báo", "Hội nghị<"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_english_with_one_click(site, address):
    html = site.get(address + ("&" if "?" in address else "?") + "_lang=en").text
    assert '<html lang="en">' in html
    html = re.sub(r"<(blockquote|article) .*?</\1>", "", html, flags=re.S)  # what was written in Vietnamese
    assert [word for word in VIETNAMESE if word in html] == []
    assert re.search(r'<a class="language" hreflang="vi" lang="vi" href="[^"]*_lang=vi">Tiếng Việt</a>', html)


def test_a_choice_is_kept_until_the_other_is_made(site):
    chosen = site.get("/?_lang=en").headers["set-cookie"]
    assert chosen.startswith("lang=en;")
    kept = site.get("/cluster/iv", headers={"cookie": chosen.partition(";")[0]})
    assert '<html lang="en">' in kept.text and "set-cookie" not in kept.headers
    assert "cookie" in kept.headers["vary"].lower()
    back = site.get("/cluster/iv?_lang=vi", headers={"cookie": "lang=en"})
    assert '<html lang="vi">' in back.text
    assert '<html lang="vi">' in site.get("/").text


@pytest.mark.parametrize("cookie", ["lang=xx", 'lang="', "lang=en%00", ";;;=", "lang"])
def test_an_odd_cookie_or_choice_means_vietnamese(site, cookie):
    assert '<html lang="vi">' in site.get("/?_lang=fr", headers={"cookie": cookie}).text


def test_the_address_in_the_other_language_keeps_its_question(site):
    html = site.get("/search?q=c%E1%BB%9D+thi+%C4%91ua&page=2").text
    assert 'href="/search?q=c%E1%BB%9D+thi+%C4%91ua&amp;page=2&amp;_lang=en"' in html


def test_metadata_given_with_m_comes_in_the_pages_language_too(archive_file):
    site = Site(archive_file, metadata=METADATA)
    assert "<h1>Awards</h1>" in site.get("/archive/awards?_lang=en").text
    assert "<h1>Khen thưởng</h1>" in site.get("/archive/awards").text


def test_numbers_and_days_as_each_language_writes_them(site):
    english = site.get("/conference/iv-2020-annual-review?_lang=en").text
    assert "124.6 billion đồng" in english and "124,600,000,000 đồng" in english
    assert "124,6 tỷ đồng" in site.get("/conference/iv-2020-annual-review").text
