"""Pages that are one picture."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.pictures import picture


async def coverage(archive: Archive, asked: dict) -> dict:
    return {"picture": await picture(archive, "coverage", asked)}


async def rotation(archive: Archive, asked: dict) -> dict:
    return {"picture": await picture(archive, "rotation", asked)}


async def provinces_map(archive: Archive, asked: dict) -> dict:
    return {"picture": await picture(archive, "map", asked)}
