"""corrections.yml: what it may say, and the line that each mistake ends in."""

import re
from pathlib import Path

import pytest
import yaml

from archive.curation import _COLUMNS, ACTIONS, read_corrections
from archive.errors import ThiduaError
from archive.store.rows import number_of

BY = {"who": "Lê Minh", "when": "2026-11-24", "why": "Bản in ghi 612."}
FACT = "statistics/iv-2018-annual-review-statistics-inspections-admin-621"


def read(tmp_path, *entries):
    path = tmp_path / "corrections.yml"
    path.write_text(yaml.safe_dump(list(entries), allow_unicode=True), "utf-8")
    return read_corrections(path)


def test_every_action(tmp_path):
    found = read(
        tmp_path,
        {"reject": FACT, **BY},
        {"fix": FACT.replace("621", "612"), "set": {"value": 621, "approx": None}, **BY},
        {"join": ["iv-2018-annual-review", "conferences/bac-2018-annual-review"], **BY},
        {
            "split": "vi-2020-annual-review",
            "articles": ["https://a.example/1", 42],
            "as": "vi-2020-annual-review-2",
            **BY,
        },
        {"name": "iv", "as": "Cụm biên giới", **BY},
        {
            "fix": "conferences/iv-2018-annual-review",
            "set": {"date": yaml.safe_load("2018-11-29"), "place": "lao cai"},
            **BY,
        },
    )
    assert [(one.entry, one.action, one.target, one.details) for one in found] == [
        (1, "reject", FACT, {}),
        (2, "fix", FACT.replace("621", "612"), {"set": {"value": 621, "approx": None}}),
        (3, "join", "iv-2018-annual-review", {"join": ["bac-2018-annual-review"]}),
        (
            4,
            "split",
            "vi-2020-annual-review",
            {
                "articles": [number_of("https://a.example/1"), 42],
                "given": ["https://a.example/1", "42"],
                "as": "vi-2020-annual-review-2",
            },
        ),
        (5, "name", "iv", {"as": "Cụm biên giới"}),
        (6, "fix", "conferences/iv-2018-annual-review", {"set": {"date": "2018-11-29", "place": "Lào Cai"}}),
    ]
    assert {(one.who, one.day, one.why) for one in found} == {("Lê Minh", "2026-11-24", "Bản in ghi 612.")}
    assert len({one.id for one in found}) == 6


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]"])
def test_a_file_may_be_empty(tmp_path, text):
    (tmp_path / "corrections.yml").write_text(text)
    assert read_corrections(tmp_path / "corrections.yml") == []


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("reject it", "is no correction"),
        ({**BY}, "nothing to do"),
        ({"reject": FACT, "fix": FACT, "set": {"value": 1}, **BY}, "reject and fix"),
        ({"reject": FACT, "who": "A", "when": "2026-11-24"}, "has no 'why'"),
        ({"reject": FACT, **BY, "who": ""}, "has no 'who'"),
        ({"reject": FACT, **BY, "who": ["A"]}, "not a line of text"),
        ({"reject": FACT, **BY, "when": "yesterday"}, "write it as 2026-11-24"),
        ({"reject": FACT, **BY, "note": "x"}, "has 'note', which reject does not take"),
        ({"reject": "units/thanh-tra", **BY}, "is no fact"),
        ({"reject": "statistics/iv-2018", **BY}, "is no id of statistics"),
        ({"reject": "conferences/iv-2018-annual-review", **BY}, "rejects a whole conference"),
        ({"reject": 12, **BY}, "is no fact"),
        ({"fix": FACT, **BY}, "has no 'set'"),
        ({"fix": FACT, "set": [1], **BY}, "not 'column: value'"),
        ({"fix": FACT, "set": {"id": "x"}, **BY}, "what can be set there is metric, value, measure, approx"),
        ({"fix": FACT, "set": {"value": "621"}, **BY}, "must be a number"),
        ({"fix": FACT, "set": {"value": True}, **BY}, "must be a number"),
        ({"fix": FACT, "set": {"value": float("inf")}, **BY}, "must be a number"),
        ({"fix": FACT, "set": {"approx": "nearly"}, **BY}, "must be over or under or about or null"),
        ({"fix": "conferences/iv-2018-annual-review", "set": {"place": "Sao Hỏa"}, **BY}, "name of a province"),
        ({"fix": "conferences/iv-2018-annual-review", "set": {"date": "hôm qua"}, **BY}, "not a day"),
        ({"fix": "rankings/a-rankings-1-b", "set": {"rank": 1.5}, **BY}, "must be a whole number"),
        ({"join": "iv-2018-annual-review", **BY}, "fewer than two"),
        ({"join": ["a-1", "a-1"], **BY}, "with itself"),
        ({"join": ["a-1", "Cụm IV"], **BY}, "is no id of conferences"),
        ({"split": "a-1", "articles": "https://a.example/1", "as": "a-2", **BY}, "are no list"),
        ({"split": "a-1", "articles": ["a.html"], "as": "a-2", **BY}, "is no article"),
        ({"split": "a-1", "articles": [1], "as": "a-1", **BY}, "into itself"),
        ({"split": "a-1", "articles": [], "as": "a-2", **BY}, "has no 'articles'"),
        ({"name": "iv", **BY}, "has no 'as'"),
        ({"name": "Cụm IV", "as": "x", **BY}, "is no id of clusters"),
    ],
)
def test_a_mistake_is_one_line_that_names_file_entry_and_mend(tmp_path, entry, says):
    with pytest.raises(ThiduaError) as error:
        read(tmp_path, {"reject": FACT.replace("621", "1"), **BY}, entry)
    assert str(error.value).startswith(f"{tmp_path / 'corrections.yml'}, entry 2: ")
    assert says in str(error.value) and "\n" not in str(error.value) and re.search("[;,]", str(error.value))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"reject": FACT}, {"fix": FACT, "set": {"value": 1}}),
        ({"name": "iv", "as": "A"}, {"name": "iv", "as": "B"}),
        ({"join": ["a-1", "a-2"]}, {"join": ["a-3", "a-2"]}),
        ({"split": "a-1", "articles": [1], "as": "a-2"}, {"split": "a-1", "articles": [1], "as": "a-3"}),
    ],
)
def test_two_entries_for_one_thing_are_a_mistake(tmp_path, one, other):
    with pytest.raises(ThiduaError, match=r"entry 2: corrects .*, as entry 1 does; keep one of them"):
        read(tmp_path, one | BY, other | BY)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"- reject: [", "line 1"),
        (b"- reject: a\n  who: b: c\n", "line 2"),
        (b"reject: a", "is no list"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"- !!python/object:os.system {}", "line 1"),
        (b"- reject: x\n  when: 2026-99-99\n", "mend"),
    ],
)
def test_a_file_that_is_no_list_of_entries(tmp_path, body, says):
    path = tmp_path / "corrections.yml"
    path.write_bytes(body)
    with pytest.raises(ThiduaError) as error:
        read_corrections(path)
    assert str(error.value).startswith(str(path)) and says in str(error.value) and "\n" not in str(error.value)


def test_the_examples_of_the_documentation_are_valid(tmp_path):
    text = (Path(__file__).parents[2] / "docs/corrections.md").read_text("utf-8")
    path = tmp_path / "corrections.yml"
    path.write_text(re.search(r"```yaml\n(.*?)```", text, re.S)[1], "utf-8")
    assert [one.action for one in read_corrections(path)] == list(ACTIONS)
    told = {
        table: set(re.findall(r"`(\w+)`", columns))
        for tables, columns in re.findall(r"^\| ([\w, ]+) \| (`.*) \|$", text, re.M)
        for table in tables.split(", ")
    }
    assert told == {table: set(columns) for table, columns in _COLUMNS.items()}
