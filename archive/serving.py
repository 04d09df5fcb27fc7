"""Datasette with the settings that the site is meant to have."""

from __future__ import annotations

import socket
from importlib.resources import as_file, files
from pathlib import Path

from archive.errors import ThiduaError

SETTINGS = {
    "suggest_facets": "off",  # each suggestion is a query over the whole table
    "max_csv_mb": "0",  # a CSV download is never cut short
    "default_page_size": "50",
    "facet_time_limit_ms": "1000",
    "sql_time_limit_ms": "3000",
}


def check_port(port: int, host: str = "127.0.0.1") -> None:
    """ThiduaError when another program has the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise ThiduaError(f"port {port} on {host}: {error.strerror}; name another with --port") from error


def arguments(db: Path, port: int, host: str, metadata: Path) -> list[str]:
    """What Datasette's own command is called with."""
    settings = [word for name, value in SETTINGS.items() for word in ("--setting", name, value)]
    place = ["--host", host, "--port", str(port)]
    return ["serve", str(db), "--metadata", str(metadata), *place, *settings]


def serve(db: Path, port: int, host: str = "127.0.0.1") -> None:
    """Serve until interrupted."""
    from datasette.cli import cli as datasette

    with as_file(files("archive.site") / "metadata.yml") as metadata:
        datasette.main(arguments(db, port, host, metadata), standalone_mode=False)
