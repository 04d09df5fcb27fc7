"""Whom a pronoun or a description means: "đơn vị này", "cả hai", "hai đơn vị còn lại", "đơn vị Cụm trưởng", "chị Diễm".

Each is read only where it can mean but one name (or as many names as it counts): by those named before it, or by the
parts that the report's units play.

    back     "đơn vị này", "hai đơn vị trên", "cả ba", "ba nhân vật nói trên"       named last, as many
    rest     "hai đơn vị còn lại", "hai đơn vị kia"                                   members not named yet
    part     "đơn vị Cụm trưởng", "đơn vị vừa rời ghế Khối trưởng", "chủ nhà"         who leads or hosts
    rank     "đơn vị dẫn đầu", "hai đơn vị hạng ba", "hai đơn vị tiếp theo"           where the scoring put it
    owner    "đơn vị của bà Hoa", "đơn vị ông"                                        the person's unit
    called   "chị Diễm", "ông" before a verb                                          the one person so called
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from . import prefilter
from .document import Sentence
from .named import Named, explicit
from .personal_names import UPPER

if TYPE_CHECKING:
    from .parts import Parts

_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "đôi": 2}
_COUNT = rf"(?:{'|'.join(_COUNTS)}|0?[2-9])"
_UNIT = (
    r"(?:đơn vị|tập thể|cơ quan|địa phương|thành viên|cái tên|nơi|bên"
    r"|(?:thanh tra )?(?:tỉnh|thành phố|huyện|sở|bộ|thị xã))"
)
_PERSON = (
    r"(?:cá nhân|người|gương mặt|nhân vật|điển hình|ông|bà|anh|chị|cô|vị|đồng chí|cán bộ|công chức|thanh tra viên)"
)
_BACK = r"(?:này|ấy|đó(?! là)|(?:vừa |đã |được |vừa được )?(?:nói|kể|nêu|nhắc)(?: tên)?(?: trên| ở trên)?|trên(?! \d))"
_THIS = prefilter.compile(
    rf"\b(?<!các )(?<!những )(?<!nhiều )(?<!hai )(?<!ba )(?:chính )?"
    rf"(?P<noun>{_UNIT}) (?:này|ấy|đó(?! là)|nói trên|trên(?! \d))\b"
)
_THESE = prefilter.compile(
    rf"\b(?:cả )?(?P<count>{_COUNT}) (?:(?P<unit>{_UNIT})|(?P<person>{_PERSON}))(?: \w+)? {_BACK}(?!\w)"
    rf"|\bcả (?P<both>{_COUNT})(?: (?:đơn vị|tập thể|nơi|bên|người))?(?= (?:đều |cùng |được |nhận|chia|xếp|đồng"
    rf"|đứng|về))"
    rf"|(?:(?<=^)|(?<=[,;.] )|(?<=vì vậy ))(?P<pair>{_COUNT}) (?:đơn vị|tập thể|tỉnh|nơi|bên|người)(?= (?:cùng|đều"
    rf"|đồng) )"
)
_REST = prefilter.compile(rf"\b(?P<count>{_COUNT}) {_UNIT}(?: thành viên)? (?:còn lại|kia|khác(?! nhau))\b")
_ROLE = re.compile(
    r"\b(?:chính |riêng )?(?P<new>tân )?(?:đơn vị |tập thể )(?P<held>(?:[^\W\d]+ ){0,4})(?P<new2>tân )?$"
)
_CLAUSE_START = re.compile(r"(?:^|[,;:.] |\b(?:còn|riêng|và|cho|tặng|trao) )(?P<new>tân )?$")
_ACTS = re.compile(r" (?:được|đã|vẫn|cũng|xếp|đứng|nhận|đón|giành|chỉ|về|dẫn đầu|đạt)\b")
_NEXT_YEAR = re.compile(r" (?:mới|năm (?:tới|sau|kế)|kế nhiệm|khoá tới)\b")
_TAKES_OVER = re.compile(r"\b(?:được bầu|kế nhiệm|tiếp quản|nhận|sẽ|sắp)\b")
_OWNER = prefilter.compile(
    r"\b(?:đơn vị|cơ quan|tỉnh|huyện|bộ|sở)(?: của)? (?:ông|bà|anh|chị|cô|đồng chí)\b(?! (?:này|ấy|đó))"
)
_FOR_UNIT = prefilter.compile(r"\bthay mặt (?P<unit>đơn vị|cơ quan|tập thể)(?= (?:lên |vinh dự |đón )*nhận\b)")
_CALLED = re.compile(rf"\b(?:[Cc]hị|[Aa]nh|[Ôô]ng|[Bb]à|[Cc]ô) ([{UPPER}]\w*)\b(?! [{UPPER}])")
_MAY_CALL = prefilter.compile(r"\b(?:chị|anh|ông|bà|cô) ")
_GIVEN = re.compile(r" ([^\W\d_]+(?: [A-ZĐ][\w]*){0,4})")
_THIS_PERSON = prefilter.compile(r"\b(?:chị|anh|ông|bà|cô)\b(?: ấy)?(?= (?:còn|cũng|đã|được|là|vừa|vinh|nhận|đón))")
_HOST = prefilter.compile(
    r"\b(?:đơn vị (?:chủ nhà|đăng cai(?: hội nghị| tổ chức)?|sở tại)|chủ nhà|nơi đăng cai)\b(?! (?:là|:|thanh tra"
    r"|[,(-]))"
)
_HOSTING = re.compile(r"\b(?:đăng cai|chủ trì|tổ chức)\b")
_NAMES_IT = re.compile(r"(?:\blà|\bgồm|:) (?:đơn vị |chính |tập thể )?$")
_BARE = prefilter.compile(
    r"(?:^|[,;.] |(?<!trưởng)(?<!phó): )(?P<bare>đơn vị) "
    r"(?=đã|vẫn|chỉ|cũng|được|còn|tụt|vươn|xếp|đứng|giành|nhận|đạt|dẫn|lên|rơi|trở)"
)
# "tặng Cờ cho đơn vị dẫn đầu", "hai đơn vị hạng ba": whom the scoring named, unless a name follows
_PLACE = r"nhất|nhì|hai|ba|tư"
_BY_RANK = prefilter.compile(
    r"(?<!là )(?<!danh hiệu )\b(?:tập thể )?(?P<unit>(?:(?P<count>các|những|hai|ba|bốn|\d{1,2}) )?"
    r"đơn vị (?:(?P<first>dẫn đầu|đứng đầu)|(?P<next>(?:xếp |đứng |về |bám )?(?:(?:ngay |liền |kế )?sau"
    r" (?:đơn vị )?(?:dẫn đầu|đứng đầu|nhất|quán quân)|tiếp theo|kế tiếp|liền sau|kế sau|sau đó|tiếp sau))"
    r"|(?P<rest>còn lại (?:trong|của) (?:tốp|top|nhóm) (?:ba|3|dẫn đầu))"
    r"|(?:(?:cùng|đồng|đạt|được|giành|xếp|đứng|về|ở|vị trí) )*(?:(?:vị trí )?thứ |hạng |giải )?"
    rf"(?P<words>(?:{_PLACE})(?:(?:, | và |, và )(?:thứ |hạng )?(?:{_PLACE}))*)))\b(?! (?:đơn vị|các|những))"
    r"(?!(?: (?:toàn )?(?:cụm|khối))?[^.;]{0,12}? (?:là|:|-) |:| \()"
)
_PLACES = {"nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4}
_MAY_DESCRIBE = prefilter.compile(
    r"\b(?:đơn vị|tập thể|cơ quan|cả|chị|anh|ông|bà|cô|này|ấy|trên|còn lại|kia|chủ nhà|cụm trưởng|khối trưởng|cụm phó"
    r"|khối phó|nơi|(?:hai|ba|bốn) (?:tỉnh|bên|người|sở|bộ|huyện))\b"
)
# between a description and a name that says the same
_SAME_AFTER = re.compile(
    r"(?: (?:năm \d{4}|hội nghị|toàn cụm|toàn khối|cụm|khối))*(?P<tie>(?: là|:| -| \()?(?: chính)?|,) ?(?:đại diện )?"
)
_SAME_BEFORE = re.compile(r" ?[,(-] ?(?:cũng |và )?(?:cũng |chính |đồng thời |vốn )?(?:là )?")
_MOST = 24  # descriptions of a kind in one sentence
_FAR = 14  # sentences that a pronoun reaches back


def everyone(sentence: Sentence, parts: Parts, by_rank: bool = False, by_part: bool = True) -> list[Named]:
    """All whom the sentence means, in order: by name, and by descriptions that can mean but one.

    `by_rank`: also "đơn vị dẫn đầu", by the report's rankings. `by_part`: also "đơn vị Cụm trưởng", "hai đơn vị còn
    lại", by its leaders and members.
    """
    found = explicit(sentence, parts)
    if not _MAY_DESCRIBE.search(sentence):
        return list(found)
    return sorted([*found, *_Reader(sentence, parts, found).read(by_rank, by_part)], key=lambda n: n.start)


class _Reader:
    def __init__(self, sentence: Sentence, parts: Parts, names: list[Named]) -> None:
        self.sentence, self.parts, self.explicit = sentence, parts, names
        self.match = sentence.source_match
        self.taken = [(n.start, n.end) for n in names]
        self.taken += [(s.start, s.end) for s in sentence.of("award", "cluster", "position")]
        self.found: list[Named] = []

    def read(self, by_rank: bool, by_part: bool) -> list[Named]:
        if by_rank:
            self._ranked()
        self._these()
        if by_part:
            self._rest()
            self._leaders()
        for reader in (self._this, self._hosts, self._owners, self._represented, self._called):
            reader()
        self._bare()
        return self.found

    def _all(self, pattern: prefilter.Pattern) -> list[re.Match]:
        return pattern.finditer(self.sentence)[:_MOST]

    def _add(self, start: int, end: int, names: list[str], person: bool = False) -> None:
        """One description of several: its words are shared out, so that each has its own."""
        if any(a < end and start < b for a, b in self.taken):
            return
        if names:
            self.taken.append((start, end))
        if not names or (len(names) == 1 and self._says_same(start, end, names[0])):
            return
        width = (end - start) // len(names)
        for place, name in enumerate(names):
            last = end if place + 1 == len(names) else start + (place + 1) * width
            self.found.append(Named(start + place * width, last, name, person))

    def _says_same(self, start: int, end: int, name: str) -> bool:
        """Whether a name beside the description says the same: "đơn vị chủ nhà Trà Vinh", "A, đơn vị Cụm trưởng"."""
        after = next((n for n in self.explicit if n.start >= end), None)
        gap = _SAME_AFTER.fullmatch(self.match, end, after.start) if after and after.start - end < 60 else None
        if gap and (after.name == name or (gap["tie"] != "," and not after.person)):
            return True
        before = next((n for n in reversed(self.explicit) if n.end <= start), None)
        return bool(before and before.name == name and _SAME_BEFORE.fullmatch(self.match, before.end, start))

    # -- back to those named last

    def _earlier(self, at: int) -> Iterator[list[Named]]:
        """The names before a place: of its sentence, then of each sentence before it."""
        yield [n for n in self.explicit if n.end <= at]
        body = self.sentence.document.sentences
        place = next(i for i, s in enumerate(body) if s is self.sentence)
        for other in reversed(body[max(0, place - _FAR) : place]):
            if other.field == self.sentence.field:
                yield explicit(other, self.parts)

    def _last(self, at: int, count: int, person: bool) -> list[str]:
        """The `count` names before a place, if there are just as many up to a sentence's beginning."""
        names: list[str] = []
        for own, group in enumerate(self._earlier(at)):
            here = list(dict.fromkeys(n.name for n in group if n.person == person and n.name not in names))
            if own == 0 and len(here) > count:
                return here[-count:]
            names = here + names
            if len(names) >= count:
                return names if len(names) == count else []
        return []

    def _these(self) -> None:
        for m in self._all(_THESE):
            said = m["count"] or m["both"] or m["pair"]
            count = _COUNTS.get(said) or int(said)
            if m["pair"]:
                own = list(dict.fromkeys(n.name for n in self.explicit if n.end <= m.start() and not n.person))
                names = own if len(own) == count else []
            else:
                names = self._last(m.start(), count, bool(m["person"]))
            if not names and m["both"]:
                names = self._last(m.start(), count, True)
            self._add(m.start(), m.end(), names, bool(m["person"]))

    def _this(self) -> None:
        for m in self._all(_THIS):
            noun = m["noun"].rsplit(" ", 1)[-1] if m["noun"].startswith("thanh tra") else m["noun"]
            self._add(m.start(), m.end(), self._nearest(m.start(), noun if noun not in _PLAIN else ""))

    def _nearest(self, at: int, level: str = "") -> list[str]:
        """The unit named last: the last of this sentence, or the only one of the sentence before."""
        for own, group in enumerate(islice(self._earlier(at), 4)):
            units = list(dict.fromkeys(n.name for n in group if not n.person and f" {level}" in n.name.lower()))
            if units:
                return units[-1:] if own == 0 or len(units) == 1 else []
        return self._whereabouts()

    def _whereabouts(self) -> list[str]:
        """The one inspectorate at whose seat the sentence before is set: "ở trụ sở Thanh tra tỉnh X"."""
        every = self.sentence.document.sentences
        place = next(i for i, s in enumerate(every) if s is self.sentence)
        spans = every[place - 1].of("unit") if place and every[place - 1].field == self.sentence.field else []
        units = {span.value.name for span in spans if span.value.kind.startswith("inspectorate_") and span.value.name}
        return list(units) if len(units) == 1 else []

    def _bare(self) -> None:
        for m in self._all(_BARE):
            if any(n.start > m.end() and _NAMES_IT.search(self.match, n.start - 24, n.start) for n in self.explicit):
                continue  # "Đơn vị được … là X"
            self._add(m.start("bare"), m.end("bare"), self._nearest(m.start("bare")))

    def _rest(self) -> None:
        for m in self._all(_REST):
            self._add(m.start(), m.end(), self._not_named(m.start(), _COUNTS.get(m["count"]) or int(m["count"])))

    def _not_named(self, at: int, count: int) -> list[str]:
        """The members that are not named before a place, where they are as many as counted."""
        left = list(self.parts.members)
        for group in islice(self._earlier(at), 8):
            named = {n.name for n in group}
            left = [name for name in left if name not in named]
            if len(left) <= count:
                return left if len(left) == count else []
        return []

    # -- by the part that a unit plays

    def _leaders(self) -> None:
        for role in self.sentence.of("role")[:_MOST]:
            begin = max(self.sentence.start, role.start - 44)
            m = _ROLE.search(self.match[begin : role.start])
            if m is None:
                m = _CLAUSE_START.search(self.match[begin : role.start])
                if m is None or not _ACTS.match(self.match, role.end):
                    continue
                start, held = role.start, ""
            else:
                start, held = begin + m.start(), m["held"]
            new = bool(m["new"] or _NEXT_YEAR.match(self.match, role.end) or _TAKES_OVER.search(held))
            units = self.parts.leaders(role.value, new)
            self._add(start, role.end, units if len(units) == 1 else [])

    def _hosts(self) -> None:
        for m in self._all(_HOST):
            if not _HOSTING.search(self.match, m.end(), min(self.sentence.end, m.end() + 12)) and self.parts.host:
                self._add(m.start(), m.end(), [self.parts.host])

    def _owners(self) -> None:
        for m in self._all(_OWNER):
            given = _GIVEN.match(self.sentence.source, m.end())
            given = given if given and given[1][0].isupper() else None
            people = self.parts.people.get(given[1].split()[-1], set()) if given else set(self._person(m.start()))
            if len(people) == 1:
                unit = self.parts.units_of_people.get(next(iter(people)))
                end = given.end() if given else m.end()
                self._add(m.start(), end, [unit] if unit else [])
                self.taken.append((m.start(), end))  # "đơn vị chị Phong" is not her

    def _represented(self) -> None:
        """ "Ông A, Chánh Thanh tra tỉnh X, thay mặt đơn vị nhận …": A's unit gets it."""
        for m in self._all(_FOR_UNIT):
            people = [n for n in self.explicit if n.person and n.end <= m.start()]
            unit = self.parts.units_of_people.get(people[-1].name) if people else None
            if unit:
                self._add(m.start("unit"), m.end("unit"), [unit])

    def _ranked(self) -> None:
        last = 0
        for m in self._all(_BY_RANK):
            ranks = self.parts.ranks
            words = re.findall(rf"\b(?:{_PLACE})\b", m["words"] or "nhất")
            count = m["count"]
            expected = _COUNTS.get(count) or (int(count) if count and count.isdigit() else len(words))
            if m["next"]:
                last = last or "sau " in m["next"]  # "xếp ngay sau đơn vị dẫn đầu" says where to begin
                units = (
                    [unit for rank in sorted(ranks) if rank > last for unit in ranks[rank]][:expected] if last else []
                )
            elif m["rest"]:
                named = {n.name for n in self.explicit if n.end <= m.start()}
                units = [unit for rank in (1, 2, 3) for unit in ranks.get(rank, ()) if unit not in named]
            else:
                units = [unit for word in words for unit in ranks.get(_PLACES[word], ())]
                last = max(_PLACES[word] for word in words)
            if len(units) == expected or count in ("các", "những"):
                self._add(m.start("unit"), m.end("unit"), units)

    # -- people

    def _called(self) -> None:
        sentence = self.sentence
        called = _CALLED.finditer(sentence.source, sentence.start, sentence.end) if _MAY_CALL.search(sentence) else ()
        for m in islice(called, _MOST):
            if len(names := self.parts.people.get(m[1], ())) == 1:
                self._add(m.start(), m.end(), [next(iter(names))], True)
        for m in self._all(_THIS_PERSON)[:4]:
            self._add(m.start(), m.end(), self._person(m.start()), True)

    def _person(self, at: int) -> list[str]:
        """The one person of the nearest sentence that names any."""
        for group in islice(self._earlier(at), 4):
            people = list(dict.fromkeys(n.name for n in group if n.person))
            if people:
                return people if len(people) == 1 else []
        return []


_PLAIN = frozenset(("đơn vị", "tập thể", "cơ quan", "địa phương", "thành viên", "cái tên", "nơi", "bên"))
