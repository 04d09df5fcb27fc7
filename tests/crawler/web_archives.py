"""The two web archives as they answer, with invented captures: index answers and copies."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from urllib.parse import quote_plus

from site_server import Answer, SiteServer
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

WAYBACK = "web.archive.example"
INDEX = "index.crawl.example"
DATA = "data.crawl.example"
_JSON = {"Content-Type": "application/json"}
_FILE = "crawl-data/{crawl}/segments/1700679103810.88/warc/CC-MAIN-20231211-00049.warc.gz"


@dataclass
class Capture:
    url: str
    """As the web archive had it, port and all."""
    time: str
    """yyyymmddHHMMSS, UTC."""
    body: bytes


def serve_wayback(server: SiteServer, host: str, captures: list[Capture], *, rows: int = 2) -> None:
    """A CDX index that gives `rows` captures at a time, and the captures as they were had (id_)."""
    table = [[capture.time, capture.url] for capture in captures]
    query = f"url={host}&matchType=host&output=json&fl=timestamp%2Coriginal&filter=statuscode%3A200"
    query += "&filter=mimetype%3Atext%2Fhtml&collapse=urlkey&limit=5000&showResumeKey=true"
    for start in range(0, max(len(table), 1), rows):
        shown = table[start : start + rows]
        answer = [["timestamp", "original"], *shown] if shown else []
        key = f"vn%2Cexample%29%2F+{start + rows}%21"
        if start + rows < len(table):
            answer += [[], [key]]
        resumed = f"&resumeKey={quote_plus(f'vn%2Cexample%29%2F+{start}%21')}" if start else ""
        text = json.dumps(answer).replace("], [", "],\n[").encode()
        server[f"{WAYBACK}/cdx/search/cdx?{query}{resumed}"] = Answer(
            text, headers={"Content-Type": "application/json"}
        )
    for capture in captures:
        had = {
            "x-archive-orig-server": "nginx",
            "x-archive-orig-etag": '"old"',
            "memento-datetime": "x",
            "ETag": '"wb"',
        }
        server[f"{WAYBACK}/web/{capture.time}id_/{capture.url}"] = Answer(capture.body, headers=had)


def serve_commoncrawl(server: SiteServer, host: str, crawls: dict[str, list[Capture]]) -> None:
    """`collinfo.json`, an index a crawl (the newest first), and a WARC file a crawl, in byte ranges."""
    known = [
        {
            "id": crawl,
            "name": f"{crawl} Index",
            "timegate": f"http://{INDEX}/{crawl}/",
            "cdx-api": f"http://{INDEX}/{crawl}-index",
            "from": "2023-11-28T00:00:00",
            "to": f"{crawl[8:12]}-12-12T00:00:00",
        }
        for crawl in crawls
    ]
    server[f"{INDEX}/collinfo.json"] = Answer(json.dumps(known).encode(), headers=_JSON)
    for crawl, captures in crawls.items():
        data, places = _warc(captures)
        file = _FILE.format(crawl=crawl)
        server[f"{DATA}/{file}"] = _ranges(data)
        lines = [
            {
                "urlkey": "example,bao)/",
                "timestamp": capture.time,
                "url": capture.url,
                "mime": "text/html",
                "mime-detected": "text/html",
                "status": "200",
                "digest": "Q4YULN754FHV2U6Q5JUT6Q2P57WEWNNY",
                "length": str(length),
                "offset": str(offset),
                "filename": file,
                "languages": "vie",
                "encoding": "UTF-8",
            }
            for capture, (offset, length) in zip(captures, places, strict=True)
        ]
        query = f"url={quote_plus(f'{host}/*')}&output=json&filter=%3Dstatus%3A200&filter=mime%3Atext%2Fhtml"
        nothing = Answer(json.dumps({"message": f"No Captures found for: {host}/*"}).encode(), 404)
        count = json.dumps({"pages": 1, "pageSize": 5, "blocks": 3}).encode()
        server[f"{INDEX}/{crawl}-index?{query}&showNumPages=true"] = Answer(count) if lines else nothing
        server[f"{INDEX}/{crawl}-index?{query}&page=0"] = Answer("\n".join(map(json.dumps, lines)).encode() + b"\n")


def _warc(captures: list[Capture]) -> tuple[bytes, list[tuple[int, int]]]:
    """A WARC file as the crawler writes it, each record packed on its own, and the responses' places in it."""
    file = BytesIO()
    writer = WARCWriter(file, gzip=True)
    writer.write_record(writer.create_warcinfo_record("x.warc.gz", {"software": "Nutch", "isPartOf": "CC-MAIN"}))
    places = []
    for capture in captures:
        time = datetime.strptime(capture.time, "%Y%m%d%H%M%S")
        headers = [
            ("Content-Type", "text/html; charset=UTF-8"),
            ("X-Crawl-Transfer-Encoding", "chunked"),
            ("X-Crawl-Content-Encoding", "gzip"),
            ("ETag", '"old"'),
            ("Content-Length", str(len(capture.body))),
        ]
        record = writer.create_warc_record(
            capture.url,
            "response",
            payload=BytesIO(capture.body),
            http_headers=StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": f"{time:%Y-%m-%dT%H:%M:%SZ}"},
        )
        offset = file.tell()
        writer.write_record(record)
        places.append((offset, file.tell() - offset))
    return file.getvalue(), places


def _ranges(data: bytes):
    def answer(headers: dict[str, str]) -> Answer:
        if "range" not in headers:
            return Answer(data)
        first, last = map(int, headers["range"].removeprefix("bytes=").split("-"))
        had = {"Content-Range": f"bytes {first}-{last}/{len(data)}", "Content-Type": "application/octet-stream"}
        return Answer(data[first : last + 1], 206, had)

    return answer
