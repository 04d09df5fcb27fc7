"""Cổng thông tin điện tử Thừa Thiên Huế."""

from crawler.base import SourceSpider


class ThuaThienHue(SourceSpider):
    """The portal of the province that is the city of Huế since 2025; of its pages only the addresses are known."""

    name = "thuathienhue"
    title = "Cổng thông tin điện tử Thừa Thiên Huế"
    publisher = "UBND tỉnh Thừa Thiên Huế"
    hosts = ("thuathienhue.gov.vn",)
    family = "huecit"
    confidence = "page"
    sections = ("", "vi-vn/Thong-tin-kinh-te-xa-hoi")
    listed = "inferred"
