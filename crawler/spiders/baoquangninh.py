"""Báo Quảng Ninh."""

from crawler.base import SourceSpider


class BaoQuangNinh(SourceSpider):
    """The province's newspaper."""

    name = "baoquangninh"
    title = "Báo Quảng Ninh"
    hosts = ("baoquangninh.vn", "baoquangninh.com.vn")
    family = "content_detail"
    confidence = "code"
    sections = ("",)
    sitemaps = ("/robots.txt",)
    listed = "guess"
