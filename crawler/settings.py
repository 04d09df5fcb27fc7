"""Scrapy settings: everything that differs from Scrapy's defaults, and why."""

import os

BOT_NAME = "thidua"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"

# Where a crawl's articles and raw pages go. The archive keeps file, offset and length of each page.
ARCHIVE_DB = "archive.db"
WARC_DIR = "warc"

# Politeness: these are small newsrooms' servers, and nothing here is urgent.
# Says who we are and where to complain; a browser's name would be a lie. Whoever crawls the live web
# gives the contact, "mailto:…" or the address of a page about the crawl; without one nothing live is crawled.
CONTACT = os.environ.get("THIDUA_CONTACT", "")
USER_AGENT = f"thidua/0.1 (research archive of inspectorate conferences; +{CONTACT})"
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 2
# Slows down further where a server answers slowly.
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 2
AUTOTHROTTLE_MAX_DELAY = 60
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
    "crawler.extensions.progress.Progress": 200,
}
# Nearest the downloader, so that it sees redirects and bodies as they came.
DOWNLOADER_MIDDLEWARES = {"crawler.middlewares.recorder.Recorder": 950}
ITEM_PIPELINES = {"crawler.pipelines.store.StoreArticle": 300}
