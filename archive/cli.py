"""The `thidua` command. Each function here reads its arguments, calls one thing, and prints what came of it."""

from __future__ import annotations

import getpass
import json
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from archive.errors import ThiduaError, WrongUsage
from archive.printing import print_rows


class Commands(click.Group):
    """Errors that the user can mend end in one line on stderr and exit code 1, or 2 for wrong usage."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ThiduaError as error:
            raise Failure(str(error), 2 if isinstance(error, WrongUsage) else 1) from error
        except (sqlite3.DatabaseError, OSError) as error:
            if isinstance(error, sqlite3.IntegrityError | BrokenPipeError):
                raise
            raise Failure(" ".join(str(error).split())) from error


class Failure(click.ClickException):
    def __init__(self, message: str, exit_code: int = 1):
        super().__init__(message)
        self.exit_code = exit_code

    def show(self, file: object = None) -> None:
        click.echo(f"thidua: {self.message}", err=True)


def in_archive(command: Callable) -> Callable:
    """The option that every command on an archive has."""
    return click.option(
        "--db",
        type=click.Path(path_type=Path),
        default="archive.db",
        envvar="THIDUA_DB",
        show_default=True,
        show_envvar=True,
        help="The archive.",
    )(command)


def with_corrections(command: Callable) -> Callable:
    """The option that every command that derives has."""
    return click.option(
        "--corrections",
        type=click.Path(path_type=Path),
        envvar="THIDUA_CORRECTIONS",
        show_envvar=True,
        help="What you correct of the machine. [default: corrections.yml beside DB]",
    )(command)


def as_json(command: Callable) -> Callable:
    return click.option("--json", "json_", is_flag=True, help="JSON instead of a table.")(command)


FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
WARC_DIR = click.option(
    "--warc-dir", type=click.Path(path_type=Path), help="Where raw pages go. [default: warc beside DB]"
)
PORT = click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)


@click.group(cls=Commands)
@click.version_option(package_name="thidua")
def cli() -> None:
    """An archive of the emulation conferences of Vietnam's inspectorates, from news pages to a site.

    Example: thidua demo
    """


@cli.command()
@click.option("--dir", "directory", type=click.Path(path_type=Path), default="demo", show_default=True)
@click.option("--no-serve", is_flag=True, help="Build the archive and end.")
@PORT
def demo(directory: Path, no_serve: bool, port: int) -> None:
    """Crawl the bundled fictional news sites, build their archive and serve it.

    Example: thidua demo --dir /tmp/demo
    """
    from archive import demo, serving

    if not no_serve:
        serving.check_port(port)
    db = demo.build(directory)
    click.echo(f"Built {db} from invented articles; `thidua status --db {db}` says how the crawls went.")
    if not no_serve:
        click.echo(f"Open http://127.0.0.1:{port}/ in a browser. Ctrl-C ends the site.")
        serving.serve(db, port)


@cli.command()
@click.argument("sources", nargs=-1)
@click.option("--since", metavar="DATE", help="Only articles published on or after this day.")
@click.option("--until", metavar="DATE", help="Only articles published on or before this day.")
@click.option("--replay", multiple=True, type=click.Path(path_type=Path), help="A WARC file to answer from.")
@click.option("--max-pages", type=click.IntRange(0), help="Listing pages a section at most; 0: no bound.")
@click.option("--all", "everything", is_flag=True, help="Fetch also what does not sound like a conference.")
@click.option("--again", is_flag=True, help="Fetch listed articles again that are stored.")
@WARC_DIR
@with_corrections
@in_archive
@as_json
def crawl(sources, since, until, replay, max_pages, everything, again, warc_dir, corrections, db, json_) -> None:
    """Crawl SOURCES, or all sources, into the archive.

    Exit code 1 when a source broke. THIDUA_WEBHOOK, an https address, is sent what broke and what works again
    as JSON, each change once.

    Example: thidua crawl baocantho --since 2025-01-01
    """
    from crawler.run import crawl

    _correct(db, corrections)
    runs = crawl(
        sources,
        db=db,
        warc_dir=warc_dir or db.parent / "warc",
        replay=replay,
        since=since,
        until=until,
        max_pages=max_pages,
        everything=everything,
        again=again,
    )
    _print_runs(runs, json_, db)


@cli.command()
@click.argument("source")
@click.option(
    "--from",
    "copies",
    type=click.Choice(["wayback", "commoncrawl"]),
    required=True,
    help="The Wayback Machine, or Common Crawl.",
)
@click.option("--since", metavar="DATE", help="Only articles published on or after this day.")
@click.option("--until", metavar="DATE", help="Only articles published on or before this day.")
@click.option(
    "--max-pages",
    type=click.IntRange(0),
    help="Crawls of Common Crawl to look at, the newest first; 0: all. [default: 3]",
)
@click.option("--all", "everything", is_flag=True, help="Fetch also what does not sound like a conference.")
@WARC_DIR
@with_corrections
@in_archive
@as_json
def backfill(source, copies, since, until, max_pages, everything, warc_dir, corrections, db, json_) -> None:
    """Take articles that SOURCE does not give any more from the copies in a web archive.

    What the archive has already is not fetched.

    Example: thidua backfill baolaichau --from wayback --since 2012-01-01
    """
    from crawler.run import crawl

    _correct(db, corrections)
    runs = crawl(
        [source],
        db=db,
        warc_dir=warc_dir or db.parent / "warc",
        since=since,
        until=until,
        max_pages=max_pages,
        everything=everything,
        copies=copies,
    )
    _print_runs(runs, json_, db)


def _correct(db: Path, corrections: Path | None) -> None:
    """Apply the corrections to the archive that is there, so that what a crawl adds to it is corrected too."""
    from archive.store import open_archive
    from archive.store.corrections import FILE
    from archive.store.derive import correct

    if db.exists() or corrections or db.with_name(FILE).exists():
        archive = open_archive(db)
        correct(archive, corrections)
        archive.close()


def _print_runs(runs: list, json_: bool, db: Path) -> None:
    columns = "source verdict pages articles articles_new articles_changed why".split()
    print_rows([{name: getattr(run, name) for name in columns} for run in runs], json_)
    _tell(db)
    _end_if_broken([run.source for run in runs if run.verdict == "broken"])


def _tell(db: Path) -> None:
    """Tell the webhook, if there is one, what broke and what works again; that it fails is said and no more."""
    webhook = os.environ.get("THIDUA_WEBHOOK")
    if not webhook or not db.exists():
        return
    from archive.store import open_archive
    from crawler import alerts

    archive = open_archive(db)
    try:
        alerts.tell(archive, webhook)
    except ThiduaError as error:
        click.echo(f"thidua: {error}", err=True)
    finally:
        archive.close()


def _end_if_broken(sources: list[str]) -> None:
    if sources:
        raise ThiduaError(f"broken: {', '.join(sources)} (why: see above, or `thidua status`)")


@cli.command("import")
@FILES
@click.option("--url", help="The address of a saved page that does not tell its own.")
@with_corrections
@in_archive
@as_json
def import_(files: tuple[Path, ...], url: str | None, corrections: Path | None, db: Path, json_: bool) -> None:
    """Take in saved pages (.html, also gzip), articles (.json, .txt) and WARC files.

    A file that cannot be read whole refuses all of FILES. A page of a WARC that cannot be read is skipped and
    named.

    Example: thidua import page.html --url https://baocantho.com.vn/…-a196670.html
    """
    from archive import importer
    from archive.store import open_archive
    from archive.store.derive import correct
    from archive.store.status import conferences_of
    from archive.store.writer import Writer

    if url and len(files) > 1:
        raise click.UsageError("--url is the address of one file; import the others apart.")
    found = importer.read_files(files, url)
    archive = open_archive(db)
    correct(archive, corrections)
    saved = list(_without_unread(importer.take_in(Writer(archive), found)))
    print_rows(
        [
            {
                "file": str(one.path),
                "change": one.change,
                "article": one.id,
                "title": one.title,
                "conference": ", ".join(conferences_of(archive, one.id)) or None,
            }
            for one in saved
        ],
        json_,
    )
    if not saved:
        raise ThiduaError(f"{', '.join(map(str, files))}: no article found; see `thidua sources` for known addresses")


def _without_unread(found: Iterable) -> Iterator:
    """What could be read; the rest is named and counted on stderr."""
    from archive.importer import Unread

    skipped: Counter[Path] = Counter()
    for one in found:
        if isinstance(one, Unread):
            skipped[one.path] += 1
            click.echo(f"thidua: {one.why}; skipped", err=True)
        else:
            yield one
    for path, number in skipped.items():
        click.echo(f"thidua: {path}: {number} pages skipped, named above", err=True)


@cli.command()
@FILES
@click.option("--explain", "explain_", is_flag=True, help="Show the text with its facts marked and the rules' names.")
def extract(files: tuple[Path, ...], explain_: bool) -> None:
    """Print the report of each file's article, one JSON line each, with the words each fact comes from.

    Example: thidua extract article.json page.html > reports.jsonl
    """
    import archive.extract
    from archive import importer
    from archive.explain import explain
    from archive.extract.codec import to_json

    for path in files:
        for found in _without_unread(importer.read_file(path)):
            report = archive.extract.report(found.article)
            click.echo(explain(found.article, report) + "\n" if explain_ else to_json(report, found.id))


@cli.command()
@click.argument("target", metavar="URL-or-FILE")
@click.option("--source", help="Read it as a page of this source. [default: by its host]")
@click.option("--fetch", is_flag=True, help="Ask the site for URL now, as a crawl would.")
@in_archive
@as_json
def page(target: str, source: str | None, fetch: bool, db: Path, json_: bool) -> None:
    """Show what the parsers see in a page: its source and family, what each selector finds, the article.

    The tool to open first when a site changes. A URL is looked up among the archive's stored pages; --fetch asks
    the site. ✓ marks the selectors whose finding is taken. Exit code 1 when no article can be read.

    Example: thidua page saved.html
    """
    from archive.page import lines, look

    found, place = look(target, db, source=source, fetch=fetch)
    if json_:
        click.echo(json.dumps(asdict(found) | {"from": place}, ensure_ascii=False, indent=1))
    else:
        for line in lines(found, place):
            click.echo(line)
    if found.fault:
        raise ThiduaError(found.fault)


@cli.command()
@with_corrections
@in_archive
def rebuild(corrections: Path | None, db: Path) -> None:
    """Derive everything again from the articles, and fill the search indexes again.

    Corrections that match nothing any more are named on stderr; see docs/corrections.md.

    Example: thidua rebuild --db archive.db
    """
    from archive.store import open_archive
    from archive.store.corrections import unmatched
    from archive.store.derive import rebuild

    archive = open_archive(db, create=False)
    rebuild(archive, corrections)
    for line in unmatched(archive):
        click.echo(f"thidua: {line}", err=True)
    click.echo(f"{archive.table('conferences').count} conferences from {archive.table('articles').count} articles")


@cli.command()
@click.option("--source", help="Only this source's pages. [default: all]")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@with_corrections
@in_archive
@as_json
def reparse(source: str | None, dry_run: bool, corrections: Path | None, db: Path, json_: bool) -> None:
    """Read the stored pages again with today's parsers, without a request, and say what changed.

    A layout that is mended today so mends last year's articles. Exit code 1 when pages could not be read, each
    named.

    Example: thidua reparse --source baocantho --dry-run
    """
    from archive.reparse import reparse
    from archive.store import open_archive
    from archive.store.derive import correct

    archive = open_archive(db, create=False)
    correct(archive, corrections)
    found = reparse(archive, source, dry_run=dry_run)
    print_rows([asdict(one) | {"changed": ", ".join(one.changed)} for one in found.changes], json_)
    for line in found.faults:
        click.echo(f"thidua: {line}", err=True)
    counts = ", ".join(f"{name} {number}" for name, number in sorted(found.columns.items()))
    click.echo(
        f"{found.pages} pages of {found.articles} articles read, {len(found.changes)} articles"
        f" {'would change' if dry_run else 'changed'}{f' ({counts})' if counts else ''}",
        err=True,
    )
    if found.faults:
        raise ThiduaError(f"{db}: {len(found.faults)} pages or files could not be read, named above")


@cli.command()
@FILES
@with_corrections
@in_archive
@as_json
def merge(files: tuple[Path, ...], corrections: Path | None, db: Path, json_: bool) -> None:
    """Take the archives FILES in: their sources, pages, articles and crawls; the rest is derived anew.

    Raw pages stay where they are; the archive notes where. Merging again what was merged changes nothing.

    Example: thidua merge node-1/archive.db node-2/archive.db --db all.db
    """
    from archive.store import open_archive, read_archive
    from archive.store.derive import correct
    from archive.store.merge import merge

    others = [read_archive(file) for file in files]
    archive = open_archive(db)
    correct(archive, corrections)
    print_rows([asdict(one) for one in merge(archive, others)], json_)


@cli.command()
@with_corrections
@in_archive
def check(corrections: Path | None, db: Path) -> None:
    """Verify every invariant of the archive: references, ids, quotes, search indexes.

    Exit code 1 when something is wrong, a line each.

    Example: thidua check --db archive.db
    """
    from archive.store import read_archive
    from archive.store.check import check
    from archive.store.corrections import differs

    archive = read_archive(db)
    problems = [*check(archive), *differs(archive, corrections)]
    for problem in problems:
        click.echo(problem)
    if problems:
        raise ThiduaError(f"{db}: {len(problems)} problems, listed above")
    click.echo(f"{db}: sound")


@cli.command()
@click.argument("fact")
@in_archive
@as_json
def trace(fact: str, db: Path, json_: bool) -> None:
    """Follow FACT to the bytes it was read from: its words, the article's version, the page, the WARC record.

    FACT is table/id as the site and the exports show it; what a conference's page says of the conference itself
    is conferences/id/date (or place, year, kind, level, cluster). The WARC record is read again. Exit code 1 when
    a link does not hold.

    Example: thidua trace statistics/iv-2018-annual-review-statistics-inspections-admin-612
    """
    from archive.store import read_archive
    from archive.trace import print_trace, trace

    found = trace(read_archive(db), fact)
    if json_:
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print_trace(found)
    if faults := sum(bool(link["faults"]) for link in found["evidence"]):
        raise ThiduaError(f"{found['fact']}: {faults} of {len(found['evidence'])} places do not hold, named above")


@cli.command()
@in_archive
@as_json
def status(db: Path, json_: bool) -> None:
    """The last run of each source and what the archive has from it.

    Exit code 1, and a line on stderr that names them, when the last run of any source was broken. Where
    THIDUA_WEBHOOK is set, it is told what changed and was not told yet.

    Example: thidua status --json
    """
    from archive.store import read_archive, status

    rows = status.sources(read_archive(db))
    print_rows(rows, json_)
    _tell(db)
    _end_if_broken([row["source"] for row in rows if row["verdict"] == "broken"])


@cli.command()
@as_json
def sources(json_: bool) -> None:
    """The sources that can be crawled, one line an era of their pages, and how each is known.

    Known by: live (checked there), stored (a stored page), code (a public crawler), page (an address or text
    seen), inferred, guess. What is guessed as a whole is crawled only when it is named.

    Example: thidua sources
    """
    from crawler.sources import table

    print_rows(table(), json_)


@cli.group(cls=Commands)
def schedule() -> None:
    """Print what starts crawls by the clock: daily from November to February, on Mondays otherwise.

    See docs/operating.md. Example: thidua schedule cron --db /srv/thidua/archive.db
    """


def planned(command: Callable) -> Callable:
    """The options that every kind of schedule has."""
    options = [
        click.option("--source", "sources", multiple=True, help="A source, as often as need be. [default: all]"),
        click.option("--at", default="05:30", show_default=True, metavar="HH:MM", help="When, by the server's time."),
        click.option(
            "--contact",
            default="",
            envvar="THIDUA_CONTACT",
            show_envvar=True,
            metavar="ADDRESS",
            help="Whom a site can write to: mailto:… or a page about the crawl.",
        ),
        in_archive,
    ]
    for option in reversed(options):
        command = option(command)
    return command


USER = click.option("--user", default=getpass.getuser, show_default="you", help="Whom it runs as.")


@schedule.command()
@planned
@USER
@click.option("--on-failure", metavar="UNIT", help="The unit to start when a source broke.")
@click.option("--dir", "directory", type=click.Path(path_type=Path), help="Write the files there instead.")
def systemd(sources, at, contact, db, user, on_failure, directory) -> None:
    """Print a service and its timer.

    Example: thidua schedule systemd --dir . && sudo cp thidua-crawl.* /etc/systemd/system/
    """
    from crawler.schedule import plan
    from crawler.schedule.systemd import units

    for name, text in units(plan(sources, db, at, contact), user, on_failure).items():
        if directory:
            directory.mkdir(parents=True, exist_ok=True)
            (directory / name).write_text(text, "utf-8")
            click.echo(directory / name)
        else:
            click.echo(f"# /etc/systemd/system/{name}\n{text}")


@schedule.command()
@planned
def cron(sources, at, contact, db) -> None:
    """Print lines for a crontab.

    Example: (crontab -l; thidua schedule cron) | crontab -
    """
    from crawler.schedule import plan
    from crawler.schedule.cron import table

    click.echo(table(plan(sources, db, at, contact)), nl=False)


@schedule.command()
@click.argument("directory", type=click.Path(path_type=Path))
@planned
@USER
@click.option("--port", type=click.IntRange(1, 65535), default=6800, show_default=True)
def scrapyd(directory, sources, at, contact, db, user, port) -> None:
    """Write a scrapyd node to DIRECTORY: its configuration, the project as an egg, a systemd unit.

    Prints the commands that start it, deploy the project and schedule its spiders. Needs the extra fleet.

    Example: thidua schedule scrapyd node
    """
    from crawler.schedule import plan
    from crawler.schedule.fleet import write

    click.echo(write(plan(sources, db, at, contact), directory, user, port), nl=False)


@cli.command()
@PORT
@click.option("--host", default="127.0.0.1", show_default=True)
@in_archive
def serve(port: int, host: str, db: Path) -> None:
    """Serve the archive as a site: Datasette with the settings it is meant to have.

    Example: thidua serve --port 8080
    """
    from archive import serving
    from archive.store import read_archive

    read_archive(db).close()
    serving.check_port(port, host)
    serving.serve(db, port, host)
