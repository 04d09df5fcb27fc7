"""Báo Thanh tra."""

from crawler.base import SourceSpider
from crawler.source import Era


class ThanhTraComVn(SourceSpider):
    """The Government Inspectorate's newspaper: the richest source, under three CMS families so far."""

    name = "thanhtra_com_vn"
    title = "Báo Thanh tra"
    publisher = "Thanh tra Chính phủ"
    hosts = ("thanhtra.com.vn", "www.thanhtra.com.vn")
    family = "editor_detail"
    confidence = "code"
    article = r"^/[a-z0-9-]+-[0-9A-F]{9}/.+-(?P<id>[0-9A-Fa-f]{8,9})\.html$"
    eras = (
        Era("tn_news", r"^/[a-z0-9-]+(?:/[a-z0-9-]+)?/.+-(?P<id>\d{4,6})\.html$", "2020 to mid-2024", "page"),
        Era("dnn_tn", r"_t\d+c\d+n(?P<id>\d+)(?:\.(?:html|aspx))?$", "to mid-2020", "inferred"),
    )
    span = "2024 on"
    sections = (
        "thanh-tra-CA492F2B8",
        "tiep-dan-khieu-to-0FCABC87C",
        "phong-chong-tham-nhung-A52D004FA",
        "chinh-tri-1F7B169C8",
        "xa-hoi-C5ACF42DB",
        "phap-luat-B2DDDF86E",
        "thanh-tra-media-1FCEB6130",
    )
    searches = ("cụm thi đua",)
    sitemaps = ("/robots.txt",)
    listed = "code"
