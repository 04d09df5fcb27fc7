"""The ground of every rule: a matching form of the text, its paragraphs and its sentences, with offsets.

The matching form is as long as the stored text, so a position in one is a position in the other. Rules
match on it and quote from the stored text.
"""

from __future__ import annotations

import re
import unicodedata

# Old tone placement puts the mark on the first vowel of an open oa, oe, uy (hòa, khỏe, thủy), the new
# one on the second (hoà, khoẻ, thuỷ). The matching form has the new: same length, one spelling.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OLD_TONE = {
    unicodedata.normalize("NFC", first + tone) + second: first + unicodedata.normalize("NFC", second + tone)
    for first, second in ("oa", "oe", "uy")
    for tone in _TONES
}
_OLD_TONE_PLACES = re.compile("(" + "|".join(_OLD_TONE) + r")(?![a-zà-ỹđ])")
_PLAIN = tuple(zip("‘'`–—−‑\xa0", "’’’---- ", strict=True))

# Signs and pictures that a post puts for a dash or a bullet ("⭐ Cụm trưởng", "✅ 41 cuộc"), and their first bytes:
# looked for in bytes, since hardly any text has one.
_PICTURES = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_PICTURE_BYTES = (b"\xf0\x9f", b"\xe2\x98", b"\xe2\x99", b"\xe2\x9a", b"\xe2\x9b", b"\xe2\x9c", b"\xe2\x9d",
                  b"\xe2\x9e", b"\xe2\xac", b"\xe2\xad")  # fmt: skip

_PARAGRAPH = re.compile(r"[^\n]+")
_DIGITS = re.compile(r"[0-9][0-9]*")  # a set first: `re` then skips what is not in it
# A full stop ends a sentence before white space and something that can start one. Not after an
# abbreviation (TP., ThS.), an initial, nor inside a number, which has no white space after its dot.
_STOP = re.compile(r"[.!?…][.!?…]{0,8}[”\"’)\]]{0,3}(?=\s{1,3}[\"“‘(\[\-]{0,3}(\w))")
_ITEM_NUMBER = re.compile(r"[-+*• ]{0,3}(?:\d{1,3}|[ivx]{1,5}|[a-zđ])")  # "1. Thanh tra tỉnh …" is one sentence
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:tp|tx|tt|ts|ths|pgs|gs|bs|ks|cn|mr|mrs|st|q|p|h|x|tnhh|vv|v\.v|[a-zđ])$")


def matching_form(text: str) -> str:
    """`text` (NFC) in lower case, with one tone placement and plain dashes; of the same length."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters (İ) grow when lowered
        lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    for odd, plain in _PLAIN:
        lower = lower.replace(odd, plain)
    raw = lower.encode("utf-8", "surrogatepass")
    if any(head in raw for head in _PICTURE_BYTES):
        lower = _PICTURES.sub("-", lower).replace("\ufe0f", " ")
    return _OLD_TONE_PLACES.sub(lambda m: _OLD_TONE[m.group(1)], lower)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each line that is not empty; a line is a paragraph or an item of a list."""
    return [(m.start(), m.end()) for m in _PARAGRAPH.finditer(text)]


def digits(match: str) -> list[tuple[int, int]]:
    """Start and end of each run of digits."""
    return [m.span() for m in _DIGITS.finditer(match)]


def occurrences(match: str, *words: str) -> list[int]:
    """Where these words (or parts of words) stand, in order: far faster than a pattern that begins with them."""
    found = []
    for word in words:
        at = match.find(word)
        while at >= 0:
            found.append(at)
            at = match.find(word, at + 1)
    return sorted(found)


def sentences(text: str, match: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each sentence of the paragraph `text[start:end]`."""
    bounds, begin = [], start
    for stop in _STOP.finditer(text, start, end):
        if stop[1].islower() or _ITEM_NUMBER.fullmatch(match, begin, stop.start()):
            continue
        if text[stop.start()] == "." and _ABBREVIATION.search(match, max(begin, stop.start() - 6), stop.start()):
            continue
        bounds.append((begin, stop.end()))
        begin = stop.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        bounds.append((begin, end))
    return bounds
