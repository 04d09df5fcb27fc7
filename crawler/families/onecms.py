"""onecms: classes sc-longform-* and b-maincontent (Nghệ An, Đại Đoàn Kết, Công lý since 2022 …)."""

from crawler.families.base import Family


class OneCms(Family):
    name = "onecms"
    mark = (".sc-longform-header-title", ".onecms__loading")
    title = ("h1.sc-longform-header-title", "h1.block-sc-title")
    lead = ("p.sc-longform-header-sapo", ".block-sc-sapo")
    date = ("span.sc-longform-header-date", ".block-sc-publish-time")
    body = ("div.b-maincontent .entry", "article.entry.entry-no-padding", "div.b-maincontent article")
    drop = (".c-box", ".sc-related-articles", ".sc-longform-header", ".sc-empty-layer")
    author = ("span.sc-longform-header-author", ".block-sc-author")
    section = ("meta[property='article:section']::attr(content)", ".c-breadcrumb a:last-of-type")
    tags = (".c-tags a", "a[rel=tag]")
    article = r"-(?P<id>\d+)\.html$"
    views = ((r"^/(?:print|amp)/", "/"),)
    listing = ("ul.onecms__loading h3.b-grid__title a", "h3.b-grid__title a[href]")
    sitemaps = ("/sitemap.xml",)
    search = "/search?q={query}"
