"""Thanh tra lao động."""

from crawler.base import SourceSpider


class ThanhTraLaoDong(SourceSpider):
    """The Labour Ministry's inspectorate; its CMS is unknown, so the generic parser reads it."""

    name = "thanhtralaodong"
    title = "Thanh tra Bộ Lao động - Thương binh và Xã hội"
    publisher = "Bộ Lao động - Thương binh và Xã hội"
    hosts = ("thanhtralaodong.gov.vn",)
    family = "generic"
    article = r"^/[a-z0-9-]+/.+-(?P<id>\d+)\.html$"
    confidence = "page"
    sections = ("", "hoat-dong-khac")
    listed = "inferred"
