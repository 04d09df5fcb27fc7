"""Copies in the archive: found as articles come, the same whatever the order, and told on a rebuild."""

import dataclasses
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.article import Article
from archive.extract.report import Cluster, Conference, Evidence, Report, Statistic
from archive.store import open_archive
from archive.store.derive import rebuild
from archive.store.schema import DERIVED
from archive.store.writer import Intake, Writer, article_id

TABLES = (*DERIVED, "articles", "article_versions")


def tables(db):
    return {table: sorted(db.execute(f"select * from {table}").fetchall(), key=str) for table in TABLES}


def rewritten(text, seed):
    """The text as another newspaper prints it: its first words anew, a paragraph left out."""
    paragraphs = text.split("\n\n")
    del paragraphs[random.Random(seed).randrange(1, len(paragraphs) - 1)]
    return "\n\n".join([f"Bạn đọc số {seed} cho hay:", *paragraphs])


@pytest.fixture
def press(world, reports):
    """(article, fetched) of the world, and copies of some of its articles at other hosts: fetched at other times,
    corrected later, without a date, a copy of a copy, one that names no cluster."""
    taken = [(article, article.published) for article in world.values()]

    def copied(of, host, published, fetched, seed=1, report=None):
        article = dataclasses.replace(
            of, url=f"https://{host}.example/tin/{seed}", published=published, text=rewritten(of.text, seed)
        )
        reports[article.url, article.text] = report or reports[of.url, of.text]
        taken.append((article, fetched))
        return article

    again = copied(world["w-003"], "mot", "2018-12-02", "2018-12-02")
    copied(again, "hai", "2018-12-03", "2018-12-03", seed=2)
    copied(world["w-007"], "ba", None, "2020-01-01")  # nobody knows when, but it was seen first
    copied(world["w-010v2"], "tu", "2021-12-08", "2021-12-09")  # before the correction, after the article
    first = reports[world["w-013"].url, world["w-013"].text].conference
    bare = Report(True, conference=dataclasses.replace(first, cluster=None, kind="other"))
    copied(world["w-013"], "nam", "2019-12-20", "2019-12-20", report=bare)
    changed = copied(world["w-016"], "sau", "2021-11-01", "2021-11-01")
    later = dataclasses.replace(changed, text="Bài đã gỡ theo yêu cầu của tòa soạn.")
    reports[later.url, later.text] = Report(False)
    taken.append((later, "2021-11-05"))
    return taken


def taken_in(path, articles, batches=1):
    db = open_archive(path)
    writer, size = Writer(db), max(1, len(articles) // batches)
    for start in range(0, len(articles), size):
        writer.save_articles([Intake(*one) for one in articles[start : start + size]])
    found = tables(db)
    rebuild(db)
    assert tables(db) == found, "rebuild differs from taking in"
    db.close()
    return found


@pytest.fixture
def reference(press, tmp_path):
    return taken_in(tmp_path / "reference.db", press)


def test_who_copied_whom(press, reference, world):
    by_host = {article.url.split("/")[2].split(".")[0]: article_id(article.url) for article, _ in press}
    ours = {id: article_id(article.url) for id, article in world.items()}
    assert {(copy, original) for copy, original, _ in reference["copies"]} == {
        (ours["w-005"], ours["w-003"]),
        (by_host["mot"], ours["w-003"]),
        (by_host["hai"], ours["w-003"]),
        (ours["w-007"], by_host["ba"]),
        (by_host["tu"], ours["w-010"]),
        (by_host["nam"], ours["w-013"]),
    }


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), batches=st.integers(1, 45))
def test_any_order_gives_the_same_originals(press, reference, tmp_path_factory, seed, batches):
    articles = list(press)
    random.Random(seed).shuffle(articles)
    assert taken_in(tmp_path_factory.mktemp("order") / "a.db", articles, batches) == reference


def test_an_original_found_later_takes_its_copies_over(db, reports):
    text = " ".join(f"từ {n} của bài báo {n * n}" for n in range(60))
    reports.update({(f"https://{host}.example/1", text): told() for host in "abc"})
    for host, day in (("b", "2019-12-06"), ("c", "2019-12-07"), ("a", "2019-12-05")):
        save(db, host, text, day)
    assert copies(db) == {"b": "a", "c": "a"}
    assert [row["sources"] for row in db.table("statistics").rows] == [1]
    reports["https://a.example/1", "Gỡ bài."] = Report(False)
    save(db, "a", "Gỡ bài.", "2019-12-05", "2020-01-01")
    assert copies(db) == {"c": "b"}


def test_an_earlier_version_found_later_makes_the_original(db, reports):
    text = " ".join(f"từ {n} của bài báo {n * n}" for n in range(60))
    reports.update({(f"https://{host}.example/1", text): told() for host in "ab"})
    reports["https://a.example/1", text + " Sửa."] = told()
    save(db, "a", text + " Sửa.", "2019-12-08", "2019-12-08")
    save(db, "b", text, "2019-12-06")
    assert copies(db) == {"a": "b"}
    save(db, "a", text, "2019-12-05", "2019-12-05")
    assert copies(db) == {"b": "a"}


def told():
    figure = Statistic("inspections_admin", 612, "cuộc", None, Evidence(0, 2, "từ", "test", sentence_end=2))
    return Report(
        True,
        conference=Conference("annual_review", "national", 2019, cluster=Cluster("IV", None)),
        statistics=[figure],
    )


def save(db, host, text, published, fetched=None):
    article = Article(f"https://{host}.example/1", host, "Tổng kết", text, published)
    Writer(db).save_article(article, fetched_at=fetched or published)


def copies(db):
    query = """
        select copy.source, own.source from copies
        join articles as copy on copy.id = copies.article join articles as own on own.id = original
    """
    return dict(db.execute(query).fetchall())


def test_a_copy_of_a_report_that_tells_of_a_renumbering(db):
    text = (
        "Hội nghị tổng kết công tác thi đua năm 2025 của Cụm Thi đua số II diễn ra ngày 4/12 tại tỉnh Lào Cai."
        " Theo quyết định tháng 8/2025, Cụm Thi đua số II kế tục Cụm Thi đua số IV trước đây.\n\n"
        "Cụm hiện có 3 thành viên là Thanh tra các tỉnh: Cao Bằng, Điện Biên, Lào Cai. Năm 2025, toàn Cụm tiến hành"
        " 402 cuộc thanh tra, ban hành 377 kết luận; kiến nghị xử lý hành chính 241 tập thể, 588 cá nhân."
    )
    for host in ("bao-a.example", "bao-b.example"):
        article = Article(
            url=f"https://{host}/cum-ii",
            source=host,
            fictional=True,
            title="Cụm Thi đua số II tổng kết",
            text=text,
            published="2025-12-05",
        )
        Writer(db).save_article(article, fetched_at="2025-12-06")
    read = db.execute("select article, quote from evidence where slot = 'formerly' order by article").fetchall()
    assert len(copies(db)) == 1
    assert [quote for _, quote in read] == [read[0][1]] * 2
