"""Báo Nhân Dân."""

from crawler.base import SourceSpider
from crawler.families.base import Family
from crawler.source import Era


class Detail2021(Family):
    name = "nhandan_2021"
    title = (".box-title-detail.entry-title",)
    lead = (".box-des-detail",)
    date = (".box-meta-small",)
    body = (".detail-content-body",)
    caption_follows_photo = True


class Item2020(Family):
    name = "nhandan_2020"
    title = (".item-container > h3",)
    lead = (".sapo > p",)
    date = (".date-created",)
    body = (".item-content",)
    drop = (".sapo",)
    caption = ("figcaption", ".image-caption")


class NhanDan(SourceSpider):
    """The Party's newspaper; of what it ran before 2022 the selectors are known, the addresses guessed."""

    name = "nhandan"
    title = "Báo Nhân Dân"
    hosts = ("nhandan.vn", "nhandan.com.vn", "nhandan.org.vn")
    family = "zce_cms"
    confidence = "code"
    span = "2022 on"
    eras = (
        Era(Detail2021, r"^/[^/]+/.+-(?P<id>\d{6})/?$", "2021", "guess"),
        Era(Item2020, r"^/[^/]+/item/(?P<id>\d+)-[^/]+\.html$", "2020", "guess"),
    )
    sections = (
        "trung-du-va-mien-nui-bac-bo",
        "dong-bang-song-hong",
        "trang-tay-nguyen",
        "trang-dong-bang-song-cuu-long",
    )
    sitemaps = ("/sitemaps/news-{yyyy}-{m}.xml",)
    listed = "code"
