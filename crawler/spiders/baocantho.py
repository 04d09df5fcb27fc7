"""Báo Cần Thơ."""

from crawler.base import SourceSpider


class BaoCanTho(SourceSpider):
    """Newspaper of the city's Party committee; reports the sector's national conference from its viewing site."""

    name = "baocantho"
    title = "Báo Cần Thơ"
    hosts = ("baocantho.com.vn", "www.baocantho.com.vn")
    family = "content_fck"
