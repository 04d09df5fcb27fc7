"""Báo Công lý."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class Contents(Family):
    name = "congly"
    title = ("h1",)
    lead = (".news-detail-summary",)
    date = (".date-top",)
    body = (".news-dscontent",)
    drop = (".news-detail-summary",)
    caption_follows_photo = True


class CongLy(SourceSpider):
    """The Supreme Court's newspaper; a challenge that refuses crawlers is not worked around."""

    name = "congly"
    title = "Báo Công lý"
    hosts = ("congly.vn",)
    family = "onecms"
    confidence = "code"
    span = "2022 on"
    eras = (Era(Contents, r"-(?P<id>\d+)\.html$", "2020", "code"),)
    sections = ("",)
    listed = "code"
