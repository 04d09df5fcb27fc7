"""Thanh tra tỉnh Hà Tĩnh."""

from crawler.base import SourceSpider


class ThanhTraHaTinh(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_hatinh"
    title = "Thanh tra tỉnh Hà Tĩnh"
    publisher = "Thanh tra tỉnh Hà Tĩnh"
    hosts = ("thanhtra.hatinh.gov.vn",)
    family = "sharepoint"
    sections = ("tin-tuc",)
