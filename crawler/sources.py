"""The sources that spiders declare."""

from __future__ import annotations

from functools import cache

from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from crawler.source import Source
from crawler.urls import host_of

REAL = ("crawler.spiders",)


@cache
def spiders(modules: tuple[str, ...] = REAL) -> dict[str, type]:
    """Spider classes by name, as Scrapy finds them in `modules`."""
    loader = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": list(modules)}))
    return {name: loader.load(name) for name in sorted(loader.list())}


def sources(modules: tuple[str, ...] = REAL) -> dict[str, Source]:
    """Sources by id."""
    return {name: spider.source() for name, spider in spiders(tuple(modules)).items()}


def source_of(name: str | None, host: str) -> Source | None:
    """The source called `name`, or if that is None the one that has `host`; None if there is no such."""
    if name:
        return sources().get(name)
    return next((source for source in sources().values() if host in map(host_of, _addresses(source))), None)


def _addresses(source: Source) -> list[str]:
    return [f"//{host}" for host in source.hosts]
