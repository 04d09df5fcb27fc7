"""How a run of one source went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(slots=True)
class CrawlSummary:
    """One run of one source.

    `pages` counts responses, `listings` those of them that list articles, `links` the articles they
    list, `articles` those that were read; of these `articles_new` and `articles_changed` were stored and
    `articles_generic` read by the generic parser. `failed` requests got no page, `forbidden` ones were
    refused by robots.txt and not sent; `listings_missed` and `articles_missed` are both, by what was asked for.
    `listings_unchanged` and `articles_unchanged` were not sent again by a site that knows what we have (304).
    `verdict` is "ok", "quiet", "degraded" or "broken"; `why` is in words.
    """

    source: str
    requests: int = 0
    pages: int = 0
    listings: int = 0
    listings_missed: int = 0
    listings_unchanged: int = 0
    links: int = 0
    articles: int = 0
    articles_missed: int = 0
    articles_new: int = 0
    articles_changed: int = 0
    articles_unchanged: int = 0
    articles_generic: int = 0
    failed: int = 0
    forbidden: int = 0
    errors: int = 0
    verdict: str = "broken"
    why: str = "the crawl did not start"


def summarize(source: str, stats: Mapping, reason: str, first_error: str | None) -> CrawlSummary:
    """The summary from Scrapy's stats, the spider's reason to close, and the first error if any."""

    def count(name: str) -> int:
        return stats.get(f"thidua/{name}", 0)

    names = """
        pages listings listings_missed listings_unchanged links articles articles_missed articles_new
        articles_changed articles_unchanged articles_generic failed forbidden errors
    """
    summary = CrawlSummary(source, stats.get("downloader/request_count", 0))
    for name in names.split():
        setattr(summary, name, count(name))
    summary.verdict, summary.why = _verdict(summary, reason, first_error)
    return summary


def _verdict(run: CrawlSummary, reason: str, first_error: str | None) -> tuple[str, str]:
    if run.errors or reason == "start_error":
        return "broken", f"errors: {run.errors}, the first: {first_error or 'the spider could not start'}"
    if run.forbidden and not run.pages:
        return "broken", "robots.txt forbids all that was asked for"
    missed = f"{run.failed} requests failed, {run.forbidden} refused by robots.txt"
    if not run.listings:
        return "broken", f"nothing could be fetched ({missed})"
    if not run.links and not run.listings_unchanged:
        return "broken", f"no article on {run.listings} listings (did their layout change?)"
    if run.articles_missed and not run.articles and not run.articles_unchanged:
        return "broken", f"none of {run.articles_missed} articles could be fetched ({missed})"
    if reason != "finished":
        return "degraded", f"stopped before its end ({reason})"
    if run.listings_missed:
        return "degraded", f"{run.listings_missed} of {run.listings + run.listings_missed} listings missed ({missed})"
    if run.failed > run.pages:
        return "degraded", f"{missed}, {run.pages} pages came"
    if not run.articles_new and not run.articles_changed:
        return "quiet", f"nothing new in {run.articles} articles"
    return "ok", f"{run.articles_new} new and {run.articles_changed} changed of {run.articles} articles"
