"""content_fck: provincial party newspapers (Cần Thơ, An Giang, Tây Ninh, Đồng Khởi …)."""

from crawler.families.base import Family


class ContentFck(Family):
    name = "content_fck"
    mark = (".content-fck", ".content-fck-font-size")
    # The first h1 is the section's name.
    title = ("h1.margintopbot10", "h1.title", "(//h1)[2]")
    lead = (".detail-desc p", "h4.sapo", ".fontd.fw600.justify")
    lead_is_first_paragraph = True
    # JSON-LD has the day only.
    date = ("span.pubdate", ".pubdate")
    body = (
        "#newscontents .content-fck",
        "#newscontents .content-fck-font-size",
        "#contentNews .singular-content",
    )
    drop = ("[class*='AMN_res']", ".news-relate", ".box-relate", ".relatednews", ".social-share", ".tags")
    caption = ("figcaption", "p.note.ignore")
    caption_follows_photo = True
    section = ("(//h1)[1]//a[1]",)
    tags = (".tags a", ".tag a")
    article = r"-a(?P<id>\d+)\.html$"
    views = ((r"^/print/", "/"),)
    listing = ("#topcate a[href]", ".list-news a[href]")
    paging = "/{section}?p={n}"
