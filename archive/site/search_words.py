"""A query as its reader meant it: words, "quoted phrases", names that have several forms.

Words that together are a name the gazetteer knows ("TP HCM", "lai chau", "TTCP"), an award or a kind of conference
become one group: a phrase, or any other form of that name. The rest are words. FTS5's tokenizer folds every accent
but đ, so a folded query needs only NFC and d for đ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from archive.gazetteer import agencies, fields, fold, provinces, regions
from archive.site.labels import vietnamese

_MAX_TERMS = 32
_MAX_FORMS = 40
_ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()  # numbers of clusters
_NOTHING = '""'  # an FTS5 query that is valid and matches no row
_TERMS = re.compile(r'"([^"]*)"|([^\s"]+)')
_JOINTS = re.compile(r"[/()\[\],;:?!…–—]+")
_TONE = "([\u0300\u0301\u0303\u0309\u0323]?)"  # grave, acute, tilde, hook, dot
_OPEN_SYLLABLE = re.compile(rf"(?:(o){_TONE}([ae])|(?<!q)(u){_TONE}(y)){_TONE}(?![\w\u0300-\u036f])", re.I)


@dataclass(frozen=True, slots=True)
class Group:
    """What a row must have one of: forms as they may be written, the reader's own first."""

    forms: tuple[str, ...]

    @property
    def typed(self) -> str:
        return self.forms[0]


def terms(query: str) -> list[str]:
    """Words and "quoted phrases" of a query in NFC; what has neither letter nor digit is left out."""
    return [term for term, _ in _terms(query)]


def _terms(query: str) -> list[tuple[str, bool]]:
    """Each with whether it is quoted."""
    query = unicodedata.normalize("NFC", query).replace("\x00", " ").replace("“", '"').replace("”", '"')
    found = ((phrase or word, bool(phrase)) for phrase, word in _TERMS.findall(query))
    return [(term, quoted) for term, quoted in found if any(c.isalnum() for c in term)][:_MAX_TERMS]


def groups(query: str) -> list[Group]:
    """The groups of a query, in its order. A quoted phrase is taken as it is."""
    found: list[Group] = []
    loose: list[str] = []
    for term, quoted in _terms(query):
        if quoted:
            found += [*_named(loose), Group((term,))]
            loose = []
        else:
            loose += [part for part in _JOINTS.sub(" ", term).split() if any(c.isalnum() for c in part)]
    return [*found, *_named(loose)]


def _named(words: list[str]) -> Iterator[Group]:
    """Groups of words that stand side by side: the longest known name at each place, else the word."""
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _longest()), at, -1):
            forms = _forms().get(fold(" ".join(words[at:end])))
            if forms is not None:
                typed = " ".join(words[at:end])
                yield Group(tuple(dict.fromkeys((typed, *forms)))[:_MAX_FORMS])
                at = end
                break
        else:
            yield Group((words[at],))
            at += 1


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Folded form → all forms of what it names; a form of several things leads to those of all."""
    found: dict[str, dict[str, None]] = {}
    for names in _families():
        distinct = {fold(name): name for name in reversed(names)}
        for key in distinct:
            if key:
                found.setdefault(key, {}).update(dict.fromkeys(distinct.values()))
    return {key: tuple(forms) for key, forms in found.items()}


def _families() -> Iterator[list[str]]:
    """The names of one thing each, the usual one first."""
    for place in provinces():
        yield [place.name, *place.aliases]
    for agency in agencies():
        yield list(agency.forms)
    for field in fields():
        yield [field.name, *field.forms]
    for region in regions():
        yield [region.name, *region.variants]
    for number, roman in enumerate(_ROMAN, start=1):
        yield [f"số {roman}", f"số {number}"]
    for column in ("award", "kind"):
        for words in vietnamese(column):
            yield from ([part] for part in words.split(", ") if " " in part)


@cache
def _longest() -> int:
    return max(len(key.split()) for key in _forms())


def other_forms(query: str) -> list[str]:
    """The query, folded, and folded again with each of its names in its other forms."""
    found = groups(query)
    said = [fold(group.typed) for group in found]
    more = [
        " ".join([*said[:place], fold(form), *said[place + 1 :]])
        for place, group in enumerate(found)
        for form in _shortest(group.forms)
    ]
    return [one for one in dict.fromkeys((" ".join(said), *more)) if one][:_MAX_FORMS]


def fold_query(text: str) -> str:
    return text.replace("đ", "d").replace("Đ", "D")


def match(found: Iterable[str], joiner: str = " ", folded: bool = True) -> str:
    """An FTS5 query for the terms. Every term is a quoted string, so nothing in it is an operator."""
    query = joiner.join(f'"{term}"' for term in found)
    return (fold_query(query) if folded else query) or _NOTHING


def matching(found: list[Group], joiner: str = " AND ") -> str:
    """The FTS5 query for rows that have one form of each group."""
    return joiner.join(f"({match(_shortest(group.forms), ' OR ')})" for group in found) or _NOTHING


def exactly(found: list[Group]) -> str:
    """The same for the index that keeps accents: as they were typed, tone marks in the old or the new place."""
    return " AND ".join(f"({match(_placed(_shortest(group.forms)), ' OR ', False)})" for group in found) or _NOTHING


def phrase(found: list[Group], folded: bool = True) -> str:
    """The FTS5 query for the words as typed, side by side."""
    typed = " ".join(group.typed for group in found)
    return match([typed]) if folded else match(_placed([typed]), " OR ", False)


def has_accents(found: list[Group]) -> bool:
    """Whether the reader typed any accent, and so means just those."""
    return not all(group.typed.isascii() for group in found)


def _shortest(forms: Iterable[str]) -> list[str]:
    """The forms without those that hold another: a text that has "TP HCM" has "HCM"."""
    distinct = {f" {fold(form) or form} ": form for form in reversed(list(forms))}
    return [
        form for key, form in reversed(distinct.items()) if not any(one in key for one in distinct if one != key)
    ]  # fmt: skip


def _placed(forms: Iterable[str]) -> list[str]:
    """Each form with its tone marks where it has them, and where the other spelling has them."""
    return list(dict.fromkeys(one for form in forms for one in (form, *tone_placements(form))))


def tone_placements(text: str) -> tuple[str, str]:
    """A text with the tones of open oa, oe, uy in the new place (hoà) and in the old (hòa)."""
    parts = unicodedata.normalize("NFD", text)

    def placed(new: bool):
        def put(found: re.Match) -> str:
            first, tone, last = (found[n] or found[n + 3] or "" for n in (1, 2, 3))
            tone = tone or found[7]
            return first + last + tone if new else first + tone + last

        return put

    new, old = (_OPEN_SYLLABLE.sub(placed(way), parts) for way in (True, False))
    return unicodedata.normalize("NFC", new), unicodedata.normalize("NFC", old)


def escape_fts(query: str | None) -> str:
    """What Datasette's own function of this name does, for the folded index: used by the table pages'
    _search, their JSON and CSV."""
    return match(terms(query or ""))


def without_blank_search(query_string: bytes) -> bytes:
    """A query string without an empty _search: a table's filter form sends one whenever its search box is
    empty, which should leave all rows and not none."""
    return re.sub(rb"(^|&)_search=(?:\+|%20)*(?=&|$)", b"", query_string).removeprefix(b"&")
