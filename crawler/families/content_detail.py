"""content_detail: pages around #content-detail (Quảng Ninh, Hưng Yên, Cao Bằng, Lạng Sơn since 2022 …)."""

from crawler.families.base import Family
from crawler.query import bold_opening


class ContentDetail(Family):
    name = "content_detail"
    mark = ("#content-detail",)
    title = ("h1.name", "h1")
    lead = (
        "#content-detail h2",
        bold_opening("//*[@id='content-detail']"),
    )
    date = (".time", ".date", "meta[property='article:published_time']::attr(content)")
    body = ("#content-detail",)
    drop = (
        "div.pseudonym",
        "div.relates",
        "div.topics",
        "div.block-news-list",
        # Templates that no script has filled in.
        "//*[not(*)][contains(., '{{')]",
    )
    caption = ("figcaption", ".picBox tr:nth-child(2) td")
    author = ("div.pseudonym",)
    section = ("meta[property='article:section']::attr(content)", ".breadcrumb a:last-of-type")
    tags = (".tags a", "a[rel=tag]")
    article = r"-(?P<id>\d{4,8})\.html$"
    listing = ("article a[href]", "a[href]")
