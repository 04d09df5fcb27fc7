"""Small inputs of the command line: a page, an annotated case, a WARC."""

from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

URL = "https://baomau.example/tin/hoi-nghi-1.html"
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Hội nghị tổng kết</title>
<link rel="canonical" href="{URL}"></head><body><article><h1>Hội nghị tổng kết</h1>
{"".join(f"<p>Đoạn {n}: Thanh tra tỉnh Điện Biên tổ chức hội nghị tổng kết công tác năm.</p>" for n in range(9))}
</article></body></html>"""
CASE = {"id": "c-1", "url": URL, "source": "baomau", "title": "Hội nghị", "published": "2019-12-05", "text": "Đã họp."}


def write(path, body):
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return path


def warc(*pages):
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    for url, body in pages:
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        payload = BytesIO(body.encode())
        writer.write_record(
            writer.create_warc_record(
                url, "response", payload, http_headers=headers, warc_headers_dict={"WARC-Date": "2020-01-02T00:00:00Z"}
            )
        )
    return out.getvalue()
