"""A big archive for benches of reading: conferences by the thousand, some short articles each, written row by row with
nothing derived. Its texts are those of generated.py cut to some 110 words, so that common words cost what they cost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from generated import NUMBERS, YEARS, _narrative, _person, _words

from archive.gazetteer import provinces, slug, sort_key
from archive.store import open_archive

_POOL = 4_000
_KINDS = {
    "annual_review": "tổng kết công tác thi đua, khen thưởng năm",
    "midyear_review": "sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm",
    "pact_signing": "ký kết giao ước thi đua năm",
}


def build(path: Path, conferences: int, each: int = 10) -> None:
    """An archive of so many conferences at `path`, with `each` articles of every one."""
    db = open_archive(path)
    db.execute("PRAGMA synchronous = OFF")
    places = list(provinces())
    draws = random.Random(1)
    pool = [" ".join(_narrative(draws)[0].split()[:70]) for _ in range(_POOL)]
    people = list(dict.fromkeys(_person(draws) for _ in range(3_000)))
    db.execute("BEGIN")
    db.conn.execute("insert into sources (id, name, fictional) values ('bao', 'Báo Mẫu', 1)")
    for place in places:
        unit = f"Thanh tra {place.level} {place.name}"
        db.conn.execute(
            "insert into provinces (id, name, type, region, valid_from, valid_to, successor, sort_key)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            [place.id, place.name, place.type, place.region, place.valid_from, place.valid_to, place.successor,
             sort_key(place.name)],
        )  # fmt: skip
        db.conn.execute(
            "insert into units (id, name, kind, province, sort_key) values (?, ?, 'inspectorate_province', ?, ?)",
            [slug(unit), unit, place.id, sort_key(unit)],
        )
    db.conn.executemany(
        "insert or ignore into people (id, name, sort_key) values (?, ?, ?)",
        [(slug(p), p, sort_key(p)) for p in people],
    )
    clusters = [(None, number) for number in NUMBERS] + [(p, number) for p in places for number in NUMBERS[:5]]
    for place, number in clusters:
        name = _cluster(place, number)
        db.conn.execute(
            "insert into clusters (id, type, level, number, name, province, sort_key)"
            " values (?, 'cluster', ?, ?, ?, ?, ?)",
            [slug(name), "provincial" if place else "national", number, name, place and place.id, sort_key(name)],
        )
    for start in range(0, conferences, 1_000):
        _write(db, list(_some(range(start, min(conferences, start + 1_000)), clusters, places, pool, people, each)))
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def _cluster(place, number: str) -> str:
    return f"Cụm thi đua số {number}" + (f" – Thanh tra {place.level} {place.name}" if place else "")


def _some(numbers, clusters, places, pool, people, each) -> Iterator[dict]:
    for n in numbers:
        own = random.Random(n)
        place, number = own.choice(clusters)
        kind, year, host = own.choice(list(_KINDS)), own.choice(YEARS), own.choice(places)
        name, head = _cluster(place, number), own.choice(places)
        title = f"Hội nghị {_KINDS[kind]} {year} – {name}"
        day = f"{year}-{own.randrange(1, 13):02}-{own.randrange(1, 28):02}"
        lead = (
            f"tại {host.level} {host.name}, {name} tổ chức hội nghị {_KINDS[kind]} {year}. Thanh tra {head.level}"
            f" {head.name}, Cụm trưởng, chủ trì hội nghị; ông {own.choice(people)} phát biểu. Thanh tra Chính phủ"
            f" tặng Cờ thi đua; {own.choice(_words())} {own.choice(_words())} số {own.randrange(10_000)}."
        )
        texts = [f"Ngày {own.randrange(1, 28)}, {lead} {own.choice(pool)}" for _ in range(each)]
        yield {
            "n": n, "id": f"{slug(name)}-{year}-{kind}-{n}", "title": title, "cluster": slug(name), "kind": kind,
            "level": "provincial" if place else "national", "year": year, "date": day, "place": host.id,
            "texts": texts, "docid": own.getrandbits(48), "unit": slug(f"Thanh tra {head.level} {head.name}"),
            "award": own.choice(("flag", "merit_certificate", "commendation_letter", None)), "draws": own,
        }  # fmt: skip


def _write(db, rows: list[dict]) -> None:
    many = db.conn.executemany
    many(
        "insert into conferences (id, docid, title, cluster, kind, level, year, date, place, sort_key)"
        " values (:id, :docid, :title, :cluster, :kind, :level, :year, :date, :place, :id)",
        [{key: value for key, value in row.items() if key not in ("texts", "draws")} for row in rows],
    )
    many(
        "insert into conference_texts (docid, conference, title, body) values (?, ?, ?, ?)",
        [(r["docid"], r["id"], r["title"], "\n\n".join(r["texts"])) for r in rows],
    )
    articles = [(r["draws"].getrandbits(48), r, text) for r in rows for text in r["texts"]]
    many(
        "insert into articles (id, source, url, title, text, published, parser, digest, version, first_seen, updated,"
        " fictional) values (?, 'bao', ?, ?, ?, ?, 'import', 'd', 1, '2026', '2026', 1)",
        [(id, f"https://bao.example/{id}", f"{r['title'][9:]}", text, r["date"]) for id, r, text in articles],
    )
    many("insert into conference_articles values (?, ?)", [(r["id"], id) for id, r, _ in articles])
    many(
        "insert into awards (id, conference, award, name, grantor, recipient, unit, status, sources)"
        " values (?, ?, ?, ?, 'Thanh tra Chính phủ', ?, ?, 'granted', 1)",
        [(f"{r['id']}-a", r["id"], r["award"], r["award"], r["unit"], r["unit"]) for r in rows if r["award"]],
    )
    many(
        "insert into leadership (id, conference, cluster, year, role, unit, sources) values (?, ?, ?, ?, 'head', ?, 1)",
        [(f"{r['id']}-l", r["id"], r["cluster"], r["year"], r["unit"]) for r in rows],
    )
