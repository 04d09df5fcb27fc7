"""Rows as the lists of several pages show them."""

from __future__ import annotations

SHOWN = 100  # rows of one kind on a page; it leads to the table that has the rest
SHOWN_OF_YEAR = 12  # of one kind and year, where a page goes through the years

CONFERENCES = """select c.*, k.name as cluster_name, p.name as place_name,
    (select count(*) from conference_articles ca where ca.conference = c.id) as articles
    from conferences c left join clusters k on k.id = c.cluster left join provinces p on p.id = c.place"""


def page_of(text: str | None) -> int:
    """The number of a page as an address gives it; 1 for anything else."""
    return int(text) if text and text.isdecimal() and 0 < int(text) < 100_000 else 1
