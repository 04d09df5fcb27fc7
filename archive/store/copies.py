"""Which articles are copies of which, kept as articles come: an article is compared with those alone that share
a band with it, and only articles that it is tied to are looked at again.

The answer depends on the set of articles alone: two are alike or not whichever came first, and the original is
the one published earliest (a day alone counts as its midnight; a corrected article by its first version; one
without a date by when it was first fetched; of two at one time the first by address).
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from archive.errors import ThiduaError
from archive.extract.codec import decode
from archive.extract.report import Report
from archive.resolve import copies, name
from archive.store.rows import instant, sync


def note_bands(db: Database, article: int, report: Report, text: str) -> None:
    """Note the bands of an article that tells of a conference; others have none, since nothing rests on them."""
    bands = copies.bands(copies.shingles(text)) if report.relevant and report.conference else []
    sync(db, "copy_bands", "article = ?", [article], [{"article": article, "band": band} for band in bands])


def find(db: Database, articles: Iterable[int]) -> set[int]:
    """Find anew what these articles, whose reports and bands were read, are alike to. All articles of which this
    may change the original."""
    tied: set[int] = set()
    for id in articles:
        old, new = pairs(db, id), dict(_alike(db, id))
        if old or new:
            tied |= {id, *old, *new}
        _note_pairs(db, id, old, new)
    waiting, tied = list(tied), set()
    while waiting:
        if (id := waiting.pop()) not in tied:
            tied.add(id)
            waiting += pairs(db, id)
    return tied


def settle(db: Database, tied: set[int]) -> None:
    """Bring `copies`, and the body that each copy counts to, to what the pairs of these articles say; all that
    one of them is alike to are among them."""
    like = {id: pairs(db, id) for id in tied}
    ages = {id: age(db, id) for id in tied}
    found = copies.originals(like, ages.__getitem__)
    for id in sorted(tied):
        original = found.get(id)
        rows = []
        if original is not None:
            near = like[id].get(original) or copies.similarity(_shingles(db, id), _shingles(db, original))
            rows = [{"article": id, "original": original, "similarity": near}]
        sync(db, "copies", "article = ?", [id], rows)
        _count_to(db, id, id if original is None else original)


def age(db: Database, article: int) -> tuple[str, str] | None:
    """What the earlier of two articles has less of: when it was published, by any of its versions, or first fetched
    where none says; and its address. None for an article that the archive does not have."""
    query = """
        select url, first_seen, published from articles where id = ?
        union all select null, null, published from article_versions where article = ?
    """
    rows = db.execute(query, [article, article]).fetchall()
    if not rows:
        return None
    days = []
    for published in filter(None, (row[2] for row in rows)):
        with contextlib.suppress(ThiduaError):
            days.append(instant(published))
    return min(days, default=rows[0][1]), rows[0][0]


def _note_pairs(db: Database, article: int, old: dict[int, float], new: dict[int, float]) -> None:
    gone = [pair for other in old.keys() - new.keys() for pair in ((article, other), (other, article))]
    here = [
        (one, two, near)
        for other, near in new.items()
        if old.get(other) != near
        for one, two in ((article, other), (other, article))
    ]
    db.conn.executemany("delete from near_duplicates where article = ? and other = ?", gone)
    db.conn.executemany("insert or replace into near_duplicates values (?, ?, ?)", here)


def _count_to(db: Database, article: int, original: int) -> None:
    """A copy tells of the conference that its original tells of, even where it leaves out who met."""
    report = _report(db, original)
    met = name(report, original)
    db.execute("update reports set body = ? where article = ?", [met and met.id, article])


def candidates(db: Database, article: int) -> list[int]:
    """The articles that have a band in common with this one."""
    query = """
        select distinct there.article from copy_bands as here join copy_bands as there on there.band = here.band
        where here.article = ? and there.article != here.article
    """
    return [row[0] for row in db.execute(query, [article]).fetchall()]


def _alike(db: Database, article: int) -> Iterator[tuple[int, float]]:
    """All articles that this one is alike to, and how much."""
    others = candidates(db, article)
    if not others:
        return
    report, words = _report(db, article), _shingles(db, article)
    for other in others:
        if copies.may_be_one(report, _report(db, other)):
            near = copies.similarity(words, _shingles(db, other))
            if near >= copies.ALIKE:
                yield other, near


def pairs(db: Database, article: int) -> dict[int, float]:
    """What an article is alike to, and how much."""
    return dict(db.execute("select other, similarity from near_duplicates where article = ?", [article]).fetchall())


def _report(db: Database, article: int) -> Report:
    return decode(db.execute("select report from reports where article = ?", [article]).fetchone()[0])


def _shingles(db: Database, article: int) -> frozenset[str]:
    return copies.shingles(db.execute("select text from articles where id = ?", [article]).fetchone()[0])
