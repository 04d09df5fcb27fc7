"""What spiders yield."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from archive.article import Article


@dataclass(slots=True, repr=False)
class FetchedArticle:
    """An article with the address it was fetched from, when (aware), and the address it was discovered by."""

    article: Article
    page: str
    fetched: datetime
    discovered: str

    def __repr__(self) -> str:
        """Short, because Scrapy logs it."""
        return f"<FetchedArticle {self.page}>"
