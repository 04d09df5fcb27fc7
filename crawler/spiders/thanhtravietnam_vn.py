"""Tạp chí Thanh tra."""

from crawler.base import SourceSpider
from crawler.source import Era


class ThanhTraVietNamVn(SourceSpider):
    """The Government Inspectorate's journal; its sections load further pages by script."""

    name = "thanhtravietnam_vn"
    title = "Tạp chí Thanh tra"
    publisher = "Thanh tra Chính phủ"
    hosts = ("thanhtravietnam.vn", "www.thanhtravietnam.vn")
    family = "editor_detail"
    confidence = "code"
    span = "by May 2025"
    eras = (Era("tn_news", r"^/[a-z0-9-]+(?:/[a-z0-9-]+)*/.+-(?P<id>\d{5,7})$", "to 2024 or 2025", "page"),)
    sections = (
        "hoat-dong-nganh/thanh-tra",
        "hoat-dong-nganh/tiep-cong-dan",
        "hoat-dong-nganh/khieu-to",
        "phong-chong-tham-nhung-lang-phi-tieu-cuc",
        "chinh-luan/dong-thoi-cuoc",
        "chinh-luan/truyen-thong-thanh-tra-viet-nam",
        "thoi-luan",
        "dien-dan/nghien-cuu-trao-doi",
        "dien-dan/huong-dan-nghiep-vu",
        "dien-dan/thuc-tien-va-chinh-sach",
    )
    paging = None
    listing = ("div.list-wrap div.mb-4.pb-4 h3 > a", "article a[href]")
    sitemaps = ("/robots.txt",)
    listed = "code"
