"""A report for people who write rules: the text with its facts marked, and under it which rule read what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from archive.article import Article, clean_text
from archive.extract.report import Evidence, Report

_COLOURS = {
    "conference": "cyan",
    "hosts": "cyan",
    "members": "green",
    "leadership": "magenta",
    "awards": "yellow",
    "rankings": "red",
    "statistics": "blue",
    "people": "green",
    "movements": "cyan",
    "recalled": "bright_black",
}


@dataclass(slots=True)
class Note:
    """One fact: its kind, what it says in words, and where it stands."""

    kind: str
    says: str
    evidence: Evidence


def explain(article: Article, report: Report) -> str:
    """The article's title and paragraphs with every fact's words in colour; below each paragraph its facts
    in reading order: kind, value and the rule that read it ("?" after an inferred one)."""
    if not report.relevant:
        return f"{click.style(clean_text(article.title), bold=True)}\n\nnot a conference of inspectorates: no facts"
    notes = sorted(_notes(report), key=lambda note: (note.evidence.start, note.evidence.end))
    blocks = [_block(clean_text(article.title), 0, [n for n in notes if n.evidence.field == "title"], bold=True)]
    start, of_text = 0, [n for n in notes if n.evidence.field == "text"]
    for paragraph in clean_text(article.text).split("\n\n"):
        end = start + len(paragraph)
        blocks.append(_block(paragraph, start, [n for n in of_text if start <= n.evidence.start < end]))
        start = end + 2
    return "\n\n".join(blocks)


def _block(text: str, start: int, notes: list[Note], bold: bool = False) -> str:
    lines = [_marked(text, start, notes, bold)]
    width = max((len(note.kind) for note in notes), default=0)
    for note in notes:
        kind = click.style(note.kind.ljust(width), fg=_COLOURS[note.kind])
        doubt = "?" if note.evidence.confidence == "inferred" else ""
        lines.append(f"  {kind}  {note.says}  {click.style('[' + note.evidence.rule + doubt + ']', dim=True)}")
    return "\n".join(lines)


def _marked(text: str, start: int, notes: list[Note], bold: bool) -> str:
    """The text with each note's words in its kind's colour; where two overlap the later begins where the
    earlier ends."""
    parts, at = [], 0
    for note in notes:
        a, b = max(note.evidence.start - start, at), min(note.evidence.end - start, len(text))
        if a < b:
            parts += [_plain(text[at:a], bold), click.style(text[a:b], fg=_COLOURS[note.kind], underline=True)]
            at = b
    return "".join([*parts, _plain(text[at:], bold)])


def _plain(text: str, bold: bool) -> str:
    return click.style(text, bold=True) if bold and text else text


def _notes(report: Report) -> Iterator[Note]:
    held = report.conference
    for slot, evidence in held.evidence.items():
        value = held.cluster.number or held.cluster.name if slot == "cluster" else getattr(held, slot)
        yield Note("conference", f"{slot} {value}", evidence)
    for kind in ("hosts", "members", "leadership", "awards", "rankings", "statistics", "people", "movements"):
        for fact in getattr(report, kind):
            yield Note(kind, _says(fact), fact.evidence)
    for recalled in report.recalled:
        yield Note("recalled", f"{recalled.year or 'another year'}: {_says(recalled.fact)}", recalled.fact.evidence)


def _says(fact) -> str:
    values = (getattr(fact, name) for name in fact.__slots__ if name != "evidence")
    return " · ".join(
        f"{value:,}".replace(",", " ") if _large(value) else str(value) for value in values if value is not None
    )


def _large(value) -> bool:
    return isinstance(value, int) and value >= 10_000
