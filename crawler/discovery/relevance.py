"""Is an article worth fetching? What a listing says of it, or its address alone, decides.

The words are those by which `archive.extract.relevance` and its events know such a conference, without
accents, so that they are found in addresses too. A page fetched in vain costs a second, one not fetched is
lost: only what is plainly about something else is passed over.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from archive.gazetteer.names import fold
from crawler.discovery.listing import Entry

# Liferay drops đ from an address instead of folding it: thi-ua, hoi-ong, iem-tich.
_EMULATION = re.compile(
    r"\bthi d?ua\b|\bkhen thuong\b|\bgiao uoc\b|\bdien hinh\b|\biem hinh\b|\bphong trao\b|\bdan d?au\b|\bco d?au\b"
    r"|\b(?:cum|khoi) (?:so|truong|pho|thanh tra|[ivx]+|\d+)\b|\bco luan luu\b|\bhuan chuong\b|\bbang khen\b"
    r"|\bguong (?:mat|sang|dien hinh|tieu bieu)\b|\bbieu duong\b|\bton vinh\b|\bvinh danh\b|\b\d+ d?iem\b"
)
_REVIEW = re.compile(
    r"\b(?:tong|so) ket\b|\bnhin lai\b|\bcheo\b|\b(?:cham|bang|mat|cong|tru|so) d?iem\b"
    r"|\bky (?:ket|cam ket)\b|\bphat d?ong\b|\b(?:binh|xet) "
    r"(?:xet|bau|chon|thi)\b|\bsuy ton\b|\btrien khai (?:\w+ ){0,2}(?:cong tac|nhiem vu)\b|\bcong tac nam\b"
    r"|\bnhiem vu (?:trong tam )?nam\b|\b0?6 thang\b|\bsau thang d?au\b"
    r"|\b(?:nua|mot|cuoi|dau) (?:d?au )?nam\b"
)
# Several inspectorates at once meet more often than they inspect.
_SEVERAL = re.compile(
    r"\bthanh tra (?:vung|mien|khu vuc|(?:cac|\d+|hai|ba|bon|nam|sau|bay|tam|chin) "
    r"(?:tinh|thanh|so|huyen|quan|bo|nganh|don vi))\b"
)
_INSPECTORATE = re.compile(r"\bthanh tra\b|\bttcp\b|\bttr\b")
# An inspection and what came of it, a person's case, an appointment: an inspectorate's daily news.
_DAILY = re.compile(
    r"\bsai pham\b|\bvi pham\b|\bkhoi to\b|\bbi phat\b|\bket luan thanh tra\b|\bthong bao ket luan\b"
    r"|\bdot xuat\b|\btruy thu\b|\bbat tam giam\b|\bdieu tra\b|\bto cao\b|\bbo nhiem\b|\blua dao\b|\bdu an\b"
    r"|\bcong bo quyet dinh thanh tra\b|\btiep cong dan\b|\bgiai cau long\b|\bhoi thao\b"
)
_WORD = re.compile(r"[a-z]{2,}")
_FEW_WORDS = 4
"""A listing that says fewer words than these says nothing of its article."""


def worth_fetching(entry: Entry) -> bool:
    """Can the article be about a conference of inspectorates, as far as its listing tells?"""
    text = f"{fold(f'{entry.title} {entry.lead}')} {slug_words(entry.url or entry.link)}"
    if len(_WORD.findall(text)) < _FEW_WORDS:
        return True
    if _EMULATION.search(text) or _REVIEW.search(text) or _SEVERAL.search(text):
        return True
    return bool(_INSPECTORATE.search(text)) and not _DAILY.search(text)


def slug_words(address: str) -> str:
    """The last part of an address that has words, folded; "" if none has."""
    parts = urlsplit(address).path.split("/")
    return max((fold(unquote(part)) for part in parts), key=lambda words: len(_WORD.findall(words)), default="")
