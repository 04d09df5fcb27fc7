"""The outlines of the provinces, of the 63 until June 2025 and of the 34 since, for maps."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from .places import DATA, Province, as_of, province, provinces

ERAS = {63: "2024-12-31", 34: "2025-07-01"}
"""How many provinces there were, and a day on which there were: on the first Huế was Thừa Thiên Huế still."""

MAP_FILE = DATA / "map.json"
"""Made by make_map.py, which names its source."""


@dataclass(slots=True, frozen=True)
class Outline:
    """A province as drawn: an SVG path, and the point (x right, y down) where its number stands."""

    province: Province
    path: str
    at: tuple[int, int]


@cache
def outlines(era: int) -> tuple[Outline, ...]:
    """The provinces of an era, 63 or 34, in the order of the gazetteer."""
    drawn = json.loads(MAP_FILE.read_text(encoding="utf-8"))["provinces"][str(era)]
    return tuple(
        Outline(place, drawn[place.id]["d"], tuple(drawn[place.id]["at"])) for place in provinces() if place.id in drawn
    )


@cache
def in_era(id: str, era: int) -> str | None:
    """The province of an era that a province's territory was in: Hà Giang of 34 is Tuyên Quang. None if unknown."""
    found = province(id)
    return as_of(found, ERAS[era]).id if found else None
