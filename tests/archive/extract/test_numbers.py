"""Quantities, a shape a line."""

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.extract.numbers import quantities, spans
from archive.extract.text import digits, matching_form

SHAPES = [
    ("1.417 cuộc", 1417, "cuộc", None),
    ("59,4 tỷ đồng", 59_400_000_000, "đồng", None),
    ("59,4 tỉ đồng", 59_400_000_000, "đồng", None),
    ("160.596 triệu đồng", 160_596_000_000, "đồng", None),
    ("231 tỷ 450 triệu đồng", 231_450_000_000, "đồng", None),
    ("1.234 tỷ 500 triệu", 1_234_500_000_000, "đồng", None),
    ("2.640,5 tỷ", 2_640_500_000_000, "đồng", None),
    ("2 nghìn tỷ đồng", 2_000_000_000_000, "đồng", None),
    ("500.000đ", 500_000, "đồng", None),
    ("khoảng hai tỷ rưỡi đồng", 2_500_000_000, "đồng", "about"),
    ("gần 1,2 nghìn lượt", 1200, "lượt", "under"),
    ("1,63 triệu lượt người", 1_630_000, "lượt người", None),
    ("04 vụ", 4, "vụ", None),
    ("ba vụ", 3, "vụ", None),
    ("mười hai cuộc", 12, "cuộc", None),
    ("một nghìn hai trăm lượt", 1200, "lượt", None),
    ("hai mươi sáu tỷ bảy trăm triệu đồng", 26_700_000_000, "đồng", None),
    ("một nghìn hai trăm tỷ", 1_200_000_000_000, "đồng", None),
    ("12.450 trđ", 12_450_000_000, "đồng", None),
    ("2 km2", 2_000_000, "m2", None),
    ("88 lá đơn", 88, "đơn", None),
    ("hai mươi sáu đơn", 26, "đơn", None),
    ("một trăm linh năm lớp", 105, "lớp", None),
    ("402/455 vụ", 402, "vụ", None),
    ("367 trong tổng số 412 vụ việc", 367, "vụ việc", None),
    ("hơn 376m2", 376, "m2", "over"),
    ("1.280 m² đất", 1280, "m2", None),
    ("457,4 nghìn mét vuông", 457_400, "m2", None),
    ("3,5 ha", 35_000, "m2", None),
    ("2 héc-ta", 20_000, "m2", None),
    ("0,376 ha", 3760, "m2", None),
    ("1,417 cuộc", 1417, "cuộc", None),
    ("1 417 cuộc", 1417, "cuộc", None),
    ("2 845 triệu đồng", 2_845_000_000, "đồng", None),
    ("1,234 tỷ đồng", 1_234_000_000, "đồng", None),
    ("xấp xỉ 20 tỷ đồng", 20_000_000_000, "đồng", "about"),
    ("gần tới 20 tỷ đồng", 20_000_000_000, "đồng", "under"),
    ("lên tới 20 tỷ đồng", 20_000_000_000, "đồng", None),
    ("trên 506.000 lượt người", 506_000, "lượt người", "over"),
    ("98,5 điểm", Decimal("98.5"), "điểm", None),
    ("tổng số 455 vụ", 455, "vụ", None),
    ("năm 2019 644 cuộc", 644, "cuộc", None),
    ("Số đơn nhận được: 163;", 163, "", None),
    ("Tiền phạt (triệu đồng): 2.845", 2_845_000_000, "đồng", None),
    ("735 biên chế", 735, "biên chế", None),
]


@pytest.mark.parametrize(("text", "value", "measure", "approx"), SHAPES)
def test_quantity(text, value, measure, approx):
    (quantity,) = quantities(text)
    assert (quantity.value, quantity.measure, quantity.approx) == (value, measure, approx)
    assert isinstance(quantity.value, int) == (value == int(value))


@pytest.mark.parametrize(
    "text",
    [
        "đạt 91%",
        "tăng 6,1 phần trăm",
        "ngày 12/5 tổ chức hội nghị",
        "ngày 20-11 tổ chức",
        "Cụm thi đua số 5 tổ chức",
        "Quý 2 tổ chức",
        "năm 2019 tổ chức",
        "lần thứ 4 người dân",
        "Covid-19 người",
        "hai ba vụ",
        "trong năm cuộc vận động",
        "12 đồng chí",
        "5 điểm cầu",
        "cao hơn 4,3 điểm phần trăm",
        "Nghị định số 31/2019/NĐ-CP",
        "1.2.3.4 vụ",
        "12,5 vụ",
        "6 tháng đầu năm",
    ],
)
def test_no_quantity(text):
    assert quantities(text) == []


def test_a_stroke_between_measures():
    assert [(q.value, q.measure) for q in quantities("402 vụ/455 vụ")] == [(402, "vụ")]
    assert [(q.value, q.measure) for q in quantities("2 vụ/3 đối tượng")] == [(2, "vụ"), (3, "đối tượng")]


def test_english_separators_hold_for_the_field():
    found = quantities("Sai phạm 4.75 tỷ đồng cùng 12,600 m2 đất, thu 3.125 tỷ đồng, giảm 9.4%.")
    assert [q.value for q in found] == [4_750_000_000, 12_600, 3_125_000_000]


@given(st.text(alphabet="0123456789.,/ -hahaibvụtỷđồngcuộc%()\n", max_size=60) | st.text(max_size=60))
def test_any_text_gives_ordered_spans_inside_it(text):
    match = matching_form(text)
    found = spans(match, digits(match))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("part", ["1", "1,", "1 ", "111 ", "1/", "hai ", "năm một ", "1 tỷ ", "1.111", "1 trong số "])
def test_hostile_text_is_read_in_linear_time(part):
    def seconds(count):
        text = part * count
        start = time.perf_counter()
        spans(text, digits(text))
        return time.perf_counter() - start

    assert seconds(100_000) < 3
