"""Corrections applied: at rebuild and at intake alike, undone when withdrawn, and reported when they match nothing."""

import json
import random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.store import open_archive
from archive.store.check import check
from archive.store.corrections import unmatched
from archive.store.derive import correct, rebuild
from archive.store.provenance import chain
from archive.store.schema import DERIVED
from archive.store.writer import Intake, Writer, article_id

BY = {"who": "Lê Minh", "when": "2026-11-24", "why": "Bản in ghi 612."}
HERE = "iv-2018-annual-review"
WRONG, RIGHT = (f"{HERE}-statistics-inspections-admin-{value}" for value in (621, 612))


def tables(db):
    return {table: sorted(db.execute(f"select * from {table}").fetchall(), key=str) for table in DERIVED}


def write(folder, *entries):
    path = folder / "corrections.yml"
    path.write_text(yaml.safe_dump([entry | BY for entry in entries], allow_unicode=True), "utf-8")
    return path


def fill(db, world, order=None):
    articles = [Intake(article, article.published) for article in world.values()]
    if order:
        order.shuffle(articles)
    for start in range(0, len(articles), 7):
        Writer(db).save_articles(articles[start : start + 7])


@pytest.fixture
def filled(db, world):
    fill(db, world)
    return db


def row(db, table, id):
    return next(db.query(f"select * from {table} where id = ?", [id]), None)


def apply(db, folder, *entries):
    write(folder, *entries)
    rebuild(db)
    found = tables(db)
    assert check(db) == []
    return found


def test_a_rejected_fact_is_gone_with_its_conflict_and_what_the_machine_had_is_kept(filled, tmp_path):
    assert filled.table("conflicts").count == 1
    apply(filled, tmp_path, {"reject": f"statistics/{WRONG}"})
    assert row(filled, "statistics", WRONG) is None and row(filled, "statistics", RIGHT)["value"] == 612
    assert filled.table("conflicts").count == 0
    (effect,) = filled.query("select * from correction_effects")
    machine = json.loads(effect["machine"])
    assert (effect["conference"], machine["row"]["value"], machine["evidence"][0]["quote"]) == (
        HERE, 621, "621 cuộc thanh tra hành chính",
    )  # fmt: skip
    found = chain(filled, f"statistics/{WRONG}")
    assert found.links[0]["quote"] == "621 cuộc thanh tra hành chính" and found.links[0]["found"]
    assert found.corrections[0]["who"] == "Lê Minh"


def test_a_fixed_value_keeps_its_id_and_its_sentence(filled, tmp_path):
    apply(
        filled,
        tmp_path,
        {"fix": f"statistics/{WRONG}", "set": {"value": 612}},
        {"fix": f"conferences/{HERE}", "set": {"date": "2018-11-28", "place": "Lào Cai", "title": "Hội nghị Mộc Châu"}},
    )
    assert row(filled, "statistics", WRONG)["value"] == 612
    assert filled.table("conflicts").count == 0
    assert filled.execute("select count(*) from evidence where fact_id = ?", [WRONG]).fetchone()[0] == 1
    held = row(filled, "conferences", HERE)
    assert (held["date"], held["place"], held["title"]) == ("2018-11-28", "lao-cai", "Hội nghị Mộc Châu")
    query = "select rowid from conferences_fts where conferences_fts match 'title: \"moc chau\"'"
    assert filled.execute(query).fetchone() == (held["docid"],)
    had = [json.loads(effect["machine"])["row"] for effect in filled.query("select * from correction_effects")]
    assert {"value": 621} in had
    assert {"date": "2018-11-29", "place": "son-la", "title": "Tổng kết thi đua năm 2018 – Cụm Thi đua số IV"} in had


def test_a_conflict_that_a_correction_only_moves_has_the_corrected_value(filled, tmp_path):
    apply(filled, tmp_path, {"fix": f"statistics/{WRONG}", "set": {"value": 622}})
    (conflict,) = filled.query("select * from conflicts")
    assert {conflict["value_a"], conflict["value_b"]} == {"612", "622"}


def test_a_fix_may_name_a_unit_or_person_that_no_article_does(filled, tmp_path):
    rank = f"{HERE}-rankings-1-thanh-tra-tinh-son-la"
    award = filled.execute("select id from awards where conference = ? order by id", [HERE]).fetchone()[0]
    apply(
        filled,
        tmp_path,
        {"fix": f"rankings/{rank}", "set": {"unit": "Thanh tra tỉnh Cà Mau"}},
        {"fix": f"awards/{award}", "set": {"recipient": "Võ Thị Thiệp"}},
    )
    assert row(filled, "rankings", rank)["unit"] == "thanh-tra-tinh-ca-mau"
    unit = row(filled, "units", "thanh-tra-tinh-ca-mau")
    assert (unit["name"], unit["province"]) == ("Thanh tra tỉnh Cà Mau", "ca-mau")
    given = row(filled, "awards", award)
    assert (given["recipient"], given["unit"], given["person"]) == ("Võ Thị Thiệp", None, "vo-thi-thiep")
    assert row(filled, "people", "vo-thi-thiep")["name"] == "Võ Thị Thiệp"


def test_what_only_a_rejected_fact_named_is_gone_too(filled, tmp_path):
    only = filled.execute(
        "select id, person from appearances"
        " where person in (select person from appearances group by 1 having count(*) = 1)"
        " and person not in (select person from awards where person is not null)"
    ).fetchone()
    apply(filled, tmp_path, {"reject": f"appearances/{only[0]}"})
    assert row(filled, "people", only[1]) is None


def test_conferences_joined_and_split(filled, tmp_path, world):
    pact, review = "iv-2021-pact-signing", "iv-2021-annual-review"
    moved = world["w-030"].url
    found = apply(
        filled,
        tmp_path,
        {"join": [review, pact]},
        {"split": review, "articles": [moved], "as": f"{review}-2"},
        {"split": "vi-2019-annual-review", "articles": [world["w-013"].url], "as": "vi-2018-annual-review"},
    )
    assert row(filled, "conferences", pact) is None
    assert articles(filled, review) == {article_id(world[id].url) for id in ("w-009", "w-010v2", "w-011")}
    assert articles(filled, f"{review}-2") == {article_id(moved)}
    assert row(filled, "conferences", f"{review}-2")["cluster"] == "iv"
    assert row(filled, "conferences", "vi-2019-annual-review") is None
    assert (
        found["statistics"]
        and not filled.execute(
            "select 1 from statistics where conference not in (select id from conferences)"
        ).fetchone()
    )
    assert {effect["part"] for effect in filled.query("select part from correction_effects")} == {
        pact, str(article_id(moved)), str(article_id(world["w-013"].url)),
    }  # fmt: skip


def test_a_split_takes_copies_along(filled, tmp_path, world):
    apply(filled, tmp_path, {"split": HERE, "articles": [world["w-003"].url], "as": f"{HERE}-2"})
    assert articles(filled, f"{HERE}-2") == {article_id(world[id].url) for id in ("w-003", "w-005")}
    write(tmp_path, {"split": HERE, "articles": [world["w-005"].url], "as": f"{HERE}-2"})
    rebuild(filled)
    assert [line.count("matches nothing") for line in unmatched(filled)] == [1]


def test_a_date_on_which_articles_differ_is_settled_and_both_are_kept(filled, tmp_path):
    review = "iv-2021-annual-review"
    joined = {"join": [review, "iv-2021-pact-signing"]}
    apply(filled, tmp_path, joined)
    assert row(filled, "conferences", review)["date"] is None
    assert [
        conflict["what"] for conflict in filled.query("select * from conflicts where conference = ?", [review])
    ] == ["date"]
    apply(filled, tmp_path, joined, {"fix": f"conferences/{review}", "set": {"date": "2021-12-07"}})
    assert row(filled, "conferences", review)["date"] == "2021-12-07"
    assert not list(filled.query("select * from conflicts where conference = ?", [review]))
    (fix,) = chain(filled, f"conferences/{review}/date").corrections
    assert fix["machine"]["row"] == {"date": ["2021-03-19", "2021-12-07"]}


def test_a_cluster_named(filled, tmp_path):
    apply(filled, tmp_path, {"name": "iv", "as": "Cụm biên giới"})
    assert row(filled, "clusters", "iv")["name"] == "Cụm biên giới"
    (effect,) = filled.query("select * from correction_effects")
    assert effect["cluster"] == "iv" and json.loads(effect["machine"])["row"]["name"].startswith("Cụm Thi đua số")


ALL = (
    {"reject": f"statistics/{WRONG}"},
    {
        "fix": f"rankings/{HERE}-rankings-1-thanh-tra-tinh-son-la",
        "set": {"points": 98.9, "unit": "Thanh tra tỉnh Cà Mau"},
    },
    {"join": ["iv-2021-annual-review", "iv-2021-pact-signing", "vi-2021-cross-check"]},
    {"split": "iv-2020-annual-review", "articles": [], "as": "iv-2020-annual-review-2"},
    {"name": "iv", "as": "Cụm biên giới"},
    {"reject": "statistics/xx-2018-annual-review-statistics-none-1"},
)  # fmt: skip


def everything(world):
    return [entry | {"articles": [world["w-008"].url]} if "split" in entry else entry for entry in ALL]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), before=st.booleans())
def test_corrections_at_intake_are_those_at_rebuild(world, tmp_path_factory, seed, before):
    """Whatever the order, whether the file is there first or comes later; and withdrawn, all is as it was."""
    folder = tmp_path_factory.mktemp("corrected")
    db = open_archive(folder / "archive.db")
    if before:
        write(folder, *everything(world))
        correct(db)
    fill(db, world, random.Random(seed))
    if not before:
        plain = tables(db)
        write(folder, *everything(world))
        correct(db)
    corrected = tables(db)
    assert len(corrected["correction_effects"]) == 6
    assert [line.partition(":")[0] for line in unmatched(db)] == [
        "corrections.yml, entry 6 (reject statistics/xx-2018-annual-review-statistics-none-1)"
    ]
    rebuild(db)
    assert tables(db) == corrected
    write(folder)
    correct(db)
    withdrawn = tables(db)
    assert before or withdrawn == plain
    rebuild(db)
    assert tables(db) == withdrawn and not withdrawn["correction_effects"]
    db.close()


def articles(db, conference):
    query = "select article from conference_articles where conference = ?"
    return {id for (id,) in db.execute(query, [conference])}


def test_commands_apply_report_and_refuse(run, tmp_path, world):
    with_case = tmp_path / "a.json"
    article = world["w-004"]
    with_case.write_text(
        json.dumps({"url": article.url, "title": article.title, "text": article.text, "published": article.published})
    )
    write(tmp_path, {"reject": f"statistics/{WRONG}"}, {"name": "ix", "as": "Cụm IX"})
    assert run("import", "a.json").exit_code == 0
    db = open_archive(tmp_path / "archive.db")
    assert row(db, "statistics", WRONG) is None and db.table("correction_effects").count == 1
    told = "corrections.yml, entry 2 (name ix): matches nothing (any more); mend or remove it (Lê Minh, 2026-11-24)"
    result = run("rebuild")
    assert result.exit_code == 0 and told in result.stderr
    result = run("check")
    assert result.exit_code == 1 and told in result.stdout
    write(tmp_path, {"reject": f"statistics/{RIGHT}"})
    assert "was changed since it was applied; run `thidua rebuild`" in run("check").stdout
    (tmp_path / "corrections.yml").write_text("- reject: [")
    for command in (("rebuild",), ("import", "a.json"), ("crawl", "baolaocai", "--replay", "none.warc.gz")):
        result = run(*command)
        assert result.exit_code == 1 and "corrections.yml: line 1" in result.stderr, command
    (tmp_path / "corrections.yml").unlink()
    for command in ("rebuild", "check"):
        result = run(command)
        assert result.exit_code == 1 and "is gone, but the archive has 2 corrections from it" in result.output
    assert db.table("corrections").count == 2
    other = write(tmp_path, {"reject": f"statistics/{RIGHT}"}).rename(tmp_path / "mine.yml")
    assert run("rebuild", "--corrections", other).exit_code == 0
    assert row(db, "statistics", WRONG) is not None
    assert run("rebuild", "--corrections", "none.yml").exit_code == 1
