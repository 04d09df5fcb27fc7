"""Several archives taken into one: what one archive of all would hold, however they are shared out."""

import json
from io import BytesIO

import gold
import pytest
import world_lines
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from archive.store import open_archive, places
from archive.store.check import check
from archive.store.merge import merge
from archive.store.schema import DERIVED, PRIMARY
from archive.store.writer import Intake, Writer
from crawler.warc import read_record

CASES = list(world_lines.CASES.values())
NODES = 3


def tables(db):
    found = {table: sorted(map(repr, db.execute(f"select * from {table}").fetchall())) for table in DERIVED + PRIMARY}
    found["crawls"] = sorted(repr((row["source"], row["started"], row["why"])) for row in db.table("crawls").rows)
    return found


def take_in(db, cases):
    """Crawl's way of taking in: each source's run, its pages, its articles."""
    writer = Writer(db)
    for case in cases:
        writer.save_source(case["source"], case["source"], [case["source"]], "tn_news", fictional=True)
        day = case["published"]
        if not db.execute(
            "select 1 from crawls where source = ? and started like ?", [case["source"], f"{day}%"]
        ).fetchone():
            run = writer.start_crawl(case["source"], f"{day}T01:00:00Z")
            writer.finish_crawl(run, finished=f"{day}T02:00:00Z", verdict="ok", why=day)
        writer.save_page(case["url"], case["source"], "article", 200, day, digest=f"sha1:{case['id']}")
    writer.save_articles([Intake(gold.article(case), case["published"], case["url"]) for case in cases])


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    db = open_archive(tmp_path_factory.mktemp("all") / "archive.db")
    take_in(db, CASES)
    yield tables(db)
    db.close()


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_merged_archives_are_one_archive_of_all(reference, tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("merge")
    shares = [data.draw(st.sets(st.integers(0, NODES - 1), min_size=1), label=case["id"]) for case in CASES]
    nodes = []
    for node in range(NODES):
        nodes.append(open_archive(folder / f"{node}.db"))
        take_in(nodes[-1], [case for case, of in zip(CASES, shares, strict=True) if node in of])
    into, *others = data.draw(st.permutations([open_archive(folder / "empty.db"), *nodes]), label="order")
    list(merge(into, others))
    assert tables(into) == reference
    before = into.conn.total_changes
    again = list(merge(into, others))
    assert into.conn.total_changes == before
    assert not any(one.new or one.changed for one in again)
    for db in (into, *others):
        db.close()


@pytest.fixture
def nodes(tmp_path):
    """Two archives in folders of their own, each with a raw page and where its crawls stand."""
    found = []
    for name, case in (("one", CASES[0]), ("two", CASES[6])):
        folder = tmp_path / name
        (folder / "warc").mkdir(parents=True)
        db = open_archive(folder / "archive.db")
        path = folder / "warc" / "raw.warc.gz"
        offset, length = stored(path, case["url"])
        take_in(db, [case])
        where = {"warc_file": path, "warc_offset": offset, "warc_length": length}
        Writer(db).save_page(case["url"], case["source"], "article", 200, "2030-01-01", digest="sha1:A", **where)
        found.append(db)
    yield found
    for db in found:
        db.close()


def stored(path, url):
    """A WARC file with a page; the place of its record."""
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        start = out.tell()
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        page = writer.create_warc_record(url, "response", BytesIO(b"<p>Trang</p>"), http_headers=headers)
        writer.write_record(page)
        return start, out.tell() - start


def test_raw_pages_are_found_from_the_merged_archives_folder(db, nodes):
    list(merge(db, nodes))
    rows = list(db.query("select * from pages order by url"))
    assert {row["warc_file"] for row in rows} == {"one/warc/raw.warc.gz", "two/warc/raw.warc.gz"}
    for row in rows:
        record = read_record(places.path_of(db, row["warc_file"]), row["warc_offset"], row["warc_length"])
        assert record.url == row["url"]
    assert [problem for problem in check(db) if "WARC" not in problem] == []


def test_a_crawl_goes_on_from_what_both_archives_know(db, nodes):
    one, two = nodes
    source = CASES[0]["source"]
    for archive, state in ((one, "waiting"), (two, "stored")):
        Writer(archive).save_source(source, source, [source], "tn_news", fictional=True)
        row = {
            "url": "https://a.example/1",
            "source": source,
            "link": "x",
            "way": "feed",
            "state": state,
            "found": "2020",
        }
        archive.table("discoveries").insert(row)
    walk = (
        two.table("walks").insert({"source": source, "listing": "https://a.example/", "page": 3, "floor": ""}).last_pk
    )
    two.table("sightings").insert({"url": "https://a.example/1", "walk": walk})
    for order in (nodes, nodes[::-1], nodes):
        list(merge(db, order))
        assert [row["state"] for row in db.query("select * from discoveries where link = 'x'")] == ["stored"]
        assert [(row["listing"], row["floor"]) for row in db.table("walks").rows] == [("https://a.example/", "")]
        assert db.table("sightings").count == 1


def test_a_run_that_ended_since_is_taken_in_as_it_ended(db, nodes):
    writer = Writer(nodes[0])
    run = writer.start_crawl(CASES[0]["source"], "2031-01-01")
    list(merge(db, nodes))
    writer.finish_crawl(run, finished="2031-01-02", verdict="ok")
    list(merge(db, nodes))
    ended = [row["verdict"] for row in db.query("select * from crawls where started > '2030'")]
    assert ended == ["ok"]


def test_what_is_no_archive_of_this_schema_is_refused_before_anything_is_written(run, tmp_path, nodes):
    (tmp_path / "notes.txt").write_text("no database at all, but long enough to look like one " * 20)
    one = tmp_path / "one" / "archive.db"
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    for path, change in (
        (old, "delete from _sqlite_migrations where name like 'm005%'"),
        (new, "insert into _sqlite_migrations (migration_set, name, applied_at) values ('thidua', 'm999_x', '')"),
    ):
        db = open_archive(path)
        db.execute(change)
        db.close()
    for file, says in (
        ("gone.db", "gone.db: no such archive"),
        ("notes.txt", "notes.txt: file is not a database"),
        ("old.db", "old.db: was written by an older thidua; `thidua rebuild --db old.db` brings it up to date"),
        ("new.db", "new.db: was written by a newer thidua"),
    ):
        result = run("merge", one, file, "--db", "all.db")
        assert (result.exit_code, says in result.stderr) == (1, True), result.stderr
        assert not (tmp_path / "all.db").exists()
    result = run("merge", one, "--db", one)
    assert result.exit_code == 1 and "is the archive to merge into" in result.stderr


def test_the_command_says_what_was_new(run, tmp_path, nodes):
    files = [tmp_path / "one" / "archive.db", tmp_path / "two" / "archive.db"]
    for new in (1, 0):
        result = run("merge", *files, "--db", "all.db", "--json")
        assert result.exit_code == 0, result.output
        assert [(row["new"], row["known"]) for row in json.loads(result.stdout)] == [(new, 1 - new)] * 2
    assert run("merge", "--db", "all.db").exit_code == 2
