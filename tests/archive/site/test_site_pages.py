"""Every page shows what it should, in Vietnamese, with the notice, without a script or an outside address."""

from __future__ import annotations

import re

import pytest

OWN = [
    "/", "/search", "/search?q=dien+bien", "/conference/iv-2020-annual-review", "/conference/iv-2021-pact-signing",
    "/cluster/iv", "/cluster/khoi-bo", "/unit/thanh-tra-tinh-dien-bien", "/unit/thanh-tra-tinh-lang-son",
    "/province/dien-bien", "/province/ha-giang", "/year/2020", "/article/101", "/article/105",
    "/article/103", "/article/103/versions", "/corrections", "/sources",
    "/trace/rankings/iv-2020-annual-review-rankings-thanh-tra-tinh-dien-bien",
    "/trace/statistics/iv-2020-annual-review-statistics-x", "/trace/conferences/iv-2020-annual-review/place",
    "/clusters", "/units",
    "/coverage", "/coverage?of=provincial", "/rotation", "/map", "/map?year=all&era=63&measure=conferences",
    "/provinces", "/people", "/person/quang-the-luong", "/years",
    "/awards", "/awards?year=2020&status=proposed", "/statistics", "/downloads", "/cite", "/method", "/api",
]  # fmt: skip
CORE = [
    "/archive", "/archive/conferences", "/archive/conferences/iv-2020-annual-review", "/archive/awards",
    "/archive/articles", "/archive/articles/105", "/archive/statistics", "/archive/evidence", "/archive/photos",
    "/archive/conference_articles", "/archive?sql=select+title+from+articles", "/archive/conferences?_search=zzz",
    "/archive/conferences?year=2020&_facet=level",
    "/archive/awards_by_unit", "/archive/awards_by_unit?_hide_sql=&unit=%22%3E%3Cscript%3E", "/archive/newest",
    "/archive/conferences_with_conflicts", "/archive/statistics_of_cluster?cluster=iv", "/archive/coverage_gaps",
]  # fmt: skip
MISSING = [
    "/nothing",
    "/conference/none",
    "/archive/none",
    "/year/1900",
    "/article/1",
    "/person/none",
    "/archive/awards/none",
]
BROKEN = ["/archive?sql=select+nothing"]
STATUS = {**dict.fromkeys(OWN + CORE, 200), **dict.fromkeys(MISSING, 404), **dict.fromkeys(BROKEN, 400)}


@pytest.mark.parametrize("address", STATUS)
def test_every_page_is_ours(site, address):
    html = site.page(address, STATUS[address])
    assert '<html lang="vi">' in html
    assert "Dữ liệu hư cấu" in html and "Fictional data" in html
    assert "<script>alert" not in html and "<img" not in html
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html)
    outside = re.findall(r'(?:href|src|action)="(?:https?:)?//([^"/]+)', html)
    assert all(host == "localhost" or host.endswith(".example") for host in outside), outside
    assert not re.search(r'(?:src|rel="stylesheet" href)="https?:', html)


@pytest.mark.parametrize(
    "address", ["/", "/conference/iv-2020-annual-review", "/thanh~20tra", "/thanh~20tra/conferences", "/none"]
)
def test_no_notice_without_fiction_whatever_the_file_is_called(real_site, address):
    response = real_site.get(address)
    assert "hư cấu" not in response.text
    assert "Kho hội nghị" in response.text


@pytest.mark.parametrize("address", OWN + CORE)
def test_no_script_runs_that_the_policy_forbids(site, address):
    import base64
    import hashlib

    response = site.get(address)
    policy = response.headers["content-security-policy"]
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]
    for script in re.findall(r"<script>(.*?)</script>", response.text, re.S):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not re.search(r"<[^>]* on\w+=", re.sub(r'"[^"]*"', '""', response.text))
    if address in OWN:
        assert "<script" not in response.text and "style=" not in response.text


def test_home_shows_what_the_archive_holds(site):
    html = site.page("/")
    assert "<strong>3</strong> hội nghị" in html
    assert "<strong>5</strong> bài báo" in html
    assert 'href="/cluster/iv"' in html and 'href="/year/2021"' in html
    assert html.index("27/11/2020") < html.index("Ký giao ước năm 2021 –")
    assert '<a href="/conference/khoi-bo-2020-annual-review">1</a>' in html


def test_a_fact_stands_beside_its_sentence(site):
    html = site.page("/conference/iv-2020-annual-review")
    group = next(g for g in html.split('<div class="group">') if "statistics-m" in g)
    assert "Vi phạm về tiền" in group and "124,6 tỷ đồng" in group and "124.600.000.000 đồng" in group
    assert "làm rõ <mark>sai phạm 124,6 tỷ đồng</mark>." in group
    assert 'href="/article/101"' in group
    assert 'href="https://baodienbien.example/thi-dua/101.html"' in group
    assert "28/11/2020, 08:15" in group


@pytest.mark.parametrize(
    "words",
    [
        "<mark>27/11/2020</mark>", "Cụm trưởng năm 2020", "<mark>dẫn đầu với 98,9 điểm</mark>", "Hạng 1", "98,9 điểm",
        "Đề nghị · Thanh tra Chính phủ", "Chánh Thanh tra tỉnh Điện Biên", "“Thanh tra vùng biên gần dân”",
        "Đơn vị chủ trì", "Thành viên", 'href="/unit/thanh-tra-tinh-dien-bien"', 'href="/province/dien-bien"',
        'href="/cluster/iv"', 'href="/year/2020"', 'href="/conference/iv-2021-pact-signing"',
    ],
)  # fmt: skip
def test_a_conference_shows_every_kind_of_fact(site, words):
    assert words in site.page("/conference/iv-2020-annual-review")


def test_a_disagreement_shows_both_values_and_who_says_so(site):
    box = re.search(
        r'<section class="conflicts">(.*?)</section>', site.page("/conference/iv-2020-annual-review"), re.S
    )[1]
    assert "Cuộc thanh tra hành chính" in box
    assert re.search(r"569 cuộc.*?/article/101.*?596 cuộc.*?/article/102", box, re.S)
    place = box[box.index("Nơi họp") :]
    assert re.search(
        r"<strong>Điện Biên</strong>.*?/article/101.*?<strong>Các tỉnh</strong>.*?/article/102", place, re.S
    )


def test_a_quote_that_is_not_in_the_text_stands_alone(tmp_path):
    """As in a published archive, which keeps quotes and not texts."""
    from fictional_archive import Site, build

    from archive.store import open_archive

    path = build(tmp_path / "public.db", fictional=True)
    db = open_archive(path)
    db["articles"].update(101, {"text": ""})
    db.close()
    html = Site(path).page("/conference/iv-2020-annual-review")
    assert "<mark>sai phạm 124,6 tỷ đồng</mark>" in html
    assert "làm rõ" not in html


def test_a_cluster_shows_its_years(site):
    html = site.page("/cluster/iv")
    row = html[html.index('id="y2020"') :]
    assert "Thanh tra tỉnh Điện Biên" in row and "98,9 điểm" in row and "⚑" in row and "1 thành viên" in row
    assert html.index('id="y2021"') < html.index('id="y2020"')


def test_unit_province_and_year(site):
    unit = site.page("/unit/thanh-tra-tinh-dien-bien")
    assert all(
        words in unit for words in ("Trưởng", "Hạng 1</strong>, 98,9 điểm", "Cờ Thi đua", "đề nghị", "Quàng Thế Lượng")
    )
    assert "Nay thuộc" in site.page("/province/ha-giang")
    assert 'href="/province/ha-giang"' in site.page("/province/tuyen-quang")
    assert 'href="/unit/thanh-tra-tinh-dien-bien"' in site.page("/province/dien-bien")
    assert 'href="/year/2021"' in site.page("/year/2020")


def test_an_article_marks_its_facts(site):
    html = site.page("/article/101")
    assert "<mark>569 cuộc thanh tra hành chính</mark>" in html
    assert 'href="/conference/iv-2020-annual-review"' in html


def test_hostile_text_is_shown_as_text(site):
    html = site.page("/article/105")
    assert html.count("&lt;script&gt;") >= 4
    assert "&#34;&gt;&lt;img src=x" in html
    assert "bài gốc" not in html


def test_an_unknown_address_suggests_near_ones(site):
    assert 'href="/conference/iv-2020-annual-review"' in site.page("/conference/iv-2020-anual-review", 404)
    assert 'href="/cluster/khoi-bo"' in site.page("/cluster/khoi-bos", 404)
    assert 'href="/unit/thanh-tra-tinh-dien-bien"' in site.page("/unit/dien-bien", 404)
    assert site.get("/archive/none.json").json()["status"] == 404


def test_an_address_with_accents_is_a_404(site):
    response = site.get("/conference/Điện")
    while response.status_code == 302:
        response = site.get(response.headers["location"])
    assert response.status_code == 404


def test_no_archive_among_the_databases_is_said(tmp_path):
    import sqlite3

    from fictional_archive import Site

    sqlite3.connect(tmp_path / "other.db").execute("create table t (x)").connection.close()
    other = Site(tmp_path / "other.db")
    other.page("/", 404)
    assert "Dữ liệu hư cấu" not in other.page("/other/t")
