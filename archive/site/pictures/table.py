"""What every picture is: a table with cells that link, are coloured and have an exact value; and its CSV."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from markupsafe import Markup

from archive.site.language import number
from archive.site.spreadsheet import written

_LONGEST = 60  # years, more than there is of news
_FEW = 3
LEVELS = 5  # shades, the darkest the highest


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a cell, linked to the page of a thing where `kind` and `id` name one."""

    text: str
    kind: str | None = None
    id: str | int | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is shown; `value` is what the CSV has where that is another text; `level` 0 to 5 its shade."""

    parts: tuple[Part, ...] = ()
    value: str | int | float | None = None
    level: int = 0

    @property
    def shown(self) -> str:
        return "; ".join(part.text for part in self.parts)

    @property
    def exact(self) -> str | int | float:
        """The cell in the CSV."""
        return self.shown if self.value is None else self.value

    @property
    def plain(self) -> str:
        return str(self.exact)


def text(words: str | None, kind: str | None = None, id: str | int | None = None) -> Cell:
    return Cell((Part(str(words), kind, id),)) if words else Cell()


def count(n: int, most: int, kind: str | None = None, id: str | int | None = None) -> Cell:
    """A number, the darker the nearer it is to the highest one; nothing for none."""
    return Cell((Part(number(n), kind, id),), n, level(n, most)) if n else Cell()


def exact(value: int | float) -> Cell:
    """A number as the language writes it, in the CSV with a decimal point and no separators."""
    return Cell((Part(number(value)),), int(value) if float(value).is_integer() else value)


def level(n: int, most: int) -> int:
    """The shade of a count: 1 to 5, the highest count the darkest, but a lone 1 or 2 not as dark as many."""
    return math.ceil(LEVELS * n / max(most, _FEW)) if n > 0 else 0


def scale(most: int) -> list[tuple[str, str]]:
    """The legend of a shaded picture: a shade's class and the counts that have it."""
    base = max(most, _FEW)
    found = []
    for shade in range(1, LEVELS + 1):
        low, high = base * (shade - 1) // LEVELS + 1, min(base * shade // LEVELS, most)
        if low <= high:
            found.append((f"heat-{shade}", number(low) if low == high else f"{number(low)}–{number(high)}"))
    return found


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, the table that it shows, and what it answers.

    `asked` are the parameters that it was made of; `choices` what a form offers for them, (value, words) by
    parameter. `instead` is the sentence that stands in place of a picture where there is too little to draw.
    """

    name: str
    title: str
    head: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    asked: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    note: str = ""
    instead: str = ""
    shape: str = "list"  # or matrix: things × years, whose table is the picture
    svg: Markup | None = None
    drawing: object = None
    legend: list[tuple[str, str]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where the CSV of the table is, below the site's root."""
        return f"/picture/{self.name}.csv" + (f"?{urlencode(self.asked)}" if self.asked else "")

    @property
    def shaded(self) -> bool:
        """Whether the table is the picture: a row a thing, a column a year."""
        return not self.is_drawn and self.shape == "matrix"

    @property
    def told(self) -> set[str]:
        """The heads of the columns that say anything: a year without has no page."""
        return {name for place, name in enumerate(self.head) if any(row[place].parts for row in self.rows)}

    @property
    def is_drawn(self) -> bool:
        """Whether there is more to look at than the table."""
        return self.svg is not None or self.drawing is not None

    def csv(self) -> str:
        """The table as a download has it."""
        return written(self.head, ([cell.exact for cell in row] for row in self.rows))


def years(found: Iterable[int | None]) -> list[int]:
    """Every year from the first to the last, so that a gap shows; only those told where one lies far away."""
    known = sorted({year for year in found if year})
    if not known or known[-1] - known[0] >= _LONGEST:
        return known
    return list(range(known[0], known[-1] + 1))
