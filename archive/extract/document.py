"""An article as rules see it: sentences with typed spans.

`read` runs every recogniser once. A fact rule looks only at the sentences that hold the spans it needs;
it never searches raw text for names.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .report import Evidence


@dataclass(slots=True)
class Span:
    """Characters `start` to `end` of the field's text, read as a `kind` with a `value`.

    kind      value
    unit      units.Unit: canonical name, kind, province; one span a unit, also in lists with ellipsis
    place     gazetteer Province that stands alone (no unit takes it in)
    person    people.Mention: name, position, unit
    position  str, an office without a name beside it ("Chánh Thanh tra")
    quantity  numbers.Quantity: value, measure, approximation
    date      dates.Date: day, month, year or None; also month alone or year alone
    role      "head" or "deputy" of a cluster
    cluster   report.Cluster
    award     awards.Kind: code and name
    """

    start: int
    end: int
    kind: str
    value: object


@dataclass(slots=True)
class Sentence:
    """A sentence of the article's `field` ("title" or "text"): its bounds, its spans in order."""

    document: Document
    field: str
    start: int
    end: int
    paragraph: int
    caption: bool
    spans: list[Span] = field(default_factory=list)
    words: list[tuple[int, int, int]] = field(default_factory=list, init=False, repr=False)  # see prefilter
    marks: int = field(default=0, init=False, repr=False)
    source: str = field(init=False, repr=False)
    source_match: str = field(init=False, repr=False)
    _match: str | None = field(default=None, init=False, repr=False)
    _of: dict[tuple[str, ...], list[Span]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        document, titled = self.document, self.field == "title"
        self.source = document.title if titled else document.text
        self.source_match = document.title_match if titled else document.text_match

    @property
    def text(self) -> str:
        return self.source[self.start : self.end]

    @property
    def match(self) -> str:
        """The matching form of the sentence (lower case, one tone placement), as long as `text`."""
        if self._match is None:
            self._match = self.source_match[self.start : self.end]
        return self._match

    def of(self, *kinds: str) -> list[Span]:
        """The spans of these kinds, in order: a list to read, not to change. Ask once `spans` is complete."""
        found = self._of.get(kinds)
        if found is None:
            found = self._of[kinds] = [span for span in self.spans if span.kind in kinds]
        return found

    def evidence(self, start: int, end: int, rule: str, confidence: str = "stated") -> Evidence:
        """Evidence for characters `start` to `end` of the field (not of the sentence)."""
        quote = self.source[start:end]
        return Evidence(start, end, quote, rule, self.field, self.start, self.end, confidence)


@dataclass(slots=True)
class Document:
    """Title and text of an article in stored and matching form, and their sentences in reading order.

    The title's sentences come first. `published` is the article's date as ISO 8601, or None. `memo` keeps what a
    rule found and others ask for too.
    """

    title: str
    text: str
    published: str | None
    title_match: str
    text_match: str
    sentences: list[Sentence] = field(default_factory=list)
    memo: dict = field(default_factory=dict)

    @property
    def body(self) -> list[Sentence]:
        """The sentences of the text, without the title's."""
        return [sentence for sentence in self.sentences if sentence.field == "text"]
