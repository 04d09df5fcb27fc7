"""Files a person gives → articles: saved pages, annotated or plain articles, WARC files.

Everything here reads files; `take_in` alone writes.
"""

from archive.importer.files import read_file, read_files
from archive.importer.store import Imported, take_in
from archive.importer.taken import Taken, Unread

__all__ = ["Imported", "Taken", "Unread", "read_file", "read_files", "take_in"]
