"""Báo Lào Cai."""

from crawler.base import SourceSpider


class BaoLaoCai(SourceSpider):
    """x"""

    name = "baolaocai"
    title = "Báo Lào Cai"
    hosts = ("baolaocai.vn", "www.baolaocai.vn")
    family = "zce_cms"
