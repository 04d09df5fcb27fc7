"""The demo: the invented news sites of `crawler.samples`, crawled and built into an archive.

Nothing is faked on the way: the sites become WARC files, the replay downloader serves them to real
spiders, and what those find is stored, extracted and resolved like any news.
"""

from __future__ import annotations

from pathlib import Path

from archive.errors import ThiduaError
from archive.store import open_archive
from crawler.run import crawl
from crawler.samples.publishing import MODULES, publish, sample_articles, states


def build(directory: Path | str, progress: bool | None = None) -> Path:
    """Build the demo's archive in `directory`, from nothing; the path of its archive.db.

    An earlier demo there is replaced. `progress` shows the crawls' bars; None does so on a terminal.
    ThiduaError where the folder's archive.db holds a real source, or where a crawl does not go as it must.
    """
    directory = Path(directory)
    directory.mkdir(parents=True, exist_ok=True)
    db = directory / "archive.db"
    if db.exists():
        _remove_demo(db)
    for number, state in enumerate(states(sample_articles()), 1):
        site = publish(state, directory / "sites" / f"state-{number}.warc.gz")
        runs = crawl(
            db=db,
            warc_dir=directory / "warc",
            spider_modules=MODULES,
            replay=[site],
            max_pages=0,
            everything=True,
            again=True,
            progress=progress,
        )
        if failed := [run for run in runs if run.verdict in ("broken", "degraded")]:
            raise ThiduaError(f"demo: the crawl of {failed[0].source} is {failed[0].verdict}: {failed[0].why}")
    return db


def _remove_demo(db: Path) -> None:
    """Remove an earlier demo's files, and nobody else's."""
    archive = open_archive(db)
    real = archive.execute("select id from sources where not fictional").fetchone()
    archive.close()
    if real:
        raise ThiduaError(f"{db}: holds real articles ({real[0]}); name another folder with --dir")
    for path in (db, db.with_name("archive.db-wal"), db.with_name("archive.db-shm")):
        path.unlink(missing_ok=True)
    for path in (*(db.parent / "sites").glob("state-*.warc.gz"), *(db.parent / "warc").glob("*.example-*.warc.gz*")):
        path.unlink()
