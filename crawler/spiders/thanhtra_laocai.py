"""Thanh tra tỉnh Lào Cai."""

from crawler.base import SourceSpider


class ThanhTraLaoCai(SourceSpider):
    """Host and section are guessed from the family of the province's portal."""

    name = "thanhtra_laocai"
    title = "Thanh tra tỉnh Lào Cai"
    publisher = "Thanh tra tỉnh Lào Cai"
    hosts = ("thanhtra.laocai.gov.vn",)
    family = "liferay"
    sections = ("tin-tuc",)
