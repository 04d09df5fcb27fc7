"""Báo Gia Lai."""

from crawler.base import SourceSpider


class BaoGiaLai(SourceSpider):
    """The province's newspaper; the search's address is its family's, not seen at this host."""

    name = "baogialai"
    title = "Báo Gia Lai"
    hosts = ("baogialai.com.vn",)
    family = "zce_cms"
    confidence = "code"
    searches = ("cụm thi đua thanh tra",)
    sitemaps = ("/sitemaps/news-{yyyy}-{m}.xml",)
    listed = "inferred"
