"""One file → its articles, by what the file is; saved pages are read here."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from pathlib import Path

from archive.errors import ThiduaError
from archive.importer.taken import Taken, Unread, check_address, stem
from archive.importer.typed import from_json, from_text, modified
from archive.importer.warcs import from_warc
from crawler import parse, warc
from crawler.decode import MAX_BYTES
from crawler.discovery.links import is_article
from crawler.sources import source_of
from crawler.urls import host_of

_GZIP = b"\x1f\x8b"


def read_files(paths: Iterable[Path], url: str | None = None) -> list[Iterable[Taken | Unread]]:
    """What each file holds; ThiduaError for the first one that cannot be read whole."""
    return [read_file(path, url) for path in paths]


def read_file(path: Path, url: str | None = None) -> Iterable[Taken | Unread]:
    """The articles of a file. `url` is the address of a saved page that does not tell its own.

    A WARC is read to its end at once, so that a damaged one gives nothing, and then page by page as the
    articles are asked for. ThiduaError for a file of which nothing can be used.
    """
    path = _found(path)
    if _is_warc(path):
        for _ in warc.records(path):
            pass
        return from_warc(path)
    if path.stat().st_size > MAX_BYTES:
        raise ThiduaError(f"{path}: has more than {MAX_BYTES >> 20} MB; an article has less")
    body = path.read_bytes()
    if path.suffix == ".json":
        return [from_json(path, body, url)]
    if path.suffix == ".txt":
        return [from_text(path, body, url)]
    return [_from_page(path, body, url)]


def _found(path: Path) -> Path:
    """The path of a file that can be read; for a WARC perhaps what a killed crawl left of it."""
    if path.is_dir():
        raise ThiduaError(f"{path}: is a folder; name the files in it")
    if not path.exists() and ".warc" in path.suffixes:
        path = warc.existing(path)
    try:
        with path.open("rb"):
            return path
    except FileNotFoundError:
        raise ThiduaError(f"{path}: no such file") from None
    except OSError as error:
        raise ThiduaError(f"{path}: {error.strerror}") from error


def _from_page(path: Path, body: bytes, url: str | None) -> Taken:
    saved = modified(path)
    if url:
        check_address(path, url)
    try:
        article = parse.article(body, url or str(path), fetched=saved)
    except parse.PageError as error:
        named = str(error) if str(path) in str(error) else f"{path}: {error}"
        raise ThiduaError(named) from error
    known = source_of(None, host_of(article.url))
    if known and not is_article(article.url, known):
        raise ThiduaError(f"{path}: {article.url} is no article of {known.id}, perhaps a list; save an article's page")
    return Taken(stem(path), article, saved.isoformat(), path)


def _is_warc(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(512)
    if head.startswith(_GZIP):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 5)
        except zlib.error:
            return False
    return head.startswith(b"WARC/") or ".warc" in path.suffixes
