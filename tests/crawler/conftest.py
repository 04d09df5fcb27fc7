"""Fixtures of the crawler's tests."""

import json
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


@pytest.fixture(scope="session")
def annotated() -> list[dict]:
    """The project's annotated articles."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(CORPUS.glob("*.json"))]
