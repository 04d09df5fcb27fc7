"""tn_news: post-* markup with photo tables (Báo and Tạp chí Thanh tra until about 2024, qdnd.vn …)."""

from crawler.families.base import Family


class TnNews(Family):
    name = "tn_news"
    mark = ("h1.post-title", "img.imgtelerik")
    title = ("h1.post-title",)
    lead = (".post-summary h2", ".post-summary p", ".post-summary")
    date = ("span.post-subinfo", ".post-subinfo")
    body = ("div.post-content div[itemprop=articleBody]", "div.post-content")
    drop = (".post-tag", ".post-relate", ".related-news", ".post-share", ".post-summary")
    photo = ("table.imgEditor", "figure")
    caption = ("tr.alt_imgEditor td", "figcaption")
    author = (".post-author", "[itemprop=author]")
    byline = (".post-author", "p[style*='right']")
    section = ("meta[property='article:section']::attr(content)", ".breadcrumb a:last-of-type")
    tags = (".post-tag a[itemprop=keywords]", ".post-tag a")
    article = r"-(?P<id>\d{4,8})(?:\.html)?/?$"
    views = ((r"^/(?:print|amp)/", "/"),)
    listing = (".list-news-category article a[href]",)
    paging = "/{section}/p/{n}"
    search = "/tim-kiem/q/{query}/p/{n}"
