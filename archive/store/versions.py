"""The versions of an article, which follow from when it was fetched and what it said then.

A version is a run of fetches, in order of time, that gave the same text. The last one is in force and stands
in `articles`; the others are kept in `article_versions`, numbered by age. Since every fetch is noted, the
order in which fetches are taken in makes no difference; of two texts that came in the same second, the one
with the greater digest counts as the later.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise

from sqlite_utils import Database

from archive.store.rows import Row, sync

VERSIONED = ("title", "lead", "text", "published", "author")
"""What makes a version: a change of any of these is a new one."""


@dataclass(frozen=True, slots=True)
class Version:
    """A run of fetches of one text, from `first` to `last` (both UTC)."""

    digest: str
    first: str
    last: str


def note_fetch(db: Database, article: int, fetched: str, digest: str, page: str | None) -> bool:
    """Note that an article had this text when it was fetched; False if that is known already."""
    return (
        db.execute(
            "insert into article_fetches (article, fetched, digest, page) values (?, ?, ?, ?)"
            " on conflict (article, fetched, digest) do update set page = excluded.page"
            " where page is null and excluded.page is not null",
            [article, fetched, digest, page],
        ).rowcount
        > 0
    )


def versions(db: Database, article: int) -> list[Version]:
    """All versions of an article, the oldest first."""
    query = "select digest, fetched from article_fetches where article = ? order by fetched, digest"
    found = []
    for digest, run in groupby(db.execute(query, [article]).fetchall(), key=lambda row: row[0]):
        times = [fetched for _, fetched in run]
        found.append(Version(digest, times[0], times[-1]))
    return found


def page_of(db: Database, article: int) -> str | None:
    """The page that the article was last read from, as far as it was read from one."""
    query = "select page from article_fetches where article = ? and page is not null order by fetched desc, digest desc"
    found = db.execute(query, [article]).fetchone()
    return found and found[0]


def texts(db: Database, article: int) -> dict[str, Row]:
    """What the archive has of each version, superseded or in force, by digest."""
    columns = ", ".join(("digest", *VERSIONED))
    query = (
        f"select {columns} from articles where id = ? union select {columns} from article_versions where article = ?"
    )
    return {row["digest"]: row for row in db.query(query, [article, article])}


def keep_superseded(db: Database, article: int, found: list[Version], known: dict[str, Row]) -> None:
    """Bring `article_versions` to all of these but the last; `known` has the text of each."""
    rows = [
        {
            "id": f"{article}-{number}",
            "article": article,
            "version": number,
            **known[version.digest],
            "seen": version.first,
            "superseded": after.first,
        }
        for number, (version, after) in enumerate(pairwise(found), 1)
    ]
    sync(db, "article_versions", "article = ?", [article], rows)
