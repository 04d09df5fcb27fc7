"""Thanh tra tỉnh Tây Ninh."""

from crawler.base import SourceSpider


class ThanhTraTayNinh(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_tayninh"
    title = "Thanh tra tỉnh Tây Ninh"
    publisher = "Thanh tra tỉnh Tây Ninh"
    hosts = ("thanhtra.tayninh.gov.vn",)
    family = "sharepoint"
    sections = ("tin-tuc",)
