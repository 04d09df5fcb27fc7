"""Datasette's own pages as part of the site: in the page's language, readable cells, links to our pages.

Its templates are kept. What they print in English is replaced in their output: each pattern holds the tags
around the words, so a cell, whose text is escaped, can never match one.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import yaml
from datasette.utils import tilde_encode
from markupsafe import Markup, escape

from archive.site.data import archive_name, columns
from archive.site.labels import amount, column_label, day, label
from archive.site.language import current, t

_PAGES = {
    "conference": "conference",
    "cluster": "cluster",
    "unit": "unit",
    "province": "province",
    "place": "province",
    "successor": "province",
    "article": "article",
    "original": "article",
    "person": "person",
}
_OWN_PAGE = {
    "conferences": "conference",
    "clusters": "cluster",
    "units": "unit",
    "provinces": "province",
    "articles": "article",
    "people": "person",
}
_DAYS = {"date", "published", "valid_from", "valid_to", "first_seen", "updated", "started", "finished", "last_fetched"}
_CONTROL = re.compile(r'<(?:select|input type="text") name="_(filter_column|filter_op|filter_value|sort)(?=[_"])')
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)


@cache
def _phrases() -> list[tuple[re.Pattern, str]]:
    """core.yml: what Datasette prints → what the site says, as regular expression and replacement."""
    found = yaml.safe_load((Path(__file__).parent / "core.yml").read_text("utf-8"))
    return [(re.compile(pattern), replacement) for pattern, replacement in found.items()]


def worded(html: Markup, datasette, database: str, table: str | None = None) -> Markup:
    """A rendered part of a core page with its fixed words in the page's language."""
    text = str(html)
    if current() == "vi":
        for pattern, replacement in _phrases():
            text = pattern.sub(replacement, text)
        text = re.sub(r"(?<=>)[\d,]+(?=(</strong>)? dòng)", lambda found: found[0].replace(",", "."), text)
    text = re.sub(r"<h3>(?!<a)(.*?)</h3>", r'<h2 class="minor">\1</h2>', text, flags=re.S)  # no level is skipped
    text = _CONTROL.sub(_labelled, text)
    if database != archive_name(datasette):
        return Markup(text)
    tables = (datasette.metadata("databases") or {}).get(database, {}).get("tables", {})

    def described(found: re.Match) -> str:
        about = tables.get(found[2], {}).get("description", found[4])
        return found[1] + found[2] + found[3] + str(escape(about)) + found[5]

    def table_name(found: re.Match) -> str:
        return found[1] + str(escape(tables.get(found[2], {}).get("title", found[2]))) + found[3]

    text = re.sub(r'(<h3><a href="[^"]*">)(\w+)(</a>[^\n]*</h3>\s*<p><em>)([^<]*)(</em>)', described, text)
    text = re.sub(r'(<h3><a href="[^"]*">)(\w+)(</a>)', table_name, text)
    text = re.sub(r"(<span data-table>)(\w+)(</span>)", table_name, text)
    text = re.sub(r'(<h1 style="padding-left[^>]*>)(\w+)(: )', table_name, text)
    if table:
        known = columns(datasette, table)

        def option(found: re.Match) -> str:
            name = found[2]
            return f'<option value="{name}"{found[1]}>{escape(column_label(known.get(name), name))}</option>'

        def sort_option(found: re.Match) -> str:
            return found[1] + str(escape(column_label(known.get(found[2]), found[2])))

        text = re.sub(r"<option((?: selected)?)>(\w+)</option>", option, text)
        text = re.sub(r'(<option value="\w+"(?: selected)?>(?:Theo|Sort by) )(\w+)', sort_option, text)
    return Markup(text)


def _labelled(control: re.Match) -> str:
    """A control of a table's form with the name that a screen reader tells."""
    return f'{control[0].partition(" name=")[0]} aria-label="{t("site." + control[1])}" name="_{control[1]}'


def cell(datasette, database: str, table: str | None, column: str, value, row) -> Markup | str | None:
    """A cell for a reader: codes in words, days as said, names linked to their pages; None leaves it alone."""
    if database != archive_name(datasette):
        return None
    if table is None:
        return _query_cell(datasette, column, value, row)
    if table in _OWN_PAGE and column in ("title", "name"):
        return _link(datasette, _OWN_PAGE[table], row["id"], value)
    if column in _PAGES and value is not None:
        key, name = (value["value"], value["label"]) if isinstance(value, dict) else (value, value)
        return _link(datasette, _PAGES[column], key, name)
    if column == "fact_id" and table == "evidence":
        slot = f"/{row['slot']}" if row["slot"] else ""
        href = datasette.urls.path(f"/trace/{row['fact_table']}/{value}{slot}")
        return Markup('<a href="{}">{}</a>').format(href, t("conference.origin"))
    if column in ("fact_table", "entity_table") and isinstance(value, str):
        return datasette.metadata("title", database=database, table=value, fallback=False)
    if column == "year" and isinstance(value, int):
        return _link(datasette, "year", value, value)
    if table == "statistics" and column == "value":
        return figure(value, row["measure"])
    if column in _DAYS and isinstance(value, str):
        return day(value)
    if column in ("hosts", "tags") and isinstance(value, str):
        return _list(value)
    if not isinstance(value, str):
        return None
    words = label(column, value, table)
    return words if words != value else None


def figure(value: int | float, measure: str | None) -> Markup:
    """An amount in readable units, with the exact one beside it where that is another."""
    shown, exact = amount(value, measure)
    beside = Markup(' <span class="exact">{}</span>').format(exact) if exact else ""
    return Markup("{}{}").format(shown, beside)


def _query_cell(datasette, column: str, value, row) -> Markup | str | None:
    """A cell of a query's result: as in tables, and "unit_name" links to the page of the row's "unit"."""
    known = row.keys()
    thing = column.removesuffix("_name")
    if thing != column and thing in _PAGES and thing in known and row[thing] is not None and value is not None:
        return _link(datasette, _PAGES[thing], row[thing], value)
    if column == "year" and isinstance(value, int) and 1000 <= value <= 9999:
        return _link(datasette, "year", value, value)
    if column == "value" and "measure" in known and isinstance(value, int | float):
        return figure(value, row["measure"])
    if column in _DAYS and isinstance(value, str):
        return day(value)
    if not isinstance(value, str):
        return None
    words = next((words for name in _codes(column) if (words := label(name, value)) != value), value)
    return words if words != value else None


def _codes(column: str) -> tuple[str, ...]:
    """Whose words a query's column may hold: what articles disagree on is a metric, a slot or a ranking's part."""
    return ("metric", "slot", "conflict") if column == "what" else (column,)


def has_own_page(table: str) -> bool:
    """Whether the rows of a table have pages of ours, which their titles link."""
    return table in _OWN_PAGE


def _link(datasette, kind: str, key, name) -> Markup:
    href = datasette.urls.path(f"/{kind}/{tilde_encode(str(key))}")
    return Markup('<a href="{}">{}</a>').format(href, name)


def _list(value: str) -> str | None:
    try:
        found = json.loads(value)
    except ValueError:
        return None
    return ", ".join(map(str, found)) if isinstance(found, list) and found else None


@cache
def _script_hashes() -> str:
    """The two inline scripts that Datasette's own pages cannot do without, by their hashes."""
    editor = files("datasette").joinpath("templates", "_codemirror_foot.html").read_text("utf-8")
    scripts = _INLINE_SCRIPT.findall(editor)
    scripts += [f"DATASETTE_ALLOW_FACET = {state};" for state in ("true", "false")]
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def security_headers(own: bool) -> list[tuple[bytes, bytes]]:
    """No script but files of this site (and, on Datasette's pages, its own inline ones); nothing from outside.

    Datasette's tables and its SQL editor set style attributes, so styles may be inline there.
    """
    scripts = "'self'" if own else f"'self' {_script_hashes()}"
    styles = "'self'" if own else "'self' 'unsafe-inline'"
    policy = (
        f"default-src 'self'; script-src {scripts}; style-src {styles}; img-src 'self' data:; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
    )
    return [
        (b"content-security-policy", policy.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"strict-origin-when-cross-origin"),
    ]


def in_reading_order(datasette, tables: list[dict]) -> list[dict]:
    """The database page's tables in the order of metadata.yml, the facts first; others after them."""
    known = list(datasette.metadata("tables", database=archive_name(datasette), fallback=False) or {})
    return sorted(tables, key=lambda table: known.index(table["name"]) if table["name"] in known else len(known))


def csv_arguments(request, key: str) -> list[tuple[str, str]]:
    """The arguments by which a table's CSV has every row that passes the page's filters: in the order of the key,
    because Datasette ends a stream in the order of a column early where that column repeats or is null."""
    kept = [
        (name, value)
        for name, value in parse_qsl(request.query_string)
        if name not in ("_labels", "_size", "_sort", "_sort_desc", "_next") and not name.startswith("_facet")
    ]
    return [*kept, ("_sort", key)]


def whole_csv(request, address: str, key: str) -> str:
    """The address of the CSV of every row that a table page's filters leave."""
    return (
        f"{address.partition('?')[0]}?{urlencode([*csv_arguments(request, key), ('_labels', 'on'), ('_stream', 'on')])}"
    )


def row_link(link: Markup) -> Markup:
    """A table page's link to a row, "Xem" in place of the long id."""
    return Markup(re.sub(r">[^<]*</a>$", f">{t('site.see')}</a>", str(link)))
