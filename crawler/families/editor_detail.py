"""editor_detail: Tailwind pages around #editor-detail (Báo and Tạp chí Thanh tra now, Báo Sơn La)."""

from crawler.families.base import Family


class EditorDetail(Family):
    name = "editor_detail"
    mark = ("#editor-detail",)
    title = ("h1", "h3.font-semibold")
    lead = ("p.text-lg.text-justify.font-semibold.mb-4", "div.fulltext > p.font-bold")
    date = ("p[class*='text-[#707070]'].text-sm", "p.text-sapo:not(.text-right)")
    body = ("#editor-detail",)
    drop = (".related-news", ".box-related", ".share", ".tags", "[class*='related']")
    photo = (".editor-image-wrapper", ".editor-image-content", ".editor-merge-image-content", "figure")
    caption = ("figcaption", ".editor-image-caption", ".image-caption")
    author = (
        "div.flex-shrink-0.font-semibold.text-base.mr-4 a[title]",
        "div.flex-shrink-0.font-semibold.text-base.mr-4 p",
        "p.text-sapo.font-bold.text-right",
    )
    byline = (".text-right",)
    section = ("meta[property='article:section']::attr(content)", "nav[aria-label=breadcrumb] a:last-of-type")
    tags = (".tags a", "a[rel=tag]")
    article = r"-(?P<id>[0-9A-Za-z]{8,9})(?:\.html)?$"
    listing = ("#pagination article a[href]", "div.list-wrap div.mb-4.pb-4 h3 > a", "article a[href]")
    paging = "/{section}/trang-{n}/loadmore"
    search = "/tim-kiem.html?q={query}"
