"""Answers are kept while the archive is as it was, for whoever asks; never longer, never for one reader alone."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing

import pytest
from datasette import hookimpl
from datasette.plugins import pm
from fictional_archive import Site, build

from archive.site import kept

CONFERENCE = "/conference/iv-2020-annual-review"


@pytest.fixture
def path(tmp_path):
    path = build(tmp_path / "archive.db", fictional=True)
    settle(path)
    return path


@pytest.fixture
def site(path):
    site = Site(path)
    site.get("/-/versions.json")  # Datasette starts with the first request
    return site


def settle(path):
    """Give the archive's file a time that is past."""
    for name in (path, path.with_name(path.name + "-wal")):
        if name.exists():
            os.utime(name, ns=(time.time_ns() - 10**10, time.time_ns() - 10**10))


@pytest.fixture
def rendered(site, monkeypatch):
    """What was rendered, template by template."""
    found = []
    whole = site.datasette.render_template

    async def noting(templates, *args, **kwargs):
        found.append(templates)
        return await whole(templates, *args, **kwargs)

    monkeypatch.setattr(site.datasette, "render_template", noting)
    return found


def change(path):
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("update conferences set title = 'Tên mới của hội nghị'")


@pytest.mark.parametrize("address", [CONFERENCE, "/", "/archive/conferences", "/search?q=lai+chau"])
def test_an_answer_is_given_again(site, rendered, address):
    first = site.get(address)
    once = len(rendered)
    again = site.get(address)
    assert (again.content, again.headers) == (first.content, first.headers)
    assert once and len(rendered) == once


def test_a_change_is_seen_at_once(site, path, rendered):
    assert "Tên mới" not in site.page(CONFERENCE)
    change(path)
    assert "Tên mới" in site.page(CONFERENCE)
    assert len(rendered) == 2


def test_what_was_written_just_now_is_not_kept(site, path, rendered):
    change(path)
    site.page(CONFERENCE)
    site.page(CONFERENCE)
    assert len(rendered) == 2


def test_each_language_and_each_host_has_its_own(site):
    assert 'lang="vi"' in site.page(CONFERENCE)
    assert 'lang="en"' in site.get(CONFERENCE, headers={"cookie": "lang=en"}).text
    assert "https" not in site.page("/cite")
    assert "http://kho.example/" in site.get("/cite", headers={"host": "kho.example"}).text
    assert "kho.example" not in site.page("/cite")
    choice = site.get(CONFERENCE + "?_lang=en")
    assert site.get(CONFERENCE + "?_lang=en").headers["set-cookie"] == choice.headers["set-cookie"]


@pytest.mark.parametrize("headers", [{"cookie": "lang=vi; ds_actor=x"}, {"authorization": "Bearer x"}])
def test_a_known_readers_answer_is_theirs(site, rendered, headers):
    site.get(CONFERENCE, headers=headers)
    site.get(CONFERENCE, headers=headers)
    site.get(CONFERENCE)
    assert len(rendered) == 3


def test_a_plugin_that_knows_readers_ends_keeping(site, rendered):
    class Readers:
        __name__ = "Readers"

        @hookimpl
        def actor_from_request(self, datasette, request):
            return None

    plugin = Readers()
    pm.register(plugin, "readers")
    try:
        site.get(CONFERENCE)
        site.get(CONFERENCE)
    finally:
        pm.unregister(plugin)
    assert len(rendered) == 2


def test_errors_and_other_databases_are_not_kept(site, rendered):
    for address in ("/conference/none", "/-/databases"):
        site.get(address)
        count = len(rendered)
        site.get(address)
        assert len(rendered) == count + 1


def test_the_oldest_go_first(site, rendered, monkeypatch):
    monkeypatch.setattr(kept, "_MOST", 30_000)
    for address in ("/", CONFERENCE, "/clusters", "/units", "/years", "/people", "/api", "/cite"):
        site.get(address)
    count = len(rendered)
    site.get("/cite")
    assert len(rendered) == count
    site.get("/")
    assert len(rendered) == count + 1
