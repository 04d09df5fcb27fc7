"""One article, one address."""

import pytest

from crawler.source import Era, Source
from crawler.sources import sources
from crawler.urls import canonical

CANTHO = "https://baocantho.com.vn/hoi-nghi-thanh-tra-a196670.html"
THANHTRA = "https://thanhtra.com.vn/thanh-tra/hoat-dong-nganh/no-luc-hoan-thanh-192206.html"
SONLA = "https://baosonla.vn/thoi-su-chinh-tri-video/phat-dong-ByYeR3x4g.html"
TAPCHI = "https://thanhtravietnam.vn/tin-trong-nganh/dai-hoi-thi-dua-yeu-nuoc-192605"


@pytest.mark.parametrize(
    ("source", "address", "expected"),
    [
        ("baocantho", CANTHO, CANTHO),
        ("baocantho", "http://www.baocantho.com.vn/hoi-nghi-thanh-tra-a196670.html", CANTHO),
        ("baocantho", "HTTPS://BaoCanTho.com.vn:443/hoi-nghi-thanh-tra-a196670.html#binh-luan", CANTHO),
        ("baocantho", "https://m.baocantho.com.vn/hoi-nghi-thanh-tra-a196670.html?fbclid=x", CANTHO),
        ("baocantho", "https://baocantho.com.vn/print/hoi-nghi-thanh-tra-a196670.html", CANTHO),
        ("baocantho", CANTHO + "?utm_source=zalo&redirect=http%3A%2F%2Fx.example%2F", CANTHO),
        ("baocantho", CANTHO.replace(".html", ".html;jsessionid=1A2B"), CANTHO),
        ("baocantho", CANTHO.replace("vn/", "vn//"), CANTHO),
        ("baocantho", "https://baocantho.com.vn/h%E1%BB%99i-a1.html", "https://baocantho.com.vn/h%E1%BB%99i-a1.html"),
        ("baocantho", "https://baocantho.com.vn/hội-a1.html", "https://baocantho.com.vn/h%E1%BB%99i-a1.html"),
        ("thanhtra_com_vn", THANHTRA.replace("https://", "http://www."), THANHTRA),
        ("thanhtravietnam_vn", TAPCHI + "/", TAPCHI),
        ("baosonla", SONLA, SONLA),
        ("baosonla", SONLA.replace("baosonla.vn", "baosonla.org.vn"), SONLA),
        ("baosonla", SONLA.replace("https://baosonla.vn", "http://demo.baosonla.org.vn"), SONLA),
        ("thanhtravietnam_vn", TAPCHI + "?dpi=150&quality=100", TAPCHI),
    ],
)
def test_views_of_an_article_are_one_address(source, address, expected):
    assert canonical(address, sources()[source]) == expected
    assert canonical(expected, sources()[source]) == expected


PORTAL = Source("cong", "Cổng", ("cong.example",), (Era("liferay", r"/Content/[^/?]+\?(?P<id>\d+)$"),))


@pytest.mark.parametrize(
    "address",
    [
        "https://cong.example/-/Content/tong-ket?6174160",
        "http://www.cong.example/-/Content/tong-ket?6174160&redirect=%2Fx",
        "https://cong.example/-//Content/tong-ket?utm_source=a&6174160#x",
    ],
)
def test_id_may_be_in_the_query(address):
    assert canonical(address, PORTAL) == "https://cong.example/-/Content/tong-ket?6174160"


@pytest.mark.parametrize(
    ("source", "path", "id"),
    [
        ("baocantho", "/hoi-nghi-a196670.html", "196670"),
        ("baocantho", "/thoi-su/", None),
        ("baolaocai", "/song-dep-post404649.html", "404649"),
        ("baolaocai", "/tu-khoa/doan-thi-hanh-tag40212.html", None),
        ("thanhtra_com_vn", "/thanh-tra-media-1FCEB6130/hang-say-thi-dua-6C72A9E3.html", "6C72A9E3"),
        ("thanhtra_com_vn", "/thanh-tra-media-1FCEB6130", None),
        ("thanhtra_com_vn", "/theo-dong-thoi-cuoc/nhan-dien-198111.html", "198111"),
        ("thanhtra_com_vn", "/cum-thi-dua_t114c34n339.aspx", "339"),
        ("thanhtravietnam_vn", "/tin-trong-nganh/dai-hoi-thi-dua-192605", "192605"),
        ("thanhtravietnam_vn", "/hoat-dong-nganh/thanh-tra", None),
    ],
)
def test_the_address_says_whether_it_is_an_article(source, path, id):
    assert sources()[source].article_id(path) == id
