"""An article with the words that facts come from, and its versions."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.quotes import marked
from archive.site.views.lists import CONFERENCES


async def article(archive: Archive, article_id: int) -> dict | None:
    found = await archive.row(
        "select a.*, s.name as source_name from articles a left join sources s on s.id = a.source where a.id = :id",
        id=article_id,
    )
    if found is None:
        return None
    evidence = await archive.rows(
        "select distinct field, start, end from evidence where article = :id order by start", id=article_id
    )
    return {
        "article": found,
        "paragraphs": _paragraphs(found["text"], [(e["start"], e["end"]) for e in evidence if e["field"] == "text"]),
        "conferences": await archive.rows(
            f"{CONFERENCES} where c.id in (select conference from conference_articles where article = :id)",
            id=article_id,
        ),
        "original": await archive.row(
            """select c.similarity, o.id, o.title, o.url, o.published, o.fictional, s.name as source_name from copies c
            join articles o on o.id = c.original left join sources s on s.id = o.source where c.article = :id""",
            id=article_id,
        ),
        "copies": await archive.rows(
            """select a.id, a.title, a.url, a.published, a.fictional, s.name as source_name from copies c
            join articles a on a.id = c.article left join sources s on s.id = a.source where c.original = :id
            order by a.published, a.id""",
            id=article_id,
        ),
        "photos": await archive.rows("select * from photos where article = :id order by position", id=article_id),
        "attachments": await archive.rows("select * from attachments where article = :id", id=article_id),
        "versions": await archive.rows(
            "select * from article_versions where article = :id order by version desc", id=article_id
        ),
    }


def _paragraphs(text: str | None, spans: list[tuple[int, int]]) -> list:
    """The text's paragraphs as HTML, the words that facts come from marked."""
    out, at = [], 0
    for paragraph in (text or "").split("\n\n"):
        out.append(
            marked(text, [s for s in spans if s[1] > at and s[0] < at + len(paragraph)], at, at + len(paragraph))
        )
        at += len(paragraph) + 2
    return out
