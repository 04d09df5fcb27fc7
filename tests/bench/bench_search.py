"""How quick a search is in a big archive, against stock Datasette: `python tests/bench/bench_search.py [SIZE] [EACH]`.

An archive of SIZE generated conferences (20,000) with EACH articles of every one (2) is built; then for each query, in
milliseconds of CPU: our page when it is first asked, its second page, and a filter of it; and the table page that
Datasette without our plugin gives for the same words (its own escaping, facets and count), for the ratio. A query
that stock stops at its time limit of 30 s counts as that.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parents[2]))

from datasette import app, plugins
from wide import build

QUERIES = (
    "lai chau co thi dua", "Lai Châu cờ thi đua", "thi đua", "thanh tra", "hội nghị tổng kết", "TP HCM", "TTCP",
    "cụm thi đua số IV tổng kết 2019", "biên chế", "hoà bình", "Nguyễn Văn An", "dienbien", "tanh tra",
)  # fmt: skip
FACETS = "".join(f"&_facet={name}" for name in ("year", "cluster", "place", "kind"))


async def timed(datasette, address: str) -> tuple[float, int]:
    """Milliseconds of CPU, and kilobytes of the answer."""
    start = time.process_time()
    answer = await datasette.client.get(address)
    return (time.process_time() - start) * 1000, len(answer.content) // 1000


async def measure(path: Path) -> None:
    limits = {"sql_time_limit_ms": 30_000, "facet_time_limit_ms": 30_000}
    ours = app.Datasette([], immutables=[str(path)], settings=limits)
    await ours.client.get("/search?q=khoi")  # reads the columns
    firsts = {}
    for query in QUERIES:
        address = f"/search?q={quote(query)}"
        firsts[query] = [(await timed(ours, address + more)) for more in ("", "&page=2", "&year=2019")]
    plugins.pm.unregister(name="thidua")
    stock = app.Datasette([], immutables=[str(path)], settings=limits)
    await stock.client.get(f"/{path.stem}")
    ratios = []
    for query in QUERIES:
        (first, kilobytes), (second, _), (narrowed, _) = firsts[query]
        # The index of stock is found by the table whose content it is.
        theirs, _ = await timed(stock, f"/{path.stem}/conference_texts?_search={quote(query)}")
        listed, _ = await timed(stock, f"/{path.stem}/conferences?_size=20{FACETS}")
        ratios.append((theirs + listed) / first)
        print(
            f"{query:34} first {first:5.0f} ms, page 2 {second:4.0f}, filter {narrowed:4.0f}; {kilobytes} kB;"
            f" stock {theirs + listed:6.0f} ms ({ratios[-1]:.1f} x)"
        )
    slowest = max(first for (first, _), _, _ in firsts.values())
    print(f"median {statistics.median(ratios):.1f} x stock; slowest first page {slowest:.0f} ms")


def main(size: int = 20_000, each: int = 2) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "archive.db"
        build(path, size, each)
        asyncio.run(measure(path))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
