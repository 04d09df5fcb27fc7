"""What the archive has from each source, and how its last run went."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlite_utils import Database

SEASON = timedelta(weeks=6)

SOURCES = """
    select sources.id as source, sources.name,
      (select count(*) from articles where source = sources.id) as articles,
      (select count(*) from articles join reports on article = articles.id
       where source = sources.id and relevant) as relevant,
      (select max(published) from articles where source = sources.id) as newest,
      last.started as last_run,
      iif(last.id is not null and last.verdict is null, 'unfinished', last.verdict) as verdict,
      iif(last.id is not null and last.verdict is null, 'it still runs, or was killed', last.why) as why
    from sources left join crawls as last on last.id =
      (select id from crawls where source = sources.id order by started desc, id desc limit 1)
    order by sources.id
"""


def sources(db: Database) -> list[dict[str, Any]]:
    """A row a source: its articles, the relevant ones, the newest one's date, its last run and verdict."""
    return list(db.query(SOURCES))


def seasons(db: Database, source: str, today: date) -> tuple[dict[int, int], int]:
    """Conference reports that a source published in the six weeks up to today: year → how many, of the three
    years before; and those of now."""
    query = """
        select count(*) from articles join reports on article = articles.id
        where source = ? and relevant and published >= ? and published < ?
    """

    def given(years_ago: int) -> int:
        days = timedelta(days=round(365.25 * years_ago))
        bounds = [(day - days).isoformat() for day in (today - SEASON, today + timedelta(days=1))]
        return db.execute(query, [source, *bounds]).fetchone()[0]

    return {today.year - ago: given(ago) for ago in (1, 2, 3)}, given(0)


def conferences_of(db: Database, article: int) -> list[str]:
    """The ids of the conferences that an article tells of."""
    query = "select conference from conference_articles where article = ? order by conference"
    return [row[0] for row in db.execute(query, [article])]
