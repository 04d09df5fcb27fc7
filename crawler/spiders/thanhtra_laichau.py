"""Thanh tra tỉnh Lai Châu."""

from crawler.base import SourceSpider


class ThanhTraLaiChau(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_laichau"
    title = "Thanh tra tỉnh Lai Châu"
    publisher = "Thanh tra tỉnh Lai Châu"
    hosts = ("thanhtra.laichau.gov.vn",)
    family = "nukeviet"
    sections = ("vi/news",)
