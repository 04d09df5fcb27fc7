"""What a reader may have meant: words of the archive near those that it lacks, and things near an unknown address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from archive.gazetteer import fold
from archive.site import search_words as words
from archive.site.data import Archive
from archive.site.search_marks import Marker

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST_WORD = 16
_UNKNOWN = 4  # words that are looked into
_COMMON = 300  # a word in as many conferences is as common as can be
_RARE = 2
_TRIED = 8  # near words of one
_NEAR = 5
_CANDIDATES = 400
TABLES = {
    "conference": ("conferences", "title"),
    "cluster": ("clusters", "name"),
    "unit": ("units", "name"),
    "province": ("provinces", "name"),
    "person": ("people", "name"),
}


@dataclass(slots=True)
class Suggestions:
    """Queries that do find something, things of a like name, words that the archive does not have, and others
    that it does: clusters, years and awards to begin with."""

    queries: list[str] = field(default_factory=list)
    names: list[dict] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    useful: list[dict] = field(default_factory=list)


async def suggestions(archive: Archive, query: str) -> Suggestions:
    found = Suggestions()
    meant = await _meant(archive, words.groups(query)[:12], found.unknown)
    if meant and fold(meant) != fold(query):
        found.queries = [await _accented(archive, meant)]
    found.names = await _near_names(archive, query)
    found.useful = await _useful(archive)
    return found


async def _meant(archive: Archive, groups: list[words.Group], unknown: list[str]) -> str:
    """The query with what the archive lacks put right, or left out; what it lacks joins `unknown`. Where it lacks no
    word but never has them side by side, that with one rare word changed to which it has; else nothing."""
    said: list[str] = []
    rare: list[int] = []
    for group in groups:
        n = await _count(archive, words.matching([group]))
        if n:
            rare += [len(said)] if n <= _RARE else []
            said.append(group.typed)
            continue
        unknown.append(group.typed)
        if len(unknown) <= _UNKNOWN and (near := await _near_words(archive, group.typed)):
            said.append(await _fitting(archive, said, near, groups))
    if unknown or len(said) < 2 or await _count(archive, words.match([" ".join(said)])):
        return " ".join(said) if unknown else ""
    for at in rare[:_UNKNOWN]:
        for near in await _near_words(archive, said[at]):
            text = " ".join([*said[:at], near, *said[at + 1 :]])
            if await _count(archive, words.match([text])) > _RARE:
                return text
    return ""


async def _fitting(archive: Archive, said: list[str], near: list[str], groups: list[words.Group]) -> str:
    """Of near words the one that the archive has most often after the word before it, or before the one after."""
    at = len(said)
    after = groups[at + 1].typed if len(groups) > at + 1 else ""
    best, most = near[0], 0
    for one in near:
        beside = [" ".join(filter(None, pair)) for pair in ((said[-1] if said else "", one), (one, after))]
        n = sum([await _count(archive, words.match([text])) for text in beside if text != one])
        if n > most:
            best, most = one, n
    return best


async def _count(archive: Archive, query: str) -> int:
    sql = f"""select count(*) as n from
        (select 1 from conferences_fts where conferences_fts match :query limit {_COMMON})"""
    return (await archive.row(sql, query=query))["n"]


async def _near_words(archive: Archive, word: str) -> list[str]:
    """The commonest words of the archive one letter away, and what two words typed as one may be."""
    plain = fold(word)
    if not 2 <= len(plain) <= _LONGEST_WORD or " " in plain:
        return []
    candidates = sorted((set(_one_away(plain)) | set(_split(plain))) - {plain})
    times = await archive.read(lambda db: [_times(db, one) for one in candidates])
    found = [(n, one) for n, one in zip(times, candidates, strict=True) if n]
    return [one for _, one in sorted(found, key=lambda pair: (-pair[0], pair[1]))[:_TRIED]]


def _times(db, text: str) -> int:
    sql = f"select count(*) from (select 1 from conferences_fts where conferences_fts match ? limit {_COMMON})"
    return db.execute(sql, [words.match([text])]).fetchone()[0]


def _one_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _LETTERS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        if len(word) > 2:
            yield from (before + letter + after for letter in _LETTERS)


def _split(word: str) -> Iterator[str]:
    return (f"{word[:at]} {word[at:]}" for at in range(2, len(word) - 1))


async def _accented(archive: Archive, text: str) -> str:
    """The words as a conference writes them: "dien bien" → "Điện Biên"."""
    groups = words.groups(text)
    row = await archive.row(
        """select title || char(10) || body as text from conference_texts where docid =
        (select rowid from conferences_fts where conferences_fts match :query limit 1)""",
        query=words.phrase(groups) if await _count(archive, words.phrase(groups)) else words.matching(groups),
    )
    if not row:
        return text
    marker, said = Marker(groups), row["text"]
    spans = marker.spans(said)
    if spans and spans[0][2] == -1:
        return said[spans[0][0] : spans[0][1]]
    first = {n: said[start:end] for start, end, n in reversed(spans)}
    return " ".join(first.get(n, group.typed) for n, group in enumerate(groups))


async def _near_names(archive: Archive, query: str) -> list[dict]:
    """Clusters, provinces and units with a name like the query."""
    wanted = fold(query)
    if not 3 <= len(wanted) <= 80:
        return []
    rows = await archive.rows(
        """select 'province' as kind, id, name from provinces union all select 'cluster', id, name from clusters
        union all select * from (select 'unit', id, name from units where kind in
        ('government_inspectorate', 'inspectorate_ministry', 'inspectorate_province') limit 500)"""
    )
    by_name = {fold(row["name"]): row for row in reversed(rows)}
    return [by_name[name] for name in get_close_matches(wanted, by_name, n=_NEAR, cutoff=0.75)]


async def _useful(archive: Archive) -> list[dict]:
    """Words that do find: the clusters with most conferences, and the latest years."""
    return await archive.rows(
        """select * from (select 'cluster' as kind, k.id, k.name from clusters k join conferences c on c.cluster = k.id
          group by k.id order by count(*) desc, k.sort_key limit 4)
        union all select * from (select distinct 'year', year, year from conferences where year is not null
          order by year desc limit 4)"""
    )


async def near_address(archive: Archive, kind: str, wanted: str) -> list[dict]:
    """Things of the kind asked for with an id like the one asked for, the nearest first."""
    if kind not in TABLES or not wanted:
        return []
    table, name = TABLES[kind]
    wanted = fold(wanted).replace(" ", "-")
    parts = wanted.split("-")
    found: dict[str, dict] = {}
    for many in range(len(parts), 0, -1):  # from "iv-2020-annual" to "iv": a range of the key each
        if len(found) >= _CANDIDATES:
            break
        prefix = "-".join(parts[:many])
        rows = await archive.rows(
            f"select id, {name} as name from {table} where id >= :first and id < :last order by id limit {_CANDIDATES}",
            first=prefix,
            last=prefix + "\x7f",
        )
        found |= {row["id"]: row for row in rows}
    if len(found) < _CANDIDATES and kind != "conference":
        rows = await archive.rows(
            f"""select id, {name} as name from {table} where instr(id, :tail) or substr(id, 1, 2) = :head
            or substr(id, -4) = :foot or (select count(*) from (select 1 from {table} limit {_CANDIDATES}))
            < {_CANDIDATES} limit {_CANDIDATES}""",
            tail="-".join(parts[-2:]),
            head=wanted[:2],
            foot=wanted[-4:],
        )
        found |= {row["id"]: row for row in rows}
    near = get_close_matches(wanted, found, n=_NEAR, cutoff=0.6)
    for part in () if near else sorted(parts, key=len, reverse=True):
        near += get_close_matches(part, found, n=_NEAR, cutoff=0.6)
    return [found[id] | {"kind": kind} for id in dict.fromkeys(near)][:_NEAR]
