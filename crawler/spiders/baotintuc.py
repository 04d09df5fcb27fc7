"""Báo Tin tức."""

from crawler.base import SourceSpider
from crawler.families.base import Family


class Detail(Family):
    name = "baotintuc"
    title = ("h1.detail-title",)
    lead = ("h2.sapo",)
    date = ("div.date span.txt",)
    body = (".boxdetail .contents",)
    drop = ("h2.sapo", ".author", ".boxrelate")
    photo = ("figure.image", "figure")
    author = (".author",)
    article = r"-(?P<id>\d{17})\.htm$"
    listing = ("li.item a.thumb", "a[href]")
    first_page = "/{section}.htm"
    paging = "/{section}/trang-{n}.htm"
    search = "/tim-kiem.htm?q={query}&p={n}"


class BaoTinTuc(SourceSpider):
    """The news agency's daily; an article's id is the time of its publication."""

    name = "baotintuc"
    title = "Báo Tin tức"
    publisher = "Thông tấn xã Việt Nam"
    hosts = ("baotintuc.vn",)
    family = Detail
    confidence = "code"
    sections = ("dia-phuong-529ct0",)
    sitemaps = ("/robots.txt",)
    listed = "code"
