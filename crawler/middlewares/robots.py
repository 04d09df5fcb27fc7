"""A robots.txt that cannot be had, as RFC 9309 reads it.

Scrapy parses whatever comes and takes a failure for a permission. Here a server that fails to answer
forbids everything, one that has no robots.txt forbids nothing, and a huge file is read in part.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from scrapy.http import Request, Response, TextResponse

LARGEST = 512 * 1024
"""Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at least."""


class UnreachableRobots:
    def process_response(self, request: Request, response: Response) -> Response:
        if not _is_robots(request):
            return response
        if response.status >= 500 or response.status == 429:
            return _closed(request)
        body = b"" if response.status >= 400 else response.body[:LARGEST]
        return response.replace(body=body)

    def process_exception(self, request: Request, exception: Exception) -> Response | None:
        return _closed(request) if _is_robots(request) else None


def _is_robots(request: Request) -> bool:
    return request.meta.get("dont_obey_robotstxt", False) and urlsplit(request.url).path == "/robots.txt"


def _closed(request: Request) -> Response:
    return TextResponse(request.url, body=b"User-agent: *\nDisallow: /\n", request=request)
