"""Copies: articles whose words are, but for a few, those of an earlier article.

Two reports of one conference written apart share hardly one run of four words in five; a syndicated copy shares
two of three or more, however its title, byline and a paragraph were changed. Candidates come from MinHash bands,
so that an article is compared with those alone that share one; whether they are copies is then computed exactly.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import blake2b
from typing import Any

from archive.extract.report import Report
from archive.gazetteer import fold

WORDS = 4
"""Words in a shingle."""
SHORTEST = 40
"""Words of a text from which it can be told to be a copy."""
ALIKE = 0.6
"""The share of common shingles (Jaccard) from which two articles are copies."""
BANDS, ROWS = 25, 5
"""Pairs alike by 0.6, 0.7, 0.8 share one of these bands in 87, 99, 99.99 of 100 cases; by 0.1 in one of 4,000."""


def shingles(text: str) -> frozenset[str]:
    """Each run of four words of a text, without regard to accents, capitals and punctuation; none of a text that
    is too short to tell a copy by."""
    words = fold(text).split()
    if len(words) < SHORTEST:
        return frozenset()
    return frozenset(" ".join(words[n : n + WORDS]) for n in range(len(words) - WORDS + 1))


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of shingles in common, 0 to 1, rounded as it is stored."""
    return round(len(one & other) / len(one | other), 4) if one or other else 0.0


def bands(found: frozenset[str]) -> list[int]:
    """Numbers of 48 bits of which two texts that are much alike have at least one in common."""
    if not found:
        return []
    hashes = _minhash()
    hashes.clear()
    hashes.update_batch([shingle.encode() for shingle in found])
    rows = hashes.hashvalues.reshape(BANDS, ROWS).astype("<u4")
    digests = (blake2b(bytes([place]) + row.tobytes(), digest_size=6).digest() for place, row in enumerate(rows))
    return [int.from_bytes(digest, "big") for digest in digests]


def may_be_one(one: Report, other: Report) -> bool:
    """Whether nothing that two reports say tells their conferences apart: reports are often written after one
    pattern, year after year and cluster after cluster."""
    a, b = one.conference, other.conference
    if a is None or b is None:
        return False
    pairs = [(a.year, b.year), (a.date, b.date)]
    if a.cluster and b.cluster:
        pairs += [(a.cluster.number, b.cluster.number), (a.cluster.type, b.cluster.type)]
    return all(x is None or y is None or x == y for x, y in pairs)


def originals(like: dict[int, Iterable[int]], age: Callable[[int], Any]) -> dict[int, int]:
    """The original of each article that is a copy. `like` gives all that an article is alike to.

    The earliest of those that an article is alike to, by `age`, is what it was copied from, if it is earlier than
    the article itself; what that one was copied from in turn is the original of both.
    """
    source = {id: min((id, *others), key=age) for id, others in like.items()}

    def original(id: int) -> int:
        while source[id] != id:
            id = source[id]
        return id

    return {id: original(id) for id in like if source[id] != id}


@cache
def _minhash() -> Any:
    from datasketch import MinHash  # half a second, which only what derives should pay

    return MinHash(num_perm=BANDS * ROWS, seed=1, hashfunc=zlib.crc32, scheme="affine32")
