"""An article's versions: what its publisher changed, and each old text whole."""

from __future__ import annotations

from itertools import pairwise

from archive.site.data import Archive
from archive.site.diff import changed, paragraphs

_FIELDS = ("title", "lead", "author", "published")


async def versions(archive: Archive, article_id: int) -> dict | None:
    """The article, and its changes from each version to the next, the latest first; None without any."""
    article = await archive.row(
        """select a.*, a.updated as seen, s.name as source_name from articles a left join sources s on s.id = a.source
        where a.id = :id""",
        id=article_id,
    )
    old = await archive.rows("select * from article_versions where article = :id order by version", id=article_id)
    if article is None or not old:
        return None
    steps = [_step(before, after) for before, after in pairwise([*old, article])]
    return {"article": article, "steps": steps[::-1]}


def _step(before: dict, after: dict) -> dict:
    """What changed from a version to the next. The lead is left out where the text begins with it."""
    fields = [name for name in _FIELDS if before[name] != after[name] and not _in_text(name, before, after)]
    return {
        "old": before,
        "new": after,
        "fields": [(name, changed(before[name], after[name])) for name in fields],
        "paragraphs": paragraphs(before["text"], after["text"]) if before["text"] and after["text"] else [],
    }


def _in_text(name: str, *versions: dict) -> bool:
    return name == "lead" and all((one["text"] or "").startswith(one["lead"] or "") for one in versions)
