"""Facts beside the sentences that they come from: the words of a fact marked in an article's text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup, escape

OPEN, CLOSE = "\x02", "\x03"  # what full-text search puts around a match; never in a stored text
_MATCH = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
_AROUND = 160


def marked(text: str, spans: list[tuple[int, int]], start: int = 0, end: int | None = None) -> Markup:
    """Characters start to end of a text, escaped, with the spans (of the whole text) marked."""
    end = len(text) if end is None else end
    merged: list[list[int]] = []
    for first, last in sorted((max(first, start), min(last, end)) for first, last in spans):
        if merged and first <= merged[-1][1]:
            merged[-1][1] = max(last, merged[-1][1])
        elif first < last:
            merged.append([first, last])
    out, at = Markup(), start
    for first, last in merged:
        out += escape(text[at:first]) + Markup("<mark>{}</mark>").format(text[first:last])
        at = last
    return out + escape(text[at:end])


def marked_snippet(snippet: str | None) -> Markup:
    """A snippet of full-text search: escaped first, then its matches become marks."""
    html = _MATCH.sub(r"<mark>\1</mark>", str(escape(snippet or "")))
    return Markup(html.replace(OPEN, "").replace(CLOSE, ""))


@dataclass(slots=True)
class Passage:
    """A sentence of an article with the words of one or more facts in it: (start, end, quote) each."""

    article: dict
    field: str
    start: int
    end: int
    quotes: list[tuple[int, int, str]] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    @property
    def html(self) -> Markup:
        """The sentence with its quotes marked; the quotes alone where the archive keeps no text, or another."""
        text = self.article.get(self.field) or ""
        spans = [(start, end) for start, end, quote in self.quotes if text[start:end] == quote]
        if spans:
            return marked(text, spans, self.start, self.end)
        alone = dict.fromkeys(quote for _, _, quote in sorted(self.quotes))
        return Markup(" … ").join(Markup("<mark>{}</mark>").format(quote) for quote in alone)


@dataclass(slots=True)
class Fact:
    """One line of a conference: "Cụm trưởng năm 2020": "Thanh tra tỉnh Điện Biên". `trace` is where its page of
    origin is, `sources` how many independent articles state it, `corrected` what a researcher changed of it."""

    id: str
    value: str
    label: str = ""
    href: str | None = None
    detail: str = ""
    disputed: bool = False
    trace: str = ""
    sources: int = 0
    corrected: dict | None = None


@dataclass(slots=True)
class Group:
    """Facts that stand in the same sentence, with that sentence and the others that repeat them."""

    facts: list[Fact] = field(default_factory=list)
    passages: dict[tuple, Passage] = field(default_factory=dict)


def passage_key(evidence: dict) -> tuple:
    """Which sentence evidence is in; a window around the words when its sentence is not known."""
    start, end = evidence["sentence_start"] or 0, evidence["sentence_end"] or 0
    if not start <= evidence["start"] < evidence["end"] <= end:
        start, end = max(0, evidence["start"] - _AROUND), evidence["end"] + _AROUND
    return evidence["article"], evidence["field"] or "text", start, end


def grouped(facts: list[Fact], evidence: dict[str, list[dict]], articles: dict[int, dict]) -> list[Group]:
    """Facts by the sentence that each first stands in, in the order given; without evidence, each alone."""
    groups: dict[tuple, Group] = {}
    for fact in facts:
        found = [row for row in evidence.get(fact.id, []) if row["article"] in articles]
        group = groups.setdefault(passage_key(found[0]) if found else (fact.id,), Group())
        group.facts.append(fact)
        for row in found:
            key = passage_key(row)
            passage = group.passages.setdefault(key, Passage(articles[row["article"]], *key[1:]))
            passage.quotes.append((row["start"], row["end"], row["quote"]))
            passage.rules.append(row["rule"])
    return list(groups.values())
