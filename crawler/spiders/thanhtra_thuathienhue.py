"""Thanh tra tỉnh Thừa Thiên Huế."""

from crawler.base import SourceSpider


class ThanhTraThuaThienHue(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_thuathienhue"
    title = "Thanh tra tỉnh Thừa Thiên Huế"
    publisher = "Thanh tra tỉnh Thừa Thiên Huế"
    hosts = ("thanhtra.thuathienhue.gov.vn",)
    family = "huecit"
    sections = ("",)
