"""`thidua extract --explain`: the text with its facts marked."""

import json

import click
from click.testing import CliRunner

from archive.article import Article
from archive.cli import cli
from archive.explain import explain
from archive.extract import report

TEXT = """Ngày 24/11/2016, tại TP Quy Nhơn (Bình Định), Cụm thi đua số VII, Thanh tra Chính phủ tổ chức hội nghị tổng \
kết công tác thi đua năm 2016.

Năm 2016, toàn Cụm triển khai 1.204 cuộc thanh tra hành chính, phát hiện sai phạm 59,4 tỷ đồng.

Năm 2015, Thanh tra tỉnh Phú Yên được Thanh tra Chính phủ tặng Cờ thi đua."""


def test_facts_are_marked_in_their_words_and_named_with_their_rule():
    article = Article("", "bao", "Cụm thi đua số VII họp", TEXT)
    shown = explain(article, report(article))
    assert click.style("1.204 cuộc thanh tra hành chính", fg="blue", underline=True) in shown
    plain = click.unstyle(shown)
    assert "inspections_admin · 1204 · cuộc  [statistics.inspections_admin]" in plain
    assert "violations_money · 59 400 000 000 · đồng" in plain
    assert "2015: flag" in plain
    for line in TEXT.split("\n\n"):
        assert line in plain


def test_the_command_explains_and_by_default_prints_json(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"id": "a-1", "title": "Cụm thi đua số VII họp", "source": "bao", "text": TEXT}))
    shown = CliRunner().invoke(cli, ["extract", "--explain", str(path)])
    assert shown.exit_code == 0
    assert "[events.annual_review]" in shown.output
    line = json.loads(CliRunner().invoke(cli, ["extract", str(path)]).output)
    assert line["id"] == "a-1"
    assert [(one["year"], one["kind"], one["recipient"]) for one in line["recalled"]] == [
        (2015, "award", "Thanh tra tỉnh Phú Yên")
    ]


def test_what_is_no_conference_says_so():
    article = Article("", "bao", "Bổ nhiệm", "Sáng 3/8, UBND tỉnh trao quyết định bổ nhiệm.")
    assert "not a conference" in explain(article, report(article))
