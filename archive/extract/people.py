"""The people of a report: who is named, in what office, of which unit."""

from __future__ import annotations

from dataclasses import replace

from ..gazetteer import fold
from .document import Document, Sentence, Span
from .mentions import Mention, spans
from .person_units import PersonUnits
from .report import Conference, Person

__all__ = ["Mention", "find", "spans"]


def find(document: Document, conference: Conference) -> list[Person]:
    """The people of a report, each once, in order of mention; a later mention supplies what the first lacks."""
    people: dict[str, Person] = {}
    units = PersonUnits(document, conference)
    titles = [s for s in document.sentences if s.field == "title"]
    for at, sentence in enumerate((*document.body, *titles)):
        for span in sentence.of("person"):
            mention = span.value
            unit = units.of(mention, sentence, span, at)
            if mention.unit != unit:
                mention = replace(mention, unit=unit)
            _merge(people, mention, span, sentence)
    return list(people.values())


def _merge(people: dict[str, Person], mention: Mention, span: Span, sentence: Sentence) -> None:
    known = people.get(fold(mention.name))
    if known is None:
        evidence = sentence.evidence(span.start, span.end, "people.named")
        people[fold(mention.name)] = Person(mention.name, mention.position, mention.unit, evidence)
    elif mention.position and not known.position:
        known.position, known.unit = mention.position, mention.unit or known.unit
        known.evidence = sentence.evidence(span.start, span.end, "people.named")
    elif mention.unit and not known.unit and fold(mention.position or "") == fold(known.position or ""):
        known.unit = mention.unit
