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


# Leads that say it in other words: no event noun, no purpose in the same sentence, another verb.
TOLD_OTHERWISE = [
    (
        "annual_review",
        "Thanh tra Nam Định chốt sổ năm 2018",
        "Chiều muộn 20/12, trong căn phòng nhỏ ở trụ sở Thanh tra tỉnh Nam Định, đại diện bảy phòng thanh"
        " tra huyện ngồi lại với nhau. Họ có một việc: chấm xem năm 2018 ai làm tốt nhất. Kết thúc buổi"
        " họp, Cụm thi đua số 2 suy tôn Thanh tra huyện Xuân Trường dẫn đầu.",
    ),
    (
        "annual_review",
        "Gia Lai: Khen thưởng 12 tập thể ngành Thanh tra",
        "Sáng 10/1/2020, Thanh tra tỉnh Gia Lai đánh giá kết quả công tác năm 2019, bàn phương hướng,"
        " nhiệm vụ năm 2020. Dự hội nghị có đồng chí Phó Chủ tịch UBND tỉnh.",
    ),
    (
        "annual_review",
        "Cụm thi đua số VI trao ngôi đầu cho Thanh tra tỉnh Nghệ An",
        "Kết thúc một năm thi đua sôi nổi, ngày 2/12/2016, tại TP Vinh, sáu đơn vị của Cụm thi đua số VI"
        " đã cùng nhau kiểm điểm, bình xét và bỏ phiếu chọn đơn vị xuất sắc.",
    ),
    (
        "midyear_review",
        "Thanh tra Bắc Ninh kiểm điểm công tác 6 tháng",
        "Ngày 5/7/2017, Thanh tra tỉnh Bắc Ninh họp kiểm điểm công tác 6 tháng đầu năm, bàn nhiệm vụ 6"
        " tháng cuối năm 2017.",
    ),
    (
        "midyear_review",
        "Cụm thi đua V: nửa năm nhiều việc",
        "Ngày 5/7/2017, Cụm thi đua số V Thanh tra Chính phủ họp giao ban nửa đầu năm tại Cần Thơ.",
    ),
    (
        "pact_signing",
        "Thanh tra các sở Hà Nam thi đua",
        "Ngày 5/3/2017, chín đơn vị thuộc Khối thi đua Thanh tra các sở, ngành tỉnh Hà Nam đã đặt bút vào"
        " bản giao ước năm 2017.",
    ),
    (
        "pact_signing",
        "Thanh tra Lào Cai đăng ký thi đua năm 2017",
        "Ngày 5/3/2017, tại hội nghị của Cụm thi đua số 1 ngành Thanh tra Lào Cai, các đơn vị đã đăng ký"
        " thi đua và ký cam kết thực hiện các chỉ tiêu năm 2017.",
    ),
    (
        "launch",
        "Thanh tra Phú Thọ bước vào năm mới",
        "Ngày 15/1/2019, Thanh tra tỉnh Phú Thọ tổ chức hội nghị giao nhiệm vụ, chỉ tiêu công tác năm"
        " 2019 cho các đơn vị trong ngành.",
    ),
    (
        "launch",
        "Thanh tra Bộ Y tế phát động thi đua",
        "Sáng 15/1/2019, tại Hà Nội, Thanh tra Bộ Y tế phát động đợt thi đua đặc biệt chào mừng 75 năm"
        " Ngày truyền thống. Tại lễ phát động, Chánh Thanh tra Bộ kêu gọi.",
    ),
    (
        "cross_check",
        "Cụm số 3 chấm chéo",
        "Từ ngày 3 đến 7/11/2021, Tổ thẩm định của Cụm thi đua số III (Thanh tra Chính phủ) đã phúc tra"
        " hồ sơ và chấm chéo giữa Thanh tra tỉnh Sơn La và Thanh tra tỉnh Hòa Bình.",
    ),
    (
        "model_units",
        "Những bông hoa đẹp ngành Thanh tra Nghệ An",
        "Ngày 3/6/2020, Thanh tra tỉnh Nghệ An gặp mặt, tôn vinh các gương tập thể, cá nhân điển hình"
        " tiên tiến giai đoạn 2015 - 2020.",
    ),
    (
        "annual_review",
        "Khối thi đua số II bình xét",
        "Ngày 19/12/2018, Khối thi đua số II gồm Thanh tra các Bộ: Công an, Quốc phòng, Tư pháp tổ chức"
        " bình bầu đơn vị dẫn đầu năm 2018.",
    ),
    (
        "annual_review",
        "Hà Nội: Thanh tra các quận, huyện khép lại năm 2015",
        "Hôm qua 22/12/2015, Thanh tra 12 quận nội thành đã gặp nhau để khép lại năm công tác 2015.",
    ),
    (
        "annual_review",
        "Ngành Thanh tra và câu chuyện thu hồi",
        "Tổng Thanh tra Chính phủ chủ trì hội nghị trực tuyến toàn ngành Thanh tra về kết quả công tác"
        " năm 2019, phương hướng, nhiệm vụ năm 2020, sáng 9/1/2020.",
    ),
    (
        "annual_review",
        "Quảng Ninh: Thanh tra tỉnh triển khai nhiệm vụ năm 2020",
        "Ngày 9/1/2020, Thanh tra tỉnh Quảng Ninh tổ chức hội nghị tổng kết công tác năm 2019, triển khai"
        " nhiệm vụ năm 2020. Cùng dự có đại diện Ban Nội chính Tỉnh ủy, Công an tỉnh, Viện Kiểm sát nhân"
        " dân tỉnh, Tòa án nhân dân tỉnh.",
    ),
    (
        "annual_review",
        "Cụm thi đua thanh tra khu vực Đông Nam Bộ: Đồng Nai nhất cụm",
        "Thanh tra tỉnh Đồng Nai vừa được các đơn vị bạn bầu là đơn vị đứng đầu tại hội nghị của Cụm thi"
        " đua Thanh tra khu vực Đông Nam Bộ năm 2014, họp ngày 5/12/2014 tại Biên Hòa.",
    ),
    (
        "other",
        "Hội đồng thi đua Thanh tra Chính phủ họp xét khen thưởng",
        "Chiều 14/12/2017, Hội đồng Thi đua - Khen thưởng Thanh tra Chính phủ họp xét các danh hiệu thi"
        " đua, hình thức khen thưởng năm 2017.",
    ),
    (
        "annual_review",
        "Thanh tra TP Cần Thơ làm lễ tổng kết",
        "Hội nghị tổng kết của Thanh tra thành phố Cần Thơ được tổ chức ngày 9/1/2015. Trước đó một ngày,"
        " Chi bộ cơ quan họp kiểm điểm.",
    ),
    (
        "annual_review",
        "Thanh tra Đồng Tháp nhìn lại năm 2013",
        "Nhìn lại năm 2013, ngành Thanh tra Đồng Tháp đã có nhiều cố gắng. Đó là nhận định của Chánh"
        " Thanh tra tỉnh tại hội nghị diễn ra sáng 6/1/2014.",
    ),
    (
        "midyear_review",
        "Cụm thi đua 7 thanh tra",
        "Theo chương trình, Cụm thi đua Thanh tra các huyện phía Tây tỉnh Nghệ An vừa có buổi sinh hoạt"
        " giữa năm 2019 để soát lại các chỉ tiêu đã ký giao ước.",
    ),
    (
        "pact_signing",
        "Ninh Bình: Thanh tra 8 huyện ký kết thi đua",
        "Ngày 1/3/2012, dưới sự chứng kiến của Thanh tra tỉnh Ninh Bình, tám đơn vị thanh tra huyện,"
        " thành phố ký kết thi đua năm 2012.",
    ),
    (
        "annual_review",
        "",
        "Sau một năm thực hiện giao ước, ngày 8/12/2012, Cụm Thi đua số IV, Thanh tra Chính phủ tổ chức tổng kết.",
    ),
    (
        "launch",
        "Cụm thi đua số I triển khai công tác",
        "Ngày 8/2/2012, Cụm Thi đua số I Thanh tra Chính phủ (năm thành phố trực thuộc Trung ương) họp"
        " bàn kế hoạch hoạt động năm 2012.",
    ),
    (
        "annual_review",
        "Thanh tra Bộ Tài chính",
        "Thanh tra Bộ Tài chính tổng kết năm 2014: Bộ trưởng yêu cầu không để chồng chéo. Ngày 9/1/2015,"
        " hội nghị diễn ra tại Hà Nội. Dự có lãnh đạo Tổng cục Thuế, Tổng cục Hải quan, Kho bạc Nhà nước.",
    ),
    (
        "annual_review",
        "Đắk Lắk: Khối thi đua các đơn vị thanh tra sở họp cuối năm",
        "Ngày 12/12/2019, Thanh tra Sở Giáo dục và Đào tạo Đắk Lắk, Khối trưởng, chủ trì họp Khối thi"
        " đua. Các đơn vị thống nhất bình chọn Thanh tra Sở Y tế dẫn đầu khối.",
    ),
]


@pytest.mark.parametrize(("kind", "title", "text"), TOLD_OTHERWISE)
def test_told_otherwise(kind, title, text):
    report = report_of(text, title)
    assert report.relevant
    assert report.conference.kind == kind


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
    (
        "Ký kết quy chế phối hợp",
        "Sáng 3/8, Thanh tra tỉnh Bến Tre và Ủy ban Kiểm tra Tỉnh ủy tổ chức lễ ký kết quy chế phối hợp"
        " trong công tác thanh tra, kiểm tra.",
    ),
    (
        "Tổng kết 10 năm thi hành Luật Khiếu nại",
        "Ngày 4/5, Thanh tra Chính phủ tổ chức hội nghị tổng kết 10 năm thi hành Luật Khiếu nại, Luật Tố cáo.",
    ),
    (
        "Sơ kết 5 năm thực hiện Chỉ thị 35",
        "Ngày 4/5, Thanh tra tỉnh Bến Tre tổ chức hội nghị sơ kết 05 năm thực hiện Chỉ thị số 35 của Bộ"
        " Chính trị về tiếp công dân.",
    ),
    (
        "Tập huấn nghiệp vụ thanh tra",
        "Ngày 4/5, Thanh tra tỉnh Bến Tre khai mạc lớp tập huấn nghiệp vụ thanh tra năm 2020 cho 120 học"
        " viên. Tại lễ khai mạc, Chánh Thanh tra tỉnh nhấn mạnh nhiệm vụ năm 2020.",
    ),
    (
        "Phát động ủng hộ đồng bào miền Trung",
        "Sáng 20/10, Thanh tra Chính phủ tổ chức lễ phát động ủng hộ đồng bào miền Trung bị lũ lụt. Công"
        " chức ngành Thanh tra đã quyên góp 300 triệu đồng.",
    ),
    (
        "Đảng bộ Thanh tra Chính phủ tổng kết công tác Đảng",
        "Ngày 10/1, tại Hà Nội, Đảng bộ Thanh tra Chính phủ tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2018.",
    ),
    (
        "Công đoàn Thanh tra tỉnh họp",
        "Chiều 10/1, Công đoàn cơ quan Thanh tra tỉnh Bến Tre tổng kết phong trào thi đua năm 2018 trong"
        " công nhân, viên chức.",
    ),
    (
        "Bến Tre: Hội nghị điển hình tiên tiến tỉnh",
        "Ngày 10/6, UBND tỉnh Bến Tre tổ chức Hội nghị điển hình tiên tiến lần thứ V. Thanh tra tỉnh là"
        " một trong 20 tập thể được biểu dương. Sở Nội vụ, Công an tỉnh cũng nhận Bằng khen.",
    ),
    (
        "Ban Thanh tra nhân dân tổng kết",
        "Ngày 10/6, Liên đoàn Lao động tỉnh Bến Tre tổ chức hội nghị tổng kết hoạt động của Ban Thanh tra"
        " nhân dân năm 2018, phát động thi đua năm 2019.",
    ),
    (
        "Ngành Nội vụ tổng kết",
        "Ngày 10/1/2019, Sở Nội vụ tỉnh Bến Tre tổ chức hội nghị tổng kết công tác năm 2018. Năm qua,"
        " Thanh tra Sở Nội vụ tiến hành 12 cuộc thanh tra.",
    ),
    (
        "Công bố quyết định thanh tra",
        "Ngày 5/4, Thanh tra tỉnh Bến Tre họp công bố Quyết định thanh tra tại Sở Y tế. Đoàn sẽ làm việc"
        " 45 ngày; dự buổi công bố có Giám đốc Sở. Đoàn phấn đấu hoàn thành nhiệm vụ năm 2019.",
    ),
    (
        "Gặp mặt kỷ niệm Ngày truyền thống",
        "Ngày 22/11, Thanh tra tỉnh Bến Tre tổ chức buổi gặp mặt cán bộ hưu trí nhân kỷ niệm 70 năm Ngày"
        " truyền thống ngành Thanh tra Việt Nam.",
    ),
    (
        "Giải cầu lông Cụm thi đua số VII",
        "Ngày 22/8, Cụm thi đua số VII Thanh tra Chính phủ tổ chức giải cầu lông. Lễ tổng kết, trao giải"
        " diễn ra chiều cùng ngày.",
    ),
    (
        "Thanh tra giao thông xử phạt",
        "Trong 6 tháng đầu năm, Thanh tra Sở GTVT tỉnh Bến Tre đã xử phạt 1.200 trường hợp với số tiền"
        " 3,2 tỷ đồng. Thanh tra Sở sẽ tiếp tục triển khai kế hoạch kiểm tra tải trọng xe.",
    ),
    (
        "Tiếp công dân định kỳ",
        "Ngày 15/6, Chánh Thanh tra tỉnh Bến Tre chủ trì buổi tiếp công dân định kỳ tháng 6, tổng hợp kết"
        " quả giải quyết của năm trước.",
    ),
    (
        "Hội thảo góp ý dự thảo Luật",
        "Ngày 15/6, Thanh tra Chính phủ tổ chức hội thảo góp ý dự thảo Luật Thanh tra sửa đổi. Đại diện"
        " Thanh tra các tỉnh phía Nam đã tham gia đánh giá kết quả thi hành luật trong các năm qua.",
    ),
    (
        "Bổ nhiệm Chánh Thanh tra",
        "Sáng 3/8, UBND tỉnh Bến Tre tổ chức lễ trao quyết định bổ nhiệm Chánh Thanh tra tỉnh. Tân Chánh"
        " Thanh tra hứa hoàn thành tốt nhiệm vụ năm 2020.",
    ),
    (
        "Họp tổng kết đoàn thanh tra đất đai",
        "Ngày 4/5, Thanh tra tỉnh Bến Tre họp tổng kết cuộc thanh tra về quản lý đất đai tại huyện Ba Tri năm 2018.",
    ),
    (
        "Cụm thi đua số 3 ngành Giáo dục tổng kết",
        "Ngày 20/6, Cụm thi đua số 3 gồm 12 trường THPT tổ chức tổng kết năm học. Thanh tra Sở Giáo dục và Đào tạo dự.",
    ),
    (
        "Khối thi đua các sở tổng hợp tỉnh tổng kết",
        "Ngày 16/12, Khối thi đua số 2 tỉnh Bến Tre gồm các đơn vị: Thanh tra tỉnh, Sở Nội vụ, Sở Tư"
        " pháp, Văn phòng UBND tỉnh tổ chức hội nghị tổng kết công tác thi đua năm 2019. Thanh tra tỉnh"
        " là Khối trưởng.",
    ),
    (
        "Thanh tra tỉnh được tặng Huân chương",
        "Thanh tra tỉnh Bến Tre vừa đón nhận Huân chương Lao động hạng Ba. Đây là đơn vị dẫn đầu nhiều"
        " năm, được Cụm thi đua suy tôn năm 2018.",
    ),
    (
        "Kiểm tra chéo vệ sinh",
        "Ngày 12/9, Thanh tra Sở Y tế kiểm tra chéo các cơ sở khám chữa bệnh của hai huyện. Kết quả, phạt"
        " 12 triệu đồng.",
    ),
    (
        "Hội nghị công chức Thanh tra tỉnh",
        "Ngày 12/1, cơ quan Thanh tra tỉnh Bến Tre tổ chức hội nghị cán bộ, công chức năm 2019, bầu Ban"
        " Thanh tra nhân dân.",
    ),
    (
        "Bàn giao cán bộ",
        "Ngày 12/1, Thanh tra tỉnh Bến Tre tổ chức lễ bàn giao trụ sở cho Thanh tra huyện Ba Tri.",
    ),
    (
        "Quý III: Thanh tra Nam Định phát hiện sai phạm 4 tỷ đồng",
        "Theo báo cáo quý III của Thanh tra tỉnh Nam Định, toàn ngành triển khai 30 cuộc thanh tra. Quý"
        " IV, ngành tập trung triển khai nhiệm vụ trọng tâm, tổng kết công tác năm.",
    ),
    (
        "Thanh tra Chính phủ kết luận",
        "Thanh tra Chính phủ vừa có kết luận thanh tra tại tỉnh Bến Tre. Tổng kết quá trình thanh tra,"
        " đoàn chỉ ra sai phạm 300 tỷ đồng.",
    ),
    (
        "TTCP làm việc với tỉnh Lào Cai",
        "Ngày 3/5, đoàn công tác của Thanh tra Chính phủ làm việc với Thanh tra tỉnh Lào Cai về công tác"
        " phòng, chống tham nhũng.",
    ),
    (
        "Thanh tra tỉnh họp báo",
        "Chiều 5/4, Thanh tra tỉnh Bến Tre họp báo thông tin kết quả thanh tra đất đai 6 tháng đầu năm.",
    ),
    (
        "Thi tìm hiểu pháp luật",
        "Ngày 12/11, Cụm thi đua số IV Thanh tra Chính phủ tổ chức hội thi tìm hiểu pháp luật. Thanh tra"
        " tỉnh Lào Cai đoạt giải Nhất.",
    ),
    (
        "Chi đoàn Thanh tra tỉnh tổng kết",
        "Chiều 3/1, Chi đoàn Thanh tra tỉnh Bến Tre tổng kết công tác Đoàn và phong trào thanh niên năm 2018.",
    ),
    (
        "Hội Cựu chiến binh Thanh tra Chính phủ",
        "Ngày 3/1, Hội Cựu chiến binh Thanh tra Chính phủ tổ chức hội nghị tổng kết công tác hội năm 2019.",
    ),
    (
        "Cụm thi đua số 2 của Bộ tổng kết năm 2018",
        "Ngày 3/1, Thanh tra Bộ Xây dựng, Cụm trưởng, chủ trì hội nghị tổng kết thi đua năm 2018 của Cụm thi đua số 2."
        " Cụm có sáu đơn vị: Thanh tra Bộ, Văn phòng Bộ, Vụ Pháp chế, Vụ Tổ chức cán bộ, Vụ Hợp tác quốc tế.",
    ),
    (
        "Cụm thi đua số I ngành Kiểm tra Đảng tổng kết",
        "Ngày 3/1, tại Hà Nam, Cụm thi đua số I ngành Kiểm tra Đảng tổng kết năm 2018. Công tác phối hợp với thanh tra"
        " các tỉnh được đẩy mạnh.",
    ),
    (
        "Bình chọn",
        "Thanh tra TP Cần Thơ nhận 9/9 phiếu đề nghị tặng Cờ thi đua của Chính phủ, tại hội nghị tổng kết phong trào"
        " thi đua năm 2014 của Khối thi đua VI, do Cục Thi hành án TP. Cần Thơ tổ chức.",
    ),
]


@pytest.mark.parametrize(("title", "text"), NOT_RELEVANT)
def test_not_relevant(title, text):
    report = report_of(text, title, "2021-01-01")
    assert not report.relevant
    assert report.conference is None
    assert not any((report.members, report.leadership, report.awards, report.statistics, report.people))


@pytest.mark.parametrize("verb", ["tổ chức sơ kết", "vừa sơ kết"])
def test_a_review_without_a_word_for_a_meeting(verb):
    found = report_of(f"Ngày 8/7/2014, Thanh tra Bộ Y tế {verb} công tác 6 tháng đầu năm 2014.", published="2014-07-09")
    assert (found.relevant, found.conference.kind, found.conference.date) == (True, "midyear_review", "2014-07-08")
    assert [fact.unit for fact in found.hosts] == ["Thanh tra Bộ Y tế"]
