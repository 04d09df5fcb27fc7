"""What a listing says decides whether an article is fetched: none may be lost, most of the rest is spared."""

import pytest

from archive.gazetteer.names import slug
from crawler.discovery import Entry
from crawler.discovery.relevance import worth_fetching

CONFERENCES = """
Cụm Thi đua số IV tổng kết năm 2019
Thanh tra các tỉnh Tây Nguyên: Đơn thư giảm, tiền thu hồi tăng
Hai đơn vị cùng chạm mốc 99 điểm
Năm thành phố, mười hai gương mặt
Những gương mặt làm đẹp màu áo thanh tra Đồng Tháp
Khối thi đua XIV ký kết giao ước năm 2021
Thanh tra Hải Phòng đón Huân chương Lao động hạng Nhì
Sơ kết công tác 6 tháng đầu năm
Thanh tra miền Đông: sai phạm giảm, tiền về kho bạc tăng
Chấm chéo hồ sơ giữa bảy tỉnh miền núi phía Bắc
Họp Hội đồng Thi đua - Khen thưởng ngành Thanh tra
""".strip().split("\n")
DAILY_NEWS = """
Khởi tố nguyên giám đốc sở vì vi phạm quy định về đấu thầu
Giá xăng dầu giảm từ chiều nay
Thanh tra đột xuất việc quản lý đất đai tại dự án khu đô thị
Kết luận thanh tra đường vành đai: nhiều sai phạm
Chủ tịch tỉnh tiếp công dân định kỳ tháng 11
Bổ nhiệm Phó Chánh Thanh tra tỉnh
Khai mạc kỳ họp thứ 10 Hội đồng nhân dân tỉnh
Xây dựng nông thôn mới ở xã vùng cao
Hội thảo khoa học về hoàn thiện pháp luật thanh tra
Khánh thành trường mầm non
""".strip().split("\n")


@pytest.mark.parametrize("title", CONFERENCES)
def test_conference_is_fetched_by_its_title_its_address_or_an_address_without_its_d(title):
    assert worth_fetching(Entry("", "https://bao.example/1", title))
    assert worth_fetching(Entry("", f"https://bao.example/thoi-su/{slug(title)}-a1.html"))
    assert worth_fetching(Entry("", f"https://bao.example/-/content/{slug(title.replace('đ', '').replace('Đ', ''))}"))


@pytest.mark.parametrize("title", DAILY_NEWS)
def test_daily_news_is_not(title):
    assert not worth_fetching(Entry("", "https://bao.example/1", title))
    assert not worth_fetching(Entry("", f"https://bao.example/thoi-su/{slug(title)}-a1.html"))


def test_a_lead_can_tell_what_the_title_does_not():
    title, lead = "Xây dựng nông thôn mới ở xã vùng cao", "Sáng 22/11, Thanh tra bảy tỉnh tổng kết thi đua"
    assert not worth_fetching(Entry("", "https://bao.example/1", title))
    assert worth_fetching(Entry("", "https://bao.example/1", title, lead))


@pytest.mark.parametrize("address", ["https://bao.example/tin/12345.htm", "https://bao.example/p.aspx?ItemID=7"])
def test_an_address_that_says_nothing_is_fetched(address):
    assert worth_fetching(Entry("", address))
    assert worth_fetching(Entry("", address, "Xem tiếp"))


def test_no_report_of_the_annotated_articles_is_lost(annotated):
    for case in annotated:
        if case["gold"]["relevant"]:
            lead = next(part for part in case["text"].split("\n\n") if part != case["title"])
            assert worth_fetching(Entry("", "https://bao.example/1", case["title"], lead)), case["id"]
            assert worth_fetching(Entry("", f"https://bao.example/{slug(case['title'])}-a1.html")), case["id"]
