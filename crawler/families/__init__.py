"""The CMS families by name, one file each; those without selectors of their own are in `addresses`."""

from archive.errors import ThiduaError
from crawler.families.addresses import DnnTn, Drupal, HueCit, VnptPortal, WordPress
from crawler.families.base import Family
from crawler.families.content_detail import ContentDetail
from crawler.families.content_fck import ContentFck
from crawler.families.editor_detail import EditorDetail
from crawler.families.generic import Generic
from crawler.families.liferay import Liferay
from crawler.families.mastercms import MasterCms
from crawler.families.nukeviet import NukeViet
from crawler.families.onecms import OneCms
from crawler.families.sharepoint import SharePoint
from crawler.families.tn_news import TnNews
from crawler.families.vccorp import VcCorp
from crawler.families.yyyymm import YyyyMm
from crawler.families.zce_cms import ZceCms

FAMILIES: dict[str, type[Family]] = {
    family.name: family
    for family in (
        ContentFck,
        ZceCms,
        TnNews,
        EditorDetail,
        OneCms,
        VcCorp,
        MasterCms,
        ContentDetail,
        NukeViet,
        SharePoint,
        Liferay,
        YyyyMm,
        DnnTn,
        VnptPortal,
        HueCit,
        Drupal,
        WordPress,
        Generic,
    )
}


def family_of(named: str | type[Family]) -> type[Family]:
    """The family of that name, or `named` itself where it is a family that a source has to itself."""
    if not isinstance(named, str):
        return named
    if named not in FAMILIES:
        raise ThiduaError(f"no page family {named!r}; there are {', '.join(FAMILIES)}")
    return FAMILIES[named]
