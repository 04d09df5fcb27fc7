"""`thidua schedule`: what it prints is what systemd, cron and a shell take, with any path."""

import calendar
import configparser
import json
import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.cli import cli
from crawler.sources import worth_crawling

CONTACT = "mailto:crawl@archive.example"
FOLDER = "kho 100% thi đua $HOME 'x'"
"""A folder of a name that every format has to put in quotes."""


@pytest.fixture
def archive(tmp_path, monkeypatch) -> Path:
    """The archive's path; the thidua command is one that writes down its arguments and environment."""
    (tmp_path / FOLDER).mkdir()
    folder = tmp_path / "lệnh 100% $HOME"
    folder.mkdir()
    note = "import json, os, sys; json.dump([sys.argv[1:], dict(os.environ)], open('called.json', 'w'))"
    (folder / "thidua").write_text(f"#!{sys.executable}\n{note}\n")
    (folder / "thidua").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    return tmp_path / FOLDER / "archive.db"


def schedule(*words: str | Path, contact: str = CONTACT) -> str:
    """What the command prints when it succeeds."""
    result = CliRunner().invoke(cli, ["schedule", *map(str, words)], env={"THIDUA_CONTACT": contact})
    assert result.exit_code == 0, result.output
    return result.stdout


def systemd(*words: str | Path) -> dict[str, configparser.RawConfigParser]:
    """The printed units by file name. configparser knows no repeated keys; the last one counts."""
    units = {}
    for part in schedule("systemd", *words).split("# /etc/systemd/system/")[1:]:
        name, _, text = part.partition("\n")
        units[name] = configparser.RawConfigParser(strict=False)
        units[name].optionxform = str
        units[name].read_string(text)
    return units


def test_systemd_takes_the_units(archive, tmp_path):
    if not shutil.which("systemd-analyze"):
        pytest.skip("needs systemd-analyze")
    printed = schedule("systemd", "--db", archive, "--dir", tmp_path, "--at", "02:07").split()
    assert [Path(name).name for name in printed] == ["thidua-crawl.service", "thidua-crawl.timer"]
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", *printed], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_service_crawls_into_its_archive_and_says_when_it_fails(archive):
    words = ["--db", archive, "--source", "baocantho", "--user", "thidua"]
    unit = systemd(*words)["thidua-crawl.service"]
    assert (unit["Service"]["Type"], unit["Service"]["User"]) == ("oneshot", "thidua")
    assert unit["Service"]["Environment"] == f"THIDUA_CONTACT={CONTACT}"
    assert unit["Service"]["EnvironmentFile"] == "-/etc/thidua.env"
    assert unit["Service"]["ProtectSystem"] == "strict"
    escaped = str(archive).replace("%", "%%")
    assert unit["Service"]["ReadWritePaths"] == f'"{Path(escaped).parent}"'
    assert unit["Service"]["ExecStart"].endswith(f'crawl baocantho --db "{escaped.replace("$", "$$")}"')
    assert "OnFailure" not in unit["Unit"]
    assert systemd(*words, "--on-failure", "mail@%n.service")["thidua-crawl.service"]["Unit"]["OnFailure"]
    assert systemd(*words)["thidua-crawl.timer"]["Timer"]["Persistent"] == "true"


def test_systemd_reads_the_days_as_they_are_meant(archive):
    if not shutil.which("systemd-analyze"):
        pytest.skip("needs systemd-analyze")
    text = schedule("systemd", "--db", archive, "--at", "02:07")
    days = [line.partition("=")[2] for line in text.splitlines() if line.startswith("OnCalendar=")]
    for day, moments in zip(days, ("2026-11-30 2026-12-01", "2027-03-01 2027-03-08"), strict=True):
        first, second = moments.split()
        arguments = ["systemd-analyze", "calendar", "--iterations=2", f"--base-time={first} 00:00", day]
        shown = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
        assert f"{first} 02:07:00" in shown and f"{second} 02:07:00" in shown


def cron_lines(text: str) -> list[tuple[list[str], str]]:
    """The five fields and the command of each line of a crontab, the command as cron hands it to the shell."""
    jobs = [line for line in text.splitlines() if line and line[0].isdigit()]
    return [(line.split(" ", 5)[:5], line.split(" ", 5)[5].replace(r"\%", "%")) for line in jobs]


def numbers(field: str, least: int, most: int) -> set[int]:
    found = set()
    for part in field.split(","):
        first, _, last = (f"{least}-{most}" if part == "*" else part).partition("-")
        found |= set(range(int(first), int(last or first) + 1))
    assert found <= set(range(least, most + 1)), field
    return found


def test_cron_crawls_every_day_in_the_season_and_on_mondays_otherwise(archive):
    jobs = cron_lines(schedule("cron", "--db", archive, "--at", "02:07"))
    runs = []
    for day in (date(2026, 1, 1) + timedelta(days=number) for number in range(365)):
        for (minute, hour, days, months, weekdays), _ in jobs:
            assert (minute, hour, days) == ("7", "2", "*")
            if day.month in numbers(months, 1, 12) and day.isoweekday() % 7 in numbers(weekdays, 0, 6):
                runs.append(day)
    season = [day for day in runs if day.month in (11, 12, 1, 2)]
    assert len(season) == len(set(season)) == 30 + 31 + 31 + 28
    rest = [day for day in runs if day not in season]
    assert {day.weekday() for day in rest} == {calendar.MONDAY}
    assert 34 <= len(rest) == len(set(rest)) <= 36


def test_a_shell_runs_crons_command(archive):
    text = schedule("cron", "--db", archive, "--source", "baocantho", "--source", "cand")
    assert f"THIDUA_CONTACT={CONTACT}\n" in text
    commands = {command for _, command in cron_lines(text)}
    assert len(commands) == 1
    subprocess.run(commands.pop(), shell=True, check=True, cwd=archive.parent)
    arguments, _ = json.loads((archive.parent / "called.json").read_text())
    assert arguments == ["crawl", "baocantho", "cand", "--db", str(archive)]


def test_cron_leaves_a_crawl_that_still_runs_alone(archive):
    (_, command), *_ = cron_lines(schedule("cron", "--db", archive))
    lock = f"{archive}.cron-lock"
    other = subprocess.Popen(["flock", lock, "cat"], stdin=subprocess.PIPE)
    while subprocess.run(["flock", "--nonblock", lock, "true"]).returncode == 0:
        assert other.poll() is None
    assert subprocess.run(command, shell=True, cwd=archive.parent).returncode == 0
    other.communicate()
    assert not (archive.parent / "called.json").exists()


def test_a_scrapyd_node_is_a_folder_to_start(archive, tmp_path):
    Path(sys.executable).with_name("scrapyd").symlink_to("thidua")
    node = tmp_path / f"node {FOLDER}"
    text = schedule("scrapyd", node, "--db", archive, "--port", "6999")
    start = next(line for line in text.splitlines() if line.startswith("cd "))
    subprocess.run(start, shell=True, check=True)
    _, environment = json.loads((node / "called.json").read_text())
    assert (environment["THIDUA_DB"], environment["THIDUA_CONTACT"]) == (str(archive), CONTACT)
    conf = configparser.ConfigParser()
    conf.read([node / "scrapyd.conf", node / "scrapy.cfg"])
    assert conf["scrapyd"]["bind_address"] == "127.0.0.1" and conf["scrapyd"]["http_port"] == "6999"
    assert conf["scrapyd"]["eggs_dir"] == str(node / "eggs")
    assert conf["deploy"]["url"] == "http://127.0.0.1:6999/"
    assert (node / "sources.txt").read_text().split() == worth_crawling()
    if shutil.which("systemd-analyze"):
        unit = node.rename(tmp_path / "node") / "thidua-scrapyd.service"
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "contact", "code", "said"),
    [
        (["cron", "--source", "nhandam"], CONTACT, 2, "no source 'nhandam'; there are "),
        (["cron", "--at", "25:00"], CONTACT, 2, "'25:00' is no time of the day; write it as 05:30"),
        (["cron"], "", 1, "set THIDUA_CONTACT"),
        (["cron"], "mailto:a@b.example\n* * * * * x", 1, "has a line break"),
        (["cron", "--db", "nowhere/archive.db"], CONTACT, 1, "nowhere does not exist"),
        (["systemd", "--db", "."], CONTACT, 1, "is a folder, not an archive file"),
        (["daily"], CONTACT, 2, "No such command 'daily'"),
    ],
)
def test_what_cannot_be_scheduled_is_said(words, contact, code, said):
    result = CliRunner().invoke(cli, ["schedule", *words], env={"THIDUA_CONTACT": contact})
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr


def test_a_program_that_systemd_does_not_start_is_said(archive, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(archive.parent / "python"))
    (archive.parent / "thidua").touch()
    result = CliRunner().invoke(cli, ["schedule", "systemd", "--db", str(archive)], env={"THIDUA_CONTACT": CONTACT})
    assert result.exit_code == 1
    assert "systemd starts no program with a quote" in result.stderr


def test_a_command_that_is_not_installed_is_said(archive, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    environment = {"THIDUA_CONTACT": CONTACT, "PATH": os.environ["PATH"]}
    result = CliRunner().invoke(
        cli, ["schedule", "scrapyd", str(tmp_path / "n"), "--db", str(archive)], env=environment
    )
    assert result.exit_code == 1
    assert "pip install 'thidua[fleet]'" in result.stderr
    assert not (tmp_path / "n").exists()
