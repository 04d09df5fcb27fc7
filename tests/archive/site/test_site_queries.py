"""Canned queries over HTTP: the right rows, lists to pick from, names that link, limits; and nothing is written."""

from __future__ import annotations

import asyncio
import sqlite3
from urllib.parse import urlencode

import pytest
from fictional_archive import Site

from archive import demo as demonstration
from archive.serving import SETTINGS
from archive.site.data import _metadata_file

QUERIES = _metadata_file()["databases"]["archive"]["queries"]


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory):
    return demonstration.build(tmp_path_factory.mktemp("demo"), progress=False)


@pytest.fixture(scope="session")
def demo(demo_file):
    return Site(demo_file, settings={name: _setting(value) for name, value in SETTINGS.items()})


def _setting(value: str):
    return int(value) if value.isdecimal() else value == "on"


def rows(site, name: str, **asked) -> list[dict]:
    question = "&".join(f"{key}={value}" for key, value in asked.items())
    return site.get(f"/{site.name}/{name}.json?_shape=objects&{question}").json()["rows"]


def asked(site, sql: str, **more):
    return site.get(f"/{site.name}.json?{urlencode({'sql': sql, **more})}")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", QUERIES)
def test_a_query_page_is_headed_in_the_pages_language(demo, name, language):
    response = demo.get(f"/archive/{name}?_lang={language}")
    assert response.status_code == 200 and len(response.content) < 200_000
    place = 0 if language == "vi" else 1
    assert QUERIES[name]["title"].split(" · ")[place] in response.text
    for heading in QUERIES[name]["columns"].values():
        assert f'scope="col">{heading.split(" · ")[place]}</th>' in response.text
    for pick in QUERIES[name].get("picks", {}).values():
        assert f">{pick['label'].split(' · ')[place]}</label> <select" in response.text


@pytest.mark.parametrize("name", QUERIES)
def test_every_shown_column_has_a_heading(demo, name):
    columns = demo.get(f"/archive/{name}.json").json()["columns"]
    shown = [column for column in columns if f"{column}_name" not in columns]
    assert shown == list(QUERIES[name]["columns"])
    assert demo.get(f"/archive/{name}.csv").text.startswith(",".join(columns))


def test_awards_by_unit_and_period(demo, demo_file):
    found = rows(demo, "awards_by_unit")
    with sqlite3.connect(demo_file) as db:
        count = db.execute("select count(*) from awards where unit is not null").fetchone()[0]
        granted = db.execute("select count(*) from awards where unit is not null and status = 'granted'").fetchone()[0]
    assert count == sum(row["awards"] for row in found) > 0
    assert granted == sum(row["granted"] for row in found)
    assert [row["awards"] for row in found] == sorted((row["awards"] for row in found), reverse=True)
    early = rows(demo, "awards_by_unit", to_year=2019)
    assert early and all(row["last_year"] <= 2019 for row in early)
    late = rows(demo, "awards_by_unit", from_year=2020)
    assert sum(row["awards"] for row in early + late) == count
    unit = found[0]["unit"]
    assert [row["unit"] for row in rows(demo, "awards_by_unit", unit=unit, award="flag")] in ([unit], [])


def test_heads_rankings_and_statistics(demo, demo_file):
    with sqlite3.connect(demo_file) as db:
        cluster, n = db.execute("select cluster, count(*) from leadership group by 1 order by 2 desc").fetchone()
        unit, ranked = db.execute("select unit, count(*) from rankings group by 1 order by 2 desc").fetchone()
        figures = db.execute(
            "select count(*) from statistics s join conferences c on c.id = s.conference where c.cluster = ?",
            (cluster,),
        ).fetchone()[0]
    leaders = rows(demo, "leaders_of_cluster", cluster=cluster)
    assert len(leaders) == n and {row["cluster"] for row in leaders} == {cluster}
    assert {row["role"] for row in leaders} <= {"head", "deputy"}
    ranks = rows(demo, "rankings_of_unit", unit=unit)
    assert len(ranks) == ranked and {row["unit"] for row in ranks} == {unit}
    assert len(rows(demo, "statistics_of_cluster", cluster=cluster)) == figures > 0
    one = rows(demo, "statistics_of_cluster", cluster=cluster, metric="violations_money")
    assert {row["metric"] for row in one} <= {"violations_money"}


def test_conflicts_gaps_and_newest(site, demo, demo_file):
    assert {row["what"] for row in rows(site, "conferences_with_conflicts")} == {"inspections_admin", "place"}
    assert "Nơi họp" in site.page("/archive/conferences_with_conflicts")
    gaps = rows(demo, "coverage_gaps")
    with sqlite3.connect(demo_file) as db:
        held = set(db.execute("select cluster, year from conferences where kind = 'annual_review'"))
        total = db.execute("select count(*) from conferences").fetchone()[0]
    assert gaps and not {(row["cluster"], row["year"]) for row in gaps} & held
    newest = rows(demo, "newest")
    assert len(newest) == total
    assert [row["published"] for row in newest] == sorted((row["published"] for row in newest), reverse=True)


def test_names_link_and_amounts_are_readable(demo, site):
    page = site.page("/archive/statistics_of_cluster?cluster=iv")
    assert '<a href="/cluster/iv">' in page and '<a href="/conference/iv-2020-annual-review">' in page
    assert '124,6 tỷ đồng <span class="exact">124.600.000.000 đồng</span>' in page
    assert '<option value="flag" selected>Cờ thi đua</option>' in demo.page("/archive/awards_by_unit?award=flag")


def test_sql_is_limited_in_time_and_rows(demo):
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    slow = asked(demo, endless, _timelimit="200")
    assert slow.status_code == 400 and "interrupted" in slow.text.lower()
    many = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000) select i from n"
    found = asked(demo, many).json()
    assert len(found["rows"]) == 1000 and found["truncated"]


WRITES = [
    "delete from awards",
    "drop table awards",
    "insert into people values (1, 2, 3)",
    "update awards set name = 'x'",
    "pragma user_version = 7",
    "attach 'x.db' as x",
]


@pytest.mark.parametrize("sql", WRITES)
def test_sql_that_writes_is_refused(demo, sql):
    assert asked(demo, sql).status_code == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/", "/awards", "/archive", "/archive/awards", "/archive/newest",
                                  "/archive/conferences/iv-2020-annual-review", "/api", "/search"])  # fmt: skip
def test_there_is_no_way_to_write(demo, demo_file, path, method):
    before = demo_file.read_bytes()
    response = asyncio.run(demo.datasette.client.request(method, path, data={"name": "x"}))
    assert response.status_code >= 400, path
    assert demo_file.read_bytes() == before


def test_a_long_result_is_a_small_page_and_whole_as_csv(tmp_path, archive_file):
    big = tmp_path / "big.db"
    big.write_bytes(archive_file.read_bytes())
    with sqlite3.connect(big) as db:
        row = "conference, metric, value, measure, 1 from statistics limit 1"
        for n in range(600):
            db.execute(f"insert into statistics (id, conference, metric, value, measure, sources) select 'x{n}', {row}")
    db.close()
    site = Site(big)
    for path in (
        "/statistics",
        "/statistics?metric=inspections_admin",
        "/big/statistics_of_cluster",
        "/big/statistics",
    ):
        assert len(site.get(path).content) < 200_000, path
    assert "Trang này hiện 150 trong 603 dòng" in site.page("/big/statistics_of_cluster")
    assert len(site.get("/big/statistics_of_cluster.csv?_size=max").text.splitlines()) == 604
