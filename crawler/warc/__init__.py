"""WARC files: pages as they were received.

A response is recorded as Scrapy's downloader got it: the body in the content coding that its
Content-Encoding header names (we ask for gzip only), chunking already undone. So the payload digest
is that of the stored bytes, and any WARC tool can decode them.

A file is called `….warc.gz.open` while it is written and gets its name when it is closed. After a
kill the `.open` file holds every record written so far; readers find it under its final name too, and
read it up to its last whole record.
"""

from crawler.warc.reader import existing, read_record, record_in, records
from crawler.warc.record import Record, final, is_open, payload_digest
from crawler.warc.writer import WarcWriter

__all__ = [
    "Record",
    "WarcWriter",
    "existing",
    "final",
    "is_open",
    "payload_digest",
    "read_record",
    "record_in",
    "records",
]
