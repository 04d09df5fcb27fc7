"""A figure in its sentence: a quantity with the words and cues on either side of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .document import Document, Sentence, Span
from .metrics import Cue, cues
from .numbers import Quantity

_STOPS = re.compile(r"[,;(]| và | cùng | nhưng | song ")
# What may stand between two figures of one verb: "87 tập thể, 213 cá nhân", "98 tỷ đồng cùng gần 2 ha đất"
_COORDINATION = re.compile(
    r"(?: đồng| đất(?: các loại)?| các loại| thanh tra| kiểm tra| tiền)?"
    r"[\s,;:]*(?:và|cùng|với|cùng với|cộng với|kèm|trên|tổng|(?:tổng )?số tiền|trị giá|tổng trị giá|diện tích|"
    r"có|là|về|đất|hoặc|\s)*\s*"
)


@dataclass(slots=True)
class Figure:
    """A quantity in reading order; offsets count in the field.

    `gap` is where its own words on the left begin: the end of the figure (or bracket) before it, or the
    sentence's start. `clause` is the start of its clause (after ";"), `limit` the end of its words on the
    right. `topic` and `cue` are set by metric_of: a figure coordinated with it takes the topic over.
    """

    sentence: Sentence
    span: Span
    gap: int
    clause: int
    limit: int
    cues: list[Cue]
    before: Figure | None = None
    after: Figure | None = None
    topic: str | None = None
    cue: Cue | None = None

    @property
    def quantity(self) -> Quantity:
        return self.span.value

    @property
    def left(self) -> str:
        """The figure's own words on its left, in matching form."""
        return self.sentence.source_match[self.gap : self.span.start]

    @property
    def right(self) -> str:
        """The words after the figure up to the next figure or the clause's end."""
        return self.sentence.source_match[self.span.end : self.limit]

    @property
    def phrase(self) -> str:
        """The words after the figure up to the next comma, conjunction or bracket."""
        right = self.right
        stop = _STOPS.search(right)
        return right[: stop.start()] if stop else right

    def on_left(self, *topics: str, start: int | None = None) -> Cue | None:
        """The nearest cue of one of these topics among the figure's own words (or from `start` on)."""
        start = self.gap if start is None else start
        for cue in reversed(self.cues):
            if cue.end <= self.span.start and cue.start >= start and cue.topic in topics:
                return cue
        return None

    def on_right(self, *topics: str, end: int | None = None) -> Cue | None:
        """The first cue of one of these topics in the phrase after the figure (or up to `end`)."""
        end = self.span.end + len(self.phrase) if end is None else end
        for cue in self.cues:
            if cue.start >= self.span.end and cue.end <= end and cue.topic in topics:
                return cue
        return None

    @property
    def coordinated(self) -> bool:
        """True when only a conjunction stands between the figure before and this one."""
        return self.before is not None and _COORDINATION.fullmatch(self.left) is not None


def figures(document: Document) -> Iterator[list[Figure]]:
    """The figures of each sentence that has some, the body's sentences before the title's."""
    titles = [sentence for sentence in document.sentences if sentence.field == "title"]
    for sentence in [*document.body, *titles]:
        if not sentence.caption and (spans := sentence.of("quantity")):
            yield _of_sentence(sentence, spans)


def _of_sentence(sentence: Sentence, spans: list[Span]) -> list[Figure]:
    match = sentence.source_match
    units = sentence.of("unit")
    found = [
        Cue(start, end, c.topic)
        for c in cues(sentence.match)
        for start, end in [(c.start + sentence.start, c.end + sentence.start)]
        if not any(unit.start <= start and end <= unit.end for unit in units)
    ]
    out: list[Figure] = []
    for number, span in enumerate(spans):
        before = out[-1] if out else None
        gap = before.span.end if before else sentence.start
        closed = match.rfind(")", gap, span.start)
        if closed >= 0:  # a figure within the bracket is no neighbour of this one
            opened = match.rfind("(", sentence.start, closed)
            while before and before.span.start > opened:
                before = before.before
            gap = closed + 1
        clause = match.rfind(";", sentence.start, span.start) + 1 or sentence.start
        limit = spans[number + 1].start if number + 1 < len(spans) else sentence.end
        end = match.find(";", span.end, limit)
        figure = Figure(sentence, span, gap, clause, limit if end < 0 else end, found, before)
        if out:
            out[-1].after = figure
        out.append(figure)
    return out
