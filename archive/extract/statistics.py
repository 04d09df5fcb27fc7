"""Statistics: the figures of the work under review, each with its metric."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .document import Document
from .figures import Figure, figures
from .metric_rules import metric_of
from .metrics import METRICS
from .report import Conference, Recalled, Statistic
from .standing import DROPPED, OWN, standing

# The words after a figure that belong to its quote: "644 cuộc[ thanh tra hành chính]", "402 vụ[ khiếu nại]"
_NOUN = re.compile(
    r"(?: thanh tra(?:, kiểm tra)?| kiểm tra)?(?: hành chính| chuyên ngành| liên ngành| trách nhiệm)?"
    r"(?: đất| công dân| xử phạt| khiếu nại(?:, tố cáo)?| tố cáo| tập huấn| thanh tra)?(?!\w)"
)

# A conference that opens a year has no results of it: "Năm 2019, Cụm tiến hành … Sai phạm …" are the past year's,
# and what a pact counts is promised. Gifts and staff are of the day.
_AHEAD = {"pact_signing": DROPPED, "launch": OWN}
# "Đầu năm nay, sáu tỉnh đã triển khai 57 cuộc": done by the day of the pact
_SO_FAR = re.compile(
    r"\b(?:đầu năm(?: nay| \d{4})?|(?:hai|ba|\d{1,2}) tháng(?: đầu năm| qua| nay|,)|từ đầu năm|đến nay|quý i\b)"
    r"[^;]{0,80}\bđã\b"
)
_AT_HAND = {"donations_money", "staff", "other"}


@dataclass(slots=True)
class _Found:
    """A figure that has a metric; `year` when it is another year's."""

    figure: Figure
    metric: str
    year: int | None


def find(document: Document, conference: Conference) -> tuple[list[Statistic], list[Recalled]]:
    """The report's own statistics, one a metric (`other`: one a figure), and those of other years that it recalls."""
    found = _all(document, conference)
    own = _single([f for f in found if f.year is None])
    others = [Recalled(f.year, _statistic(f)) for f in found if f.year is not None]
    return [_statistic(f) for f in own], others


def _all(document: Document, conference: Conference) -> list[_Found]:
    out = []
    ahead = conference.kind in _AHEAD
    past = None  # the paragraph that opens with another year, and that year
    for sentence in figures(document):
        metric = measure = None
        paragraph = sentence[0].sentence.paragraph
        for figure in sentence:
            part = _is_part(figure)
            stated = metric_of(figure, part)
            if stated is None and not figure.topic and figure.under_heading():
                stated = metric_of(figure, part)
            same = figure.quantity.measure == measure
            if stated or (same and metric):
                held = standing(figure, conference)
                if ahead and isinstance(held, int):
                    past = (paragraph, held)
                elif ahead and held is OWN and stated not in _AT_HAND and not _SO_FAR.search(figure.before_it):
                    held = past[1] if past and past[0] == paragraph else _AHEAD[conference.kind]
                if isinstance(held, int):  # "sai phạm 20 tỷ đồng (năm 2018: 17 tỷ đồng)" leaves the metric out
                    out.append(_Found(figure, stated or metric, held))
                elif held is OWN and (stated or "năm nay" in figure.left):
                    out.append(_Found(figure, stated or metric, None))
            if stated or not same:
                metric, measure = stated, figure.quantity.measure
    return out


def _is_part(figure: Figure) -> bool:
    """True after "trong đó", "gồm" or an open bracket that follows a figure of the clause, or opens the sentence."""
    match, start, end = figure.line.match, figure.clause, figure.span.start
    opened = match.rfind("(", start, end)
    if opened <= match.rfind(")", start, end):
        cue = figure.on_left("part", start=start)
        if cue is None:
            return False
        opened = cue.start
    before = figure.before
    for _ in range(6):
        if before is None or before.span.end <= opened:
            break
        before = before.before
    return before is not None or opened <= figure.sentence.start + 2


def _single(found: list[_Found]) -> list[_Found]:
    """One figure a metric: the first; an exact one in place of a rounded one that it agrees with.

    A report states the total of a metric once; a second figure is a member's or a part's. Titles come
    last, so that the body's figure is kept.
    """
    kept: dict = {}
    for f in found:
        key = f.metric if f.metric != "other" else (f.metric, f.figure.quantity.value)
        if key not in kept or _rounds(kept[key].figure, f.figure):
            kept[key] = f
    return list(kept.values())


def _rounds(rounded: Figure, exact: Figure) -> bool:
    """True when "hơn 140 tỷ" is said of 140,6 tỷ: rougher and close by."""
    a, b = rounded.quantity, exact.quantity
    if not a.approx or b.approx or not b.value:
        return False
    return abs(a.value - b.value) * 20 <= b.value


def _statistic(found: _Found) -> Statistic:
    figure = found.figure
    quantity, span, sentence = figure.quantity, figure.span, figure.sentence
    value = quantity.value if isinstance(quantity.value, int) else float(quantity.value)
    noun = _NOUN.match(sentence.source_match, span.end, sentence.end)
    start, end = span.start, noun.end() if noun else span.end
    if figure.cue and figure.gap <= figure.cue.start < start and start - figure.cue.start <= 80:
        start = figure.cue.start
    elif figure.cue and end < figure.cue.end <= figure.limit:
        end = figure.cue.end
    measure = "lượt" if found.metric == "citizens_received" else quantity.measure or METRICS[found.metric].measure
    measure = "vụ" if measure == "vụ việc" else measure  # "4 vụ việc được chuyển": the noun's longer form
    return Statistic(
        found.metric,
        value,
        measure,
        quantity.approx,
        sentence.evidence(start, end, f"statistics.{found.metric}"),
    )
