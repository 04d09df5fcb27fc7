"""Heads and deputies of the cluster, of this year and those chosen for the next, each with its year.

`actors` says who may lead, `role_links` ties a role to its unit, `role_years` dates it.
"""

from __future__ import annotations

import re
from itertools import islice

from . import headings, prefilter
from .actors import Actor, Cast, Facts
from .document import Document, Sentence, Span
from .lexicon import Term
from .report import Award, Conference, Leadership, Ranking
from .role_links import Clause
from .role_turns import Link
from .role_years import Years

# What stands for a role that was named before: "vai trò này", or for being head: "điều hành Cụm".
_STAND_IN = prefilter.compile(
    r"\b(?:(?:vai trò|vai|cương vị|vị trí|nhiệm vụ|trọng trách|trách nhiệm|chức vụ|chức|chiếc ghế|ghế"
    r"|phần việc) (?:này|ấy|đó)"
    r"|(?:đơn vị|người) (?:kế nhiệm|tiếp quản|tiếp nối)"
    r"|(?P<turn>(?:(?<=là )|(?<=đến )|(?<=tới ))(?:lượt|phiên)(?: của)?)"
    r"|(?P<vice>(?:cấp )?phó(?= là )|(?<=làm )phó(?= cụm|[.,;])|(?<=làm )cấp phó)"
    r"|(?P<flag>(?:lá )?cờ luân lưu(?: của (?:cụm|khối))?"
    r"(?= sẽ (?:được )?(?:về tay|về với|(?:trao|chuyển)(?: lại)? cho|sang)))"
    r"|(?P<lead>(?:phụ trách|điều hành|dẫn dắt|chèo lái|lãnh đạo) (?:cụm|khối)(?: thi đua)?))\b"
)
# "Ai sẽ làm Cụm trưởng? Câu trả lời là X.", "Cụm trưởng năm tới đã có tên. Đó là X."
_ANSWER = re.compile(
    r"(?P<opening>(?:và )?(?:đó|đấy|ấy|câu trả lời|lời đáp|đáp án|cái tên|kết quả|đơn vị|người|không ai khác)"
    r"(?: (?:được|trúng|chọn|cử|gọi tên|ấy|chung cuộc|cuối cùng|đó|xướng lên))*)(?=,? (?:chính )?(?:là|ngoài)\b|:)"
)
_LONGEST = 6000  # characters; a longer sentence is none
_MOST = 30  # roles in one sentence; more is no sentence
_CHOSEN = re.compile(r"\b(?:bầu|cử|giao|trao|chuyển|phân công|tín nhiệm)\b")


def spans(terms: list[Term]) -> list[Span]:
    """Role spans of a field: "Cụm trưởng", "Phó Trưởng Khối" … with the value "head" or "deputy"."""
    return [Span(term.start, term.end, "role", term.value) for term in terms if term.kind == "role"]


# "Trưởng, phó cụm": the first of the two leaves out whose
_SHARED = prefilter.compile(r"\b(?P<head>trưởng)(?:,| và|/| -| –) (?=phó (?:trưởng )?(?:cụm|khối)\b)")


def find(
    document: Document, conference: Conference, awards: list[Award] = (), rankings: list[Ranking] = ()
) -> list[Leadership]:
    """Heads and deputies in reading order, the body before the title.

    `awards` and `rankings` of the report tell who "đơn vị được tặng Cờ", "đơn vị dẫn đầu" are.
    """
    if conference.year is None:
        return []
    facts = Facts(awards, rankings)
    reader = _Reader(document, conference, Cast(document, conference, facts))
    reader.read()
    if reader.pending:
        reader.read()
    return _consistent(reader.best)


class _Reader:
    """The facts found so far, the surest of each kind; `pending`: a role was told of who holds another."""

    def __init__(self, document: Document, conference: Conference, cast: Cast) -> None:
        self.document, self.conference, self.cast = document, conference, cast
        self.best: dict[tuple, tuple[float, Leadership]] = {}
        self.pending = False

    def read(self) -> None:
        before: Span | None = None
        last: Years | None = None
        holding = self._holding()
        titles = [s for s in self.document.sentences if s.field == "title"]
        for at, sentence in enumerate((*self.document.body, *titles)):
            if sentence.end - sentence.start > _LONGEST:
                continue
            roles = _roles(sentence, before, self.conference)
            before = roles[-1] if roles else None
            if not roles:
                last = None
                continue
            links = Clause(sentence, roles, self._actors(sentence, at, roles), holding).read()
            self.pending |= len(roles) > len({id(link.role) for link in links}) and len(roles) > 1
            last = Years(sentence, self.conference, roles, last, headings.year(self.document.body, at))
            for link, year, evidence in last.dated(links):
                self._note(link, Leadership(year, link.role.value, link.actor.unit, evidence))

    def _actors(self, sentence: Sentence, at: int, roles: list[Span]) -> list[Actor]:
        """The actors of a sentence, and the one that ends the line above where a comma leads on from it."""
        actors = self.cast.of(sentence, at)
        above = self.document.body[at - 1] if 0 < at < len(self.document.body) else None
        if above and sentence.source_match[above.end - 1] in ",-" and not any(a.end <= roles[0].start for a in actors):
            before = self.cast.of(above, at - 1)
            start = roles[0].start - len(sentence.source_match[sentence.start : roles[0].start].lstrip())
            if before and above.end - before[-1].end <= 2:
                actors.insert(0, Actor(start, start, before[-1].unit, described=True))
        return actors

    def _note(self, link: Link, fact: Leadership) -> None:
        cost = link.cost + (fact.evidence.field == "title")
        key = (fact.year, "head") if fact.role == "head" else (fact.year, "deputy", fact.unit)
        if key not in self.best or (cost < self.best[key][0] and self.best[key][1].unit != fact.unit):
            self.best[key] = (cost, fact)

    def _holding(self) -> dict[str, str]:
        """Who holds each role this year, where but one does."""
        found: dict[str, str] = {}
        for role in ("head", "deputy"):
            units = {f.unit for _, f in self.best.values() if f.role == role and f.year == self.conference.year}
            if len(units) == 1:
                found[role] = units.pop()
        return found


def _consistent(best: dict[tuple, tuple[float, Leadership]]) -> list[Leadership]:
    """The facts without those that a surer one rules out: no unit is head and deputy of one year."""
    heads = {(fact.year, fact.unit): cost for cost, fact in best.values() if fact.role == "head"}
    deputies = {(fact.year, fact.unit): cost for cost, fact in best.values() if fact.role == "deputy"}

    def holds(cost: float, fact: Leadership) -> bool:
        rival = (deputies if fact.role == "head" else heads).get((fact.year, fact.unit))
        return rival is None or cost < rival or (cost == rival and fact.role == "head")

    return [fact for cost, fact in best.values() if holds(cost, fact)]


# "giúp việc Cụm trưởng", "báo cáo Khối trưởng": whoever does so holds another role, or none
_HELPS = re.compile(r"\b(?:giúp việc|giúp|hỗ trợ|tham mưu|báo cáo|phối hợp(?: với)?)(?: cho)?(?: đơn vị)? $")


def _roles(sentence: Sentence, before: Span | None, conference: Conference) -> list[Span]:
    """The roles that a sentence names or means, in order."""
    roles = [span for span in sentence.spans if span.kind == "role"]
    if not roles and before is None:
        return []
    if not roles and (answer := _ANSWER.match(sentence.source_match, sentence.start, sentence.end)):
        return [Span(answer.start(), answer.end("opening"), "stand_in", before.value)]
    for m in islice(_SHARED.finditer(sentence), _MOST):
        if not any(role.start < m.end("head") and m.start() < role.end for role in roles):
            roles.append(Span(m.start(), m.end("head"), "role", "head"))
    roles = [
        role
        for role in roles[:_MOST]
        if not _other_cluster(sentence, role, conference)
        and not _HELPS.search(sentence.source_match, max(sentence.start, role.start - 30), role.start)
    ]
    roles += _stand_ins(sentence, roles, before)
    return sorted(roles, key=lambda role: role.start)


def _stand_ins(sentence: Sentence, roles: list[Span], before: Span | None) -> list[Span]:
    """Words that mean a role named earlier in the sentence or in the one before it."""
    found = []
    for m in islice(_STAND_IN.finditer(sentence), _MOST):
        if any(r.start < m.end() and m.start() < r.end for r in roles):
            continue
        named = [r for r in roles if r.end <= m.start()] or ([before] if before else [])
        if m["flag"]:  # "Sang năm, cờ luân lưu sẽ về tay X"
            found.append(Span(m.start(), m.end(), "stand_in", "head"))
        elif m["lead"]:
            if named and _CHOSEN.search(sentence.source_match, sentence.start, m.start()):
                found.append(Span(m.start(), m.end(), "stand_in", "head"))
        elif m["vice"]:
            if roles:
                found.append(Span(m.start(), m.end(), "stand_in", "deputy"))
        elif named:
            value = "head" if m.group().startswith(("đơn vị", "người")) else named[-1].value
            found.append(Span(m.start(), m.end(), "stand_in", value))
    return found


def _other_cluster(sentence: Sentence, role: Span, conference: Conference) -> bool:
    """ "Cụm trưởng Cụm thi đua số II" in the report of another cluster."""
    number = conference.cluster and conference.cluster.number
    after = next((c for c in sentence.of("cluster") if 0 <= c.start - role.end <= 1), None)
    return bool(number and after and after.value.number and after.value.number != number)
