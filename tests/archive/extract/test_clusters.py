"""Names of clusters and blocks."""

import pytest

from archive.extract.clusters import spans
from archive.extract.text import matching_form


def read(text):
    return [(s.value.type, s.value.number, s.value.name) for s in spans(text, matching_form(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cụm Thi đua số IV họp", ("cluster", "IV", "Cụm Thi đua số IV")),
        ("Cụm thi đua số 12, TTCP", ("cluster", "XII", "Cụm thi đua số 12")),
        ("CỤM THI ĐUA II", ("cluster", "II", "CỤM THI ĐUA II")),
        ("Cụm TĐ số 5 họp", ("cluster", "V", "Cụm TĐ số 5")),
        ("Cụm thi đua (số 3) họp", ("cluster", "III", "Cụm thi đua (số 3)")),
        ("Cụm thi đua số Năm họp", ("cluster", "V", "Cụm thi đua số Năm")),
        ("Cụm Bắc Trung Bộ họp", ("cluster", None, "Cụm Bắc Trung Bộ")),
        ("Cụm thi đua Tây Bắc họp", ("cluster", None, "Cụm thi đua Tây Bắc")),
        ("Khối Thanh tra sở, ngành họp", ("block", None, "Khối Thanh tra sở, ngành")),
        ("Khối thi đua các Vụ, Cục, đơn vị họp", ("block", None, "Khối thi đua các Vụ, Cục, đơn vị")),
        ("Khối thi đua Văn hóa - Xã hội, Thanh tra Chính phủ", ("block", None, "Khối thi đua Văn hóa - Xã hội")),
        ("Khối III và các bộ", ("block", "III", "Khối III")),
        ("Cụm thi đua Thanh tra số 2 vừa họp", ("cluster", "II", "Cụm thi đua Thanh tra số 2")),
        (
            "Cụm thi đua Thanh tra 6 tỉnh duyên hải Nam Trung bộ gặp mặt",
            ("cluster", None, "Cụm thi đua Thanh tra 6 tỉnh duyên hải Nam Trung bộ"),
        ),
        ("Cụm Thanh tra 9 huyện miền núi sơ kết", ("cluster", None, "Cụm Thanh tra 9 huyện miền núi")),
        (
            "Khối thi đua Thanh tra các huyện, thị xã, thành phố gồm",
            ("block", None, "Khối thi đua Thanh tra các huyện, thị xã, thành phố"),
        ),
        (
            "Cụm Thanh tra 4 huyện miền Đông tỉnh Phú Yên họp",
            ("cluster", None, "Cụm Thanh tra 4 huyện miền Đông"),
        ),
        (
            "Cụm thi đua Thanh tra các tỉnh trung du, miền núi phía Bắc và các đại biểu",
            ("cluster", None, "Cụm thi đua Thanh tra các tỉnh trung du, miền núi phía Bắc"),
        ),
    ],
)
def test_names(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text", ["cụm bảy tỉnh", "Cụm trưởng năm 2019", "cụm 7 tỉnh", "cụm công nghiệp số", "khối lượng 5 tấn", "cụm i"]
)
def test_what_is_no_cluster(text):
    assert read(text) == []


def test_half_a_proper_name_is_not_part_of_it():
    assert read("Cụm thi đua Thanh tra các tỉnh Bắc Giang, Bắc Ninh")[0][2] == "Cụm thi đua Thanh tra các tỉnh"
