"""The schema of the archive, as migrations that only ever move forward.

A released migration is never edited: a change of the schema is a new function at the end of this file.
"""

from __future__ import annotations

from importlib.resources import files

from sqlite_utils import Database, Migrations

migrations = Migrations("thidua")


def _run(db: Database, script: str) -> None:
    db.executescript(files("archive.store").joinpath("sql", script).read_text("utf-8"))


@migrations()
def m001_tables(db: Database) -> None:
    """Sources, pages and articles; everything derived from them."""
    _run(db, "m001_tables.sql")


@migrations()
def m002_search(db: Database) -> None:
    """The folded and the exact full-text index of articles and of conferences."""
    _run(db, "m002_search.sql")


@migrations()
def m003_frontier(db: Database) -> None:
    """What crawls discovered, and how far they read listings."""
    _run(db, "m003_frontier.sql")


@migrations()
def m004_copies(db: Database) -> None:
    """Where the copy of a page was had that the site did not give itself."""
    db.execute("ALTER TABLE pages ADD COLUMN via TEXT")


@migrations()
def m005_fetches(db: Database) -> None:
    """When each article was fetched, and with which text."""
    _run(db, "m005_fetches.sql")


@migrations()
def m006_copies(db: Database) -> None:
    """Which articles are copies, and how many independent ones state each fact and each side of a conflict."""
    _run(db, "m006_copies.sql")


@migrations()
def m007_corrections(db: Database) -> None:
    """What researchers correct, and what that changed."""
    _run(db, "m007_corrections.sql")


@migrations()
def m008_sort_keys(db: Database) -> None:
    """The tables stay as they are: Đ is sorted after D since, so what is derived is derived again."""


@migrations()
def m009_health(db: Database) -> None:
    """What a run met and did not get, the codes of what is wrong, and whether somebody was told."""
    _run(db, "m009_health.sql")


@migrations()
def m010_indexes(db: Database) -> None:
    """The newest article of a source, and when the archive last changed, without reading every article."""
    _run(db, "m010_indexes.sql")


FRONTIER = ("discoveries", "walks", "sightings")
"""Where crawls of this file stand: of use to a crawl into an archive that it is merged into, and to nobody else."""

PRIMARY = ("sources", "pages", "articles", "article_fetches", "article_versions", "photos", "attachments", "crawls")
"""What was taken in; everything else can be derived from it."""

CURATION = ("corrections",)
"""What researchers correct, as it stands in the file beside the archive."""

FACTS = (
    "hosts",
    "memberships",
    "leadership",
    "awards",
    "rankings",
    "statistics",
    "appearances",
    "movements",
    "province_mergers",
)
"""The tables whose rows are facts of a conference, each with evidence."""

DERIVED = (
    "reports",
    "copy_bands",
    "near_duplicates",
    "copies",
    "provinces",
    "units",
    "people",
    "clusters",
    "bodies",
    "conferences",
    "conference_articles",
    *FACTS,
    "evidence",
    "conflicts",
    "mentions",
    "conference_texts",
    "correction_effects",
)
"""What `thidua rebuild` makes again, row for row."""
