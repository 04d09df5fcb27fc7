"""The noun phrase that a role stands in, and the verb that governs it: "giữ | vị trí Cụm trưởng Cụm số IV năm 2020"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import role_words as words
from .actors import Actor
from .document import Sentence, Span

_NOTE = re.compile(r" ?\([^()]{1,40}\)")
_YEAR = re.compile(rf" ?(?:{words.YEAR.pattern})")
_PASSIVE = re.compile(r"\b(?:nhận|được)(?: \w+){0,3} $")
_REACH = 90  # characters before a role in which its verb stands
_LONG = 600  # a longer gap ties nothing


@dataclass(slots=True, frozen=True)
class Frame:
    """The noun phrase of a role: it and its verb begin at `left`, it ends at `end`.

    verb: "hold", "leave", "give", "for" (thay mặt) or "". `relative`: with the verb inside ("đơn vị giữ vai Cụm phó").
    `part`: it names the post ("vai trò"), not the one who holds it. `opens`: it opens a clause.
    """

    role: Span
    left: int
    end: int
    verb: str
    word: str
    relative: bool
    part: bool
    opens: bool


class Phrases:
    """Reads the phrases of a sentence's roles. `actors`: the units that may hold them."""

    def __init__(self, sentence: Sentence, actors: list[Actor]) -> None:
        self.sentence, self.actors = sentence, actors
        self.match = sentence.source_match
        self.clusters = sentence.of("cluster")

    def frame(self, role: Span) -> Frame:
        low = max([self.sentence.start, role.start - _REACH, *(a.end for a in self.actors if a.end <= role.start)])
        before = self.match[low : role.start]
        phrase = words.PHRASE.search(before)
        at = phrase.start() if phrase else len(before)
        part = bool(words.PART.search(before) or words.PART.match(self.match[role.start : role.start + 14]))
        verb, start, word = self._verb(before[:at], low, part)
        relative = words.RELATIVE.search(before[:start]) if verb else None
        left = relative.start() if relative else start
        marks = ".;:“•," if verb else ".;:“•"
        begin = max(self.match.rfind(mark, self.sentence.start, low + left) for mark in marks) + 1
        lead = self.gap(max(begin, self.sentence.start), low + left)
        opens = bool(words.LEAD_IN.fullmatch(lead))
        return Frame(role, low + left, self._end(role), verb, word, bool(relative), part, opens)

    def _verb(self, before: str, low: int, part: bool) -> tuple[str, int, str]:
        """What governs a noun phrase: its kind, where it begins, its first word."""
        leaving, giving = words.LEAVING.search(before), words.GIVING.search(before)
        if (m := words.HOLDING.search(before)) and not (leaving and leaving.start() < m.start()):
            gone = words.NO_LONGER.search(before, 0, m.start())
            return ("leave", gone.start(), "không còn") if gone else ("hold", m.start(), m["verb"])
        if m := leaving or giving:
            wide = self.match[max(self.sentence.start, low - 10) : low + m.start()]
            if words.PASSIVE.search(wide + m.group()) or _PASSIVE.search(wide):
                return "hold", m.start(), "được bầu"
            return ("leave" if leaving else "give"), m.start(), m.group().strip()
        if m := words.SPEAKING_FOR.search(before):
            return "for", m.start(), "thay mặt"
        if part and (m := words.ANY_VERB.search(before)):
            return "hold", m.start(), "?"
        return "", len(before), ""

    def _end(self, role: Span) -> int:
        """Where the phrase ends: after the cluster's name, years, "mới", notes."""
        end = role.end
        while True:
            cluster = next((c for c in self.clusters if 0 <= c.start - end <= 1), None)
            if cluster:
                end = self._owner(cluster.end)
                continue
            m = words.TRAIL.match(self.match, end) or _YEAR.match(self.match, end)
            if m is None or m.end() > self.sentence.end:
                return end
            end = m.end()

    def _owner(self, end: int) -> int:
        """Past the owner that a cluster's name goes on with: ", Thanh tra Chính phủ", " thuộc Thanh tra tỉnh X"."""
        unit = next((u for u in self.sentence.of("unit") if u.start >= end), None)
        apart = unit is None or any(a.start <= unit.start < a.end for a in self.actors)
        if apart or not words.OWNER.fullmatch(self.match, end, unit.start):
            return end
        return unit.end + self.match.startswith(")", unit.end)

    def gap(self, start: int, end: int) -> str:
        """The text between, without clusters' names, years and notes."""
        text = self.match[start:end]
        if len(text) > _LONG:
            return text
        for cluster in reversed(self.clusters):
            if start <= cluster.start and cluster.end <= end:
                text = text[: cluster.start - start] + text[cluster.end - start :]
        return re.sub(r" +(?=[ ,)])", "", words.YEAR.sub("", _NOTE.sub("", text)))
