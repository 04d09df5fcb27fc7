"""A sentence as a row of letters: one for each span and each cue word, so that a clause's shape is a short pattern.

"Hội nghị đề nghị A tặng B …" may read `wpRgR…`; shapes are matched on the row, and the row's places lead back to
the tokens. Words that tell nothing collapse into one `w`, helping words into one `x`; quoted words are one `w`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .document import Sentence

_COLLAPSED = frozenset("wx")
_MARKS = {
    "comma": ",",
    "semicolon": ";",
    "colon": "l",
    "dash": "l",
    "open": "(",
    "close": ")",
    "word": "w",
    "quoted": "w",
}
_QUOTED = r"(?P<quoted>“[^”]{0,200}”|\"[^\"]{0,200}\")"
_REST = r"(?P<comma>,)|(?P<semicolon>;)|(?P<colon>:)|(?P<dash> - )|(?P<open>\()|(?P<close>\))|(?P<word>\w+)"


@dataclass(slots=True)
class Token:
    letter: str
    start: int
    end: int
    value: object = None


class Cues:
    """Cue words by letter: of `table`'s pairs (letter, words) the first that fits counts."""

    def __init__(self, table: tuple[tuple[str, str], ...]) -> None:
        words = (rf"(?P<c{i}>\b(?:{words})\b)" for i, (_, words) in enumerate(table))
        self._pattern = re.compile("|".join((_QUOTED, *words, _REST)))
        self._letters = _MARKS | {f"c{i}": letter for i, (letter, _) in enumerate(table)}

    def tokens(self, sentence: Sentence, spans: list[Token]) -> list[Token]:
        """The sentence's tokens in order: `spans` (of which the first of two that overlap counts), and cues between."""
        found: list[Token] = []
        at = sentence.start
        for token in [*sorted(spans, key=lambda t: (t.start, -t.end)), Token("", sentence.end, sentence.end)]:
            if token.start < at:
                continue
            self._read(found, sentence.source_match, at, token.start)
            if token.letter:
                found.append(token)
            at = token.end
        return found

    def _read(self, found: list[Token], match: str, start: int, end: int) -> None:
        for m in self._pattern.finditer(match, start, end):
            letter = self._letters[m.lastgroup]
            if found and letter in _COLLAPSED and found[-1].letter == letter:
                found[-1].end = m.end()
            else:
                found.append(Token(letter, m.start(), m.end()))


def row(tokens: list[Token]) -> str:
    return "".join(token.letter for token in tokens)
