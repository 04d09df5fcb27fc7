"""Which sentences speak of the conference itself, and what kind of conference it is.

An event sentence names an event ("hội nghị", "đại hội", "lễ ký", "buổi họp" …) or lets a cluster or an
inspectorate do one ("Cụm … vừa tổng kết công tác thi đua"), and says its purpose. Sentences on what comes
later ("sẽ", "dự kiến") or came before ("Trước đó, khi tổng kết …") do not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .document import Document, Sentence

_EVENT = re.compile(
    r"\b(?:hội nghị|đại hội|hội đồng thi đua|buổi (?:tổng kết|sơ kết|lễ|họp|ký|gặp)|lễ|cuộc họp|phiên họp|họp mặt"
    r"|gặp mặt|kỳ tổng kết|kỳ họp|buổi làm việc|họp)\b"
)
_EMULATION = re.compile(
    r"\b(?:thi đua|khen thưởng|giao ước|công tác (?:năm|thanh tra|ngành)|nhiệm vụ|ngành thanh tra|điển hình)\b"
)
# kind → what says it, the most telling first; of two in one sentence the earlier in this table wins
PURPOSES: tuple[tuple[str, re.Pattern], ...] = (
    (
        "model_units",
        re.compile(
            r"đại hội thi đua|đại hội điển hình|hội nghị (?:\w+ ){0,4}điển hình tiên tiến"
            r"|(?:biểu dương|tôn vinh|tuyên dương|gặp mặt|giao lưu)(?: các)?(?: \w+){0,3} điển hình"
        ),
    ),
    (
        "midyear_review",
        re.compile(r"\bsơ kết\b|\bgiữa năm\b|(?:tổng kết|đánh giá|nhìn lại)[^.;]{0,40}(?:6|sáu) tháng đầu năm"),
    ),
    (
        "annual_review",
        re.compile(
            r"\btổng kết\b|nhìn lại (?:một )?(?:năm|phong trào)|cuối năm|bình xét(?:,| thi đua)|một năm thi đua"
            r"|(?:khép lại|soi) (?:một )?năm|xét(?: tặng)? thi đua|đánh giá (?:công tác|kết quả)[^.;]{0,40}năm"
        ),
    ),
    (
        "pact_signing",
        re.compile(
            r"(?:ký(?: kết)?|đặt bút(?: \w+){0,3}|lễ ký(?: kết)?|cam kết)(?: \w+){0,3} giao ước"
            r"|giao ước thi đua|lễ ký kết"
        ),
    ),
    ("cross_check", re.compile(r"(?:kiểm tra|chấm(?: điểm)?|thẩm định|đánh giá) chéo|chấm điểm(?: thi đua)?")),
    (
        "launch",
        re.compile(
            r"phát động|ra mắt|triển khai (?:\w+ ){0,3}(?:công tác|nhiệm vụ|phong trào|kế hoạch)|ra quân"
            r"|hưởng ứng phong trào"
        ),
    ),
)
_ELSEWHEN = re.compile(
    r"\b(?:sẽ|ngay sau|thống nhất họp|dự kiến|sắp tới|thời gian tới|trước đó|trước đây|nhắc lại"
    r"|năm (?:ngoái|trước|tới|sau)|hồi (?:đầu|tháng))\b"
)


@dataclass(slots=True)
class Event:
    """A sentence on the conference: its kind and the characters of the field that say it."""

    kind: str
    start: int
    end: int
    sentence: Sentence
    weight: int


def _purposes(sentence: Sentence) -> list[tuple[str, re.Match]]:
    match = sentence.match
    return [(kind, found) for kind, pattern in PURPOSES if (found := pattern.search(match))]


def events(document: Document) -> list[Event]:
    """The event sentences, title first, each with its weight: the nearer the top, the heavier."""
    found: list[Event] = []
    for position, sentence in enumerate(document.sentences):
        if sentence.caption or position > 40:
            continue
        match = sentence.match
        named = _EVENT.search(match)
        if not (purposes := _purposes(sentence)) or not (
            named or sentence.of("cluster", "unit") or "thanh tra" in match
        ):
            continue
        if not (named or _EMULATION.search(match)):
            continue
        if _ELSEWHEN.search(match):
            continue
        weight = (4 if sentence.field == "title" else 6 if position < 5 else 3 if position < 12 else 1) + (
            2 if named else 0
        )
        kind, purpose = purposes[0]
        if kind in ("launch", "cross_check") and not (named or sentence.of("cluster")):
            continue
        if kind == "annual_review" and purpose.group().startswith("bình xét") and len(purposes) > 1 and not named:
            kind, purpose = purposes[1]
        start = sentence.start + purpose.start()
        found.append(Event(kind, start, sentence.start + purpose.end(), sentence, weight))
    return found


def main_event(found: list[Event]) -> Event | None:
    """The event sentence of the kind that most of the weight speaks for; None without any."""
    if not found:
        return None
    weights: dict[str, int] = {}
    for event in found:
        weights[event.kind] = weights.get(event.kind, 0) + event.weight
    order = {kind: place for place, (kind, _) in enumerate(PURPOSES)}
    kind = max(weights, key=lambda k: (weights[k], -order[k]))
    of_kind = [event for event in found if event.kind == kind]
    return next((event for event in of_kind if event.sentence.field == "text"), of_kind[0])
