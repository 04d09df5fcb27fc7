"""Thanh tra tỉnh Sơn La."""

from crawler.base import SourceSpider


class ThanhTraSonLa(SourceSpider):
    """The province's inspectorate; of its pages only the addresses are known."""

    name = "thanhtra_sonla"
    title = "Thanh tra tỉnh Sơn La"
    publisher = "Thanh tra tỉnh Sơn La"
    hosts = ("thanhtra.sonla.gov.vn",)
    family = "vnpt_portal"
    confidence = "page"
    sections = ("", "1285/30792")
    listed = "guess"
