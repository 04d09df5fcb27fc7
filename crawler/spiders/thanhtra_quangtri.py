"""Thanh tra tỉnh Quảng Trị."""

from crawler.base import SourceSpider


class ThanhTraQuangTri(SourceSpider):
    """The province's inspectorate; NukeViet without rewriting, so `index.php` stands in its addresses."""

    name = "thanhtra_quangtri"
    title = "Thanh tra tỉnh Quảng Trị"
    publisher = "Thanh tra tỉnh Quảng Trị"
    hosts = ("thanhtra.quangtri.gov.vn",)
    family = "nukeviet"
    confidence = "page"
    sections = ("index.php/vi/news/Tin-tuc-su-kien",)
    feeds = ("/index.php/vi/news/rss/Tin-tuc-su-kien/",)
    search = "/index.php/vi/news/search/?q={query}&page={n}"
    listed = "inferred"
