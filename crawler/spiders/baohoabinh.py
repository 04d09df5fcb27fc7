"""Báo Hòa Bình."""

from crawler.base import SourceSpider
from crawler.families.base import Family


class Post(Family):
    name = "baohoabinh"
    title = ("h1",)
    lead = (".summary",)
    date = ("span.meta",)
    body = ("div.post.clearfix",)
    drop = (".summary", "span.meta", "h1")
    caption_follows_photo = True
    article = r"^/\d+/(?P<id>\d+)/[^/]+\.(?:aspx|html?)$"
    listing = ("a[href]",)


class BaoHoaBinh(SourceSpider):
    """The province's newspaper until 2025; the shape of its addresses is guessed."""

    name = "baohoabinh"
    title = "Báo Hòa Bình"
    hosts = ("baohoabinh.com.vn", "www.baohoabinh.com.vn")
    family = Post
    span = "2020"
    confidence = "inferred"
    sections = ("",)
    sitemaps = ("/robots.txt",)
    listed = "guess"
