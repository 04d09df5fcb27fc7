"""Numbers in words: "hai mươi sáu", "một trăm linh năm", "hai mươi sáu tỷ bảy trăm triệu"."""

from __future__ import annotations

import ahocorasick_rs

_DIGIT_WORDS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_FIRST = ("một ", "hai ", "ba ", "bốn ", "năm ", "sáu ", "bảy ", "bẩy ", "tám ", "chín ", "mười ")
_AUTOMATON = ahocorasick_rs.AhoCorasick(_FIRST)
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_BILLION = "t[ỷỉ](?! lệ| trọng)"
WORD = "|".join(
    (*_DIGIT_WORDS, "không(?= trăm)", *"mười mươi trăm chục lẻ linh nghìn ngàn vạn triệu rưỡi".split(), _BILLION)
)


def starts(match: str) -> list[int]:
    """Where a word stands that a number can start with."""
    found = _AUTOMATON.find_matches_as_indexes(match)
    return [start for _, start, _ in found if not match[start - 1 : start].isalnum()]


def scale(words: list[str]) -> str | None:
    """The scale that the number ends with: "tỷ" of "hai mươi tỷ"."""
    last = words[-2] if words[-1] == "rưỡi" else words[-1]
    return last if last in _SCALES else None


def value(words: list[str]) -> int | None:
    """26 for hai mươi sáu, 1_200 for một nghìn hai trăm; None for "hai ba" (two or three).

    A scale multiplies all that is below it: một nghìn hai trăm tỷ is 1.2 * 10**12.
    """
    parts: list[int] = []
    group: list[str] = []
    scaled = 0
    for place, word in enumerate(words):
        if word == "không" or words[place - 1 : place] == ["không"]:  # "một nghìn không trăm bốn mươi"
            continue
        if word in _SCALES:
            below = _below_thousand(group)
            if below is None and (group or not parts):
                return None
            below, group, scaled = below or 0, [], _SCALES[word]
            while parts and parts[-1] < scaled:
                below += parts.pop()
            parts.append(below * scaled)
        elif word == "rưỡi" and parts and not group:
            parts.append(scaled // 2)
        else:
            group.append(word)
    last = _below_thousand(group)
    if group and last is None:
        return None
    return sum(parts) + (last or 0) or None


def _below_thousand(words: list[str]) -> int | None:
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
