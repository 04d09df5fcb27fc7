"""Each way of finding articles, on pages as the sites answer them (all invented)."""

import gzip
import json
from datetime import UTC, date, datetime

import pytest
from scrapy.http import HtmlResponse, Request, TextResponse

from crawler.base import SourceSpider
from crawler.discovery import Listing, api, feeds, search, sections, sitemaps
from crawler.discovery.api import Api
from crawler.discovery.paging import page_address

HOST = "https://bao.example"


class Paper(SourceSpider):
    """A paper that can be found in every way."""

    name = "bao"
    title = "Báo"
    hosts = ("bao.example", "www.bao.example")
    family = "content_fck"
    sections = ("thoi-su", "xa-hoi")
    search = "/tim-kiem?q={query}&page={n}"
    feeds = ("/rss/home.rss", "/rss/cate/{section}/")
    sitemaps = ("/robots.txt", "/sitemap.xml", "/sitemaps/news-{yyyy}-{m}.xml", "/maps/{yyyy}{mm}.xml")
    api = Api(
        menu="https://api.bao.example/menu",
        listing="https://api.bao.example/list?category_slug={section}&limit={limit}",
        article="/{category_slug}/{article_slug}.html",
    )


@pytest.fixture
def spider():
    return Paper(until="2026-02-03")


def answer(url: str, body: str | bytes, kind=HtmlResponse, **meta):
    body = body.encode() if isinstance(body, str) else body
    return kind(url, body=body, encoding="utf-8", request=Request(url, meta=meta))


def of(way, spider) -> list[tuple]:
    return [(found.first, found.further) for found in way.listings(spider)]


def test_sections_and_their_paging(spider):
    assert of(sections, spider) == [
        (f"{HOST}/thoi-su", f"{HOST}/thoi-su?p={{n}}"),
        (f"{HOST}/xa-hoi", f"{HOST}/xa-hoi?p={{n}}"),
    ]


def test_a_listing_tells_title_lead_and_date_of_each_article(spider):
    teaser = """<article><a href="/anh-a{0}.html"><img src="a.webp"></a>
      <h3><a href="/anh-a{0}.html">Cụm Thi đua số {0} tổng kết</a></h3><span>08/01/2026 - 18:21</span>
      <p>(CTO) - Hội nghị tại Cần Thơ nêu mốc 30-6-2025 và 31/12/2025 trong phương hướng của năm sau.</p></article>"""
    body = f"<div class='list-news'><b>Thứ ba, 03/02/2026</b>{''.join(map(teaser.format, (1, 2)))}</div>"
    page = sections.read(answer(f"{HOST}/thoi-su", body), next(sections.listings(spider)), 1, spider)
    first = page.entries[0]
    assert [entry.url for entry in page.entries] == [f"{HOST}/anh-a1.html", f"{HOST}/anh-a2.html"]
    assert (first.title, first.published) == ("Cụm Thi đua số 1 tổng kết", "2026-01-08T18:21")
    assert "Hội nghị tại Cần Thơ" in first.lead


def test_a_date_in_a_lead_or_in_the_future_is_no_date_of_the_article(spider):
    body = """<div class='list-news'><li><a href='/x-a1.html'>Thông xe</a><i>30-6-2027</i><p>Hẹn ngày 30-6-2026</p>
      <p>Lãnh đạo yêu cầu thông xe kỹ thuật vào 30-6-2025, hoàn thành toàn tuyến đúng hẹn.</p></li></div>"""
    response = answer(f"{HOST}/thoi-su", body, received=datetime(2026, 1, 8, tzinfo=UTC))
    (entry,) = sections.read(response, next(sections.listings(spider)), 1, spider).entries
    assert entry.published is None


@pytest.mark.parametrize(
    ("further", "page", "address"),
    [
        (None, "", None),
        ("/tin/trang-{n}/loadmore", "", "/tin/trang-3/loadmore"),
        ("/Lists/TinTuc/View.aspx?Page={n}", "", "/Lists/TinTuc/View.aspx?Page=3"),
        ("/maps/{yyyy}{mm}.xml", "", "/maps/202512.xml"),
        ("/pages/tin.aspx?PageIndex={n}", "", "/pages/tin.aspx?PageIndex=3"),
        ("/search_enginer.html?q=x&BRSR={offset}", "", "/search_enginer.html?q=x&BRSR=30"),
        (
            "/tin?p_p_id={portlet}&_{portlet}_delta=10&_{portlet}_cur={n}",
            "<ul class='lfr-pagination'><a href='/tin?p_p_id=101_INSTANCE_mTd8wEMIQgLP&amp;p_p_lifecycle=0"
            "&amp;_101_INSTANCE_mTd8wEMIQgLP_delta=10&amp;_101_INSTANCE_mTd8wEMIQgLP_cur=2'>2</a></ul>",
            "/tin?p_p_id=101_INSTANCE_mTd8wEMIQgLP&_101_INSTANCE_mTd8wEMIQgLP_delta=10"
            "&_101_INSTANCE_mTd8wEMIQgLP_cur=3",
        ),
        (
            "/news?p_p_id={portlet}&_{portlet}_cur={n}",
            "<div id='p_p_id_newsbycategory_WAR_portlet_INSTANCE_a1B2c3D4e5F6_'></div>",
            "/news?p_p_id=newsbycategory_WAR_portlet_INSTANCE_a1B2c3D4e5F6"
            "&_newsbycategory_WAR_portlet_INSTANCE_a1B2c3D4e5F6_cur=3",
        ),
        ("/tin?p_p_id={portlet}&_{portlet}_cur={n}", "<p>no portlet</p>", None),
    ],
)
def test_paging_of_each_kind_of_site(further, page, address):
    assert page_address(further, 3, last_day=date(2026, 2, 3), page=page, size=15) == address


def test_search_is_asked_for_each_keyword_and_page(spider):
    found = of(search, spider)
    assert len(found) == 4
    every = f"{HOST}/tim-kiem?q=c%E1%BB%A5m%20thi%20%C4%91ua&page="
    assert found[0] == (f"{every}1", f"{every}{{n}}")


def test_a_source_without_search_is_not_asked(spider):
    spider.search = None
    assert of(search, spider) == []


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo</title>
<link>https://bao.example/</link>
<item><title><![CDATA[Cụm Thi đua số IV &amp; V]]></title>
<link> https://www.bao.example/tong-ket-a12.html?utm=rss </link>
<description><![CDATA[<a href="x"><img src="1.jpg"></a>Sáng 22/11, <b>Cụm</b> tổng kết]]></description>
<pubDate>Fri, 22 Nov 2019 18:30:00 GMT</pubDate></item>
<item><title>Không liên kết</title><guid>https://bao.example/hai-a13.html</guid><dc:date>2019-11-23T08:00:00+07:00</dc:date>
</item>
<item><title>Giờ lạ</title><link>https://bao.example/ba-a14.html</link><pubDate>11/12/2019 8:05:00 AM</pubDate></item>
<item><title>Trang khác</title><link>https://khac.example/tin-a15.html</link></item>
</channel></rss>"""


def test_rss_feed(spider):
    assert of(feeds, spider)[1:] == [(f"{HOST}/rss/cate/thoi-su/", None), (f"{HOST}/rss/cate/xa-hoi/", None)]
    listing = next(feeds.listings(spider))
    one, two, three = feeds.read(answer(listing.first, RSS, TextResponse), listing, 1, spider).entries
    assert (one.url, one.title) == (f"{HOST}/tong-ket-a12.html", "Cụm Thi đua số IV & V")
    assert (one.lead, one.published) == ("Sáng 22/11, Cụm tổng kết", "2019-11-23T01:30")
    assert (two.url, two.published) == (f"{HOST}/hai-a13.html", "2019-11-23T08:00")
    assert three.published == "2019-12-11T08:05"


def test_atom_feed_cut_short(spider):
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tổng kết</title><id>tag:1</id>
    <link rel="self" href="{HOST}/api/1"/><link href="{HOST}/tong-ket-a1.html"/><updated>2019-11-22T01:00:00Z</updated>
    <summary>Cụm</summary></entry><entry><title>Cắt"""
    listing = next(feeds.listings(spider))
    (entry,) = feeds.read(answer(listing.first, atom, TextResponse), listing, 1, spider).entries
    assert (entry.url, entry.published) == (f"{HOST}/tong-ket-a1.html", "2019-11-22T08:00")


URLSET = f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>{HOST}/tong-ket-cum-thi-dua-a12.html</loc><lastmod>2025-11-22T08:00:00+07:00</lastmod>
<news:news><news:publication_date>2025-11-21T09:00:00+07:00</news:publication_date><news:title>Tổng kết</news:title>
</news:news>
<image:image><image:loc>{HOST}/anh.jpg</image:loc><image:title>Ảnh</image:title></image:image></url>
<url><loc>{HOST}/thoi-su</loc></url><url><loc>{HOST}/hai-a13.html</loc><lastmod>2025-11-23</lastmod></url></urlset>"""
INDEX = f"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{HOST}/sitemap-article-daily.xml</loc><lastmod>2026-01-02</lastmod></sitemap>
<sitemap><loc>{HOST}/sitemap-category.xml</loc></sitemap><sitemap><loc>{HOST}/sitemaps/topics.xml</loc></sitemap>
<sitemap><loc>{HOST}/sitemap-2019.xml.gz</loc><lastmod>2019-12-31</lastmod></sitemap></sitemapindex>"""


def test_sitemaps_named_by_robots_txt_index_and_month(spider):
    found = of(sitemaps, spider)
    assert found[2] == (f"{HOST}/sitemaps/news-2026-2.xml", f"{HOST}/sitemaps/news-{{yyyy}}-{{m}}.xml")
    assert found[3][0] == f"{HOST}/maps/202602.xml"
    robots = "User-agent: *\nDisallow: /private\nSitemap: https://bao.example/sitemap.xml\nsitemap: /news.xml"
    page = sitemaps.read(answer(found[0][0], robots, TextResponse), None, 1, spider)
    assert [inner.first for inner in page.listings] == [f"{HOST}/sitemap.xml", f"{HOST}/news.xml"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_sitemap_of_a_month(spider, pack):
    listing = list(sitemaps.listings(spider))[2]
    page = sitemaps.read(answer(listing.first, pack(URLSET.encode())), listing, 2, spider)
    one, two = page.entries
    assert (one.title, one.published) == ("Tổng kết", "2025-11-21T09:00")
    assert (two.url, two.published) == (f"{HOST}/hai-a13.html", "2025-11-23")
    assert page_address(listing.further, 3, last_day=spider.last_day) == f"{HOST}/sitemaps/news-2025-12.xml"


def test_sitemap_index_leaves_out_what_lists_no_articles_or_none_young_enough():
    listing = Listing("sitemap", "x", "x")
    everything = sitemaps.read(answer(f"{HOST}/sitemap.xml", INDEX), listing, 1, Paper())
    assert [inner.first for inner in everything.listings] == [
        f"{HOST}/sitemap-article-daily.xml",
        f"{HOST}/sitemap-2019.xml.gz",
    ]
    young = sitemaps.read(answer(f"{HOST}/sitemap.xml", INDEX), listing, 1, Paper(since="2025-01-01"))
    assert [inner.first for inner in young.listings] == [f"{HOST}/sitemap-article-daily.xml"]


def test_entities_of_a_sitemap_are_not_expanded(spider):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>'
    assert sitemaps.read(answer(f"{HOST}/sitemap.xml", bomb), Listing("sitemap", "x", "x"), 1, spider).entries == []


def test_json_api(spider):
    spider.declaration = Paper.source()
    Paper.article = r"^/[^/]+/(?P<id>[^/]+)\.html$"
    spider = Paper()
    (menu,) = api.listings(spider)
    body = {"data": [{"category_slug": "thoi-su", "children": [{"category_slug": "phap-luat"}]}]}
    page = api.read(answer(menu.first, json.dumps(body), TextResponse), menu, 1, spider)
    assert [inner.first for inner in page.listings] == [
        "https://api.bao.example/list?category_slug=thoi-su&limit=50",
        "https://api.bao.example/list?category_slug=phap-luat&limit=50",
    ]
    found = {
        "article_slug": "cum-thi-dua-so-iv",
        "category_slug": "thoi-su",
        "article_type_slug": "tin-bai",
        "article_title": "Cụm Thi đua số IV",
        "article_published_at": "2019-11-22 20:46:00",
    }
    body = {"ok": True, "data": {"items": [found, {"article_slug": None, "category_slug": "x"}]}}
    section = page.listings[0]
    (entry,) = api.read(answer(section.first, json.dumps(body), TextResponse), section, 1, spider).entries
    assert (entry.link, entry.title) == (f"{HOST}/thoi-su/cum-thi-dua-so-iv.html", "Cụm Thi đua số IV")
    assert entry.published == "2019-11-22T20:46"
    assert page_address(section.further, 2, last_day=spider.last_day) == section.first.replace("50", "100")
