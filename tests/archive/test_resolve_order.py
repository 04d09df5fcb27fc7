"""The same rows whatever the order of intake, whatever the batches, and after a rebuild: those of the world.

Nothing is stubbed: the articles of the fictional world are extracted, resolved and compared with what
`data/world.json` says a right archive holds, whole.
"""

import os

import gold
import pytest
import world_lines
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from archive.store import open_archive
from archive.store.derive import rebuild
from archive.store.schema import DERIVED
from archive.store.writer import Intake, Writer

TABLES = (*DERIVED, "articles", "article_fetches", "article_versions", "photos", "attachments", "sources")
ARTICLES = {id: Intake(gold.article(case), case["published"]) for id, case in world_lines.CASES.items()}
ORDERS = st.permutations(sorted(ARTICLES))
CUTS = st.sets(st.integers(1, len(ARTICLES) - 1)).map(sorted)
EXAMPLES = int(os.environ.get("THIDUA_EXAMPLES", "10"))
MANY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking runs for minutes, and a short order tells no more
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def tables(db):
    return {table: sorted(db.execute(f"select * from {table}").fetchall(), key=str) for table in TABLES}


def taken_in(db, ids, cuts=()):
    """Take articles in by batches that end at the cuts; what became of them."""
    saved = []
    for start, end in zip([0, *cuts], [*cuts, len(ids)], strict=True):
        saved += Writer(db).save_articles([ARTICLES[id] for id in ids[start:end]])
    return {one.change for one in saved}


@pytest.fixture(scope="module")
def world_archive(tmp_path_factory):
    """An archive that took all in at once."""
    db = open_archive(tmp_path_factory.mktemp("reference") / "a.db")
    taken_in(db, list(ARTICLES))
    yield db
    db.close()


@pytest.fixture(scope="module")
def reference(world_archive):
    return tables(world_archive)


@MANY
@given(order=ORDERS, cuts=CUTS)
def test_any_order_in_any_batches_gives_the_world(reference, tmp_path_factory, order, cuts):
    db = open_archive(tmp_path_factory.mktemp("order") / "a.db")
    taken_in(db, order, cuts)
    difference = world_lines.difference(db)
    assert not difference, f"\n{difference}"
    assert tables(db) == reference
    rebuild(db)
    assert tables(db) == reference, "rebuild differs from taking in"
    db.close()


@settings(MANY, max_examples=max(1, EXAMPLES // 2))
@given(again=st.lists(st.sampled_from(sorted(ARTICLES))), cuts=CUTS)
def test_taking_in_twice_changes_nothing(tmp_path_factory, reference, again, cuts):
    db = open_archive(tmp_path_factory.mktemp("twice") / "a.db")
    taken_in(db, list(ARTICLES), cuts)
    before = db.conn.total_changes
    assert taken_in(db, again) | taken_in(db, list(ARTICLES), cuts) == {"unchanged"}
    assert db.conn.total_changes == before
    assert tables(db) == reference
    db.close()


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        ("update conferences set date = '2001-01-01' where id = (select min(id) from conferences)", "conference"),
        ("delete from hosts", "conference"),
        ("update clusters set type = 'block' where number = 'I'", "cluster"),
        ("update bodies set number = 'IX' where number = 'I'", "number"),
        ("update bodies set former = null", "renumbered"),
        ("update evidence set quote = quote || '.' where slot = 'cluster'", "name"),
        ("update leadership set role = 'head' where role = 'deputy'", "leadership"),
        ("delete from evidence where fact_table = 'memberships'", "memberships"),
        ("update awards set status = 'granted'", "awards"),
        ("update rankings set points = points + 0.5", "rankings"),
        ("update statistics set value = value + 1 where metric = 'trainings'", "statistics"),
        ("update conflicts set sources_a = 2", "conflicts"),
        ("delete from evidence where fact_id like '%violations-money%'", "rounded"),
        ("delete from copies", "syndicated"),
        ("delete from article_versions", "versions"),
        ("update province_mergers set effective = null", "province_successor"),
        ("update reports set relevant = 1", "irrelevant"),
    ],
)
def test_the_comparison_sees_every_kind_of_fact(world_archive, damage, what):
    world_archive.execute("begin")
    try:
        world_archive.execute(damage)
        lines = world_lines.difference(world_archive).splitlines()
        assert any(line.startswith((f"-{what} ", f"+{what} ")) for line in lines)
    finally:
        world_archive.execute("rollback")
