"""A page of each family, in each of its layouts, gives back the article that it was made of."""

import pytest
from samples_for_tests import article

from crawler.parse import article as parsed
from crawler.replica import page

LAYOUTS = [
    ("content_fck", None, "https://baomau.example/tong-ket-a1.html"),
    ("zce_cms", None, "https://baomau.example/tong-ket-post1.html"),
    ("tn_news", None, "https://baomau.example/tin-nganh/tong-ket-19001.html"),
    ("editor_detail", None, "https://baomau.example/tin-nganh/tong-ket-0A1B2C3D.html"),
    ("editor_detail", "editor_detail_journal", "https://baomau.example/hoat-dong/tong-ket-0A1B2C3D"),
]
layouts = pytest.mark.parametrize(("family", "layout", "url"), LAYOUTS)


@layouts
def test_page_gives_back_its_article(family, layout, url):
    original = article(url, "baomau.example", parser=family)
    assert parsed(page(original, family, layout=layout), url) == original


@layouts
def test_family_is_found_without_being_named(family, layout, url):
    assert parsed(page(article(url, "baomau.example"), family, layout=layout), url).parser == family


@layouts
def test_no_related_news_or_furniture_in_the_text(family, layout, url):
    found = parsed(page(article(url, "baomau.example"), family, layout=layout), url)
    for foreign in ("Tin liên quan", "Một tin khác", "Tin mới", "Chia sẻ", "Quảng cáo", "Từ khóa", "hư cấu"):
        assert foreign not in found.text
    assert "leftcenterrightdel" not in found.text + "".join(photo.caption for photo in found.photos)


@layouts
@pytest.mark.parametrize("published", ["2019-11-22", None])
def test_header_clock_is_not_the_articles_date(family, layout, url, published):
    original = article(url, "baomau.example", published=published)
    assert parsed(page(original, family, layout=layout), url).published == published


@layouts
def test_article_without_optional_parts(family, layout, url):
    bare = article(url, "baomau.example", author=None, dateline=None, tags=[], photos=[], parser=family)
    assert parsed(page(bare, family, layout=layout), url) == bare
