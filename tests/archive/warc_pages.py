"""Pages of a known source as WARC records, and what an archive tells of its articles."""

from __future__ import annotations

from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

CAN_THO = "https://baocantho.com.vn/hoi-nghi-a{}.html"
_PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Hội nghị tổng kết</title></head><body>
<h1>Thời sự</h1><h1 class="title">Hội nghị tổng kết</h1>
<div id="newscontents"><div class="content-fck"><p>{lead}</p>{more}</div></div></body></html>"""
LEAD = "Ngày 27/12/2019, Thanh tra thành phố Cần Thơ tổ chức hội nghị tổng kết Cụm thi đua số VII năm 2019."


def page(figure: str) -> str:
    more = "".join(f"<p>Đoạn {n}: toàn Cụm triển khai {figure} thanh tra hành chính.</p>" for n in range(5))
    return _PAGE.format(lead=LEAD, more=more)


def recorded(url: str, figure: str, day: str) -> bytes:
    """One WARC record of an article's page as it was on a day."""
    out, body = BytesIO(), page(figure).encode()
    writer = WARCWriter(out, gzip=True)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    record = writer.create_warc_record(
        url, "response", BytesIO(body), http_headers=headers, warc_headers_dict={"WARC-Date": f"{day}T00:00:00Z"}
    )
    writer.write_record(record)
    return out.getvalue()


def told(db) -> dict[str, list]:
    """Every row of the tables that articles fill and that follow from them."""
    tables = ("articles", "article_versions", "article_fetches", "photos", "reports", "conferences", "statistics")
    return {table: list(db.query(f"select * from {table} order by 1, 2")) for table in (*tables, "evidence")}
