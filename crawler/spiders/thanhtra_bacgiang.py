"""Thanh tra tỉnh Bắc Giang."""

from crawler.base import SourceSpider


class ThanhTraBacGiang(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_bacgiang"
    title = "Thanh tra tỉnh Bắc Giang"
    publisher = "Thanh tra tỉnh Bắc Giang"
    hosts = ("thanhtra.bacgiang.gov.vn",)
    family = "liferay"
    sections = ("tin-tuc",)
