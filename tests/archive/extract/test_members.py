"""Members of a cluster. Each case is a shape; the articles are nobody's."""

import pytest
from extract_cases import document

from archive.extract import members
from archive.extract.report import Cluster, Conference


def found(text, *, cluster="Cụm Thi đua số V", province=None, year=2020):
    conference = Conference("annual_review", year=year, cluster=Cluster("V", cluster, province=province))
    return [fact.unit for fact in members.find(document(text, published="2020-12-01"), conference)]


def tỉnh(*names):
    return [f"Thanh tra tỉnh {name}" for name in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cụm gồm: Quảng Nam, Phú Yên, Long An.", tỉnh("Quảng Nam", "Phú Yên", "Long An")),
        ("Cụm Thi đua số V gồm Thanh tra 3 tỉnh duyên hải: Thanh tra tỉnh Phú Yên, Khánh Hòa, Bình Định.",
         tỉnh("Phú Yên", "Khánh Hòa", "Bình Định")),
        ("Cụm quy tụ Thanh tra các tỉnh Hà Nam, Nam Định và Thái Bình.", tỉnh("Hà Nam", "Nam Định", "Thái Bình")),
        ("Cụm có 3 đơn vị: Thanh tra các tỉnh Trà Vinh (Cụm trưởng), Bến Tre (Cụm phó), Long An.",
         tỉnh("Trà Vinh", "Bến Tre", "Long An")),
        ("Thành viên của Cụm là Thanh tra các tỉnh Trà Vinh và Bến Tre.", tỉnh("Trà Vinh", "Bến Tre")),
        ("Lãnh đạo các tỉnh trong Cụm Thi đua số V (gồm Thanh tra các tỉnh: Trà Vinh, Bến Tre) dự.",
         tỉnh("Trà Vinh", "Bến Tre")),
        ("Cụm thi đua Thanh tra các tỉnh Đồng Nai, Bình Dương, Tây Ninh vừa họp.",
         tỉnh("Đồng Nai", "Bình Dương", "Tây Ninh")),
        ("Tham gia Cụm có 2 đơn vị, gồm:\n\n- Thanh tra tỉnh Trà Vinh;\n\n- Thanh tra tỉnh Bến Tre.",
         tỉnh("Trà Vinh", "Bến Tre")),
        ("Các thành viên, từ Thanh tra tỉnh Trà Vinh, Thanh tra tỉnh Bến Tre đến Thanh tra tỉnh Long An, đều dự.",
         tỉnh("Trà Vinh", "Bến Tre", "Long An")),
        ("Năm 2019, thanh tra 3 tỉnh (Trà Vinh, Bến Tre, Long An) hoàn thành 68 cuộc thanh tra.",
         tỉnh("Trà Vinh", "Bến Tre", "Long An")),
        ("Cụm nay có thêm thành viên mới là Thanh tra tỉnh Phú Thọ.", tỉnh("Phú Thọ")),
        ("Nhóm ngành thanh tra 3 tỉnh gồm Trà Vinh, Bến Tre và Long An hội về đây.",
         tỉnh("Trà Vinh", "Bến Tre", "Long An")),
        ("Thanh tra 2 tỉnh (Trà Vinh, Bến Tre) - Cụm Thi đua số V - họp trực tuyến.", tỉnh("Trà Vinh", "Bến Tre")),
        ("Nhóm phóng viên các tỉnh gồm Trà Vinh, Bến Tre và Long An đưa tin về Cụm.", []),
    ],
)  # fmt: skip
def test_a_list_with_its_cue(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thanh tra tỉnh Gia Lai (Cụm trưởng) và đơn vị chủ nhà là Thanh tra tỉnh Phú Yên (Cụm phó) cùng chủ trì; "
        "hai đơn vị còn lại là Thanh tra các tỉnh Kon Tum, Lâm Đồng.",
        "Thanh tra tỉnh Gia Lai, Cụm trưởng, chủ trì; Thanh tra tỉnh Phú Yên là Cụm phó. Hai thành viên khác của Cụm "
        "là Thanh tra các tỉnh: Kon Tum, Lâm Đồng.",
        "Thanh tra tỉnh Gia Lai là Cụm trưởng, Thanh tra tỉnh Phú Yên là Cụm phó cùng các thành viên: Thanh tra tỉnh "
        "Kon Tum, Thanh tra tỉnh Lâm Đồng.",
        "Ngoài đơn vị Cụm trưởng Thanh tra tỉnh Gia Lai và Cụm phó Thanh tra tỉnh Phú Yên, Cụm còn có Thanh tra các "
        "tỉnh Kon Tum, Lâm Đồng.",
        "Thanh tra tỉnh Gia Lai là Cụm trưởng, Cụm phó là Thanh tra tỉnh Phú Yên. Ngoài hai đơn vị vừa nêu là Thanh tra"
        " các tỉnh Kon Tum và Lâm Đồng.",
        "Thanh tra tỉnh Gia Lai, Cụm trưởng, chủ trì; Thanh tra tỉnh Phú Yên là Cụm phó, tiếp hai đơn vị bạn: Kon Tum, "
        "Lâm Đồng.",
    ],
)
def test_the_rest_of_the_members_with_those_that_lead(text):
    assert found(text) == tỉnh("Gia Lai", "Phú Yên", "Kon Tum", "Lâm Đồng")


def test_last_years_head_is_not_among_those_that_lead():
    text = (
        "Thanh tra tỉnh Hà Nam, Cụm trưởng năm 2019, bàn giao cho Thanh tra tỉnh Gia Lai, Cụm trưởng năm 2020. "
        "Hai đơn vị còn lại là Thanh tra các tỉnh Kon Tum, Lâm Đồng."
    )
    assert found(text) == tỉnh("Gia Lai", "Kon Tum", "Lâm Đồng")


@pytest.mark.parametrize(
    "text",
    [
        "Dự hội nghị có lãnh đạo Thanh tra các tỉnh: Trà Vinh, Vĩnh Long, Bến Tre, Tiền Giang, Long An.",
        "Đại diện Thanh tra các tỉnh Trà Vinh, Vĩnh Long, Bến Tre, Tiền Giang, Long An ký giao ước. Ảnh: Lê Na",
        "Cụm có thanh tra 5 tỉnh. Thanh tra tỉnh Trà Vinh, Cụm trưởng, chủ trì. Các đầu cầu Vĩnh Long, Bến Tre, Tiền "
        "Giang, Long An kết nối suốt buổi.",
    ],
)
def test_those_that_attend_when_nothing_else_lists_them(text):
    assert found(text) == tỉnh("Trà Vinh", "Vĩnh Long", "Bến Tre", "Tiền Giang", "Long An")


@pytest.mark.parametrize(
    "text",
    [
        "Cụm có 5 tỉnh thành viên.",
        "Cụm Thi đua số V gồm thanh tra 5 thành phố trực thuộc Trung ương.",
        "Đoàn kiểm tra chéo của Cụm gồm Thanh tra tỉnh Lào Cai và Thanh tra tỉnh Sơn La.",
        "Năm 2018, Cụm gồm Thanh tra các tỉnh: Hà Nam, Nam Định, Thái Bình.",
        "Cụm kế tục cụm cũ, trước đây gồm Thanh tra các tỉnh: Hà Nam, Nam Định, Thái Bình.",
        "Cụm đề nghị tặng Bằng khen cho Thanh tra các tỉnh Hà Nam, Nam Định, Thái Bình.",
        "Cụm gồm 7 đơn vị do Thanh tra tỉnh Hà Nam và Thanh tra tỉnh Nam Định cùng đứng đầu.",
        "Hội nghị của Cụm Thi đua số V (28/11, TP Bến Vàng, tỉnh Kiên Giang) bàn về đất công.",
        "Dự có lãnh đạo Thanh tra các tỉnh Hà Nam, Nam Định.",
        "Cụm có 3 đơn vị. Dự có đại diện Sở Nội vụ các tỉnh: Hà Nam, Nam Định và Thái Bình.",
    ],
)
def test_no_members(text):
    assert found(text) == []


def test_departments_and_districts():
    assert found("Cụm gồm Thanh tra các đơn vị: Sở Y tế, Sở Tài chính; Ban Dân tộc.") == [
        "Thanh tra Sở Y tế",
        "Thanh tra Sở Tài chính",
        "Thanh tra Ban Dân tộc",
    ]
    assert found("Khối thi đua các huyện gồm 3 đơn vị: Lộc Hà, Vũ Tây và thị xã Bình Hải.") == [
        "Thanh tra huyện Lộc Hà",
        "Thanh tra huyện Vũ Tây",
        "Thanh tra thị xã Bình Hải",
    ]
    assert found("Cụm gồm huyện Lộc Hà, huyện Vũ Tây và thành phố Hòa Bình.", province="Hòa Bình") == [
        "Thanh tra huyện Lộc Hà",
        "Thanh tra huyện Vũ Tây",
        "Thanh tra thành phố Hòa Bình",
    ]


def test_divisions_of_the_government_inspectorate():
    text = "Khối III gồm 4 đơn vị: Vụ I, Cục III, Văn phòng và Báo Thanh tra."
    assert found(text) == ["Vụ I", "Cục III", "Văn phòng", "Báo Thanh tra"]


def test_evidence_is_the_members_own_words():
    text = "Cụm gồm Thanh tra các tỉnh: Trà Vinh, Bến Tre."
    facts = members.find(document(text), Conference("annual_review", year=2020))
    assert [(f.unit, f.evidence.quote) for f in facts] == [
        ("Thanh tra tỉnh Trà Vinh", "Trà Vinh"),
        ("Thanh tra tỉnh Bến Tre", "Bến Tre"),
    ]
    assert facts[0].evidence.sentence_end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thanh tra huyện Quỳ Hợp, Cụm trưởng, chủ trì; Cụm phó Thanh tra huyện Quỳ Châu điều hành. "
        "Tham gia bỏ phiếu còn có Con Cuông, Tương Dương và Kỳ Sơn.",
        "Cụm gồm các đơn vị thanh tra của Quỳ Hợp, Quỳ Châu, Con Cuông, Tương Dương và Kỳ Sơn. Huyện Kỳ Sơn đăng cai.",
        "Trong năm, thanh tra 5 huyện (Quỳ Hợp, Quỳ Châu, Con Cuông, Tương Dương, Kỳ Sơn) mở 61 cuộc thanh tra.",
        "Cụm có 5 đơn vị: Thanh tra huyện Quỳ Hợp, Quỳ Châu, Con Cuông, Tương Dương, Kỳ Sơn.",
        "Năm huyện Quỳ Hợp, Quỳ Châu, Con Cuông, Tương Dương, Kỳ Sơn cùng về dự.",
    ],
)
def test_districts_that_no_word_introduces(text):
    assert found(text) == [f"Thanh tra huyện {n}" for n in "Quỳ Hợp,Quỳ Châu,Con Cuông,Tương Dương,Kỳ Sơn".split(",")]


def test_units_named_all_over_the_text_are_members_when_they_are_as_many_as_it_counts():
    text = (
        "Bốn đơn vị trong Cụm gặp nhau. Thanh tra tỉnh Hà Nam đứng đầu. Thanh tra tỉnh Nam Định và Thanh tra tỉnh "
        "Thái Bình xếp sau. Ý kiến của Thanh tra tỉnh Ninh Bình được ghi nhận."
    )
    assert found(text) == tỉnh("Hà Nam", "Nam Định", "Thái Bình", "Ninh Bình")
    assert found(text.replace("Bốn đơn vị", "Sáu đơn vị")) == []
    assert found(text.replace("Bốn đơn vị trong Cụm", "Tại Cụm, 4/4 đơn vị thành viên")) == found(text)


def test_the_rows_of_a_table_are_the_members_unless_the_text_counts_more():
    rows = "".join(f"\n\n{n}. Thanh tra tỉnh {name}: 9{n} điểm"
                   for n, name in enumerate(("Hà Nam", "Nam Định", "Thái Bình", "Ninh Bình"), 1))  # fmt: skip
    assert found("Bảng điểm" + rows) == tỉnh("Hà Nam", "Nam Định", "Thái Bình", "Ninh Bình")
    assert found("Bảng điểm của bảy đơn vị trong Cụm" + rows) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đủ mặt bốn anh em trong Cụm: Hà Nam, Nam Định, Thái Bình, Hưng Yên.",
         tỉnh("Hà Nam", "Nam Định", "Thái Bình", "Hưng Yên")),
        ("Cụm được lập trên cơ sở Thanh tra các tỉnh Hà Nam, Nam Định và Thái Bình.",
         tỉnh("Hà Nam", "Nam Định", "Thái Bình")),
        ("Ba tỉnh Hà Nam, Nam Định và Thái Bình sinh hoạt chung trong một cụm.",
         tỉnh("Hà Nam", "Nam Định", "Thái Bình")),
        ("Thanh tra các tỉnh Hà Nam, Nam Định và Thái Bình thi đua trong Cụm từ năm nay.",
         tỉnh("Hà Nam", "Nam Định", "Thái Bình")),
        ("Cụm gồm thanh tra ba tỉnh Vĩnh Long, Đồng Tháp, An Giang và hai thành phố Cần Thơ, Hồ Chí Minh.",
         [*tỉnh("Vĩnh Long", "Đồng Tháp", "An Giang"), "Thanh tra thành phố Cần Thơ",
          "Thanh tra thành phố Hồ Chí Minh"]),
        ("Cụm có ba thành viên: Thanh tra tỉnh Lào Cai (sau khi hợp nhất với Yên Bái), Thanh tra tỉnh Phú Thọ "
         "(gồm Vĩnh Phúc, Hòa Bình cũ) và Thanh tra tỉnh Cao Bằng.", tỉnh("Lào Cai", "Phú Thọ", "Cao Bằng")),
        ("Thanh tra tỉnh Long An và Thanh tra tỉnh Bến Tre đến sớm. Ngoài hai cái tên vừa nhắc, Cụm còn có Thanh tra "
         "tỉnh Trà Vinh và Thanh tra tỉnh An Giang.", tỉnh("Long An", "Bến Tre", "Trà Vinh", "An Giang")),
        ("Cụm trưởng không phải chủ nhà mà là Thanh tra huyện Đăk Tô; huyện Kon Rẫy chỉ lo hậu cần.", []),
        ("Đại diện Thanh tra các tỉnh Hà Nam, Nam Định, Thái Bình trong Cụm tham luận.", []),
    ],
)  # fmt: skip
def test_other_ways_to_list(text, expected):
    assert found(text) == expected


def test_whoever_leads_belongs_to_the_cluster():
    leading = members.UnitFact(
        "Thanh tra tỉnh Hà Nam", document("Thanh tra tỉnh Hà Nam").sentences[0].evidence(0, 1, "x")
    )
    text = document("Ba thành viên còn lại của Cụm là Thanh tra các tỉnh Nam Định, Thái Bình và Hưng Yên.")
    conference = Conference("annual_review", level="national", year=2020, cluster=Cluster("V", "Cụm Thi đua số V"))
    units = [fact.unit for fact in members.find(text, conference, [leading])]
    assert units == tỉnh("Hà Nam", "Nam Định", "Thái Bình", "Hưng Yên")


def test_no_districts_without_the_word_in_a_cluster_of_provinces():
    conference = Conference("annual_review", level="national", year=2020, cluster=Cluster("V", "Cụm Thi đua số V"))
    text = "Thanh tra tỉnh Gia Lai là Cụm trưởng; tham gia còn có huyện Đăk Tô, huyện Kon Rẫy và Sa Thầy."
    assert members.find(document(text), conference) == []
