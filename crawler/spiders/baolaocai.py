"""Báo Lào Cai, with the news of Yên Bái since 2025."""

from crawler.base import SourceSpider


class BaoLaoCai(SourceSpider):
    """The province's newspaper; its sections load further pages by script, so its search is asked as well."""

    name = "baolaocai"
    title = "Báo Lào Cai"
    publisher = "Báo và phát thanh, truyền hình Lào Cai"
    hosts = ("baolaocai.vn", "www.baolaocai.vn")
    family = "zce_cms"
    confidence = "stored"
    sections = ("thoi-su", "xa-hoi")
    searches = ("cụm thi đua thanh tra",)
    sitemaps = ("/sitemaps/news-{yyyy}-{m}.xml",)
    listed = "stored"
