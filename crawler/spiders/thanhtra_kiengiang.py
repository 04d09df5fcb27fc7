"""Thanh tra tỉnh Kiên Giang."""

from crawler.base import SourceSpider


class ThanhTraKienGiang(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_kiengiang"
    title = "Thanh tra tỉnh Kiên Giang"
    publisher = "Thanh tra tỉnh Kiên Giang"
    hosts = ("thanhtra.kiengiang.gov.vn",)
    family = "sharepoint"
    sections = ("tin-tuc",)
