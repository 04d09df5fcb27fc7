"""A page of every family and era, crawled by the spider of a source that has it, gives back its article."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest
import replica_sources
from replica_layouts import LAYOUTS, Layout
from replica_sites import article_of, publish, spider_of
from sqlite_utils import Database

from archive.article import Article, Attachment, Photo
from crawler.families import FAMILIES
from crawler.run import crawl
from crawler.source import Era
from crawler.sources import spiders, worth_crawling

every_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.id)


@pytest.fixture(scope="module")
def crawled(tmp_path_factory) -> Database:
    """All replica sites, crawled in one run into one archive."""
    folder = tmp_path_factory.mktemp("replicas")
    warc = publish(folder / "sites.warc.gz")
    modules = [replica_sources.__name__]
    crawl([], db=folder / "a.db", warc_dir=None, spider_modules=modules, replay=[warc], progress=False)
    return Database(folder / "a.db")


def stored(db: Database, url: str) -> Article | None:
    """The archive's article at `url`, as the parser gave it."""
    rows = list(db.query("select * from articles where url = ?", [url]))
    if not rows:
        return None
    (row,) = rows
    photos = db.query("select caption, credit, url from photos where article = ? order by position", [row["id"]])
    files = db.query("select url, name from attachments where article = ?", [row["id"]])
    names = "url source title text published lead dateline author section parser".split()
    return Article(
        **{name: row[name] for name in names},
        tags=json.loads(row["tags"]),
        photos=[Photo(**photo) for photo in photos],
        attachments=[Attachment(**file) for file in files],
        fictional=bool(row["fictional"]),
    )


@every_layout
def test_article_is_stored_whole_and_nothing_else(crawled, layout):
    expected = article_of(layout)
    assert stored(crawled, expected.url) == expected


def test_no_errors(crawled):
    assert list(crawled.query("select source, why from crawls where errors")) == []


def test_every_family_and_every_era_of_a_known_source_has_a_replica():
    shown = {(layout.source, era) for layout in LAYOUTS for era in eras_of(layout)}
    declared = {(name, era) for name in worth_crawling() for era in spiders()[name].source().eras}
    assert declared <= shown
    assert set(FAMILIES) <= {era.name for _, era in shown}


def eras_of(layout: Layout) -> list[Era]:
    """The eras of its source that a layout may stand for: address and family are theirs."""
    fitting = [era for era in spider_of(layout).source().eras if re.search(era.pattern, unquote(layout.stored_at))]
    return [era for era in fitting if layout.parser in (era.name, "generic")]
