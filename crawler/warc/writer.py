"""Writing: a new file a run, each page at once on the disk."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.http import Headers, Request, Response
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.warc.record import open_name

_NOT_RECORDED = frozenset(("connection", "content-length", "transfer-encoding", "cookie", "authorization"))


class WarcWriter:
    """Writes the pages of one run to a new file in `directory`; the file appears with the first page."""

    def __init__(self, directory: Path | str, prefix: str):
        stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
        self.path = Path(directory) / f"{prefix}-{stamp}-{secrets.token_hex(4)}.warc.gz"
        self._file = None

    def write(self, response: Response, date: datetime | None = None) -> tuple[Path, int, int]:
        """Record a response received at `date` (aware; now if not given), and its request if it has one.

        Returns the file's final path, and offset and length in bytes of the response record.
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
        self._file.flush()  # what the archive says is here stays here when the run is killed
        return self.path, offset, length

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
            open_name(self.path).rename(self.path)

    def __enter__(self) -> WarcWriter:
        return self

    def __exit__(self, *error) -> None:
        self.close()

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._file = open_name(self.path).open("xb")
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
