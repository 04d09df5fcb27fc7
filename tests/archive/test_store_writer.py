"""Taking articles in: ids, versions, and that nothing changes when nothing is new."""

import dataclasses
import sqlite3
from itertools import groupby, permutations

import pytest

import archive.extract
from archive.article import Article, Attachment, Photo
from archive.errors import RuleFault
from archive.extract.report import Report
from archive.store import open_archive, places
from archive.store.check import check
from archive.store.derive import rebuild
from archive.store.writer import Intake, Saved, Writer, article_id

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
    assert writer.save_article(ARTICLE, fetched_at="2019-12-06T08:00:00+07:00") == Saved(article_id(URL), "new")
    row = writer.db.table("articles").get(article_id(URL))
    assert (row["title"], row["text"], row["published"]) == (ARTICLE.title, ARTICLE.text, "2019-12-05")
    assert (row["version"], row["first_seen"]) == (1, "2019-12-06T01:00:00Z")
    assert row["updated"] == row["first_seen"]
    assert row["tags"] == '["thi đua"]'
    photos = [(p["position"], p["caption"], p["credit"]) for p in writer.db.table("photos").rows]
    assert photos == [(1, "Ảnh chụp hội nghị.", "Bùi Bình")]
    assert [a["name"] for a in writer.db.table("attachments").rows] == ["Báo cáo"]
    source = writer.db.table("sources").get("bao")
    assert (source["hosts"], source["fictional"]) == ('["bao.example"]', 1)


def test_article_ids_fit_javascript_and_depend_on_the_address_alone():
    assert article_id(URL) == article_id(URL) < 2**48
    assert article_id(URL) != article_id(URL + "?")


def test_same_text_again_is_only_noted(writer):
    writer.save_article(ARTICLE, fetched_at="2019-12-06")
    before = dump(writer.db)
    for _ in range(2):
        assert writer.save_article(ARTICLE, fetched_at="2019-12-06").change == "unchanged"
    assert dump(writer.db) == before
    for fetched in ("2020-01-01", "2019-12-05"):
        assert writer.save_article(ARTICLE, fetched_at=fetched).change == "unchanged"
    assert writer.db.table("article_fetches").count == 3
    (row,) = writer.db.table("articles").rows
    assert (row["version"], row["first_seen"], row["updated"]) == (1, "2019-12-04T17:00:00Z", "2019-12-04T17:00:00Z")
    assert writer.db.table("article_versions").count == 0


@pytest.mark.parametrize(
    "change", [{"text": "Khác."}, {"title": "Khác"}, {"published": "2019-12-07"}, {"author": "Bùi Bình"}]
)
def test_any_change_a_reader_sees_makes_a_version(writer, change):
    writer.save_article(ARTICLE, fetched_at="2019-12-06")
    assert writer.save_article(corrected(**change), fetched_at="2019-12-08").change == "changed"
    row = writer.db.table("articles").get(article_id(URL))
    assert {name: row[name] for name in change} == change
    assert (row["version"], row["first_seen"][:10], row["updated"][:10]) == (2, "2019-12-05", "2019-12-07")
    (old,) = writer.db.table("article_versions").rows
    assert {name: old[name] for name in change} == {name: getattr(ARTICLE, name) for name in change}
    assert (old["id"], old["superseded"]) == (f"{article_id(URL)}-1", row["updated"])


def test_photos_follow_the_current_version(writer):
    writer.save_article(ARTICLE, fetched_at="2019-12-06")
    writer.save_article(corrected(text="Khác.", photos=[], attachments=[]), fetched_at="2019-12-07")
    assert writer.db.table("photos").count == writer.db.table("attachments").count == 0


HISTORIES = {
    "a text that is seen again later": [("06", "A"), ("07", "B"), ("09", "A"), ("08", "A")],
    "an unchanged fetch after another version": [("06", "A"), ("08", "A"), ("07", "B")],
    "there and back": [("05", "A"), ("06", "A"), ("07", "B"), ("08", "A"), ("09", "C")],
    "corrected within a second": [("06", "A"), ("07", "B"), ("07", "C"), ("07", "A")],
}


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
def test_every_order_of_intake_gives_the_same_versions(writer, history):
    outcomes = []
    for number, order in enumerate(permutations(history)):
        url = f"https://bao.example/tin/mot-{number}.html"
        for day, text in order:
            photos = [Photo(f"Ảnh ngày {day}.")]
            article = corrected(url=url, text=text, section=day + text, photos=photos)
            writer.save_article(article, fetched_at=f"2019-12-{day}")
        outcomes.append(told(writer.db, article_id(url)))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    days, last = sorted(history), outcomes[0][0]
    if len({day for day, _ in history}) == len(history):
        assert (last["text"], last["section"], last["photos"]) == (
            days[-1][1],
            "".join(days[-1]),
            f"Ảnh ngày {days[-1][0]}.",
        )
        assert [row["text"] for row in outcomes[0]] == [
            days[-1][1],
            *[text for text, _ in groupby(t for _, t in days)][:-1],
        ]


def told(db, id: int) -> list[dict]:
    """All that the archive tells of an article's versions, the one in force first, without its id."""
    (current,) = db.query(
        "select text, section, version, digest, first_seen, updated,"
        " (select group_concat(caption) from photos where article = articles.id) as photos"
        " from articles where id = ?",
        [id],
    )
    columns = "version, text, digest, seen, superseded"
    return [current, *db.query(f"select {columns} from article_versions where article = ? order by version", [id])]


def test_an_archive_from_before_keeps_its_versions(tmp_path):
    writer = Writer(open_archive(tmp_path / "a.db"))
    for day, text in (("06", "A"), ("07", "B"), ("08", "A")):
        writer.save_article(corrected(text=text), fetched_at=f"2019-12-{day}")
    before = told(writer.db, article_id(URL))
    writer.db.execute("drop table article_fetches")
    writer.db.execute("delete from _sqlite_migrations where name = 'm005_fetches'")
    writer.db.close()
    writer = Writer(open_archive(tmp_path / "a.db"))
    for day, text in (("06", "A"), ("07", "B"), ("08", "A")):
        assert writer.save_article(corrected(text=text), fetched_at=f"2019-12-{day}").change == "unchanged"
    assert told(writer.db, article_id(URL)) == before


def test_the_page_of_the_last_fetch_is_the_articles(writer):
    writer.save_source("bao", "Báo", ["bao.example"], None)
    fetches = [("06", URL), ("07", URL + "?print"), ("08", None)]
    for number, order in enumerate(permutations(fetches)):
        article = corrected(url=f"https://bao.example/tin/mot-{number}.html")
        for day, page in order:
            if page:
                writer.save_page(page, "bao", "article", 200, f"2019-12-{day}")
            writer.save_article(article, fetched_at=f"2019-12-{day}", page_url=page)
        assert writer.db.table("articles").get(article_id(article.url))["page"] == URL + "?print"


def test_a_page_that_the_site_need_not_send_again_is_a_fetch_too(writer):
    writer.save_source("bao", "Báo", ["bao.example"], None)
    writer.save_page(URL, "bao", "article", 200, "2019-12-06")
    writer.save_article(ARTICLE, fetched_at="2019-12-06", page_url=URL)
    writer.confirm_page(URL, "2019-12-08T00:00:00Z")
    assert writer.save_article(corrected(text="Hai."), fetched_at="2019-12-07").change == "older"
    row = writer.db.table("articles").get(article_id(URL))
    assert (row["text"], row["version"], row["updated"]) == (ARTICLE.text, 3, "2019-12-08T00:00:00Z")


def test_text_that_returns_is_a_new_version(writer):
    for text, day in (("Một.", "06"), ("Hai.", "07"), ("Một.", "08")):
        change = writer.save_article(corrected(text=text), fetched_at=f"2019-12-{day}").change
    assert change == "changed"
    assert writer.db.table("articles").get(article_id(URL))["text"] == "Một."
    assert writer.db.table("article_versions").count == 2


def test_an_article_whose_page_is_unknown_is_refused_whole(writer):
    with pytest.raises(sqlite3.IntegrityError):
        writer.save_article(ARTICLE, fetched_at="2019-12-06", page_url="https://bao.example/nowhere")
    assert writer.db.table("articles").count == writer.db.table("sources").count == 0


PAGE = {"url": URL, "source": "bao", "kind": "article", "status": 200, "digest": "sha1:A"}


def test_page_keeps_its_first_sight_and_its_last_answer(writer, tmp_path):
    writer.save_source("bao", "Báo", ["bao.example"], "tn_news", "Nhà báo", fictional=True)
    for day, warc in (("02", "b.warc.gz"), ("03", "c.warc.gz"), ("01", "a.warc.gz")):
        writer.save_page(**PAGE, fetched_at=f"2020-01-{day}T00:00:00Z", warc_file=tmp_path / warc, warc_offset=9)
    (row,) = writer.db.table("pages").rows
    days = (row["first_seen"][:10], row["last_fetched"][:10], row["warc_file"])
    assert days == ("2020-01-01", "2020-01-03", "c.warc.gz")


@pytest.mark.parametrize(("folder", "name"), [("warc", "warc/a.warc.gz"), ("../far", "../far/a.warc.gz")])
def test_a_raw_page_is_found_from_the_archives_folder(writer, tmp_path, monkeypatch, folder, name):
    writer.save_source("bao", "Báo", ["bao.example"], None)
    (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path / folder)
    writer.save_page(**PAGE, fetched_at="2020-01-01", warc_file="a.warc.gz", warc_offset=0, warc_length=9)
    (row,) = writer.db.table("pages").rows
    assert row["warc_file"] == name
    assert places.path_of(writer.db, name).resolve() == (tmp_path / folder).resolve() / "a.warc.gz"


def test_a_copy_takes_a_pages_place_only_where_that_is_lost(writer, tmp_path):
    writer.save_source("bao", "Báo", ["bao.example"], None)
    own, copy = tmp_path / "own.warc.gz", tmp_path / "copy.warc.gz"
    place = {"fetched_at": "2020-01-01T00:00:00Z", "warc_offset": 2, "warc_length": 7}
    for path, size in ((own, 9), (copy, 9)):
        path.write_bytes(b"x" * size)
        writer.save_page(**PAGE, **place, warc_file=path)
    assert next(writer.db.table("pages").rows)["warc_file"] == "own.warc.gz"
    own.write_bytes(b"x" * 8)
    writer.save_page(**PAGE, **place, warc_file=copy)
    assert next(writer.db.table("pages").rows)["warc_file"] == "copy.warc.gz"


def test_crawl_is_noted_from_start_to_verdict(writer):
    writer.save_source("bao", "Báo", ["bao.example"], None)
    crawl = writer.start_crawl("bao", "2020-01-01T00:00:00+00:00")
    assert writer.db.table("crawls").get(crawl)["verdict"] is None
    writer.finish_crawl(crawl, finished="2020-01-01T00:05:00Z", requests=7, articles_new=3, verdict="ok")
    row = writer.db.table("crawls").get(crawl)
    assert (row["requests"], row["articles_new"], row["verdict"]) == (7, 3, "ok")


def test_a_rule_that_fails_costs_no_article(db, monkeypatch):
    def fail(article):
        if article.title == "Hỏng":
            raise ValueError("a rule's fault")
        return Report(relevant=False)

    monkeypatch.setattr("archive.extract.report", fail)
    others = [corrected(url=f"https://bao.example/tin/khac-{number}.html") for number in (2, 3)]
    intake = [Intake(one, "2019-11-23T08:00:00+07:00") for one in (others[0], corrected(title="Hỏng"), others[1])]
    says = r"^https://bao.example/tin/mot-1.html: stored, but the facts could not be read .*rebuild"
    with pytest.raises(RuleFault, match=says):
        Writer(db).save_articles(intake)
    assert db.table("articles").count == 3
    (problem,) = check(db)
    assert "mot-1.html was stored but its facts were never read" in problem
    monkeypatch.setattr("archive.extract.report", lambda article: Report(relevant=False))
    rebuild(db)
    assert check(db) == []
