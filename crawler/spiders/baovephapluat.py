"""Báo Bảo vệ pháp luật."""

from crawler.base import SourceSpider


class BaoVePhapLuat(SourceSpider):
    """The Procuracy's newspaper, found by its search."""

    name = "baovephapluat"
    title = "Báo Bảo vệ pháp luật"
    hosts = ("baovephapluat.vn",)
    family = "tn_news"
    confidence = "code"
    searches = ("cụm thi đua thanh tra",)
    sitemaps = ("/robots.txt",)
    listed = "code"
