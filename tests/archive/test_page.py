"""`thidua page`: what each selector found, what was taken, and what the article would be."""

from __future__ import annotations

import json

import pytest
from inputs import PAGE, write
from warc_pages import CAN_THO, page, recorded

from crawler.families.content_fck import ContentFck

URL = CAN_THO.format(1)


def examined(run, *args):
    result = run("page", *args, "--json")
    return json.loads(result.stdout), result


def test_a_stored_page_tells_its_source_era_selectors_and_article(run, tmp_path):
    write(tmp_path / "a.warc.gz", recorded(URL, "603 cuộc", "2020-01-02"))
    run("import", "a.warc.gz")
    found, result = examined(run, URL)
    assert result.exit_code == 0
    assert (found["source"], found["marks"], found["worth_fetching"]) == ("baocantho", ["content_fck"], True)
    assert [(era["family"], era["matches"]) for era in found["eras"]] == [("content_fck", "1")]
    family, generic = found["tries"]
    assert (family["parser"], generic["parser"]) == ("content_fck", "generic")
    assert [(one["query"], one["nodes"], one["taken"]) for one in family["queries"]["title"]] == [
        ("h1.margintopbot10", 0, False),
        ("h1.title", 1, True),
        ("(//h1)[2]", 1, False),
    ]
    assert generic["title"] == "Thời sự"
    assert found["article"]["title"] == "Hội nghị tổng kết" and found["article"]["parser"] == "content_fck"
    assert "a.warc.gz at byte 0, received 2020-01-02" in found["from"]


def test_for_a_person(run, tmp_path):
    write(tmp_path / "page.html", page("603 cuộc").replace("<body>", f'<link rel="canonical" href="{URL}"><body>'))
    shown = run("page", "page.html").stdout
    assert "era          content_fck: article 1; read from a stored page of the site" in shown
    assert "title        ·   0 × h1.margintopbot10\n               ✓   1 × h1.title  Hội nghị tổng kết" in shown
    assert "content_fck: 399 characters, 103% of what readability sees  ← taken" in shown
    assert "\n  worth it     yes\n" in shown


def test_a_changed_layout_shows_at_once(run, tmp_path, monkeypatch):
    write(tmp_path / "page.html", page("603 cuộc").replace("<body>", f'<link rel="canonical" href="{URL}"><body>'))
    monkeypatch.setattr(ContentFck, "body", ("#nothing",))
    found, _ = examined(run, "page.html")
    assert found["article"]["parser"] == "generic"
    assert found["tries"][0]["queries"]["body"] == [{"query": "#nothing", "nodes": 0, "text": "", "taken": False}]
    assert found["tries"][0]["characters"] == 0


def test_a_page_of_an_unknown_site(run, tmp_path):
    write(tmp_path / "page.html", PAGE)
    found, result = examined(run, "page.html")
    assert result.exit_code == 0
    assert (found["source"], found["known"], found["eras"], len(found["tries"])) == ("baomau.example", False, [], 1)
    assert "(no spider)" in run("page", "page.html").stdout


def test_a_page_without_an_article(run, tmp_path):
    write(tmp_path / "page.html", f'<html><head><link rel="canonical" href="{URL}"></head><body><p></p></body></html>')
    found, result = examined(run, "page.html")
    assert result.exit_code == 1 and found["article"] is None
    assert "no body" in found["fault"] and found["fault"] in result.stderr


@pytest.mark.parametrize(
    "args, told",
    [
        (["none.html"], "none.html: no such file"),
        ([URL], "archive.db: no such archive"),
        (["https://baocantho.com.vn/x-a2.html", "--fetch"], "set THIDUA_CONTACT"),
    ],
)
def test_a_page_that_cannot_be_had(run, args, told):
    result = run("page", *args)
    assert result.exit_code == 1
    assert told in result.stderr and len(result.stderr.splitlines()) == 1


def test_a_page_that_is_not_stored(run, tmp_path):
    write(tmp_path / "a.warc.gz", recorded(URL, "603 cuộc", "2020-01-02"))
    run("import", "a.warc.gz")
    assert "--fetch asks the site for it" in run("page", CAN_THO.format(2)).stderr
