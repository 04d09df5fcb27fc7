"""Pháp luật Plus."""

from crawler.base import SourceSpider


class PhapLuatPlus(SourceSpider):
    """Nothing of it was seen but its host: every part is a guess."""

    name = "phapluatplus"
    title = "Pháp luật Plus"
    hosts = ("phapluatplus.vn",)
    family = "generic"
    article = r"-d?(?P<id>\d{5,})\.html?$"
    sections = ("",)
