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
    "points, then the rank alone": (
        f"Cụm chấm {A} 98,5 điểm (nhất), {B} 97 điểm (nhì).", [(1, A, 98.5), (2, B, 97)],
    ),
    "number one": (f"{A} giữ vững ngôi vị số 1 của Cụm.", [(1, A, None)]),
    "top": (f"{A} lên top 1 với 9,86 điểm, {B} top 2 với 9,71 điểm.", [(1, A, 9.86), (2, B, 9.71)]),
    "stops at": (f"{A}, đơn vị từng bốn năm liền giữ Cờ, dừng ở hạng ba.", [(3, A, None)]),
    "medals": (f"🏆 BẢNG VÀNG\n🥇 Nhất: {A}\n🥈 Nhì: {B}\n🥉 Ba: {C}", [(1, A, None), (2, B, None), (3, C, None)]),
    "cells as lines": (
        f"STT\n\nĐơn vị\n\nĐiểm\n\nXếp hạng\n\n1\n\n{A}\n\n98,75\n\nNhất\n\n2\n\n{B}\n\n97,5\n\nNhì",
        [(1, A, 98.75), (2, B, 97.5)],
    ),
    "cells as lines, ranks by number": (
        f"Đơn vị\n\nĐiểm\n\nHạng\n\n{B}\n\n97\n\n2\n\n{A}\n\n98\n\n1", [(2, B, 97), (1, A, 98)],
    ),
    "cells as lines, points alone": (
        f"TT\n\nTên đơn vị\n\nTổng điểm\n\n1\n\n{A}\n\n98\n\n2\n\n{B}\n\n97", [(1, A, 98), (2, B, 97)],
    ),
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
    # bare ranks, beside their unit
    "bare after": ("Kết quả: Long An nhất, 98,4 điểm; Bến Tre nhì, 97,9 điểm.", [(1, A, 98.4), (2, B, 97.9)]),
    "bare before": ("Xếp hạng chung cuộc: nhất Long An, nhì Bến Tre, ba Trà Vinh.", [(1, A, None), (2, B, None), (3, C, None)]),
    "bare in brackets": (f"Kết quả: {A} (nhất, 98 điểm), {B} (nhì, 97 điểm).", [(1, A, 98), (2, B, 97)]),
    "bare with a colon": ("Kết quả: Nhất: Long An (98 điểm); Nhì: Bến Tre (97 điểm).", [(1, A, 98), (2, B, 97)]),
    "nhất cụm": (f"{A} nhất cụm với 98 điểm, {B} nhì cụm với 97 điểm.", [(1, A, 98), (2, B, 97)]),
    "nhất khối là": (f"Nhất khối là {A} với 98 điểm, nhì khối là {B}.", [(1, A, 98), (2, B, None)]),
    "đơn vị nhất là": (f"Năm nay đơn vị nhất là {A}, đơn vị nhì là {B}.", [(1, A, None), (2, B, None)]),
    "thứ without a verb": (f"{A} 98 điểm, thứ nhất; {B} 97 điểm, thứ hai.", [(1, A, 98), (2, B, 97)]),
    "thứ in brackets": (f"{A} (thứ nhất) và {B} (thứ hai) được biểu dương.", [(1, A, None), (2, B, None)]),
    # in order
    "theo thứ tự": ("Xếp theo thứ tự từ cao xuống thấp là Long An, Bến Tre, Trà Vinh.", [(1, A, None), (2, B, None), (3, C, None)]),
    "thứ tự xếp hạng lần lượt": ("Thứ tự xếp hạng lần lượt là: Long An (98 điểm), Bến Tre (97,5 điểm).", [(1, A, 98), (2, B, 97.5)]),
    "joined over points": (
        "Ba đơn vị có số điểm cao nhất lần lượt là Long An 98,5 điểm, Bến Tre 98 điểm và Trà Vinh 97 điểm.",
        [(1, A, 98.5), (2, B, 98), (3, C, 97)],
    ),
    "points without their measure": (
        f"Ba vị trí dẫn đầu lần lượt thuộc về {A} (98,5), {B} (97,75) và {C} (97).",
        [(1, A, 98.5), (2, B, 97.75), (3, C, 97)],
    ),
    "range": (f"{A}, {B} và {C} lần lượt xếp các vị trí từ thứ nhất đến thứ ba.", [(1, A, None), (2, B, None), (3, C, None)]),
    "points in turn": (f"{A} và {B} chia nhau vị trí thứ hai, thứ ba với 97 và 96 điểm.", [(2, A, 97), (3, B, 96)]),
    "on from the sentence before": (f"{A} dẫn đầu. Hai đơn vị xếp kế tiếp lần lượt là {B}, {C}.", [(1, A, None), (2, B, None), (3, C, None)]),
    "theo sau, next sentence": (f"Đầu bảng là {A} (98,5 điểm). Theo sau là {B} (98 điểm).", [(1, A, 98.5), (2, B, 98)]),
    "rank, then its unit": (f"Xếp thứ nhất, {A} được 98 điểm; xếp thứ hai, {B} được 97 điểm.", [(1, A, 98), (2, B, 97)]),
    # measured by another, moved
    "xếp trên": (f"{A} được 97,8 điểm, xếp trên {B} 0,3 điểm để về nhất.", [(1, A, 97.8)]),
    "kém đơn vị dẫn đầu": (f"{A} kém đơn vị dẫn đầu 0,5 điểm, xếp thứ hai.", [(2, A, None)]),
    "xếp sau A là B": (f"{A} dẫn đầu, xếp sau {A} là {B}.", [(1, A, None), (2, B, None)]),
    "từ thứ lên thứ": (f"{A} vươn từ thứ năm lên thứ hai, {B} từ thứ hai lên thứ nhất.", [(2, A, None), (1, B, None)]),
    "nhường ngôi đầu": (f"{A} nhường ngôi đầu cho {B}.", [(1, B, None)]),
    "no first prize": (f"Không có giải nhất; giải nhì được trao cho {B}.", [(2, B, None)]),
    "pronoun": (f"{A} đạt 98 điểm. Đơn vị này dẫn đầu cụm.", [(1, A, 98)]),
    "field alone": (
        "Cụm gồm Thanh tra các sở: Xây dựng, Y tế, Tài chính.\n\nKết quả: Xây dựng nhất (98 điểm), Y tế nhì (97 điểm).",
        [(1, "Thanh tra Sở Xây dựng", 98), (2, "Thanh tra Sở Y tế", 97)],
    ),
    "name with a word of denial": (
        "Thanh tra Cục Hàng không Việt Nam đứng nhất với 97 điểm; Thanh tra Cục Đường sắt Việt Nam đứng nhì, 96 điểm.",
        [(1, "Thanh tra Cục Hàng không Việt Nam", 97), (2, "Thanh tra Cục Đường sắt Việt Nam", 96)],
    ),
    "name that ends like a word of rank": (
        "Đồng Nai giành vị trí số một; Long An và Lâm Đồng đồng hạng nhì.",
        [(1, "Thanh tra tỉnh Đồng Nai", None), (2, A, None), (2, "Thanh tra tỉnh Lâm Đồng", None)],
    ),
    "next ones by their ranks": (
        "Long An dẫn đầu; hai bậc tiếp theo là thứ nhì, thứ ba lần lượt thuộc về Bến Tre, Trà Vinh.",
        [(1, A, None), (2, B, None), (3, C, None)],
    ),
    "read out": (
        "Ông mở phong bì: “Thứ nhất, Long An, 97,5 điểm. Thứ nhì, Bến Tre, 96,75 điểm”.",
        [(1, A, 97.5), (2, B, 96.75)],
    ),
    "half a year's scoring": (
        "Sau sáu tháng, Long An tạm dẫn đầu (49 điểm); Bến Tre xếp thứ nhì (48 điểm); Trà Vinh xếp thứ ba (47 điểm).",
        [(1, A, 49), (2, B, 48), (3, C, 47)],
    ),
    "overtaken": (
        f"{A} đón tin vui. Với 986 điểm, đơn vị đã vượt qua Bến Tre (981,5 điểm) và Trà Vinh (977 điểm) để đứng đầu bảng xếp hạng.",
        [(1, A, 986), (2, B, 981.5), (3, C, 977)],
    ),
    "in an order, with points": ("Theo bảng điểm, xếp thứ tự như sau: Long An (98,5 điểm), Bến Tre (97 điểm).", [(1, A, 98.5), (2, B, 97)]),
    "a total without its noun": (f"{A} vươn lên dẫn đầu với tổng điểm 98,5; bám đuổi là Bến Tre 97 điểm.", [(1, A, 98.5), (2, B, 97)]),
    "places shared out": (f"{A} và {B} chia nhau hai vị trí đầu với 98,5 và 97 điểm.", [(1, A, 98.5), (2, B, 97)]),
    "points in a row": (
        "Long An, Bến Tre, Trà Vinh lần lượt xếp thứ nhất, thứ nhì, thứ ba với các mức điểm 98,5; 97; 96.",
        [(1, A, 98.5), (2, B, 97), (3, C, 96)],
    ),
    "in an order, told first": ("Theo thứ tự, hai đơn vị dẫn đầu là Long An và Bến Tre.", [(1, A, None), (2, B, None)]),
    "this year's after last year's": (
        f"Năm ngoái {A} xếp thứ năm, năm nay vươn lên thứ nhất; ngược lại, {B} từ thứ nhất tụt xuống thứ ba.",
        [(1, A, None), (3, B, None)],
    ),
    "ranks inside a list's head": ("Thanh tra các tỉnh xếp thứ nhất, nhì, ba là: Long An, Bến Tre, Trà Vinh.", [(1, A, None), (2, B, None), (3, C, None)]),
    "held to be the first": (f"{A} được các đơn vị suy tôn dẫn đầu Cụm.", [(1, A, None)]),
    "equal points in a row": (
        f"Điểm thi đua cao nhất thuộc về {A} (98,5 điểm), tiếp đó là Bến Tre và Trà Vinh (cùng 96 điểm).",
        [(1, A, 98.5), (2, B, 96), (2, C, 96)],
    ),
    "ranks before dashes": ("Ba đơn vị được xếp hạng gồm: nhất - Long An, nhì - Bến Tre, ba - Trà Vinh.", [(1, A, None), (2, B, None), (3, C, None)]),
    "years in a row, up to now": (f"{A} hai năm liên tiếp dẫn đầu Cụm, năm nay đạt 98,5 điểm.", [(1, A, 98.5)]),
    "the highest place": (f"{A} được xướng tên ở ngôi vị cao nhất với 98 điểm.", [(1, A, 98)]),
    # lines and tables
    "labels with their noun": (f"Thứ hạng:\n\n- Thứ nhất: {A}\n\n- Thứ nhì: {B}, {C}\n\n- Thứ tư: chưa xét", [(1, A, None), (2, B, None), (2, C, None)]),
    "labels": (f"Kết quả:\n\nNhất: {A} (98 điểm)\n\nNhì: {B} (97 điểm)\n\nBa: {C}", [(1, A, 98), (2, B, 97), (3, C, None)]),
    "numbers within a paragraph": (f"Kết quả xếp hạng như sau: 1. {A} (98 điểm); 2. {B} (97 điểm).", [(1, A, 98), (2, B, 97)]),
    "plain lines in order": (f"Kết quả (xếp từ cao xuống thấp):\n\n{A}: 98 điểm\n\n{B}: 97 điểm", [(1, A, 98), (2, B, 97)]),
    "cells parted by dashes": (
        f"Bảng điểm\n\n(Đơn vị - Tự chấm - Thẩm định - Thứ hạng)\n\n{A} - 99 - 98,25 - Nhất\n\n{B} - 98 - 97 - Nhì",
        [(1, A, 98.25), (2, B, 97)],
    ),
    "cells without a head": (f"Bảng điểm\n\n{A} - 99 - 98,25 - Nhất\n\n{B} - 98 - 97 - Nhì", [(1, A, 98.25), (2, B, 97)]),
    "numbered lines with points": (f"Kết quả:\n\n1. {A} - 97,25 điểm;\n\n2. {B} - 96,5 điểm.", [(1, A, 97.25), (2, B, 96.5)]),
    "numbered lines under a heading": (f"Kết quả xếp hạng:\n\n1. {A}\n\n2. {B}\n\n3. {C}", [(1, A, None), (2, B, None), (3, C, None)]),
    "dashes in order": (f"Thứ tự xếp hạng như sau:\n\n- {A}: 98 điểm\n\n- {B}: 97 điểm", [(1, A, 98), (2, B, 97)]),
    "table": (
        f"TT | Đơn vị | Tổng điểm | Xếp hạng\n1 | {A} | 96,5 | Nhì\n2 | {B} | 97 | Nhất",
        [(2, A, 96.5), (1, B, 97)],
    ),
}  # fmt: skip
NOTHING = {
    "among the top": f"{A} lọt vào top 2 của cả nước về thu hồi.",
    "cells without an order": f"Đơn vị\n\nĐiểm\n\n{A}\n\n96\n\n{B}\n\n98",
    "members' list": f"Cụm gồm:\n\n1. {A}\n\n2. {B}",
    "part of the scoring": f"{A} dẫn đầu về số cuộc thanh tra đột xuất.",
    "người đứng đầu": f"Người đứng đầu {A} cho biết đơn vị xếp hạng cao.",
    "a year, no fifth place": f"Chấm điểm, xếp hạng năm 2019: {A} gửi hồ sơ muộn.",
    "sports": f"{A} xếp thứ ba toàn đoàn tại hội thao.",
    "provisional": f"Sau sáu tháng, {A} tạm dẫn đầu với 49 điểm.",
    "lần thứ": f"Hội nghị lần thứ nhất do {A} chủ trì diễn ra vào thứ năm.",
    "an order's class": f"{A} đón Huân chương Lao động hạng Nhất.",
    "aim": f"{A} phấn đấu xếp thứ nhất.",
    "none": f"Không đơn vị nào xếp thứ nhất; {A} mong năm tới khá hơn.",
    "by an amount": f"{A} đóng nhiều nhất, 21 triệu đồng; {B} đứng thứ hai.",
    "by a number of cases": f"{A} dẫn đầu với 120 cuộc thanh tra, {B} xếp thứ hai với 98 cuộc.",
    "part, told first": f"Ở nội dung cải cách hành chính, {A} xếp thứ nhất.",
    "own score": f"Theo điểm tự chấm, {A} xếp thứ nhất.",
    "leads a team": f"Đoàn công tác do {A} dẫn đầu.",
    "points, no ranks": f"Kết quả, {A} đạt 98 điểm, {B} đạt 97 điểm.",
    "superlatives": f"Theo số liệu, {A} là đơn vị tốt nhất, {B} là nơi khó nhất.",
    "provisional, bare": "Sơ kết sáu tháng, Long An tạm nhất, Bến Tre tạm nhì.",
    "first places in no order": f"Hai vị trí đầu là {A} và {B}.",
    "a banner in a figure of speech": f"Những cánh tay giơ lên nhất trí: {A} xứng đáng là ngọn cờ đầu, {B} cũng thế.",
    "leaders in no order": f"Hai đơn vị dẫn đầu là {A} và {B}.",
}


@pytest.mark.parametrize("case", SHAPES)
def test_ranking(case):
    text, found = SHAPES[case]
    assert facts(text) == found


@pytest.mark.parametrize("case", NOTHING)
def test_no_ranking(case):
    assert find(NOTHING[case]) == ([], [])


def test_a_cross_check_scores_for_good_what_a_review_would_call_provisional():
    text = f"{A} tạm xếp thứ nhất, {B} thứ nhì."
    assert facts(text) == []
    assert facts(text, kind="cross_check") == [(1, A, None), (2, B, None)]


def test_ranking_of_another_year_is_recalled():
    assert facts("Năm ngoái Long An nhất, Bến Tre nhì.") == []
    found, recalled = find(f"Năm 2018, {A} xếp thứ nhất Cụm.")
    assert (found, [(r.year, r.fact.rank, r.fact.unit) for r in recalled]) == ([], [(2018, 1, A)])


def test_place_it_came_from_is_not_its_year():
    assert facts(f"Từ vị trí thứ năm năm ngoái, {A} vươn lên dẫn đầu Cụm.") == [(1, A, None)]


def test_title_and_body_are_one_and_points_come_from_either():
    assert facts(f"{A} dẫn đầu với 98 điểm.", title="Long An về nhất Cụm thi đua") == [(1, A, 98)]


def test_evidence_quotes_the_clause():
    evidence = find(f"Mở đầu. Kết quả, {A} xếp thứ nhất (98,5 điểm), {B} xếp thứ hai.")[0][0].evidence
    assert evidence.quote == f"{A} xếp thứ nhất (98,5 điểm)"
