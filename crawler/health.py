"""Whether a run of a source went as it should: its verdict, from what it met and from the source's own past.

broken    nothing can be had until somebody mends it: the site is out of reach or refuses, its listings have no
          articles, most of its pages cannot be read, or our own code failed
degraded  articles come, but not all, or not whole; or none come at a time of year when they always did
quiet     nothing new, as usual
ok        there was something new
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crawler.summary import CrawlSummary

ENOUGH = 3
"""Articles of which a share says something."""
HALF = 0.5
FEW = 0.1


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that is wrong: its code, the verdict that it alone gives, and what happened in words."""

    code: str
    verdict: str
    why: str


@dataclass(frozen=True, slots=True)
class Past:
    """What a source gave before: for each of the last three years, the conference reports that it published in the
    six weeks that end on today's day of the year, and those in these six weeks; whether its pages have selectors."""

    same_weeks: Mapping[int, int] = field(default_factory=dict)
    these_weeks: int = 0
    has_selectors: bool = False

    @property
    def is_silent(self) -> bool:
        """Nothing now, though at least two of the last three years had something in the same weeks."""
        return not self.these_weeks and sum(map(bool, self.same_weeks.values())) >= 2


@dataclass(frozen=True, slots=True)
class Notes:
    """What a run says beside its counts: why it ended, its first error, the first page that could not be read."""

    reason: str = "finished"
    error: str | None = None
    unread: str | None = None


def judge(run: CrawlSummary, notes: Notes, past: Past) -> tuple[str, str, list[str]]:
    """Verdict, reasons in words, and the codes of what is wrong."""
    signs = list(_fatal(run, notes)) or [*_partial(run, notes), *_of_articles(run, notes, past)]
    if signs:
        verdict = "broken" if any(sign.verdict == "broken" for sign in signs) else "degraded"
        return verdict, "; ".join(sign.why for sign in signs), [sign.code for sign in signs]
    one = f"; one page could not be read: {notes.unread}" if notes.unread else ""
    if not run.articles_new and not run.articles_changed:
        return "quiet", f"nothing new in {run.articles} articles{one}", []
    return "ok", f"{run.articles_new} new and {run.articles_changed} changed of {run.articles} articles{one}", []


def _fatal(run: CrawlSummary, notes: Notes) -> Iterator[Sign]:
    """What leaves nothing else to say; the first of these is the cause of the others."""
    missed = f"{run.failed} requests failed, {run.forbidden} refused by robots.txt"
    if run.errors or notes.reason == "start_error":
        yield Sign(
            "errors", "broken", f"errors: {run.errors}, the first: {notes.error or 'the spider could not start'}"
        )
    elif run.forbidden and not run.pages:
        yield Sign("forbidden", "broken", "robots.txt forbids all that was asked for")
    elif not run.listings:
        yield Sign("unreachable", "broken", f"nothing could be fetched ({missed})")
    elif not run.links and not run.listings_unchanged:
        yield Sign("no_links", "broken", f"no article on {run.listings} listings (did their layout change?)")
    elif run.articles_missed > run.articles_unread and not run.articles and not run.articles_unchanged:
        why = f"none of {run.articles_missed} articles could be fetched ({missed})"
        yield Sign("articles_missed", "broken", why)


def _partial(run: CrawlSummary, notes: Notes) -> Iterator[Sign]:
    missed = f"{run.failed} requests failed, {run.forbidden} refused by robots.txt"
    if notes.reason != "finished":
        yield Sign("stopped", "degraded", f"stopped before its end ({notes.reason})")
    if run.listings_missed:
        of = run.listings + run.listings_missed
        yield Sign("listings_missed", "degraded", f"{run.listings_missed} of {of} listings missed ({missed})")
    elif run.failed > run.pages:
        yield Sign("failures", "degraded", f"{missed}, {run.pages} pages came")


def _of_articles(run: CrawlSummary, notes: Notes, past: Past) -> Iterator[Sign]:
    came = run.articles + run.articles_unread
    if run.articles_unread and run.articles_unread >= HALF * came:
        why = f"{run.articles_unread} of {came} pages have no title or no text (did their layout change?)"
        yield Sign("unread", "broken" if came > 1 or not run.articles else "degraded", f"{why}: {notes.unread}")
    elif run.articles_unread > FEW * came:
        yield Sign("unread", "degraded", f"{run.articles_unread} of {came} pages cannot be read: {notes.unread}")
    if run.articles >= ENOUGH:
        if run.articles_undated >= HALF * run.articles:
            yield Sign("undated", "degraded", f"{run.articles_undated} of {run.articles} articles have no date")
        if past.has_selectors and run.articles_generic >= HALF * run.articles:
            why = f"{run.articles_generic} of {run.articles} articles fell to the generic parser"
            yield Sign("generic", "degraded", f"{why} (did their layout change?)")
    if past.is_silent:
        before = ", ".join(f"{count} in {year}" for year, count in sorted(past.same_weeks.items()) if count)
        yield Sign("silent", "degraded", f"no report in six weeks; in the same weeks there were {before}")
