"""Who met, as one report says it: a cluster by its number or its region, or whoever held the conference."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.extract.report import Report
from archive.gazetteer import fold, province
from archive.resolve import units

WHOLE_SECTOR = "nganh-thanh-tra"
NATIONAL = "national"

_GENERIC = re.compile(
    r"^(cum|khoi)( thi dua)?( so)?( thanh tra)?( khu vuc| vung)?( \d+)?( cac)?( tinh)?( khu vuc| vung)? ?"
)


@dataclass(slots=True, frozen=True)
class Name:
    """Who met in one year, under one name.

    `realm` bounds who can be the same: "national", the id of a province, or "unknown" for a provincial one
    whose province is not told. `type` is "cluster", "block" or "holder" (no cluster is named). A cluster has
    a Roman `number`, or else a `label`; a holder's label is the ids of its organisers. `year` "" is undated.
    """

    realm: str
    year: str
    type: str
    number: str | None
    label: str | None

    @property
    def id(self) -> str:
        """ "national/2018/cluster/iv"."""
        return "/".join((self.realm, self.year or "undated", self.type, self.number or self.label or ""))

    @property
    def called(self) -> str:
        """What ids of its conferences begin with: "iv", "khoi-vi", "nghe-an-iv", "bac-trung-bo"."""
        where = self.realm if self.realm != NATIONAL else None
        what = (self.number or self.label or "").lower()
        return "-".join(filter(None, (where, "khoi" if self.type == "block" else None, what)))


def name(report: Report, article: int) -> Name | None:
    """Who met by this report; None when it tells of no conference."""
    conference = report.conference
    if not report.relevant or conference is None:
        return None
    year, within = str(conference.year or ""), report_province(report)
    realm = within or ("unknown" if conference.level == "provincial" else NATIONAL)
    cluster = conference.cluster
    if cluster and realm != "unknown" and (cluster.number or label(report)):
        return Name(realm, year, cluster.type, cluster.number, None if cluster.number else label(report))
    return Name(realm, year, "holder", None, "+".join(sorted(organisers(report, article))))


def label(report: Report) -> str | None:
    """What is particular in the name of the report's cluster: "Cụm thi đua Thanh tra 6 tỉnh Bắc Trung Bộ"
    → bac-trung-bo."""
    cluster = report.conference.cluster
    said = cluster.region or (cluster.name if not cluster.number else None)
    return _GENERIC.sub("", fold(said or "")).replace(" ", "-") or None


def report_province(report: Report) -> str | None:
    """The id of the province that a provincial conference belongs to; None for a national one."""
    conference = report.conference
    own = conference.cluster and conference.cluster.province
    if not own and conference.level != "provincial":
        return None
    stated = [own, conference.place]
    found = [province(name) for name in stated if name] + [units.own_province(h.unit) for h in report.hosts]
    return next((place.id for place in found if place), None)


def organisers(report: Report, article: int) -> set[str]:
    """Who held a conference that names no cluster, as ids; the whole sector is "nganh-thanh-tra"."""
    conference, within = report.conference, report_province(report)
    hosts = [host.unit for host in report.hosts]
    sector = {"thanh tra chinh phu", "nganh thanh tra"}
    if sector & {fold(host) for host in hosts} or (conference.level == "national" and not hosts):
        return {WHOLE_SECTOR}
    known = {units.unit_id(host, within) for host in hosts if within or not units.is_local(host)}
    return known or {f"tinh-{within}" if within else f"article-{article}"}
