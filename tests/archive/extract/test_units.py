"""Units and places of a field. Each case is a shape; the articles are nobody's."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import gazetteer
from archive.extract import lexicon, units
from archive.extract.text import matching_form


def found(text, *kinds):
    match = matching_form(text)
    spans = units.spans(text, match, lexicon.scan(match))
    return [(text[s.start : s.end], s.value.name) for s in spans if s.kind in (kinds or ("unit",))]


def names(text, *kinds):
    return [name for _, name in found(text, *kinds)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Thanh tra tỉnh Lai Châu", "Thanh tra tỉnh Lai Châu", "inspectorate_province"),
        ("THANH TRA TỈNH HOÀ BÌNH", "Thanh tra tỉnh Hòa Bình", "inspectorate_province"),
        ("Thanh tra Cục Hàng hải", "Thanh tra Cục Hàng hải Việt Nam", "inspectorate_ministry"),
        ("Thanh tra huyện Mai Chánh", "Thanh tra huyện Mai Chánh", "inspectorate_district"),
        ("Thanh tra huyện M'Drắk", "Thanh tra huyện M'Drắk", "inspectorate_district"),
        ("Thanh Tra TP HCM", "Thanh tra thành phố Hồ Chí Minh", "inspectorate_province"),
        ("Thanh tra thành phố Hồ Chí Minh", "Thanh tra thành phố Hồ Chí Minh", "inspectorate_province"),
        ("Thanh tra TP. Đà Nẵng", "Thanh tra thành phố Đà Nẵng", "inspectorate_province"),
        ("Thanh tra TP.Cần Thơ", "Thanh tra thành phố Cần Thơ", "inspectorate_province"),
        ("Thanh tra Hải Phòng", "Thanh tra thành phố Hải Phòng", "inspectorate_province"),
        ("Thanh tra tỉnh Đắc Lắc", "Thanh tra tỉnh Đắk Lắk", "inspectorate_province"),
        ("Thanh tra tỉnh Bà Rịa – Vũng Tàu", "Thanh tra tỉnh Bà Rịa - Vũng Tàu", "inspectorate_province"),
        ("Thanh tra tỉnh TT-Huế", "Thanh tra tỉnh Thừa Thiên Huế", "inspectorate_province"),
        ("Thanh tra thành phố Cao Bằng", "Thanh tra thành phố Cao Bằng", "inspectorate_district"),
        ("Thanh tra TP Buôn Ma Thuột", "Thanh tra thành phố Buôn Ma Thuột", "inspectorate_district"),
        ("Thanh tra Bộ Y tế", "Thanh tra Bộ Y tế", "inspectorate_ministry"),
        ("Thanh tra Bộ TT&TT", "Thanh tra Bộ Thông tin và Truyền thông", "inspectorate_ministry"),
        ("Thanh tra Ngân hàng Nhà nước", "Thanh tra Ngân hàng Nhà nước", "inspectorate_ministry"),
        ("Cơ quan Thanh tra, giám sát ngân hàng", "Cơ quan Thanh tra, giám sát ngân hàng", "inspectorate_ministry"),
        ("Thanh tra Sở GTVT", "Thanh tra Sở Giao thông vận tải", "inspectorate_department"),
        ("Thanh tra Sở VHTT&DL", "Thanh tra Sở Văn hóa, Thể thao và Du lịch", "inspectorate_department"),
        ("Thanh tra Ban Dân tộc", "Thanh tra Ban Dân tộc", "inspectorate_department"),
        ("Thanh tra huyện Bù Đốp", "Thanh tra huyện Bù Đốp", "inspectorate_district"),
        ("Thanh tra huyện Cư M’gar", "Thanh tra huyện Cư M’gar", "inspectorate_district"),
        ("Thanh tra TX. Bình Long", "Thanh tra thị xã Bình Long", "inspectorate_district"),
        ("Thanh tra quận 3", "Thanh tra quận 3", "inspectorate_district"),
        ("TTCP", "Thanh tra Chính phủ", "government_inspectorate"),
        ("Thanh Tra Chính phủ", "Thanh tra Chính phủ", "government_inspectorate"),
        ("UBND TP Cần Thơ", "UBND thành phố Cần Thơ", "people_committee"),
        ("Uỷ ban nhân dân tỉnh Trà Vinh", "UBND tỉnh Trà Vinh", "people_committee"),
        ("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội", "department"),
        ("Vụ III", "Vụ III", "division"),
    ],
)
def test_one_unit(text, name, kind):
    sentence = f"Hôm ấy có {text} cùng họp."
    match = matching_form(sentence)
    (span,) = [s for s in units.spans(sentence, match, lexicon.scan(match)) if s.kind == "unit"]
    assert (sentence[span.start : span.end], span.value.name, span.value.kind) == (text, name, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thanh tra các tỉnh: Lào Cai, Sơn La, Yên Bái và Hà Giang",
            ["Lào Cai", "Sơn La", "Yên Bái", "Hà Giang"],
        ),
        ("Thanh tra TP HCM cùng Thanh tra 3 tỉnh (Long An, BR-VT, Đồng Nai)",
         ["Thanh tra TP HCM", "Long An", "BR-VT", "Đồng Nai"]),
        ("Thanh tra các sở: Y tế; Văn hóa, Thể thao và Du lịch; Lao động - Thương binh và Xã hội; Nội vụ",
         ["Y tế", "Văn hóa, Thể thao và Du lịch", "Lao động - Thương binh và Xã hội", "Nội vụ"]),
        ("Thanh tra các bộ: Tài chính, Kế hoạch và Đầu tư, Ủy ban Dân tộc và Thanh tra Ngân hàng Nhà nước",
         ["Tài chính", "Kế hoạch và Đầu tư", "Ủy ban Dân tộc", "Thanh tra Ngân hàng Nhà nước"]),
        ("Thanh tra các huyện Lộc Hà, Vũ Tây, Tân Sơn và Thanh tra hai thị xã Bình Hải, An Phước",
         ["Lộc Hà", "Vũ Tây", "Tân Sơn", "Bình Hải", "An Phước"]),
        ("Thanh tra 7 tỉnh biên giới, miền núi phía Bắc gồm: Lai Châu, Điện Biên", ["Lai Châu", "Điện Biên"]),
        ("Thanh tra các tỉnh Kiên Giang (Cụm trưởng), An Giang (Cụm phó) và Thanh tra TP Cần Thơ",
         ["Kiên Giang", "An Giang", "Thanh tra TP Cần Thơ"]),
        ("Thanh tra tỉnh Hà Nam, Nam Định", ["Thanh tra tỉnh Hà Nam", "Nam Định"]),
        ("hai đơn vị Hà Nam và Thái Bình", ["Hà Nam", "Thái Bình"]),
        ("Cụm trưởng Hà Tây và Cụm phó - Thái Bình", ["Hà Tây", "Thái Bình"]),
        ("các đơn vị: Sở Y tế, Ban Dân tộc", ["Sở Y tế", "Ban Dân tộc"]),
        ("các Vụ I, II và Cục III", ["Vụ I", "II", "Cục III"]),
        ("Vụ I, Văn phòng và Báo Thanh tra", ["Vụ I", "Văn phòng", "Báo Thanh tra"]),
    ],
)  # fmt: skip
def test_every_name_of_a_list_has_its_own_characters(text, expected):
    assert [words for words, _ in found(f"Dự có {text}.")] == expected


def test_names_of_a_list_take_its_head():
    assert names("Thanh tra các tỉnh, thành phố: Hải Phòng, Quảng Ninh") == [
        "Thanh tra thành phố Hải Phòng",
        "Thanh tra tỉnh Quảng Ninh",
    ]
    assert names("Thanh tra các sở: Y tế, Nội vụ") == ["Thanh tra Sở Y tế", "Thanh tra Sở Nội vụ"]
    assert names("Thanh tra hai thị xã Bình Hải, An Phước")[1] == "Thanh tra thị xã An Phước"


def test_a_list_knows_where_it_begins():
    text = "Dự có Thanh tra các tỉnh: Lào Cai, Sơn La."
    match = matching_form(text)
    starts = {s.value.list_start for s in units.spans(text, match, lexicon.scan(match))}
    assert starts == {text.index("Thanh tra")}


@pytest.mark.parametrize("text", ["Thanh tra tỉnh", "UBND thành phố", "Chánh Thanh tra huyện"])
def test_a_unit_without_its_name(text):
    assert names(f"Hôm ấy {text} chủ trì hội nghị.") == [None]


def test_resolving_a_unit_without_a_name():
    text = "Thanh tra tỉnh chủ trì."
    match = matching_form(text)
    (span,) = units.spans(text, match, lexicon.scan(match))
    assert units.resolve(span.value, gazetteer.province("Hà Nam")).name == "Thanh tra tỉnh Hà Nam"
    assert units.resolve(span.value, None).name is None


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn tiến hành thanh tra tỉnh ủy.",
        "Thanh tra các tỉnh Tây Nguyên họp.",
        "sáu Thanh tra sở khép lại một năm",
        "Thanh tra thành phố trực thuộc Trung ương",
        "Thanh tra viên giỏi",
        "công tác thanh tra, kiểm tra",
    ],
)
def test_no_unit(text):
    assert found(text) == []


def test_inspecting_is_no_inspectorate():
    assert names("Đoàn tiến hành thanh tra Sở Y tế.") == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gia Lai được giao làm Cụm trưởng.", ["Gia Lai"]),
        ("tại TP Bến Vàng, tỉnh BR-VT", ["tỉnh BR-VT"]),
        ("tại TP Buôn Ma Thuột (Đắk Lắk)", ["Đắk Lắk"]),
        ("tại thành phố Cao Bằng", ["thành phố Cao Bằng"]),
        ("TẠI LAI CHÂU", ["LAI CHÂU"]),
        ("từ điểm cầu Hà Nội", ["Hà Nội"]),
        ("Ông Trần Cao Bằng và bà Nguyễn Thị Hòa Bình", []),
        ("QUỐC CAO BẰNG", []),
        ("bà Thái Bình", []),
        ("trên đường Hà Nội, phố Hải Phòng, ven sông Đồng Nai", []),
        ("báo Lào Cai; thị trấn Hòa Bình", []),
        ("vì hòa bình; bờ Thái Bình Dương; Hà Nam Ninh", []),
        ("phong cách Hồ Chí Minh; Chủ tịch Hồ Chí Minh", []),
    ],
)
def test_places(text, expected):
    assert [words for words, _ in found(text, "place")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tại huyện Lộc Hà, tỉnh Trà Vinh", ["Thanh tra huyện Lộc Hà"]),
        ("TP Bến Vàng", ["Thanh tra thành phố Bến Vàng"]),
        ("các huyện Lộc Hà, Vũ Tây", ["Thanh tra huyện Lộc Hà", "Thanh tra huyện Vũ Tây"]),
        ("Q.1 và H.Lộc Hà", ["Thanh tra quận 1", "Thanh tra huyện Lộc Hà"]),
        ("Thanh tra huyện Lộc Hà họp. Lộc Hà dẫn đầu, Vũ Tây và Lộc Hà cùng dự.",
         ["Thanh tra huyện Lộc Hà", "Thanh tra huyện Vũ Tây", "Thanh tra huyện Lộc Hà"]),
        ("huyện nhà", []),
    ],
)  # fmt: skip
def test_districts(text, expected):
    assert names(text, "district") == expected


def test_a_district_ends_before_a_person():
    assert names("Chánh Thanh tra huyện Lộc Hà Vi Văn Tám") == ["Thanh tra huyện Lộc Hà"]
    assert names("Phó Chủ tịch UBND tỉnh Quảng Trị Hồ Văn Tám") == ["UBND tỉnh Quảng Trị"]


SENTENCES = [
    "Thanh tra tỉnh {} đăng cai, Thanh tra tỉnh Trà Vinh làm Cụm phó.",
    "Cụm gồm Thanh tra các tỉnh: Trà Vinh, {} và Long An.",
    "Hội nghị họp tại tỉnh {}; UBND tỉnh {} dự.",
    "Cụm trưởng {} cùng hai đơn vị {} và Long An.",
]
PROVINCES = [p.name for p in gazetteer.provinces() if p.type == "province" and p.name not in ("Trà Vinh", "Long An")]


@given(st.sampled_from(SENTENCES), st.sampled_from(PROVINCES), st.sampled_from(PROVINCES))
def test_swapping_a_province_changes_only_its_name(sentence, one, other):
    def facts(name):
        return [
            (w.replace(name, "X"), n.replace(name, "X"))
            for w, n in found(sentence.format(*[name] * 2), "unit", "place")
        ]

    assert facts(one) == facts(other)


WORDS = [
    *"Hà Nam, (); :\n-0.’đÂ1",
    "Thanh tra ",
    "các tỉnh ",
    "huyện ",
    "Sở ",
    "Vụ I",
    "TP.",
    "Lộc Hà",
    "Y tế",
    "đơn vị ",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join))
def test_any_text_gives_spans_that_do_not_overlap(text):
    match = matching_form(text)
    spans = units.spans(text, match, lexicon.scan(match))
    for before, after in pairwise(spans):
        assert before.start < before.end <= after.start
