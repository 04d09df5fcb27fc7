"""The lines of an article's text: paragraphs, items of a list, rows of a table."""

from __future__ import annotations

from dataclasses import dataclass

from .descriptions import everyone
from .document import Document, Sentence
from .named import Named
from .parts import Parts
from .report import Evidence


@dataclass(slots=True)
class Line:
    """Characters `start` to `end` of the text, in the sentences that hold them."""

    start: int
    end: int
    sentences: list[Sentence]

    @property
    def match(self) -> str:
        return self.sentences[0].source_match[self.start : self.end]

    def units(self, parts: Parts) -> list[Named]:
        """The units that the line names, in order."""
        names = [n for s in self.sentences for n in everyone(s, parts) if not n.person]
        return [n for n in names if self.start <= n.start < self.end]

    def says(self, *kinds: str) -> bool:
        """Whether a span of these kinds stands in the line."""
        return any(self.start <= span.start < self.end for s in self.sentences for span in s.of(*kinds))

    def evidence(self, rule: str) -> Evidence:
        text = self.sentences[0].source[self.start : self.end].rstrip(" ;.")
        return self.sentences[-1].evidence(self.start, self.start + len(text), rule)


def lines(document: Document) -> list[Line]:
    """The paragraphs of the text in order."""
    found: list[Line] = []
    for sentence in document.body:
        if found and found[-1].sentences[0].paragraph == sentence.paragraph:
            found[-1].sentences.append(sentence)
            found[-1].end = sentence.end
        else:
            found.append(Line(sentence.start, sentence.end, [sentence]))
    return found


def value(number: str) -> float:
    """A number as a Vietnamese table writes it: "98,25"."""
    return float(number.replace(",", "."))
