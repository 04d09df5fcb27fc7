"""The ground: clean text, the matching form, sentences."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.article import clean_text
from archive.extract.text import matching_form, paragraphs, sentences


def cut(text):
    match = matching_form(text)
    return [text[a:b] for start, end in paragraphs(text) for a, b in sentences(text, match, start, end)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("Hòa", "hoà"), ("Thủy", "thuỷ"), ("khỏe", "khoẻ"), ("Ủy ban", "uỷ ban"), ("HÒA BÌNH", "hoà bình")],
)
def test_old_and_new_tone_placement_match(old, new):
    assert matching_form(old) == new == matching_form(new)


@pytest.mark.parametrize("word", ["quý", "hoàn", "toán", "thoải", "khoảng", "tuý"])
def test_closed_syllables_keep_their_tone(word):
    assert matching_form(word) == word


def test_the_matching_form_is_as_long_as_the_text():
    text = "İstanbul – “ĐIỆN BIÊN” Hòa’s"
    assert len(matching_form(text)) == len(text)


def test_clean_text_folds_what_pages_leave_behind():
    decomposed = unicodedata.normalize("NFD", "Điện Biên")
    assert clean_text(f"{decomposed}\u00a0họp\u00ad.\r\n\r\n\r\n\r\nHai  dòng ") == "Điện Biên họp.\n\nHai dòng"
    assert clean_text(clean_text("a \n b")) == clean_text("a \n b")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họp tại TP. Vinh. Đây là buổi đầu.", ["Họp tại TP. Vinh.", "Đây là buổi đầu."]),
        ("Thu 1.417 đồng. Ông A. Tuấn nói.", ["Thu 1.417 đồng.", "Ông A. Tuấn nói."]),
        ("“Khó!” Bà cười. Ở xa.", ["“Khó!”", "Bà cười.", "Ở xa."]),
        ("- Một;\n- Hai.", ["- Một;", "- Hai."]),
        ("2. Thanh tra Sở Y tế. Hạng ba.", ["2. Thanh tra Sở Y tế.", "Hạng ba."]),
        ("Ảnh hưởng... Ừ thì vậy.", ["Ảnh hưởng...", "Ừ thì vậy."]),
    ],
)
def test_sentences(text, expected):
    assert cut(text) == expected


@given(st.text(alphabet=st.sampled_from("aĐ \n\t\r\u00a0\u00ad\u200b\u0301o\u0300.")))
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_text(clean_text(text)) == clean_text(text)
