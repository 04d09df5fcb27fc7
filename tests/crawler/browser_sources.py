"""A spider of an invented site that renders by script."""

from typing import ClassVar

from crawler.base import SourceSpider


class Rendered(SourceSpider):
    """Its pages hold nothing but a script that asks the site's API for what to show."""

    name = "ve_bang_script"
    title = "Báo Mẫu vẽ bằng script"
    hosts = ("script.example",)
    scheme = "http"
    family = "content_fck"
    sections = ("thoi-su",)
    browser = "#topcate a, #newscontents"
    fictional = True
    custom_settings: ClassVar = {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "RETRY_ENABLED": False}


class NeverRendered(Rendered):
    """What it waits for never comes."""

    name = "khong_bao_gio"
    browser = "#never"
    custom_settings: ClassVar = {**Rendered.custom_settings, "DOWNLOAD_TIMEOUT": 2}
