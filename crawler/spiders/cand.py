"""Báo Công an nhân dân."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class DetailContent(Family):
    name = "cand"
    title = ("h1",)
    lead = ("div.box-des-detail",)
    date = (".box-date", "meta[property='article:published_time']::attr(content)")
    body = ("div.detail-content-body",)
    caption_follows_photo = True
    article = r"-i(?P<id>\d+)/?$"
    listing = ("a[href]",)


class PostContent(Family):
    name = "cand_2020"
    title = (".titledetail",)
    lead = (".desnews",)
    date = (".box-widget .timepost",)
    body = (".post-content",)
    drop = (".desnews",)
    caption_follows_photo = True


class CongAnNhanDan(SourceSpider):
    """The police's newspaper."""

    name = "cand"
    title = "Báo Công an nhân dân"
    publisher = "Bộ Công an"
    hosts = ("cand.com.vn",)
    family = DetailContent
    confidence = "code"
    eras = (Era(PostContent, r"-(?P<id>\d{6})/?$", "to about 2021", "page"),)
    sections = ("", "Hoat-dong-LL-CAND")
    sitemaps = ("/robots.txt",)
    listed = "inferred"
