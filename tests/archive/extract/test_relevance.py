"""Which articles are reports of a conference of inspectorates, and of what kind."""

import pytest
from extract_cases import report_of

KINDS = [
    (
        "annual_review",
        "Ngày 2/12/2016, tại TP Vinh, Cụm thi đua số VI, Thanh tra Chính phủ tổ chức hội nghị tổng kết năm 2016.",
    ),
    (
        "annual_review",
        "Chiều 9/1/2014, Thanh tra tỉnh Bến Tre họp tổng kết công tác thi đua năm 2013, triển khai nhiệm vụ năm 2014.",
    ),
    (
        "annual_review",
        "Hội nghị tổng kết năm 2021 và ký kết giao ước thi đua năm 2022 của Cụm thi đua số II, TTCP diễn ra hôm qua.",
    ),
    (
        "midyear_review",
        "Thanh tra Sở Y tế chủ trì hội nghị sơ kết 6 tháng đầu năm 2017 của Cụm thi đua số 2 - Thanh tra tỉnh Bến Tre.",
    ),
    (
        "pact_signing",
        "Khối thi đua số V, Thanh tra Chính phủ vừa tổ chức lễ ký kết giao ước thi đua năm 2012 tại Hà Nội.",
    ),
    (
        "pact_signing",
        "Hội nghị phát động và ký giao ước thi đua năm 2024 của Cụm thi đua số III, TTCP họp ngày 7/3.",
    ),
    (
        "launch",
        "Thanh tra tỉnh Sóc Trăng tổ chức lễ phát động thi đua năm 2011 trong toàn ngành Thanh tra tỉnh.",
    ),
    (
        "cross_check",
        "Ngày 3/10/2022, Cụm thi đua số VIII, TTCP họp thống nhất kết quả kiểm tra chéo giữa các đơn vị thanh tra.",
    ),
    (
        "model_units",
        "Đại hội thi đua yêu nước ngành Thanh tra lần thứ V do Thanh tra Chính phủ tổ chức sáng 9/9/2020.",
    ),
    (
        "model_units",
        "Ngày 4/5/2015, Thanh tra tỉnh An Giang tổ chức hội nghị biểu dương điển hình tiên tiến giai đoạn 2010 - 2015.",
    ),
]


@pytest.mark.parametrize(("kind", "text"), KINDS)
def test_kind(kind, text):
    report = report_of(text, published="2025-01-01" if "20" not in text else None)
    assert report.relevant
    assert report.conference.kind == kind


NOT_RELEVANT = [
    ("Cụm thi đua số II, TAND hai cấp tỉnh Bến Tre tổng kết năm 2020", "Ngày 4/12, các toà án họp tổng kết thi đua."),
    ("", "Ngày 4/12, Cụm thi đua số V ngành Thuế tổ chức hội nghị tổng kết công tác thi đua, thanh tra thuế năm 2020."),
    (
        "",
        "Ngày 4/12, Khối thi đua các cơ quan nội chính tỉnh Bến Tre tổ chức hội nghị tổng kết thi đua năm 2020."
        " Khối gồm: Công an tỉnh, Viện Kiểm sát nhân dân tỉnh, Thanh tra tỉnh và Sở Tư pháp.",
    ),
    (
        "Hội thao Cụm thi đua số VII Thanh tra Chính phủ",
        "Sáng 3/8, hội thao khai mạc, phát động thi đua giữa các đoàn.",
    ),
    ("Thanh tra tỉnh Bến Tre công bố kết luận", "Thanh tra tỉnh Bến Tre chỉ ra sai phạm 12 tỷ đồng tại dự án bờ kè."),
    ("Bổ nhiệm Phó Chánh Thanh tra", "Sáng 3/8, UBND tỉnh Bến Tre trao quyết định bổ nhiệm Phó Chánh Thanh tra tỉnh."),
    ("", "Ngày 5/1, Đảng bộ cơ quan Thanh tra tỉnh Bến Tre tổ chức hội nghị tổng kết công tác năm 2020."),
    ("", "Quý II, Thanh tra tỉnh Bến Tre triển khai 21 cuộc thanh tra và phát động đợt thi đua ngắn ngày."),
    ("", ""),
]


@pytest.mark.parametrize(("title", "text"), NOT_RELEVANT)
def test_not_relevant(title, text):
    report = report_of(text, title, "2021-01-01")
    assert not report.relevant
    assert report.conference is None
    assert not any((report.members, report.leadership, report.awards, report.statistics, report.people))
