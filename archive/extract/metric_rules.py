"""Which metric a figure is of: by its measure, then by the nearest cue on its left, on its right, or by the
figure it is coordinated with ("phát hiện vi phạm 98 tỷ đồng, 6.720 ha đất")."""

from __future__ import annotations

import re

from .figures import Figure
from .metrics import Cue

_ORGANISATIONS = ("tổ chức", "tập thể", "lượt tập thể", "lượt tổ chức", "đơn vị", "cơ quan", "doanh nghiệp")
_PEOPLE = (
    "cá nhân", "lượt cá nhân", "người", "cán bộ", "công chức", "viên chức", "đảng viên", "đối tượng", "công dân",
    "thanh tra viên", "học viên", "lượt", "lượt người", "lượt công dân", "lượt cán bộ", "bản", "biên chế",
)  # fmt: skip
_CASES = ("vụ", "vụ việc", "vụ án", "việc", "đơn", "đơn thư", "hồ sơ", "trường hợp", "khiếu nại", "tố cáo")
_HOUSEHOLDS = ("hộ", "hộ gia đình", "gia đình", "căn nhà", "ngôi nhà")
_SITTINGS = ("cuộc", "lớp", "buổi", "hội nghị", "khoá")

_WORK = r"(?:thanh,? ?(?=kiểm)|thanh tra|kiểm tra)"
# "cuộc thanh tra, kiểm tra chuyên ngành", "cuộc hành chính", "cuộc thanh tra trên lĩnh vực chuyên ngành"
_INSPECTION = re.compile(
    rf"(?: ?(?:thuộc|về) lĩnh vực)?(?P<work> {_WORK}(?:(?:, ?| và |/| - |-|, và )?{_WORK})*)?"
    r"(?: (?:[^\W\d]+ ){0,6}?(?P<field>hành chính|chuyên ngành|liên ngành|trách nhiệm))?(?![\w])"
)
_INSPECTED = re.compile(r"tiến hành|triển khai|thực hiện|mở|hoàn thành|tổ chức|có|thanh tra|kiểm tra")
_OPENED = re.compile(r"(?:mở|tổ chức)(?: được)? $")
_PART_OF_WORK = re.compile(r"kết thúc|kết luận|đang |đột xuất|theo kế hoạch|kỳ trước|chuyển (?:tiếp|sang)|lồng ghép")
_FIELDS = {
    "hành chính": "inspections_admin",
    "chuyên ngành": "inspections_specialised",
    "liên ngành": "inspections_specialised",
    "trách nhiệm": "responsibility_inspections",
}
_PETITION = re.compile(
    r"(?P<both>khiếu nại(?:, | và |/| - |,)(?:đơn |vụ (?:việc )?)?tố cáo|khiếu tố|kntc|kn, ?tc)"
    r"|khiếu nại|tố cáo|kn\b|tc\b"
)
_KINDS = {
    "khiếu nại": "complaints_resolved",
    "kn": "complaints_resolved",
    "tố cáo": "denunciations_resolved",
    "tc": "denunciations_resolved",
}
_MONEY = {
    "violation": "violations_money",
    "recommend": "recovery_recommended_money",
    "recovered": "recovered_money",
    "fine": "fines_money",
    "otherwise": "other",
    "return": "money_returned",
    "restore": "money_returned",
    "donate": "donations_money",
    "give": "donations_money",
}
_LAND = {
    "violation": "violations_land",
    "recommend": "recovery_recommended_land",
    "return": "land_returned",
    "restore": "land_returned",
}
_SUMS = (*_MONEY, "recover", "transferred", "award", "train", "declare", "block")
_PERSONAL = (
    "declare",
    "train",
    "receive",
    "restore",
    "return",
    "handled",
    "award",
    "donate",
    "transferred",
    "fine",
)
_STAFF_BEFORE = re.compile(r"(?:có|gồm|là|:|còn|tổng số|với|đủ|biên chế|đội ngũ) ?$")
_STAFF_AFTER = re.compile(r"[,;.)(]|$| (?:thanh tra|công chức|làm công tác|trong biên chế|và|viên chức|, công chức)")
_STAFF_OF = re.compile(r"thanh tra|cụm|khối|ngành")
_STAFF_CHANGE = re.compile(r"giảm|tinh giản|cắt|thiếu|bổ sung|trống|tăng thêm|tuyển")
_ASKED = re.compile(r"kiến nghị|đề nghị|yêu cầu|đề xuất|quyết định")
_LIST = re.compile(r"(?:,| và| cùng)(?: (?:hơn|gần|trên|khoảng))? ?$")
_BOTH = re.compile(r"(?:, | và |/)(?:lượt )?cá nhân\b")  # "194 tập thể, cá nhân": neither alone
_CITIZENS = re.compile(r" (?:công )?dân\b")
_COUNTED = re.compile(
    r"số (?:lượng )?(lượt(?: công dân| người)?|cuộc|vụ việc|vụ|đơn thư|đơn|quyết định|kết luận|tập thể|tổ chức|"
    r"cá nhân|lớp|công dân|người|biên chế)"
)


def metric_of(figure: Figure, sub: bool = False) -> str | None:
    """The metric's code, or None for a figure that measures nothing of the schema.

    `sub` tells that the figure is a part of another ("trong đó …"). Sets the figure's topic and cue.
    """
    measure = figure.quantity.measure or _measure_before(figure)
    if measure in ("đồng", "m2"):
        return _sum(figure, measure, sub)
    if measure in _SITTINGS:
        return _sitting(figure, measure, sub)
    if measure in _CASES:
        one = figure.quantity.words and figure.quantity.value == 1  # "một vụ": perhaps only "a case"
        metric = _case(figure, measure)
        return None if one and metric != "cases_transferred" else metric
    if measure == "quyết định":
        return "fine_decisions" if _fined(figure) else None
    if measure == "kết luận":
        return _conclusion(figure)
    if measure in _ORGANISATIONS:
        if _BOTH.match(figure.right):
            return None
        return "organisations_handled" if _handled(figure) else None
    if measure in _PEOPLE:
        return _personal(figure, measure)
    _take(figure, figure.on_left("donate", "give"))
    return "other" if _otherwise(figure, measure) else None


def _take(figure: Figure, cue: Cue | None) -> str | None:
    figure.cue = cue
    figure.topic = cue.topic if cue else None
    return figure.topic


def _inherit(figure: Figure) -> str | None:
    """The topic of the figure before, when this one is coordinated with it."""
    if figure.coordinated:
        figure.topic = figure.before.topic
    return figure.topic


def _last_of_list(figure: Figure, measures: tuple[str, ...]) -> Figure:
    """The last figure of a coordination of such measures: their verb may follow it."""
    for _ in range(6):
        if not (figure.after and figure.after.quantity.measure in measures and _LIST.search(figure.right)):
            break
        figure = figure.after
    return figure


def _measure_before(figure: Figure) -> str | None:
    """The measure of a bare number: "Số cuộc thanh tra hành chính: 42"."""
    found = _COUNTED.findall(figure.left)
    return found[-1] if found else None


def _sum(figure: Figure, measure: str, sub: bool) -> str | None:
    """Money and land."""
    cue, later = figure.on_left(*_SUMS), figure.on_right(*_SUMS)
    if cue is None or (later and _of_before(figure, cue)):
        cue = later
    if cue and cue.topic == "donate":  # "khôi phục quyền lợi và hỗ trợ bổ sung cho công dân 836 triệu đồng"
        cue = figure.on_left("restore", "return") or cue
    topic = _take(figure, cue) or _inherit(figure)
    if topic in ("recover", "recovered") and cue is figure.cue and _of_fines(figure):
        topic = figure.topic = "fine"
    elif topic == "recover":
        topic = figure.topic = _recover(figure, sub)
    if sub and topic == "otherwise":
        return None
    return (_MONEY if measure == "đồng" else _LAND).get(topic)


def _of_before(figure: Figure, cue: Cue) -> bool:
    """True when the cue closes the phrase of the figure before: "88 tỷ đồng sai phạm, 61 tỷ đồng thu về"."""
    before, limit = figure.before, figure.span.start
    return bool(before and before.span.end <= cue.start and cue.end <= before.span.end + len(before.phrase) < limit)


def _of_fines(figure: Figure) -> bool:
    """True for fines paid: "xử phạt 512 trường hợp, nộp ngân sách 4,1 tỷ đồng"."""
    cue = figure.cue
    if cue is None or "thu hồi" in figure.sentence.source_match[cue.start : cue.end]:
        return False
    told = figure.on_left("fine", "violation", "recommend", start=figure.clause)
    before = figure.before
    paid = before and before.topic == "fine" and before.quantity.kind == "money"
    return bool(told and told.topic == "fine" and not paid)


def _recover(figure: Figure, sub: bool) -> str:
    """Plain "thu hồi 5 tỷ" is recommended within "kiến nghị …", else done."""
    clause = figure.sentence.source_match[figure.clause : figure.span.start]
    asked = _ASKED.search(clause)
    if "đã " in clause[asked.end() if asked else 0 :][-30:]:
        return "recovered"
    before = figure.before
    if before and before.clause == figure.clause and before.topic == "recommend" and not figure.coordinated:
        return "recommend" if sub or "kiến nghị" in figure.left else "recovered"
    return "recommend" if asked else "recovered"


def _otherwise(figure: Figure, measure: str) -> bool:
    """Revised texts ("kiến nghị sửa đổi 34 văn bản") and helped households ("giúp 25 hộ nghèo")."""
    if measure == "văn bản":
        return _take(figure, figure.on_left("revise")) is not None
    if measure not in _HOUSEHOLDS or figure.quantity.words:
        return False
    return _take(figure, figure.on_left("donate")) is not None


def _sitting(figure: Figure, measure: str, sub: bool) -> str | None:
    """Inspections (cuộc), and courses (lớp, buổi, cuộc tuyên truyền)."""
    train = figure.on_right("train")
    if measure != "cuộc":
        cue = train or figure.on_left("train") or figure.on_left("train", start=figure.clause)
        if measure != "lớp" and cue is not train:
            cue = None
        if measure == "lớp" and cue is None and _OPENED.search(figure.left):
            figure.topic = "train"
            return "trainings"
        return "trainings" if _take(figure, cue) else None
    head = _INSPECTION.match(figure.right)
    if train and not head["work"]:
        return "trainings" if _take(figure, train) else None
    if (stop := figure.on_left("stop")) and figure.span.start - stop.end <= 12:
        return "other" if head["work"] and _take(figure, stop) else None
    if head["field"] and (head["work"] or head["field"] != "trách nhiệm"):
        return _FIELDS[head["field"]]
    return _inspection(figure, head, sub)


def _inspection(figure: Figure, head: re.Match, sub: bool) -> str | None:
    """An inspection whose field, if any, is told on the left: "Thanh tra chuyên ngành: 1.236 cuộc"."""
    if sub or _PART_OF_WORK.search(figure.left[-40:]):
        return None
    for start in (figure.gap, figure.clause):
        if cue := figure.on_left("responsibility", "admin", "specialised", start=start):
            _take(figure, cue)
            return {"admin": "inspections_admin", "specialised": "inspections_specialised"}.get(
                cue.topic, "responsibility_inspections"
            )
    if head["work"]:
        return "inspections_total" if "thanh" in head["work"] else None
    if _PART_OF_WORK.match(figure.right.lstrip()):
        return None
    return "inspections_total" if "thanh tra" in figure.left and _INSPECTED.search(figure.left) else None


def _fined(figure: Figure) -> Cue | None:
    cue = figure.on_left("fine") or figure.on_right("fine", end=figure.limit)
    cue = cue or figure.on_left("fine", start=figure.clause)
    _take(figure, cue)
    return cue


def _conclusion(figure: Figure) -> str | None:
    """Conclusions issued; not those whose execution is followed up ("đôn đốc thực hiện 63 kết luận")."""
    cue = figure.on_left("conclude", "verify") or figure.on_right("conclude", "verify")
    return "inspection_conclusions" if _take(figure, cue) == "conclude" else None


def _case(figure: Figure, measure: str) -> str | None:
    """Cases and petitions."""
    if measure not in ("đơn", "đơn thư", "khiếu nại", "tố cáo"):
        cue = figure.on_left("transferred", "settle", "take", "fine") or figure.on_right("transferred")
        if cue and cue.topic == "transferred":
            _take(figure, cue)
            return "cases_transferred" if _sent_on(figure, cue) else None
        if cue and cue.topic == "fine" and measure in ("trường hợp", "vụ", "vụ việc"):
            return "fine_decisions" if _take(figure, cue) else None
    if measure == "trường hợp" or "đủ điều kiện" in figure.phrase or "đủ điều kiện" in figure.left:
        return None
    topic = _petition_topic(figure, measure)
    if topic == "settle":
        return _settled(figure, measure)
    return "petitions_received" if topic == "take" and measure in ("đơn", "đơn thư") else None


def _sent_on(figure: Figure, cue: Cue) -> bool:
    """True when the case is passed on: "chuyển" stands near the investigators."""
    match = figure.sentence.source_match
    return "chuyển" in match[max(figure.clause, min(cue.start, figure.span.start) - 40) : max(cue.end, figure.span.end)]


def _petition_topic(figure: Figure, measure: str) -> str | None:
    """Taken in or settled: own words, words after it, then the clause and the sentence before it."""
    cue = figure.on_left("settle", "take")
    if cue is None:
        last = _last_of_list(figure, _CASES)
        cue = figure.on_right("settle", "take", end=last.span.end + len(last.phrase))
    if cue is None and measure in ("đơn", "đơn thư") and (handled := figure.on_left("handled")):
        _take(figure, handled)
        return "settle"
    for start in (figure.clause, figure.start):
        cue = cue or figure.on_left("settle", "take", start=start)
    if cue and cue.topic == "take" and "thuộc thẩm quyền" in figure.phrase:
        return None
    return _take(figure, cue)


def _settled(figure: Figure, measure: str) -> str:
    """Complaints, denunciations, or petitions of both kinds or none told."""
    if measure in ("khiếu nại", "tố cáo"):
        kind = measure
    else:
        named = _PETITION.match(re.sub(r"^ (?:việc |đơn |thư )?(?:về )?", "", figure.right))
        if named is None:
            told = list(_PETITION.finditer(figure.left))
            named = told[-1] if told else None
        kind = None if named is None or named["both"] else named[0]
        if named and kind and named.string is not figure.left:
            rest = named.string[named.end() :]
            if re.match(r"(?:,| và|/) ?(?:đơn )?(?:tố cáo|kiến nghị|phản ánh|tranh chấp)", rest):
                kind = None
    return _KINDS.get(kind, "petitions_resolved")


def _handled(figure: Figure) -> bool:
    """True for those disciplined: the verb before them, or after the whole coordination."""
    topics = ("handled", "award", "give", "train", "donate", "receive", "declare", "restore", "fine", "transferred")
    cue = figure.on_left(*topics) or figure.on_left(*topics, start=figure.clause)
    if cue is None:
        if figure.coordinated and figure.before.topic == "handled":
            figure.topic = "handled"
            return True
        last = _last_of_list(figure, (*_ORGANISATIONS, *_PEOPLE))
        cue = figure.on_right(*topics, end=last.span.end + len(last.phrase))
    return _take(figure, cue) == "handled"


def _personal(figure: Figure, measure: str) -> str | None:
    """Persons, times (lượt) and declarations."""
    topic = _take(figure, figure.on_left(*_PERSONAL))
    later = figure.on_right("declare", "restore", "receive", "train")
    if later and topic in (None, "award", "give", "donate"):
        topic = _take(figure, later)
    if topic is None and (
        measure == "lượt công dân" or (measure.startswith("lượt") and _CITIZENS.match(figure.phrase))
    ):
        topic = figure.topic = "receive"
    if topic is None and _staff(figure, measure):
        return "staff"
    topic = topic or _inherit(figure)
    if measure in ("cá nhân", "lượt cá nhân", "người", "cán bộ", "công chức", "viên chức", "đảng viên") and topic in (
        None,
        "handled",
    ):
        return "individuals_handled" if _handled(figure) else None
    if topic == "declare":
        return "asset_declarations"
    if topic == "train":
        return "training_attendees" if measure not in ("bản", "biên chế", "công dân", "cá nhân") else None
    if topic == "receive":
        counted = measure.startswith("lượt") or measure in ("công dân", "người")
        return "citizens_received" if counted else None
    if topic in ("restore", "return") and measure in ("người", "công dân", "cá nhân"):
        return "citizens_restored"
    return None


def _staff(figure: Figure, measure: str) -> bool:
    """Staff: "hiện có 1.032 biên chế", "Toàn Cụm có 1.068 công chức"."""
    if measure not in ("biên chế", "công chức", "cán bộ", "người", "thanh tra viên", "viên chức"):
        return False
    if _STAFF_CHANGE.search(figure.left):
        return False
    if measure == "biên chế":
        return True
    if not _STAFF_BEFORE.search(figure.left) or figure.on_left("attend", start=figure.start):
        return False
    if not _STAFF_AFTER.match(figure.right):
        return False
    return _take(figure, figure.on_left("employ")) is not None or (
        measure != "người" and figure.left.endswith("có ") and bool(_STAFF_OF.search(figure.left))
    )
