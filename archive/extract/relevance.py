"""Is the article a report of a conference of inspectorates? Who meets, and what for.

Relevant: an event with a purpose of `events.PURPOSES`, held by or for inspectorates. Not relevant: the
cluster of another sector ("Cụm thi đua số III, TAND hai cấp …"), a mixed block in which an inspectorate is
one member, a sports meet of inspectorates, a party cell's or trade union's meeting, findings or figures
with no conference.
"""

from __future__ import annotations

import re

from . import prefilter
from .document import Document, Sentence
from .events import Event

_SPORT = prefilter.compile(
    r"\b(?:hội thao|đại hội thể (?:thao|dục)|giải (?:bóng|cầu lông|tennis|quần vợt|thể thao|việt dã|chạy|cờ)"
    r"|giao lưu (?:thể thao|văn nghệ|bóng)|hội diễn|liên hoan văn nghệ|hội thi(?! đua))\b"
)
_SECTOR = (
    r"toà án|tand|viện kiểm sát|vksnd|vks\b|thuế|hải quan|kho bạc|công an|quân sự|quân đội|bộ đội|biên phòng"
    r"|thi hành án|bảo hiểm|ngân hàng|giáo dục|y tế|trường |các trường|bệnh viện|bưu điện|điện lực|nông nghiệp"
    r"|kiểm toán|kiểm lâm|văn phòng|nội chính|văn hoá|văn xã|tuyên giáo|dân vận|mặt trận|đoàn thể|doanh nghiệp"
    r"|khoa giáo|kinh tế|đảng|báo chí|hội nông dân|hội phụ nữ|ban quản lý|tư pháp|nội vụ|các cơ quan|các sở|thống kê"
    r"|uỷ ban kiểm tra|ubkt|kiểm tra đảng"
)
# "Cụm thi đua số III thuộc Toà án …", "Cụm thi đua số I ngành Thuế", "Khối thi đua các cơ quan nội chính"
_OTHER_OWNER = re.compile(rf"\s?[-,(]?\s?(?:thuộc |của |ngành |hệ thống |khối |các |cơ quan |đơn vị )*(?:{_SECTOR})")
# "Thanh tra các bộ, ngành thuộc | Khối thi đua số II (Khối nội chính …)"
_OWN_BEFORE = re.compile(
    r"\bthanh tra (?:các|nhiều|\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^.;:]{1,40}(?:thuộc|trong|của|,)? ?$"
)
_OWN_DIRECT = re.compile(
    r"\s?[-,(]?\s?(?:thuộc |của |ngành |khối |các |cơ quan |đơn vị |\d{1,2} |- )*(?:thanh tra(?! nhân dân)|ttcp)\b"
)
_OWN_OWNER = re.compile(r"[^.;]{0,60}?\b(?:thanh tra|ttcp)\b")
_OTHER_FIELD = re.compile(r"các cơ quan|nội chính|kinh tế|văn hoá|xã hội|văn xã|tổng hợp|khoa giáo|kỹ thuật")
_UNION = prefilter.compile(
    r"\b(?:đảng bộ|đảng uỷ|chi bộ|công đoàn|đoàn thanh niên|đoàn cơ sở|chi đoàn|hội cựu chiến binh|ban nữ công)\b"
    r"[^.,;]{0,25}\bthanh tra\b"
)
_MEMBER_LIST = prefilter.compile(
    r"\b(?:(?:gồm|quy tụ|bao gồm)\b ?:?|(?:đơn vị|thành viên|cơ quan)(?: của cụm| của khối)?(?: là\b|:))"
)
_FOREIGN_ITEM = re.compile(
    r"\s*(?:và )?(?:toà án|tand|viện kiểm sát|vksnd|công an|bộ chỉ huy|bộ đội|vụ|cục|chi cục|sở|ban|văn phòng|đảng"
    r"|hội |đoàn|liên đoàn|uỷ ban|mặt trận|trường|bảo hiểm|kho bạc|ngân hàng|liên minh|phòng|trung tâm|công ty)\b"
)
_FOREIGN_HOST = prefilter.compile(
    r"\bdo (?:cục (?:thi hành án|thuế|hải quan|thống kê|quản lý thị trường)|toà án|tand|viện kiểm sát|vksnd|công an"
    r"|bộ chỉ huy|bộ tư lệnh|bộ đội|bảo hiểm xã hội|kho bạc|sở tư pháp|sở nội vụ|sở tài chính|văn phòng uỷ ban"
    r"|văn phòng ubnd|ban nội chính|ban dân tộc)\b[^,;]{0,50}? (?:tổ chức|đăng cai|chủ trì|làm trưởng khối)\b"
)
_LONGEST_LIST = 3000  # characters
_ONE_INSPECTORATE = re.compile(r"\bthanh tra (?:bộ|tỉnh|sở|thành phố|huyện)\b")
_OF_MINISTRY = prefilter.compile(r"\b(?:văn phòng|thanh tra|đảng uỷ|công đoàn) bộ\b")
_CLUSTER_WORD = prefilter.compile(r"\b(?:cụm|khối|thành viên)\b")
_GUESTS = prefilter.compile(r"\b(?:tham dự|dự|khách mời|chứng kiến)\b")
# Occasions that are no such conference, when the lead tells of them and of no review before them.
_OTHER_OCCASION = prefilter.compile(
    r"\b(?:bổ nhiệm|công bố (?:các )?(?:quyết định|kết luận)|bàn giao|nghỉ hưu|điều động|luân chuyển|kỷ niệm"
    r"|tập huấn|bồi dưỡng"
    r"|hội thảo|toạ đàm|góp ý|họp báo|tiếp công dân định kỳ|khởi công|khánh thành|nhà tình nghĩa|nhà đại đoàn kết"
    r"|tặng quà"
    r"|hội nghị cán bộ,? công chức|hội nghị (?:công|viên) chức|đối thoại với|về nguồn|thăm hỏi|thăm, tặng"
    r"|hiến máu|quyên góp"
    r"|đón nhận huân chương|làm việc với|thanh tra nhân dân|nhiệm kỳ)\b"
)
_HOLDS = re.compile(r"[^.;]{0,60}?\b(?:tổ chức|họp|tổng kết|sơ kết|phát động|khai mạc|triển khai|ký)\b")
_OURS_KINDS = ("inspectorate", "government_inspectorate", "division", "government")
_INSPECTORS = prefilter.compile(
    r"\bngành thanh tra\b|\bthanh tra (?:tỉnh|thành phố|tp|bộ|sở|huyện|quận|thị xã|chính phủ|các|\d|hai|ba|bốn|năm"
    r"|sáu|bảy|tám|chín|cấp)|\bttcp\b|\bcông tác thanh tra\b|\bcơ quan thanh tra\b|\bcụm (?:thi đua )?thanh tra\b"
    r"|\bkhối (?:thi đua )?thanh tra\b|\bcán bộ,? (?:công chức )?thanh tra\b"
)


def _lead(document: Document, sentences: int = 8) -> list[Sentence]:
    plain = [sentence for sentence in document.sentences if not sentence.caption]
    return plain[:sentences]


def _sports_meet(document: Document) -> bool:
    lead = _lead(document, 3)
    return any(_SPORT.search(sentence) for sentence in lead[:2])


def _other_sector(lead: list[Sentence]) -> bool:
    """The first cluster that is named belongs to somebody else, or its members are mixed."""
    for sentence in lead:
        for span in sentence.of("cluster"):
            if "thanh tra" in sentence.source_match[max(sentence.start, span.start - 10) : span.end]:
                return False
            if _OWN_BEFORE.search(sentence.source_match[max(sentence.start, span.start - 80) : span.start]):
                return False
            after = sentence.source_match[span.end : sentence.end]
            if _OWN_DIRECT.match(after):
                return False
            own, other = _OWN_OWNER.match(after), _OTHER_OWNER.match(after)
            if other and not (own and own.end() < other.end()):
                return True
            field = _OTHER_FIELD.search(sentence.source_match, span.start, span.end)
            if field and not own and not _mostly_inspectorates(lead):
                return True
            if own:
                return False
    return False


def _mostly_inspectorates(lead: list[Sentence]) -> bool:
    """Whether a block that is named by its field alone is one of inspectorates: two or more of them, fewer others."""
    units = [(s, span) for s in lead for span in s.of("unit")]
    people = {(s.start, p.start, p.end) for s in lead for p in s.of("person", "position")}
    own = {span.value.name for _, span in units if span.value.kind.startswith("inspectorate") and span.value.name}
    others = {
        span.value.name or (span.value.head, span.value.level)
        for s, span in units
        if not span.value.is_inspectorate
        and not any(at == s.start and a <= span.start < b for at, a, b in people)
        and span.value.kind not in ("people_committee", "government", "ministry")
    }
    return len(own) >= 2 and len(own) > len(others)


def _mixed_members(lead: list[Sentence]) -> bool:
    for sentence in lead:
        cues = _MEMBER_LIST.finditer(sentence)
        if not cues or not _CLUSTER_WORD.search(sentence) or _GUESTS.search(sentence) or _divisions(sentence):
            continue
        for cue in cues:
            before = cue.string[max(sentence.start, cue.start() - 25) : cue.start()]
            if "thanh tra" in before:  # "Thanh tra các đơn vị: Sở Y tế; …"
                continue
            items = re.split(r"[,;:]| và ", cue.string[cue.end() : min(cue.end() + _LONGEST_LIST, sentence.end)])
            first = items[0] if items[0].strip() else items[1] if len(items) > 1 else ""
            foreign = sum(bool(_FOREIGN_ITEM.match(item)) for item in items)
            if foreign >= (3 if _ONE_INSPECTORATE.search(first) else 2) and (
                "thanh tra" not in first or _ONE_INSPECTORATE.search(first)
            ):
                return True
    return False


def _divisions(sentence: Sentence) -> bool:
    """Whether units of the Government Inspectorate are listed: their blocks hold a Văn phòng, a Cục, a Vụ.

    Those of a ministry bear like names; its list says "Thanh tra Bộ", "Văn phòng Bộ".
    """
    if _OF_MINISTRY.search(sentence):
        return False
    return sum(span.value.kind == "division" for span in sentence.of("unit")) >= 2


def _foreign_host(lead: list[Sentence]) -> bool:
    """Whether a block's conference is another sector's to hold: "khối thi đua VI … do Cục Thi hành án tổ chức"."""
    for sentence in lead[:4]:
        if sentence.of("cluster") and _FOREIGN_HOST.search(sentence):
            span = sentence.of("cluster")[0]
            near = sentence.source_match[max(sentence.start, span.start - 10) : span.end + 30]
            return "thanh tra" not in near
    return False


def _other_occasion(document: Document, event: Event) -> bool:
    """Whether title and lead tell of another occasion, and of the conference only later."""
    lead = [s for s in document.sentences if s.field == "title"] + _lead_of_text(document)[:2]
    if event.sentence in lead and event.strong:
        before = event.sentence.source_match[event.sentence.start : event.start]
        return bool(_OTHER_OCCASION.regex.search(before[-40:]))
    return any(_OTHER_OCCASION.search(sentence) for sentence in lead)


def _lead_of_text(document: Document) -> list[Sentence]:
    return [s for s in document.body[:8] if not s.caption]


def _foreign_subject(event: Event) -> bool:
    """Whether somebody else holds it: "UBND tỉnh tổ chức …", with nothing said of inspectors in that clause."""
    sentence = event.sentence
    match = sentence.source_match
    for span in sentence.of("unit", "cluster"):
        if span.start >= event.start:
            return False
        if span.kind == "cluster" or span.value.kind.startswith(_OURS_KINDS):
            return False
        if _HOLDS.match(match, span.end, event.end):
            ends = (match.find(mark, event.end) for mark in (" dự ", ". "))
            stop = min([sentence.end, event.end + 60, *(at for at in ends if at > 0)])
            return not _INSPECTORS.regex.search(match, sentence.start, stop)
    return False


def relevant(document: Document, event: Event | None) -> bool:
    """Whether the article reports a conference of inspectorates, given its main event."""
    if event is None or _sports_meet(document) or _other_occasion(document, event):
        return False
    lead = _lead(document)
    if _UNION.search(event.sentence) or (lead and _UNION.search(lead[0])):
        return False
    if _other_sector(lead) or _mixed_members(lead) or _foreign_subject(event) or _foreign_host(lead):
        return False
    near = [event.sentence, *lead[:5]]
    return any(_INSPECTORS.search(sentence) for sentence in near)
