"""Which reports tell of one conference, and which do not."""

import itertools

import pytest

from archive.extract.report import Cluster, Conference, Evidence, Leadership, Report, UnitFact
from archive.resolve import Item, body, conference_rows, group, name, trace

HERE = Evidence(0, 1, "x", "test")


def report(number=None, name=None, year=2019, kind="annual_review", **about):
    """A report with the conference's slots and `hosts`, `members`, `heads` ({year: unit}) by name."""
    listed = {key: about.pop(key, []) for key in ("hosts", "members")}
    heads = about.pop("heads", {})
    cluster = {key: about.pop(key) for key in ("type", "region", "province") if key in about}
    named = Cluster(number, name, **cluster) if number or name else None
    about.setdefault("level", "national")
    return Report(
        True,
        conference=Conference(kind, year=year, cluster=named, **about),
        hosts=[UnitFact(unit, HERE) for unit in listed["hosts"]],
        members=[UnitFact(unit, HERE) for unit in listed["members"]],
        leadership=[Leadership(y, "head", unit, HERE) for y, unit in heads.items()],
    )


def grouped(*items):
    """The conferences of these items."""
    named = {}
    for item in items:
        named.setdefault(name(item.report, item.article), []).append(item)
    bodies = {met: body(met, found) for met, found in named.items()}
    places = {}
    for realm in {met.realm for met in bodies}:
        places |= trace(found for met, found in bodies.items() if met.realm == realm)
    return group((bodies[met], places[met.id], found) for met, found in named.items())


def conferences(*reports):
    """{conference id: numbers of its reports}, the same for every order."""
    answers = []
    for order in itertools.permutations(enumerate(reports)):
        found = grouped(*(Item(article, report) for article, report in order))
        answers.append({one.id: {item.article for item in one.items} for one in found})
    assert all(answer == answers[0] for answer in answers)
    return answers[0]


REGION = "Cụm thi đua Thanh tra 6 tỉnh Bắc Trung Bộ"


def test_same_cluster_year_and_kind_is_one_conference():
    assert conferences(report("IV"), report("IV", "Cụm số 4")) == {"iv-2019-annual-review": {0, 1}}


@pytest.mark.parametrize(
    "other",
    [
        report("V"),
        report("IV", year=2020),
        report("IV", kind="midyear_review"),
        report("IV", type="block"),
        report("IV", level="provincial", province="Nghệ An"),
    ],
)
def test_another_number_year_kind_type_or_province_is_another(other):
    assert len(conferences(report("IV"), other)) == 2


def test_provincial_clusters_are_told_apart_by_province():
    assert conferences(
        report("IV", level="provincial", province="Nghệ An"),
        report("IV", level="provincial", place="Nghệ An"),
        report("IV", level="provincial", province="Lào Cai"),
    ) == {"nghe-an-iv-2019-annual-review": {0, 1}, "lao-cai-iv-2019-annual-review": {2}}


def test_provincial_cluster_of_an_unknown_province_joins_no_other():
    unknown = report("IV", level="provincial", hosts=["Thanh tra Sở Tài chính"])
    assert len(conferences(unknown, unknown)) == 2


@pytest.mark.parametrize(
    "tie",
    [
        {"region": "Bắc Trung Bộ"},
        {"members": ["Thanh tra tỉnh Nghệ An", "Thanh tra tỉnh Hà Tĩnh"]},
        {"date": "2019-12-12", "place": "Hà Tĩnh"},
        {"heads": {2020: "Thanh tra tỉnh Quảng Bình"}},
    ],
)
def test_region_and_number_of_one_cluster_are_one(tie):
    assert conferences(report("VI", **tie), report(None, REGION, **tie)) == {"vi-2019-annual-review": {0, 1}}


def test_a_tie_holds_for_all_conferences_of_the_year():
    tied = report("VI", REGION, region="Bắc Trung Bộ", kind="pact_signing")
    found = conferences(tied, report("VI"), report(None, REGION))
    assert found == {"vi-2019-pact-signing": {0}, "vi-2019-annual-review": {1, 2}}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"members": ["Thanh tra tỉnh Nghệ An"]}, {"members": ["Thanh tra tỉnh Nghệ An"]}),
        ({"date": "2019-12-12"}, {"date": "2019-12-12"}),
        (
            {"date": "2019-12-12", "place": "Hà Tĩnh", "heads": {2019: "Thanh tra tỉnh Hà Tĩnh"}},
            {"date": "2019-12-12", "place": "Hà Tĩnh", "heads": {2019: "Thanh tra tỉnh Nghệ An"}},
        ),
    ],
)
def test_without_a_sure_tie_region_and_number_stay_apart(one, other):
    assert len(conferences(report("VI", **one), report(None, REGION, **other))) == 2


def test_a_region_tied_to_two_numbers_stays_apart():
    same = {"date": "2019-12-12", "place": "Hà Nội"}
    found = conferences(report("V", **same), report("VI", **same), report(None, REGION, **same))
    assert set(found) == {
        "v-2019-annual-review",
        "vi-2019-annual-review",
        "bac-trung-bo-2019-annual-review",
    }


def test_without_a_cluster_a_common_host_or_the_whole_sector_decides():
    hosts = ["Thanh tra tỉnh Lai Châu", "Thanh tra tỉnh Sơn La", "Thanh tra tỉnh Lào Cai"]
    found = conferences(
        report(hosts=hosts[:2]),
        report(hosts=hosts[1:]),
        report(hosts=[]),
        report(hosts=["Thanh tra Chính phủ"]),
    )
    assert found == {
        "thanh-tra-tinh-lai-chau-2019-annual-review": {0, 1},
        "nganh-thanh-tra-2019-annual-review": {2, 3},
    }


def test_reports_without_a_year_are_never_merged():
    assert len(conferences(report("IV", year=None), report("IV", year=None))) == 2


def test_departments_of_two_provinces_are_two_units():
    def units(province):
        held = report("I", level="provincial", province=province, hosts=["Thanh tra Sở Y tế"])
        (found,) = grouped(Item(1, held))
        return conference_rows(found)["hosts"][0]["unit"]

    assert units("Nghệ An") == "thanh-tra-so-y-te-nghe-an"
    assert units("Lào Cai") == "thanh-tra-so-y-te-lao-cai"


def test_date_and_place_are_the_ones_that_any_report_states_and_none_is_chosen_where_they_differ():
    reports = [report("IV", date="2019-12-05"), report("IV", place="Lào Cai"), report("IV", date="2019-12-06")]
    (found,) = grouped(*(Item(number, one) for number, one in enumerate(reports)))
    rows = conference_rows(found)
    assert (rows["conferences"][0]["date"], rows["conferences"][0]["place"]) == (None, "lao-cai")
    (conflict,) = rows["conflicts"]
    assert (conflict["what"], conflict["value_a"], conflict["value_b"]) == ("date", "2019-12-05", "2019-12-06")


def test_titles():
    def title(one):
        (found,) = grouped(Item(1, one))
        return conference_rows(found)["conferences"][0]["title"]

    assert title(report("IV")) == "Tổng kết thi đua năm 2019 – Cụm Thi đua số IV"
    assert title(report("IV", level="provincial", province="Nghệ An", kind="pact_signing")) == (
        "Ký kết giao ước thi đua năm 2019 – Cụm Thi đua số IV, tỉnh Nghệ An"
    )
    assert title(report()) == "Tổng kết thi đua năm 2019 – Ngành Thanh tra"
    assert title(report(None, hosts=["Thanh tra tỉnh Sơn La"], year=None, kind="launch")) == (
        "Phát động thi đua – Thanh tra tỉnh Sơn La"
    )


def test_a_conference_whose_reports_name_no_cluster_bears_the_name_of_the_one_it_is_tied_to():
    unit = "Thanh tra tỉnh Sơn La"
    numbered = report("IV", heads={2019: unit})
    pact = report(kind="pact_signing", hosts=[unit], heads={2019: unit})
    found = {one.id: one for one in grouped(Item(1, numbered), Item(2, pact))}
    row = conference_rows(found["iv-2019-pact-signing"])["conferences"][0]
    assert (row["cluster"], row["title"]) == ("iv", "Ký kết giao ước thi đua năm 2019 – Cụm Thi đua số IV")
