"""Many articles, one truth: which reports tell of one conference, and what they say of it together.

Pure: reports in, rows out; `archive.store.derive` reads and writes them. The answer depends on the set of
reports alone, never on the order in which they came.
"""

from archive.resolve.bodies import Body, Item, Known, body
from archive.resolve.corrections import Arrangement, Correction
from archive.resolve.group import Group, group
from archive.resolve.identity import Name, name
from archive.resolve.lineage import Place, trace
from archive.resolve.rows import cluster_row, conference_rows, entity_row

__all__ = [
    "Arrangement",
    "Body",
    "Correction",
    "Group",
    "Item",
    "Known",
    "Name",
    "Place",
    "body",
    "cluster_row",
    "conference_rows",
    "entity_row",
    "group",
    "name",
    "trace",
]
