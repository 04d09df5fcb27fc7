"""Families of which only the addresses are known; their pages are read by the generic parser."""

from crawler.families.generic import Generic


class DnnTn(Generic):
    """DotNetNuke with TNNewsSolution, before tn_news (Báo Thanh tra until mid-2020)."""

    name = "dnn_tn"
    article = r"_t\d+c\d+n(?P<id>\d+)(?:\.(?:html|aspx))?$"


class VnptPortal(Generic):
    """VNPT's portals: site, list and item as numbers, or a slug that ends in the id (Thanh tra Sơn La)."""

    name = "vnpt_portal"
    article = r"^/(?:(?P<site>\d+)/(?P<list>\d+)/(?=\d+/[^/]+$)|[^/]*[a-z][^/]*/[^/]+-(?=\d+$))(?P<id>\d+)(?:/[^/]+)?$"


class Drupal(Generic):
    """Drupal, guessed from its print views (offices of Lạng Sơn)."""

    name = "drupal"
    article = r"^/(?P<site>[a-z]{2})/node/(?P<id>\d+)$"
    views = ((r"^(/[a-z]{2})/print/(?=\d+$)", r"\1/node/"),)


class WordPress(Generic):
    """WordPress with addresses of words alone (provincial broadcasters)."""

    name = "wordpress"
    article = r"^(?:/[^/]+)*/(?P<slug>(?:[^/.-]+-){3,}[^/.]+)/?$"
    feeds = ("/feed/",)
    first_page = "/{section}/"
    paging = "/{section}/page/{n}/"
    search = "/page/{n}/?s={query}"


class HueCit(Generic):
    """HueCIT's portals (Thừa Thiên Huế); the news' GUID is what names an article."""

    name = "huecit"
    article = r"(?i)/newsid/(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/|$)"
