"""The project's settings with the invented sites' spiders instead of the real ones, for a scrapyd egg."""

from crawler.settings import *  # noqa: F403

SPIDER_MODULES = ["loopback_sources"]
