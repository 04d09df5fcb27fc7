"""Fields of government that ministries and departments are named after, and agencies named whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import yaml

from .places import DATA


@dataclass(slots=True, frozen=True)
class Field:
    """A field of government: "Y tế" of Bộ Y tế and Sở Y tế."""

    name: str
    of: tuple[str, ...]  # ministry, department
    short: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The name as it may be written: its abbreviations, "&" for "và", "-" or "," for " - "."""
        forms = {self.name, *self.short}
        forms |= {form.replace(" và ", " & ") for form in forms} | {form.replace(" và ", " - ") for form in forms}
        forms |= {form.replace(" - ", joint) for form in forms for joint in ("-", ", ", " ")}
        forms |= {form.replace(", ", joint) for form in forms for joint in (" ", " - ")}
        return tuple(sorted(forms))


@dataclass(slots=True, frozen=True)
class Agency:
    """An agency that is named whole. `inspectorate` is the name of its inspectorate, if it has one."""

    name: str
    kind: str
    variants: tuple[str, ...] = ()
    inspectorate: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.variants)


def _entries(name: str) -> list[dict]:
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


@cache
def fields() -> tuple[Field, ...]:
    return tuple(Field(e["name"], tuple(e["of"]), tuple(e.get("short", ()))) for e in _entries("fields.yml"))


@cache
def agencies() -> tuple[Agency, ...]:
    return tuple(
        Agency(e["name"], e["kind"], tuple(e.get("variants", ())), e.get("inspectorate"))
        for e in _entries("agencies.yml")
    )
