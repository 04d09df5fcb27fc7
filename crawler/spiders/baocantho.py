"""Báo Cần Thơ."""

from crawler.base import SourceSpider


class BaoCanTho(SourceSpider):
    """The city's newspaper; it reports the sector's national conferences from their Cần Thơ end."""

    name = "baocantho"
    title = "Báo Cần Thơ"
    publisher = "Báo và phát thanh, truyền hình Cần Thơ"
    hosts = ("baocantho.com.vn", "www.baocantho.com.vn")
    family = "content_fck"
    confidence = "stored"
    sections = ("thoi-su", "xa-hoi-phap-luat")
    feeds = ("/rss/cate/{section}/",)
    listed = "stored"
