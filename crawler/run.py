"""Running crawls and saying how they went.

A Twisted reactor runs once in a process, so each `crawl` has a process of its own (this module as a
script); its sources run side by side there, each host at its own polite pace. Ctrl-C and SIGTERM end
it in order: files closed, summaries made.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TextIO

import msgspec
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings
from scrapy.utils.defer import deferred_from_coro
from twisted.internet.error import ReactorNotRunning

from archive.errors import ThiduaError, WrongUsage
from archive.store import open_archive, transaction
from crawler.contact import require_contact
from crawler.extensions.archive_run import ArchiveRun
from crawler.settings import CONTACT
from crawler.sources import REAL, spiders, worth_crawling
from crawler.summary import CrawlSummary
from crawler.warc import records


class Job(msgspec.Struct):
    """What a crawl process is told."""

    sources: list[str]
    spider_modules: list[str]
    settings: dict
    arguments: dict
    result: str
    """File for the summaries."""


def crawl(
    sources: Sequence[str] = (),
    *,
    db: Path | str,
    warc_dir: Path | str | None,
    spider_modules: Sequence[str] | None = None,
    replay: Sequence[Path | str] = (),
    since: str | None = None,
    until: str | None = None,
    max_pages: int | None = None,
    everything: bool = False,
    again: bool = False,
    copies: str | None = None,
    progress: bool | None = None,
) -> list[CrawlSummary]:
    """Crawl `sources` (if none are named, all of `spider_modules` that are not mere guesses) into the archive `db`.

    Raw pages go to new WARC files in `warc_dir` (None: nowhere). `replay` are WARC files to answer from
    instead of the web. `since` and `until` are ISO dates; `max_pages` bounds the listing pages a section
    (0: no bound); `everything` fetches also what does not sound like a conference, `again` also listed
    articles that are stored; `copies` ("wayback" or "commoncrawl") takes the articles' copies in a web
    archive, which is to be asked for one source at a time. `progress` shows bars; None does so on a
    terminal. WrongUsage for an unknown source or a bad date, ThiduaError for a damaged WARC or an archive
    that cannot be written, before anything is stored.
    """
    modules = list(spider_modules or REAL)
    _check_inputs(sources, modules, replay, since, until)
    require_contact(Settings({"CONTACT": CONTACT, "REPLAY_WARCS": [str(path) for path in replay]}))
    _check_writable(db)
    with tempfile.TemporaryDirectory() as folder:
        job = Job(
            sources=list(sources) or worth_crawling(tuple(modules)),
            spider_modules=modules,
            settings={
                "ARCHIVE_DB": str(db),
                "WARC_DIR": str(warc_dir) if warc_dir else None,
                "REPLAY_WARCS": [str(path) for path in replay],
                "PROGRESS": sys.stderr.isatty() if progress is None else progress,
            },
            arguments={
                "since": since,
                "until": until,
                "max_pages": max_pages,
                "everything": everything,
                "again": again,
                "copies": copies,
            },
            result=str(Path(folder) / "summaries.json"),
        )
        code = _run_apart(job)
        if not Path(job.result).exists():
            raise ThiduaError(f"the crawl process ended with exit code {code}; its log above says why")
        return msgspec.json.decode(Path(job.result).read_bytes(), type=list[CrawlSummary])


def _check_inputs(sources, modules, replay, since, until) -> None:
    known = spiders(tuple(modules))
    for name in sources:
        if name not in known:
            raise WrongUsage(f"no source {name!r}; there are {', '.join(known)}")
    for day in filter(None, (since, until)):
        try:
            date.fromisoformat(day)
        except ValueError as error:
            raise WrongUsage(f"{day!r} is no date; write it as 2019-11-22") from error
    for path in replay:
        for _ in records(path):
            pass


def _check_writable(db: Path | str) -> None:
    """ThiduaError where another program holds the archive."""
    archive = open_archive(db)
    try:
        with transaction(archive):
            pass
    finally:
        archive.close()


def _run_apart(job: Job) -> int:
    """Run a job in a process of its own; its exit code. The process ends when this one does, or is asked to."""
    paths = os.pathsep.join(path for path in sys.path if path)
    child = subprocess.Popen(
        [sys.executable, "-m", "crawler.run"],
        stdin=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": paths},
    )
    child.stdin.write(msgspec.json.encode(job) + b"\n")
    child.stdin.flush()
    with _on_sigterm(child.stdin.close):
        try:
            while True:
                try:
                    return child.wait()
                except KeyboardInterrupt:
                    continue  # the child got it too, and closes its files
        finally:
            child.stdin.close()


@contextmanager
def _on_sigterm(act: Callable[[], None]) -> Iterator[None]:
    """Do this and go on, so that the summaries of what SIGTERM ended are still printed."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda *_: act())
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def settings_of(job: Job) -> Settings:
    """The project's settings with the job's own."""
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.setdict({**job.settings, "SPIDER_MODULES": job.spider_modules}, priority="cmdline")
    return settings


def _run_here(job: Job, until: TextIO) -> list[CrawlSummary]:
    """Run a job in this process, to its end or that of the stream `until`."""
    process = AsyncCrawlerProcess(settings_of(job))
    crawlers = [process.create_crawler(name) for name in job.sources]
    for crawler in crawlers:
        process.crawl(crawler, **job.arguments)
    _end_when_asked(process, until)
    process.start(install_signal_handlers=False)
    return [summary_of(crawler) for crawler in crawlers]


def _end_when_asked(process: AsyncCrawlerProcess, until: TextIO) -> None:
    """End in order at SIGTERM, Ctrl-C or the end of the stream `until`, at once at another Ctrl-C.

    Scrapy's own handlers end at once at a second signal of any kind; but who stops a service, or kills a group of
    processes, sends one to us and one to the parent, whose end is asked for by the stream.
    """
    from twisted.internet import reactor

    asked = False

    async def end() -> None:
        await process.stop()
        stop_reactor()

    def stop_reactor() -> None:
        with suppress(ReactorNotRunning):
            reactor.stop()

    def ask(number: int = 0) -> None:
        nonlocal asked
        if not asked:
            asked = True
            deferred_from_coro(end())
        elif number == signal.SIGINT:
            stop_reactor()

    def follow() -> None:
        until.read()
        reactor.callFromThread(ask)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: reactor.callFromThread(ask, number))
    threading.Thread(target=follow, daemon=True).start()


def summary_of(crawler: Crawler) -> CrawlSummary:
    """How a crawl went that has ended."""
    try:
        run = crawler.get_extension(ArchiveRun)
    except RuntimeError:  # it failed before it had any
        run = None
    return (run and run.summary) or CrawlSummary(crawler.spidercls.name)


def main() -> None:
    job = msgspec.json.decode(sys.stdin.readline(), type=Job)
    Path(job.result).write_bytes(msgspec.json.encode(_run_here(job, sys.stdin)))


if __name__ == "__main__":
    main()
