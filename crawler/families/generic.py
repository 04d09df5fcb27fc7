"""generic: any page, from its metadata; the body is what readability finds (see crawler.generic)."""

from crawler.families.base import Family


class Generic(Family):
    name = "generic"
    title = ("meta[property='og:title']::attr(content)", "[itemprop=headline]", "h1", "title")
    date = (
        "meta[property='article:published_time']::attr(content)",
        "meta[itemprop=datePublished]::attr(content)",
        "[itemprop=datePublished]",
        "meta[name='pubdate']::attr(content)",
    )
    lead_is_first_paragraph = True
    photo = ("figure", "table.imgEditor", "table.picture", "table.picBox")
    caption_follows_photo = True
    article = r"-(?P<id>\d{5,})(?:\.(?:html?|aspx))?/?$"
    listing = ("a[href]",)
    tags = ("meta[property='article:tag']::attr(content)", "a[rel=tag]")
