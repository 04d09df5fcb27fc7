"""How a run of one source went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from crawler.health import Notes, Past, judge


@dataclass(slots=True)
class CrawlSummary:
    """One run of one source.

    `pages` counts responses, `listings` those of them that list articles, `links` the articles they
    list, `articles` those that were read; of these `articles_new` and `articles_changed` were stored and
    `articles_generic` read by the generic parser. `failed` requests got no page, `forbidden` ones were
    refused by robots.txt and not sent; `listings_missed` and `articles_missed` are both, by what was asked for.
    Of the pages that came, `articles_unread` had no title or no text, and `articles_undated` articles no date.
    `listings_unchanged` and `articles_unchanged` were not sent again by a site that knows what we have (304).
    `verdict` is "ok", "quiet", "degraded" or "broken"; `why` is in words, `signs` are the codes of what is wrong
    (see `crawler.health`).
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
    articles_unread: int = 0
    articles_undated: int = 0
    articles_generic: int = 0
    failed: int = 0
    forbidden: int = 0
    errors: int = 0
    verdict: str = "broken"
    why: str = "the crawl did not start"
    signs: list[str] = field(default_factory=lambda: ["no_start"])


COUNTS = tuple(CrawlSummary.__slots__[1:-3])
"""The names of its counts, which are columns of `crawls` too."""


def summarize(source: str, stats: Mapping, notes: Notes, past: Past) -> CrawlSummary:
    """The summary from Scrapy's stats, what the run says beside, and what the source gave before."""
    summary = CrawlSummary(source, stats.get("downloader/request_count", 0))
    for name in COUNTS[1:]:
        setattr(summary, name, stats.get(f"thidua/{name}", 0))
    summary.verdict, summary.why, summary.signs = judge(summary, notes, past)
    return summary
