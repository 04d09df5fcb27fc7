"""Bytes become the right text, whatever the page says of itself, or a clear error."""

import gzip
import unicodedata
import zlib

import pytest

from crawler import decode
from crawler.decode import PageError, page_text
from crawler.parse import article

SENTENCE = "Thanh tra tỉnh Điện Biên đề nghị tặng Cờ thi đua, Bằng khen của Tổng Thanh tra Chính phủ"
URL = "https://baomau.example/a1.html"


def html(charset: str, sentence: str = SENTENCE) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>{sentence}</p></body></html>'


def windows_1258(text: str) -> bytes:
    """Vietnamese in windows-1258: base letters, some with their hat, and combining tones."""
    hats = {"\u0302", "\u0306", "\u031b"}
    out = ""
    for letter in unicodedata.normalize("NFC", text):
        base, *marks = unicodedata.normalize("NFD", letter)
        with_hat = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark in hats))
        out += with_hat + "".join(mark for mark in marks if mark not in hats)
    return out.encode("cp1258")


@pytest.mark.parametrize(
    "body",
    [
        html("utf-8").encode(),
        html("windows-1258").encode(),
        b"\xef\xbb\xbf" + html("iso-8859-1").encode(),
        b"\xff\xfe" + html("utf-8").encode("utf-16-le"),
        windows_1258(html("windows-1258")),
        windows_1258(html("utf-8")),
        unicodedata.normalize("NFD", html("utf-8")).encode(),
        gzip.compress(html("utf-8").encode()),
        gzip.compress(html("utf-8").encode()[:50]) + gzip.compress(html("utf-8").encode()[50:]),
    ],
    ids=["utf8", "utf8-says-1258", "bom", "utf16", "1258", "1258-says-utf8", "nfd", "gzip", "two-gzips"],
)
def test_text_is_right_whatever_the_page_says(body):
    assert SENTENCE in page_text(body, URL)


@pytest.mark.parametrize(
    "headers", [{"Content-Type": "text/html; charset=windows-1258"}, {b"Content-Type": [b"text/html; charset=utf-8"]}]
)
def test_text_is_right_whatever_the_header_says(headers):
    assert SENTENCE in page_text(html("utf-8").encode(), URL, headers)
    assert SENTENCE in page_text(windows_1258(html("utf-8")), URL, headers)


def test_a_few_broken_bytes_do_not_make_utf8_another_encoding():
    body = html("utf-8").encode().replace(b"Thanh tra", b"Thanh\xff tra", 1)
    assert "Điện Biên" in page_text(body, URL)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (gzip.compress(b"", mtime=0), "empty"),
        (gzip.compress(html("utf-8").encode() * 50, mtime=0)[:-20], "cut short"),
        (gzip.compress(html("utf-8").encode(), mtime=0)[:6], "cut short"),
        (gzip.compress(html("utf-8").encode(), mtime=0)[:10] + b"\xff" * 40, "damaged"),
        (b"%PDF-1.4 \x00\x01\x02", "not an HTML page"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not an HTML page"),
        (b'{"title": "x"}', "not an HTML page"),
        ("Chỉ là văn bản".encode(), "not an HTML page"),
    ],
)
def test_what_is_no_page_is_refused_by_name(body, message):
    with pytest.raises(PageError, match=f"{URL}: .*{message}"):
        article(body, URL)


def test_gzip_bomb_is_refused(monkeypatch):
    monkeypatch.setattr(decode, "MAX_BYTES", 1 << 20)
    packer = zlib.compressobj(9, wbits=31)
    bomb = packer.compress(b"<p>" + bytes(4 << 20)) + packer.flush()
    with pytest.raises(PageError, match="more than"):
        page_text(bomb, URL)
