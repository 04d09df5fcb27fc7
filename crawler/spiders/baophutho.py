"""Báo Phú Thọ."""

from crawler.base import SourceSpider
from crawler.families.base import Family


class Content(Family):
    name = "baophutho"
    title = ("h1.pTitle",)
    lead = ("p.pHead",)
    date = (".pt-post-detail__time", "meta[property='article:published_time']::attr(content)")
    body = ("#dcontent",)
    drop = ("p.pHead",)
    caption = ("figcaption", "p.pCaption")
    article = r"/[^/]+-(?P<id>\d{4,})\.htm$"
    listing = ("a[href]",)


class BaoPhuTho(SourceSpider):
    """The province's newspaper."""

    name = "baophutho"
    title = "Báo Phú Thọ"
    hosts = ("baophutho.vn",)
    family = Content
    confidence = "code"
    sections = ("",)
    sitemaps = ("/robots.txt",)
    listed = "guess"
