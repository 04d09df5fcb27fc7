"""Awards: one fictional sentence for each shape that reports use."""

# ruff: noqa: E501 - one case a line
from __future__ import annotations

import pytest

from archive.article import Article
from archive.extract import awards
from archive.extract.reading import read
from archive.extract.report import Cluster, Conference

TTCP, TONG = "Thanh tra Chính phủ", "Tổng Thanh tra Chính phủ"
CODES = {
    "flag": "flag",
    "merit": "merit_certificate",
    "letter": "commendation_letter",
    "order": "order",
    "title": "emulation_title",
}


def tra(*names: str) -> list[str]:
    return [f"Thanh tra tỉnh {name}" for name in names]


def find(
    text: str,
    *,
    title: str = "Tin",
    kind: str = "annual_review",
    year: int = 2019,
    level: str = "national",
    place: str | None = None,
):
    cluster = Cluster("XII", "Cụm Thi đua số XII", province=place if level == "provincial" else None)
    conference = Conference(kind, level, year, place=place, cluster=cluster)
    return awards.find(read(Article("https://bao.example/1", "bao", title, text)), conference)


def facts(found) -> list[tuple]:
    return [(a.award, a.grantor, a.recipient, a.status) for a in found]


def expected(*groups) -> list[tuple]:
    return [(CODES[code], grantor, name, status) for code, grantor, names, status in groups for name in names]


P, G = "proposed", "granted"
NATIONAL = {
    # -- proposals: đề nghị G tặng AWARD cho A
    "proposes to its grantor": (
        "Hội nghị đề nghị Thanh tra Chính phủ tặng Cờ thi đua cho Thanh tra tỉnh Long An.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "recipients first, the cluster as subject": (
        "Thanh tra tỉnh Long An, Cụm sẽ trình Tổng Thanh tra Chính phủ tặng Bằng khen.",
        [("merit", TONG, tra("Long An"), P)],
    ),
    "coordination keeps the grantor": (
        "Cụm thống nhất đề nghị Thanh tra Chính phủ tặng Cờ thi đua xuất sắc cho Thanh tra tỉnh Long An, Bằng khen cho Thanh tra tỉnh Bến Tre.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TTCP, tra("Bến Tre"), P)],
    ),
    "repeated verb keeps the grantor": (
        "Hội nghị đề nghị Tổng Thanh tra Chính phủ tặng Cờ thi đua cho Thanh tra tỉnh Long An; tặng Bằng khen cho Thanh tra tỉnh Bến Tre và Thanh tra tỉnh Trà Vinh.",
        [("flag", TONG, tra("Long An"), P), ("merit", TONG, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "flag alone beside a certificate": (
        "Các đại biểu nhất trí đề nghị Thanh tra Chính phủ tặng Cờ cho Thanh tra tỉnh Long An, Bằng khen cho Thanh tra tỉnh Bến Tre.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TTCP, tra("Bến Tre"), P)],
    ),
    "a grantor each": (
        "Cụm đề nghị Chính phủ tặng Cờ thi đua cho Thanh tra tỉnh Long An, Tổng Thanh tra Chính phủ tặng Bằng khen cho Thanh tra tỉnh Trà Vinh.",
        [("flag", "Chính phủ", tra("Long An"), P), ("merit", TONG, tra("Trà Vinh"), P)],
    ),
    "grantor after the award": (
        "Hội nghị đề nghị tặng Cờ thi đua của Thanh tra Chính phủ cho tập thể Thanh tra tỉnh Long An, Bằng khen của Tổng Thanh tra Chính phủ cho Thanh tra tỉnh Trà Vinh.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TONG, tra("Trà Vinh"), P)],
    ),
    "elliptic next sentence": (
        "Hội nghị bình xét và đề nghị tặng Cờ Thi đua xuất sắc của Thanh tra Chính phủ cho tập thể Thanh tra tỉnh Long An. Bằng khen của Tổng Thanh tra Chính phủ cho tập thể Thanh tra tỉnh Trà Vinh.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TONG, tra("Trà Vinh"), P)],
    ),
    "suy tôn then đề nghị": (
        "Các thành viên suy tôn Thanh tra tỉnh Long An, đề nghị Thanh tra Chính phủ tặng Cờ thi đua.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "suy tôn để trình": (
        "Hội nghị suy tôn Thanh tra tỉnh Long An để trình Thủ tướng Chính phủ tặng Cờ thi đua của Chính phủ.",
        [("flag", "Chính phủ", tra("Long An"), P)],
    ),
    "suy tôn là đơn vị nhận": (
        "Với 100% số phiếu, hội nghị suy tôn Thanh tra tỉnh Long An là đơn vị nhận Cờ thi đua của Thanh tra Chính phủ.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "bỏ phiếu chọn": (
        "Các đoàn bỏ phiếu chọn Thanh tra tỉnh Long An để đề nghị Thanh tra Chính phủ tặng Cờ thi đua.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "giới thiệu để xét tặng": (
        "Cụm giới thiệu Thanh tra tỉnh Long An và Thanh tra tỉnh Bến Tre để Tổng Thanh tra Chính phủ xét tặng Bằng khen.",
        [("merit", TONG, tra("Long An", "Bến Tre"), P)],
    ),
    "passive proposal": (
        "Thanh tra tỉnh Long An được đề nghị Thanh tra Chính phủ tặng Cờ thi đua, Thanh tra tỉnh Bến Tre được đề nghị tặng Bằng khen.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TTCP, tra("Bến Tre"), P)],
    ),
    "passive proposal, grantor after": (
        "Thanh tra tỉnh Long An và Thanh tra tỉnh Bến Tre được đề nghị nhận Bằng khen của Tổng Thanh tra Chính phủ.",
        [("merit", TONG, tra("Long An", "Bến Tre"), P)],
    ),
    "ranked and proposed": (
        "Với 98 điểm, Thanh tra tỉnh Long An dẫn đầu Cụm và được suy tôn đề nghị tặng Cờ thi đua của Thanh tra Chính phủ.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "đơn vị được đề nghị là": (
        "Đơn vị được đề nghị tặng Cờ thi đua của Thanh tra Chính phủ là Thanh tra tỉnh Long An; hai đơn vị được đề nghị tặng Bằng khen là Thanh tra tỉnh Bến Tre và Thanh tra tỉnh Trà Vinh.",
        [("flag", TTCP, tra("Long An"), P), ("merit", None, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "xin": (
        "Cụm xin Tổng Thanh tra Chính phủ tặng Bằng khen cho Thanh tra tỉnh Bến Tre.",
        [("merit", TONG, tra("Bến Tre"), P)],
    ),
    "đề xuất": (
        "Hội nghị đề xuất Thanh tra Chính phủ xem xét, tặng thưởng Cờ thi đua cho Thanh tra tỉnh Long An.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "tặng A award": (
        "Hội nghị đề nghị Thanh tra Chính phủ tặng Thanh tra tỉnh Long An Cờ thi đua.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "đề nghị A được nhận": (
        "Cụm đề nghị Thanh tra tỉnh Long An được nhận Cờ thi đua của Thanh tra Chính phủ.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "list with a shared head": (
        "Hội nghị đề nghị Tổng Thanh tra Chính phủ tặng Bằng khen cho Thanh tra các tỉnh: Bến Tre, Trà Vinh và Vĩnh Long.",
        [("merit", TONG, tra("Bến Tre", "Trà Vinh", "Vĩnh Long"), P)],
    ),
    "bare provinces": (
        "Cụm đề nghị Thanh tra Chính phủ tặng Cờ thi đua cho Long An, Bằng khen cho Bến Tre và Trà Vinh.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TTCP, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "units and persons": (
        "Hội nghị đề nghị Tổng Thanh tra Chính phủ tặng Bằng khen cho Thanh tra tỉnh Bến Tre và cá nhân bà Lê Thị Mây, Phó Chánh Thanh tra tỉnh Trà Vinh.",
        [("merit", TONG, ["Thanh tra tỉnh Bến Tre", "Lê Thị Mây"], P)],
    ),
    "counted lists": (
        "Hội nghị đề nghị Tổng Thanh tra Chính phủ tặng Bằng khen cho hai tập thể là Thanh tra tỉnh Bến Tre, Thanh tra tỉnh Trà Vinh và hai cá nhân: ông Lê Văn Gió, Chánh Thanh tra tỉnh Long An; bà Trần Thị Sương, Thanh tra viên Thanh tra tỉnh Bến Tre.",
        [("merit", TONG, [*tra("Bến Tre", "Trà Vinh"), "Lê Văn Gió", "Trần Thị Sương"], P)],
    ),
    "count, then gồm": (
        "Cụm trình Tổng Thanh tra Chính phủ tặng Bằng khen cho 02 tập thể, gồm: Thanh tra tỉnh Bến Tre và Thanh tra tỉnh Trà Vinh.",
        [("merit", TONG, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "in turn": (
        "Thanh tra tỉnh Long An và Thanh tra tỉnh Bến Tre lần lượt được đề nghị tặng Cờ thi đua và Bằng khen.",
        [("flag", None, tra("Long An"), P), ("merit", None, tra("Bến Tre"), P)],
    ),
    "two awards to one": (
        "Thanh tra tỉnh Long An được đề nghị tặng Cờ thi đua của Thanh tra Chính phủ và Bằng khen của Thủ tướng Chính phủ.",
        [("flag", TTCP, tra("Long An"), P), ("merit", "Thủ tướng Chính phủ", tra("Long An"), P)],
    ),
    "heading with dashes": (
        "Hội nghị thống nhất đề nghị Thanh tra Chính phủ:\n\n- Tặng Cờ thi đua cho Thanh tra tỉnh Long An;\n\n- Tặng Bằng khen cho Thanh tra tỉnh Bến Tre, Thanh tra tỉnh Trà Vinh.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TTCP, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "heading, award with colon": (
        "Kết quả suy tôn, đề nghị khen thưởng như sau:\n\n- Cờ thi đua của Thanh tra Chính phủ: Thanh tra tỉnh Long An;\n\n- Bằng khen của Tổng Thanh tra Chính phủ: Thanh tra tỉnh Bến Tre.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TONG, tra("Bến Tre"), P)],
    ),
    "names under the award": (
        "Hội nghị đề nghị Tổng Thanh tra Chính phủ tặng Bằng khen cho:\n\n1. Thanh tra tỉnh Bến Tre;\n\n2. Thanh tra tỉnh Trà Vinh.",
        [("merit", TONG, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "colon, then a person": (
        "Đề nghị tặng Bằng khen của Thủ tướng Chính phủ: ông Lê Văn Gió (04/04 phiếu).",
        [("merit", "Thủ tướng Chính phủ", ["Lê Văn Gió"], P)],
    ),
    "an office of an inspectorate": (
        "Đề nghị tặng Bằng khen cho Văn phòng Thanh tra tỉnh Long An.",
        [("merit", None, ["Văn phòng Thanh tra tỉnh Long An"], P)],
    ),
    "its recipient at once": (
        "UBND tỉnh Long An tặng Bằng khen Thanh tra tỉnh Long An (thành tích đột xuất).",
        [("merit", "UBND tỉnh Long An", tra("Long An"), G)],
    ),
    "cells of a table come as lines": (
        "Đề nghị khen thưởng:\n\nCờ thi đua của Thanh tra Chính phủ\n\nThanh tra tỉnh Long An\n\n"
        "Bằng khen của Tổng Thanh tra Chính phủ\n\nThanh tra tỉnh Bến Tre",
        [("flag", TTCP, tra("Long An"), P), ("merit", TONG, tra("Bến Tre"), P)],
    ),
    "an aside of what once was": (
        "Thanh tra tỉnh Long An, đơn vị từng hai năm liền được nhắc tên, được đề nghị tặng Bằng khen.",
        [("merit", None, tra("Long An"), P)],
    ),
    "unit, then award": (
        "Hội nghị đề nghị khen thưởng: Thanh tra tỉnh Long An (Cờ thi đua), Thanh tra tỉnh Bến Tre (Bằng khen).",
        [("flag", None, tra("Long An"), P), ("merit", None, tra("Bến Tre"), P)],
    ),
    "title of a person": (
        "Ông Lê Văn Gió, Chánh Thanh tra tỉnh Long An được đề nghị xét tặng danh hiệu Chiến sĩ thi đua ngành Thanh tra.",
        [("title", None, ["Lê Văn Gió"], P)],
    ),
    "công nhận A là": (
        "Hội nghị đề nghị công nhận Thanh tra tỉnh Long An là Tập thể lao động xuất sắc.",
        [("title", None, tra("Long An"), P)],
    ),
    # -- grants
    "passive with its agent": (
        "Tại hội nghị, Thanh tra tỉnh Long An vinh dự được Chính phủ tặng Cờ thi đua.",
        [("flag", "Chính phủ", tra("Long An"), G)],
    ),
    "receives": (
        "Dịp này, Thanh tra tỉnh Long An đón nhận Huân chương Lao động hạng Ba của Chủ tịch nước.",
        [("order", "Chủ tịch nước", tra("Long An"), G)],
    ),
    "nobody says who grants": (
        "Dịp này, Thanh tra tỉnh Long An đón nhận Huân chương Lao động hạng Nhì.",
        [("order", None, tra("Long An"), G)],
    ),
    "belongs": (
        "Cờ thi đua của Thanh tra Chính phủ thuộc về Thanh tra tỉnh Long An; Bằng khen về tay Thanh tra tỉnh Bến Tre.",
        [("flag", TTCP, tra("Long An"), G), ("merit", None, tra("Bến Tre"), G)],
    ),
    "handed to": (
        "Bằng khen của Thủ tướng Chính phủ được trao cho Thanh tra tỉnh Long An và bà Lê Thị Mây.",
        [("merit", "Thủ tướng Chính phủ", ["Thanh tra tỉnh Long An", "Lê Thị Mây"], G)],
    ),
    "one hands over, none grants": (
        "Ông Lê Văn Gió, Phó Tổng Thanh tra Chính phủ trao Bằng khen cho Thanh tra tỉnh Long An.",
        [("merit", None, tra("Long An"), G)],
    ),
    "one hands over another's": (
        "Đại diện lãnh đạo Thanh tra Chính phủ trao Cờ thi đua của Chính phủ cho Thanh tra tỉnh Long An.",
        [("flag", "Chính phủ", tra("Long An"), G)],
    ),
    "by authority": (
        "Thừa ủy quyền Thủ tướng Chính phủ, ông Lê Văn Gió trao Bằng khen cho Thanh tra tỉnh Long An.",
        [("merit", "Thủ tướng Chính phủ", tra("Long An"), G)],
    ),
    "cluster's own": (
        "Cụm tặng Giấy khen cho Thanh tra tỉnh Bến Tre.",
        [("letter", "Cụm Thi đua số XII", tra("Bến Tre"), G)],
    ),
    "theo đề nghị is no proposal": (
        "Theo đề nghị của Cụm, Tổng Thanh tra Chính phủ đã tặng Bằng khen cho Thanh tra tỉnh Bến Tre.",
        [("merit", TONG, tra("Bến Tre"), G)],
    ),
    "proposal and grant in one": (
        "Hội nghị đề nghị Thanh tra Chính phủ tặng Cờ thi đua cho Thanh tra tỉnh Long An, đồng thời trao Giấy khen của Cụm cho Thanh tra tỉnh Bến Tre.",
        [("flag", TTCP, tra("Long An"), P), ("letter", "Cụm Thi đua số XII", tra("Bến Tre"), G)],
    ),
    "công nhận danh hiệu cho": (
        "Tổng Thanh tra Chính phủ quyết định công nhận danh hiệu Chiến sĩ thi đua ngành Thanh tra cho ông Lê Văn Gió và bà Lê Thị Mây.",
        [("title", TONG, ["Lê Văn Gió", "Lê Thị Mây"], G)],
    ),
    "decision by": (
        "Tổng Thanh tra Chính phủ đã ký quyết định tặng Bằng khen cho Thanh tra tỉnh Bến Tre vì có thành tích xuất sắc.",
        [("merit", TONG, tra("Bến Tre"), G)],
    ),
    "do G tặng": (
        "Thanh tra tỉnh Long An nhận Cờ thi đua do Thanh tra Chính phủ tặng.",
        [("flag", TTCP, tra("Long An"), G)],
    ),
    "pronoun": (
        "Thanh tra tỉnh Long An là đơn vị chủ nhà. Đơn vị này được đề nghị tặng Bằng khen của Tổng Thanh tra Chính phủ.",
        [("merit", TONG, tra("Long An"), P)],
    ),
    "given name": (
        "Bà Lê Thị Mây, Phó Chánh Thanh tra tỉnh Long An trình bày báo cáo. Chị Mây được đề nghị tặng Bằng khen của Tổng Thanh tra Chính phủ.",
        [("merit", TONG, ["Lê Thị Mây"], P)],
    ),
    "department": (
        "Hội nghị đề nghị Tổng Thanh tra Chính phủ tặng Bằng khen cho Phòng Nghiệp vụ 2 thuộc Thanh tra tỉnh Long An.",
        [("merit", TONG, ["Phòng Nghiệp vụ 2"], P)],
    ),
    "proposed to hand over": (
        "Cờ thi đua của Chính phủ được hội nghị nhất trí đề nghị trao cho Thanh tra tỉnh Long An.",
        [("flag", "Chính phủ", tra("Long An"), P)],
    ),
    "certificate that G is asked to give": (
        "Bằng khen được đề nghị Tổng Thanh tra Chính phủ tặng cho Thanh tra tỉnh Bến Tre.",
        [("merit", TONG, tra("Bến Tre"), P)],
    ),
    "new subject after a list": (
        "Hội nghị đề nghị Thanh tra Chính phủ tặng Cờ cho Thanh tra tỉnh Long An; Thanh tra các tỉnh Bến Tre, Trà Vinh nhận Bằng khen.",
        [("flag", TTCP, tra("Long An"), P), ("merit", None, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "names in brackets": (
        "Hai tập thể (Thanh tra tỉnh Bến Tre, Thanh tra tỉnh Trà Vinh) và một cá nhân (bà Lê Thị Mây) được đề nghị tặng Bằng khen.",
        [("merit", None, [*tra("Bến Tre", "Trà Vinh"), "Lê Thị Mây"], P)],
    ),
    "chosen as best": (
        "Thanh tra tỉnh Long An được Cụm bình chọn là đơn vị xuất sắc để đề nghị tặng Cờ thi đua.",
        [("flag", None, tra("Long An"), P)],
    ),
    "votes": (
        "Thanh tra tỉnh Long An được 7/7 phiếu đề nghị tặng Cờ thi đua, Thanh tra tỉnh Bến Tre 6/7 phiếu đề nghị tặng Bằng khen.",
        [("flag", None, tra("Long An"), P), ("merit", None, tra("Bến Tre"), P)],
    ),
    "prize for A is": (
        "Phần thưởng dành cho Thanh tra tỉnh Long An là Cờ thi đua, cho Thanh tra tỉnh Bến Tre là Bằng khen.",
        [("flag", None, tra("Long An"), G), ("merit", None, tra("Bến Tre"), G)],
    ),
    "by rank": (
        "Thanh tra tỉnh Long An xếp thứ nhất, Thanh tra tỉnh Bến Tre xếp thứ nhì. Cụm đề nghị tặng Cờ thi đua cho đơn vị xếp thứ nhất, Bằng khen cho đơn vị xếp thứ nhì.",
        [("flag", None, tra("Long An"), P), ("merit", None, tra("Bến Tre"), P)],
    ),
    "both": (
        "Thanh tra tỉnh Long An xếp thứ nhất, Thanh tra tỉnh Bến Tre xếp thứ nhì. Hai đơn vị này được đề nghị tặng Bằng khen.",
        [("merit", None, tra("Long An", "Bến Tre"), P)],
    ),
    "head of an agency gives": (
        "Chủ tịch UBND tỉnh Long An Trần Văn Sông tặng Bằng khen cho Thanh tra tỉnh Long An.",
        [("merit", "Chủ tịch UBND tỉnh Long An", tra("Long An"), G)],
    ),
    "old tone and capitals": (
        "HỘI NGHỊ ĐỀ NGHỊ THANH TRA CHÍNH PHỦ TẶNG CỜ THI ĐUA CHO THANH TRA TỈNH LONG AN.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    # -- a new owner, a relative clause, what the scoring said
    "có chủ mới": (
        "Cờ thi đua của Thanh tra Chính phủ năm nay có chủ mới: Thanh tra tỉnh Long An.",
        [("flag", TTCP, tra("Long An"), G)],
    ),
    "đến tay": (
        "Bằng khen của Tổng Thanh tra Chính phủ đã đến tay Thanh tra tỉnh Bến Tre.",
        [("merit", TONG, tra("Bến Tre"), G)],
    ),
    "ôm trọn, cả và lẫn": (
        "Thanh tra tỉnh Long An ôm trọn cả Cờ thi đua của Thanh tra Chính phủ lẫn Bằng khen của UBND tỉnh Long An.",
        [("flag", TTCP, tra("Long An"), G), ("merit", "UBND tỉnh Long An", tra("Long An"), G)],
    ),
    "leaders collect": (
        "Lãnh đạo Thanh tra tỉnh Long An đón nhận Cờ thi đua của Thanh tra Chính phủ từ tay ông Lê Văn Tám.",
        [("flag", TTCP, tra("Long An"), G)],
    ),
    "places of the sentence before": (
        "Kết quả: Thanh tra tỉnh Long An nhất, Thanh tra tỉnh Bến Tre nhì. Đơn vị thứ nhất được đề nghị Thanh tra Chính phủ tặng Cờ thi đua; đơn vị thứ hai được đề nghị tặng Bằng khen của Tổng Thanh tra Chính phủ.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TONG, tra("Bến Tre"), P)],
    ),
    "two at one place": (
        "Thanh tra tỉnh Trà Vinh và Thanh tra tỉnh Vĩnh Long đồng hạng ba. Cụm đề nghị Tổng Thanh tra Chính phủ tặng Bằng khen cho hai đơn vị hạng ba.",
        [("merit", TONG, tra("Trà Vinh", "Vĩnh Long"), P)],
    ),
    "both of the same sentence": (
        "Thanh tra tỉnh Long An dẫn đầu; xếp sau là Thanh tra tỉnh Bến Tre, Thanh tra tỉnh Trà Vinh; cả hai được đề nghị tặng Bằng khen của Tổng Thanh tra Chính phủ.",
        [("merit", TONG, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "agent of a passive, after a refusal": (
        "Thanh tra tỉnh Long An xin không nhận Bằng khen do đã được Bộ Quốc phòng tặng Cờ thi đua cho năm 2019.",
        [("flag", "Bộ Quốc phòng", tra("Long An"), G)],
    ),
    "mood said after": (
        "Thanh tra tỉnh Long An (Cờ thi đua của Thanh tra Chính phủ), Thanh tra tỉnh Bến Tre (Bằng khen của Tổng Thanh tra Chính phủ) là những đơn vị được đề nghị khen thưởng.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TONG, tra("Bến Tre"), P)],
    ),
    "asked under a name": (
        "Thanh tra tỉnh Long An: đề nghị tặng Cờ thi đua của Thanh tra Chính phủ.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "award first, asked to be given": (
        "Cụm bỏ phiếu thống nhất: Cờ thi đua đề nghị tặng Thanh tra tỉnh Long An.",
        [("flag", None, tra("Long An"), P)],
    ),
    "count, comma, names": (
        "Ông Bùi Văn Dũng công bố quyết định của Tổng Thanh tra Chính phủ tặng Bằng khen cho hai cá nhân, bà Trần Thị Sen, Trưởng phòng Nghiệp vụ 4, và ông Lê Văn Tám, Phó Trưởng phòng Nghiệp vụ 1.",
        [("merit", TONG, ["Trần Thị Sen", "Lê Văn Tám"], G)],
    ),
    "field alone": (
        "Khối gồm Thanh tra các bộ: Tài chính, Nội vụ, Tư pháp.\n\nCụm đề nghị Thanh tra Chính phủ tặng Cờ thi đua cho Nội vụ, Bằng khen cho Tư pháp.",
        [("flag", TTCP, ["Thanh tra Bộ Nội vụ"], P), ("merit", TTCP, ["Thanh tra Bộ Tư pháp"], P)],
    ),
    "chosen, with what is asked for": (
        "Cụm chọn 01 tập thể là Thanh tra tỉnh Long An đề nghị Chính phủ tặng Cờ thi đua, 02 tập thể gồm Thanh tra tỉnh Bến Tre và Thanh tra tỉnh Trà Vinh đề nghị Thanh tra Chính phủ tặng Bằng khen.",
        [("flag", "Chính phủ", tra("Long An"), P), ("merit", TTCP, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "result of a vote": (
        "Kết quả bình xét: Cờ thi đua: Thanh tra tỉnh Long An; Bằng khen: Thanh tra tỉnh Bến Tre.",
        [("flag", None, tra("Long An"), P), ("merit", None, tra("Bến Tre"), P)],
    ),
    "flag of a movement": (
        "Thanh tra tỉnh Long An nhận Cờ thi đua dẫn đầu phong trào thi đua yêu nước năm 2019 của Thanh tra Chính phủ.",
        [("flag", TTCP, tra("Long An"), G)],
    ),
    "a person by an office": (
        "Ông Lê Văn Gió được Thủ tướng Chính phủ tặng Bằng khen; ông Trần Văn Mưa được Tổng Thanh tra tặng Bằng khen.",
        [("merit", "Thủ tướng Chính phủ", ["Lê Văn Gió"], G), ("merit", TONG, ["Trần Văn Mưa"], G)],
    ),
    "put forward to a council": (
        "Cụm giới thiệu Thanh tra tỉnh Long An để Hội đồng Thi đua - Khen thưởng ngành Thanh tra xét, trình tặng Cờ thi đua của Chính phủ.",
        [("flag", "Chính phủ", tra("Long An"), P)],
    ),
    "at a congress, before the Fatherland Front": (
        "Tại Đại hội thi đua yêu nước, trước lãnh đạo Mặt trận Tổ quốc, Thanh tra tỉnh Long An được Thanh tra Chính phủ tặng Bằng khen.",
        [("merit", TTCP, tra("Long An"), G)],
    ),
    "asked again in the passive": (
        "Thanh tra tỉnh Long An dẫn đầu Cụm, đề nghị Thanh tra Chính phủ tặng Cờ thi đua; Thanh tra tỉnh Bến Tre và Thanh tra tỉnh Trà Vinh cùng được đề nghị tặng Bằng khen.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TTCP, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "who has yet to decide": (
        "Phòng Nghiệp vụ 3 Thanh tra tỉnh Long An được suy tôn danh hiệu Tập thể Lao động xuất sắc, hiện hồ sơ đang chờ UBND tỉnh Long An quyết định.",
        [("title", "UBND tỉnh Long An", ["Phòng Nghiệp vụ 3 Thanh tra tỉnh Long An"], P)],
    ),
    "who signed": (
        "Hội nghị công nhận danh hiệu Tập thể lao động tiên tiến đối với Thanh tra tỉnh Long An. Quyết định công nhận do Tổng Thanh tra Chính phủ ký ngay tại hội nghị.",
        [("title", TONG, tra("Long An"), G)],
    ),
    "votes between name and rank": (
        "Thanh tra tỉnh Long An (4/5 phiếu) đứng thứ hai, đề nghị tặng Bằng khen của Tổng Thanh tra Chính phủ.",
        [("merit", TONG, tra("Long An"), P)],
    ),
    "flag in small letters": (
        "Cụm suy tôn Thanh tra tỉnh Long An để đề nghị Thanh tra Chính phủ tặng cờ.",
        [("flag", TTCP, tra("Long An"), P)],
    ),
    "department with a dash": (
        "Thanh tra Chính phủ tặng Bằng khen cho Phòng Thanh tra Dược - Mỹ phẩm và ông Lê Văn Gió.",
        [("merit", TTCP, ["Phòng Thanh tra Dược - Mỹ phẩm", "Lê Văn Gió"], G)],
    ),
    "on behalf of": (
        "Ông Lê Văn Gió, Chánh Thanh tra tỉnh Long An, thay mặt đơn vị nhận Cờ thi đua của Thanh tra Chính phủ.",
        [("flag", TTCP, tra("Long An"), G)],
    ),
    "còn begins a clause": (
        "Thanh tra tỉnh Long An được tặng Cờ thi đua của Chính phủ, Thanh tra tỉnh Bến Tre được tặng Cờ của Thanh tra Chính phủ, còn Bằng khen của Thủ tướng thuộc về ông Lê Văn Gió.",
        [("flag", "Chính phủ", tra("Long An"), G), ("flag", TTCP, tra("Bến Tre"), G), ("merit", "Thủ tướng Chính phủ", ["Lê Văn Gió"], G)],
    ),
    "another grantor right behind a name": (
        "Thủ tướng Chính phủ tặng Bằng khen cho ông Lê Văn Gió và bà Lê Thị Mây, Tổng Thanh tra Chính phủ tặng Bằng khen cho Thanh tra tỉnh Long An.",
        [("merit", "Thủ tướng Chính phủ", ["Lê Văn Gió", "Lê Thị Mây"], G), ("merit", TONG, tra("Long An"), G)],
    ),
    "some of those counted": (
        "Tổng Thanh tra Chính phủ tặng Bằng khen cho 2 tập thể, 3 cá nhân; trong đó có Thanh tra tỉnh Long An và ông Lê Văn Gió.",
        [("merit", TONG, [*tra("Long An"), "Lê Văn Gió"], G)],
    ),
    "persons named after all": (
        "Ba cá nhân được tặng Bằng khen của Tổng Thanh tra là các ông Lê Văn Gió, Trần Văn Mưa và bà Lê Thị Mây.",
        [("merit", TONG, ["Lê Văn Gió", "Trần Văn Mưa", "Lê Thị Mây"], G)],
    ),
    "grantor in the line above": (
        "Danh sách đề nghị khen thưởng:\n\n1. Cờ thi đua của Thanh tra Chính phủ: Thanh tra tỉnh Long An;\n\n2. Bằng khen của Tổng Thanh tra Chính phủ:\n\n- Thanh tra tỉnh Bến Tre.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TONG, tra("Bến Tre"), P)],
    ),
    "named in a list of proposals": (
        "Thanh tra tỉnh Long An có tên trong danh sách đề nghị Thanh tra Chính phủ tặng Bằng khen.",
        [("merit", TTCP, tra("Long An"), P)],
    ),
    "the rest of the first three": (
        "Long An, Bến Tre, Trà Vinh lần lượt xếp thứ nhất, nhì, ba.\n\nCụm đề nghị Thanh tra Chính phủ tặng Cờ thi đua cho Thanh tra tỉnh Long An và Bằng khen cho hai đơn vị còn lại trong tốp ba.",
        [("flag", TTCP, tra("Long An"), P), ("merit", TTCP, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "right behind the first": (
        "Kết quả, Thanh tra tỉnh Long An xếp thứ nhất, Thanh tra tỉnh Bến Tre xếp thứ nhì, Thanh tra tỉnh Trà Vinh xếp thứ ba.\n\nHai đơn vị xếp ngay sau đơn vị dẫn đầu được đề nghị Thanh tra Chính phủ tặng Bằng khen.",
        [("merit", TTCP, tra("Bến Tre", "Trà Vinh"), P)],
    ),
    "unit by its head": (
        "Đơn vị bà Mây, Thanh tra tỉnh Long An, được Thủ tướng Chính phủ tặng Bằng khen.",
        [("merit", "Thủ tướng Chính phủ", tra("Long An"), G)],
    ),
    "pinned on a banner": (
        "Ông Lê Văn Gió, Phó Chủ tịch UBND tỉnh Long An, gắn Huân chương Lao động hạng Nhì của Chủ tịch nước lên lá cờ truyền thống của Thanh tra tỉnh Long An.",
        [("order", "Chủ tịch nước", tra("Long An"), G)],
    ),
    "the unit, said after a colon": (
        "Thanh tra tỉnh Long An không về tay trắng: đơn vị được Thanh tra Chính phủ tặng Bằng khen.",
        [("merit", TTCP, tra("Long An"), G)],
    ),
    "chief inspector of the one ministry": (
        "Cụm thuộc Thanh tra Bộ Y tế đề nghị Chánh Thanh tra Bộ tặng Giấy khen cho ông Lê Văn Gió.",
        [("letter", "Chánh Thanh tra Bộ Y tế", ["Lê Văn Gió"], P)],
    ),
}  # fmt: skip
NOTHING = {
    "counts of a sector": "Toàn ngành Thanh tra tỉnh Long An đã giành 2 Huân chương Lao động hạng Ba; 1 Cờ thi đua của Chính phủ; 4 Bằng khen.",
    "condition": "Nếu giữ vững phong độ, Thanh tra tỉnh Long An sẽ được đề nghị tặng Cờ thi đua của Chính phủ.",
    "said no": "Thanh tra tỉnh Long An từ chối nhận Bằng khen của Tổng Thanh tra Chính phủ.",
    "counts only": "Hội nghị đề nghị tặng 25 Bằng khen cho các tập thể, cá nhân có thành tích xuất sắc.",
    "nobody named": "Ba cá nhân được tặng Giấy khen.",
    "refused": "Thanh tra tỉnh Long An chưa được tặng Cờ thi đua lần nào.",
    "none proposed": "Hội nghị không đề nghị tặng Cờ thi đua cho Thanh tra tỉnh Long An.",
    "aim": "Năm 2019, Thanh tra tỉnh Long An phấn đấu giành Cờ thi đua của Chính phủ.",
    "registered": "Thanh tra tỉnh Long An đăng ký danh hiệu Tập thể lao động xuất sắc.",
    "flag that goes round": "Thanh tra tỉnh Long An trao cờ luân lưu cho Thanh tra tỉnh Bến Tre.",
    "flag of the head": "Bà Lê Thị Mây, Chánh Thanh tra tỉnh Long An trao Cờ cho đại diện đơn vị Cụm trưởng Thanh tra tỉnh Bến Tre.",
    "badge": "Thanh tra Chính phủ tặng Kỷ niệm chương cho ông Lê Văn Gió và cờ lưu niệm cho Thanh tra tỉnh Long An.",
    "sports": "Ở giải bóng chuyền, Thanh tra tỉnh Long An nhận Cờ thi đua toàn đoàn.",
    "another's subject": "Ông Lê Văn Gió, Chánh Thanh tra tỉnh Long An chúc mừng các đơn vị được tặng Cờ thi đua.",
    "movement's name": "Thanh tra tỉnh Long An hưởng ứng phong trào “Lao động tiên tiến, lao động sáng tạo”.",
    "criteria": "Tiêu chí xét tặng Cờ thi đua cho Thanh tra tỉnh Long An được siết lại.",
}
RECALLED = {
    "of an earlier year": ("Năm 2016, Cờ thi đua của Cụm thuộc về Thanh tra tỉnh Long An.", 2016, "Thanh tra tỉnh Long An"),
    "once": ("Thanh tra tỉnh Long An từng được Chính phủ tặng Cờ thi đua.", None, "Thanh tra tỉnh Long An"),
    "recalled season": ("Nhắc lại mùa thi đua 2018, Cụm có Thanh tra tỉnh Long An được Chính phủ tặng Cờ thi đua.", 2018, "Thanh tra tỉnh Long An"),
    "that year": (
        "Năm 2017, Cụm kiến nghị thu hồi 186 tỷ đồng. Cũng năm ấy, Thanh tra tỉnh Long An được Chính phủ tặng Cờ thi đua.",
        2017,
        "Thanh tra tỉnh Long An",
    ),
    "the round before": ("Mùa bình xét trước, Cờ thi đua của Thanh tra Chính phủ đã được trao cho Thanh tra tỉnh Long An.", 2018, "Thanh tra tỉnh Long An"),
    "last year": ("Năm ngoái, Thanh tra tỉnh Long An được tặng Bằng khen của Tổng Thanh tra Chính phủ.", 2018, "Thanh tra tỉnh Long An"),
}  # fmt: skip


@pytest.mark.parametrize("case", NATIONAL)
def test_award_of_a_national_cluster(case):
    text, groups = NATIONAL[case]
    found, recalled = find(text)
    assert facts(found) == expected(*groups)
    assert not recalled


def test_award_of_this_time_beside_one_of_another():
    found, recalled = find(
        "Bà Lê Thị Mây, người từng được Thủ tướng Chính phủ tặng Bằng khen năm 2015, lần này được đề nghị tặng Huân chương Lao động hạng Ba."
    )
    assert facts(found) == [("order", None, "Lê Thị Mây", P)]
    assert [(r.year, r.fact.award) for r in recalled] == [(2015, "merit_certificate")]


@pytest.mark.parametrize("case", NOTHING)
def test_no_award(case):
    assert find(NOTHING[case]) == ([], [])


@pytest.mark.parametrize("case", RECALLED)
def test_award_of_another_year_is_recalled(case):
    text, year, recipient = RECALLED[case]
    found, recalled = find(text)
    assert found == []
    assert [(r.year, r.fact.recipient) for r in recalled] == [(year, recipient)]


PROVINCIAL = {
    "committee of the province": (
        "Thanh tra huyện Mộc Hóa được đề nghị nhận Cờ thi đua của UBND tỉnh.",
        [("flag", "UBND tỉnh Long An", ["Thanh tra huyện Mộc Hóa"], P)],
    ),
    "its chairman": (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho Thanh tra Sở Nội vụ và ông Lê Văn Gió, Thanh tra viên Sở Y tế.",
        [("merit", "Chủ tịch UBND tỉnh Long An", ["Thanh tra Sở Nội vụ", "Lê Văn Gió"], G)],
    ),
    "chief inspector": (
        "Cụm đề nghị Chánh Thanh tra tỉnh Long An tặng Giấy khen cho Thanh tra Sở Y tế; Thanh tra Sở Tài chính.",
        [("letter", "Chánh Thanh tra tỉnh Long An", ["Thanh tra Sở Y tế", "Thanh tra Sở Tài chính"], P)],
    ),
    "chief inspector without a name": (
        "Tại hội nghị, Chánh Thanh tra tỉnh đã tặng Giấy khen cho Thanh tra Sở Y tế.",
        [("letter", "Chánh Thanh tra tỉnh Long An", ["Thanh tra Sở Y tế"], G)],
    ),
    "certificate by its level": (
        "Ông Lê Văn Gió, Chánh Thanh tra Sở Y tế được công nhận danh hiệu Chiến sĩ thi đua cấp tỉnh.",
        [("title", None, ["Lê Văn Gió"], G)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PROVINCIAL)
def test_award_inside_one_province(case):
    text, groups = PROVINCIAL[case]
    found, _ = find(text, level="provincial", place="Long An")
    assert facts(found) == expected(*groups)


@pytest.mark.parametrize(
    "text",
    [
        "Tại lễ ký kết, Thanh tra tỉnh Long An được trao Cờ thi đua năm 2018 của Thanh tra Chính phủ.",
        "Ban tổ chức công bố khen thưởng năm 2018: Thanh tra tỉnh Long An nhận Cờ thi đua của Thanh tra Chính phủ.",
        "Hội nghị vinh danh Thanh tra tỉnh Long An, đơn vị được tặng Cờ thi đua năm 2018 của Thanh tra Chính phủ.",
    ],
)
def test_award_given_at_the_opening_of_a_year_is_of_that_report(text):
    found, _ = find(text, kind="pact_signing")
    assert facts(found) == expected(("flag", TTCP, tra("Long An"), G))


def test_award_remembered_at_the_opening_of_a_year_is_recalled():
    text = "Trước đó, khi tổng kết năm 2018, Thanh tra tỉnh Long An đã được tặng Cờ thi đua của Chính phủ."
    found, recalled = find(text, kind="pact_signing")
    assert (found, [r.year for r in recalled]) == ([], [2018])


def test_title_adds_nothing_to_a_fuller_body():
    found, _ = find(
        "Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Thanh tra tỉnh Long An.",
        title="Thanh tra tỉnh Long An đón Huân chương Lao động hạng Ba",
    )
    assert facts(found) == expected(("order", "Chủ tịch nước", tra("Long An"), G))


def test_names_keep_what_belongs_to_them():
    text = "Hội nghị đề nghị tặng Cờ thi đua xuất sắc, Huân chương Lao động hạng Nhất cho Thanh tra tỉnh Long An."
    assert [a.name for a in find(text)[0]] == ["Cờ thi đua xuất sắc", "Huân chương Lao động hạng Nhất"]


def test_evidence_quotes_the_clause():
    found, _ = find("Mở đầu. Hội nghị đề nghị Thanh tra Chính phủ tặng Cờ thi đua cho Thanh tra tỉnh Long An.")
    evidence = found[0].evidence
    assert evidence.quote == "đề nghị Thanh tra Chính phủ tặng Cờ thi đua cho Thanh tra tỉnh Long An"
    assert evidence.rule == "award.right"
