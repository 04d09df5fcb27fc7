"""Đài Phát thanh và Truyền hình Quảng Nam."""

from crawler.base import SourceSpider


class Qrt(SourceSpider):
    """A provincial broadcaster; the generic parser reads its pages."""

    name = "qrt"
    title = "Đài Phát thanh và Truyền hình Quảng Nam"
    hosts = ("qrt.vn",)
    family = "wordpress"
    confidence = "page"
    sections = ("",)
    listed = "guess"
