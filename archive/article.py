"""The article: the one thing that passes from the crawler to the archive."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

_CONTROLS = "".join(map(chr, [*range(9), *range(14, 28), *range(127, 133), *range(134, 160)]))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff" + _CONTROLS
_SPACES = re.compile(r"[^\S\n]+")
_UNTIDY = re.compile(r"[^\S\n ]| {2}|^\s|\s$| \n|\n |\n{3}|[\r" + _INVISIBLE + "]")


def clean_text(text: str) -> str:
    """Text as it is stored: NFC, plain spaces, no invisible characters, paragraphs one blank line apart.

    Evidence offsets count in this form, so everything that stores or reads text goes through here;
    cleaning a clean text changes nothing, and costs one look.
    """
    text = unicodedata.normalize("NFC", text)
    if _is_tidy(text) or not _UNTIDY.search(text):
        return text
    for invisible in _INVISIBLE:
        text = text.replace(invisible, "")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    # a mark that stood behind an invisible character meets its letter only now
    return unicodedata.normalize("NFC", re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip())


def _is_tidy(text: str) -> bool:
    """True for nearly every clean text, in a tenth of the time that `_UNTIDY` takes."""
    return (
        text.replace("\n", "").isprintable()  # no invisible character, no white space but blanks
        and not any(gap in text for gap in ("  ", " \n", "\n ", "\n\n\n"))
        and text == text.strip()
    )


@dataclass(slots=True)
class Photo:
    """A picture of an article. The caption leaves out the credit ("Ảnh: …")."""

    caption: str
    credit: str | None = None
    url: str | None = None


@dataclass(slots=True)
class Attachment:
    """A document that an article links (PDF, DOC)."""

    url: str
    name: str


@dataclass(slots=True)
class Article:
    """A news article.

    `text` is what extraction reads and evidence offsets count in: lead, paragraphs, table rows and
    photo captions in reading order, a blank line between two, as `clean_text` leaves it. `published`
    is ISO 8601 in Asia/Ho_Chi_Minh, a date alone where the page gives no time. `parser` is the CMS
    family whose selectors read the page, "generic" where they failed, "import" for typed input.
    """

    url: str
    source: str
    title: str
    text: str
    published: str | None = None
    lead: str | None = None
    dateline: str | None = None
    author: str | None = None
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    parser: str = "import"
    fictional: bool = False
