"""Units by their names: what kind each is, which province it belongs to, and its id."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from archive.gazetteer import Province, fold, province, slug

_KINDS = (
    ("thanh tra chinh phu", "government_inspectorate"),
    ("thanh tra bo ", "inspectorate_ministry"),
    ("thanh tra so ", "inspectorate_department"),
    ("thanh tra huyen ", "inspectorate_district"),
    ("thanh tra quan ", "inspectorate_district"),
    ("thanh tra thi xa ", "inspectorate_district"),
    ("thanh tra tinh ", "inspectorate_province"),
    ("thanh tra thanh pho ", "inspectorate_district"),  # unless centrally run
    ("thanh tra ", "inspectorate_other"),
    ("ubnd ", "people_committee"),
    ("uy ban nhan dan ", "people_committee"),
    ("bo ", "ministry"),
    ("so ", "department"),
    ("chinh phu", "government"),
)
_AGENCY = re.compile(
    r"(ban|ngan hang|kiem toan|bao hiem|tong cuc|cuc|vu|van phong|uy ban|hoi|hdnd|tinh uy|thanh uy|huyen uy|quan uy"
    r"|cong an|toa an|vien|chi cuc|truong|benh vien|dang uy|cong doan|mat tran|tap doan|tong cong ty|cong ty) "
)
_ACCENTED = {fold(head): head for head in ("ban", "bộ", "cục", "hội", "sở", "trường", "viện", "vụ")}
_PROVINCIAL = re.compile(r"(?:thanh tra|ubnd|uy ban nhan dan) (tinh|thanh pho) (.+)")
_LOCAL = ("inspectorate_department", "inspectorate_district", "department")


@lru_cache(20_000)
def kind(name: str) -> str:
    """The kind of unit that a name tells of: "Thanh tra Bộ Xây dựng" → inspectorate_ministry."""
    found = next((kind for head, kind in _KINDS if f"{fold(name)} ".startswith(head)), "other")
    if found == "inspectorate_district" and own_province(name):
        return "inspectorate_province"
    return found


def is_unit(name: str) -> bool:
    """Whether a recipient is a unit, by the head of its name; a surname may differ from one by its accents alone:
    "Vụ Pháp chế", but "Vũ Thị Lan"."""
    first = unicodedata.normalize("NFC", name).lower().partition(" ")[0]
    if first not in (fold(first), _ACCENTED.get(fold(first), first)):
        return False
    return kind(name) != "other" or _AGENCY.match(fold(name)) is not None


def is_local(name: str) -> bool:
    """Whether units of several provinces bear the name: "Thanh tra Sở Tài chính", "Thanh tra huyện …"."""
    return kind(name) in _LOCAL


def own_province(name: str) -> Province | None:
    """The province whose unit it is by name: "Thanh tra tỉnh Lai Châu", "UBND thành phố Huế"."""
    if not (named := _PROVINCIAL.fullmatch(fold(name))):
        return None
    found = province(named[2])
    return found if found and (found.type == "city") == (named[1] == "thanh pho") else None


def unit_id(name: str, within: str | None) -> str:
    """The id of a unit that a conference names; one whose name is common has its province's id behind it."""
    return f"{slug(name)}-{within}" if within and is_local(name) else slug(name)


def province_of(name: str, within: str | None) -> str | None:
    """The id of the province a unit belongs to."""
    if is_local(name):
        return within
    found = own_province(name)
    return found.id if found else None
