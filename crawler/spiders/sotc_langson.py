"""Sở Tài chính tỉnh Lạng Sơn."""

from crawler.base import SourceSpider


class SoTaiChinhLangSon(SourceSpider):
    """Print views of its articles were seen; the family is guessed from them."""

    name = "sotc_langson"
    title = "Sở Tài chính tỉnh Lạng Sơn"
    publisher = "Sở Tài chính tỉnh Lạng Sơn"
    hosts = ("sotc.langson.gov.vn",)
    family = "drupal"
    confidence = "page"
    sections = ("",)
    listed = "guess"
