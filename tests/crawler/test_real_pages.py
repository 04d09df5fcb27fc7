"""Stored real pages, where the shared pages are beside the repository."""

import pytest
from scrapy.http import HtmlResponse

from crawler.discovery.links import linked_entries
from crawler.families import FAMILIES
from crawler.parse import article
from crawler.sources import spiders


@pytest.fixture
def pages(shared):
    return shared / "sites" / "pages"


def test_baocantho_article(pages):
    found = article((pages / "baocantho_article.html").read_bytes(), "baocantho_article.html")
    assert found.url.endswith("-a196670.html")
    assert (found.source, found.parser) == ("baocantho", "content_fck")
    assert found.title == (
        "Tập trung triển khai các đợt thanh tra, kiểm tra có trọng tâm, trọng điểm nhất là các lĩnh vực có nguy cơ"
    )
    assert found.lead.startswith("Ngày 8-1, Phó Thủ tướng Thường trực Nguyễn Hòa Bình chủ trì hội nghị tổng kết")
    assert found.text.startswith(found.lead)
    assert found.text.endswith("đáp ứng yêu cầu nhiệm vụ của ngành.")
    assert (found.published, found.author, found.dateline) == ("2026-01-08T18:21", "P.Y", "CTO")
    assert [photo.caption for photo in found.photos] == [
        "Chủ tịch UBND TP Cần Thơ Trương Cảnh Tuyên, cùng lãnh đạo Thanh tra thành phố tham dự hội nghị."
    ]
    assert len(found.text.split("\n\n")) == 8


def test_baolaocai_article_is_the_same_as_gzip(pages):
    plain = article((pages / "baolaocai_article.html").read_bytes(), "baolaocai_article.html")
    assert article((pages / "baolaocai_article.html.gz").read_bytes(), "page.html") == plain
    assert (plain.title, plain.published) == ("Sống đẹp từ những điều giản dị", "2025-06-17T13:43")
    assert (plain.author, plain.parser) == ("Anh Dũng", "zce_cms")
    assert len(plain.text.split("\n\n")) == 11


def test_generic_parser_reads_it_too(pages, monkeypatch):
    monkeypatch.setattr(FAMILIES["content_fck"], "body", ("#nothing",))
    found = article((pages / "baocantho_article.html").read_bytes(), "page.html")
    assert found.parser == "generic"
    assert found.title.startswith("Tập trung triển khai các đợt thanh tra")
    assert found.published[:10] == "2026-01-08"
    assert "66.032 cuộc" in found.text


def test_baocantho_listing(pages):
    spider = spiders()["baocantho"]
    body = (pages / "baocantho_listing.html").read_bytes()
    response = HtmlResponse("https://baocantho.com.vn/thoi-su", body=body, encoding="utf-8")
    found = {entry.url: entry for entry in linked_entries(response, FAMILIES[spider.family].listing, spider.source())}
    assert len(found) == 16
    one = found["https://baocantho.com.vn/ong-nguyen-tuan-anh-du-hoi-nghi-ban-chap-hanh-dang-bo-xa-hoa-an-a196669.html"]
    assert one.title == "Ông Nguyễn Tuấn Anh dự hội nghị Ban Chấp hành Đảng bộ xã Hòa An"
