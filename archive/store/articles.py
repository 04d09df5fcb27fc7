"""One article into its tables: the version in force with its photos and attachments, and the superseded ones."""

from __future__ import annotations

import json

from sqlite_utils import Database

from archive.article import Article
from archive.store.rows import Row, digest_of, number_of, sync
from archive.store.versions import VERSIONED, Version, keep_superseded, note_fetch, page_of, texts, versions


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
