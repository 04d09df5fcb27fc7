"""A systemd service and its timer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.errors import ThiduaError
from crawler.schedule.plan import Plan

SECRETS = "/etc/thidua.env"
"""File of environment lines that not everybody may read; may be absent."""

_SERVICE = """\
[Unit]
Description=thidua: crawl {what}
Wants=network-online.target
After=network-online.target
# A source that broke fails the service (exit code 1): name here the unit that is to be started then.
{on_failure}

[Service]
Type=oneshot
User={user}
WorkingDirectory={folder}
Environment={contact}
# THIDUA_WEBHOOK=https://... in this file (mode 600) is told what breaks and what works again.
EnvironmentFile=-{secrets}
ExecStart={command}
# One polite page at a time of each host takes hours where much is new. SIGTERM ends a crawl in order.
TimeoutStartSec=infinity
TimeoutStopSec=120
KillMode=mixed
Nice=10
{hardening}
"""

HARDENING = """\
NoNewPrivileges=yes
ProtectSystem=strict
ReadWritePaths={folder}
ProtectHome=read-only
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
CapabilityBoundingSet=
SystemCallArchitectures=native"""

_TIMER = """\
[Unit]
Description=thidua: crawl {what}, daily from November to February and on Mondays otherwise

[Timer]
# The server's own time; `systemctl list-timers` shows the next.
OnCalendar=*-11,12,01,02-* {at:%H:%M}:00
OnCalendar=Mon *-03..10-* {at:%H:%M}:00
# At once where the server was off then, and not at the same second as everybody.
Persistent=true
RandomizedDelaySec=30min

[Install]
WantedBy=timers.target
"""


def units(plan: Plan, user: str, on_failure: str | None = None) -> dict[str, str]:
    """File name → its text. `on_failure` is a unit to start when a source broke."""
    service = _SERVICE.format(
        what=plain(plan.what),
        on_failure=f"OnFailure={plain(on_failure)}" if on_failure else "# OnFailure=",
        user=plain(user),
        folder=plain(str(plan.db.parent)),
        contact=word(f"THIDUA_CONTACT={plan.contact}"),
        secrets=SECRETS,
        command=command(plan.command),
        hardening=HARDENING.format(folder=word(str(plan.db.parent))),
    )
    return {"thidua-crawl.service": service, "thidua-crawl.timer": _TIMER.format(what=plain(plan.what), at=plan.at)}


def command(words: Sequence[str]) -> str:
    """A program and its arguments. ThiduaError for a program that systemd does not start for its path."""
    program, *arguments = words
    if re.search(r"[\"'\\]", program):
        raise ThiduaError(f"{program}: systemd starts no program with a quote or \\ in its path; install it elsewhere")
    return " ".join([word(program), *(word(one).replace("$", "$$") for one in arguments)])


def plain(text: str) -> str:
    """A value that systemd takes whole."""
    return text.replace("%", "%%")


def word(text: str) -> str:
    """A value among others, in quotes where it needs them."""
    text = plain(text)
    if re.fullmatch(r"[^\s\"'\\;]+", text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
