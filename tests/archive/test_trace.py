"""`thidua trace`: every link from a fact to the bytes, and what it says when one does not hold."""

import json

import inputs
import pytest

from archive.extract.report import Cluster, Conference, Evidence, Report, Statistic
from archive.store import open_archive

FACT = "iv-2019-annual-review-statistics-inspections-admin-612"
QUOTE = "Đoạn 3: Thanh tra tỉnh Điện Biên"


@pytest.fixture
def traced(run, reports, tmp_path):
    """An archive of one page in a WARC, with one fact."""
    inputs.write(tmp_path / "a.warc.gz", inputs.warc((inputs.URL, inputs.PAGE)))
    assert run("import", "a.warc.gz").exit_code == 0
    tell(reports, tmp_path)
    assert run("rebuild").exit_code == 0
    return tmp_path / "a.warc.gz"


def tell(reports, folder, quote=QUOTE):
    db = open_archive(folder / "archive.db")
    for url, text in db.execute("select url, text from articles").fetchall():
        start = text.index(quote)
        end = text.index(".", start) + 1
        here = Evidence(start, start + len(quote), quote, "test.rule", "text", start, end)
        reports[url, text] = Report(
            True,
            conference=Conference(
                "annual_review", "national", 2019, cluster=Cluster("IV", None), evidence={"year": here}
            ),
            statistics=[Statistic("inspections_admin", 612, "cuộc", None, here)],
        )
    db.close()


@pytest.mark.parametrize("name", [f"statistics/{FACT}", FACT, f"/statistics/{FACT}/"])
def test_the_chain_goes_from_the_fact_to_the_record(traced, run, name):
    result = run("trace", name)
    assert result.exit_code == 0, result.output
    told = " ".join(result.output.split())
    assert f"statistics/{FACT}" in told and "value 612" in told
    assert f"“{QUOTE}”" in told and f"{QUOTE} tổ chức hội nghị tổng kết công tác năm." in told
    assert "rule test.rule (stated), text" in told
    assert f"page {inputs.URL} (HTTP 200, fetched 2020-01-02T00:00:00Z)" in told
    assert "record a.warc.gz, byte 0," in told and "digest sha1:" in told
    assert told.count("verified") == 4 and "FAULT" not in told


def test_json_has_every_link(traced, run):
    (link,) = json.loads(run("trace", FACT, "--json").output)["evidence"]
    assert link["quote"] == QUOTE and link["found"] and not link["faults"]
    assert link["article"]["url"] == inputs.URL and link["version"]["number"] == 1
    record = link["record"]
    body = traced.read_bytes()[record["offset"] : record["offset"] + record["length"]]
    assert (record["file"], len(body)) == ("a.warc.gz", traced.stat().st_size)
    assert record["digest"].startswith("sha1:")


def test_what_is_said_of_the_conference_itself(traced, run):
    whole = json.loads(run("trace", "conferences/iv-2019-annual-review", "--json").output)
    (year,) = json.loads(run("trace", "conferences/iv-2019-annual-review/year", "--json").output)["evidence"]
    assert [link["slot"] for link in whole["evidence"]] == ["year"] == [year["slot"]]
    nothing = run("trace", "conferences/iv-2019-annual-review/date")
    assert nothing.exit_code == 0 and "no article states it" in nothing.output


def damaged(body):
    return body[:200] + bytes([body[200] ^ 255]) + body[201:]


@pytest.mark.parametrize("harm", [damaged, lambda body: body[:-20], lambda body: b"", None])
def test_a_record_that_is_not_there_whole_is_a_fault(traced, run, harm):
    traced.unlink() if harm is None else traced.write_bytes(harm(traced.read_bytes()))
    result = run("trace", FACT)
    assert result.exit_code == 1
    assert "FAULT" in result.stdout and "a.warc.gz" in result.stdout
    assert result.stderr == f"thidua: statistics/{FACT}: 1 of 1 places do not hold, named above\n"


def test_another_page_in_its_place_is_a_fault(traced, run):
    traced.write_bytes(inputs.warc((inputs.URL, inputs.PAGE.replace("Đoạn 3", "Mục 3"))).ljust(5000, b"\0"))
    result = run("trace", FACT)
    assert result.exit_code == 1 and "FAULT" in result.stdout


def test_an_imported_text_ends_at_the_article(run, reports, tmp_path):
    case = inputs.CASE | {"text": f"{QUOTE} họp."}
    inputs.write(tmp_path / "a.json", json.dumps(case))
    run("import", "a.json")
    tell(reports, tmp_path)
    run("rebuild")
    result = run("trace", FACT)
    assert result.exit_code == 0
    assert (
        "none: the article was imported as a text" in result.output
        and "the article has the quote there" in result.output
    )


def test_words_that_are_not_there_are_a_fault(traced, run, tmp_path):
    db = open_archive(tmp_path / "archive.db")
    db.execute("update evidence set start = start + 1, end = end + 1")
    db.close()
    result = run("trace", FACT)
    assert result.exit_code == 1 and "the article has other words there; run `thidua rebuild`" in result.stdout


@pytest.mark.parametrize("name", ["statistics/none", "none", "units/none", "articles/1", "statistics/", "", "' or 1"])
def test_no_such_fact(traced, run, name):
    result = run("trace", name)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"thidua: {name}: ") and result.stderr.count("\n") == 1
    assert "table/id" in result.stderr
