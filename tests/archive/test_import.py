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
from archive.store import open_archive
from archive.store.writer import article_id

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
