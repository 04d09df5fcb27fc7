"""Báo Tuyên Quang, with the news of Hà Giang since 2025."""

from crawler.base import SourceSpider


class BaoTuyenQuang(SourceSpider):
    """The province's newspaper."""

    name = "baotuyenquang"
    title = "Báo Tuyên Quang"
    hosts = ("baotuyenquang.com.vn",)
    family = "yyyymm"
    confidence = "code"
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "guess"
