"""Provinces, their validity and successors; regions; look-up by any spelling."""

import json
from importlib.resources import files

import pytest

from archive import gazetteer


def on(day):
    return [p for p in gazetteer.provinces() if p.valid(day)]


@pytest.fixture(scope="module")
def outside():
    """The data of vietnamadminunits: provinces before and after July 2025, and which became which."""
    package = pytest.importorskip("vietnamadminunits", reason="needs vietnamadminunits (pip install .[test])")
    data = files(package) / "data"

    def read(name):
        return json.loads((data / f"{name}.json").read_text(encoding="utf-8"))["DICT_PROVINCE"]

    return read("parser_legacy"), read("parser_from_2025"), read("converter_2025")


def key(province):
    prefix = "thanhpho" if province.type == "city" else "tinh"
    return prefix + gazetteer.fold(province.name).replace(" ", "")


def test_provinces_are_those_of_the_outside_list(outside):
    before, after, _ = outside
    assert {key(p) for p in on("2025-06-30")} == set(before)
    assert {key(p) for p in on("2025-07-01")} == set(after)
    assert {p.name for p in on("2025-06-30")} == {entry["provinceShort"] for entry in before.values()}


def test_successors_are_those_of_the_outside_list(outside):
    became = {old: new for new, olds in outside[2].items() for old in olds}
    for province in on("2025-06-30"):
        assert key(gazetteer.as_of(province, "2025-07-01")) == became[key(province)]


@pytest.mark.parametrize(
    ("day", "count"), [("2008-07-31", 64), ("2008-08-01", 63), ("2025-06-30", 63), ("2025-07-01", 34)]
)
def test_how_many_there_were(day, count):
    assert len(on(day)) == count


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Hà Tây", None, "ha-tay"),
        ("Hà Tây", "2007-12-20", "ha-tay"),
        ("Hà Tây", "2010-01-01", "ha-noi"),
        ("Huế", "2019-06-01", "thua-thien-hue"),
        ("Thừa Thiên Huế", "2025-02-01", "hue"),
        ("Hà Giang", "2026-01-01", "tuyen-quang"),
        ("TP.HCM", None, "ho-chi-minh"),
        ("Tp. Hồ Chí Minh", None, "ho-chi-minh"),
        ("tỉnh Đắc Lắc", None, "dak-lak"),
        ("dak lak", None, "dak-lak"),
        ("BR-VT", None, "ba-ria-vung-tau"),
        ("thành phố Đà Nẵng", None, "da-nang"),
        ("thua-thien-hue", None, "thua-thien-hue"),
        ("Atlantis", None, None),
    ],
)
def test_look_up(name, day, expected):
    found = gazetteer.province(name, on=day)
    assert (found and found.id) == expected


def test_ids_are_slugs_and_successors_exist():
    ids = {p.id for p in gazetteer.provinces()}
    for province in gazetteer.provinces():
        assert province.id == gazetteer.slug(province.name)
        assert (province.successor in ids) == bool(province.valid_to)


def test_no_two_provinces_share_a_spelling():
    names = [
        gazetteer.slug(n) for p in gazetteer.provinces() for n in {gazetteer.slug(a): a for a in (p.name, *p.aliases)}
    ]
    assert len(names) == len(set(names))


def test_regions_hold_their_provinces():
    assert {p.region for p in gazetteer.provinces()} <= {r.name for r in gazetteer.regions()}
    highlands = gazetteer.region("tây nguyên").provinces("2014-01-01")
    assert {p.name for p in highlands} == {"Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"}
    assert gazetteer.region("ĐBSCL").name == "Đồng bằng sông Cửu Long"
    assert gazetteer.region("sao Hỏa") is None


def test_names_are_sorted_as_vietnamese_lists_are():
    names = ["Đồng Nai", "Dương Thị", "Đà Nẵng", "Cần Thơ", "Di Linh", "Gia Lai", "Duyên Hải", "Điện Biên"]
    order = ["Cần Thơ", "Di Linh", "Dương Thị", "Duyên Hải", "Đà Nẵng", "Điện Biên", "Đồng Nai", "Gia Lai"]
    assert sorted(names, key=gazetteer.sort_key) == order
    assert gazetteer.sort_key("Đ\u00e0 Nẵng") == gazetteer.sort_key("\u0110a\u0300 Nẵng")
