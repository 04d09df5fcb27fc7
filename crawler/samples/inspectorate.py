"""Invented newspapers and portals of the inspectorate."""

from crawler.base import SourceSpider


class BaoThanhTra(SourceSpider):
    """A newspaper with sections of several pages and a dateline "(Thanh tra) -"."""

    name = "baothanhtra.example"
    title = "Báo Thanh tra Hư cấu"
    hosts = ("baothanhtra.example",)
    family = "tn_news"
    article = r"^/tin-nganh/.+-(?P<id>\d{6})\.html$"
    sections = ("tin-nganh",)
    searches = ()
    fictional = True


class TapChiThanhTra(SourceSpider):
    """A monthly's site."""

    name = "tapchithanhtra.example"
    title = "Tạp chí Thanh tra Hư cấu"
    hosts = ("tapchithanhtra.example",)
    family = "editor_detail"
    article = r"^/tin-tuc/.+-(?P<id>\d{6})\.html$"
    sections = ("tin-tuc",)
    searches = ()
    fictional = True


class CongThanhTra(SourceSpider):
    """A portal whose article ids are the bare digits after the question mark."""

    name = "congthanhtra.example"
    title = "Cổng thông tin Thanh tra Hư cấu"
    hosts = ("congthanhtra.example",)
    family = "tn_news"
    article = r"/asset_publisher/Content/[^/?]+\?(?P<id>\d+)$"
    sections = ("tin-hoat-dong",)
    searches = ()
    fictional = True
