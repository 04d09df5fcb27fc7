"""VietnamPlus."""

from crawler.base import SourceSpider


class VietnamPlus(SourceSpider):
    """The news agency's paper; the older addresses in .vnp and the search's address are guessed."""

    name = "vietnamplus"
    title = "VietnamPlus"
    hosts = ("vietnamplus.vn", "www.vietnamplus.vn")
    family = "zce_cms"
    confidence = "code"
    searches = ("cụm thi đua thanh tra",)
    sitemaps = ("/sitemaps/news-{yyyy}-{m}.xml",)
    listed = "inferred"
