"""Answers that were given, kept while the archive stays as it is: it changes when a crawl ends, and is read all day.

Only what anybody would get is kept: no answer to a request with credentials or a cookie other than the language's,
none that sets a cookie, none at all where a plugin knows its readers. The oldest go first when there are many.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from datasette.plugins import DEFAULT_PLUGINS, pm

from archive.site.data import version
from archive.site.language import COOKIE, current

_MOST = 32_000_000  # bytes of all answers
_LARGEST = 400_000  # of one
_SETTLED = 0.1  # seconds; a file that has just been written may be written again without its time telling so


@dataclass(frozen=True, slots=True)
class _Answer:
    start: dict
    body: bytes
    version: tuple


class Kept:
    """The answers that one Datasette has given to requests that `is_kept` takes for the archive's."""

    def __init__(self, datasette, is_kept: Callable[[dict], bool]):
        self._datasette, self._is_kept = datasette, is_kept
        self._answers: OrderedDict[tuple, _Answer] = OrderedDict()
        self._bytes = 0

    async def answer(self, app, scope, receive, send) -> None:
        """The kept answer to a request, or the app's, which is kept where it may be."""
        key = self._key(scope)
        if key is None:
            await app(scope, receive, send)
            return
        now = version(self._datasette)
        found = self._answers.get(key)
        if found and found.version == now:
            self._answers.move_to_end(key)
            await send(found.start | {"headers": list(found.start["headers"])})
            await send({"type": "http.response.body", "body": found.body})
            return
        started, parts = {}, []

        async def noting(message):
            if message["type"] == "http.response.start":
                started.update(message, headers=list(message.get("headers", [])))
            elif sum(map(len, parts)) <= _LARGEST:
                parts.append(message.get("body", b""))
            await send(message)

        await app(scope, receive, noting)
        if _may_be_kept(started) and _is_settled(now):
            self._keep(key, _Answer(started, b"".join(parts), now))

    def _key(self, scope) -> tuple | None:
        """What an answer depends on beside the archive; None where it may depend on who asks."""
        if scope["type"] != "http" or scope["method"] != "GET" or not self._is_kept(scope):
            return None
        headers = dict(scope.get("headers", ()))
        cookies = [one.partition(b"=")[0].strip() for one in headers.get(b"cookie", b"").split(b";")]
        if b"authorization" in headers or set(cookies) - {b"", COOKIE.encode()} or _readers_are_known():
            return None
        return scope["path"], scope.get("query_string", b""), headers.get(b"host"), current()

    def _keep(self, key: tuple, answer: _Answer) -> None:
        if len(answer.body) > _LARGEST:
            return
        before = self._answers.pop(key, None)
        self._bytes += len(answer.body) - (len(before.body) if before else 0)
        self._answers[key] = answer
        while self._bytes > _MOST:
            self._bytes -= len(self._answers.popitem(last=False)[1].body)


def _may_be_kept(start: dict) -> bool:
    return start.get("status") == 200 and all(name.lower() != b"set-cookie" for name, _ in start["headers"])


def _is_settled(version: tuple) -> bool:
    written = max((state[0] for state in version if state), default=0)
    return time.time() - written / 1e9 > _SETTLED


def _readers_are_known() -> bool:
    """Whether a plugin of the user's tells one reader from another."""
    asked = (*pm.hook.actor_from_request.get_hookimpls(), *pm.hook.permission_allowed.get_hookimpls())
    return any(one.plugin_name not in DEFAULT_PLUGINS for one in asked)
