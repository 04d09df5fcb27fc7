"""Báo Lạng Sơn."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.query import bold_opening
from crawler.source import Era


class Content(Family):
    """Its own CMS; the header shows the day of the visit before the article's."""

    name = "baolangson"
    title = ("h1",)
    lead = (bold_opening("//div[contains(@class, 'content')]", but="post-date"),)
    date = ("p.post-date",)
    body = ("div.content",)
    drop = ("p.post-date", "h1")
    caption_follows_photo = True


class BaoLangSon(SourceSpider):
    """The province's newspaper; its robots.txt is said to refuse crawlers, which then ends a run."""

    name = "baolangson"
    title = "Báo Lạng Sơn"
    hosts = ("baolangson.vn",)
    family = "content_detail"
    article = r"^/[^/]+-(?P<id>\d{6,8})\.html$"
    span = "2023 on"
    confidence = "code"
    eras = (Era(Content, r"^/[a-z0-9-]+/(?P<id>\d+)-[^/]+\.html$", "to about 2021", "page"),)
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "inferred"
