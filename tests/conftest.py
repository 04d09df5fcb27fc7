"""Fixtures that both halves' tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.store import open_archive

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The workplace's shared corpus and pages; tests that need it are skipped elsewhere."""
    if not SHARED.is_dir():
        pytest.skip("needs the shared corpus beside the repository")
    return SHARED


@pytest.fixture
def db(tmp_path):
    """An empty archive."""
    archive = open_archive(tmp_path / "archive.db")
    yield archive
    archive.close()
