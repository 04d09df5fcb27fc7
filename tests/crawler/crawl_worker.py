"""Crawl jobs one after another in one process, for tests that crawl often: it starts once.

A line of standard input is a job with the environment it is run in; a line of standard output, that it ended.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

import msgspec
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.utils.log import configure_logging
from scrapy.utils.reactor import install_reactor

from crawler.run import Job, settings_of, summary_of


async def run(job: Job) -> None:
    runner = AsyncCrawlerRunner(settings_of(job))
    crawlers = [runner.create_crawler(name) for name in job.sources]
    await asyncio.gather(*(runner.crawl(crawler, **job.arguments) for crawler in crawlers))
    Path(job.result).write_bytes(msgspec.json.encode([summary_of(crawler) for crawler in crawlers]))


async def serve() -> None:
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        asked = json.loads(line)
        os.environ.update(asked["environment"])
        await run(msgspec.convert(asked["job"], Job))
        print("ended", flush=True)


def main() -> None:
    install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    from twisted.internet import reactor

    configure_logging({"LOG_LEVEL": "ERROR"})
    task = None

    def begin() -> None:
        nonlocal task
        task = asyncio.ensure_future(serve())
        task.add_done_callback(lambda _: reactor.stop())

    reactor.callWhenRunning(begin)
    reactor.run(installSignalHandlers=False)
    task.result()


if __name__ == "__main__":
    main()
