"""Báo Quảng Trị, with the news of Quảng Bình since 2025."""

from crawler.base import SourceSpider


class BaoQuangTri(SourceSpider):
    """The province's newspaper."""

    name = "baoquangtri"
    title = "Báo Quảng Trị"
    hosts = ("baoquangtri.vn",)
    family = "yyyymm"
    article = r"^(?:/[a-z0-9-]+){1,2}/(?P<ym>\d{6})/[a-z0-9-]+-(?P<id>[0-9a-f]{6,})/?$"
    span = "2025 on"
    confidence = "code"
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "guess"
