"""The webhook: told of each breakage once, and of its end."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from click.testing import CliRunner

from archive.cli import cli
from archive.errors import ThiduaError, WrongUsage
from archive.store.writer import Writer
from crawler.alerts import tell


class Webhook:
    """Notes what is posted to it, and answers with `status`."""

    def __init__(self):
        self.status = 204
        self.posted: list[dict] = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(handler) -> None:
                self.posted.append(json.loads(handler.rfile.read(int(handler.headers["Content-Length"]))))
                handler.send_response(self.status)
                handler.end_headers()

            def log_message(self, *args) -> None:
                """Say nothing."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/key"


@pytest.fixture
def webhook():
    webhook = Webhook()
    yield webhook
    webhook.server.shutdown()
    webhook.server.server_close()


@pytest.fixture
def run(db):
    """Note a finished run of a source."""
    writer = Writer(db)
    minutes = iter(range(60))

    def noted(source: str, verdict: str, *signs: str) -> None:
        writer.save_source(source, f"Báo {source}", [f"{source}.example"], "generic", None, True)
        at = f"2031-11-20T10:{next(minutes):02}"
        crawl = writer.start_crawl(source, f"{at}:00Z")
        writer.finish_crawl(crawl, finished=f"{at}:30Z", verdict=verdict, why="so it is", signs=signs, pages=7)

    return noted


def told(db, webhook) -> list[tuple[str, str, str]]:
    return [(alert["source"], alert["verdict"], alert["was"]) for alert in tell(db, webhook.url)]


def test_a_breakage_is_told_once_until_it_ends_or_changes(db, run, webhook):
    run("mot", "ok")
    run("hai", "quiet")
    assert told(db, webhook) == []
    assert webhook.posted == []
    run("mot", "broken", "no_links")
    assert told(db, webhook) == [("mot", "broken", "well")]
    assert told(db, webhook) == []
    run("mot", "broken", "no_links")
    assert told(db, webhook) == []
    run("mot", "broken", "unreachable")
    run("hai", "degraded", "undated")
    assert told(db, webhook) == [("hai", "degraded", "well"), ("mot", "broken", "broken")]
    run("mot", "quiet")
    assert told(db, webhook) == [("mot", "quiet", "broken")]
    run("mot", "ok")
    assert told(db, webhook) == []
    assert [len(post["alerts"]) for post in webhook.posted] == [1, 2, 1]


def test_an_alert_says_what_happened(db, run, webhook):
    run("mot", "broken", "no_links")
    tell(db, webhook.url)
    ((alert,),) = (post["alerts"] for post in webhook.posted)
    assert (alert["name"], alert["why"], alert["signs"]) == ("Báo mot", "so it is", ["no_links"])
    assert (alert["finished"], alert["counts"]["pages"]) == ("2031-11-20T10:00:30Z", 7)


def test_what_the_webhook_did_not_take_is_sent_again(db, run, webhook):
    run("mot", "broken", "no_links")
    webhook.status = 503
    with pytest.raises(ThiduaError, match=r"webhook at 127\.0\.0\.1 was not told \(it answered 503\)") as refused:
        tell(db, webhook.url)
    assert "key" not in str(refused.value)
    webhook.status = 204
    assert told(db, webhook) == [("mot", "broken", "well")]


@pytest.mark.parametrize("url", ["http://hook.example/x", "ftp://hook.example", "hook", "https://"])
def test_only_https_is_told(db, url):
    with pytest.raises(WrongUsage, match="an https address is needed"):
        tell(db, url)


def test_status_names_what_is_broken_and_ends_with_1(db, run, tmp_path):
    run("mot", "ok")
    path = str(tmp_path / "archive.db")
    assert CliRunner().invoke(cli, ["status", "--db", path]).exit_code == 0
    run("mot", "broken", "no_links")
    result = CliRunner().invoke(cli, ["status", "--db", path], standalone_mode=True)
    assert result.exit_code == 1
    assert "broken: mot" in result.output + str(result.exception)
