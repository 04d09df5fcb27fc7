"""XML of feeds and sitemaps, read leniently and safely."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from crawler.decode import gunzip


def elements(body: bytes, names: tuple[str, ...], url: str) -> Iterator[etree._Element]:
    """The elements of a document that have one of these names (without namespace), one after the other.

    `body` may be gzip, badly formed or cut short: what can be read is. Entities are not expanded. Each
    element is emptied when the next one is asked for, so that a document of any length takes little memory.
    """
    document = BytesIO(gunzip(body, url).lstrip())
    reader = etree.iterparse(
        document, events=("end",), recover=True, resolve_entities=False, no_network=True, remove_comments=True
    )
    try:
        for _, element in reader:
            if local_name(element) in names:
                yield element
                element.clear()
    except etree.XMLSyntaxError:
        return


def local_name(element: etree._Element) -> str:
    """An element's name in lower case, without its namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
