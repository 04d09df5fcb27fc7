"""A disk that is full: a clear error, and an archive that holds just what was committed before."""

import resource
import subprocess
import sys

import killing
import pytest

from archive.errors import ArchiveUnavailable
from archive.store import open_archive
from archive.store.check import check
from archive.store.derive import rebuild
from archive.store.writer import Writer

FULL = r"a\.db: the disk is full.*make room and run it again"


@pytest.fixture
def filled(tmp_path):
    """An archive that can grow by no page, and the number of articles that it took in before."""
    db, taken = open_archive(tmp_path / "a.db"), killing.articles()
    pages = 0
    for number, one in enumerate(taken):
        if number == len(taken) // 2:
            pages = db.execute("pragma page_count").fetchone()[0]
            db.execute(f"pragma max_page_count = {pages}")
        try:
            Writer(db).save_articles([one])
        except ArchiveUnavailable as error:
            yield db, number, error
            db.close()
            return
    raise AssertionError("the archive did not grow")


def test_an_intake_that_finds_the_disk_full(filled, tmp_path):
    db, number, error = filled
    assert str(error).startswith(f"{tmp_path / 'a.db'}: the disk is full")
    assert db.table("articles").count == len({one.article.url for one in killing.articles()[:number]})
    assert check(db) == []
    with pytest.raises(ArchiveUnavailable, match=FULL):
        Writer(db).save_articles(killing.articles())
    db.execute("pragma max_page_count = 1000000")
    Writer(db).save_articles(killing.articles())
    killing.take_in(tmp_path / "roomy.db", killing.articles())
    assert killing.tables(tmp_path / "a.db") == killing.tables(tmp_path / "roomy.db")


def test_a_rebuild_that_finds_the_disk_full(filled, tmp_path):
    db, *_ = filled
    before = killing.tables(tmp_path / "a.db")
    db.execute("delete from evidence")  # what is there again needs room
    db.execute("vacuum")
    db.execute(f"pragma max_page_count = {db.execute('pragma page_count').fetchone()[0]}")
    bare = killing.tables(tmp_path / "a.db")
    with pytest.raises(ArchiveUnavailable, match=FULL):
        rebuild(db)
    assert killing.tables(tmp_path / "a.db") == bare
    db.execute("pragma max_page_count = 1000000")
    rebuild(db)
    assert killing.tables(tmp_path / "a.db") == before
    assert check(db) == []


def test_the_command_says_so_and_leaves_the_archive_whole(tmp_path):
    killing.take_in(tmp_path / "a.db", killing.articles()[:9])
    before = killing.tables(tmp_path / "a.db")
    room = (tmp_path / "a.db").stat().st_size // 8

    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = [sys.executable, "-c", "from archive.cli import cli; cli()", "rebuild", "--db", str(tmp_path / "a.db")]
    done = subprocess.run(command, preexec_fn=limited, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("thidua: ") and "a.db: " in done.stderr and len(done.stderr.splitlines()) == 1
    assert killing.tables(tmp_path / "a.db") == before
