"""Queries as families write them."""

from __future__ import annotations

from parsel import Selector, SelectorList


def select(page: Selector, query: str) -> SelectorList:
    """What a query finds: XPath where it begins with "/" or "(", else CSS."""
    return page.xpath(query) if query[0] in "/(" else page.css(query)


def bold_opening(container: str, but: str = "") -> str:
    """The query for the first paragraph of `container` (XPath) if it is all bold, as a lead without an
    element of its own is; paragraphs with class `but` stand before it."""
    others = f"[not(contains(@class, '{but}'))]" if but else ""
    return f"({container}//p[normalize-space()]{others})[1][normalize-space()=normalize-space((.//strong|.//b)[1])]"
