"""Ties the roles of a sentence to the units that hold them.

Every role stands in a noun phrase ("vị trí | Cụm trưởng | năm 2020") which a verb may govern. A unit is a
candidate for it on either side, and each candidate has a cost, by what stands between the two:

    around   the role inside a person's title                 "bà A, Cụm trưởng, Chánh Thanh tra tỉnh X"
    left     subject of a verb of holding or leaving          "X … giữ vai trò Cụm trưởng", "X rời ghế Cụm trưởng"
    left     apposition                                       "X, Cụm trưởng", "X (đơn vị giữ chức Cụm phó)"
    right    copula, transfer, agent, colon                   "Cụm trưởng … là X", "… trao cho X", "… do X đảm nhận"
    right    apposition, after a phrase that opens a clause   "Cụm phó X", "Với vai trò Cụm trưởng, X …"

The cheapest links are taken first; a role has one unit, a unit one role of a kind. What a link tells of others
(several deputies, handover to the next, a predecessor) is read from there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from . import role_words as words
from .actors import Actor
from .document import Sentence, Span
from .role_frames import Frame, Phrases
from .role_turns import LIMIT, Link, Turns

NEVER = 99.0
_FAR = 140  # characters from a subject to its verb
# Verbs that say less than "làm": what stands between them and their subject must be known words.
_WEAK = frozenset(("là", "được", "lên", "ở", "thành", "sang", "nhận", "đón", "với", "trong", "trên", "mang", "đứng"))
_FREE = words.KNOWN | frozenset(
    """, ( ) - năm nay này hiện cũng đồng thời vừa là đơn vị chủ nhà đăng cai tổ chức chủ trì hội nghị với tư cách
    vai trò trong cương vị trên vẫn mới kiêm luôn đó từ đầu thì nhiệm kỳ trước sau đến xong một hai do chia sẻ san
    trực tiếp tham gia điều hành đồng hành vinh dự nguyên tân cựu chia người bộ được đón cầm tiền luôn""".split()
)


class Clause:
    """The roles of a sentence and the units that may hold them, both in order.

    `holding`: who holds each role this year, as far as the text has told.
    """

    def __init__(
        self, sentence: Sentence, roles: list[Span], actors: list[Actor], holding: dict[str, str] | None = None
    ) -> None:
        self.sentence, self.roles, self.actors, self.holding = sentence, roles, actors, holding or {}
        self.match = sentence.source_match
        self.phrases = Phrases(sentence, actors)
        self.gap = self.phrases.gap

    def read(self) -> list[Link]:
        frames = [self.phrases.frame(role) for role in self.roles]
        turns = Turns(self)
        found = turns.paired(frames)
        for _ in range(2):
            told = {id(link.role) for link in found}
            open_ = [frame for frame in frames if id(frame.role) not in told]
            if not open_:
                break
            if told or self.holding:
                self._phrases(frames, found)
            for link in self._cheapest(open_):
                frame = next(f for f in open_ if f.role is link.role)
                found += turns.spread(link, frame)
        return self._without_echoes(found)

    def _without_echoes(self, found: list[Link]) -> list[Link]:
        """Without appositions that only repeat what a verb said: "bầu Cụm trưởng … là X (Cụm trưởng)"."""
        said = {(link.role.value, link.actor.unit): link.role for link in found if link.said}
        return [f for f in found if f.said or said.get((f.role.value, f.actor.unit), f.role).start >= f.role.start]

    def _phrases(self, frames: list[Frame], found: list[Link]) -> None:
        """A role's phrase may itself name the unit of another role: "Cụm phó là đơn vị vừa rời ghế Cụm trưởng"."""
        for frame in frames:
            link = next((f for f in found if f.role is frame.role and not f.actor.phrase), None)
            if link and (frame.relative or not frame.verb) and link.actor.start >= frame.end:
                self.actors = [a for a in self.actors if a is not link.actor]
                self.actors.append(replace(link.actor, start=frame.left, phrase=True))
            elif not link and self._of_this_year(frame, frames):
                unit = self.holding[frame.role.value]
                self.actors.append(Actor(frame.left, frame.end, unit, described=True, phrase=True))
        self.actors.sort(key=lambda actor: actor.start)

    def _of_this_year(self, frame: Frame, frames: list[Frame]) -> bool:
        """Whether a phrase with no unit means who holds the role now: not "Cụm phó mới", nor "Cụm trưởng, Cụm phó"."""
        if frame.role.kind != "role" or any(a.phrase and a.start == frame.left for a in self.actors):
            return False
        known = frame.role.value in self.holding and not words.OTHER.match(self.match, frame.role.end)
        joint = any(
            words.JOINT.fullmatch(self.gap(one.end, two.role.start))
            for one, two in pairwise(frames)
            if frame in (one, two)
        )
        return known and not joint

    # -- candidates

    def _cheapest(self, frames: list[Frame]) -> list[Link]:
        """The links of least cost: one a role, and no unit twice unless it rises from one role to the other."""
        candidates = [link for frame in frames for link in self._candidates(frame) if link.cost < LIMIT]
        candidates.sort(key=lambda link: link.cost)
        taken: dict[int, Link] = {}
        for link in candidates:
            other = next((t for t in taken.values() if t.actor is link.actor), None)
            if id(link.role) not in taken and (other is None or self._rises(other, link)):
                taken[id(link.role)] = link
        return sorted(taken.values(), key=lambda link: link.role.start)

    def _rises(self, one: Link, two: Link) -> bool:
        first, second = sorted((one.role, two.role), key=lambda role: role.start)
        between = self.match[first.end : second.start]
        return len(between) < 120 and bool(words.RISING.search(between)) and not re.search(r"[;:]", between)

    def _candidates(self, frame: Frame) -> list[Link]:
        role = frame.role
        around = next((a for a in self.actors if a.start < role.start < a.end and not a.phrase), None)
        if around:
            return [Link(around, role, 0.1, said=False)]
        left = [a for a in self.actors if a.end <= frame.left][-3:]
        right = [a for a in self.actors if a.start >= frame.end][:2]
        found = [self.on_left(actor, frame, left[n + 1 :]) for n, actor in enumerate(left)]
        return found + [self.on_right(actor, frame, right[:n]) for n, actor in enumerate(right)]

    def on_left(self, actor: Actor, frame: Frame, between: list[Actor]) -> Link:
        gap = self.gap(actor.end, frame.left)
        if frame.relative or not frame.verb or frame.verb == "for":
            return Link(actor, frame.role, self._beside(actor, frame, gap, between), said=False)
        cost = self.subject(actor, frame, gap, between)
        return Link(actor, frame.role, cost, change="out" if frame.verb == "leave" else "")

    def _beside(self, actor: Actor, frame: Frame, gap: str, between: list[Actor]) -> float:
        """ "X, Cụm trưởng", "X - đơn vị chủ nhà, Cụm phó", "ông A, Chánh Thanh tra tỉnh X, thay mặt đơn vị Cụm phó"."""
        if between or actor.phrase or (frame.verb == "for" and not actor.person):
            return NEVER
        if words.BESIDE.fullmatch(gap):
            if gap == " ":  # "đơn vị chủ nhà Cụm trưởng"; "…, Y Cụm phó": the verb said before
                named = self.match.startswith(("đơn vị", "cơ quan", "thành viên"), frame.left)
                return 0.6 if actor.described or named else 1.0 if frame.role is not self.roles[0] else NEVER
            if not gap:  # in the line above: "ông A, Chánh Thanh tra tỉnh X,"
                return 0.6
            return 0.6 if words.APPOSES.search(gap) else NEVER
        aside = re.fullmatch(r", [^,;:]{1,60}, ", gap)
        return 1.2 if aside and len(gap.split()) < 10 and not words.CHOOSES.search(gap) else NEVER

    def subject(self, actor: Actor, frame: Frame, gap: str, between: list[Actor]) -> float:
        """What it costs to read a unit as the subject of the verb."""
        if len(gap) > _FAR or words.APART.search(gap) or words.NEW_SUBJECT.search(gap):
            return NEVER
        if frame.verb == "hold" and words.NEGATED.search(gap):
            return NEVER
        told = words.WORDS.findall(gap)
        weak = (
            frame.verb == "hold" and frame.word in _WEAK and not (frame.part and frame.word in ("với", "trong", "trên"))
        )
        strange = sum(word not in _FREE for word in told)
        cost = 0.3 + strange * (0.5 if weak else 0.04) + 0.8 * len(between) + 0.6 * (frame.word == "?")
        roles = [role for role in self.roles if actor.end <= role.start < frame.left]
        before = self.match[max(self.sentence.start, actor.start - 30) : actor.start]
        if words.PLACE.search(before):  # "tổng kết tại X, đồng thời bầu Cụm phó"
            return NEVER
        oblique = words.OBLIQUE.search(before) and not words.REPLACED.search(before)
        if oblique or (frame.word == "là" and before.endswith(" cho ")):
            cost += 0.8
        return cost + 0.7 * len(roles) + (NEVER if frame.verb == "give" else 0)

    def on_right(self, actor: Actor, frame: Frame, between: list[Actor]) -> Link:
        itself = actor.phrase and actor.start == frame.left
        if itself or any(frame.end <= role.start < actor.start for role in self.roles):
            return Link(actor, frame.role, NEVER)
        gap = self.gap(frame.end, actor.start)
        determiner = words.DETERMINER.search(gap)
        bare = gap[: determiner.start()] if determiner else gap
        if bare.startswith(")"):  # the role's own bracket: "X (Cụm trưởng), Y"
            return Link(actor, frame.role, NEVER)
        if bare in ("", " "):
            return Link(actor, frame.role, 0.2)
        if not between and (cost := self._apposed(actor, frame, bare)) < LIMIT:
            return Link(actor, frame.role, cost, said=":" in bare, change="out" if frame.verb == "leave" else "")
        cost, to = self._linked(actor, frame, bare)
        change = "" if frame.verb != "leave" else "in" if to and not frame.relative else "out"
        return Link(actor, frame.role, cost + 0.8 * len(between), change=change)

    def _apposed(self, actor: Actor, frame: Frame, bare: str) -> float:
        mark = bare.strip()
        if mark == ",":
            named = (frame.opens and frame.left != frame.role.start) or self._is_role(actor, frame)
            return 0.5 if named or self._set_off(actor, frame) else NEVER
        return {":": 0.3, "(": 0.4, "-": 0.5}.get(mark, NEVER)

    def _is_role(self, actor: Actor, frame: Frame) -> bool:
        """ "Chủ trì hội nghị là Cụm trưởng, X.": the copula has no other unit before it in its clause."""
        begin = max(self.match.rfind(mark, self.sentence.start, frame.left) for mark in ";,") + 1
        alone = not any(begin <= a.start < frame.left for a in self.actors)
        return frame.word == "là" and alone and self.match[actor.end : actor.end + 1] in (".", ";", ",", "")

    def _set_off(self, actor: Actor, frame: Frame) -> bool:
        """ "Cụm trưởng năm 2019, X, …", "thay mặt Cụm phó, ông A, …"."""
        if frame.verb == "for" or (frame.opens and actor.person):
            return True
        return frame.opens and bool(re.match(r",(?! (?:thanh tra|sở|bộ)\b)", self.match[actor.end : actor.end + 12]))

    def _linked(self, actor: Actor, frame: Frame, bare: str) -> tuple[float, bool]:
        """What it costs to read "… là X", "… được trao cho X", "… do X đảm nhận", and whether X is who receives."""
        if actor is not self.actors[-1] and re.fullmatch(r" (?:(?:được )?từ(?: tay)?|giữa) ", bare):
            return 0.6, False
        link = words.LINK.search(bare)
        if link is None or not link.lastgroup or len(bare) > 90 or re.search(r"[;“”)]|\. ", bare):
            return NEVER, False
        told = words.WORDS.findall(bare[: link.start()])
        strange = sum(word not in words.KNOWN and word not in (",", ":", "-", "(", ")") for word in told)
        if link["is"] or link["mark"]:
            return 0.3 + 0.5 * strange, False
        given = frame.verb in ("give", "leave")
        if link["to"] and self.has_own(actor, frame.role):
            return NEVER, False
        if link["to"]:
            moves = given or words.TRANSFER.search(bare)
            cost = 0.3 + (0.4 if given or "được" in told else 1.0) * strange + 0.5 * (frame.verb == "hold")
            return (cost if moves else NEVER), True
        if link["by"] == "được" and self._gives(actor):  # "cờ luân lưu Cụm trưởng được X trao cho Y"
            return 0.6, False
        held = words.HOLDS_AFTER.match(self.match, actor.end, min(actor.end + 60, self.sentence.end))
        return (0.4 + 0.5 * strange if held or (not told and link["by"] == "do") else NEVER), False

    def has_own(self, actor: Actor, role: Span) -> bool:
        """Whether a unit bears the same role again in words of its own: "X - Cụm trưởng năm 2017"."""
        again = (r for r in self.roles if r.start > actor.end and r.value == role.value and r is not role)
        return any(words.OWN_ROLE.fullmatch(self.gap(actor.end, r.start)) for r in again)

    def _gives(self, actor: Actor) -> bool:
        after = next((a for a in self.actors if a.start >= actor.end), None)
        return bool(after and words.TURNED_OVER.fullmatch(self.gap(actor.end, after.start)))
