"""Scrapy settings: everything that differs from Scrapy's defaults, and why."""

import os
from pathlib import Path

BOT_NAME = "thidua"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"

# Where a crawl's articles and raw pages go. The archive keeps file, offset and length of each page.
# The environment says it for who gives no arguments: `scrapy crawl`, scrapyd.
ARCHIVE_DB = os.environ.get("THIDUA_DB") or "archive.db"
WARC_DIR = str(Path(ARCHIVE_DB).with_name("warc"))

# Politeness: these are small newsrooms' servers, and nothing here is urgent.
# Says who we are and where to complain; a browser's name would be a lie. Whoever crawls the live web
# gives the contact, "mailto:…" or the address of a page about the crawl; without one nothing live is crawled.
CONTACT = os.environ.get("THIDUA_CONTACT", "")
USER_AGENT = f"thidua/0.1 (research archive of inspectorate conferences; +{CONTACT})"
ROBOTSTXT_OBEY = True
# The name in robots.txt; the whole user agent would also match rules for "research" or "archive".
ROBOTSTXT_USER_AGENT = BOT_NAME
CONCURRENT_REQUESTS_PER_DOMAIN = 1
# A source is one host. What waits in the downloader is sent even after a site said "later", so nothing does.
CONCURRENT_REQUESTS = 1
DOWNLOAD_DELAY = 2
# A delay is a promise, so no half of it at random.
DOWNLOAD_DELAY_JITTER = 0
# Slows down further where a server answers slowly.
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 2
AUTOTHROTTLE_MAX_DELAY = 60
# For crawler.extensions.pace, in seconds: the longest Crawl-delay that is kept, the first pause after a
# 429 or 503 that names none (doubled each time), and the longest pause; who asks for a longer one is left
# until the next run.
CRAWL_DELAY_MAX = 600
RETRY_AFTER_DEFAULT = 15
RETRY_AFTER_MAX = 600

# Where `thidua backfill` finds copies of pages.
WAYBACK = "https://web.archive.org"
COMMONCRAWL_INDEX = "https://index.commoncrawl.org"
COMMONCRAWL_DATA = "https://data.commoncrawl.org"

# An article page is 30-160 kB and comes within seconds; the defaults (3 minutes, 1 GB) let one bad page
# stop a source for minutes or fill the memory.
DOWNLOAD_TIMEOUT = 40
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024
DOWNLOAD_WARNSIZE = 4 * 1024 * 1024
# Vietnamese edition of the page; gzip only, because every WARC tool can unpack it.
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "vi",
    "Accept-Encoding": "gzip",
}
# News pages need no login, and session cookies put session ids into addresses.
COOKIES_ENABLED = False
# Party newspapers refresh every page each half hour by <meta>; following that fetches it twice.
METAREFRESH_ENABLED = False

# No open port and no control from outside, not even on this machine.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# The summary says how a run went; the log is for what went wrong.
LOG_LEVEL = "WARNING"

ADDONS = {"crawler.replay.Replay": 100}
EXTENSIONS = {
    "crawler.extensions.archive_run.ArchiveRun": 100,
    # After it, so that the archive is closed when the next crawl's turn comes.
    "crawler.extensions.turn.Turn": 110,
    "crawler.extensions.progress.Progress": 200,
    # After AutoThrottle (0), which it corrects.
    "crawler.extensions.pace.Pace": 300,
}
DOWNLOADER_MIDDLEWARES = {
    # Outside RetryMiddleware (550), so that a robots.txt is given up only after retries.
    "crawler.middlewares.robots.UnreachableRobots": 150,
    "crawler.middlewares.rendered.Rendered": 900,
    # Nearest the downloader, so that it sees redirects and bodies as they came.
    "crawler.middlewares.recorder.Recorder": 950,
    # Nearer still, so that a copy is recorded as the page it is a copy of.
    "crawler.middlewares.copies.Copies": 960,
}
ITEM_PIPELINES = {"crawler.pipelines.store.StoreArticle": 300}
