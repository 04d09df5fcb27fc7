"""How rebuild and intake grow with the archive: `python tests/bench/bench_store.py [SIZE …]`.

For each number of generated articles, in a process of its own: the time of a rebuild and of taking articles in one
by one (each a transaction, each followed by all that is derived), the peak memory, and the ratios to the first
size. Without sizes: 1,000, 10,000 and 100,000, which takes half an hour; rebuild is to grow as the articles do, and
an intake by at most twice.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generated import articles

from archive.store import articles as store
from archive.store import open_archive, transaction
from archive.store.derive import rebuild
from archive.store.rows import instant
from archive.store.writer import Writer

SIZES = (1_000, 10_000, 100_000)
TAKEN_IN = 200


def measure(size: int, folder: Path) -> dict[str, float]:
    """Seconds and megabytes of an archive of `size` articles."""
    db = open_archive(folder / "archive.db")
    writer = Writer(db)
    with transaction(db):  # stored only: what follows from them is what is measured
        for one in articles(size):
            if not db.execute("select 1 from sources where id = ?", [one.article.source]).fetchone():
                writer.save_source(one.article.source, one.article.source, [], None, fictional=True)
            store.store(db, one.article, instant(one.fetched_at), None)
    start = time.perf_counter()
    rebuild(db)
    whole = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    each = []
    for one in articles(size + TAKEN_IN, size):
        start = time.perf_counter()
        writer.save_articles([one])
        each.append(time.perf_counter() - start)
    return {
        "rebuild s": whole,
        "ms an article": whole / size * 1000,
        "peak MB": peak,
        "intake ms (median)": statistics.median(each) * 1000,
        "intake ms (mean)": statistics.mean(each) * 1000,
        "conferences": db.table("conferences").count,
        "file MB": (folder / "archive.db").stat().st_size / 1e6,
    }


def main(sizes: list[int]) -> None:
    rows = []
    for size in sizes:
        answer = subprocess.run(
            [sys.executable, __file__, "--measure", str(size)], check=True, capture_output=True, text=True
        )
        rows.append(json.loads(answer.stdout))
        print(
            f"{size:8,} articles: " + ", ".join(f"{name} {value:,.1f}" for name, value in rows[-1].items()), flush=True
        )
    for size, row in zip(sizes[1:], rows[1:], strict=True):
        print(
            f"{size:8,} to {sizes[0]:,} articles ({size / sizes[0]:.0f} x): rebuild"
            f" {row['rebuild s'] / rows[0]['rebuild s']:.1f} x, intake"
            f" {row['intake ms (median)'] / rows[0]['intake ms (median)']:.2f} x (median),"
            f" {row['intake ms (mean)'] / rows[0]['intake ms (mean)']:.2f} x (mean)"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        with tempfile.TemporaryDirectory() as place:
            print(json.dumps(measure(int(sys.argv[2]), Path(place))))
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
