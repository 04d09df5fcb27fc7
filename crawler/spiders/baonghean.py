"""Báo Nghệ An."""

from crawler.base import SourceSpider


class BaoNgheAn(SourceSpider):
    """The province's newspaper; sections load further pages by script, so its sitemap is read."""

    name = "baonghean"
    title = "Báo Nghệ An"
    hosts = ("baonghean.vn",)
    family = "onecms"
    confidence = "code"
    sections = ("",)
    listed = "code"
