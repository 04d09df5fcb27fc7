"""sharepoint: SharePoint portals, most of them Tân Dân's; the Party's newspaper since 2025."""

from crawler.families.base import Family


class SharePoint(Family):
    name = "sharepoint"
    mark = (".tandan-p-article-news-title", "#contenttitle")
    title = (".tandan-p-article-news-title", "#contenttitle")
    lead = (".tandan-p-article-news-summary", "#description")
    date = (".tandan-span-date-publish", "#ngaytao")
    body = (".tandan-p-article-main", ".noidungtt", ".ms-rtestate-field")
    drop = (".tandan-p-article-news-summary", "#description", ".tandan-news-related", ".tinlienquan")
    photo = ("table.imgEditor", "figure")
    caption = ("tr.alt_imgEditor td", "figcaption")
    caption_follows_photo = True
    author = ("#tacgia", ".tandan-p-article-author")
    tags = (".td-tags a",)
    # An article is an item of a list, or a page of its own; a section's page has a short name.
    article = (
        r"(?i)(?<!pPrintTinTuc)\.aspx\?ItemID=(?P<id>\d+)$"
        r"|/pages/(?:\d{4}-\d\d?-\d\d?/)?(?P<slug>[^/]*-[^/]*-[^/]*)\.aspx$"
    )
    listing = ("a[href]",)
    paging = "/{section}?PageIndex={n}"
