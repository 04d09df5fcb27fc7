"""What follows from the articles: their reports, and the conferences that these make together."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

import archive.extract
from archive.article import Article
from archive.extract.codec import encode
from archive.store.database import transaction
from archive.store.rows import Row, put


def derive(db: Database, articles: Iterable[int]) -> None:
    """Read these articles again and make anew the conferences that they touch."""
    with transaction(db):
        for id in articles:
            row = next(db.query("select * from articles where id = ?", [id]))
            report = archive.extract.report(_article(row))
            put(
                db,
                "reports",
                ["article"],
                [{"article": id, "relevant": int(report.relevant), "scope": None, "report": encode(report)}],
            )


def _article(row: Row) -> Article:
    return Article(
        url=row["url"],
        source=row["source"],
        title=row["title"],
        text=row["text"],
        published=row["published"],
        lead=row["lead"],
    )
