"""Báo Hà Giang."""

from crawler.base import SourceSpider


class BaoHaGiang(SourceSpider):
    """The province's newspaper, part of Báo Tuyên Quang since 2025."""

    name = "baohagiang"
    title = "Báo Hà Giang"
    hosts = ("baohagiang.vn",)
    family = "yyyymm"
    confidence = "code"
    moved_to = ("baotuyenquang.com.vn",)
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "guess"
