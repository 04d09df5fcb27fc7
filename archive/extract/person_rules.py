"""Persons, organisations and times (lượt): received, trained, disciplined, restored, declaring, employed."""

from __future__ import annotations

import re

from .figures import Figure

ORGANISATIONS = ("tổ chức", "tập thể", "lượt tập thể", "lượt tổ chức", "đơn vị", "cơ quan", "doanh nghiệp")
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
_STAFF_AFTER = re.compile(r"[,;.)(]|$| (?:thanh tra|công chức|làm công tác|trong biên chế|và|viên chức)")
# "Toàn ngành khi ấy có 106 người,", "Bộ máy mới có 13 phòng, 217 công chức", "Cụm gồm 7 đơn vị với 690 cán bộ"
_STAFF_WHOLE = re.compile(r"\b(?:toàn|cả) (?:cụm|khối|ngành)(?: [^\W\d]+){0,4} (?:có|còn) $")
_STAFF_IN = re.compile(
    r"(?:cụm|khối|ngành|bộ máy|cơ quan|thanh tra tỉnh)(?: [^\W\d]+){0,3} (?:có|gồm) \d+ "
    r"(?:phòng|đơn vị|đầu mối|bộ phận|thành viên)(?: [^\W\d]+){0,3}(?:,| và| với)(?: tổng số)? $"
)
_STAFF_OF = re.compile(r"thanh tra|cụm|khối|ngành")
_STAFF_CHANGE = re.compile(r"giảm|tinh giản|cắt|thiếu|bổ sung|trống|tăng thêm|tuyển")


_INDIVIDUALS_NEXT = re.compile(r"[,;] (?:(?:với|đối với|về|còn) )?(?:số )?cá nhân(?: là)? ")


def organisations(figure: Figure) -> str | None:
    """Organisations disciplined."""
    if figure.left.endswith(("thuộc ", "tại ", "ở ")):
        return None
    return "organisations_handled" if _handled(figure) and not _BOTH.match(figure.right) else None


def metric(figure: Figure, measure: str) -> str | None:
    """The metric of a number of persons, times or declarations."""
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
    if cue is None and figure.before and _INDIVIDUALS_NEXT.fullmatch(figure.left):
        figure.topic = figure.before.topic
        return figure.topic == "handled"
    if cue is None:
        if figure.coordinated and figure.before.topic == "handled":
            figure.topic = "handled"
            return True
        cue = figure.on_right(*_TOPICS, end=figure.list_end((*ORGANISATIONS, *PEOPLE)))
    return figure.take(cue) == "handled"


def _staff(figure: Figure, measure: str) -> bool:
    """Staff: "hiện có 1.032 biên chế", "Toàn Cụm có 1.068 công chức"; not those who attend."""
    if measure not in _STAFF or _STAFF_CHANGE.search(figure.left):
        return False
    if measure == "biên chế" or _STAFF_WHOLE.search(figure.left):
        return measure == "biên chế" or bool(_STAFF_AFTER.match(figure.right))
    if _STAFF_IN.search(figure.line.match[figure.start : figure.span.start]) and _STAFF_AFTER.match(figure.right):
        return True
    if not (_STAFF_BEFORE.search(figure.left) and _STAFF_AFTER.match(figure.right)):
        return False
    if figure.on_left("attend", start=figure.start):
        return False
    if figure.take(figure.on_left("employ")):
        return True
    return measure != "người" and figure.left.endswith("có ") and bool(_STAFF_OF.search(figure.left))
