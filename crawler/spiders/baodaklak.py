"""Báo Đắk Lắk."""

from crawler.base import SourceSpider


class BaoDakLak(SourceSpider):
    """The province's newspaper."""

    name = "baodaklak"
    title = "Báo Đắk Lắk"
    hosts = ("baodaklak.vn", "www.baodaklak.vn")
    family = "yyyymm"
    confidence = "code"
    sections = ("", "chinh-tri")
    sitemaps = ("/robots.txt",)
    listed = "guess"
