"""A source during whose crawl another program takes the archive and keeps it."""

import sqlite3

from sample_sources import MauCanTho

from archive.store import database

database.LOCK_WAIT = 0.2


class MauKhoa(MauCanTho):
    """The archive's name says when: start.db, listing.db, article.db (when the second article comes)."""

    name = "mau_khoa"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.other, self.read = None, 0

    def lock(self, moment: str) -> None:
        path = self.settings["ARCHIVE_DB"]
        if self.other is None and path.endswith(f"{moment}.db"):
            self.other = sqlite3.connect(path, isolation_level=None)
            self.other.execute("begin immediate")

    async def start(self):
        self.lock("start")
        async for request in super().start():
            yield request

    def parse_listing(self, response, **kwargs):
        self.lock("listing")
        yield from super().parse_listing(response, **kwargs)

    def parse_article(self, response, url):
        self.read += 1
        if self.read == 2:
            self.lock("article")
        return super().parse_article(response, url)
