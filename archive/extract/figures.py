"""A figure in its sentence: a quantity with the words and cues on either side of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from .document import Document, Sentence, Span
from .headings import headings
from .metrics import Cue, cues
from .numbers import Quantity

# How far back a figure looks in an endless sentence, in characters.
_REACH = 1000
_STOPS = re.compile(r"[,;(]| và | cùng | nhưng | song ")
# What may stand between two figures of one verb: "87 tập thể, 213 cá nhân", "98 tỷ đồng cùng gần 2 ha đất"
_COORDINATION = re.compile(
    r"(?:(?:,| và) (?:cá nhân|tổ chức|hộ kinh doanh))?"
    r"(?: đồng| đất(?: các loại)?| các loại| thanh tra| kiểm tra| tiền| dân)?"
    r"[\s,;:/-]*+(?:và|cùng|với|cùng với|cộng với|kèm theo|kèm|trên|tổng|(?:tổng )?số tiền|trị giá|tổng trị giá|"
    r"diện tích|có|là|về|quỹ đất|đất đai|đất|kinh tế|tài chính|hoặc|lên|tới|đến|liên quan|tương ứng|cho|tăng|giảm|còn|"
    r"năm \d{4}|\s)*+:?\s*"
)
# Commas within a noun, where its phrase does not end: "đơn khiếu nại, tố cáo được gửi đến"
_COMPOUND = re.compile(
    r"(?:[^,;(\d]{0,30}?(?:khiếu nại, tố cáo|phòng, chống|thanh tra, kiểm tra|tài sản, thu nhập|xem xét, xử lý)"
    r"|,(?= (?:lớp|buổi|khoá|hội thảo) ))?"
)
_PASSIVE = re.compile(r"\b(?:được|bị|đã)(?: [^\W\d]+){0,2} $")
_LISTED = re.compile(r"(?: đất)?(?:,| và| cùng| với)(?: (?:hơn|gần|trên|khoảng))? ?$")


@dataclass(slots=True)
class Line:
    """A sentence with figures: its field in matching form, its cues in order, the units and
    persons named in it; `years` is filled by standing. `heading` is the line over the list that it is an item of."""

    sentence: Sentence
    match: str
    cues: list[Cue]
    starts: list[int]
    units: list[Span]
    persons: list[Span]
    years: list | None = None
    heading: Sentence | None = None


@dataclass(slots=True)
class Figure:
    """A quantity in reading order; offsets count in the field.

    `start` is the start of the sentence, or as far back as is looked; `gap` is where the figure's own words
    on the left begin: the end of the figure (or bracket) before it; `clause` the start of its clause (after
    ";"); `limit` the end of its words on the right. `topic` and `cue` are set by metric_of: a figure
    coordinated with this one takes the topic over.
    """

    line: Line
    span: Span
    start: int
    gap: int
    clause: int
    limit: int
    before: Figure | None = None
    after: Figure | None = None
    topic: str | None = None
    cue: Cue | None = None
    above: list[Cue] = field(default_factory=list)
    left: str = field(init=False)
    right: str = field(init=False)
    phrase: str = field(init=False)

    def __post_init__(self) -> None:
        """`left` and `right` are its own words; `phrase` those on the right up to a comma or conjunction."""
        match = self.line.match
        self.left = match[self.gap : self.span.start]
        self.right = match[self.span.end : self.limit]
        stop = _STOPS.search(self.right, _COMPOUND.match(self.right).end())
        self.phrase = self.right[: stop.start()] if stop else self.right

    @property
    def sentence(self) -> Sentence:
        return self.line.sentence

    @property
    def quantity(self) -> Quantity:
        return self.span.value

    @property
    def before_it(self) -> str:
        """The sentence up to the figure, or as far back as is looked."""
        return self.line.match[self.start : self.span.start]

    def under_heading(self) -> bool:
        """Put the words of the list's heading before the figure's own; False where there is none."""
        heading = self.line.heading
        if heading is None:
            return False
        self.above = cues(self.line.match, heading.start, heading.end)
        self.left = f"{heading.match} {self.left}"
        return True

    def told(self) -> set[str]:
        """The topics of all cues in the sentence before the figure, but for those within a bracket that closed."""
        low = bisect_left(self.line.starts, self.start)
        high = bisect_left(self.line.starts, self.span.start)
        match, end = self.line.match, self.span.start
        closed = match.rfind(")", self.start, end)
        opened = match.rfind("(", self.start, closed) if closed >= 0 else closed
        return {cue.topic for cue in self.line.cues[low:high] if not opened < cue.start < closed}

    def earlier(self, spans: list[Span]) -> list[Span]:
        """Those of the sentence's spans that stand before the figure, as far back as is looked."""
        low, high = (bisect_left(spans, at, key=lambda span: span.start) for at in (self.start, self.span.start))
        return spans[low:high]

    def on_left(self, *topics: str, start: int | None = None) -> Cue | None:
        """The nearest cue of one of these topics among the figure's own words (or from `start` on)."""
        start = self.gap if start is None else start
        found = self.line.cues
        for index in range(bisect_left(self.line.starts, self.span.start) - 1, -1, -1):
            cue = found[index]
            if cue.start < start:
                break
            if cue.topic in topics and cue.end <= self.span.start:
                return cue
        return next((cue for cue in reversed(self.above) if cue.topic in topics), None)

    def on_right(self, *topics: str, end: int | None = None) -> Cue | None:
        """The first cue of one of these topics in the phrase after the figure (or up to `end`)."""
        end = self.span.end + len(self.phrase) if end is None else end
        found = self.line.cues
        for index in range(bisect_left(self.line.starts, self.span.end), len(found)):
            cue = found[index]
            if cue.end > end:
                break
            if cue.topic in topics:
                return cue
        return None

    def passive(self, *topics: str) -> Cue | None:
        """The cue of its own passive, where the one on the left is the passive of the figure before: "390 đơn được
        tiếp nhận, 12 vụ | được giải quyết", or the clause's first word of an active: "12 vụ bị chuyển"."""
        left = self.on_left(*topics)
        if left and not self.closes_before(left):
            return None
        right = self.on_right(*topics)
        return right if right and _PASSIVE.search(self.line.match, self.span.end, right.start) else None

    def take(self, cue: Cue | None) -> str | None:
        """Take this cue as what tells the metric; its topic."""
        self.cue = cue
        self.topic = cue.topic if cue else None
        return self.topic

    def inherit(self) -> str | None:
        """The topic of the figure before, when this one is coordinated with it."""
        if self.coordinated:
            self.topic = self.before.topic
        return self.topic

    def list_end(self, measures: tuple[str, ...]) -> int:
        """Where the phrase ends of the last figure that is listed with this one: their verb may stand there."""
        last = self
        for _ in range(6):
            if not (last.after and last.after.quantity.measure in measures and _LISTED.search(last.right)):
                break
            last = last.after
        return last.span.end + len(last.phrase)

    def closes_before(self, cue: Cue) -> bool:
        """True when the cue closes the phrase of a figure before: "88 tỷ đồng sai phạm, 61 tỷ đồng thu về"."""
        before = self.before
        for _ in range(4):
            if before is None or before.span.end <= cue.start:
                break
            before = before.before
        if before is None:
            return False
        end = before.span.end + len(before.phrase)
        return cue.end <= end < self.span.start

    @property
    def coordinated(self) -> bool:
        """True when only a conjunction stands between the figure before and this one."""
        return self.before is not None and len(self.left) < 80 and bool(_COORDINATION.fullmatch(self.left))


def figures(document: Document) -> Iterator[list[Figure]]:
    """The figures of each sentence that has some, the body's sentences before the title's."""
    titles = [sentence for sentence in document.sentences if sentence.field == "title"]
    over = headings(document.body)
    for sentence in [*document.body, *titles]:
        if not sentence.caption and (spans := sentence.of("quantity")):
            yield _of_sentence(sentence, spans, over.get(sentence.start) if sentence.field == "text" else None)


def _of_sentence(sentence: Sentence, spans: list[Span], heading: Sentence | None) -> list[Figure]:
    match = sentence.source_match
    units = sentence.of("unit")
    found = _outside(cues(match, sentence.start, sentence.end), units)
    line = Line(sentence, match, found, [cue.start for cue in found], units, sentence.of("person"), heading=heading)
    out: list[Figure] = []
    for number, span in enumerate(spans):
        start = max(sentence.start, span.start - _REACH)
        before = out[-1] if out else None
        gap = max(before.span.end if before else start, start)
        closed = match.rfind(")", gap, span.start)
        opened = match.rfind("(", start, closed) if closed >= 0 else -1
        if before and before.span.start > opened >= 0:  # figures within a bracket are no neighbours of this one
            while before and before.span.start > opened:
                before = before.before
            gap = closed + 1
        clause = max(start, match.rfind(";", start, span.start) + 1)
        limit = spans[number + 1].start if number + 1 < len(spans) else sentence.end
        end = match.find(";", span.end, limit)
        figure = Figure(line, span, start, gap, clause, limit if end < 0 else end, before)
        if out:
            out[-1].after = figure
        out.append(figure)
    return out


def _outside(found: list[Cue], units: list[Span]) -> list[Cue]:
    """The cues that are no part of a unit's name ("Sở Giáo dục và Đào tạo")."""
    if not units:
        return found
    out, index = [], 0
    for cue in found:
        while index < len(units) and units[index].end <= cue.start:
            index += 1
        if index == len(units) or cue.end <= units[index].start:
            out.append(cue)
    return out
