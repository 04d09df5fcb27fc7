"""Clusters and blocks as the text names them: by number, by region, by the kind of their members.

Shapes: "Cụm Thi đua số IV", "Cụm thi đua II", "Cụm số 5", "Khối III", "Cụm thi đua Thanh tra số 2";
"Cụm thi đua Thanh tra 6 tỉnh duyên hải Nam Trung bộ", "Cụm Thanh tra 9 huyện miền núi", "Khối thi đua
Thanh tra các huyện, thị xã, thành phố".
"""

from __future__ import annotations

import re

from .document import Span
from .report import Cluster
from .text import occurrences

_COUNT = r"\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
_MEMBER = r"tỉnh|thành phố|thị xã|huyện|quận|sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|xã|phường|vụ|cục"
_DIRECTION = r"bắc|nam|đông|tây|trung"
_REGION = (
    r"khu vực|vùng|miền|phía|núi|bộ|tây nguyên|duyên hải|ven biển|đồng bằng|sông hồng|sông cửu long|châu thổ"
    r"|trung du|biên giới|hải đảo|trực thuộc trung ương|trực thuộc tw|trọng điểm|cực|lân cận|việt bắc|tây bắc"
    r"|đông bắc"
    r"|liên|vùng cao|bán đảo|nội thành|ngoại thành"
)
_FIELD = r"sự nghiệp|tham mưu|nghiệp vụ|tổng hợp|kinh tế|văn hoá|xã hội|nội chính|kỹ thuật|khoa giáo|văn xã|sản xuất"
_WORDS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_NUMBERED = re.compile(
    r"\b(?P<type>cụm|khối)(?: thi đua(?:(?: và|,| -)? khen thưởng)?| tđ(?:kt)?| thanh tra)*"
    rf"(?P<so>,? ?\(?(?:số|thứ))? (?P<number>[ivx]{{1,5}}|\d{{1,2}}|(?<=số )(?:{_WORDS}))(?![\w/.,]\w)(?!\w)"
)
_COUNTED = re.compile(rf" (?:{_MEMBER}|thành viên|phiếu|nội dung|cuộc)\b")
# The name of a cluster with no number: only words of this closed vocabulary belong to it.
_NAMED = re.compile(
    r"\b(?P<type>cụm|khối)(?: thi đua)?(?: các| ngành| đơn vị| cơ quan)* (?:thanh tra)\b"
    rf"(?:,? (?:-? ?)(?:các|cấp|của|thuộc(?= các)|và|{_COUNT}|{_REGION}|{_FIELD}|{_MEMBER}|{_DIRECTION}"
    rf"|khối(?= (?:{_FIELD}))|thanh tra(?! chính phủ))\b)*"
)
_REGIONAL = re.compile(
    rf"\b(?P<type>cụm|khối) (?:thi đua(?: (?:các|{_COUNT}) (?:{_MEMBER})| (?:{_REGION})| (?:{_FIELD})"
    rf"| (?:{_DIRECTION}) (?=trung bộ|nam bộ))|(?<=cụm )(?:(?:{_DIRECTION}) (?:trung bộ|nam bộ)|tây nguyên"
    rf"|tây bắc|đông bắc)|(?P<field>{_FIELD}))\b"
    rf"(?:,? (?:-? ?)(?:các|và|{_COUNT}|{_REGION}|{_FIELD}|{_MEMBER}|{_DIRECTION}|thanh tra(?! chính phủ))\b)*"
)
_LOOSE_END = re.compile(rf"[ ,-]+(?:và|của|thuộc|các|cấp|{_COUNT})$")
# "miền Tây tỉnh | Nghệ An": the word belongs to the proper name after it
_LONE_MEMBER = re.compile(
    rf"(?<!các)(?<!\d)(?<!hai)(?<!năm)(?<!sáu)(?<!bảy)(?<!tám)(?<!ba)(?<!bốn)(?<!chín)(?<!mười) (?:{_MEMBER})$"
)
_PLURAL = re.compile(rf"\b(?:các|cấp|{_COUNT}|{_REGION}|{_FIELD}|(?:{_MEMBER}), (?:{_MEMBER}))\b")
_DIRECTION_END = re.compile(rf"[ ,-]+(?:phía |miền )?(?:{_DIRECTION})$")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
          "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15}  # fmt: skip
_WORD_NUMBERS = {word: number for number, word in enumerate(_WORDS.split("|"), 1)}
_NUMERALS = {number: roman.upper() for roman, number in _ROMAN.items()}
_TYPE = {"cụm": "cluster", "khối": "block"}


def _number(m: re.Match, text: str) -> str | None:
    """The Roman number of a numbered name, or None where the figure counts members ("cụm 7 tỉnh")."""
    word = m["number"]
    if word.isdigit():
        if not m["so"] and _COUNTED.match(m.string, m.end()):
            return None
        return _NUMERALS.get(int(word))
    if word in _WORD_NUMBERS:
        return _NUMERALS[_WORD_NUMBERS[word]]
    raw = text[m.start("number") : m.end("number")]
    return _NUMERALS.get(_ROMAN.get(word)) if raw.isupper() else None


def _end_of_name(m: re.Match, text: str) -> int:
    """Where a closed-vocabulary name really ends: no loose connector, no first half of a proper name."""
    end = m.end()
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():  # "các tỉnh Nam | Định": "Nam" is half a name
        half = _DIRECTION_END.search(m.string, m.start(), end)
        if half and text[half.end() - len(half.group().split()[-1])].isupper():
            end = half.start()
        if lone := _LONE_MEMBER.search(m.string, m.start(), end):
            end = lone.start()
    while loose := _LOOSE_END.search(m.string, m.start(), end):
        end = loose.start()
    return end


def spans(text: str, match: str) -> list[Span]:
    """Cluster spans of a field, in order; the value is a `Cluster` without level or province."""
    found: dict[int, Span] = {}
    starts = occurrences(match, *_TYPE)
    for m in filter(None, (_NUMBERED.match(match, start) for start in starts)):
        if number := _number(m, text):
            end = m.end() + ("(" in m[0] and text[m.end() : m.end() + 1] == ")")  # "Cụm thi đua (số 3)"
            value = Cluster(number, text[m.start() : end], _TYPE[m["type"]])
            found[m.start()] = Span(m.start(), end, "cluster", value)
    for pattern in (_NAMED, _REGIONAL):
        for m in filter(None, (pattern.match(match, start) for start in starts)):
            end = _end_of_name(m, text)
            if m.groupdict().get("field") and not (text[m.start()].isupper() and text[m.start("field")].isupper()):
                continue  # "khối kinh tế" is no name; "Khối Kinh tế ngành" is
            if m.start() not in found and _PLURAL.search(match, m.start(), end):
                value = Cluster(None, text[m.start() : end], _TYPE[m["type"]])
                found[m.start()] = Span(m.start(), end, "cluster", value)
    return [found[start] for start in sorted(found)]
