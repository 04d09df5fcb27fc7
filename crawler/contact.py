"""Who is behind a crawl: every site that is asked is told, so a live crawl needs a contact."""

from __future__ import annotations

import re

from scrapy.settings import BaseSettings

from archive.errors import ThiduaError


def require_contact(settings: BaseSettings) -> None:
    """ThiduaError unless the crawl is a replay or says whom a site can write to."""
    if settings.getlist("REPLAY_WARCS") or re.match(r"mailto:\S+@\S+|https?://\S+\.\S+", settings["CONTACT"] or ""):
        return
    raise ThiduaError(
        f"contact {settings['CONTACT']!r} tells no site whom to write to; set THIDUA_CONTACT to mailto:YOU@HOST or the"
        " address of a page about your crawl"
    )
