"""Sites over the small fictional archive."""

from __future__ import annotations

import pytest
from fictional_archive import Site, build
from pictured_archive import build_pictured
from searched_archive import build_searched


@pytest.fixture(scope="session")
def archive_file(tmp_path_factory):
    return build(tmp_path_factory.mktemp("site") / "archive.db", fictional=True)


@pytest.fixture(scope="session")
def site(archive_file):
    return Site(archive_file)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory):
    """An archive without fiction, in a file of another name."""
    return Site(build(tmp_path_factory.mktemp("real") / "thanh tra.db", fictional=False))


@pytest.fixture(scope="session")
def drawn(tmp_path_factory):
    """An archive with enough over the years to draw, some of it hostile."""
    return Site(build_pictured(tmp_path_factory.mktemp("pictures") / "archive.db"))


@pytest.fixture(scope="session")
def searched(tmp_path_factory):
    """An archive of some forty conferences, to search in."""
    return Site(build_searched(tmp_path_factory.mktemp("search") / "archive.db"))
