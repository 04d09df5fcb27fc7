"""Patterns tried only where their words stand: they find what the plain pattern finds."""

import json
import sys
from pathlib import Path

import pytest
from extract_cases import document, report_of
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.extract import prefilter
from archive.extract.pattern_words import beginnings, needed

CORPUS = Path(__file__).parents[2] / "corpus"


def patterns(value):
    """Every prefiltered pattern in a module's variable."""
    if isinstance(value, prefilter.Pattern):
        yield value
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from patterns(item)


PATTERNS = {
    id(found): found
    for name, module in list(sys.modules.items())
    if name.startswith("archive.extract.")
    for value in vars(module).values()
    for found in patterns(value)
}.values()
WORDS = sorted(set().union(*prefilter._WORDS))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:dự kiến|sẽ|năm (?:tới|sau))\b", {"dự kiến", "sẽ", "năm tới", "năm sau"}),
        (r"\d+ (?:cụm|khối)", {"cụm", "khối"}),
        (r"ký(?: \w+){0,3} giao ước", {"giao ước"}),
        (r"[^.;]{0,40}\bxếp (?:thứ )?nhất", {"xếp nhất", "xếp thứ nhất"}),
        (r"(?:cụm|khối)+ ?trưởng", {"trưởng"}),
        (r"(?<!tháng )năm (?P<year>20[0-9]{2})(?! khi)", {"năm"}),
        (r"(?:đề nghị)?", None),
        (r"\w+|cụm", None),
        (r"(?i:cụm)", None),
    ],
)
def test_a_match_holds_one_of_these_words(pattern, words):
    assert needed(pattern) == words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:cùng |đồng )?chủ trì", {"cùng chủ trì", "đồng chủ trì", "chủ trì"}),
        (r"(?:cụm|khối)(?: \w+)* trưởng", {"cụm", "khối"}),
        (r"[0-9]{1,2} đơn vị", set("0123456789")),
        (r"(?:thứ )*nhất", {"thứ", "nhất"}),
        (r"[^.;]{0,40}năm", None),
    ],
)
def test_a_match_begins_with_one_of_these_words(pattern, words):
    assert beginnings(pattern) == words


def test_a_pattern_without_words_is_refused():
    with pytest.raises(ValueError, match=r"re\.compile"):
        prefilter.compile(r"\w+ \d+")


def assert_like_plain(sentence):
    for pattern in PATTERNS:
        plain = list(pattern.regex.finditer(sentence.source_match, sentence.start, sentence.end))
        assert [m.span() for m in pattern.finditer(sentence)] == [m.span() for m in plain]
        first = pattern.search(sentence)
        assert (first and first.span()) == (plain[0].span() if plain else None)
        assert pattern.may_match(sentence) or not plain


@pytest.mark.parametrize("path", sorted(CORPUS.glob("c-*.json")), ids=lambda path: path.stem)
def test_finds_in_reports_what_the_plain_pattern_finds(path):
    case = json.loads(path.read_text(encoding="utf-8"))
    for sentence in document(case["text"], case["title"]).sentences:
        assert_like_plain(sentence)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, " ", " ", ". ", ", ", "(", ")", "\n", " 12", " 2016 "]), max_size=40))
def test_finds_in_any_words_what_the_plain_pattern_finds(words):
    for sentence in document("".join(words)).sentences:
        assert_like_plain(sentence)


def test_all_patterns_are_there_before_the_first_text():
    before = len(prefilter._WORDS)
    case = json.loads((CORPUS / "c-001.json").read_text(encoding="utf-8"))
    report_of(case["text"], case["title"], case["published"])
    assert len(prefilter._WORDS) == before
