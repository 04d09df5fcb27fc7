"""An award sentence as tokens in order: awards, lists of recipients, offices, and the cue words between them."""

from __future__ import annotations

import re

from . import award_shapes as shapes
from .document import Sentence, Span
from .grantors import Office
from .named import Names
from .rows import Token, row

_FROM_HAND = re.compile(r"\b(?:từ|qua|bởi) (?:tay|bàn tay)(?: của)?(?: ông| bà| đồng chí| đ/c)? $")
_PASSIVE = re.compile(r"[df]x{0,2}$")
_HANDS = re.compile(r"[,x(]{0,3}w?[,x)]{0,2}[hg]")


def tokens(sentence: Sentence, awards: list[Span], groups: list[Names], offices: list[Office]) -> list[Token]:
    """The sentence as tokens in order."""
    spans = [Token("A", a.start, a.end, a) for a in awards]
    spans += [Token("R", g.start, g.end, g) for g in groups]
    spans += [Token("K" if o.cluster else "G", o.start, o.end, o.name) for o in offices]
    return _settled(_agents(_split_agents(shapes.TOKENS.tokens(sentence, spans)), sentence.source_match))


def _split_agents(tokens: list[Token]) -> list[Token]:
    """ "… cho A; B tặng …", "… cho A, B và C nhận …": names before a verb begin a new clause, no list's end."""
    letters = row(tokens)
    found: list[Token] = []
    for i, token in enumerate(tokens):
        items = token.value.items if token.letter == "R" else []
        at = _agent_from(token.value) if len(items) > 1 else 0
        if (
            at
            and shapes.GIVEN_TO.search(letters, max(0, i - 8), i)
            and (
                shapes.GIVES_NEXT.match(letters, i + 1)
                or (letters.find("A", 0, i) >= 0 and shapes.GETS_NEXT.match(letters, i + 1))
            )
        ):
            found.append(Token("R", items[0].start, items[at - 1].end, Names(items[:at])))
            found.append(Token(";", items[at - 1].end, items[at].start))
            found.append(Token("R", items[at].start, items[-1].end, Names(items[at:])))
        else:
            found.append(token)
    return found


def _agents(tokens: list[Token], match: str) -> list[Token]:
    """ "A được Bộ Quốc phòng tặng Cờ": a unit between "được" and the verb grants, under the name that stands there."""
    letters = row(tokens)
    for i, token in enumerate(tokens):
        items = token.value.items if token.letter == "R" else []
        if items and _handing(letters, i, match, token):
            token.letter = "x"
            continue
        if len(items) != 1 or items[0].person:
            continue
        if letters[i - 1 : i] == "d" and shapes.GIVES_NEXT.match(letters, i + 1):
            said = items[0].name
            name = said if "thanh tra" in match[token.start : token.end] else said.removeprefix("Thanh tra ")
            tokens[i] = Token("G", token.start, token.end, name)
        elif letters[i - 1 : i] == "y":  # "bằng số phiếu của B": measured by it
            token.letter = "w"
    return tokens


def _handing(letters: str, i: int, match: str, token: Token) -> bool:
    """Whether names are of one who hands over: "được ông B trao …", "từ tay ông B", "do ông B trao"."""
    if _FROM_HAND.search(match, max(0, token.start - 24), token.start):
        return True
    person = all(item.person for item in token.value.items)
    return person and bool(_PASSIVE.search(letters, max(0, i - 3), i) and _HANDS.match(letters, i + 1))


def _agent_from(names: Names) -> int:
    """The first item after the last semicolon of a list, or else after its last comma; 0 where there is none."""
    for mark in ";,":
        for at in range(len(names.items) - 1, 0, -1):
            if mark in names.gap(at):
                return at
    return 0


def _settled(tokens: list[Token]) -> list[Token]:
    """ "hai đơn vị" right before its names counts them; elsewhere it is a subject of its own."""
    letters = row(tokens)
    for i, token in enumerate(tokens):
        if token.letter == "s" and shapes.COUNTS.match(letters, i + 1):
            token.letter = "x"
    return tokens
