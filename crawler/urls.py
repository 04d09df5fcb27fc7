"""Canonical addresses: one article, one address."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit, urlunsplit

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
    if host in {host_of(f"//{name}") for name in source.hosts}:
        host = host_of(f"//{source.hosts[0]}")
    path = _path(parts.path, source)
    query = ""
    if source.article_id(path) is None:
        query = next((one for one in parts.query.split("&") if source.article_id(path, one)), "")
    return urlunsplit(("https", host, path, query, ""))


def _path(path: str, source: Source) -> str:
    path = re.sub(r"/{2,}", "/", _SESSION.sub("", path)) or "/"
    for family in source.families:
        for pattern, replacement in family.views:
            path = re.sub(pattern, replacement, path)
    if source.article_id(path.rstrip("/")):
        path = path.rstrip("/")
    return quote(unquote(path), safe=_SAFE)
