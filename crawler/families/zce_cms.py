"""zce_cms: classes cms-* and zce-content-body (Lào Cai, Gia Lai, Hà Tĩnh, Nhân Dân since 2022 …)."""

from crawler.families.base import Family


class ZceCms(Family):
    name = "zce_cms"
    mark = (".zce-content-body",)
    title = ("h1.article__title", "h1.cms-title")
    lead = ("div.article__sapo", ".cms-desc")
    date = (
        "meta[property='article:published_time']::attr(content)",
        "meta.cms-date[itemprop=datePublished]::attr(content)",
        ".article__meta time.time::attr(datetime)",
    )
    body = (
        "div.article__body.zce-content-body",
        "div.zce-content-body",
        "div.cms-body[itemprop=articleBody]",
    )
    drop = (
        ".rennab",
        ".sda_middle",
        ".article__tags",
        ".article-relate",
        ".related-news",
        ".cms-relate",
        ".social",
    )
    photo = ("figure", "div.article-photo", "table.picture")
    caption = ("figcaption", "div.article-photo span", "td.caption")
    author = (".article__author .name", "p.name")
    byline = (".t1", ".article__author")
    section = ("meta[property='article:section']::attr(content)", ".breadcrumbs a")
    tags = (".article__tags .box-content a", ".article__tags a")
    article = r"-post(?P<id>\d+)\.(?:html|vnp)$"
    views = ((r"^/(?:print|amp)/", "/"),)
    listing = ("article.story a.cms-link", "article.story a[href]")
    first_page = "/{section}/"
    search = "/search/?q={query}"
