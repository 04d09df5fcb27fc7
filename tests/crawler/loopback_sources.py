"""Spiders of invented sites that the site server serves, without the pauses that real ones get."""

from typing import ClassVar

from crawler.base import SourceSpider


class Fast(SourceSpider):
    """content_fck, with paging."""

    name = "nhanh"
    title = "Báo Nhanh"
    hosts = ("nhanh.example",)
    scheme = "http"
    family = "content_fck"
    sections = ("thoi-su",)
    fictional = True
    custom_settings: ClassVar = {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "RETRY_TIMES": 1}


class Polite(Fast):
    """As real spiders, in small: a delay of 0.05 s, pauses of at most 2 s."""

    name = "lich_su"
    hosts = ("lichsu.example",)
    custom_settings: ClassVar = {
        "DOWNLOAD_DELAY": 0.05,
        "AUTOTHROTTLE_START_DELAY": 0.05,
        "CRAWL_DELAY_MAX": 0.5,
        "RETRY_AFTER_DEFAULT": 0.4,
        "RETRY_AFTER_MAX": 2,
    }


class Archived(Fast):
    """A site of which web archives have copies; it is read by content_fck, and was found at two hosts."""

    name = "xua"
    hosts = ("xua.example",)
    custom_settings: ClassVar = Fast.custom_settings | {
        "WAYBACK": "http://web.archive.example",
        "COMMONCRAWL_INDEX": "http://index.crawl.example",
        "COMMONCRAWL_DATA": "http://data.crawl.example",
    }
