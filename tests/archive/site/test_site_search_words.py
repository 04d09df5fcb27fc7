"""What a query means: its phrases, its names in all their forms, its tone marks; and what a snippet shows of a text."""

from __future__ import annotations

import unicodedata

import pytest

from archive.gazetteer import fold
from archive.site.search_marks import Marker, folded
from archive.site.search_words import exactly, groups, matching, other_forms, phrase, tone_placements


def typed(query: str) -> list[str]:
    return [group.typed for group in groups(query)]


@pytest.mark.parametrize(
    "query, expected",
    [
        ("lai chau co thi dua", ["lai chau", "co thi dua"]),
        ("LAI CHÂU, Bằng khen 2019", ["LAI CHÂU", "Bằng khen", "2019"]),
        ("TP. HCM và BR-VT", ["TP. HCM", "và", "BR-VT"]),
        ("Bà Rịa - Vũng Tàu", ["Bà Rịa Vũng Tàu"]),
        ('"co thi" dua', ["co thi", "dua"]),
        ("biên chế", ["biên", "chế"]),
        (unicodedata.normalize("NFD", "Điện Biên"), ["Điện Biên"]),
        ('- ? "" …', []),
    ],
)
def test_known_names_are_phrases_and_quotes_are_kept(query, expected):
    assert typed(query) == expected


@pytest.mark.parametrize(
    "one, other",
    [
        ("TTCP", "Thanh tra Chính phủ"),
        ("tp hcm", "thành phố Hồ Chí Minh"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("TT-Huế", "Thừa Thiên Huế"),
        ("GTVT", "giao thông vận tải"),
        ("số 4", "so iv"),
        ("Đắk Lắk", "Daklak"),
    ],
)
def test_a_name_and_its_abbreviation_are_the_same_query(one, other):
    said, meant = groups(one)[0].forms, groups(other)[0].forms
    assert {fold(form) for form in said} == {fold(form) for form in meant}
    assert len(groups(one)) == len(groups(other)) == 1
    asked, meant = ({fold(form) for form in matching(groups(query)).split('"')[1::2]} for query in (one, other))
    assert asked == meant
    assert fold(other) in other_forms(one) or any(form in fold(other) for form in other_forms(one)[1:])


def test_forms_that_hold_a_shorter_one_are_not_looked_for():
    assert '"TP HCM"' not in matching(groups("TP HCM")) and '"HCM"' in matching(groups("TP HCM"))


def test_a_quoted_abbreviation_stays_itself():
    assert groups('"TTCP"')[0].forms == ("TTCP",)


@pytest.mark.parametrize("new, old", [("hoà", "hòa"), ("HOẠ", "HỌA"), ("thuỷ", "thủy"), ("loè", "lòe"), ("uỷ", "ủy")])
def test_tone_marks_have_two_places(new, old):
    assert tone_placements(new) == tone_placements(old) == (new, old)


@pytest.mark.parametrize("word", ["quý", "hoặc", "hoàn", "tuyên", "người", "thoại", "Đà Nẵng"])
def test_tone_marks_of_other_syllables_stay(word):
    assert set(tone_placements(word)) == {word}


def test_full_text_queries():
    assert matching(groups("điện biên")) == '("diện biên")'
    assert phrase(groups("biên chế"), folded=False) == '"biên chế"'
    assert exactly(groups("hoà khí")) == '("hoà" OR "hòa") AND ("khí")'
    assert matching([]) == exactly([]) == '""'


def test_folding_keeps_every_place():
    text = "Điện Biên – HOÀ, Ủy ban; ǅ İ ﬁ ß"
    assert len(folded(text)) == len(text)
    assert folded("Điện Biên HOÀ Ủy") == "dien bien hoa uy"


def test_a_snippet_marks_words_as_the_text_writes_them():
    text = "Mở đầu dài. " * 40 + "Thanh tra TP.HCM nhận Cờ Thi đua <b>." + " Kết." * 80
    html = Marker(groups("thanh pho ho chi minh co thi dua")).snippet(text)
    assert "<mark>TP.HCM</mark>" in html and "<mark>Cờ Thi đua</mark>" in html
    assert html.startswith("… Thanh tra") and html.endswith(" …") and "&lt;b&gt;" in html
    assert len(html) < 450


def test_a_phrase_is_marked_before_its_single_words():
    marker = Marker(groups("biên chế"))
    assert str(marker.title("Biên giới; biên chế")) == "Biên giới; <mark>biên chế</mark>"
    assert str(marker.title("Biên giới")) == "<mark>Biên</mark> giới"
    assert str(marker.title("xbiên biênx")) == "xbiên biênx"
    assert str(marker.title("chế biên, biên")) == "<mark>chế biên</mark>, <mark>biên</mark>"
    assert marker.weight("biên chế") > marker.weight("chế biên biên biên")


def test_no_mark_is_cut_and_a_text_without_matches_shows_its_beginning():
    marker = Marker(groups("Thanh tra Chính phủ"))
    for filling in range(200, 280):
        html = str(marker.snippet("TTCP " + "a" * filling + " Thanh tra Chính phủ tặng cờ"))
        assert html.count("<mark>Thanh tra Chính phủ</mark>") == html.count("Thanh")
    assert str(Marker(groups("xyz")).snippet("Một hai.")) == "Một hai."
