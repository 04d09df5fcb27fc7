"""Speed and memory of extraction: `python tests/bench/bench_extract.py`.

Prints articles a second over the bundled fictional articles, repeated to about the length of a long report,
the ratio to a plain NFC-normalise-and-split pass over the same text in the same run, the peak memory, and
the time for hostile texts of 125 kB to 1 MB: twice the text should cost about twice the time.
"""

from __future__ import annotations

import json
import resource
import time
import unicodedata
from pathlib import Path

from archive.article import Article
from archive.extract import report

SAMPLES = Path(__file__).parents[2] / "crawler" / "samples" / "articles"
LEAD = "Ngày 2/12/2016, tại TP Vinh, Cụm thi đua số VI, Thanh tra Chính phủ tổ chức hội nghị tổng kết năm 2016. "
SIZES = (125_000, 250_000, 500_000, 1_000_000)
HOSTILE = {
    "digits": "7",
    "commas": ",",
    "quotes": "“",
    "one sentence": "Thanh tra tỉnh Nghệ An và 12 đơn vị, ",
    "roles": "Cụm trưởng, Cụm phó ",
    "awards": "tặng Cờ thi đua cho Thanh tra tỉnh Nghệ An và ",
    "money": "1.417 tỷ đồng và ",
    "people": "ông Lê Văn A, Chánh Thanh tra ",
}


def articles(length: int = 5000) -> list[Article]:
    """The bundled articles, each padded with its own paragraphs to about `length` characters."""
    found = []
    for path in sorted(SAMPLES.glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        text = case["text"]
        while len(text) < length:
            text += "\n\n" + case["text"]
        found.append(Article("", case["source"], case["title"], text, case["published"]))
    return found


def seconds(work, items) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for item in items:
            work(item)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    for length in (1, 5000):
        batch = articles(length)
        size = sum(len(article.text) for article in batch) / len(batch)
        ours = seconds(report, batch)
        plain = seconds(lambda article: unicodedata.normalize("NFC", article.text).split(), batch)
        print(f"{len(batch) / ours:8.0f} articles/s of {size:5.0f} characters, {ours / plain:6.1f} x a plain pass")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB at the most")
    print(
        f"\n{'hostile text':14}" + "".join(f"{size // 1000:>9} kB" for size in (125_000, 250_000, 500_000, 1_000_000))
    )
    for name, unit in HOSTILE.items():
        times = []
        for size in SIZES:
            text = LEAD + unit * (size // len(unit))
            start = time.process_time()
            report(Article("", "bao", "", text, "2016-12-03"))
            times.append(time.process_time() - start)
        print(f"{name:14}" + "".join(f"{taken:10.2f} s" for taken in times))


if __name__ == "__main__":
    main()
