"""Patterns that are tried only where a word stands that they need.

A rule's pattern fits few sentences and costs as much on all the others. `compile` therefore works out words of
which every match holds one, and words of which every match begins with one; `note` finds all these words of all
patterns in one Aho-Corasick pass over a sentence. What a pattern finds is what `re` would find with it, only sooner.

    _LATER = prefilter.compile(r"\\b(?:dự kiến|sẽ|năm (?:tới|sau))\\b")   # at import; for the matching form
    if _LATER.search(sentence): …

Use it for all that is looked for anywhere in a sentence. `re.compile` is for what is looked for at a known place
(before a span, after a cue), and for patterns of the stored text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from .document import Sentence
from .pattern_words import beginnings, needed

_WORDS: list[frozenset[str]] = []  # sets of words; the place of a set is its bit


class Pattern:
    """A compiled pattern; `regex` is the plain one. Offsets of its matches count in the field."""

    __slots__ = ("_begin", "_need", "regex")

    def __init__(self, pattern: str) -> None:
        self.regex = re.compile(pattern)
        self._begin = _bit(beginnings(pattern))
        self._need = _bit(needed(pattern)) or self._begin
        if not self._need:
            raise ValueError(f"prefilter: {pattern!r} can match without any word; use re.compile")

    def may_match(self, sentence: Sentence) -> bool:
        """False where the sentence holds none of the words that a match must hold."""
        return sentence.marks & self._need != 0

    def search(self, sentence: Sentence) -> re.Match | None:
        """The first match in the sentence."""
        if not sentence.marks & self._need:
            return None
        if not self._begin:
            return self.regex.search(sentence.source_match, sentence.start, sentence.end)
        match, string, end = self.regex.match, sentence.source_match, sentence.end
        for start in self._starts(sentence):
            if found := match(string, start, end):
                return found
        return None

    def finditer(self, sentence: Sentence) -> list[re.Match]:
        """The matches in the sentence, in order, none overlapping."""
        if not sentence.marks & self._need:
            return []
        if not self._begin:
            return list(self.regex.finditer(sentence.source_match, sentence.start, sentence.end))
        match, string, end = self.regex.match, sentence.source_match, sentence.end
        found, last = [], 0
        for start in self._starts(sentence):
            if start >= last and (m := match(string, start, end)):
                found.append(m)
                last = m.end()
        return found

    def _starts(self, sentence: Sentence) -> list[int]:
        bits, bit, first = _index(len(_WORDS)).bits, self._begin, sentence.start
        return sorted({first + at for word, at, _ in sentence.words if bits[word] & bit})


def compile(pattern: str) -> Pattern:
    """`pattern`, for the matching form; ValueError if it can match without any word."""
    return Pattern(pattern)


def note(sentences: list[Sentence]) -> None:
    """Note in each sentence which words stand there (`words`), and which patterns need one of them (`marks`)."""
    index = _index(len(_WORDS))
    find, bits = index.automaton.find_matches_as_indexes, index.bits
    for sentence in sentences:
        sentence.words = find(sentence.match, overlapping=True)
        marks = 0
        for word, _, _ in sentence.words:
            marks |= bits[word]
        sentence.marks = marks


class _Index:
    """The automaton of all words, and for each word the bits of the sets that hold it."""

    def __init__(self) -> None:
        bits: dict[str, int] = {}
        for place, words in enumerate(_WORDS):
            for word in words:
                bits[word] = bits.get(word, 0) | 1 << place
        self.automaton = AhoCorasick(list(bits), matchkind=MatchKind.Standard, implementation=Implementation.DFA)
        self.bits = list(bits.values())


@lru_cache(maxsize=1)
def _index(size: int) -> _Index:
    """The index of the first `size` sets: of all that were registered so far."""
    return _Index()


def _bit(words: frozenset[str] | None) -> int:
    """The bit of a set of words; 0 for none."""
    if words and words not in _WORDS:
        _WORDS.append(words)
    return 1 << _WORDS.index(words) if words else 0
