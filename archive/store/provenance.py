"""Where a fact comes from, link by link: fact → words → article's version → page → WARC record.

Reading only: `archive.trace` verifies the chain against the WARC file, the site shows it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from archive.errors import ThiduaError
from archive.store.corrections import of_fact
from archive.store.rows import Row
from archive.store.schema import FACTS

TRACED = ("conferences", *FACTS)
"""The tables whose rows have evidence."""
SLOTS = ("kind", "level", "year", "date", "place", "cluster")
"""What of a conference itself has evidence."""

_LINKS = """
    select e.*, a.title, a.url, a.published, a.digest as version_digest, a.version, a.parser, a.source,
      s.name as source_name, a.fictional, a.page, iif(e.field = 'title', a.title, a.text) as words, c.original,
      o.title as original_title, a.updated as version_seen,
      (select max(fetched) from article_fetches f where f.article = a.id and f.digest = a.digest) as version_last,
      p.status, p.last_fetched, p.digest as page_digest, p.via, p.warc_file, p.warc_offset, p.warc_length
    from {evidence} e join articles a on a.id = e.article left join sources s on s.id = a.source
    left join copies c on c.article = a.id left join articles o on o.id = c.original
    left join pages p on p.url = a.page
    where :slot is null or e.slot = :slot
    order by c.article is not null, a.published, a.id, e.slot, e.field, e.start, e.id
"""


_HELD = "(select * from evidence where fact_table = :table and fact_id = :id)"
_REJECTED = "(select {} from json_each(:evidence))".format(
    ", ".join(
        f"json_extract(value, '$.{name}') as {name}"
        for name in "id slot article field start end quote sentence_start sentence_end rule confidence".split()
    )
)
"""Where evidence lies: in its table; of a fact that a researcher rejected, in what is kept of it."""


@dataclass(slots=True)
class Chain:
    """A fact's row, what researchers corrected of it, and for each place it stands in the links down to the WARC
    record. A rejected fact has the row that the machine had."""

    table: str
    id: str
    slot: str | None
    row: Row
    corrections: list[Row]
    links: list[dict[str, Any]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What `thidua trace` and the site call the fact: "statistics/iv-2018-…"."""
        return "/".join(filter(None, (self.table, self.id, self.slot)))


def chain(db: Database, fact: str) -> Chain:
    """The chain of the fact that the site shows as table/id (a conference's own as conferences/id/slot), or by
    its id alone. ThiduaError where there is none."""
    table, id, slot = _named(db, fact)
    row = next(db.query(f"select * from {table} where id = ?", [id]), None)
    corrected = [one for one in of_fact(db, id) if slot is None or slot in one["machine"]["row"]]
    rejected = next((one["machine"] for one in corrected if one["action"] == "reject"), None)
    if row is None and rejected is None:
        raise ThiduaError(f"{fact}: {table} has no such row; name a fact as the site and exports do: table/id")
    args = {"table": table, "id": id, "slot": slot}
    evidence = _HELD
    if row is None:
        row, evidence, args["evidence"] = rejected["row"], _REJECTED, json.dumps(rejected["evidence"])
    found = db.query(_LINKS.format(evidence=evidence), args)
    return Chain(table, id, slot, row, corrected, [_link(one) for one in found])


def _named(db: Database, fact: str) -> tuple[str, str, str | None]:
    given = fact.strip().strip("/")
    for table in TRACED:
        if given.startswith(f"{table}/"):
            id = given.removeprefix(f"{table}/")
            if table == "conferences" and (slotted := re.fullmatch(rf"(.+)/({'|'.join(SLOTS)})", id)):
                return table, slotted[1], slotted[2]
            return table, id, None
    if "/" not in given:
        for table in TRACED:
            if db.execute(f"select 1 from {table} where id = ?", [given]).fetchone():
                return table, given, None
    raise ThiduaError(
        f"{fact}: there is no such fact; name one as the site and exports do: table/id, with a table of"
        f" {', '.join(TRACED)}"
    )


def _link(row: Row) -> dict[str, Any]:
    """One place that a fact stands in. `page` and `record` are None where the article was typed, not fetched."""
    page = row["page"] and {
        "url": row["page"],
        "status": row["status"],
        "fetched": row["last_fetched"],
        "digest": row["page_digest"],
        "via": row["via"],
    }
    record = row["warc_file"] and {
        "file": row["warc_file"],
        "offset": row["warc_offset"],
        "length": row["warc_length"],
        "digest": row["page_digest"],
    }
    words = row["words"] or ""
    return {
        "quote": row["quote"],
        "sentence": words[row["sentence_start"] : row["sentence_end"]] or row["quote"],
        "sentence_start": row["sentence_start"],
        "slot": row["slot"],
        "field": row["field"],
        "start": row["start"],
        "end": row["end"],
        "rule": row["rule"],
        "confidence": row["confidence"],
        "found": words[row["start"] : row["end"]] == row["quote"],
        "article": {
            "id": row["article"],
            "title": row["title"],
            "url": row["url"],
            "source": row["source"],
            "source_name": row["source_name"],
            "published": row["published"],
            "parser": row["parser"],
            "fictional": row["fictional"],
            "copy_of": row["original"],
            "copy_of_title": row["original_title"],
        },
        "version": {
            "number": row["version"],
            "digest": row["version_digest"],
            "seen": row["version_seen"],
            "last_seen": row["version_last"],
        },
        "page": page or None,
        "record": record or None,
    }
