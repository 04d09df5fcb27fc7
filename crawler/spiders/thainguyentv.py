"""Đài Phát thanh và Truyền hình Thái Nguyên."""

from crawler.base import SourceSpider


class ThaiNguyenTv(SourceSpider):
    """A provincial broadcaster; the generic parser reads its pages."""

    name = "thainguyentv"
    title = "Đài Phát thanh và Truyền hình Thái Nguyên"
    hosts = ("thainguyentv.vn",)
    family = "generic"
    confidence = "page"
    article = r"-(?P<id>\d{4,})\.html$"
    sections = ("",)
    listed = "guess"
