"""Which sentences speak of the conference itself, and what kind of conference it is.

An event sentence names an event ("hội nghị", "đại hội", "lễ ký", "buổi họp" …) or lets a cluster or an
inspectorate do one ("Cụm … vừa tổng kết công tác thi đua"), and says its purpose. Purposes that come later
("sẽ", "dự kiến") or came before ("Trước đó, khi tổng kết …") do not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import prefilter
from .document import Document, Sentence
from .purposes import OTHER_OBJECT, STRONG, WEAK

_EVENT = prefilter.compile(
    r"\b(?:hội nghị|đại hội|hội đồng thi đua|buổi (?:tổng kết|sơ kết|lễ|họp|ký|gặp|sinh hoạt)|lễ|cuộc họp|phiên họp"
    r"|họp mặt|gặp mặt|gặp nhau|ngồi lại|tề tựu|hội ngộ|kỳ tổng kết|kỳ họp|buổi làm việc|họp(?! báo))\b"
)
_EMULATION = prefilter.compile(
    r"\b(?:thi đua|khen thưởng|giao ước|công tác (?:năm|thanh tra|ngành)|nhiệm vụ|ngành thanh tra|điển hình)\b"
    r"|\b(?:tổng|sơ) kết (?:\w+ ){0,2}(?:năm|\d{1,2} tháng|sáu tháng|quý)\b"
)
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_BEFORE = re.compile(
    r"\b(?:sẽ|thống nhất họp|dự kiến|sắp tới|thời gian tới|trước đó|trước đây|nhắc lại|hẹn|chờ|để dành|chuẩn bị"
    r"|theo kế hoạch"
    r"|năm (?:ngoái|trước|tới|sau)|hồi (?:đầu|tháng))\b[^.;]{0,70}$|\bngay sau[^.;,]{0,20}$"
)
_AFTER = re.compile(
    r"(?:(?!\b(?:bàn|triển khai|phương hướng|nhiệm vụ|chỉ ra|nêu)\b)[^.;]){0,45}?"
    r"(?:\b(?:sẽ|dự kiến|theo kế hoạch|năm (?:ngoái|trước))\b|\btới (?:họp|tổ chức|diễn ra|tại|vì)\b)"
)
_LAST = 40  # sentences after this one tell of no event


@dataclass(slots=True)
class Event:
    """A sentence on the conference: its kind and the characters of the field that say it."""

    kind: str
    start: int
    end: int
    sentence: Sentence
    weight: int
    strong: bool = True


def _elsewhen(sentence: Sentence, purpose: re.Match) -> bool:
    """Whether a purpose that the sentence tells belongs to another time."""
    match, start = purpose.string, purpose.start()
    before = _BRACKETS.sub("", match[max(sentence.start, start - 100) : start])
    return bool(_BEFORE.search(before) or _AFTER.match(match, purpose.end(), sentence.end))


def _purposes(sentence: Sentence, table: tuple) -> list[tuple[str, re.Match]]:
    """The purposes that a sentence tells of now, the most telling first."""
    found = []
    for kind, pattern in table:
        for m in pattern.finditer(sentence):
            if not OTHER_OBJECT.match(m.string, m.end(), sentence.end) and not _elsewhen(sentence, m):
                found.append((kind, m))
                break
    return found


def _read(sentence: Sentence, position: int, table: tuple, clustered: bool, titled: str = "") -> Event | None:
    """The event that a sentence tells of; `clustered`: a cluster is the subject of the lead; `titled`: the kind that
    the title says, which decides where a year's launch and its pact are one event."""
    if not (purposes := _purposes(sentence, table)):
        return None
    named = _EVENT.search(sentence)
    ours = sentence.of("cluster", "unit") or "thanh tra" in sentence.match or (clustered and position < 5)
    emulation = _EMULATION.search(sentence) or (table is STRONG and sentence.of("cluster"))
    if not (named or (ours and emulation) or (clustered and table is WEAK)):
        return None
    kind, purpose = purposes[0]
    if {kind, titled} == {"pact_signing", "launch"}:
        kind, purpose = next((p for p in purposes if p[0] == titled), purposes[0])
    if kind in ("launch", "cross_check") and not (named or sentence.of("cluster")):
        return None
    if kind == "annual_review" and purpose.group().startswith("bình xét") and len(purposes) > 1 and not named:
        kind, purpose = purposes[1]
    weight = 4 if sentence.field == "title" else 6 if position < 5 else 3 if position < 12 else 1
    return Event(kind, purpose.start(), purpose.end(), sentence, weight + (2 if named else 0), table is STRONG)


def events(document: Document) -> list[Event]:
    """The event sentences, title first, each with its weight: the nearer the top, the heavier."""
    plain = [(n, s) for n, s in enumerate(document.sentences[: _LAST + 1]) if not s.caption]
    clustered = any(sentence.of("cluster") for _, sentence in plain[:5])
    titled = next((p[0][0] for _, s in plain if s.field == "title" and (p := _purposes(s, STRONG))), "")
    found = [event for n, s in plain if (event := _read(s, n, STRONG, clustered, titled))]
    if any(event.weight >= 3 for event in found):  # what only the end of a text tells is no report of it
        return found
    if not (clustered or any(_EVENT.search(s) for _, s in plain[:5])):
        return []
    return [event for n, s in plain[:12] if (event := _read(s, n, WEAK, clustered))]


def main_event(found: list[Event]) -> Event | None:
    """The event sentence of the kind that most of the weight speaks for; None without any."""
    if not found:
        return None
    weights: dict[str, int] = {}
    for event in found:
        weights[event.kind] = weights.get(event.kind, 0) + event.weight
    order = {kind: place for place, (kind, _) in enumerate(STRONG)}
    kind = max(weights, key=lambda k: (weights[k], -order[k]))
    of_kind = [event for event in found if event.kind == kind]
    return next((event for event in of_kind if event.sentence.field == "text"), of_kind[0])
