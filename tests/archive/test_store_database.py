"""Opening an archive: what it refuses, and transactions that never half-happen."""

import sqlite3
import threading

import pytest

from archive.errors import ThiduaError
from archive.store import database, open_archive, transaction
from archive.store.schema import DERIVED, PRIMARY


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(database, "LOCK_WAIT", 0.1)


def test_new_archive_has_every_table_and_its_safeguards(db):
    assert set(PRIMARY + DERIVED) <= set(db.table_names())
    assert db.journal_mode == "wal"
    assert db.execute("pragma foreign_keys").fetchone()[0] == 1


def test_every_reference_is_declared_indexed_and_enforced(db):
    for table in PRIMARY + DERIVED:
        leading = {index.columns[0] for index in db.table(table).indexes} | set(db.table(table).pks[:1])
        for key in db.table(table).foreign_keys:
            assert key.column in leading, f"{table}.{key.column} has no index"
    with pytest.raises(sqlite3.IntegrityError), transaction(db):
        db.execute("insert into crawls (source, started) values ('nobody', '2020')")


def test_opening_again_changes_nothing(tmp_path):
    path = tmp_path / "a.db"
    open_archive(path).close()
    before = path.read_bytes()
    open_archive(path).close()
    assert path.read_bytes() == before


def test_missing_file_is_refused_and_not_made(tmp_path):
    with pytest.raises(ThiduaError, match=r"gone\.db: no such archive"):
        open_archive(tmp_path / "gone.db", create=False)
    assert not (tmp_path / "gone.db").exists()


def test_missing_folder_is_refused(tmp_path):
    with pytest.raises(ThiduaError, match="does not exist"):
        open_archive(tmp_path / "no" / "a.db")


def test_other_files_are_refused_and_left_alone(tmp_path):
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("not a database at all, but long enough to look like one " * 20)
    with sqlite3.connect(other) as foreign:
        foreign.execute("create table cats (name)")
    foreign.close()
    before = text.read_bytes(), other.read_bytes()
    with pytest.raises(ThiduaError, match=r"notes\.txt: file is not a database"):
        open_archive(text)
    with pytest.raises(ThiduaError, match=r"other\.db: is an SQLite database but not a thidua archive"):
        open_archive(other)
    assert (text.read_bytes(), other.read_bytes()) == before


def test_newer_schema_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "a.db"
    db = open_archive(path)
    row = {"migration_set": "thidua", "name": "m999_future", "applied_at": "2040"}
    db.table("_sqlite_migrations").insert(row)
    db.close()
    before = path.read_bytes()
    with pytest.raises(ThiduaError, match=r"newer thidua .*m999_future.*upgrade"):
        open_archive(path)
    assert path.read_bytes() == before


def test_second_writer_is_told_who_holds_the_archive(tmp_path, impatient):
    path = tmp_path / "a.db"
    first, second = open_archive(path), open_archive(path)
    with (
        transaction(first),
        pytest.raises(ThiduaError, match=r"a\.db: another program is writing"),
        transaction(second),
    ):
        pass
    with transaction(second):
        pass


def test_schema_is_not_half_made_under_a_lock(tmp_path, impatient):
    path = tmp_path / "a.db"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("begin immediate")
    with pytest.raises(ThiduaError, match="another program is writing"):
        open_archive(path)
    holder.execute("rollback")
    assert "articles" in open_archive(path).table_names()


def test_a_new_archive_waits_for_who_opened_it_first(tmp_path):
    path = tmp_path / "a.db"
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("begin immediate")
    end = threading.Timer(0.2, holder.rollback)
    end.start()
    open_archive(path).close()
    end.join()


def test_transaction_is_all_or_nothing(db):
    with pytest.raises(ZeroDivisionError), transaction(db):
        db.execute("insert into people values ('a', 'A', 'a')")
        db.table("people").insert({"id": "b", "name": "B", "sort_key": "b"})
        with transaction(db):
            db.execute("insert into people values ('c', 'C', 'c')")
        raise ZeroDivisionError
    assert db.table("people").count == 0


def test_inner_transaction_rolls_back_alone(db):
    with transaction(db):
        db.execute("insert into people values ('a', 'A', 'a')")
        with pytest.raises(ZeroDivisionError), transaction(db):
            db.execute("insert into people values ('b', 'B', 'b')")
            raise ZeroDivisionError
    assert [row["id"] for row in db.table("people").rows] == ["a"]


def test_broken_reference_rolls_the_whole_transaction_back(db):
    with pytest.raises(sqlite3.IntegrityError), transaction(db):
        db.execute("insert into people values ('a', 'A', 'a')")
        db.execute("insert into units values ('u', 'U', 'other', 'atlantis', 'u')")
    assert db.table("people").count == 0
    assert not db.conn.in_transaction
