"""The real spiders at `.example` hosts: what they declare is theirs, what they meet is invented."""

from __future__ import annotations

import re
from dataclasses import replace

from replica_layouts import LAYOUTS

from crawler.base import SourceSpider
from crawler.discovery.api import Api
from crawler.sources import spiders

_HOST = re.compile(r"(?<=://)[^/]+")


class MauMasterCms(SourceSpider):
    """mastercms, which none of the sources runs."""

    name = "mau_mastercms"
    title = "Báo Mẫu"
    hosts = ("mastercms.vn.example",)
    family = "mastercms"
    fictional = True


def _at_example(host: str) -> str:
    return f"{host}.example"


def _moved(api: Api) -> Api:
    hosts = {name: _HOST.sub(lambda match: _at_example(match[0]), getattr(api, name)) for name in ("menu", "listing")}
    return replace(api, **hosts)


def _replica(spider: type[SourceSpider]) -> type[SourceSpider]:
    """The spider with all its declarations, at invented hosts."""
    attributes = {
        "__module__": __name__,
        "__doc__": spider.__doc__,
        "hosts": tuple(map(_at_example, spider.hosts)),
        "moved_to": tuple(map(_at_example, spider.moved_to)),
        "api": spider.api and _moved(spider.api),
        # The API has no word of what stood at an older address.
        "sections": spider.sections or ("",) * bool(spider.api),
        "fictional": True,
    }
    return type(spider.__name__, (spider,), attributes)


_NAMES = {layout.source for layout in LAYOUTS} - {MauMasterCms.name}
globals().update({f"{name}_replica": _replica(spiders()[name]) for name in _NAMES})
