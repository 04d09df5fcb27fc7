"""An archive of the fictional world against `data/world.json`: all that either states, as lines, and their diff.

The file calls articles, events and clusters by handles of its own ("w-001", "c4-2017-annual"); the archive's rows
are matched to events by the articles that they rest on, and to clusters by their events. A cluster's `key`, `label`
and `note` and the copies' measured `word_similarity` are the file's own words; all else is compared.
"""

from __future__ import annotations

import difflib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import archive.extract
from archive.article import Article
from archive.extract.codec import decode
from archive.extract.report import Report
from archive.store.writer import article_id

WORLD = json.loads((Path(__file__).parent / "data/world.json").read_text("utf-8"))
ARTICLES = Path(__file__).parents[1] / "crawler/samples/articles"
CASES = {case["id"]: case for case in (json.loads(f.read_text("utf-8")) for f in sorted(ARTICLES.iterdir()))}
_NUMBER = {article_id(case["url"]): id for id, case in sorted(CASES.items(), key=lambda one: one[1]["published"])}


def difference(db) -> str:
    """What the archive holds besides (+) and short of (-) the world; empty when they are the same."""
    lines = difflib.unified_diff(sorted(due()), sorted(Held(db).lines()), "world.json", "the archive", "", "", n=0)
    return "\n".join(line for line in lines if not line.startswith("@@"))


def _line(what: str, **values: Any) -> str:
    """One line; the order of a list tells nothing."""
    ordered = {key: sorted(found, key=str) if isinstance(found, list) else found for key, found in values.items()}
    if ordered.get("points"):
        ordered["points"] = float(ordered["points"])
    return f"{what} " + json.dumps(ordered, ensure_ascii=False, sort_keys=True)


def due() -> Iterator[str]:
    """What `world.json` states."""
    for row in WORLD["conferences"]:
        yield _line("conference", **{"syndicated_articles": [], "superseded_articles": []} | row)
    for row in WORLD["clusters"]:
        yield _line("cluster", **{name: row[name] for name in ("key", "type", "level", "under", "years")})
        yield from (_line("number", key=row["key"], **number) for number in row["numbers"])
        yield from (_line("renumbered", key=row["key"], **change) for change in row.get("renumbered", ()))
        for name in row["names"]:
            for id in name["articles"]:
                year = CASES[id]["gold"]["conference"]["year"]
                yield _line("name", key=row["key"], name=name["name"].casefold(), year=year, article=id)
    for table in ("leadership", "memberships", "rankings", "conflicts", "syndicated", "versions"):
        for row in WORLD[table]:
            yield _line(table, **{key: value for key, value in row.items() if key != "word_similarity"})
    for row in WORLD["awards"]:
        yield _line("awards", **row | {"name": row["name"].casefold()})
    for row in WORLD["statistics"]:
        if row["value"] is not None:  # None: articles disagree, and `conflicts` has both values
            yield _line("statistics", **row)
    for row in WORLD["rounded"]:
        yield _line("rounded", **row)
    yield from (_line("province_successor", **row) for row in WORLD["province_successors"])
    yield from (_line("irrelevant", article=id) for id in WORLD["irrelevant"])


class Held:
    """What an archive states, in the same words."""

    def __init__(self, db):
        self.db = db
        self.articles = self._grouped("select conference, article from conference_articles")
        self.support = self._grouped("select fact_id, article from evidence")
        self.units = dict(self._rows("select id, name from units"))
        self.provinces = dict(self._rows("select id, name from provinces"))
        self.copies = {
            _NUMBER[copy]: _NUMBER[original] for copy, original in self._rows("select article, original from copies")
        }
        world = {tuple(sorted(row["articles"])): row for row in WORLD["conferences"]}
        events = {id: world.get(tuple(articles)) for id, articles in self.articles.items()}
        self.event = {id: row["event"] if row else f"no event has just {id}" for id, row in events.items()}
        self.cluster = {
            cluster: events[id]["cluster"] if events[id] else f"no cluster is {cluster}"
            for id, cluster in self._rows("select id, cluster from conferences order by id")
        }

    def lines(self) -> Iterator[str]:
        yield from self._conferences()
        yield from self._clusters()
        yield from self._roles()
        yield from self._honours()
        yield from self._figures()
        yield from self._versions()
        yield from self._provinces_and_the_rest()

    def _conferences(self) -> Iterator[str]:
        hosts = self._grouped("select conference, name from hosts join units on units.id = unit", str)
        old = {_NUMBER[article] for (article,) in self._rows("select article from article_versions")}
        for row in self.db.query("select * from conferences"):
            articles = self.articles[row["id"]]
            yield _line(
                "conference",
                event=self.event[row["id"]],
                cluster=self.cluster[row["cluster"]],
                **{key: row[key] for key in ("year", "kind", "level", "date")},
                place=self.provinces.get(row["place"]),
                hosts=hosts[row["id"]],
                articles=articles,
                syndicated_articles=[id for id in articles if id in self.copies],
                superseded_articles=[_first_version(id) for id in articles if id in old],
            )

    def _clusters(self) -> Iterator[str]:
        years = self._grouped("select cluster, year from conferences", int)
        query = """
            select clusters.*, provinces.name as of, provinces.type as of_type
            from clusters left join provinces on provinces.id = province
        """
        for row in self.db.query(query):
            province = f"Thanh tra {'thành phố' if row['of_type'] == 'city' else 'tỉnh'} {row['of']}"
            yield _line(
                "cluster",
                key=self.cluster[row["id"]],
                type={"cluster": "cụm", "block": "khối"}[row["type"]],
                level=row["level"],
                under=province if row["of"] else "Thanh tra Chính phủ",
                years=years[row["id"]],
            )
        numbers = defaultdict(lambda: ([], []))
        query = """
            select cluster, number, year, article from bodies join reports on body = bodies.id
            where number is not null and cluster is not null
        """
        for cluster, number, year, article in self._rows(query):
            numbers[cluster, number][0].append(int(year))
            numbers[cluster, number][1].append(_NUMBER[article])
        for (cluster, number), (of, articles) in numbers.items():
            yield _line("number", key=self.cluster[cluster], number=number, years=sorted(set(of)), articles=articles)
        query = "select cluster, former, number, cast(year as integer), id from bodies where former is not null"
        for cluster, old, new, year, body in self._rows(query):
            reports = {id: self._report(id) for (id,) in self._rows("select article from reports where body = ?", body)}
            articles = [_NUMBER[id] for id, found in reports.items() if found.conference.cluster.formerly == old]
            yield _line("renumbered", key=self.cluster[cluster], old=old, new=new, year=year, articles=articles)
        query = """
            select cluster, year, quote, article from evidence join conferences on conferences.id = conference
            where slot = 'cluster'
        """
        for cluster, year, quote, article in self._rows(query):
            yield _line("name", key=self.cluster[cluster], name=quote.casefold(), year=year, article=_NUMBER[article])

    def _roles(self) -> Iterator[str]:
        for row in self._merged("leadership", "cluster", "year", "role", "unit"):
            yield _line("leadership", **row)
        members: dict[tuple, list[dict]] = defaultdict(list)
        for row in self._merged("memberships", "cluster", "year", "unit"):
            members[row["cluster"], row["year"]].append(row)
        for (cluster, year), rows in members.items():
            units, articles = [row["unit"] for row in rows], sorted({id for row in rows for id in row["articles"]})
            yield _line("memberships", cluster=cluster, year=year, units=units, articles=articles)

    def _merged(self, table: str, *columns: str) -> Iterator[dict[str, Any]]:
        """Rows of a fact table that are the same in these columns, once, with all articles that support them."""
        articles = defaultdict(set)
        for row in self.db.query(f"select * from {table}"):
            row |= {"cluster": self.cluster[row["cluster"]], "unit": self.units[row["unit"]]}
            articles[tuple(row[column] for column in columns)] |= set(self.support[row["id"]])
        for values, found in articles.items():
            yield dict(zip(columns, values, strict=True)) | {"articles": list(found)}

    def _honours(self) -> Iterator[str]:
        for row in self.db.query("select * from awards"):
            yield _line(
                "awards",
                conference=self.event[row["conference"]],
                **{key: row[key] for key in ("award", "grantor", "recipient", "status")},
                name=row["name"].casefold(),
                articles=self.support[row["id"]],
            )
        for row in self.db.query("select * from rankings"):
            yield _line(
                "rankings",
                conference=self.event[row["conference"]],
                year=self._year(row["conference"]),
                rank=row["rank"],
                unit=self.units[row["unit"]],
                points=row["points"],
                articles=self.support[row["id"]],
            )

    def _figures(self) -> Iterator[str]:
        rows = {row["id"]: row for row in self.db.query("select * from statistics")}
        pairs: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        for row in self.db.query("select * from conflicts where fact_table = 'statistics'"):
            pairs[row["conference"], row["what"]] |= {row[f"fact_{side}"]: row[f"sources_{side}"] for side in "ab"}
        for (conference, metric), facts in pairs.items():
            values = [self._value(rows.pop(fact)) | {"independent_sources": sources} for fact, sources in facts.items()]
            yield _line(
                "conflicts",
                conference=self.event[conference],
                year=self._year(conference),
                metric=metric,
                values=sorted(values, key=str),
            )
        for row in rows.values():
            of = {"conference": self.event[row["conference"]], "metric": row["metric"]}
            yield _line("statistics", **of, **self._value(row))
            values = [v for v in self._stated(row) if v["value"] != row["value"]]
            if values:
                exact = [v for v in self._stated(row) if v["value"] == row["value"]]
                yield _line("rounded", **of, kept=row["value"], values=values + exact)
        for row in self.db.query("select * from conflicts where fact_table != 'statistics'"):
            yield _line("conflicts", **row)

    def _value(self, row: dict[str, Any]) -> dict[str, Any]:
        return {
            "value": row["value"],
            "unit": row["measure"],
            "approx": row["approx"],
            "articles": self.support[row["id"]],
        }

    def _stated(self, row: dict[str, Any]) -> list[dict[str, Any]]:
        """What the articles that support a figure state, each value once."""
        articles = defaultdict(list)
        query = "select article, start, end from evidence where fact_id = ?"
        for article, *place in self.db.execute(query, [row["id"]]).fetchall():
            for fact in self._report(article).statistics:
                if [fact.evidence.start, fact.evidence.end] == place and fact.metric == row["metric"]:
                    articles[fact.value, fact.approx, fact.unit].append(_NUMBER[article])
        return [
            {"value": value, "approx": approx, "unit": unit, "articles": sorted(found)}
            for (value, approx, unit), found in articles.items()
        ]

    def _versions(self) -> Iterator[str]:
        for copy, original in self.copies.items():
            (conference,) = (id for id, articles in self.articles.items() if copy in articles)
            yield _line("syndicated", original=original, copy=copy, conference=self.event[conference])
        query = """
            select url, articles.id, conference, old.title, old.text,
              old.published as before, articles.published as after
            from article_versions as old join articles on articles.id = old.article
            join conference_articles on conference_articles.article = articles.id
        """
        for row in self.db.query(query):
            current = _NUMBER[row["id"]]
            superseded = archive.extract.report(Article(row["url"], "", row["title"], row["text"], row["before"]))
            before = {f.metric: f.value for f in superseded.statistics}
            after = {f.metric: f.value for f in self._report(row["id"]).statistics}
            changed = [
                {"field": f"statistics.{metric}", "old": before.get(metric), "new": after.get(metric)}
                for metric in sorted(before | after)
                if before.get(metric) != after.get(metric)
            ]
            query = "select id from statistics where conference = ? and metric = ? and value = ?"
            confirming = {
                id
                for change in changed
                for (fact,) in self._rows(
                    query, row["conference"], change["field"].removeprefix("statistics."), change["new"]
                )
                for id in self.support[fact]
            }
            yield _line(
                "versions",
                url=row["url"],
                conference=self.event[row["conference"]],
                superseded=_first_version(current),
                current=current,
                published=[row["before"], row["after"]],
                changed=changed,
                confirmed_by=list(confirming - {current}),
            )

    def _provinces_and_the_rest(self) -> Iterator[str]:
        for id, old, new, effective in self._rows("select id, old, new, effective from province_mergers"):
            old, new = self.provinces[old], self.provinces[new]
            yield _line("province_successor", old=old, new=new, effective=effective, articles=self.support[id])
        for (article,) in self._rows("select article from reports where not relevant"):
            yield _line("irrelevant", article=_NUMBER[article])

    def _rows(self, query: str, *values: Any) -> list[tuple]:
        return self.db.execute(query, values).fetchall()

    def _grouped(self, query: str, of: Callable[[Any], Any] = _NUMBER.__getitem__) -> defaultdict[Any, list]:
        """The second column's values, each once, by the first's."""
        found = defaultdict(set)
        for key, value in self._rows(query):
            found[key].add(of(value))
        return defaultdict(list, {key: sorted(values) for key, values in found.items()})

    def _year(self, conference: str) -> int | None:
        return self._rows("select year from conferences where id = ?", conference)[0][0]

    def _report(self, article: int) -> Report:
        return decode(self._rows("select report from reports where article = ?", article)[0][0])


def _first_version(id: str) -> str:
    """The version of an article that came before it: the one of the same address with the earlier date."""
    same = [case for case in CASES.values() if case["url"] == CASES[id]["url"]]
    return min(same, key=lambda case: case["published"])["id"]
