"""Sites over the small fictional archive."""

from __future__ import annotations

import pytest
from fictional_archive import Site, build


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
