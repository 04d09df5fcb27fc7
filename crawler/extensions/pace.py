"""The pace that a site asks for: Crawl-delay in robots.txt, Retry-After in an answer.

Scrapy heeds neither. AutoThrottle, which adjusts a host's delay after each answer, is on; this keeps the
delay from falling under what robots.txt asks for, and holds a host's requests while it wants to be left alone.
"""

from __future__ import annotations

import logging
from collections import Counter
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from urllib.parse import urlsplit

from scrapy import signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Request, Response
from scrapy.utils.defer import deferred_from_coro

logger = logging.getLogger(__name__)

REFUSALS = (429, 503)
"""Statuses of a server that wants fewer requests."""


class Pace:
    """Settings: CRAWL_DELAY_MAX, RETRY_AFTER_DEFAULT and RETRY_AFTER_MAX, in seconds."""

    def __init__(self, crawler: Crawler):
        if crawler.settings.getlist("REPLAY_WARCS"):
            raise NotConfigured  # a file needs no pause
        self._crawler = crawler
        self._longest_delay = crawler.settings.getfloat("CRAWL_DELAY_MAX")
        self._first_pause = crawler.settings.getfloat("RETRY_AFTER_DEFAULT")
        self._longest_pause = crawler.settings.getfloat("RETRY_AFTER_MAX")
        self._delays: dict[str, float] = {}
        self._refusals: Counter[str] = Counter()
        crawler.signals.connect(self._robots_parsed, signals.robots_parsed)
        crawler.signals.connect(self._request_reached_downloader, signals.request_reached_downloader)
        crawler.signals.connect(self._response_downloaded, signals.response_downloaded)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Pace:
        return cls(crawler)

    def _robots_parsed(self, robotparser, request: Request) -> None:
        """Note the delay that a host's robots.txt asks of us."""
        rules, name = robotparser.rp, self._crawler.settings["ROBOTSTXT_USER_AGENT"]
        rate = rules.request_rate(name)
        asked = max(rules.crawl_delay(name) or 0, rate.seconds / rate.requests if rate else 0)
        if asked > 0:
            self._delays[_host(request)] = min(asked, self._longest_delay)

    def _request_reached_downloader(self, request: Request) -> None:
        self._slow_down(request)

    def _response_downloaded(self, response: Response, request: Request) -> None:
        slot = self._slow_down(request)
        if response.status not in REFUSALS:
            self._refusals[_host(request)] = 0
            return
        seconds = retry_after(response, datetime.now(UTC))
        if seconds is None:
            seconds = min(self._first_pause * 2 ** self._refusals[_host(request)], self._longest_pause)
        self._refusals[_host(request)] += 1
        if seconds > self._longest_pause:
            self._leave(request, seconds)
        else:
            logger.info("%s: %s, next request in %.0f s", request.url, response.status, seconds)
            # The downloader waits for `delay` after `lastseen`, whatever AutoThrottle makes of the delay.
            slot.lastseen = monotonic() + seconds - slot.delay

    def _slow_down(self, request: Request) -> Slot:
        """See that the host's slot, which the downloader makes anew now and then, is slow enough."""
        slot = self._crawler.engine.downloader.slots[request.meta["download_slot"]]
        slot.delay = max(slot.delay, self._delays.get(_host(request), 0))
        return slot

    def _leave(self, request: Request, seconds: float) -> None:
        logger.warning("%s: asked to come back in %.0f s, so this run ends", request.url, seconds)
        deferred_from_coro(self._crawler.engine.close_spider_async(reason="retry_after"))


def retry_after(response: Response, now: datetime) -> float | None:
    """Seconds (≥ 0) that a Retry-After header asks to wait from `now` (aware) on; None without a sensible one."""
    text = response.headers.get("Retry-After", b"").decode("latin-1").strip()
    if text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def _host(request: Request) -> str:
    return urlsplit(request.url).hostname or ""
