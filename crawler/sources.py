"""The sources that spiders declare."""

from __future__ import annotations

from functools import cache

from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from crawler.discovery import WAYS
from crawler.source import Source
from crawler.urls import host_of

REAL = ("crawler.spiders",)


@cache
def spiders(modules: tuple[str, ...] = REAL) -> dict[str, type]:
    """Spider classes by name, as Scrapy finds them in `modules`."""
    loader = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": list(modules)}))
    return {name: loader.load(name) for name in sorted(loader.list())}


def worth_crawling(modules: tuple[str, ...] = REAL) -> list[str]:
    """The sources that a crawl of all takes in: not those that are guessed as a whole."""
    return [name for name, spider in spiders(modules).items() if spider.fictional or spider.confidence != "guess"]


def sources(modules: tuple[str, ...] = REAL) -> dict[str, Source]:
    """Sources by id."""
    return {name: spider.source() for name, spider in spiders(tuple(modules)).items()}


def table() -> list[dict[str, str | None]]:
    """Every era of every source: its family, how that is known, and where its articles are looked for."""
    return [
        {
            "source": name,
            "name": spider.title,
            "hosts": ", ".join(spider.hosts),
            "family": era.name,
            "span": era.span or None,
            "known_by": era.confidence,
            "listings": _places(spider) if era is source.eras[0] else None,
            "listings_known_by": spider.listed if era is source.eras[0] else None,
        }
        for name, spider in spiders().items()
        for source in (spider.source(),)
        for era in source.eras
    ]


def _places(spider: type) -> str:
    """Where a spider looks, in short: how many sections, searches, feeds …"""
    asked = spider()
    counts = {way: len(list(module.listings(asked))) for way, module in WAYS.items()}
    return ", ".join(f"{way} {count}" for way, count in counts.items() if count)


def source_of(name: str | None, host: str) -> Source | None:
    """The source called `name`, or if that is None the one that has `host`; None if there is no such."""
    if name:
        return sources().get(name)
    return next((source for source in sources().values() if host in map(host_of, _addresses(source))), None)


def _addresses(source: Source) -> list[str]:
    return [f"//{host}" for host in source.hosts]
