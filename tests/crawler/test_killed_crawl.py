"""A crawl that is killed (SIGKILL, at any moment) goes on where it was when it is started again."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from samples_for_tests import article
from site_server import SiteServer
from sqlite_utils import Database

from archive.store import open_archive
from archive.store.check import check
from crawler.replica import Site, write_site
from crawler.warc import read_record

ROOT = Path(__file__).resolve().parents[2]
HOST = "nhanh.example"
ARTICLES = 30
LISTINGS = 10
KILLS = 5


class Killed:
    """A real `scrapy crawl` of the site server, in a process of its own, and what it left."""

    def __init__(self, folder: Path, server: SiteServer):
        self.folder, self.server = folder, server
        self.environment = {
            **os.environ,
            "http_proxy": server.address,
            "THIDUA_CONTACT": "mailto:crawl@archive.example",
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(Path(__file__).parent)]),
        }

    def crawl(self, kill_after: int | None = None, pause: float = 0) -> bool:
        """Crawl; kill it `pause` seconds after so many more requests. True if it came to its end."""
        settings = [f"ARCHIVE_DB={self.folder / 'a.db'}", f"WARC_DIR={self.folder / 'warc'}"]
        settings += ["SPIDER_MODULES=loopback_sources", "LOG_LEVEL=ERROR"]
        arguments = [part for setting in settings for part in ("-s", setting)]
        before = len(self.server.asked)
        process = subprocess.Popen(
            [sys.executable, "-m", "scrapy", "crawl", "nhanh", "-a", "max_pages=0", *arguments],
            cwd=ROOT,
            env=self.environment,
        )
        while kill_after is not None and process.poll() is None:
            if len(self.server.asked) - before >= kill_after:
                time.sleep(pause)
                process.kill()
            time.sleep(0.002)
        return process.wait(timeout=60) == 0

    def rows(self, query: str) -> list[tuple]:
        db = Database(self.folder / "a.db")
        rows = db.execute(query).fetchall() if "discoveries" in db.table_names() else []
        db.close()
        return rows

    def stored(self) -> set[str]:
        return {url for (url,) in self.rows("select url from articles")}

    def discovered(self) -> set[str]:
        return {url for (url,) in self.rows("select url from discoveries")}

    def check_pages(self) -> None:
        """Every page that the archive says it has lies in a WARC file, whole."""
        for url, file, offset, length in self.rows("select url, warc_file, warc_offset, warc_length from pages"):
            assert read_record(self.folder / file, offset, length).url == url


@pytest.fixture
def killed(tmp_path, site_server) -> Killed:
    found = [
        article(f"https://{HOST}/tong-ket-a{number}.html", "nhanh", number=number, published=f"2019-11-{number:02}")
        for number in range(ARTICLES, 0, -1)
    ]
    site = Site("Báo", HOST, "content_fck", found, "thoi-su", per_page=ARTICLES // LISTINGS)
    site_server.publish(write_site(tmp_path / "site.warc.gz", [site]), delay=0.01)
    return Killed(tmp_path, site_server)


def test_nothing_stored_is_lost_and_nothing_discovered_is_forgotten(killed, site_server):
    moments = random.Random(4)
    stored, discovered, kills = set(), set(), 0
    for _ in range(KILLS):
        ended = killed.crawl(kill_after=moments.randint(1, ARTICLES // 3), pause=moments.uniform(0, 0.03))
        kills += not ended
        assert stored <= killed.stored()
        assert discovered <= killed.discovered()
        stored, discovered = killed.stored(), killed.discovered()
        killed.check_pages()
    assert killed.crawl()
    assert len(killed.stored()) == len(killed.discovered()) == ARTICLES
    assert killed.rows("select distinct state from discoveries") == [("stored",)]
    killed.check_pages()
    assert check(open_archive(killed.folder / "a.db")) == []
    asked = site_server.urls(lambda url: url.endswith(".html"))
    listings = site_server.urls(lambda url: not url.endswith(".html"))
    # One article at most was in flight at each kill, or arrived and not yet stored.
    assert len(asked) - ARTICLES <= kills, asked
    # Each crawl reads the first listing; the page that was in flight and the one before it come again.
    assert len(listings) <= LISTINGS + 1 + 4 * kills, listings
    site_server.forget()
    assert killed.crawl()
    assert site_server.urls() == [f"{HOST}/thoi-su"]
    print(f"{kills} kills: {len(asked)} requests for {ARTICLES} articles, {len(listings)} for {LISTINGS} listings")
