"""liferay: Liferay 6 and 7 with its asset publisher (the Government Inspectorate, provincial portals)."""

from crawler.families.base import Family

_PORTLET = "p_p_id={portlet}&p_p_lifecycle=0&p_p_state=normal&p_p_mode=view&_{portlet}_delta=10&_{portlet}_cur={n}"


class Liferay(Family):
    name = "liferay"
    mark = (".asset-full-content", "body[class*='yui3-skin-sam']")
    title = ("h1.header-title", ".header-title", ".asset-title", ".ArticleHeader", "h1")
    lead = (".article-summary", ".ArticleSummary")
    lead_is_first_paragraph = True
    date = (".metadata-publish-date", ".PostDate", "p.date_post", ".meta-data-date")
    # A page's banners are journal articles too.
    body = (
        ".asset-full-content .journal-content-article",
        ".asset-full-content",
        ".ArticleContent",
        "div.article",
        ".journal-content-article",
    )
    drop = (
        ".other_assets",
        ".asset-links",
        ".asset-related-assets",
        ".lfr-meta-actions",
        ".taglib-social-bookmarks",
        ".metadata-publish-date",
        ".PostDate",
        "p.date_post",
        ".meta-data-date",
        ".header-title",
        ".asset-title",
        ".ArticleHeader",
        ".article-summary",
        ".ArticleSummary",
    )
    caption_follows_photo = True
    author = (".article-author", ".ArticleAuthor", ".metadata-author")
    tags = (".taglib-asset-tags-summary a", ".tag")
    # The slug is cut at about 90 characters and leaves đ out: "thi-ua".
    article = r"/-/asset_publisher/[A-Za-z0-9]{4,12}/content/(?P<slug>[^/?]+)$"
    views = (
        # A part may stand two or three times; what follows the slug is the number of the site or the version.
        (r"(?i)(?:/-/asset_publisher(?:/[A-Za-z0-9]{4,12})?/content)+(?=/-/asset_publisher)", ""),
        (r"(/-/asset_publisher/[A-Za-z0-9]{4,12}/content/[^/]+)/\d+$", r"\1"),
        (r"^/web/guest/(?=.*/-/asset_publisher/[A-Za-z0-9]{4,12}/content/)", "/"),
        (r"^/[a-z]{2}(?=/news/-/details/)", ""),
    )
    listing = (".asset-abstract a[href]", ".asset-title a[href]", "a[href]")
    paging = "/{section}?" + _PORTLET
