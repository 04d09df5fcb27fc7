"""`check` names what is wrong, and `rebuild` mends it."""

import shutil
import sqlite3

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

from archive.article import Article
from archive.cli import cli
from archive.demo import build
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


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo's archive, which has all there is to check, with its WARC files."""
    return build(tmp_path_factory.mktemp("demo"), progress=False)


@pytest.fixture
def damaged(demo, tmp_path):
    """damaged(SQL): what the check says of a copy of the demo to which this was done."""
    shutil.copytree(demo.parent, tmp_path / "demo")

    def damaged(*statements):
        db = Database(sqlite3.connect(tmp_path / "demo" / "archive.db", isolation_level=None))
        for statement in statements:
            db.execute(statement)
        problems = check(db)
        db.close()
        return problems

    assert damaged() == []
    return damaged


FIRST = "select min(id) from {}".format
AWARD, CONFERENCE = FIRST("awards"), FIRST("conferences")
QUOTE = "select min(id) from evidence where fact_table = 'awards'"
ARTICLE = "select min(article) from evidence"
ADDRESS = f"select url from articles where id = ({ARTICLE})"
CORRECTED = "select article from article_versions"
PERSON = "select min(person) from appearances"
DAMAGES = [
    # what is done, what names the offender (or its name), what is said of it
    ("delete from units where id = 'thanh-tra-tinh-son-la'", "thanh-tra-tinh-son-la", "units does not have"),
    ("delete from sources where id = 'baothanhtra.example'", "baothanhtra.example", "sources does not have"),
    (f"update evidence set article = 7 where id = ({QUOTE})", QUOTE, "articles does not have"),
    (f"update evidence set quote = 'Ở đâu?' where id = ({QUOTE})", QUOTE, "not what the article has there"),
    (f"update evidence set start = start + 1 where id = ({QUOTE})", QUOTE, "not what the article has there"),
    (f"update evidence set end = end + 1 where id = ({QUOTE})", QUOTE, "not what the article has there"),
    (f"update evidence set sentence_end = start where id = ({QUOTE})", QUOTE, "not inside its sentence"),
    (f"update evidence set fact_id = 'x' where id = ({QUOTE})", QUOTE, "supports no fact"),
    (f"delete from evidence where fact_id = ({AWARD})", AWARD, "has no evidence"),
    (f"update awards set id = 'x' where id = ({AWARD})", "awards x ", "not named after"),
    (f"update conferences set docid = 7 where id = ({CONFERENCE})", CONFERENCE, "docid"),
    (f"delete from conference_articles where conference = ({CONFERENCE})", CONFERENCE, "has no article"),
    (f"update articles set id = 7 where id = ({ARTICLE})", "article 7 ", "has not the id of its address"),
    (f"update articles set text = text || '.' where id = ({ARTICLE})", ARTICLE, "not what its digest says"),
    (f"update article_fetches set digest = 'x' where article = ({ARTICLE})", ARTICLE, "fetched last"),
    (f"delete from reports where article = ({ARTICLE})", ADDRESS, "never read"),
    ("update article_versions set title = 'x'", CORRECTED, "not what its digest says"),
    ("delete from article_versions", CORRECTED, "that the archive does not have"),
    ("update conflicts set fact_a = 'x'", FIRST("conflicts"), "which is not there"),
    (f"delete from people where id = ({PERSON})", PERSON, "people does not have"),
    (f"update appearances set person = 'x' where person = ({PERSON})", "names person x", "people does not have"),
    ("delete from units where kind = 'government_inspectorate'", "thanh-tra-chinh-phu", "does not have"),
    ("drop trigger articles_search_update", "articles_search_update", "is missing"),
    ("drop index awards_unit", "awards_unit", "is missing"),
    ("insert into articles_fts (articles_fts) values ('rebuild')", "articles_fts", "does not fit its texts"),
    ("insert into conferences_fts (conferences_fts) values ('rebuild')", "conferences_fts", "does not fit its texts"),
    ("insert into articles_exact (articles_exact) values ('delete-all')", "articles_exact", "does not fit"),
    ("delete from conferences_exact_docsize where id % 3 = 0", "conferences_exact", "does not fit"),
]


@pytest.mark.parametrize(("damage", "offender", "says"), DAMAGES)
def test_each_damage_is_named_with_its_offender(damaged, demo, damage, offender, says):
    if offender.startswith("select "):
        (offender,) = Database(demo).execute(offender).fetchone()
    problems = damaged("pragma foreign_keys = off", damage)
    assert [problem for problem in problems if str(offender) in problem and says in problem], problems


def test_a_trigger_that_keeps_an_index_wrongly_is_named(damaged):
    trigger = "create trigger articles_search_delete after delete on articles begin select 1; end"
    (problem,) = damaged("drop trigger articles_search_delete", trigger)
    assert problem.startswith("trigger articles_search_delete is not as thidua makes it")


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        ("warc_offset = warc_offset + 1", "WARC"),
        ("warc_length = warc_length - 1", "cut short"),
        ("warc_offset = null", "is not told where"),
        ("digest = 'sha1:AAAA'", "is another answer than the archive noted"),
        ("warc_file = 'warc/gone.warc.gz'", "WARC file warc/gone.warc.gz is not there, and 1 pages"),
    ],
)
def test_a_wrong_place_of_a_raw_page_is_named(damaged, demo, damage, says):
    (url,) = Database(demo).execute("select max(url) from pages").fetchone()
    (problem,) = damaged(f"update pages set {damage} where url = '{url}'")
    assert says in problem and ("gone.warc.gz" in problem or url in problem)


def test_a_record_of_another_page_is_named(damaged, demo):
    one, other = (row[0] for row in Database(demo).execute("select url from pages order by url limit 2"))
    columns = "warc_file, warc_offset, warc_length, digest"
    places = f"update pages set ({columns}) = (select {columns} from pages where url = '{other}') where url = '{one}'"
    (problem,) = damaged(places)
    assert problem.startswith(f"page {one}:") and f"the WARC record there is of {other}" in problem


def test_a_flipped_byte_of_a_record_is_named(damaged, demo, tmp_path):
    query = "select url, warc_file, warc_offset, warc_length from pages order by url limit 1"
    url, name, offset, length = Database(demo).execute(query).fetchone()
    path = tmp_path / "demo" / name
    data = bytearray(path.read_bytes())
    data[offset + length // 2] ^= 1
    path.write_bytes(data)
    (problem,) = damaged()
    assert problem.startswith(f"page {url}:") and "damaged" in problem


def test_a_damaged_file_is_said_to_be(demo, tmp_path):
    data = bytearray(demo.read_bytes())
    data[50 * 4096 : 53 * 4096] = bytes(3 * 4096)
    (tmp_path / "archive.db").write_bytes(data)
    result = CliRunner().invoke(cli, ["check", "--db", str(tmp_path / "archive.db")])
    assert result.exit_code == 1
    assert "damaged" in result.output or "malformed" in result.output


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
