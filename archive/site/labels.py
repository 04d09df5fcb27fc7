"""Codes, numbers, dates and addresses as a Vietnamese reader expects them. Pure functions."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d))?")


@cache
def _labels() -> dict[str, dict[str, str]]:
    return yaml.safe_load((Path(__file__).parent / "labels.yml").read_text("utf-8"))


def label(column: str, code, table: str | None = None) -> str:
    """The words for a code of a column: ("status", "granted") → "Đã tặng"; an unknown code stays itself."""
    words = _labels().get(f"{table}.{column}") or _labels().get(column, {})
    return words.get(code, "" if code is None else str(code))


def column_label(description: str | None, name: str) -> str:
    """The heading of a column: its description's first words, "Năm: năm thi đua… · Year" → "Năm"."""
    return re.split(r": | · ", description)[0] if description else name


def number(value: int | float) -> str:
    """1234.5 → "1.234,5": dots between thousands, a decimal comma, at most three decimals."""
    whole, _, decimals = f"{value:,.3f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def amount(value: int | float, measure: str | None, approx: str | None = None) -> tuple[str, str | None]:
    """A figure in readable units, and exactly when that differs: 96_700_000_000 đồng → ("96,7 tỷ đồng",
    "96.700.000.000 đồng"); m2 become ha from one hectare on."""
    scales = {"đồng": ((10**9, "tỷ đồng"), (10**6, "triệu đồng")), "m2": ((10**4, "ha"),)}
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
    """ISO date or time as "22/11/2019" or "22/11/2019, 20:46"; other text stays as it is."""
    match = _DATE.match(value or "")
    if not match:
        return value or ""
    year, month, date, clock = match.groups()
    return f"{date}/{month}/{year}" + (f", {clock}" if clock and clock != "00:00" else "")


def web_link(url: str | None) -> str | None:
    """The address when it is http or https with a host, else None, so that no other scheme is ever linked."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None
