"""Bytes of a page → text: unpacked, in the right encoding, and known to be HTML."""

from __future__ import annotations

import codecs
import re
import unicodedata
import zlib
from collections.abc import Mapping

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, resolve_encoding

from archive.errors import ThiduaError
from crawler.settings import DOWNLOAD_MAXSIZE

MAX_BYTES = DOWNLOAD_MAXSIZE
"""No news page is larger; what unpacks to more is a mistake or an attack."""

_GZIP = b"\x1f\x8b"
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_TAG = re.compile(r"<(?:!doctype html|html|head|body|title|meta|article|section|table|div|h[1-6]|p)\b", re.I)
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")


class PageError(ThiduaError):
    """A page from which no article can be read."""


def page_text(body: bytes, url: str, headers: Mapping | None = None) -> str:
    """The page as NFC text; PageError for an empty body, a broken gzip or something that is not HTML."""
    body = gunzip(body, url)
    if not body.strip():
        raise PageError(f"{url}: the page is empty; fetch or save it again")
    text = unicodedata.normalize("NFC", _decode(body, headers))
    if "\x00" in text[:1024] or not _TAG.search(text):
        raise PageError(f"{url}: this is not an HTML page; give a page saved as .html")
    return text


def gunzip(body: bytes, url: str) -> bytes:
    """The body unpacked if it is gzip, whatever its headers said; at most MAX_BYTES."""
    out = b""
    if not body.startswith(_GZIP):
        return body
    while body.startswith(_GZIP):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            out += unpacker.decompress(body, MAX_BYTES + 1 - len(out))
        except zlib.error as error:
            raise PageError(f"{url}: the gzip data is damaged ({error}); fetch or save it again") from error
        if len(out) > MAX_BYTES:
            raise PageError(f"{url}: the gzip data unpacks to more than {MAX_BYTES >> 20} MB; not a news page")
        if not unpacker.eof:
            raise PageError(f"{url}: the gzip data is cut short; fetch or save it again")
        body = unpacker.unused_data
    return out


def _decode(body: bytes, headers: Mapping | None) -> str:
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(encoding, "replace")
    try:
        # Real text in another encoding is practically never valid UTF-8, so this outweighs any declaration.
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _declared(body, headers)
        if declared and declared != "utf-8":
            return body.decode(declared, "replace")
        return body.decode("utf-8" if _mostly_utf8(body, error) else "cp1258", "replace")


def _declared(body: bytes, headers: Mapping | None) -> str | None:
    """The encoding that the HTTP header, else the page itself, names."""
    named = http_content_type_encoding(_header(headers, "content-type")) or html_body_declared_encoding(body)
    return resolve_encoding(named) if named else None


def _header(headers: Mapping | None, name: str) -> str | None:
    for key, value in (headers or {}).items():
        key = key.decode("latin-1") if isinstance(key, bytes) else key
        if key.lower() == name:
            value = value[-1] if isinstance(value, list) else value
            return value.decode("latin-1") if isinstance(value, bytes) else value
    return None


def _mostly_utf8(body: bytes, error: UnicodeDecodeError) -> bool:
    """Is this a UTF-8 page with a few broken bytes, rather than a windows-1258 page that says utf-8?"""
    broken = body.decode("utf-8", "replace").count("\ufffd")
    return len(_MULTIBYTE.findall(body)) > broken
