"""Addresses of a listing's further pages.

In an address {n} stands for the page's number, {offset} for the articles before it, {limit} for those up to
its end (an API that can only be asked for more), {yyyy} and {m} or {mm} for the month that many pages back.
{portlet} is a Liferay portlet's name, "101_INSTANCE_mTd8wEMIQgLP": the listing's own paging links tell it.
SharePoint's ?PageIndex={n} is no different from anybody's.
"""

from __future__ import annotations

import re
from datetime import date

LIMIT = 50
"""How many more articles each page of an address with {limit} asks for."""

_PORTLET = re.compile(r"[?&;]_(?P<portlet>\w+_INSTANCE_\w{4,12})_cur=\d")
_ANY_PORTLET = re.compile(r"p_p_id(?:=|_)(?P<portlet>\w+_INSTANCE_\w{4,12})")


def page_address(further: str | None, number: int, *, last_day: date, page: str = "", size: int = 0) -> str | None:
    """The address of page `number` (from 1), or None if there is no way to tell it.

    The first month is that of `last_day`. `page` is the text of a page of the listing and `size` the number
    of its articles.
    """
    if further is None:
        return None
    if "{portlet}" in further:
        found = _PORTLET.search(page) or _ANY_PORTLET.search(page)
        if found is None:
            return None
        further = further.replace("{portlet}", found["portlet"].rstrip("_"))
    months = last_day.year * 12 + last_day.month - number
    values = {
        "n": number,
        "offset": (number - 1) * size,
        "limit": number * LIMIT,
        "yyyy": months // 12,
        "mm": f"{months % 12 + 1:02}",
        "m": months % 12 + 1,
    }
    for name, value in values.items():
        further = further.replace(f"{{{name}}}", str(value))
    return further
