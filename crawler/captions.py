"""Photo captions: "Ông Nguyễn Văn A phát biểu. Ảnh: Trần B" ⇄ caption and credit."""

from __future__ import annotations

import re

_CREDIT = re.compile(r"[\s.(,;–-]*(?<!\w)Ảnh(?: minh họa| tư liệu)?\s*:\s*(?P<credit>[^:]{2,60}?)\s*\)?\.?$", re.I)


def split_caption(text: str) -> tuple[str, str | None]:
    """(caption, credit) of a caption as it is printed."""
    match = _CREDIT.search(text)
    if not match:
        return text, None
    return text[: match.start()], match["credit"]


def printed_caption(caption: str, credit: str | None) -> str:
    """A caption as a reader sees it, credit included."""
    return f"{caption}. Ảnh: {credit}" if credit else caption
