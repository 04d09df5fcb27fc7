"""`read`: an article to a document with typed spans. Every recogniser runs once over each field."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..article import Article, clean_text
from . import awards, clusters, dates, leadership, lexicon, numbers, people, prefilter, units
from . import text as ground
from .document import Document, Sentence, Span

_CREDIT = re.compile(r"\bảnh(?: \w+){0,3} ?: ?\S")


def _spans(text: str, match: str) -> list[Span]:
    terms = lexicon.scan(match)
    digits = ground.digits(match)
    clusters_ = clusters.spans(text, match)
    named = [span for span in units.spans(text, match, terms) if not _inside(span, clusters_)]
    found = clusters_ + named + people.spans(text, match, terms, named)
    found += dates.spans(match, digits) + numbers.spans(match, digits)
    found += leadership.spans(terms) + awards.spans(text, match, terms)
    return sorted(found, key=lambda span: (span.start, -span.end))


def _inside(span: Span, others: list[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)


def _sentences(document: Document, field: str, captions: set[str]) -> list[Sentence]:
    text, match = (document.title, document.title_match) if field == "title" else (document.text, document.text_match)
    found = []
    for number, (start, end) in enumerate(ground.paragraphs(text)):
        photo = match.find("ảnh", start, end)
        caption = (photo >= 0 and bool(_CREDIT.search(match, photo, end))) or text[start:end] in captions
        for a, b in ground.sentences(text, match, start, end):
            found.append(Sentence(document, field, a, b, number, caption))
    prefilter.note(found)
    starts = [sentence.start for sentence in found]
    for span in _spans(text, match):
        found[bisect_right(starts, span.start) - 1].spans.append(span)
    return found


def read(article: Article) -> Document:
    """The article's title and text as sentences with typed spans."""
    title, text = clean_text(article.title), clean_text(article.text)
    document = Document(title, text, article.published, ground.matching_form(title), ground.matching_form(text))
    captions = {photo.caption for photo in article.photos if photo.caption}
    document.sentences = _sentences(document, "title", captions) + _sentences(document, "text", captions)
    return document
