"""Báo Lai Châu."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class Post(Family):
    """Its own CMS; the header clock comes before the article's date."""

    name = "baolaichau"
    title = ("#post-content .post-info .title", "h1")
    lead = ("#post-content .post-info .sapo", ".desc.sapo")
    date = ("#post-content .post-info .text-muted", ".text-muted")
    body = ("#post-content .post-info .body", ".desc.body")
    caption_follows_photo = True
    article = r"-(?P<id>\d{5,7})(?:\.html)?/?$"
    listing = ("a.blc-post__link", "a[href]")


class BaoLaiChau(SourceSpider):
    """The province's newspaper; until 2025 its addresses were Vietnamese slugs without an id."""

    name = "baolaichau"
    title = "Báo Lai Châu"
    hosts = ("baolaichau.vn", "www.baolaichau.vn")
    family = Post
    span = "2026"
    confidence = "code"
    eras = (Era(Post, r"^/[^/]+/(?P<slug>(?:[^/.-]*-){2}[^/.]+)$", "to about 2025", "page"),)
    sections = ("", "xã-hội", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "inferred"
