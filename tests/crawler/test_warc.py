"""Pages written to WARC come back as they were, or not at all."""

import gzip
import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
import warcio
from scrapy.http import HtmlResponse, Request, Response
from warcio.statusandheaders import StatusAndHeaders

from archive.errors import ThiduaError
from crawler.settings import DOWNLOAD_MAXSIZE
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


def plain_file(path: Path, *bodies: bytes) -> Path:
    with path.open("wb") as file:
        plain = warcio.WARCWriter(file, gzip=False)
        for body in bodies:
            plain.write_record(record(plain, body))
    return path


@pytest.mark.parametrize("missing", [1, 2, 3, 4, 5, 100, 7500])
@pytest.mark.parametrize("end", [b"x", b"\r\n\r\n"])
def test_uncompressed_file_cut_in_its_last_record_is_refused(tmp_path, missing, end):
    path = plain_file(tmp_path / "plain.warc", b"x" * 8000 + end, b"x" * 8000 + end)
    assert [found.length for found in records(path)] == [path.stat().st_size // 2] * 2
    path.write_bytes(path.read_bytes()[:-missing])
    with pytest.raises(ThiduaError, match=r"plain\.warc.*cut short"):
        list(records(path))


@pytest.mark.parametrize("missing", [0, 1, 9, 60, 400])
@pytest.mark.parametrize("packed", [True, False])
def test_what_a_kill_left_is_read_up_to_its_last_whole_record(tmp_path, missing, packed):
    path = tmp_path / "bao.warc.gz.open"
    with path.open("wb") as file:
        writer = warcio.WARCWriter(file, gzip=packed)
        for _ in range(3):
            writer.write_record(record(writer, os.urandom(900)))
    whole = list(records(path))
    path.write_bytes(path.read_bytes()[: path.stat().st_size - missing])
    for name in (path, path.with_suffix("")):
        assert list(records(name)) == (whole[:2] if missing else whole)


def test_a_written_record_survives_a_kill(tmp_path):
    writer = WarcWriter(tmp_path, "bao")
    _, offset, length = writer.write(response())
    assert read_record(writer.path, offset, length).url == URL  # not closed, nothing buffered
    writer.close()


def test_lengths_are_those_of_the_writer(written):
    path, places = written
    found = [(record.offset, record.length) for record in records(path)]
    assert [offset for offset, _ in found] == [offset for _, offset, _ in places]
    assert [read_record(path, *place).url for place in found] == [f"{URL}/{number}" for number in range(3)]


def test_a_page_larger_than_any_is_named_and_not_read(tmp_path):
    path = plain_file(tmp_path / "big.warc", b"x" * (DOWNLOAD_MAXSIZE + 70_000), b"y")
    big, small = records(path)
    assert "more than the 16777216 of any news page" in big.fault and big.body == b""
    assert (small.fault, small.body) == (None, b"y")
    path.write_bytes(path.read_bytes()[: DOWNLOAD_MAXSIZE + 1000])
    with pytest.raises(ThiduaError, match="cut short"):
        list(records(path))


def test_records_packed_in_one_piece_are_refused(tmp_path):
    path = plain_file(tmp_path / "plain.warc", b"x", b"y")
    path.write_bytes(gzip.compress(path.read_bytes()))
    with pytest.raises(ThiduaError, match=r"plain\.warc: .*warcio recompress"):
        list(records(path))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b"WARC-Date", b"WARC-Dote", "does not say its date"),
        (b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 two ok \r", "no HTTP response"),
    ],
)
def test_a_record_that_holds_no_page_says_so(tmp_path, old, new, fault):
    path = plain_file(tmp_path / "odd.warc", b"y")
    data = path.read_bytes().replace(b"Payload-Digest", b"Payload-Nodige").replace(old, new)
    path.write_bytes(data)
    (found,) = records(path)
    assert fault in found.fault


def test_a_record_without_a_length_is_refused(tmp_path):
    path = plain_file(tmp_path / "odd.warc", b"y")
    path.write_bytes(path.read_bytes().replace(b"Content-Length: ", b"Content-Length: x"))
    with pytest.raises(ThiduaError, match=r"odd\.warc at byte 0.*length"):
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


@pytest.mark.parametrize(
    ("body", "read", "fault"),
    [
        (b"5\r\nThanh\r\n4\r\n tra\r\n0\r\n\r\n", b"Thanh tra", None),
        (b"<p>Thanh tra</p>", b"<p>Thanh tra</p>", None),
        (b"", b"", None),
        (b"5\r\nTh", b"", "the page's chunks are damaged"),
    ],
)
def test_chunked_bodies_of_other_tools_are_joined(tmp_path, body, read, fault):
    path = tmp_path / "other.warc.gz"
    with path.open("wb") as file:
        writer = warcio.WARCWriter(file)
        writer.write_record(record(writer, body, [("Transfer-Encoding", "chunked")]))
    assert [(found.body, found.headers, found.fault) for found in records(path)] == [(read, [], fault)]


def test_revisits_are_given_where_asked_for(tmp_path):
    path = tmp_path / "other.warc.gz"
    with path.open("wb") as file:
        writer = warcio.WARCWriter(file)
        writer.write_record(record(writer, b"Thanh tra"))
        head = StatusAndHeaders("200 OK", [], protocol="HTTP/1.1")
        digest = payload_digest(b"Thanh tra")
        writer.write_record(writer.create_revisit_record(URL + "/2", digest, URL, "2020-01-01T00:00:00Z", head))
    assert [found.url for found in records(path)] == [URL]
    first, second = records(path, revisits=True)
    assert (first.repeats, second.repeats, second.body) == (False, True, b"")
    assert first.digest == second.digest == digest
