"""Pictures: tables of the archive that are better looked at than read.

`await picture(archive, name, asked)` gives one, `_pictures.html` shows it with its table, and
/picture/NAME.csv?… gives exactly that table. A picture is a table first: where the table's cells are coloured it is
the picture itself, else an SVG (chart.py, map.py) is drawn from its rows.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from archive.site.data import Archive
from archive.site.pictures import awards, coverage, history, map, rotation, statistics
from archive.site.pictures.table import Picture

PICTURES: dict[str, Callable[[Archive, dict], Awaitable[Picture | None]]] = {
    "coverage": coverage.coverage,
    "rotation": rotation.rotation,
    "map": map.provinces,
    "cluster-rotation": rotation.of_cluster,
    "cluster-awards": awards.of_cluster,
    "cluster-statistic": statistics.of_cluster,
    "cluster-history": history.of_cluster,
    "province-awards": awards.of_province,
    "unit-awards": awards.of_unit,
    "unit-statistic": statistics.of_unit,
}


async def picture(archive: Archive, name: str, asked: dict[str, str]) -> Picture | None:
    """A picture by its name, of what is asked for: cluster, unit, statistic, of, year …; None if there is no picture
    of that name. What is not known is left at its default."""
    make = PICTURES.get(name)
    return await make(archive, asked) if make else None
