"""The body of a page → its paragraphs, captions and table rows in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lxml.cssselect import CSSSelector
from lxml.etree import XPath
from lxml.html import HtmlElement

from crawler.families.base import Family

_BLOCKS = frozenset(
    """
    address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul
    """.split()
)
_SKIPPED = frozenset(
    """
    script style noscript template iframe object video audio svg form button input
    """.split()
)
_CENTRED = re.compile(r"text-align\s*:\s*center|\btext-center\b", re.I)
_RIGHT = re.compile(r"text-align\s*:\s*right|\btext-right\b", re.I)
_NOISE = re.compile(r"leftcenterrightdel\s*")
LONGEST_CAPTION = 600
"""Characters; a picture table that holds more is a layout of paragraphs."""


@dataclass(slots=True)
class Block:
    """One paragraph of the stored text.

    `url` is the picture of a caption; `byline` says that the paragraph stands where an author's name does.
    """

    text: str
    caption: bool = False
    url: str | None = None
    byline: bool = False


def blocks(body: HtmlElement, family: type[Family]) -> list[Block]:
    """What a reader sees in `body`, in order. Drops the family's noise from the tree it is given."""
    for element in _matching(body, family.drop):
        if element is not body and element.getparent() is not None:
            element.drop_tree()
    reader = _Reader(body, family)
    reader.read(body)
    reader.end_paragraph(body)
    return reader.found


class _Reader:
    def __init__(self, body: HtmlElement, family: type[Family]):
        self.found: list[Block] = []
        self._line: list[str] = []
        self._picture: str | None = None
        self._captions_follow = family.caption_follows_photo
        self._photos = _matching(body, family.photo)
        self._captions = _matching(body, family.caption)
        self._bylines = _matching(body, family.byline)

    def read(self, element: HtmlElement) -> None:
        """Add what is inside `element`; its tail is the caller's."""
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            return
        if element in self._photos or (element.tag == "table" and _is_photo_table(element)):
            self.end_paragraph(element)
            self._add_photo(element)
        elif element in self._captions:
            self.end_paragraph(element)
            self._add_caption(_text(element))
        elif element.tag == "table" and _is_data_table(element):
            self.end_paragraph(element)
            self._add_rows(element)
        elif element.tag == "br":
            self.end_paragraph(element.getparent())
        elif element.tag == "img":
            self._picture = _picture_url(element)
        elif element.tag in _BLOCKS:
            self.end_paragraph(element.getparent())
            self._read_children(element)
            self.end_paragraph(element)
        else:
            self._read_children(element)

    def _read_children(self, element: HtmlElement) -> None:
        self._line.append(element.text or "")
        for child in element:
            self.read(child)
            self._line.append(child.tail or "")

    def end_paragraph(self, element: HtmlElement | None) -> None:
        """Close the running paragraph, whose alignment `element` shows."""
        text = _squeezed("".join(self._line))
        self._line = []
        if not text:
            return
        while element is not None and element.tag not in _BLOCKS:
            element = element.getparent()
        if self._picture and self._captions_follow and _looks_like_caption(element, text):
            self._add_caption(text)
        else:
            self.found.append(Block(text, byline=self._is_byline(element)))
        self._picture = None

    def _is_byline(self, element: HtmlElement | None) -> bool:
        return element is not None and (
            _styled(element, _RIGHT, "right")
            or any(node in self._bylines for node in (element, *element.iterancestors()))
        )

    def _add_caption(self, text: str) -> None:
        if text:
            self.found.append(Block(text, caption=True, url=self._picture))
        self._picture = None

    def _add_photo(self, element: HtmlElement) -> None:
        """One caption a caption element, or all text as one; the nth belongs to the nth picture."""
        pictures = [_picture_url(image) for image in element.iter("img")]
        inner = [node for node in element.iter() if node in self._captions]
        texts = [text for text in map(_text, inner or [element]) if text]
        for position, text in enumerate(texts):
            self._picture = pictures[min(position, len(pictures) - 1)] if pictures else None
            self._add_caption(text)

    def _add_rows(self, table: HtmlElement) -> None:
        for row in _rows(table):
            text = " | ".join(cell for cell in row if cell)
            if text:
                self.found.append(Block(text))


def _matching(body: HtmlElement, queries: tuple[str, ...]) -> set[HtmlElement]:
    return {element for query in queries for element in _compiled(query)(body)}


@cache
def _compiled(query: str) -> XPath:
    return XPath(query) if query[0] in "/(" else CSSSelector(query, translator="html")


def _rows(table: HtmlElement) -> list[list[str]]:
    return [[_text(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]


def _is_data_table(table: HtmlElement) -> bool:
    if next(table.iterdescendants("table"), None) is not None or next(table.iter("img"), None) is not None:
        return False
    return any(sum(map(bool, row)) > 1 for row in _rows(table))


def _is_photo_table(table: HtmlElement) -> bool:
    return next(table.iter("img"), None) is not None and len(_text(table)) <= LONGEST_CAPTION


def _looks_like_caption(element: HtmlElement | None, text: str) -> bool:
    if element is None or len(text) > LONGEST_CAPTION:
        return False
    if _styled(element, _CENTRED, "center"):
        return True
    return any(_text(node) == text for node in element.iter("em", "i"))


def _styled(element: HtmlElement, pattern: re.Pattern, align: str) -> bool:
    style = f"{element.get('style', '')} {element.get('class', '')}"
    return bool(pattern.search(style)) or element.get("align", "").lower() == align


def _picture_url(image: HtmlElement) -> str | None:
    return image.get("data-src") or image.get("src")


def _text(element: HtmlElement) -> str:
    parts: list[str] = []
    _collect(element, parts)
    return _squeezed("".join(parts))


def _collect(element: HtmlElement, parts: list[str]) -> None:
    """All text of an element, a space where a block or line ends."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return
    gap = " " if element.tag in _BLOCKS or element.tag == "br" else ""
    parts += [gap, element.text or ""]
    for child in element:
        _collect(child, parts)
        parts.append(child.tail or "")
    parts.append(gap)


def _squeezed(text: str) -> str:
    return " ".join(_NOISE.sub("", text).split())
