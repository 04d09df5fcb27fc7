"""What a unit is: an agency by its canonical name, and how names are made from places and heads."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..gazetteer import Province


@dataclass(slots=True, frozen=True)
class Unit:
    """An agency by its canonical name; `list_start` is where the head of the list that holds it begins.

    kind: inspectorate_province, inspectorate_ministry, inspectorate_department, inspectorate_district,
    government_inspectorate, people_committee, ministry, department, agency, division (of the Government
    Inspectorate), government (Chính phủ, Thủ tướng, Chủ tịch nước), other (Công an tỉnh …).
    `name` is None where the text leaves the place out: "Thanh tra tỉnh"; `head` and `level` then tell what
    it is a unit of.
    """

    name: str | None
    kind: str
    province: Province | None = None
    head: str = ""  # Thanh tra, UBND …
    level: str = ""  # tỉnh, thành phố, bộ, sở, huyện …
    list_start: int | None = None

    @property
    def is_inspectorate(self) -> bool:
        return self.kind.startswith("inspectorate") or self.kind == "government_inspectorate"


_KINDS = {"Thanh tra": "inspectorate_province", "UBND": "people_committee"}


def named(head: str, province: Province, list_start: int | None = None) -> Unit:
    """The unit `head` of a province: ("UBND", Huế) → UBND thành phố Huế."""
    name = f"{head} {province.level} {province.name}"
    return Unit(name, _KINDS.get(head, "other"), province, head, province.level, list_start)


def of_province(province: Province) -> Unit:
    """The province's inspectorate: Gia Lai → Thanh tra tỉnh Gia Lai."""
    return named("Thanh tra", province)


def inspectorate(unit: Unit) -> Unit | None:
    """The inspectorate of or in a unit: Sở Y tế → Thanh tra Sở Y tế; None where there is none."""
    if unit.is_inspectorate:
        return unit
    if unit.kind in ("ministry", "department") and unit.name:
        return replace(unit, name=f"Thanh tra {unit.name}", kind=f"inspectorate_{unit.kind}", head="Thanh tra")
    return of_province(unit.province) if unit.kind == "people_committee" and unit.province else None


def resolve(unit: Unit, province: Province | None) -> Unit:
    """A unit without a name takes the province of its report: "Thanh tra tỉnh" → Thanh tra tỉnh Hà Nam."""
    if unit.name or province is None or unit.level not in ("tỉnh", "thành phố"):
        return unit
    return named(unit.head, province, unit.list_start)
