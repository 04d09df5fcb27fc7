"""Canned queries for readers: lists to pick parameters from, headed columns, ids only where they link."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from archive.site.data import Archive, archive_name
from archive.site.labels import label
from archive.site.language import t

ROWS_SHOWN = 150  # on a page; CSV and JSON have all that the query gives
_FIELD = re.compile(r'<label for="(qp\d+)">(\w+)</label> <input type="text" id="\1" name="\2" value="([^"]*)">')


def shown_columns(columns: list[str], rows: list, headings: dict | None) -> tuple[list[str], list[list]]:
    """The first rows of a result, without the ids that its names link to, under the headings of metadata.yml."""
    if not headings:
        return columns, rows
    kept = [place for place, name in enumerate(columns) if f"{name}_name" not in columns]
    return (
        [headings.get(columns[place], columns[place]) for place in kept],
        [[row[place] for place in kept] for row in rows[:ROWS_SHOWN]],
    )


async def with_picks(html: Markup, datasette, database: str, query: dict) -> Markup:
    """A query page whose parameters are picked from lists, where metadata.yml says from which."""
    picks = query.get("picks") or {}
    if database != archive_name(datasette) or not picks:
        return html
    archive = Archive(datasette)
    offered = {name: await archive.rows(pick["sql"]) for name, pick in picks.items()}

    def field(found: re.Match) -> str:
        id, name, chosen = found[1], found[2], Markup(found[3]).unescape()
        if name not in picks:
            return found[0]
        choices = {str(first): str(words) for first, words in (tuple(row.values())[:2] for row in rows_of(name))}
        if chosen:
            choices.setdefault(chosen, chosen)
        option = Markup('<option value="{}"{}>{}</option>').format
        options = Markup().join(
            option(value, Markup(" selected") if value == chosen else "", label(name, words))
            for value, words in choices.items()
        )
        return (
            f'<label for="{id}">{escape(picks[name]["label"])}</label> '
            f'<select id="{id}" name="{name}"><option value="">{t("list.all")}</option>{options}</select>'
        )

    def rows_of(name: str) -> list[dict]:
        return [
            row if len(row) > 1 else {"value": (v := next(iter(row.values()))), "words": v} for row in offered[name]
        ]

    return Markup(_FIELD.sub(field, str(html)))
