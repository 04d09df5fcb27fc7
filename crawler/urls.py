"""Canonical addresses: one article, one address."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote_to_bytes, urlsplit, urlunsplit

from crawler.source import Source

_PREFIXES = re.compile(r"^(?:www|m|mobile|amp|wap)\.")
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.I)
_SAFE = "/-._~!$&'()*+,;=:@"


def host_of(url: str) -> str:
    """The host without www. or a mobile prefix, lower case, no port."""
    return _PREFIXES.sub("", (urlsplit(url.strip()).hostname or "").rstrip("."))


def canonical(url: str, source: Source) -> str:
    """The address under which an article is stored.

    https, the source's first host name, no session, tracking, redirect= or view parameters, no fragment;
    print and mobile views folded into the article's own address.
    """
    parts = urlsplit(url.strip())
    host = host_of(url)
    path = _path(parts.path, source)
    query = source.article_parameter(path, parts.query)
    if host in _hosts(source.hosts) or (host in _hosts(source.moved_to) and source.article_id(path, query)):
        host = host_of(f"//{source.hosts[0]}")
    return urlunsplit(("https", host, path, query, ""))


def _hosts(names: tuple[str, ...]) -> set[str]:
    return {host_of(f"//{name}") for name in names}


def _path(path: str, source: Source) -> str:
    path = re.sub(r"/{2,}", "/", _SESSION.sub("", path)) or "/"
    for family in source.families:
        for pattern, replacement in family.views:
            path = re.sub(pattern, replacement, path)
    if source.article_id(path.rstrip("/")):
        path = path.rstrip("/")
    return _quoted(path)


def _quoted(path: str) -> str:
    """The path percent-encoded in one way: composed Vietnamese letters, and what is no UTF-8 as it is."""
    octets = unquote_to_bytes(path)
    try:
        return quote(unicodedata.normalize("NFC", octets.decode()), safe=_SAFE)
    except UnicodeDecodeError:
        return quote(octets, safe=_SAFE)
