"""Statistics, more shapes: numbers in words, lists under headings, inversions, abbreviations, a year's opening."""

import pytest

from archive.article import Article
from archive.extract import statistics
from archive.extract.reading import read
from archive.extract.report import Cluster, Conference

TY = 10**9
TRIEU = 10**6


def values(text: str, kind: str = "annual_review") -> dict[str, float]:
    document = read(Article(url="https://bao.example/1", source="bao", title="", text=text))
    held = Conference(kind, "national", 2020, cluster=Cluster("XI", "Cụm thi đua số XI"))
    return {fact.metric: fact.value for fact in statistics.find(document, held)[0]}


SHAPES = [
    ("Kế hoạch năm 2021: 130 cuộc thanh tra hành chính, 900 cuộc thanh tra chuyên ngành.", {}),
    ("Toàn Cụm tiến hành 27 cuộc thanh tra kinh tế - xã hội tại 36 đơn vị (15 cuộc từ kỳ trước chuyển sang); kết "
     "thúc 14 cuộc thanh tra trực tiếp.", {"inspections_admin": 27}),
    ("Các đơn vị đã thực hiện kiến nghị thu hồi về kinh tế trên 47,6 tỷ đồng.", {"recovered_money": 47600 * TRIEU}),
    ("6 tháng cuối năm: hoàn thành 22 cuộc thanh tra hành chính; mở 05 lớp tập huấn.", {}),
    ("Nếu năm 2019 các đoàn chỉ chuyển cơ quan điều tra 2 vụ thì năm nay là 11 vụ.", {"cases_transferred": 11}),
    ("Đoàn đánh giá cao Thanh tra tỉnh Kon Tum đã hoàn thành 26 cuộc thanh tra, thu hồi 3 tỷ đồng.", {}),
    ("Phát hiện sai phạm 18 tỷ đồng, 2.318 chỉ vàng 24K, 317 ha đất.",
     {"violations_money": 18 * TY, "violations_land": 3_170_000}),
    ("Số tiền sai phạm\n\n22.310 triệu đồng\n\nSố lượt tiếp công dân\n\n12.045 lượt",
     {"violations_money": 22310 * TRIEU, "citizens_received": 12045}),
    ("✅ Kiến nghị thu hồi 4,9 tỷ đồng\n✅ Tiếp 1.830 lượt công dân",
     {"recovery_recommended_money": 4900 * TRIEU, "citizens_received": 1830}),
    ("Cụm đã tiến hành 268 cuộc thanh tra (chưa kể thanh tra chuyên ngành), phát hiện sai phạm 7 tỷ đồng.",
     {"inspections_admin": 268, "violations_money": 7 * TY}),
    ("Toàn Cụm quyên góp 152 triệu đồng xây 4 nhà tình nghĩa.", {"donations_money": 152 * TRIEU, "other": 4}),
    ("Đoàn đến thăm nhà ở của 4 nhà khoa học.", {}),
    # looked into, not settled
    ("Rà soát, tìm phương án xử lý cho 88 vụ việc khiếu nại, tố cáo kéo dài.", {}),
    ("Giải quyết khiếu nại, tố cáo: đã rà soát và bàn phương án xử lý đối với 88 vụ việc khiếu nại kéo dài.", {}),
    ("Tiền vi phạm lên tới hai mươi sáu tỷ bảy trăm triệu đồng.",
     {"violations_money": 26700 * TRIEU}),
    ("Phát hiện sai phạm một nghìn hai trăm tỷ đồng.",
     {"violations_money": 1200 * TY}),
    ("Phát hiện sai phạm 4 tỷ rưỡi.",
     {"violations_money": 4500 * TRIEU}),
    ("Các đơn vị tiếp một nghìn hai trăm lượt công dân.",
     {"citizens_received": 1200}),
    ("Phát hiện sai phạm 12.450 trđ.",
     {"violations_money": 12450 * TRIEU}),
    ("Sai phạm về đất 2 km2.",
     {"violations_land": 2 * TRIEU}),
    ("Toàn ngành thanh tra tỉnh thực hiện 128 cuộc thanh tra kinh tế - xã hội và cả thảy 1.215 cuộc thanh "
     "tra chuyên ngành.",
     {"inspections_admin": 128, "inspections_specialised": 1215}),
    ("Thanh tra hành chính 320 cuộc, chuyên ngành 1.240 cuộc, trách nhiệm 24 cuộc.",
     {"inspections_admin": 320, "inspections_specialised": 1240, "responsibility_inspections": 24}),
    ("Triển khai 320 cuộc TTHC, 1.240 cuộc TTCN.",
     {"inspections_admin": 320, "inspections_specialised": 1240}),
    ("Tiến hành 42 cuộc thanh tra việc thực hiện pháp luật về phòng, chống tham nhũng.",
     {"responsibility_inspections": 42}),
    ("Vì sao 31 cuộc thanh tra trong kế hoạch nửa đầu năm chưa cuộc nào công bố quyết định?", {}),
    ("Có 12 cuộc thanh tra bị chậm tiến độ.", {}),
    ("Cụm triển khai 402 cuộc thanh tra hành chính, đã kết luận 311 cuộc.",
     {"inspections_admin": 402, "inspection_conclusions": 311}),
    ("Kiến nghị thu hồi 8,74 tỷ đồng trên tổng số sai phạm 12,09 tỷ đồng, đạt kết quả thu thực tế 7,6 tỷ đồng (87%).",
     {"recovery_recommended_money": 8740 * TRIEU, "violations_money": 12090 * TRIEU, "recovered_money": 7600 * TRIEU}),
    ("Tiền vi phạm lên tới 26 tỷ đồng, còn đất giao, cho thuê trái thẩm quyền là 41,3 ha.",
     {"violations_money": 26 * TY, "violations_land": 413000}),
    ("Sai phạm về kinh tế 289 tỷ đồng, về đất đai khoảng 1.250 ha, phần lớn là đất nông, lâm trường; kiến "
     "nghị thu hồi hơn 97 tỷ đồng và 340 ha.",
     {"violations_money": 289 * TY, "violations_land": 12500000,
      "recovery_recommended_money": 97 * TY, "recovery_recommended_land": 3400000}),
    ("So với năm 2019 (thực hiện 742 cuộc, thu hồi 52 tỷ đồng), các chỉ tiêu đều nhích lên.", {}),
    ("Ban hành 388 quyết định XPVPHC với tổng số tiền 6,35 tỷ đồng.",
     {"fine_decisions": 388, "fines_money": 6350 * TRIEU}),
    ("Đơn vị phải kiểm điểm là 9, cá nhân là 31.",
     {"organisations_handled": 9, "individuals_handled": 31}),
    ("Xem xét trách nhiệm 118 tổ chức, 402 cá nhân có sai phạm.",
     {"organisations_handled": 118, "individuals_handled": 402}),
    ("Có 5 vụ phải nhờ đến công an.",
     {"cases_transferred": 5}),
    ("Chuyển CQĐT 5 vụ.",
     {"cases_transferred": 5}),
    ("Người dân đến trụ sở 588 lượt; đơn nhận 341, giảm 57 đơn.",
     {"citizens_received": 588, "petitions_received": 341}),
    ("Tiếp nhận 5.077 lượt đơn thư.",
     {"petitions_received": 5077}),
    ("5.077 đơn khiếu nại, tố cáo được gửi đến các cơ quan hành chính.",
     {"petitions_received": 5077}),
    ("Số vụ việc khiếu nại thuộc thẩm quyền là 1.120 vụ, đã giải quyết xong 987 vụ; số vụ tố cáo tương "
     "ứng là 143 và 131 vụ.",
     {"complaints_resolved": 987, "denunciations_resolved": 131}),
    ("Khiếu nại thuộc thẩm quyền 1.120 vụ, giải quyết 987 vụ; tố cáo 143 vụ, giải quyết 131 vụ.",
     {"complaints_resolved": 987, "denunciations_resolved": 131}),
    ("Qua giải quyết đơn đã trả lại quyền lợi cho 41 người dân với số tiền 1,2 tỷ đồng.",
     {"citizens_restored": 41, "money_returned": 1200 * TRIEU}),
    ("Bộ máy mới có 13 phòng, 217 công chức.",
     {"staff": 217}),
    ("Cụm gồm 7 đơn vị với 690 cán bộ, công chức.",
     {"staff": 690}),
    ("94 hội nghị, lớp tập huấn về PCTN được mở cho 7.405 học viên.",
     {"trainings": 94, "training_attendees": 7405}),
    ("Các chỉ tiêu chính: toàn Cụm làm 780 cuộc thanh tra hành chính; tỷ lệ thu hồi sau thanh tra 70% trở "
     "lên; giải quyết 85% đơn thuộc thẩm quyền.", {}),
    ("Cụm đăng ký thực hiện 300 cuộc thanh tra hành chính.", {}),
    ("Số cuộc thanh tra:\n\n- Hành chính: 320 cuộc\n\n- Chuyên ngành: 1.240 cuộc",
     {"inspections_admin": 320, "inspections_specialised": 1240}),
    ("Công tác thanh tra:\n\n- Tổng số: 320 cuộc.\n\n- Phát hiện vi phạm: 12 tỷ đồng.",
     {"inspections_total": 320, "violations_money": 12 * TY}),
    ("Giải quyết khiếu nại, tố cáo:\n\n- Khiếu nại: 720 vụ\n\n- Tố cáo: 131 vụ",
     {"complaints_resolved": 720, "denunciations_resolved": 131}),
    ("Kết quả thu hồi:\n\n+ Tiền: 30 tỷ đồng",
     {"recovered_money": 30 * TY}),
    ("Kiến nghị thu hồi:\n\n+ Tiền: 30 tỷ đồng\n\n+ Đất: 4 ha",
     {"recovery_recommended_money": 30 * TY, "recovery_recommended_land": 40000}),
    ("Vi phạm phát hiện qua thanh tra:\n\n+ Về tiền: 30 tỷ đồng\n\n+ Về đất: 4 ha",
     {"violations_money": 30 * TY, "violations_land": 40000}),
    ("Kiến nghị xử lý hành chính:\n\n- Tập thể: 12\n\n- Cá nhân: 45",
     {"organisations_handled": 12, "individuals_handled": 45}),
    ("Kiến nghị xử lý hành chính:\n\n- 12 tập thể;\n\n- 45 cá nhân.",
     {"organisations_handled": 12, "individuals_handled": 45}),
    ("Công tác tiếp dân:\n\n- Số lượt: 1.200\n\n- Số đơn nhận: 340",
     {"citizens_received": 1200, "petitions_received": 340}),
    ("Thanh tra chuyên ngành:\n\n- 1.240 cuộc;\n\n- 388 quyết định xử phạt, 6,35 tỷ đồng.",
     {"inspections_specialised": 1240, "fine_decisions": 388, "fines_money": 6350 * TRIEU}),
    ("Cả Cụm nhận về 5.077 lá đơn.",
     {"petitions_received": 5077}),
    ("Kiến nghị thu hồi 75 tỷ đồng, thực hiện được 61 tỷ đồng.",
     {"recovery_recommended_money": 75 * TY, "recovered_money": 61 * TY}),
    ("Tỷ lệ thu hồi tiền sai phạm đạt 81,3%, tương đương 61 tỷ đồng.",
     {"recovered_money": 61 * TY}),
    ("Năm ngoái, cả Cụm thu hồi 52 tỷ đồng, năm nay là 61 tỷ đồng.",
     {"recovered_money": 61 * TY}),
    ("Hội nghị diễn ra sôi nổi.\n\nNăm 2019, Cụm tiến hành 500 cuộc thanh tra hành chính.", {}),
    ("Hội nghị diễn ra sôi nổi.\n\nTrước đó, năm 2019, thu hồi 30 tỷ đồng.", {}),
    ("Đề nghị xử lý kỷ luật 402 cá nhân thuộc 118 đơn vị.",
     {"individuals_handled": 402}),
    ("Đóng góp Quỹ phòng, chống Covid-19 450 triệu đồng.",
     {"donations_money": 450 * TRIEU}),
    ("Qua thanh tra chuyên ngành phát hiện 900 tổ chức, cá nhân vi phạm; ban hành 655 quyết định xử phạt "
     "với số tiền 12 tỷ đồng, đã thu 11 tỷ đồng.",
     {"fine_decisions": 655, "fines_money": 12 * TY}),
    ("Cứ 10 đồng kiến nghị thì thu được 8 đồng; tổng cộng đã thu hồi 52 tỷ đồng.",
     {"recovered_money": 52 * TY}),
    ("402 cuộc thanh tra hành chính, 92 tỷ đồng sai phạm, 118 tập thể bị kiểm điểm: đó là những con số của năm.",
     {"inspections_admin": 402, "violations_money": 92 * TY, "organisations_handled": 118}),
    ("Qua 402 cuộc, các đoàn thanh tra phát hiện sai phạm 92 tỷ đồng.",
     {"inspections_total": 402, "violations_money": 92 * TY}),
    ("118 tập thể và 402 cá nhân bị nhắc nhở, phê bình.",
     {"organisations_handled": 118, "individuals_handled": 402}),
    ("Kiến nghị xử lý trách nhiệm 118 tập thể; với cá nhân là 402 người.",
     {"organisations_handled": 118, "individuals_handled": 402}),
    ("Cụm hỗ trợ xây 3 nhà tình nghĩa, tổng kinh phí 240 triệu đồng.",
     {"donations_money": 240 * TRIEU, "other": 3}),
    ("Tuyên truyền pháp luật 94 cuộc với 7.405 lượt người tham gia.",
     {"trainings": 94, "training_attendees": 7405}),
    ("Xác minh tài sản, thu nhập đối với 96 người có nghĩa vụ kê khai.", {}),
    ("Ngoài ra còn 33 cuộc thanh tra trách nhiệm về công tác phòng, chống tham nhũng, tiêu cực.",
     {"responsibility_inspections": 33}),
    ("Đã có 377 kết luận thanh tra.",
     {"inspection_conclusions": 377}),
    ("Đã có 52 tỷ đồng quay về ngân sách.",
     {"recovered_money": 52 * TY}),
    ("Có 6 vụ việc với 11 đối tượng được chuyển cho cơ quan cảnh sát điều tra.",
     {"cases_transferred": 6}),
    ("Kiến nghị thu hồi hai mươi mốt tỷ được nộp ngân sách.",
     {"recovery_recommended_money": 21 * TY}),
    # passives, one after another
    ("Có 390 đơn được tiếp nhận, 12 vụ khiếu nại được giải quyết.",
     {"petitions_received": 390, "complaints_resolved": 12}),
    # parts, and what they are parts of
    ("Giải quyết 127 đơn thư, trong đó 19 đơn khiếu nại.", {"petitions_resolved": 127}),
    ("Trong hai mươi hai vụ khiếu nại thuộc thẩm quyền, hai mươi vụ đã xong.", {"complaints_resolved": 20}),
    ("Trong 57 cá nhân bị kiến nghị, chỉ 19 người có quyết định kỷ luật.", {"individuals_handled": 57}),
    ("Triển khai 120 cuộc thanh tra, kết thúc 98 cuộc.", {"inspections_total": 120}),
    ("Thanh tra năm địa phương kết thúc bốn trăm lẻ sáu cuộc thanh tra.", {"inspections_total": 406}),
    ("Hồ sơ của 88 cuộc thanh tra được bàn giao.", {}),
    ("Tổ tổng hợp phải gọi hơn hai trăm cuộc điện thoại cho các đoàn thanh tra.", {}),
    ("Đơn nhận được: 402; đã xử lý xong: 389.", {"petitions_received": 402, "petitions_resolved": 389}),
    # those who attend
    ("Mở 31 lớp tập huấn, trong đó 12 lớp trực tuyến, cho 2.205 lượt người.",
     {"trainings": 31, "training_attendees": 2205}),
    ("Cụm mở 22 lớp tập huấn về tiếp công dân cho 1.940 lượt cán bộ xã, thôn.",
     {"trainings": 22, "training_attendees": 1940}),
    ("Gần 600 lượt người dự 11 hội nghị phổ biến pháp luật.", {"training_attendees": 600, "trainings": 11}),
    # staff of the day
    ("Với 193 cán bộ, công chức hiện có, ngành phải xoay xở.", {"staff": 193}),
    ("Quá nửa số huyện chỉ được bốn biên chế trở xuống.", {}),
    # money that has arrived
    ("Kiến nghị thu hồi 120 tỷ đồng, tới bữa họp đã có 98 tỷ đồng nằm trong kho bạc.",
     {"recovery_recommended_money": 120 * TY, "recovered_money": 98 * TY}),
    ("Tính đến ngày họp, tài khoản tạm giữ đã nhận 2,96 tỷ đồng.", {"recovered_money": 2960 * TRIEU}),
    # changes told before the value
    ("Số tiền sai phạm lại thấp xuống, còn 78.615 triệu đồng.", {"violations_money": 78615 * TRIEU}),
    ("Tiếp dân giảm sâu: 6.208 lượt, chưa bằng hai phần ba năm 2019.", {"citizens_received": 6208}),
    ("Có 19 cuộc thanh tra hành chính, ít hơn năm ngoái một cuộc nhưng tiền sai phạm tăng, lên 5,07 tỷ đồng.",
     {"inspections_admin": 19, "violations_money": 5070 * TRIEU}),
    # what a bracket holds is of the figure before it
    ("Cụm tiến hành 263 cuộc thanh tra hành chính (chỉ tiêu cả năm là 340 cuộc) và 2.904 cuộc thanh tra chuyên ngành.",
     {"inspections_admin": 263, "inspections_specialised": 2904}),
    ("Hội nghị chỉ ra 512 cuộc thanh tra ban hành kết luận chậm.", {}),
    ("Khiếu nại đã giải quyết 301 vụ trên 377 vụ, tố cáo 48 vụ trên 59 vụ.",
     {"complaints_resolved": 301, "denunciations_resolved": 48}),
    ("Có 14 vụ, việc được chuyển cho cơ quan điều tra.", {"cases_transferred": 14}),
    ("Cụm triển khai 64 đoàn thanh tra chuyên ngành, lập biên bản 231 cơ sở vi phạm.",
     {"inspections_specialised": 64, "organisations_handled": 231}),
    ("Cơ quan có 52 cán bộ, công chức, thêm 5 người so với đầu năm.", {"staff": 52}),
    ("Buộc khắc phục 12 tỷ đồng.", {"recovery_recommended_money": 12 * TY}),
    # careless or large numbers
    ("Kiến nghị kiểm điểm 203 tập thể,417 cá nhân.", {"organisations_handled": 203, "individuals_handled": 417}),
    ("Ra một nghìn không trăm bốn mươi hai quyết định xử phạt.", {"fine_decisions": 1042}),
    ("Số lượt công dân được tiếp là 0,48 triệu.", {"citizens_received": 480000}),
    ("Số người bị kiến nghị: 286; số tập thể: 131.", {"individuals_handled": 286, "organisations_handled": 131}),
    ("Bảy vụ được giao cho cơ quan điều tra.", {"cases_transferred": 7}),
    ("Phạt 417 quyết định - số tiền 6 tỷ 75 triệu đ.", {"fine_decisions": 417, "fines_money": 6075 * TRIEU}),
    ("Phạt vi phạm: 1.906 trường hợp, thu về 14,2 tỷ đồng.", {"fine_decisions": 1906, "fines_money": 14200 * TRIEU}),
    ("Ban hành 820 quyết định xử lý vi phạm hành chính với tổng số tiền 5 tỷ đồng.",
     {"fine_decisions": 820, "fines_money": 5 * TY}),
    ("Đơn thư năm 2020 giảm so với năm 2019 (từ 9.310 đơn còn 8.020 đơn).", {"petitions_received": 8020}),
    ("Trong kỳ phát sinh 730 đơn.", {"petitions_received": 730}),
    ("Cả 14 đơn tố cáo phát sinh đã được giải quyết.", {"denunciations_resolved": 14}),
    ("Các đơn vị mở 61 đợt thanh tra hành chính, 130 đợt kiểm tra chuyên ngành.",
     {"inspections_admin": 61, "inspections_specialised": 130}),
    ("Biên chế của 8 đơn vị là 530 người.", {"staff": 530}),
    ("Đề nghị xử lý hình sự 6 vụ.", {"cases_transferred": 6}),
    ("Có 3 vụ việc bị phát hiện và chuyển cho cơ quan công an.", {"cases_transferred": 3}),
    ("205 bản kết luận thanh tra đã được ban hành.", {"inspection_conclusions": 205}),
    ("Sai phạm về tiền 310 tỷ đồng, bằng đất 7 ha.", {"violations_money": 310 * TY, "violations_land": 70_000}),
    ("Thanh tra Chính phủ trong năm đã triển khai 48 cuộc thanh tra.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES, ids=[text[:60] for text, _ in SHAPES])
def test_shape(text, expected):
    assert values(text) == expected


def test_a_launch_looks_back_and_a_pact_promises():
    text = "Năm 2019, Cụm tiến hành 402 cuộc thanh tra hành chính. Sai phạm phát hiện là 92 tỷ đồng."
    assert values(text, "launch") == {}
    text = "Các đơn vị hoàn thành 402 cuộc thanh tra hành chính và ủng hộ đồng bào vùng lũ 96 triệu đồng."
    assert values(text, "pact_signing") == {"donations_money": 96 * TRIEU}
    text = "Đầu năm nay, hai tháng, sáu tỉnh đã triển khai 57 cuộc thanh tra."
    assert values(text, "pact_signing") == {"inspections_total": 57}
