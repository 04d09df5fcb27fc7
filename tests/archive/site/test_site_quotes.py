"""Marks in text: escaped, merged, inside their sentence; snippets of full-text search made safe."""

from __future__ import annotations

import pytest

from archive.site.quotes import Fact as Line
from archive.site.quotes import grouped, marked, marked_snippet, passage_key

TEXT = "Cụm trưởng <b>Sơn La</b>, chủ trì."


@pytest.mark.parametrize(
    ("spans", "html"),
    [
        ([], "Cụm trưởng &lt;b&gt;Sơn La&lt;/b&gt;, chủ trì."),
        ([(0, 3)], "<mark>Cụm</mark> trưởng &lt;b&gt;Sơn La&lt;/b&gt;, chủ trì."),
        ([(4, 10), (0, 7)], "<mark>Cụm trưởng</mark> &lt;b&gt;Sơn La&lt;/b&gt;, chủ trì."),
        ([(0, 3), (3, 10)], "<mark>Cụm trưởng</mark> &lt;b&gt;Sơn La&lt;/b&gt;, chủ trì."),
        ([(11, 99)], "Cụm trưởng <mark>&lt;b&gt;Sơn La&lt;/b&gt;, chủ trì.</mark>"),
        ([(50, 60), (5, 5)], "Cụm trưởng &lt;b&gt;Sơn La&lt;/b&gt;, chủ trì."),
    ],
)
def test_marks_are_merged_and_text_is_escaped(spans, html):
    assert marked(TEXT, spans) == html


def test_marks_outside_the_sentence_are_left_out():
    assert marked(TEXT, [(0, 2), (4, 10), (25, 30)], 4, 10) == "<mark>trưởng</mark>"


def test_a_snippet_is_escaped_before_its_matches_are_marked():
    assert marked_snippet("<i>\x02Điện\x03</i> \x02") == "&lt;i&gt;<mark>Điện</mark>&lt;/i&gt; "
    assert marked_snippet(None) == ""


def _evidence(**more):
    row = {"article": 1, "field": "text", "start": 4, "end": 10, "quote": "trưởng", "rule": "r"}
    return row | {"sentence_start": 0, "sentence_end": 34} | more


def test_facts_of_one_sentence_share_it():
    evidence = {"a": [_evidence()], "b": [_evidence(start=0, end=3, quote="Cụm")], "c": []}
    groups = grouped([Line("a", "A"), Line("c", "C"), Line("b", "B")], evidence, {1: {"text": TEXT}})
    assert [[fact.id for fact in group.facts] for group in groups] == [["a", "b"], ["c"]]
    (passage,) = groups[0].passages.values()
    assert passage.html.startswith("<mark>Cụm</mark> <mark>trưởng</mark>")
    assert not groups[1].passages


def test_a_sentence_that_is_not_known_is_a_window():
    assert passage_key(_evidence(sentence_start=0, sentence_end=0))[2:] == (0, 170)
