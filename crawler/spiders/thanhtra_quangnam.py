"""Thanh tra tỉnh Quảng Nam."""

from crawler.base import SourceSpider


class ThanhTraQuangNam(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_quangnam"
    title = "Thanh tra tỉnh Quảng Nam"
    publisher = "Thanh tra tỉnh Quảng Nam"
    hosts = ("thanhtra.quangnam.gov.vn",)
    family = "sharepoint"
    sections = ("tin-tuc",)
