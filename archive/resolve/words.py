"""The Vietnamese words that derived rows are titled with."""

from __future__ import annotations

from archive.gazetteer import provinces, sort_key
from archive.resolve.identity import NATIONAL, Name

KINDS = {
    "annual_review": "Tổng kết thi đua",
    "midyear_review": "Sơ kết thi đua",
    "pact_signing": "Ký kết giao ước thi đua",
    "launch": "Phát động thi đua",
    "cross_check": "Kiểm tra chéo, chấm điểm thi đua",
    "model_units": "Hội nghị điển hình tiên tiến",
    "other": "Hội nghị thi đua",
}
WHOLE_SECTOR = "Ngành Thanh tra"
_TYPES = {"cluster": "Cụm Thi đua", "block": "Khối Thi đua"}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def conference_title(kind: str, year: int | None, held_by: str | None) -> str:
    """ "Tổng kết thi đua năm 2019 – Cụm Thi đua số IV"."""
    title = KINDS.get(kind, KINDS["other"]) + (f" năm {year}" if year else "")
    return f"{title} – {held_by}" if held_by else title


def cluster_name(name: Name, stated: str | None) -> str:
    """The name of a cluster: by its number if it has one, with its province; else as the articles give it."""
    given = f"{_TYPES[name.type]} số {name.number}" if name.number else stated
    given = given or f"{_TYPES[name.type]} {name.label}"
    place = next((p for p in provinces() if p.id == name.realm), None)
    return f"{given}, {place.level} {place.name}" if place else given


def cluster_sort_key(name: Name) -> str:
    """National before provincial, clusters before blocks, by number."""
    number = f"{roman(name.number):02}" if name.number else f"99 {name.label}"
    return f"{'' if name.realm == NATIONAL else name.realm} {'1' if name.type == 'block' else '0'} {number}".strip()


def person_sort_key(name: str) -> str:
    """By given name, as Vietnamese lists are: "Võ Thị Thiệp" → "thiep vo thi"."""
    *family, given = sort_key(name).split() or [""]
    return " ".join([given, *family])


def roman(number: str) -> int:
    """The value of a Roman number: "IV" → 4."""
    values = [_ROMAN.get(letter, 0) for letter in number]
    return sum(-v if any(v < w for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
