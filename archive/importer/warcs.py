"""The articles of a WARC file, one page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.importer.taken import Taken, Unread
from crawler import parse, warc
from crawler.discovery.links import is_article
from crawler.source import Source, unknown_source
from crawler.sources import source_of
from crawler.urls import host_of


def from_warc(path: Path) -> Iterator[Taken | Unread]:
    """The pages at addresses of articles; of those that cannot be read, why."""
    for record in warc.records(path):
        source = _source(record.url)
        if not is_article(record.url, source) or not (record.fault or record.status == 200):
            continue
        try:
            yield _taken(path, record, source)
        except parse.PageError as error:
            yield Unread(path, f"{path} at byte {record.offset}: {error}")


def _taken(path: Path, record: warc.Record, source: Source) -> Taken:
    if record.fault:
        raise parse.PageError(f"{record.url}: {record.fault}")
    article = parse.article(record.body, record.url, headers=dict(record.headers), source=source, fetched=record.date)
    headers = {name.lower(): value for name, value in record.headers}
    page = {
        "url": record.url,
        "status": record.status,
        "etag": headers.get("etag"),
        "last_modified": headers.get("last-modified"),
        "warc_file": warc.final(path),
        "warc_offset": record.offset,
        "warc_length": record.length,
        "digest": warc.payload_digest(record.body),
    }
    return Taken(article.url, article, record.date.isoformat(), path, page)


def _source(url: str) -> Source:
    return source_of(None, host_of(url)) or unknown_source(host_of(url))
