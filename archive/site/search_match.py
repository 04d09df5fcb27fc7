"""Which conferences a query matches, and in which order; the work is bounded however common its words are.

A docid is a hash, so the first matches in the order of docids are a fair sample of all: past SCANNED of them the
numbers are estimates of that sample, and say so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from archive.site import search_words as words
from archive.site.data import Archive
from archive.site.search_index import Index

SCANNED = 20_000
_SCORED = 2_000  # matches that bm25 is computed for; beyond, equals come newest first
_RARE = 5_000  # in a big archive no word may be in more rows: bm25 counts the rows of each
_LONG = 6  # words; a longer query is hardly in any text as it is
_TESTED = 2_000  # rows of a narrow filter that are each asked whether they match
_WEIGHED = 6  # words of a query of which any may do
_TOP = 2**48  # docids are below


@dataclass(slots=True)
class Matched:
    """Positions in the index; `share` is how much of all docids was looked at, 1 for all."""

    positions: np.ndarray
    share: float = 1.0

    @property
    def is_estimate(self) -> bool:
        return self.share < 1


async def matched(archive: Archive, index: Index, query: str, limit: int | None = SCANNED) -> Matched:
    """The conferences that an FTS5 query matches, up to a limit (None: all of them)."""
    key = (query, limit)
    if key in index.matches:
        index.matches.move_to_end(key)
        return index.matches[key]
    docids = await rowids(archive, "conferences_fts", query, limit + 1 if limit else -1)
    share = 1.0
    if limit and len(docids) > limit:
        docids = docids[:limit]
        share = (int(docids[-1]) + 1) / _TOP
    found = Matched(index.positions(docids), share)
    index.remember(key, found)
    return found


async def rowids(archive: Archive, table: str, query: str, limit: int = -1, last: int = _TOP) -> np.ndarray:
    """The row ids that match, ascending. As one text, because a row each takes three times as long."""
    sql = f"""select group_concat(rowid) as ids from
        (select rowid from {table} where {table} match :query and rowid <= :last limit :limit)"""
    row = await archive.row(sql, query=query, limit=limit, last=last)
    return np.array((row["ids"] or "").split(",") if row["ids"] else [], np.int64)


async def among(archive: Archive, index: Index, query: str, positions: np.ndarray) -> np.ndarray:
    """Those of a few conferences that match, every one of them."""
    found: list[np.ndarray] = []
    sql = "select rowid as id from conferences_fts where conferences_fts match :query and rowid in (:in)"
    for start in range(0, len(positions), 500):
        some = index.docids[positions[start : start + 500]].tolist()
        rows = await archive.rows_in(sql, some, query=query)
        found.append(index.positions(np.array(sorted(row["id"] for row in rows), np.int64)))
    return np.concatenate(found) if found else positions[:0]


def few(mask: np.ndarray) -> bool:
    """Whether so few conferences pass the filters that each can be asked."""
    return int(mask.sum()) <= _TESTED


async def ranked(
    archive: Archive, index: Index, found: list[words.Group], held: Matched, any_word: bool = False
) -> np.ndarray:
    """The positions, best first: the words as typed with their accents and side by side, all of them in the title,
    side by side in any accents, with their accents anywhere; then by bm25 or, of very many, newest first."""
    query = words.matching(found, " OR " if any_word else " AND ")
    key = ("ranked", query, words.exactly(found), len(held.positions))
    if key not in index.matches:
        score = await _scores(archive, index, found, held.positions, any_word)
        second = await _relevance(archive, index, query, found, held.positions)
        order = np.lexsort((index.newest[held.positions], second, -score))
        index.remember(key, held.positions[order])
    return index.matches[key]


async def _scores(
    archive: Archive, index: Index, found: list[words.Group], positions: np.ndarray, any_word: bool
) -> np.ndarray:
    score = np.zeros(len(positions), np.int64)
    if len(positions) < 2:
        return score
    docids = index.docids[positions]

    async def have(query: str, table: str = "conferences_fts") -> np.ndarray:
        return np.isin(docids, await rowids(archive, table, query, last=int(docids[-1])), assume_unique=True)

    if any_word:
        for group in found[:_WEIGHED]:
            score += await have(words.matching([group]))
        return score
    score += 4 * await have(f"{{title}} : ({words.matching(found)})")
    beside = len(found) <= _LONG
    if beside and len(found) > 1:
        score += 2 * await have(words.phrase(found))
    if words.has_accents(found):
        score += await have(words.exactly(found), "conferences_exact")
        if beside:
            score += 8 * await have(words.phrase(found, folded=False), "conferences_exact")
    return score


async def _relevance(
    archive: Archive, index: Index, query: str, found: list[words.Group], positions: np.ndarray
) -> np.ndarray:
    """bm25 of each (lower is better), or nothing where it would take long."""
    if not 1 < len(positions) <= _SCORED:
        return np.zeros(len(positions))
    if len(index.docids) > SCANNED:
        for group in found:
            if len(await rowids(archive, "conferences_fts", words.matching([group]), _RARE)) == _RARE:
                return np.zeros(len(positions))
    sql = """select rowid as id, bm25(conferences_fts, 8.0, 1.0) as score from conferences_fts
        where conferences_fts match :query and rowid <= :last"""
    rows = await archive.rows(sql, query=query, last=int(index.docids[positions[-1]]))
    scores = {row["id"]: row["score"] for row in rows}
    return np.array([scores.get(docid, 0.0) for docid in index.docids[positions].tolist()])


def ordered(index: Index, positions: np.ndarray, sort: str) -> np.ndarray:
    """The positions newest or oldest first."""
    order = np.argsort(index.newest[positions], kind="stable")
    return positions[order if sort == "newest" else order[::-1]]
