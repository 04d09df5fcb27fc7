"""Search that does not mind accents: the query, its ranking, its snippets.

The full-text tables hold text with đ written d, and SQLite's unicode61 tokenizer folds every other
accent; so a query needs only NFC and đ→d. The *_exact tables keep accents and only rank.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from markupsafe import Markup

from archive.gazetteer.names import fold
from archive.site.data import Archive
from archive.site.quotes import CLOSE, OPEN, marked_snippet

PAGE_SIZE = 20
_MAX_TERMS = 32
_NOTHING = '""'  # an FTS5 query that is valid and matches no row
_TERMS = re.compile(r'"([^"]*)"|([^\s"]+)')


def terms(query: str) -> list[str]:
    """Words and "quoted phrases" of a query in NFC; what has neither letter nor digit is left out."""
    query = unicodedata.normalize("NFC", query).replace("\x00", " ")
    found = (phrase or word for phrase, word in _TERMS.findall(query.replace("“", '"').replace("”", '"')))
    return [term for term in found if any(c.isalnum() for c in term)][:_MAX_TERMS]


def fold_query(text: str) -> str:
    return text.replace("đ", "d").replace("Đ", "D")


def match(found: list[str], joiner: str = " ", fold: bool = True) -> str:
    """An FTS5 query for the terms. Every term is a quoted string, so nothing in it is an operator."""
    query = joiner.join(f'"{term}"' for term in found)
    return (fold_query(query) if fold else query) or _NOTHING


def escape_fts(query: str | None) -> str:
    """What Datasette's own function of this name does, for the folded index: used by the table pages'
    _search, their JSON and CSV."""
    return match(terms(query or ""))


def without_blank_search(query_string: bytes) -> bytes:
    """A query string without an empty _search: a table's filter form sends one whenever its search box is
    empty, which should leave all rows and not none."""
    return re.sub(rb"(^|&)_search=(?:\+|%20)*(?=&|$)", b"", query_string).removeprefix(b"&")


@dataclass(slots=True)
class Hit:
    """A conference found, and the article that shows why (None when only its facts' names match)."""

    conference: dict
    title: Markup
    article: dict | None = None
    snippet: Markup | None = None


@dataclass(slots=True)
class Results:
    query: str
    total: int = 0
    hits: list[Hit] = field(default_factory=list)
    any_word: bool = False  # no conference has all the words; these have some
    names: list[dict] = field(default_factory=list)  # kind, id, name of units, clusters, provinces
    articles: list[dict] = field(default_factory=list)  # articles of no conference


async def search(archive: Archive, query: str, page: int = 1) -> Results:
    """Conferences that have all the words, best first; some of the words when none has all."""
    results, found = Results(query), terms(query)
    if not found:
        return results
    results.names = await named(archive, query)
    for joiner in (" ", " OR "):
        ids = await _ranked(archive, found, joiner, page)
        if ids or page > 1:
            break
    results.any_word = bool(ids) and joiner != " "
    results.total = await _count(archive, match(found, joiner))
    results.hits = await _hits(archive, ids, found)
    results.articles = await _other_articles(archive, found)
    return results


async def _count(archive: Archive, query: str) -> int:
    sql = "select count(*) as n from conferences_fts where conferences_fts match :query"
    return (await archive.row(sql, query=query))["n"]


async def _ranked(archive: Archive, found: list[str], joiner: str, page: int) -> list[int]:
    """docids of one page: the words as one accented phrase, as a phrase, with their accents, then the rest."""
    phrase = [" ".join(found)]
    sql = """
        select rowid from conferences_fts where conferences_fts match :query
        order by
          rowid in (select rowid from conferences_exact where conferences_exact match :exact_phrase) desc,
          rowid in (select rowid from conferences_fts where conferences_fts match :phrase) desc,
          rowid in (select rowid from conferences_exact where conferences_exact match :exact) desc,
          bm25(conferences_fts, 8.0, 1.0), rowid
        limit :size offset :skip"""
    rows = await archive.rows(
        sql,
        query=match(found, joiner),
        phrase=match(phrase),
        exact_phrase=match(phrase, fold=False),
        exact=match(found, joiner, fold=False),
        size=PAGE_SIZE,
        skip=(page - 1) * PAGE_SIZE,
    )
    return [row["rowid"] for row in rows]


async def _hits(archive: Archive, docids: list[int], found: list[str]) -> list[Hit]:
    conferences = await archive.rows_in(
        """select c.*, k.name as cluster_name, p.name as place_name from conferences c
        left join clusters k on k.id = c.cluster left join provinces p on p.id = c.place
        where c.docid in (:in)""",
        docids,
    )
    by_docid = {row["docid"]: row for row in conferences}
    titles = await _marked(archive, "highlight(conferences_fts, 0, :open, :close)", "conferences", docids, found)
    articles = await archive.rows_in(
        """select a.id, a.title, a.published, a.url, a.fictional, s.name as source_name, ca.conference
        from conference_articles ca join articles a on a.id = ca.article
        left join sources s on s.id = a.source where ca.conference in (:in)""",
        [row["id"] for row in conferences],
    )
    # Ranked: the first of a conference's articles is the one that says most of the query.
    snippets = await _marked(
        archive, "snippet(articles_fts, -1, :open, :close, ' … ', 36)", "articles", [a["id"] for a in articles], found
    )
    order = {article: place for place, article in enumerate(snippets)}
    hits = []
    for docid in (d for d in docids if d in by_docid):
        conference = by_docid[docid]
        own = [a for a in articles if a["conference"] == conference["id"] and a["id"] in order]
        article = min(own, key=lambda a: order[a["id"]], default=None)
        title = titles.get(docid, marked_snippet(conference["title"]))
        hits.append(Hit(conference, title, article, article and snippets[article["id"]]))
    return hits


async def _marked(archive: Archive, shown: str, table: str, rowids: list[int], found: list[str]) -> dict:
    """rowid → marked text, best first. The whole phrase is marked where a row has it, else single words:
    a search for "điện biên" should not mark the "biên" of "biên giới" beside it."""
    sql = f"""select rowid, {shown} as shown from {table}_fts
        where {table}_fts match :query and rowid in (:in) order by bm25({table}_fts)"""
    marks: dict[int, Markup] = {}
    for query in dict.fromkeys((match([" ".join(found)]), match(found), match(found, " OR "))):
        left = [rowid for rowid in rowids if rowid not in marks]
        rows = await archive.rows_in(sql, left, query=query, open=OPEN, close=CLOSE)
        marks |= {row["rowid"]: marked_snippet(row["shown"]) for row in rows}
    return marks


async def _other_articles(archive: Archive, found: list[str]) -> list[dict]:
    """Articles that belong to no conference."""
    rows = await archive.rows(
        """select a.id, a.title, a.published, snippet(articles_fts, 1, :open, :close, ' … ', 24) as snippet
        from articles_fts join articles a on a.id = articles_fts.rowid
        where articles_fts match :query
          and not exists (select 1 from conference_articles ca where ca.article = a.id)
        order by bm25(articles_fts) limit 5""",
        query=match(found),
        open=OPEN,
        close=CLOSE,
    )
    return [row | {"snippet": marked_snippet(row["snippet"])} for row in rows]


async def named(archive: Archive, query: str) -> list[dict]:
    """Clusters, provinces and units that the query names: all its words in a cluster's name, or in a row in
    the id of a province or unit, which is its folded name."""
    wanted = fold(query)
    if not wanted:
        return []
    words = set(wanted.split())
    clusters = await archive.rows("select 'cluster' as kind, id, name, region from clusters order by level, sort_key")
    found = [row for row in clusters if words <= set(fold(f"{row['name']} {row['region'] or ''}").split())]
    others = await archive.rows(
        """select 'province' as kind, id, name from provinces where instr('-' || id || '-', :wanted)
           union all select 'unit', id, name from units where instr('-' || id || '-', :wanted)
           limit 9""",
        wanted=f"-{wanted.replace(' ', '-')}-",
    )
    return found[:4] + others
