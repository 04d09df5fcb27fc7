"""Telling a webhook what broke and what works again, each once."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import httpx
from sqlite_utils import Database

from archive.errors import ThiduaError, WrongUsage
from archive.store.database import transaction

WAIT = 10.0
"""Seconds that a webhook has to answer."""
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_LAST = """
    select crawls.*, sources.name from crawls join sources on sources.id = crawls.source
    where crawls.id = (select id from crawls as run where run.source = sources.id and finished is not null
                       order by started desc, id desc limit 1)
    order by crawls.source
"""
_TOLD = """
    select verdict, signs from crawls where source = ? and alerted and id != ? order by started desc, id desc limit 1
"""


def check(webhook: str) -> None:
    """WrongUsage for an address that is neither https nor this machine's own."""
    parts = urlsplit(webhook)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme != "http" or parts.hostname not in _LOOPBACK:
        raise WrongUsage(f"webhook {webhook!r}: an https address is needed (http only on this machine)")


def tell(db: Database, webhook: str) -> list[dict[str, Any]]:
    """Send what changed since the webhook was last told: sources that broke, got worse or otherwise bad, and those
    that work again. All of it in one POST of {"alerts": [...]}; what was sent. ThiduaError where the webhook does
    not take it; then the next call sends it again."""
    check(webhook)
    with transaction(db):  # claimed first, so that of two crawls that end together one tells
        news = [alert for run in list(db.query(_LAST)) if not run["alerted"] and (alert := _news(db, run))]
        _mark(db, news, 1)
    if not news:
        return []
    try:
        httpx.post(webhook, json={"alerts": news}, timeout=WAIT, follow_redirects=False).raise_for_status()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        with transaction(db):
            _mark(db, news, 0)
        # not the whole address: it may hold the key to a channel
        place = urlsplit(webhook).hostname
        raise ThiduaError(f"webhook at {place} was not told ({_what(error)}); the next run tries again") from error
    return news


def _news(db: Database, run: dict[str, Any]) -> dict[str, Any] | None:
    """What is to be told of a source's last run, if it is not what was told last."""
    told = next(iter(db.execute(_TOLD, [run["source"], run["id"]]).fetchall()), ("ok", "[]"))
    if _state(run["verdict"], run["signs"]) == _state(*told):
        return None
    kept = ("id", "source", "name", "started", "finished", "verdict", "why")
    counts = {name: value for name, value in run.items() if isinstance(value, int) and name not in ("id", "alerted")}
    was = told[0] if told[0] in ("broken", "degraded") else "well"
    return {name: run[name] for name in kept} | {"signs": json.loads(run["signs"]), "was": was, "counts": counts}


def _state(verdict: str, signs: str) -> tuple:
    return (verdict, *sorted(json.loads(signs))) if verdict in ("broken", "degraded") else ("well",)


def _mark(db: Database, news: list[dict[str, Any]], told: int) -> None:
    for alert in news:
        db.execute("update crawls set alerted = ? where id = ?", [told, alert["id"]])


def _what(error: Exception) -> str:
    if isinstance(error, httpx.HTTPStatusError):
        return f"it answered {error.response.status_code}"
    return type(error).__name__
