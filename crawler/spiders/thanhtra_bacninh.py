"""Thanh tra tỉnh Bắc Ninh."""

from crawler.base import SourceSpider


class ThanhTraBacNinh(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_bacninh"
    title = "Thanh tra tỉnh Bắc Ninh"
    publisher = "Thanh tra tỉnh Bắc Ninh"
    hosts = ("thanhtra.bacninh.gov.vn",)
    family = "liferay"
    sections = ("tin-tuc",)
