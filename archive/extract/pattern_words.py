"""Which words a regular expression needs: of which each match holds one, and of which each match begins with one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as op
from re import _parser  # private, but Python's own reading of a pattern: no second parser can disagree with it

Words = frozenset[str]
_MOST = 64  # strings that are followed at a time


def needed(pattern: str) -> Words | None:
    """Words (or parts of words) of which each match of a pattern holds at least one; None if there are none."""
    parsed = _parsed(pattern)
    words = _rarest(*_sequence(parsed)) if parsed else None
    return words and _usable(frozenset(word.strip() for word in words))


def beginnings(pattern: str) -> Words | None:
    """Words (or parts of words) of which each match of a pattern begins with one; None if there are none."""
    parsed = _parsed(pattern)
    return _usable(frozenset(word.rstrip() for word in frozenset().union(*_prefixes(parsed)))) if parsed else None


def _parsed(pattern: str) -> list | None:
    parsed = _parser.parse(pattern)
    return None if parsed.state.flags & re.IGNORECASE else list(parsed)


def _sequence(parts: Iterable) -> tuple[Words | None, Words | None]:
    """All the strings that parts in a row can match, None if they are many; and words of which a match holds one."""
    run: Words | None = frozenset([""])  # what the parts that stand together can match
    found: list[Words | None] = []
    whole = True
    for part in parts:
        every, words = _part(*part)
        found.append(words)
        joined = _joined(run, every)
        if joined is None:
            found.append(run)
            whole, joined = False, every or frozenset([""])
        run = joined
    return (run if whole else None), _rarest(run, *found)


def _part(code: int, argument) -> tuple[Words | None, Words | None]:
    """`_sequence` of one part of a parsed pattern."""
    if code is op.BRANCH:
        return _branch([_sequence(branch) for branch in argument[1]])
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, inner = argument
        every, words = _sequence(inner)
        if (least, most) == (0, 1):
            return every and every | {""}, None
        return None, _rarest(every, words) if least else None
    inner = _inside(code, argument)
    return _sequence(inner) if inner is not None else (_few(code, argument), None)


def _branch(parts: list[tuple[Words | None, Words | None]]) -> tuple[Words | None, Words | None]:
    if all(every is not None for every, _ in parts):
        every = frozenset().union(*(every for every, _ in parts))
        return (every, None) if len(every) <= _MOST else (None, _rarest(every))
    words = [_rarest(*part) for part in parts]
    return None, frozenset().union(*words) if all(words) else None


def _prefixes(parts: Iterable) -> tuple[Words, Words]:
    """What matches of parts in a row begin with: strings after which a match goes on somehow, and whole matches."""
    cut, whole = frozenset(), frozenset([""])
    for part in parts:
        further, ended = _prefixes_of(*part)
        if len(whole) * (len(further) + len(ended)) > _MOST:
            return cut | whole, frozenset()
        cut |= {a + b for a in whole for b in further}
        whole = frozenset(a + b for a in whole for b in ended)
    return cut, whole


def _prefixes_of(code: int, argument) -> tuple[Words, Words]:
    """`_prefixes` of one part of a parsed pattern."""
    if code is op.BRANCH:
        branches = [_prefixes(branch) for branch in argument[1]]
        return frozenset().union(*(cut for cut, _ in branches)), frozenset().union(*(whole for _, whole in branches))
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, inner = argument
        cut, whole = _prefixes(inner)
        if most > 1:
            cut, whole = cut | whole, frozenset()
        return cut, whole if least else whole | {""}
    if (inner := _inside(code, argument)) is not None:
        return _prefixes(inner)
    few = _few(code, argument)
    return (frozenset([""]), frozenset()) if few is None else (frozenset(), few)


def _inside(code: int, argument) -> list | None:
    """The parts of a group."""
    if code is op.SUBPATTERN and not argument[1] & re.IGNORECASE:
        return argument[-1]
    return argument if code is op.ATOMIC_GROUP else None


def _few(code: int, argument) -> Words | None:
    """What a part without parts matches, if it is few strings: "a", "[Cc]", and nothing for "\\b"."""
    if code is op.LITERAL:
        return frozenset(chr(argument))
    if code is op.IN and all(kind in (op.LITERAL, op.RANGE) for kind, _ in argument):
        ranges = [value if kind is op.RANGE else (value, value) for kind, value in argument]
        if sum(last - first + 1 for first, last in ranges) <= 10:
            return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))
    return frozenset([""]) if code in (op.AT, op.ASSERT, op.ASSERT_NOT) else None


def _joined(run: Words, following: Words | None) -> Words | None:
    if following is None or len(run) * len(following) > _MOST:
        return None
    return frozenset(a + b for a in run for b in following)


def _rarest(*choices: Words | None) -> Words | None:
    """Of several sets of words, the one that a text holds most seldom: few words, long ones."""
    sets = [words for choice in choices if (words := _usable(choice))]
    return min(sets, key=lambda words: sum(map(_frequency, words)), default=None)


def _frequency(word: str) -> float:
    """A guess at how often a text holds a word or a part of one; a lone letter stands in half of all words."""
    return 5.0 if len(word.strip()) == 1 and word.strip().isalpha() else 0.4 ** len(word)


def _usable(words: Words | None) -> Words | None:
    """Without the words that begin with another one; None if any string would do, or a blank."""
    if not words or not all(word.strip() for word in words):
        return None
    return frozenset(w for w in words if not any(w != other and w.startswith(other) for other in words))
