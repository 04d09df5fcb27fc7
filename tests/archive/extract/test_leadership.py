# ruff: noqa: E501 - a shape and what it means stand on one line
"""Heads and deputies: each way that a report says who leads the cluster, in a sentence made up for it."""

import pytest

from archive.article import Article
from archive.extract import leadership, reading
from archive.extract.report import Cluster, Conference


def read(text, kind="annual_review", year=2019, level="national", place=None, number="IV"):
    """(year, role, unit) of each fact, and the document."""
    article = Article(url="https://bao.example/a", source="bao.example", title="", text=text, published="2019-12-01")
    cluster = Cluster(number, f"Cụm Thi đua số {number}", province=place if level == "provincial" else None)
    conference = Conference(kind, level, year, None, place, cluster)
    document = reading.read(article)
    return leadership.find(document, conference), document


def facts(text, **how):
    return [(f.year, f.role[0], f.unit.removeprefix("Thanh tra ").removeprefix("tỉnh ")) for f in read(text, **how)[0]]


NOW, NEXT = 2019, 2020
H, D = "h", "d"

SHAPES = {
    # holder: the unit before, a verb of holding
    "làm": ("Thanh tra tỉnh Lào Cai làm Cụm trưởng.", [(NOW, H, "Lào Cai")]),
    "làm … làm": (
        "Năm nay Thanh tra tỉnh Lào Cai làm Cụm trưởng, Thanh tra tỉnh Sơn La làm Cụm phó.",
        [(NOW, H, "Lào Cai"), (NOW, D, "Sơn La")],
    ),
    "là": ("Thanh tra tỉnh Gia Lai là Phó Cụm trưởng Cụm Thi đua số IV.", [(NOW, D, "Gia Lai")]),
    "giữ vai trò": ("Thanh tra tỉnh Kon Tum giữ vai trò Cụm phó năm 2019.", [(NOW, D, "Kon Tum")]),
    "đảm nhận vị trí": ("Thanh tra tỉnh An Giang đang đảm nhận vị trí Trưởng cụm.", [(NOW, H, "An Giang")]),
    "giữ trọng trách": ("Thanh tra tỉnh An Giang năm 2019 giữ trọng trách Trưởng Cụm.", [(NOW, H, "An Giang")]),
    "đăng cai với vai trò": ("Thanh tra tỉnh Long An đăng cai với vai trò Cụm trưởng.", [(NOW, H, "Long An")]),
    "với tư cách": (
        "Thanh tra tỉnh Long An chủ trì hội nghị với tư cách Cụm trưởng Cụm Thi đua số IV.",
        [(NOW, H, "Long An")],
    ),
    "bare province": ("Năm 2019, Hà Nam làm Cụm trưởng, Nam Định làm Cụm phó.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    # named: the role, a link, the unit
    "là after": (
        "Cụm trưởng năm 2020 là Thanh tra tỉnh Quảng Nam, Cụm phó là Thanh tra tỉnh Bình Định.",
        [(NEXT, H, "Quảng Nam"), (NEXT, D, "Bình Định")],
    ),
    "colon": ("Cụm trưởng: Thanh tra tỉnh Bến Tre; Cụm phó: Thanh tra tỉnh Trà Vinh.", [(NOW, H, "Bến Tre"), (NOW, D, "Trà Vinh")]),
    "thuộc về": ("Vai trò Cụm trưởng năm 2020 thuộc về Thanh tra tỉnh Bến Tre.", [(NEXT, H, "Bến Tre")]),
    "chuyển sang": ("Từ tháng 1/2020, vai trò Cụm trưởng chuyển sang Thanh tra tỉnh Bến Tre.", [(NEXT, H, "Bến Tre")]),
    "được giao cho": ("Vị trí Cụm phó năm 2020 được giao cho Thanh tra tỉnh Bến Tre.", [(NEXT, D, "Bến Tre")]),
    "do … đảm nhiệm": ("Chức Cụm trưởng do Thanh tra tỉnh Bến Tre đảm nhiệm.", [(NOW, H, "Bến Tre")]),
    "bracket after role": ("Cụm trưởng (Thanh tra tỉnh Bến Tre) báo cáo kết quả.", [(NOW, H, "Bến Tre")]),
    "hai Cụm phó": (
        "Hai Cụm phó là Thanh tra tỉnh Phú Yên và Thanh tra tỉnh Khánh Hòa.",
        [(NOW, D, "Phú Yên"), (NOW, D, "Khánh Hòa")],
    ),
    # direct: side by side
    "Cụm trưởng Hà Tây": ("Cầm trịch là Cụm trưởng Hà Nam; giúp việc là Cụm phó Thái Bình.", [(NOW, H, "Hà Nam"), (NOW, D, "Thái Bình")]),
    "đơn vị Cụm trưởng X": ("Đơn vị Cụm trưởng Thanh tra tỉnh Hà Giang đọc báo cáo.", [(NOW, H, "Hà Giang")]),
    "sát cánh là": ("Thanh tra tỉnh Sơn La làm Cụm trưởng năm 2020; sát cánh là Cụm phó Thanh tra tỉnh Lai Châu.", [(NEXT, H, "Sơn La"), (NEXT, D, "Lai Châu")]),
    # beside: apposition
    "commas": ("Thanh tra tỉnh Lào Cai, Cụm trưởng, là đơn vị đăng cai.", [(NOW, H, "Lào Cai")]),
    "đơn vị Cụm phó": ("Dự có Thanh tra tỉnh Lào Cai, đơn vị Cụm phó.", [(NOW, D, "Lào Cai")]),
    "dash": ("Hội nghị do Thanh tra tỉnh Lào Cai - Cụm trưởng - chủ trì.", [(NOW, H, "Lào Cai")]),
    "brackets": (
        "Cụm gồm Thanh tra các tỉnh: Điện Biên (Cụm trưởng), Lạng Sơn (Cụm phó), Lào Cai và Sơn La.",
        [(NOW, H, "Điện Biên"), (NOW, D, "Lạng Sơn")],
    ),
    "brackets with year": ("Thanh tra tỉnh Điện Biên (Cụm trưởng năm 2019) chủ trì.", [(NOW, H, "Điện Biên")]),
    "upper case": ("THANH TRA TỈNH ĐIỆN BIÊN (CỤM TRƯỞNG) CHỦ TRÌ.", [(NOW, H, "Điện Biên")]),
    # through a person
    "person's title": ("Ông Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam, Trưởng cụm phát biểu.", [(NOW, H, "Hà Nam")]),
    "person's title in brackets": ("Ông Lê Văn Bảy, Phó Chánh Thanh tra tỉnh Hà Nam (Cụm phó) báo cáo.", [(NOW, D, "Hà Nam")]),
    "office before name": ("Chánh Thanh tra tỉnh Hà Nam Lê Văn Bảy, Cụm trưởng, khai mạc.", [(NOW, H, "Hà Nam")]),
    "dash title": ("Đ/c Lê Văn Bảy - Chánh Thanh tra tỉnh Hà Nam, Phó Cụm Trưởng Cụm Thi đua số IV khai mạc.", [(NOW, D, "Hà Nam")]),
    # lead-in
    "với vai trò": ("Với vai trò Cụm trưởng, Thanh tra tỉnh Hà Nam đã xây dựng kế hoạch.", [(NOW, H, "Hà Nam")]),
    "thay mặt": ("Thay mặt đơn vị Cụm phó, ông Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam đề xuất.", [(NOW, D, "Hà Nam")]),
    "trên cương vị": ("Trên cương vị Cụm trưởng, Thanh tra tỉnh Hà Nam cảm ơn các đơn vị.", [(NOW, H, "Hà Nam")]),
    # elected
    "bầu": (
        "Hội nghị đã bầu Thanh tra tỉnh Hà Nam làm Cụm trưởng, Thanh tra tỉnh Nam Định làm Cụm phó.",
        [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")],
    ),
    "được bầu làm … năm": ("Thanh tra tỉnh Hà Nam được tín nhiệm bầu làm Cụm trưởng năm 2020, Thanh tra tỉnh Nam Định làm Cụm phó.", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    "giao cho X làm": ("Hội nghị thống nhất giao cho Thanh tra tỉnh Hà Nam làm Cụm trưởng năm 2020.", [(NEXT, H, "Hà Nam")]),
    "được cử": ("Thanh tra tỉnh Hà Nam được cử làm Cụm phó.", [(NEXT, D, "Hà Nam")]),
    "bầu chọn": ("Các đại biểu bầu chọn Thanh tra tỉnh Hà Nam giữ chức Cụm trưởng.", [(NEXT, H, "Hà Nam")]),
    "năm tới": ("Thanh tra tỉnh Hà Nam sẽ làm Cụm trưởng năm tới.", [(NEXT, H, "Hà Nam")]),
    "opening year": ("Năm 2020, Thanh tra tỉnh Hà Nam làm Cụm trưởng, Thanh tra tỉnh Nam Định làm Cụm phó.", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    "luân phiên": ("Theo thứ tự luân phiên, Thanh tra tỉnh Hà Nam làm Cụm trưởng năm 2020.", [(NEXT, H, "Hà Nam")]),
    "trúng cử": ("Với 7/7 phiếu, Thanh tra tỉnh Hà Nam trúng cử Cụm trưởng năm 2020.", [(NEXT, H, "Hà Nam")]),
    "year at the end": ("Hội nghị bầu Thanh tra tỉnh Hà Nam làm Cụm trưởng, Thanh tra tỉnh Nam Định làm Cụm phó Cụm Thi đua số IV năm 2020.", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    "bầu Cụm trưởng là": ("Hội nghị bầu Cụm trưởng là Thanh tra tỉnh Hà Nam.", [(NEXT, H, "Hà Nam")]),
    # handover
    "trao lại … cho": ("Thanh tra tỉnh Hà Nam trao lại vị trí cụm trưởng cho Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    "bàn giao … năm … cho": ("Thanh tra tỉnh Hà Nam bàn giao nhiệm vụ Cụm trưởng năm 2020 cho Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    "kết thúc nhiệm kỳ": (
        "Thanh tra tỉnh Hà Nam kết thúc nhiệm kỳ Cụm trưởng năm 2019 và bàn giao cho Thanh tra tỉnh Nam Định.",
        [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")],
    ),
    "trao cờ luân lưu": (
        "Thanh tra tỉnh Hà Nam, Cụm trưởng năm 2019, đã trao cờ luân lưu cho Thanh tra tỉnh Nam Định, Cụm trưởng năm 2020.",
        [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")],
    ),
    "nhận bàn giao … từ": ("Thanh tra tỉnh Nam Định nhận bàn giao vai trò Cụm trưởng từ Thanh tra tỉnh Hà Nam.", [(NEXT, H, "Nam Định"), (NOW, H, "Hà Nam")]),
    "bàn giao xong": (
        "Bàn giao xong nhiệm vụ Cụm trưởng năm 2019, Thanh tra tỉnh Hà Nam chúc mừng đơn vị kế nhiệm.",
        [(NOW, H, "Hà Nam")],
    ),
    "tiếp quản": ("Thanh tra tỉnh Nam Định tiếp quản vai trò Cụm trưởng năm 2020.", [(NEXT, H, "Nam Định")]),
    "thay": ("Thanh tra tỉnh Nam Định thay Thanh tra tỉnh Hà Nam làm Cụm trưởng.", [(NEXT, H, "Nam Định"), (NOW, H, "Hà Nam")]),
    "cờ luân lưu cho đơn vị": ("Cờ luân lưu được trao cho đơn vị Cụm trưởng năm 2020 - Thanh tra tỉnh Nam Định.", [(NEXT, H, "Nam Định")]),
    # in turn
    "lần lượt": ("Thanh tra tỉnh Hà Nam và Thanh tra tỉnh Nam Định lần lượt làm Cụm trưởng, Cụm phó năm 2020.", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    "lần lượt là": ("Cụm trưởng và Cụm phó năm 2020 lần lượt là Thanh tra tỉnh Hà Nam và Thanh tra tỉnh Nam Định.", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    "list làm Cụm phó": ("Hội nghị bầu Thanh tra các tỉnh Hà Nam, Nam Định làm Cụm phó năm 2020.", [(NEXT, D, "Hà Nam"), (NEXT, D, "Nam Định")]),
    "two roles, two units": ("Hội nghị bầu ra Cụm trưởng, Cụm phó năm 2020 là Thanh tra tỉnh Hà Nam và Thanh tra tỉnh Nam Định.", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    # further turns
    "người sẽ tiếp quản": ("Chánh Thanh tra tỉnh Hà Nam Lê Văn Bảy bắt tay Chánh Thanh tra tỉnh Nam Định Trần Thị Tám, người sẽ tiếp quản vai trò Cụm trưởng năm 2020.", [(NEXT, H, "Nam Định")]),
    "sau một năm": ("Sau một năm đảm nhận vai trò Cụm trưởng, Thanh tra tỉnh Hà Nam bàn giao lại cho Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    "vai trò này": ("Thanh tra tỉnh Hà Nam làm Cụm trưởng; năm 2020, vai trò này chuyển sang Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    "phụ trách Cụm": ("Thanh tra tỉnh Hà Nam hết nhiệm kỳ Cụm trưởng và chuyển giao cho Thanh tra tỉnh Nam Định phụ trách Cụm trong năm 2020.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    "nhận cờ luân lưu": ("Thanh tra tỉnh Hà Nam nhận cờ luân lưu Cụm trưởng năm 2020.", [(NEXT, H, "Hà Nam")]),
    "cầm lái": ("Năm 2020, Thanh tra tỉnh Hà Nam sẽ cầm lái với vai trò Cụm trưởng.", [(NEXT, H, "Hà Nam")]),
    "chủ nhà đồng thời là": ("Thanh tra tỉnh Hà Nam, đơn vị chủ nhà đồng thời là Cụm trưởng, đón các đoàn.", [(NOW, H, "Hà Nam")]),
    "đại diện": ("Phó Chánh Thanh tra tỉnh Hà Nam Lê Văn Bảy, đại diện đơn vị Cụm trưởng, báo cáo.", [(NOW, H, "Hà Nam")]),
    "votes": ("Kết quả: Cụm trưởng năm 2020 - Thanh tra tỉnh Hà Nam (7/7 phiếu), Cụm phó - Thanh tra tỉnh Nam Định (6/7 phiếu).", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    "a past year": ("Năm 2018, Thanh tra tỉnh Hà Nam là Cụm trưởng.", [(2018, H, "Hà Nam")]),
    "từ … chuyển sang": ("Vai trò Cụm trưởng từ Thanh tra tỉnh Hà Nam chuyển sang Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    "ngồi ghế": ("Thanh tra tỉnh Hà Nam ngồi ghế Cụm trưởng năm 2020.", [(NEXT, H, "Hà Nam")]),
    "đặt lên vai": ("Trách nhiệm Cụm trưởng năm 2020 được đặt lên vai Thanh tra tỉnh Hà Nam.", [(NEXT, H, "Hà Nam")]),
    "được X đảm đương": ("Nhiệm vụ Cụm trưởng năm 2020 đã được Thanh tra tỉnh Hà Nam nhận lời đảm đương.", [(NEXT, H, "Hà Nam")]),
    "opens the sentence": ("Cụm trưởng năm 2019, Thanh tra tỉnh Hà Nam, báo cáo kết quả.", [(NOW, H, "Hà Nam")]),
    "two beside two": ("Thanh tra tỉnh Hà Nam và Thanh tra tỉnh Nam Định, Cụm trưởng và Cụm phó năm 2019, đồng chủ trì.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    "two after a colon": ("Cụm trưởng, Cụm phó năm 2020: Thanh tra tỉnh Hà Nam, Thanh tra tỉnh Nam Định.", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    "deputy rises": ("Thanh tra tỉnh Nam Định, Cụm phó năm 2019, lên làm Cụm trưởng năm 2020.", [(NOW, D, "Nam Định"), (NEXT, H, "Nam Định")]),
    "nối tiếp": ("Thanh tra tỉnh Hà Nam nối tiếp Thanh tra tỉnh Nam Định giữ vai trò Cụm trưởng.", [(NEXT, H, "Hà Nam"), (NOW, H, "Nam Định")]),
    "hai đơn vị, dashes": ("Các đơn vị nhất trí với phương án Thanh tra tỉnh Hà Nam - Cụm trưởng, Thanh tra tỉnh Nam Định - Cụm phó năm 2020.", [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")]),
    # nobody leads
    "no unit": ("Thanh tra tỉnh Hà Nam trao Cờ cho đại diện đơn vị Cụm trưởng năm 2020.", []),
    "no unit after": ("Ông Lê Văn Bảy trao cờ luân lưu cho Cụm trưởng mới.", []),
    "another cluster": ("Thanh tra tỉnh Hà Nam, Cụm trưởng Cụm Thi đua số II, gửi hoa chúc mừng.", []),
    "owner": ("Cụm Thi đua số IV, Thanh tra Chính phủ; Cụm trưởng vắng mặt.", []),
    "venue": ("Hội nghị họp tại Hà Nam, Cụm trưởng báo cáo.", []),
    "committee": ("Phó Chủ tịch UBND tỉnh Hà Nam cảm ơn Cụm trưởng.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_leadership_shape(name):
    text, expected = SHAPES[name]
    assert facts(text) == expected


def test_provincial_cluster_names_departments_and_districts():
    how = {"level": "provincial", "place": "Nghệ An"}
    assert facts("Thanh tra Sở Y tế, Cụm trưởng, chủ trì; Sở Tư pháp được bầu làm Cụm phó năm 2020.", **how) == [
        (NOW, H, "Sở Y tế"),
        (NEXT, D, "Sở Tư pháp"),
    ]
    assert facts("Huyện Tân Hà trao lại vị trí cụm trưởng cho huyện Phú Sơn.", **how) == [
        (NOW, H, "huyện Tân Hà"),
        (NEXT, H, "huyện Phú Sơn"),
    ]


def test_words_of_election_inside_a_name_elect_nobody():
    text = "Thanh tra huyện Tân Hà, Cụm trưởng, chủ trì; Thanh tra huyện Bàu Bàng là Cụm phó."
    assert facts(text, level="provincial", place="Bình Dương") == [
        (NOW, H, "huyện Tân Hà"),
        (NOW, D, "huyện Bàu Bàng"),
    ]


def test_blocks_of_ministries_and_of_divisions():
    assert facts("Thanh tra Bộ Xây dựng, Khối trưởng, chủ trì; Thanh tra Bộ Công Thương là Khối phó.", number="VI") == [
        (NOW, H, "Bộ Xây dựng"),
        (NOW, D, "Bộ Công Thương"),
    ]


def test_pact_signing_elects_for_its_own_year():
    how = {"kind": "pact_signing", "year": 2020}
    assert facts("Hội nghị bầu Thanh tra tỉnh Hà Nam làm Cụm trưởng.", **how) == [(2020, H, "Hà Nam")]
    assert facts("Thanh tra tỉnh Nam Định, Cụm trưởng năm 2019, bàn giao hồ sơ.", **how) == [(2019, H, "Nam Định")]
    assert facts("Thanh tra tỉnh Nam Định bàn giao vai trò Cụm trưởng cho Thanh tra tỉnh Hà Nam.", **how) == [
        (2019, H, "Nam Định"),
        (2020, H, "Hà Nam"),
    ]


def test_a_fact_said_twice_is_listed_once_with_its_first_evidence():
    text = "Thanh tra tỉnh Hà Nam, Cụm trưởng, chủ trì. Thanh tra tỉnh Hà Nam làm Cụm trưởng năm 2019."
    found, _ = read(text)
    assert [(f.year, f.unit) for f in found] == [(2019, "Thanh tra tỉnh Hà Nam")]
    assert found[0].evidence.quote == "Thanh tra tỉnh Hà Nam, Cụm trưởng"


def test_evidence_quotes_the_text_with_the_year():
    found, document = read("Hội nghị bầu Thanh tra tỉnh Hà Nam làm Cụm trưởng Cụm Thi đua số IV năm 2020.")
    evidence = found[0].evidence
    assert evidence.quote == document.text[evidence.start : evidence.end]
    assert evidence.quote.startswith("Thanh tra tỉnh Hà Nam") and evidence.quote.endswith("năm 2020")


def test_without_a_year_nothing_is_dated():
    assert facts("Thanh tra tỉnh Hà Nam làm Cụm trưởng.", year=None) == []
