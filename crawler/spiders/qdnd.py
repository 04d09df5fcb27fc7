"""Báo Quân đội nhân dân."""

from crawler.base import SourceSpider


class QuanDoiNhanDan(SourceSpider):
    """The army's newspaper, found by its search."""

    name = "qdnd"
    title = "Báo Quân đội nhân dân"
    hosts = ("qdnd.vn", "www.qdnd.vn")
    family = "tn_news"
    confidence = "code"
    article = r"-(?P<id>\d{5,8})/?$"
    searches = ("cụm thi đua thanh tra",)
    sitemaps = ("/robots.txt",)
    listed = "code"
