"""Thanh tra tỉnh Cao Bằng."""

from crawler.base import SourceSpider


class ThanhTraCaoBang(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_caobang"
    title = "Thanh tra tỉnh Cao Bằng"
    publisher = "Thanh tra tỉnh Cao Bằng"
    hosts = ("thanhtra.caobang.gov.vn",)
    family = "liferay"
    sections = ("tin-tuc",)
