"""Báo Sơn La."""

from crawler.base import SourceSpider


class BaoSonLa(SourceSpider):
    """The province's newspaper; its older hosts and the demo host carry the same articles."""

    name = "baosonla"
    title = "Báo Sơn La"
    hosts = ("baosonla.vn", "baosonla.org.vn", "demo.baosonla.org.vn", "baodientusonla.com.vn")
    family = "editor_detail"
    confidence = "code"
    article = r"^/[^/]+/.+-(?P<id>[0-9A-Za-z]{9})\.html$"
    sections = ("thoi-su-chinh-tri", "phong-chong-tham-nhung", "phap-luat")
    paging = "/{section}/trang-{n}.html"
    listed = "page"
