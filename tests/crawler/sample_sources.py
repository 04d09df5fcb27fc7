"""Spiders of invented sites, one a family."""

from crawler.base import SourceSpider
from crawler.source import Era


class MauCanTho(SourceSpider):
    """content_fck, with paging."""

    name = "mau_can_tho"
    title = "Báo Mẫu Cần Thơ"
    hosts = ("baomau.example", "www.baomau.example")
    family = "content_fck"
    sections = ("thoi-su",)
    searches = ()
    fictional = True


class MauThanhTra(SourceSpider):
    """tn_news today, dnn_tn before."""

    name = "mau_thanh_tra"
    title = "Báo Mẫu Thanh tra"
    hosts = ("thanhtramau.example",)
    family = "tn_news"
    eras = (Era("dnn_tn", r"_t\d+c\d+n(?P<id>\d+)\.aspx$"),)
    sections = ("tin-nganh",)
    searches = ()
    fictional = True


class MauHong(SourceSpider):
    """A source whose callback fails."""

    name = "mau_hong"
    title = "Báo Mẫu Hỏng"
    hosts = ("hong.example",)
    family = "tn_news"
    sections = ("tin-nganh",)
    searches = ()
    fictional = True

    def parse_listing(self, response, **kwargs):
        raise ZeroDivisionError("broken on purpose")
