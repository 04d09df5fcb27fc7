"""Articles as people type them: annotated cases and plain articles in JSON, and plain texts."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

from archive.article import Article, clean_text
from archive.errors import ThiduaError
from archive.importer.taken import Taken, check_address, check_title, stem
from archive.store.rows import digest_of, instant
from crawler.sources import source_of, sources
from crawler.urls import canonical, host_of

_FIELDS = ("url", "source", "title", "published", "text")


def from_json(path: Path, body: bytes, url: str | None) -> Taken:
    """An annotated case or a plain article; nothing but what an article has is read of it."""
    try:
        case = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ThiduaError(f"{path}: is not JSON in UTF-8 ({error}); give one article a file") from error
    if not isinstance(case, dict):
        raise ThiduaError(f"{path}: holds no JSON object; give one article a file")
    for name in _FIELDS:
        if not isinstance(case.get(name), str | None):
            raise ThiduaError(f"{path}: its {name!r} is not a text")
        if any("\ud800" <= letter <= "\udfff" for letter in case.get(name) or ""):
            raise ThiduaError(f"{path}: its {name!r} holds half a character (a lone surrogate); write it whole")
    return _typed(path, str(case.get("id") or stem(path)), {name: case.get(name) for name in _FIELDS}, url)


def from_text(path: Path, body: bytes, url: str | None) -> Taken:
    """A plain text: its first line is the title."""
    try:
        text = clean_text(body.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ThiduaError(f"{path}: is not UTF-8 ({error}); save it as UTF-8") from error
    title, _, rest = text.partition("\n")
    return _typed(path, stem(path), {"title": title, "text": rest or title}, url)


def _typed(path: Path, id: str, case: dict[str, Any], url: str | None) -> Taken:
    text, title = clean_text(case.get("text") or ""), clean_text(case.get("title") or "")
    if not text:
        raise ThiduaError(f"{path}: has no text; an article needs at least its 'text'")
    check_title(path, title)
    published = case.get("published") or None
    try:
        fetched = instant(published) if published else modified(path).isoformat()
    except ThiduaError as error:
        raise ThiduaError(f"{path}: published {error}") from error
    url = url or case.get("url")
    if url:
        check_address(path, url)
    source = source_of(None, host_of(url)) if url else None
    if source:
        url = canonical(url, source)
    article = Article(
        url=url or _address_of(id, title, text),
        source=source.id if source else _declared(case) or (host_of(url) if url else "import"),
        title=title,
        text=text,
        published=published,
        fictional=bool(url) and host_of(url).endswith(".example"),
    )
    return Taken(id, article, fetched, path)


def _declared(case: dict[str, Any]) -> str | None:
    """The source that a typed article names, unless it is a crawled source's name at a foreign address."""
    name = case.get("source") or ""
    return name if re.fullmatch(r"[\w.-]{1,80}", name) and name not in sources() else None


def _address_of(id: str, title: str, text: str) -> str:
    """An address for an article that has none: the same text gets the same one again."""
    return f"import:{id}-{digest_of(title, text)[:12]}"


def modified(path: Path) -> datetime.datetime:
    """When a file was last written, which is when its page was saved as far as anyone can tell."""
    return datetime.datetime.fromtimestamp(int(path.stat().st_mtime), datetime.UTC)
