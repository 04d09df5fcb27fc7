"""The sample articles as the invented sites that publish them, at every state those were in."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from importlib.resources import files
from pathlib import Path

from archive.article import Article, Photo
from crawler.captions import split_caption
from crawler.dates import HO_CHI_MINH
from crawler.replica import Site, write_site
from crawler.sources import spiders
from crawler.urls import host_of

MODULES = ("crawler.samples",)
"""Where the sample spiders are, as SPIDER_MODULES has it."""

_LONGEST_BYLINE = 40
_ARTICLES_A_LISTING = 3


@dataclass(slots=True)
class State:
    """What all sites showed at `seen` (aware): of a corrected article the version then in force."""

    seen: datetime
    articles: Sequence[Article]


def sample_articles() -> list[Article]:
    """The sample articles as they were published, oldest first; a corrected one once for each version."""
    folder = files("crawler.samples") / "articles"
    cases = [json.loads(file.read_text("utf-8")) for file in folder.iterdir() if file.name.endswith(".json")]
    articles = [_published(case["url"], case["title"], case["published"], case["text"]) for case in cases]
    return sorted(articles, key=lambda article: (article.published, article.url))


def states(articles: Sequence[Article]) -> list[State]:
    """The sites on the eve of each correction, and after the last article."""
    first: dict[str, str] = {}
    corrected = [a.published for a in articles if first.setdefault(a.url, a.published) != a.published]
    found = [_before(day, articles) for day in sorted(set(corrected))]
    last = max(article.published for article in articles)
    after = datetime.combine(datetime.fromisoformat(last), time(8), HO_CHI_MINH) + timedelta(days=1)
    return [*found, State(after, _in_force(articles))]


def publish(state: State, warc_path: Path) -> Path:
    """The sites in that state, with listings and robots.txt, as one WARC file."""
    return write_site(warc_path, _sites(state.articles), date=state.seen)


def _published(url: str, title: str, day: str, text: str) -> Article:
    """An article for the press: its byline apart, its captions known as such, the text's letters untouched."""
    paragraphs = text.split("\n\n")
    author = next(filter(_is_byline, reversed(paragraphs[-2:])), None)
    if author:
        paragraphs.remove(author)
    return Article(
        url=url,
        source=host_of(url),
        title=title,
        text="\n\n".join(paragraphs),
        published=day,
        lead=paragraphs[0],
        author=author,
        photos=[Photo(paragraph) for paragraph in paragraphs if _is_caption(paragraph)],
        fictional=True,
    )


def _is_byline(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_BYLINE and not paragraph.endswith((".", ")", ";", ":", "!", "?"))


def _is_caption(paragraph: str) -> bool:
    return split_caption(unicodedata.normalize("NFC", paragraph))[1] is not None


def _before(day: str, articles: Sequence[Article]) -> State:
    eve = datetime.combine(datetime.fromisoformat(day), time(8), HO_CHI_MINH)
    return State(eve, _in_force([article for article in articles if article.published < day]))


def _in_force(articles: Sequence[Article]) -> list[Article]:
    return list({article.url: article for article in articles}.values())


def _sites(articles: Sequence[Article]) -> Iterator[Site]:
    for spider in spiders(MODULES).values():
        own = [article for article in articles if article.source == spider.name]
        yield Site(
            title=spider.title,
            host=spider.hosts[0],
            family=spider.family,
            articles=sorted(own, key=lambda article: article.published, reverse=True),
            section=spider.sections[0],
            per_page=_ARTICLES_A_LISTING,
        )
