"""What is to be crawled, when, into which archive, and in whose name."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from scrapy.settings import Settings

from archive.errors import ThiduaError, WrongUsage
from crawler.contact import require_contact
from crawler.sources import spiders, worth_crawling


@dataclass(frozen=True, slots=True)
class Plan:
    """`program` is the thidua command, `db` the archive (both absolute), `at` a time of the server's day; no
    `sources` are all that are not mere guesses."""

    program: Path
    db: Path
    at: time
    contact: str
    sources: tuple[str, ...] = ()

    @property
    def command(self) -> list[str]:
        """The words of the crawl's command."""
        return [str(self.program), "crawl", *self.sources, "--db", str(self.db)]

    @property
    def named(self) -> list[str]:
        """The sources, each by its name."""
        return list(self.sources) or worth_crawling()

    @property
    def what(self) -> str:
        return ", ".join(self.sources) or "all sources"


def plan(sources: Sequence[str], db: Path | str, at: str, contact: str) -> Plan:
    """WrongUsage for an unknown source or a time that is none; ThiduaError for a folder that is not there, a path
    that no table of jobs can hold, or a contact that tells no site whom to write to."""
    for name in sources:
        if name not in spiders():
            raise WrongUsage(f"no source {name!r}; there are {', '.join(spiders())}")
    try:
        moment = datetime.strptime(at, "%H:%M").time()
    except ValueError as error:
        raise WrongUsage(f"{at!r} is no time of the day; write it as 05:30") from error
    require_contact(Settings({"CONTACT": contact}))
    _check_is_a_line(contact)
    return Plan(program("thidua", "thidua"), _archive(Path(db)), moment, contact, tuple(sources))


def _archive(path: Path) -> Path:
    path = path.absolute()
    if not path.parent.is_dir():
        raise ThiduaError(f"{path}: the folder {path.parent} does not exist; make it, or name another with --db")
    if path.is_dir():
        raise ThiduaError(f"{path}: is a folder, not an archive file; name the file with --db")
    _check_is_a_line(str(path))
    return path


def _check_is_a_line(text: str) -> None:
    if not text.isprintable():
        raise ThiduaError(f"{text!r}: has a line break or another character that no job's entry can hold")


def program(name: str, package: str) -> Path:
    """A command of this installation; ThiduaError where there is none."""
    beside = Path(sys.executable).with_name(name)
    found = beside if beside.exists() else shutil.which(name)
    if not found:
        raise ThiduaError(f"no command {name} beside {sys.executable}; install it there: pip install '{package}'")
    return Path(found).absolute()
