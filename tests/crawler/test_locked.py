"""Another program that keeps the archive: a crawl ends in words, and nothing that came is lost."""

import sqlite3

import pytest
from samples_for_tests import article
from sqlite_utils import Database

from archive import importer
from archive.errors import ThiduaError
from archive.store import database, open_archive
from archive.store.writer import Writer
from crawler.replica import Site, write_site
from crawler.run import crawl
from crawler.warc import records


@pytest.fixture
def site(tmp_path):
    """A WARC of six articles, two a listing."""
    found = [
        article(f"https://baomau.example/tong-ket-a{number}.html", "mau_khoa", number=number)
        for number in range(6, 0, -1)
    ]
    sites = [Site("Báo Mẫu", "baomau.example", "content_fck", found, "thoi-su", per_page=2)]
    return write_site(tmp_path / "site.warc.gz", sites)


def run(tmp_path, site, name: str, module: str = "locked_sources"):
    options = {"db": tmp_path / f"{name}.db", "warc_dir": tmp_path / "warc", "replay": [site], "max_pages": 0}
    (summary,) = crawl(["mau_khoa"], spider_modules=[module], progress=False, **options)
    return summary


def test_an_archive_that_is_held_is_said_before_anything_is_asked(tmp_path, site, monkeypatch):
    monkeypatch.setattr(database, "LOCK_WAIT", 0.1)
    open_archive(tmp_path / "held.db").close()
    with sqlite3.connect(tmp_path / "held.db", isolation_level=None) as other:
        other.execute("begin immediate")
        with pytest.raises(ThiduaError, match=r"held\.db: another program is writing"):
            run(tmp_path, site, "held")
        other.execute("rollback")
    assert not (tmp_path / "warc").exists()


@pytest.mark.parametrize(("moment", "kept"), [("start", 0), ("listing", 2), ("article", 5)])
def test_an_archive_that_is_taken_during_a_crawl_ends_it_in_words(tmp_path, site, capfd, moment, kept):
    summary = run(tmp_path, site, moment)
    log = capfd.readouterr().err
    assert "Traceback" not in log and log.count("another program is writing") == 1, log
    assert summary.verdict == "broken" and "another program is writing to this archive" in summary.why
    warcs = list((tmp_path / "warc").glob("*.warc.gz")) if kept else []
    pages = [record.url for path in warcs for record in records(path)]
    assert len(pages) >= kept
    assert all(str(path) in summary.why for path in warcs)
    archive = open_archive(tmp_path / f"{moment}.db")
    unfinished = archive.execute("select count(*) from crawls where verdict is null").fetchone()
    assert unfinished == (int(moment != "start"),)
    articles = sum("tong-ket" in url for url in pages)
    if articles:
        list(importer.take_in(Writer(archive), importer.read_files(warcs)))
        assert archive.table("articles").count == articles
    archive.close()


def test_the_next_crawl_goes_on_and_says_that_the_last_one_was_interrupted(tmp_path, site):
    run(tmp_path, site, "article")
    (tmp_path / "article.db").rename(tmp_path / "again.db")
    summary = run(tmp_path, site, "again")
    assert (summary.verdict, summary.articles_new) == ("ok", 5)
    archive = Database(tmp_path / "again.db")
    assert archive.execute("select verdict from crawls order by id").fetchall() == [("interrupted",), ("ok",)]
    assert archive.table("articles").count == 6
