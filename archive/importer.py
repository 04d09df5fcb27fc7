"""Files a person gives → articles: saved pages, annotated or plain articles, WARC files.

All effects here are reading files; `take_in` alone writes, everything or nothing.
"""

from __future__ import annotations

import datetime
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from archive.article import Article, clean_text
from archive.errors import ThiduaError
from archive.store import transaction
from archive.store.rows import digest_of, instant
from archive.store.writer import Intake, Saved, Writer
from crawler import parse, warc
from crawler.source import Source, unknown_source
from crawler.sources import source_of, sources
from crawler.urls import canonical, host_of

_GZIP = b"\x1f\x8b"
_FIELDS = ("url", "source", "title", "published", "text")


@dataclass(slots=True)
class Taken:
    """An article from a file. `id` is what `extract` calls it; `record` is its place in a WARC."""

    id: str
    article: Article
    fetched_at: str
    path: Path
    record: warc.Record | None = None


def read_files(paths: Iterable[Path], url: str | None = None) -> list[Taken]:
    """The articles of all files; ThiduaError for the first file that cannot be read whole.

    Those of one address come in the order in which they were published.
    """
    taken = [found for path in paths for found in read_file(path, url)]
    return sorted(taken, key=lambda found: found.article.published or "")


def read_file(path: Path, url: str | None = None) -> list[Taken]:
    """The articles of one file. `url` is the address of a saved page that does not tell its own."""
    if path.is_dir():
        raise ThiduaError(f"{path}: is a folder; name the files in it")
    try:
        body = path.read_bytes()
    except FileNotFoundError:
        raise ThiduaError(f"{path}: no such file") from None
    except OSError as error:
        raise ThiduaError(f"{path}: {error.strerror}") from error
    if _is_warc(path, body):
        return list(_from_warc(path))
    if path.suffix == ".json":
        return [_from_json(path, body, url)]
    if path.suffix == ".txt":
        return [_from_text(path, body, url)]
    return [_from_page(path, body, url)]


def take_in(writer: Writer, taken: list[Taken]) -> list[Saved]:
    """Store the articles, and the pages of those that a WARC holds: all or nothing."""
    with transaction(writer.db):
        for found in taken:
            _save_source(writer, found.article)
            if found.record:
                _save_page(writer, found)
        return writer.save_articles(
            [Intake(found.article, found.fetched_at, found.record and found.record.url) for found in taken]
        )


def _from_page(path: Path, body: bytes, url: str | None) -> Taken:
    saved = _modified(path)
    if url:
        _check_address(path, url)
    try:
        article = parse.article(body, url or str(path), fetched=saved)
    except parse.PageError as error:
        named = str(error) if str(path) in str(error) else f"{path}: {error}"
        raise ThiduaError(named) from error
    known = source_of(None, host_of(article.url))
    parts = urlsplit(article.url)
    if known and known.article_id(parts.path, parts.query) is None:
        raise ThiduaError(f"{path}: {article.url} is no article of {known.id}, perhaps a list; save an article's page")
    return Taken(_stem(path), article, saved.isoformat(), path)


def _from_json(path: Path, body: bytes, url: str | None) -> Taken:
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
    return _typed(path, str(case.get("id") or _stem(path)), {name: case.get(name) for name in _FIELDS}, url)


def _from_text(path: Path, body: bytes, url: str | None) -> Taken:
    """A plain text: its first line is the title."""
    try:
        text = clean_text(body.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ThiduaError(f"{path}: is not UTF-8 ({error}); save it as UTF-8") from error
    title, _, rest = text.partition("\n")
    return _typed(path, _stem(path), {"title": title, "text": rest or title}, url)


def _typed(path: Path, id: str, case: dict[str, Any], url: str | None) -> Taken:
    text, title = clean_text(case.get("text") or ""), clean_text(case.get("title") or "")
    if not text:
        raise ThiduaError(f"{path}: has no text; an article needs at least its 'text'")
    published = case.get("published") or None
    try:
        fetched = instant(published) if published else _modified(path).isoformat()
    except ThiduaError as error:
        raise ThiduaError(f"{path}: published {error}") from error
    url = url or case.get("url")
    if url:
        _check_address(path, url)
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


def _check_address(path: Path, url: str) -> None:
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        sound = False
    if not sound:
        raise ThiduaError(f"{path}: {url!r} is not a web address; give one that begins with https://")


def _from_warc(path: Path) -> Iterator[Taken]:
    """The pages at addresses of articles; the file is read to its end first, so a damaged one gives none."""
    for record in list(warc.records(path)):
        source = _source(record.url)
        address = canonical(record.url, source)
        parts = urlsplit(address)
        if record.status != 200 or source.article_id(parts.path, parts.query) is None:
            continue
        try:
            article = parse.article(
                record.body, record.url, headers=dict(record.headers), source=source, fetched=record.date
            )
        except parse.PageError as error:
            raise ThiduaError(f"{path} at byte {record.offset}: {error}") from error
        yield Taken(article.url, article, record.date.isoformat(), path, record)


def _save_source(writer: Writer, article: Article) -> None:
    """Describe the article's source as its spider does, if it has one."""
    source = sources().get(article.source)
    if source:
        writer.save_source(
            source.id, source.name, source.hosts, source.eras[0].name, source.publisher, source.fictional
        )


def _save_page(writer: Writer, found: Taken) -> None:
    record = found.record
    headers = {name.lower(): value for name, value in record.headers}
    writer.save_page(
        record.url,
        found.article.source,
        "article",
        record.status,
        found.fetched_at,
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        warc_file=found.path.name,
        warc_offset=record.offset,
        digest=warc.payload_digest(record.body),
    )


def _source(url: str) -> Source:
    return source_of(None, host_of(url)) or unknown_source(host_of(url))


def _is_warc(path: Path, body: bytes) -> bool:
    if body.startswith(_GZIP):
        try:
            body = zlib.decompressobj(wbits=31).decompress(body, 5)
        except zlib.error:
            return False
    return body.startswith(b"WARC/") or ".warc" in path.suffixes


def _address_of(id: str, title: str, text: str) -> str:
    """An address for an article that has none: the same text gets the same one again."""
    return f"import:{id}-{digest_of(title, text)[:12]}"


def _modified(path: Path) -> datetime.datetime:
    """When a file was last written, which is when its page was saved as far as anyone can tell."""
    return datetime.datetime.fromtimestamp(int(path.stat().st_mtime), datetime.UTC)


def _stem(path: Path) -> str:
    return path.name.split(".")[0]
