"""What a link tells of others: joint deputies, both sides of a handover, predecessors, pairs, turns by year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from . import role_words as words
from .actors import Actor
from .document import Span
from .role_frames import Frame

if TYPE_CHECKING:
    from .role_links import Clause

LIMIT = 2.0  # what costs more is no link


@dataclass(slots=True, frozen=True)
class Link:
    """A role held by a unit. `change`: "in" or "out" at a handover; `said`: by a verb or copula, not by apposition."""

    actor: Actor
    role: Span
    cost: float
    said: bool = True
    change: str = ""


class Turns:
    """Spreads the links of a clause to the units beside theirs."""

    def __init__(self, clause: Clause) -> None:
        self.clause, self.match, self.sentence, self.roles = clause, clause.match, clause.sentence, clause.roles
        self.gap = clause.gap

    @property
    def actors(self) -> list[Actor]:
        return self.clause.actors

    def spread(self, link: Link, frame: Frame) -> list[Link]:
        """The link, and the ones that go with it: joint deputies, both sides of a handover, turns by year."""
        actor = link.actor
        left = actor.end <= frame.left
        hands = frame.role.value == "head" or frame.verb == "leave"
        if hands and (handed := self._handover(link, frame, left)):
            return handed
        if left and link.said and (swapped := self._swapped(link)):
            return swapped
        out = self._instead(link, frame) if left and link.said else []
        if frame.role.value == "deputy" and link.cost > 0.1:
            joint = self._joint_before(actor, frame) if left else self._joint_after(actor, frame)
            return [*(Link(a, link.role, link.cost, link.said, link.change) for a in joint), *out]
        if not left:
            return [Link(a, link.role, link.cost, link.said, link.change) for a in self._turns(actor)]
        return [link, *out]

    def _handover(self, link: Link, frame: Frame, left: bool) -> list[Link]:
        """ "X trao lại … cho Y", "X nhận … từ Y", "X hết nhiệm kỳ … và bàn giao cho Y", "từ X chuyển sang Y"."""
        actor, role = link.actor, link.role
        begin = frame.end if left else actor.end
        after = next((a for a in self.actors if a.start >= begin and a is not actor), None)
        if after and self.clause.has_own(after, role):  # "trao cho Y - Cụm trưởng năm 2017": told in its own words
            return []
        between = after and not any(begin <= r.start < after.start for r in self.roles)
        gap = self.gap(begin, after.start) if between else ""
        over = bool(words.TURNED_OVER.fullmatch(gap))
        if left and frame.verb == "leave" and after and between:
            moved = re.fullmatch(r"(?: của cụm)? (?:cho|sang|về tay|tới) (?:đơn vị |đại diện )*", gap)
            if moved or over:
                return [Link(actor, role, 0.3, True, "out"), Link(after, role, 0.3, True, "in")]
        takes = frame.word.startswith(("nhận", "tiếp", "đón", "kế", "được", "thay"))
        takes = takes or "nhận" in self.match[actor.end : role.start]
        if left and takes and frame.verb == "hold" and after and between and words.FROM.fullmatch(gap):
            return [Link(actor, role, 0.3, True, "in"), Link(after, role, 0.5, True, "out")]
        if over and link.change != "in":
            return [Link(actor, role, 0.5, True, "out"), Link(after, role, 0.5, True, "in")]
        if not left and link.change == "in":
            gone = self._giver(frame)
            if gone is None and frame.opens and after and gap == ", ":  # "Trước khi giao lại ghế Cụm trưởng cho Y, X …"
                gone = after
            if gone:
                return [Link(gone, role, 0.5, True, "out"), link]
        opening = self.gap(frame.end, actor.start) if not left else ""
        if re.fullmatch(r" (?:được )?từ (?:tay )?(?:đồng nghiệp )?", opening) or (
            words.BETWEEN_TWO.fullmatch(opening) and gap == " và "
        ):
            return [Link(actor, role, 0.3, True, "out"), Link(after, role, 0.3, True, "in")] if after else []
        return []

    def _giver(self, frame: Frame) -> Actor | None:
        """Who gives the role away: the subject of "bàn giao nhiệm vụ Cụm trưởng cho Y"."""
        before = [actor for actor in self.actors if actor.end <= frame.left]
        near = (
            before
            and not frame.relative
            and self.clause.subject(before[-1], frame, self.gap(before[-1].end, frame.left), [])
        )
        return before[-1] if before and near is not False and near < LIMIT else None

    def _swapped(self, link: Link) -> list[Link]:
        """ "X thay Y làm Cụm trưởng": X comes in, Y goes out."""
        at = self.actors.index(link.actor)
        before = self.match[max(self.sentence.start, link.actor.start - 30) : link.actor.start]
        if not at or not (m := words.REPLACED.search(before)):
            return []
        gap = self.gap(self.actors[at - 1].end, link.actor.start - len(before) + m.start())
        if len(gap) > 40 or words.APART.search(gap):
            return []
        return [Link(self.actors[at - 1], link.role, 0.3, True, "in"), Link(link.actor, link.role, 0.6, True, "out")]

    def _instead(self, link: Link, frame: Frame) -> list[Link]:
        """ "X giữ vai Cụm phó, thay Y": Y goes out."""
        after = next((a for a in self.actors if a.start >= frame.end), None)
        gone = after and words.INSTEAD.fullmatch(self.gap(frame.end, after.start))
        return [Link(after, link.role, 0.6, True, "out")] if gone else []

    def _turns(self, first: Actor) -> list[Actor]:
        """ "… lần lượt thuộc về X (2012), Y (2013) và Z (2014)": each with a year of its own, else the first alone."""
        joined = self._run_after(first)
        dated = all(re.match(r" ?\(?(?:năm )?(?:19|20)\d\d", self.match[a.end : a.end + 12]) for a in joined)
        return joined if dated else [first]

    def _joint_before(self, last: Actor, frame: Frame) -> list[Actor]:
        """The unit on the left, or all of "X và Y cùng làm Cụm phó", "Thanh tra các tỉnh X, Y làm Cụm phó"."""
        joined = self._run_before(last)
        said = set(words.WORDS.findall(self.match[last.end : frame.role.start]))
        same_list = last.listed is not None and all(a.listed == last.listed for a in joined)
        both = len(joined) == 2 and bool(re.search(r"\b(?:và|cùng)\b", self.match[joined[0].end : joined[1].start]))
        plain = frame.verb == "hold" and both and not self._is_tail(joined[0])
        return joined if len(joined) <= 3 and (said & {"cùng", "đều", "hai"} or same_list or plain) else [last]

    def _is_tail(self, actor: Actor) -> bool:
        """Whether a unit ends another link: "bầu X làm Cụm trưởng là A và B làm Cụm phó"."""
        return any(
            0 <= actor.start - role.end <= 40 and not any(role.end <= a.start < actor.start for a in self.actors)
            for role in self.roles
        )

    def _joint_after(self, first: Actor, frame: Frame) -> list[Actor]:
        """The unit on the right, or all of "hai Cụm phó là X và Y"."""
        before = self.match[max(self.sentence.start, frame.left - 10) : frame.role.start]
        joined = self._run_after(first)
        closed = len(joined) < 4 and self.match[joined[-1].end : joined[-1].end + 1] in (".", ";", "")
        return joined if words.SEVERAL.search(before) or closed else [first]

    def _run_before(self, last: Actor) -> list[Actor]:
        first = at = self.actors.index(last)
        while first and words.AND.fullmatch(self.match, self.actors[first - 1].end, self.actors[first].start):
            first -= 1
        return self.actors[first : at + 1]

    def _run_after(self, first: Actor) -> list[Actor]:
        at = last = self.actors.index(first)
        while last + 1 < len(self.actors) and words.AND.fullmatch(
            self.match, self.actors[last].end, self.actors[last + 1].start
        ):
            last += 1
        return self.actors[at : last + 1]

    def paired(self, frames: list[Frame]) -> list[Link]:
        """ "X và Y lần lượt làm Cụm trưởng, Cụm phó"; "Cụm trưởng và Cụm phó lần lượt là X và Y"."""
        found: list[Link] = []
        for one, two in pairwise(frames):
            if one.role.value == two.role.value or not words.JOINT.fullmatch(self.gap(one.end, two.role.start)):
                continue
            left = [a for a in self.actors if a.end <= one.left]
            right = [a for a in self.actors if a.start >= two.end]
            pair: list[Actor] = []
            if left and self.clause.on_left(left[-1], one, []).cost < LIMIT:
                pair = self._run_before(left[-1])[-2:]
            if (
                len(pair) != 2
                and right
                and self.clause.on_right(right[0], two, []).cost < 1
                and not (left and pair and one.verb)
            ):
                pair = self._run_after(right[0])[:2]
            if len(pair) == 2:
                found += [Link(pair[0], one.role, 0.3), Link(pair[1], two.role, 0.3)]
        return found
