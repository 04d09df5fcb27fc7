"""Sở Nội vụ Bắc Ninh."""

from crawler.base import SourceSpider


class SoNoiVuBacNinh(SourceSpider):
    """The department that runs the province's emulation; a Liferay of VNPT's, whose articles have no ids."""

    name = "snv_bacninh"
    title = "Sở Nội vụ tỉnh Bắc Ninh"
    publisher = "Sở Nội vụ tỉnh Bắc Ninh"
    hosts = ("snv.bacninh.gov.vn",)
    family = "liferay"
    article = r"/-/details/(?P<site>\d+)/(?P<slug>[^/?]+)$"
    confidence = "page"
    sections = ("news",)
    listed = "inferred"
