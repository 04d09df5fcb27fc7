"""Cases and petitions (vụ, vụ việc, đơn, hồ sơ): taken in, settled, or passed on to investigators."""

from __future__ import annotations

import re

from .figures import Figure
from .metrics import Cue

MEASURES = ("vụ", "vụ việc", "vụ án", "việc", "đơn", "đơn thư", "hồ sơ", "trường hợp", "khiếu nại", "tố cáo")
_PETITIONS = ("đơn", "đơn thư")
_NAMED = re.compile(
    r"(?P<both>khiếu nại(?:, | và |/| - |,)(?:đơn |vụ (?:việc )?)?tố cáo|khiếu tố|kntc|kn, ?tc)"
    r"|khiếu nại|tố cáo|kn\b|tc\b"
)
_BEFORE_NAME = re.compile(r" (?:việc |đơn |thư )?(?:về )?")
_MORE_KINDS = re.compile(r"(?:,| và|/) ?(?:đơn )?(?:tố cáo|kiến nghị|phản ánh|tranh chấp)")
_METRICS = {
    "khiếu nại": "complaints_resolved",
    "kn": "complaints_resolved",
    "tố cáo": "denunciations_resolved",
    "tc": "denunciations_resolved",
}
_VERBS = ("settle", "take", "transferred")
_PASSED = re.compile(r"chuyển|giao|khởi tố|hình sự|nhờ|gửi|sang")
# "Lượng đơn giảm, từ 12.450 đơn còn | 10.870 đơn", "Số đơn thư tăng lên | 8.140 đơn"
_AND_PASSED = re.compile(r"[^,;]{0,60}(?:,| và)(?: đã| được)* (?:chuyển|bàn giao)\b")
_CHANGED = re.compile(r"(?:\bcòn|\b(?:lên|xuống)(?: còn)?) $")
_NUMBER_OF = re.compile(r"\b(?:lượng|số(?: lượng)?) (?:đơn|thư)|^đơn(?: thư)?\b[^;.]{0,80}?\b(?:tăng|giảm)\b")
_SETTLES = re.compile(r"^(?: [^\W\d]+){0,6}, (?:(?:đã|trong đó) )*(?:được )?giải quyết(?: xong| được| dứt điểm)* $")
_WHOLE = re.compile(r"trong (?:tổng )?số $")
_OF = re.compile(r"\btrong (?:tổng )?(?:số )?$")  # "Trong 22 vụ khiếu nại, 20 vụ đã xong"


def metric(figure: Figure, measure: str, sub: bool = False) -> str | None:
    """The metric of a number of cases or petitions; a part by kind ("trong đó 19 đơn khiếu nại") has none."""
    changed = _CHANGED.search(figure.left) and _NUMBER_OF.search(figure.before_it)
    if measure in _PETITIONS and (changed or figure.left.endswith("phát sinh ")):
        figure.topic = "take"
        return "petitions_received"
    if sub and not figure.on_left("settle", "take", "transferred", "handled") and not figure.on_right(*_VERBS):
        return None
    found = _metric(figure, measure)
    if figure.quantity.words and figure.quantity.value == 1:  # "một vụ": perhaps only "a case"
        return found if found == "cases_transferred" else None
    return found


def _metric(figure: Figure, measure: str) -> str | None:
    if measure not in (*_PETITIONS, "khiếu nại", "tố cáo"):
        cue = figure.on_left("transferred", "settle", "take", "fine", "declare") or figure.on_right(
            "transferred", end=figure.list_end((*MEASURES, "đối tượng", "người"))
        )
        if cue is None and (passed := _AND_PASSED.match(figure.right)):  # "2 vụ bị phát hiện và chuyển công an"
            cue = figure.on_right("transferred", end=figure.span.end + passed.end() + 40)
        if cue and cue.topic == "transferred":
            figure.take(cue)
            return "cases_transferred" if _passed_on(figure, cue) else None
        if cue and cue.topic in ("fine", "declare") and measure in ("trường hợp", "vụ", "vụ việc"):
            return "fine_decisions" if figure.take(cue) == "fine" else "asset_declarations"
    if measure == "trường hợp" or "đủ điều kiện" in figure.phrase or "đủ điều kiện" in figure.left:
        return None
    if _WHOLE.search(figure.left) or _is_whole(figure) or _settled_after(figure):
        return None
    topic = _topic(figure, measure)
    if topic == "settle":
        return _settled(figure, measure)
    return "petitions_received" if topic == "take" and measure in _PETITIONS else None


def _is_whole(figure: Figure) -> bool:
    """Whether a later figure of the sentence is the part of this one that is meant."""
    after = figure.after
    if after is None or after.quantity.measure != figure.quantity.measure or not _OF.search(figure.left):
        return False
    return figure.on_right(*_VERBS, "handled", end=figure.limit) is None  # "Trong 310 vụ được giải quyết có 12 vụ …"


def _settled_after(figure: Figure) -> bool:
    """True for the whole: "tố cáo 143 vụ, giải quyết 131 vụ", "khiếu nại là 1.120 vụ, đã giải quyết xong 987 vụ"."""
    if not _SETTLES.search(figure.right) or figure.on_left("settle", "take"):
        return False
    return figure.after is not None and figure.after.quantity.measure == figure.quantity.measure


def _passed_on(figure: Figure, cue: Cue) -> bool:
    """True when "chuyển" stands near the investigators."""
    start = max(figure.clause, min(cue.start, figure.span.start) - 40)
    return bool(_PASSED.search(figure.line.match, start, max(cue.end, figure.span.end) + 40))


def _topic(figure: Figure, measure: str) -> str | None:
    """Taken in or settled: own words, words after it, then the clause and the sentence before it."""
    cue = figure.passive("settle", "take") or figure.on_left("settle", "take", "review")
    cue = cue or figure.on_right("settle", "take", end=figure.list_end(MEASURES))
    if cue is None and measure in _PETITIONS and (handled := figure.on_left("handled")):
        figure.take(handled)
        return "settle"
    for start in (figure.clause, figure.start):
        cue = cue or figure.on_left("settle", "take", "review", start=start)
    if cue and cue.topic == "take" and "thuộc thẩm quyền" in figure.phrase:
        return None
    return figure.take(cue)


def _settled(figure: Figure, measure: str) -> str:
    """Complaints, denunciations, or petitions of both kinds or none told."""
    if measure in _METRICS:
        return _METRICS[measure]
    before_name = _BEFORE_NAME.match(figure.right)
    named = _NAMED.match(figure.right, before_name.end()) if before_name else None
    if named is None:
        told = list(_NAMED.finditer(figure.left))
        whole = figure.before
        of = whole and _OF.search(whole.left)
        if not told and whole and whole.clause == figure.clause and (of or _SETTLES.search(whole.right)):
            told = list(_NAMED.finditer(whole.left + whole.right))
        named = told[-1] if told else None
    elif _MORE_KINDS.match(figure.right, named.end()):
        return "petitions_resolved"
    kind = None if named is None or named["both"] else named[0]
    return _METRICS.get(kind, "petitions_resolved")
