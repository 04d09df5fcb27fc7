"""The demo from end to end, against the articles it publishes and what a right archive holds after them.

`data/world.json` says the latter. Where the archive is not there yet, the test states the share that it
reaches, so that a fall shows.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from archive import demo
from archive.article import clean_text
from archive.errors import ThiduaError
from archive.store import open_archive
from archive.store.check import check
from archive.store.derive import rebuild
from archive.store.writer import Writer
from crawler.families import FAMILIES
from crawler.samples import publishing
from crawler.sources import REAL, sources, spiders
from crawler.warc import read_record

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = Path(publishing.__file__).parent / "articles"
CASES = {case["id"]: case for case in (json.loads(f.read_text("utf-8")) for f in sorted(ARTICLES.iterdir()))}
SUPERSEDED = "w-010"
WORLD = json.loads((Path(__file__).parent / "data/world.json").read_text("utf-8"))
DATELINES = ("(Thanh tra) - ", "(CT) - ")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return demo.build(tmp_path_factory.mktemp("demo"), progress=False)


@pytest.fixture(scope="module")
def archive(built):
    db = open_archive(built, create=False)
    yield db
    db.close()


@pytest.fixture(scope="module")
def stored(archive):
    """The articles in force by address."""
    return {row["url"]: row for row in archive.query("select * from articles")}


@pytest.fixture(scope="module")
def conferences(archive, stored):
    """The archive's conference row of each of the world's events, found by the articles that report it."""
    rows = defaultdict(list)
    for row in archive.query("select * from conferences"):
        links = "select url from conference_articles join articles on articles.id = article where conference = ?"
        rows[frozenset(url for (url,) in archive.execute(links, [row["id"]]))].append(row)
    found = {}
    for event in WORLD["conferences"]:
        urls = frozenset(CASES[id]["url"] for id in event["articles"])
        assert len(rows[urls]) == 1, f"{event['event']}: no conference has just its articles"
        found[event["event"]] = rows[urls][0]
    return found


def body_of(case: dict) -> str:
    """A case's text without dateline and byline, as its page is read."""
    text = clean_text(case["text"])
    for dateline in DATELINES:
        text = text.removeprefix(dateline)
    return "\n\n".join(part for part in text.split("\n\n") if part != author_of(case))


def author_of(case: dict) -> str:
    return next(part for part in reversed(clean_text(case["text"]).split("\n\n")) if not part.endswith((")", ".")))


@pytest.mark.parametrize("case", [c for c in CASES.values() if c["id"] != SUPERSEDED], ids=lambda case: case["id"])
def test_article_arrives_as_it_was_published(case, stored):
    row = stored[case["url"]]
    assert row["title"] == clean_text(case["title"])
    assert row["published"] == case["published"]
    assert row["text"] == body_of(case)
    assert row["author"] == author_of(case)
    assert row["fictional"] == 1


def test_nothing_else_arrives(stored, archive):
    assert set(stored) == {case["url"] for case in CASES.values()}
    kinds = archive.query("select kind, status, count(*) n from pages group by kind, status")
    assert {(row["kind"], row["status"]) for row in kinds} == {("article", 200), ("listing", 200), ("other", 200)}


def test_corrected_article_keeps_its_first_version(archive, stored):
    (old,) = archive.query("select * from article_versions")
    case = CASES[SUPERSEDED]
    assert (old["title"], old["published"], old["text"]) == (case["title"], case["published"], body_of(case))
    assert stored[case["url"]]["id"] == old["article"]
    assert stored[case["url"]]["version"] == 2
    assert old["seen"] < old["superseded"]


def test_captions_are_photos(archive):
    captions = Counter(row["credit"] is not None for row in archive.query("select credit from photos"))
    assert captions == {True: sum("Ảnh: " in body_of(c) for c in CASES.values() if c["id"] != SUPERSEDED)}


def test_every_page_is_in_a_warc(archive, built):
    for row in archive.query("select * from pages"):
        record = read_record(built.parent / row["warc_file"], row["warc_offset"], row["warc_length"])
        assert record.url == row["url"]


def test_sample_sites_are_fictional_and_built_on_real_families(archive):
    samples = spiders(publishing.MODULES)
    assert all(spider.fictional for spider in samples.values())
    assert all(host.endswith(".example") for spider in samples.values() for host in spider.hosts)
    assert {spider.family for spider in samples.values()} <= set(FAMILIES)
    rows = list(archive.query("select id, family, fictional from sources"))
    assert {(row["id"], row["family"], row["fictional"]) for row in rows} == {
        (name, spider.family, 1) for name, spider in samples.items()
    }
    parsers = archive.query("select distinct parser, family from articles join sources on sources.id = source")
    assert all(row["parser"] == row["family"] for row in parsers)


def test_real_sources_and_samples_keep_apart():
    real = sources(REAL)
    listed = subprocess.run(
        [sys.executable, "-m", "scrapy", "list"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert listed.stdout.split() == sorted(real)
    assert not set(real) & set(spiders(publishing.MODULES))
    assert not any(source.fictional for source in real.values())
    assert not any(host.endswith(".example") for source in real.values() for host in source.hosts)


def test_a_second_demo_in_the_folder_starts_anew(built, archive, tmp_path):
    again = demo.build(tmp_path, progress=False)
    demo.build(tmp_path, progress=False)
    db = open_archive(again, create=False)
    for table in ("articles", "article_versions", "pages", "crawls", "conferences", "evidence"):
        assert db.table(table).count == archive.table(table).count, table
    assert len(list((tmp_path / "warc").iterdir())) == len(list((built.parent / "warc").iterdir()))


def test_demo_never_replaces_a_real_archive(tmp_path):
    db = open_archive(tmp_path / "archive.db")
    Writer(db).save_source("baocantho", "Báo Cần Thơ", ["baocantho.com.vn"], "content_fck")
    db.close()
    with pytest.raises(ThiduaError, match="baocantho"):
        demo.build(tmp_path)
    assert open_archive(tmp_path / "archive.db").table("sources").count == 1


def test_archive_is_sound_and_a_rebuild_gives_the_same_rows(archive):
    assert check(archive) == []
    names = [row[0] for row in archive.execute("select name from sqlite_master where sql like 'create table%'")]
    tables = [name for name in names if "_fts_" not in name and "_exact_" not in name]
    assert {"articles", "conferences", "evidence"} <= set(tables)
    before = {name: sorted(map(repr, archive.execute(f"select * from {name}"))) for name in tables}
    rebuild(archive)
    for name in tables:
        assert sorted(map(repr, archive.execute(f"select * from {name}"))) == before[name], name


def test_articles_that_report_no_conference_make_none(archive, stored):
    read = {row["article"]: row["relevant"] for row in archive.query("select article, relevant from reports")}
    irrelevant = {id for id, case in CASES.items() if not read[stored[case["url"]]["id"]]}
    assert irrelevant == set(WORLD["irrelevant"])


def test_conferences_are_those_of_the_world(archive, conferences):
    assert archive.table("conferences").count == len(WORLD["conferences"])
    names = {row["id"]: row["name"] for row in archive.query("select id, name from provinces")}
    for event in WORLD["conferences"]:
        row = conferences[event["event"]]
        got = (row["kind"], row["year"], row["level"], row["date"], names[row["place"]])
        assert got == tuple(event[key] for key in ("kind", "year", "level", "date", "place")), event["event"]


@pytest.fixture(scope="module")
def cluster_keys(conferences):
    """Each of the archive's clusters → the world's cluster, by their conferences."""
    votes = defaultdict(Counter)
    for event in WORLD["conferences"]:
        votes[conferences[event["event"]]["cluster"]][event["cluster"]] += 1
    assert all(len(keys) == 1 for keys in votes.values()), "no cluster of the archive mixes two of the world"
    return {cluster: keys.most_common(1)[0][0] for cluster, keys in votes.items()}


def test_clusters_are_those_of_the_world_through_every_change_of_number_and_name(archive, cluster_keys):
    assert sorted(cluster_keys.values()) == sorted(cluster["key"] for cluster in WORLD["clusters"])
    for cluster in WORLD["clusters"]:
        (id,) = [id for id, key in cluster_keys.items() if key == cluster["key"]]
        query = "select number, year, former from bodies where cluster = ? and number is not null"
        rows = list(archive.query(query, [id]))
        got = {(row["number"], int(row["year"])) for row in rows}
        assert got == {(found["number"], year) for found in cluster["numbers"] for year in found["years"]}
        renumbered = [(row["former"], row["number"], int(row["year"])) for row in rows if row["former"]]
        assert renumbered == [(r["old"], r["new"], r["year"]) for r in cluster.get("renumbered", [])]


def test_a_clusters_names_are_the_words_of_its_articles(archive, stored, cluster_keys):
    query = """
        select cluster, year, quote, url from evidence join conferences on conferences.id = conference
        join articles on articles.id = article where slot = 'cluster'
    """
    got = {
        (cluster_keys[row["cluster"]], row["quote"].lower(), row["year"], row["url"]) for row in archive.query(query)
    }
    assert got == {
        (cluster["key"], name["name"].lower(), CASES[id]["gold"]["conference"]["year"], CASES[id]["url"])
        for cluster in WORLD["clusters"]
        for name in cluster["names"]
        for id in name["articles"]
    }


def test_provinces_pass_to_their_successors(archive, stored):
    query = """
        select p.name as old, q.name as new, effective, url from province_mergers m
        join provinces p on p.id = old join provinces q on q.id = new
        join evidence on fact_id = m.id join articles on articles.id = article
    """
    got = defaultdict(set)
    for row in archive.query(query):
        got[row["old"], row["new"], row["effective"]].add(row["url"])
    assert got == {
        (row["old"], row["new"], row["effective"]): {CASES[id]["url"] for id in row["articles"]}
        for row in WORLD["province_successors"]
    }


def test_leadership_share(archive, cluster_keys):
    rows = archive.query("select cluster, year, role, units.name from leadership join units on units.id = unit")
    got = {(cluster_keys[row["cluster"]], row["year"], row["role"], row["name"]) for row in rows}
    wanted = {(row["cluster"], row["year"], row["role"], row["unit"]) for row in WORLD["leadership"]}
    right = len(got & wanted)
    assert right / len(wanted) >= 0.95, sorted(wanted - got)
    assert right / len(got) >= 0.95, sorted(got - wanted)


def test_disagreement_is_kept_with_both_values(archive, conferences):
    (conflict,) = WORLD["conflicts"]
    (row,) = archive.query("select * from conflicts")
    assert row["conference"] == conferences[conflict["conference"]]["id"]
    assert row["what"] == conflict["metric"]
    assert {int(row["value_a"]), int(row["value_b"])} == {value["value"] for value in conflict["values"]}


def test_statistics_share(archive, conferences):
    ids = {event: row["id"] for event, row in conferences.items()}
    got = {tuple(row.values()) for row in archive.query("select conference, metric, value from statistics")}
    wanted = {(ids[row["conference"]], row["metric"], row["value"]) for row in WORLD["statistics"]}
    wanted = {row for row in wanted if row[2] is not None}  # None: articles disagree, and both values stay
    assert len(got & wanted) / len(wanted) >= 0.95, sorted(wanted - got)
    assert len(got & wanted) / len(got) >= 0.95, sorted(got - wanted)


def test_awards_share(archive, conferences):
    ids = {event: row["id"] for event, row in conferences.items()}
    columns = "conference, award, recipient, status"
    got = {tuple(row.values()) for row in archive.query(f"select {columns} from awards")}
    wanted = {(ids[row["conference"]], row["award"], row["recipient"], row["status"]) for row in WORLD["awards"]}
    assert len(got & wanted) / len(wanted) >= 0.95, sorted(wanted - got)
    assert len(got & wanted) / len(got) >= 0.95, sorted(got - wanted)
