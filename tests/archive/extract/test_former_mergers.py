"""What a report says of the past of its cluster and of provinces. Invented sentences."""

import pytest

from archive.article import Article
from archive.extract import former, mergers
from archive.extract.reading import read


def document(text):
    return read(Article(url="", source="", title="", text=text, published="2025-12-05"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Cụm Thi đua số II kế tục Cụm Thi đua số VIII trước đây.", "VIII"),
        ("Cụm thi đua số II (trước đây là Cụm thi đua số 5) họp tại Huế.", "V"),
        ("Cụm thi đua số V cũ, nay là Cụm thi đua số II, có thêm hai thành viên.", "V"),
        ("Từ tháng 9, Cụm thi đua số V được đổi tên thành Cụm thi đua số II.", "V"),
        ("Cụm thi đua số II hơn Cụm thi đua số V hai điểm.", None),
        ("Trước đây Cụm thi đua số II học Cụm thi đua số V cách chấm.", None),
        ("Khối thi đua số II kế tục Khối thi đua số V.", None),
    ],
)
def test_number_borne_before(text, number):
    found = former.formerly(document(text), "II", "cluster")
    assert (found and found[0]) == number
    if found:
        assert found[1].quote in text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tỉnh Đắk Nông và tỉnh Lâm Đồng hợp nhất từ ngày 1/7/2025.", [("Đắk Nông", "Lâm Đồng", "2025-07-01")]),
        ("Hợp nhất Bình Định và Gia Lai thành tỉnh Gia Lai.", [("Bình Định", "Gia Lai", None)]),
        ("Thanh tra tỉnh Cà Mau tiếp nhận 12 hồ sơ của Thanh tra tỉnh Bạc Liêu cũ.", [("Bạc Liêu", "Cà Mau", None)]),
        ("Thanh tra tỉnh Cà Mau học tập Thanh tra tỉnh Bạc Liêu.", []),
        ("Lào Cai hợp nhất với Yên Bái; Lai Châu giữ nguyên.", [("Yên Bái", "Lào Cai", None)]),
        ("Lai Châu hợp nhất với Điện Biên.", []),
    ],
)
def test_mergers_that_the_gazetteer_confirms(text, found):
    assert [(m.old, m.new, m.effective) for m in mergers.find(document(text))] == found
    assert all(m.evidence.quote in text for m in mergers.find(document(text)))
