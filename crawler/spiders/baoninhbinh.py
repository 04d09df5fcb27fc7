"""Báo Ninh Bình."""

from crawler.base import SourceSpider
from crawler.families.base import Family


class ContentDetail(Family):
    name = "baoninhbinh"
    title = ("h1.header-title",)
    lead = (".sapo",)
    lead_is_first_paragraph = True
    date = ("meta[property='article:published_time']::attr(content)", ".date", ".time")
    body = ("#content_detail",)
    caption_follows_photo = True
    article = r"-(?P<id>\d{15})\.html$"
    listing = ("a[href]",)
    search = "/s/{query}?page={n}"


class BaoNinhBinh(SourceSpider):
    """The province's newspaper, found by its search."""

    name = "baoninhbinh"
    title = "Báo Ninh Bình"
    hosts = ("baoninhbinh.org.vn",)
    family = ContentDetail
    confidence = "code"
    sections = ("",)
    listed = "code"
