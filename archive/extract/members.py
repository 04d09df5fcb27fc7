"""The member units that a report lists for its cluster.

A list is a run of units, places or districts with nothing between them but separators, list heads and
remarks in brackets. What makes it the members' list is the cue before it:

    "Cụm gồm Thanh tra các tỉnh: A, B và C", "quy tụ …", "Cụm có 7 đơn vị: …"           `_LIST_CUE`
    "Thành viên của Cụm là …", "Sáu thành viên có mặt đông đủ: A, B …"                  `_LIST_CUE`
    "ba đơn vị còn lại là …": with the head, the deputy and the host named before it    `_REST_CUE`
    "có thêm thành viên mới là X"                                                       `_NEW_CUE`
    "Cụm Thi đua số IV (Thanh tra các tỉnh: A, B, C)"                                   `_BRACKET_CUE`
    "Dự có lãnh đạo Thanh tra các tỉnh A, B, C …", a caption, "các đầu cầu A, B": only when nothing better
    lists them, and when as many are named as the cluster is said to have               `_attending`

A count alone ("Thanh tra 5 thành phố") lists nobody; what is only recalled ("trước đây gồm …") neither.
"""

from __future__ import annotations

import re

from ..gazetteer import as_of
from ..gazetteer import province as province_named
from .document import Document, Sentence, Span
from .report import Conference, UnitFact
from .unit import inspectorate, of_province, resolve
from .unit_names import COUNT

_UNIT_WORD = (
    r"thành viên|đơn vị|tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thành|thị|sở|bộ|ban|ngành|cơ quan ngang bộ|cơ quan"
    r"|địa phương|vụ|cục"
)
_GAP = re.compile(
    rf"(?:[\s,;:()+•*\-]|\d{{1,2}}[.)]|\([^()\n]{{1,60}}\)|\b(?:và|cùng|với|thanh tra|{COUNT}|{_UNIT_WORD}"
    r"|còn lại|khác|là|gồm|có|lần lượt|như|của|trong|cụm|khối|đại diện|lãnh đạo)\b)*"
)
_LONGEST_GAP = 90
_SUBJECT = r"\b(?:cụm|khối|thành viên)\b"
_LIST_CUE = re.compile(
    rf"(?:{_SUBJECT}[^.;]{{0,120}}?\b(?:gồm|quy tụ|tập hợp|hợp thành|góp mặt)\b(?: có| đủ| các)?"
    rf"|\b(?:cụm|khối)\b[^.;:]{{0,50}}? có (?:{COUNT}) (?:đơn vị|thành viên|tỉnh|huyện|sở|bộ)\b"
    rf"[^.;:(\n]{{0,60}}?(?::|\blà\b|\()"
    rf"|\bthành viên\b[^.;:(]{{0,60}}?(?::|\blà\b|\bgồm\b)"
    rf"|\bgồm(?: có)? (?:{COUNT}) (?:đơn vị|thành viên)\b[^.;:(\n]{{0,40}}?(?::|,|\blà\b|\())"
)
_REST_CUE = re.compile(
    rf"\b(?:{COUNT}) (?:{_UNIT_WORD})(?: thành viên| bạn)? (?:còn lại|khác)\b[^.;:(\n]{{0,40}}?(?::|\blà\b|\bgồm\b)"
)
_NEW_CUE = re.compile(r"\b(?:thêm|kết nạp|thành viên mới)\b[^.;:\n]{0,30}?(?:\blà\b|:|(?= thanh tra))")
_BRACKET_CUE = re.compile(r"\b(?:cụm|khối)\b[^.;()\n]{0,80}\((?:gồm|là|bao gồm)?")
# No members: a team's make-up, a former make-up, those that took the floor or got something.
_NOT_MEMBERS = re.compile(
    r"(?:\b(?:đoàn|tổ|ban giám khảo|ban tổ chức|nhóm)(?: [^\s.,;]+){0,4}"
    r"|\b(?:trước đây|trước kia|vốn|từng|trước đó|ban đầu)(?: [^\s.;]+){0,4},?) (?:bao )?gồm$"
)
_ATTENDING = re.compile(r"\b(?:dự|tham dự|tham gia|có mặt|góp mặt|đại biểu|đại diện|lãnh đạo|đoàn|ảnh|ký kết|ký)\b")
_ACTS = re.compile(
    r"\b(?:tặng|khen|xếp|dẫn đầu|bầu|giải|tham luận|phát biểu|ý kiến|suy tôn|trao|đạt|điểm|kiểm tra chéo|sáp nhập"
    r"|hợp nhất|kinh nghiệm|hạng|nhất|biểu dương|ghi nhận)\b"
)
_SITES = re.compile(r"\b(?:các )?(?:đầu|điểm) cầu(?: tại| ở)? $")
_TOTAL = re.compile(
    rf"\b(?:cụm|khối|thanh tra|thành viên)\b[^.;:]{{0,60}}?"
    rf"\b({COUNT}) (?:đơn vị|thành viên|tỉnh|thành phố|huyện|sở|bộ)\b"
)
_ROLE = r"(?:cụm|khối)[ -](?:trưởng|phó)|(?:trưởng|phó) (?:trưởng )?(?:cụm|khối)"
_LEADS_AFTER = re.compile(rf"[^.;]{{0,40}}?\b(?:{_ROLE}|đăng cai|chủ trì|chủ nhà)\b(?: năm (\d{{4}}))?")
_LEADS_BEFORE = re.compile(rf"\b(?:{_ROLE}|chủ nhà|chủ trì)\b(?: năm (\d{{4}}))?(?:[^.;,]{{0,15}}?(?:là|-|:))? ?$")
_ELECTED = re.compile(r"\b(?:bầu|cử|giao|chọn|nhận|chuyển)\b")
_NUMERALS = {w: n for n, w in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)} | {"bẩy": 7}
_CAPITAL_LIST = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,2}(?=[,;.\n]| và |$)")
_OPENING = re.compile(r"[: (]*")
_COMMA = re.compile(r"[,;] (?:và )?| và ")
_LEVEL = re.compile(r"\b(huyện|quận|thị xã|thành phố)\b")

Place = tuple[Sentence, Span]


def find(document: Document, conference: Conference) -> list[UnitFact]:
    """Member units in reading order, each once; empty where the text lists none."""
    finder = _Finder(document, conference)
    for sentence in document.body:
        finder.read(sentence)
    if not finder.members:
        finder.attending()
    return list(finder.members.values())


class _Finder:
    """The members found so far, by name."""

    def __init__(self, document: Document, conference: Conference):
        self.document, self.conference = document, conference
        self.members: dict[str, UnitFact] = {}
        self.places: list[Place] = [
            (sentence, span) for sentence in document.body for span in sentence.of("unit", "place", "district")
        ]
        self.starts = [span.start for _, span in self.places]

    def read(self, sentence: Sentence) -> None:
        """Lists whose cue stands in a sentence."""
        match, done = sentence.source_match, sentence.start
        for rule, pattern in (("rest", _REST_CUE), ("list", _LIST_CUE), ("new", _NEW_CUE), ("bracket", _BRACKET_CUE)):
            cue = pattern.search(match, sentence.start, sentence.end)
            if not cue or self._recalled(sentence, cue):
                continue
            run = self.run(cue.end())
            if not run and rule in ("list", "rest"):
                self._bare_districts(sentence, cue)
            if not run or (rule == "bracket" and len(run) < 3) or run[0][1].start < done:
                continue
            if rule == "rest":
                self._add(self._leads(sentence, cue.start()), "members.leads")
            self._add(run, f"members.{rule}")
            done = run[-1][1].end

    def _recalled(self, sentence: Sentence, cue: re.Match) -> bool:
        """Whether a cue speaks of a team, or of how the cluster was made up before."""
        before = sentence.source_match[max(sentence.start, cue.end() - 60) : cue.end()]
        if _NOT_MEMBERS.search(before):
            return True
        years = re.findall(r"\bnăm (\d{4})", sentence.source_match[cue.start() : cue.end()])
        return bool(years and self.conference.year and int(years[-1]) < self.conference.year)

    def run(self, at: int) -> list[Place]:
        """The units that stand in one list from `at` on."""
        match, found = self.document.text_match, []
        for place in self.places:
            span = place[1]
            if span.start < at:
                continue
            gap = match[at : span.start]
            if len(gap) > _LONGEST_GAP or not _GAP.fullmatch(gap):
                break
            found.append(place)
            at = span.end
        return found

    def _leads(self, sentence: Sentence, end: int) -> list[Place]:
        """Head, deputy and host of this year named in this sentence or the few before it, up to `end`."""
        body = self.document.body
        index = next(i for i, s in enumerate(body) if s is sentence)
        return [
            (near, span)
            for near in body[max(0, index - 4) : index + 1]
            for span in near.of("unit")
            if span.end <= end and self._leads_now(near, span)
        ]

    def _leads_now(self, sentence: Sentence, span: Span) -> bool:
        match = sentence.source_match
        others = [u.start for u in sentence.of("unit") if u.start > span.start]
        stop = min([sentence.end, *others])
        found = _LEADS_AFTER.match(match, span.end, stop)
        found = found or _LEADS_BEFORE.search(match, max(sentence.start, span.start - 50), span.start)
        if not found or _ELECTED.search(found.group()):
            return False
        return not found[1] or not self.conference.year or int(found[1]) == self.conference.year

    def _add(self, run: list[Place], rule: str) -> None:
        for sentence, span in run:
            if name := self._member(span):
                evidence = sentence.evidence(span.start, span.end, rule)
                self.members.setdefault(name, UnitFact(name, evidence))

    def _member(self, span: Span) -> str | None:
        """The name of the member that a span stands for; None for what can be none."""
        if span.kind == "place":
            province, text = span.value, self.document.text_match[span.start : span.end]
            if province.type == "province" and text.startswith(("thành phố", "tp")):
                return f"Thanh tra thành phố {province.name}"
            if province.valid_from and self.conference.year:  # "Huế" of 2019
                province = as_of(province, f"{self.conference.year}-12-31")
            return of_province(province).name
        unit = span.value
        if unit.name is None:
            cluster = self.conference.cluster
            home = cluster and cluster.province and province_named(cluster.province)
            unit = resolve(unit, home or None)
        if unit.kind in ("government_inspectorate", "people_committee", "government", "other"):
            return None
        return unit.name if unit.kind == "division" else (found := inspectorate(unit)) and found.name

    def _bare_districts(self, sentence: Sentence, cue: re.Match) -> None:
        """ "Cụm thi đua 5 huyện ven biển gồm: Tiên Hải, Đông Lâm, Phú Tân": names that no word introduces."""
        levels = _LEVEL.findall(sentence.source_match, sentence.start, cue.end())
        cluster = self.conference.cluster
        levels = levels or _LEVEL.findall(cluster.name.lower() if cluster and cluster.name else "")
        at, found = _OPENING.match(sentence.source_match, cue.end()).end(), []
        while levels and (name := _CAPITAL_LIST.match(sentence.source, at, sentence.end)):
            if not all(word[0].isupper() for word in name.group().split()):
                break
            found.append(name)
            separator = _COMMA.match(sentence.source_match, name.end())
            at = separator.end() if separator else len(sentence.source)
        if len(found) >= 3:
            for name in found:
                unit = f"Thanh tra {levels[-1]} {name.group()}"
                evidence = sentence.evidence(name.start(), name.end(), "members.bare_districts", "inferred")
                self.members.setdefault(unit, UnitFact(unit, evidence))

    # -- lists without a cue

    def attending(self) -> None:
        """Who attends, when they are as many as the cluster is said to have, or five at least in one list."""
        total = self._total()
        leads = [p for s in self.document.body[:8] for p in ((s, u) for u in s.of("unit")) if self._leads_now(*p)]
        for sentence in self.document.body:
            places = sentence.of("unit", "place", "district")
            if len(places) < 2 or _ACTS.search(sentence.match):
                continue
            before = sentence.source_match[sentence.start : places[0].start]
            run = self.run(places[0].start)
            names = {self._member(span) for _, span in run} - {None}
            if _SITES.search(before):
                names |= {self._member(span) for _, span in leads} - {None}
                if len(names) == total:
                    self._add([*leads, *run], "members.sites")
                    return
            elif _ATTENDING.search(sentence.match) and (len(names) == total or (not total and len(names) >= 5)):
                self._add(run, "members.attending")
                return

    def _total(self) -> int | None:
        """How many units the cluster is said to have: "thanh tra 5 thành phố", "Cụm có bảy đơn vị"."""
        for sentence in self.document.sentences:
            if found := _TOTAL.search(sentence.match):
                word = found[1]
                if word.isdigit() or word in _NUMERALS:
                    return int(word) if word.isdigit() else _NUMERALS[word]
        return None
