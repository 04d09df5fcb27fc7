"""The language of a page: Vietnamese, or English with one click; all words of either in words/vi.yml and en.yml.

A request's language is that of `_lang` in its address, else of its `lang` cookie, else Vietnamese. It is held
in a context variable, because Datasette's hooks for cells and metadata are not given the request.
"""

from __future__ import annotations

from contextvars import ContextVar
from functools import cache
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlencode

import yaml
from markupsafe import Markup, escape

COOKIE = "lang"
LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
_current: ContextVar[str] = ContextVar("language", default="vi")


def current() -> str:
    """The language of the request that is being answered."""
    return _current.get()


def choose(scope: dict) -> bytes | None:
    """Set the language of an ASGI request; the Set-Cookie header's value where its address chooses one."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("_lang", [""])[0]
    if asked in LANGUAGES:
        _current.set(asked)
        return f"{COOKIE}={asked}; Path=/; Max-Age=31536000; SameSite=Lax".encode()
    _current.set(_of_cookie(scope))
    return None


def headers(cookie: bytes | None) -> list[tuple[bytes, bytes]]:
    """The response headers that tell a page's language, and keep a choice of it."""
    told = [(b"vary", b"cookie"), (b"content-language", current().encode())]
    return [*told, (b"set-cookie", cookie)] if cookie else told


def other() -> str:
    """The language that a page is not in."""
    return "en" if current() == "vi" else "vi"


def address(request, language: str) -> str:
    """The address of the page that was asked for, in a language."""
    kept = [(name, value) for name, value in parse_qsl(request.query_string, keep_blank_values=True) if name != "_lang"]
    return f"{request.path}?{urlencode([*kept, ('_lang', language)])}"


def _of_cookie(scope: dict) -> str:
    header = next((value for name, value in scope.get("headers", ()) if name == b"cookie"), b"")
    try:
        found = SimpleCookie(header.decode("latin-1")).get(COOKIE)
    except CookieError:
        found = None
    return found.value if found is not None and found.value in LANGUAGES else "vi"


@cache
def words(language: str) -> dict:
    """One language's catalogue: "section.key" → words, or {"one": …, "other": …} by the number {n}."""
    nested = yaml.safe_load((Path(__file__).parent / "words" / f"{language}.yml").read_text("utf-8"))
    return {f"{section}.{key}": text for section, texts in nested.items() for key, text in texts.items()}


def t(key: str, **parts) -> Markup:
    """The words for a key in the page's language as HTML; `parts` fill its {names}, escaped unless Markup.

    Whole numbers are written as the language writes them; the part `n` chooses between one and other.
    """
    text = words(current())[key]
    if isinstance(text, dict):
        text = text["one" if parts["n"] == 1 else "other"]
    shown = {name: number(part) if isinstance(part, int) else part for name, part in parts.items()}
    return Markup(escape(text)).format(**shown) if parts else Markup(escape(text))


def plain(key: str, **parts) -> str:
    """The words for a key as text, for what is not HTML or is escaped later."""
    return t(key, **parts).unescape()


def number(value: int | float) -> str:
    """1234.5 → "1.234,5", in English "1,234.5"; at most three decimals."""
    whole, _, decimals = f"{value:,.3f}".partition(".")
    decimals = decimals.rstrip("0")
    if current() == "en":
        return whole + (f".{decimals}" if decimals else "")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def strong(part: int | str) -> Markup:
    """A part for t() that stands out."""
    return Markup("<strong>{}</strong>").format(number(part) if isinstance(part, int) else part)


def in_language(text: str, language: str) -> str:
    """The part of a bilingual "Tiếng Việt · English" in one language; text in one language stays itself."""
    vietnamese, separator, english = text.partition(" · ")
    return english if separator and language == "en" else vietnamese


def localised(metadata, language: str):
    """Metadata with every bilingual text in one language."""
    if isinstance(metadata, dict):
        return {key: value if key == "sql" else localised(value, language) for key, value in metadata.items()}
    if isinstance(metadata, list):
        return [localised(value, language) for value in metadata]
    return in_language(metadata, language) if isinstance(metadata, str) else metadata
