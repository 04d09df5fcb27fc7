"""Many articles, one truth: which reports tell of one conference, and what they say of it together.

Pure: reports in, rows out; `archive.store.derive` reads and writes them. The answer depends on the set of
reports alone, never on the order in which they came.
"""

from archive.resolve.group import Group, Item, group
from archive.resolve.identity import scope
from archive.resolve.rows import conference_rows, entity_row

__all__ = ["Group", "Item", "conference_rows", "entity_row", "group", "scope"]
