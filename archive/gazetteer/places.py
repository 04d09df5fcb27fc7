"""Provinces, centrally-run cities and regions, with their validity in time."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import yaml

from .names import fold, slug

DATA = files(__package__) / "data"


@dataclass(slots=True, frozen=True)
class Province:
    """A province or centrally-run city. Dates are ISO 8601, the last day included.

    `valid_from` None: before 2004, so before any article; `valid_to` None: still there. A province that
    took in others in 2025 keeps its row; those it took in name it as `successor`.
    """

    id: str
    name: str
    type: str  # province, city
    region: str
    valid_from: str | None
    valid_to: str | None
    successor: str | None
    aliases: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @property
    def level(self) -> str:
        """The Vietnamese word before its name in the name of a unit: "tỉnh" or "thành phố"."""
        return "thành phố" if self.type == "city" else "tỉnh"

    def valid(self, on: str) -> bool:
        return (self.valid_from or "") <= on <= (self.valid_to or "9999")


@dataclass(slots=True, frozen=True)
class Region:
    """A region that clusters are named after. `within`: the national division's regions that hold it."""

    name: str
    variants: tuple[str, ...]
    within: tuple[str, ...]

    def provinces(self, on: str) -> tuple[Province, ...]:
        """The provinces that the national division counts in it on a day; more than any cluster's members."""
        return tuple(p for p in provinces() if p.region in self.within and p.valid(on))


@cache
def provinces() -> tuple[Province, ...]:
    """Every province and centrally-run city that an article can name, in the order of the data file."""
    with (DATA / "provinces.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Province(
                id=row["id"],
                name=row["name"],
                type=row["type"],
                region=row["region"],
                valid_from=row["valid_from"] or None,
                valid_to=row["valid_to"] or None,
                successor=row["successor"] or None,
                aliases=tuple(filter(None, row["aliases"].split("|"))),
            )
            for row in csv.DictReader(lines)
        )


@cache
def _by_name() -> dict[str, Province]:
    index = {slug(name): p for p in provinces() for name in p.aliases}
    return index | {slug(p.name): p for p in provinces()} | {p.id: p for p in provinces()}


def province(name: str, on: str | None = None) -> Province | None:
    """The province with this name, alias or id, accents or not ("TP HCM", "dak lak"); None if there is none.

    With `on` (ISO date): the province that carried that territory's name on the day, see `as_of`.
    """
    key = slug(name)
    for prefix in ("tinh-", "thanh-pho-", "tp-"):
        if key not in _by_name():
            key = key.removeprefix(prefix)
    found = _by_name().get(key)
    return as_of(found, on) if found and on else found


def as_of(place: Province, on: str) -> Province:
    """`place`, or what stood for it on a day: its successor after its end, its predecessor before its start.

    Huế of 2019 is Thừa Thiên Huế, Hà Tây of 2010 is Hà Nội.
    """
    while place.valid_to and on > place.valid_to and place.successor:
        place = _by_name()[place.successor]
    if place.valid_from and on < place.valid_from:
        return next((p for p in provinces() if p.successor == place.id and p.valid(on)), place)
    return place


@cache
def _cities() -> dict[str, str]:
    entries = yaml.safe_load((DATA / "cities.yml").read_text(encoding="utf-8"))
    return {fold(name): id_ for id_, names in entries.items() for name in names}


def province_of_city(name: str) -> Province | None:
    """The province of a town or city that is known by its name alone ("Pleiku" → Gia Lai), accents or not."""
    found = _cities().get(fold(name))
    return _by_name()[found] if found else None


@cache
def regions() -> tuple[Region, ...]:
    """Every region that names a cluster."""
    entries = yaml.safe_load((DATA / "regions.yml").read_text(encoding="utf-8"))
    return tuple(Region(e["name"], tuple(e.get("variants", ())), tuple(e.get("within", (e["name"],)))) for e in entries)


@cache
def _regions_by_form() -> dict[str, Region]:
    return {fold(form): r for r in reversed(regions()) for form in (r.name, *r.variants)}


def region(name: str) -> Region | None:
    """The region with this name or a variant of it, accents or not; None if there is none."""
    return _regions_by_form().get(fold(name))
