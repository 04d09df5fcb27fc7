"""Every picture: its table, its words, its CSV; nothing in it runs or comes from elsewhere."""

from __future__ import annotations

import csv
import io
import re
from xml.etree import ElementTree

import pytest
from lxml import html as markup
from pictured_archive import HOSTILE, UNIT

from archive.gazetteer.maps import ERAS, MAP_FILE, in_era, outlines
from archive.gazetteer.places import provinces
from archive.site.pictures import chart
from archive.site.pictures import table as tables

PAGES = {
    "/": ["coverage"],
    "/coverage": ["coverage"],
    "/coverage?of=provincial": ["coverage"],
    "/coverage?of=lang-son": ["coverage"],
    "/rotation": ["rotation"],
    "/map": ["map"],
    "/map?year=all&measure=conferences&era=63": ["map"],
    "/map?year=2018&measure=awards": ["map"],
    "/cluster/vi": ["cluster-rotation", "cluster-statistic", "cluster-awards", "cluster-history"],
    "/cluster/vi?statistic=violations_money-dong": ["cluster-statistic"],
    "/province/lang-son": ["province-awards"],
    f"/unit/{UNIT}": ["unit-awards", "unit-statistic"],
    f"/unit/{UNIT}?statistic=points": ["unit-statistic"],
}


def figures(page: str) -> dict:
    """The figures of a page by their ids."""
    return {figure.get("id"): figure for figure in markup.fromstring(page).iter("figure")}


def table(figure) -> list[list[str]]:
    """The rows of a figure's table, each cell by its exact value where it has one."""
    (found,) = figure.iter("table")
    return [[_cell(cell) for cell in row if cell.tag in ("th", "td")] for row in found.iter("tr")]


def _cell(cell) -> str:
    exact = cell.find("data")
    return cell.text_content() if exact is None else exact.get("value")


def download(site, figure, headers) -> list[list[str]]:
    (link,) = (a for a in figure.iter("a") if a.get("download") is not None)
    response = site.get(link.get("href"), headers=headers)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/csv")
    assert re.fullmatch(r'attachment; filename="[\w-]+\.csv"', response.headers["content-disposition"])
    assert response.text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(response.text[1:], newline="")))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_the_csv_is_the_table(drawn, address, language):
    cookie = {"cookie": f"lang={language}"}
    found = figures(drawn.get(address, headers=cookie).text)
    for name in PAGES[address]:
        rows = table(found[name])
        assert len(rows) > 1, name
        assert download(drawn, found[name], cookie) == rows, name


@pytest.mark.parametrize("address", PAGES)
def test_a_figure_says_what_it_shows(drawn, address):
    for name, figure in figures(drawn.page(address)).items():
        (caption,) = figure.iter("figcaption")
        assert figure.get("aria-labelledby") == caption.get("id") and caption.text_content().strip(), name
        for svg in figure.iter("svg"):
            told = [svg.get_element_by_id(id).text_content() for id in svg.get("aria-labelledby").split()]
            assert all(told), name
            (details,) = figure.iter("details")
            assert list(details.iter("table"))


@pytest.mark.parametrize("address", PAGES)
def test_nothing_in_a_picture_runs_or_comes_from_elsewhere(drawn, address):
    response = drawn.get(address)
    page = response.text
    assert "<script" not in page and "<img" not in page and "style=" not in page and "<style" not in page
    assert not [a for e in markup.fromstring(page).iter() for a in e.keys() if a.startswith("on")]  # noqa: SIM118
    outside = set(re.findall(r"""(?:href|src)=["']?(https?:[^"' >]*)""", page))
    assert all(".example" in address for address in outside), outside
    assert "'unsafe-inline'" not in response.headers["content-security-policy"]


@pytest.mark.parametrize("address", ["/cluster/vi", "/rotation", "/coverage", "/unit/x"])
def test_hostile_names_stay_text(drawn, address):
    assert HOSTILE in markup.fromstring(drawn.page(address)).text_content()


def test_a_drawing_is_well_formed_and_its_names_are_text(drawn):
    figure = figures(drawn.page("/cluster/vi?statistic=staff-" + "x" * 300))["cluster-statistic"]
    assert "124,6 tỷ đồng" in figure.text_content()  # what is not offered is left at the default
    for address in ("/cluster/vi", f"/unit/{UNIT}", "/map"):
        for svg in re.findall(r"<svg.*?</svg>", drawn.page(address), re.S):
            ElementTree.fromstring(svg)


@pytest.mark.parametrize("address", PAGES)
def test_every_link_of_a_picture_leads_somewhere(drawn, address):
    links = {a.get("href") for figure in figures(drawn.page(address)).values() for a in figure.iter("a")}
    for href in sorted(link for link in links if not link.startswith("#")):
        assert drawn.get(href).status_code == 200, href


@pytest.mark.parametrize("values", [[0, 0], [5, 5], [None, 7], [-3, 10**13], [1.5, None, 98.75], [10**18, 0]])
@pytest.mark.parametrize("inverse", [False, True])
def test_a_chart_of_odd_values_is_still_a_chart(values, inverse):
    years = [str(2000 + number) for number in range(len(values))]
    svg = chart.lines("odd", "Odd", "About", years, {"Kind": values}, inverse=inverse)
    ElementTree.fromstring(svg)
    assert "nan" not in svg.lower() and svg.count("<circle") == len([v for v in values if v is not None])


@pytest.mark.parametrize("number", [2, 3, 6, 9, 12])
def test_no_label_is_cut(number):
    years = [str(2010 + place) for place in range(number)]
    values = [10**12 * place for place in range(number)]
    svg = chart.lines("wide", "Wide", "About", years, {"Kind": values}, lambda n: f"{n / 10**9:,.0f} billion đồng")
    assert set(years) <= set(re.findall(r"<text[^>]*>(\d+)</text>", svg)) and "…" not in svg


def test_a_long_time_names_every_second_year():
    svg = chart.bars("long", "Long", list(map(str, range(1990, 2026))), {"Kind": [1] * 36})
    assert svg.count("<text") < 40


def test_a_chart_draws_every_value_and_joins_only_neighbours(drawn):
    (svg,) = figures(drawn.page("/cluster/vi?statistic=violations_money-dong"))["cluster-statistic"].iter("svg")
    told = [title.text for title in svg.iter("title")]
    assert "2017: 124,6 tỷ đồng" in told and "2018: 249,2 tỷ đồng" in told and "2018: 5 đồng" in told
    assert len(list(svg.iter("circle"))) == 5
    assert not any("2020:" in words for words in told)
    assert svg.find("desc").text == "Đầu tiên 2017: 124,6 tỷ đồng; gần nhất 2021: 498,4 tỷ đồng."


def test_money_stands_in_readable_units_beside_the_exact_value(drawn):
    found = figures(drawn.page("/cluster/vi?statistic=violations_money-dong"))["cluster-statistic"]
    assert ["2017", "Tổng kết", "124,6 tỷ đồng", "124600000000", "đồng"] in table(found)
    assert "124.600.000.000" in found.text_content()


def test_rotation_awards_and_history_of_a_cluster(drawn):
    found = figures(drawn.page("/cluster/vi"))
    rotation = {row[0]: row[1:] for row in table(found["cluster-rotation"])}
    assert rotation["Thanh tra tỉnh Lạng Sơn"] == ["Phó", "Trưởng", "Phó", "", "Trưởng"]
    awards = {row[0]: row[1:] for row in table(found["cluster-awards"])}
    assert awards["Thanh tra tỉnh Lạng Sơn"] == ["1", "1", "1", "", "1", "4"]
    assert [row[:2] for row in table(found["cluster-history"])[1:]] == [["2017–2019", "VI"], ["2021", "II"]]
    by_cluster = {row[0]: row[1:] for row in table(figures(drawn.page("/rotation"))["rotation"])}
    assert by_cluster[HOSTILE][0] == f"Trưởng: {HOSTILE}; Phó: Thanh tra tỉnh Lạng Sơn"


def test_coverage_by_scope(drawn):
    national = figures(drawn.page("/coverage"))["coverage"]
    assert [row[0] for row in table(national)[1:]][-1] == HOSTILE
    assert table(figures(drawn.page("/coverage?of=provincial"))["coverage"])[1] == ["Lạng Sơn", "1", "1"]
    assert table(figures(drawn.page("/coverage?of=lang-son"))["coverage"])[1] == ["Khối Lạng Sơn", "1", "1"]
    assert table(figures(drawn.page("/coverage?of=nowhere"))["coverage"]) == table(national)


@pytest.mark.parametrize("address", ["/cluster/khoi-bo", "/unit/thanh-tra-tinh-lang-son", "/cluster/iv"])
def test_too_little_is_said_and_not_drawn(site, address):
    found = figures(site.page(address))
    assert not [name for name, figure in found.items() if list(figure.iter("svg"))]
    for name, figure in found.items():
        if not list(figure.iter("table")):
            assert any(words in figure.text_content() for words in ("Chưa có", "Mọi bài báo")), name
            assert not [a for a in figure.iter("a") if a.get("download") is not None], name


@pytest.mark.parametrize(
    "name", ["none", "cluster-awards?cluster=khoi-bo", "unit-awards", "cluster-history?cluster=%00"]
)
def test_a_csv_of_nothing_is_a_404(site, name):
    name, _, asked = name.partition("?")
    assert site.get(f"/picture/{name}.csv?{asked}").status_code == 404


@pytest.mark.parametrize("era, number", [(63, 63), (34, 34)])
def test_the_map_has_every_province_of_an_era_by_the_gazetteers_name(drawn, era, number):
    there = {place.id: place.name for place in provinces() if place.valid(ERAS[era])}
    assert len(there) == number
    assert {one.province.id: one.province.name for one in outlines(era)} == there
    assert all(re.fullmatch(r"(M[\d -]+l[\d -]+z)+", one.path) for one in outlines(era))
    (svg,) = figures(drawn.page(f"/map?era={era}&year=all&measure=conferences"))["map"].iter("svg")
    links = {a.get("href"): a.find("title").text for a in svg.iter("a") if a.get("class") != "islands"}
    assert {href.removeprefix("/province/"): words.partition(":")[0] for href, words in links.items()} == there
    islands = {a.get("href"): a.get("aria-label") for a in svg.iter("a") if a.get("class") == "islands"}
    assert islands["/province/da-nang"].startswith("QĐ. Hoàng Sa")
    assert islands["/province/khanh-hoa"].startswith("QĐ. Trường Sa")


def test_outlines_lie_side_by_side_and_the_merged_cover_what_they_took_in():
    def boxes(era):
        found = {}
        for one in outlines(era):
            x, y = one.at
            found[one.province.id] = (x, y)
        return found

    former, today = boxes(63), boxes(34)
    assert len(set(former.values())) == 63 and len(set(today.values())) == 34
    south_of = [("lang-son", "ha-noi"), ("ha-noi", "nghe-an"), ("nghe-an", "da-nang"), ("da-nang", "ca-mau")]
    assert all(today[north][1] < today[south][1] for north, south in south_of)
    assert former["dien-bien"][0] < former["son-la"][0] < former["hai-phong"][0]
    assert MAP_FILE.stat().st_size < 60_000 and "public domain" in MAP_FILE.read_text("utf-8")


@pytest.mark.parametrize("id, era, there", [("ha-giang", 34, "tuyen-quang"), ("ha-giang", 63, "ha-giang"),
                                            ("hue", 63, "thua-thien-hue"), ("ha-tay", 63, "ha-noi"),
                                            ("nowhere", 34, None)])  # fmt: skip
def test_a_province_of_another_era_counts_where_its_land_is(id, era, there):
    assert in_era(id, era) == there


def test_the_map_counts_for_the_year_and_era_asked_for(drawn):
    def shown(query):
        return {row[0]: row[2] for row in table(figures(drawn.page(f"/map?{query}"))["map"])[1:]}

    assert shown("year=2018&measure=conferences")["Lạng Sơn"] == "2"
    assert shown("year=all&measure=awards")["Lạng Sơn"] == "4"
    assert len(shown("year=2018&measure=awards")) == 63  # the provinces of that year
    assert "Chưa" not in drawn.page("/map?year=2018&measure=awards")
    assert shown("year=1066&era=99&measure=x").keys() == shown("").keys()


@pytest.mark.parametrize("most", [1, 2, 3, 4, 5, 7, 10, 63, 1000])
def test_the_legend_says_which_counts_have_a_shade(most):
    said = {}
    for style, words in tables.scale(most):
        low, _, high = words.replace(".", "").partition("–")
        said |= dict.fromkeys(range(int(low), int(high or low) + 1), style)
    assert said == {n: f"heat-{tables.level(n, most)}" for n in range(1, most + 1)}
