"""The one way into an archive: sources, pages, crawls and articles, with what follows from an article."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sqlite_utils import Database

from archive.article import Article
from archive.errors import RuleFault, ThiduaError
from archive.store import articles, copies, pages, places
from archive.store.articles import Reading
from archive.store.database import transaction
from archive.store.derive import derive
from archive.store.rows import instant, number_of, sync


@dataclass(slots=True, frozen=True)
class Intake:
    """An article as it was fetched at a time (ISO 8601), from a page that `save_page` noted or from none."""

    article: Article
    fetched_at: str
    page_url: str | None = None


@dataclass(slots=True, frozen=True)
class Saved:
    """What became of an article: "new", "changed", "unchanged" or "older" (see `archive.store.articles.store`)."""

    id: int
    change: str


def article_id(url: str) -> int:
    """The id of the article at a canonical address, the same in every archive."""
    return number_of(url)


class Writer:
    """Writes to an open archive. Every method is one transaction, or a part of the one it is called in."""

    def __init__(self, db: Database):
        self.db = db

    def save_source(
        self,
        id: str,
        name: str,
        hosts: Iterable[str],
        family: str | None,
        publisher: str | None = None,
        fictional: bool = False,
    ) -> None:
        row = {
            "id": id,
            "name": name,
            "publisher": publisher,
            "hosts": _json(list(hosts)),
            "family": family,
            "fictional": int(fictional),
        }
        with transaction(self.db):
            sync(self.db, "sources", "id = ?", [id], [row])

    def save_page(
        self,
        url: str,
        source: str,
        kind: str,
        status: int,
        fetched_at: str,
        etag: str | None = None,
        last_modified: str | None = None,
        warc_file: Path | str | None = None,
        warc_offset: int | None = None,
        warc_length: int | None = None,
        digest: str | None = None,
        via: str | None = None,
    ) -> None:
        """Note an answer, as `archive.store.pages.note` does. `kind` is "listing", "article" or "other";
        `warc_file` is a path; `via` is where a copy of the page was had."""
        row = {
            "url": url,
            "source": source,
            "kind": kind,
            "status": status,
            "etag": etag,
            "last_modified": last_modified,
            "digest": digest,
            "first_seen": instant(fetched_at),
            "last_fetched": instant(fetched_at),
            "warc_file": warc_file and places.name_of(self.db, warc_file),
            "warc_offset": warc_offset,
            "warc_length": warc_length,
            "via": via,
        }
        with transaction(self.db):
            pages.note(self.db, row)

    def confirm_page(
        self, url: str, fetched_at: str, etag: str | None = None, last_modified: str | None = None
    ) -> None:
        """Note that a page, and the article on it, is as its last answer had it (304 Not Modified)."""
        with transaction(self.db):
            self.db.execute(
                "update pages set last_fetched = max(last_fetched, ?), etag = coalesce(?, etag),"
                " last_modified = coalesce(?, last_modified) where url = ?",
                [instant(fetched_at), etag, last_modified, url],
            )
            self.db.execute(
                "insert or ignore into article_fetches (article, fetched, digest, page)"
                " select id, ?, digest, page from articles where page = ?",
                [instant(fetched_at), url],
            )

    def save_article(self, article: Article, *, fetched_at: str, page_url: str | None = None) -> Saved:
        """Take an article in and derive its conferences anew. See `save_articles`."""
        return self.save_articles([Intake(article, fetched_at, page_url)])[0]

    def save_articles(self, intake: Sequence[Intake]) -> list[Saved]:
        """Take articles in and derive what follows, all or nothing.

        The version fetched last is in force, whatever the order of intake; the others are kept in
        `article_versions`. A text (with its title, lead, date and author) that the archive has already is
        noted as seen again. Where the facts of an article cannot be read, which is a rule's fault and not the
        article's, that article stays without them, and RuleFault says so once all are stored.
        """
        with transaction(self.db):
            ages = {id: copies.age(self.db, id) for id in {article_id(one.article.url) for one in intake}}
            saved = [self._store(one) for one in intake]
            moved = {one.id for one in saved if one.change in ("new", "changed")}
            # an older version makes an article no other, but may make it the original of its copies
            moved |= {id for id, age in ages.items() if copies.age(self.db, id) != age}
            faults = self._derive(sorted(moved))
        if faults:
            urls = {one.id: taken.article.url for one, taken in zip(saved, intake, strict=True)}
            raise RuleFault(
                f"{', '.join(urls[id] for id in faults)}: stored, but the facts could not be read"
                f" ({next(iter(faults.values()))!r}); mend the rule and run `thidua rebuild`",
                saved,
            )
        return saved

    def reread(self, readings: Mapping[int, list[Reading]]) -> dict[int, list[str]]:
        """Put what today's parsers read in the pages of articles in place of what was read, and derive what
        follows. Id → what changed of the article, as `archive.store.articles.reread` says."""
        with transaction(self.db):
            changed = {id: articles.reread(self.db, id, found) for id, found in readings.items()}
            faults = self._derive(sorted(id for id, names in changed.items() if names))
        if faults:
            raise RuleFault(
                f"articles {', '.join(map(str, faults))}: read again, but the facts could not be read"
                f" ({next(iter(faults.values()))!r}); mend the rule and run `thidua rebuild`",
                [],
            )
        return changed

    def _derive(self, articles: list[int]) -> dict[int, Exception]:
        """Derive what follows from articles; those that a rule fails on, and how."""
        try:
            with transaction(self.db):
                derive(self.db, articles)
        except (sqlite3.Error, ThiduaError):
            raise
        except Exception as error:
            if len(articles) == 1:
                return {articles[0]: error}
            return {id: fault for one in articles for id, fault in self._derive([one]).items()}
        return {}

    def start_crawl(self, source: str, started: str) -> int:
        """Note that a run of a source began; the id to finish it with. One before it that never finished was
        interrupted, as far as anyone can tell; should it still run, it says otherwise at its end."""
        with transaction(self.db):
            self.db.execute(
                "update crawls set verdict = 'interrupted', why = 'no end was noted: it was killed'"
                " where source = ? and verdict is null",
                [source],
            )
            return self.db.execute(
                "insert into crawls (source, started) values (?, ?)", [source, instant(started)]
            ).lastrowid

    def finish_crawl(
        self,
        id: int,
        *,
        finished: str,
        verdict: str,
        why: str | None = None,
        signs: Sequence[str] = (),
        **counts: int,
    ) -> None:
        """Note how a run ended: `verdict` "ok", "quiet", "degraded" or "broken", `why` in words, `signs` as codes,
        and the counts that `crawls` has columns for."""
        row = {"finished": instant(finished), "verdict": verdict, "why": why, "signs": _json(list(signs)), **counts}
        with transaction(self.db):
            self.db.table("crawls").update(id, row)

    def _store(self, taken: Intake) -> Saved:
        self._ensure_source(taken.article)
        change = articles.store(self.db, taken.article, instant(taken.fetched_at), taken.page_url)
        return Saved(article_id(taken.article.url), change)

    def _ensure_source(self, article: Article) -> None:
        """A row for a source that no crawl has described yet, as for an imported file."""
        if not self.db.execute("select 1 from sources where id = ?", [article.source]).fetchone():
            host = urlsplit(article.url).hostname
            self.save_source(article.source, article.source, [host] if host else [], None, fictional=article.fictional)


def _json(values: list[str]) -> str:
    return json.dumps(values, ensure_ascii=False)
