"""A small archive, written row by row so that these tests depend on the tables and on nothing that fills them.

Everything in it is fictional. Two conferences of one cluster, of which the first has two articles that
disagree; one conference of another cluster; and one article, full of hostile text, of no conference.
"""

from __future__ import annotations

import asyncio
import json

from datasette.app import Datasette

from archive.gazetteer.names import fold, slug
from archive.store import open_archive, transaction

BORDER = "Cụm Thi đua Thanh tra các tỉnh biên giới phía Bắc"
SCRIPT = "<script>alert('x')</script>"
BREAKOUT = '"><img src=x onerror=alert(1)>'

ARTICLES = {
    101: {
        "title": "Cụm Thi đua số IV tổng kết năm 2020",
        "text": (
            "Ngày 27/11/2020, tại tỉnh Điện Biên, Cụm Thi đua số IV tổ chức hội nghị tổng kết công tác thi đua, "
            "khen thưởng năm 2020 do Thanh tra tỉnh Điện Biên đăng cai.\n\n"
            "Toàn Cụm thực hiện 569 cuộc thanh tra hành chính, làm rõ sai phạm 124,6 tỷ đồng.\n\n"
            "Cụm trưởng năm 2020 là Thanh tra tỉnh Điện Biên. Hội nghị đề nghị Thanh tra Chính phủ tặng Cờ Thi đua "
            "cho Thanh tra tỉnh Điện Biên; dẫn đầu với 98,9 điểm. Ông Quàng Thế Lượng, Chánh Thanh tra tỉnh Điện Biên "
            "phát biểu về phong trào “Thanh tra vùng biên gần dân”."
        ),
        "url": "https://baodienbien.example/thi-dua/101.html",
        "published": "2020-11-28T08:15:00+07:00",
    },
    102: {
        "title": "Bảy tỉnh khép lại một năm thi đua",
        "text": "Hội nghị tổng kết năm 2020 nêu thanh tra các tỉnh tiến hành 596 cuộc thanh tra hành chính.",
        "url": "https://baolangson.example/102.html",
        "published": "2020-11-29",
    },
    103: {
        "title": "Ký giao ước thi đua năm 2021",
        "text": "Tại Lạng Sơn, bảy tỉnh biên giới diễn ra lễ ký giao ước thi đua năm 2021; Điện Biên bàn giao cờ.",
        "url": "https://baolangson.example/103.html",
        "published": "2021-03-19",
    },
    104: {
        "title": "Khối các bộ tổng kết năm 2020",
        "text": "Khối Thi đua các bộ tổng kết năm 2020; biên chế giữ nguyên, đơn thư giảm.",
        "url": "https://congbo.example/104.html",
        "published": "2020-12-10",
    },
    105: {
        "title": f"Giải bóng bàn {SCRIPT}",
        "text": f"Giải bóng bàn {SCRIPT} của công đoàn {BREAKOUT} \x02giả\x03.",
        "url": "javascript:alert(document.domain)",
        "published": SCRIPT,
        "author": BREAKOUT,
    },
}


class Rows:
    """Inserts rows; the ids of facts and evidence follow from what they say."""

    def __init__(self, db):
        self.db = db

    def add(self, table: str, **row) -> None:
        self.db[table].insert(row)

    def fact(self, table: str, conference: str, id: str, article: int, quote: str, **row) -> str:
        fact = f"{conference}-{table}-{id}"
        self.add(table, id=fact, conference=conference, **row)
        self.evidence(table, fact, conference, article, quote)
        return fact

    def evidence(self, table, fact, conference, article, quote, slot=None) -> None:
        text = ARTICLES[article]["text"]
        start = text.index(quote)
        first = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0)
        last = next((at + 1 for at in range(start + len(quote) - 1, len(text)) if text[at] == "."), len(text))
        self.add(
            "evidence",
            id=f"{fact}-{slot}-{article}-{start}",
            conference=conference,
            fact_table=table,
            fact_id=fact,
            slot=slot,
            article=article,
            field="text",
            start=start,
            end=start + len(quote),
            quote=quote,
            sentence_start=first,
            sentence_end=last,
            rule=f"{table}.test",
            confidence="stated",
        )

    def conference(self, id, docid, title, cluster, kind, year, date, place, articles) -> None:
        self.add(
            "conferences", id=id, docid=docid, title=title, cluster=cluster, kind=kind, level="national", year=year,
            date=date, place=place, sort_key=fold(title),
        )  # fmt: skip
        for article in articles:
            self.add("conference_articles", conference=id, article=article)
        body = "\n".join(f"{ARTICLES[a]['title']}\n{ARTICLES[a]['text']}" for a in articles)
        self.add("conference_texts", docid=docid, conference=id, title=title, body=body)


def fill(rows: Rows, fictional: bool) -> None:
    rows.add("sources", id="bao", name="Báo Mẫu", hosts='["baodienbien.example"]', fictional=int(fictional))
    for id, article in ARTICLES.items():
        rows.add(
            "articles", id=id, source="bao", parser="import", fictional=int(fictional), digest="d", version=1,
            first_seen="2026-01-01", updated="2026-01-01", **article,
        )  # fmt: skip
    rows.add("photos", id="105-1", article=105, position=1, caption=SCRIPT, credit=BREAKOUT, url="javascript:x")
    rows.add("attachments", id="105-1", article=105, name=BREAKOUT, url="javascript:alert(2)")
    for name, successor in (
        ("Điện Biên", None),
        ("Lạng Sơn", None),
        ("Tuyên Quang", None),
        ("Hà Giang", "tuyen-quang"),
    ):
        rows.add("provinces", id=slug(name), name=name, type="province", successor=successor, sort_key=fold(name))
    for name in ("Điện Biên", "Lạng Sơn"):
        unit = f"Thanh tra tỉnh {name}"
        rows.add("units", id=slug(unit), name=unit, kind="province", province=slug(name), sort_key=fold(unit))
    rows.add("clusters", id="iv", type="cluster", level="national", number="IV", name=BORDER, sort_key=fold(BORDER))
    rows.add("clusters", id="khoi-bo", type="block", level="national", name="Khối các bộ", sort_key="khoi cac bo")
    rows.add("people", id="quang-the-luong", name="Quàng Thế Lượng", sort_key="quang the luong")
    rows.conference(
        "iv-2020-annual-review", 1, f"Hội nghị tổng kết năm 2020 – {BORDER}", "iv", "annual_review", 2020,
        "2020-11-27", "dien-bien", [101, 102],
    )  # fmt: skip
    rows.conference(
        "iv-2021-pact-signing", 2, f"Ký giao ước năm 2021 – {BORDER}", "iv", "pact_signing", 2021, None, None, [103]
    )
    rows.conference(
        "khoi-bo-2020-annual-review", 3, "Hội nghị tổng kết năm 2020 – Khối các bộ", "khoi-bo", "annual_review", 2020,
        None, None, [104],
    )  # fmt: skip
    here, unit = "iv-2020-annual-review", "thanh-tra-tinh-dien-bien"
    rows.evidence("conferences", here, here, 101, "27/11/2020", "date")
    rows.evidence("conferences", here, here, 101, "tỉnh Điện Biên", "place")
    rows.fact("hosts", here, unit, 101, "Thanh tra tỉnh Điện Biên đăng cai", unit=unit)
    rows.fact("memberships", here, unit, 101, "tỉnh Điện Biên", cluster="iv", year=2020, unit=unit)
    rows.fact("leadership", here, unit, 101, "Cụm trưởng năm 2020", cluster="iv", year=2020, role="head", unit=unit)
    rows.fact(
        "awards", here, unit, 101, "tặng Cờ Thi đua", award="flag", name="Cờ Thi đua", grantor="Thanh tra Chính phủ",
        recipient="Thanh tra tỉnh Điện Biên", unit=unit, status="proposed",
    )  # fmt: skip
    rows.fact("rankings", here, unit, 101, "dẫn đầu với 98,9 điểm", rank=1, unit=unit, points=98.9)
    rows.fact("movements", here, "m", 101, "Thanh tra vùng biên gần dân", name="Thanh tra vùng biên gần dân")
    rows.fact(
        "appearances",
        here,
        "p",
        101,
        "Quàng Thế Lượng",
        person="quang-the-luong",
        position="Chánh Thanh tra",
        unit=unit,
    )
    rows.fact("statistics", here, "m", 101, "sai phạm 124,6 tỷ đồng", metric="violations_money", value=124_600_000_000,
              measure="đồng")  # fmt: skip
    one, other = (
        rows.fact("statistics", here, str(value), article, f"{value} cuộc thanh tra hành chính",
                  metric="inspections_admin", value=value, measure="cuộc")
        for article, value in ((101, 569), (102, 596))
    )  # fmt: skip
    rows.add(
        "conflicts", id=f"{here}-c", conference=here, fact_table="statistics", what="inspections_admin",
        fact_a=one, value_a="569", sources_a=1, articles_a="[101]",
        fact_b=other, value_b="596", sources_b=1, articles_b="[102]",
    )  # fmt: skip
    rows.evidence("conferences", here, here, 102, "các tỉnh", "place")
    rows.add(
        "conflicts",
        id=f"{here}-p",
        conference=here,
        fact_table="conferences",
        what="place",
        fact_a=here,
        value_a="Điện Biên",
        sources_a=1,
        articles_a="[101]",
        fact_b=here,
        value_b="Các tỉnh",
        sources_b=1,
        articles_b="[102]",
    )
    rows.add("copies", article=102, original=101, similarity=0.7963)
    old = ARTICLES[103] | {"title": "Ký giao ước thi đua năm 2020", "text": "Tại Lạng Sơn, " + SCRIPT + "\n\nHết."}
    rows.add("article_versions", id="103-1", article=103, version=1, digest="o", seen="2021-03-19T01:00:00Z",
             superseded="2021-03-20T01:00:00Z", **{k: old[k] for k in ("title", "text", "published")})  # fmt: skip
    correct(rows, here)


def correct(rows: Rows, here: str) -> None:
    """What a researcher corrected of the first conference: a fact rejected, a value fixed, a cluster named."""
    by = {"details": "{}", "who": BREAKOUT, "day": "2026-11-24", "why": SCRIPT}
    gone = {"id": f"{here}-statistics-x", "conference": here, "metric": "staff", "value": 70, "measure": "người",
            "approx": "about", "sources": 1}  # fmt: skip
    quoted = {"article": 101, "field": "text", "start": 0, "end": 4, "quote": "Ngày", "sentence_start": 0,
              "sentence_end": 15, "rule": "statistics.test", "confidence": "stated"}  # fmt: skip
    for number, (action, table, id, machine) in enumerate(
        (
            ("reject", "statistics", f"{here}-statistics-x", {"row": gone, "evidence": [quoted]}),
            ("fix", "rankings", f"{here}-rankings-thanh-tra-tinh-dien-bien", {"row": {"points": 98.5, "unit": None}}),
        ),
        1,
    ):
        rows.add("corrections", id=str(number), entry=number, action=action, target=f"{table}/{id}", **by)
        rows.add("correction_effects", id=str(number), correction=str(number), conference=here, part="",
                 fact_table=table, fact_id=id, machine=json.dumps(machine))  # fmt: skip
    rows.add("corrections", id="4", entry=4, action="join", target="v-2020-annual-review", **by)
    rows.add("corrections", id="3", entry=3, action="name", target="iv", **by)
    rows.add("correction_effects", id="3", correction="3", cluster="iv", part="",
             machine=json.dumps({"row": {"name": "Cụm máy đặt"}}))  # fmt: skip


class Site:
    """A Datasette over an archive file, asked synchronously."""

    def __init__(self, path, metadata=None, settings=None):
        self.name = path.stem
        self.datasette = Datasette([str(path)], metadata=metadata, settings=settings)

    def get(self, address: str, headers: dict[str, str] | None = None):
        return asyncio.run(self.datasette.client.get(address, headers=headers))

    def page(self, address: str, status: int = 200) -> str:
        response = self.get(address)
        assert response.status_code == status, f"{address}: {response.status_code}"
        return response.text


def build(path, fictional: bool):
    db = open_archive(path)
    with transaction(db):
        fill(Rows(db), fictional)
    db.close()
    return path
