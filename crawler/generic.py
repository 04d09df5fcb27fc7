"""The generic parser: readability finds the body, the page's metadata the rest."""

from __future__ import annotations

import logging
from datetime import datetime

import lxml.html
from lxml.etree import XPath
from lxml.html import HtmlElement
from parsel import Selector
from readability import Document
from readability.readability import Unparseable

from crawler.blocks import blocks
from crawler.families.generic import Generic
from crawler.reading import Reading, read_body

# It reports every candidate element it weighs.
logging.getLogger("readability").setLevel(logging.ERROR)

_NO_PROSE = "a script style noscript template option title".split()
_PROSE = XPath(f"//text()[not({' or '.join(f'parent::{tag}' for tag in _NO_PROSE)})]", smart_strings=False)


def body_of(text: str) -> HtmlElement | None:
    """The element in which readability sees the article, or None."""
    try:
        summary = Document(text).summary(html_partial=True)
    except Unparseable:
        return None
    return lxml.html.fromstring(summary) if summary.strip() else None


def text_length(body: HtmlElement | None) -> int:
    """Characters of text in `body`, counted as the article's text would be."""
    return 0 if body is None else sum(len(block.text) for block in blocks(body, Generic))


def prose_length(page: Selector) -> int:
    """Characters of text on the whole page that are neither a link nor a script: readability's body is of these."""
    return sum(len(text.strip()) for text in _PROSE(page.root))


def read_generic(page: Selector, body: HtmlElement | None, url: str, fetched: datetime | None) -> Reading:
    reading = read_body(page, body, Generic, url, fetched)
    reading.title = _without_site_name(page, reading.title)
    return reading


def _without_site_name(page: Selector, title: str) -> str:
    """Titles in metadata may end in " - Báo Lào Cai"; the headline in the page does not."""
    for headline in page.xpath("//h1"):
        text = " ".join((headline.xpath("string()").get() or "").split())
        if text and title.startswith(text):
            return text
    site = page.css("meta[property='og:site_name']::attr(content)").get() or ""
    for separator in (" - ", " | ", " – "):
        if site and title.endswith(separator + site):
            return title.removesuffix(separator + site)
    return title
