"""Every layout that a source has or had: which template shows it, at what address, and what a page of it says.

The addresses are invented after the shapes of the real ones; the hosts are the sources' own under `.example`.
"""

from __future__ import annotations

from dataclasses import dataclass

SLUG = "tong-ket-cum-thi-dua-so-iv"
GUID = "0A1B2C3D-1ECE-49E7-88BC-A98F00908A05"


@dataclass(frozen=True, slots=True)
class Layout:
    """A page of a source as one of its eras shows it."""

    source: str
    template: str
    path: str
    """Address of the article after the host, as a listing links it."""
    parser: str
    """The family that reads it, or "generic"."""
    has: str = ""
    """What the layout shows beside title, lead, body, date and captions: author, section, tags, attachments."""
    canonical: str = ""
    """Path under which it is stored, where that is not `path` without its last slash."""
    timed: bool = True
    """Does the page give the time of day?"""
    picture_first: bool = False
    """Does its first picture stand before the body?"""
    type: str = "text/html; charset=utf-8"
    before: str = ""
    """What the server prints before the page."""

    @property
    def stored_at(self) -> str:
        return self.canonical or self.path.rstrip("/")

    @property
    def id(self) -> str:
        return f"{self.source}-{self.template}"


_CMS = "author section tags"
_PHP = "<br />\n<b>Deprecated</b>: Function each() is deprecated in <b>/includes/x.php</b> on line <b>1</b><br />\n"

LAYOUTS = (
    # the inspectorates' own papers and portals
    Layout("thanhtra_com_vn", "editor_detail", f"/thanh-tra-CA492F2B8/{SLUG}-6C72A9E3.html", "editor_detail", _CMS),
    Layout("thanhtra_com_vn", "tn_news", f"/thanh-tra/hoat-dong-nganh/{SLUG}-192206.html", "tn_news", _CMS),
    Layout("thanhtra_com_vn", "dnn_tn", f"/{SLUG}_t114c34n339.aspx", "generic"),
    Layout("thanhtravietnam_vn", "editor_detail_journal", f"/hoat-dong/{SLUG}-0A1B2C3D.html", "editor_detail", _CMS),
    Layout("thanhtravietnam_vn", "tn_news", f"/tin-trong-nganh/{SLUG}-192605", "tn_news", _CMS),
    Layout(
        "thanhtra_gov_vn",
        "liferay_portal",
        f"/web/guest/xem-chi-tiet-tin-tuc/-/asset_publisher//content/{SLUG}?6174160",
        "liferay",
        canonical=f"/web/guest/xem-chi-tiet-tin-tuc/-/asset_publisher/Content/{SLUG}?6174160",
        timed=False,
    ),
    Layout(
        "thanhtra_thainguyen",
        "liferay_journal",
        f"/tin-thanh-tra/-/asset_publisher/zckkicw81YfZ/content/{SLUG}?redirect=http%3A%2F%2Fa.example%2F&inheritRedirect=true",
        "liferay",
        canonical=f"/tin-thanh-tra/-/asset_publisher/zckkicw81YfZ/content/{SLUG}",
    ),
    Layout(
        "thanhtra_quangtri",
        "nukeviet_4_0",
        f"/index.php/vi/news/Tin-tuc-su-kien/{SLUG}-100/",
        "nukeviet",
        "author tags",
        canonical=f"/vi/news/Tin-tuc-su-kien/{SLUG}-100",
        picture_first=True,
    ),
    Layout(
        "thanhtra_quangtri",
        "nukeviet_print",
        f"/index.php/vi/news/savefile/Tin-tuc-su-kien/{SLUG}-101/",
        "nukeviet",
        "author",
        canonical=f"/vi/news/Tin-tuc-su-kien/{SLUG}-101",
        type="text/x-delimtext; charset=utf-8",
    ),
    Layout(
        "thanhtra_tamky",
        "nukeviet_4_5",
        f"/vi/news/San-pham/{SLUG}-179.html",
        "nukeviet",
        "author tags attachments",
        picture_first=True,
        before=_PHP,
    ),
    Layout("thanhtra_sonla", "generic", f"/1285/30792/58821/{SLUG}", "generic"),
    Layout("thuathienhue", "generic", f"/vi-vn/Tin-tuc/tid/{SLUG}/newsid/{GUID}/cid/{GUID}", "generic"),
    Layout(
        "snv_bacninh",
        "liferay_article",
        f"/en/news/-/details/57424/{SLUG}",
        "liferay",
        canonical=f"/news/-/details/57424/{SLUG}",
    ),
    Layout("baobacninh", "liferay_article", f"/news/-/details/20182/{SLUG}", "liferay"),
    Layout("sotc_langson", "drupal_print", "/bm/print/5705", "generic", canonical="/bm/node/5705"),
    Layout("thiduakhenthuong_langson", "drupal_print", "/vi/print/5706", "generic", canonical="/vi/node/5706"),
    Layout("thanhtralaodong", "generic", f"/hoat-dong-khac/{SLUG}-40582.html", "generic"),
    Layout(
        "thanhtra_dienbien",
        "sharepoint_tandan",
        f"/portal/pages/2019-11-22/{SLUG}-abc123.aspx",
        "sharepoint",
        "tags",
        timed=False,
    ),
    # provincial newspapers
    Layout("baolaichau", "baolaichau", "/xa-hoi/tong-ket-219345", "baolaichau"),
    Layout(
        "baolaichau",
        "baolaichau_2020",
        "/xã-hội/tổng-kết-cụm-thi-đua",
        "baolaichau",
        canonical="/x%C3%A3-h%E1%BB%99i/t%E1%BB%95ng-k%E1%BA%BFt-c%E1%BB%A5m-thi-%C4%91ua",
    ),
    Layout("baodienbienphu", "baodienbienphu", f"/tin-bai/chinh-tri/{SLUG}", "baodienbienphu"),
    Layout("baodienbienphu", "baodienbienphu_info", f"/tin-tuc/chinh-tri/172391/{SLUG}", "baodienbienphu_info"),
    Layout("baolangson", "content_detail", f"/{SLUG}-5071654.html", "content_detail", "author"),
    Layout("baolangson", "baolangson", f"/chinh-tri/20196-{SLUG}.html", "baolangson"),
    Layout("baocaobang", "content_detail_bold", f"/{SLUG}-38371.html", "content_detail", "author"),
    Layout("baocaobang", "baocaobang", f"/Thoi-su/{SLUG}-38370.html", "baocaobang"),
    Layout("baolaocai", "zce_cms", f"/{SLUG}-post404650.html", "zce_cms", _CMS),
    Layout("baosonla", "baosonla", f"/thoi-su-chinh-tri/{SLUG}-ByYeR3x4g.html", "editor_detail"),
    Layout("baohagiang", "yyyymm_date_first", f"/chinh-tri/201911/{SLUG}-751a2b3/", "yyyymm"),
    Layout("baotuyenquang", "yyyymm", f"/thoi-su/201911/{SLUG}-6ce1b4a/", "yyyymm"),
    Layout("baotuyenquang", "yyyymm_item", f"/thoi-su/201811/{SLUG}-112233", "yyyymm"),
    Layout("baobacgiang", "baobacgiang", f"/{SLUG}-postid412345.bbg", "baobacgiang"),
    Layout("baobacgiang", "baobacgiang_2020", f"/{SLUG}-postid312345.bbg", "baobacgiang_2020"),
    Layout("baothanhhoa", "baothanhhoa", "/tong-ket-nbsp-cum-thi-dua-244736.htm", "generic"),
    Layout("baothanhhoa", "baothanhhoa_2020", f"/thoi-su/{SLUG}/148739.htm", "baothanhhoa"),
    Layout("baonghean", "onecms", f"/{SLUG}-10312345.html", "onecms", "author"),
    Layout("baoquangtri", "yyyymm", f"/chinh-tri/202511/{SLUG}-6ce1b4a/", "yyyymm"),
    Layout("baoquangbinh", "yyyymm_date_first", f"/chinh-tri/201911/{SLUG}-2124091/", "yyyymm"),
    Layout("baogialai", "zce_cms", f"/{SLUG}-post330384.html", "zce_cms", _CMS),
    Layout("baodaklak", "yyyymm", f"/thoi-su/201911/{SLUG}-751a2b3/", "yyyymm"),
    Layout("baolamdong", "baolamdong", f"/{SLUG}-413259.html", "baolamdong"),
    Layout("baolamdong", "yyyymm_date_first", f"/chinhtri/201911/{SLUG}-2975555/", "yyyymm"),
    Layout("baocantho", "content_fck", f"/{SLUG}-a196670.html", "content_fck", _CMS),
    Layout("baoangiang", "content_fck_note", f"/{SLUG}-a261234.html", "content_fck"),
    Layout("baotayninh", "content_fck_singular", f"/{SLUG}-a115432.html", "content_fck", "section"),
    Layout("baodongnai", "yyyymm_date_first", f"/tintuc/201903/{SLUG}-2937015/", "yyyymm"),
    Layout("baobackan", "zce_cms", f"/{SLUG}-post4834.html", "zce_cms", _CMS),
    Layout("baothainguyen", "yyyymm_desc", f"/chinh-tri/202511/{SLUG}-7b12c3d/", "yyyymm"),
    Layout("baothainguyen", "yyyymm_summary", f"/chinh-tri/201911/{SLUG}-269355/", "yyyymm"),
    Layout("baoyenbai", "baoyenbai", f"/12/151519/{SLUG}.aspx", "baoyenbai"),
    Layout("baohoabinh", "baohoabinh", f"/274/137826/{SLUG}.htm", "baohoabinh"),
    Layout("baophutho", "baophutho", f"/{SLUG}-212345.htm", "baophutho"),
    Layout("baoquangninh", "content_detail", f"/{SLUG}-3331234.html", "content_detail", "author"),
    Layout("baohungyen", "content_detail_bold", f"/{SLUG}-3181234.html", "content_detail", "author"),
    Layout("baohatinh", "zce_cms", f"/{SLUG}-post278901.html", "zce_cms", _CMS),
    Layout("baohatinh", "baohatinh_2020", f"/xa-hoi/{SLUG}/184567.htm", "baohatinh"),
    Layout("baoninhbinh", "baoninhbinh", f"/{SLUG}-201911222046123.html", "baoninhbinh"),
    # national newspapers
    Layout("nhandan", "zce_cms", f"/{SLUG}-post947876.html", "zce_cms", _CMS),
    Layout("nhandan", "nhandan_2021", f"/tin-tuc-su-kien/{SLUG}-673839/", "nhandan_2021"),
    Layout("nhandan", "nhandan_2020", f"/chinhtri/item/42345678-{SLUG}.html", "nhandan_2020"),
    Layout(
        "dangcongsan",
        "sharepoint_party",
        "/noidung/tintuc/Lists/Tinhoatdong/View_Detail.aspx?ItemID=2054",
        "sharepoint",
        "author",
    ),
    Layout("dangcongsan", "tn_news", f"/thoi-su/{SLUG}-533819.html", "tn_news", _CMS),
    Layout("baochinhphu", "vccorp", f"/{SLUG}-102191122204612345.htm", "vccorp", "author"),
    Layout("baochinhphu", "baochinhphu_2020", f"/Thoi-su/{SLUG}/380123.vgp", "baochinhphu"),
    Layout("vietnamplus", "zce_cms", f"/{SLUG}-post609876.vnp", "zce_cms", _CMS),
    Layout("qdnd", "tn_news", f"/chinh-tri/tin-tuc/{SLUG}-746174", "tn_news", _CMS),
    Layout("baotintuc", "baotintuc", f"/dia-phuong/{SLUG}-20191122204612345.htm", "baotintuc", "author"),
    Layout("daidoanket", "onecms", f"/{SLUG}-10298765.html", "onecms", "author"),
    Layout("daidoanket", "daidoanket_2020", f"/{SLUG}-451234.html", "daidoanket"),
    Layout("congly", "onecms", f"/{SLUG}-212345.html", "onecms", "author"),
    Layout("congly", "congly_2020", f"/{SLUG}-112345.html", "congly"),
    Layout("baovephapluat", "tn_news", f"/kiem-sat-24h/{SLUG}-170779.html", "tn_news", _CMS),
    Layout("cand", "cand", f"/{SLUG}-i712345/", "cand"),
    Layout("cand", "cand_2020", f"/Hoat-dong-LL-CAND/{SLUG}-482436/", "cand_2020"),
    Layout("baomoi", "generic", f"/{SLUG}-c5942182.epi", "generic", canonical="/c/5942182.epi"),
    Layout("kontumtv", "wordpress", f"/video-clip/thoi-su/{SLUG}/", "generic"),
    Layout("qrt", "wordpress", f"/chinh-tri/{SLUG}/", "generic"),
    Layout("thainguyentv", "generic", f"/tin-tuc/{SLUG}-51234.html", "generic"),
    Layout("phapluatplus", "generic", f"/{SLUG}-d123456.html", "generic"),
    # a family that none of the sources runs
    Layout("mau_mastercms", "mastercms", f"/{SLUG}-123456.html", "mastercms"),
)
