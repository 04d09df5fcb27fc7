"""What passes between the ways of finding articles and the spider."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Entry:
    """An article as a listing names it: `url` is its canonical address, `link` the address to fetch.

    `published` is as `crawler.dates` gives it. What a listing does not say is empty.
    """

    url: str
    link: str
    title: str = ""
    lead: str = ""
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A place that lists articles, over one page or many, newest first.

    `id` is the same in every run; `kind` names the way that reads it, in `crawler.discovery.WAYS`.
    """

    kind: str
    id: str
    first: str
    """Address of its first page."""
    further: str | None = None
    """Address of its further pages, in the form of `crawler.discovery.paging`; None if it has one page."""


@dataclass(slots=True)
class Page:
    """One page of a listing: its articles, in order, and other listings that it names."""

    entries: list[Entry] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
