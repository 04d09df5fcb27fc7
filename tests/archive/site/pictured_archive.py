"""The small archive with one more cluster, whose name, unit and bodies are hostile, over four years."""

from __future__ import annotations

from fictional_archive import Rows, build

from archive.gazetteer import fold, provinces
from archive.store import open_archive, transaction

HOSTILE = "</title></svg><script>alert(1)</script>\"'><img src=x onerror=alert(2)>=1+1"
UNIT = "thanh-tra-tinh-lang-son"


def build_pictured(path):
    build(path, fictional=True)
    db = open_archive(path)
    with transaction(db):
        _fill(Rows(db))
    db.close()
    return path


def _fill(rows: Rows) -> None:
    known = {row["id"] for row in rows.db["provinces"].rows}
    for place in (place for place in provinces() if place.id not in known):
        rows.add("provinces", id=place.id, name=place.name, type=place.type, region=place.region,
                 sort_key=fold(place.name))  # fmt: skip
    rows.add("clusters", id="vi", type="cluster", level="national", number="VI", name=HOSTILE, sort_key="vi")
    rows.add("clusters", id="ls", type="block", level="provincial", name="Khối Lạng Sơn", province="lang-son",
             sort_key="ls")  # fmt: skip
    rows.add("units", id="x", name=HOSTILE, kind="other", sort_key="x")
    for number, year in enumerate((2017, 2018, 2019, 2021)):
        id = f"vi-{year}"
        rows.conference(id, 50 + number, f"{HOSTILE} {year}", "vi", "annual_review", year, None, "lang-son", [])
        rows.add("leadership", id=f"{id}-h", conference=id, cluster="vi", year=year, role="head",
                 unit=UNIT if number % 2 else "x")  # fmt: skip
        rows.add("leadership", id=f"{id}-d", conference=id, cluster="vi", year=year, role="deputy",
                 unit="x" if number % 2 else UNIT)  # fmt: skip
        rows.add("memberships", id=f"{id}-m", conference=id, cluster="vi", year=year, unit=UNIT)
        for kind, unit in (("flag", UNIT), ("merit_certificate", "x"), ("flag", None)):
            rows.add("awards", id=f"{id}-{kind}-{unit}", conference=id, award=kind, name=HOSTILE, recipient=HOSTILE,
                     unit=unit, status="granted" if number else "proposed")  # fmt: skip
        rows.add("rankings", id=f"{id}-r", conference=id, rank=number + 1, unit=UNIT, points=98.5 - number)
        rows.add("statistics", id=f"{id}-s", conference=id, metric="violations_money",
                 value=(1 + number) * 124_600_000_000, measure="đồng", approx="over" if number else None)  # fmt: skip
        rows.add("statistics", id=f"{id}-x", conference=id, metric="staff", value=70 + number, measure=HOSTILE)
        rows.add("bodies", id=f"national/{year}/cluster/VI", realm="national", year=str(year), type="cluster",
                 number="VI" if number < 3 else "II", name=HOSTILE, former=None, known="{}", cluster="vi",
                 called="vi")  # fmt: skip
    rows.add("statistics", id="vi-2018-s2", conference="vi-2018", metric="violations_money", value=5, measure="đồng")
    rows.conference("ls-2018", 60, "Khối Lạng Sơn 2018", "ls", "annual_review", 2018, None, "lang-son", [])
