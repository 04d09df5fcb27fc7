"""Pages that render by script: fetched through Debian's Chromium, for sources that declare it.

Needs the extra `thidua[browser]` and a Chromium of the system's; nothing here downloads a browser.
"""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from typing import Any

from scrapy.settings import BaseSettings

from archive.errors import ThiduaError

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_HANDLER = "scrapy_playwright.handler.ScrapyPlaywrightDownloadHandler"
_UNNEEDED = frozenset(("image", "media", "font", "stylesheet", "websocket", "eventsource", "ping"))


def chromium() -> str | None:
    """The path of an installed Chromium: THIDUA_CHROMIUM, or the first that the system has."""
    return os.environ.get("THIDUA_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)


def is_rendered(spider: type, settings: BaseSettings) -> bool:
    """Are a spider's pages fetched through a browser? Those that are recorded have been rendered."""
    return bool(getattr(spider, "browser", "")) and not settings.getlist("REPLAY_WARCS")


def require_browser(source: str) -> None:
    """ThiduaError, which says what to install, where pages of `source` cannot be rendered."""
    if find_spec("scrapy_playwright") is None:
        raise ThiduaError(f"{source} renders by script; install thidua[browser]")
    if chromium() is None:
        raise ThiduaError(f"{source} renders by script; install Chromium (apt install chromium) or set THIDUA_CHROMIUM")


def browser_settings(timeout: float) -> dict[str, Any]:
    """Scrapy settings of a spider whose pages need a browser; robots.txt and the rest still go without one.
    `timeout` is in seconds."""
    return {
        "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https"), _HANDLER),
        "PLAYWRIGHT_LAUNCH_OPTIONS": {
            "executable_path": chromium(),
            # Chromium refuses its sandbox to root.
            "chromium_sandbox": os.geteuid() != 0,
            "proxy": _proxy(),
        },
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": 1,
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": 1000 * timeout,
        "PLAYWRIGHT_ABORT_REQUEST": "crawler.browser.is_unneeded",
    }


def is_unneeded(request) -> bool:
    """A page's text needs its scripts and what they ask for, not its pictures; one page is one reader's load."""
    return request.resource_type in _UNNEEDED


def _proxy() -> dict[str, str] | None:
    """The proxy that Scrapy's own downloader takes from the environment too."""
    address = os.environ.get("https_proxy") or os.environ.get("http_proxy")
    return {"server": address} if address else None
