"""Thanh tra tỉnh Điện Biên."""

from crawler.base import SourceSpider


class ThanhTraDienBien(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_dienbien"
    title = "Thanh tra tỉnh Điện Biên"
    publisher = "Thanh tra tỉnh Điện Biên"
    hosts = ("thanhtra.dienbien.gov.vn",)
    family = "sharepoint"
    sections = ("tin-tuc",)
