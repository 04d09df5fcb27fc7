"""The one pass over all terms."""

import pytest

from archive.extract import lexicon
from archive.extract.text import matching_form


def terms(text, kind):
    match = matching_form(text)
    return [(text[t.start : t.end], t.value) for t in lexicon.scan(match) if t.kind == kind]


def test_case_and_tone_placement_do_not_matter():
    assert terms("HOÀ BÌNH, Hòa Bình", "province") == [("HOÀ BÌNH", "hoa-binh"), ("Hòa Bình", "hoa-binh")]


def test_terms_are_whole_words():
    assert terms("quan Giang; Hà Nộim; (Hà Nội)", "province") == [("Hà Nội", "ha-noi")]


def test_longest_of_a_kind_wins():
    assert terms("Sở Nông nghiệp và Phát triển nông thôn", "field") == [
        ("Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Phát triển nông thôn")
    ]


def test_kinds_do_not_hide_each_other():
    text = "Chánh Thanh tra tỉnh Lai Châu"
    assert terms(text, "office") == [("Chánh Thanh tra", "inspectorate")]
    assert terms(text, "unit_head") == [("Thanh tra", "Thanh tra")]


@pytest.mark.parametrize("form", ["LĐ-TB&XH", "Lao động, Thương binh và Xã hội", "Lao động - Thương binh & Xã hội"])
def test_a_field_has_many_spellings(form):
    assert terms(f"Sở {form}.", "field") == [(form, "Lao động - Thương binh và Xã hội")]


def test_terms_come_by_start():
    match = matching_form("Thanh tra tỉnh Lai Châu và Thanh tra Chính phủ")
    starts = [t.start for t in lexicon.scan(match)]
    assert starts == sorted(starts)
