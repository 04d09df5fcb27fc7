"""Pages written to WARC come back as they were, or not at all."""

import gzip
from collections.abc import Sequence
from io import BytesIO

import pytest
import warcio
from scrapy.http import HtmlResponse, Request, Response
from warcio.statusandheaders import StatusAndHeaders

from archive.errors import ThiduaError
from crawler.warc import WarcWriter, payload_digest, read_record, records

URL = "https://bao.example/tin-a1.html"


def response(body: bytes = b"<p>Thanh tra</p>" * 500, url: str = URL, status: int = 200, **headers) -> Response:
    fields = {"Content-Type": "text/html", "Set-Cookie": ["a=1", "b=2"], **headers}
    return HtmlResponse(url, status=status, headers=fields, body=body, request=Request(url + "?q=1"))


@pytest.fixture
def written(tmp_path):
    """A file of three responses and where each stands."""
    with WarcWriter(tmp_path, "bao") as writer:
        places = [writer.write(response(url=f"{URL}/{number}")) for number in range(3)]
    return writer.path, places


def record(writer: warcio.WARCWriter, body: bytes, headers: Sequence[tuple[str, str]] = ()):
    """A response record as another tool would write it."""
    head = StatusAndHeaders("200 OK", list(headers), protocol="HTTP/1.1")
    return writer.create_warc_record(URL, "response", payload=BytesIO(body), http_headers=head)


def test_record_comes_back_as_received(tmp_path):
    body = gzip.compress("Điện Biên".encode())
    with WarcWriter(tmp_path, "bao") as writer:
        name, offset, length = writer.write(response(body, status=404, **{"Content-Encoding": "gzip"}))
    record = read_record(tmp_path / name, offset, length)
    assert (record.url, record.status, record.body) == (URL, 404, body)
    assert ("Content-Encoding", "gzip") in record.headers
    assert [value for name, value in record.headers if name == "Set-Cookie"] == ["a=1", "b=2"]
    assert record.date.tzinfo is not None


def test_each_record_is_found_at_its_place(written):
    path, places = written
    found = [read_record(path, offset, length).url for _, offset, length in places]
    assert found == [f"{URL}/0", f"{URL}/1", f"{URL}/2"] == [record.url for record in records(path)]


def test_other_tools_can_read_it(written):
    with written[0].open("rb") as file:
        kinds = [record.rec_type for record in warcio.ArchiveIterator(file, check_digests="raise")]
    assert kinds == ["warcinfo", *["response", "request"] * 3]


def test_payload_digest_is_that_of_the_body(written):
    with written[0].open("rb") as file:
        stored = [
            record.rec_headers.get_header("WARC-Payload-Digest")
            for record in warcio.ArchiveIterator(file)
            if record.rec_type == "response"
        ]
    assert stored == [payload_digest(b"<p>Thanh tra</p>" * 500)] * 3


def test_file_of_a_killed_run_is_readable_under_its_final_name(tmp_path):
    writer = WarcWriter(tmp_path, "bao")
    _, offset, length = writer.write(response())
    assert not writer.path.exists()
    assert read_record(writer.path, offset, length).url == URL
    assert [record.url for record in records(writer.path)] == [URL]


def test_a_run_without_pages_leaves_no_file(tmp_path):
    WarcWriter(tmp_path, "bao").close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", [1, 9, 60, 200])
def test_file_cut_in_its_last_record_is_refused_by_name(written, missing):
    path, _ = written
    path.write_bytes(path.read_bytes()[:-missing])
    with pytest.raises(ThiduaError, match=path.name):
        list(records(path))


@pytest.mark.parametrize("missing", [1, 9, 60])
def test_truncated_record_is_refused_by_file_and_offset(written, missing):
    path, places = written
    _, offset, length = places[2]
    path.write_bytes(path.read_bytes()[: offset + length - missing])
    with pytest.raises(ThiduaError, match=f"{path.name} at byte {offset}.*cut short"):
        read_record(path, offset, length)


@pytest.mark.parametrize("missing", [2, 5, 100, 7500])
def test_uncompressed_file_cut_in_its_last_record_is_refused(tmp_path, missing):
    path = tmp_path / "plain.warc"
    with path.open("wb") as file:
        plain = warcio.WARCWriter(file, gzip=False)
        for _ in range(2):
            plain.write_record(record(plain, b"x" * 8000))
    assert len(list(records(path))) == 2
    path.write_bytes(path.read_bytes()[: -missing - 4])
    with pytest.raises(ThiduaError, match=r"plain\.warc"):
        list(records(path))


def test_changed_bytes_are_refused(written):
    path, places = written
    data = bytearray(path.read_bytes())
    _, offset, length = places[1]
    data[offset + length // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(ThiduaError, match=path.name):
        read_record(path, offset, length)


def test_wrong_body_under_a_right_gzip_is_refused(written):
    path, places = written
    _, offset, length = places[0]
    data = path.read_bytes()
    member = gzip.compress(gzip.decompress(data[offset : offset + length]).replace(b"Thanh", b"Xhanh", 1))
    path.write_bytes(data[:offset] + member + data[offset + length :])
    with pytest.raises(ThiduaError, match="digest"):
        read_record(path, offset, len(member))


@pytest.mark.parametrize("content", [b"", b"<html>", b"PK\x03\x04"])
def test_what_is_no_warc_is_refused(tmp_path, content):
    path = tmp_path / "page.warc.gz"
    path.write_bytes(content)
    with pytest.raises(ThiduaError, match=r"page\.warc\.gz"):
        list(records(path))


def test_missing_file_is_named(tmp_path):
    with pytest.raises(ThiduaError, match=r"none\.warc\.gz: no such"):
        list(records(tmp_path / "none.warc.gz"))


def test_chunked_bodies_of_other_tools_are_joined(tmp_path):
    path = tmp_path / "other.warc.gz"
    with path.open("wb") as file:
        writer = warcio.WARCWriter(file)
        body = b"5\r\nThanh\r\n4\r\n tra\r\n0\r\n\r\n"
        writer.write_record(record(writer, body, [("Transfer-Encoding", "chunked")]))
    assert [(found.body, found.headers) for found in records(path)] == [(b"Thanh tra", [])]
