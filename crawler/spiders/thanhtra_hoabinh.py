"""Thanh tra tỉnh Hòa Bình."""

from crawler.base import SourceSpider


class ThanhTraHoaBinh(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_hoabinh"
    title = "Thanh tra tỉnh Hòa Bình"
    publisher = "Thanh tra tỉnh Hòa Bình"
    hosts = ("thanhtra.hoabinh.gov.vn",)
    family = "liferay"
    sections = ("tin-tuc",)
