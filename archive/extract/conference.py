"""The conference itself: cluster, level, year, day and place, put together from what is read of each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ..gazetteer import Province, region, regions
from . import former, prefilter, when, where
from .document import Document, Sentence, Span
from .events import Event
from .report import Conference

# What follows a cluster's name and says whose it is: ", TTCP", " - Thanh tra tỉnh X", " thuộc ngành Thanh tra tỉnh X"
_LINK = re.compile(r"[\s,(-]{1,3}(?:(?:thuộc|của|trực thuộc|ngành|-) ?){0,3}$")
_SECTOR = prefilter.compile(
    r"(?<!chiến sĩ thi đua )(?<!chiến sỹ thi đua )\bngành thanh tra\b"
    r"(?! (?:(?:toàn|của|địa bàn|trên địa bàn) )*(?:tỉnh|thành phố|tp|huyện|bộ))"
)
# "Cụm thi đua số 4 | - Thanh tra các huyện": whose inspectorates it joins, or the province that it is of
_JOINS = r"[\s,(-]{1,3}(?:ngành )?(?:thanh tra )?(?:các |khối )*(?:huyện|quận|thị xã|sở)\b"
_LOCALS = re.compile(_JOINS)
_OF_PLACE = re.compile(rf"(?:{_JOINS})?(?:,? (?:huyện|quận|thị xã|thành phố|ngành|ban))*(?: (?:thuộc|của))? ")
_NAMED = re.compile(r"(?:tỉnh|thành phố|tp\.?) ")
_IN_BRACKETS = re.compile(r" ?\([^()]{1,40}")
_SEVERAL = re.compile(r"\b(?:các|\d{1,2}/)?(?:các|[2-9]|0[2-9]|\d\d) $")  # "20/20 cụm thi đua Thanh tra tỉnh"
_FORMER = re.compile(r"(?:kế tục|kế thừa|tiền thân là|trước đây là|từng là|thay cho|đổi tên từ|tách từ)(?: \w+){0,2} $")
_FORMER_AFTER = re.compile(r" (?:trước đây|cũ|trước kia)\b")


def _clusters(document: Document) -> list[tuple[Sentence, Span]]:
    """Cluster names as stated of now, not of a predecessor; the body's before the title's."""
    found = []
    for sentence in [*document.body, *(s for s in document.sentences if s.field == "title")]:
        for span in sentence.of("cluster"):
            match = sentence.source_match
            before = match[max(sentence.start, span.start - 40) : span.start]
            if not span.value.number and _SEVERAL.search(before):
                continue
            if not _FORMER.search(before) and not _FORMER_AFTER.match(match, span.end):
                found.append((sentence, span))
    return found


def _owner(sentence: Sentence, span: Span) -> Span | None:
    """The unit that a cluster's name is followed by as its owner."""
    for unit in sentence.of("unit"):
        if unit.start >= span.end:
            link = sentence.source_match[span.end : unit.start]
            return unit if _LINK.fullmatch(link) else None
    return None


def _main_cluster(found: list[tuple[Sentence, Span]]) -> tuple[Sentence, Span] | None:
    """Its number where it has one: the number named most often, the first of equals; else its longest name."""
    if numbers := Counter(span.value.number for _, span in found if span.value.number):
        number = max(numbers, key=numbers.get)
        return next((s, span) for s, span in found if span.value.number == number)
    named = [(s, span) for s, span in found if "thanh tra" in span.value.name.lower()]
    return max(named or found, key=lambda pair: len(pair[1].value.name), default=None)


def _units(document: Document) -> list:
    return [span.value for sentence in document.sentences for span in sentence.of("unit")]


def _level(document: Document, cluster: tuple[Sentence, Span] | None) -> tuple[str | None, Province | None]:
    """Level, and the province of a provincial one: by the owner, else by what kind of inspectorates meet."""
    units = _units(document)
    kinds = Counter(unit.kind for unit in units)
    local = kinds["inspectorate_department"] + kinds["inspectorate_district"]
    central = kinds["inspectorate_province"] + kinds["inspectorate_ministry"]
    if cluster:
        owners = [o.value for s, span in _clusters(document) if span.value.number == cluster[1].value.number
                  and (o := _owner(s, span))]  # fmt: skip
        if any(o.kind == "government_inspectorate" for o in owners):
            return "national", None
        if owners and all(o.kind in ("inspectorate_ministry", "ministry") for o in owners):
            return None, None  # inside one ministry
        name = cluster[1].value.name.lower()
        after = cluster[0].source_match[cluster[1].end : cluster[1].end + 40]
        name += found.group() if (found := _IN_BRACKETS.match(after)) else ""
        if re.search(r"\b(?:huyện|quận|thị xã|sở|cấp huyện)\b", name) or local > central or _LOCALS.match(after):
            return "provincial", _home(units, owners) or _place_of(document, cluster)
        if not owners and (place := _place_of(document, cluster)):
            return "provincial", place
        one = len({u.name for u in units if u.kind == "inspectorate_province" and u.name}) == 1
        if one and owners and all(o.kind == "inspectorate_province" for o in owners):
            return "provincial", _home(units, owners)
        if re.search(r"\b(?:tỉnh|bộ|trực thuộc trung ương|miền|khu vực|phía)\b", name):
            return "national", None
        provinces = {u.name for u in units if u.kind == "inspectorate_province" and u.name}
        ministries = {u.name for u in units if u.kind == "inspectorate_ministry"}
        if len(provinces) >= 2 or ministries:
            return "national", None
        if owners and (home := _home(units, owners)):
            return "provincial", home
        return "national" if provinces or not local else "provincial", None
    if any(_is_sector(sentence) for sentence in document.sentences[:8]):
        return "national", None
    provinces = {u.name for u in units if u.kind == "inspectorate_province" and u.name}
    if len(provinces) == 1 or (provinces and local > central):
        return "provincial", _home(units, [])
    if kinds["inspectorate_ministry"] and not provinces:
        return None, None
    return ("national", None) if kinds["government_inspectorate"] else (None, None)


def _place_of(document: Document, cluster: tuple[Sentence, Span]) -> Province | None:
    """The province that a cluster is said to be of: "Cụm thi đua số 4 tỉnh X", "… - Thanh tra các huyện tỉnh X"."""
    for sentence, span in _clusters(document):
        for place in sentence.of("place") if span.value.number == cluster[1].value.number else []:
            link = sentence.source_match[span.end : place.start]
            named = _NAMED.match(sentence.source_match, place.start)
            if named and 0 < len(link) <= 40 and _OF_PLACE.fullmatch(link):
                return place.value
    return None


def _is_sector(sentence: Sentence) -> bool:
    """Whether it speaks of the whole sector: "ngành Thanh tra", but not "ngành Thanh tra Hải Phòng"."""
    return any(not sentence.source[m.end() + 1 : m.end() + 2].isupper() for m in _SECTOR.finditer(sentence))


def _home(units: list, owners: list) -> Province | None:
    """The province that most of the units lie in; an owner's province before all."""
    for owner in owners:
        if owner.province:
            return owner.province
    places = Counter(u.province.id for u in units if u.province)
    if not places:
        return None
    most = max(places, key=places.get)
    return next(u.province for u in units if u.province and u.province.id == most)


def _region(name: str) -> str | None:
    """The canonical region in a cluster's name, the longest of those it holds."""
    lower = name.lower()
    held = [r for r in regions() if r.name.lower() in lower]
    if held:
        return max(held, key=lambda r: len(r.name)).name
    found = region(name)
    return found.name if found else None


def find(document: Document, event: Event) -> tuple[Conference, Province | None]:
    """The conference of a relevant report, and the province that a provincial one lies in."""
    chosen = _main_cluster(_clusters(document))
    level, home = _level(document, chosen)
    if level == "provincial" and home is None:
        home = where.dateline(document)
    if chosen and _of_council(event, chosen):
        chosen = None
    if chosen and _own_work(document, event, chosen):
        chosen, (level, home) = None, _level(document, None)
    years = when.years_named(document)
    day = when.held(document, event, years)
    year = when.under_review(document, event, day[0] if day else None)
    venue = where.place(document, event, home if level == "provincial" else None)
    conference = Conference(event.kind, level)
    evidence = conference.evidence
    evidence["kind"] = event.sentence.evidence(event.start, event.end, f"events.{event.kind}")
    if chosen:
        sentence, span = chosen
        name = span.value.name
        if not span.value.number or not (of_number := _region_of(document, span.value.number)):
            of_number = _region(name)
        conference.cluster = replace(span.value, region=of_number, province=home.name if home else None)
        evidence["cluster"] = sentence.evidence(span.start, span.end, "clusters")
        if span.value.number and (before := former.formerly(document, span.value.number, span.value.type)):
            conference.cluster.formerly, evidence["formerly"] = before
        if level:
            evidence["level"] = sentence.evidence(span.start, span.end, "conference.level", "inferred")
    if day:
        conference.date, evidence["date"] = day
    if year:
        conference.year, evidence["year"] = year
    if venue:
        conference.place, evidence["place"] = venue
    return conference, home


# What the lead says of the event of one unit's own work: no emulation, no pact, no cluster.
_CLUSTER_WORK = re.compile(r"\b(?:thi đua|giao ước|cụm|khối)\b")
_GUEST_BEFORE = re.compile(
    r"\b(?:đại diện|lãnh đạo|khách mời|thành viên|đơn vị trong|đơn vị thuộc|của) (?:các |của )?$"
)


def _of_council(event: Event, cluster: tuple[Sentence, Span]) -> bool:
    """Whether a council of the sector meets, and a cluster without a number is only spoken of."""
    council = "hội đồng thi đua" in event.sentence.match or "hội đồng tđkt" in event.sentence.match
    return council and event.kind == "other" and not cluster[1].value.number and cluster[0] is not event.sentence


def _own_work(document: Document, event: Event, cluster: tuple[Sentence, Span]) -> bool:
    """Whether one inspectorate reviews its own work, and the cluster is but a guest: "Thanh tra Bộ X tổ chức …"."""
    sentence = event.sentence
    purpose = sentence.source_match[event.start : min(event.end + 60, sentence.end)]
    if _CLUSTER_WORK.search(purpose) or not any(u.value.is_inspectorate for u in sentence.of("unit")):
        return False
    lead = [s for s in document.sentences if s.field == "title"] + document.body[:3]
    said = [(s, span) for s, span in _clusters(document) if s in lead]
    return all(_GUEST_BEFORE.search(s.source_match, s.start, span.start) for s, span in said)


def _region_of(document: Document, number: str) -> str | None:
    """The region that a text ties to a cluster's number: "Cụm Thi đua số VI (Thanh tra 6 tỉnh Bắc Trung Bộ)"."""
    for sentence, span in _clusters(document):
        if span.value.number == number:
            after = sentence.source[span.end : min(span.end + 70, sentence.end)]
            if re.match(r"\s?(?:\(|, gồm|gồm|là cụm của)", after.lower()) and (found := _region(after)):
                return found
    return None
