"""Archives of every released schema come forward: what was taken in is kept, all else is derived again.

`data/archive-*.db.gz` are archives of six articles of the fictional world (of which one is a copy, one a correction
and one tells of no conference), as the code of that schema left them, vacuumed and packed. A release of another
schema adds one; none is ever made again.
"""

import gzip
import shutil
import sqlite3
from pathlib import Path

import gold
import pytest
import world_lines
from sqlite_utils import Database

import archive.extract
from archive.errors import ThiduaError
from archive.store import open_archive, read_archive
from archive.store.check import check
from archive.store.derive import rebuild
from archive.store.schema import DERIVED, FRONTIER, PRIMARY, migrations
from archive.store.writer import Intake, Writer

RELEASED = sorted((Path(__file__).parents[1] / "data").glob("archive-*.db.gz"))
IDS = ("w-003", "w-005", "w-010", "w-010v2", "w-014", "w-028")


@pytest.fixture(params=RELEASED, ids=lambda path: path.name.split(".")[0])
def released(request, tmp_path):
    return unpacked(request.param, tmp_path)


def unpacked(fixture, folder):
    path = folder / "archive.db"
    with gzip.open(fixture) as packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    return path


def tables(db, names):
    return {name: sorted(map(repr, db.execute(f"select * from {name}").fetchall())) for name in names}


def primary(path):
    """What an archive was given, column by column, read without thidua."""
    with sqlite3.connect(path) as conn:
        conn.row_factory = sqlite3.Row
        return {name: [dict(row) for row in conn.execute(f"select * from {name}")] for name in (*PRIMARY, *FRONTIER)}


@pytest.fixture
def anew(tmp_path):
    """An archive of this release that took the same articles in."""
    db = open_archive(tmp_path / "anew.db")
    cases = [world_lines.CASES[id] for id in IDS]
    Writer(db).save_articles([Intake(gold.article(case), case["published"]) for case in cases])
    yield db
    db.close()


def is_older(path):
    """Is it of another schema than this release's?"""
    with sqlite3.connect(path) as conn:
        applied = conn.execute("select count(*) from _sqlite_migrations").fetchone()[0]
    return applied < len(migrations.pending(Database(memory=True)))


def test_there_are_archives_of_released_schemas():
    assert len(RELEASED) >= 2
    assert all(path.stat().st_size < 100_000 for path in RELEASED)


def test_an_older_archive_comes_forward_with_all_it_was_given(released, anew):
    before = primary(released)
    db = open_archive(released)
    after = primary(released)
    for name, rows in before.items():
        assert [{key: row[key] for key in rows[0]} for row in after[name]] == rows, name
    assert tables(db, DERIVED) == tables(anew, DERIVED)
    assert check(db) == []
    rebuild(db)
    assert tables(db, DERIVED) == tables(anew, DERIVED)
    db.close()


def test_it_is_written_to_like_any_other(released, tmp_path):
    db = open_archive(released)
    everything = [Intake(gold.article(case), case["published"]) for case in world_lines.CASES.values()]
    Writer(db).save_articles(everything)
    difference = world_lines.difference(db)
    assert not difference, f"\n{difference}"
    assert check(db) == []
    db.close()


def test_a_reader_is_told_to_bring_it_up_to_date(released):
    if is_older(released):
        with pytest.raises(ThiduaError, match="older thidua; `thidua rebuild"):
            read_archive(released)
    open_archive(released).close()
    read_archive(released).close()


def test_one_that_cannot_be_derived_again_stays_as_it_was(tmp_path, monkeypatch):
    def fail(article):
        raise KeyError("a rule's fault")

    path = unpacked(RELEASED[0], tmp_path)
    before = primary(path)
    monkeypatch.setattr(archive.extract, "report", fail)
    with pytest.raises(ThiduaError, match="stays as it is, because a rule fails"):
        open_archive(path)
    assert is_older(path)
    assert primary(path) == before
