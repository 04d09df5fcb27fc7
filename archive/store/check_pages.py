"""Whether raw pages are where the archive says: in the WARC file, whole, of that address, with what was noted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from archive.errors import ThiduaError
from archive.store.places import path_of
from crawler import warc


def raw_pages(db: Database) -> Iterator[str]:
    """What is wrong, a line for each page; pages of a file that is not there in one line."""
    missing: dict[str, int] = {}
    query = "select url, digest, warc_file, warc_offset, warc_length from pages where warc_file is not null"
    for url, digest, name, offset, length in db.execute(f"{query} order by warc_file, warc_offset").fetchall():
        try:
            path = warc.existing(path_of(db, name))
        except ThiduaError:
            missing[name] = missing.get(name, 0) + 1
            continue
        if fault := _fault(path, offset, length, url, digest):
            yield f"page {url}: {fault}"
    for name, pages in missing.items():
        yield f"WARC file {name} is not there, and {pages} pages lie in it; put it back or crawl them again"


def _fault(path: Path, offset: int | None, length: int | None, url: str, digest: str | None) -> str | None:
    if offset is None or length is None:
        return f"it is not told where in {path} its record lies; crawl it again"
    place = f"{path} at byte {offset}"
    try:
        record = warc.read_record(path, offset, length)
    except ThiduaError as error:
        return str(error)
    if record.url != url:
        return f"{place}: the WARC record there is of {record.url}; crawl the page again"
    if digest and warc.payload_digest(record.body) != digest:
        return f"{place}: the WARC record there is another answer than the archive noted; crawl the page again"
    return None
