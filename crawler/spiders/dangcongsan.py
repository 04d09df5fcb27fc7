"""Báo điện tử Đảng Cộng sản Việt Nam."""

from crawler.base import SourceSpider
from crawler.families.sharepoint import SharePoint
from crawler.source import Era


class Lists(SharePoint):
    article = r"(?i)/Lists/(?P<list>[^/]+)/[^/]+\.aspx\?ItemID=(?P<id>\d+)$"
    first_page = "/noidung/tintuc/Lists/{section}/View.aspx"
    paging = "/noidung/tintuc/Lists/{section}/View.aspx?Page={n}"
    search = "/page/search?keyword={query}"


class DangCongSan(SourceSpider):
    """The Party's electronic newspaper; the shape of today's addresses is guessed from its lists'."""

    name = "dangcongsan"
    title = "Báo điện tử Đảng Cộng sản Việt Nam"
    hosts = ("dangcongsan.vn", "cpv.org.vn")
    family = Lists
    span = "2025 on"
    confidence = "code"
    eras = (Era("tn_news", r"-(?P<id>\d{6})\.html$", "about 2016 to 2024", "code"),)
    sections = ("",)
    listed = "code"
