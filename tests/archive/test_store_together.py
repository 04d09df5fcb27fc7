"""Four programs that write and a site that is read, all at once: none is refused, and no half conference is seen."""

import asyncio
import multiprocessing
import random
import sqlite3

import killing
from datasette.app import Datasette

from archive.store import open_archive
from archive.store.check import check
from archive.store.writer import Writer

WRITERS = 4
# What is so of every conference at every moment, as one statement each: it counts what is not.
WHOLE = {
    "facts without evidence": " union all ".join(
        f"select id from {table} where not exists (select 1 from evidence where fact_id = {table}.id)"
        for table in ("hosts", "memberships", "leadership", "awards", "rankings", "statistics", "appearances")
    ),
    "evidence of articles that are not the conference's": """
        select id from evidence where not exists (select 1 from conference_articles as held
            where held.conference = evidence.conference and held.article = evidence.article)""",
    "evidence that the article in force does not have": """
        select evidence.id from evidence join articles on articles.id = article
        where quote != substr(iif(field = 'title', title, text), start + 1, end - start)""",
    "conferences without articles, or not in the search index": """
        select id from conferences
        where not exists (select 1 from conference_articles where conference = conferences.id)
           or not exists (select 1 from conferences_fts where rowid = docid)""",
    "articles without a report": "select id from articles where id not in (select article from reports)",
}


def write(path, seed):
    """Take all in, in an order of its own, one article a transaction, some twice."""
    taken = killing.articles() * 2
    random.Random(seed).shuffle(taken)
    db = open_archive(path)
    for one in taken:
        Writer(db).save_articles([one])


async def read(path, writers):
    """Look at the archive and at its site as long as anybody writes; what was wrong, and how many pages were read."""
    site, conn = Datasette([str(path)]), sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    faults, pages = [], 0
    while any(writer.is_alive() for writer in writers):
        for what, query in WHOLE.items():
            faults += [f"{what}: {row[0]}" for row in conn.execute(query).fetchall()]
        ids = [row[0] for row in conn.execute("select id from conferences order by random() limit 3").fetchall()]
        for address in ("/", "/search?q=dien+bien", "/archive/statistics.json", *(f"/conference/{id}" for id in ids)):
            response = await site.client.get(address)
            pages += 1
            gone = response.status_code == 404 and address.startswith("/conference")  # it has another id since
            if response.status_code != 200 and not gone:
                faults.append(f"{address}: {response.status_code} {response.text[:200]}")
    conn.close()
    return faults, pages


def test_four_writers_and_a_reader(tmp_path):
    path, alone = tmp_path / "archive.db", tmp_path / "alone.db"
    killing.take_in(alone, killing.articles())
    open_archive(path).close()
    fork = multiprocessing.get_context("fork")
    writers = [fork.Process(target=write, args=(path, seed)) for seed in range(WRITERS)]
    for writer in writers:
        writer.start()
    faults, pages = asyncio.run(read(path, writers))
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * WRITERS, "a writer was refused"
    assert faults == []
    assert pages >= 6
    assert killing.tables(path) == killing.tables(alone)
    db = open_archive(path)
    assert check(db) == []
    db.close()
