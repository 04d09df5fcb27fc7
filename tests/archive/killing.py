"""Killing (SIGKILL) what writes an archive, at random moments, and what must hold after each kill.

The writer is forked from this process, which has imported all it needs, so that the kill falls into its work. It
says of each article that is committed that it is; none of these may be gone afterwards.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import gold

from archive.store import open_archive
from archive.store.check import check
from archive.store.derive import rebuild
from archive.store.schema import DERIVED
from archive.store.writer import Intake, Writer, article_id

_FORK = multiprocessing.get_context("fork")
TABLES = (*DERIVED, "sources", "articles", "article_fetches", "article_versions", "photos", "attachments")


@dataclass(slots=True)
class Outcome:
    """What was done and seen, to print."""

    kills: int = 0
    ends: int = 0
    committed: int = 0
    faults: list[str] = field(default_factory=list)


def articles() -> list[Intake]:
    """The bundled fictional articles as they were fetched."""
    folder = Path(__file__).parents[2] / "crawler/samples/articles"
    cases = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    return [Intake(gold.article(case), case["published"]) for case in cases]


def take_in(path: Path, taken: Iterable[Intake], said: Callable[[int], None] = lambda id: None) -> None:
    """Take articles in by twos, and say the ids of those that are committed."""
    db, waiting = open_archive(path), list(taken)
    while waiting:
        batch, waiting = waiting[:2], waiting[2:]
        for saved in Writer(db).save_articles(batch):
            said(saved.id)
    db.close()


def derive_again(path: Path, said: Callable[[int], None] = lambda id: None) -> None:
    db = open_archive(path)
    rebuild(db)
    db.close()


def tables(path: Path) -> dict[str, list]:
    db = open_archive(path)
    found = {table: sorted(map(repr, db.execute(f"select * from {table}").fetchall())) for table in TABLES}
    db.close()
    return found


def killed(work: Callable[[Callable[[int], None]], None], after: float) -> tuple[bool, set[int]]:
    """Do the work in a process that is killed after so many seconds: was it killed, and what it had said."""
    reader, writer = os.pipe()

    def run() -> None:
        os.close(reader)
        work(lambda id: os.write(writer, b"%d\n" % id))

    process = _FORK.Process(target=run)
    process.start()
    os.close(writer)
    process.join(after)
    process.kill()
    process.join()
    with os.fdopen(reader, "rb") as pipe:
        said = {int(line) for line in pipe.read().split(b"\n")[:-1]}
    if process.exitcode not in (0, -signal.SIGKILL):
        raise AssertionError(f"the writer ended with {process.exitcode} by itself")
    return process.exitcode != 0, said


def rounds(folder: Path, kills: int, seed: int = 5) -> dict[str, Outcome]:
    """Kill the intake and the rebuild so often in all, and note what does not hold afterwards."""
    chosen, taken = random.Random(seed), articles()
    all_ids = {article_id(one.article.url) for one in taken}
    length = min(_seconds(partial(take_in, folder / name, taken)) for name in ("reference.db", "warm.db"))
    reference = tables(folder / "reference.db")
    outcomes = {"intake": Outcome(), "rebuild": Outcome()}

    intake, number = outcomes["intake"], 0
    while intake.kills < kills - kills // 2:
        path, committed, was_killed = folder / f"{number}.db", set(), True
        order = chosen.sample(taken, len(taken))
        while was_killed:
            moment = chosen.uniform(0, length)
            was_killed, said = killed(lambda say, path=path, order=order: take_in(path, order, say), moment)
            intake.kills += was_killed
            committed |= said
            intake.faults += _faults(path, committed)
        intake.ends += 1
        intake.committed += len(committed)
        if committed != all_ids or tables(path) != reference:
            intake.faults.append(f"{path}: the intake that came to its end gave other tables")
        number += 1

    again, path = outcomes["rebuild"], folder / "reference.db"
    length = min(_seconds(lambda: derive_again(path)) for _ in range(2))
    while again.kills < kills // 2:
        was_killed, _ = killed(lambda say: derive_again(path, say), chosen.uniform(0, length * 0.9))
        again.kills += was_killed
        again.ends += not was_killed
        again.faults += _faults(path, all_ids)
        if tables(path) != reference:
            again.faults.append("a rebuild, killed or not, gave other tables")
    derive_again(path)
    if tables(path) != reference:
        again.faults.append("the rebuild after all gave other tables")
    return outcomes


def _seconds(work: Callable[[], None]) -> float:
    start = time.monotonic()
    work()
    return time.monotonic() - start


def _faults(path: Path, committed: set[int]) -> list[str]:
    if not path.exists():
        return [f"{path}: is gone"] if committed else []
    db = open_archive(path)
    found = [f"{path}: {problem}" for problem in check(db)]
    stored = {id for (id,) in db.execute("select id from articles").fetchall()}
    found += [f"{path}: article {id} was committed and is lost" for id in committed - stored]
    db.close()
    return found
