"""Fixtures of the archive's tests."""

from __future__ import annotations

import gold
import pytest

import archive.extract
from archive.extract.report import Report


@pytest.fixture
def reports(monkeypatch):
    """What extraction answers, by (address, text), for tests of what comes after it. Else: not relevant."""
    answers: dict[tuple[str, str], Report] = {}
    monkeypatch.setattr(
        archive.extract, "report", lambda article: answers.get((article.url, article.text), Report(False))
    )
    return answers


@pytest.fixture
def world(shared, reports):
    """The articles of corpus/world by id, extraction answering with their annotations."""
    cases = gold.load(shared / "corpus" / "world")
    reports.update({(article.url, article.text): report for article, report in cases.values()})
    return {id: article for id, (article, _) in cases.items()}
