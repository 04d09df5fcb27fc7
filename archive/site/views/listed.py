"""Facts of all conferences in one list that its reader narrows by what stands after the "?" of its address."""

from __future__ import annotations

from dataclasses import dataclass

from archive.site.data import Archive
from archive.site.labels import label
from archive.site.language import t
from archive.site.views.lists import page_of

PAGE_SIZE = 100
_OFFERED = 400  # of one filter; a page has to stay small on a phone


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow a list: the column it compares, and what can be chosen, rows of value and words."""

    name: str
    column: str
    offered: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: what its rows are (`columns`, `source`), their order, and its filters."""

    columns: str
    source: str
    order: str
    filters: tuple[Filter, ...]

    async def choices(self, archive: Archive) -> dict[str, list[tuple[str, str]]]:
        """For each filter what it offers, (value, words); codes in words."""
        found = {}
        for one in self.filters:
            rows = await archive.rows(f"select value, words from ({one.offered}) limit {_OFFERED}")
            found[one.name] = [(str(row["value"]), label(one.name, str(row["words"]))) for row in rows]
        return found

    async def every(self, archive: Archive, asked: dict[str, str]) -> list[dict]:
        """All rows that match, in order."""
        chosen = self._chosen(asked)
        sql = f"select {self.columns} from {self._narrowed(chosen)} order by {self.order}"
        return await archive.rows(sql, **chosen)

    def _chosen(self, asked: dict[str, str]) -> dict[str, str]:
        return {one.name: value for one in self.filters if (value := asked.get(one.name))}

    def _narrowed(self, chosen: dict[str, str]) -> str:
        wanted = [f"{one.column} = :{one.name}" for one in self.filters if one.name in chosen]
        return f"{self.source} where {' and '.join(wanted)}" if wanted else self.source

    async def read(self, archive: Archive, asked: dict[str, str], always: dict[str, str] | None = None) -> dict:
        """One page of the rows that match, their number, and the form's choices. A value that the form does not
        offer still filters, and is offered beside the others."""
        choices = await self.choices(archive)
        chosen = self._chosen((always or {}) | {name: value for name, value in asked.items() if value})
        for name, value in chosen.items():
            if value not in dict(choices[name]):
                choices[name].append((value, value))
        where = self._narrowed(chosen)
        total = (await archive.row(f"select count(*) as n from {where}", **chosen))["n"]
        pages = max(1, -(-total // PAGE_SIZE))
        page = min(page_of(asked.get("page")), pages)
        rows = await archive.rows(
            f"select {self.columns} from {where} order by {self.order} limit {PAGE_SIZE} offset :skipped",
            **chosen,
            skipped=(page - 1) * PAGE_SIZE,
        )
        fields = [(one.name, t("list." + one.name)) for one in self.filters if choices[one.name]]
        about = {"rows": rows, "total": total, "page": page, "pages": pages, "fields": fields}
        return about | {"choices": choices, "chosen": chosen}


YEAR = Filter(
    "year",
    "c.year",
    "select distinct year as value, year as words from conferences where year is not null order by year desc",
)
CLUSTER = Filter("cluster", "c.cluster", "select id as value, name as words from clusters order by level, sort_key")
