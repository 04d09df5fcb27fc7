"""The member units that a report lists for its cluster.

A list is a run of units, places or districts with nothing between them but separators, list heads and
remarks in brackets. The words before it make it the members' list:

    "Cụm gồm Thanh tra các tỉnh: A, B và C", "quy tụ …", "Cụm có 7 đơn vị: …", "Cụm Thi đua số IV (Thanh tra
    các tỉnh: A, B, C)", "Sáu thành viên có mặt đông đủ: A, B", "Cụm thi đua Thanh tra các tỉnh A, B, C"  list
    "ba đơn vị còn lại là …", "cùng các thành viên: …": and the head, deputy and host named before it       rest
    "có thêm thành viên mới là X"                                                                           new
    "Dự có lãnh đạo Thanh tra các tỉnh A, B, C", a caption, "các đầu cầu A, B": only when nothing better
    lists them                                                                                              attending

A count alone ("Thanh tra 5 thành phố") lists nobody; what is only recalled ("trước đây gồm …") neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from ..gazetteer import as_of
from ..gazetteer import province as province_named
from . import member_counts
from . import member_cues as cues
from .document import Document, Sentence, Span
from .member_runs import Place, runs
from .personal_names import has_family_name
from .report import Conference, UnitFact
from .unit import inspectorate, of_province, resolve


def find(document: Document, conference: Conference, leading: Sequence[UnitFact] = ()) -> list[UnitFact]:
    """Member units in reading order, each once; empty where the text lists none.

    `leading`: heads, deputies and hosts of any year, where they are known; "bốn đơn vị còn lại" leaves them out.
    """
    finder = _Finder(document, conference, leading)
    found = runs(document)
    for run in found:
        finder.read(run)
    if not finder.members:
        finder.bare_districts()
    if not finder.members:
        finder.attending(found)
    if conference.cluster:
        finder.counted()
    return list(finder.members.values())


class _Finder:
    """The members found so far, by name."""

    def __init__(self, document: Document, conference: Conference, leading: Sequence[UnitFact]):
        self.document, self.conference, self.leading = document, conference, leading
        self.match, self.body = document.text_match, document.body
        self.members: dict[str, UnitFact] = {}
        self.led = False

    def read(self, run: list[Place]) -> None:
        """Take in a run if the words before it say that it lists members."""
        sentence, first = run[0]
        if self._is_address(run):
            return
        before = self._before(sentence, first)
        if self._of_departments(run):
            return
        if (rest := _last(cues.REST, before)) and self._lists(before, rest):
            self._add_named(sentence, first.start, before)
            self._add(run, "members.rest")
        elif len(run) > 1 and (cue := _last(cues.LIST, before)) and self._lists(before, cue):
            self._add(run, "members.list")
        elif self._said_after(run) and (recalled := cues.RECALLED.search(before)):
            self._add(self._named_before(first.start, _number(recalled["count"])), "members.list")
            self._add(run, "members.list")
        elif len(run) > 1 and (self._said_after(run) or self._counted_before(run, before)):
            self._add(run, "members.list")
        elif (new := _last(cues.NEW, before)) and len(before) - new.end() < 40 and self._lists(before, new):
            self._add(run, "members.new")

    def _said_after(self, run: list[Place]) -> bool:
        """ "A, B và C hợp thành Cụm"; with "bốn đơn vị nói trên" before them, those too."""
        sentence, last = run[-1]
        if not cues.AFTER.match(self.match, last.end, sentence.end):
            return False
        first = run[0][1].start
        before = cues.RECALLED.sub("", self.match[max(sentence.start, first - cues.REACH) : first])
        return not cues.NOT_LISTING.search(before)

    def _named_before(self, at: int, count: int | None) -> list[Place]:
        """The last `count` units named before a place; none where fewer are."""
        found: dict[str, Place] = {}
        for sentence in reversed(self.body):
            for span in reversed(sentence.of("unit", "district") if sentence.start < at else []):
                met = span.kind == "district" and cues.MET.search(self.match, max(0, span.start - 8), span.start)
                name = self._member(span) if span.end <= at and not met else None
                if name and len(found) < (count or 0):
                    found.setdefault(name, (sentence, span))
        return list(reversed(found.values())) if len(found) == count else []

    def _counted_before(self, run: list[Place], before: str) -> bool:
        """ "bảy Chánh Thanh tra của Cụm: A, B …": as many as the count right before them."""
        if not (m := cues.COUNTED_LIST.search(before)) or cues.NOT_LISTING.search(before):
            return False
        of_cluster = cues.INSPECTORATES.search(before) or cues.OF_CLUSTER.search(before) or cues.SIGNS.search(before)
        names = {self._member(span) for _, span in run} - {None}
        return bool(of_cluster) and len(names) > 2 and len(names) == _number(m["count"])

    def _of_departments(self, run: list[Place]) -> bool:
        """ "công chức của Sở Nội vụ các tỉnh: A, B": their provinces, no inspectorates of provinces."""
        place = next(((s, span) for s, span in run if span.kind == "place"), None)
        return bool(place and cues.OF_DEPARTMENTS.search(self.match, place[0].start, place[1].start))

    def _is_address(self, run: list[Place]) -> bool:
        """ "TP Rạch Giá, tỉnh Kiên Giang": a district with its province, no list."""
        kinds = {span.kind for _, span in run if not self.match.startswith(("thành phố", "tp"), span.start)}
        return "place" in kinds and any(span.kind == "district" for _, span in run)

    def _before(self, sentence: Sentence, first: Span) -> str:
        """The words before a list that may introduce it: of its clause, or of the line above it."""
        before = self.match[max(sentence.start, first.start - cues.REACH) : first.start]
        before = before[before.rfind(";") + 1 :]
        if cues.POINTS_BACK.fullmatch(before):
            above = self.match[max(0, first.start - len(before) - cues.REACH) : first.start - len(before)].rstrip()
            stop = max(above.rfind(". ", 0, len(above) - 1), above.rfind("\n"))
            if above.endswith(":") or before.strip(" -+•*.)0123456789\n"):
                return above[stop + 1 :] + " " + before
        return before

    def _lists(self, before: str, cue: re.Match) -> bool:
        """Whether a cue introduces this cluster's present members, and nothing stands between it and them."""
        if cues.NOT_LISTING.search(before, cue.end()) or not cues.OF_CLUSTER.search(before):
            return False
        if cues.TEAM.search(before, 0, cue.end()) or cues.FORMER.search(before, 0, cue.end()):
            return False
        years = [int(year) for year in cues.YEAR.findall(before)]
        return not (years and self.conference.year and max(years) < self.conference.year)

    def _add_named(self, sentence: Sentence, at: int, before: str) -> None:
        """Those that "bốn đơn vị còn lại" leaves out: who leads; of "ba đơn vị kể trên" the three named last."""
        if self.led:  # once: a text of nothing but such lists stays linear
            return
        self.led = True
        besides = cues.BESIDES.search(before)
        counted = self._named_before(at, _number(besides["named"])) if besides else []
        if counted:
            self._add(counted, "members.leads")
            return
        index = next(i for i, s in enumerate(self.body) if s is sentence)
        self._add(self._leads(self.body[max(0, index - 4) : index + 1], at), "members.leads")
        above = ("Thanh tra Chính phủ", "Thanh tra tỉnh " if self.conference.level == "provincial" else "UBND ")
        for fact in self.leading:
            if not fact.unit.startswith(above):
                self.members.setdefault(fact.unit, UnitFact(fact.unit, replace(fact.evidence, rule="members.leads")))

    def _leads(self, near: list[Sentence], end: int) -> list[Place]:
        """Head, deputy and host of this year named in these sentences, up to `end`."""
        found = []
        for sentence in near:
            named = [span for span in sentence.of("unit", "place", "district") if span.end <= end]
            for span, following in zip_longest(named, named[1:]):
                if self._leads_now(sentence, span, following.start if following else min(end, sentence.end)):
                    found.append((sentence, span))
        return found

    def _leads_now(self, sentence: Sentence, span: Span, stop: int) -> bool:
        found = cues.LEADS_AFTER.match(self.match, span.end, stop)
        found = found or cues.LEADS_BEFORE.search(self.match, max(sentence.start, span.start - 50), span.start)
        if not found or cues.ELECTED.search(found.group()):
            return False
        return not found[1] or not self.conference.year or int(found[1]) == self.conference.year

    def _add(self, run: list[Place], rule: str) -> None:
        for sentence, span in run:
            if name := self._member(span):
                self.members.setdefault(name, UnitFact(name, sentence.evidence(span.start, span.end, rule)))

    def _member(self, span: Span) -> str | None:
        """The name of the member that a span stands for; None for what can be none."""
        if span.kind == "place":
            province = span.value
            if province.type == "province" and self.match.startswith(("thành phố", "tp"), span.start):
                # A province's town has no say in a cluster of provinces.
                return None if self.conference.level == "national" else f"Thanh tra thành phố {province.name}"
            if province.valid_from and self.conference.year:  # "Huế" of 2019
                province = as_of(province, f"{self.conference.year}-12-31")
            return of_province(province).name
        unit = span.value
        if unit.name is None:
            cluster = self.conference.cluster
            unit = resolve(unit, province_named(cluster.province) if cluster and cluster.province else None)
        if unit.kind in ("government_inspectorate", "people_committee", "government", "other"):
            return None
        return unit.name if unit.kind == "division" else (found := inspectorate(unit)) and found.name

    def bare_districts(self) -> None:
        """ "Khối thi đua 5 huyện ven biển gồm: Tiên Hải, Đông Lâm, thị xã Phú Tân": names that no word introduces.

        "Cụm trưởng là Thanh tra huyện A …; tham gia còn có B, C và D" adds them to those that lead.
        """
        if self.conference.level == "national":  # its members are provinces, cities or ministries
            return
        known = self._district_levels()
        default = ["huyện" if known or self.conference.level == "provincial" else ""]
        for sentence in self.body:
            cue = cues.BARE_LIST.search(sentence)
            if not cue or _last(cues.NOT_LISTING, cue.group()):
                continue
            rest = cues.BARE_REST.search(cue.group())
            if not rest and not self._lists(sentence.source_match[sentence.start : cue.end()], cue):
                continue
            cluster = self.conference.cluster
            levels = cues.LEVEL.findall(sentence.source_match, sentence.start, cue.end())
            levels += cues.LEVEL.findall(cluster.name.lower()) if cluster and cluster.name else []
            names = _bare_names(sentence, cue.end(), known, (levels or default)[0])
            if len(names) < 3:
                continue
            if rest:
                self._add_named(sentence, cue.start(), sentence.source_match[sentence.start : cue.end()])
            for unit, name in names:
                evidence = sentence.evidence(name.start(), name.end(), "members.bare_districts", "inferred")
                self.members.setdefault(unit, UnitFact(unit, evidence))

    def _district_levels(self) -> dict[str, str]:
        """Level of each district that the text names with its level, by name in lower case."""
        spans = [span for s in self.body for span in s.of("unit", "district")]
        units = [span.value for span in spans if span.value.kind == "inspectorate_district" and span.value.name]
        return {unit.name.split(f" {unit.level} ", 1)[-1].lower(): unit.level for unit in units}

    def counted(self) -> None:
        """The units named all over the text, when they are as many as the cluster is said to have."""
        named = member_counts.counted(self.document, set(self.members), self._member)
        for name, sentence, span in named or ([] if self.members else member_counts.rows(self.document, self._member)):
            evidence = sentence.evidence(span.start, span.end, "members.counted", "inferred")
            self.members.setdefault(name, UnitFact(name, evidence))

    # -- lists without a cue

    def attending(self, runs: list[list[Place]]) -> None:
        """Who attends, when they are as many as the cluster is said to have, or plainly its units."""
        total = self._total()
        leads = self._leads(self.body[:8], len(self.match))
        for run in runs:
            sentence = run[0][0]
            if len(run) < 2 or cues.ACTS.search(sentence):
                continue
            if self._of_departments(run):
                continue
            names = {self._member(span) for _, span in run} - {None}
            everyone = names | ({self._member(span) for _, span in leads} - {None})
            before = self.match[sentence.start : run[0][1].start]
            sites = bool(cues.SITES.search(before))
            listed = sites or (cues.ATTENDING.regex.search(before) and len(names) > 2)
            if listed and len(everyone) == total:
                self._add([*leads, *run], "members.attending")
                return
            least = 3 if cues.TOGETHER.search(sentence) else 5
            enough = len(names) == total or (not total and len(names) >= least)
            if enough and not sites and cues.ATTENDING.search(sentence):
                self._add(run, "members.attending")
                return

    def _total(self) -> int | None:
        """How many units the cluster is said to have: "thanh tra 5 thành phố", "Cụm có bảy đơn vị"."""
        for sentence in self.document.sentences:
            if (found := cues.TOTAL.search(sentence)) and (number := _number(found[1])):
                return number
        return None


def _number(word: str) -> int | None:
    """The value of "bảy" or "07"; None for "các"."""
    return int(word) if word.isdigit() else cues.NUMERALS.get(word)


def _last(pattern: re.Pattern, text: str) -> re.Match | None:
    """The last match of a pattern in a text."""
    return max(pattern.finditer(text), key=re.Match.start, default=None)


def _bare_names(sentence: Sentence, at: int, known: dict[str, str], level: str) -> list:
    """Names of districts in a row from `at` on: (unit's name, match); [] without a level to give them."""
    names = []
    while level and (name := cues.BARE.match(sentence.source, at, sentence.end)):
        words = name[2].split()
        person = len(words) > 2 and has_family_name(words[0]) and name[2].lower() not in known
        if person or not all(word[0].isupper() for word in words):
            break
        own = (name[1] or known.get(name[2].lower()) or level).replace("TP.", "TP").replace("TP", "thành phố")
        level = level if names else own  # "Thanh tra quận A, B, C": districts of one kind
        names.append((f"Thanh tra {own} {name[2]}", name))
        comma = cues.COMMA.match(sentence.source, name.end())
        at = comma.end() if comma else sentence.end
    return names
