"""A page shows the archive as it stood at one moment, though an article is taken in while it is read."""

import sqlite3

import pytest
from fictional_archive import Site, build

from archive.site import data


@pytest.fixture
def written(tmp_path, monkeypatch):
    """A site whose archive a writer changes after a page's first statement: written("/address") → the page."""
    path = build(tmp_path / "archive.db", fictional=True)
    site, writer = Site(path), sqlite3.connect(path, check_same_thread=False)
    rows, changes = data._Moment.rows, []

    async def changed_meanwhile(self, sql, **params):
        found = await rows(self, sql, **params)
        if not changes:
            changes.append(1)
            with writer:
                writer.execute("delete from evidence")
                writer.execute("delete from statistics")
                writer.execute("update units set name = 'Đơn vị khác'")
        return found

    monkeypatch.setattr(data._Moment, "rows", changed_meanwhile)
    yield lambda address: site.get(address)
    writer.close()


@pytest.mark.parametrize("address", ["/conference/iv-2020-annual-review", "/search?q=dien+bien", "/"])
def test_a_page_is_of_one_moment(written, site, address):
    assert written(address).text == site.get(address).text
    if address.startswith("/conference"):
        assert written(address).text != site.get(address).text
