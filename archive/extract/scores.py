"""Points of the emulation scoring: "98,5 điểm", "97đ", "195/200 điểm", "chín phẩy bảy điểm", "Long An (98,5)".

A difference, a bonus, a bar or a unit's own estimate is no score: "hơn B 0,5 điểm", "cộng 2 điểm", "tự chấm 99 điểm".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import number_words, prefilter
from .document import Sentence

_NO_SCORE_AFTER = r"(?! ?(?:cầu|trừ|cộng|thưởng|phần trăm|sáng|nóng|mới|nhấn|đến|chuẩn|trở lên|là tối đa))"
_SAID = prefilter.compile(
    rf"(?<![\d.,/\w])(?P<n>[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?)(?:/\d{{2,4}})?(?: ?điểm\b{_NO_SCORE_AFTER}| ?đ(?![\w-]))"
)
_SPOKEN = rf"(?:(?:{number_words.WORD}|không)\b ?)"
_WORDS = prefilter.compile(rf"\b(?P<n>{_SPOKEN}{{1,6}}(?:phẩy {_SPOKEN}{{1,3}})?)điểm\b{_NO_SCORE_AFTER}")
# a number alone where only a score stands: in brackets behind a name, after "đạt", "ở mức", at a dash
_BARE = prefilter.compile(
    r"(?<![\d.,/])(?P<n>[0-9]{2,3}(?:,[0-9]{1,2})?)(?:/\d{2,3})?"
    r"(?=\)|[,;.](?!\d)| - | và | điểm|, | \(|$|\n)"
)
_BEFORE_BARE = re.compile(r"(?:\(|\b(?:được|đạt|có|với|mức|là|giành|lần lượt|còn|nhận)|[:-]|,| và)(?: (?:số|tổng))? ?$")
_NOUN_BEFORE = re.compile(
    r"\b(?:mức|tổng|số|các mức|tổng số|tổng cộng) điểm(?: số)?(?: là| đạt| lần lượt là|:)? $"
    r"|\bđiểm(?: số)? (?:là|đạt|:) $"
)
_ROW_BEFORE = re.compile(
    r"\bđiểm(?: số)?(?: là| lần lượt là|:)? (?:\d{2,3}(?:,\d{1,2})?(?:; |, | và |, và |; và )){1,9}$"
)
_IN_ROW = re.compile(r"(?:(?:, | và |, và )\d{2,3}(?:,\d{1,2})?){1,9} điểm\b")  # "với 97 và 96 điểm"
_DIFFERENCE = re.compile(
    r"\b(?:kém|cách|chênh|chênh lệch|bỏ xa|nhỉnh|thua|trừ|cộng|thưởng|tối đa|thang|trên mức|mốc|ngưỡng|tự chấm|thiếu"
    r"|quá|sàn|chuẩn|phạt)(?: [^\W\d]+){0,4} $"
)
_LEAD = re.compile(r"\b(?:hơn|bỏ xa|kém|cách biệt|cách|chênh|nhiều hơn|nhỉnh)\b[^;,]*$")
_ROUGH = re.compile(r"\b(?:trên|hơn|gần|khoảng|dưới|từ|chưa tới|chưa đến) $")
_LARGE_LEAD = 20  # a lead is less than this
_LEAST = 30  # a bare number below is no score
_MOST = 1000


@dataclass(slots=True, frozen=True)
class Score:
    """Characters `start` to `end` of the field say `value` points."""

    start: int
    end: int
    value: float


def scores(sentence: Sentence, names: list[tuple[int, int]] = ()) -> list[Score]:
    """The scores of a sentence, in order. `names`: units beside which a bare number is one: "Long An 98,6 - nhất"."""
    match = sentence.source_match
    found = [Score(m.start(), m.end(), value) for m in _SAID.finditer(sentence)
             if (value := _value(m["n"])) is not None]  # fmt: skip
    if "điểm" in sentence.match:
        found += [Score(m.start(), m.end(), value) for m in _WORDS.finditer(sentence)
                  if (value := _spoken(m["n"])) is not None]  # fmt: skip
    ends = {end for _, end in names}
    for m in _BARE.finditer(sentence):
        value = _value(m["n"])
        if value is None or not _LEAST <= value < _MOST or any(s.start <= m.start() < s.end for s in found):
            continue
        beside = m.start() - 1 in ends or bool(
            _BEFORE_BARE.search(match, max(sentence.start, m.start() - 20), m.start())
        )
        behind = any(0 <= m.start() - end <= 24 for end in ends) or "," in m["n"]
        near = match[max(sentence.start, m.start() - 80) : m.start()]
        named = _NOUN_BEFORE.search(near) or _ROW_BEFORE.search(near)  # "với các mức điểm 98,5; 97; 96"
        if (beside and behind) or named or _IN_ROW.match(match, m.end()):
            found.append(Score(m.start(), m.end(), value))
    return sorted((s for s in found if _is_score(match, sentence, s)), key=lambda s: s.start)


def _is_score(match: str, sentence: Sentence, score: Score) -> bool:
    before = match[max(sentence.start, score.start - 90) : score.start]
    if _DIFFERENCE.search(before) or _ROUGH.search(before):
        return False
    return score.value >= _LARGE_LEAD or not _LEAD.search(before)


def _value(number: str) -> float | None:
    """The value of "98,25" or "98.5"; None for a number of another kind ("1.204", "5 điểm" of a text)."""
    whole, _, part = number.replace(",", ".").partition(".")
    if not part and int(whole) < _LEAST:
        return None
    return float(f"{whole}.{part or 0}") if int(whole) < _MOST else None


def _spoken(words: str) -> float | None:
    """The value of "chín mươi tám phẩy năm"."""
    whole, _, part = words.strip().partition(" phẩy ")
    value = number_words.value(whole.split())
    if value is None or not part:
        return float(value) if value and value >= _LEAST else None
    digits = part.split()
    tens = number_words.value(digits)
    if digits[0] == "không" or tens is None:
        shown = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
        decimals = "".join(str(shown.index(d)) for d in digits if d in shown)
        return float(f"{value}.{decimals}") if len(decimals) == len(digits) else None
    return float(f"{value}.{tens}")
