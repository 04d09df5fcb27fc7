"""Copies: told by their words, of the earliest, and supporting nothing by themselves."""

import itertools
import random

import pytest

from archive.extract.report import Award, Cluster, Conference, Evidence, Person, Ranking, Report, Statistic, UnitFact
from archive.resolve import Item, body, conference_rows, copies, group, name, trace

HERE = Evidence(0, 1, "x", "test")
WORDS = [f"{head}{tail}" for head in ("thanh", "tra", "tinh", "cum", "hoi") for tail in "abcdefghijklmnop"]


def text(seed, words=400):
    chosen = random.Random(seed)
    return " ".join(chosen.choice(WORDS) for _ in range(words))


def edited(original, share, seed=1):
    """The text with this share of its words, in runs of eight, written anew."""
    words, chosen = original.split(), random.Random(seed)
    for start in range(0, len(words), 8):
        if chosen.random() < share:
            words[start : start + 8] = [chosen.choice(WORDS) + "x" for _ in words[start : start + 8]]
    return " ".join(words)


def test_accents_capitals_and_punctuation_do_not_matter():
    told = "Thanh tra tỉnh Điện Biên tổng kết, " * 8
    assert copies.shingles(told) == copies.shingles(told.upper().replace(",", " –"))


def test_copies_share_a_band_and_others_hardly_ever():
    first = [copies.shingles(text(n)) for n in range(60)]
    again = [copies.shingles(edited(text(n), 0.12)) for n in range(60)]
    for n in range(60):
        assert copies.similarity(first[n], again[n]) >= copies.ALIKE
        assert set(copies.bands(first[n])) & set(copies.bands(again[n]))
    bands = [set(copies.bands(found)) for found in first]
    assert not [1 for one, other in itertools.combinations(bands, 2) if one & other]


def test_bands_are_the_same_in_every_process():
    assert copies.bands(copies.shingles(text(1)))[:2] == [171987317949638, 184960557875169]


def test_a_text_too_short_to_tell_is_nobodys_copy():
    short = " ".join(WORDS[: copies.SHORTEST - 1])
    assert copies.bands(copies.shingles(short)) == []
    assert copies.similarity(copies.shingles(short), copies.shingles(short)) == 0


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ({}, {}, True),
        ({"year": 2018}, {"year": 2019}, False),
        ({"date": "2018-11-29"}, {"date": "2018-11-30"}, False),
        ({"year": 2018}, {}, True),
        ({"cluster": Cluster("IV", None)}, {"cluster": Cluster("V", None)}, False),
        ({"cluster": Cluster("IV", None)}, {"cluster": Cluster(None, "Cụm Bắc Trung Bộ")}, True),
        ({"cluster": Cluster("IV", None)}, {"cluster": Cluster("IV", None, type="block")}, False),
    ],
)
def test_reports_written_after_one_pattern_are_no_copies(one, other, may):
    reports = [Report(True, conference=Conference("annual_review", **about)) for about in (one, other)]
    assert copies.may_be_one(*reports) == copies.may_be_one(*reversed(reports)) == may


def test_the_original_is_the_earliest_and_a_copy_of_a_copy_is_its():
    like = {1: [2], 2: [1, 3], 3: [2], 4: [5], 5: [4], 6: []}
    for order in itertools.permutations(like.items()):
        assert copies.originals(dict(order), lambda id: id) == {2: 1, 3: 1, 5: 4}
    assert copies.originals(like, lambda id: -id) == {1: 3, 2: 3, 4: 5}


def report(**facts):
    cluster = Cluster("IV", None)
    conference = facts.pop("conference", Conference("annual_review", "national", 2019, cluster=cluster))
    return Report(True, conference=conference, **facts)


def rows(*items):
    """The rows of the one conference that these items tell of, the same in every order."""
    answers = []
    for order in itertools.permutations(items):
        met = name(items[0].report, items[0].article)
        found = body(met, order)
        (held,) = group([(found, trace([found])[met.id], list(order))])
        tables = conference_rows(held)
        answers.append({table: sorted(rows, key=str) for table, rows in tables.items()})
    assert all(answer == answers[0] for answer in answers)
    return answers[0]


def figure(value, approx=None):
    return Statistic("inspections_admin", value, "cuộc", approx, HERE)


def test_a_copy_is_no_second_source_of_a_fact():
    one, other = (report(statistics=[figure(612)], hosts=[UnitFact("Thanh tra tỉnh Sơn La", HERE)]) for _ in "ab")
    found = rows(Item(1, one), Item(2, other, original=1))
    assert [(row["value"], row["sources"]) for row in found["statistics"]] == [(612, 1)]
    assert {row["article"] for row in found["evidence"] if row["fact_table"] == "statistics"} == {1, 2}
    assert {row["article"] for row in found["conference_articles"]} == {1, 2}
    (host,) = rows(Item(1, one), Item(2, other, original=1), Item(3, other))["hosts"]
    assert host["sources"] == 2


def test_what_only_a_copy_says_is_no_fact():
    copy = report(
        statistics=[figure(6120)],
        hosts=[UnitFact("Thanh tra tỉnh Lào Cai", HERE)],
        rankings=[Ranking(1, "Thanh tra tỉnh Sơn La", 98.5, HERE)],
        awards=[Award("flag", "Cờ", None, "Thanh tra tỉnh Sơn La", "granted", HERE)],
        people=[Person("Võ Thị Thiệp", None, None, HERE)],
    )
    found = rows(Item(1, report(statistics=[figure(612)])), Item(2, copy, original=1))
    assert [row["value"] for row in found["statistics"]] == [612]
    assert not any(found[table] for table in ("hosts", "rankings", "awards", "appearances", "conflicts"))
    assert {row["article"] for row in found["evidence"]} == {1}


def test_a_copy_repeats_a_fact_with_less_or_more_detail():
    def told(points, grantor, position, value, approx):
        return report(
            rankings=[Ranking(1, "Thanh tra tỉnh Sơn La", points, HERE)],
            awards=[Award("flag", "Cờ", grantor, "Thanh tra tỉnh Sơn La", "granted", HERE)],
            people=[Person("Võ Thị Thiệp", position, None, HERE)],
            statistics=[figure(value, approx)],
        )

    full, bare = told(98.5, "Chính phủ", "Chánh Thanh tra", 612, None), told(None, None, None, 612, "over")
    for own, copy in ((full, bare), (bare, full)):
        found = rows(Item(1, own), Item(2, copy, original=1))
        for table in ("rankings", "awards", "appearances", "statistics"):
            (fact,) = found[table]
            assert fact["sources"] == 1
            assert {row["article"] for row in found["evidence"] if row["fact_id"] == fact["id"]} == {1, 2}, table
    assert rows(Item(1, bare), Item(2, full, original=1))["rankings"][0]["points"] is None


def test_a_conflict_counts_independent_sources_and_names_all():
    one, copy, other = (report(statistics=[figure(value)]) for value in (612, 612, 621))
    (conflict,) = rows(Item(1, one), Item(2, copy, original=1), Item(3, other))["conflicts"]
    assert (conflict["value_a"], conflict["sources_a"], conflict["articles_a"]) == ("612", 1, "[1,2]")
    assert (conflict["value_b"], conflict["sources_b"], conflict["articles_b"]) == ("621", 1, "[3]")
    assert rows(Item(1, one), Item(3, other, original=1))["conflicts"] == []


def test_a_copy_without_the_cluster_or_of_another_kind_is_where_its_original_is():
    copy = Report(True, conference=Conference("other", None, 2019))
    found = rows(Item(1, report()), Item(2, copy, original=1))
    assert {row["article"] for row in found["conference_articles"]} == {1, 2}


@pytest.mark.parametrize(
    ("facts", "what"),
    [
        ([[(1, 98.5)], [(2, 98.5)]], ["rank"]),
        ([[(1, 98.5)], [(1, 97.5)]], ["points"]),
        ([[(1, 98.5)], [(1, None)]], []),
        ([[(1, 98.5), (2, 90.0)], [(2, 90.0)]], []),
    ],
)
def test_ranks_on_which_articles_differ(facts, what):
    unit = "Thanh tra tỉnh Sơn La"
    items = [
        Item(n, report(rankings=[Ranking(rank, unit, points, HERE) for rank, points in told]))
        for n, told in enumerate(facts)
    ]
    assert [row["what"] for row in rows(*items)["conflicts"]] == what
