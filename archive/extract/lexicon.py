"""One pass over a text that finds every name and key term any recogniser knows.

Register terms as data: put a file `archive/extract/terms/<module>.yml` in place, nothing else.
It maps kind → value → list of forms:

    award_word:                      # the kind; `scan` gives Term.kind == "award_word"
      flag: [Cờ thi đua, Cờ thi đua xuất sắc]
      merit_certificate: [Bằng khen]
    honorific:
      m: [ông, đồng chí]

Forms go through `text.matching_form`, so write them as anyone would; case and tone placement do not
matter. Where case does matter (a province's name is no common noun), look at the stored text.

Kinds do not disturb each other: within one kind the leftmost longest form wins, but terms of two kinds
may overlap or coincide ("Chánh Thanh tra tỉnh": a position and, inside it, the head of a unit). So name
your kinds after your module, and never fear another helper's terms. A form may stand once in a kind.
A term is whole words: no letter or digit touches a letter or digit at its ends.

The gazetteer's names are registered here too: kinds `province` (value: province id), `region` (its name),
`field` (name of a field of government), `agency` (its name).
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

import yaml
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from .. import gazetteer
from .text import matching_form


class Term(NamedTuple):
    """Characters `start` to `end` of the field read as a term of `kind`; `value` as the data says."""

    start: int
    end: int
    kind: str
    value: str


def scan(match: str) -> list[Term]:
    """The terms of a text in matching form, by start, longer ones first. Linear in the text's length."""
    found = []
    last = len(match)
    for index, start, end in _AUTOMATON.find_matches_as_indexes(match, overlapping=True):
        if start and match[start - 1].isalnum() and match[start].isalnum():
            continue
        if end < last and match[end].isalnum() and match[end - 1].isalnum():
            continue
        found += [(start, -end, kind, value) for kind, value in _MEANINGS[index]]
    found.sort()
    return list(_longest(found))


def _longest(found: list[tuple[int, int, str, str]]) -> Iterator[Term]:
    """Within each kind, of terms that overlap the leftmost, and of those the longest."""
    covered: dict[str, int] = {}
    for start, negative_end, kind, value in found:
        if start >= covered.get(kind, 0):
            covered[kind] = -negative_end
            yield Term(start, -negative_end, kind, value)


def _load() -> dict[str, dict[str, str]]:
    """form → kind → value, of the gazetteer and all term files. ValueError for a form with two values."""
    meanings: dict[str, dict[str, str]] = {}
    for kind, value, form in (*_gazetteer_terms(), *_file_terms()):
        kinds = meanings.setdefault(matching_form(form), {})
        if kinds.setdefault(kind, value) != value:
            raise ValueError(f"terms: {form!r} of kind {kind} is both {kinds[kind]!r} and {value!r}; keep one")
    return meanings


def _gazetteer_terms() -> Iterator[tuple[str, str, str]]:
    for province in gazetteer.provinces():
        for form in (province.name, *province.aliases):
            yield "province", province.id, form
    for region in gazetteer.regions():
        for form in (region.name, *region.variants):
            yield "region", region.name, form
    for field in gazetteer.fields():
        for form in field.forms:
            yield "field", field.name, form
    for agency in gazetteer.agencies():
        for form in agency.forms:
            yield "agency", agency.name, form


def _file_terms() -> Iterator[tuple[str, str, str]]:
    for path in sorted((files(__package__) / "terms").iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yml"):
            for kind, values in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).items():
                for value, forms in values.items():
                    for form in forms:
                        yield kind, str(value), str(form)


_FORMS = _load()
_MEANINGS = [tuple(kinds.items()) for kinds in _FORMS.values()]
_AUTOMATON = AhoCorasick(list(_FORMS), matchkind=MatchKind.Standard, implementation=Implementation.DFA)
