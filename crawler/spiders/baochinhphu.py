"""Báo điện tử Chính phủ."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class Vgp(Family):
    name = "baochinhphu"
    title = (".article-header > h1",)
    lead = (".article-body .summary",)
    date = (".article-header .meta",)
    body = (".article-body.cmscontents",)
    drop = (".summary",)
    caption = ("figcaption", "tr:nth-child(2) td")
    article = r"/(?P<id>\d+)\.vgp$"


class BaoChinhPhu(SourceSpider):
    """The Government's newspaper."""

    name = "baochinhphu"
    title = "Báo điện tử Chính phủ"
    publisher = "Văn phòng Chính phủ"
    hosts = ("baochinhphu.vn", "baodientu.chinhphu.vn")
    family = "vccorp"
    span = "2022 on"
    confidence = "code"
    eras = (Era(Vgp, span="to 2021", confidence="code"),)
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "guess"
