"""CSV that a spreadsheet opens as it is meant: UTF-8 with the mark that Excel knows it by, no cell taken for a formula.

The tables' own CSV is Datasette's, byte for byte what the archive holds.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from datasette.utils.asgi import Response

from archive.gazetteer import slug

_LONGEST_NAME = 100


def written(head: Sequence[str], rows: Iterable[Sequence]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([_safe(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()


def _safe(value):
    """A text that begins as a formula does, behind an apostrophe; numbers stay numbers."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def csv_response(text: str, name: str) -> Response:
    """A download under a name made of these words."""
    return Response(
        text,
        headers={"content-disposition": f'attachment; filename="{slug(name)[:_LONGEST_NAME]}.csv"'},
        content_type="text/csv; charset=utf-8",
    )
