"""Báo Nhân Dân."""

from crawler.base import SourceSpider


class NhanDan(SourceSpider):
    """The Party's newspaper; what it ran before 2022 has no known address shape."""

    name = "nhandan"
    title = "Báo Nhân Dân"
    hosts = ("nhandan.vn", "nhandan.com.vn", "nhandan.org.vn")
    family = "zce_cms"
    confidence = "code"
    sections = (
        "trung-du-va-mien-nui-bac-bo",
        "dong-bang-song-hong",
        "trang-tay-nguyen",
        "trang-dong-bang-song-cuu-long",
    )
    listed = "code"
