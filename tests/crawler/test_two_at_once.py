"""Commands side by side on one archive, killed and asked to end: nothing is lost, nothing is there twice, and each
says how it went."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import CONTACT
from samples_for_tests import article

from archive.store import read_archive
from archive.store.check import check
from crawler.replica import Site, write_site

ARTICLES = 12
HOSTS = {"nhanh": "nhanh.example", "xua": "xua.example"}
COMMAND = """
import crawler.run
crawler.run.REAL = ("loopback_sources",)
from archive.cli import cli
cli()
"""
"""`thidua`, with the invented sites' spiders."""


@pytest.fixture
def sites(tmp_path, site_server):
    """Both sites, with 12 articles on four listings each; an answer takes a moment, so that crawls overlap."""
    for source, host in HOSTS.items():
        found = [
            article(f"https://{host}/tong-ket-a{number}.html", source, number=number, published=f"2019-11-{number:02}")
            for number in range(ARTICLES, 0, -1)
        ]
        warc = write_site(tmp_path / f"{source}.warc.gz", [Site("Báo", host, "content_fck", found, "thoi-su", 3)])
        site_server.publish(warc, delay=0.02)
    return site_server


def start(folder: Path, proxy: str, source: str) -> subprocess.Popen:
    """The command that crawls a source."""
    words = [sys.executable, "-c", COMMAND, "crawl", "--max-pages", "0", "--json", "--db", str(folder / "a.db")]
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    environment = {**os.environ, "PYTHONPATH": paths, "http_proxy": proxy, "THIDUA_CONTACT": CONTACT}
    return subprocess.Popen(
        [*words, source],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
        start_new_session=True,
    )


def crawl(folder: Path, proxy: str, *sources: str) -> list[dict]:
    """Crawl each source by a command of its own, all at the same time; their summaries."""
    summaries = []
    for process in [start(folder, proxy, source) for source in sources]:
        out, log = process.communicate(timeout=60)
        assert process.returncode == 0, log
        assert not log or ("another crawl is at it" in log and log.count("\n") == 1), log
        summaries += json.loads(out)
    return summaries


def check_whole(folder: Path, sources: set[str]) -> None:
    archive = read_archive(folder / "a.db")
    assert check(archive) == []
    stored = archive.execute("select source, count(*), count(distinct url) from articles group by source").fetchall()
    assert stored == [(source, ARTICLES, ARTICLES) for source in sorted(sources)]
    assert archive.execute("select count(*) from pages where kind = 'article' and warc_file is null").fetchone() == (0,)
    assert archive.table("article_versions").count == 0
    assert archive.execute("select distinct state from discoveries").fetchall() == [("stored",)]
    archive.close()


def crawls(folder: Path) -> list[dict]:
    archive = read_archive(folder / "a.db")
    found = list(archive.query("select * from crawls order by started, id"))
    archive.close()
    return found


def test_two_crawls_of_different_sources(tmp_path, sites):
    runs = crawl(tmp_path, sites.address, "nhanh", "xua")
    assert [(run["source"], run["verdict"], run["articles_new"]) for run in runs] == [
        ("nhanh", "ok", ARTICLES),
        ("xua", "ok", ARTICLES),
    ]
    check_whole(tmp_path, {"nhanh", "xua"})
    one, other = crawls(tmp_path)
    assert {one["source"], other["source"]} == {"nhanh", "xua"} and one["verdict"] == other["verdict"] == "ok"
    assert other["started"] < one["finished"]
    assert not list((tmp_path / "warc").glob("*.open"))


def test_two_crawls_of_the_same_source(tmp_path, sites):
    runs = crawl(tmp_path, sites.address, "nhanh", "nhanh")
    assert sorted((run["verdict"], run["articles_new"]) for run in runs) == [("ok", ARTICLES), ("quiet", 0)]
    check_whole(tmp_path, {"nhanh"})
    assert [(run["verdict"], run["articles_new"]) for run in crawls(tmp_path)] == [("ok", ARTICLES), ("quiet", 0)]
    assert sites.most_at_once["nhanh.example"] == 1
    assert len(sites.urls(lambda url: "tong-ket" in url)) == ARTICLES


def test_a_killed_crawl_does_not_keep_the_next_one_waiting(tmp_path, sites):
    process = start(tmp_path, sites.address, "nhanh")
    while not sites.urls():
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    (run,) = crawl(tmp_path, sites.address, "nhanh")
    assert run["verdict"] == "ok"
    check_whole(tmp_path, {"nhanh"})
    assert [run["verdict"] for run in crawls(tmp_path)] == ["interrupted", "ok"]


@pytest.mark.parametrize("kill", [os.kill, os.killpg])
def test_a_crawl_that_is_asked_to_end_does_so_in_order(tmp_path, sites, kill):
    """As cron's user asks, the command alone, and as systemd does, all its processes."""
    process = start(tmp_path, sites.address, "nhanh")
    while len(sites.urls()) < 4:
        assert process.poll() is None
    kill(process.pid, signal.SIGTERM)
    out, log = process.communicate(timeout=30)
    (run,) = json.loads(out)
    assert (process.returncode, run["verdict"], log) == (0, "degraded", "")
    assert run["why"] == "stopped before its end (shutdown)"
    assert [(run["verdict"], run["why"]) for run in crawls(tmp_path)] == [(run["verdict"], run["why"])]
    (warc,) = (tmp_path / "warc").iterdir()
    assert warc.name.endswith(".warc.gz")


def test_a_crawl_that_is_asked_to_end_at_its_very_start_does_not_stay(tmp_path, sites):
    process = start(tmp_path, sites.address, "nhanh")
    while not (tmp_path / "a.db").exists():  # its process is about to start
        assert process.poll() is None
    time.sleep(0.3)
    process.terminate()
    process.communicate(timeout=20)
    assert not sites.urls(lambda url: "tong-ket" in url)
