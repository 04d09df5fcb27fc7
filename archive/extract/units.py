"""Units (agencies, above all inspectorates) and places of a whole field, as typed spans.

`spans(text, match, terms)` gives, in order and without overlap:

    kind       value      characters
    unit       Unit       one span a unit. In a list each name has its own characters: "Thanh tra các tỉnh:
                          Lào Cai, Sơn La" is two spans, "Lào Cai" and "Sơn La"; "Thanh tra tỉnh Lai Châu"
                          is one whole span. It starts at "Thanh tra" also after "Chánh" or "Phó Chánh",
                          and at "UBND" after "Chủ tịch".
    place      Province   a province that no unit takes in, with its "tỉnh" or "TP" if it has one: the
                          characters tell "tỉnh Gia Lai" from "Gia Lai". "thành phố Cao Bằng" is a place
                          too (of province Cao Bằng).
    district   Unit       "huyện Kỳ Sơn", each of "các huyện A, B", and a bare "Kỳ Sơn" when the field
                          elsewhere says what it is; the value is its inspectorate.

A unit that the text does not name in full has the name None: "Thanh tra tỉnh", "UBND thành phố". Give it
and the report's province to `resolve`.
"""

from __future__ import annotations

import re

from .document import Span
from .lexicon import Term
from .personal_names import has_family_name
from .unit import Unit, inspectorate, named, of_province, resolve
from .unit_names import Names

__all__ = ["Unit", "inspectorate", "named", "of_province", "resolve", "spans"]

# "đường Hà Nội", "báo Lào Cai", "thị trấn Hòa Bình": a name of something else after these words.
_NO_PLACE_BEFORE = re.compile(
    r"(?:đường|(?<!thành )phố|đại lộ|(?<!điểm )(?<!đầu )cầu|sông|hồ|núi|đèo|chùa|chợ|ga|báo|đài|vịnh|cảng|hầm"
    r"|xã|phường|thị trấn|thôn|ấp|làng|bản|khách sạn|nhà máy|công ty|bệnh viện|trường|đại học|học viện|câu lạc bộ"
    r"|chủ tịch|phong cách|đạo đức|tư tưởng|ông|bà|anh|chị|đồng chí) $"
)
_PREFIX = re.compile(r"\b(?:tỉnh|thành phố|tp\.?|t\.p\.?) ?$")
# "Cụm trưởng Hà Tây", "Cụm phó - Thái Bình": the place stands for its inspectorate.
_ROLE_BEFORE = re.compile(r"(?:(?:cụm|khối) (?:trưởng|phó)|(?:trưởng|phó) (?:cụm|khối))(?: - |: | )$")
# "hai thành phố Cần Thơ, Hồ Chí Minh": elsewhere the bare name is a person's
_CITY_BEFORE = re.compile(r"\bthành phố(?: [^\W\d]+){2,3}(?:, (?:[^\W\d]+ ){2,3}?){0,3}(?:, | và )$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_OPENS = re.compile(r"(?:^|[.;:!?\n] ?)$")  # a word that begins its sentence: "Ngoài Long An, …"
_WORD_AFTER = re.compile(r" ([^\W\d_]+)")
# Words that may stand with a capital letter right before or after a place: no part of a person's name.
_NO_NAME = frozenset(
    "tại ở từ riêng đến về và với trong của cùng theo do còn khi nơi là đoàn cụm khối trưởng phó tra tỉnh tp phố"
    " nếu khi sau trước cả chỉ vì tuy dù nhưng song bởi như giữa ngoài mà để rồi nay trừ ngay chính đó bên hết thì lại"
    " ngành đơn vị cầu thay năm ngày sáng chiều tối hội thanh ubnd công sở bộ các hai ba".split()
)
_MIDDLE_NAMES = frozenset("thị văn hữu đức ngọc minh xuân đình quốc".split())


def spans(text: str, match: str, terms: list[Term]) -> list[Span]:
    """Unit, place and district spans of a field, by start."""
    names = Names(text, match, terms)
    names.read_units()
    for start, end, province in names.provinces():
        if names.free(start, end) and _is_place(text, match, start, end):
            if _ROLE_BEFORE.search(match, max(0, start - 16), start):
                names.take(Span(start, end, "unit", of_province(province)))
            else:
                prefix = _PREFIX.search(match, max(0, start - 11), start)
                names.take(Span(prefix.start() if prefix else start, end, "place", province))
    names.read_districts()
    return sorted(names.found, key=lambda span: span.start)


def _is_place(text: str, match: str, start: int, end: int) -> bool:
    """Whether a province's name means the province here, not a person, a street or a common noun.

    No place: "bà Nguyễn Thị Hòa Bình", "Trần Cao Bằng", "Thái Bình Dương", "đường Hà Nội", "hòa bình".
    """
    if not text[start].isupper():
        return False
    if _PREFIX.search(match, max(0, start - 11), start):
        return True
    if match.startswith("hồ chí minh", start):
        return bool(_CITY_BEFORE.search(match, max(0, start - 60), start))
    if _NO_PLACE_BEFORE.search(match, max(0, start - 14), start):
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 12), start)
    after = _WORD_AFTER.match(text, end)
    if text[start:end].isupper() and "-" not in text[start:end]:  # a title all in capitals
        return not (before and (has_family_name(before[1]) or before[1].lower() in _MIDDLE_NAMES))
    for word in (before, after):
        if word and word[1][0].isupper() and match[word.start(1) : word.end(1)] not in _NO_NAME:
            opens = word is before and _OPENS.search(text, max(0, word.start() - 2), word.start(1))
            if not opens or has_family_name(word[1]):
                return False
    return True
