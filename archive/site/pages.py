"""The site's own addresses: each view reads the archive and renders a template."""

from __future__ import annotations

import re
from difflib import get_close_matches

from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Response

from archive.site import browse
from archive.site.conference import conference
from archive.site.data import Archive, archive_name
from archive.site.search import PAGE_SIZE, named, search

_TABLES = {"conference": "conferences", "cluster": "clusters", "unit": "units", "province": "provinces"}
_LONGEST_QUERY = 400


async def home_page(datasette, request):
    if archive_name(datasette) is None:  # NotFound would make Datasette redirect "/" to itself
        return await missing_page(datasette, request)
    return await _page(datasette, request, "home.html", await browse.home(Archive(datasette)))


async def search_page(datasette, request):
    query = (request.args.get("q") or "").strip()[:_LONGEST_QUERY]
    page = _whole(request.args.get("page"), 1)
    results = await search(Archive(datasette), query, page)
    context = {"results": results, "query": query, "page": page, "pages": -(-results.total // PAGE_SIZE)}
    return await _page(datasette, request, "search.html", context)


async def conference_page(datasette, request):
    return await _found(datasette, request, "conference.html", conference)


async def cluster_page(datasette, request):
    return await _found(datasette, request, "cluster.html", browse.cluster)


async def unit_page(datasette, request):
    return await _found(datasette, request, "unit.html", browse.unit)


async def province_page(datasette, request):
    return await _found(datasette, request, "province.html", browse.province)


async def year_page(datasette, request):
    return await _found(datasette, request, "year.html", browse.year)


async def article_page(datasette, request):
    return await _found(datasette, request, "article.html", browse.article)


ROUTES = [
    (r"^/$", home_page),
    (r"^/search$", search_page),
    (r"^/conference/(?P<id>[^/]+)$", conference_page),
    (r"^/cluster/(?P<id>[^/]+)$", cluster_page),
    (r"^/unit/(?P<id>[^/]+)$", unit_page),
    (r"^/province/(?P<id>[^/]+)$", province_page),
    (r"^/year/(?P<id>\d{4})$", year_page),
    (r"^/article/(?P<id>\d{1,15})$", article_page),
]


async def _found(datasette, request, template: str, read):
    """The page of one thing; NotFound, so the page that suggests others, when the archive has none of that id."""
    wanted = tilde_decode(request.url_vars["id"])
    context = await read(Archive(datasette), int(wanted) if wanted.isdecimal() else wanted)
    if context is None:
        raise NotFound(f"Kho không có trang này: {wanted}")
    return await _page(datasette, request, template, context)


async def _page(datasette, request, template: str, context: dict, status: int = 200):
    html = await datasette.render_template(template, context, request=request, view_name="thidua")
    return Response.html(html, status=status)


async def missing_page(datasette, request):
    """404 with the nearest things that the archive does have."""
    path = tilde_decode(request.path).strip("/")
    kind, _, wanted = path.rpartition("/")
    suggestions, words = [], wanted.replace("-", " ")
    if archive_name(datasette) and wanted:
        archive = Archive(datasette)
        suggestions = await _near(archive, kind, wanted) or await named(archive, words)
        if not suggestions:
            hits = (await search(archive, words)).hits[:5]
            suggestions = [
                {"kind": "conference", "id": h.conference["id"], "name": h.conference["title"]} for h in hits
            ]
    context = {"path": f"/{path}", "words": words, "suggestions": suggestions}
    return await _page(datasette, request, "missing.html", context, status=404)


async def _near(archive: Archive, kind: str, wanted: str) -> list[dict]:
    """Things of the kind asked for with an id like the one asked for."""
    if kind not in _TABLES:
        return []
    table, name = _TABLES[kind], "title" if kind == "conference" else "name"
    rows = await archive.rows(
        f"select id, {name} as name from {table} where substr(id, 1, 1) = :first limit 5000", first=wanted[:1]
    )
    by_id = {row["id"]: row | {"kind": kind} for row in rows}
    return [by_id[id] for id in get_close_matches(wanted, by_id, n=5, cutoff=0.7)]


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and 0 < int(text) < 10_000 else default


def is_own(path: str) -> bool:
    """Whether a path is one of this site's pages rather than Datasette's."""
    return any(re.match(pattern, path) for pattern, _ in ROUTES)
