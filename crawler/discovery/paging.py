"""Addresses of a listing's further pages.

An address with {n} stands for page n, with {offset} for the page that begins after so many articles.
{portlet} is a Liferay portlet's name, "101_INSTANCE_mTd8wEMIQgLP": where a source does not declare it, the
first page's own paging links tell it. SharePoint's ?PageIndex={n} and a calendar's {yyyy} are no different.
"""

from __future__ import annotations

import re

_PORTLET = re.compile(r"[?&;]_(?P<portlet>\w+_INSTANCE_\w{4,12})_cur=\d")
_ANY_PORTLET = re.compile(r"p_p_id(?:=|_)(?P<portlet>\w+_INSTANCE_\w{4,12})")


def page_address(further: str | None, number: int, page: str = "", before: int = 0) -> str | None:
    """The address of page `number`, or None if there is no way to tell it.

    `page` is the text of the page before it, and `before` how many articles came before it.
    """
    if further is None:
        return None
    if "{portlet}" in further:
        found = _PORTLET.search(page) or _ANY_PORTLET.search(page)
        if found is None:
            return None
        further = further.replace("{portlet}", found["portlet"].rstrip("_"))
    return further.replace("{n}", str(number)).replace("{offset}", str(before))
