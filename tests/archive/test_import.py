"""Files → articles: pages, annotated cases, texts, WARCs; and `extract`, which stores nothing."""

import gzip
import json

import pytest
from inputs import CASE, PAGE, URL, warc, write

from archive import importer
from archive.errors import ThiduaError
from archive.extract.codec import decode, encode, to_json
from archive.extract.report import (
    Award,
    Cluster,
    Conference,
    Evidence,
    Recalled,
    Report,
    Statistic,
    UnitFact,
)
from archive.store import open_archive, places
from archive.store.writer import Writer, article_id
from crawler.warc import read_record

HERE = Evidence(0, 2, "Đã", "test")
REPORT = Report(
    True,
    relevance=HERE,
    conference=Conference("annual_review", "national", 2019, cluster=Cluster("IV", "Cụm IV"), evidence={"kind": HERE}),
    hosts=[UnitFact("Thanh tra tỉnh Lai Châu", HERE)],
    awards=[Award("flag", "Cờ", None, "Thanh tra tỉnh Lai Châu", "proposed", HERE)],
    statistics=[Statistic("inspections_admin", 644, "cuộc", None, HERE)],
    recalled=[Recalled(2018, Award("flag", "Cờ", None, "Thanh tra tỉnh Sơn La", "granted", HERE))],
)


def stored(url=URL):
    return open_archive("archive.db", create=False).table("articles").get(article_id(url))


def test_a_case_gives_what_an_article_has_and_nothing_of_its_annotation(run, tmp_path):
    write(tmp_path / "a.json", json.dumps(CASE | {"gold": {"relevant": True}, "lead": "x", "event": "y"}))
    assert run("import", "a.json").exit_code == 0
    row = stored()
    assert (row["source"], row["title"], row["text"]) == ("baomau", "Hội nghị", "Đã họp.")
    assert (row["published"], row["parser"], row["fictional"], row["lead"]) == ("2019-12-05", "import", 1, None)


def test_versions_in_one_go_follow_their_dates(run, tmp_path):
    write(tmp_path / "a.json", json.dumps(CASE | {"text": "Sau.", "published": "2019-12-08"}))
    write(tmp_path / "b.json", json.dumps(CASE))
    for _ in range(2):
        assert run("import", "a.json", "b.json").exit_code == 0
        assert (stored()["text"], stored()["version"]) == ("Sau.", 2)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_page_plain_or_gzip(run, tmp_path, pack):
    write(tmp_path / "page.html", pack(PAGE.encode()))
    assert run("import", "page.html").exit_code == 0
    assert stored()["title"] == "Hội nghị tổng kết" and "Điện Biên" in stored()["text"]


def test_a_page_with_its_address_given(run, tmp_path):
    write(tmp_path / "page.html", PAGE.replace("canonical", "next"))
    assert run("import", "page.html", "--url", "http://www.baomau.example/tin/hoi-nghi-1.html").exit_code == 0
    assert stored()["source"] == "baomau.example"


def test_a_text_without_an_address_is_the_same_article_again(run, tmp_path):
    write(tmp_path / "notes.txt", "Hội nghị tổng kết\n\nĐã họp ở Điện Biên.")
    for change in ("new", "unchanged"):
        (row,) = json.loads(run("import", "notes.txt", "--json").stdout)
        assert (row["change"], row["title"]) == (change, "Hội nghị tổng kết")


def test_a_warc_gives_its_articles_with_their_records(run, tmp_path):
    url = "https://baocantho.com.vn/hoi-nghi-tong-ket-a123.html"
    page = PAGE.replace(URL, url)
    write(tmp_path / "a.warc.gz", warc((url, page), ("https://baocantho.com.vn/thoi-su", page)))
    assert run("import", "a.warc.gz").exit_code == 0
    row = stored(url)
    assert (row["source"], row["updated"], row["page"]) == ("baocantho", "2020-01-02T00:00:00Z", url)
    db = open_archive("archive.db")
    (page_row,) = db.table("pages").rows
    assert (page_row["warc_file"], page_row["warc_offset"], db.table("articles").count) == ("a.warc.gz", 0, 1)
    assert [source["name"] for source in db.table("sources").rows] == ["Báo Cần Thơ"]


CAN_THO = "https://baocantho.com.vn/hoi-nghi-tong-ket-a{}.html"


def pages(*numbers):
    """(address, page) of articles of a known source."""
    return [(CAN_THO.format(number), PAGE.replace(URL, CAN_THO.format(number))) for number in numbers]


def test_a_page_that_cannot_be_read_costs_no_other(run, tmp_path):
    first, second, third = pages(1, 2, 3)
    write(tmp_path / "a.warc.gz", warc(first, (second[0], "<p></p>"), third, (CAN_THO.format(4), "")))
    result = run("import", "a.warc.gz", "--json")
    assert result.exit_code == 0
    assert [row["change"] for row in json.loads(result.stdout)] == ["new", "new"]
    no_body, empty, count = result.stderr.splitlines()
    assert no_body.startswith("thidua: a.warc.gz at byte ") and "no body in " + second[0] in no_body
    assert "a4.html: the page is empty" in empty and empty.endswith("; skipped")
    assert count == "thidua: a.warc.gz: 2 pages skipped, named above"
    assert open_archive("archive.db").table("pages").count == 2


def test_a_warc_of_which_nothing_can_be_read_is_an_error(run, tmp_path):
    write(tmp_path / "a.warc.gz", warc((CAN_THO.format(1), "<p></p>")))
    result = run("import", "a.warc.gz")
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["thidua"] * 3
    assert "a.warc.gz: no article found" in result.stderr


def test_what_a_killed_crawl_left_is_imported_under_either_name(run, tmp_path):
    whole = warc(*pages(1, 2, 3))
    write(tmp_path / "a.warc.gz.open", whole[:-30])
    for name, change in (("a.warc.gz", "new"), ("a.warc.gz.open", "unchanged")):
        result = run("import", name, "--json")
        assert result.exit_code == 0, result.stderr
        assert [row["change"] for row in json.loads(result.stdout)] == [change] * 2
    (tmp_path / "a.warc.gz.open").rename(tmp_path / "a.warc.gz")
    db = open_archive("archive.db")
    for row in db.table("pages").rows:
        path = places.path_of(db, row["warc_file"])
        assert (row["warc_file"], read_record(path, row["warc_offset"], row["warc_length"]).url) == (
            "a.warc.gz",
            row["url"],
        )


def test_a_warc_imported_again_from_elsewhere_moves_no_page(run, tmp_path):
    data = warc(*pages(1))
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "a.warc.gz", data)
        assert run("import", f"{folder}/a.warc.gz").exit_code == 0
    db = open_archive("archive.db")
    (row,) = db.table("pages").rows
    assert row["warc_file"] == "first/a.warc.gz"
    (tmp_path / "first/a.warc.gz").unlink()
    assert run("import", "second/a.warc.gz").exit_code == 0
    assert next(db.table("pages").rows)["warc_file"] == "second/a.warc.gz"


def test_a_warc_is_taken_in_page_by_page(tmp_path):
    """No more than a batch of its articles is held at a time."""
    write(tmp_path / "a.warc.gz", warc(*pages(*range(1, 250))))
    held = peak = 0
    (found,) = importer.read_files([tmp_path / "a.warc.gz"])

    def counted():
        nonlocal held, peak
        for one in found:
            held += 1
            peak = max(peak, held)
            yield one

    for _ in importer.take_in(Writer(open_archive(tmp_path / "archive.db")), [counted()]):
        held = 0
    assert peak == 100


def test_a_file_larger_than_any_page_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("archive.importer.files.MAX_BYTES", 1 << 20)
    path = write(tmp_path / "a.html", PAGE + "x" * (1 << 20))
    with pytest.raises(ThiduaError, match=r"a\.html: has more than 1 MB"):
        importer.read_file(path)


def test_an_absurd_title_is_no_title(tmp_path):
    title = "Hội nghị " * 100
    for name, body in (("a.json", json.dumps(CASE | {"title": title})), ("a.txt", title + "\nĐã họp.")):
        with pytest.raises(ThiduaError, match=f"{name}: its title has 899 characters"):
            importer.read_file(write(tmp_path / name, body))
    page = PAGE.replace("<h1>Hội nghị tổng kết</h1>", f"<h1>{title}</h1>")
    (taken,) = importer.read_file(write(tmp_path / "a.html", page))
    assert taken.article.title == "Hội nghị tổng kết"  # of the page's metadata
    with pytest.raises(ThiduaError, match=r"no title in .*b\.html"):
        importer.read_file(write(tmp_path / "b.html", page.replace("<title>Hội nghị tổng kết", "<title>" + title)))


def test_extract_prints_a_line_a_file_and_stores_nothing(run, tmp_path, reports):
    reports[URL, CASE["text"]] = REPORT
    write(tmp_path / "a.json", json.dumps(CASE))
    write(tmp_path / "b.txt", "Tin khác\nKhông phải hội nghị.")
    result = run("extract", "a.json", "b.txt")
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["id"], first["relevant"]) == ("c-1", True)
    assert (second["id"], second["relevant"], second["conference"]) == ("b", False, None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "b.txt"]


def test_the_line_has_the_keys_of_gold_with_evidence():
    line = json.loads(to_json(REPORT, "c-1"))
    assert line["conference"] == {
        "kind": "annual_review",
        "level": "national",
        "year": 2019,
        "date": None,
        "place": None,
        "cluster": {"number": "IV", "name": "Cụm IV"},
        "hosts": ["Thanh tra tỉnh Lai Châu"],
    }
    (statistic,), (award,) = line["statistics"], line["awards"]
    assert statistic["quote"] == statistic["evidence"]["quote"] == "Đã"
    assert award["recipient"] == "Thanh tra tỉnh Lai Châu" and award["evidence"]["rule"] == "test"
    assert line["evidence"]["hosts"][0]["quote"] == line["evidence"]["conference"]["kind"]["quote"] == "Đã"
    assert (line["members"], line["movements"], line["evidence"]["members"]) == ([], [], [])


def test_reports_survive_the_database_but_for_what_they_recall():
    kept = decode(encode(REPORT))
    assert kept.recalled == []
    kept.recalled = REPORT.recalled
    assert kept == REPORT


def test_a_real_page_keeps_its_address_day_and_family(run, shared):
    page = shared / "sites/pages/baocantho_article.html"
    result = run("import", page, "--json")
    assert result.exit_code == 0, result.stderr
    row = open_archive("archive.db").table("articles").get(json.loads(result.stdout)[0]["article"])
    assert row["url"].startswith("https://baocantho.com.vn/") and row["url"].endswith("-a196670.html")
    assert (row["published"][:10], row["source"], row["parser"]) == ("2026-01-08", "baocantho", "content_fck")


@pytest.mark.parametrize("name", ["baolaocai_article.html", "baolaocai_article.html.gz"])
def test_a_real_page_that_is_of_no_conference(run, shared, name):
    assert run("import", shared / "sites/pages" / name).exit_code == 0
    db = open_archive("archive.db")
    (row,) = db.table("articles").rows
    assert (row["source"], row["parser"], db.table("conferences").count) == ("baolaocai", "zce_cms", 0)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"title": "Hội nghị", "text": "Đã họp.", "url": "http://[bad"}', "is not a web address"),
        ('{"title": "Hội nghị", "text": "Đã họp.", "url": "http://"}', "is not a web address"),
        ('{"title": "\\ud800", "text": "Đã họp."}', "half a character"),
        ('{"title": "Hội nghị", "text": "Đã họp.", "published": "0001-01-01"}', "out of the calendar"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_hostile_json_ends_in_one_line(tmp_path, content, message):
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ThiduaError, match=message):
        importer.read_file(path)


def test_no_typed_article_wears_a_crawled_sources_name(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"title": "Hội nghị", "text": "Đã họp.", "source": "baocantho", "url": "https://x.example/a"}')
    (taken,) = importer.read_file(path)
    assert taken.article.source == "x.example"
