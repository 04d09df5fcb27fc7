"""corrections.yml: what a researcher corrects of the machine, read and validated. docs/corrections.md describes it.

Every mistake is told in one line that names the file, the entry and the mend.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from archive.errors import ThiduaError
from archive.gazetteer import province
from archive.resolve import Correction
from archive.store.rows import number_of

ACTIONS = ("reject", "fix", "join", "split", "name")
_COMMON = ("who", "when", "why")
_MORE = {"fix": ("set",), "split": ("articles", "as"), "name": ("as",)}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEXT, _NUMBER, _WHOLE = "a text", "a number", "a whole number"
_DAY, _PLACE = "a day (2018-11-29)", "the name of a province"
_EMPTY = "null"
_COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "conferences": {"title": (_TEXT,), "date": (_DAY, _EMPTY), "place": (_PLACE, _EMPTY)},
    "hosts": {"unit": (_TEXT,)},
    "memberships": {"unit": (_TEXT,)},
    "leadership": {"year": (_WHOLE,), "role": ("head", "deputy"), "unit": (_TEXT,)},
    "awards": {
        "award": ("flag", "merit_certificate", "commendation_letter", "order", "emulation_title"),
        "name": (_TEXT,),
        "grantor": (_TEXT, _EMPTY),
        "recipient": (_TEXT,),
        "status": ("proposed", "granted"),
    },
    "rankings": {"rank": (_WHOLE,), "unit": (_TEXT,), "points": (_NUMBER, _EMPTY)},
    "statistics": {
        "metric": (_TEXT,),
        "value": (_NUMBER,),
        "measure": (_TEXT,),
        "approx": ("over", "under", "about", _EMPTY),
    },
    "appearances": {"person": (_TEXT,), "position": (_TEXT, _EMPTY), "unit": (_TEXT, _EMPTY)},
    "movements": {"name": (_TEXT,)},
    "province_mergers": {"effective": (_DAY, _EMPTY)},
}
"""What `fix` may set of each table: kinds of value, or the values themselves. Units, people and provinces by name."""


def read_corrections(path: Path) -> list[Correction]:
    """The corrections of a file. ThiduaError, one line, for the first mistake in it."""
    try:
        entries = yaml.safe_load(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ThiduaError(f"{path}: no such file; name the file of corrections") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ThiduaError(f"{path}: cannot be read as UTF-8 text ({error}); save it as UTF-8") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ThiduaError(f"{path}: {_place_of(error)}; mend the YAML there") from error
    if entries is None:
        return []
    if not isinstance(entries, list):
        raise ThiduaError(f"{path}: is no list; begin each correction with '- '")
    found: list[Correction] = []
    known: dict[tuple, int] = {}
    for number, entry in enumerate(entries, 1):
        try:
            one = _correction(number, entry)
            _once(one, known)
        except _Mistake as mistake:
            raise ThiduaError(f"{path}, entry {number}: {mistake}") from None
        found.append(one)
    return found


class _Mistake(Exception):
    """What is wrong with an entry, and the mend."""


def _place_of(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f"line {mark.line + 1}: " if mark else ""
    return where + " ".join(str(getattr(error, "problem", None) or error).split())


def _correction(number: int, entry: Any) -> Correction:
    if not isinstance(entry, dict):
        raise _Mistake(f"is no correction; write one of {', '.join(ACTIONS)}, and {', '.join(_COMMON)}")
    actions = [name for name in ACTIONS if name in entry]
    if len(actions) != 1:
        raise _Mistake(f"has {' and '.join(actions) or 'nothing to do'}; give it one of {', '.join(ACTIONS)}")
    (action,) = actions
    needed = (action, *_MORE.get(action, ()), *_COMMON)
    if missing := [name for name in needed if entry.get(name) in (None, "", [], {})]:
        raise _Mistake(f"has no '{missing[0]}'; add it")
    if extra := [name for name in entry if name not in needed]:
        raise _Mistake(f"has '{extra[0]}', which {action} does not take; it takes {', '.join(needed)}")
    target, details = _READ[action](entry)
    who, why = _text(entry["who"], "who"), _text(entry["why"], "why")
    return Correction(number, action, target, details, who, _day(entry["when"], "when"), why)


def _once(one: Correction, known: dict[tuple, int]) -> None:
    """ThiduaError's mistake for a correction of what another entry corrects."""
    keys = [("fact" if one.action in ("reject", "fix") else one.action, one.target)]
    if one.action == "join":
        keys = [("part", id) for id in one.details["join"]]
    if one.action == "split":
        keys = [("article", article) for article in one.details["articles"]]
    for key in keys:
        if key in known:
            raise _Mistake(f"corrects {key[1]}, as entry {known[key]} does; keep one of them")
        known[key] = one.entry


def _reject(entry: dict) -> tuple[str, dict]:
    table, id = _fact(entry["reject"])
    if table == "conferences":
        raise _Mistake("rejects a whole conference; reject its facts, or join it with the one that it is")
    return f"{table}/{id}", {}


def _fix(entry: dict) -> tuple[str, dict]:
    table, id = _fact(entry["fix"])
    given = entry["set"]
    if not isinstance(given, dict):
        raise _Mistake("its 'set' is not 'column: value'; write the columns to set below it")
    values = {}
    for name, value in given.items():
        if name not in _COLUMNS[table]:
            raise _Mistake(f"sets {name!r} of {table}; what can be set there is {', '.join(_COLUMNS[table])}")
        values[name] = _value(value, name, _COLUMNS[table][name])
    return f"{table}/{id}", {"set": values}


def _join(entry: dict) -> tuple[str, dict]:
    ids = entry["join"]
    if not isinstance(ids, list) or len(ids) < 2:
        raise _Mistake("joins fewer than two conferences; write 'join: [the one that stays, another]'")
    first, *others = [_conference(id) for id in ids]
    if len({first, *others}) < len(ids):
        raise _Mistake("joins a conference with itself; name each once")
    return first, {"join": others}


def _split(entry: dict) -> tuple[str, dict]:
    id, new = _conference(entry["split"]), _conference(entry["as"])
    articles = entry["articles"]
    if id == new:
        raise _Mistake(f"splits {id} into itself; give another id as 'as', such as {id}-2")
    if not isinstance(articles, list):
        raise _Mistake("its 'articles' are no list; write their addresses in [ ]")
    return id, {"articles": [_article(one) for one in articles], "given": [str(one) for one in articles], "as": new}


def _name(entry: dict) -> tuple[str, dict]:
    return _id(entry["name"], "clusters"), {"as": _text(entry["as"], "as")}


_READ: dict[str, Callable[[dict], tuple[str, dict]]] = {
    "reject": _reject,
    "fix": _fix,
    "join": _join,
    "split": _split,
    "name": _name,
}


def _fact(value: Any) -> tuple[str, str]:
    table, slash, id = str(value).strip().strip("/").partition("/")
    if not slash or table not in _COLUMNS or not _ID.fullmatch(id):
        raise _Mistake(
            f"{value!r} is no fact; name it as the site does, table/id, with a table of {', '.join(_COLUMNS)}"
        )
    if table != "conferences" and f"-{table}-" not in id:
        raise _Mistake(f"{id!r} is no id of {table}; copy it from the site whole")
    return table, id


def _conference(value: Any) -> str:
    return _id(value, "conferences")


def _id(value: Any, table: str) -> str:
    id = str(value).strip().strip("/").removeprefix(f"{table}/")
    if not _ID.fullmatch(id):
        raise _Mistake(f"{value!r} is no id of {table}; copy it from the site")
    return id


def _article(value: Any) -> int:
    text = str(value).strip()
    if text.isdecimal():
        return int(text)
    if not re.match(r"(https?|import):", text):
        raise _Mistake(f"{value!r} is no article; give its address, or its number on the site")
    return number_of(text)


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str) or not value.strip() or any(ord(letter) < 32 for letter in value.strip()):
        raise _Mistake(f"its {name!r} is {value!r}, not a line of text; put it in quotes")
    return value.strip()


def _day(value: Any, name: str) -> str:
    try:
        return datetime.date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise _Mistake(f"its {name!r} is {value!r}, not a day; write it as 2026-11-24") from None


def _value(value: Any, name: str, kinds: tuple[str, ...]) -> Any:
    """The value if it is one of these kinds."""
    if value is None and _EMPTY in kinds:
        return None
    if _DAY in kinds:
        return _day(value, name)
    if _TEXT in kinds:
        return _text(value, name)
    number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e18
    if (_NUMBER in kinds and number) or (_WHOLE in kinds and number and isinstance(value, int)):
        return value
    if _PLACE in kinds and isinstance(value, str) and province(value):
        return province(value).name
    if isinstance(value, str) and value in kinds:
        return value
    raise _Mistake(f"sets {name!r} to {value!r}; it must be {' or '.join(kinds)}")
