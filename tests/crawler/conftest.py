"""Fixtures of the crawler's tests."""

import json
from pathlib import Path

import pytest
from site_server import SiteServer

from crawler.run import crawl

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


@pytest.fixture
def live(tmp_path, monkeypatch, site_server):
    """Crawl sources of `loopback_sources` from the site server into tmp_path/a.db; returns their summaries."""
    monkeypatch.setenv("http_proxy", site_server.address)
    monkeypatch.setenv("THIDUA_CONTACT", "mailto:crawl@archive.example")
    monkeypatch.setattr("crawler.run.CONTACT", "mailto:crawl@archive.example")

    def crawled(*sources: str, **options):
        folders = {"db": tmp_path / "a.db", "warc_dir": tmp_path / "warc"}
        return crawl(sources, **{"spider_modules": ["loopback_sources"], "progress": False, **folders, **options})

    return crawled
