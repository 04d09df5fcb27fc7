"""Filters with counts, sorting, pages, files, deep links, and what stands where nothing is found."""

from __future__ import annotations

import csv
import io
import re
from urllib.parse import quote, urlsplit

import pytest

from archive.site import kept, search_index, search_match

ALL = 43  # conferences: forty, and the three of the small archive


def ids(html: str) -> list[str]:
    return re.findall(r'<h2><a href="/conference/([^"]+)"', html)


def found(site, address: str) -> dict:
    return site.get(f"/search.json?{address}").json()


def every(site, query: str) -> set[str]:
    text = site.get(f"/search.csv?q={quote(query)}").text
    return {row["id"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}


@pytest.mark.parametrize(
    "spellings",
    [
        ("TTCP", "thanh tra chinh phu", "THANH TRA CHÍNH PHỦ", "Thanh tra CP"),
        ("TP HCM", "TP.HCM", "tp. hcm", "thành phố Hồ Chí Minh", "ho chi minh"),
        ("BR-VT", "ba ria vung tau", "Bà Rịa - Vũng Tàu"),
        ("hoà bình", "hòa bình", "HOA BINH"),
    ],
)
def test_every_form_of_a_name_finds_the_same(searched, spellings):
    answers = [every(searched, spelling) for spelling in spellings]
    assert answers[0] and all(answer == answers[0] for answer in answers)


def test_the_accents_typed_come_first_old_tone_or_new(searched):
    for spelling in ("hoà khí", "hòa khí"):
        assert ids(searched.page("/search?q=" + quote(spelling)))[0].startswith("ii-")
    first = ids(searched.page("/search?q=" + quote("lại châu cờ")))
    assert first[0].startswith("vii-")


def test_counts_are_those_of_what_remains(searched):
    answer = found(searched, "q=co+thi+dua")
    assert answer["total"] == sum(answer["facets"]["kind"].values())
    assert answer["facets"]["cluster"] == {"i": 10, "vii": 10, "iv": 1}
    assert answer["facets"]["award"]["flag"] == 21
    narrow = found(searched, "q=co+thi+dua&cluster=vii&year=2015&year=2016")
    assert narrow["total"] == 2
    assert narrow["facets"]["year"] == {str(year): 1 for year in range(2010, 2020)}  # but for its own filter
    assert narrow["facets"]["cluster"] == {"i": 2, "vii": 2}
    for name, counts in answer["facets"].items():
        for value, n in counts.items():
            assert found(searched, f"q=co+thi+dua&{name}={quote(value)}")["total"] == n, (name, value)


def test_a_filter_is_a_link_and_a_chip_that_takes_it_away(searched):
    html = searched.page("/search?q=co+thi+dua&award=flag")
    link = re.search(r'<a href="([^"]*year=2012[^"]*)">2012</a> <span class="n">2</span>', html)[1].replace(
        "&amp;", "&"
    )
    narrowed = searched.page(link.replace("&amp;", "&"))
    assert set(ids(narrowed)) == {"i-2012-annual-review", "vii-2012-annual-review"}
    chips = re.search(r'<ul class="chips".*?</ul>', narrowed, re.S)[0]
    without = re.search(r'href="([^"]*)"[^>]*><span class="kind">Khen thưởng', chips)[1].replace("&amp;", "&")
    assert "award" not in without and "year=2012" in without
    assert len(ids(searched.page(without))) == 2
    everything = re.search(r'class="all" href="([^"]*)"', chips)[1]
    assert urlsplit(everything).query == "q=co+thi+dua"


def test_words_and_filters_alone_find_too(searched):
    assert found(searched, "")["total"] == ALL
    assert found(searched, "province=lai-chau")["total"] == 10
    html = searched.page("/search?province=lai-chau&year=2011")
    assert ids(html) == ["vii-2011-annual-review"]
    assert "Lai Châu" in re.search(r'<ul class="chips".*?</ul>', html, re.S)[0]


@pytest.mark.parametrize("sort, years", [("newest", [2019, 2018]), ("oldest", [2010, 2011])])
def test_results_are_sorted(searched, sort, years):
    rows = found(searched, f"q=lai+chau&cluster=vii&sort={sort}")["conferences"]
    assert [row["year"] for row in rows][:2] == years


def test_pages_are_whole_and_have_no_row_twice(searched):
    seen, address = [], "/search.json?q=thi+dua"
    while address:
        answer = searched.get(address).json()
        seen += [row["id"] for row in answer["conferences"]]
        address = answer["next_url"] and "?".join(urlsplit(answer["next_url"])[2:4])
    assert len(seen) == len(set(seen)) == answer["total"]
    html = searched.page("/search?q=thi+dua&page=2")
    assert 'start="21"' in html and 'rel="prev" href="/search?q=thi+dua"' in html


def test_the_csv_has_every_result_in_order(searched):
    response = searched.get("/search.csv?q=tong+ket&sort=oldest&cluster=i&cluster=ii")
    assert response.text.startswith("\ufeffid,title")
    assert "attachment" in response.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(response.text.removeprefix("\ufeff"))))
    assert len(rows) == 20 and [int(row["year"]) for row in rows] == sorted(int(row["year"]) for row in rows)
    assert rows[0]["address"].endswith(f"/conference/{rows[0]['id']}") and rows[0]["cluster_name"]


def test_json_says_what_was_asked_and_marks_words(searched):
    answer = found(searched, "q=lai+chau&year=2013&sort=none&page=-1&nothing=1")
    assert (answer["query"], answer["chosen"], answer["sort"], answer["page"]) == (
        "lai chau", {"year": ["2013"]}, "relevance", 1,
    )  # fmt: skip
    assert "**Lai Châu**" in answer["conferences"][0]["snippet"]
    assert answer["conferences"][0]["article"]["title"] == "Chuyện thi đua năm 2013"


def test_units_people_and_places_are_named(searched):
    assert 'href="/unit/thanh-tra-chinh-phu"' in searched.page("/search?q=TTCP")
    assert 'href="/person/lo-van-khoa"' in searched.page("/search?q=lo+van+khoa")
    assert 'href="/province/ba-ria-vung-tau"' in searched.page("/search?q=BR-VT")
    assert 'href="/cluster/vii"' in searched.page("/search?q=" + quote("số VII"))


def meant(html: str) -> str:
    return re.sub("<.*?>", "", re.search(r'<p class="meant">.*?</p>', html, re.S)[0])


@pytest.mark.parametrize(
    "query, expected",
    [("laichau", "Lai Châu"), ("cumm thi dua", "Cụm thi đua"), ("khoqa lo", "Khoa"), ("thnah tra", "Thanh tra")],
)
def test_a_slip_of_the_keyboard_is_put_right(searched, query, expected):
    html = searched.page("/search?q=" + quote(query))
    assert expected.lower() in meant(html).lower()
    link = re.search(r'<p class="meant">.*?href="([^"]+)"', html, re.S)[1].replace("&amp;", "&")
    assert ids(searched.page(link))


def test_a_name_that_the_archive_has_is_no_slip(searched):
    assert "meant" not in searched.page("/search?q=" + quote("Quàng Thế Lượng"))


def test_a_number_of_a_cluster_is_found_in_both_scripts_and_its_cluster_named(searched):
    html = searched.page("/search?q=" + quote("cum thi dua so 7 2015"))
    assert ids(html)[0] == "vii-2015-annual-review"
    assert 'href="/cluster/vii"' in re.search(r'<p class="names">.*?</p>', html, re.S)[0]


def test_nothing_found_gives_words_that_find(searched):
    html = searched.page("/search?q=qqqqqqqq")
    assert "qqqqqqqq" in html and "/cluster/" in html and 'href="/year/2021"' in html
    assert 'href="/province/lai-chau"' in searched.page("/search?q=" + quote("lai chauu"))
    left = searched.page("/search?q=lai+chau&year=1999")
    assert 'href="/search?q=lai+chau"' in left and "1999" in left


@pytest.mark.parametrize(
    "address, near",
    [
        ("/cluster/viiii", "/cluster/viii"),
        ("/cluster/cum-vii", "/cluster/vii"),
        ("/province/lai-chua", "/province/lai-chau"),
        ("/province/laichau", "/province/lai-chau"),
        ("/person/lo-van-khoaa", "/person/lo-van-khoa"),
        ("/unit/thanh-tra-chinh-fu", "/unit/thanh-tra-chinh-phu"),
        ("/conference/vii-2014-annual-reviw", "/conference/vii-2014-annual-review"),
    ],
)
def test_an_unknown_address_leads_on_to_near_ones(searched, address, near):
    suggestions = re.search(r'<ul class="suggestions">.*?</ul>', searched.page(address, 404), re.S)[0]
    assert f'href="{near}"' in suggestions


@pytest.mark.parametrize("address", ["q=thi+dua", "q=" + quote("thi đua"), "q=lai+chau+xyzxyz", "q=thi+dua&year=2015"])
def test_past_the_limit_numbers_are_estimates_and_filters_exact(searched, monkeypatch, address):
    exact = found(searched, address)
    monkeypatch.setattr(kept.Kept, "_key", lambda self, scope: None)  # the address is asked twice here
    monkeypatch.setattr("archive.site.search.find.__defaults__", (5,))
    monkeypatch.setattr(search_match, "_TESTED", 20)
    search_index._indexes.clear()
    answer = found(searched, address)
    assert answer["total_is_estimate"] == ("year" not in address)
    if "year" in address:
        assert answer["total"] == exact["total"]
        assert {row["id"] for row in answer["conferences"]} == {row["id"] for row in exact["conferences"]}
    else:
        assert answer["total"] > 0 and len(answer["conferences"]) == 5
        assert "≈" in searched.page(f"/search?{address}")
    assert len(every(searched, "thi dua")) == ALL  # a file has every one
    search_index._indexes.clear()


def test_a_conference_taken_in_is_found_at_once(tmp_path):
    from fictional_archive import Rows, Site
    from searched_archive import build_searched

    from archive.store import open_archive, transaction

    path = build_searched(tmp_path / "archive.db")
    site = Site(path)
    assert found(site, "q=tong+ket")["total"] == 42
    db = open_archive(path)
    with transaction(db):
        Rows(db).conference("new", 99, "Tổng kết năm 2031", None, "annual_review", 2031, None, None, [])
    db.close()
    assert found(site, "q=tong+ket&year=2031")["total"] == 1


@pytest.mark.parametrize("query", ["co thi dua", "ộ" * 400, "a " * 200])
def test_a_page_stays_small(searched, query):
    assert len(searched.page(f"/search?q={quote(query)}").encode()) < 200_000


def test_hostile_filters_are_text(drawn):
    html = drawn.page("/search?cluster=%3Cscript%3E&year=%22%3E&award==1%2B1&kind=" + quote("'; drop table x"))
    assert "<script>" not in html and "&lt;script&gt;" in html
    rows = drawn.get("/search.csv?cluster=vi").text
    assert len(rows.splitlines()) == 5
