"""Báo Lâm Đồng."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class Detail(Family):
    name = "baolamdong"
    title = ("h1.detail-title",)
    lead = (".detail-sapo",)
    date = ("meta[property='article:published_time']::attr(content)", ".detail-time", ".detail-date")
    body = (".detail-content",)
    drop = (".detail-sapo",)
    caption_follows_photo = True
    article = r"-(?P<id>\d{4,})\.html$"
    listing = ("a[href]",)


class BaoLamDong(SourceSpider):
    """The province's newspaper; its older addresses hold year and month."""

    name = "baolamdong"
    title = "Báo Lâm Đồng"
    hosts = ("baolamdong.vn",)
    family = Detail
    confidence = "code"
    eras = (Era("yyyymm", span="before", confidence="code"),)
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "guess"
