"""Báo Quảng Bình."""

from crawler.base import SourceSpider


class BaoQuangBinh(SourceSpider):
    """The province's newspaper, part of Báo Quảng Trị since 2025."""

    name = "baoquangbinh"
    title = "Báo Quảng Bình"
    hosts = ("baoquangbinh.vn", "www.baoquangbinh.vn")
    family = "yyyymm"
    article = r"^/[^/]+/(?P<ym>\d{6})/[^/]+-(?P<id>\d{7})/?$"
    confidence = "code"
    moved_to = ("baoquangtri.vn",)
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "inferred"
