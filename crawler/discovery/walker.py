"""From page to page of a listing, until what is known, what is too old, its end, or the depth asked for."""

from __future__ import annotations

from collections.abc import Sequence

from archive.store.walks import END, FIRST_LOOK, Walk

MOST_PAGES = 1000
"""A listing that goes on beyond this goes on for ever (a calendar, an endless scroll)."""


class Walker:
    """One run's way down one listing.

    `floor` is how far back the run asks for, as a walk's floor. At most `most` pages are read that tell
    something new; None: as many as it takes, and `look` of a listing that no crawl has read before. Without
    a `walk` (a listing that is not in the order of time) it goes `look` pages deep whatever is known.
    """

    def __init__(self, walk: Walk | None, floor: str, most: int | None, look: int):
        self.walk = walk
        self._floor = floor
        self._look = look
        self._most = most
        self._seen: set[str] = set()
        self._read = 0
        self.last: Sequence[str] = ()
        """The articles of the page read last."""

    @property
    def settled(self) -> bool:
        """Can the listing's first page tell all that is new?"""
        return self.walk is not None and self.walk.settled(self._floor)

    def go_on(self, number: int, urls: Sequence[str], *, ended: bool) -> int | None:
        """The number of the page to read after page `number`, which lists `urls`; None if that is all.

        `ended`: the page lists no article, of whatever kind.
        """
        fresh = [url for url in urls if url not in self._seen]
        self._seen.update(fresh)
        self.last = urls
        met = self.walk.sight(number, fresh) if self.walk and fresh else {None}
        if ended or (urls and not fresh):  # sites answer with their last page, or their first, beyond the last
            return self.finish(END)
        if None in met:
            self._read += 1
            further = number + 1
        else:
            further = self.walk.below(number, met, self._floor)
            if further is None:
                return self.finish(self.walk.floor_of(met))
        return further if self._may_read(number) else self._stop()

    def finish(self, floor: str | None = None) -> None:
        """All above `floor` is known; None: the listing is as it was."""
        if self.walk:
            self.walk.finish(floor)

    def _may_read(self, number: int) -> bool:
        if self._most is not None:
            return self._read < self._most
        if self.walk is None or (self.walk.is_first and self._floor == FIRST_LOOK):
            return number < self._look
        return self._read < MOST_PAGES

    def _stop(self) -> None:
        """As deep as this run goes: a first look ends here, any other is gone on with by the next crawl."""
        if self.walk and self.walk.is_first and self._floor == FIRST_LOOK:
            self.walk.finish(FIRST_LOOK)
        elif self.walk:
            self.walk.leave()
