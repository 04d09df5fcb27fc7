"""The conference: cluster, level, year under review, day, place and hosts."""

import pytest
from extract_cases import report_of

REVIEW = "hội nghị tổng kết công tác thi đua, khen thưởng"


def conference(text, title="", published=None):
    return report_of(text, title, published).conference


@pytest.mark.parametrize(
    ("text", "published", "held", "year"),
    [
        (f"Ngày 24/11, Cụm thi đua số I, TTCP tổ chức {REVIEW} năm 2017.", "2017-11-25", "2017-11-24", 2017),
        (f"Ngày 28/12, Cụm thi đua số I, TTCP tổ chức {REVIEW} năm 2017.", "2018-01-02", "2017-12-28", 2017),
        (f"Ngày 9/1, Cụm thi đua số I, TTCP tổ chức {REVIEW}.", "2018-01-10", "2018-01-09", 2017),
        (f"Ngày 9/1, Cụm thi đua số I, TTCP tổ chức {REVIEW} năm 2017.", None, "2018-01-09", 2017),
        (
            f"Hôm thứ Sáu vừa rồi, mùng 7 tháng 12, Cụm thi đua số I, TTCP tổ chức {REVIEW} năm 2017.",
            "2017-12-09",
            "2017-12-07",
            2017,
        ),
        (f"Cụm thi đua số I, TTCP vừa tổ chức {REVIEW} năm 2017.", None, None, 2017),
        (
            f"- Nội dung: {REVIEW} năm 2017 của Cụm thi đua số I, TTCP.\n- Thời gian: sáng ngày 9/1/2018.",
            "2018-01-11",
            "2018-01-09",
            2017,
        ),
        (
            f"Thực hiện Kế hoạch số 12 ngày 2/2/2017, sáng 5/12, Cụm thi đua số I, TTCP tổ chức {REVIEW} năm 2017.",
            "2017-12-06",
            "2017-12-05",
            2017,
        ),
        (
            "Cụm thi đua số I, TTCP ký giao ước thi đua năm 2018 sáng 8/3. Đợt thi đua kéo dài đến ngày 23/11.",
            "2018-03-09",
            "2018-03-08",
            2018,
        ),
    ],
)
def test_when(text, published, held, year):
    found = conference(text, published=published)
    assert (found.date, found.year) == (held, year)


@pytest.mark.parametrize(
    ("venue", "place"),
    [
        ("tại TP Buôn Ma Thuột (Đắk Lắk)", "Đắk Lắk"),
        ("tại thị xã Hồng Lĩnh, tỉnh Hà Tĩnh", "Hà Tĩnh"),
        ("tại Hà Nội", "Hà Nội"),
        ("tại TP HCM", "Hồ Chí Minh"),
        ("tại trụ sở Thanh tra tỉnh Trà Vinh", "Trà Vinh"),
        ("từ điểm cầu chính tại Quảng Ngãi", "Quảng Ngãi"),
        ("được truyền trực tiếp từ Quảng Ngãi tới 63 điểm cầu", "Quảng Ngãi"),
        ("các đơn vị tề tựu về phố biển Nha Trang", "Khánh Hòa"),
        ("tại điểm cầu Quảng Ngãi", None),
        ("theo hình thức trực tuyến", None),
    ],
)
def test_where(venue, place):
    text = f"Ngày 24/11, {venue}, Cụm thi đua số I, Thanh tra Chính phủ tổ chức {REVIEW} năm 2017."
    assert conference(text, published="2017-11-25").place == place


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (f"Thanh tra tỉnh Bến Tre chủ trì {REVIEW} năm 2017 của Cụm thi đua số IX, TTCP.", ["Bến Tre"]),
        (f"Cụm thi đua số IX tổ chức {REVIEW} năm 2017 do Thanh tra tỉnh Bến Tre, Cụm trưởng, chủ trì.", ["Bến Tre"]),
        (f"Cụm thi đua số IX, TTCP tổ chức {REVIEW} năm 2017. Đơn vị đăng cai là Thanh tra tỉnh Bến Tre.", ["Bến Tre"]),
        (f"Cụm thi đua số IX, thuộc Thanh tra Chính phủ tổ chức {REVIEW} năm 2017.", []),
        (f"Phó Chủ tịch UBND tỉnh Bến Tre chủ trì {REVIEW} năm 2017 của Cụm thi đua số IX Thanh tra Chính phủ.", []),
        (
            f"{REVIEW.capitalize()} năm 2017 của Cụm thi đua số IX, TTCP khép lại. Năm tới, Thanh tra tỉnh An Giang"
            " sẽ đăng cai.",
            [],
        ),
        (
            f"Cụm thi đua số IX, TTCP vừa mở {REVIEW} năm 2017. Thanh tra tỉnh Bến Tre và đơn vị chủ nhà là"
            " Thanh tra tỉnh An Giang cùng chủ trì.",
            ["Bến Tre", "An Giang"],
        ),
    ],
)
def test_hosts(text, hosts):
    report = report_of(text, published="2017-12-01")
    assert [host.unit for host in report.hosts] == [f"Thanh tra tỉnh {name}" for name in hosts]


@pytest.mark.parametrize(
    ("text", "level", "number", "province"),
    [
        (f"Cụm thi đua số 4 - Thanh tra tỉnh Bến Tre tổ chức {REVIEW} năm 2017.", "provincial", "IV", "Bến Tre"),
        (f"Cụm thi đua số 4, Thanh tra Chính phủ tổ chức {REVIEW} năm 2017.", "national", "IV", None),
        (
            f"Khối thi đua Thanh tra các huyện, thành phố thuộc Thanh tra tỉnh Bến Tre tổ chức {REVIEW} năm 2017.",
            "provincial",
            None,
            "Bến Tre",
        ),
        (
            f"Cụm thi đua số 4 - Thanh tra các huyện tỉnh Bến Tre tổ chức {REVIEW} năm 2017.",
            "provincial",
            "IV",
            "Bến Tre",
        ),
        (f"Cụm thi đua số 4 ngành Thanh tra tỉnh Bến Tre tổ chức {REVIEW} năm 2017.", "provincial", "IV", "Bến Tre"),
        (f"Cụm thi đua số 1 thuộc Thanh tra Bộ Công Thương tổ chức {REVIEW} năm 2017.", None, "I", None),
        (f"Cụm thi đua Thanh tra các tỉnh Tây Nguyên tổ chức {REVIEW} năm 2017.", "national", None, None),
    ],
)
def test_whose_cluster(text, level, number, province):
    found = conference(text, published="2017-12-01")
    assert (found.level, found.cluster.number, found.cluster.province) == (level, number, province)


def test_a_launch_with_its_pact_is_what_the_title_says():
    text = "Cụm thi đua số V, Thanh tra Chính phủ đã họp mặt phát động phong trào thi đua và ký giao ước năm 2012."
    assert report_of(text, "Thanh tra các tỉnh phát động thi đua", "2012-03-05").conference.kind == "launch"
    assert report_of(text, "Thanh tra các tỉnh ký giao ước thi đua", "2012-03-05").conference.kind == "pact_signing"


def test_the_home_of_a_conference_that_the_text_looks_back_on():
    text = (
        "Ba ngày sau hội nghị tổng kết của Cụm thi đua số V, Thanh tra Chính phủ, Thanh tra tỉnh Gia Lai vẫn vui."
        " Kon Tum, chủ nhà của hội nghị hôm 2/12, xếp thứ tư."
    )
    assert report_of(text, "Sau cuộc bình xét", "2019-12-05").conference.place == "Kon Tum"


def test_clusters_that_a_council_counts_are_not_its_own():
    text = (
        "Ngày 21/2, Hội đồng Thi đua, Khen thưởng ngành Thanh tra họp bình xét thi đua, khen thưởng năm 2017. Hội đồng"
        " đã nhận hồ sơ của 3/3 khối thi đua thanh tra các bộ, ngành và 20/20 cụm thi đua Thanh tra các tỉnh."
    )
    found = conference(text, published="2018-02-22")
    assert (found.level, found.cluster) == ("national", None)


def test_the_title_of_a_person_tells_no_level():
    text = (
        f"Ngày 9/1, Thanh tra tỉnh Bến Tre tổ chức {REVIEW} năm 2017. Bà Lê Thị Gạo được công nhận Chiến sĩ thi đua "
        "ngành Thanh tra."
    )
    assert conference(text, published="2018-01-10").level == "provincial"


def test_a_provinces_own_sector_is_provincial():
    text = "Thanh tra tỉnh Bến Tre tổ chức hội nghị phát động thi đua năm 2017 của ngành Thanh tra toàn tỉnh."
    assert conference(text, published="2017-02-01").level == "provincial"


def test_the_sector_and_a_province_meet_without_a_cluster():
    sector = conference(f"Ngày 8/1, {REVIEW} năm 2017 của ngành Thanh tra diễn ra tại Hà Nội.", published="2018-01-08")
    assert (sector.level, sector.cluster, sector.year) == ("national", None, 2017)
    province = conference(f"Thanh tra tỉnh Bến Tre tổ chức {REVIEW} năm 2017.", published="2018-01-08")
    assert (province.level, province.cluster) == ("provincial", None)


def test_a_former_number_is_not_the_clusters():
    text = f"Cụm thi đua số II, TTCP tổ chức {REVIEW} năm 2025. Cụm này kế tục Cụm thi đua số IV trước đây."
    assert conference(text, published="2025-12-01").cluster.number == "II"


def test_a_number_tied_to_a_region():
    text = f"Cụm thi đua số VI (Thanh tra 6 tỉnh Bắc Trung Bộ) tổ chức {REVIEW} năm 2017."
    assert conference(text, published="2017-12-01").cluster.region == "Bắc Trung Bộ"


@pytest.mark.parametrize(
    ("venue", "place"),
    [
        ("tại thành phố Tuy Hoà", "Phú Yên"),
        ("tại Pleiku", "Gia Lai"),
        ("tại một khách sạn ở TP. Hạ Long", "Quảng Ninh"),
        ("tại phường Quy Nhơn, tỉnh Gia Lai", "Gia Lai"),
    ],
)
def test_a_city_stands_for_its_province(venue, place):
    text = f"Ngày 4/12/2019, {venue}, Cụm thi đua số V, Thanh tra Chính phủ tổ chức hội nghị tổng kết năm 2019."
    assert report_of(text).conference.place == place


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị tổng kết năm 2019 của ngành được Thanh tra tỉnh Gia Lai tổ chức hôm 4/12/2019.",
        "Ngày 4/12/2019, hội nghị tổng kết thi đua năm 2019 họp dưới sự chủ trì của Thanh tra tỉnh Gia Lai.",
        "Ngày 4/12/2019, Thanh tra tỉnh Gia Lai họp tổng kết công tác thi đua năm 2019.",
        "Ngày 4/12/2019, Thanh tra tỉnh Gia Lai tổ chức Đại hội thi đua yêu nước ngành Thanh tra tỉnh.",
        "Cụm thi đua số V, Thanh tra Chính phủ tổng kết năm 2019. Chủ trì buổi làm việc là Thanh tra tỉnh Gia Lai.",
        "Thanh tra tỉnh Gia Lai phối hợp với Thanh tra tỉnh Kon Tum tổ chức hội nghị tổng kết thi đua năm 2019.",
        "Thanh tra tỉnh Gia Lai tổ chức hội nghị tổng kết công tác thanh tra, giải quyết khiếu nại, tố cáo năm 2019.",
    ],
)
def test_who_holds_it_in_other_words(text):
    assert [host.unit for host in report_of(text).hosts] == ["Thanh tra tỉnh Gia Lai"]
