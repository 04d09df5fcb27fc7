"""Dates in running text."""

import pytest

from archive.extract.dates import Date, spans
from archive.extract.text import digits, matching_form


def read(text):
    match = matching_form(text)
    return [(text[s.start : s.end], s.value) for s in spans(match, digits(match))]


@pytest.mark.parametrize(
    ("text", "quote", "date"),
    [
        ("Ngày 29/3/2019, đoàn họp", "29/3/2019", Date(29, 3, 2019)),
        ("Sáng 20-11, tại Vinh", "20-11", Date(20, 11, None)),
        ("hội nghị (28/11, TP Vinh) khép lại", "28/11", Date(28, 11, None)),
        ("Hôm qua, 20.12, tại xã", "20.12", Date(20, 12, None)),
        ("ngày 3 tháng 3 năm 2023", "ngày 3 tháng 3 năm 2023", Date(3, 3, 2023)),
        ("trong hai ngày 19 và 20-12-2007", "19 và 20-12-2007", Date(19, 12, 2007)),
        ("từ ngày 5-8/12, các đoàn", "5-8/12", Date(5, 12, None)),
        ("Hôm qua (16/12), tại", "16/12", Date(16, 12, None)),
        ("Thứ sáu, 22/11/2019", "22/11/2019", Date(22, 11, 2019)),
        ("Tổng kết năm 2019", "2019", Date(None, None, 2019)),
    ],
)
def test_dates(text, quote, date):
    assert (quote, date) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "402/455 vụ",
        "đạt 9/9 phiếu",
        "1.234 cuộc",
        "59/63 tỉnh",
        "ngày 31/2/2020",
        "tổ 12/14",
        "có (9/9 phiếu)",
        "98,75 điểm",
    ],
)
def test_what_is_no_date(text):
    assert read(text) == []
