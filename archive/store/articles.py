"""One article into its tables: the version in force with its photos and attachments, and the superseded ones."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlite_utils import Database

from archive.article import Article
from archive.store.rows import Row, digest_of, number_of, sync
from archive.store.versions import VERSIONED, Version, keep_superseded, note_fetch, page_of, texts, versions

_STATE = ("version", "first_seen", "updated", "page")
"""Columns of `articles` that say where the version in force stands among the others."""


def store(db: Database, article: Article, fetched: str, page: str | None) -> str:
    """Take in an article as it was fetched at a time (UTC), inside a transaction; what became of it.

    "new"; "changed": it is in force now, in another version than before; "older": its version is new, but was
    fetched before the one in force; "unchanged": the archive had that version.
    """
    id = number_of(article.url)
    known = texts(db, id)
    text = {name: getattr(article, name) for name in VERSIONED}
    taken = {"digest": digest_of(*text.values()), **text}
    if not note_fetch(db, id, fetched, taken["digest"], page):
        return "unchanged"
    found = versions(db, id)
    current = found[-1]
    before = db.execute("select digest from articles where id = ?", [id]).fetchone()
    if (current.digest, current.last) == (taken["digest"], fetched):
        _put(db, article, _state(db, id, found))
    else:
        db.table("articles").update(id, _state(db, id, found))
    keep_superseded(db, id, found, known | {taken["digest"]: taken})
    if before is None:
        return "new"
    if before[0] != current.digest:
        return "changed"
    return "unchanged" if taken["digest"] in known else "older"


@dataclass(slots=True, frozen=True)
class Reading:
    """What today's parsers read in the page that was fetched at a time (UTC)."""

    fetched: str
    page: str
    article: Article


def reread(db: Database, id: int, readings: list[Reading]) -> list[str]:
    """Put readings in place of what the article's pages gave when they were fetched, inside a transaction.

    Another reading of a page is no new version of the publisher's: versions follow anew from what each fetch
    gives now. A fetch that has no reading, such as one that the site answered with 304, has what the fetch
    before it with the same text gives now. Returns the names of the columns of `articles` that changed, and
    "versions" where superseded ones did.
    """
    before, older = _held(db, id), _superseded(db, id)
    known = texts(db, id)
    read = {(one.fetched, one.page): one for one in readings}
    rows = db.query("select fetched, digest, page from article_fetches where article = ? order by fetched", [id])
    fetches, became = [], {}
    for row in rows:
        reading = read.get((row["fetched"], row["page"]))
        if reading is None:
            digest = became.get(row["digest"], row["digest"])
        else:
            text = {name: getattr(reading.article, name) for name in VERSIONED}
            digest = became[row["digest"]] = digest_of(*text.values())
            known[digest] = {"digest": digest, **text}
        fetches.append((id, row["fetched"], digest, row["page"]))
    db.execute("delete from article_fetches where article = ?", [id])
    for fetch in fetches:
        note_fetch(db, *fetch)
    found = versions(db, id)
    for (fetched, page), reading in read.items():
        if (id, fetched, found[-1].digest, page) in fetches:
            _put(db, reading.article, _state(db, id, found))
    db.table("articles").update(id, _state(db, id, found))
    keep_superseded(db, id, found, known)
    after = _held(db, id)
    changed = [name for name in before if before[name] != after[name]]
    return changed + ["versions"] * (_superseded(db, id) != older)


def _held(db: Database, id: int) -> Row:
    """What `articles` says of an article, with its photos and attachments, but for its place among versions."""
    row = next(db.query("select * from articles where id = ?", [id]))
    kept = {name: value for name, value in row.items() if name not in ("digest", *_STATE)}
    for table in ("photos", "attachments"):
        kept[table] = list(db.query(f"select * from {table} where article = ? order by id", [id]))
    return kept


def _superseded(db: Database, id: int) -> list[Row]:
    return list(db.query("select * from article_versions where article = ? order by version", [id]))


def _state(db: Database, id: int, found: list[Version]) -> Row:
    """What `articles` says of the version in force."""
    return {
        "digest": found[-1].digest,
        "version": len(found),
        "first_seen": found[0].first,
        "updated": found[-1].first,
        "page": page_of(db, id),
    }


def _put(db: Database, article: Article, state: Row) -> None:
    id = number_of(article.url)
    row = {
        "id": id,
        "source": article.source,
        "url": article.url,
        "title": article.title,
        "lead": article.lead,
        "text": article.text,
        "published": article.published,
        "author": article.author,
        "dateline": article.dateline,
        "section": article.section,
        "tags": json.dumps(article.tags, ensure_ascii=False),
        "parser": article.parser,
        "fictional": int(article.fictional),
        **state,
    }
    sync(db, "articles", "id = ?", [id], [row])
    photos = [
        {
            "id": f"{id}-{position}",
            "article": id,
            "position": position,
            "caption": photo.caption,
            "credit": photo.credit,
            "url": photo.url,
        }
        for position, photo in enumerate(article.photos, 1)
    ]
    attachments = [
        {"id": f"{id}-{position}", "article": id, "name": file.name, "url": file.url}
        for position, file in enumerate(article.attachments, 1)
    ]
    sync(db, "photos", "article = ?", [id], photos)
    sync(db, "attachments", "article = ?", [id], attachments)
