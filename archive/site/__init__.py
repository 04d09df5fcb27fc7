"""The site: a Datasette plugin, the last stage. It reads the archive and never writes it.

`datasette archive.db -m metadata.yml` shows it; this module holds only the hooks.
"""

from __future__ import annotations

import re
from functools import partial

from datasette import hookimpl
from datasette.utils import tilde_encode
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from archive.site import citation, core, data, labels, language, pages, queries, search_words
from archive.site.kept import Kept

_READING = ("GET", "HEAD", "OPTIONS")  # nothing of this site is written to


@hookimpl
def startup(datasette):
    return lambda: data.find_archive(datasette)


@hookimpl
def get_metadata(datasette, key, database, table):
    return data.metadata(datasette)


@hookimpl(trylast=True)  # after Datasette's own function of this name
def prepare_connection(conn):
    conn.create_function("escape_fts", 1, search_words.escape_fts, deterministic=True)


@hookimpl
def register_routes():
    return pages.ROUTES


@hookimpl
def handle_exception(datasette, request, exception):
    if not isinstance(exception, NotFound) or request.path.endswith(".json"):
        return None
    return lambda: pages.missing_page(datasette, request)


@hookimpl
def render_cell(row, value, column, table, database, datasette):
    return core.cell(datasette, database, table, column, value, row)


@hookimpl
def prepare_jinja2_environment(env, datasette):
    async def holds_fiction() -> bool:
        return data.archive_name(datasette) is not None and await data.Archive(datasette).holds_fiction()

    env.filters |= {
        "label": lambda code, column, table=None: labels.label(column, code, table),
        "day": labels.day,
        "number": language.number,
        "web_link": labels.web_link,
        "column_label": labels.column_label,
        "row_link": core.row_link,
        "worded": lambda html, *place: core.worded(html, datasette, *place),
    }
    # Globals, not template variables: Datasette renders its error pages without those.
    env.globals |= {
        "t": language.t,
        "language": language.current,
        "other_language": language.other,
        "in_other_language": lambda request: language.address(request, language.other()),
        "strong": language.strong,
        "code": Markup("<code>{}</code>").format,
        "menu": pages.menu,
        "more": pages.more,
        "citation": lambda request, title, path: citation.citation(datasette, request, title, path),
        "holds_fiction": holds_fiction,
        "site_title": lambda: datasette.metadata("title") or "thidua",
        "archive_name": lambda: data.archive_name(datasette),
        "column_labels": lambda table: data.columns(datasette, table),
        "whole_csv": core.whole_csv,
        "csv_arguments": core.csv_arguments,
        "table_title": lambda table: datasette.metadata("title", data.archive_name(datasette), table, False) or table,
        "has_own_page": core.has_own_page,
        "shown_columns": queries.shown_columns,
        "with_picks": lambda html, database, query: queries.with_picks(html, datasette, database, query),
        "figure": core.figure,
        "in_reading_order": lambda tables: core.in_reading_order(datasette, tables),
    }


def _path(datasette, scope) -> str:
    """The path asked for, below base_url."""
    return "/" + scope["path"].removeprefix(datasette.setting("base_url")).removeprefix("/")


def _is_of_the_archive(datasette, scope) -> bool:
    """Whether an answer tells of the archive alone: a page of ours, or Datasette's of its tables."""
    path, name = _path(datasette, scope), tilde_encode(data.archive_name(datasette) or "")
    return bool(name) and (pages.is_own(path) or re.match(rf"/{re.escape(name)}(?![^/.])", path) is not None)


@hookimpl
def asgi_wrapper(datasette):
    kept = Kept(datasette, partial(_is_of_the_archive, datasette))

    def wrap(app):
        async def wrapped(scope, receive, send):
            if scope["type"] == "http" and scope["method"] not in _READING and pages.is_own(_path(datasette, scope)):
                await Response.text("405", status=405, headers={"allow": "GET, HEAD"}).asgi_send(send)
                return
            cookie = language.choose(scope)

            async def send_with_headers(message):
                if message["type"] == "http.response.start":
                    headers = [*core.security_headers(pages.is_own(_path(datasette, scope))), *language.headers(cookie)]
                    message["headers"] = [*message.get("headers", []), *headers]
                await send(message)

            if b"_search=" in scope.get("query_string", b""):
                scope = scope | {"query_string": search_words.without_blank_search(scope["query_string"])}
            await kept.answer(app, scope, receive, send_with_headers)

        return wrapped

    return wrap
