"""When the conference was held, and which year it reviews.

The day: "Ngày 24/11, tại …", "(28/11, TP …)", "Hôm qua (16/12)"; without a year, the year that brings it
nearest before publication. The year under review: "tổng kết công tác … năm 2019", "giao ước thi đua năm
2022"; a review held in January is of the year before unless the text says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from . import prefilter
from .document import Document, Sentence, Span
from .events import Event
from .report import Evidence

_NOT_HELD = re.compile(
    r"(?:đến|tới|(?<!tuần )(?<!tháng )(?<!hôm )trước|tính đến|từ nay đến|kể từ|hết|truyền thống|kỷ niệm|sinh nhật"
    r"|số|theo|luật|nghị định|thông tư"
    r"|quyết định|nghị quyết|chỉ thị|công văn|kế hoạch|cập nhật|từ|sau|phát hành|dự kiến|vào|mốc|chậm nhất)"
    r"(?: ngày| hôm)?[ ,:(]{1,2}$|\b(?:quyết định|nghị định|thông tư|kế hoạch(?! và đầu tư)|luật|nghị quyết"
    r"|công văn)\b[^.;,]{0,40}$"
)
_HELD = prefilter.compile(
    r"\b(?:hội nghị|đại hội|lễ|họp|tổ chức|diễn ra|tại|tổng kết|sơ kết|ký kết|gặp mặt|điểm cầu|buổi|thời gian)\b"
)
_CLOCK = re.compile(r"[ ,-]{1,3}\d{1,2}[:h]\d{2}")
_LATER = prefilter.compile(r"\b(?:dự kiến|sẽ|năm tới|năm sau|sắp tới)\b")
_YEAR_WORD = prefilter.compile(r"\bnăm (\d{4})\b")
_REACH = 110  # characters of a clause before a year that belong to it
_ABOUT_WORK = prefilter.compile(r"thi đua|công tác|tổng kết|sơ kết|giao ước")
_SPAN_OF_YEARS = re.compile(
    r"\b(?:giai đoạn|chặng đường|từ năm|nhiệm kỳ) (?:19|20)\d\d ?(?:-|đến) ?(?:năm )?((?:19|20)\d\d)"
)
_LEAD_DAYS = 1  # an evening edition may be dated the day before the morning it reports
_OLDEST_DAYS = 120


def _published(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def _as_date(span: Span, published: date | None, years: list[int]) -> date | None:
    """The day of a date span; its year from itself, else the nearest before publication, else the text's."""
    value = span.value
    candidates = [value.year] if value.year else []
    if not candidates and published:
        candidates = [published.year, published.year - 1]
    elif not candidates:  # a review in the first months of a year is of the year before
        candidates = [years[0] + (value.month <= 4)] if years else []
    for year in candidates:
        try:
            day = date(year, value.month, value.day)
        except ValueError:
            continue
        if value.year or not published or day <= published + timedelta(days=_LEAD_DAYS):
            return day
    return None


def _may_be_held(sentence: Sentence, span: Span, day: date, published: date | None) -> bool:
    match = sentence.source_match
    before = match[max(sentence.start, span.start - 60) : span.start]
    if _NOT_HELD.search(before) or _CLOCK.match(match, span.end):
        return False
    if _LATER.search(sentence) and not (published and day <= published):
        return False
    if not published:
        return True
    age = (published - day).days
    return -_LEAD_DAYS <= age <= _OLDEST_DAYS


def held(document: Document, event: Event, years: list[int]) -> tuple[str, Evidence] | None:
    """The first day that the report says the conference was held on, ISO 8601."""
    published = _published(document)
    fallback = None
    for position, sentence in enumerate(document.body[:14]):
        for span in sentence.of("date"):
            if span.value.day is None or (day := _as_date(span, published, years)) is None:
                continue
            if not _may_be_held(sentence, span, day, published):
                continue
            found = day.isoformat(), sentence.evidence(span.start, span.end, "when.held")
            if sentence is event.sentence or _HELD.search(sentence):
                return found
            if position < 3 and not fallback and not sentence.caption:
                fallback = found
    return fallback


def years_named(document: Document) -> list[int]:
    """Years named with "năm", in the order in which the lead and the rest of the text name them."""
    return [int(m[1]) for s in document.sentences[:20] for m in _YEAR_WORD.finditer(s)]


def _years(sentence: Sentence, begin: int) -> Iterator[tuple[re.Match, str]]:
    """Each year that a sentence names from `begin` on, with the words of its clause before it."""
    for m in _YEAR_WORD.finditer(sentence):
        if m.start() >= begin:
            words = m.string[max(begin, m.start() - _REACH) : m.end()]
            yield m, words[max(words.rfind("."), words.rfind(";")) + 1 :]
            begin = m.end()


def under_review(document: Document, event: Event, day: str | None) -> tuple[int, Evidence] | None:
    """The year that the conference reviews or opens; None where neither text nor date tells."""
    held_in = int(day[:4]) if day else None
    published = _published(document)
    latest = held_in or (published.year if published else None)

    def plausible(year: int) -> bool:
        return latest is None or latest - 2 <= year <= latest + 1

    if event.kind == "model_units" and latest:
        sentence = event.sentence
        return latest, sentence.evidence(event.start, event.end, "when.year_of_congress", "inferred")
    same_kind = [event.sentence, *(s for s in document.sentences[:12] if s is not event.sentence)]
    for sentence in same_kind:
        begin = event.start if sentence is event.sentence else sentence.start
        if sentence is not event.sentence and not _ABOUT_WORK.search(sentence):
            continue
        for m, words in _years(sentence, begin):
            year = int(m[1])
            if plausible(year) and not _LATER.regex.search(words):
                return year, sentence.evidence(m.start(1) - 4, m.end(1), "when.year_under_review")
    if latest is None:
        return None
    early = int(day[5:7]) <= 4 if day else bool(published and published.month <= 4)
    year = latest - 1 if event.kind == "annual_review" and early else latest
    return year, event.sentence.evidence(event.start, event.end, "when.year_of_date", "inferred")
