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


@dataclass(slots=True, frozen=True)
class Cue:
    """A phrase of `topic` at characters `start` to `end` of the text that was scanned."""

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


def cues(match: str) -> list[Cue]:
    """The cues of a text in matching form, in order, whole words only."""
    out = []
    for index, start, end in _AUTOMATON.find_matches_as_indexes(match):
        if match[start - 1 : start].isalnum() or match[end : end + 1].isalnum():
            continue
        out.append(Cue(start, end, _TOPICS[index]))
    return out
