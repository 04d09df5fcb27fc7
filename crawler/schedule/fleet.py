"""A scrapyd server's folder: its configuration, the project as an egg, and a unit that starts it.

The egg is a name and no code: a node runs the thidua that is installed beside its scrapyd, data files and all, so
that `scrapy crawl`, `thidua crawl` and a scrapyd job are the same crawl. A node is upgraded with pip.
"""

from __future__ import annotations

import shlex
import zipfile
from importlib.metadata import version
from pathlib import Path

from crawler.schedule import systemd
from crawler.schedule.cron import command, times
from crawler.schedule.plan import Plan, program
from crawler.schedule.systemd import HARDENING, SECRETS, plain, word

EGG = "thidua.egg"

_CONF = """\
[scrapyd]
# Whoever reaches this port runs spiders; it has no password unless username and password are set here.
bind_address = 127.0.0.1
http_port = {port}
eggs_dir = {folder}/eggs
logs_dir = {folder}/logs
dbs_dir = {folder}/dbs
# So many sources at once; each is a process and waits most of its time.
max_proc = 8
jobs_to_keep = 20
"""

_CFG = """\
[settings]
default = crawler.settings

[deploy]
url = http://127.0.0.1:{port}/
project = thidua
version = {version}
"""

_SERVICE = """\
[Unit]
Description=scrapyd: runs thidua's spiders
Wants=network-online.target
After=network-online.target

[Service]
User={user}
WorkingDirectory={folder}
Environment={db}
Environment={contact}
EnvironmentFile=-{secrets}
ExecStart={program}
Restart=on-failure
TimeoutStopSec=120
Nice=10
{hardening}

[Install]
WantedBy=multi-user.target
"""

_STEPS = """\
# Start the node (or install {folder}/thidua-scrapyd.service):
cd {cd} && THIDUA_DB={db} THIDUA_CONTACT={contact} {scrapyd}
# Deploy, once a version:
curl -sS {url}/addversion.json -F project=thidua -F version={version} -F egg=@{egg}
# Crawl one source now, and see how the jobs stand:
curl -sS {url}/schedule.json -d project=thidua -d spider={one}
curl -sS '{url}/listjobs.json?project=thidua'
# By the clock (crontab -e), the sources of sources.txt; and at noon mail what is broken, and tell THIDUA_WEBHOOK
# what changed:
{season} {all}
{otherwise} {all}
0 12 * * * {status}
"""


def write(plan: Plan, folder: Path, user: str, port: int = 6800) -> str:
    """Write the folder of a scrapyd node; the commands that start, deploy and schedule. ThiduaError where scrapyd is
    not installed."""
    scrapyd = program("scrapyd", "thidua[fleet]")
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    release = version("thidua")
    files = {
        "scrapyd.conf": _CONF.format(port=port, folder=plain(str(folder))),
        "scrapy.cfg": _CFG.format(port=port, version=release),
        "sources.txt": "".join(f"{name}\n" for name in plan.named),
        "thidua-scrapyd.service": _service(plan, folder, user, scrapyd),
    }
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    write_egg(folder / EGG)
    return _steps(plan, folder, scrapyd, f"http://127.0.0.1:{port}", release)


def write_egg(file: Path, settings: str = "crawler.settings") -> Path:
    """The project for scrapyd's addversion.json: that its settings are this module, of the installed package."""
    about = f"Metadata-Version: 2.1\nName: thidua\nVersion: {version('thidua')}\n"
    with zipfile.ZipFile(file, "w") as egg:
        egg.writestr("EGG-INFO/PKG-INFO", about)
        egg.writestr("EGG-INFO/entry_points.txt", f"[scrapy]\nsettings = {settings}\n")
    return file


def _service(plan: Plan, folder: Path, user: str, scrapyd: Path) -> str:
    written = dict.fromkeys([str(plan.db.parent), str(folder)])
    return _SERVICE.format(
        user=plain(user),
        folder=plain(str(folder)),
        db=word(f"THIDUA_DB={plan.db}"),
        contact=word(f"THIDUA_CONTACT={plan.contact}"),
        secrets=SECRETS,
        program=systemd.command([str(scrapyd)]),
        hardening=HARDENING.format(folder=" ".join(map(word, written))),
    )


def _steps(plan: Plan, folder: Path, scrapyd: Path, url: str, release: str) -> str:
    season, otherwise = times(plan)
    ask = ["curl", "-sS", f"{url}/schedule.json", "-d", "project=thidua", "-d", "spider={}"]
    return _STEPS.format(
        folder=folder,
        cd=shlex.quote(str(folder)),
        db=shlex.quote(str(plan.db)),
        contact=shlex.quote(plan.contact),
        scrapyd=shlex.quote(str(scrapyd)),
        url=url,
        version=release,
        egg=shlex.quote(str(folder / EGG)),
        one=plan.named[0],
        season=season,
        otherwise=otherwise,
        all=command(["xargs", "-a", str(folder / "sources.txt"), "-I{}", *ask]),
        status=command([str(plan.program), "status", "--db", str(plan.db)]),
    )
