"""The search page: what its address asks, its filters as links, its results as JSON and CSV."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlencode

from datasette.utils.asgi import Response
from markupsafe import Markup

from archive.site import search_near
from archive.site.data import Archive
from archive.site.labels import label
from archive.site.language import t
from archive.site.search import PAGE_SIZE, SORTS, Asked, Results, conferences, find, search
from archive.site.search_index import FACETS
from archive.site.spreadsheet import csv_response, written

_LONGEST_QUERY = 400
_FEW = 2  # results; then a slip of the keyboard is looked for
_VALUES = 12  # that a reader may choose of one facet
_SHOWN = 8  # values of a facet that are seen at once
_OFFERED = 70
_LINKS_BYTES = 70_000  # of all filter links: a long query stands in each
_CSV_COLUMNS = ("id", "title", "kind", "year", "date", "place", "place_name", "cluster", "cluster_name", "address")


def asked(request) -> Asked:
    """What an address asks; what it cannot mean is left out."""
    args = request.args
    chosen = {
        name: tuple(dict.fromkeys(value.strip()[:200] for value in args.getlist(name) if value.strip()))[:_VALUES]
        for name in FACETS
    }
    sort, page = args.get("sort") or "", args.get("page") or ""
    query = (args.get("q") or "").strip()[:_LONGEST_QUERY]
    return Asked(
        query,
        {name: values for name, values in chosen.items() if values},
        sort if sort in SORTS[not query :] else SORTS[not query],
        int(page) if page.isdecimal() and 0 < int(page) < 10_000 else 1,
    )


def address(wanted: Asked, ending: str = "") -> str:
    """The address of a search, below the site's root; the same search always has the same one."""
    parts: list[tuple[str, str]] = [("q", wanted.query)] if wanted.query else []
    parts += [(name, value) for name in FACETS for value in wanted.chosen.get(name, ())]
    parts += [("sort", wanted.sort)] if wanted.sort != SORTS[not wanted.query] else []
    parts += [("page", str(wanted.page))] if wanted.page > 1 else []
    return f"/search{ending}" + (f"?{urlencode(parts)}" if parts else "")


def _toggled(wanted: Asked, name: str, value: str) -> Asked:
    """The search with a filter's value chosen, or no longer."""
    values = wanted.chosen.get(name, ())
    values = tuple(one for one in values if one != value) if value in values else (*values, value)
    chosen = {other: kept for other, kept in wanted.chosen.items() if other != name} | (
        {name: values} if values else {}
    )
    return replace(wanted, chosen=chosen, page=1)


def _words(results: Results, name: str, value: str) -> str:
    return results.value_names.get(name, {}).get(value) or label(name, value)


def _facets(results: Results) -> list[dict]:
    """Each filter with its values: words, how many would remain, the address; the chosen ones first."""
    wanted = results.asked
    most = max(_SHOWN, min(_OFFERED, _LINKS_BYTES // (150 + len(address(wanted))) // len(FACETS)))
    found = []
    for name in FACETS:
        counts = results.counts.get(name, {})
        chosen = wanted.chosen.get(name, ())
        if not counts and not chosen:
            continue
        order = sorted(counts, key=lambda v: (-int(v),) if name == "year" else (-counts[v], v))
        values = [
            {"words": _words(results, name, value), "n": counts.get(value, 0), "chosen": value in chosen,
             "address": address(_toggled(wanted, name, value))}
            for value in [*chosen, *(v for v in order if v not in chosen)][:most]
        ]  # fmt: skip
        seen = _SHOWN if len(values) > _SHOWN + 2 else len(values)
        found.append({"name": name, "shown": values[:seen], "more": values[seen:], "left_out": len(order) - most})
    return found


def _chips(results: Results) -> list[dict]:
    wanted = results.asked
    return [
        {"facet": name, "words": _words(results, name, value), "address": address(_toggled(wanted, name, value))}
        for name, values in wanted.chosen.items()
        for value in values
    ]


async def context(archive: Archive, wanted: Asked) -> dict:
    """What the template shows."""
    results = await search(archive, wanted)
    pages = -(-results.reachable // PAGE_SIZE)
    lost = wanted.query and (results.any_word or results.total <= _FEW) and wanted.page == 1
    near = await search_near.suggestions(archive, wanted.query) if lost else None
    return {
        "results": results,
        "query": wanted.query,
        "asked": wanted,
        "page": wanted.page,
        "pages": pages,
        "page_size": PAGE_SIZE,
        "facets": _facets(results),
        "chips": _chips(results),
        "unfiltered": address(replace(wanted, chosen={}, page=1)),
        "sorts": [(name, address(replace(wanted, sort=name, page=1))) for name in SORTS[not wanted.query :]],
        "previous": address(replace(wanted, page=wanted.page - 1)) if wanted.page > 1 else None,
        "next": address(replace(wanted, page=wanted.page + 1)) if wanted.page < pages else None,
        "as_json": address(wanted, ".json"),
        "as_csv": address(replace(wanted, page=1), ".csv"),
        "near": near,
        "suggested": [(text, address(Asked(text))) for text in (near.queries if near else [])],
    }


async def search_json(datasette, request):
    """A page of results, with the counts of every filter."""
    wanted = asked(request)
    results = await Archive(datasette).at_one_moment(lambda archive: search(archive, wanted))

    def absolute(path: str) -> str:
        return datasette.absolute_url(request, datasette.urls.path(path))

    more = wanted.page * PAGE_SIZE < results.reachable
    return Response.json(
        {
            "query": wanted.query,
            "chosen": wanted.chosen,
            "sort": wanted.sort,
            "page": wanted.page,
            "total": results.total,
            "total_is_estimate": results.is_estimate,
            "any_word": results.any_word,
            "facets": results.counts,
            "names": results.names,
            "conferences": [
                {name: hit.conference[name] for name in _CSV_COLUMNS if name != "address"}
                | {"address": absolute(f"/conference/{hit.conference['id']}"), "article": hit.article}
                | {"snippet": hit.snippet and _text(hit.snippet)}
                for hit in results.hits
            ],
            "next_url": absolute(address(replace(wanted, page=wanted.page + 1), ".json")) if more else None,
        },
        headers={"access-control-allow-origin": "*"} if datasette.cors else {},
    )


def _text(html: Markup) -> str:
    """A snippet as plain text, its marked words between asterisks."""
    return Markup(re.sub("</?mark>", "**", str(html))).unescape()


async def search_csv(datasette, request):
    """Every result, with the mark by which Excel knows UTF-8."""
    wanted = asked(request)
    rows = await Archive(datasette).at_one_moment(lambda archive: _every(archive, wanted))
    for row in rows:
        row["address"] = datasette.absolute_url(request, datasette.urls.path(f"/conference/{row['id']}"))
    text = written(_CSV_COLUMNS, ([row[name] for name in _CSV_COLUMNS] for row in rows))
    return csv_response(text, f"{t('search.file')} {wanted.query}")


async def _every(archive: Archive, wanted: Asked) -> list[dict]:
    found = await find(archive, wanted, limit=None)
    return await conferences(archive, found.index.docids[found.positions].tolist())
