"""Báo Đại Đoàn Kết."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.query import bold_opening
from crawler.source import Era


class NewsText(Family):
    name = "daidoanket"
    title = ("h1",)
    lead = (bold_opening("//*[contains(@class, 'content-newsTxt')]"),)
    date = (".news-date", ".date", "meta[property='article:published_time']::attr(content)")
    body = (".content-newsTxt",)
    caption_follows_photo = True


class DaiDoanKet(SourceSpider):
    """The Fatherland Front's newspaper."""

    name = "daidoanket"
    title = "Báo Đại Đoàn Kết"
    hosts = ("daidoanket.vn",)
    family = "onecms"
    confidence = "code"
    eras = (Era(NewsText, r"-(?P<id>\d+)\.html$", "2020", "code"),)
    sections = ("",)
    listed = "code"
