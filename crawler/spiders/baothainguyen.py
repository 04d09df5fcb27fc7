"""Báo Thái Nguyên, with the news of Bắc Kạn since 2025."""

from crawler.base import SourceSpider


class BaoThaiNguyen(SourceSpider):
    """The province's newspaper."""

    name = "baothainguyen"
    title = "Báo Thái Nguyên"
    hosts = ("baothainguyen.vn",)
    family = "yyyymm"
    confidence = "code"
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "guess"
