"""Báo Hà Tĩnh."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class MainDetail(Family):
    name = "baohatinh"
    title = ("h1",)
    lead = (".sapo_detail",)
    date = (".date_news span",)
    body = ("#main-detail",)
    drop = (".sapo_detail", ".date_news")
    caption = (".iCaption", "figcaption")


class BaoHaTinh(SourceSpider):
    """The province's newspaper; the search's address is its family's, not seen at this host."""

    name = "baohatinh"
    title = "Báo Hà Tĩnh"
    hosts = ("baohatinh.vn",)
    family = "zce_cms"
    confidence = "code"
    eras = (Era(MainDetail, r"/(?P<id>\d{4,})\.htm$|-(?P<slug>\d{4,})\.html?$", "2020", "guess"),)
    searches = ("cụm thi đua thanh tra",)
    sitemaps = ("/sitemaps/news-{yyyy}-{m}.xml",)
    listed = "inferred"
