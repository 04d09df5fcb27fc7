"""The same rows whatever the order of intake, whatever the batches, and after a rebuild."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.store import open_archive
from archive.store.derive import rebuild
from archive.store.schema import DERIVED
from archive.store.writer import Intake, Writer

TABLES = (*DERIVED, "articles", "article_versions")


def tables(db):
    return {table: sorted(db.execute(f"select * from {table}").fetchall(), key=str) for table in TABLES}


def taken_in(path, articles, batches=1):
    db = open_archive(path)
    writer = Writer(db)
    size = max(1, len(articles) // batches)
    for start in range(0, len(articles), size):
        batch = articles[start : start + size]
        writer.save_articles([Intake(article, article.published) for article in batch])
    found = tables(db)
    rebuild(db)
    assert tables(db) == found, "rebuild differs from taking in"
    db.close()
    return found


@pytest.fixture
def reference(world, tmp_path):
    return taken_in(tmp_path / "reference.db", list(world.values()), batches=100)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), batches=st.integers(1, 40))
def test_any_order_and_any_batches_give_the_same_tables(world, reference, tmp_path_factory, seed, batches):
    articles = list(world.values())
    random.Random(seed).shuffle(articles)
    assert taken_in(tmp_path_factory.mktemp("order") / "a.db", articles, batches) == reference


def test_taking_all_in_twice_changes_nothing(world, db):
    writer = Writer(db)
    articles = [Intake(article, article.published) for article in world.values()]
    writer.save_articles(articles)
    before = db.conn.total_changes
    saved = writer.save_articles(articles)
    assert {one.change for one in saved} == {"unchanged"}
    assert db.conn.total_changes == before
