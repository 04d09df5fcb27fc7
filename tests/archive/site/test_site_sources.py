"""The page of sources: what is broken first, with why, and the runs before."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from fictional_archive import Site

from archive.site.labels import codes
from archive.store import open_archive
from archive.store.writer import Writer
from crawler import health


def site_with_runs(path, *runs: tuple[str, str | None]) -> Site:
    db = open_archive(path)
    writer = Writer(db)
    for minute, (source, verdict) in enumerate(runs):
        writer.save_source(source, f"Báo {source} <b>", [f"{source}.example"], "generic", None, True)
        crawl = writer.start_crawl(source, f"2031-11-20T10:{minute:02}:00Z")
        if verdict:
            writer.finish_crawl(
                crawl, finished=f"2031-11-20T11:{minute:02}:00Z", verdict=verdict, why="so <i>it</i> is"
            )
    db.close()
    return Site(path)


def test_what_broke_stands_first_with_why_and_its_runs(tmp_path):
    runs = [("an", "ok"), ("binh", "ok"), ("binh", "broken"), ("chi", "degraded"), ("dung", None), ("an", "quiet")]
    html = site_with_runs(tmp_path / "archive.db", *runs).page("/sources")
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", html, re.S)
    assert [re.search(r"Báo (\w+)", row)[1] for row in rows] == ["binh", "chi", "dung", "an"]
    assert "so &lt;i&gt;it&lt;/i&gt; is" in rows[0]
    assert "<i>" not in rows[0] and "<b>" not in rows[0]
    assert re.findall(r'class="run verdict-(\w+)"', rows[0]) == ["ok", "broken"]
    assert "Chưa xong" in rows[2]
    assert re.findall(r'class="run verdict-(\w+)"', rows[3]) == ["ok", "quiet"]


def test_at_most_ten_runs_are_shown(tmp_path):
    html = site_with_runs(tmp_path / "archive.db", ("an", "broken"), *[("an", "ok")] * 12).page("/sources")
    assert len(re.findall(r'class="run ', html)) == 10
    assert 'class="run verdict-broken"' not in html


def test_an_archive_without_sources_says_so(tmp_path):
    assert "<table>" not in site_with_runs(tmp_path / "archive.db").page("/sources")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_wrong_is_said_in_the_pages_language(tmp_path, language):
    path = tmp_path / "archive.db"
    site_with_runs(path, ("an", "broken"), ("binh", "ok"))
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("update crawls set signs = '[\"no_links\", \"silent\"]' where verdict = 'broken'")
        conn.execute("update crawls set articles_new = 3, articles_changed = 1 where verdict = 'ok'")
    html = Site(path).page(f"/sources?_lang={language}")
    wanted = {
        "vi": ("Trang mục không còn liên kết bài", "Không có tin vào dịp mọi năm", "3 bài mới, 1 bài đổi"),
        "en": ("Listings without articles", "No report at the time of year", "3 new, 1 changed"),
    }
    assert all(words in html for words in wanted[language])


def test_every_sign_has_words():
    code = (Path(health.__file__)).read_text("utf-8")
    assert set(re.findall(r'Sign\(\s*"(\w+)"', code)) == set(codes("sign"))
