"""Báo Mới."""

from crawler.base import SourceSpider
from crawler.families.generic import Generic


class Epi(Generic):
    name = "baomoi"
    article = r"/c/(?P<id>\d+)\.epi$"
    views = ((r"^.*[/-]c/?(\d+)\.epi$", r"/c/\1.epi"),)
    search = "/tim-kiem/{query}.epi"


class BaoMoi(SourceSpider):
    """An aggregator, read to find other papers' articles: several hosts and two address shapes for one."""

    name = "baomoi"
    title = "Báo Mới"
    hosts = ("baomoi.com", "www.baomoi.com", "m.baomoi.com", "lite.baomoi.com")
    family = Epi
    confidence = "page"
    sections = ("",)
    listed = "guess"
