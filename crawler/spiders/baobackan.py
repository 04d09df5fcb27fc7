"""Báo Bắc Kạn."""

from crawler.base import SourceSpider


class BaoBacKan(SourceSpider):
    """Part of Báo Thái Nguyên since 2025; the family is inferred from the address of one article."""

    name = "baobackan"
    title = "Báo Bắc Kạn"
    hosts = ("baobackan.com.vn", "baobackan.org.vn")
    family = "zce_cms"
    confidence = "inferred"
    moved_to = ("baothainguyen.vn",)
    searches = ("cụm thi đua thanh tra",)
    listed = "guess"
