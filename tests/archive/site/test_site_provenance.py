"""Where facts come from and what became of them: copies, versions, corrections, the chain to the record."""

from __future__ import annotations

import json
import re

import pytest

from archive.site.diff import changed, paragraphs

HERE = "/conference/iv-2020-annual-review"


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_copy_is_told_on_the_conferences_and_on_both_articles_pages(site):
    conference = site.page(HERE)
    listed = conference[conference.index("Bài báo về hội nghị này") :]
    assert "2 bài báo (1 bản chép)" in text_of(conference)
    assert re.search(r'/article/102">.*?Bản chép của <a href="/article/101">', listed, re.S)
    copy = text_of(site.page("/article/102"))
    assert "Bản chép của Cụm Thi đua số IV tổng kết năm 2020" in copy and "trùng 80% lời văn" in copy
    original = site.page("/article/101")
    assert "Được chép lại ở" in original and 'href="/article/102"' in original
    assert "A copy of" in site.get("/article/102?_lang=en").text


def test_each_fact_leads_to_its_origin(site):
    html = site.page(HERE)
    facts = re.findall(r'<li id="([^"]+)".*?</li>', html, re.S)
    assert facts
    for line in re.findall(r'<li id="[^"]+".*?</li>', html, re.S):
        (address,) = re.findall(r'class="origin" href="([^"]+)"', line)
        assert "Nguồn gốc dữ kiện" in site.page(address)


def test_the_chain_shows_every_link(site, archive_file):
    html = site.page("/trace/rankings/iv-2020-annual-review-rankings-thanh-tra-tinh-dien-bien")
    told = text_of(html)
    assert "Hạng: 1 · Đơn vị: Thanh tra tỉnh Điện Biên · Điểm: 98,9" in told
    assert "<mark>dẫn đầu với 98,9 điểm</mark>" in html and "Quy tắc: rankings.test" in told
    assert 'href="/article/101"' in html and "Bản 1" in told
    assert "Không có trang; bài được nhập dưới dạng văn bản." in told
    assert "thidua trace rankings/iv-2020-annual-review-rankings-thanh-tra-tinh-dien-bien" in told
    assert 'href="/conference/iv-2020-annual-review#iv-2020-annual-review-rankings-thanh-tra-tinh-dien-bien"' in html


def test_the_chain_ends_at_the_warc_record(archive_file, tmp_path):
    import shutil

    from fictional_archive import Site

    from archive.store import open_archive

    path = tmp_path / "kho.db"
    shutil.copy(archive_file, path)
    db = open_archive(path)
    url = "https://baodienbien.example/thi-dua/101.html"
    db["pages"].insert(
        {
            "url": url, "source": "bao", "kind": "article", "status": 200, "first_seen": "2020-11-28T02:00:00Z",
            "last_fetched": "2020-11-28T02:00:00Z", "digest": "sha1:ABC", "warc_file": "warc/a.warc.gz",
            "warc_offset": 1234, "warc_length": 567,
        }
    )  # fmt: skip
    db["articles"].update(101, {"page": url})
    db.close()
    told = text_of(Site(path).page("/trace/hosts/iv-2020-annual-review-hosts-thanh-tra-tinh-dien-bien"))
    assert f"{url} · HTTP 200" in told
    assert "warc/a.warc.gz · từ byte 1.234, dài 567 byte · sha1:ABC" in told


def test_corrections_stand_beside_what_the_machine_had(site):
    html = site.page(HERE)
    box = text_of(re.search(r'<section class="corrections".*?</section>', html, re.S)[0])
    assert "Đã loại: Số liệu" in box and "khoảng" in box and "70" in box and "Ngày" in box
    assert "Đã sửa: Xếp hạng · điểm 98,9 thay cho 98,5 ; đơn vị Thanh tra tỉnh Điện Biên thay cho –" in box
    assert box.count("24/11/2026") == 2
    line = next(li for li in re.findall(r"<li id=.*?</li>", html, re.S) if "98,9 điểm" in li)
    assert 'href="#corrections"' in line and "đã đính chính" in line
    assert "<img src=x" not in html and "&lt;img src=x" in html


def test_all_corrections_are_listed_and_those_that_match_nothing_told(site):
    html = site.page("/corrections")
    told = text_of(html)
    assert told.index("Đã loại") < told.index("Đã sửa") < told.index("Đã đặt tên") < told.index("v-2020-annual-review")
    assert told.count("không còn khớp với gì") == 1 and told.count("24/11/2026") == 4
    assert 'href="/cluster/iv"' in html and 'href="/corrections"' in site.page(HERE)


def test_a_rejected_fact_can_still_be_traced(site):
    told = text_of(site.page("/trace/statistics/iv-2020-annual-review-statistics-x"))
    assert "Đã loại" in told and "“Ngày”" in told and "24/11/2026" in told


def test_a_name_given_by_a_researcher_is_told(site):
    told = text_of(site.page("/cluster/iv"))
    assert "Tên do người nghiên cứu đặt; máy đặt là Cụm máy đặt" in told


def test_a_publishers_change_is_visible_and_the_old_text_readable(site):
    assert 'href="/article/103/versions"' in site.page("/article/103")
    html = site.page("/article/103/versions")
    assert "<del>2020</del><ins>2021</ins>" in html
    assert "<ins>bảy tỉnh" in html and "&lt;script&gt;" in html and "<script>alert" not in html
    old = html[html.index("Toàn văn bản 1") :]
    assert "Ký giao ước thi đua năm 2020" in old and "Hết." in old


@pytest.mark.parametrize(
    ("old", "new", "html"),
    [
        ("một hai ba", "một 2 ba", "một <del>hai </del><ins>2 </ins>ba"),
        ("một", "một <b>", "<del>một</del><ins>một &lt;b&gt;</ins>"),
        (None, "một", "<ins>một</ins>"),
        ("", "", ""),
        ("<i>", None, "<del>&lt;i&gt;</del>"),
    ],
)
def test_changes_are_marked_word_by_word_and_escaped(old, new, html):
    assert str(changed(old, new)) == html


def test_paragraphs_that_stayed_are_told_from_those_that_changed():
    found = paragraphs("một\n\nhai\n\nba", "một\n\nhai & 2\n\nba\n\nbốn")
    assert [(one, str(html)) for one, html in found] == [
        (False, "một"),
        (True, "<del>hai</del><ins>hai &amp; 2</ins>"),
        (False, "ba"),
        (True, "<ins>bốn</ins>"),
    ]


def test_long_texts_are_compared_in_time():
    import time

    words = [f"từ{n % 300}" for n in range(20_000)]
    began = time.monotonic()
    changed(" ".join(words), " ".join(word if n % 50 else "khác" for n, word in enumerate(words)))
    assert time.monotonic() - began < 5


def test_conflict_columns_are_what_the_page_cites(site):
    rows = site.get("/archive/conflicts.json?_shape=array").json()
    assert {row["sources_a"] for row in rows} == {1}
    assert [json.loads(row["articles_a"]) for row in rows] == [[101], [101]]
