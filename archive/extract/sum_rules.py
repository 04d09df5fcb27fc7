"""Money and land: by the nearest cue on the left, on the right, or of the sum it is coordinated with."""

from __future__ import annotations

import re

from .figures import Figure
from .metrics import Cue

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
_TOPICS = (*_MONEY, "recover", "transferred", "award", "train", "declare", "block")
_COST = re.compile("kinh phí")  # "hỗ trợ xây 3 nhà tình nghĩa, tổng kinh phí 240 triệu đồng"
_DONE = re.compile(r"\b(?:thực hiện được|kết quả thực hiện|đã thực hiện(?: được)?)(?: là)? $")
_PAID_IN = re.compile(
    r"^(?: [^\W\d]+){0,5}, (?:đã )?thu (?:về |được )?$"
)  # "Phạt 2.914 trường hợp, thu | 61,2 tỷ đồng"
_PROPOSED = re.compile(r"(?:kiến|đề) nghị xử lý (?:với số tiền |tổng số )?$")  # "kiến nghị xử lý 96 tỷ đồng"
_LAND_ALONE = re.compile(
    r"^(?: đồng)?(?:, (?:riêng|còn))?(?:(?:, | và |^)(?:về|bằng))?(?:^| )?đất(?: đai)?(?::| là)? $"
)  # "Sai phạm 64,5 tỷ đồng, đã thu 35 tỷ. Đất 57ha, …"
_ASKED = re.compile(r"kiến nghị|đề nghị|yêu cầu|đề xuất|quyết định")


def metric(figure: Figure, sub: bool) -> str | None:
    """The metric of a sum of money or land."""
    cue, later = figure.on_left(*_TOPICS), figure.on_right(*_TOPICS, end=figure.list_end(("đồng", "m2")))
    if cue is None or (later and (later.topic == "block" or figure.closes_before(cue))):
        cue = later
    if cue and cue.topic == "donate":  # "khôi phục quyền lợi và hỗ trợ bổ sung cho công dân 836 triệu đồng"
        cue = figure.on_left("restore", "return") or cue
    if cue and cue.topic == "block" and _COST.match(figure.line.match, cue.start):
        cue = figure.on_left("donate", start=figure.clause) or cue
    topic = figure.take(cue) or figure.inherit()
    before = figure.before
    if before and before.topic == "fine" and _PAID_IN.search(figure.left):
        topic = figure.topic = "fine"
    if topic is None and before and before.topic == "recommend" and _DONE.search(figure.left):
        topic = figure.topic = "recovered"
    if topic is None and _PROPOSED.search(figure.left):
        topic = figure.topic = "violation"
    if topic is None:
        cue = _beyond_counts(figure)
        topic = figure.take(cue)
    if topic is None and figure.quantity.measure == "m2" and _LAND_ALONE.search(figure.left):
        topic = figure.topic = "violation"
    of_fines = _of_fines(figure) if cue and topic in ("recover", "recovered") else False
    if of_fines is None:
        return None
    if of_fines:
        topic = figure.topic = "fine"
    elif topic == "recover":
        topic = figure.topic = _recover(figure, sub)
    if sub and topic == "otherwise":
        return None
    return (_MONEY if figure.quantity.measure == "đồng" else _LAND).get(topic)


def _beyond_counts(figure: Figure) -> Cue | None:
    """The cue before counts that tell nothing: "sai phạm tại hai đơn vị là 12 tỷ đồng". A gift's may be further
    off: "chung tay vì người nghèo bằng việc làm: sửa 12 căn nhà, góp công; 265 triệu đồng"."""
    before = figure.before
    for _ in range(4):
        if before is None or before.topic or before.clause != figure.clause or before.quantity.kind != "count":
            break
        before = before.before
    start = before.span.end if before and before.clause == figure.clause else figure.clause
    cue = figure.on_left(*_TOPICS, start=start)
    if cue is None:
        given = figure.on_left(*_TOPICS, start=figure.start)
        cue = given if given and given.topic == "donate" else None
    return cue


def _of_fines(figure: Figure) -> bool | None:
    """True for fines, None for the part of fines that is paid: "xử phạt 512 trường hợp, nộp ngân sách 4,1 tỷ đồng"."""
    cue = figure.cue
    if "thu hồi" in figure.line.match[cue.start : cue.end]:
        return False
    told = figure.on_left("fine", "violation", "recommend", start=figure.clause)
    before = figure.before
    paid = before and before.topic == "fine" and before.quantity.kind == "money"
    if paid and told and told.topic == "fine":  # "với số tiền 12 tỷ đồng, đã thu 11 tỷ đồng": a part of the fines
        return None
    return bool(told and told.topic == "fine")


def _recover(figure: Figure, sub: bool) -> str:
    """Plain "thu hồi 5 tỷ" is recommended within "kiến nghị …", else done."""
    clause = figure.line.match[figure.clause : figure.span.start]
    asked = _ASKED.search(clause)
    if "đã " in clause[asked.end() if asked else 0 :][-30:]:
        return "recovered"
    before = figure.before
    if before and before.clause == figure.clause and before.topic == "recommend" and not figure.coordinated:
        return "recommend" if sub or "kiến nghị" in figure.left else "recovered"
    return "recommend" if asked else "recovered"
