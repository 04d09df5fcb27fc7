"""Báo An Giang."""

from crawler.base import SourceSpider


class BaoAnGiang(SourceSpider):
    """The province's newspaper; the section's name is guessed from its family."""

    name = "baoangiang"
    title = "Báo An Giang"
    hosts = ("baoangiang.com.vn",)
    family = "content_fck"
    confidence = "code"
    sections = ("thoi-su",)
    sitemaps = ("/robots.txt",)
    listed = "guess"
