"""nukeviet: NukeViet 3 and 4, the open CMS of many offices (Thanh tra Quảng Trị, Tam Kỳ …)."""

from crawler.families.base import Family


class NukeViet(Family):
    name = "nukeviet"
    mark = ("meta[name=generator][content^=NukeViet]",)
    title = ("h1.title[itemprop=headline]", "#news_detail h1", "#print h1", "#content h1", "h1.title")
    lead = ("div.hometext", "#hometext h2", "#hometext > p", "#hometext")
    # article:published_time has the zone's name in it; the page's header has a clock.
    date = (
        ".news_column span.h5",
        "span[itemprop=datePublished]",
        "#news_detail .time",
        "#content ul li",
        "meta[property='article:published_time']::attr(content)",
    )
    body = ("#news-bodyhtml", "#bodytext", "div.bodytext")
    drop = (".news-download-file", ".keywords", "ul.related")
    caption = ("figcaption",)
    caption_follows_photo = True
    beside_body = ("figure.article", "#imghome", ".imghome")
    author = (
        "//p[contains(@class, 'text-right') or contains(@style, 'right')][starts-with(normalize-space(), 'Tác giả')]",
        "//*[@id='author']/p[starts-with(normalize-space(), 'Tác giả')]",
        "//p[contains(@class, 'text-right') or contains(@style, 'right')][starts-with(normalize-space(), 'Nguồn tin')]",
    )
    attachments = (".news-download-file a[href]",)
    section = (
        ".breadcrumbs a:last-of-type",
        ".breadcrumb li:last-of-type a",
        "meta[property='article:section']::attr(content)",
    )
    tags = ("div.keywords a", "//*[contains(@class, 'fa-tags')]/following-sibling::a")
    # Ids count within a language and a module.
    article = r"^(?:/(?P<lang>vi|en))?/(?P<module>(?!vi/|en/)[^/]+)/[^/]+/.+-(?P<id>\d+)(?:/|\.html)?$"
    views = (
        (r"^/index\.php(?=/)", ""),
        (r"^((?:/(?:vi|en))?/[^/]+)/(?:print|savefile)(?=/)", r"\1"),
    )
    listing = (".news_column h3 a[href]", ".news_column h2 a[href]", ".items h3 a[href]", "a[href]")
    first_page = "/{section}/"
    paging = "/{section}/page-{n}/"
    sitemaps = ("/sitemap-vi.news.xml",)
    search = "/vi/news/search/?q={query}&page={n}"
