"""What is read from a file: an article, or a page that is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from archive.article import Article
from archive.errors import ThiduaError
from crawler.reading import LONGEST_TITLE


@dataclass(slots=True)
class Taken:
    """An article from a file. `id` is what `extract` calls it; `page` is what the archive notes of its page
    and of that page's place in the file, if it is a WARC."""

    id: str
    article: Article
    fetched_at: str
    path: Path
    page: dict[str, Any] | None = None


@dataclass(slots=True)
class Unread:
    """A page of a WARC from which no article could be read, and why."""

    path: Path
    why: str


def check_address(path: Path, url: str) -> None:
    """ThiduaError unless it is an address of the web."""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        sound = False
    if not sound:
        raise ThiduaError(f"{path}: {url!r} is not a web address; give one that begins with https://")


def check_title(path: Path, title: str) -> None:
    """ThiduaError for a title that cannot be one."""
    if len(title) > LONGEST_TITLE:
        raise ThiduaError(
            f"{path}: its title has {len(title)} characters, more than {LONGEST_TITLE}; give it a line of its own"
        )


def stem(path: Path) -> str:
    """What `extract` calls the article of a file: the file's name up to the first dot."""
    return path.name.split(".")[0]
