"""Đài Phát thanh và Truyền hình Kon Tum."""

from crawler.base import SourceSpider


class KonTumTv(SourceSpider):
    """A provincial broadcaster; the generic parser reads its pages."""

    name = "kontumtv"
    title = "Đài Phát thanh và Truyền hình Kon Tum"
    hosts = ("kontumtv.vn",)
    family = "wordpress"
    confidence = "page"
    sections = ("", "video-clip/thoi-su")
    listed = "page"
