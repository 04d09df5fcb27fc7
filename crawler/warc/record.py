"""What stands in a WARC: a recorded response, and the name of a file that is still being written."""

from __future__ import annotations

from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha1
from pathlib import Path

OPEN = ".open"
"""Ends the name of a file that is being written, or that a kill left behind."""


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
    length: int = 0
    """How long it is there, in bytes; 0 where only one record was asked for."""
    digest: str | None = None
    """The payload digest that the file states."""
    repeats: bool = False
    """It is a revisit: the body, empty here, was that of an earlier record with the same digest."""
    fault: str | None = None
    """Why the body, empty here, cannot be used although the file is whole."""


def payload_digest(body: bytes) -> str:
    """The WARC-Payload-Digest of a body: "sha1:" and base32."""
    return "sha1:" + b32encode(sha1(body).digest()).decode()


def open_name(path: Path) -> Path:
    """What a file is called while it is written."""
    return path.with_name(path.name + OPEN)


def is_open(path: Path) -> bool:
    """Is it a file that is still written, or that a kill left behind?"""
    return path.suffix == OPEN


def final(path: Path) -> Path:
    """What such a file is called once it is closed; the path of any other file."""
    return path.with_suffix("") if is_open(path) else path
