"""Báo Đồng Nai."""

from crawler.base import SourceSpider


class BaoDongNai(SourceSpider):
    """The province's newspaper; its sitemap lists the latest articles."""

    name = "baodongnai"
    title = "Báo Đồng Nai"
    hosts = ("baodongnai.com.vn", "www.baodongnai.com.vn")
    family = "yyyymm"
    article = r"/(?P<ym>\d{6})/[a-z0-9-]+-(?P<id>[0-9a-f]{7})/?$"
    confidence = "code"
    sections = ("", "tintuc")
    sitemaps = ("/sitemaps/index.lastest.xml",)
    listed = "code"
