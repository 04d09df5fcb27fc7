"""Forms of a Vietnamese name: folded for comparing, slugged for ids, keyed for sorting."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORDS = re.compile(r"[a-z0-9]+")
_MARKS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Lower-case ASCII skeleton, words joined by one space: "Tỉnh Đắk Lắk" → "tinh dak lak"."""
    text = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return " ".join(_WORDS.findall(_MARKS.sub("", text)))


def sort_key(name: str) -> str:
    """What orders names as Vietnamese lists do, every Đ after every D: "Đà Nẵng" → "dzza nang", after "dung quat"."""
    return fold(unicodedata.normalize("NFC", name).lower().replace("đ", "dzz"))


@lru_cache(20_000)
def slug(text: str) -> str:
    """The folded text as an id: "Thanh tra tỉnh Lai Châu" → "thanh-tra-tinh-lai-chau"."""
    return fold(text).replace(" ", "-")
