"""WARC files: pages as they were received.

A response is recorded as Scrapy's downloader got it: the body in the content coding that its
Content-Encoding header names (we ask for gzip only), chunking already undone. So the payload digest
is that of the stored bytes, and any WARC tool can decode them.

A file is called `….warc.gz.open` while it is written and gets its name when it is closed. After a
kill the `.open` file holds every record written so far, and readers find it under its final name.
"""

from __future__ import annotations

import secrets
import zlib
from base64 import b32encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha1
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from fastwarc.stream_io import ChunkedReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType
from scrapy.http import Headers, Request, Response
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from archive.errors import ThiduaError

_GZIP = b"\x1f\x8b"
_NOT_RECORDED = frozenset(("connection", "content-length", "transfer-encoding", "cookie", "authorization"))


@dataclass(slots=True)
class Record:
    """A recorded response. `body` is as received; `headers` keep their order and repetitions."""

    url: str
    status: int
    headers: list[tuple[str, str]]
    body: bytes
    date: datetime
    """When it was received, aware."""
    offset: int
    """Where the record starts in its file, in bytes."""


def payload_digest(body: bytes) -> str:
    """The WARC-Payload-Digest of a body: "sha1:" and base32."""
    return "sha1:" + b32encode(sha1(body).digest()).decode()


class WarcWriter:
    """Writes the pages of one run to a new file in `directory`; the file appears with the first page."""

    def __init__(self, directory: Path | str, prefix: str):
        stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
        self.path = Path(directory) / f"{prefix}-{stamp}-{secrets.token_hex(4)}.warc.gz"
        self._file = None

    def write(self, response: Response, date: datetime | None = None) -> tuple[str, int, int]:
        """Record a response received at `date` (aware; now if not given), and its request if it has one.

        Returns the file's final name, and offset and length in bytes of the response record.
        """
        if self._file is None:
            self._open()
        writer = self._writer
        record = writer.create_warc_record(
            response.url,
            "response",
            payload=BytesIO(response.body),
            length=len(response.body),
            http_headers=_status_and_headers(response),
            warc_headers_dict={"WARC-Date": f"{(date or datetime.now(UTC)).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"},
        )
        offset = self._file.tell()
        writer.write_record(record)
        length = self._file.tell() - offset
        if response.request is not None:
            self._write_request(response.request, record)
        return self.path.name, offset, length

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
            _open_name(self.path).rename(self.path)

    def __enter__(self) -> WarcWriter:
        return self

    def __exit__(self, *error) -> None:
        self.close()

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = _open_name(self.path).open("xb")
        self._writer = WARCWriter(self._file, gzip=True)
        info = {"software": "thidua", "format": "WARC File Format 1.0"}
        self._writer.write_record(self._writer.create_warcinfo_record(self.path.name, info))

    def _write_request(self, request: Request, response_record) -> None:
        parts = urlsplit(request.url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = [("Host", parts.netloc), *_recorded(request.headers)]
        record = self._writer.create_warc_record(
            request.url,
            "request",
            payload=BytesIO(request.body),
            length=len(request.body),
            http_headers=StatusAndHeaders(f"{request.method} {target} HTTP/1.1", headers, is_http_request=True),
            warc_headers_dict={"WARC-Concurrent-To": response_record.rec_headers.get_header("WARC-Record-ID")},
        )
        self._writer.write_record(record)


def read_record(path: Path | str, offset: int, length: int | None = None) -> Record:
    """The response record at `offset`; ThiduaError names file and offset if it is not there whole."""
    path, place = existing(path), f"{path} at byte {offset}"
    with path.open("rb") as file:
        file.seek(offset)
        if length is None:
            return _response_at(file, offset, place)
        data = file.read(length)
    if len(data) < length:
        raise ThiduaError(f"{place}: the WARC record is cut short; crawl the page again")
    _check_end(BytesIO(data), 0, place)
    return _response_at(BytesIO(data), offset, place)


def records(path: Path | str) -> Iterator[Record]:
    """All response records of a file, in order; ThiduaError where the file is damaged or cut short."""
    path = existing(path)
    last = None
    with path.open("rb") as file:
        try:
            for found in ArchiveIterator(file, record_types=WarcRecordType.any_type, parse_http=False):
                last, place = found.stream_pos, f"{path} at byte {found.stream_pos}"
                _check_length(found, place)
                if found.record_type == WarcRecordType.response:
                    yield _record(found, found.stream_pos, place)
        except OSError as error:
            place = f"{path} after byte {last or 0}"
            raise ThiduaError(f"{place}: the WARC is damaged or cut short ({error}); fetch it again") from error
    if last is None:
        raise ThiduaError(f"{path}: holds no WARC record; give a .warc or .warc.gz file")
    with path.open("rb") as file:
        _check_end(file, last, f"{path} at byte {last}")


def existing(path: Path | str) -> Path:
    """The file, or what a killed crawl left of it."""
    path = Path(path)
    for candidate in (path, _open_name(path)):
        if candidate.is_file():
            return candidate
    raise ThiduaError(f"{path}: no such WARC file")


def _open_name(path: Path) -> Path:
    return path.with_name(path.name + ".open")


def _status_and_headers(response: Response) -> StatusAndHeaders:
    try:
        phrase = HTTPStatus(response.status).phrase
    except ValueError:
        phrase = "Unknown"
    headers = [*_recorded(response.headers), ("Content-Length", str(len(response.body)))]
    return StatusAndHeaders(f"{response.status} {phrase}", headers, protocol="HTTP/1.1")


def _recorded(headers: Headers) -> list[tuple[str, str]]:
    return [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in headers.items()
        for value in values
        if name.decode("latin-1").lower() not in _NOT_RECORDED
    ]


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
    stated = int(found.headers.get("Content-Length", "-1"))
    found.freeze()
    if found.content_length != stated:
        raise ThiduaError(f"{place}: the WARC record is cut short; fetch the file again")


def _record(found: WarcRecord, offset: int, place: str) -> Record:
    found.parse_http()
    if found.headers.get("WARC-Payload-Digest") and not found.verify_payload_digest():
        raise ThiduaError(f"{place}: the WARC record does not match its digest; it was damaged")
    if found.http_headers is None or found.http_headers.status_code is None:
        raise ThiduaError(f"{place}: the WARC record holds no HTTP response")
    headers = list(found.http_headers.to_tuples())
    body = found.reader.read()
    if any(name.lower() == "transfer-encoding" and "chunked" in value.lower() for name, value in headers):
        body = ChunkedReader(BytesIO(body)).read()
        headers = [header for header in headers if header[0].lower() != "transfer-encoding"]
    url = found.headers.get("WARC-Target-URI", "").strip("<>")
    return Record(url, found.http_headers.status_code, headers, body, found.record_date, offset)


def _check_end(file: BinaryIO, last: int, place: str) -> None:
    """Whatever stands from the last good record's start on must be whole gzip members."""
    file.seek(last)
    data = file.read()
    while data.startswith(_GZIP):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            unpacker.decompress(data)
        except zlib.error as error:
            raise ThiduaError(f"{place}: the WARC is damaged ({error}); fetch it again") from error
        if not unpacker.eof:
            raise ThiduaError(f"{place}: the WARC is cut short in its last record; fetch it again")
        data = unpacker.unused_data
