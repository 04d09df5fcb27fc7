"""Rankings: one fictional sentence for each shape that reports use."""

# ruff: noqa: E501 - one case a line
from __future__ import annotations

import pytest

from archive.article import Article
from archive.extract import rankings
from archive.extract.reading import read
from archive.extract.report import Cluster, Conference

A, B, C = "Thanh tra tỉnh Long An", "Thanh tra tỉnh Bến Tre", "Thanh tra tỉnh Trà Vinh"


def find(text: str, *, title: str = "Tin", kind: str = "annual_review", year: int = 2019):
    conference = Conference(kind, "national", year, cluster=Cluster("XII", "Cụm Thi đua số XII"))
    return rankings.find(read(Article("https://bao.example/1", "bao", title, text)), conference)


def facts(text: str, **how) -> list[tuple]:
    return [(r.rank, r.unit, r.points) for r in find(text, **how)[0]]


SHAPES = {
    # unit before the rank
    "xếp thứ": (f"{A} xếp thứ nhất; {B} xếp thứ hai.", [(1, A, None), (2, B, None)]),
    "xếp thứ với điểm": (f"{A} xếp thứ nhất với 98,6 điểm; {B} xếp thứ nhì với 98 điểm.", [(1, A, 98.6), (2, B, 98)]),
    "điểm trong ngoặc": (f"{A} xếp thứ nhất (98,8 điểm), {B} xếp thứ hai (98,5 điểm).", [(1, A, 98.8), (2, B, 98.5)]),
    "đạt điểm, xếp": (f"{A} đạt 99 điểm, xếp thứ Nhất; {B} 98,6 điểm, xếp thứ Nhì.", [(1, A, 99), (2, B, 98.6)]),
    "xếp, đạt điểm": (f"{A} dẫn đầu với 98,75 điểm; {B} xếp thứ hai, đạt 96 điểm.", [(1, A, 98.75), (2, B, 96)]),
    "với điểm, A đứng đầu": (f"Với 99,1 điểm, {A} đứng đầu cụm.", [(1, A, 99.1)]),
    "đứng thứ": (f"{A} đứng thứ nhất với 98,75 điểm, {B} đứng thứ hai với 98,1 điểm.", [(1, A, 98.75), (2, B, 98.1)]),
    "verb said once": (f"{A} xếp thứ nhất, {B} thứ nhì, {C} thứ ba.", [(1, A, None), (2, B, None), (3, C, None)]),
    "về nhất": (f"{A} về nhất, {B} về nhì, {C} về ba.", [(1, A, None), (2, B, None), (3, C, None)]),
    "hạng La Mã": (f"{A} xếp hạng I, {B} xếp hạng II.", [(1, A, None), (2, B, None)]),
    "thứ trên tổng": (f"{A} xếp thứ 1/7 đơn vị, {B} xếp thứ 2/7.", [(1, A, None), (2, B, None)]),
    "vị trí số": (f"{A} giành vị trí số 1 với 298,5/300 điểm.", [(1, A, 298.5)]),
    "ngôi": (f"{A} (98 điểm) giữ vững ngôi đầu, {B} (97 điểm) giành ngôi nhì.", [(1, A, 98), (2, B, 97)]),
    "đồng hạng": (f"{A} và {B} đồng hạng ba.", [(3, A, None), (3, B, None)]),
    "cùng điểm, đồng hạng": (f"{A} và {B} cùng đạt 97 điểm, đồng hạng nhì.", [(2, A, 97), (2, B, 97)]),
    "được bầu là đơn vị đứng đầu": (f"{A} được bầu là đơn vị đứng đầu toàn Cụm.", [(1, A, None)]),
    "bare provinces": ("Long An được bầu là đơn vị đứng đầu; Bến Tre xếp thứ nhì.", [(1, A, None), (2, B, None)]),
    "điểm cao nhất": (f"{A} đạt tổng điểm cao nhất (98 điểm).", [(1, A, 98)]),
    "đơn vị dẫn đầu phong trào": (f"Cờ thi đua dành cho {A} - đơn vị dẫn đầu phong trào thi đua của Cụm.", [(1, A, None)]),
    "xếp A thứ": (f"Cụm xếp {A} thứ nhất, {B} thứ hai.", [(1, A, None), (2, B, None)]),
    "lần lượt xếp": (f"{A}, {B} và {C} lần lượt xếp thứ nhất, thứ hai, thứ ba.", [(1, A, None), (2, B, None), (3, C, None)]),
    "lead over the next": (
        f"{A} dẫn đầu với 98 điểm, hơn đơn vị xếp thứ hai là {B} 0,5 điểm.",
        [(1, A, 98), (2, B, None)],
    ),
    # rank before the unit
    "giải cho": (f"Hội nghị trao giải nhất cho {A}, giải nhì cho {B}.", [(1, A, None), (2, B, None)]),
    "đồng giải": ("Đồng giải ba là hai đơn vị Bến Tre và Trà Vinh.", [(3, B, None), (3, C, None)]),
    "hai giải": (f"Hội nghị trao giải nhất cho {A}, hai giải nhì cho {B} và {C}.", [(1, A, None), (2, B, None), (2, C, None)]),
    "xếp thứ là": (f"Xếp thứ nhất là {A} (98,5 điểm), thứ nhì là {B} (97 điểm).", [(1, A, 98.5), (2, B, 97)]),
    "thứ năm is no weekday": (f"Xếp thứ tư là {A}, thứ năm là {B}.", [(4, A, None), (5, B, None)]),
    "kế tiếp": (f"{A} dẫn đầu với 98,75 điểm; kế tiếp là {B} (97,5 điểm); {C} xếp thứ ba.", [(1, A, 98.75), (2, B, 97.5), (3, C, None)]),
    "kế tiếp, in one breath": (f"{A} dẫn đầu, tiếp đến là {B} (97 điểm), {C} xếp thứ ba.", [(1, A, None), (2, B, 97), (3, C, None)]),
    "kế đến hai đơn vị": (f"Dẫn đầu là {A} (98 điểm), kế đến là {B} (97 điểm) và {C} (96 điểm).", [(1, A, 98), (2, B, 97), (3, C, 96)]),
    "quán quân": (f"Quán quân năm nay là {A}, á quân là {B}.", [(1, A, None), (2, B, None)]),
    "lần lượt thuộc về": (f"Ba vị trí nhất, nhì, ba lần lượt thuộc về {A}, {B} và {C}.", [(1, A, None), (2, B, None), (3, C, None)]),
    "đơn vị dẫn đầu theo điểm": (f"Ba đơn vị dẫn đầu là {A} (98 điểm), {B} (97 điểm) và {C} (96 điểm).", [(1, A, 98), (2, B, 97), (3, C, 96)]),
    "dashes": (f"Kết quả:\n\n- Hạng Nhất: {A}, 297,5 điểm;\n\n- Hạng Nhì: {B}, 296 điểm.", [(1, A, 297.5), (2, B, 296)]),
    # lines and tables
    "numbered lines with points": (f"Kết quả:\n\n1. {A} - 97,25 điểm;\n\n2. {B} - 96,5 điểm.", [(1, A, 97.25), (2, B, 96.5)]),
    "numbered lines under a heading": (f"Kết quả xếp hạng:\n\n1. {A}\n\n2. {B}\n\n3. {C}", [(1, A, None), (2, B, None), (3, C, None)]),
    "dashes in order": (f"Thứ tự xếp hạng như sau:\n\n- {A}: 98 điểm\n\n- {B}: 97 điểm", [(1, A, 98), (2, B, 97)]),
    "table": (
        f"TT | Đơn vị | Tổng điểm | Xếp hạng\n1 | {A} | 96,5 | Nhì\n2 | {B} | 97 | Nhất",
        [(2, A, 96.5), (1, B, 97)],
    ),
}  # fmt: skip
NOTHING = {
    "members' list": f"Cụm gồm:\n\n1. {A}\n\n2. {B}",
    "part of the scoring": f"{A} dẫn đầu về số cuộc thanh tra đột xuất.",
    "người đứng đầu": f"Người đứng đầu {A} cho biết đơn vị xếp hạng cao.",
    "sports": f"{A} xếp thứ ba toàn đoàn tại hội thao.",
    "provisional": f"Sau sáu tháng, {A} tạm dẫn đầu với 49 điểm.",
    "lần thứ": f"Hội nghị lần thứ nhất do {A} chủ trì diễn ra vào thứ năm.",
    "an order's class": f"{A} đón Huân chương Lao động hạng Nhất.",
    "aim": f"{A} phấn đấu xếp thứ nhất.",
    "none": f"Không đơn vị nào xếp thứ nhất; {A} mong năm tới khá hơn.",
    "leaders in no order": f"Hai đơn vị dẫn đầu là {A} và {B}.",
}


@pytest.mark.parametrize("case", SHAPES)
def test_ranking(case):
    text, found = SHAPES[case]
    assert facts(text) == found


@pytest.mark.parametrize("case", NOTHING)
def test_no_ranking(case):
    assert find(NOTHING[case]) == ([], [])


def test_ranking_of_another_year_is_recalled():
    found, recalled = find(f"Năm 2018, {A} xếp thứ nhất Cụm.")
    assert (found, [(r.year, r.fact.rank, r.fact.unit) for r in recalled]) == ([], [(2018, 1, A)])


def test_place_it_came_from_is_not_its_year():
    assert facts(f"Từ vị trí thứ năm năm ngoái, {A} vươn lên dẫn đầu Cụm.") == [(1, A, None)]


def test_title_and_body_are_one_and_points_come_from_either():
    assert facts(f"{A} dẫn đầu với 98 điểm.", title="Long An về nhất Cụm thi đua") == [(1, A, 98)]


def test_evidence_quotes_the_clause():
    evidence = find(f"Mở đầu. Kết quả, {A} xếp thứ nhất (98,5 điểm), {B} xếp thứ hai.")[0][0].evidence
    assert evidence.quote == f"{A} xếp thứ nhất (98,5 điểm)"
