"""What a report says of which cluster met: the cluster's identity, and who may be told of the same event."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from archive.extract.report import Report
from archive.gazetteer import fold, province
from archive.resolve import units

WHOLE_SECTOR = "nganh-thanh-tra"

_GENERIC = re.compile(
    r"^(cum|khoi)( thi dua)?( so)?( thanh tra)?( khu vuc| vung)?( \d+)?( cac)?( tinh)?( khu vuc| vung)? ?"
)


@dataclass(slots=True, frozen=True, order=True)
class Identity:
    """A cluster (or block): its number, or else its label, inside the country or one province (an id)."""

    type: str
    province: str | None
    number: str | None
    label: str | None

    @property
    def level(self) -> str:
        return "provincial" if self.province else "national"

    @property
    def id(self) -> str:
        """ "iv", "khoi-vi", "nghe-an-iv", "bac-trung-bo"."""
        name = self.number.lower() if self.number else self.label
        return "-".join(filter(None, (self.province, "khoi" if self.type == "block" else None, name)))

    def numbered(self, number: str) -> Identity:
        """This cluster by its number alone, the same for every report that gives or is given it."""
        return replace(self, number=number, label=None)


def identity(report: Report) -> Identity | None:
    """The cluster that the report names; None without one, or when its province is not known."""
    conference = report.conference
    cluster = conference and conference.cluster
    if not cluster or not (cluster.number or _label(cluster.region or cluster.name)):
        return None
    within = report_province(report)
    if conference.level == "provincial" and not within:
        return None
    return Identity(cluster.type, within, cluster.number, _label(cluster.region or cluster.name))


def report_province(report: Report) -> str | None:
    """The id of the province that a provincial conference belongs to; None for a national one."""
    conference = report.conference
    own = conference.cluster and conference.cluster.province
    if not own and conference.level != "provincial":
        return None
    stated = [own, conference.place]
    found = [province(name) for name in stated if name] + [units.own_province(h.unit) for h in report.hosts]
    return next((place.id for place in found if place), None)


def scope(report: Report, article: int) -> str | None:
    """What bounds the reports that can tell of one conference: year and cluster's kind. None: no conference."""
    conference = report.conference
    if not report.relevant or conference is None:
        return None
    if conference.year is None:
        return f"undated/{article}"
    if cluster := identity(report):
        return f"{conference.year}/{cluster.province or 'national'}/{cluster.type}"
    return f"{conference.year}/no-cluster/{conference.kind}"


def organisers(report: Report, article: int) -> set[str]:
    """Who held a conference that names no cluster, as ids; the whole sector is "nganh-thanh-tra"."""
    conference, within = report.conference, report_province(report)
    hosts = [host.unit for host in report.hosts]
    sector = {"thanh tra chinh phu", "nganh thanh tra"}
    if sector & {fold(host) for host in hosts} or (conference.level == "national" and not hosts):
        return {WHOLE_SECTOR}
    known = {units.unit_id(host, within) for host in hosts if within or not units.is_local(host)}
    return known or {f"tinh-{within}" if within else f"article-{article}"}


def _label(name: str | None) -> str | None:
    """What is particular in a cluster's name: "Cụm thi đua Thanh tra 6 tỉnh Bắc Trung Bộ" → bac-trung-bo."""
    return _GENERIC.sub("", fold(name or "")).replace(" ", "-") or None
