"""Taking articles in: ids, versions, and that nothing changes when nothing is new."""

import dataclasses

import pytest

import archive.extract
from archive.article import Article, Attachment, Photo
from archive.extract.report import Report
from archive.store.writer import Saved, Writer, article_id

URL = "https://bao.example/tin/mot-1.html"
ARTICLE = Article(
    url=URL,
    source="bao",
    title="Hội nghị tổng kết ở Điện Biên",
    text="Sáng 5/12, hội nghị đã diễn ra.\n\nẢnh chụp hội nghị.",
    published="2019-12-05",
    tags=["thi đua"],
    photos=[Photo("Ảnh chụp hội nghị.", "Bùi Bình")],
    attachments=[Attachment("https://bao.example/a.pdf", "Báo cáo")],
    parser="tn_news",
    fictional=True,
)


@pytest.fixture(autouse=True)
def nothing_relevant(monkeypatch):
    monkeypatch.setattr(archive.extract, "report", lambda article: Report(relevant=False))


@pytest.fixture
def writer(db):
    return Writer(db)


def dump(db):
    return list(db.conn.iterdump())


def corrected(**changes):
    return dataclasses.replace(ARTICLE, **changes)


def test_article_is_stored_whole(writer):
    assert writer.save_article(ARTICLE, fetched_at="2019-12-06T08:00:00+07:00") == Saved(
        article_id(URL), "new"
    )
    row = writer.db.table("articles").get(article_id(URL))
    assert (row["title"], row["text"], row["published"]) == (ARTICLE.title, ARTICLE.text, "2019-12-05")
    assert (row["version"], row["first_seen"]) == (1, "2019-12-06T01:00:00Z")
    assert row["updated"] == row["first_seen"]


def test_crawl_is_noted_from_start_to_verdict(writer):
    writer.save_source("bao", "Báo", ["bao.example"], None)
    crawl = writer.start_crawl("bao", "2020-01-01T00:00:00+00:00")
    assert writer.db.table("crawls").get(crawl)["verdict"] is None
    writer.finish_crawl(crawl, finished="2020-01-01T00:05:00Z", requests=7, articles_new=3, verdict="ok")
    row = writer.db.table("crawls").get(crawl)
    assert (row["requests"], row["articles_new"], row["verdict"]) == (7, 3, "ok")
