"""Thanh tra tỉnh Thái Nguyên."""

from crawler.base import SourceSpider
from crawler.families.liferay import Liferay


class ThanhTraThaiNguyen(SourceSpider):
    """The province's inspectorate; its list is one asset publisher, its articles' addresses name another."""

    name = "thanhtra_thainguyen"
    title = "Thanh tra tỉnh Thái Nguyên"
    publisher = "Thanh tra tỉnh Thái Nguyên"
    hosts = ("thanhtra.thainguyen.gov.vn",)
    family = "liferay"
    confidence = "page"
    sections = ("tin-thanh-tra",)
    paging = Liferay.paging.replace("{portlet}", "101_INSTANCE_mTd8wEMIQgLP")
    listed = "page"
