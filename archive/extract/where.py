"""Where the conference was held, and who hosts it.

Place: the province of the first venue after "tại": "tại TP Buôn Ma Thuột (Đắk Lắk)", "tại trụ sở Thanh tra
tỉnh Trà Vinh"; inside one province a venue without the province's name is in that province. A viewing site
("tại điểm cầu Cao Bằng") is no venue, "điểm cầu chính tại …" is. Hosts: "do X chủ trì", "X đăng cai", "Chủ
trì là X", "X và đơn vị chủ nhà là Y cùng chủ trì", "X tổ chức hội nghị".
"""

from __future__ import annotations

import re

from ..gazetteer import Province, as_of, province_of_city
from . import prefilter
from .document import Document, Sentence, Span
from .events import Event
from .report import Evidence

_AT = prefilter.compile(
    r"\b(?:tại|ở|về|đến|truyền (?:hình |trực tiếp |đi )*từ|kết nối từ"
    r"|trên địa bàn|đặt tại|hội trường|nhà khách|(?:địa điểm|nơi)[^.;,]{0,25} là) "
)
_NO_VENUE = re.compile(
    r"(?:các )?(?:hội nghị|buổi|lễ|đại hội|cuộc|điểm cầu(?! (?:chính|trung tâm|tổng))|đầu cầu|phần|các|chỗ|đây|đó"
    r"|cơ sở|báo cáo"
    r"|kỳ họp|dự)\b"
)
_VIEWING_SITE = re.compile(r"(?:điểm|đầu) cầu(?! (?:chính|trung tâm|tổng))[^.;]{0,40}$")
_VENUE_LINK = re.compile(r", (?:(?:huyện|quận|tp\.?|thành phố|thị xã|thị trấn|phường|xã) [^,.;]{2,25}, )?")
_HELD = prefilter.compile(
    r"\b(?:hội nghị|đại hội|lễ|họp|tổ chức|diễn ra|tổng kết|sơ kết|ký|gặp|điểm cầu (?:chính|trung tâm|tổng)"
    r"|hội trường|buổi|đón|làm việc|tề tựu|tụ họp|tụ hội|sum họp|gặp gỡ|gặp nhau)\b"
)
_ELSEWHEN = prefilter.compile(
    r"\b(?:dự kiến|sẽ|năm tới|năm sau|trước đó|hẹn|lần sau|(?:ngày|tuần|hôm|giờ) sau (?:hội nghị|buổi|lễ|cuộc))\b"
)
# "X, chủ nhà của hội nghị", "chủ nhà X"
_HOME_AFTER = re.compile(r",? (?:là )?(?:đơn vị |địa phương )?chủ nhà\b")
_HOME_BEFORE = re.compile(r"\bchủ nhà(?: là|:)? $")
_CITY_WORD = re.compile(r"\b(?:thành phố|tp\.?|thị xã|tx\.?|đảo|thị trấn|phường|phố (?:núi|biển|hoa)) ?")
_WORD = re.compile(r" ?-? ?([^\W\d_]+)")
_REACH = 75  # characters from "tại" to the province that closes a venue


def _province(span: Span) -> Province | None:
    return span.value if span.kind == "place" else span.value.province


def _city(sentence: Sentence, at: int, end: int) -> Span | None:
    """A city known by its name alone ("thành phố Tuy Hòa", "Pleiku") right at a position or after its word."""
    begins = [at, *(m.end() for m in _CITY_WORD.finditer(sentence.source_match, at, end))]
    for begin in begins:
        words: list[int] = []
        stop = begin
        while len(words) < 5 and (word := _WORD.match(sentence.source, stop, end)) and word[1][0].isupper():
            stop = word.end()
            words.append(stop)
        for last in reversed(words):
            if found := province_of_city(sentence.source[begin:last]):
                return Span(begin, last, "place", found)
    return None


def _venue(sentence: Sentence) -> Span | None:
    """The span that tells the province of the sentence's venue."""
    match = sentence.source_match
    for at in _AT.finditer(sentence):
        if _NO_VENUE.match(match, at.end()) or _VIEWING_SITE.search(match, sentence.start, at.start()):
            continue
        for span in sentence.of("place", "unit"):
            if at.end() <= span.start <= at.end() + _REACH and _province(span):
                between = match[at.end() : span.start]
                if not re.search(r"[;:]|\bdo\b|\bvới\b|\bcủa (?:cụm|khối)\b", between):
                    return span if span.kind == "place" else _city(sentence, at.end(), span.start) or span
        if city := _city(sentence, at.end(), min(at.end() + _REACH, sentence.end)):
            return city
    return None


_DATELINE = re.compile(r"[(“ ]{0,2}([^\W\d_][^\n–()-]{2,30}?)\)?(?:,[^\n]{3,14})? ?[-–:] ")


def dateline(document: Document) -> Province | None:
    """The province that the text begins with: "Tiền Giang - Ba ngày qua …", "(Cà Mau) - …"."""
    line = _DATELINE.match(document.text)
    first = document.body[0].of("place") if line and document.body else []
    return first[0].value if first and first[0].end <= line.end() else None


def _after_day(sentence: Sentence) -> Span | None:
    """The venue told right after the day: "(28/11, TP Rạch Giá, tỉnh Kiên Giang)", "Sáng 5/9, Cà Mau đón …"."""
    for day in sentence.of("date"):
        if not day.value.day:
            continue
        if (link := _VENUE_LINK.match(sentence.source_match, day.end)) and (
            city := _city(sentence, link.end(), min(link.end() + 30, sentence.end))
        ):
            return city
        for span in sentence.of("place"):
            if day.end <= span.start and _VENUE_LINK.fullmatch(sentence.source_match, day.end, span.start):
                return span
    return None


def _home_ground(body: list[Sentence]) -> tuple[str, Evidence] | None:
    """The province whose unit is called the home of the conference, where no venue is told."""
    for sentence in body:
        for span in sentence.of("place", "unit") if "chủ nhà" in sentence.match else ():
            match = sentence.source_match
            home = _HOME_AFTER.match(match, span.end) or _HOME_BEFORE.search(match, span.start - 16, span.start)
            if home and (found := _province(span)):
                return found.name, sentence.evidence(span.start, span.end, "where.home_ground", "inferred")
    return None


def place(document: Document, event: Event, home: Province | None) -> tuple[str, Evidence] | None:
    """Canonical name of the province or city where it was held; `home` is a provincial cluster's province."""
    body = [s for s in document.body[:14] if not s.caption]
    near = [event.sentence] if event.sentence.field == "text" else []
    near += [s for s in body if s is not event.sentence]
    for sentence in near:
        if _ELSEWHEN.search(sentence) or not _HELD.search(sentence):
            continue
        if span := _venue(sentence) or _after_day(sentence):
            found = _province(span)
            if document.published and found.valid_to and found.valid_to < document.published[:4]:
                found = as_of(found, document.published)
            return found.name, sentence.evidence(span.start, span.end, "where.venue")
    if home is None and (told := _home_ground(body)):
        return told
    if home:
        for sentence in near[:6]:
            if (sentence.of("date") or sentence is event.sentence) and (at := _AT.search(sentence)):
                if _NO_VENUE.match(at.string, at.end(), sentence.end):
                    continue
                start = at.start()
                end = min(start + 40, sentence.end)
                return home.name, sentence.evidence(start, end, "where.inside_province", "inferred")
        sentence = event.sentence
        return home.name, sentence.evidence(event.start, event.end, "where.home_province", "inferred")
    return None
