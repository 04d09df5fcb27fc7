"""The repository itself: what it may not hold, what a wheel carries, and that README and CI say the same."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import click
import pytest
import yaml

from archive.cli import cli

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

MACHINE_PATHS = re.compile(r"(?<![\w.~])/(?:home|root|Users|work|opt|mnt)/[a-z]\w*")
CODE_OR_TEXT = {".py", ".md", ".yml", ".toml", ".cfg", ".txt", ".csv", ".json", ".html", ".css", ".sql", ".js", ""}


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """The repository's files, by Git where there is one."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs a Git checkout")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def commands() -> list[str]:
    """The lines of README's first code block: its two commands."""
    block = re.search(r"```(?:sh|bash)\n(.*?)```", README, re.S).group(1)
    return [line for line in block.splitlines() if line and not line.startswith("#")]


def test_no_machine_paths(tracked):
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked
        if path.suffix in CODE_OR_TEXT and path != Path(__file__)
        for match in MACHINE_PATHS.finditer(path.read_text("utf-8"))
    ]
    assert not found


def test_nothing_large_or_generated(tracked):
    assert not [path for path in tracked if path.stat().st_size > 400_000]
    released = ROOT / "tests" / "data"  # archives of earlier schemas, as small as they can be
    assert not [
        path for path in tracked if path.suffix in {".db", ".gz", ".warc", ".pyc", ".whl"} and path.parent != released
    ]


def test_constraints_pin_versions_and_nothing_else():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.+!]*", line) for line in lines)
    names = [normal(line.partition("==")[0]) for line in lines]
    assert len(set(names)) == len(names)
    assert "thidua" not in names
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["test"]]
    assert not {normal(re.match(r"[\w.-]+", need)[0]) for need in wanted} - set(names)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_readme_has_two_commands_each_complete():
    demo, tests = commands()
    for command in (demo, tests):
        assert command.startswith("python3 -m venv .venv && ")
        assert " -c constraints.txt -e " in command
        assert subprocess.run(["bash", "-n", "-c", command]).returncode == 0
    assert demo.endswith(".venv/bin/thidua demo")
    assert tests.endswith(".venv/bin/python -m pytest -n auto")
    assert "'.[test]'" in tests


def test_ci_ends_with_readmes_second_command():
    script = (ROOT / ".ci/run").read_text("utf-8")
    assert script.splitlines()[-1] == commands()[1]
    assert "set -euo pipefail" in script
    assert (ROOT / ".ci/run").stat().st_mode & 0o111
    assert subprocess.run(["bash", "-n", ROOT / ".ci/run"]).returncode == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_name_commands_and_options_that_exist(page):
    blocks = "\n".join(re.findall(r"```(?:sh|bash)\n(.*?)```", page.read_text("utf-8"), re.S))
    used = [line.split("#")[0].split() for line in blocks.splitlines() if re.match(r"(?:\.venv/bin/)?thidua ", line)]
    assert used or page.name not in ("README.md", "operating.md")
    for _, name, *words in used:
        command = cli.get_command(click.Context(cli), name)
        if isinstance(command, click.Group):
            command = command.get_command(click.Context(command), words[0])
        assert command, f"thidua {name}"
        options = {option for param in command.params for option in param.opts}
        assert {word for word in words if word.startswith("--")} <= options, name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_links_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert links or page.name != "README.md"
    assert not [link for link in links if not (page.parent / link).exists()]


def test_wheel_carries_the_data_files(tracked, tmp_path):
    source, out = tmp_path / "source", tmp_path / "wheel"
    for path in tracked:
        copy = source / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    out.mkdir()
    build = f"from setuptools.build_meta import build_wheel; build_wheel({str(out)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=source, check=True, capture_output=True)
    (wheel,) = out.iterdir()
    packed = set(zipfile.ZipFile(wheel).namelist())
    names = [path.relative_to(ROOT) for path in tracked if not path.is_symlink()]
    needed = {name.as_posix() for name in names if name.parts[0] in ("archive", "crawler")}
    assert not needed - packed
    assert not {name for name in packed if name.startswith("tests/")}
    suffixes = {Path(name).suffix for name in needed}
    assert {".html", ".css", ".yml", ".csv", ".json", ".sql"} <= suffixes


def test_yaml_files_parse(tracked):
    files = [path for path in tracked if path.suffix == ".yml"]
    assert files
    for path in files:
        assert yaml.safe_load(path.read_text("utf-8")), path.name
