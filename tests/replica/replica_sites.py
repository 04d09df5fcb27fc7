"""The layouts as sites: every source's listing in the shape of its family, and a page of each of its eras."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

import replica_sources
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader
from replica_layouts import LAYOUTS, Layout
from scrapy.http import HtmlResponse, Response

from archive.article import Article, Attachment, Photo
from crawler.base import SourceSpider
from crawler.captions import printed_caption
from crawler.discovery import WAYS
from crawler.discovery.paging import page_address
from crawler.replica import WEEKDAYS, parts
from crawler.sources import spiders
from crawler.warc import WarcWriter

TODAY = date(2026, 11, 24)
PORTLET = "101_INSTANCE_mTd8wEMIQgLP"
LEAD = "Ngày 22/11, tại thị xã Mường Mẫu, Cụm Thi đua số IV tổng kết công tác thi đua, khen thưởng năm 2019."
CAPTION = "Ông Lò Văn Mẫu, Chánh Thanh tra tỉnh Điện Biên phát biểu khai mạc"
OVERVIEW = "Toàn cảnh hội nghị tổng kết của Cụm Thi đua số IV."
PARAGRAPHS = (
    f"{CAPTION}. Ảnh: Thế Bảo",
    "Năm 2019, toàn Cụm triển khai 612 cuộc thanh tra hành chính, phát hiện sai phạm 140,5 tỷ đồng, kiến nghị thu "
    "hồi về ngân sách nhà nước 95 tỷ đồng và xử lý hành chính 85 tập thể, 210 cá nhân.",
    "Các đơn vị trong Cụm đã tiếp 5.120 lượt công dân, giải quyết 431 đơn khiếu nại, tố cáo thuộc thẩm quyền.",
    "Kết quả chấm điểm thi đua của các đơn vị như sau:",
    "Hạng | Đơn vị | Điểm",
    "1 | Thanh tra tỉnh Lai Châu | 98,5",
    "2 | Thanh tra tỉnh Điện Biên | 97",
    OVERVIEW,
    "Hội nghị bầu Thanh tra tỉnh Điện Biên làm Cụm trưởng năm 2020 & ký kết “giao ước” <thi đua> giữa các đơn vị.",
)
_ENVIRONMENT = Environment(
    loader=ChoiceLoader([FileSystemLoader(Path(__file__).parent / "templates"), PackageLoader("crawler.replica")]),
    autoescape=True,
    trim_blocks=True,
)


def spider_of(layout: Layout) -> type[SourceSpider]:
    return spiders((replica_sources.__name__,))[layout.source]


def article_of(layout: Layout) -> Article:
    """The article that a layout's page shows, as the archive must hold it."""
    spider = spider_of(layout)
    number = [other for other in LAYOUTS if other.source == layout.source].index(layout)
    addresses = [f"https://media.example/{picture}.jpg" for picture in (1, 2)]
    pictures = [Photo(CAPTION, "Thế Bảo", addresses[0]), Photo(OVERVIEW, None, addresses[1])]
    body = PARAGRAPHS if layout.picture_first else (PARAGRAPHS[1], PARAGRAPHS[0], *PARAGRAPHS[2:])
    shown = {
        "author": "Bùi Bảo",
        "section": "Tin ngành",
        "tags": ["Cụm Thi đua số IV", "Điện Biên"],
        "attachments": [Attachment("https://media.example/bao-cao.pdf", "Báo cáo tổng kết")],
    }
    return Article(
        url=f"https://{spider.hosts[0]}{layout.stored_at}",
        source=layout.source,
        title=f"Cụm Thi đua số IV tổng kết công tác thi đua năm 2019 ({number + 1})",
        text="\n\n".join([LEAD, *body]),
        published="2019-11-22T20:46" if layout.timed else "2019-11-22",
        lead=LEAD,
        dateline="Thanhtra",
        photos=pictures,
        parser=layout.parser,
        fictional=True,
        **{name: shown[name] for name in layout.has.split()},
    )


def publish(warc_path: Path) -> Path:
    """All sites in one WARC file."""
    with WarcWriter(warc_path.parent, "replica") as writer:
        for source, layouts in groupby(LAYOUTS, key=lambda layout: layout.source):
            for response in _site(spiders((replica_sources.__name__,))[source], list(layouts)):
                writer.write(response, datetime.fromisoformat("2026-11-24T08:00:00+07:00"))
    return writer.path.replace(warc_path)


def page_of(layout: Layout) -> bytes:
    article = article_of(layout)
    article = replace(article, url=_link(layout)) if layout.template == "nukeviet_print" else article
    template = _ENVIRONMENT.get_template(f"{layout.template}.html")
    moment = datetime.fromisoformat(article.published)
    shown = template.render(
        article=article,
        site=spider_of(layout).title,
        day=moment,
        dated=layout.timed,
        weekdays=WEEKDAYS,
        parts=list(parts(article)),
        printed_caption=printed_caption,
    )
    return (layout.before + shown).encode()


def _link(layout: Layout) -> str:
    return f"https://{spider_of(layout).hosts[0]}{layout.path}"


def _site(spider: type[SourceSpider], layouts: list[Layout]) -> Iterator[Response]:
    """robots.txt, the pages of one listing, and the articles."""
    home = f"https://{spider.hosts[0]}"
    yield HtmlResponse(f"{home}/robots.txt", headers={"Content-Type": "text/plain"}, body=b"User-agent: *\nDisallow:\n")
    yield from _api_answers(spider, layouts) if spider.api else _listing_pages(spider(), layouts)
    for layout in layouts:
        yield HtmlResponse(_link(layout), headers={"Content-Type": layout.type}, body=page_of(layout))


def _listing_pages(spider: SourceSpider, layouts: list[Layout]) -> Iterator[Response]:
    """The first layout on page 1, the others on page 2 where the listing has one."""
    listings = [one for way in ("section", "search") for one in WAYS[way].listings(spider)]
    # One with further pages if there is any, so that each family's paging is gone through.
    listing = next((one for one in listings if one.further), listings[0])
    second = page_address(listing.further, 2, last_day=TODAY, page=f"&_{PORTLET}_cur=2", size=1)
    yield _listing(spider, listing.first, layouts[:1] if second else layouts, second or "")
    if second:
        yield _listing(spider, second, layouts[1:] or layouts)


def _listing(spider: SourceSpider, url: str, layouts: list[Layout], further: str = "") -> Response:
    template = _ENVIRONMENT.get_template("_listing.html")
    articles = [(_link(layout), article_of(layout)) for layout in layouts]
    body = template.render(articles=articles, family=spider.cms.name, site=spider.title, further=further)
    return HtmlResponse(url, headers={"Content-Type": "text/html; charset=utf-8"}, body=body.encode())


def _api_answers(spider: type[SourceSpider], layouts: list[Layout]) -> Iterator[Response]:
    """Today's article by the API, the others on the front page."""
    headers = {"Content-Type": "application/json"}
    menu = {"data": [{"category_slug": "chinh-tri", "category_name": "Chính trị"}]}
    yield HtmlResponse(spider.api.menu, headers=headers, body=json.dumps(menu).encode())
    _, _, section, slug = layouts[0].path.split("/")
    items = [{"article_slug": slug, "category_slug": section, "article_title": article_of(layouts[0]).title}]
    address = page_address(spider.api.listing.replace("{section}", section), 1, last_day=TODAY)
    yield HtmlResponse(address, headers=headers, body=json.dumps({"data": items}).encode())
    yield _listing(spider(), f"https://{spider.hosts[0]}/", layouts[1:])
