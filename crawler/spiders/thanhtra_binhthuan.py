"""Thanh tra tỉnh Bình Thuận."""

from crawler.base import SourceSpider


class ThanhTraBinhThuan(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_binhthuan"
    title = "Thanh tra tỉnh Bình Thuận"
    publisher = "Thanh tra tỉnh Bình Thuận"
    hosts = ("thanhtra.binhthuan.gov.vn",)
    family = "liferay"
    sections = ("tin-tuc",)
