"""Reading: one record at a time, each whole and as its digest says, or an error that names its place."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from fastwarc.stream_io import ChunkedReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from archive.errors import ThiduaError
from crawler.settings import DOWNLOAD_MAXSIZE
from crawler.warc.record import Record, is_open, open_name

_GZIP = b"\x1f\x8b"
_STEP = 1 << 16
_LONGEST = DOWNLOAD_MAXSIZE + _STEP
"""Bytes of a record that are read: a page as large as the crawler takes, with its headers."""


class CutShort(ThiduaError):
    """A file that ends before its last record does."""


def read_record(path: Path | str, offset: int, length: int | None = None) -> Record:
    """The response record at `offset`; ThiduaError names file and offset if it is not there whole."""
    path, place = existing(path), f"{path} at byte {offset}"
    with path.open("rb") as file:
        file.seek(offset)
        if length is None:
            return _response_at(file, offset, place)
        data = file.read(length)
    if len(data) < length:
        raise CutShort(f"{place}: the WARC record is cut short; crawl the page again")
    return record_in(data, place, offset)


def record_in(data: bytes, place: str, offset: int = 0) -> Record:
    """The response record that `data` is, whole; `place`, for messages, says where it was, `offset` is kept."""
    _end(BytesIO(data), 0, place)
    return _response_at(BytesIO(data), offset, place)


def records(path: Path | str, *, revisits: bool = False) -> Iterator[Record]:
    """All response records of a file, in order, and its revisits if asked for; one is held at a time.

    ThiduaError where the file is damaged or cut short; one that a kill left (`.open`) ends at its last
    whole record. A record that is whole but of no use, such as a page larger than the crawler takes, says
    so in `fault`.
    """
    path = existing(path)
    wanted = (WarcRecordType.response, WarcRecordType.revisit) if revisits else (WarcRecordType.response,)
    held: Record | None = None
    with path.open("rb") as file, path.open("rb") as again:
        try:
            for found, place in _whole(file, again, path):
                if held is not None:
                    held.length = found.stream_pos - held.offset
                    yield held
                held = _record(found, found.stream_pos, place) if found.record_type in wanted else None
        except CutShort:
            if not is_open(path):
                raise
        if held is not None:
            try:
                held.length = _end(again, held.offset, str(path)) - held.offset
            except CutShort:
                return  # of a file that a kill left; in another it was raised above
            yield held


def existing(path: Path | str) -> Path:
    """The file, or what a killed crawl left of it."""
    path = Path(path)
    for candidate in (path, open_name(path)):
        if candidate.is_file():
            return candidate
    raise ThiduaError(f"{path}: no such WARC file")


def _whole(file: BinaryIO, again: BinaryIO, path: Path) -> Iterator[tuple[WarcRecord, str]]:
    """Every record with its place for messages, not yet read; CutShort where the file ends too early."""
    last, place = -1, str(path)
    try:
        for found in ArchiveIterator(file, record_types=WarcRecordType.any_type, parse_http=False):
            if found.stream_pos == last or (found.stream_pos and _after_end(again, found.stream_pos)):
                raise ThiduaError(f"{path}: its records are not packed one by one; `warcio recompress` does that")
            last, place = found.stream_pos, f"{path} at byte {found.stream_pos}"
            _check_length(found, place)
            yield found, place
    except OSError as error:
        raise CutShort(f"{place}: the WARC is damaged or cut short after it ({error}); fetch it again") from error
    if last < 0:
        raise ThiduaError(f"{path}: holds no WARC record; give a .warc or .warc.gz file")
    again.seek(_end(again, last, place))
    if again.read(_STEP).strip():
        raise CutShort(f"{place}: the WARC is cut short after it; fetch it again")


def _after_end(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    return not file.read(1)


def _response_at(file: BinaryIO, offset: int, place: str) -> Record:
    try:
        for found in ArchiveIterator(file, record_types=WarcRecordType.any_type, parse_http=False):
            _check_length(found, place)
            if found.record_type == WarcRecordType.response:
                return _record(found, offset, place)
            break
    except OSError as error:
        raise ThiduaError(f"{place}: the WARC record is damaged ({error}); crawl the page again") from error
    raise ThiduaError(f"{place}: no WARC response record there; the archive belongs to another file")


def _check_length(found: WarcRecord, place: str) -> None:
    """FastWARC hands out what is left of a truncated record without a word."""
    stated = found.headers.get("Content-Length", "")
    if not stated.isdecimal():
        raise ThiduaError(f"{place}: the WARC record does not say its length; fetch the file again")
    if int(stated) > _LONGEST:
        return
    found.freeze()
    if found.content_length != int(stated):
        raise CutShort(f"{place}: the WARC record is cut short; fetch the file again")


def _record(found: WarcRecord, offset: int, place: str) -> Record:
    """The record as it is read; its `fault` where it holds no page that can be used."""
    url = found.headers.get("WARC-Target-URI", "").strip("<>")
    digest = found.headers.get("WARC-Payload-Digest")
    repeats = found.record_type == WarcRecordType.revisit
    record = Record(url, 0, [], b"", found.record_date, offset, digest=digest, repeats=repeats)
    if found.content_length > _LONGEST:
        record.fault = f"the page has {found.content_length} bytes, more than the {DOWNLOAD_MAXSIZE} of any news page"
        return record
    found.parse_http()
    if not repeats and digest and not found.verify_payload_digest():
        raise ThiduaError(f"{place}: the WARC record does not match its digest; it was damaged")
    if found.http_headers is None or found.http_headers.status_code is None:
        record.fault = "the record holds no HTTP response"
    elif record.date is None:
        record.fault = "the record does not say its date"
    else:
        record.status = found.http_headers.status_code
        record.headers = list(found.http_headers.to_tuples())
        record.body = found.reader.read()
        _join_chunks(record)
    return record


def _join_chunks(record: Record) -> None:
    """Undo the chunking that other tools keep. Some keep the header alone; then the body is as it should be."""
    kept = [header for header in record.headers if header[0].lower() != "transfer-encoding"]
    if len(kept) == len(record.headers):
        return
    record.headers = kept
    try:
        record.body = ChunkedReader(BytesIO(record.body)).read()
    except OSError:
        if re.match(rb"[0-9a-fA-F]+\s*[;\r\n]", record.body):
            record.fault, record.body = "the page's chunks are damaged", b""


def _end(file: BinaryIO, offset: int, place: str) -> int:
    """Where the record at `offset` ends; CutShort if the file ends before."""
    file.seek(offset)
    packed = file.read(len(_GZIP)) == _GZIP
    file.seek(offset)
    return _packed_end(file, place) if packed else _plain_end(file, place)


def _packed_end(file: BinaryIO, place: str) -> int:
    unpacker = zlib.decompressobj(wbits=31)
    while not unpacker.eof:
        data = unpacker.unconsumed_tail or file.read(_STEP)
        if not data:
            raise CutShort(f"{place}: the WARC is cut short in its last record; fetch it again")
        try:
            unpacker.decompress(data, _STEP)
        except zlib.error as error:
            raise ThiduaError(f"{place}: the WARC is damaged ({error}); fetch it again") from error
    return file.tell() - len(unpacker.unused_data)


def _plain_end(file: BinaryIO, place: str) -> int:
    length = 0
    while (line := file.readline(_STEP)).strip():
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            length = int(value)
    end = file.tell() + length + len(b"\r\n\r\n")
    if file.seek(0, 2) < end:
        raise CutShort(f"{place}: the WARC is cut short in its last record; fetch it again")
    return end
