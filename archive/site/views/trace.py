"""Where a fact comes from: its words, the article's version, the page and the WARC record."""

from __future__ import annotations

from markupsafe import Markup

from archive.errors import ThiduaError
from archive.site.data import Archive
from archive.site.labels import label
from archive.site.language import t
from archive.site.quotes import marked
from archive.site.views.corrections import shown, told
from archive.store.provenance import Chain, chain

_HIDDEN = ("id", "conference", "docid", "sort_key", "sources")


async def trace(archive: Archive, fact: str) -> dict | None:
    """The chain of the fact table/id (or conferences/id/slot)."""
    try:
        found: Chain = await archive.read(lambda db: chain(db, fact))
    except ThiduaError:
        return None
    conference = await archive.row(
        "select id, title from conferences where id = :id", id=found.row.get("conference") or found.id
    )
    return {
        "fact": found.name,
        "table": found.table,
        "about": label("slot", found.slot) if found.slot else t(f"conference.{_section(found.table)}"),
        "conference": conference,
        "anchor": f"slot:{found.slot}" if found.slot else found.id,
        "values": [
            (name, await shown(archive, found.table, name, value, found.row))
            for name, value in found.row.items()
            if value is not None and name not in _HIDDEN and found.slot in (None, name)
        ],
        "corrections": [await told(archive, one, found.table, found.row) for one in found.corrections],
        "links_": [link | {"html": _sentence(link)} for link in found.links],
    }


def _section(table: str) -> str:
    return "conference" if table == "conferences" else table


def _sentence(link: dict) -> Markup:
    """The sentence with the words marked; the words alone where the archive keeps no text."""
    at = link["start"] - link["sentence_start"]
    if not link["found"] or at < 0:
        return Markup("<mark>{}</mark>").format(link["quote"])
    return marked(link["sentence"], [(at, at + link["end"] - link["start"])])
