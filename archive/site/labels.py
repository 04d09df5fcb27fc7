"""Codes, amounts, dates and addresses as a reader of the page's language expects them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from archive.site.language import current, in_language, number

_MONTHS = "? Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)(?:[T ](\d\d:\d\d))?")


@cache
def _labels() -> dict[str, dict[str, str]]:
    return yaml.safe_load((Path(__file__).parent / "labels.yml").read_text("utf-8"))


def label(column: str, code, table: str | None = None) -> str:
    """The words for a code of a column: ("status", "granted") → "Đã tặng"; an unknown code stays itself."""
    words = _labels().get(f"{table}.{column}") or _labels().get(column, {})
    return in_language(words[code], current()) if code in words else "" if code is None else str(code)


def codes(column: str) -> list[str]:
    """The codes of a column that have words, in the order of labels.yml."""
    return list(_labels().get(column, {}))


def vietnamese(column: str) -> list[str]:
    """What the codes of a column are called in Vietnamese, whatever the page's language."""
    return [in_language(words, "vi") for words in _labels().get(column, {}).values()]


def column_label(description: str | None, name: str) -> str:
    """The heading of a column: its description's first words, "Năm: năm thi đua…" → "Năm"."""
    return description.partition(": ")[0] if description else name


def amount(value: int | float, measure: str | None, approx: str | None = None) -> tuple[str, str | None]:
    """A figure in readable units, and exactly when that differs: 96_700_000_000 đồng → ("96,7 tỷ đồng",
    "96.700.000.000 đồng"); m2 become ha from one hectare on."""
    million, billion = ("million", "billion") if current() == "en" else ("triệu", "tỷ")
    scales = {"đồng": ((10**9, f"{billion} đồng"), (10**6, f"{million} đồng")), "m2": ((10**4, "ha"),)}
    shown_measure = {"m2": "m²"}.get(measure, measure or "")
    exact = f"{number(value)} {shown_measure}".strip()
    readable = exact
    for size, unit in scales.get(measure, ()):
        if abs(value) >= size:
            readable = f"{number(value / size)} {unit}"
            break
    shown = f"{label('approx', approx)} {readable}".strip() if approx else readable
    return shown, exact if readable != exact else None


def day(value: str | None) -> str:
    """ISO date or time as "22/11/2019" or "22/11/2019, 20:46", in English "22 Nov 2019"; other text as it is."""
    match = _DATE.match(value or "")
    if not match:
        return value or ""
    year, month, date, clock = match.groups()
    shown = f"{int(date)} {_MONTHS[int(month)]} {year}" if current() == "en" else f"{date}/{month}/{year}"
    return shown + (f", {clock}" if clock and clock != "00:00" else "")


def web_link(url: str | None) -> str | None:
    """The address when it is http or https with a host, else None, so that no other scheme is ever linked."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None
