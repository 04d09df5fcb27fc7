"""Whether a figure is the report's own, another year's, or none of its results."""

from __future__ import annotations

import re

from .document import Sentence
from .figures import Figure
from .metrics import cues
from .report import Conference

OWN = "own"
DROPPED = None

_NEAR = (";", "(", ", ", " và ", ". ")
_YEAR = re.compile(r"năm (?:học )?(\d{4})|(năm trước|năm ngoái|cùng kỳ|kỳ trước|nhiệm kỳ trước|năm liền trước)")
# "giảm 110 lượt", "nhiều hơn năm ngoái 140 cuộc", "ít hơn năm 2020 là 31 cuộc"; not "tăng lên 64 tỷ"
_CHANGE = re.compile(
    r"\b(?:tăng(?! cường| lên| tới| đến| trưởng)|giảm(?! trừ| còn| xuống| quyết toán| thanh toán| nghèo| dần)|"
    r"(?:nhiều|ít|cao|thấp|kém|hơn) hơn|hơn (?=năm|cùng)|vượt(?= \d|$)|chênh)"
)
# "tăng từ 12 tỷ", "so với con số 15.330 lượt", "cao gấp rưỡi mức 12,7 tỷ": the other year's value itself
_VALUE = re.compile(r"(?:so với|thay vì|gấp \w+(?: lần)?|tăng từ|giảm từ)(?: (?:con số|mức|số|là|chỉ))* $")
_BY_ONE = re.compile(r"\b(?:hơn|kém|thêm|bớt|tăng|giảm)(?: [^\W\d]+){0,4} $")  # "ít hơn năm ngoái | một cuộc"
_RISEN = re.compile(r"\b(?:lên|xuống|còn)(?: đến| tới| mức)? $")  # "từ 27 tỷ đồng năm 2019 lên 52 tỷ đồng"
_PLAN = re.compile(r"kế hoạch(?: năm \d{4})?(?: là| giao| đề ra| đặt ra)? $")
_RISING = re.compile(r"\b(?:lên|xuống|còn)\b")  # "từ 12 tỷ đồng lên 15 tỷ đồng"
_COMPARED = re.compile(r"so với|cùng kỳ|năm trước|năm ngoái|kỳ trước")
_WHOLE = r"\w+ tháng(?: đầu| cuối)?|cả|nửa đầu|nửa cuối"
_AFTER = re.compile(
    rf"(?: [^\W\d]+){{0,4}}? (?:(?:của|hồi|trong|vào|ở) )?(?:(?:con số|cùng thời điểm|{_WHOLE}) )*"
    r"(?:năm (?P<year>\d{4})|(?P<last>năm trước|năm ngoái|cùng kỳ|kỳ trước|nhiệm kỳ trước))"
)
_OPENING = (
    r"nếu|nếu như|kế hoạch|nhiệm vụ|phương hướng"
    rf"|và|trong|suốt|hết|kết thúc|riêng|ở|vào|của|mùa thi đua|bước sang|sang|{_WHOLE}"
)
_HEAD = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=\n)|[;(:,-] ?|trong khi |còn |trước đó |nhắc lại )(?:(?:{_OPENING}) ){{0,4}}"
    r"(?:năm (?P<year>\d{4})|(?P<last>năm trước|năm ngoái|cùng kỳ)|(?P<next>năm tới|năm sau))"
)
# "So với năm 2019 (742 cuộc, thu hồi 52 tỷ đồng)": the bracket is that year's
_BRACKETED = re.compile(r"(?:năm (?P<year>\d{4})|(?P<last>năm trước|năm ngoái|cùng kỳ))(?P<next>(?!))? \(")
# Without one of these nothing is compared.
_SUSPECT = re.compile(r"năm|kỳ|tăng|giảm|hơn|từ|với|gấp|thay|chênh|vượt|kế hoạch|trước")
_NO_RESULT = {"target", "apart"}
_PERIOD = re.compile(r"giai đoạn (?:từ )?(?:năm )?\d{4}")
_SHORT = re.compile(
    r"\bcòn (?:nợ|phải|thiếu|tồn|lại|chưa|dư|đọng|khoảng)\b|\bchưa\b|tồn đọng|nợ đọng|"
    r"(?<!xuống )(?<!ngoài ra )(?<!bên cạnh đó )\bcòn $|\bthiếu "
)
_FALLEN = re.compile(r"\b(?:giảm|xuống|thấp|hạ|tụt|rút|co)\b[^;:]{0,30}, (?:chỉ )?còn $")  # "thấp xuống, còn 78 tỷ"
_FROM = re.compile(r"\btừ (?:\w+ )?[\d.,]+(?: [^\W\d]+){0,3} (?:chỉ )?còn $")  # "từ 12.450 đơn còn 10.870 đơn"
_NOT_YET = re.compile(r"quá hạn|tồn đọng|còn tồn|\bchưa (?!đạt|nhiều|cao|tương|đáp|đều)|\bchậm\b|dở dang")
_SHORT_AFTER = re.compile(
    r"(?:(?! nhưng| song| tuy| dù) \w+){0,3}? (?:chưa|còn tồn|tồn đọng|còn lại|còn nợ|quá hạn|trở lên)\b"
)

_OF_A_YEAR = ("annual_review", "midyear_review", "cross_check")
# After a unit that itself does what is counted: "Thanh tra tỉnh Nam Định đã thu hồi 12 tỷ đồng"
_ACTS = re.compile(
    r",? (?:(?:đã|cũng|còn|hiện|chỉ|trong năm) )*(?:tiến hành|thực hiện|triển khai|hoàn thành|kết thúc|phát hiện|thu|"
    r"kiến nghị|xử lý|xử phạt|giải quyết|tiếp|mở|ban hành|chuyển|dẫn đầu|có(?= \d))\b"
)


def standing(figure: Figure, conference: Conference) -> str | int | None:
    """OWN, the other year that the figure belongs to, or DROPPED: a change, a target, a shortfall, a part."""
    told = figure.told()
    heading = figure.line.heading
    if heading and any(cue.topic in _NO_RESULT for cue in cues(heading.source_match, heading.start, heading.end)):
        return DROPPED
    if "target" in told or _apart(figure, told) or _elsewhere(figure, conference, told):
        return DROPPED
    if conference.kind in _OF_A_YEAR and ("period" in told or _PERIOD.search(figure.before_it)):
        return DROPPED
    left, right = figure.left, figure.right
    near = left[max(map(left.rfind, _NEAR)) + 1 :]
    if left.endswith("còn ") and _FROM.search(figure.before_it[-80:]):
        return OWN
    if "average" in told and figure.on_left("average", start=figure.span.start - len(near)):
        return DROPPED
    short = _SHORT.search(near) and not _FALLEN.search(left)
    if short or _SHORT_AFTER.match(right) or _NOT_YET.search(figure.phrase):
        return DROPPED
    if _SUSPECT.search(near) or _SUSPECT.search(right):
        compared = _compared(figure, near, right, conference.year)
        if compared is not OWN:
            return compared
    return OWN if "năm nay" in near else _scope(figure, conference.year)


def _apart(figure: Figure, told: set[str]) -> bool:
    """True after "riêng …", "điển hình …" in the figure's clause or at its sentence's start."""
    if "apart" not in told:
        return False
    first = figure.line.cues[0]
    opens = first.topic == "apart" and first.start <= figure.sentence.start + 3
    cue = figure.on_left("apart", start=figure.clause)
    compared = cue and _BY_ONE.search(figure.line.match, max(figure.start, cue.start - 24), cue.start)
    return opens or (cue is not None and not compared)


def _compared(figure: Figure, near: str, right: str, year: int | None) -> str | int | None:
    """By the figure's own words: a change, or the value that another year had."""
    after = _AFTER.match(right)
    named = list(_YEAR.finditer(near))
    if _VALUE.search(near) or (near.endswith("từ ") and _RISING.search(right)):
        if after:
            return _other(after["year"], year)
        return _other(named[-1][1], year) if named else DROPPED
    if _RISEN.search(near):
        return OWN
    changed = _CHANGE.search(near, near.rfind(": ") + 1)  # "Tiếp dân giảm sâu: 6.208 lượt"
    if _PLAN.search(near) or changed or (_in_change(figure) and _COMPARED.search(right)):
        return DROPPED
    if named and len(near) - named[-1].end() <= 16 and not near[: named[-1].start()].endswith("kế hoạch "):
        return _other(named[-1][1], year)
    if after and not _COMPARED.search(right[: after.start("year" if after["year"] else "last")]):
        return _other(after["year"], year)
    return OWN


def _in_change(figure: Figure) -> bool:
    """True in "giảm 35 vụ khiếu nại, 20 vụ tố cáo so với năm 2019": the second goes with the first."""
    before = figure.before
    return bool(before and before.clause == figure.clause and _CHANGE.search(before.left[-20:]))


def _other(stated: str | None, year: int | None) -> str | int | None:
    """OWN for the report's year; the year before it where only "năm trước" is said; later years are plans."""
    if year is None:
        return OWN if stated else DROPPED
    other = int(stated) if stated else year - 1
    if other > year:
        return DROPPED
    return OWN if other == year else other


def _scope(figure: Figure, year: int | None) -> str | int | None:
    """By the year that a clause before the figure opens with: "Năm 2018, Cụm tiến hành …"."""
    line = figure.line
    if line.years is None:
        line.years = _years(figure.sentence)
    at = figure.span.start
    for start, end, head in reversed(line.years):
        if start < at <= end:
            return DROPPED if head["next"] else _other(head["year"], year)
        if start < figure.start:
            break
    named = _YEAR.search(line.heading.match) if line.heading else None
    return _other(named[1], year) if named else OWN


def _years(sentence: Sentence) -> list[tuple[int, int, re.Match]]:
    """The years that clauses open with, and how far each holds: the sentence's first one to its end, another
    to the next semicolon, one in brackets to the closing one."""
    match, out = sentence.source_match, []
    if match.find("năm ", sentence.start, sentence.end) < 0 and match.find("cùng kỳ", sentence.start, sentence.end) < 0:
        return out
    for head in _HEAD.finditer(match, sentence.start, sentence.end):
        if head.start() == sentence.start:
            end = sentence.end
        else:
            end = match.find(")" if head[0].startswith("(") else ";", head.end(), sentence.end)
        out.append((head.start(), end if end >= 0 else sentence.end, head))
    for head in _BRACKETED.finditer(match, sentence.start, sentence.end):
        end = match.find(")", head.end(), sentence.end)
        out.append((head.end() - 1, end if end >= 0 else sentence.end, head))
    out.sort(key=lambda year: year[0])
    return out


def _elsewhere(figure: Figure, conference: Conference, told: set[str]) -> bool:
    """True for the nation's figures at a cluster's conference, and for those of a guest's own office."""
    if "group" in told:
        return False
    if "country" in told and (conference.cluster or conference.level == "provincial"):
        return True
    if conference.cluster and ("nation" in told or _of_member(figure)):
        return True
    for person in figure.earlier(figure.line.persons)[:1]:
        unit = getattr(person.value, "unit", None)
        words = f"{person.value.position or ''} {getattr(unit, 'name', unit) or ''}".lower()
        return bool(words.strip()) and "thanh tra" not in words and "thanh tra" not in figure.before_it
    return False


def _of_member(figure: Figure) -> bool:
    """True when one unit alone is the subject of what is counted at a cluster's conference."""
    units = figure.earlier(figure.line.units)
    if len(units) != 1:
        return False
    match, unit = figure.line.match, units[0]
    office = match[max(figure.start, unit.start - 8) : unit.start].endswith(("chánh ", "trưởng ", "ngành "))
    return not office and bool(_ACTS.match(match, unit.end))
