"""Numbers in words: "hai mươi sáu", "một trăm linh năm"."""

from __future__ import annotations

import ahocorasick_rs

_DIGIT_WORDS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_FIRST = ("một ", "hai ", "ba ", "bốn ", "năm ", "sáu ", "bảy ", "bẩy ", "tám ", "chín ", "mười ")
_AUTOMATON = ahocorasick_rs.AhoCorasick(_FIRST)
WORD = "|".join([*_DIGIT_WORDS, "mười", "mươi", "trăm", "chục", "lẻ", "linh"])


def starts(match: str) -> list[int]:
    """Where a word stands that a number can start with."""
    found = _AUTOMATON.find_matches_as_indexes(match)
    return [start for _, start, _ in found if not match[start - 1 : start].isalnum()]


def value(words: list[str]) -> int | None:
    """26 for hai mươi sáu, 235 for hai trăm ba mươi lăm; None for "hai ba" (two or three)."""
    total = digit = 0
    for word in words:
        if word in _DIGIT_WORDS:
            if digit:
                return None
            digit = _DIGIT_WORDS[word]
        elif word == "mười":
            if digit:
                return None
            total += 10
        elif word in ("mươi", "chục", "trăm"):
            if not digit:
                return None
            total += digit * (100 if word == "trăm" else 10)
            digit = 0
        elif digit:  # lẻ, linh
            return None
    return total + digit or None
