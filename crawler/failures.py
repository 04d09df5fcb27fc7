"""Requests that got no page."""

from __future__ import annotations

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure


class NoCopy(DownloadFailedError):
    """A web archive that does not give the copy it named."""


NO_PAGE = (
    HttpError,
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)
"""What is the network's or the site's doing, and no error of ours."""


def is_gone(failure: Failure) -> bool:
    """Did the site say that there is no such page?"""
    return bool(failure.check(HttpError)) and failure.value.response.status in (404, 410)
