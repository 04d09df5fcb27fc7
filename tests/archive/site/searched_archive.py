"""An archive to search in: forty small conferences of four clusters and ten years, so that filters, pages and sorting
have something to do; their texts write the same names in different ways. All of it is fictional."""

from __future__ import annotations

from unittest.mock import patch

from fictional_archive import ARTICLES, Rows, build

from archive.gazetteer import fold, provinces
from archive.store import open_archive, transaction

YEARS = range(2010, 2020)
CLUSTERS = {
    "i": "Cụm thi đua số I",
    "ii": "Cụm thi đua số II",
    "vii": "Cụm thi đua số VII",
    "viii": "Cụm thi đua số VIII",
}
PLACES = {"i": "ho-chi-minh", "ii": "hoa-binh", "vii": "lai-chau", "viii": "ba-ria-vung-tau"}
SAID = {
    "i": "Thanh tra TP.HCM đăng cai; TTCP tặng Cờ thi đua cho Thanh tra Thành phố Hồ Chí Minh.",
    "ii": "Tại tỉnh Hoà Bình, các đơn vị giữ hoà khí; Hội nghị tặng Bằng khen.",
    "vii": "Thanh tra tỉnh Lai Châu nhận Cờ thi đua của Thanh tra Chính phủ; ông Lò Văn Khoa phát biểu.",
    "viii": "Thanh tra tỉnh BR-VT trao cờ luân lưu; hòa bình, ổn định.",
}
AWARDS = {"i": "flag", "ii": "merit_certificate", "vii": "flag", "viii": None}


def build_searched(path):
    build(path, fictional=True)
    db = open_archive(path)
    with transaction(db), patch.dict(ARTICLES):  # conferences are made of those
        _fill(Rows(db))
    db.close()
    return path


def _fill(rows: Rows) -> None:
    known = {row["id"] for row in rows.db["provinces"].rows}
    for place in (place for place in provinces() if place.id not in known):
        rows.add("provinces", id=place.id, name=place.name, type=place.type, sort_key=fold(place.name))
    rows.add("units", id="thanh-tra-chinh-phu", name="Thanh tra Chính phủ", kind="government_inspectorate",
             sort_key="thanh tra chinh phu")  # fmt: skip
    rows.add("people", id="lo-van-khoa", name="Lò Văn Khoa", sort_key="khoa")
    number = 1000
    for cluster, name in CLUSTERS.items():
        rows.add("clusters", id=cluster, type="cluster", level="national", number=cluster.upper(), name=name,
                 sort_key=fold(name))  # fmt: skip
        for year in YEARS:
            number += 1
            text = f"Ngày 5/12/{year}, {name} tổng kết năm {year}. {SAID[cluster]}"
            article = {"title": f"Chuyện thi đua năm {year}", "text": text, "published": f"{year}-12-06",
                       "url": f"https://bao.example/{number}"}  # fmt: skip
            rows.add("articles", id=number, source="bao", parser="import", fictional=1, digest="d", version=1,
                     first_seen="2026-01-01", updated="2026-01-01", **article)  # fmt: skip
            ARTICLES[number] = article
            id = f"{cluster}-{year}-annual-review"
            rows.conference(id, number * 10**9, f"Tổng kết năm {year} – {name}", cluster, "annual_review", year,
                            f"{year}-12-05", PLACES[cluster], [number])  # fmt: skip
            if AWARDS[cluster]:
                rows.add("awards", id=f"{id}-a", conference=id, award=AWARDS[cluster], name="x", recipient="y",
                         status="granted")  # fmt: skip
