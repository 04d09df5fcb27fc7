"""The site's own addresses: each view reads the archive and renders a template."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Response

from archive.site import search_page
from archive.site.data import Archive, archive_name
from archive.site.language import t
from archive.site.pictures import picture
from archive.site.search import Asked, named, search
from archive.site.search_near import near_address
from archive.site.spreadsheet import csv_response
from archive.site.views import about, facts, indexes
from archive.site.views.article import article
from archive.site.views.cluster import cluster
from archive.site.views.conference import conference
from archive.site.views.corrections import corrections
from archive.site.views.home import home
from archive.site.views.person import person
from archive.site.views.pictured import coverage, provinces_map, rotation
from archive.site.views.province import province
from archive.site.views.sources import sources
from archive.site.views.trace import trace
from archive.site.views.unit import unit
from archive.site.views.versions import versions
from archive.site.views.year import year


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its address, its template, and what makes the template's context of the archive,
    and of the thing asked for where the address names one; where it `asks`, what stands after the "?" too. A page is
    of one moment of the archive, unless what makes it asks Datasette as well (`at_once` is false)."""

    address: str
    template: str
    read: Callable[..., Awaitable[dict | None]]
    one: bool = False
    asks: bool = False
    at_once: bool = True


PAGES = (
    Page(r"^/$", "home.html", home),
    Page(r"^/conference/(?P<id>[^/]+)$", "conference.html", conference, one=True),
    Page(r"^/cluster/(?P<id>[^/]+)$", "cluster.html", cluster, one=True, asks=True),
    Page(r"^/unit/(?P<id>[^/]+)$", "unit.html", unit, one=True, asks=True),
    Page(r"^/province/(?P<id>[^/]+)$", "province.html", province, one=True),
    Page(r"^/year/(?P<id>\d{4})$", "year.html", year, one=True),
    Page(r"^/person/(?P<id>[^/]+)$", "person.html", person, one=True),
    Page(r"^/clusters$", "clusters.html", indexes.clusters),
    Page(r"^/units$", "units.html", indexes.units),
    Page(r"^/provinces$", "provinces.html", indexes.provinces),
    Page(r"^/people$", "people.html", indexes.people),
    Page(r"^/years$", "years.html", indexes.years),
    Page(r"^/article/(?P<id>\d{1,15})$", "article.html", article, one=True),
    Page(r"^/article/(?P<id>\d{1,15})/versions$", "versions.html", versions, one=True),
    Page(r"^/coverage$", "coverage.html", coverage, asks=True),
    Page(r"^/rotation$", "coverage.html", rotation, asks=True),
    Page(r"^/map$", "map.html", provinces_map, asks=True),
    Page(r"^/awards$", "awards.html", facts.awards, asks=True),
    Page(r"^/statistics$", "statistics.html", facts.statistics, asks=True),
    Page(r"^/downloads$", "downloads.html", about.downloads, at_once=False),
    Page(r"^/cite$", "cite.html", about.cite),
    Page(r"^/method$", "method.html", about.method),
    Page(r"^/api$", "api.html", about.api),
    Page(r"^/corrections$", "corrections.html", corrections),
    Page(r"^/sources$", "sources.html", sources),
    Page(r"^/trace/(?P<id>[a-z_]+/.+)$", "trace.html", trace, one=True),
)


def _view(page: Page):
    async def view(datasette, request):
        if archive_name(datasette) is None:  # NotFound would make Datasette redirect "/" to itself
            return await missing_page(datasette, request)
        asked = [_id(request)] if page.one else []
        words = [_asked(request)] if page.asks else []
        context = await _context(page, Archive(datasette), *asked, *words)
        if context is None:
            raise NotFound(f"{t('missing.title')}: {asked[0]}")
        return await _page(datasette, request, page.template, context)

    return view


async def _context(page: Page, archive: Archive, *asked) -> dict | None:
    if page.at_once:
        return await archive.at_one_moment(lambda moment: page.read(moment, *asked))
    return await page.read(archive, *asked)


def _id(request) -> int | str:
    wanted = tilde_decode(request.url_vars["id"])
    return int(wanted) if wanted.isdecimal() else wanted


def _asked(request) -> dict[str, str]:
    """What an address asks for after its "?", the first value of each."""
    return {name: request.args[name] for name in request.args}


async def picture_table(datasette, request):
    """The table of a picture as CSV."""
    name = request.url_vars["name"]
    found = await Archive(datasette).at_one_moment(lambda archive: picture(archive, name, _asked(request)))
    if found is None or not found.rows:
        raise NotFound(f"{t('missing.title')}: {name}")
    return csv_response(found.csv(), "-".join([name, *found.asked.values()]))


async def list_table(datasette, request):
    """All rows of a list that pass its filters, as CSV."""
    name, asked = request.url_vars["name"], _asked(request)
    text = await Archive(datasette).at_one_moment(lambda archive: facts.as_csv(archive, name, asked))
    return csv_response(text, "-".join([name, *asked.values()]))


async def search_html(datasette, request):
    if archive_name(datasette) is None:
        return await missing_page(datasette, request)
    wanted = search_page.asked(request)
    context = await Archive(datasette).at_one_moment(lambda archive: search_page.context(archive, wanted))
    return await _page(datasette, request, "search.html", context)


ROUTES = [
    (r"^/search$", search_html),
    (r"^/search\.json$", search_page.search_json),
    (r"^/search\.csv$", search_page.search_csv),
    (r"^/(?P<name>awards|statistics)\.csv$", list_table),
    (r"^/picture/(?P<name>[a-z-]+)\.csv$", picture_table),
    *((page.address, _view(page)) for page in PAGES),
]


async def _page(datasette, request, template: str, context: dict, status: int = 200):
    html = await datasette.render_template(template, context, request=request, view_name="thidua")
    return Response.html(html, status=status)


async def missing_page(datasette, request):
    """404 with the nearest things that the archive does have."""
    path = tilde_decode(request.path).strip("/")
    kind, _, wanted = path.rpartition("/")
    suggestions, words = [], wanted.replace("-", " ")
    if archive_name(datasette) and wanted:
        suggestions = await Archive(datasette).at_one_moment(lambda archive: _suggested(archive, kind, wanted, words))
    context = {"path": f"/{path}", "words": words, "suggestions": suggestions}
    return await _page(datasette, request, "missing.html", context, status=404)


async def _suggested(archive: Archive, kind: str, wanted: str, words: str) -> list[dict]:
    """What was perhaps meant: ids like the one asked for, things of that name, conferences with the words."""
    found = await near_address(archive, kind, wanted) or await named(archive, words)
    if found:
        return found
    hits = (await search(archive, Asked(words))).hits[:5]
    return [{"kind": "conference", "id": hit.conference["id"], "name": hit.conference["title"]} for hit in hits]


_MENU = ("clusters", "units", "provinces", "years", "awards", "statistics")
_MORE = ("coverage", "rotation", "map", "people", "corrections", "sources", "downloads", "cite", "method", "api")


def menu() -> list[tuple[str, str]]:
    """What the header of every page leads to: address and name."""
    return [(f"/{name}", t(f"menu.{name}")) for name in _MENU]


def more() -> list[tuple[str, str]]:
    """What the footer of every page leads to beside."""
    return [(f"/{name}", t(f"menu.{name}")) for name in _MORE]


def is_own(path: str) -> bool:
    """Whether a path is one of this site's pages rather than Datasette's."""
    return any(re.match(pattern, path) for pattern, _ in ROUTES)
