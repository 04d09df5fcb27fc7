"""A local server that is any number of invented sites, for crawls over real HTTP.

It listens on loopback and answers as an HTTP proxy, so that a spider asks for http://bao.example/… as ever
and nothing is looked up. What was asked, when, with which headers, and how many at a time is noted.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Lock, Thread
from urllib.parse import urlsplit

from crawler.warc import payload_digest, records


@dataclass
class Answer:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    """Seconds until it comes."""
    validators: bool = False
    """Send an ETag, and 304 to who has it."""
    declared: int | None = None
    """Content-Length to send if it is not the body's; the connection is closed after the body."""


@dataclass(frozen=True)
class Asked:
    url: str
    """Without its scheme: "bao.example/thoi-su"."""
    at: float
    """When, monotonic seconds."""
    headers: dict[str, str]
    status: int


class SiteServer:
    """`answers` maps an address without scheme to an Answer, or to a function of the request's headers."""

    def __init__(self):
        self.answers: dict[str, Answer | Callable[[dict], Answer]] = {}
        self.asked: list[Asked] = []
        self.most_at_once: Counter[str] = Counter()
        self._busy: Counter[str] = Counter()
        self._lock = Lock()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __setitem__(self, url: str, answer: Answer | bytes | Callable[[dict], Answer]) -> None:
        self.answers[url] = Answer(answer) if isinstance(answer, bytes) else answer

    def publish(self, warc: Path, *, validators: bool = False, delay: float = 0) -> None:
        """Serve what a WARC holds, later records over earlier ones; its links lead to http."""
        for record in records(warc):
            url = record.url.partition("://")[2]
            body = re.sub(rb"https(://[a-z]+\.example)", rb"http\1", record.body)
            self.answers[url] = Answer(body, record.status, dict(record.headers), delay, validators)

    def urls(self, kind: Callable[[str], bool] = lambda url: True) -> list[str]:
        """Addresses asked for, in order, robots.txt left out."""
        with self._lock:
            return [one.url for one in self.asked if not one.url.endswith("/robots.txt") and kind(one.url)]

    def forget(self) -> None:
        with self._lock:
            self.asked.clear()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=5)

    def take(self, url: str, headers: dict[str, str]) -> Answer:
        host = url.partition("/")[0]
        with self._lock:
            self._busy[host] += 1
            self.most_at_once[host] = max(self.most_at_once[host], self._busy[host])
        answer = self.answers.get(url, Answer(b"<h1>404</h1>", 404, {"Content-Type": "text/html"}))
        answer = answer(headers) if callable(answer) else answer
        if answer.validators and headers.get("if-none-match") == etag(answer.body):
            answer = Answer(status=304, headers={"ETag": etag(answer.body)}, delay=answer.delay)
        with self._lock:
            self.asked.append(Asked(url, time.monotonic(), headers, answer.status))
        return answer

    def done(self, url: str) -> None:
        with self._lock:
            self._busy[url.partition("/")[0]] -= 1


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address) -> None:
        """A killed crawl leaves broken connections behind."""


def etag(body: bytes) -> str:
    return f'"{payload_digest(body)[-12:]}"'


def gaps(asked: Iterable[Asked]) -> list[float]:
    """Seconds between one request and the next."""
    return [later.at - earlier.at for earlier, later in pairwise(asked)]


def _handler(site: SiteServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            url = parts.netloc + (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            answer = site.take(url, {name.lower(): value for name, value in self.headers.items()})
            try:
                time.sleep(answer.delay)
                self._send(answer)
            except OSError:
                self.close_connection = True
            finally:
                site.done(url)

        def _send(self, answer: Answer) -> None:
            self.send_response_only(answer.status)
            headers = {"Content-Type": "text/html; charset=utf-8", "Date": formatdate(usegmt=True), **answer.headers}
            if answer.validators:
                headers["ETag"] = etag(answer.body)
            if answer.status != 304:
                length = len(answer.body) if answer.declared is None else answer.declared
                headers["Content-Length"] = str(length)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body if answer.status != 304 else b"")
            self.close_connection = answer.declared is not None

        def log_message(self, *args) -> None:
            """Say nothing."""

    return Handler
