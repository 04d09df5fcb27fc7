"""Báo Yên Bái."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.query import bold_opening


class SinglePage(Family):
    name = "baoyenbai"
    title = ("h1",)
    lead = (bold_opening("//div[contains(@class, 'singlepage')]"),)
    date = (".grid-header ul span",)
    body = ("div.singlepage",)
    caption = ("figcaption", "tr:nth-child(2) i")
    article = r"^/\d+/(?P<id>\d+)/[^/]+\.(?:aspx|html?)$"
    listing = ("a[href]",)


class BaoYenBai(SourceSpider):
    """The province's newspaper, part of Báo Lào Cai since 2025; the shape of its addresses is guessed."""

    name = "baoyenbai"
    title = "Báo Yên Bái"
    hosts = ("baoyenbai.com.vn", "www.baoyenbai.com.vn")
    family = SinglePage
    span = "2020"
    confidence = "inferred"
    moved_to = ("baolaocai.vn",)
    sections = ("",)
    sitemaps = ("/robots.txt",)
    listed = "guess"
