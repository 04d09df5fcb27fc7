"""One crawl of a source at a time: who crawls it too, into the same archive, waits until the other has ended.

Within a crawl a site is asked for one page at a time; two crawls of it would ask for two.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from filelock import FileLock, Timeout
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

logger = logging.getLogger(__name__)

LOOK_AGAIN = 0.5
"""Seconds between two looks whether the other has ended."""


class Turn:
    """Holds a lock file in the folder ARCHIVE_DB.locks from `wait` until the spider is closed, or killed."""

    def __init__(self, crawler: Crawler):
        if not crawler.settings["ARCHIVE_DB"]:
            raise NotConfigured("ARCHIVE_DB is not set")
        self._folder = Path(f"{crawler.settings['ARCHIVE_DB']}.locks")
        self._lock: FileLock | None = None
        crawler.signals.connect(self._spider_closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Turn:
        return cls(crawler)

    async def wait(self, host: str) -> None:
        """Return when nobody else crawls `host`, the name of a source or of a web archive."""
        if not self._folder.parent.is_dir():
            return  # and no archive; opening it says so
        self._folder.mkdir(exist_ok=True)
        lock = FileLock(self._folder / host, blocking=False, thread_local=False)
        if not _taken(lock):
            logger.warning("%s: another crawl is at it, so this one waits until it has ended", host)
            while not _taken(lock):
                await asyncio.sleep(LOOK_AGAIN)
        self._lock = lock

    def _spider_closed(self) -> None:
        if self._lock is not None:
            self._lock.release()


def _taken(lock: FileLock) -> bool:
    try:
        lock.acquire()
    except Timeout:
        return False
    return True
