"""One family's reading of one page: selectors → the parts of an article."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement
from parsel import Selector

from archive.article import Article, Attachment, Photo, clean_text
from crawler.blocks import Block, blocks
from crawler.captions import split_caption
from crawler.families.base import Family
from crawler.metadata import author_name, news_article
from crawler.page_date import page_date
from crawler.query import select

_DATELINE = re.compile(r"^\s*(?:\((?P<bracketed>[^()\d]{2,25})\)|(?P<bare>[A-ZĐ]{1,4}O|TTXVN|TTr|QĐND|VOV))\s*[-–—]\s*")
_WORK = r"(?:nguồn tin|tin|bài|ảnh|clip|video|thực hiện|tác giả(?: bài viết)?)"
_CREDITS = re.compile(rf"^{_WORK}(?:\s*(?:,|và|-|–|/)\s*{_WORK})*\s*:\s*", re.I)
LONGEST_BYLINE = 80
LONGEST_TITLE = 500
"""Characters; what is longer is no headline."""
_DOCUMENTS = (".pdf", ".doc", ".docx", ".xls", ".xlsx")


@dataclass(slots=True)
class Reading:
    """The parts of an article as a family's selectors found them; empty where they found nothing."""

    title: str = ""
    lead: str | None = None
    dateline: str | None = None
    author: str | None = None
    published: str | None = None
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return clean_text("\n\n".join(filter(None, [self.lead, *self.paragraphs])))

    def article(self, url: str, source: str, parser: str, fictional: bool) -> Article:
        return Article(
            url=url,
            source=source,
            title=self.title,
            text=self.text,
            published=self.published,
            lead=self.lead,
            dateline=self.dateline,
            author=self.author,
            section=self.section,
            tags=self.tags,
            photos=self.photos,
            attachments=self.attachments,
            parser=parser,
            fictional=fictional,
        )


def read(page: Selector, family: type[Family], url: str, fetched: datetime | None = None) -> Reading:
    """The page as `family` sees it."""
    body = next((found[0].root for query in family.body if (found := select(page, query))), None)
    return read_body(page, body, family, url, fetched)


def read_body(
    page: Selector, body: HtmlElement | None, family: type[Family], url: str, fetched: datetime | None
) -> Reading:
    """The page's parts, with `body` as the element that holds the article."""
    about = news_article(page)
    reading = Reading(
        title=_title(page, family, about),
        lead=_first(page, family.lead),
        author=_author(_first(page, family.author)) or author_name(about),
        published=page_date(page, family, about, fetched),
        section=_first(page, family.section),
        tags=_tags(page, family),
    )
    if body is not None:
        body = deepcopy(body)
        found = [*_beside(page, family), *blocks(body, family)]
        reading.attachments = _attachments(page, body, family, url)
        _take_byline(reading, found)
        _take_lead(reading, found, family)
        reading.photos = [_photo(block, url) for block in found if block.caption]
        reading.paragraphs = [clean_text(block.text) for block in found]
    return reading


def _title(page: Selector, family: type[Family], about: dict) -> str:
    stated = clean_text(str(about.get("headline") or about.get("name") or ""))
    return _first(page, family.title, LONGEST_TITLE) or (stated if len(stated) <= LONGEST_TITLE else "")


def _first(page: Selector, queries: tuple[str, ...], longest: int | None = None) -> str | None:
    """Text of the first query that finds any, of at most `longest` characters, on one line."""
    for query in queries:
        for node in select(page, query):
            text = node.get() if isinstance(node.root, str) else node.xpath("string()").get()
            text = clean_text(" ".join(text.split())).rstrip("|").strip()
            if text and (longest is None or len(text) <= longest):
                return text
    return None


def _tags(page: Selector, family: type[Family]) -> list[str]:
    for query in family.tags:
        found = select(page, query)
        texts = [node.get() if isinstance(node.root, str) else node.xpath("string()").get() for node in found]
        tags = dict.fromkeys(clean_text(" ".join(text.split())).strip("#,; ") for text in texts)
        if tags := [tag for tag in tags if tag]:
            return tags
    return []


def _beside(page: Selector, family: type[Family]) -> list[Block]:
    """The captions of pictures outside the body."""
    elements = [deepcopy(node.root) for query in family.beside_body for node in select(page, query)]
    return [block for element in elements for block in blocks(element, family) if block.caption]


def _attachments(page: Selector, body: HtmlElement, family: type[Family], url: str) -> list[Attachment]:
    """Documents that the body links, and whatever the family says is attached to it."""
    attached = [node.root for query in family.attachments for node in select(page, query)]
    found = {}
    for link in (*body.iter("a"), *attached):
        address = urljoin(url, link.get("href") or "")
        path = unquote(urlsplit(address).path)
        if link in attached or path.lower().endswith(_DOCUMENTS):
            name = clean_text(" ".join(link.text_content().split())) or path.rsplit("/", 1)[-1]
            found.setdefault(address, Attachment(address, name))
    return list(found.values())


def _take_byline(reading: Reading, found: list[Block]) -> None:
    """Take the author's line off the end of the body."""
    while found and not found[-1].caption and len(found[-1].text) <= LONGEST_BYLINE:
        last = found[-1]
        named = bool(_CREDITS.match(last.text))
        repeated = reading.author is not None and last.text.casefold() == reading.author.casefold()
        if not (named or repeated or (last.byline and not last.text.endswith((".", "!", "?", ":")))):
            return
        reading.author = reading.author or _author(last.text)
        found.pop()


def _author(text: str | None) -> str | None:
    return clean_text(_CREDITS.sub("", text)) or None if text else None


def _take_lead(reading: Reading, found: list[Block], family: type[Family]) -> None:
    """Settle lead and dateline; the lead stands once, in front."""
    if reading.lead:
        reading.lead = _without_dateline(reading, reading.lead)
    first = next((block for block in found if not block.caption), None)
    if first is None:
        return
    first.text = _without_dateline(reading, first.text)
    if reading.lead is None and family.lead_is_first_paragraph:
        reading.lead = clean_text(first.text)
        found.remove(first)
    elif reading.lead and clean_text(first.text) == reading.lead:
        found.remove(first)


def _without_dateline(reading: Reading, text: str) -> str:
    match = _DATELINE.match(text)
    if not match:
        return text
    reading.dateline = (match["bracketed"] or match["bare"]).strip()
    return text[match.end() :]


def _photo(block: Block, url: str) -> Photo:
    caption, credit = split_caption(clean_text(block.text))
    return Photo(caption, credit, urljoin(url, block.url) if block.url else None)
