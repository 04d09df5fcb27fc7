"""Ban Thi đua - Khen thưởng tỉnh Lạng Sơn."""

from crawler.base import SourceSpider


class ThiDuaKhenThuongLangSon(SourceSpider):
    """Print views of its articles were seen; the family is guessed from them."""

    name = "thiduakhenthuong_langson"
    title = "Ban Thi đua - Khen thưởng tỉnh Lạng Sơn"
    publisher = "Ban Thi đua - Khen thưởng tỉnh Lạng Sơn"
    hosts = ("thiduakhenthuong.langson.gov.vn",)
    family = "drupal"
    confidence = "page"
    sections = ("",)
    listed = "guess"
