"""A real scrapyd server on loopback: it takes the project, and its jobs are the crawls that `thidua crawl` makes."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner
from conftest import CONTACT
from samples_for_tests import article
from sqlite_utils import Database

from archive.cli import cli
from archive.store import read_archive
from archive.store.check import check
from crawler.replica import Site, write_site
from crawler.schedule.fleet import write_egg
from crawler.sources import spiders
from crawler.warc import records

HOST = "nhanh.example"
ARTICLES = 4
PATIENCE = 60
"""Seconds that a server has to start, and a job to end."""


class Fleet:
    """A node that `thidua schedule scrapyd` wrote, and its server."""

    def __init__(self, folder: Path, db: Path, proxy: str):
        self.folder, self.port = folder, free_port()
        written = CliRunner().invoke(
            cli, f"schedule scrapyd {folder} --db {db} --contact {CONTACT} --port {self.port}", catch_exceptions=False
        )
        assert written.exit_code == 0, written.output
        with (folder / "scrapyd.conf").open("a") as conf:
            conf.write("poll_interval = 0.2\n")
        paths = [str(Path(__file__).parent), *filter(None, sys.path)]
        self._server = subprocess.Popen(
            [sys.executable, "-m", "scrapyd"],
            cwd=folder,
            stdout=(folder / "scrapyd.log").open("wb"),
            stderr=subprocess.STDOUT,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(paths),
                "PYTHONWARNINGS": "ignore",
                "http_proxy": proxy,
                "THIDUA_DB": str(db),
                "THIDUA_CONTACT": CONTACT,
            },
        )
        self._client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=PATIENCE, trust_env=False)
        until(self._answers, self.log)

    def deploy(self, project: str, egg: Path) -> dict:
        return self.post("addversion", {"project": project, "version": "1"}, egg={"egg": egg.read_bytes()})

    def post(self, verb: str, data: dict, egg: dict | None = None) -> dict:
        answer = self._client.post(f"/{verb}.json", data=data, files=egg).json()
        assert answer["status"] == "ok", (answer, self.log())
        return answer

    def get(self, verb: str, **params: str) -> dict:
        return self._client.get(f"/{verb}.json", params=params).json()

    def finish(self, project: str, job: str) -> None:
        """Wait until a job has ended."""
        until(lambda: job in {one["id"] for one in self.get("listjobs", project=project)["finished"]}, self.log)

    def log(self) -> str:
        files = [self.folder / "scrapyd.log", *self.folder.glob("logs/*/*/*.log")]
        return "\n".join(file.read_text("utf-8", "replace")[-3000:] for file in files)

    def close(self) -> None:
        self._client.close()
        self._server.terminate()
        try:
            self._server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._server.kill()

    def _answers(self) -> bool:
        assert self._server.poll() is None, self.log()
        try:
            return self.get("daemonstatus")["status"] == "ok"
        except httpx.TransportError:
            return False


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def until(done, why) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, why()
        time.sleep(0.1)


@pytest.fixture
def fleet(tmp_path, site_server):
    pytest.importorskip("scrapyd", reason="needs the extra fleet")
    found = [
        article(f"https://{HOST}/tong-ket-a{number}.html", "nhanh", number=number, published=f"2019-11-{number:02}")
        for number in range(ARTICLES, 0, -1)
    ]
    site_server.publish(write_site(tmp_path / "site.warc.gz", [Site("Báo", HOST, "content_fck", found, "thoi-su")]))
    (tmp_path / "data").mkdir()
    fleet = Fleet(tmp_path / "node", tmp_path / "data" / "a.db", site_server.address)
    yield fleet
    fleet.close()


def test_a_scrapyd_server_deploys_schedules_and_finishes_a_spider(tmp_path, fleet, live):
    real = fleet.deploy("thidua", fleet.folder / "thidua.egg")
    assert real["spiders"] == len(spiders())
    assert set(fleet.get("listspiders", project="thidua")["spiders"]) == set(spiders())

    egg = write_egg(tmp_path / "invented.egg", "fleet_settings")
    assert fleet.deploy("invented", egg)["spiders"] > 0
    job = fleet.post("schedule", {"project": "invented", "spider": "nhanh", "since": "2019-11-02"})["jobid"]
    fleet.finish("invented", job)

    (summary,) = live("nhanh", since="2019-11-02")  # into tmp_path/a.db, by `thidua crawl`'s way
    ours, theirs = Database(tmp_path / "a.db"), read_archive(tmp_path / "data" / "a.db")
    assert summary.verdict == "ok"
    for query in (
        "select source, requests, pages, listings, articles_new, errors, verdict, why from crawls",
        "select id, url, title, text, published from articles order by id",
        "select article, relevant, report from reports order by article",
        "select url, source, kind, status, digest from pages order by url",
    ):
        assert theirs.execute(query).fetchall() == ours.execute(query).fetchall() != [], query
    assert theirs.table("articles").count == ARTICLES - 1
    assert check(theirs) == []
    (warc,) = (tmp_path / "data" / "warc").glob("*.warc.gz")
    assert {record.url for record in records(warc)} == {page["url"] for page in theirs.query("select url from pages")}
