"""Stored pages read again: what a mended layout mends, and what could not be read, without a request."""

from __future__ import annotations

import json

import pytest
from inputs import write
from warc_pages import CAN_THO, recorded, told

from archive.store import open_archive
from archive.store.check import check
from archive.store.writer import Writer, article_id
from crawler.families.content_fck import ContentFck
from crawler.reading import Reading

FIRST, SECOND = CAN_THO.format(1), CAN_THO.format(2)
OLD, NEW = recorded(FIRST, "603 cuộc", "2020-01-02"), recorded(FIRST, "630 cuộc", "2020-01-09")


@pytest.fixture
def broken(monkeypatch):
    """The layout as a maintainer misread it: the first paragraph as the title."""
    with monkeypatch.context() as patch:
        patch.setattr(ContentFck, "title", (".content-fck p",))
        yield patch
        patch.undo()


def taken_in(run, tmp_path, *records, name="a.warc.gz"):
    write(tmp_path / name, b"".join(records))
    assert run("import", name).exit_code == 0
    return open_archive("archive.db")


def test_a_mended_layout_mends_last_years_articles(run, tmp_path, broken):
    db = taken_in(run, tmp_path, OLD, NEW, recorded(SECOND, "12 cuộc", "2020-01-03"))
    assert db.table("articles").get(article_id(FIRST))["title"] != "Hội nghị tổng kết"
    broken.undo()
    result = run("reparse", "--json")
    assert result.exit_code == 0, result.stderr
    rows = {row["url"]: row["changed"] for row in json.loads(result.stdout)}
    assert rows == {FIRST: "title, versions", SECOND: "title"}
    assert "3 pages of 2 articles read, 2 articles changed (title 2, versions 1)" in result.stderr
    assert check(db) == []
    mended = told(db)
    db.close()
    (tmp_path / "archive.db").unlink()
    assert mended == told(taken_in(run, tmp_path, OLD, NEW, recorded(SECOND, "12 cuộc", "2020-01-03")))
    assert run("reparse", "--json").stdout.strip() == "[]"


def test_another_reading_is_no_new_version(run, tmp_path, broken):
    db = taken_in(run, tmp_path, OLD)
    Writer(db).confirm_page(FIRST, "2020-02-01T00:00:00Z")  # the site said 304
    broken.undo()
    assert run("reparse").exit_code == 0
    row = db.table("articles").get(article_id(FIRST))
    assert (row["title"], row["version"]) == ("Hội nghị tổng kết", 1)
    assert db.table("article_versions").count == 0
    assert {fetch["digest"] for fetch in db.table("article_fetches").rows} == {row["digest"]}


def test_a_dry_run_changes_nothing(run, tmp_path, broken):
    db = taken_in(run, tmp_path, OLD, NEW)
    before = told(db)
    broken.undo()
    result = run("reparse", "--dry-run", "--source", "baocantho")
    assert "1 articles would change" in result.stderr
    assert told(db) == before


def test_a_page_that_gave_no_article_gives_one(run, tmp_path, monkeypatch):
    db = taken_in(run, tmp_path, OLD)
    writer = Writer(db)
    late = recorded(SECOND, "12 cuộc", "2020-01-03")
    write(tmp_path / "b.warc.gz", late)
    writer.save_page(
        SECOND, "baocantho", "article", 200, "2020-01-03T00:00:00Z", warc_file=tmp_path / "b.warc.gz", warc_offset=0,
        warc_length=len(late),
    )  # fmt: skip
    result = run("reparse", "--json")
    assert [(row["url"], row["changed"]) for row in json.loads(result.stdout)] == [(SECOND, "new")]
    assert db.table("articles").count == 2


def test_a_missing_or_damaged_file_is_named_and_the_rest_is_read(run, tmp_path, broken):
    db = taken_in(run, tmp_path, OLD)
    taken_in(run, tmp_path, recorded(SECOND, "12 cuộc", "2020-01-03"), name="b.warc.gz")
    (tmp_path / "a.warc.gz").unlink()
    broken.undo()
    result = run("reparse")
    assert result.exit_code == 1
    assert "a.warc.gz: no such WARC file" in result.stderr
    assert "archive.db: 1 pages or files could not be read, named above" in result.stderr
    assert db.table("articles").get(article_id(SECOND))["title"] == "Hội nghị tổng kết"
    write(tmp_path / "a.warc.gz", OLD[: len(OLD) // 2])
    assert "a.warc.gz at byte" in run("reparse").stderr


def test_a_page_that_today_gives_nothing_keeps_its_article(run, tmp_path, monkeypatch):
    db = taken_in(run, tmp_path, OLD)
    before = told(db)
    monkeypatch.setattr("crawler.parse._best", lambda *page: ("generic", Reading()))
    result = run("reparse")
    assert result.exit_code == 1 and f"thidua page '{FIRST}'" in result.stderr
    assert told(db) == before


def test_an_unknown_source(run, tmp_path):
    taken_in(run, tmp_path, OLD)
    result = run("reparse", "--source", "baokhac")
    assert result.exit_code == 1
    assert result.stderr.startswith("thidua: baokhac: the archive has no page of such a source")
