"""Which metric a figure is of: by its measure, then by the cues beside it ("phát hiện vi phạm 98 tỷ đồng")."""

from __future__ import annotations

import re

from . import case_rules, person_rules, sum_rules
from .figures import Figure
from .metrics import Cue

_INSPECTOR = re.compile(r"thanh tra|kiểm tra")
_THROUGH = re.compile(r"(?:^|\b)(?:qua|từ) $")  # "Qua 402 cuộc, các đoàn thanh tra phát hiện …"
_HAVING = re.compile(r"\b(?:đã|toàn cụm|toàn khối|toàn ngành) có $")  # "đã có 377 kết luận thanh tra."
_ISSUED = re.compile(r"(?:^|[,;] |\b(?:đã|và) )ra(?: được)? $")  # "làm 566 cuộc, ra 489 kết luận"
_NOT_ALL = re.compile(r"\bcòn $")
_HOUSEHOLDS = ("hộ", "hộ gia đình", "gia đình", "căn nhà", "ngôi nhà")
_GIVEN_HOUSE = re.compile(r" (?:tình nghĩa|tình thương|đại đoàn kết|nghĩa tình|đồng đội|nhân ái)\b")
_SITTINGS = ("cuộc", "lớp", "buổi", "hội nghị", "khoá")

_WORK = r"(?:thanh,? ?(?=kiểm)|thanh tra|kiểm tra)"
# "thanh tra việc thực hiện pháp luật về tiếp công dân": whether an authority does its duty
_DUTIES = "tiếp công dân|khiếu nại|tố cáo|tham nhũng|pctn|luật thanh tra"
# "cuộc thanh tra, kiểm tra chuyên ngành", "cuộc thanh tra kinh tế - xã hội",
# "cuộc hành chính", "cuộc thanh tra trên lĩnh vực chuyên ngành"
_INSPECTION = re.compile(
    rf"(?: ?(?:thuộc|về) lĩnh vực)?(?P<work> {_WORK}(?:(?:, ?| và |/| - |-|, và )?{_WORK})*)?"
    r"(?:(?: (?:về|việc|lĩnh vực))* (?P<social>kinh tế ?[-, ] ?xã hội|kt ?- ?xh)"
    rf"| (?:việc|về việc) (?:thực hiện|chấp hành)[^;.\d]{{0,50}}?(?P<duty>{_DUTIES})"
    r"| (?:[^\W\d]+ ){0,6}?(?P<field>hành chính|chuyên ngành|liên ngành|trách nhiệm|tthc|ttcn))?(?![\w])"
)
# "Công tác thanh tra: 42 cuộc"; not a subject's: "thanh tra đất đai 35 cuộc"
_INSPECTING = re.compile(r"thanh tra(?! (?:đất|xây|tài|đầu|về|lĩnh|việc|diện|chuyên đề|đột|theo|lại|thuế|giao))")
_INSPECTED = re.compile(r"tiến hành|triển khai|thực hiện|mở|hoàn thành|tổ chức|có|thanh tra|kiểm tra")
# "cuộc điện thoại", "cuộc họp": nothing that an inspectorate reports
_OTHER_SITTING = re.compile(r" (?:điện thoại|gọi|họp|gặp|thi|trao đổi|đối thoại|làm việc|hội thảo|vận động|giao ban)\b")
_TEAM = re.compile(r" (?:thanh tra|kiểm tra)\b")
_OPENED = re.compile(r"(?:mở|tổ chức)(?: được)? $")
_BARE = re.compile(r"$|[,;.]| (?:với|cho|thu hút|có)\b")
_PART_OF_WORK = re.compile(
    r"kết thúc(?! năm| hội nghị| quý|(?: được)? $)|kết luận|đang |đột xuất|theo kế hoạch|kỳ trước"
    r"|chuyển (?:tiếp|sang)|lồng ghép|\bcủa $"
)
_ENDED = re.compile(r"\bkết thúc(?: được)? $")
_CONCLUDED = re.compile(r"(?<!có )\bkết luận(?: được| xong| đối với| thanh tra)* $")  # "kết luận 311 cuộc"
_DUTY_LISTED = re.compile(r"[,; ]*(?:và |thanh tra )?trách nhiệm:? ")  # "…, trách nhiệm 24 cuộc"
# "395 cuộc thanh tra (chưa kể thanh tra chuyên ngành)"
_BUT_SPECIALISED = re.compile(
    r",? ?\(?(?:chưa|không) (?:kể|tính|bao gồm|gồm)(?: đến)?(?: số| các)?(?: cuộc)?"
    r"(?: thanh tra| kiểm tra|,)* chuyên ngành"
)
_FIELDS = {
    "hành chính": "inspections_admin",
    "chuyên ngành": "inspections_specialised",
    "liên ngành": "inspections_specialised",
    "trách nhiệm": "responsibility_inspections",
    "tthc": "inspections_admin",
    "ttcn": "inspections_specialised",
}
_FIELD_CUES = {
    "admin": "inspections_admin",
    "specialised": "inspections_specialised",
    "responsibility": "responsibility_inspections",
}
_COUNTED = re.compile(
    r"(?:\bsố (?:lượng )?|^[\s+*•-]*|[,;:(] ?(?:[-+*•] ?|và )?|\bvà |nhận )"
    r"(lượt(?: công dân| người)?|cuộc|vụ việc|vụ|đơn thư|đơn(?! vị)|quyết định|kết luận|tập thể|tổ chức|đơn vị|"
    r"cá nhân|lớp|công dân|người|biên chế)"
)


def metric_of(figure: Figure, sub: bool = False) -> str | None:
    """The metric's code, or None for a figure that measures nothing of the schema.

    `sub` tells that the figure is a part of another ("trong đó …"). Sets the figure's topic and cue.
    """
    measure = figure.quantity.measure or _measure_before(figure)
    if measure in ("đồng", "m2"):
        return sum_rules.metric(figure, sub)
    if measure == "đoàn" and _TEAM.match(figure.right):  # "triển khai 64 đoàn thanh tra chuyên ngành"
        measure = "cuộc"
    if measure == "đợt" and (head := _INSPECTION.match(figure.right)) and head["field"]:
        measure = "cuộc"
    if measure in _SITTINGS:
        return _inspections(figure, sub) if measure == "cuộc" else _trainings(figure, measure)
    if measure in case_rules.MEASURES:
        return case_rules.metric(figure, measure, _said_part(figure, sub))
    if measure == "quyết định":
        return "fine_decisions" if _fined(figure) else None
    if measure == "kết luận":
        return _conclusions(figure)
    if measure in person_rules.ORGANISATIONS:
        return person_rules.organisations(figure)
    if measure in person_rules.PEOPLE:
        return person_rules.metric(figure, measure)
    return _otherwise(figure, measure)


def _said_part(figure: Figure, sub: bool) -> bool:
    """Whether a figure is "trong đó …" of one with the same measure, not but listed after "gồm" or in a bracket."""
    cue = figure.on_left("part", start=figure.clause) if sub else None
    if cue is None or not figure.line.match.startswith("trong", cue.start):
        return False
    before = figure.before
    for _ in range(4):
        if before is None or before.span.end <= cue.start:
            break
        before = before.before
    return before is not None and before.quantity.measure.split(" ")[0] == figure.quantity.measure.split(" ")[0]


def _measure_before(figure: Figure) -> str | None:
    """The measure of a bare number: "Số cuộc thanh tra hành chính: 42"."""
    found = _COUNTED.findall(figure.left)
    if not found and figure.before and not figure.before.quantity.measure and figure.left.rstrip().endswith(":"):
        return _measure_before(figure.before)  # "Đơn nhận được: 402; đã xử lý xong: 389"
    return found[-1] if found else None


def _otherwise(figure: Figure, measure: str | None) -> str | None:
    """Revised texts ("kiến nghị sửa đổi 34 văn bản") and helped households ("giúp 25 hộ nghèo")."""
    if measure == "văn bản":
        return "other" if figure.take(figure.on_left("revise")) else None
    if measure and " vàng" in measure:  # no metric of its own; what is listed with it goes on
        figure.take(figure.on_left("violation", "recommend")) or figure.inherit()
        return None
    house = measure == "nhà" and _GIVEN_HOUSE.match(figure.right)
    if not (house or measure in _HOUSEHOLDS) or figure.quantity.words or figure.quantity.value == 1:
        return None
    given = figure.on_left("donate", "give") or (house and figure.on_left("donate", "give", start=figure.clause))
    return "other" if figure.take(given or None) == "donate" else None


def _trainings(figure: Figure, measure: str) -> str | None:
    """Courses: "mở 64 lớp tập huấn", "tổ chức 30 buổi phổ biến luật", "Tập huấn: 12 lớp"."""
    cue = figure.on_right("train")
    if cue is None and measure == "lớp":
        cue = figure.on_left("train") or figure.on_left("train", start=figure.clause)
        if cue is None and _OPENED.search(figure.left):
            figure.topic = "train"
            return "trainings"
    elif cue is None and _BARE.match(figure.right):
        cue = figure.on_left("train")
    return "trainings" if figure.take(cue) else None


def _inspections(figure: Figure, sub: bool) -> str | None:
    """Inspections by their field, told after the noun; also "cuộc tuyên truyền" and inspections put off."""
    head = _INSPECTION.match(figure.right)
    train = figure.on_right("train")
    if train is None and not head["work"] and not _INSPECTOR.search(figure.left):
        train = figure.on_left("train")  # "tuyên truyền pháp luật 94 cuộc"
    if figure.quantity.words and figure.quantity.value == 1:  # "một cuộc": an example
        return None
    if train and not head["work"]:
        return "trainings" if figure.take(train) else None
    if (stop := figure.on_left("stop")) and figure.span.start - stop.end <= 12:
        return "other" if head["work"] and figure.take(stop) else None
    if _said_part(figure, sub) or _OTHER_SITTING.match(figure.right):
        return None
    if head["field"] and (head["work"] or head["field"] != "trách nhiệm"):
        return _FIELDS[head["field"]]
    if head["work"] and _BUT_SPECIALISED.match(figure.right, head.end()):
        return "inspections_admin"
    if head["work"] and (head["social"] or head["duty"]):
        return "inspections_admin" if head["social"] else "responsibility_inspections"
    if not sub and _CONCLUDED.search(figure.left):
        return "inspection_conclusions"
    if not head["work"] and _DUTY_LISTED.fullmatch(figure.left):
        return "responsibility_inspections"
    return _inspections_by_left(figure, head, sub)


def _inspections_by_left(figure: Figure, head: re.Match, sub: bool) -> str | None:
    """The field, if any, is told on the left: "Thanh tra chuyên ngành: 1.236 cuộc"."""
    if sub or _PART_OF_WORK.search(figure.left[-40:]):
        return None
    if _ENDED.search(figure.left) and _begun(figure):
        return None  # "triển khai 100 cuộc, kết thúc 80 cuộc"
    for start in (figure.gap, figure.clause):
        cue = figure.on_left(*_FIELD_CUES, start=start)
        if cue and not (head["work"] and figure.closes_before(cue)):
            return _FIELD_CUES[figure.take(cue)]
    if head["work"]:
        return "inspections_total" if "thanh" in head["work"] else None
    if _PART_OF_WORK.match(figure.right.lstrip()):
        return None
    if _THROUGH.search(figure.left) and "đoàn thanh tra" in figure.right:
        return "inspections_total"
    told = _INSPECTING.search(figure.left) and _INSPECTED.search(figure.left)
    told = told or "số cuộc thanh tra" in figure.line.match[figure.clause : figure.span.start]
    return "inspections_total" if told else None


def _begun(figure: Figure) -> bool:
    """Whether the figures before it count inspections: "27 cuộc tại 36 đơn vị (15 cuộc chuyển sang); kết thúc | 14"."""
    before = figure.before
    for _ in range(3):
        if before is None or before.quantity.measure == "cuộc":
            return before is not None
        before = before.before
    return False


def _fined(figure: Figure) -> Cue | None:
    cue = figure.on_left("fine") or figure.on_right("fine", end=figure.limit)
    cue = cue or figure.on_left("fine", start=figure.clause)
    figure.take(cue)
    return cue


def _conclusions(figure: Figure) -> str | None:
    """Conclusions issued; not those whose execution is followed up ("đôn đốc thực hiện 63 kết luận")."""
    if _NOT_ALL.search(figure.left):
        return None
    if _HAVING.search(figure.left) and _BARE.match(figure.right.removeprefix(" thanh tra")):
        return "inspection_conclusions"
    if _ISSUED.search(figure.left) and not figure.on_left("verify"):
        return "inspection_conclusions"
    cue = figure.on_left("conclude", "verify") or figure.on_right("conclude", "verify")
    return "inspection_conclusions" if figure.take(cue) == "conclude" else None
