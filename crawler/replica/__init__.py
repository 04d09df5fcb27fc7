"""Invented sites: an article as a page of each CMS family, with listings and robots.txt, as WARC.

For the demo and the tests. The markup is that of the families where it matters to a parser, with all
that a parser must not fall for: header clocks, menus, related news, share boxes, tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, PackageLoader
from scrapy.http import HtmlResponse, Response, TextResponse

from archive.article import Article, Photo
from crawler.captions import printed_caption
from crawler.discovery import section_pages
from crawler.families import family_of
from crawler.warc import WarcWriter

WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")

_TEMPLATES = Environment(loader=PackageLoader("crawler.replica"), autoescape=True, trim_blocks=True)


@dataclass(slots=True)
class Site:
    """An invented source: its articles, newest first, are what its section lists, `per_page` a page."""

    title: str
    host: str
    family: str
    articles: Sequence[Article]
    section: str
    per_page: int = 10
    paging: str | None = None
    """As the spider declares it; the family's if None."""
    layout: str | None = None
    disallow: Sequence[str] = ()
    """Paths that robots.txt forbids."""


@dataclass(slots=True)
class Part:
    """A piece of the body: kind "paragraph", "photo" or "rows"."""

    kind: str
    text: str = ""
    photo: Photo | None = None
    rows: Sequence[list[str]] = ()


def page(article: Article, family: str, *, site: str = "Báo mẫu", layout: str | None = None) -> bytes:
    """The article's page as `family` would show it; `layout` picks another template of the family."""
    template = _TEMPLATES.get_template(f"{layout or family}.html")
    return template.render(
        article=article,
        site=site,
        day=_moment(article.published),
        dated="T" in (article.published or ""),
        weekdays=WEEKDAYS,
        parts=list(parts(article)),
        printed_caption=printed_caption,
    ).encode()


def listing(
    articles: Sequence[Article],
    family: str,
    *,
    site: str = "Báo mẫu",
    section: str = "Tin tức",
    pages: Sequence[tuple[int, str]] = (),
) -> bytes:
    """A section's page that lists `articles`; `pages` are the (number, address) of its further pages."""
    template = _TEMPLATES.get_template("listing.html")
    return template.render(articles=articles, family=family, site=site, section=section, pages=pages).encode()


def write_site(warc_path: Path | str, sites: Iterable[Site], *, date: datetime | None = None) -> Path:
    """The sites' robots.txt, listings and articles as one WARC, as received at `date` (aware; default now)."""
    warc_path = Path(warc_path)
    with WarcWriter(warc_path.parent, "site") as writer:
        for site in sites:
            for response in _responses(site):
                writer.write(response, date)
    return writer.path.replace(warc_path)


def parts(article: Article) -> Iterable[Part]:
    """The article's text without its lead, with its captions as photos and its rows as tables again."""
    photos = {printed_caption(photo.caption, photo.credit): photo for photo in article.photos}
    paragraphs = article.text.split("\n\n")
    if article.lead and paragraphs[0] == article.lead:
        paragraphs = paragraphs[1:]
    for is_row, group in groupby(paragraphs, key=lambda text: " | " in text):
        if is_row:
            yield Part("rows", rows=[text.split(" | ") for text in group])
            continue
        for text in group:
            photo = photos.get(text)
            yield Part("photo", text, photo) if photo else Part("paragraph", text)


def _responses(site: Site) -> Iterable[Response]:
    base = f"https://{site.host}"
    rules = "".join(f"Disallow: {path}\n" for path in site.disallow) or "Disallow:\n"
    yield _text(f"{base}/robots.txt", "User-agent: *\n" + rules)
    family = family_of(site.family)
    first, further = section_pages(base, family, site.section, site.paging or family.paging)
    numbers = range(1, (max(len(site.articles), 1) - 1) // site.per_page + 2)
    addresses = [first] + [further.replace("{n}", str(number)) for number in numbers[1:] if further]
    for number, address in enumerate(addresses):
        start = number * site.per_page
        shown = site.articles[start : start + site.per_page] if further else site.articles
        pages = list(zip(numbers[1:], addresses[1:], strict=False))
        yield _html(address, listing(shown, site.family, site=site.title, section=site.section, pages=pages))
    for article in site.articles:
        yield _html(article.url, page(article, site.family, site=site.title, layout=site.layout))


def _html(url: str, body: bytes) -> Response:
    return HtmlResponse(url, headers={"Content-Type": "text/html; charset=utf-8"}, body=body)


def _text(url: str, body: str) -> Response:
    return TextResponse(url, headers={"Content-Type": "text/plain; charset=utf-8"}, body=body.encode())


def _moment(published: str | None) -> datetime | None:
    return datetime.fromisoformat(published) if published else None
