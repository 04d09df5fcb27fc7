"""Cues: the words beside a figure that tell what it is of, from data/metrics.yml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import ahocorasick_rs
import yaml

from .text import matching_form


@dataclass(slots=True, frozen=True)
class Metric:
    """A code of the statistics with its Vietnamese and English label and its usual measure."""

    code: str
    vi: str
    en: str
    measure: str | None


@dataclass(slots=True)
class Cue:
    """A phrase of `topic` at characters `start` to `end` of the field."""

    start: int
    end: int
    topic: str


_DATA = yaml.safe_load((Path(__file__).parent / "data" / "metrics.yml").read_text(encoding="utf-8"))
METRICS = {code: Metric(code, **row) for code, row in _DATA["metrics"].items()}
_PHRASES = [(matching_form(phrase), topic) for topic, phrases in _DATA["cues"].items() for phrase in phrases]
_TOPICS = [topic for _, topic in _PHRASES]
_AUTOMATON = ahocorasick_rs.AhoCorasick(
    [phrase for phrase, _ in _PHRASES], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
)


def cues(match: str, start: int, end: int) -> list[Cue]:
    """The cues of `match[start:end]`, matching form, in order, whole words only; offsets count in `match`."""
    out = []
    for index, a, b in _AUTOMATON.find_matches_as_indexes(match[start:end]):
        a, b = a + start, b + start
        if not (match[a - 1 : a].isalnum() or match[b : b + 1].isalnum()):
            out.append(Cue(a, b, _TOPICS[index]))
    return out
