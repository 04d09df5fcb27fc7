"""Thanh tra tỉnh Vĩnh Phúc."""

from crawler.base import SourceSpider


class ThanhTraVinhPhuc(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_vinhphuc"
    title = "Thanh tra tỉnh Vĩnh Phúc"
    publisher = "Thanh tra tỉnh Vĩnh Phúc"
    hosts = ("thanhtra.vinhphuc.gov.vn",)
    family = "sharepoint"
    sections = ("tin-tuc",)
