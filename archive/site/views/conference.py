"""What one conference's page shows: its facts, each with its sentences, and where its articles disagree."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from archive.site.data import Archive
from archive.site.labels import amount, day, label
from archive.site.language import number, t
from archive.site.quotes import Fact, grouped
from archive.site.views.corrections import of_conference


@dataclass(slots=True)
class Section:
    """One kind of fact. `sql` gives its rows; `fact` makes a row a line; `reading_order` sorts the lines
    as the articles tell them, where the facts have no order of their own."""

    table: str
    sql: str
    fact: Callable[[dict], Fact]
    reading_order: bool = False


def _unit(row: dict, name: str = "", **more) -> Fact:
    href = f"/unit/{row['unit']}" if row["unit"] else None
    return Fact(row["id"], row["unit_name"], name, href=href, **more)


def _leader(row: dict) -> Fact:
    body = "block" if row["cluster_type"] == "block" else "cluster"
    return _unit(row, t(f"conference.{body}_{row['role']}_of", year=str(row["year"])))


def _award(row: dict) -> Fact:
    detail = " · ".join(filter(None, (label("status", row["status"]), row["grantor"])))
    return Fact(row["id"], row["recipient"], row["name"], row["unit"] and f"/unit/{row['unit']}", detail)


def _ranking(row: dict) -> Fact:
    points = "" if row["points"] is None else t("thing.points", points=number(row["points"]))
    return _unit(row, t("thing.rank", rank=row["rank"]), detail=points)


def _statistic(row: dict) -> Fact:
    shown, exact = amount(row["value"], row["measure"], row["approx"])
    return Fact(row["id"], shown, label("metric", row["metric"]), detail=exact or "")


def _person(row: dict) -> Fact:
    # "Chánh Thanh tra" + "Thanh tra tỉnh Lào Cai" is said "Chánh Thanh tra tỉnh Lào Cai".
    office, unit = row["position"] or "", row["unit_name"] or ""
    joined = office + unit.removeprefix("Thanh tra") if office.endswith("Thanh tra") else f"{office}, {unit}"
    return Fact(row["id"], row["name"], href=f"/person/{row['person']}", detail=joined.strip(", ") if unit else office)


def _movement(row: dict) -> Fact:
    return Fact(row["id"], f"“{row['name']}”")


def _units_of(table: str) -> str:
    return f"""select f.*, u.name as unit_name from {table} f join units u on u.id = f.unit
        where f.conference = :id order by """


SECTIONS = (
    Section("hosts", _units_of("hosts") + "u.sort_key", _unit),
    Section(
        "leadership",
        """select f.*, u.name as unit_name, k.type as cluster_type from leadership f join units u on u.id = f.unit
        left join clusters k on k.id = f.cluster where f.conference = :id order by f.year, f.role desc, u.sort_key""",
        _leader,
    ),
    Section(
        "awards",
        """select * from awards where conference = :id order by case award when 'flag' then 0 when 'order' then 1
        when 'emulation_title' then 2 when 'merit_certificate' then 3 else 4 end, status, unit is null, id""",
        _award,
    ),
    Section("rankings", _units_of("rankings") + "f.rank, u.sort_key", _ranking),
    Section("statistics", "select * from statistics where conference = :id order by id", _statistic, True),
    Section(
        "movements",
        "select * from movements where conference = :id order by name",
        _movement,
        True,
    ),
    Section(
        "appearances",
        """select f.*, p.name, u.name as unit_name from appearances f join people p on p.id = f.person
        left join units u on u.id = f.unit where f.conference = :id order by p.sort_key""",
        _person,
        True,
    ),
    Section("memberships", _units_of("memberships") + "f.year, u.sort_key", _unit),
)


async def conference(archive: Archive, conference_id: str) -> dict | None:
    """Everything that the page shows, or None for an unknown id."""
    found = await archive.row(
        """select c.*, k.name as cluster_name, p.name as place_name from conferences c
        left join clusters k on k.id = c.cluster left join provinces p on p.id = c.place where c.id = :id""",
        id=conference_id,
    )
    if found is None:
        return None
    articles = await articles_of(archive, conference_id)
    evidence = await _evidence(archive, conference_id, articles)
    conflicts = await archive.rows("select * from conflicts where conference = :id order by id", id=conference_id)
    corrected = await of_conference(archive, conference_id)
    facts = {"conference": _slots(found, conflicts)}
    for section in SECTIONS:
        facts[section.table] = await _facts(archive, section, conference_id, evidence, articles)
    _mark(facts, conflicts, corrected)
    values = {fact.id: fact.value for found in facts.values() for fact in found}
    return {
        "conference": found,
        "articles": list(articles.values()),
        "sections": [(title, grouped(found, evidence, articles)) for title, found in facts.items() if found],
        "conflicts": [_conflict(row, values, articles) for row in conflicts],
        "corrections": corrected,
        "neighbours": await _neighbours(archive, found),
    }


async def _facts(archive: Archive, section: Section, conference_id: str, evidence: dict, articles: dict) -> list[Fact]:
    facts = []
    for row in await archive.rows(section.sql, id=conference_id):
        fact = section.fact(row)
        fact.trace, fact.sources = f"/trace/{section.table}/{fact.id}", row["sources"]
        facts.append(fact)
    if section.reading_order:
        facts.sort(key=lambda fact: _first_place(evidence.get(fact.id), articles))
    return facts


def _mark(facts: dict[str, list[Fact]], conflicts: list[dict], corrected: list[dict]) -> None:
    """Tell the lines that are disputed, and those that a researcher changed."""
    disputed = {_fact_of(row, side) for row in conflicts for side in "ab"}
    fixed = {}
    for one in corrected:
        if one["action"] == "fix":
            names = [f"slot:{name}" for name, *_ in one["changes"]]
            fixed |= dict.fromkeys(names if one["table"] == "conferences" else [one["fact_id"]], one)
    for fact in (fact for found in facts.values() for fact in found):
        fact.disputed = fact.id in disputed
        fact.corrected = fixed.get(fact.id)


async def articles_of(archive: Archive, conference_id: str) -> dict[int, dict]:
    """The conference's articles by id, the earliest first."""
    rows = await archive.rows(
        """select a.id, a.title, a.text, a.url, a.published, a.author, a.fictional, s.name as source_name,
        o.id as original, o.title as original_title
        from conference_articles ca join articles a on a.id = ca.article left join sources s on s.id = a.source
        left join copies c on c.article = a.id left join articles o on o.id = c.original
        where ca.conference = :id order by a.published, a.id""",
        id=conference_id,
    )
    return {row["id"]: row for row in rows}


async def _evidence(archive: Archive, conference_id: str, articles: dict) -> dict[str, list[dict]]:
    """Fact id → its evidence, the earliest article first. A slot of the conference has the id "slot:date"."""
    rows = await archive.rows("select * from evidence where conference = :id", id=conference_id)
    places = {article: place for place, article in enumerate(articles)}
    rows.sort(key=lambda row: (places.get(row["article"], len(places)), row["field"], row["start"]))
    found: dict[str, list[dict]] = {}
    for row in rows:
        key = f"slot:{row['slot']}" if row["fact_table"] == "conferences" else row["fact_id"]
        found.setdefault(key, []).append(row)
    return found


def _first_place(evidence: list[dict] | None, articles: dict) -> tuple:
    if not evidence:
        return (len(articles), 0)
    return (list(articles).index(evidence[0]["article"]), evidence[0]["start"])


def _slots(found: dict, conflicts: list[dict]) -> list[Fact]:
    """The conference's own lines: kind, cluster, year …; all values of one on which articles differ."""
    values = {
        "kind": (label("kind", found["kind"]), None),
        "cluster": (found["cluster_name"], f"/cluster/{found['cluster']}"),
        "level": (label("level", found["level"]), None),
        "year": (str(found["year"] or ""), f"/year/{found['year']}"),
        "date": (day(found["date"]), None),
        "place": (found["place_name"], f"/province/{found['place']}"),
    }
    for slot in {row["what"] for row in conflicts if row["fact_table"] == "conferences"}:
        if not found[slot]:
            given = {row[f"value_{side}"] for row in conflicts if row["what"] == slot for side in "ab"}
            values[slot] = (" / ".join(map(day, sorted(given))), None)
    return [
        Fact(f"slot:{slot}", value, label("slot", slot), href, trace=f"/trace/conferences/{found['id']}/{slot}")
        for slot, (value, href) in values.items()
        if value
    ]


def _fact_of(row: dict, side: str) -> str:
    """The line that one side of a disagreement stands in; the conference's own slots have "slot:…"."""
    return f"slot:{row['what']}" if row["fact_table"] == "conferences" else row[f"fact_{side}"]


def _conflict(row: dict, values: dict, articles: dict) -> dict:
    """Both values of a disagreement, as the page shows them, each with the articles that give it."""

    def side(name: str) -> dict:
        fact, value = _fact_of(row, name), row[f"value_{name}"]
        cited = json.loads(row[f"articles_{name}"])
        if row["fact_table"] == "rankings":
            shown = f"{values.get(fact, '')}: {label('conflict', row['what'])} {number(float(value))}"
        else:
            shown = day(value) if row["fact_table"] == "conferences" else values.get(fact, value)
        return {
            "fact": fact,
            "value": shown,
            "sources": row[f"sources_{name}"],
            "articles": [article for id, article in articles.items() if id in cited],
        }

    column = {"statistics": "metric", "conferences": "slot"}.get(row["fact_table"], "conflict")
    return {"what": label(column, row["what"]), "sides": [side("a"), side("b")]}


async def _neighbours(archive: Archive, found: dict) -> dict:
    """The same cluster's conferences before and after this one."""
    rows = await archive.rows(
        "select id, title, year from conferences where cluster = :cluster order by year, date, id",
        cluster=found["cluster"],
    )
    ids = [row["id"] for row in rows]
    if found["id"] not in ids:
        return {}
    at = ids.index(found["id"])
    return {"before": rows[at - 1] if at else None, "after": rows[at + 1] if at + 1 < len(rows) else None}
