"""Dates as Vietnamese news sites write them → ISO 8601 in Asia/Ho_Chi_Minh."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

HO_CHI_MINH = timezone(timedelta(hours=7), "+07")  # no daylight saving since the sites exist

_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    # NukeViet prints a zone name where T should be: 2019-11-22+0720:46:00, 2016-07-01ICT09:00:00
    r"(?:(?:T|\s+|\+07(?=\d\d:)|ICT)(?P<h>\d{1,2}):(?P<min>\d\d)(?::\d\d(?:\.\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_DAY = re.compile(
    r"(?P<d>\d{1,2})\s*(?P<sep>[/.-])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<y>\d{4})(?!\d)"
    r"|(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})(?:\s*,\s*|\s+năm\s+|\s+)(?P<y2>\d{4})(?!\d)",
    re.I,
)
_CLOCK = r"(?P<h>\d{1,2})\s*[:hg]\s*(?P<min>\d\d)(?::\d\d)?(?:'|\b)(?:\s*(?P<half>AM|PM|SA|CH)\b)?"
_CLOCK_AFTER = re.compile(r"[\s,|lúc-]{1,8}" + _CLOCK, re.I)
_CLOCK_BEFORE = re.compile(_CLOCK + r"[\s,|-]{1,5}(?:ngày\s+)?$", re.I)
_AGO = re.compile(r"(?P<n>\d{1,3})\s+(?P<unit>phút|giờ|ngày)\s+trước", re.I)
_AGO_UNITS = {"phút": "minutes", "giờ": "hours", "ngày": "days"}


def published(text: str | None, fetched: datetime | None = None) -> str | None:
    """The first date in `text` as "2026-01-08T18:21", without the time where there is none; else None.

    00:00 is a filler on the sites that print it, so it counts as no time. Relative dates
    ("3 giờ trước") need `fetched`, an aware datetime.
    """
    if not text:
        return None
    found = [match for match in (_ISO.search(text), _DAY.search(text)) if match]
    if not found:
        return _relative(text, fetched)
    first = min(found, key=re.Match.start)
    return _iso(first) if first.re is _ISO else _day(first, text)


def _iso(match: re.Match) -> str | None:
    part = match.groupdict()
    zone = part["zone"]
    moment = _moment(part["y"], part["m"], part["d"], part["h"], part["min"])
    if moment is None or part["h"] is None:
        return moment and _format(moment)
    if zone:
        offset = datetime.strptime(zone.replace("Z", "+0000"), "%z").tzinfo
        moment = moment.replace(tzinfo=offset).astimezone(HO_CHI_MINH)
    return _format(moment)


def _day(match: re.Match, text: str) -> str | None:
    part = match.groupdict()
    year, month, day = (part[key] or part[key + "2"] for key in ("y", "m", "d"))
    clock = _CLOCK_AFTER.match(text, match.end()) or _CLOCK_BEFORE.search(_left_of(match, text))
    if clock is None:
        moment = _moment(year, month, day)
    else:
        moment = _moment(year, month, day, _hour(clock), clock["min"]) or _moment(year, month, day)
    return moment and _format(moment)


def _left_of(match: re.Match, text: str) -> str:
    return text[max(0, match.start() - 24) : match.start()]


def _hour(clock: re.Match) -> int:
    hour, half = int(clock["h"]), (clock["half"] or "").upper()
    if half in ("PM", "CH") and hour < 12:
        return hour + 12
    return 0 if half in ("AM", "SA") and hour == 12 else hour


def _moment(year, month, day, hour=None, minute=None) -> datetime | None:
    try:
        return datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    except ValueError:
        return None


def _relative(text: str, fetched: datetime | None) -> str | None:
    match = _AGO.search(text)
    if not match or not fetched:
        return None
    unit = _AGO_UNITS[match["unit"].lower()]
    moment = fetched.astimezone(HO_CHI_MINH) - timedelta(**{unit: int(match["n"])})
    return moment.date().isoformat() if unit == "days" else _format(moment)


def _format(moment: datetime) -> str:
    if (moment.hour, moment.minute) == (0, 0):
        return moment.date().isoformat()
    return f"{moment:%Y-%m-%dT%H:%M}"
