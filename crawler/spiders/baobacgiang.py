"""Báo Bắc Giang, which with Báo Bắc Ninh is Báo và phát thanh, truyền hình Bắc Ninh since 2025."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class Details(Family):
    name = "baobacgiang"
    title = ("h1",)
    lead = (".news_detail_sapo",)
    date = ("meta[property='article:published_time']::attr(content)", ".news-details__date")
    body = (".news-details__content.link_content",)
    drop = (".news-related__list", ".news_detail_sapo")
    article = r"-postid(?P<id>\d+)\.bbg$"
    listing = ("a[href]",)


class ArticleContent(Family):
    name = "baobacgiang_2020"
    title = ("h1",)
    lead = ("p.alead",)
    date = (".datetimes-detail-articlecontent",)
    body = ("div.ArticleContent.BaoBacGiang8",)
    drop = ("p.alead",)
    caption_follows_photo = True


class BaoBacGiang(SourceSpider):
    """The province's newspaper; its addresses still end in .bbg at the new host."""

    name = "baobacgiang"
    title = "Báo Bắc Giang"
    publisher = "Báo và phát thanh, truyền hình Bắc Ninh"
    hosts = ("baobacninhtv.vn", "baobacgiang.com.vn", "baobacgiang.vn")
    family = Details
    span = "2025 on"
    confidence = "code"
    eras = (Era(ArticleContent, r"-postid(?P<id>\d+)\.bbg$", "to about 2021", "code"),)
    sections = ("",)
    sitemaps = ("/robots.txt",)
    listed = "guess"
