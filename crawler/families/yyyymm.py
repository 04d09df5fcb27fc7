"""yyyymm: party newspapers whose addresses hold a folder of year and month (Đồng Nai, Quảng Bình …)."""

from crawler.families.base import Family
from crawler.query import bold_opening


class YyyyMm(Family):
    name = "yyyymm"
    title = ("h1.media-heading", "h1.title", "h1")
    lead = (
        "div.desc",
        "div.Summary",
        ".summary",
        bold_opening("//*[@id='content']"),
    )
    date = ("div.date", "#date", ".date-contentL", "span.date_up", "time")
    body = (
        "div.article_content div#content",
        "div#content",
        "div.content-detail",
        ".td-post-content",
        "div.news_detail",
        "[itemprop=articleBody]",
    )
    drop = ("h1", "div.date", "#date", ".date-contentL", "ul.social", "div.bd02", ".related", "div.desc", ".summary")
    photo = ("table.image", "figure")
    caption = ("td.image_desc", "table.image tr:nth-child(2) td", "figcaption")
    author = ("div.author", "p.author")
    section = ("meta[property='article:section']::attr(content)", ".breadcrumb a:last-of-type")
    tags = (".tags a", "a[rel=tag]")
    # Half of these papers end the slug in an id; the folder is part of what makes an article this one.
    article = (
        r"^(?:/[^/]+)+/(?P<ym>(?:19|20)\d\d(?:0[1-9]|1[0-2]))"
        r"/(?P<slug>[^/]+?)(?:-(?P<id>[0-9a-f]{7}|\d{5,8}))?/?$"
    )
    listing = (*(f"a.title{size}" for size in range(1, 6)), "a.h2", "a.h3", "a.card-img", "a[href]")
