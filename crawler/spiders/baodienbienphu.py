"""Báo Điện Biên Phủ."""

from crawler.base import SourceSpider
from crawler.discovery.api import Api
from crawler.families.base import Family
from crawler.source import Era


class Editor(Family):
    name = "baodienbienphu"
    title = ("h1",)
    lead_is_first_paragraph = True
    date = ("meta[property='article:published_time']::attr(content)", ".date", ".time")
    body = (".editor-content",)
    caption_follows_photo = True
    article = r"^/tin-bai/[^/]+/(?P<slug>[^/]+)/?$"
    listing = ("a[href]",)


class NewsLeft(Family):
    name = "baodienbienphu_info"
    title = (".newsLeft h1", "h1")
    lead = (".sapo",)
    date = (".time",)
    body = (".newsLeft",)
    drop = ("h1", ".sapo", ".time")
    caption_follows_photo = True


class BaoDienBienPhu(SourceSpider):
    """The province's newspaper; its section pages render by script, so its API lists the articles."""

    name = "baodienbienphu"
    title = "Báo Điện Biên Phủ"
    hosts = ("baodienbienphu.vn", "baodienbienphu.com.vn", "baodienbienphu.info.vn")
    family = Editor
    confidence = "code"
    eras = (Era(NewsLeft, r"^/tin-tuc/[^/]+/(?P<id>\d+)/[^/]+/?$", "at baodienbienphu.info.vn", "guess"),)
    api = Api(
        menu="https://api-dienbien.baodienbienphu.vn/api/web/menu-get-list",
        listing=(
            "https://api-dienbien.baodienbienphu.vn/api/web/article-get-news-by-category-slug"
            "?category_slug={section}&limit={limit}"
        ),
        article="/tin-bai/{category_slug}/{article_slug}",
    )
    listed = "code"
