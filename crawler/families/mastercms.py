"""mastercms: the body in .__MASTERCMS_CONTENT; the rest of the page has no known marks (trade papers)."""

from crawler.families.generic import Generic


class MasterCms(Generic):
    name = "mastercms"
    mark = (".__MASTERCMS_CONTENT",)
    title = ("h1", *Generic.title)
    body = (".__MASTERCMS_CONTENT",)
    drop = (".__MB_ARTICLE_A", ".article-related", ".related-news")
    article = r"-(?P<id>\d{4,})\.html$"
    search = "/search_enginer.html?p=tim-kiem&q={query}&BRSR={offset}"
