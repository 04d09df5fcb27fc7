"""How finding copies grows with the archive: `python tests/bench/bench_copies.py [SIZE …]`.

For each number of generated articles: marking them (shingles, MinHash bands, the bands' table), then looking the last
200 up one by one as an intake does; how many candidates an article had, how many of the copies made were found, and
the ratios to the first size. Looking up is to cost at most twice as much in the largest archive. Without sizes:
1,000 and 10,000, half a minute.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generated import articles

from archive.extract.codec import encode
from archive.extract.report import Cluster, Conference, Report
from archive.store import articles as store
from archive.store import copies, open_archive, transaction
from archive.store.rows import instant
from archive.store.writer import Writer, article_id

SIZES = (1_000, 10_000)
LOOKED_UP = 200
_COPY = "(Theo báo bạn)"


def measure(size: int, folder: Path) -> dict[str, float]:
    """Milliseconds, and counts, in an archive of `size` articles."""
    db = open_archive(folder / "archive.db")
    writer, made, ids = Writer(db), [], []
    marking = 0.0
    report = Report(True, conference=Conference("annual_review", cluster=Cluster(None, "Cụm")))
    with transaction(db):
        for one in articles(size):
            if not db.execute("select 1 from sources where id = ?", [one.article.source]).fetchone():
                writer.save_source(one.article.source, one.article.source, [], None, fictional=True)
            store.store(db, one.article, instant(one.fetched_at), None)
            id = article_id(one.article.url)
            ids.append(id)
            made += [id] if one.article.text.startswith(_COPY) else []
            db.execute("insert into reports values (?, 1, null, ?)", [id, encode(report)])
            start = time.perf_counter()
            copies.note_bands(db, id, report, one.article.text)
            marking += time.perf_counter() - start
    each, candidates = [], []
    with transaction(db):
        copies.find(db, ids[:-LOOKED_UP])
        for id in ids[-LOOKED_UP:]:
            candidates.append(len(copies.candidates(db, id)))
            start = time.perf_counter()
            copies.find(db, [id])
            each.append(time.perf_counter() - start)
    return {
        "marking ms": marking / size * 1000,
        "looking up ms (mean)": statistics.mean(each) * 1000,
        "candidates (mean)": statistics.mean(candidates),
        "copies made": len(made),
        "of them found": sum(bool(copies.pairs(db, id)) for id in made),
    }


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    first: dict[str, float] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found = measure(size, Path(folder))
        first = first or found
        told = (
            f"{name} {value:.2f} (×{value / first[name]:.2f})" if first[name] else f"{name} {value:.2f}"
            for name, value in found.items()
        )
        print(f"{size:>7} articles: {'; '.join(told)}", flush=True)


if __name__ == "__main__":
    main()
