"""What storing costs a crawl: `python tests/bench/bench_crawl.py [PAGES …]`, 1,000 and 5,000 by default.

A local server, in a process of its own and without any throttle, has a site of invented articles on pages of
about 60 kB. A bare Scrapy spider that only downloads them and the full crawl (parse, WARC, SQLite, facts) go
through it in the same run, each in a fresh process with the same settings. Printed are pages a second, their
ratio, the share of the full crawl's CPU time that each stage takes, and the most memory at each size.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import resource
import sys
import tempfile
import time
import zlib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).parents[2]))

from generated import articles
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from archive.article import Article
from crawler.base import SourceSpider
from crawler.replica import page

SIZES = (1_000, 5_000)
HOST = "bench.example"
PER_LISTING = 50
FILLER = "<nav>" + '<a href="/trang/khac">Chuyên mục khác của báo</a>\n' * 1_000 + "</nav>"
SETTINGS = {
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 8,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
    "DOWNLOAD_DELAY": 0,
    "LOG_LEVEL": "ERROR",
    "ROBOTSTXT_OBEY": False,
    "CONTACT": "mailto:bench@archive.example",
}


def address(number: int) -> str:
    return f"/tong-ket-thi-dua-a{number}.html"


class Site:
    """The answers: generated articles, each with words and figures of its own, on pages of the family content_fck."""

    def __init__(self, count: int):
        self.count = count
        self.pages = [self._rendered(number, one.article) for number, one in enumerate(articles(count))]

    def _rendered(self, number: int, article: Article) -> bytes:
        article = replace(article, url=f"https://{HOST}{address(number)}", source=HOST)
        return zlib.compress(page(article, "content_fck").replace(b"</body>", FILLER.encode() + b"</body>"), 1)

    def answer(self, path: str) -> bytes | None:
        if path.startswith("/thoi-su"):
            start = (int(path.partition("p=")[2] or 1) - 1) * PER_LISTING
            numbers = range(start, min(start + PER_LISTING, self.count))
            links = "".join(f'<li><a href="{address(n)}">Tổng kết thi đua {n}</a></li>' for n in numbers)
            return f'<html><body><div id="topcate">{links}</div></body></html>'.encode() if links else None
        number = int(path.rpartition("-a")[2].partition(".")[0])
        return zlib.decompress(self.pages[number])


async def _serve(count: int, told) -> None:
    site = Site(count)

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                while (await reader.readline()).strip():
                    pass
                path = line.split()[1].decode().partition(HOST)[2]
                body = site.answer(path)
                status = b"200 OK" if body is not None else b"404 Not Found"
                head = b"HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
                writer.write(head % (status, len(body or b"")) + (body or b""))
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(connection, "127.0.0.1", 0)
    told.put(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def serve(count: int, told) -> None:
    asyncio.run(_serve(count, told))


class Bare(Spider):
    """Downloads the same pages and does nothing with them."""

    name = "bare"

    def __init__(self, count: int):
        super().__init__()
        self.count = count

    async def start(self):
        for number in range(-(-self.count // PER_LISTING)):
            yield Request(f"http://{HOST}/thoi-su" + (f"?p={number + 1}" if number else ""))
        for number in range(self.count):
            yield Request(f"http://{HOST}{address(number)}")

    def parse(self, response):
        """Nothing."""


class Full(SourceSpider):
    """The full crawl of the same site."""

    name = "bench"
    title = "Báo Đo"
    hosts = (HOST,)
    scheme = "http"
    family = "content_fck"
    sections = ("thoi-su",)
    fictional = True


def bare(count: int, folder: str, told) -> None:
    _crawl(Bare, {"count": count}, Settings(SETTINGS), told, Counter())


def full(count: int, folder: str, told) -> None:
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    paths = {"ARCHIVE_DB": f"{folder}/archive.db", "WARC_DIR": f"{folder}/warc", "PROGRESS": False}
    settings.setdict({**SETTINGS, **paths}, priority="cmdline")
    _crawl(Full, {"max_pages": 0, "everything": True}, settings, told, _stages())


def _crawl(spider, arguments: dict, settings: Settings, told, stages: Counter) -> None:
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(spider)
    process.crawl(crawler, **arguments)
    wall, cpu = time.perf_counter(), time.process_time()
    process.start()
    told.put(
        {
            "wall": time.perf_counter() - wall,
            "cpu": time.process_time() - cpu,
            "pages": crawler.stats.get_value("response_received_count"),
            "articles": crawler.stats.get_value("thidua/articles_new", 0),
            "errors": crawler.stats.get_value("thidua/errors", 0),
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "stages": dict(stages),
        }
    )


def _stages() -> Counter:
    """CPU seconds by stage, noted while the crawl runs; what a stage calls of another counts for that one."""
    import archive.extract
    import archive.store.writer
    from crawler import crawling
    from crawler.warc import WarcWriter

    spent: Counter = Counter()
    open_stages: list[SimpleNamespace] = []

    def timed(owner, name: str, stage: str) -> None:
        work = getattr(owner, name)

        def wrapped(*args, **kwargs):
            started = time.process_time()
            open_stages.append(SimpleNamespace(inner=0.0))
            try:
                return work(*args, **kwargs)
            finally:
                took = time.process_time() - started
                spent[stage] += took - open_stages.pop().inner
                if open_stages:
                    open_stages[-1].inner += took

        setattr(owner, name, wrapped)

    timed(crawling, "read_article", "parse")
    timed(WarcWriter, "write", "WARC")
    timed(archive.extract, "report", "extraction")
    timed(archive.store.writer, "derive", "resolution")
    timed(archive.store.writer.Writer, "save_articles", "articles in SQLite")
    timed(archive.store.writer.Writer, "save_page", "pages in SQLite")
    return spent


def measured(work, count: int, folder: str, port: int) -> dict:
    context = multiprocessing.get_context("spawn")
    told = context.Queue()
    os.environ["http_proxy"] = f"http://127.0.0.1:{port}"
    process = context.Process(target=work, args=(count, folder, told))
    process.start()
    found = told.get(timeout=3600)
    process.join()
    return found


def main(sizes: list[int]) -> None:
    context = multiprocessing.get_context("spawn")
    for count in sizes:
        told = context.Queue()
        server = context.Process(target=serve, args=(count, told), daemon=True)
        server.start()
        port = told.get(timeout=60)
        with tempfile.TemporaryDirectory() as folder:
            plain = measured(bare, count, folder, port)
            ours = measured(full, count, folder, port)
        server.terminate()
        server.join()
        rates = [run["pages"] / run["cpu"] for run in (plain, ours)]
        print(f"{count:>7,} articles: {ours['articles']:,} stored, {ours['errors']} errors")
        print(f"        bare Scrapy {plain['pages'] / plain['wall']:6.0f} pages/s, {rates[0]:6.0f} a CPU second")
        print(f"        full crawl  {ours['pages'] / ours['wall']:6.0f} pages/s, {rates[1]:6.0f} a CPU second")
        print(f"        ratio       {plain['wall'] / ours['wall']:6.2f}        , {rates[1] / rates[0]:6.2f}")
        print(f"        memory      {plain['memory']:6.0f} MB bare, {ours['memory']:.0f} MB full")
        shares = Counter(ours["stages"]) | {"Scrapy and the frontier": ours["cpu"] - sum(ours["stages"].values())}
        for stage, spent in sorted(shares.items(), key=lambda item: -item[1]):
            print(f"        {stage:<24} {spent / ours['cpu']:4.0%}  {1000 * spent / count:6.2f} ms an article")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
