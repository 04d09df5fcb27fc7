"""What a page's head says of itself: JSON-LD, canonical link, Open Graph."""

from __future__ import annotations

import json

from parsel import Selector

_ARTICLE_TYPES = frozenset(("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting"))


def news_article(page: Selector) -> dict:
    """The page's JSON-LD article, or an empty dict. Broken JSON-LD is common and counts as none."""
    for script in page.css("script[type='application/ld+json']::text").getall():
        try:
            data = json.loads(script, strict=False)
        except ValueError:
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            if _ARTICLE_TYPES.intersection(kinds if isinstance(kinds, list) else [kinds]):
                return node
    return {}


def _nodes(data) -> list[dict]:
    if isinstance(data, list):
        return [node for entry in data for node in _nodes(entry)]
    if not isinstance(data, dict):
        return []
    return [data, *_nodes(data.get("@graph"))]


def own_address(page: Selector) -> str | None:
    """The address that the page says it has."""
    for query in ("link[rel=canonical]::attr(href)", "meta[property='og:url']::attr(content)"):
        address = (page.css(query).get() or "").strip()
        if address.startswith(("http://", "https://")):
            return address
    return None


def author_name(article: dict) -> str | None:
    """The person that a JSON-LD article names as author, if any."""
    author = article.get("author")
    author = author[0] if isinstance(author, list) and author else author
    if not isinstance(author, dict) or author.get("@type") == "Organization":
        return None
    name = author.get("name")
    return name.strip() or None if isinstance(name, str) else None
