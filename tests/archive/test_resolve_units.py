"""Which recipients of awards are units."""

import unicodedata

import pytest

from archive.resolve.units import is_unit


@pytest.mark.parametrize(
    "name",
    [
        "Vụ Pháp chế", "Trường Cán bộ Thanh tra", "Ban Tiếp công dân", "Sở Tài chính", "Bộ Y tế", "Viện Chiến lược",
        "Hội Luật gia", "Cục Chống tham nhũng", "VỤ PHÁP CHẾ", "Vu Phap che", "Uỷ ban nhân dân huyện Mường Tè",
        "Thanh tra tỉnh Lai Châu", "Văn phòng Tổng cục Đường bộ",
    ],
)  # fmt: skip
def test_units(name):
    assert is_unit(name) and is_unit(unicodedata.normalize("NFD", name))


@pytest.mark.parametrize("name", ["Vũ Thị Lan", "Trương Văn Bình", "Bàn Thị Mẩy", "Viên Ngọc Hà", "Nguyễn Văn Sở"])
def test_people_with_the_surname_of_an_agency(name):
    assert not is_unit(name) and not is_unit(unicodedata.normalize("NFD", name))
