"""Báo Tây Ninh."""

from crawler.base import SourceSpider


class BaoTayNinh(SourceSpider):
    """The province's newspaper; the section's name is guessed from its family."""

    name = "baotayninh"
    title = "Báo Tây Ninh"
    hosts = ("baotayninh.vn", "www.baotayninh.vn")
    family = "content_fck"
    confidence = "code"
    sections = ("thoi-su",)
    sitemaps = ("/robots.txt",)
    listed = "guess"
