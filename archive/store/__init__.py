"""The archive file: its schema, its writer, what is derived in it and the check of its invariants.

The third stage, after extraction: the only package that writes the database.
"""

from archive.store.database import open_archive, read_archive, transaction

__all__ = ["open_archive", "read_archive", "transaction"]
