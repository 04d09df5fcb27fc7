"""Báo Bắc Ninh."""

from crawler.base import SourceSpider


class BaoBacNinh(SourceSpider):
    """The province's newspaper until 2025, on the province's Liferay."""

    name = "baobacninh"
    title = "Báo Bắc Ninh"
    hosts = ("baobacninh.com.vn",)
    family = "liferay"
    article = r"/-/details/(?P<site>\d+)/(?P<slug>[^/?]+)$"
    confidence = "page"
    moved_to = ("baobacninhtv.vn",)
    sections = ("news",)
    listed = "page"
