"""Where raw pages lie: WARC files, named in `pages.warc_file` by their path from the archive's folder.

So an archive and its WARCs can be moved together, and a file anywhere else is found too ("../warcs/a.warc.gz").
"""

from __future__ import annotations

import os
from pathlib import Path

from sqlite_utils import Database

from archive.store.database import file_of


def name_of(db: Database, warc: Path | str) -> str:
    """What the archive calls a WARC file; `warc` is its path from the working directory, or an absolute one."""
    return Path(os.path.relpath(Path(warc).resolve(), _folder(db))).as_posix()


def path_of(db: Database, name: str) -> Path:
    """The WARC file that the archive calls `name`; the crawl that writes it, or was killed, calls it `….open`."""
    return _folder(db) / name


def holds(db: Database, name: str | None, offset: int | None, length: int | None) -> bool:
    """Is there a file that is long enough for the record?"""
    if name is None or offset is None or length is None:
        return False
    path = path_of(db, name)
    return any(
        file.is_file() and file.stat().st_size >= offset + length
        for file in (path, path.with_name(path.name + ".open"))
    )


def _folder(db: Database) -> Path:
    return Path(file_of(db)).parent
