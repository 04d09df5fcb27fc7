"""Every spider keeps the policy and declares what a source needs."""

import re

import pytest
import yaml
from scrapy.settings import Settings
from scrapy.utils.spider import iter_spider_classes

import crawler.spiders
from archive.errors import ThiduaError
from crawler.base import SourceSpider
from crawler.contact import require_contact
from crawler.discovery import WAYS
from crawler.families.base import Family
from crawler.source import CONFIDENCE
from crawler.sources import spiders, worth_crawling

every_spider = pytest.mark.parametrize("spider", spiders().values(), ids=list(spiders()))


def settings_of(spider) -> Settings:
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    spider.update_settings(settings)
    return settings


def test_the_sources_are_there():
    assert set(spiders()) >= {"baocantho", "baolaocai", "baosonla", "nhandan", "thanhtra_com_vn", "thanhtravietnam_vn"}


@every_spider
def test_polite(spider):
    settings = settings_of(spider)
    assert settings.getbool("ROBOTSTXT_OBEY")
    assert settings.getbool("AUTOTHROTTLE_ENABLED")
    assert settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") == 1
    assert settings.getfloat("DOWNLOAD_DELAY") >= 1
    assert settings.getint("DOWNLOAD_TIMEOUT") <= 60
    assert settings.getint("DOWNLOAD_MAXSIZE") <= 32 << 20
    assert "Mozilla" not in settings["USER_AGENT"]
    assert "+" in settings["USER_AGENT"]


@every_spider
def test_closed_to_the_outside(spider):
    settings = settings_of(spider)
    assert not settings.getbool("TELNETCONSOLE_ENABLED")
    assert not settings.getbool("REMOTE_CONTROL_ENABLED")


@every_spider
def test_declares_a_source(spider):
    source = spider.source()
    assert issubclass(spider, SourceSpider)
    assert spider.__doc__
    assert source.name
    assert source.hosts
    assert {era.confidence for era in source.eras} | {spider.listed} <= set(CONFIDENCE)
    assert spider.searches
    assert any(list(way.listings(spider())) for way in WAYS.values())
    assert not any(section.startswith("/") or section.endswith("/") for section in spider.sections)
    assert not source.fictional
    assert not any(host.endswith(".example") for host in source.hosts)
    assert all(re.compile(era.pattern).groupindex.keys() & {"id", "slug"} for era in source.eras)


@every_spider
def test_is_declarative(spider):
    assert not [name for name, value in vars(spider).items() if callable(value) and name != "family"]


@every_spider
def test_own_families_are_declarative(spider):
    for family in spider.source().families:
        assert issubclass(family, Family)
        assert not [name for name, value in vars(family).items() if callable(value)]


def test_every_known_source_is_declared(shared):
    known = yaml.safe_load((shared / "sites" / "sources.yml").read_text("utf-8"))["sources"]
    declared = {host for spider in spiders().values() for host in spider.hosts}
    hosts = {host for source in known for host in source["hosts"] if "<" not in host}
    assert not {host for host in hosts if host.removeprefix("www.") not in declared}
    older = {host for source in known for host in source.get("older_hosts", ())}
    assert not {host for host in older if host.removeprefix("www.") not in declared}


def test_a_mere_guess_is_crawled_only_when_named():
    chosen = worth_crawling()
    assert {"thanhtra_com_vn", "thanhtra_sonla", "baomoi"} <= set(chosen)
    assert not {"phapluatplus", "thanhtra_hoabinh"} & set(chosen)


def test_no_two_sources_share_a_host():
    hosts = [host for spider in spiders().values() for host in spider.hosts]
    assert len(hosts) == len(set(hosts))


def test_spiders_package_holds_no_code():
    assert not list(iter_spider_classes(crawler.spiders))


@pytest.mark.parametrize("contact", ["", "me", "mailto:me"])
def test_nobody_crawls_the_live_web_unnamed(contact):
    with pytest.raises(ThiduaError, match="set THIDUA_CONTACT"):
        require_contact(Settings({"CONTACT": contact}))


@pytest.mark.parametrize("contact", ["mailto:me@lab.example", "https://lab.example/crawl"])
def test_a_contact_opens_the_live_web(contact):
    require_contact(Settings({"CONTACT": contact}))
    require_contact(Settings({"REPLAY_WARCS": ["a.warc.gz"]}))


@every_spider
def test_no_spider_loosens_what_the_settings_say(spider):
    project = Settings()
    project.setmodule("crawler.settings", priority="project")
    assert dict(settings_of(spider)) == dict(project)
    for scrapy_reads_it in ("custom_settings", "handle_httpstatus_list", "download_delay", "download_timeout"):
        assert not getattr(spider, scrapy_reads_it, None)


def test_pace_is_corrected_after_autothrottle_and_robots_failures_judged_after_retries():
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    throttle = settings["EXTENSIONS_BASE"]["scrapy.extensions.throttle.AutoThrottle"]
    assert settings["EXTENSIONS"]["crawler.extensions.pace.Pace"] > throttle
    retry = settings["DOWNLOADER_MIDDLEWARES_BASE"]["scrapy.downloadermiddlewares.retry.RetryMiddleware"]
    assert settings["DOWNLOADER_MIDDLEWARES"]["crawler.middlewares.robots.UnreachableRobots"] < retry
    assert settings.getint("CONCURRENT_REQUESTS") == settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") == 1
    assert settings["ROBOTSTXT_USER_AGENT"] == "thidua"
    assert settings.getfloat("DOWNLOAD_DELAY_JITTER") == 0
    assert settings.getfloat("RETRY_AFTER_MAX") <= 3600
    assert not settings.getbool("COOKIES_ENABLED")
