"""Báo Thanh Hóa."""

from crawler.base import SourceSpider
from crawler.families.base import Family


class MainDetail(Family):
    """Selectors of 2020, but for the lead; pages without them are read by the generic parser."""

    name = "baothanhhoa"
    title = ("h1",)
    lead = ("div.article__sapo", ".sapo_detail")
    date = (".date_news", "meta[property='article:published_time']::attr(content)")
    body = ("#main-detail",)
    drop = (".sapo_detail", ".date_news")
    caption = ("figcaption", "p.pCaption")
    article = r"[-/](?P<id>\d{4,})\.htm$"
    listing = ("a[href]",)


class BaoThanhHoa(SourceSpider):
    """The province's newspaper; a slug can hold the letters nbsp, and the id may stand after a dash or a slash."""

    name = "baothanhhoa"
    title = "Báo Thanh Hóa"
    hosts = ("baothanhhoa.vn",)
    family = MainDetail
    confidence = "code"
    sections = ("", "thi-truong")
    sitemaps = ("/robots.txt",)
    listed = "inferred"
