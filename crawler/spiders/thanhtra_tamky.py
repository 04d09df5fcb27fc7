"""Thanh tra thành phố Tam Kỳ."""

from crawler.base import SourceSpider


class ThanhTraTamKy(SourceSpider):
    """A city's inspectorate; PHP prints warnings before its pages, and their header shows the server's clock."""

    name = "thanhtra_tamky"
    title = "Thanh tra thành phố Tam Kỳ"
    publisher = "Thanh tra thành phố Tam Kỳ"
    hosts = ("thanhtratamky.gov.vn",)
    family = "nukeviet"
    confidence = "page"
    sections = ("vi/news/San-pham",)
    feeds = ("/vi/news/rss/",)
    listed = "inferred"
