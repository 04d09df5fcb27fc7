"""The whole report: what holds for any text, and the scores on annotated articles."""

import dataclasses
import importlib.util
import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from extract_cases import article, report_of
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.article import Article, clean_text
from archive.extract import report
from archive.extract.report import Evidence

REPORT = """Ngày 24/11, tại TP Quy Nhơn (Bình Định), Cụm thi đua số VII, Thanh tra Chính phủ tổ chức hội nghị tổng kết \
công tác thi đua năm 2016, do Thanh tra tỉnh Bình Định, Cụm trưởng, chủ trì.

Ông Lê Hòa Thủy, Chánh Thanh tra tỉnh Bình Định khai mạc hội nghị. Ảnh: Mai Lan

Năm 2016, toàn Cụm triển khai 1.204 cuộc thanh tra hành chính, phát hiện sai phạm hơn 59,4 tỷ đồng và 3,5 ha đất.

Thanh tra tỉnh Phú Yên đạt 98,5 điểm, xếp thứ nhất. Hội nghị đề nghị Thanh tra Chính phủ tặng Cờ thi đua cho Thanh \
tra tỉnh Phú Yên, bầu Thanh tra tỉnh Phú Yên làm Cụm trưởng năm 2017."""

WORDS = [*REPORT.replace("\n", " \n\n ").split(" "), *"“ ” ( ) 1.417 402/455 tỷ đồng \u0301 İ".split()]


def evidence_of(value):
    """Every piece of evidence inside a report."""
    if isinstance(value, Evidence):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from evidence_of(getattr(value, field.name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from evidence_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from evidence_of(item)


def facts(found):
    """A report without its offsets."""
    plain = dataclasses.asdict(found)

    def strip(value):
        if isinstance(value, dict):
            return {k: strip(v) for k, v in value.items() if k not in ("evidence", "relevance")}
        return [strip(v) for v in value] if isinstance(value, list) else value

    return strip(plain)


def assert_quotes(found, title, text):
    fields = {"title": clean_text(title), "text": clean_text(text)}
    for evidence in evidence_of(found):
        source = fields[evidence.field]
        assert evidence.quote == source[evidence.start : evidence.end] != ""
        assert evidence.sentence_start <= evidence.start < evidence.end <= evidence.sentence_end <= len(source)


def test_a_report_states_every_kind_of_fact():
    found = report_of(REPORT, "Cụm thi đua số VII tổng kết", "2016-11-25")
    assert found.relevant
    held = found.conference
    assert (held.kind, held.level, held.year, held.date, held.place) == (
        "annual_review", "national", 2016, "2016-11-24", "Bình Định",
    )  # fmt: skip
    for name in ("hosts", "leadership", "awards", "rankings", "statistics", "people"):
        assert getattr(found, name), name
    assert_quotes(found, "Cụm thi đua số VII tổng kết", REPORT)


def test_decomposed_text_gives_the_same_facts():
    composed = report_of(REPORT, "Hội nghị", "2016-11-25")
    decomposed = report_of(unicodedata.normalize("NFD", REPORT), "Hội nghị", "2016-11-25")
    assert composed == decomposed


@pytest.mark.parametrize(("one", "other"), [("Bình Định", "Cà Mau"), ("Phú Yên", "Thừa Thiên Huế")])
def test_swapping_a_province_changes_only_its_name(one, other):
    before = json.dumps(facts(report_of(REPORT, "", "2016-11-25")), ensure_ascii=False)
    after = json.dumps(facts(report_of(REPORT.replace(one, other), "", "2016-11-25")), ensure_ascii=False)
    assert before.replace(one, other) == after


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_gives_a_report(text, title):
    assert_quotes(report_of(text, title), title, text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=150).map(" ".join))
def test_any_words_of_a_report_give_a_report_that_quotes_itself(text):
    assert_quotes(report_of(text, "", "2016-11-25"), "", text)


@pytest.mark.parametrize(
    "text", ["1" * 100_000, "," * 100_000, "“" * 50_000, "Thanh tra " * 20_000, "ngày 1/1 " * 10_000]
)
def test_hostile_text_ends(text):
    assert_quotes(report(article(text)), "", text)


@pytest.fixture(scope="session")
def score(shared):
    """`../shared/eval/score.py` as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prediction(case):
    found = report(Article("", case["source"], case["title"], case["text"], case["published"]))
    plain = dataclasses.asdict(found)
    if plain["conference"]:
        plain["conference"]["hosts"] = [host.unit for host in found.hosts]
    plain["members"] = [member.unit for member in found.members]
    plain["movements"] = [movement.name for movement in found.movements]
    return plain


@pytest.mark.parametrize("path", ["seed/seed-001.json"])
def test_the_seed_is_read_without_a_mistake(shared, score, path):
    case = json.loads((shared / "corpus" / path).read_text(encoding="utf-8"))
    gold, predicted = score.facts(case["gold"]), score.facts(prediction(case))
    for group in score.GROUPS:
        assert gold[group] == predicted[group], group
    assert score.same_cluster(
        score.cluster_key(case["gold"]["conference"]["cluster"]),
        score.cluster_key(prediction(case)["conference"]["cluster"]),
    )


OWN = sorted((Path(__file__).parents[2] / "corpus").glob("*.json"))


def test_our_own_articles_are_read_as_well_as_they_were(shared, tmp_path):
    """Over the articles that independent hands wrote and annotated for us, a floor under the headline."""
    lines = tmp_path / "predictions.jsonl"
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in OWN]
    lines.write_text("\n".join(json.dumps(prediction(case) | {"id": case["id"]}) for case in cases), encoding="utf-8")
    command = [sys.executable, shared / "eval" / "score.py", OWN[0].parent, lines, "--min-macro", "0.985"]
    scored = subprocess.run(command, capture_output=True, text=True, check=False)
    assert scored.returncode == 0, scored.stdout + scored.stderr
