"""Báo Hưng Yên."""

from crawler.base import SourceSpider


class BaoHungYen(SourceSpider):
    """The province's newspaper."""

    name = "baohungyen"
    title = "Báo Hưng Yên"
    hosts = ("baohungyen.vn",)
    family = "content_detail"
    confidence = "code"
    sections = ("",)
    sitemaps = ("/robots.txt",)
    listed = "guess"
