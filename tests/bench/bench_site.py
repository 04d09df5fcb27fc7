"""The site against stock Datasette on the same archive: `python tests/bench/bench_site.py [CONFERENCES [ARCHIVE]]`.

An archive of so many conferences (100,000 by default), ten articles each, is generated (minutes), or taken from the
file ARCHIVE if that is there, and served twice: by thidua, and by Datasette without plugins or metadata, which may
take its time for a query.
Printed are the median times of table pages with three facets and of searches from rare to common words, when asked
first and when asked again (thidua keeps its answers while the archive stays as it is), then the
requests a second of eight readers on a mix of these while articles are taken in, with errors and the servers'
peak memory. Stock's search is its own, of the articles' folded index.
"""

from __future__ import annotations

import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote_plus

sys.path.insert(0, str(Path(__file__).parents[2]))

from generated import articles
from wide import build

from archive.store import open_archive
from archive.store.writer import Writer

CONFERENCES = 100_000
READERS = 8
SECONDS = 20
FACETS = "_facet=year&_facet=kind&_facet=cluster"
TABLES = ("", "&kind=annual_review", "&kind=pact_signing", *(f"&year={year}" for year in range(2010, 2019)))
QUERIES = ("lai chau co thi dua", "Điện Biên", "thi đua", "tổng kết năm 2019", '"khối thi đua"', "tỉnh Sơn La")


def addresses(name: str, stock: bool) -> dict[str, list[str]]:
    """Kind of page → paths."""
    search = f"/{name}/articles?_search=%s" if stock else "/search?q=%s"
    facets = FACETS if stock else ""  # thidua's table has these three of itself
    return {
        "table page with three facets": [f"/{name}/conferences?{facets}{narrowed}" for narrowed in TABLES],
        "search": [search % quote_plus(query) for query in QUERIES],
    }


@contextmanager
def served(path: Path, stock: bool):
    """A server of the archive in a process of its own: its address and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ours = ["-c", "from archive.cli import cli; cli()", "serve", "--db", str(path)]
    patient = ["--setting", "sql_time_limit_ms", "30000"]  # by default it refuses common words after a second
    theirs = [
        "-c",
        "import sys; sys._called_from_test = True; from datasette.cli import cli; cli()",
        str(path),
        *patient,
    ]
    program = theirs if stock else ours  # it looks for no plugins when it is tested
    environment = dict(os.environ, PYTHONPATH=str(Path(__file__).parents[2]))
    process = subprocess.Popen(
        [sys.executable, *program, "--port", str(port)],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    base = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                fetch(base + "/-/versions.json")
                assert (b"thidua" in read(base + "/-/plugins.json")) != stock
                break
            except OSError:
                if process.poll() is not None:
                    raise SystemExit(f"the server did not start: {program}") from None
                time.sleep(0.1)
        yield base, process
    finally:
        process.terminate()
        process.wait(30)


def read(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=120) as answer:
        return answer.read()


def fetch(url: str) -> int:
    """The status of an answer read whole."""
    try:
        with urllib.request.urlopen(url, timeout=120) as answer:
            answer.read()
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def median_ms(base: str, paths: list[str], times: int = 5) -> float:
    """Of single requests, one after another."""
    took = []
    for path in paths * times:
        start = time.perf_counter()
        status = fetch(base + path)
        took.append(time.perf_counter() - start)
        if status != 200:
            print(f"    {path}: {status}")
    return 1000 * statistics.median(took)


def together(base: str, kinds: dict[str, list[str]], path: Path) -> tuple[float, Counter]:
    """Requests a second of all readers while articles are taken in, and how many ended with which status."""
    statuses: Counter = Counter()
    stop = time.perf_counter() + SECONDS
    paths = [path for paths in kinds.values() for path in paths]

    def reader(seed: int) -> None:
        draws = random.Random(seed)
        while time.perf_counter() < stop:
            try:
                statuses[fetch(base + draws.choice(paths))] += 1
            except OSError as error:
                statuses[type(error).__name__] += 1

    writing = subprocess.Popen([sys.executable, __file__, "--write", str(path), str(SECONDS)])
    readers = [threading.Thread(target=reader, args=(seed,)) for seed in range(READERS)]
    start = time.perf_counter()
    for thread in readers:
        thread.start()
    for thread in readers:
        thread.join()
    took = time.perf_counter() - start
    statuses["crawl's exit"] = writing.wait()
    return statuses[200] / took, statuses


def write(path: Path, seconds: float) -> None:
    """What a crawl does to the archive: an article every second."""
    db = open_archive(path)
    writer = Writer(db)
    stop = time.time() + seconds
    for one in articles(10_000, random.randrange(9_000)):
        if time.time() > stop:
            return
        writer.save_source(one.article.source, one.article.source, [], None, fictional=True)
        writer.save_articles([one])
        time.sleep(1)


def peak_mb(process: subprocess.Popen) -> float:
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def main(count: int, path: Path) -> None:
    if not path.exists():
        start = time.perf_counter()
        build(path, count)
        took, size = time.perf_counter() - start, path.stat().st_size / 1e6
        print(f"{count:,} conferences generated in {took:.0f} s, {size:.0f} MB")
    found: dict[str, dict[bool, float]] = {}
    for stock in (True, False):
        kinds = addresses(path.stem, stock)
        with served(path, stock) as (base, process):
            for kind, paths in kinds.items():
                found.setdefault(f"{kind}, asked first, ms", {})[stock] = median_ms(base, paths, 1)
                found.setdefault(f"{kind}, asked again, ms", {})[stock] = median_ms(base, paths)
            rate, statuses = together(base, kinds, path)
            found.setdefault(f"{READERS} readers beside a crawl, requests/s", {})[stock] = rate
            found.setdefault("peak memory of the server, MB", {})[stock] = peak_mb(process)
            print("stock" if stock else "thidua", "answers:", dict(statuses))
    for what, values in found.items():
        stock, ours = values[True], values[False]
        ratio = ours / stock if "requests" in what else stock / ours
        print(f"{what:<46} stock {stock:8.1f}  thidua {ours:8.1f}  {ratio:5.1f} ×")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(Path(sys.argv[2]), float(sys.argv[3]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            given = Path(sys.argv[2]) if sys.argv[2:] else Path(folder) / "archive.db"
            main(int(sys.argv[1]) if sys.argv[1:] else CONFERENCES, given)
