"""What a crawl knows of its articles and of how far it read listings."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlite_utils import Database

from archive.article import Article
from archive.store import open_archive
from archive.store.frontier import MOST_TRIES, REVISIT_AGES, Frontier, Lead, next_visit
from archive.store.schema import migrations
from archive.store.walks import END, FIRST_LOOK, Walk
from archive.store.writer import Writer
from crawler.discovery.walker import Walker

NOW = datetime(2026, 1, 8, 12, 0, tzinfo=UTC)
ONE, TWO, THREE = (f"https://bao.example/{name}-a{number}.html" for number, name in enumerate(("mot", "hai", "ba"), 1))


@pytest.fixture
def frontier(db) -> Frontier:
    Writer(db).save_source("bao", "Báo", ["bao.example"], "content_fck")
    return Frontier(db, "bao")


def lead(url: str, **changes) -> Lead:
    return Lead(url, **{"link": url, "title": "Tổng kết", "published": "2026-01-07T08:00"} | changes)


def store(frontier: Frontier, url: str, now: datetime = NOW, published: str = "2026-01-07T08:00") -> None:
    article = Article(url=url, source="bao", title="Tổng kết", text="Cụm tổng kết.", published=published)
    writer = Writer(frontier.db)
    writer.save_page(url, "bao", "article", 200, now.isoformat(), etag='"v1"', last_modified="Thu, 08 Jan 2026")
    writer.save_article(article, fetched_at=now.isoformat(), page_url=url)
    frontier.answered(url, now, article=url, page=url, published=published)


def due(frontier: Frontier, now: datetime = NOW, **options) -> list[str]:
    return [found.url for found in frontier.due(now, **options)]


def states(frontier: Frontier) -> dict[str, str]:
    return dict(frontier.db.execute("select url, state from discoveries").fetchall())


def test_what_is_wanted_is_asked_for_newest_first_and_the_rest_is_kept(frontier):
    leads = [lead(ONE), lead(TWO, published="2026-01-08T07:00"), lead(THREE, wanted=False)]
    frontier.note(leads, "section", NOW)
    assert due(frontier) == [TWO, ONE]
    assert due(frontier, limit=1) == [TWO]
    assert due(frontier, urls=[ONE, THREE]) == [ONE]
    assert states(frontier)[THREE] == "passed"
    frontier.note([lead(THREE, link=f"{THREE}?x", wanted=True)], "search", NOW)
    assert [found.link for found in frontier.due(NOW, urls=[THREE])] == [f"{THREE}?x"]


def test_everything_can_be_wanted_later(frontier):
    frontier.note([lead(ONE, wanted=False)], "section", NOW)
    assert due(frontier) == []
    frontier.want_all(NOW)
    assert due(frontier) == [ONE]


def test_only_the_days_asked_for_are_asked_for(db, frontier):
    frontier.note([lead(ONE), lead(TWO, published="2025-06-30T23:59"), lead(THREE, published=None)], "section", NOW)
    assert due(Frontier(db, "bao", "2025-07-01")) == [ONE, THREE]
    assert due(Frontier(db, "bao", "", "2025-06-30")) == [TWO, THREE]
    frontier.outside(THREE, "2019-11-22")
    assert due(Frontier(db, "bao", "2025-07-01")) == [ONE]
    assert due(frontier) == [ONE, TWO, THREE]


def test_a_stored_article_is_asked_for_again_less_and_less_often(frontier):
    published = "2026-01-08T19:00"  # of Vietnam: NOW
    frontier.note([lead(ONE, published=published)], "section", NOW)
    store(frontier, ONE, NOW, published)
    visits, now = [], NOW
    for _ in range(24 * 200):
        now += timedelta(hours=1)
        if due(frontier, now):
            visits.append((now - NOW).days)
            frontier.unchanged(ONE, now)
    assert visits == list(REVISIT_AGES)
    assert frontier.validators(ONE) == {"If-None-Match": '"v1"', "If-Modified-Since": "Thu, 08 Jan 2026"}
    assert frontier.validators(TWO) == {}


@pytest.mark.parametrize(
    ("published", "visit"),
    [
        ("2026-01-08T18:30", "2026-01-09T11:30:00Z"),
        ("2026-01-06", "2026-01-08T17:00:00Z"),
        ("2025-11-01T08:00", "2026-01-30T01:00:00Z"),
        ("2019-11-22T20:46", None),
        (None, None),
    ],
)
def test_next_visit(published, visit):
    assert next_visit(published, NOW) == visit


def test_a_failure_is_asked_for_after_a_while_and_given_up_in_the_end(frontier):
    frontier.note([lead(ONE)], "section", NOW)
    now, waits = NOW, []
    for _ in range(MOST_TRIES - 1):
        frontier.failed(ONE, now)
        assert due(frontier, now) == []
        later = next(hours for hours in range(1, 1000) if due(frontier, now + timedelta(hours=hours)))
        waits.append(later)
        now += timedelta(hours=later)
    assert waits == [12, 24, 48, 96, 192]
    frontier.failed(ONE, now)
    assert states(frontier) == {ONE: "failed"}
    assert due(frontier, now + timedelta(days=999)) == []


def test_a_stored_article_stays_stored_however_often_its_revisit_fails(frontier):
    frontier.note([lead(ONE)], "section", NOW)
    store(frontier, ONE)
    for _ in range(MOST_TRIES):
        frontier.failed(ONE, NOW)
    assert states(frontier) == {ONE: "stored"}


def test_an_article_counts_as_stored_only_if_it_is(frontier):
    frontier.note([lead(ONE)], "section", NOW)
    frontier.answered(ONE, NOW, article=ONE, page=ONE, published=None)
    assert due(frontier) == [ONE]


def test_a_copy_stands_in_for_what_is_gone_and_the_site_for_a_copy(frontier):
    copy = "https://web.archive.org/web/2015id_/http://bao.example/x"
    frontier.note([lead(ONE), lead(TWO)], "section", NOW)
    frontier.gone(ONE)
    frontier.note([lead(ONE, link=copy), lead(TWO, link=copy), lead(THREE, link=copy)], "wayback", NOW)
    assert [(found.url, found.link) for found in frontier.due(NOW, copies=True)] == [(THREE, copy), (ONE, copy)]
    assert due(frontier) == [TWO]
    frontier.note([lead(THREE)], "section", NOW)
    assert due(frontier) == [THREE, TWO]
    frontier.note([lead(ONE)], "section", NOW)
    assert [found.link for found in frontier.due(NOW)] == [THREE, TWO, ONE]


def test_ages_of_a_page(frontier):
    frontier.note([lead(ONE, published="2025-06-30"), lead(TWO, published=None)], "section", NOW)
    assert frontier.all_older([ONE, TWO], "2025-07-01")
    assert not frontier.all_older([ONE, TWO], "2025-06-30")
    assert not frontier.all_older([TWO], "2025-07-01")


def test_an_error_does_not_hide_where_the_page_lies(frontier, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # where the archive is
    writer = Writer(frontier.db)
    place = {"warc_file": "a.warc.gz", "warc_offset": 7, "warc_length": 9, "digest": "sha1:A", "etag": '"v1"'}
    writer.save_page(ONE, "bao", "article", 200, "2026-01-01T00:00:00Z", **place)
    for day, status in ((2, 410), (3, 404)):
        gone = {"warc_file": "b.warc.gz", "warc_offset": 1, "warc_length": 2, "digest": "sha1:B"}
        writer.save_page(ONE, "bao", "article", status, f"2026-01-0{day}T00:00:00Z", **gone)
    (row,) = frontier.db.query("select * from pages")
    assert {name: row[name] for name in place} == place
    assert (row["status"], row["last_fetched"]) == (404, "2026-01-03T00:00:00Z")
    writer.confirm_page(ONE, "2026-01-04T00:00:00Z", etag='"v2"')
    (row,) = frontier.db.query("select * from pages")
    assert (row["etag"], row["last_fetched"], row["warc_file"]) == ('"v2"', "2026-01-04T00:00:00Z", "a.warc.gz")


def test_a_copy_from_before_says_what_a_page_held_that_is_an_error_now(frontier):
    writer = Writer(frontier.db)
    writer.save_page(ONE, "bao", "article", 404, "2026-01-02T00:00:00Z", warc_file="b.warc.gz")
    writer.save_page(ONE, "bao", "article", 200, "2015-11-22T00:00:00Z", warc_file="c.warc.gz", via="https://web/1")
    (row,) = frontier.db.query("select * from pages")
    assert (row["status"], row["warc_file"][-9:], row["via"]) == (404, "c.warc.gz", "https://web/1")
    assert (row["first_seen"], row["last_fetched"]) == ("2015-11-22T00:00:00Z", "2026-01-02T00:00:00Z")


def test_an_archive_from_before_knows_its_articles(tmp_path):
    path = tmp_path / "old.db"
    old = Database(path)
    migrations.apply(old, stop_before="m003_frontier")
    old["sources"].insert({"id": "bao", "name": "Báo"})
    row = {"id": 1, "source": "bao", "url": ONE, "title": "Tổng kết", "text": "Đã họp.", "parser": "import"}
    old["articles"].insert(row | {"digest": "d", "version": 1, "first_seen": "2026-01-07", "updated": "2026-01-07"})
    old.close()
    assert states(Frontier(open_archive(path), "bao")) == {ONE: "stored"}


class Site:
    """A listing of `size` articles a page, the newest first, and walks through it as the spider makes them."""

    def __init__(self, db, articles: int, size: int = 2):
        self.db, self.size = db, size
        self.articles = [f"https://bao.example/a{number}" for number in range(articles, 0, -1)]

    def publish(self, count: int) -> None:
        first = len(self.articles) + 1
        self.articles = [f"https://bao.example/a{n}" for n in range(first + count - 1, first - 1, -1)] + self.articles

    def page(self, number: int) -> list[str]:
        return self.articles[(number - 1) * self.size : number * self.size]

    def crawl(self, floor: str = END, most: int = 99, kill_after: int = 99) -> list[int]:
        """Pages read by a crawl that reads `most` pages and is killed after `kill_after`."""
        walker = Walker(Walk(self.db, "bao", "L"), floor, most if floor == END else None, look=2)
        read, number = [], 1
        while number and len(read) < kill_after:
            read.append(number)
            urls = self.page(number)
            Frontier(self.db, "bao").note([lead(url) for url in urls], "section", NOW)
            number = walker.go_on(number, urls, ended=not urls)
        return read

    @property
    def unknown(self) -> set[str]:
        return set(self.articles) - {url for (url,) in self.db.execute("select url from discoveries")}

    @property
    def walks(self) -> list[tuple]:
        return self.db.execute("select page, floor from walks").fetchall()


@pytest.fixture
def site(db, frontier) -> Site:
    return Site(db, 12)


def test_an_unchanged_listing_is_read_one_page_deep(site):
    assert site.crawl() == [1, 2, 3, 4, 5, 6, 7]
    assert site.crawl() == [1]
    assert site.walks == [(6, END)]


def test_a_listing_is_read_until_what_is_known(site):
    site.crawl()
    site.publish(3)
    assert site.crawl() == [1, 2, 3]
    assert site.unknown == set()


def test_a_killed_walk_is_gone_on_with(site):
    site.crawl(kill_after=4)
    site.publish(1)
    assert site.crawl() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert site.unknown == set()
    assert site.walks == [(7, END)]


def test_a_long_way_already_gone_is_not_gone_again(db, frontier):
    site = Site(db, 200)
    site.crawl(kill_after=60)
    assert site.crawl() == [1, *range(59, 102)]
    assert site.unknown == set()


@pytest.mark.parametrize("first", range(1, 8))
@pytest.mark.parametrize("second", range(1, 8))
def test_nothing_between_two_killed_walks_is_missed(db, frontier, first, second):
    site = Site(db, 12)
    site.crawl(kill_after=first)
    site.publish(5)
    site.crawl(kill_after=second)
    site.publish(1)
    site.crawl()
    assert site.unknown == set()
    assert site.crawl() == [1]


def test_a_first_look_is_shallow_and_later_ones_leave_no_gap(site):
    assert site.crawl(FIRST_LOOK) == [1, 2]
    assert site.crawl(FIRST_LOOK) == [1]
    site.publish(9)
    assert site.crawl(FIRST_LOOK) == [1, 2, 3, 4, 5, 6]
    assert len(site.unknown) == 8
    assert site.crawl() == [1, 5, 6, 7, 8, 9, 10, 11, 12]
    assert site.unknown == set()


def test_a_bounded_crawl_leaves_the_rest_to_the_next(site):
    assert site.crawl(most=2) == [1, 2]
    assert site.crawl(most=2) == [1, 2, 3, 4]
    assert site.crawl(most=2) == [1, 3, 4, 5, 6]
    assert site.unknown == set()
    assert site.crawl(most=2) == [1, 5, 6, 7]
    assert site.walks == [(6, END)]


def test_a_day_asked_for_and_an_earlier_one(site):
    walker_pages = site.crawl("2025-01-01", kill_after=3)
    assert walker_pages == [1, 2, 3]
    walk = Walk(site.db, "bao", "L")
    walk.finish("2025-01-01")
    assert Walk(site.db, "bao", "M").settled("2025-01-01") is False
    assert site.crawl("2025-06-01") == [1]
    assert site.crawl("2024-01-01")[:2] == [1, 2]
    assert site.unknown == set()
