"""A person's title: the office, the department that stays in it, and the unit that it belongs to.

Chánh Thanh tra tỉnh Lai Châu                       Chánh Thanh tra · Thanh tra tỉnh Lai Châu
Tỉnh ủy viên, Phó Chủ tịch Thường trực UBND tỉnh    Phó Chủ tịch Thường trực · UBND tỉnh (the reader knows which)
Phó Vụ trưởng Vụ III, Thanh tra Chính phủ           Phó Vụ trưởng Vụ III · Thanh tra Chính phủ
Thanh tra viên Sở Nội vụ                            Thanh tra viên · Thanh tra Sở Nội vụ
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from . import personal_names
from .document import Span
from .lexicon import Term
from .title_end import title_end
from .units import inspectorate, of_province

_PREFIX = re.compile(r"(?:^|(?<=\W))(?:nguyên|(?<!uỷ )quyền|hàm|q\.) $")
_SUFFIX = re.compile(r"(?: -|,)? (?:thường trực|chuyên trách|phụ trách|\(phụ trách\))(?=[,.;)]| [^\W\d_])")
_CHARGE = re.compile(r" (?:cụm|khối|công tác|lĩnh vực|các|việc|mảng|địa bàn)\b")
_TO_AGENCY = re.compile(r"(?: của| thuộc|,| -| trực thuộc)? ?$")
_NEXT_OFFICE = re.compile(r"(?: (?:sở|bộ|cơ quan|đơn vị))?(?:,| -| kiêm| kiêm nhiệm|, kiêm|;)? $")
_LEVEL = re.compile(
    r" ?(?:của |thuộc |,? ?)?(?P<head>ubnd|uỷ ban nhân dân|hđnd|hội đồng nhân dân|ubmttq|uỷ ban mttq|thanh tra)?"
    r" ?(?P<level>tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|thị trấn|xã|phường|bộ|sở)?(?!\w)"
)
_HEADS = {"ubnd": "UBND", "hđnd": "HĐND", "uỷ": "UBND", "hội": "HĐND", "thanh": "Thanh tra"}
_LEVELS = {"tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã", "bộ": "Bộ", "sở": "Sở"}
_PARTY_ORGAN = re.compile(
    r" (?P<organ>tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng uỷ|đảng bộ|chi bộ|đảng đoàn|ban cán sự đảng)"
    r"(?: (?:cơ quan|khối|các cơ quan|ubnd|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|bộ))*"
)
_PART = re.compile(
    r"(?:của |thuộc )?(?:phòng|vụ|cục|ban|văn phòng|trung tâm|tổ|đội|bộ phận|chi cục|viện|trường|công đoàn"
    r"|đoàn thanh niên)\b"
)
_AGENCY = re.compile(
    r"(?:sở|bộ|ban|công an|toà án|viện|cục|chi cục|trung tâm|trường|báo|tạp chí|đài|kho bạc|bảo hiểm|liên đoàn|hội"
    r"|uỷ ban|hội đồng|công ty|nhà xuất bản|học viện|mặt trận|văn phòng|tổng cục|đoàn)\b"
)
# Parts of an inspectorate: they stay in the position, whatever the recogniser of units makes of them.
# What stands shortened: "P.Chánh Thanh tra", "PCT UBND tỉnh"
_SHORT = re.compile(r"(?:p\. ?|pct\b|pgđ\b|gđ\b|pctt\b|cvp\b|pcvp\b)", re.IGNORECASE)
_LONG = {
    "p.": "Phó ", "pct": "Phó Chủ tịch", "pgđ": "Phó Giám đốc", "gđ": "Giám đốc", "pctt": "Phó Chánh Thanh tra",
    "cvp": "Chánh Văn phòng", "pcvp": "Phó Chánh Văn phòng",
}  # fmt: skip
_PART_OF = re.compile(r"(?:phòng|vụ|cục|văn phòng|ban tiếp)\b")
# "Chánh Văn phòng | UBND tỉnh", "Trưởng Ban Nội chính | Tỉnh ủy"
_OFFICE_OF = re.compile(r" (ubnd|uỷ ban nhân dân|hđnd|tỉnh uỷ|thành uỷ|huyện uỷ)\b")
_CENTRAL = re.compile(r", (?:ban|văn phòng|uỷ ban) [^,]{3,60} trung ương$")  # "…, Ban Thi đua - Khen thưởng Trung ương"
_BARE_LEVEL = re.compile(r"\b(tỉnh|thành phố|huyện|quận|thị xã)(?= )")
_STATE = {"ịch nước": None, "quốc hội": "Quốc hội"}
# "Chánh Văn phòng đơn vị này": the inspectorate named before
_SAID_BEFORE = re.compile(
    r" (?:của )?(?:chính )?(?:đơn vị|cơ quan|địa phương|(?P<level>tỉnh|thành phố|huyện|quận|thị xã|sở|bộ))"
    r" (?:này|đó|trên|ấy|nói trên|chủ nhà)\b"
)
_PLACES_LIKE_PERSONS = frozenset(("Trần Văn Thời",))
_BRACKET = re.compile(r" \([^()\n]{2,60}\)")


@dataclass(slots=True, frozen=True)
class Title:
    """An office from `start` to `end`. `unit` is canonical, or bare ("UBND tỉnh") where the text leaves out whose."""

    start: int
    end: int
    position: str | None
    unit: str | None
    party: bool = False


class Field:
    """What a title is read from: a field's text, its honorifics, offices and roles, its unit and place spans."""

    def __init__(self, text: str, match: str, terms: list[Term], units: list[Span]) -> None:
        self.text, self.match, self.terms, self.units = text, match, terms, units
        self.starts = [unit.start for unit in units]

    def ahead(self, start: int, limit: int) -> list[Span]:
        """The units and places that begin from `start` to before `limit`."""
        return self.units[bisect_left(self.starts, start) : bisect_left(self.starts, limit)]


def read(field: Field, index: int) -> Title:
    """The title that begins with the office `terms[index]`, the most telling of several.

    Left out before another office are party titles, a rank ("Hàm Vụ trưởng"), and what an inspector's chief is beside
    that office ("Phó Giám đốc Sở, Chánh Thanh tra Sở Y tế").
    """
    title = _one(field, index)
    first, at, kept = title.start, index, None
    while title.party or title.unit in (None, "Sở", "Bộ"):
        kept = kept or (None if title.party or title.position.startswith("Hàm ") else title)
        at = next((i for i in range(at + 1, len(field.terms)) if field.terms[i].start >= title.end), None)
        if at is None or field.terms[at].kind != "office":
            break
        if not _NEXT_OFFICE.fullmatch(field.match[title.end : field.terms[at].start]):
            break
        following = _one(field, at)
        if kept and field.terms[at].value != "inspectorate":
            break
        title = following
    else:
        kept = None
    title = kept or title
    position = _SHORT.sub(lambda m: _LONG[m[0].lower().strip()], title.position, count=1) if title.position else None
    return Title(first, title.end, position, title.unit, title.party)


def _one(field: Field, index: int) -> Title:
    text, match, terms = field.text, field.match, field.terms
    office = terms[index]
    before = _PREFIX.search(match, max(0, office.start - 8), office.start)
    start, end = before.start() if before else office.start, office.end
    limit = title_end(match, terms, index)
    suffix = _SUFFIX.match(match, end)
    if suffix and suffix.end() <= limit + 14 and not _CHARGE.match(match, suffix.end()):
        end = suffix.end()
        limit = max(limit, title_end(match, terms, index, end))
    ahead = field.ahead(office.start, limit)
    if office.value == "state":
        return Title(
            start, end, re.sub(" Chính phủ$", "", text[start:end]), _STATE.get(match[end - 8 : end], "Chính phủ")
        )
    if back := _SAID_BEFORE.match(match, end):
        return Title(start, back.end(), text[start:end], _said_before(field.ahead(max(0, start - 300), start), back))
    if office.value == "party":
        return _party(text, match, start, end, ahead)
    if office.value == "department" or (_PART.match(match, end + 1) and office.value in ("director", "committee")):
        inside = field.ahead(office.start, limit + 64) if match[limit : limit + 1] == "(" else ahead
        return _department(text, match, start, end, limit, inside)
    agency = next((u for u in ahead if _adjacent(match, end, u)), None)
    if agency is not None and (level := _named_person(text, match, agency)):
        return Title(
            start, level.end(), text[start:end], f"{'UBND' if office.value == 'committee' else 'Thanh tra'} {level[1]}"
        )
    if agency is not None:
        return Title(start, agency.end, text[start:end], unit_name(agency, office.value))
    unit, stop = _spelt(text, match, end, limit, office.value)
    if office.value == "government":
        return Title(start, max(stop, end), text[start:end], "Thanh tra Chính phủ")
    return Title(start, stop, text[start:end], unit)


def _said_before(units: list[Span], back: re.Match) -> str | None:
    """The inspectorate that "đơn vị này", "tỉnh này" means: the last one said, of that level."""
    own = [u.value if u.kind != "place" else of_province(u.value) for u in units]
    own = [found for unit in own if (found := inspectorate(unit)) and found.name]
    level = back["level"]
    fits = [unit.name for unit in own if not level or f" {level} " in unit.name.lower()]
    return fits[-1] if fits else None


def _named_person(text: str, match: str, unit: Span) -> re.Match | None:
    """The level where what was read as a place's name is a person's: "Chánh Thanh tra thành phố | Trần Thị Tám"."""
    if unit.kind == "place" or unit.value.province:
        return None
    level = _BARE_LEVEL.search(match, unit.start, unit.end)
    name = personal_names.at(text, level.end() + 1) if level else None
    words = text[slice(*name)].split(" ") if name else []
    full = 2 < len(words) < 5 and len(words[2]) > 1 and personal_names.has_family_name(words[0])
    if not full or " ".join(words[:3]) in _PLACES_LIKE_PERSONS or personal_names.split_place(text, *name) < name[1]:
        return None
    return level


def _adjacent(match: str, end: int, unit: Span) -> bool:
    return unit.start < end or bool(_TO_AGENCY.fullmatch(match[end : unit.start]))


def _party(text: str, match: str, start: int, end: int, ahead: list[Span]) -> Title:
    """ "Phó Bí thư Tỉnh ủy Lai Châu", "Ủy viên Ban Thường vụ Thành ủy", "Bí thư Chi bộ"."""
    position, unit = text[start:end], None
    if organ := _PARTY_ORGAN.match(match, end):
        end = organ.end()
        unit = text[organ.start("organ") : organ.end("organ")]
        place = next((u for u in ahead if u.kind == "place" and u.start <= end + 1 < u.end), None)
        if place:
            end, unit = place.end, f"{unit} {place.value.name}"
        elif name := personal_names.at(text, end + 1):
            end = personal_names.split_place(text, *name)
            unit = f"{unit} {text[name[0] : end]}"
    elif place := next((u for u in ahead if _adjacent(match, end, u)), None):
        end = place.end
    return Title(start, end, position, unit, party=True)


def _department(text: str, match: str, start: int, end: int, limit: int, ahead: list[Span]) -> Title:
    """ "Trưởng Phòng Thi đua, Vụ Tổ chức cán bộ | Thanh tra Chính phủ", "Trưởng phòng | của Thanh tra tỉnh X"."""
    if name := personal_names.inside(text, end, limit):  # "Trưởng phòng Thanh tra khám, chữa bệnh | Âu Văn Chín"
        limit, ahead = name[0], [u for u in ahead if u.start < name[0]]
    agency = next((u for u in ahead if u.kind == "unit" and u.end > end and not _PART_OF.match(match, u.start)), None)
    if agency is not None and agency.start <= limit:
        position = text[start : max(end, agency.start)]
        position = re.sub(r"(?:[\s,-]|\b(?:của|thuộc|trực thuộc|cơ quan)$)+$", "", position)
        return Title(start, agency.end, re.sub(r"\s+(?:của|thuộc)$", "", position), unit_name(agency, "department"))
    stop = end
    for part in re.finditer(r"[^,]+", match[end:limit]):
        if stop > end and not name and not _PART.match(match, end + part.start() + 1):
            break
        stop = end + part.end()
    stop = len(text[:stop].rstrip(" -"))
    if central := _CENTRAL.search(match, end, stop):
        cut = central.start()
        return Title(start, stop, text[start:cut], text[cut + 2 : stop])
    if whole := _OFFICE_OF.search(match, end, stop):
        place = next((u for u in ahead if u.kind == "place" and u.start >= whole.end()), None)
        unit = "UBND" if whole[1].startswith(("ubnd", "uỷ ban")) else text[whole.start(1) : whole.end(1)]
        rest = text[whole.end(1) : stop] if place is None else f"{text[whole.end(1) : place.start]}{place.value.name}"
        return Title(start, stop, text[start : whole.start()], f"{unit}{rest}")
    return _bracketed(text, match, Title(start, stop, text[start:stop], None), ahead)


def _bracketed(text: str, match: str, title: Title, units: list[Span]) -> Title:
    """ "Cục trưởng Cục I (Thanh tra Chính phủ)", "Trưởng phòng Thi đua (Vụ Tổ chức cán bộ, TTCP)"."""
    bracket = _BRACKET.match(match, title.end)
    if bracket is None:
        return title
    agencies = [
        u for u in units if u.kind == "unit" and u.start > bracket.start() and not _PART_OF.match(match, u.start)
    ]
    inside = next((u for u in agencies if u.end == bracket.end() - 1), None)
    if inside:
        part = text[bracket.start() + 2 : inside.start].rstrip(" ,-")
        position = f"{title.position}, {part}" if part else title.position
        return Title(title.start, bracket.end(), position, unit_name(inside, "department"))
    after = next((u for u in agencies if _TO_AGENCY.fullmatch(match[bracket.end() : u.start])), None)
    if after and _PART_OF.match(match, bracket.start() + 2):
        return Title(title.start, after.end, text[title.start : bracket.end()], unit_name(after, "department"))
    return title


def unit_name(span: Span, office: str) -> str | None:
    """The unit's name for an office: a lone province after "Chánh Thanh tra" means its inspectorate."""
    head = "UBND" if office == "committee" else "Thanh tra"
    if span.kind == "place":
        return f"{head} {span.value.level} {span.value.name}"
    unit = span.value
    if span.kind == "district":
        return head + unit.name.removeprefix("Thanh tra")
    if office in ("inspector", "inspectorate") and unit.name and (own := inspectorate(unit)):
        return own.name
    return unit.name or f"{unit.head} {unit.level}"


def _spelt(text: str, match: str, end: int, limit: int, office: str) -> tuple[str | None, int]:
    """The unit and its end where no unit span helps: "UBND tỉnh", "huyện Tam Nông", "Sở Nội vụ"; or (None, end)."""
    if office == "director":
        if _AGENCY.match(match, end + 1):
            stop = min(limit, next((i for i in range(end, limit) if match[i] == ","), limit))
            return text[end + 1 : stop].strip(" -"), len(text[:stop].rstrip(" -"))
        return None, end
    m = _LEVEL.match(match, end, limit)
    head, level = (m["head"], m["level"]) if m else (None, None)
    if not (head or level):
        return None, end
    default = "UBND" if office == "committee" else "Thanh tra"
    words = [_HEADS.get((head or "").split(" ")[0], default)]
    if level:
        words.append(_LEVELS.get(level, level))
    stop = m.end()
    if level in ("bộ", "sở"):
        comma = next((i for i in range(stop, limit) if match[i] == ","), limit)
        proper = (stop + 1, len(text[:comma].rstrip(" -"))) if comma > stop + 1 else None
    else:
        proper = personal_names.at(text, stop + 1) if level and text[stop : stop + 1] == " " else None
        proper = proper and (proper[0], personal_names.split_place(text, *proper))
    if proper and proper[0] < proper[1] <= limit:
        words.append(text[slice(*proper)])
        stop = proper[1]
    return " ".join(words), stop
