"""`check` names what is wrong, and `rebuild` mends it."""

import pytest

from archive.article import Article
from archive.extract.report import Conference, Evidence, Report, UnitFact
from archive.store.check import check
from archive.store.derive import rebuild
from archive.store.writer import Writer

TEXT = "Hội nghị tổng kết năm 2019 do Thanh tra tỉnh Điện Biên đăng cai."
HOST = "Thanh tra tỉnh Điện Biên"


@pytest.fixture
def archive(db, reports):
    start = TEXT.index(HOST)
    found = Evidence(start, start + len(HOST), HOST, "hosts", sentence_end=len(TEXT))
    url = "https://bao.example/1.html"
    reports[url, TEXT] = Report(
        True, conference=Conference("annual_review", "provincial", 2019), hosts=[UnitFact(HOST, found)]
    )
    Writer(db).save_article(Article(url, "bao", "Đại hội", TEXT), fetched_at="2020-01-01")
    assert check(db) == []
    return db


@pytest.mark.parametrize("index", ["articles_fts", "conferences_fts"])
def test_a_rebuilt_index_is_noticed_and_mended(archive, index):
    archive.execute(f"insert into {index} ({index}) values ('rebuild')")
    assert found(archive, index, "dien bien") == 0
    archive.execute(f"insert into {index} ({index}) values ('integrity-check')")  # passes all the same
    assert [problem for problem in check(archive) if index in problem]
    rebuild(archive)
    assert check(archive) == []
    assert found(archive, index, "dien bien") == 1


def test_an_incomplete_index_is_noticed(archive):
    archive.execute("insert into articles_exact (articles_exact) values ('delete-all')")
    assert any("articles_exact" in problem for problem in check(archive))


def test_a_quote_that_is_not_in_the_article_is_named(archive):
    archive.execute("update evidence set quote = 'Thanh tra tỉnh Lai Châu'")
    (problem,) = check(archive)
    assert "Thanh tra tỉnh Lai Châu" in problem and "rebuild" in problem
    rebuild(archive)
    assert check(archive) == []


def test_a_quote_outside_its_sentence_is_named(archive):
    archive.execute("update evidence set sentence_start = start + 1")
    (problem,) = check(archive)
    assert "not inside its sentence" in problem


def test_a_fact_without_evidence_is_named(archive):
    archive.execute("delete from evidence")
    (problem,) = check(archive)
    assert "hosts thanh-tra-tinh-dien-bien-2019-annual-review-hosts" in problem


def test_a_broken_reference_is_named(archive):
    archive.execute("pragma foreign_keys = off")
    archive.execute("delete from units")
    assert any("units" in problem for problem in check(archive))


def test_every_form_of_a_name_finds_it(archive):
    for words in ("dien bien", "Điện Biên", "ĐIỆN BIÊN", "dai hoi"):
        assert found(archive, "articles_fts", words.replace("Đ", "d").replace("đ", "d")) == 1


def test_indexes_follow_changes(archive, reports):
    changed = Article("https://bao.example/1.html", "bao", "Đại hội", "Không còn gì.")
    Writer(archive).save_article(changed, fetched_at="2020-01-02")
    assert found(archive, "articles_fts", "dien bien") == 0
    assert archive.table("conferences").count == archive.table("units").count == 0
    assert check(archive) == []


def found(db, index, words):
    return db.execute(f"select count(*) from {index} where {index} match ?", [words]).fetchone()[0]
