"""Quantities: numbers with their measure, as Vietnamese writes them, with exact values.

"1.417 cuộc", "59,4 tỷ đồng", "231 tỷ 450 triệu đồng", "gần 1,2 nghìn lượt", "402/455 vụ" (402), "3,5 ha"
(35000 m2), "hai mươi sáu vụ". Percentages, dates, years, ordinals and numbers of clusters, laws and
quarters are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from . import number_words
from .document import Span
from .measures import LARGE_AREAS, SCALE, SCALES, TAIL, UNITS, plain
from .text import digits, matching_form


@dataclass(slots=True, frozen=True)
class Quantity:
    """`value` in whole base units: đồng, m2, điểm, or a count of `measure`; an int where it is whole.

    `measure` is "" for a bare number that ends a clause ("Số đơn đã nhận: 163"). `approx` is "over",
    "under", "about" or None; `words` tells that the number was written in words.
    """

    value: int | Decimal
    measure: str
    approx: str | None = None
    words: bool = False

    @property
    def kind(self) -> str:
        """ "money", "area", "points" or "count"."""
        return _KINDS.get(self.measure, "count")


_KINDS = {"đồng": "money", "m2": "area", "điểm": "points", "usd": "currency"}
# Matches at every digit and takes in all of a run, so that a run is read once.
_DIGITS = re.compile(
    r"(?P<number>(?<!-)[0-9]{1,3}(?: [0-9]{3}){1,4}(?![0-9.,/])|[0-9]++(?:[.,][0-9]++)*+)"
    r"(?:(?: ?/ ?| trên tổng số | trong tổng số | trong số | trên )(?P<of>[0-9]++(?:[.,][0-9]{3})*+))?"
    rf"(?P<percent> ?(?:%|phần trăm))?{TAIL}"
)
_PART = re.compile(rf"([0-9]{{1,3}}(?:,[0-9]{{1,3}})?) ?({SCALE})")

_WORDS = re.compile(rf"(?P<number>(?:{number_words.WORD})(?: (?:{number_words.WORD})){{0,12}}+)(?![^\W\d_]) ?{TAIL}")
# "trong năm cuộc thanh tra" may be "in the year": năm after these is a year.
_BEFORE_YEAR = {"trong", "hằng", "hàng", "mỗi", "từng", "đầu", "cuối", "giữa", "một", "nửa", "qua", "mọi"}

_APPROX = {
    "hơn": "over", "trên": "over", "quá": "over",
    "gần": "under", "ngót": "under",
    "khoảng": "about", "xấp xỉ": "about", "ước": "about", "chừng": "about", "tầm": "about",
    "gần tới": "under", "gần đến": "under", "gần bằng": "under", "suýt soát": "under",
    "ước tính": "about", "ước đạt": "about", "ước khoảng": "about",
}  # fmt: skip
# A number after one of these names a thing: cụm 5, ngày 12, quý 2, điều 7, thứ 3. With its highest value.
_LABELS = {
    "cụm": 99, "khối": 99, "thứ": 99, "điều": 999, "ngày": 31, "tháng": 12, "quý": 4, "hạng": 9,
    "quận": 19, "khoá": 99, "lần": 99, "sáng": 31, "chiều": 31, "tối": 31, "trưa": 31, "năm": 2100, "khoản": 99,
}  # fmt: skip
_BEFORE_SERIAL = ("tổng", "trong", "con", "với", "có", "một")  # "tổng số 455 vụ" counts, "cụm số 5" names
_COUNT_BEFORE = re.compile(
    r"\bsố (?:lượt|đơn|vụ|người)\b[^,;.:]{0,40}(?: là|:| đạt| lên tới| lên đến) (?:hơn |gần |trên )?$"
)
_COUNTED_ABOVE = re.compile(rf"[(|] ?(?:đơn vị tính: ?|đvt: ?)?(?:(?P<scale>{SCALE}) )?(?P<unit>{UNITS}) ?[)|][ :|-]*$")
_BEFORE_BARE = re.compile(r"(?:[:|]|\blà|\bđạt|\bđơn (?:tiếp )?nhận(?: được)?|\bnhận đơn) ?$")
_BARE = {":", "|", "à", "t", "n", "c"}  # what _BEFORE_BARE can end with
_JOINTS = (".", ",", "-", "/")
_CLAUSE_END = re.compile(r"(?: \([^)\n]{0,20}\))?[ ]?(?:[,;.()|\n]|$)")


def spans(match: str, runs: list[tuple[int, int]]) -> list[Span]:
    """The quantities of a whole field in matching form, in order; `runs`: its runs of digits."""
    found = _numbers(match, runs)
    english = _english(found)
    out = [span for m in found if (span := _of_digits(match, m, english))]
    out += _of_words(match)
    out.sort(key=lambda span: span.start)
    return [span for before, span in zip([None, *out], out, strict=False) if not _is_whole(match, before, span)]


def _numbers(match: str, runs: list[tuple[int, int]]) -> list[re.Match]:
    """Each number with what follows it; one that begins within the match before goes with that."""
    found, at = [], 0
    for start, end in runs:
        at = max(at, start)
        while at < end:
            found.append(_DIGITS.match(match, at))
            at = found[-1].end()
    return found


def _is_whole(match: str, before: Span | None, span: Span) -> bool:
    """True for the second of "402 vụ/455 vụ", "301 vụ trên 377 vụ": the whole that the first is a part of."""
    joined = before is not None and before.end == span.start - 1
    of = joined and (match[before.end] == "/" or match.startswith(" trên ", before.end))
    return of and before.value.measure == span.value.measure


def quantities(text: str) -> list[Quantity]:
    """The quantities of `text` without their places."""
    match = matching_form(text)
    return [span.value for span in spans(match, digits(match))]


def _english(found: list[re.Match]) -> bool:
    """True when the field writes 4.75 tỷ and 12,600 m2: a point for decimals, a comma for thousands."""
    points = commas = 0
    for m in found:
        number = m[1]
        # one or two digits after the separator, before %, a scale or hectares
        if len(number) < 12 and number[-3:-1].strip("0123456789") and (m["percent"] or m["scale"] or m["unit"] == "ha"):
            points += "." in number and "," not in number
            commas += "," in number and "." not in number
    return points > commas


def _of_digits(match: str, m: re.Match, english: bool) -> Span | None:
    start = m.start()
    number, percent, scale, unit = m.group("number", "percent", "scale", "unit")
    before = match[start - 1 : start]
    if percent or before.isalnum() or (before in _JOINTS and _joined(match, start)):
        return None
    if not unit and not scale:
        return _bare(match, m, english) if match[max(0, start - 2) : start].strip() in _BARE else None
    fine = scale is not None or unit in ("ha", "km2", "điểm") or unit.startswith(("héc", "hec"))
    value = _decimal(number, fine, english)
    words = match[max(0, start - 24) : start].split()
    if value is None or _is_label(number, value, words):
        return None
    return _span(match, m, value, words)


def _span(match: str, m: re.Match, value: int | Decimal, words: list[str]) -> Span | None:
    """The span of a number with its measure; its approximation word lies within it."""
    scale, rest, half, unit = m.group("scale", "rest", "half", "unit")
    if scale and not unit and _COUNT_BEFORE.search(match, max(0, m.start() - 60), m.start()):
        unit = ""  # "Số lượt công dân được tiếp là 0,48 triệu": no money
    if scale:
        value *= SCALES[scale]
        if rest:
            value += sum(Decimal(n.replace(",", ".")) * SCALES[s] for n, s in _PART.findall(rest))
        if half:
            value += SCALES[scale] // 2
    return _measured(match, m.span(), value, plain(unit, scale, match, m.end()) if unit != "" else "", words)


def _measured(
    match: str, bounds: tuple[int, int], value: int | Decimal, unit: str | None, words: list[str]
) -> Span | None:
    """The span of a whole value and its measure, None where nothing can have that many."""
    if unit is None:
        return None
    if unit in LARGE_AREAS:
        unit, value = "m2", value * LARGE_AREAS[unit]
    if unit == "đồng" and value < 1000:  # "10 đồng kiến nghị thì thu được 8 đồng"
        return None
    if isinstance(value, Decimal):
        if value == value.to_integral_value():
            value = int(value)
        elif unit not in ("đồng", "m2", "điểm"):
            return None
        else:
            value = value.normalize()
    approx, start = _approximation(match, words, bounds[0])
    return Span(start, bounds[1], "quantity", Quantity(value, unit, approx))


def _joined(match: str, start: int) -> bool:
    """True for a number joined to what is before it: 20-11, Covid-19, 20/11; not "12 vụ/15 đối tượng"."""
    before, mark = match[max(0, start - 2) : start - 1], match[start - 1]
    if mark in ".,":
        return not before.isalpha()  # "203 tập thể,417 cá nhân" lacks its space
    return before.isalnum() if mark == "-" else not before.isalpha()


def _bare(match: str, m: re.Match, english: bool) -> Span | None:
    """A number at the end of its clause: "Số đơn: 163;", "Tiền phạt (triệu đồng): 2.845"."""
    start, end = m.start("number"), m.end("of") if m["of"] else m.end("number")
    head = match[max(0, start - 40) : start]
    if not _BEFORE_BARE.search(head) or not _CLAUSE_END.match(match, end):
        return None
    above = _COUNTED_ABOVE.search(head)
    value = _decimal(m["number"], bool(above and above["scale"]), english)
    if value is None or (1900 <= value <= 2100 and len(m["number"]) == 4):
        return None
    if above:
        unit = plain(above["unit"], above["scale"], match, end) or ""
        value = value * SCALES.get(above["scale"], 1) * LARGE_AREAS.get(unit, 1)
        unit = "m2" if unit in LARGE_AREAS else unit
    elif m["of"] and "/" in match[start:end]:
        return None
    else:
        unit = ""
    if value != int(value):
        return None
    return Span(start, end, "quantity", Quantity(int(value), unit))


def _decimal(number: str, fine: bool, english: bool) -> int | Decimal | None:
    """The value of "1.417", "59,4", "1 236", "12,600"; None for what is no number ("1.2.3").

    Three digits after one separator are thousands, but decimals after a comma before a scale or an area
    in hectares (`fine`): "1,234 tỷ". An `english` field has it the other way round.
    """
    if len(number) > 20:
        return None
    number = number.replace(" ", "")
    points, commas = number.count("."), number.count(",")
    if not points and not commas:
        return int(number)
    mark = number[max(number.rfind("."), number.rfind(","))]
    groups = re.split("[.,]", number)
    if points and commas:
        if (points if mark == "." else commas) > 1 or not _thousands(groups[:-1]):
            return None
        return Decimal("".join(groups[:-1]) + "." + groups[-1])
    small = fine and (mark == ".") == english
    if len(groups) > 2 or (_thousands(groups) and not small and groups[0].lstrip("0")):
        return int("".join(groups)) if _thousands(groups) else None
    return Decimal(groups[0] + "." + groups[1])


def _thousands(groups: list[str]) -> bool:
    return 0 < len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _is_label(number: str, value: Decimal, words: list[str]) -> bool:
    """True where the number names a thing, a day or a year."""
    last = words[-1] if words else ""
    if last == "số":
        return len(words) < 2 or words[-2] not in _BEFORE_SERIAL
    if last in ("năm", "đoạn", "từ", "đến", "kỳ", "với", "-") and len(number) == 4 and number.isdigit():
        return 1900 <= value <= 2100
    return last in _LABELS and last != "năm" and value <= _LABELS[last] and number.isdigit()


def _approximation(match: str, words: list[str], start: int) -> tuple[str | None, int]:
    """The approximation that the words before a number say, and where its first word starts."""
    for count in (2, 1):
        said = " ".join(words[-count:])
        if len(words) >= count and said in _APPROX and match.endswith(said + " ", 0, start):
            return _APPROX[said], start - len(said) - 1
    return None, start


def _of_words(match: str) -> Iterator[Span]:
    """Numbers in words before a countable noun: "ba vụ", "gần hai mươi cuộc", "hai tỷ đồng"."""
    done = -1
    for start in number_words.starts(match):
        if start < done:
            continue
        m = _WORDS.match(match, start)
        if not m or not (m["unit"] or number_words.scale(m["number"].split())):
            continue
        done = m.end()
        said = m["number"].split()
        value = number_words.value(said)
        words = match[max(0, start - 24) : start].split()
        if value is None or (m["number"] == "năm" and words and words[-1] in _BEFORE_YEAR):
            continue
        if scale := number_words.scale(said):  # already in the value
            span = _measured(match, m.span(), value, plain(m["unit"], scale, match, m.end()), words)
        else:
            span = _span(match, m, value, words)
        if span:
            quantity = span.value
            span.value = Quantity(quantity.value, quantity.measure, quantity.approx, words=True)
            yield span
