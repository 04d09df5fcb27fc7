"""A person: offices held and conferences attended, year by year, and honours."""

from __future__ import annotations

from archive.site.data import Archive


async def person(archive: Archive, person_id: str) -> dict | None:
    found = await archive.row("select * from people where id = :id", id=person_id)
    if found is None:
        return None
    appearances = await archive.rows(
        """select c.year, c.date, c.id as conference, c.title, a.position, u.id as unit, u.name as unit_name
        from appearances a join conferences c on c.id = a.conference left join units u on u.id = a.unit
        where a.person = :id order by c.year desc, c.date desc, c.id""",
        id=person_id,
    )
    years: dict[int, list[dict]] = {}
    for row in appearances:
        years.setdefault(row["year"], []).append(row)
    awards = await archive.rows(
        """select a.name, a.grantor, a.status, c.year, c.id as conference, c.title
        from awards a join conferences c on c.id = a.conference where a.person = :id order by c.year desc, a.name""",
        id=person_id,
    )
    return {"person": found, "years": years, "awards": awards}
