"""The CMS families that have selectors of their own, one file each, by name."""

from crawler.families.base import Family
from crawler.families.content_fck import ContentFck
from crawler.families.editor_detail import EditorDetail
from crawler.families.tn_news import TnNews
from crawler.families.zce_cms import ZceCms

FAMILIES: dict[str, type[Family]] = {family.name: family for family in (ContentFck, ZceCms, TnNews, EditorDetail)}
