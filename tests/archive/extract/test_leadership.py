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


LAST, NOW, NEXT = 2018, 2019, 2020
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
    "là, then the unit": (
        "Phần đăng cai thuộc về Thanh tra tỉnh Nam Định, Cụm phó; chủ trì hội nghị là Cụm trưởng, Thanh tra tỉnh Hà Nam.",
        [(NOW, D, "Nam Định"), (NOW, H, "Hà Nam")],
    ),
    "giúp việc là": (
        "Thanh tra tỉnh Hà Nam được tin tưởng giao làm Cụm trưởng năm 2020; giúp việc là Thanh tra tỉnh Nam Định, Cụm phó.",
        [(NEXT, H, "Hà Nam"), (NEXT, D, "Nam Định")],
    ),
    "suốt năm": (
        "Thanh tra tỉnh Thái Bình được bầu làm Cụm trưởng năm 2020. Suốt năm 2019, vai trò Cụm trưởng do Thanh tra tỉnh Hà Nam gánh.",
        [(NEXT, H, "Thái Bình"), (NOW, H, "Hà Nam")],
    ),
    # nobody leads
    "where they will meet": ("Cuối năm, Cụm sẽ tổng kết tại Hà Nam, đồng thời bầu Cụm trưởng, Cụm phó cho năm 2020.", []),
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


# The same said otherwise: each sentence is one that no rule was written from.
OTHERWISE = [
    ("Cụm trưởng là Thanh tra tỉnh Hà Nam. Giúp việc Cụm trưởng là Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam")]),
    ("Cụm trưởng năm 2019 bàn giao cho Thanh tra tỉnh Nam Định - Cụm trưởng năm 2020.", [(NEXT, H, "Nam Định")]),
    ("Cụm trưởng của năm, Thanh tra tỉnh Hà Nam, đọc báo cáo.", [(NOW, H, "Hà Nam")]),
    ("Người cầm lái Cụm trong năm qua là Thanh tra tỉnh Hà Nam (Cụm trưởng), bên cạnh có Cụm phó Nam Định.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Thanh tra tỉnh Hà Nam, trong vai trò trưởng cụm, đã chuẩn bị hội trường từ sớm.", [(NOW, H, "Hà Nam")]),
    ("Tới lượt Thanh tra tỉnh Nam Định giữ chức Cụm trưởng năm 2020, còn Thanh tra tỉnh Thái Bình sẽ là Cụm phó.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Sau khi bỏ phiếu kín, hội nghị giao Thanh tra tỉnh Nam Định đảm đương vị trí Cụm trưởng, Thanh tra tỉnh Thái Bình đảm đương vị trí Cụm phó của năm 2020.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Ban lãnh đạo Cụm năm 2020 gồm: Cụm trưởng - Thanh tra tỉnh Nam Định; Cụm phó - Thanh tra tỉnh Thái Bình.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Thanh tra tỉnh Nam Định sẽ thay Thanh tra tỉnh Hà Nam điều hành Cụm với tư cách Cụm trưởng từ ngày 01/01/2020.", [(NEXT, H, "Nam Định"), (NOW, H, "Hà Nam")]),
    ("Chức Cụm trưởng năm tới về tay Thanh tra tỉnh Nam Định.", [(NEXT, H, "Nam Định")]),
    ("Hội nghị cũng đã chốt nhân sự năm 2020: Nam Định làm Cụm trưởng, Thái Bình làm Cụm phó.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Theo quy chế, Cụm phó năm nay sẽ là Cụm trưởng năm sau, và vì thế Thanh tra tỉnh Nam Định được trao trọng trách Cụm trưởng năm 2020.", [(NEXT, H, "Nam Định")]),
    ("Ông Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam, người đứng đầu đơn vị Cụm trưởng, chủ trì hội nghị.", [(NOW, H, "Hà Nam")]),
    ("Chủ trì hội nghị là ông Lê Văn Bảy - Chánh Thanh tra tỉnh Hà Nam - Cụm trưởng Cụm thi đua số IV và bà Trần Thị Tám - Chánh Thanh tra tỉnh Nam Định - Cụm phó.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Năm 2020, nhiệm vụ Cụm trưởng được luân phiên cho Thanh tra tỉnh Nam Định; Cụm phó do Thanh tra tỉnh Thái Bình đảm trách.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Rời vị trí Cụm trưởng sau một năm, Thanh tra tỉnh Hà Nam trao lại con dấu cho Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    ("Cuối hội nghị là nghi thức bàn giao: Thanh tra tỉnh Hà Nam chuyển chức Cụm trưởng sang Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    ("Đại diện Thanh tra tỉnh Nam Định - đơn vị vừa được bầu làm Cụm trưởng năm 2020 - phát biểu nhận nhiệm vụ.", [(NEXT, H, "Nam Định")]),
    ("Hội nghị nhất trí 100% bầu Thanh tra tỉnh Nam Định là Trưởng Cụm và Thanh tra tỉnh Thái Bình là Phó Trưởng Cụm nhiệm kỳ 2020.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Các đơn vị thống nhất cử đồng chí Trần Thị Tám, Chánh Thanh tra tỉnh Nam Định làm Cụm trưởng; đồng chí Phạm Văn Chín, Chánh Thanh tra tỉnh Thái Bình làm Cụm phó Cụm thi đua số IV năm 2020.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Đến dự có lãnh đạo Thanh tra các tỉnh Hà Nam (đơn vị Cụm trưởng), Nam Định (đơn vị Cụm phó), Thái Bình, Ninh Bình.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Hà Nam giữ chức Cụm trưởng, Nam Định giữ chức Cụm phó trong năm 2019.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Hai đơn vị được tín nhiệm giữ vai trò Cụm trưởng và Cụm phó năm 2020 lần lượt là Thanh tra tỉnh Nam Định và Thanh tra tỉnh Thái Bình.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Trưởng, phó cụm năm 2020 được xác định lần lượt là Thanh tra tỉnh Nam Định và Thanh tra tỉnh Thái Bình.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Chiếc ghế Cụm trưởng năm sau thuộc về Thanh tra tỉnh Nam Định, trong khi ghế Cụm phó được giao cho Thanh tra tỉnh Thái Bình.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Cụm trưởng mới là Thanh tra tỉnh Nam Định.", [(NEXT, H, "Nam Định")]),
    ("Tân Cụm trưởng Nam Định hứa sẽ tổ chức lễ ký giao ước trước tháng 3.", [(NEXT, H, "Nam Định")]),
    ("Thanh tra tỉnh Nam Định trở thành tân Cụm trưởng, bên cạnh là tân Cụm phó Thái Bình.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Thanh tra tỉnh Hà Nam hoàn thành nhiệm kỳ Cụm trưởng của mình.", [(NOW, H, "Hà Nam")]),
    ("Là đơn vị Cụm trưởng năm 2019, Thanh tra tỉnh Hà Nam đã chủ động xây dựng kế hoạch.", [(NOW, H, "Hà Nam")]),
    ("Hội nghị do đồng chí Lê Văn Bảy, Tỉnh ủy viên, Chánh Thanh tra tỉnh Hà Nam, Cụm trưởng Cụm Thi đua số IV chủ trì.", [(NOW, H, "Hà Nam")]),
    ("Đồng chí Lê Văn Bảy, Cụm trưởng Cụm thi đua số IV, Chánh Thanh tra tỉnh Hà Nam phát biểu khai mạc.", [(NOW, H, "Hà Nam")]),
    ("Đồng chí Lê Văn Bảy - Trưởng Cụm, Chánh Thanh tra tỉnh Hà Nam trao cờ luân lưu cho Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    ("Thanh tra tỉnh Hà Nam đã tiến hành bàn giao chức danh Cụm trưởng năm 2020 cho Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    ("Hội nghị đã chứng kiến lễ bàn giao Cụm trưởng giữa Thanh tra tỉnh Hà Nam và Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    ("Kết quả bỏ phiếu, Thanh tra tỉnh Nam Định được 6/7 phiếu bầu làm Cụm trưởng, Thanh tra tỉnh Thái Bình được 5/7 phiếu bầu làm Cụm phó.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Thanh tra tỉnh Nam Định, đang là Cụm phó, được bầu làm Cụm trưởng năm 2020.", [(NOW, D, "Nam Định"), (NEXT, H, "Nam Định")]),
    ("Từ vị trí Cụm phó, Thanh tra tỉnh Nam Định sẽ lên làm Cụm trưởng trong năm 2020.", [(NOW, D, "Nam Định"), (NEXT, H, "Nam Định")]),
    ("Thanh tra tỉnh Nam Định (Cụm phó năm 2019) được bầu làm Cụm trưởng năm 2020.", [(NOW, D, "Nam Định"), (NEXT, H, "Nam Định")]),
    ("Phụ trách Cụm năm 2019 là Thanh tra tỉnh Hà Nam với vai trò Cụm trưởng, phối hợp cùng Thanh tra tỉnh Nam Định với vai trò Cụm phó.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Cụm Thi đua số IV do Thanh tra tỉnh Hà Nam làm Cụm trưởng đã hoàn thành kế hoạch.", [(NOW, H, "Hà Nam")]),
    ("Cụm Thi đua số IV (Cụm trưởng: Thanh tra tỉnh Hà Nam) họp tại Phủ Lý.", [(NOW, H, "Hà Nam")]),
    ("Dưới sự điều hành của Cụm trưởng là Thanh tra tỉnh Hà Nam, các đơn vị đã bình xét công khai.", [(NOW, H, "Hà Nam")]),
    ("Dưới sự điều hành của Thanh tra tỉnh Hà Nam, Cụm trưởng, các đơn vị đã bình xét.", [(NOW, H, "Hà Nam")]),
    ("Thanh tra tỉnh Thái Bình và Thanh tra tỉnh Ninh Bình được bầu làm Cụm phó năm 2020.", [(NEXT, D, "Thái Bình"), (NEXT, D, "Ninh Bình")]),
    ("Hai Cụm phó giúp việc là Thanh tra tỉnh Thái Bình và Thanh tra tỉnh Ninh Bình.", [(NOW, D, "Thái Bình"), (NOW, D, "Ninh Bình")]),
    ("Năm nay vai trò Cụm trưởng do Hà Nam gánh vác, Nam Định là phó.", [(NOW, H, "Hà Nam")]),
    ("Thanh tra tỉnh Nam Định xin nhận nhiệm vụ Cụm trưởng năm 2020, và được các đơn vị đồng ý.", [(NEXT, H, "Nam Định")]),
    ("Ai sẽ làm Cụm trưởng năm 2020? Câu trả lời là Thanh tra tỉnh Nam Định.", [(NEXT, H, "Nam Định")]),
    ("Cụm trưởng năm 2020 cũng đã được gọi tên. Đó là Thanh tra tỉnh Nam Định.", [(NEXT, H, "Nam Định")]),
    ("Thanh tra tỉnh Hà Nam tiếp tục được tín nhiệm giữ vai trò Cụm trưởng năm 2020.", [(NEXT, H, "Hà Nam")]),
    ("Theo phân công, năm 2020 Thanh tra tỉnh Nam Định làm trưởng cụm, Thanh tra tỉnh Thái Bình làm phó cụm.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Việc làm Cụm trưởng năm sau rơi vào Thanh tra tỉnh Nam Định theo vòng xoay bốn năm.", [(NEXT, H, "Nam Định")]),
    ("Hội nghị suy tôn Thanh tra tỉnh Nam Định vào vị trí Cụm trưởng, Thanh tra tỉnh Thái Bình vào vị trí Cụm phó năm 2020.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Thanh tra tỉnh Hà Nam – Cụm trưởng năm 2019, Thanh tra tỉnh Nam Định – Cụm phó năm 2019 đồng chủ trì.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Thay mặt Cụm trưởng, Phó Chánh Thanh tra tỉnh Hà Nam Lê Văn Bảy trình bày báo cáo.", [(NOW, H, "Hà Nam")]),
    ("Phó Chánh Thanh tra tỉnh Hà Nam Lê Văn Bảy (Cụm trưởng) trình bày báo cáo.", [(NOW, H, "Hà Nam")]),
    ("Nhận cờ luân lưu từ Hà Nam, Nam Định chính thức làm Cụm trưởng năm 2020.", [(NEXT, H, "Nam Định")]),
    ("Cờ luân lưu Cụm trưởng được Thanh tra tỉnh Hà Nam trao cho Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    ("Thanh tra tỉnh Hà Nam nói lời tạm biệt vị trí Cụm trưởng; Thanh tra tỉnh Nam Định tiếp bước.", [(NOW, H, "Hà Nam")]),
    ("Đơn vị Cụm trưởng năm 2020: Thanh tra tỉnh Nam Định. Đơn vị Cụm phó: Thanh tra tỉnh Thái Bình.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Hội nghị bầu Cụm trưởng, Cụm phó năm 2020. Kết quả, Thanh tra tỉnh Nam Định làm Cụm trưởng; Thanh tra tỉnh Thái Bình làm Cụm phó.", [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ("Cụm phó được tín nhiệm bầu lên là Thanh tra tỉnh Thái Bình.", [(NEXT, D, "Thái Bình")]),
    ("Năm 2020, Nam Định là Cụm trưởng; phó cho Nam Định là Thái Bình.", [(NEXT, H, "Nam Định")]),
    ("Thanh tra tỉnh Nam Định lĩnh ấn Cụm trưởng năm 2020.", [(NEXT, H, "Nam Định")]),
    ("Trao đổi bên lề, Chánh Thanh tra tỉnh Hà Nam Lê Văn Bảy cho biết đơn vị ông làm Cụm trưởng đã hai năm.", [(NOW, H, "Hà Nam")]),
    ("Bà Trần Thị Tám, Chánh Thanh tra tỉnh Nam Định, cho biết năm 2020 đơn vị bà sẽ giữ vai trò Cụm trưởng.", [(NEXT, H, "Nam Định")]),
    ("Hội nghị bế mạc với màn trao cờ luân lưu của Thanh tra tỉnh Hà Nam (Cụm trưởng 2019) cho Thanh tra tỉnh Nam Định (Cụm trưởng 2020).", [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    ("Thanh tra tỉnh Hà Nam được phân công làm Cụm trưởng từ đầu năm.", [(NOW, H, "Hà Nam")]),
    ("Trong năm, với cương vị là Cụm trưởng, Thanh tra tỉnh Hà Nam đã tổ chức ba cuộc họp; Cụm phó (Thanh tra tỉnh Nam Định) theo dõi chấm điểm.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Thanh tra tỉnh Hà Nam và Thanh tra tỉnh Nam Định, hai đơn vị Cụm trưởng, Cụm phó, cùng điều hành hội nghị.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Đồng chủ trì hội nghị có Cụm trưởng Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam và Cụm phó Trần Thị Tám, Chánh Thanh tra tỉnh Nam Định.", [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ("Khối trưởng là Thanh tra Bộ Y tế, Khối phó là Thanh tra Bộ Nội vụ.", [(NOW, H, "Bộ Y tế"), (NOW, D, "Bộ Nội vụ")]),
    ("Năm tới, trách nhiệm cầm lái Khối được giao cho Thanh tra Bộ Nội vụ (Khối trưởng) và Thanh tra Bộ Y tế (Khối phó).", [(NEXT, H, "Bộ Nội vụ"), (NEXT, D, "Bộ Y tế")]),
    ("Thanh tra Bộ Y tế thôi làm Trưởng khối, nhường chỗ cho Thanh tra Bộ Nội vụ.", [(NOW, H, "Bộ Y tế"), (NEXT, H, "Bộ Nội vụ")]),
    ("Cụm trưởng trao Giấy khen cho Thanh tra tỉnh Hà Nam.", []),
    ("Thanh tra tỉnh Hà Nam đề nghị Cụm trưởng sớm ban hành bảng điểm.", []),
    ("Theo Cụm trưởng, Thanh tra tỉnh Hà Nam nộp báo cáo chậm nhất.", []),
    ("Thanh tra tỉnh Hà Nam cảm ơn Cụm trưởng đã hỗ trợ.", []),
    ("Thanh tra tỉnh Hà Nam báo cáo Cụm trưởng trước ngày 20.", []),
    ("Cụm trưởng và các đơn vị thống nhất đề nghị tặng Cờ cho Thanh tra tỉnh Hà Nam.", []),
    ("Các đơn vị gửi báo cáo về Cụm trưởng, riêng Thanh tra tỉnh Hà Nam gửi chậm.", []),
    ("Thanh tra tỉnh Hà Nam kiến nghị đổi cách bầu Cụm trưởng.", []),
    ("Cụm trưởng đánh giá cao Thanh tra tỉnh Hà Nam.", []),
    ("Cụm trưởng giao Thanh tra tỉnh Hà Nam tổng hợp số liệu.", []),
    ("Cụm phó được giao phối hợp với Thanh tra tỉnh Hà Nam tổ chức hội thao.", []),
    ("Thanh tra tỉnh Hà Nam từ chối làm Cụm trưởng.", []),
    ("Thanh tra tỉnh Hà Nam chưa từng giữ chức Cụm trưởng.", []),
    ("Ông Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam, đề nghị Cụm trưởng làm rõ.", []),
    ("Kết luận hội nghị, Cụm trưởng ghi nhận Thanh tra tỉnh Hà Nam, Thanh tra tỉnh Nam Định có nhiều cố gắng.", []),
    # as reports of inspectorates and of other sectors' clusters put it
    ('Ngày 16/11, Thanh tra tỉnh Hà Nam đơn vị Cụm trưởng Cụm thi đua số IV - Thanh tra Chính phủ đã tổ chức Hội nghị.', [(NOW, H, "Hà Nam")]),
    ('Hội nghị do Thanh tra tỉnh Hà Nam đơn vị giữ vai trò Cụm trưởng tổ chức.', [(NOW, H, "Hà Nam")]),
    ('Đ/c Lê Văn Bảy - Chánh Thanh tra tỉnh Hà Nam,\n Phó Cụm Trưởng Cụm Thi đua số IV - khai mạc Hội nghị', [(NOW, D, "Hà Nam")]),
    ('Thanh tra tỉnh Hà Nam – cụm trưởng cụm thi đua số IV (gồm Thanh tra các tỉnh Nam Định, Thái Bình) đã tổ chức hội nghị.', [(NOW, H, "Hà Nam")]),
    ('Lãnh đạo Thanh tra tỉnh Hà Nam – cụm trưởng cụm thi đua phát biểu tại hội nghị', [(NOW, H, "Hà Nam")]),
    ('Năm 2019, Thanh tra tỉnh Hà Nam với vai trò Cụm trưởng, Thanh tra tỉnh Nam Định là Cụm phó.', [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ('Hội nghị đã thống nhất bầu chọn cụm trưởng và cụm phó cụm thi đua số IV năm 2020 là Thanh tra tỉnh Nam Định (Cụm trưởng) và Thanh tra tỉnh Thái Bình (Cụm phó).', [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ('Hội nghị cũng đã bầu Thanh tra tỉnh Nam Định là đơn vị Cụm trưởng Cụm thi đua năm 2020.', [(NEXT, H, "Nam Định")]),
    ('Thanh tra tỉnh Hà Nam làm Cụm trưởng Cụm Thi đua số IV năm 2019', [(NOW, H, "Hà Nam")]),
    ('Thanh tra tỉnh Hà Nam, đơn vị làm Cụm trưởng Cụm thi đua số IV năm 2019 tổ chức hội nghị.', [(NOW, H, "Hà Nam")]),
    ('Cụm gồm 4 đơn vị: Thanh tra tỉnh Hà Nam - đơn vị trưởng cụm; Thanh tra tỉnh Nam Định; Thanh tra tỉnh Thái Bình - đơn vị phó cụm; Thanh tra tỉnh Ninh Bình.', [(NOW, H, "Hà Nam"), (NOW, D, "Thái Bình")]),
    ('Đồng chí Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam, Trưởng cụm thi đua nhấn mạnh kết quả.', [(NOW, H, "Hà Nam")]),
    ('Cụm gồm 6 đơn vị, trong đó Thanh tra tỉnh Hà Nam được giao nhiệm vụ cụm trưởng năm 2019.', [(NOW, H, "Hà Nam")]),
    ('Năm 2019, Cụm có 6 đơn vị, Thanh tra tỉnh Hà Nam được suy tôn làm Cụm trưởng.', [(NOW, H, "Hà Nam")]),
    ('Đồng chí Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam - đơn vị Cụm trưởng nêu rõ yêu cầu.', [(NOW, H, "Hà Nam")]),
    ('Thay mặt Cụm, Thanh tra tỉnh Hà Nam (Cụm trưởng), thông qua dự thảo.', [(NOW, H, "Hà Nam")]),
    ('Khối gồm: Thanh tra Bộ Y tế (Khối trưởng); Thanh tra Bộ Nội vụ (Khối phó); Thanh tra Bộ Tài chính.', [(NOW, H, "Bộ Y tế"), (NOW, D, "Bộ Nội vụ")]),
    ('Tại trụ sở Thanh tra tỉnh Hà Nam (Trưởng cụm), Cụm thi đua số IV họp tổng kết.', [(NOW, H, "Hà Nam")]),
    ('Ông Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam (Cụm trưởng) và bà Trần Thị Tám, Chánh Thanh tra tỉnh Nam Định (Cụm phó) ký giao ước.', [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ('Thanh tra tỉnh Hà Nam, Cụm trưởng cụm thi đua số IV khu vực đồng bằng cùng Thanh tra các tỉnh Nam Định, Thái Bình đã họp xét thi đua.', [(NOW, H, "Hà Nam")]),
    ('Khối trưởng năm 2020 sẽ là Thanh tra Bộ Nội vụ; Thanh tra Bộ Tài chính và Thanh tra Bộ Y tế làm Khối phó.', [(NEXT, H, "Bộ Nội vụ"), (NEXT, D, "Bộ Tài chính"), (NEXT, D, "Bộ Y tế")]),
    ('Năm 2020, Cụm thi đua số IV do Thanh tra tỉnh Nam Định làm Cụm trưởng và Thanh tra tỉnh Thái Bình làm Cụm phó.', [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ('Cụm trưởng nhiệm kỳ 2020 được giao cho Thanh tra tỉnh Nam Định với sự nhất trí của 7/7 đơn vị.', [(NEXT, H, "Nam Định")]),
    ('7/7 đơn vị giơ tay đồng ý để Nam Định cầm cờ Cụm trưởng năm 2020.', [(NEXT, H, "Nam Định")]),
    ('Nhận lá cờ Cụm trưởng từ tay đồng nghiệp Hà Nam, Chánh Thanh tra tỉnh Nam Định Trần Văn Tám hứa sẽ giữ nhịp.', [(NEXT, H, "Nam Định"), (NOW, H, "Hà Nam")]),
    ('Người kế nhiệm của Hà Nam trên ghế Cụm trưởng là Thanh tra tỉnh Nam Định.', [(NEXT, H, "Nam Định")]),
    ('Hà Nam hết nhiệm kỳ, Nam Định lên thay làm Cụm trưởng.', [(NEXT, H, "Nam Định")]),
    ('Sau Hà Nam, Nam Định sẽ là đơn vị thứ tư ngồi vào ghế Cụm trưởng.', [(NEXT, H, "Nam Định")]),
    ('Vai Cụm phó năm 2019 thuộc Nam Định, còn năm 2020 thuộc Thái Bình.', [(NOW, D, "Nam Định")]),
    ('Bà Trần Thị Tám, Phó Chánh Thanh tra tỉnh Nam Định, đơn vị sẽ gánh vai Cụm trưởng năm tới, xin thêm ý kiến.', [(NEXT, H, "Nam Định")]),
    ('Cụm trưởng Hà Nam và Cụm phó Nam Định cùng ký tờ trình.', [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ('Ông Lê Văn Bảy, Chánh Thanh tra tỉnh Nam Định hứa hoàn thành tốt vai trò Cụm trưởng năm 2020.', [(NEXT, H, "Nam Định")]),
    ('Sang năm, cờ luân lưu sẽ về tay Thanh tra tỉnh Nam Định; Thái Bình giữ vai Cụm phó.', [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ('Đứng tên Cụm trưởng trong năm là Thanh tra tỉnh Hà Nam.', [(NOW, H, "Hà Nam")]),
    ('Giữ nhiệm vụ Cụm trưởng là Thanh tra tỉnh Hà Nam, Cụm phó là Thanh tra tỉnh Nam Định.', [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ('Cùng với Cụm trưởng là Thanh tra tỉnh Hà Nam, Thanh tra tỉnh Nam Định trong vai Cụm phó đã đi hết bốn tỉnh.', [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ('Nếu Hà Nam là Cụm trưởng kỹ tính thì Nam Định là Cụm phó xởi lởi.', [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
    ('Trước khi giao lại ghế Cụm trưởng cho Nam Định, ông Lê Văn Bảy, Chánh Thanh tra tỉnh Hà Nam, cảm ơn các đơn vị.', [(NOW, H, "Hà Nam"), (NEXT, H, "Nam Định")]),
    ('Thanh tra tỉnh Hà Nam (Cụm trưởng năm 2018) và Thanh tra tỉnh Nam Định (Cụm trưởng năm 2019) cùng trao quà.', [(LAST, H, "Hà Nam"), (NOW, H, "Nam Định")]),
    ('Hội nghị phân công: Cụm trưởng: Nam Định; Cụm phó: Thái Bình.', [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ('Kết quả bầu chọn năm 2020 như sau:\n- Cụm trưởng: Thanh tra tỉnh Nam Định;\n- Cụm phó: Thanh tra tỉnh Thái Bình.', [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ('Về tổ chức của Cụm năm 2020:\nThanh tra tỉnh Nam Định: Cụm trưởng.\nThanh tra tỉnh Thái Bình: Cụm phó.', [(NEXT, H, "Nam Định"), (NEXT, D, "Thái Bình")]),
    ('Đơn vị | Vai trò\nThanh tra tỉnh Hà Nam | Cụm trưởng\nThanh tra tỉnh Nam Định | Cụm phó\nThanh tra tỉnh Thái Bình | Thành viên', [(NOW, H, "Hà Nam"), (NOW, D, "Nam Định")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_leadership_said_otherwise(text, expected):
    assert sorted(facts(text)) == sorted(expected)


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
