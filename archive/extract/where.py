"""Where the conference was held, and who hosts it.

Place: the province of the first venue after "tại": "tại TP Buôn Ma Thuột (Đắk Lắk)", "tại trụ sở Thanh tra
tỉnh Trà Vinh"; inside one province a venue without the province's name is in that province. A viewing site
("tại điểm cầu Cao Bằng") is no venue, "điểm cầu chính tại …" is. Hosts: "do X chủ trì", "X đăng cai", "Chủ
trì là X", "X và đơn vị chủ nhà là Y cùng chủ trì", "X tổ chức hội nghị".
"""

from __future__ import annotations

import re

from ..gazetteer import Province, as_of, province_of_city
from .document import Document, Sentence, Span
from .events import Event
from .report import Evidence, UnitFact
from .units import resolve

_AT = re.compile(r"\b(?:tại|ở|về|đến|trên địa bàn|đặt tại|(?:địa điểm|nơi)[^.;,]{0,25} là) ")
_NO_VENUE = re.compile(
    r"(?:các )?(?:hội nghị|buổi|lễ|đại hội|cuộc|điểm cầu(?! chính)|đầu cầu|phần|các|chỗ|đây|đó|cơ sở|báo cáo"
    r"|kỳ họp|dự)\b"
)
_VIEWING_SITE = re.compile(r"(?:điểm|đầu) cầu(?! chính)[^.;]{0,40}$")
_VENUE_LINK = re.compile(r", (?:(?:huyện|quận|tp\.?|thành phố|thị xã|thị trấn|phường|xã) [^,.;]{2,25}, )?")
_HELD = re.compile(
    r"\b(?:hội nghị|đại hội|lễ|họp|tổ chức|diễn ra|tổng kết|sơ kết|ký|gặp|điểm cầu chính|hội trường|buổi|đón)\b"
)
_ELSEWHEN = re.compile(r"\b(?:dự kiến|sẽ|năm tới|năm sau|trước đó|hẹn|lần sau)\b")
_CITY_WORD = re.compile(r"\b(?:thành phố|tp\.?|thị xã|tx\.?|đảo|thị trấn|phường) ?")
_WORD = re.compile(r" ?-? ?([^\W\d_]+)")
_REACH = 75  # characters from "tại" to the province that closes a venue

_HOST = re.compile(
    r"\b(?:(?:cùng |đồng )?chủ trì|(?:đồng )?đăng cai|chủ nhà"
    r"|(?:đứng ra )?tổ chức(?= (?:thành công )?(?:hội nghị|lễ|đại hội|họp|buổi|cuộc họp|phiên họp))"
    r"|(?:tổ chức|họp|tiến hành)(?= (?:tổng kết|sơ kết|ký kết|ký giao ước|triển khai|phát động|bình xét))"
    r"|(?:do|được) (?=[^.;]{3,80} tổ chức\b)|đơn vị tổ chức)"
)
_IS = re.compile(r"(?:[^.;,]{0,25}?\b(?:là|gồm)\b|:| của)[ :]*")
_NOT_HOSTING = re.compile(
    r"\b(?:dự kiến|sẽ|năm tới|năm sau|kỳ sau|lần sau|nhiệm vụ (?:đăng cai|chủ trì|tổ chức)|cuộc thanh tra"
    r"|hội thao|giải|chủ trì(?:,)? phối hợp)\b"
)
# "Cụm Thi đua số IV, thuộc | Thanh tra Chính phủ", "cụm thi đua số 4 - | Thanh tra tỉnh X"
_OWNS = re.compile(r"\b(?:cụm|khối)\b(?! trưởng| phó)[^.;,(]{0,60}(?:,? (?:thuộc|của|ngành)|[,(-]) ?$")
_LISTED = re.compile(r"\b(?:gồm|quy tụ)\b[^.]{0,2000}$")
_ROLE_BEFORE = re.compile(r"(?:cụm trưởng|khối trưởng|trưởng|phó)(?: của)? $")
_HEAD_HOSTS = re.compile(
    r"\b(?:đơn vị )?(?:cụm trưởng|khối trưởng|trưởng cụm|trưởng khối)\b[^.;]{0,30}\b(?:là chủ nhà|đăng cai|chủ trì)"
)


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
    for at in _AT.finditer(match, sentence.start, sentence.end):
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


def place(document: Document, event: Event, home: Province | None) -> tuple[str, Evidence] | None:
    """Canonical name of the province or city where it was held; `home` is a provincial cluster's province."""
    body = [s for s in document.body[:14] if not s.caption]
    near = [event.sentence] if event.sentence.field == "text" else []
    near += [s for s in body if s is not event.sentence]
    for sentence in near:
        if _ELSEWHEN.search(sentence.match) or not _HELD.search(sentence.match):
            continue
        if span := _venue(sentence) or _after_day(sentence):
            found = _province(span)
            if document.published and found.valid_to and found.valid_to < document.published[:4]:
                found = as_of(found, document.published)
            return found.name, sentence.evidence(span.start, span.end, "where.venue")
    if home:
        for sentence in near[:6]:
            if (sentence.of("date") or sentence is event.sentence) and (at := _AT.search(sentence.match)):
                if _NO_VENUE.match(sentence.match, at.end()):
                    continue
                start = sentence.start + at.start()
                end = min(start + 40, sentence.end)
                return home.name, sentence.evidence(start, end, "where.inside_province", "inferred")
        sentence = event.sentence
        return home.name, sentence.evidence(event.start, event.end, "where.home_province", "inferred")
    return None


def _before(sentence: Sentence, cue: re.Match, shared: bool) -> list[Span]:
    """The units that a hosting verb has for its subject: the nearest before it, or all of a shared one."""
    match = sentence.source_match
    clause = max(match.rfind(mark, sentence.start, cue.start()) for mark in ".;")
    begin = max(clause, sentence.start)
    units = [
        span
        for span in sentence.of("unit")
        if begin <= span.start < cue.start()
        and not _OWNS.search(match, begin, span.start)
        and not _LISTED.search(match, sentence.start, span.start)
    ]
    if not units or _cluster_acts(sentence, units[-1].end, cue.start()):
        return []
    between = match[units[-1].end : cue.start()]
    reach = 160 if _ROLE_BEFORE.search(between) or "trưởng" in between else 60
    if len(between) > reach or re.search(r"\bcác đơn vị\b|\bông\b|\bbà\b|\bđồng chí\b", between):
        return []
    if shared or cue.group().startswith(("cùng", "đồng")):
        return units
    return units[-1:]


def _cluster_acts(sentence: Sentence, start: int, end: int) -> bool:
    """Whether between a unit and the verb stands a cluster that is the subject: not "X, Cụm trưởng Cụm số II"."""
    match = sentence.source_match
    between = [span for span in sentence.of("cluster") if start <= span.start < end]
    return any(not _ROLE_BEFORE.search(match, start, span.start) for span in between)


def _is_cluster(sentence: Sentence, span: Span) -> bool:
    """Whether a cluster meets: its members in a list, or its owner right after its name."""
    return span.value.list_start is not None or any(0 <= span.start - c.end <= 3 for c in sentence.of("cluster"))


def hosts(document: Document, province: Province | None, heads: list[str]) -> list[UnitFact]:
    """The units that preside over or host the conference, in reading order. `heads`: this year's heads."""
    found: dict[str, UnitFact] = {}
    sentences = [s for s in document.body[:12] if not s.caption] + [s for s in document.sentences if s.field == "title"]
    for sentence in sentences:
        if sentence.field == "title" and found:
            break
        match = sentence.source_match
        for cue in _HOST.finditer(match, sentence.start, sentence.end):
            clause = match[max(sentence.start, cue.start() - 80) : min(cue.end() + 40, sentence.end)]
            if _NOT_HOSTING.search(clause):
                continue
            units = _before(sentence, cue, shared=False)
            if cue.group() in ("tổ chức", "họp", "tiến hành") and units and _is_cluster(sentence, units[-1]):
                continue
            if cue.group().startswith(("do ", "được ")) or (following := _IS.match(match, cue.end())):
                at = cue.end() if cue.group().startswith(("do ", "được ")) else following.end()
                after = [s for s in sentence.of("unit") if at <= s.start <= at + 12]
                units = units if cue.group().startswith("chủ nhà") and not after else after
                if cue.group() == "chủ nhà" and re.search(
                    r"\b(?:cùng|đồng) chủ trì\b", match[cue.end() : sentence.end]
                ):
                    continue
            for span in units:
                unit = resolve(span.value, province)
                if unit.name and unit.is_inspectorate and unit.name not in found:
                    evidence = sentence.evidence(span.start, max(cue.end(), span.end), "where.hosts")
                    if span.start > cue.start():
                        evidence = sentence.evidence(cue.start(), span.end, "where.hosts")
                    found[unit.name] = UnitFact(unit.name, evidence)
        if not found and len(heads) == 1 and (m := _HEAD_HOSTS.search(match, sentence.start, sentence.end)):
            found[heads[0]] = UnitFact(heads[0], sentence.evidence(m.start(), m.end(), "where.head_hosts", "inferred"))
    return list(found.values())
