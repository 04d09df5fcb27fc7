# ruff: noqa: E501 - a shape and what it means stand on one line
"""People: each way that a report names a person with an office, in a sentence made up for it."""

import pytest
from extract_cases import document

from archive.extract import people
from archive.extract.report import Cluster, Conference


def find(text, place="Hà Nam", level="national", title=""):
    province = place if level == "provincial" else None
    conference = Conference("annual_review", level, 2019, None, place, Cluster("IV", "Cụm số IV", province=province))
    return people.find(document(text, title), conference)


def facts(text, **how):
    return [(p.name, p.position, p.unit) for p in find(text, **how)]


CHIEF, DEPUTY = "Chánh Thanh tra", "Phó Chánh Thanh tra"
CHAIR = "Phó Chủ tịch"
TTCP = "Thanh tra Chính phủ"

SHAPES = {
    "offices in a row": ("Dự có Chánh Thanh tra, Phó Chánh Thanh tra và công chức các đơn vị.", []),
    "line of a unit with its role": ("2. Thanh tra tỉnh Sơn La - Cụm phó: ông Lê Văn Bảy, Phó Chánh Thanh tra.", [("Lê Văn Bảy", DEPUTY, "Thanh tra tỉnh Sơn La")]),
    "given by an office": ("Đề nghị tặng Bằng khen của Thủ tướng Chính phủ: ông Lê Văn Bảy.", [("Lê Văn Bảy", None, None)]),
    # name, office
    "bà": ("Bà Vũ Thị Mận, Chánh Thanh tra tỉnh Lai Châu phát biểu.", [("Vũ Thị Mận", CHIEF, "Thanh tra tỉnh Lai Châu")]),
    "đồng chí": ("Dự có đồng chí Lê Văn Bảy, Phó Chủ tịch UBND tỉnh Sơn La.", [("Lê Văn Bảy", CHAIR, "UBND tỉnh Sơn La")]),
    "đ/c dash": ("Đ/c Lê Văn Bảy - Phó Chánh Thanh tra tỉnh Sơn La khai mạc.", [("Lê Văn Bảy", DEPUTY, "Thanh tra tỉnh Sơn La")]),
    "bracketed office": ("Ông Lê Văn Bảy (Chánh Thanh tra tỉnh Sơn La) trả lời.", [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Sơn La")]),
    "no comma": ("Ông Lê Văn Bảy Chánh Thanh tra tỉnh Sơn La phát biểu.", [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Sơn La")]),
    "role after office": ("Ông Lê Văn Bảy, Chánh Thanh tra Sở Y tế, Cụm trưởng, chủ trì.", [("Lê Văn Bảy", CHIEF, "Thanh tra Sở Y tế")]),
    "role in brackets": ("Ông Lê Văn Bảy (Cụm phó) phát biểu.", [("Lê Văn Bảy", None, None)]),
    "city": ("Ông Lê Văn Bảy, Chánh Thanh tra TP Cần Thơ, cho biết.", [("Lê Văn Bảy", CHIEF, "Thanh tra thành phố Cần Thơ")]),
    "TP HCM": ("Ông Lê Văn Bảy, Chánh Thanh tra TP.HCM nêu.", [("Lê Văn Bảy", CHIEF, "Thanh tra thành phố Hồ Chí Minh")]),
    "ministry": ("Ông Lê Văn Bảy, Chánh Thanh tra Bộ Y tế, nói.", [("Lê Văn Bảy", CHIEF, "Thanh tra Bộ Y tế")]),
    "department": ("Bà Lê Thị Bảy, Phó Chánh Thanh tra Sở Nội vụ, đọc.", [("Lê Thị Bảy", DEPUTY, "Thanh tra Sở Nội vụ")]),
    "district": ("Ông Lê Văn Bảy, Chánh Thanh tra huyện Tân Hà, báo cáo.", [("Lê Văn Bảy", CHIEF, "Thanh tra huyện Tân Hà")]),
    "town": ("Ông Lê Văn Bảy, Chánh Thanh tra thị xã Phú Sơn.", [("Lê Văn Bảy", CHIEF, "Thanh tra thị xã Phú Sơn")]),
    "spelt out committee": ("Bà Lê Thị Bảy, Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La.", [("Lê Thị Bảy", CHAIR, "UBND tỉnh Sơn La")]),
    "standing": ("Ông Lê Văn Bảy, Phó Chủ tịch Thường trực UBND tỉnh Sơn La dự.", [("Lê Văn Bảy", "Phó Chủ tịch Thường trực", "UBND tỉnh Sơn La")]),
    "in charge": ("Ông Lê Văn Bảy, Phó Chánh Thanh tra phụ trách Thanh tra tỉnh Sơn La dự.", [("Lê Văn Bảy", "Phó Chánh Thanh tra phụ trách", "Thanh tra tỉnh Sơn La")]),
    "acting": ("Ông Lê Văn Bảy, Quyền Chánh Thanh tra tỉnh Sơn La dự.", [("Lê Văn Bảy", "Quyền Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    # office, name
    "office first": ("Chánh Thanh tra Sở Y tế Trịnh Văn Mùi điều hành.", [("Trịnh Văn Mùi", CHIEF, "Thanh tra Sở Y tế")]),
    "two offices first": (
        "Chánh Thanh tra tỉnh BR-VT Lê Văn Bảy (phải) bắt tay Chánh Thanh tra tỉnh Bình Phước Trần Thị Tám.",
        [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Bà Rịa - Vũng Tàu"), ("Trần Thị Tám", CHIEF, "Thanh tra tỉnh Bình Phước")],
    ),
    "chair first": ("Phó Chủ tịch UBND tỉnh Quảng Trị Hồ Văn Mùi tới dự.", [("Hồ Văn Mùi", CHAIR, "UBND tỉnh Quảng Trị")]),
    "district first": ("Chánh Thanh tra huyện Tam Nông Nguyễn Văn Mùi phát biểu.", [("Nguyễn Văn Mùi", CHIEF, "Thanh tra huyện Tam Nông")]),
    "office, ông": ("Thay mặt tỉnh, Phó Chủ tịch UBND tỉnh Sơn La, ông Lê Văn Bảy cảm ơn.", [("Lê Văn Bảy", CHAIR, "UBND tỉnh Sơn La")]),
    "Phó Tổng Thanh tra": ("Phó Tổng Thanh tra Chính phủ Lê Văn Bảy trao Cờ.", [("Lê Văn Bảy", "Phó Tổng Thanh tra", TTCP)]),
    "Phó Tổng Thanh tra alone": ("Đồng chí Lê Văn Bảy, Phó Tổng Thanh tra, dự.", [("Lê Văn Bảy", "Phó Tổng Thanh tra", TTCP)]),
    # departments of an agency
    "Phòng, Vụ, agency": (
        "Ông Lê Văn Bảy, Trưởng Phòng Thi đua, Vụ Tổ chức cán bộ Thanh tra Chính phủ dự.",
        [("Lê Văn Bảy", "Trưởng Phòng Thi đua, Vụ Tổ chức cán bộ", TTCP)],
    ),
    "Vụ III, TTCP": ("Ông Lê Văn Bảy, Phó Vụ trưởng Vụ III, TTCP nhắc nhở.", [("Lê Văn Bảy", "Phó Vụ trưởng Vụ III", TTCP)]),
    "Cục with commas": (
        "Ông Lê Văn Bảy, Phó Cục trưởng Cục Thanh tra, giải quyết khiếu nại, tố cáo khu vực 1, Thanh tra Chính phủ dự.",
        [("Lê Văn Bảy", "Phó Cục trưởng Cục Thanh tra, giải quyết khiếu nại, tố cáo khu vực 1", TTCP)],
    ),
    "Vụ with dash": ("Bà Lê Thị Bảy, Vụ trưởng Vụ Kế hoạch - Tổng hợp, Thanh tra Chính phủ, gợi ý.", [("Lê Thị Bảy", "Vụ trưởng Vụ Kế hoạch - Tổng hợp", TTCP)]),
    "của": ("Ông Lê Văn Bảy, Trưởng phòng của Thanh tra tỉnh Sơn La.", [("Lê Văn Bảy", "Trưởng phòng", "Thanh tra tỉnh Sơn La")]),
    "no agency": ("Bà Lê Thị Bảy, Trưởng phòng Tiếp dân, và ông Trần Văn Tám, Chánh Thanh tra huyện Tân Hà.", [("Lê Thị Bảy", "Trưởng phòng Tiếp dân", None), ("Trần Văn Tám", CHIEF, "Thanh tra huyện Tân Hà")]),
    "inspector of a department": ("Bà Lê Thị Bảy, Thanh tra viên Sở Nội vụ nhận Giấy khen.", [("Lê Thị Bảy", "Thanh tra viên", "Thanh tra Sở Nội vụ")]),
    "senior inspector": ("Bà Lê Thị Bảy, Thanh tra viên chính Thanh tra tỉnh Sơn La.", [("Lê Thị Bảy", "Thanh tra viên chính", "Thanh tra tỉnh Sơn La")]),
    "director": ("Ông Lê Văn Bảy, Giám đốc Sở Nội vụ, dự.", [("Lê Văn Bảy", "Giám đốc", "Sở Nội vụ")]),
    # party titles
    "Tỉnh ủy viên": ("Ông Lê Văn Bảy, Tỉnh ủy viên, Chánh Thanh tra tỉnh Sơn La.", [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Sơn La")]),
    "Ủy viên Ban Thường vụ": ("Đồng chí Lê Văn Bảy, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh Sơn La dự.", [("Lê Văn Bảy", CHAIR, "UBND tỉnh Sơn La")]),
    "Phó Bí thư": ("Đồng chí Lê Văn Bảy - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La dự.", [("Lê Văn Bảy", "Chủ tịch", "UBND tỉnh Sơn La")]),
    "Bí thư Đảng ủy": ("Ông Lê Văn Bảy, Bí thư Đảng ủy, Chánh Thanh tra tỉnh Sơn La dự.", [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Sơn La")]),
    # lists
    "list": (
        "Giấy khen cho ông Lê Văn Bảy, Trưởng phòng Tổng hợp; bà Trần Thị Tám, Chánh Thanh tra huyện Tân Hà.",
        [("Lê Văn Bảy", "Trưởng phòng Tổng hợp", None), ("Trần Thị Tám", CHIEF, "Thanh tra huyện Tân Hà")],
    ),
    "các đồng chí": (
        "Dự có các đồng chí: Lê Văn Bảy, Phó Chủ tịch UBND tỉnh Sơn La; Trần Thị Tám, Chánh Thanh tra tỉnh Sơn La.",
        [("Lê Văn Bảy", CHAIR, "UBND tỉnh Sơn La"), ("Trần Thị Tám", CHIEF, "Thanh tra tỉnh Sơn La")],
    ),
    "các ông": ("Các ông Lê Văn Bảy, Trần Văn Tám và Phạm Văn Chín phát biểu.", [("Lê Văn Bảy", None, None), ("Trần Văn Tám", None, None), ("Phạm Văn Chín", None, None)]),
    "no title of respect": ("Ba cá nhân được khen: Lê Văn Bảy, Thanh tra viên Sở Nội vụ; Trần Thị Tám, Thanh tra viên Sở Y tế.", [("Lê Văn Bảy", "Thanh tra viên", "Thanh tra Sở Nội vụ"), ("Trần Thị Tám", "Thanh tra viên", "Thanh tra Sở Y tế")]),
    # captions
    "caption": ("Ông Lê Văn Bảy (đứng), Chánh Thanh tra tỉnh Sơn La, khai mạc. Ảnh: Trần Văn Tám", [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Sơn La")]),
    "credit and byline": ("Đại biểu dự hội nghị. Ảnh: Lê Văn Bảy\n\nTrần Văn Tám", []),
    # the unit left out
    "UBND tỉnh": ("Ông Lê Văn Bảy, Phó Chủ tịch UBND tỉnh, dự.", [("Lê Văn Bảy", CHAIR, "UBND tỉnh Hà Nam")]),
    "Chánh Thanh tra tỉnh": ("Ông Lê Văn Bảy, Chánh Thanh tra tỉnh, dự.", [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Hà Nam")]),
    # names
    "Ê Đê": ("Ông Y Thơm Niê, Chánh Thanh tra tỉnh Đắk Lắk.", [("Y Thơm Niê", CHIEF, "Thanh tra tỉnh Đắk Lắk")]),
    "Gia Rai": ("Bà Rmah H’Lan, Chánh Thanh tra tỉnh Gia Lai.", [("Rmah H’Lan", CHIEF, "Thanh tra tỉnh Gia Lai")]),
    "S'tiêng": ("Bà Điểu Thị Lý và ông Siu Thương đều phát biểu.", [("Điểu Thị Lý", None, None), ("Siu Thương", None, None)]),
    "Cơ Tu": ("Ông A Lăng Mai, Chánh Thanh tra huyện Tân Hà.", [("A Lăng Mai", CHIEF, "Thanh tra huyện Tân Hà")]),
    "name like a province": ("Bà Trần Thị Hà Giang, Chánh Thanh tra tỉnh Sơn La.", [("Trần Thị Hà Giang", CHIEF, "Thanh tra tỉnh Sơn La")]),
    "upper case": ("ÔNG LÊ VĂN BẢY, CHÁNH THANH TRA TỈNH SƠN LA", [("LÊ VĂN BẢY", "CHÁNH THANH TRA", "Thanh tra tỉnh Sơn La")]),
    "rank": ("Đồng chí Đại tá Lê Văn Bảy, Chánh Thanh tra Bộ Công an, dự.", [("Lê Văn Bảy", CHIEF, "Thanh tra Bộ Công an")]),
    # a unit beside the name, in brackets, shared or said before
    "unit in brackets": ("Ông Lê Văn Bảy (Thanh tra tỉnh Sơn La) chia sẻ.", [("Lê Văn Bảy", None, "Thanh tra tỉnh Sơn La")]),
    "units in a list": ("Tặng Giấy khen cho các cá nhân: Lê Văn Bảy (Thanh tra Sở Y tế), Trần Thị Tám (Thanh tra Sở Nội vụ).", [("Lê Văn Bảy", None, "Thanh tra Sở Y tế"), ("Trần Thị Tám", None, "Thanh tra Sở Nội vụ")]),
    "agency in brackets": ("Ông Lê Văn Bảy - Cục trưởng Cục I (Thanh tra Chính phủ) phát biểu.", [("Lê Văn Bảy", "Cục trưởng Cục I", TTCP)]),
    "department in brackets": ("Ông Lê Văn Bảy, Trưởng phòng Thi đua (Vụ Tổ chức cán bộ, TTCP), đề nghị.", [("Lê Văn Bảy", "Trưởng phòng Thi đua, Vụ Tổ chức cán bộ", TTCP)]),
    "agency before": ("Đại diện Thanh tra Chính phủ có ông Lê Văn Bảy, Phó Vụ trưởng Vụ Tổ chức cán bộ.", [("Lê Văn Bảy", "Phó Vụ trưởng Vụ Tổ chức cán bộ", TTCP)]),
    "đều là": ("Ông Lê Văn Bảy và bà Trần Thị Tám, đều là Phó Chánh Thanh tra tỉnh Sơn La, dự.", [("Lê Văn Bảy", DEPUTY, "Thanh tra tỉnh Sơn La"), ("Trần Thị Tám", DEPUTY, "Thanh tra tỉnh Sơn La")]),
    "hai Phó Chánh": ("Hai Phó Chánh Thanh tra tỉnh Sơn La là ông Lê Văn Bảy và bà Trần Thị Tám cùng dự.", [("Lê Văn Bảy", DEPUTY, "Thanh tra tỉnh Sơn La"), ("Trần Thị Tám", DEPUTY, "Thanh tra tỉnh Sơn La")]),
    "đồng chí, office, name": ("Đồng chí Phó Chủ tịch UBND tỉnh Lê Văn Bảy trao cờ.", [("Lê Văn Bảy", CHAIR, "UBND tỉnh Hà Nam")]),
    "office - name -": ("Chánh Thanh tra tỉnh Sơn La - Lê Văn Bảy - khai mạc.", [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Sơn La")]),
    "department, name": ("Phó Vụ trưởng Vụ Tổ chức cán bộ Lê Văn Bảy nhắc các đơn vị.", [("Lê Văn Bảy", "Phó Vụ trưởng Vụ Tổ chức cán bộ", TTCP)]),
    "Chánh Văn phòng": ("Ông Lê Văn Bảy, Chánh Văn phòng UBND tỉnh Sơn La, dự.", [("Lê Văn Bảy", "Chánh Văn phòng", "UBND tỉnh Sơn La")]),
    "Ban Nội chính": ("Bà Trần Thị Tám, Phó Trưởng Ban Nội chính Tỉnh ủy Sơn La, dự.", [("Trần Thị Tám", "Phó Trưởng Ban Nội chính", "Tỉnh ủy Sơn La")]),
    "public servant": ("Ông Lê Văn Bảy, công chức Thanh tra huyện Tân Hà, nhận Giấy khen.", [("Lê Văn Bảy", "công chức", "Thanh tra huyện Tân Hà")]),
    "citizen": ("Ông Lê Văn Bảy, người dân xã Tân Minh, cảm ơn.", []),
    # nobody
    "office alone": ("Chánh Thanh tra tỉnh Sơn La tặng Giấy khen cho ba đơn vị.", []),
    "historic": ("Phong trào học tập tấm gương đạo đức Hồ Chí Minh; Chủ tịch Hồ Chí Minh từng dạy.", []),
    "street": ("Hội nghị họp ở đường Nguyễn Huệ, gần Bệnh viện Lê Lợi.", []),
    "bà con": ("Bà con các xã vui mừng; anh em trong ngành quen gọi vậy. Ông đề nghị sớm làm.", []),
    "complainant": ("Thanh tra tỉnh Sơn La giải quyết khiếu nại của ông Lê Văn Bảy.", []),
    "province": ("Bà Rịa - Vũng Tàu và Thanh tra tỉnh Bà Rịa - Vũng Tàu dự.", []),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_people_shape(name):
    text, expected = SHAPES[name]
    assert facts(text) == expected


# The same said otherwise: each sentence is one that no rule was written from.
OTHERWISE = [
    ("Lãnh đạo Thanh tra tỉnh Sơn La có: Lò Văn Bảy - Chánh Thanh tra; Tống Thị Tám - Phó Chánh Thanh tra.", [("Lò Văn Bảy", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La"), ("Tống Thị Tám", "Phó Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Thay mặt Thanh tra tỉnh Sơn La, Phó Chánh Thanh tra Lò Văn Bảy báo cáo.", [("Lò Văn Bảy", "Phó Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Đại diện Thanh tra tỉnh Sơn La, bà Lò Thị Tám, Phó Chánh Thanh tra, chia sẻ kinh nghiệm.", [("Lò Thị Tám", "Phó Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Đến từ Thanh tra tỉnh Sơn La, ông Lò Văn Bảy - Trưởng phòng Nghiệp vụ 2 - nói ngắn gọn.", [("Lò Văn Bảy", "Trưởng phòng Nghiệp vụ 2", "Thanh tra tỉnh Sơn La")]),
    ("Về phía Thanh tra Chính phủ có ông Mông Văn Sáu, Phó Cục trưởng Cục I; bà Hà Thu Chín, chuyên viên Vụ Tổ chức cán bộ.", [("Mông Văn Sáu", "Phó Cục trưởng Cục I", "Thanh tra Chính phủ"), ("Hà Thu Chín", "chuyên viên Vụ Tổ chức cán bộ", "Thanh tra Chính phủ")]),
    ("Đ/c Lâm Văn Bảy, P.Chánh Thanh tra tỉnh Cà Mau, nêu ý kiến.", [("Lâm Văn Bảy", "Phó Chánh Thanh tra", "Thanh tra tỉnh Cà Mau")]),
    ("Ông Lê Văn Bảy, P. Chủ tịch UBND tỉnh Sơn La, dự.", [("Lê Văn Bảy", "Phó Chủ tịch", "UBND tỉnh Sơn La")]),
    ("Ông Lê Văn Bảy, PCT UBND tỉnh Sơn La, dự.", [("Lê Văn Bảy", "Phó Chủ tịch", "UBND tỉnh Sơn La")]),
    ("Chánh Văn phòng TTCP Mông Quốc Sáu trình bày báo cáo.", [("Mông Quốc Sáu", "Chánh Văn phòng", "Thanh tra Chính phủ")]),
    ("Ông Hoàng Bá Tám, Phó Giám đốc Sở, Chánh Thanh tra Sở Y tế, nói thẳng.", [("Hoàng Bá Tám", "Chánh Thanh tra", "Thanh tra Sở Y tế")]),
    ("Ông Lê Văn Bảy, Phó Giám đốc Sở Y tế, đến dự. Chánh Thanh tra Sở, bà Cao Thị Tám, điều hành.", [("Lê Văn Bảy", "Phó Giám đốc", "Sở Y tế"), ("Cao Thị Tám", "Chánh Thanh tra", "Thanh tra Sở Y tế")]),
    ("Cờ thuộc về Sơn La, đơn vị mà Chánh Thanh tra tỉnh này, ông Lò Văn Bảy, vừa về nhận việc.", [("Lò Văn Bảy", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Tặng Bằng khen cho Phó Chánh Thanh tra Sở Y tế Ninh Thị Tám và Trưởng phòng Tổng hợp Lý Văn Chín.", [("Ninh Thị Tám", "Phó Chánh Thanh tra", "Thanh tra Sở Y tế"), ("Lý Văn Chín", "Trưởng phòng Tổng hợp", "Thanh tra Sở Y tế")]),
    ("Trưởng phòng Thanh tra khiếu nại, tố cáo Lý Văn Chín, Thanh tra tỉnh Sơn La, được khen.", [("Lý Văn Chín", "Trưởng phòng Thanh tra khiếu nại, tố cáo", "Thanh tra tỉnh Sơn La")]),
    ("Ký bản giao ước có đại diện thanh tra ba bộ: ông Hứa Văn Bảy (Bộ Công Thương), bà Tống Thị Tám (Bộ GTVT) và ông Ông Văn Chín (Bộ Y tế).", [("Hứa Văn Bảy", None, "Thanh tra Bộ Công Thương"), ("Tống Thị Tám", None, "Thanh tra Bộ Giao thông vận tải"), ("Ông Văn Chín", None, "Thanh tra Bộ Y tế")]),
    ("Hội nghị nghe tham luận của bà Lò Thị Tám (Sơn La) và ông Tẩn Văn Bảy (Lai Châu).", [("Lò Thị Tám", None, None), ("Tẩn Văn Bảy", None, None)]),
    ("“Phải làm thật”, Chánh Thanh tra tỉnh Sơn La Lò Văn Bảy nói.", [("Lò Văn Bảy", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("“Phải làm thật”, ông Lò Văn Bảy, Chánh Thanh tra tỉnh Sơn La, nói.", [("Lò Văn Bảy", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Người đọc báo cáo là Lò Văn Bảy, Phó Chánh Thanh tra tỉnh Sơn La.", [("Lò Văn Bảy", "Phó Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Phó Tổng Thanh tra Chính phủ Âu Văn Bảy dự và chỉ đạo hội nghị.", [("Âu Văn Bảy", "Phó Tổng Thanh tra", "Thanh tra Chính phủ")]),
    ("Dự hội nghị có các đồng chí: Âu Văn Bảy - Phó Tổng Thanh tra Chính phủ; Cái Thị Tám - Phó Chủ tịch UBND tỉnh Sơn La; Khúc Văn Chín - Vụ trưởng Vụ Thi đua, Thanh tra Chính phủ.", [("Âu Văn Bảy", "Phó Tổng Thanh tra", "Thanh tra Chính phủ"), ("Cái Thị Tám", "Phó Chủ tịch", "UBND tỉnh Sơn La"), ("Khúc Văn Chín", "Vụ trưởng Vụ Thi đua", "Thanh tra Chính phủ")]),
    ("Tham dự có đồng chí Lê Văn Bảy, Ủy viên Ban cán sự Đảng, Phó Tổng Thanh tra Chính phủ.", [("Lê Văn Bảy", "Phó Tổng Thanh tra", "Thanh tra Chính phủ")]),
    ("Đồng chí Lê Văn Bảy, TUV, Chánh Thanh tra tỉnh Sơn La khai mạc.", [("Lê Văn Bảy", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Thượng tá Vũ Văn Bảy, Phó Chánh Thanh tra Bộ Công an, phát biểu.", [("Vũ Văn Bảy", "Phó Chánh Thanh tra", "Thanh tra Bộ Công an")]),
    ("Ông Lê Văn Bảy, người vừa thôi chức Chánh Thanh tra tỉnh Sơn La, cũng có mặt.", [("Lê Văn Bảy", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Nguyên Chánh Thanh tra tỉnh Sơn La Lò Văn Bảy kể chuyện cũ.", [("Lò Văn Bảy", "Nguyên Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Bà Lò Thị Tám, tân Chánh Thanh tra tỉnh Sơn La, ra mắt.", [("Lò Thị Tám", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Anh Lê Văn Bảy, công tác tại Thanh tra huyện Tân Hà, được biểu dương.", [("Lê Văn Bảy", None, "Thanh tra huyện Tân Hà")]),
    ("Chị Lê Thị Tám, thanh tra viên của Thanh tra huyện Tân Hà, được biểu dương.", [("Lê Thị Tám", "thanh tra viên", "Thanh tra huyện Tân Hà")]),
    ("Lê Thị Tám, kế toán Thanh tra Sở Y tế, nhận Giấy khen.", [("Lê Thị Tám", "kế toán", "Thanh tra Sở Y tế")]),
    ("Ông K’Brếu, Chánh Thanh tra huyện Tân Hà, dự.", [("K’Brếu", "Chánh Thanh tra", "Thanh tra huyện Tân Hà")]),
    ("Bà H’Yim Kđoh, Phó Chủ tịch HĐND tỉnh Đắk Lắk, dự.", [("H’Yim Kđoh", "Phó Chủ tịch", "HĐND tỉnh Đắk Lắk")]),
    ("Ông Chamaléa Điêu, Phó Chánh Thanh tra tỉnh Ninh Thuận, dự.", [("Chamaléa Điêu", "Phó Chánh Thanh tra", "Thanh tra tỉnh Ninh Thuận")]),
    ("Theo Chánh Thanh tra TP Hải Phòng Bùi Văn Bảy, kết quả ấy chưa bền.", [("Bùi Văn Bảy", "Chánh Thanh tra", "Thanh tra thành phố Hải Phòng")]),
    ("Bà Lê Thị Tám (Vụ Pháp chế, Thanh tra Chính phủ) góp ý.", [("Lê Thị Tám", None, "Thanh tra Chính phủ")]),
    ("Ông Lê Văn Bảy, Hàm Vụ trưởng, Phó Chánh Văn phòng Thanh tra Chính phủ.", [("Lê Văn Bảy", "Phó Chánh Văn phòng", "Thanh tra Chính phủ")]),
    ("Ông Lê Văn Bảy, Phó Trưởng ban Thi đua - Khen thưởng tỉnh Sơn La, dự.", [("Lê Văn Bảy", "Phó Trưởng ban", "Ban Thi đua - Khen thưởng tỉnh Sơn La")]),
    ("Hội nghị bầu ông Lê Văn Bảy làm thư ký. Ông Bảy là Phó Chánh Thanh tra tỉnh Sơn La.", [("Lê Văn Bảy", "Phó Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Chủ tịch UBND tỉnh Sơn La, ông Hoàng Văn Bảy, trao cờ.", [("Hoàng Văn Bảy", "Chủ tịch", "UBND tỉnh Sơn La")]),
    ("Phó Chủ tịch Thường trực UBND tỉnh Sơn La Hoàng Văn Bảy trao cờ.", [("Hoàng Văn Bảy", "Phó Chủ tịch Thường trực", "UBND tỉnh Sơn La")]),
    ("Bí thư Huyện ủy Tân Hà Lê Văn Bảy tới chào hội nghị.", [("Lê Văn Bảy", "Bí thư", "Huyện ủy Tân Hà")]),
    ("Ông Lê Văn Bảy, Phó Chánh Thanh tra, Thanh tra tỉnh Sơn La.", [("Lê Văn Bảy", "Phó Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Chánh Thanh tra Lò Văn Bảy (tỉnh Sơn La) nói.", [("Lò Văn Bảy", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Chánh Thanh tra các tỉnh Sơn La (ông Lò Văn Bảy), Lai Châu (bà Tẩn Thị Tám) ký giao ước.", [("Lò Văn Bảy", "Chánh Thanh tra", "Thanh tra tỉnh Sơn La"), ("Tẩn Thị Tám", "Chánh Thanh tra", "Thanh tra tỉnh Lai Châu")]),
    ("Hai Phó Chánh Thanh tra tỉnh Sơn La Lò Văn Bảy và Cầm Thị Tám cùng dự.", [("Lò Văn Bảy", "Phó Chánh Thanh tra", "Thanh tra tỉnh Sơn La"), ("Cầm Thị Tám", "Phó Chánh Thanh tra", "Thanh tra tỉnh Sơn La")]),
    ("Các Phó Tổng Thanh tra Lê Văn Bảy, Trần Thị Tám dự.", [("Lê Văn Bảy", "Phó Tổng Thanh tra", "Thanh tra Chính phủ"), ("Trần Thị Tám", "Phó Tổng Thanh tra", "Thanh tra Chính phủ")]),
    ("Ảnh: Ông Lê Văn Bảy", []),
    ("Gia đình bà Lê Thị Tám đã rút đơn khiếu nại.", []),
    ("Ông Lê Văn Bảy, hộ dân ở xã Tân Minh, cho biết.", []),
    ("Phó Viện trưởng VKSND tỉnh Sơn La Lê Văn Bảy dự.", [("Lê Văn Bảy", "Phó Viện trưởng", "Viện Kiểm sát nhân dân tỉnh Sơn La")]),
    ("Ông Lê Văn Bảy, Chủ tịch Công đoàn Thanh tra tỉnh Sơn La, trao quà.", [("Lê Văn Bảy", "Chủ tịch Công đoàn", "Thanh tra tỉnh Sơn La")]),
    ("Trưởng đoàn công tác, Vụ trưởng Vụ II Lê Văn Bảy nhắc các đơn vị.", [("Lê Văn Bảy", "Vụ trưởng Vụ II", "Thanh tra Chính phủ")]),
    ("Cục trưởng Cục Thanh tra, giải quyết khiếu nại, tố cáo khu vực 2 Lê Văn Bảy dự.", [("Lê Văn Bảy", "Cục trưởng Cục Thanh tra, giải quyết khiếu nại, tố cáo khu vực 2", "Thanh tra Chính phủ")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_people_said_otherwise(text, expected):
    assert sorted(facts(text), key=str) == sorted(expected, key=str)


def test_later_mentions_are_the_same_person():
    text = "Ông Lê Văn Bảy phát biểu.\n\nÔng Bảy nhấn mạnh. Ông Lê Văn Bảy, Chánh Thanh tra tỉnh Sơn La, kết luận."
    found = find(text)
    assert [(p.name, p.position, p.unit) for p in found] == [("Lê Văn Bảy", CHIEF, "Thanh tra tỉnh Sơn La")]
    assert found[0].evidence.quote == "Ông Lê Văn Bảy, Chánh Thanh tra tỉnh Sơn La"


def test_given_name_mention_carries_the_full_name():
    spans = [s for x in document("Bà Vũ Thị Mận dự. Bà Mận nói.").sentences for s in x.of("person")]
    assert [span.value.name for span in spans] == ["Vũ Thị Mận", "Vũ Thị Mận"]


def test_position_span_of_an_office_without_a_name():
    spans = [s for x in document("Chánh Thanh tra tỉnh Sơn La tặng Giấy khen.").sentences for s in x.of("position")]
    assert [span.value for span in spans] == ["Chánh Thanh tra tỉnh Sơn La"]


def test_bare_city_in_a_city_report():
    text = "Theo bà Vũ Thị Mận, Chánh Thanh tra thành phố, và ông Lê Văn Bảy, Phó Chủ tịch UBND thành phố."
    assert facts(text, place="Hải Phòng", level="provincial") == [
        ("Vũ Thị Mận", CHIEF, "Thanh tra thành phố Hải Phòng"),
        ("Lê Văn Bảy", CHAIR, "UBND thành phố Hải Phòng"),
    ]


def test_a_name_after_a_bare_city_is_no_district():
    text = "Theo Phó Chánh Thanh tra thành phố Trần Thị Tám, năm nay khó hơn."
    assert facts(text, place="Hải Phòng") == [("Trần Thị Tám", DEPUTY, "Thanh tra thành phố Hải Phòng")]


def test_unit_left_out_and_told_by_nothing_is_none():
    assert facts("Ông Lê Văn Bảy, Chánh Thanh tra tỉnh, dự.", place=None) == [("Lê Văn Bảy", CHIEF, None)]


def test_body_before_title():
    found = find("Ông Lê Văn Bảy, Chánh Thanh tra tỉnh Sơn La dự.", title="Ông Lê Văn Bảy: Chấm điểm phải thật")
    assert [p.evidence.field for p in found] == ["text"]


def test_evidence_quotes_the_text():
    doc = document("Dự có ông Lê Văn Bảy, Chánh Thanh tra tỉnh Sơn La.")
    found = people.find(doc, Conference("annual_review"))
    assert doc.text[found[0].evidence.start : found[0].evidence.end] == found[0].evidence.quote


def test_in_brackets_behind_the_item_of_a_list():
    assert facts(
        "Ký giao ước có Thanh tra các tỉnh: Kon Tum (ông Mai Văn Lộc, Phó Chánh Thanh tra), Gia Lai (bà Hồ Thị Bích"
        " Sen, Chánh Thanh tra) và Đắk Lắk."
    ) == [("Mai Văn Lộc", DEPUTY, "Thanh tra tỉnh Kon Tum"), ("Hồ Thị Bích Sen", CHIEF, "Thanh tra tỉnh Gia Lai")]
