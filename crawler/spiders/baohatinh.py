"""Báo Hà Tĩnh."""

from crawler.base import SourceSpider


class BaoHaTinh(SourceSpider):
    """The province's newspaper; the search's address is its family's, not seen at this host."""

    name = "baohatinh"
    title = "Báo Hà Tĩnh"
    hosts = ("baohatinh.vn",)
    family = "zce_cms"
    confidence = "code"
    searches = ("cụm thi đua thanh tra",)
    listed = "inferred"
