"""Thanh tra tỉnh Bình Định."""

from crawler.base import SourceSpider


class ThanhTraBinhDinh(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_binhdinh"
    title = "Thanh tra tỉnh Bình Định"
    publisher = "Thanh tra tỉnh Bình Định"
    hosts = ("thanhtra.binhdinh.gov.vn",)
    family = "nukeviet"
    sections = ("vi/news",)
