"""Members by their number: a text that says how many units the cluster has, and names just as many.

"Bảy đơn vị trong Khối", "sáu huyện thực hiện 40 cuộc thanh tra", "Thanh tra 5 tỉnh …" in the title: when the
inspectorates of one level that the text names anywhere are as many, they are the members.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from . import prefilter
from .document import Document, Sentence, Span

_NUMERALS = {w: n for n, w in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)} | {"bẩy": 7}
_NUMBER = r"(?P<n>\d{1,2}|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)"
_UNITS = r"(?:đơn vị|thành viên|tỉnh|thành phố|huyện|quận|sở|bộ|cơ quan|địa phương|thanh tra)"
_COUNT = prefilter.compile(
    rf"(?<![\d.,/-])(?<!số )\b(?:(?P<all>\d{{1,2}})/(?=(?P=all) ))?{_NUMBER} {_UNITS}\b"
    rf"(?! (?:còn lại|khác|bạn|dẫn đầu|xếp|đứng|được|đạt|có|bị|kế tiếp|đầu"
    rf"|cuối|nói trên))"
)
_WHOLE = re.compile(
    r"[^.;:()]{0,90}?\b(?:cùng|về dự|tham dự|có mặt|góp mặt|thành viên)\b|"
    r"[^.;:()]{0,30}?\b(?:cụm|khối|thành viên|tiến hành|triển khai|thực hiện|kết thúc|mở|đã|hoàn thành|ký|cùng"
    r"|thống nhất)\b"
    r"|,? ?(?:sở|ngành|thành phố|thị xã)?[^.;:()]{0,40}(?:thi đua|giao ước)"
)
_WHOLE_BEFORE = re.compile(r"\b(?:cụm|khối|toàn|cả|giữa|của|đại diện|trên)[^.;:()]{0,25}$")
_KINDS = ("inspectorate_province", "inspectorate_ministry", "inspectorate_department", "inspectorate_district")
# "công chức của Sở Nội vụ các tỉnh: A, | B": departments of those provinces
OF_DEPARTMENTS = re.compile(r"\bsở [^.;:()]{3,60} (?:các|\d{1,2}) tỉnh(?:, thành phố)?: [^.;:]{0,200}$")
_LEAST = 3
_LEAST_ROWS = 4
_ROW = 110  # characters of a table's row
_ROW_START = re.compile(r"[\s\-+•*.)\d]*(?:hạng|thứ)?[\s\-:.\d]*")
_NOT_PLACE = re.compile(r"(?:tại|ở|về|đến|ubnd|tỉnh uỷ|tỉnh|địa bàn|từ) $")
# What stands by: a unit of another cluster, a guest.
_GUEST = prefilter.compile(r"\b(?:cụm khác|khối khác|cụm bạn|khách mời|học hỏi)\b")


def totals(document: Document) -> set[int]:
    """How many units the text says the cluster has, as it counts them."""
    found = set()
    for sentence in document.sentences:
        match = sentence.source_match
        for m in _COUNT.finditer(sentence):
            title = sentence.field == "title"
            before = match[max(sentence.start, m.start() - 40) : m.start()]
            if title or _WHOLE.match(match, m.end(), sentence.end) or _WHOLE_BEFORE.search(before):
                found.add(int(m["n"]) if m["n"].isdigit() else _NUMERALS[m["n"]])
    return {n for n in found if n >= _LEAST}


def counted(
    document: Document, known: set[str], member: Callable[[Span], str | None]
) -> list[tuple[str, Sentence, Span]]:
    """The inspectorates of one level that are as many as the text counts: name and first place of each, else []."""
    wanted = {n for n in totals(document) if n > len(known)}
    if not wanted:
        return []
    named = _named(document, member)
    kind = max(Counter(k for k, *_ in named.values()).items(), key=lambda pair: pair[1], default=(None, 0))[0]
    with_units = {name: found for name, found in named.items() if found[0] == kind and found[1].kind != "place"}
    with_places = {name: found for name, found in named.items() if found[0] == kind}
    for names in (with_units, with_places):
        if len(names) == max(wanted) and known <= names.keys():
            return [(name, sentence, span) for name, (_, span, sentence) in names.items()]
    return []


def rows(document: Document, member: Callable[[Span], str | None]) -> list[tuple[str, Sentence, Span]]:
    """The units that begin four lines or more in a row, as in the score table of a whole cluster; else []."""
    found: list[tuple[str, Sentence, Span]] = []
    last = None
    for sentence in document.body:
        if sentence.paragraph == last:
            continue
        first = next(iter(sentence.of("unit", "district")), None)
        short = first and sentence.end - sentence.start <= _ROW
        begins = short and _ROW_START.fullmatch(sentence.source_match, sentence.start, first.start)
        name = member(first) if begins and _kind(first) in _KINDS else None
        if name:
            found.append((name, sentence, first))
        elif len({name for name, *_ in found}) >= _LEAST_ROWS:
            break
        else:
            found = []
        last = sentence.paragraph
    named = len({name for name, *_ in found})
    return found if named >= max(_LEAST_ROWS, *totals(document), 0) else []


def _named(document: Document, member: Callable[[Span], str | None]) -> dict[str, tuple[str, Span, Sentence]]:
    """Every inspectorate that the body names, with its level and its first place."""
    found: dict[str, tuple[str, Span, Sentence]] = {}
    for sentence in document.body:
        if _GUEST.search(sentence):
            continue
        for span in sentence.of("unit", "district", "place"):
            if span.kind != "unit" and _NOT_PLACE.search(sentence.source_match, max(0, span.start - 12), span.start):
                continue
            if span.kind == "place" and OF_DEPARTMENTS.search(sentence.source_match, sentence.start, span.start):
                continue
            kind = _kind(span)
            if kind in _KINDS and (name := member(span)):
                kept = found.get(name)
                if not kept or (kept[1].kind == "place" and span.kind != "place"):
                    found[name] = (kind, span, sentence)
    return found


def _kind(span: Span) -> str:
    if span.kind == "place":
        return "inspectorate_province"
    kind = span.value.kind
    return f"inspectorate_{kind}" if kind in ("ministry", "department") else kind
