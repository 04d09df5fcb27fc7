"""Báo Cao Bằng."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class PicBox(Family):
    name = "baocaobang"
    title = ("h1",)
    lead = (".sapo",)
    date = (".time",)
    body = (".text",)
    drop = (".sapo", ".time")
    photo = (".picBox", "figure")
    caption = ("tr:nth-child(2) td", "figcaption")


class BaoCaoBang(SourceSpider):
    """The province's newspaper; old articles keep their addresses under the new layout or show the old one."""

    name = "baocaobang"
    title = "Báo Cao Bằng"
    hosts = ("baocaobang.vn",)
    family = "content_detail"
    article = r"^/(?:[^/]+/)*[^/]+-(?P<id>\d+)\.html$"
    span = "2022 on"
    confidence = "code"
    eras = (Era(PicBox, r"^/(?:[^/]+/)*[^/]+-(?P<id>\d+)\.html$", "to about 2021", "code"),)
    sections = ("Thoi-su", "chinh-tri", "xa-hoi", "kinh-te")
    sitemaps = ("/robots.txt",)
    listed = "code"
