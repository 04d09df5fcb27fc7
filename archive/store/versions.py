"""The superseded versions of an article, numbered by age; the one in force stands in `articles`."""

from __future__ import annotations

from sqlite_utils import Database

from archive.article import Article
from archive.store.rows import Row, put, sync

VERSIONED = ("title", "lead", "text", "published", "author")
"""What makes a version: a change of any of these is a new one."""


def superseded(db: Database, article: int, digest: str) -> bool:
    """Whether a version with this digest is among the superseded ones."""
    found = "select 1 from article_versions where article = ? and digest = ?"
    return db.execute(found, [article, digest]).fetchone() is not None


def supersede(db: Database, known: Row, fetched: str) -> None:
    """Copy the version in force, which another one replaces now, among the superseded ones."""
    row = _row(known["id"], known["version"], known, fetched) | {"seen": known["updated"]}
    put(db, "article_versions", ["id"], [row])


def put_older(db: Database, article: Article, digest: str, fetched: str, known: Row) -> None:
    """Take in a version from before the one in force, and number all of them by age again."""
    id = known["id"]
    older = {name: getattr(article, name) for name in VERSIONED} | {"digest": digest, "seen": fetched}
    rows = list(db.query("select * from article_versions where article = ?", [id]))
    rows = sorted([*rows, older], key=lambda row: (row["seen"], row["digest"]))
    until = [row["seen"] for row in rows[1:]] + [known["updated"]]
    numbered = [
        _row(id, version, row, end) | {"seen": row["seen"]}
        for version, (row, end) in enumerate(zip(rows, until, strict=True), 1)
    ]
    sync(db, "article_versions", "article = ?", [id], numbered)
    db.table("articles").update(id, {"version": len(numbered) + 1, "first_seen": min(fetched, known["first_seen"])})


def _row(article: int, version: int, told: Row, until: str) -> Row:
    told = {name: told[name] for name in (*VERSIONED, "digest")}
    return {"id": f"{article}-{version}", "article": article, "version": version, **told, "superseded": until}
