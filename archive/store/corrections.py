"""Corrections in the archive: those of corrections.yml, which are applied whenever something is derived."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from archive.curation import read_corrections
from archive.errors import ThiduaError
from archive.resolve import Arrangement, Correction
from archive.store.database import file_of, transaction
from archive.store.rows import Row, sync

FILE = "corrections.yml"


def path_for(db: Database, given: Path | None = None) -> Path:
    """The file of an archive's corrections: the one named, else corrections.yml beside the archive."""
    return given or Path(file_of(db)).with_name(FILE)


def take_over(db: Database, given: Path | None = None) -> bool:
    """Bring `corrections` to what the file says; whether that changed anything, so that all is to be derived again.

    ThiduaError for a file with a mistake, and for one that is gone while the archive has corrections from it.
    """
    new = _read(db, given)
    if new is None or [_row(one) for one in new] == _rows(db):
        return False
    with transaction(db):
        sync(db, "corrections", "true", [], [_row(one) for one in new])
    return True


def differs(db: Database, given: Path | None = None) -> Iterator[str]:
    """What of the file is not applied, for `thidua check`."""
    path = path_for(db, given)
    try:
        new = _read(db, given)
    except ThiduaError as error:
        yield str(error)
        return
    if new is not None and [_row(one) for one in new] != _rows(db):
        yield f"{path}: was changed since it was applied; run `thidua rebuild`"


def unmatched(db: Database) -> Iterator[str]:
    """The corrections, or parts of one, that match nothing any more."""
    query = "select correction, part from correction_effects"
    effects = {tuple(row) for row in db.execute(query).fetchall()}
    for one in _held(db, "true", []):
        for part, given in one.parts.items():
            if (one.id, part) not in effects:
                named = f"{one.action} {one.target}" + (f": {given}" if given else "")
                yield (
                    f"{FILE}, entry {one.entry} ({named}): matches nothing (any more); mend or remove it"
                    f" ({one.who}, {one.day})"
                )


def of_conference(db: Database, conference: str) -> list[Correction]:
    """The corrections of a conference's facts."""
    return _held(db, "conference = ?", [conference])


def arrangement(db: Database) -> Arrangement:
    """The corrections that say which articles make a conference."""
    return Arrangement(_held(db, "action in ('join', 'split')", []))


def of_fact(db: Database, fact: str) -> list[Row]:
    """What was corrected of a fact: action, who, day, why, and what the `machine` had."""
    query = """
        select action, who, day, why, machine from correction_effects e join corrections c on c.id = e.correction
        where fact_id = ? and action in ('reject', 'fix') order by entry
    """
    return [row | {"machine": json.loads(row["machine"])} for row in db.query(query, [fact])]


def name_cluster(db: Database, row: Row) -> tuple[Row, list[Row]]:
    """A cluster's row with the name that a correction gives it, and the effect."""
    for one in _held(db, "action = 'name' and target = ?", [row["id"]]):
        effect = one.effect(cluster=row["id"], machine={"row": {"name": row["name"]}})
        return row | {"name": one.details["as"]}, [effect]
    return row, []


def _read(db: Database, given: Path | None) -> list[Correction] | None:
    """What the file says; None where there is none and never was."""
    path = path_for(db, given)
    if path.exists() or given:
        return read_corrections(path)
    if held := db.table("corrections").count:
        raise ThiduaError(
            f"{path}: is gone, but the archive has {held} corrections from it; put it back, or a file with just []"
            " to withdraw them"
        )
    return None


def _rows(db: Database) -> list[Row]:
    return list(db.query("select * from corrections order by entry"))


def _held(db: Database, where: str, args: list[str]) -> list[Correction]:
    rows = db.query(f"select * from corrections where {where} order by entry", args)
    names = ("entry", "action", "target", "who", "day", "why")
    return [Correction(details=json.loads(row["details"]), **{name: row[name] for name in names}) for row in rows]


def _row(one: Correction) -> Row:
    return {
        "id": one.id,
        "entry": one.entry,
        "action": one.action,
        "target": one.target,
        "details": json.dumps(one.details, ensure_ascii=False, sort_keys=True),
        "conference": one.conference,
        "who": one.who,
        "day": one.day,
        "why": one.why,
    }
