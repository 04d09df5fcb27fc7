"""Fixtures of the crawler's tests."""

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from site_server import SiteServer

from crawler.run import crawl

CONTACT = "mailto:crawl@archive.example"
CORPUS = Path(__file__).resolve().parents[1] / "corpus"


@pytest.fixture(scope="session")
def annotated() -> list[dict]:
    """The project's annotated articles."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(CORPUS.glob("*.json"))]


@pytest.fixture
def site_server():
    """Invented sites over real HTTP, at http://HOST.example/ for crawls that this test starts."""
    server = SiteServer()
    yield server
    server.close()


@pytest.fixture(scope="session")
def crawl_worker():
    """A process that runs crawl jobs, each in the environment of the test that has it."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "crawl_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "THIDUA_CONTACT": CONTACT},
    )

    def run(job) -> int:
        environment = {"http_proxy": os.environ["http_proxy"]}
        worker.stdin.write(json.dumps({"job": msgspec.to_builtins(job), "environment": environment}) + "\n")
        worker.stdin.flush()
        return 0 if worker.stdout.readline() else 1

    yield run
    worker.stdin.close()
    worker.wait(timeout=10)
    worker.stdout.close()


@pytest.fixture
def live(tmp_path, monkeypatch, site_server, crawl_worker):
    """Crawl sources of `loopback_sources` from the site server into tmp_path/a.db; returns their summaries."""
    monkeypatch.setenv("http_proxy", site_server.address)
    monkeypatch.setattr("crawler.run.CONTACT", CONTACT)
    monkeypatch.setattr("crawler.run._run_apart", crawl_worker)

    def crawled(*sources: str, **options):
        folders = {"db": tmp_path / "a.db", "warc_dir": tmp_path / "warc"}
        return crawl(sources, **{"spider_modules": ["loopback_sources"], "progress": False, **folders, **options})

    return crawled
