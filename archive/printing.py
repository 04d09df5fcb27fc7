"""Tables on a terminal, or the same rows as JSON."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import click


def print_rows(rows: list[dict[str, Any]], as_json: bool) -> None:
    """Rows with the same keys, under their names; nothing at all for no rows (`[]` as JSON)."""
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    if not rows:
        return
    lines = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def _cell(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())


def _width(text: str) -> int:
    return sum(not unicodedata.combining(letter) for letter in text)
