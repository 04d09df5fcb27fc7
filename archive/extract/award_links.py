"""Ties the awards of a sentence to those who get them.

A sentence is a row of letters (award_shapes.py). Each group of awards may take the names behind it or the names
before it; the letters that part them say how well either fits: a link ("Cờ … cho A", "Bằng khen: A", "… thuộc về A"),
a verb of getting ("A … nhận", "A được … tặng"), a verb that has them as its object ("tặng A Cờ", "suy tôn A …"),
brackets; words, commas and semicolons cost. Of all the ways to give the sentence's awards their names, no name twice,
the best in sum counts: the first clause of "cho A, Bằng khen cho B" tells how to read the second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROW_GAIN = 0.1  # for each name of a row, so that it is whole unless another award wants its last
_REACH = 60  # letters between an award and its names
# names of one row: "hai tập thể (A, B) và một cá nhân (C)", "A, B và cá nhân bà C"
_ROW = re.compile(r"(?!,$)[xs(),]*(?:&|,)[xs(),&]*")
# from the last link to the names: "cho | tập thể", "là | hai đơn vị:", "cho | chính người đọc báo cáo,"
_TO_NAMES = re.compile(r"(?P<link>[oubl(hgc])(?P<rest>[xsktl&(,w]{0,9})$")
_APART = re.compile(r"w.*w.*w|,.*,|^,|l,")  # too much, or another thought, between link and names
_BEFORE_IS = re.compile(r"(?:,|\()?[xwtfGKksrdpghe;]*$")  # Bằng khen (của G) (được tặng) | là A
_OBJECT = re.compile(r"[gchpv][xwlk]{0,3}$|[gcpv][xo]{0,3}$")  # tặng (cho) | A …; suy tôn | A …; trao tặng | ông A …
_OBJECT_GAP = re.compile(r"[xwlrdekt,&pv()]*[GK]?[xd]*[gch]?[xr]*")
_GIVES = re.compile(r"(?<!d)[GK][xelw]{0,3}g$")  # G tặng Bằng khen | A
_ASKED_FOR = re.compile(r"l[xe]*[pd][xpvde]*(?:[GK][xe]*)?[gch]x*")  # A: đề nghị (G) tặng Cờ
_TOPIC = re.compile(r",Kx{0,3}p[xpvde]*(?:[GK][xe]*)?[gch]x*")  # A và B, Cụm sẽ trình G tặng Bằng khen
_RANKED = re.compile(r"[xwl,()]*k[^;]*p[^;]*[gch]x*")  # A xếp thứ nhất, đề nghị G tặng Cờ
_ASSIGNED = re.compile(r"x?(?:\([^)]{0,3}\))?[x]*[l(][xl]*")  # A: Cờ; A (Cờ
# "A Cờ, B Bằng khen"; "…, gồm B và C đề nghị G tặng Bằng khen"
_GAPPED = re.compile(r"(?:[xw]{0,3}p[xe]*[GK]?[xe]*[gchr])?\)?x*")
_SHARES = re.compile(r"[,&;xwf]*[pv]?[xe]*d?[pv]?[xe]*[GK]?[xed]*[gchr]*[xe]*")  # … và (được) tặng Bằng khen
_OTHER_SUBJECT = re.compile(r"(?<!l)(?<!l[xt])s[^R]*$")  # A chủ trì, hai đơn vị nhận …; not "A là hai gương mặt được …"


@dataclass(slots=True, frozen=True)
class Link:
    """The names at the row's places `names` get the awards at `awards`; `way`: right, left or share."""

    awards: list[int]
    names: list[int]
    way: str


def links(row: str, groups: list[list[int]], silent: bool) -> list[Link]:
    """For each group of awards, given by their places in the row, who gets it.

    `silent`: nothing yet says whether they are granted, so that "A (Cờ thi đua)" alone means nothing.
    """
    best: dict[int | None, tuple[float, list[Link]]] = {None: (0.0, [])}
    for at, group in enumerate(groups):
        before = groups[at - 1][-1] + 1 if at else 0
        after = groups[at + 1][0] if at + 1 < len(groups) else len(row)
        left = row.rfind("R", max(before, group[0] - _REACH), group[0])
        right = row.find("R", group[-1] + 1, min(after, group[-1] + _REACH))
        options: dict[int | None, tuple[float, list[Link]]] = {}
        for used, (total, found) in best.items():
            choices = [(total, Link(group, [], ""), None)]
            if right >= 0 and (score := _fits_right(row, group[-1], right)) > 0:
                names = _row(row, right, 1, after)
                for size in {1, len(names) - 1, len(names)} - {0}:
                    link = Link(group, names[:size], "right")
                    choices.append((total + score + _ROW_GAIN * size, link, names[size - 1]))
            if left >= 0 and left != used and (score := _fits_left(row, left, group[0], bool(found), silent)) > 0:
                begin = max(before, used + 1 if used is not None else 0)
                choices.append((total + score, Link(group, _row(row, left, -1, begin), "left"), None))
            if found and found[-1].names and found[-1].way != "right" and _SHARES.fullmatch(row, before, group[0]):
                choices.append((total + 1.5, Link(group, found[-1].names, "share"), None))
            for score, link, key in choices:
                if key not in options or score > options[key][0]:
                    options[key] = (score, [*found, link])
        best = options
    return max(best.values(), key=lambda option: option[0])[1]


def _row(row: str, at: int, step: int, stop: int) -> list[int]:
    """The names at a place and those in one row with it, up to `stop`."""
    places = [at]
    while len(places) < 40:
        if step > 0:
            other = row.find("R", places[-1] + 1, stop)
            gap = row[places[-1] + 1 : other]
        else:
            other = row.rfind("R", stop, places[0])
            gap = row[other + 1 : places[0]]
        if other < 0 or not _ROW.fullmatch(gap):
            break
        places = [*places, other] if step > 0 else [other, *places]
    return places


def _fits_right(row: str, last: int, at: int) -> float:
    """How well the names at a place behind awards fit them."""
    gap = row[last + 1 : at]
    places = (i for i, letter in enumerate(gap) if letter in "oubl(hgc")
    found = (_TO_NAMES.match(gap, i) for i in places)
    m = next((m for m in found if m and not _APART.search(m["rest"])), None)
    if m is None:
        return 2.0 if not gap and _GIVES.search(row, max(0, last - 8), last) else 0
    before = gap[: m.start()]
    score = 5.0 if m["link"] in "oub" or set("oub") & set(before) else 4.0
    if m["link"] in "l(" and not _BEFORE_IS.fullmatch(before):
        return 0
    if "n" in gap:
        return 0
    if m["link"] == "l" and re.search(r"[dr]$", before):  # Bằng khen …; người được nhận là A
        return score - _parted(gap.replace(";", ","))
    return score - _parted(gap) - (2 if "r" in before else 0)


def _fits_left(row: str, at: int, first: int, going_on: bool, silent: bool) -> float:
    """How well the names at a place before awards fit them."""
    gap, before = row[at + 1 : first], row[max(0, at - 8) : at]
    cost = _parted(gap) + (3 if _OTHER_SUBJECT.search(gap) else 0)
    gets = "r" in gap or re.search(r"d[^;]*[gchpvklw]|d$", gap)
    if _ASKED_FOR.fullmatch(gap) or _RANKED.fullmatch(gap) or _TOPIC.fullmatch(gap):
        return 4 - cost
    if gets and not re.search(r"[oub][^rd]*$", gap):
        return 4 - cost
    is_object = _OBJECT.search(before) and _OBJECT_GAP.fullmatch(gap)
    prize_is = set("ou") & set(before[-2:]) and re.fullmatch(r"x*l[xl]*", gap)
    if is_object or prize_is:
        return 4 - cost
    if silent and "(" not in gap:
        return 0
    if _ASSIGNED.fullmatch(gap):
        return 3 - cost
    if going_on and _GAPPED.fullmatch(gap) and re.search(r"[,&;xl(]$", before):
        return 1.2 - cost
    return 0


def _parted(gap: str) -> float:
    """How far what stands between parts names from an award."""
    return 4.0 * gap.count(";") + 5 * gap.count("i") + 0.3 * gap.count(",") + 0.3 * gap.count("w") + gap.count("y")
