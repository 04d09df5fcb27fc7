"""A source's discovered articles: which are waiting to be fetched, and when stored ones are due again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

from archive.store.database import transaction
from archive.store.rows import VIETNAM, instant

REVISIT_AGES = (1, 3, 7, 14, 30, 90)
"""Ages in days at which a stored article is asked for again: most corrections come soon."""
MOST_TRIES = 6
"""Failures in a row after which an article is given up."""
COPIES = ("wayback", "commoncrawl")
"""The ways that have copies of a site's pages."""
_FIRST_WAIT = timedelta(hours=12)
_LISTED = "(select value from json_each(:urls))"
_BETTER = f"""
    state = 'passed'
    or (state in ('gone', 'failed') and excluded.way in {COPIES})
    or (state = 'waiting' and way in {COPIES} and excluded.way not in {COPIES})
"""
_NOTE = f"""
    insert into discoveries (url, source, link, way, state, title, published, found, due)
    values (:url, :source, :link, :way, :state, :title, :published, :found, :due)
    on conflict (url) do update set
        published = coalesce(published, excluded.published),
        title = coalesce(title, excluded.title),
        link = iif({_BETTER}, excluded.link, link),
        due = iif({_BETTER}, excluded.due, due),
        tries = iif({_BETTER}, 0, tries),
        way = iif({_BETTER}, excluded.way, way),
        state = iif({_BETTER}, excluded.state, state)
"""


@dataclass(slots=True, frozen=True)
class Lead:
    """An article as a listing names it; `wanted`: it sounds worth fetching."""

    url: str
    link: str
    title: str = ""
    published: str | None = None
    wanted: bool = True


@dataclass(slots=True, frozen=True)
class Discovery:
    """A row of `discoveries` that can be asked for at `link`; `state` is as in the schema."""

    url: str
    link: str
    state: str


class Frontier:
    """What a crawl of one source knows of its articles. Days are ISO, bounds inclusive."""

    def __init__(self, db: Database, source: str, first_day: str = "", last_day: str = "9999"):
        self.db = db
        self._source = source
        self._bounds = {"source": source, "first": first_day, "last": last_day + "T24"}

    def note(self, leads: Iterable[Lead], way: str, now: datetime) -> None:
        """Keep what a listing names.

        What was passed over is wanted as soon as one listing makes it sound so. A copy in a web archive (a
        way of COPIES) stands in for an article that the site does not give, and the site for a copy.
        """
        rows = [
            {
                "url": lead.url,
                "source": self._source,
                "link": lead.link,
                "way": way,
                "state": "waiting" if lead.wanted else "passed",
                "title": lead.title or None,
                "published": lead.published,
                "found": _iso(now),
                "due": _iso(now) if lead.wanted else None,
            }
            for lead in leads
        ]
        with transaction(self.db):
            self.db.conn.executemany(_NOTE, rows)

    def due(
        self, now: datetime, *, copies: bool = False, urls: Iterable[str] | None = None, limit: int = -1
    ) -> list[Discovery]:
        """Articles to ask for now, newest first: of `urls` if given, and either from the site or its copies."""
        query = (
            "select url, coalesce(page, link) as link, state from discoveries where source = :source"
            " and state in ('waiting', 'stored') and due <= :now"
            " and (way in (select value from json_each(:copy))) = :own"
            " and (published is null or published between :first and :last)"
        )
        values = self._bounds | {"now": _iso(now), "limit": limit, "copy": json.dumps(COPIES), "own": int(copies)}
        if urls is not None:
            query += f" and url in {_LISTED}"
            values["urls"] = json.dumps(list(urls))
        query += " order by state = 'stored', published desc, url limit :limit"
        return [Discovery(**row) for row in self.db.query(query, values)]

    def stored(self, urls: Iterable[str]) -> list[Discovery]:
        """Those of `urls` that are stored, due or not."""
        query = (
            "select url, coalesce(page, link) as link, state from discoveries"
            f" where state = 'stored' and url in {_LISTED}"
        )
        return [Discovery(**row) for row in self.db.query(query, {"urls": json.dumps(list(urls))})]

    def validators(self, url: str) -> dict[str, str]:
        """The headers that ask for a page only if it changed since its last answer; empty if it told no version."""
        query = "select etag, last_modified from pages where url = ? and status = 200"
        row = self.db.execute(query, [url]).fetchone() or (None, None)
        named = zip(("If-None-Match", "If-Modified-Since"), row, strict=True)
        return {name: value for name, value in named if value}

    def want_all(self, now: datetime) -> None:
        """Want also what was passed over."""
        with transaction(self.db):
            self.db.execute(
                "update discoveries set state = 'waiting', due = ? where source = ? and state = 'passed'",
                [_iso(now), self._source],
            )

    def all_older(self, urls: Iterable[str], day: str) -> bool:
        """Are the articles among `urls` whose date is known, one at least, all from before `day`?"""
        query = f"select max(published) from discoveries where url in {_LISTED}"
        newest = self.db.execute(query, {"urls": json.dumps(list(urls))}).fetchone()[0]
        return newest is not None and newest[:10] < day

    def answered(self, url: str, now: datetime, *, article: str, page: str, published: str | None) -> None:
        """The article was read and, as `article`, stored; if it is not in the archive nothing changes."""
        with transaction(self.db):
            self.db.execute(
                "update discoveries set state = 'stored', tries = 0, page = :page,"
                f" published = coalesce(:published, published), due = iif(way in {COPIES}, null, :due)"
                " where url = :url and exists (select 1 from articles where url = :article)",
                {"url": url, "page": page, "published": published, "article": article}
                | {"due": next_visit(published or self._found(url), now)},
            )

    def unchanged(self, url: str, now: datetime) -> None:
        """The site says that the stored article is as it was."""
        row = self.db.execute("select coalesce(published, found) from discoveries where url = ?", [url]).fetchone()
        self._set(url, "stored", 0, next_visit(row[0], now))

    def outside(self, url: str, published: str) -> None:
        """The article is from before or after the days asked for: it waits for a crawl that asks for them."""
        with transaction(self.db):
            self.db.execute("update discoveries set published = ?, tries = 0 where url = ?", [published, url])

    def failed(self, url: str, now: datetime) -> None:
        """It did not come; it is asked for again after a while that doubles, and given up after MOST_TRIES."""
        row = self.db.execute("select state, tries + 1 from discoveries where url = ?", [url]).fetchone()
        if row is None:
            return
        state, tries = row
        if tries >= MOST_TRIES:
            self._set(url, "stored" if state == "stored" else "failed", tries, None)
        else:
            self._set(url, state, tries, _iso(now + _FIRST_WAIT * 2 ** (tries - 1)))

    def gone(self, url: str) -> None:
        """The site says that there is no such article, or not any more."""
        with transaction(self.db):
            self.db.execute(
                "update discoveries set state = iif(state = 'stored', 'vanished', 'gone'), due = null where url = ?",
                [url],
            )

    def _found(self, url: str) -> str | None:
        row = self.db.execute("select found from discoveries where url = ?", [url]).fetchone()
        return row and row[0]

    def _set(self, url: str, state: str, tries: int, due: str | None) -> None:
        with transaction(self.db):
            self.db.execute(
                "update discoveries set state = ?, tries = ?, due = ? where url = ?", [state, tries, due, url]
            )


def next_visit(published: str | None, now: datetime) -> str | None:
    """When an article of that date (ISO) is to be asked for again after `now` (aware); None: never again."""
    if published is None:
        return None
    born = datetime.fromisoformat(published)
    born = born if born.tzinfo else born.replace(tzinfo=VIETNAM)
    visits = (born + timedelta(days=age) for age in REVISIT_AGES)
    return next((_iso(visit) for visit in visits if visit > now), None)


def _iso(moment: datetime) -> str:
    return instant(moment.astimezone(UTC).isoformat())
