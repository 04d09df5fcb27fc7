"""Clusters through the years: what ties bodies into one, and what keeps them apart."""

import itertools

from archive.extract.report import Cluster, Conference, Evidence, Report, UnitFact
from archive.resolve import Item, body, name, trace

HERE = Evidence(0, 1, "x", "test")
NORTH = [f"Thanh tra tỉnh {place}" for place in ("Cao Bằng", "Lạng Sơn", "Yên Bái", "Lào Cai", "Sơn La")]
SOUTH = [f"Thanh tra tỉnh {place}" for place in ("Cà Mau", "Kiên Giang", "An Giang", "Bạc Liêu", "Sóc Trăng")]


def met(year, number=None, region=None, members=(), formerly=None, level="national", type="cluster", hosts=()):
    title = f"Cụm thi đua Thanh tra các tỉnh {region}" if region else None
    cluster = Cluster(number, title, type, region, formerly=formerly) if number or region else None
    return Report(
        True,
        conference=Conference("annual_review", level, year, cluster=cluster),
        members=[UnitFact(unit, HERE) for unit in members],
        hosts=[UnitFact(unit, HERE) for unit in hosts],
    )


def lines(*reports):
    """The cluster of each report, the same for every order of the bodies."""
    named = [name(report, number) for number, report in enumerate(reports)]
    bodies = {one: body(one, [Item(n, reports[n]) for n, other in enumerate(named) if other == one]) for one in named}
    answers = [trace(order) for order in itertools.islice(itertools.permutations(bodies.values()), 200)]
    assert all(answer == answers[0] for answer in answers)
    return [answers[0][one.id].cluster for one in named]


def test_a_number_goes_on_over_years_without_reports():
    assert lines(met(2012, "IV"), met(2013, "IV"), met(2019, "IV")) == ["iv", "iv", "iv"]


def test_a_number_borne_by_other_members_is_another_cluster():
    assert lines(met(2012, "IV", members=NORTH), met(2013, "IV"), met(2016, "IV", members=SOUTH)) == [
        "iv",
        "iv",
        "iv-2016",
    ]


def test_a_renumbered_cluster_goes_on_and_the_number_that_it_left_begins_anew():
    before, after = [met(2017, "IV"), met(2018, "IV")], met(2025, "II", formerly="IV")
    assert lines(*before, after, met(2025, "IV")) == ["iv", "iv", "iv", "iv-2025"]
    assert lines(met(2018, "II"), met(2018, "IV"), met(2025, "II", formerly="IV"))[0] != "iv"


def test_most_members_in_common_tie_a_new_number_and_successors_stand_for_what_they_took_in():
    later = ["Thanh tra tỉnh Phú Thọ", *(unit for unit in NORTH if "Yên Bái" not in unit)]
    assert lines(met(2024, "IV", members=NORTH), met(2025, "VII", members=later)) == ["vii", "vii"]
    assert len(set(lines(met(2024, "IV", members=NORTH), met(2025, "VII", members=SOUTH)))) == 2


def test_a_region_ties_the_years_before_the_number_was_told():
    assert lines(met(2018, region="Bắc Trung Bộ"), met(2019, "VI"), met(2020, "VI", "Bắc Trung Bộ")) == ["vi"] * 3


def test_two_numbers_of_one_year_are_never_one_cluster():
    assert len(set(lines(met(2019, "IV", members=NORTH), met(2019, "V", members=NORTH)))) == 2


def test_a_cluster_and_a_block_of_one_number_are_two():
    assert lines(met(2019, "VI"), met(2019, "VI", type="block")) == ["vi", "khoi-vi"]


def test_a_report_that_only_lists_the_members_is_of_the_cluster_that_has_them():
    listed = met(2019, members=NORTH, hosts=[NORTH[0]])
    assert lines(met(2019, "IV", members=NORTH), met(2019, "V", members=SOUTH), listed) == ["iv", "v", "iv"]
    assert lines(met(2018, "IV", members=NORTH), listed) == ["iv", None]


def test_a_report_without_a_year_joins_the_one_line_of_its_number():
    assert lines(met(2018, "IV"), met(None, "IV")) == ["iv", "iv"]
    two = lines(met(2012, "IV", members=NORTH), met(2016, "IV", members=SOUTH), met(None, "IV"))
    assert len(set(two)) == 3
