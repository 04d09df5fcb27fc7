"""The command line: what each command prints, and that a wrong input ends in one line and changes nothing."""

import gzip
import json
import socket
import sqlite3
import unicodedata
from pathlib import Path

import pytest
from datasette.app import SETTINGS
from datasette.cli import cli as datasette
from inputs import CASE, PAGE, URL, warc, write
from sqlite_utils import Database

from archive import serving
from archive.cli import cli
from archive.store import open_archive, read_archive, writer
from archive.store.schema import migrations
from archive.store.writer import Writer


def test_help_of_every_command_has_an_example(run):
    for name in cli.commands:
        result = run(name, "--help")
        assert result.exit_code == 0 and "Example: thidua " + name in result.stdout


def test_import_then_status_check_rebuild(run, tmp_path):
    write(tmp_path / "a.json", json.dumps(CASE))
    result = run("import", "a.json", "--json")
    assert result.exit_code == 0
    (row,) = json.loads(result.stdout)
    assert (row["change"], row["title"], row["conference"]) == ("new", "Hội nghị", None)
    assert json.loads(run("import", "a.json", "--json").stdout)[0]["change"] == "unchanged"
    (source,) = json.loads(run("status", "--json").stdout)
    assert (source["source"], source["articles"], source["newest"]) == ("baomau", 1, "2019-12-05")
    assert run("check").stdout == "archive.db: sound\n"
    assert run("rebuild").stdout == "0 conferences from 1 articles\n"


def test_check_says_what_is_wrong_and_fails(run, tmp_path):
    write(tmp_path / "a.json", json.dumps(CASE))
    run("import", "a.json")
    with sqlite3.connect("archive.db") as db:
        db.execute("insert into articles_fts (articles_fts) values ('rebuild')")
    result = run("check")
    assert result.exit_code == 1
    assert "articles_fts" in result.stdout and result.stderr.startswith("thidua: archive.db: 1 problem")


def test_sources_lists_what_the_spiders_declare(run):
    rows = json.loads(run("sources", "--json").stdout)
    assert {"baocantho", "baolaocai", "thanhtra_com_vn", "thanhtravietnam_vn"} <= {r["source"] for r in rows}
    known = {(r["source"], r["family"]): r["known_by"] for r in rows}
    assert known["baolaocai", "zce_cms"] == "stored"
    assert known["thanhtra_com_vn", "dnn_tn"] == "inferred"
    assert run("sources").stdout.splitlines()[0].split()[:5] == ["source", "name", "hosts", "family", "span"]


def test_wrong_usage_exits_2(run):
    assert run("import").exit_code == 2
    assert run("nonsense").exit_code == 2
    assert run("import", "a", "b", "--url", URL).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("khong_co",), "no source 'khong_co'"),
        (("baocantho", "--since", "22/11/2019"), "'22/11/2019' is no date"),
        (("baocantho", "--until", "2019-13-01"), "'2019-13-01' is no date"),
    ],
)
def test_a_crawl_of_what_there_is_not_exits_2(run, tmp_path, arguments, says):
    result = run("crawl", *arguments)
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 2 and line.startswith("thidua: " + says)
    assert list(tmp_path.iterdir()) == []


def test_serve_gives_datasette_the_archive_and_its_settings(run, monkeypatch):
    called = []
    monkeypatch.setattr(datasette, "main", lambda args, **kwargs: called.append(args))
    open_archive("archive.db").close()
    assert run("serve", "--port", "0").exit_code == 0
    (args,) = called
    assert args[:2] == ["serve", "archive.db"] and "--immutable" not in args
    assert args[args.index("--metadata") + 1].endswith("metadata.yml")
    assert serving.SETTINGS.keys() <= {setting.name for setting in SETTINGS}


def test_serve_on_a_taken_port_says_so(run):
    open_archive("archive.db").close()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        result = run("serve", "--port", other.getsockname()[1])
    assert result.exit_code == 1 and "name another with --port" in result.stderr


def cut_gzip():
    return gzip.compress(PAGE.encode())[:-20]


BAD = {
    "no HTML": ("a.html", b"%PDF-1.7 binary", "not an HTML page"),
    "an empty body": ("a.html", b"", "empty"),
    "a truncated gzip": ("a.html.gz", cut_gzip(), "cut short"),
    "a page without an address": ("a.html", PAGE.replace("canonical", "next"), "--url"),
    "a WARC cut in its last record": ("a.warc.gz", warc((URL, PAGE), (URL + "x", PAGE))[:-30], "cut short"),
    "a WARC that is none": ("a.warc", b"nothing", "WARC"),
    "invalid JSON": ("a.json", b'{"text": ', "not JSON"),
    "JSON that is no object": ("a.json", b"[]", "no JSON object"),
    "JSON without a text": ("a.json", json.dumps(CASE | {"text": " "}), "no text"),
    "JSON with a bad date": ("a.json", json.dumps(CASE | {"published": "hôm qua"}), "not an ISO 8601"),
    "JSON with a bad address": ("a.json", json.dumps(CASE | {"url": "javascript:1"}), "not a web address"),
    "JSON in another encoding": ("a.json", json.dumps(CASE, ensure_ascii=False).encode("utf-16"), "UTF-8"),
    "a text that is not UTF-8": ("a.txt", "Hội nghị".encode("utf-16"), "UTF-8"),
    "a path that does not exist": ("a.html", None, "no such file"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_line_and_nothing_is_written(run, tmp_path, case):
    name, body, says = BAD[case]
    if body is not None:
        write(tmp_path / name, body)
    write(tmp_path / "good.json", json.dumps(CASE))
    result = run("import", "good.json", name)
    assert result.exit_code == 1 and result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"thidua: {name}") and says in line, line
    assert not (tmp_path / "archive.db").exists()


@pytest.mark.parametrize(("declared", "used"), [("windows-1258", "utf-8"), ("utf-8", "cp1258")])
def test_wrong_encoding_declaration_is_seen_through(run, tmp_path, declared, used):
    page = PAGE.replace('charset="utf-8"', f'charset="{declared}"')
    if used == "cp1258":  # it writes tones as combining marks
        page = "".join(tone_marks(letter) for letter in unicodedata.normalize("NFC", page))
    write(tmp_path / "a.html", page.encode(used))
    result = run("import", "a.html", "--json")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)[0]["title"] == "Hội nghị tổng kết"


def tone_marks(letter):
    """A letter as windows-1258 writes it: its base, circumflex and horn whole, its tone a mark."""
    parts = unicodedata.normalize("NFD", letter)
    tones = [mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"]
    rest = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
    return rest + "".join(tones)


def test_newer_schema(run, tmp_path):
    db = open_archive("archive.db")
    db.table("_sqlite_migrations").insert({"migration_set": "thidua", "name": "m999", "applied_at": "x"})
    db.close()
    write(tmp_path / "a.json", json.dumps(CASE))
    for command in (("import", "a.json"), ("rebuild",), ("check",), ("status",), ("serve", "--port", "0")):
        result = run(*command)
        assert result.exit_code == 1
        assert result.stderr == "thidua: archive.db: was written by a newer thidua (schema m999); upgrade thidua\n"


def test_an_older_archive_is_said_to_be_one_and_rebuild_mends_it(run):
    db = Database("archive.db")
    migrations.apply(db, stop_before=migrations.pending(db)[-1].name)
    db.close()
    before = Path("archive.db").read_bytes()
    for command in (("check",), ("status",), ("serve", "--port", "0")):
        result = run(*command)
        assert result.exit_code == 1
        assert result.stderr.startswith("thidua: archive.db: was written by an older thidua; `thidua rebuild --db")
    assert Path("archive.db").read_bytes() == before
    for command in ("rebuild", "check", "status"):
        assert run(command).exit_code == 0


def test_reading_commands_change_nothing(run, tmp_path, monkeypatch):
    """Not even where they could: the file stays as it is, and another writer is no hindrance."""
    monkeypatch.setattr(datasette, "main", lambda args, **kwargs: None)
    write(tmp_path / "a.json", json.dumps(CASE))
    run("import", "a.json")
    before = Path("archive.db").read_bytes()
    with sqlite3.connect("archive.db", isolation_level=None) as other:
        other.execute("begin immediate")
        for command in ("check", "status", "serve"):
            assert run(command).exit_code == 0
        other.execute("rollback")
    assert Path("archive.db").read_bytes() == before
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        read_archive("archive.db").execute("delete from articles")


def test_status_says_which_run_has_no_end(run):
    writer = Writer(open_archive("archive.db"))
    writer.save_source("bao", "Báo", ["bao.example"], None)
    first = writer.start_crawl("bao", "2020-01-01T00:00:00Z")
    (row,) = json.loads(run("status", "--json").stdout)
    assert (row["verdict"], row["why"]) == ("unfinished", "it still runs, or was killed")
    second = writer.start_crawl("bao", "2020-01-02T00:00:00Z")
    writer.finish_crawl(second, finished="2020-01-02T00:01:00Z", verdict="ok", why="1 new")
    (row,) = json.loads(run("status", "--json").stdout)
    assert (row["verdict"], row["why"]) == ("ok", "1 new")
    assert writer.db.table("crawls").get(first)["verdict"] == "interrupted"
    writer.save_source("khac", "Khác", ["khac.example"], None)
    assert json.loads(run("status", "--json").stdout)[1]["verdict"] is None


def test_locked_by_another_writer(run, tmp_path):
    open_archive("archive.db").close()
    write(tmp_path / "a.json", json.dumps(CASE))
    with sqlite3.connect("archive.db", isolation_level=None) as other:
        other.execute("begin immediate")
        for command in (("import", "a.json"), ("rebuild",)):
            result = run(*command)
            assert result.exit_code == 1
            assert result.stderr.count("\n") == 1 and "another program is writing" in result.stderr
        other.execute("rollback")
    assert run("import", "a.json").exit_code == 0


def test_missing_and_foreign_archives(run, tmp_path):
    write(tmp_path / "notes.db", b"just notes, not a database " * 40)
    assert "no such archive" in run("rebuild", "--db", "gone.db").stderr
    assert "not a database" in run("check", "--db", "notes.db").stderr
    assert "does not exist" in run("import", write(tmp_path / "a.json", json.dumps(CASE)), "--db", "no/a.db").stderr
    assert not (tmp_path / "gone.db").exists()


def test_full_disk_is_one_line(run, tmp_path, monkeypatch):
    def full(*args):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(writer, "derive", full)
    write(tmp_path / "a.json", json.dumps(CASE))
    result = run("import", "a.json")
    assert result.exit_code == 1
    assert "archive.db: the disk is full" in result.stderr and result.stderr.count("\n") == 1
    assert open_archive("archive.db").table("articles").count == 0
