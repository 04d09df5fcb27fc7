"""One article, one address."""

import unicodedata

import pytest

from crawler.source import Era, Source
from crawler.sources import sources
from crawler.urls import canonical

CANTHO = "https://baocantho.com.vn/hoi-nghi-thanh-tra-a196670.html"
THANHTRA = "https://thanhtra.com.vn/thanh-tra/hoat-dong-nganh/no-luc-hoan-thanh-192206.html"
SONLA = "https://baosonla.vn/thoi-su-chinh-tri-video/phat-dong-ByYeR3x4g.html"
TAPCHI = "https://thanhtravietnam.vn/tin-trong-nganh/dai-hoi-thi-dua-yeu-nuoc-192605"
CONG = "https://thanhtra.gov.vn/web/guest/xem-chi-tiet-tin-tuc/-/asset_publisher/Content/hop-hoi-ong-thi-ua?6174160"
CONG_PATH = "/web/guest/xem-chi-tiet-tin-tuc/-/asset_publisher"
QUANGTRI = "https://thanhtra.quangtri.gov.vn/vi/news/Tin-tuc-su-kien/Cum-thi-dua-so-ket-100"
THAINGUYEN = (
    "https://thanhtra.thainguyen.gov.vn/tin-thanh-tra/-/asset_publisher/zckkicw81YfZ/content/tong-ket-thi-ua-p-2"
)
BACNINH = "https://snv.bacninh.gov.vn/news/-/details/57424/cum-thi-ua-tong-ket"
HUE = "https://thuathienhue.gov.vn/vi-vn/Tin/tid/Bao-cao/newsid/FF9DA223-1ECE-49E7-88BC-A98F00908A05"
LAICHAU = "https://baolaichau.vn/x%C3%A3-h%E1%BB%99i/k%E1%BB%B3-2-%C3%A2n-t%C3%ACnh"
DONGNAI = "https://baodongnai.com.vn/tintuc/201903/tong-ket-phong-trao-2937015"
QUANGBINH = "https://baoquangbinh.vn/chinh-tri/201504/tap-trung-chi-dao-2124091"
HAGIANG = "https://baohagiang.vn/xa-hoi/201911/cum-thi-dua-751a2b3"
BACGIANG = "https://baobacninhtv.vn/cum-thi-dua-tong-ket-postid412345.bbg"
MOI = "https://baomoi.com/c/5942182.epi"


def variants(*rows: tuple) -> list:
    """(source, canonical address, other addresses of the same article …) → one case an address."""
    return [(source, address, stored) for source, stored, *others in rows for address in (stored, *others)]


@pytest.mark.parametrize(
    ("source", "address", "expected"),
    variants(
        # scheme, www, port, host's case, fragment, mobile host, tracking, print view, session, double slash
        (
            "baocantho",
            CANTHO,
            "http://www.baocantho.com.vn/hoi-nghi-thanh-tra-a196670.html",
            "HTTPS://BaoCanTho.com.vn:443/hoi-nghi-thanh-tra-a196670.html#binh-luan",
            "https://m.baocantho.com.vn/hoi-nghi-thanh-tra-a196670.html?fbclid=x",
            "https://baocantho.com.vn/print/hoi-nghi-thanh-tra-a196670.html",
            CANTHO + "?utm_source=zalo&redirect=http%3A%2F%2Fx.example%2F",
            CANTHO.replace(".html", ".html;jsessionid=1A2B"),
            CANTHO.replace("vn/", "vn//"),
            f"  {CANTHO}\n",
        ),
        ("thanhtra_com_vn", THANHTRA, THANHTRA.replace("https://", "http://www.")),
        ("thanhtravietnam_vn", TAPCHI, TAPCHI + "/", TAPCHI + "?dpi=150&quality=100"),
        # older hosts, and a demonstration host that copies the live one
        (
            "baosonla",
            SONLA,
            SONLA.replace("baosonla.vn", "baosonla.org.vn"),
            SONLA.replace("https://baosonla.vn", "http://demo.baosonla.org.vn"),
            SONLA.replace("baosonla.vn", "www.baodientusonla.com.vn"),
        ),
        # the digits after the question mark are the id; the middle of the path repeats, its c is large or small
        (
            "thanhtra_gov_vn",
            CONG,
            CONG.replace("/Content/", "//Content/"),
            CONG.replace("/Content/", "/content/"),
            CONG.replace(CONG_PATH, CONG_PATH + "/Content" + CONG_PATH),
            CONG.replace(CONG_PATH, (CONG_PATH + "/Content") * 2 + CONG_PATH),
            CONG + "&redirect=%2Fweb%2Fguest%2Fthanh-tra%3F1234567",
            CONG.replace("?", "?p_p_auth=aB3&"),
            CONG.replace("?", ";jsessionid=0FC1.node1?"),
        ),
        (
            "thanhtra_thainguyen",
            THAINGUYEN,
            THAINGUYEN + "?redirect=http%3A%2F%2Fthanhtra.thainguyen.gov.vn%2Ftin%3Fp_p_id%3D101&inheritRedirect=true",
            THAINGUYEN + ";jsessionid=5E1B2C",
            THAINGUYEN + "/20182",
            THAINGUYEN.replace("vn/tin", "vn/web/guest/tin"),
        ),
        (
            "snv_bacninh",
            BACNINH,
            BACNINH.replace("/news", "/en/news"),
            BACNINH.replace("/news", "/vi/news") + "?p_p_auth=x",
        ),
        # with and without index.php; the print view and the file to save
        (
            "thanhtra_quangtri",
            QUANGTRI,
            QUANGTRI + "/",
            QUANGTRI.replace("/vi/", "/index.php/vi/") + "/",
            QUANGTRI.replace("/news/", "/news/savefile/") + "/",
            QUANGTRI.replace("/vi/news/", "/index.php/vi/news/print/") + "/",
        ),
        ("thuathienhue", HUE, HUE + "/"),
        ("sotc_langson", "https://sotc.langson.gov.vn/bm/node/5705", "http://sotc.langson.gov.vn/bm/print/5705"),
        # percent-encoded or not, letters composed or not
        (
            "baolaichau",
            LAICHAU,
            "http://www.baolaichau.vn/xã-hội/kỳ-2-ân-tình",
            unicodedata.normalize("NFD", "http://www.baolaichau.vn/xã-hội/kỳ-2-ân-tình"),
            LAICHAU.lower(),
        ),
        ("baodongnai", DONGNAI, DONGNAI.replace("https://", "http://www.") + "/"),
        # papers that moved, or were taken over by another province's
        ("baobacgiang", BACGIANG, BACGIANG.replace("baobacninhtv.vn", "www.baobacgiang.com.vn")),
        ("baoquangbinh", QUANGBINH, QUANGBINH.replace("baoquangbinh.vn", "baoquangtri.vn") + "/"),
        ("baohagiang", HAGIANG, HAGIANG.replace("baohagiang.vn", "www.baotuyenquang.com.vn")),
        ("baobackan", "https://baobackan.com.vn/cum-post4834.html", "http://www.baobackan.org.vn/cum-post4834.html"),
        # two shapes and four hosts of an aggregator
        (
            "baomoi",
            MOI,
            "http://www.baomoi.com/7-tinh-trung-du/c/5942182.epi",
            "https://m.baomoi.com/7-tinh-trung-du-c5942182.epi",
            "https://lite.baomoi.com/7-tinh-c5942182.epi?utm_source=x",
        ),
    ),
)
def test_views_of_an_article_are_one_address(source, address, expected):
    assert canonical(address, sources()[source]) == expected


def test_what_is_no_utf8_is_kept_as_it_is():
    address = "https://baocantho.com.vn/h%E9i-nghi-a1.html"
    assert canonical(address, sources()["baocantho"]) == address


def test_a_successors_own_articles_are_not_its_predecessors():
    theirs = "https://baotuyenquang.com.vn/thoi-su"
    assert canonical(theirs, sources()["baohagiang"]) == theirs


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
        ("baolangson", "/chinh-tri/20196-tong-ket.html", "20196"),
        ("baolangson", "/tong-ket-5071654.html", "5071654"),
        ("baothanhhoa", "/y-te-nbsp-hoc-duong-244736.htm", "244736"),
        ("baothanhhoa", "/thi-truong/gui-hang/148739.htm", "148739"),
        ("baolaichau", "/the-thao/be-boi-219345.html", "219345"),
        ("baolaichau", "/xã-hội/kỳ-2-ân-tình", "kỳ-2-ân-tình"),
        ("baolaichau", "/tin-moi", None),
        ("baohagiang", "/xa-hoi/201911/tong-ket-nam-2019/", "tong-ket-nam-2019"),
        ("baohagiang", "/xa-hoi/201913/tong-ket-nam-2019/", None),
        ("baonghean", "/tong-ket-10312345.html", "10312345"),
        ("baonghean", "/tong-ket-event123.html", None),
        ("baochinhphu", "/tong-ket-102240425094504794.htm", "102240425094504794"),
        ("baochinhphu", "/Thoi-su/Tong-ket/380123.vgp", "380123"),
        ("thanhtra_sonla", "/1285/30792/58821/lich-su-phat-trien", "58821"),
        ("thanhtra_sonla", "/tin-tuc/tong-ket-123", "123"),
        ("thanhtra_sonla", "/1285/30792", None),
        ("thanhtra_dienbien", "/portal/Pages/tong-ket-cum-thi-dua.aspx", "tong-ket-cum-thi-dua"),
        ("thanhtra_dienbien", "/portal/Pages/Default.aspx", None),
        ("cand", "/Hoat-dong-LL-CAND/Ky-ket-482436/", "482436"),
        ("cand", "/tong-ket-i712345/", "712345"),
    ],
)
def test_the_address_says_whether_it_is_an_article(source, path, id):
    assert sources()[source].article_id(path) == id


@pytest.mark.parametrize(
    ("address", "id"),
    [
        ("/noidung/tintuc/Lists/Tin/View_Detail.aspx?ItemID=2054", "2054"),
        ("/noidung/tintuc/Lists/Tin/View_Detail.aspx?CateID=0&ItemID=2054", "2054"),
        ("/noidung/tintuc/Lists/Tin/View.aspx?Page=2", None),
    ],
)
def test_a_parameter_may_be_the_id(address, id):
    path, _, query = address.partition("?")
    assert sources()["dangcongsan"].article_id(path, query) == id


def test_a_print_view_that_hides_its_article_is_none():
    print_view = "/SMPT_Publishing_UC/TinTuc/pPrintTinTuc.aspx"
    assert sources()["thanhtra_dienbien"].article_id(print_view, "UrlList=/Lists/Tin&ItemID=7") is None
