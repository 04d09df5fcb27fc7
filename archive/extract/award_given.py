"""What a clause gives, what it hands on to the next, and what a line over a list says of the lines under it."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import award_shapes as shapes
from .document import Sentence, Span
from .grantors import Office
from .named import Named


@dataclass(slots=True)
class Given:
    """One award to a list of recipients, as one clause says it. `start`, `end`: the clause's words."""

    award: Span
    recipients: list[Named]
    grantor: str | None
    status: str
    shape: str
    start: int
    end: int
    clause_start: int
    clause_end: int


@dataclass(slots=True)
class Carried:
    """What a clause hands on to the next: its mood, its grantor, and awards whose recipients follow in lines."""

    status: str | None = None
    grantor: str | None = None
    heading: bool = False
    awards: list[Span] = field(default_factory=list)


def heading(sentence: Sentence, offices: list[Office]) -> Carried | None:
    """What a line that ends in a colon says of the lines under it: "Hội nghị đề nghị Thanh tra Chính phủ:"."""
    match = sentence.match
    grantor = next((o.name for o in reversed(offices) if not o.cluster), None)
    if shapes.HEADING_PROPOSED.search(match):
        return Carried("proposed", grantor, True)
    return Carried("granted", grantor, True) if shapes.HEADING_GRANTED.search(match) else None
