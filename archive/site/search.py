"""Search that does not mind accents: what is found, how often, and the names that the query names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np
from markupsafe import Markup

from archive.gazetteer import fold
from archive.site import search_words as words
from archive.site.data import Archive
from archive.site.search_index import FACETS, Index, index
from archive.site.search_marks import Marker
from archive.site.search_match import SCANNED, Matched, among, few, matched, ordered, ranked, rowids

PAGE_SIZE = 20
SORTS = ("relevance", "newest", "oldest")  # the first needs words
_ARTICLES_READ = 8  # of one conference, for its snippet
_OTHERS_SCANNED = 2_000
_FEW_FOUND = 200  # conferences; of a big archive, other articles are looked for only beside so few
_OTHERS = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asks: words, values chosen of each facet, an order, a page."""

    query: str = ""
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = "relevance"
    page: int = 1


@dataclass(slots=True)
class Hit:
    """A conference found, and the article that shows why (None when only its facts' names match)."""

    conference: dict
    title: Markup
    article: dict | None = None
    snippet: Markup | None = None


@dataclass(slots=True)
class Results:
    """`total` and the counts are estimates where `is_estimate`; `counts`: facet → value → how many remain."""

    asked: Asked
    total: int = 0
    is_estimate: bool = False
    reachable: int = 0  # hits that pages lead to
    hits: list[Hit] = field(default_factory=list)
    any_word: bool = False  # no conference has all the words; these have some
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    value_names: dict[str, dict[str, str]] = field(default_factory=dict)
    names: list[dict] = field(default_factory=list)  # kind, id, name of units, clusters, provinces, people
    articles: list[dict] = field(default_factory=list)  # articles of no conference


@dataclass(slots=True)
class Found:
    """Positions in order, and how much of the archive they were found in."""

    index: Index
    positions: np.ndarray
    counts: dict[str, dict[str, int]]
    share: float
    any_word: bool


async def find(archive: Archive, asked: Asked, limit: int | None = SCANNED) -> Found:
    """The conferences that have all the words, or some where none has all, and pass the filters; in order."""
    held, found = await index(archive), words.groups(asked.query)
    everything = np.arange(len(held.docids))
    if asked.query and not found:
        return Found(held, everything[:0], {}, 1.0, False)
    if not found:
        match, order, any_word = Matched(everything), ordered(held, everything, "newest"), False
    else:
        match, any_word = await matched(archive, held, words.matching(found), limit), False
        if not len(match.positions) and len(found) > 1:
            match = await matched(archive, held, words.matching(found, " OR "), limit)
            any_word = bool(len(match.positions))
        order = match.positions
        if asked.sort == "relevance":
            order = await ranked(archive, held, found, match, any_word)
    masks = {name: held.facets[name].mask(set(values), len(everything)) for name, values in asked.chosen.items()}
    passed = np.logical_and.reduce([np.ones(len(everything), bool), *masks.values()])
    share = match.share
    if match.is_estimate and few(passed) and not any_word:
        order = await among(archive, held, words.matching(found), np.flatnonzero(passed))
        order, exact = ordered(held, order, "newest"), 1.0
    else:
        order, exact = order[passed[order]], share
    counts = _counts(held, masks, match.positions, share)
    if exact != share:  # every match was looked at: no estimate for what remains
        counts |= {name: _plain(held, name, order) for name in FACETS if name not in asked.chosen}
    if asked.sort != "relevance":
        order = ordered(held, order, asked.sort)
    return Found(held, order, counts, exact, any_word)


def _counts(held: Index, masks: dict[str, np.ndarray], positions: np.ndarray, share: float) -> dict:
    """For each facet, how many each of its values would leave, the other facets' filters applied."""
    counts = {}
    for name in FACETS:
        mask = np.zeros(len(held.docids), bool)
        mask[positions] = True
        for other, passes in masks.items():
            if other != name:
                mask &= passes
        counts[name] = {value: estimate(n, share) for value, n in held.facets[name].counts(mask).items()}
    return counts


def _plain(held: Index, name: str, positions: np.ndarray) -> dict[str, int]:
    mask = np.zeros(len(held.docids), bool)
    mask[positions] = True
    return held.facets[name].counts(mask)


def estimate(n: int, share: float) -> int:
    """A number found in a share of the archive, for all of it; rounded to two digits, as estimates are."""
    if share >= 1 or not n:
        return n
    whole = n / share
    return int(float(f"{whole:.2g}"))


async def search(archive: Archive, asked: Asked) -> Results:
    """One page of conferences, best first, with the counts of what each filter would leave."""
    found = await find(archive, asked)
    results = Results(asked, any_word=found.any_word, counts=found.counts, value_names=found.index.names)
    results.reachable = len(found.positions)
    results.total, results.is_estimate = estimate(results.reachable, found.share), found.share < 1
    groups = words.groups(asked.query)
    start = (asked.page - 1) * PAGE_SIZE
    docids = found.index.docids[found.positions[start : start + PAGE_SIZE]].tolist()
    results.hits = await _hits(archive, docids, Marker(groups))
    if groups and asked.page == 1 and not asked.chosen:
        results.names = await named(archive, asked.query)
        if len(found.index.docids) <= SCANNED or results.total <= _FEW_FOUND:
            results.articles = await _other_articles(archive, groups)
    return results


async def conferences(archive: Archive, docids: list[int]) -> list[dict]:
    """The conferences in this order, with the names of their cluster and place."""
    rows: list[dict] = []
    for start in range(0, len(docids), 500):
        rows += await archive.rows_in(
            """select c.*, k.name as cluster_name, p.name as place_name from conferences c
            left join clusters k on k.id = c.cluster left join provinces p on p.id = c.place
            where c.docid in (:in)""",
            docids[start : start + 500],
        )
    by_docid = {row["docid"]: row for row in rows}
    return [by_docid[docid] for docid in docids if docid in by_docid]


async def _hits(archive: Archive, docids: list[int], marker: Marker) -> list[Hit]:
    rows = await conferences(archive, docids)
    articles = await _articles_of(archive, [row["id"] for row in rows]) if marker.groups else {}
    hits = []
    for row in rows:
        hit = Hit(row, marker.title(row["title"]))
        best = max(articles.get(row["id"], []), key=lambda a: marker.weight(f"{a['title']}\n{a['text']}"), default=None)
        if best and marker.weight(f"{best['title']}\n{best['text']}")[0]:
            hit.article = {key: value for key, value in best.items() if key != "text"}
            hit.snippet = marker.snippet(best["text"] or best["title"])
        hits.append(hit)
    return hits


async def _articles_of(archive: Archive, ids: list[str]) -> dict[str, list[dict]]:
    rows = await archive.rows_in(
        """select a.id, a.title, a.text, a.published, a.url, a.fictional, s.name as source_name, ca.conference
        from (select conference, article, row_number() over (partition by conference order by article) as place
              from conference_articles where conference in (:in)) ca
        join articles a on a.id = ca.article left join sources s on s.id = a.source
        where ca.place <= :most""",
        ids,
        most=_ARTICLES_READ,
    )
    found: dict[str, list[dict]] = {}
    for row in rows:
        found.setdefault(row["conference"], []).append(row)
    return found


async def _other_articles(archive: Archive, groups: list[words.Group]) -> list[dict]:
    """Articles that belong to no conference: the newest of those that match, of the first few thousand."""
    ids = await rowids(archive, "articles_fts", words.matching(groups), _OTHERS_SCANNED)
    rows: list[dict] = []
    for start in range(0, len(ids), 500):
        rows += await archive.rows_in(
            """select a.id, a.published from articles a where a.id in (:in)
            and not exists (select 1 from conference_articles ca where ca.article = a.id)""",
            ids[start : start + 500].tolist(),
        )
    newest = sorted(rows, key=lambda row: row["published"] or "", reverse=True)[:_OTHERS]
    marker = Marker(groups)
    shown = await archive.rows_in(
        "select id, title, text, published from articles where id in (:in) order by published desc, id",
        [row["id"] for row in newest],
    )
    return [row | {"snippet": marker.snippet(row["text"] or "")} for row in shown]


async def named(archive: Archive, query: str) -> list[dict]:
    """Clusters, provinces, units and people that the query names, in any of its forms: all its words in a cluster's
    name, or in a row in the id of a province, unit or person, which is its folded name."""
    forms = words.other_forms(_YEAR.sub(" ", query))
    if not forms or len(forms[0].split()) > 12:
        return []
    wanted = [set(form.split()) for form in forms]
    clusters = await archive.rows("select 'cluster' as kind, id, name, region from clusters order by level, sort_key")
    found = []
    for row in clusters:
        said = set(fold(f"{row['name']} {row['region'] or ''}").split())
        if any(one <= said for one in wanted):
            found.append(row)
    names = {f"in{n}": f"-{form.replace(' ', '-')}-" for n, form in enumerate(forms)}
    has = "(" + " or ".join(f"instr('-' || id || '-', :{name})" for name in names) + ")"
    tables = (("province", "provinces", 3, has), ("unit", "units", 5, has), ("person", "people", 4, _TYPED))
    others = await archive.rows(
        " union all ".join(
            f"select * from (select '{kind}' as kind, id, name from {table} where {where}"
            f" order by length(id) limit {most})"
            for kind, table, most, where in tables
        ),
        **names,
    )
    return found[:4] + others


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # a conference's, no name's
_TYPED = "instr('-' || id || '-', :in0)"
