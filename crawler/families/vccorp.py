"""vccorp: attributes data-role and afcbc-body (the Government's newspaper since 2021, ministries …)."""

from crawler.families.base import Family


class VcCorp(Family):
    name = "vccorp"
    mark = (".detail-content.afcbc-body",)
    title = ("h1.detail-title[data-role=title]", "h1[data-role=title]", "h1.detail-title")
    lead = ("h2.detail-sapo[data-role=sapo]", "[data-role=sapo]", ".detail-sapo")
    date = ("[data-role=publishdate]", "meta[property='article:published_time']::attr(content)")
    body = ("div.detail-content.afcbc-body[data-role=content]", "div.detail-content.afcbc-body", "[data-role=content]")
    drop = ("div.VCSortableInPreviewMode[type=RelatedOneNews]", "[type=RelatedNewsBox]", "[type=boxhot]")
    photo = ("figure.VCSortableInPreviewMode[type=Photo]", "div.VCSortableInPreviewMode[type=Photo]", "figure")
    caption = ("figcaption", ".PhotoCMS_Caption")
    author = ("[data-role=author]", ".detail-author")
    section = ("[data-role=cate-name]", "meta[property='article:section']::attr(content)")
    tags = ("[data-role=tags] a", ".detail-tag a")
    # The id is three digits of the site and the time of publication.
    article = r"-(?P<id>\d{15,20})\.htm$"
    views = ((r"^/(?:print|amp)/", "/"),)
    listing = ("[data-linktype=newsdetail][href]", "a[href]")
    first_page = "/{section}.htm"
    search = "/tim-kiem.htm?keywords={query}"
