"""The articles of corpus/world against its expected tables.

Reports come from the annotations, so this is resolution alone.
"""

import json
from collections import Counter

import pytest

from archive.store.check import check
from archive.store.schema import FACTS
from archive.store.writer import Writer, article_id


@pytest.fixture
def expected(shared):
    return json.loads((shared / "corpus/world/expected.json").read_text("utf-8"))


@pytest.fixture
def archive_of_world(db, world):
    writer = Writer(db)
    for article in world.values():
        writer.save_article(article, fetched_at=article.published)
    return db


@pytest.fixture
def event(archive_of_world, expected, world):
    """Our conference ids by the names of events in expected.json."""
    ours = {}
    for conference in expected["conferences"]:
        articles = [article_id(world[id].url) for id in conference["articles"]]
        marks = ", ".join("?" * len(articles))
        found = archive_of_world.execute(
            f"select distinct conference from conference_articles where article in ({marks})", articles
        ).fetchall()
        assert len(found) == 1, conference["event"]
        ours[conference["event"]] = found[0][0]
    return ours


def rows(db, sql):
    return db.execute(sql).fetchall()


def test_every_conference_is_there_once_with_its_articles(archive_of_world, expected, event, world):
    db = archive_of_world
    assert len(set(event.values())) == db.table("conferences").count == len(expected["conferences"])
    for conference in expected["conferences"]:
        row = db.table("conferences").get(event[conference["event"]])
        place = db.table("provinces").get(row["place"])["name"]
        got = {**row, "place": place}
        assert {k: got[k] for k in ("year", "kind", "level", "date", "place")} == {
            k: conference[k] for k in ("year", "kind", "level", "date", "place")
        }
        articles = rows(db, f"select article from conference_articles where conference = '{row['id']}'")
        assert {id for (id,) in articles} == {article_id(world[id].url) for id in conference["articles"]}
        hosts = rows(db, f"select name from hosts join units on units.id = unit where conference = '{row['id']}'")
        assert sorted(name for (name,) in hosts) == sorted(conference["hosts"])


def test_ids_are_readable(event):
    assert event["c4-2017-annual"] == "iv-2017-annual-review"
    assert event["na4-2020-annual"] == "nghe-an-iv-2020-annual-review"
    assert event["khoi6-2020-annual"] == "khoi-vi-2020-annual-review"
    assert event["c6-2018-annual"] == "bac-trung-bo-2018-annual-review"


def test_irrelevant_articles_make_nothing(archive_of_world, expected, world):
    for id in expected["irrelevant"]:
        article = article_id(world[id].url)
        assert archive_of_world.table("reports").get(article)["relevant"] == 0
        assert not rows(archive_of_world, f"select 1 from conference_articles where article = {article}")


def test_leadership_once_a_cluster_year_role_and_unit(archive_of_world, expected, event):
    clusters = {c["event"]: c["cluster"] for c in expected["conferences"]}
    keys = {ours: clusters[name] for name, ours in event.items()}
    got = {
        (keys[conference], year, role, unit)
        for conference, year, role, unit in rows(
            archive_of_world,
            "select conference, year, role, units.name from leadership join units on units.id = unit",
        )
    }
    assert got == {(f["cluster"], f["year"], f["role"], f["unit"]) for f in expected["leadership"]}


def test_memberships(archive_of_world, expected, event):
    clusters = {c["event"]: c["cluster"] for c in expected["conferences"]}
    keys = {ours: clusters[name] for name, ours in event.items()}
    got = {}
    query = "select conference, year, name from memberships join units on units.id = unit"
    for conference, year, unit in rows(archive_of_world, query):
        got.setdefault((keys[conference], year), set()).add(unit)
    assert got == {(f["cluster"], f["year"]): set(f["units"]) for f in expected["memberships"]}


def test_awards(archive_of_world, expected, event, world):
    db = archive_of_world
    got = {
        (row["conference"], row["award"], row["recipient"], row["status"]): (row["grantor"], supporters(db, row))
        for row in db.table("awards").rows
    }
    due = {
        (event[f["conference"]], f["award"], f["recipient"], f["status"]): (
            f["grantor"],
            {article_id(world[id].url) for id in f["articles"]},
        )
        for f in expected["awards"]
    }
    assert got == due


def test_rankings(archive_of_world, expected, event, world):
    db = archive_of_world
    got = {
        (row["conference"], row["rank"], db.table("units").get(row["unit"])["name"], row["points"]): supporters(db, row)
        for row in db.table("rankings").rows
    }
    due = {
        (event[f["conference"]], f["rank"], f["unit"], f["points"]): {article_id(world[id].url) for id in f["articles"]}
        for f in expected["rankings"]
    }
    assert got == due


def test_statistics_with_both_values_where_articles_disagree(archive_of_world, expected, event):
    got = Counter(
        (row["conference"], row["metric"], row["value"], row["measure"])
        for row in archive_of_world.table("statistics").rows
    )
    due = Counter(
        (event[f["conference"]], f["metric"], f["value"], f["unit"])
        for f in expected["statistics"]
        if f["value"] is not None
    )
    for conflict in expected["conflicts"]:
        for value in conflict["values"]:
            due[event[conflict["conference"]], conflict["metric"], value["value"], value["unit"]] += 1
    assert got == due


def test_conflicts_and_no_others(archive_of_world, expected, event):
    got = {
        (row["conference"], row["what"], row["value_a"], row["value_b"])
        for row in archive_of_world.table("conflicts").rows
    }
    assert got == {
        (event[c["conference"]], c["metric"], *sorted(str(value["value"]) for value in c["values"]))
        for c in expected["conflicts"]
    }
    for row in archive_of_world.table("conflicts").rows:
        assert archive_of_world.table("statistics").get(row["fact_a"])["value"] == int(row["value_a"])


def test_conflicts_name_all_articles_and_count_independent_ones(archive_of_world, expected, event, world):
    got = {
        (row["conference"], row["what"], row[f"value_{side}"]): (
            set(json.loads(row[f"articles_{side}"])),
            row[f"sources_{side}"],
        )
        for row in archive_of_world.table("conflicts").rows
        for side in "ab"
    }
    assert got == {
        (event[conflict["conference"]], conflict["metric"], str(value["value"])): (
            {article_id(world[id].url) for id in value["articles"]},
            value["independent_sources"],
        )
        for conflict in expected["conflicts"]
        for value in conflict["values"]
    }


def test_syndicated_copies_and_no_others(archive_of_world, expected, world):
    got = {(row["article"], row["original"]) for row in archive_of_world.table("copies").rows}
    assert got == {
        tuple(article_id(world[pair[role]].url) for role in ("copy", "original")) for pair in expected["syndicated"]
    }


def test_facts_count_independent_sources(archive_of_world, expected):
    copies = {row["article"] for row in archive_of_world.table("copies").rows}
    for table in FACTS:
        for row in archive_of_world.table(table).rows:
            assert row["sources"] == len(supporters(archive_of_world, row) - copies) > 0, row["id"]


def test_rounded_values_give_way_to_exact_ones(archive_of_world, expected, event, world):
    for rounded in expected["rounded"]:
        (row,) = archive_of_world.table("statistics").rows_where(
            "conference = ? and metric = ?", [event[rounded["conference"]], rounded["metric"]]
        )
        assert (row["value"], row["approx"]) == (rounded["kept"], None)
        articles = {id for value in rounded["values"] for id in value["articles"]}
        assert supporters(archive_of_world, row) == {article_id(world[id].url) for id in articles}


def test_superseded_version_supports_nothing(archive_of_world, expected, event, world):
    (version,) = expected["versions"]
    article = article_id(version["url"])
    (old,) = archive_of_world.table("article_versions").rows_where("article = ?", [article])
    assert old["text"] == world[version["superseded"]].text
    assert archive_of_world.table("articles").get(article)["text"] == world[version["current"]].text
    (change,) = version["changed"]
    values = {
        row["value"]
        for row in archive_of_world.table("statistics").rows_where(
            "conference = ? and metric = 'inspections_admin'", [event[version["conference"]]]
        )
    }
    assert change["new"] in values and change["old"] not in values


def test_the_archive_is_sound(archive_of_world):
    assert check(archive_of_world) == []


def supporters(db, row):
    query = "select distinct article from evidence where fact_id = ?"
    return {article for (article,) in db.execute(query, [row["id"]])}
