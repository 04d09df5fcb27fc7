"""Persons, organisations and times (lượt): received, trained, disciplined, restored, declaring, employed."""

from __future__ import annotations

import re

from .figures import Figure
from .metrics import Cue

ORGANISATIONS = ("tổ chức", "tập thể", "lượt tập thể", "lượt tổ chức", "đơn vị", "cơ quan", "doanh nghiệp", "cơ sở")
_INDIVIDUALS = ("cá nhân", "lượt cá nhân", "người", "cán bộ", "công chức", "viên chức", "đảng viên")
PEOPLE = (
    *_INDIVIDUALS, "đối tượng", "công dân", "thanh tra viên", "học viên",
    "lượt", "lượt người", "lượt công dân", "lượt cán bộ", "bản", "biên chế",
)  # fmt: skip
_TOPICS = (
    "declare", "train", "receive", "restore", "return", "handled", "award", "give", "donate", "transferred", "fine",
)  # fmt: skip
_BOTH = re.compile(
    r"(?:, | và |/)(?:lượt )?cá nhân\b(?! ?(?:là|:|\d|phải|bị))"
)  # "194 tập thể, cá nhân": neither alone
_CITIZENS = re.compile(r" (?:công )?dân\b")
_STAFF = ("biên chế", "công chức", "cán bộ", "người", "thanh tra viên", "viên chức")
_STAFF_BEFORE = re.compile(r"(?:có|gồm|là|:|còn|tổng số|với|đủ|biên chế|đội ngũ) ?$")
_COURSES = ("lớp", "buổi", "hội nghị", "khoá", "cuộc", "đợt")
_STAFF_AFTER = re.compile(r"[,;.)(]|$| (?:thanh tra|công chức|làm công tác|trong biên chế|và|viên chức)")
_STAFF_NOW = re.compile(r"(?:(?:,| và) (?:công chức|viên chức|người lao động))* (?:hiện có|hiện nay|đang công tác)\b")
# "Toàn ngành khi ấy có 106 người,", "Bộ máy mới có 13 phòng, 217 công chức", "Cụm gồm 7 đơn vị với 690 cán bộ"
_STAFF_WHOLE = re.compile(r"\b(?:toàn|cả) (?:cụm|khối|ngành)(?: [^\W\d]+){0,4} (?:có|còn) $")
_STAFF_IN = re.compile(
    r"(?:cụm|khối|ngành|bộ máy|cơ quan|thanh tra tỉnh)(?: [^\W\d]+){0,3} (?:có|gồm) \d+ "
    r"(?:phòng|đơn vị|đầu mối|bộ phận|thành viên)(?: [^\W\d]+){0,3}(?:,| và| với)(?: tổng số)? $"
)
_STAFF_OF = re.compile(r"thanh tra|cụm|khối|ngành|^(?:cơ quan|đơn vị) ")
_IS = re.compile(r"(?: (?:trong cụm|trong khối|thành viên))? (?:là|có) ")
_STAFF_LIMIT = re.compile(r" trở (?:lên|xuống)")
_STAFF_CHANGE = re.compile(r"giảm|tinh giản|cắt|thiếu|bổ sung|trống|tăng thêm|tuyển")


# "Kiểm điểm tập thể 12, | cá nhân 31", "Số người bị kỷ luật: 286; | số tập thể: 131"
_NEXT = re.compile(r"[,;] (?:(?:với|đối với|về|còn|và) )?(?:số )?(?:cá nhân|người|tập thể|tổ chức|đơn vị)(?: là|:)? ")
_ONLY = re.compile(r"[,;:] (?:mới )?chỉ (?:có )?$")
# "mở 31 lớp …, | cho 2.205 lượt người", "… thu hút 600 lượt cán bộ"
_ATTENDING = re.compile(r"\b(?:cho|với|có|thu hút|cùng)(?: sự tham gia của| sự tham dự của| sự góp mặt của| tổng số)?$")
_ATTEND = re.compile(r" (?:[^\W\d]+ ){0,3}?(?:về )?(?:dự|tham dự|tham gia|theo dõi|theo học) ")
_LEARNERS = ("lượt", "lượt người", "lượt cán bộ", "người", "học viên", "cán bộ", "công chức", "đảng viên")


def organisations(figure: Figure) -> str | None:
    """Organisations disciplined."""
    if figure.left.endswith(("thuộc ", "tại ", "ở ")):
        return None
    if _ONLY.search(figure.left):
        return None
    return "organisations_handled" if _handled(figure) and not _BOTH.match(figure.right) else None


def metric(figure: Figure, measure: str) -> str | None:
    """The metric of a number of persons, times or declarations."""
    if _ONLY.search(figure.left) and figure.before and figure.before.topic:
        return None  # "57 cá nhân bị kiến nghị, chỉ 19 người bị kỷ luật"
    if measure in _LEARNERS and _learns(figure):
        figure.topic = "train"
        return "training_attendees"
    topic = _topic(figure, measure)
    if topic is None and _staff(figure, measure):
        return "staff"
    topic = topic or figure.inherit()
    if measure in _INDIVIDUALS and topic in (None, "handled"):
        return "individuals_handled" if _handled(figure) else None
    if topic == "declare":
        return "asset_declarations"
    if topic == "train":
        return "training_attendees" if measure not in ("bản", "biên chế", "công dân", "cá nhân") else None
    if topic == "receive":
        return "citizens_received" if measure.startswith("lượt") or measure in ("công dân", "người") else None
    if topic in ("restore", "return") and measure in ("người", "công dân", "cá nhân"):
        return "citizens_restored"
    return None


def _learns(figure: Figure) -> bool:
    """Whether persons are those of the courses counted before them or behind them."""
    left = figure.left.rstrip()
    before = figure.before
    for _ in range(3):  # "31 lớp tập huấn, trong đó 12 lớp trực tuyến, cho 2.205 lượt người"
        if before is None or before.topic == "train" or before.quantity.measure not in _COURSES:
            break
        before = before.before
    if before and before.topic == "train" and before.quantity.measure in _COURSES and before.clause == figure.clause:
        return bool(_ATTENDING.search(left))
    after = figure.after
    courses = after is not None and after.quantity.measure in _COURSES and _ATTEND.fullmatch(figure.right)
    return bool(courses and after.on_right("train"))


def _topic(figure: Figure, measure: str) -> str | None:
    topic = figure.take(figure.on_left(*_TOPICS))
    if topic in (None, "award", "give", "donate"):
        later = figure.on_right("declare", "restore", "receive", "train")
        if later is None and measure == "lượt cán bộ":  # "lượt cán bộ, đảng viên dự các buổi phổ biến"
            later = figure.on_right("train", end=figure.limit)
        if later and "xác minh" not in figure.left:  # "xác minh 96 người có nghĩa vụ kê khai"
            topic = figure.take(later)
    citizens = measure == "lượt công dân" or (measure.startswith("lượt") and _CITIZENS.match(figure.phrase))
    if topic is None and citizens:
        topic = figure.topic = "receive"
    return topic


def _handled(figure: Figure) -> bool:
    """True for those disciplined: the verb before them, or after the whole coordination."""
    cue = figure.on_left(*_TOPICS) or figure.on_left(*_TOPICS, start=figure.clause)
    if cue is None and figure.before and _NEXT.fullmatch(figure.left):
        figure.topic = figure.before.topic
        return figure.topic == "handled"
    if cue is None:
        if figure.coordinated and figure.before.topic == "handled":
            figure.topic = "handled"
            return True
        cue = figure.on_right(*_TOPICS, end=figure.list_end((*ORGANISATIONS, *PEOPLE)))
    return figure.take(cue) == "handled"


def _of_units(figure: Figure) -> Cue | None:
    """The cue before the units that are counted first: "Biên chế của 7 đơn vị là | 412 người"."""
    before = figure.before
    return (
        figure.on_left("employ", start=figure.clause) if before and before.quantity.measure in ORGANISATIONS else None
    )


def _staff(figure: Figure, measure: str) -> bool:
    """Staff: "hiện có 1.032 biên chế", "Toàn Cụm có 1.068 công chức"; not those who attend."""
    if measure not in _STAFF or _STAFF_CHANGE.search(figure.left) or _STAFF_LIMIT.match(figure.right):
        return False
    if _STAFF_NOW.match(figure.right):
        return True
    if measure == "biên chế" or _STAFF_WHOLE.search(figure.left):
        return measure == "biên chế" or bool(_STAFF_AFTER.match(figure.right))
    if _STAFF_IN.search(figure.line.match[figure.start : figure.span.start]) and _STAFF_AFTER.match(figure.right):
        return True
    if not (_STAFF_BEFORE.search(figure.left) and _STAFF_AFTER.match(figure.right)):
        return False
    if figure.on_left("attend", start=figure.start):
        return False
    if figure.take(figure.on_left("employ") or (_IS.fullmatch(figure.left) and _of_units(figure))):
        return True
    return measure != "người" and figure.left.endswith("có ") and bool(_STAFF_OF.search(figure.left))
