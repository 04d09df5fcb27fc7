"""Thanh tra Chính phủ."""

from crawler.base import SourceSpider
from crawler.families.liferay import Liferay


class InspectoratePortal(Liferay):
    """Liferay whose addresses repeat their middle part and write Content with either c."""

    article = r"/-/asset_publisher/Content/(?P<slug>[^/?]+)\?(?P<id>\d+)$"
    views = (
        (
            r"(?i)^/web/guest/xem-chi-tiet-tin-tuc/.*/content/(?=[^/]+$)",
            "/web/guest/xem-chi-tiet-tin-tuc/-/asset_publisher/Content/",
        ),
    )


class ThanhTraGovVn(SourceSpider):
    """The Government Inspectorate's portal; the bare digits after the question mark are what makes an article."""

    name = "thanhtra_gov_vn"
    title = "Cổng thông tin điện tử Thanh tra Chính phủ"
    publisher = "Thanh tra Chính phủ"
    hosts = ("thanhtra.gov.vn", "www.thanhtra.gov.vn")
    family = InspectoratePortal
    confidence = "code"
    sections = (
        "web/guest/thanh-tra",
        "web/guest/khieu-nai-to-cao",
        "web/guest/phong-chong-tham-nhung",
        "web/guest/tin-tong-hop",
        "web/guest/thong-bao",
        "web/guest/tin-hinh-anh",
    )
    listing = ("a[href*='/xem-chi-tiet-tin-tuc/-/asset_publisher'][href*='?']",)
    listed = "code"
