"""Fixtures of the archive's tests."""

from __future__ import annotations

import gold
import pytest
from click.testing import CliRunner

import archive.extract
from archive.cli import cli
from archive.extract.report import Report
from archive.store import database


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


@pytest.fixture
def run(tmp_path, monkeypatch, reports):
    """Runs `thidua` in an empty folder: run("import", "a.json") → click's result."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(database, "LOCK_WAIT", 0.1)

    def run(*args):
        result = CliRunner().invoke(cli, [str(arg) for arg in args])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
