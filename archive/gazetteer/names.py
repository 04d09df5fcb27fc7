"""Forms of a Vietnamese name: folded for comparing, slugged for ids, keyed for sorting."""

from __future__ import annotations

import re
import unicodedata

_WORDS = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """Lower-case ASCII skeleton, words joined by one space: "Tỉnh Đắk Lắk" → "tinh dak lak"."""
    text = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return " ".join(_WORDS.findall("".join(c for c in text if not unicodedata.combining(c))))


def slug(text: str) -> str:
    """The folded text as an id: "Thanh tra tỉnh Lai Châu" → "thanh-tra-tinh-lai-chau"."""
    return fold(text).replace(" ", "-")
