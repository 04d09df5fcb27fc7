"""Statistics, a fictional sentence for each shape. The report reviews 2020, of a cluster unless told otherwise."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.article import Article
from archive.extract import statistics
from archive.extract.reading import read
from archive.extract.report import Cluster, Conference

TY = 10**9
TRIEU = 10**6
REVIEW = Conference("annual_review", "national", 2020, cluster=Cluster("XI", "Cụm thi đua số XI"))


def found(text: str, title: str = "", conference: Conference = REVIEW):
    document = read(Article(url="https://bao.example/1", source="bao", title=title, text=text))
    return statistics.find(document, conference)


def values(text: str, title: str = "") -> dict[str, float]:
    return {fact.metric: fact.value for fact in found(text, title)[0]}


SHAPES = [
    # inspections: the field after the noun, before it, or in neither place
    ("Năm 2020, các đơn vị tiến hành 312 cuộc thanh tra hành chính và 1.045 cuộc thanh tra chuyên ngành.",
     {"inspections_admin": 312, "inspections_specialised": 1045}),
    ("Toàn Cụm triển khai 96 cuộc thanh tra, 2.310 cuộc kiểm tra liên ngành.",
     {"inspections_total": 96, "inspections_specialised": 2310}),
    ("Về thanh tra chuyên ngành, các sở thực hiện 845 cuộc, ban hành 230 quyết định xử phạt.",
     {"inspections_specialised": 845, "fine_decisions": 230}),
    ("Thanh tra hành chính: 57 cuộc; thanh tra chuyên ngành: 402 cuộc.",
     {"inspections_admin": 57, "inspections_specialised": 402}),
    ("Số cuộc thanh tra hành chính: 42; số quyết định xử phạt: 118.",
     {"inspections_admin": 42, "fine_decisions": 118}),
    ("Các đoàn đã tiến hành 1.240 cuộc thanh, kiểm tra chuyên ngành.", {"inspections_specialised": 1240}),
    ("Cụm thực hiện 700 cuộc thanh tra, kiểm tra, trong đó có 180 cuộc thanh tra hành chính, 520 cuộc chuyên ngành.",
     {"inspections_total": 700}),
    ("Cụm thực hiện 700 cuộc thanh tra, kiểm tra, gồm 180 cuộc thanh tra hành chính và 520 cuộc chuyên ngành.",
     {"inspections_total": 700, "inspections_admin": 180, "inspections_specialised": 520}),
    ("Toàn ngành Thanh tra tỉnh đã tiến hành 65 cuộc thanh tra hành chính (48 cuộc theo kế hoạch, 17 cuộc đột xuất).",
     {"inspections_admin": 65}),
    ("Đã triển khai 65 cuộc thanh tra hành chính, trong đó kỳ trước chuyển sang 8 cuộc, triển khai mới 57 cuộc.",
     {"inspections_admin": 65}),
    ("Các đơn vị tiến hành 33 cuộc thanh tra trách nhiệm thực hiện pháp luật về tiếp công dân.",
     {"responsibility_inspections": 33}),
    ("Thanh tra trách nhiệm của người đứng đầu được tiến hành ở 21 cuộc.", {"responsibility_inspections": 21}),
    ("Do bão lũ, các tỉnh phải tạm hoãn 12 cuộc thanh tra.", {"other": 12}),
    ("Cụm tổ chức 3 cuộc đối thoại và 2 cuộc họp.", {}),
    # money and land: verb before, verb after, coordination
    ("Qua thanh tra phát hiện sai phạm 88,4 tỷ đồng, 12,5 ha đất; kiến nghị thu hồi 61 tỷ đồng và 3,2 ha.",
     {"violations_money": 88400 * TRIEU, "violations_land": 125000,
      "recovery_recommended_money": 61 * TY, "recovery_recommended_land": 32000}),
    ("Tổng số tiền vi phạm là 231 tỷ 450 triệu đồng, kiến nghị thu hồi nộp ngân sách 120 tỷ, đã thu hồi 96,5 tỷ.",
     {"violations_money": 231450 * TRIEU, "recovery_recommended_money": 120 * TY, "recovered_money": 96500 * TRIEU}),
    ("Các cơ quan thanh tra kiến nghị chủ đầu tư nộp trả ngân sách 14,2 tỷ đồng.",
     {"recovery_recommended_money": 14200 * TRIEU}),
    ("Số tiền phải thu hồi là 45.300 triệu đồng, đến nay 40.100 triệu đồng đã được thu hồi.",
     {"recovery_recommended_money": 45300 * TRIEU, "recovered_money": 40100 * TRIEU}),
    ("Đến ngày 30/11, đã có 22 tỷ đồng nộp vào ngân sách Nhà nước.", {"recovered_money": 22 * TY}),
    ("Cụm đã đôn đốc thu hồi được 9,75 tỷ đồng.", {"recovered_money": 9750 * TRIEU}),
    ("Phát hiện vi phạm hơn 4 tỷ đồng và 17.200 m2 đất, kiến nghị xử lý khác 1,3 tỷ đồng.",
     {"violations_money": 4 * TY, "violations_land": 17200, "other": 1300 * TRIEU}),
    ("Kiến nghị thu hồi 61 tỷ đồng (trong đó nộp ngân sách 40 tỷ đồng, giảm trừ quyết toán 21 tỷ đồng).",
     {"recovery_recommended_money": 61 * TY}),
    ("Sai phạm về đất đai là 45.000 mét vuông.", {"violations_land": 45000}),
    ("Diện tích đất kiến nghị thu hồi là 5,1 héc-ta.", {"recovery_recommended_land": 51000}),
    ("Các đoàn làm rõ thất thoát 7.200 triệu đồng.", {"violations_money": 7200 * TRIEU}),
    ("Qua thanh tra, phát hiện 215 đơn vị vi phạm với số tiền 18 tỷ đồng.", {"violations_money": 18 * TY}),
    ("Vi phạm được chỉ ra: về tiền 96 tỷ đồng, về đất 4 ha.", {"violations_money": 96 * TY, "violations_land": 40000}),
    # fines
    ("Lực lượng chuyên ngành ra 2.115 quyết định xử phạt vi phạm hành chính với tổng số tiền trên 31 tỷ đồng.",
     {"fine_decisions": 2115, "fines_money": 31 * TY}),
    ("Xử phạt vi phạm hành chính 6,8 tỷ đồng.", {"fines_money": 6800 * TRIEU}),
    ("Ban hành 98 quyết định, thu phạt 640 triệu đồng.", {"fines_money": 640 * TRIEU, "fine_decisions": 98}),
    ("Đã phạt tiền 1,15 tỷ đồng đối với 214 trường hợp.", {"fines_money": 1150 * TRIEU}),
    # persons and organisations handled, cases passed on
    ("Kiến nghị xử lý hành chính 57 tổ chức, 131 cá nhân; chuyển cơ quan điều tra 2 vụ, 3 đối tượng.",
     {"organisations_handled": 57, "individuals_handled": 131, "cases_transferred": 2}),
    ("Có 44 tập thể và 150 cá nhân bị kiểm điểm, rút kinh nghiệm.",
     {"organisations_handled": 44, "individuals_handled": 150}),
    ("Đề nghị kiểm điểm trách nhiệm đối với 18 tập thể, hơn 60 cá nhân có sai phạm.",
     {"organisations_handled": 18, "individuals_handled": 60}),
    ("Kiến nghị xử lý kỷ luật 25 người, trong đó 3 người bị buộc thôi việc.", {"individuals_handled": 25}),
    ("Chuyển 5 vụ việc có dấu hiệu tội phạm sang cơ quan điều tra.", {"cases_transferred": 5}),
    ("Ba vụ việc được chuyển hồ sơ sang cơ quan Công an.", {"cases_transferred": 3}),
    ("Một vụ có dấu hiệu tham nhũng đã được chuyển cơ quan điều tra.", {"cases_transferred": 1}),
    ("Số vụ chuyển cơ quan điều tra: 4 vụ.", {"cases_transferred": 4}),
    ("Hội nghị tặng Bằng khen cho 12 tập thể và 20 cá nhân.", {}),
    ("Có 12 tập thể, 25 cá nhân được tặng Giấy khen.", {}),
    # citizens, petitions, complaints and denunciations
    ("Cụm tiếp 8.214 lượt công dân, nhận 3.150 đơn các loại, giải quyết 412/430 vụ khiếu nại, 55/58 vụ tố cáo.",
     {"citizens_received": 8214, "petitions_received": 3150, "complaints_resolved": 412, "denunciations_resolved": 55}),
    ("Trụ sở tiếp công dân đón gần 1,2 nghìn lượt người.", {"citizens_received": 1200}),
    ("Toàn Cụm tiếp 5.600 lượt với 6.120 người, có 48 đoàn đông người.", {"citizens_received": 5600}),
    ("Số đơn tiếp nhận là 2.040 đơn, trong đó 1.310 đơn đủ điều kiện xử lý.", {"petitions_received": 2040}),
    ("Tiếp nhận và xử lý 1.877 đơn thư khiếu nại, tố cáo.", {"petitions_received": 1877}),
    ("Cơ quan thanh tra giải quyết xong 286 vụ việc khiếu nại, tố cáo thuộc thẩm quyền.", {"petitions_resolved": 286}),
    ("Tham mưu giải quyết khiếu nại 120/131 vụ, tố cáo 17/18 vụ.",
     {"complaints_resolved": 120, "denunciations_resolved": 17}),
    ("Đã giải quyết 77 đơn khiếu nại, 9 đơn tố cáo.", {"complaints_resolved": 77, "denunciations_resolved": 9}),
    ("Trong 310 vụ khiếu nại được giải quyết có 12 vụ đông người.", {"complaints_resolved": 310}),
    ("Tiếp dân: 112 lượt; nhận 95 đơn, xong 90 đơn (94,7%).",
     {"citizens_received": 112, "petitions_received": 95, "petitions_resolved": 90}),
    ("Giải quyết 120 vụ khiếu nại, còn 11 vụ chưa giải quyết xong.", {"complaints_resolved": 120}),
    ("Qua giải quyết khiếu nại đã trả lại cho công dân 2,4 tỷ đồng và 3.150m2 đất, khôi phục quyền lợi cho 41 người.",
     {"money_returned": 2400 * TRIEU, "land_returned": 3150, "citizens_restored": 41}),
    ("Qua đó, khôi phục quyền lợi hợp pháp cho công dân 373 triệu đồng, 692 m2 đất.",
     {"money_returned": 373 * TRIEU, "land_returned": 692}),
    ("Có 52 công dân được phục hồi quyền lợi, nhận lại 750 triệu đồng.",
     {"citizens_restored": 52, "money_returned": 750 * TRIEU}),
    # training, declarations, conclusions, staff, gifts
    ("Cụm mở 64 lớp tập huấn cho 3.900 lượt người.", {"trainings": 64, "training_attendees": 3900}),
    ("Tổ chức 45 hội nghị tuyên truyền pháp luật phòng, chống tham nhũng với hơn 2.800 lượt người tham dự.",
     {"trainings": 45, "training_attendees": 2800}),
    ("Các tỉnh tổ chức 30 buổi phổ biến Luật Tố cáo, thu hút 1.950 người tham gia.",
     {"trainings": 30, "training_attendees": 1950}),
    ("Có 18.240 người kê khai tài sản, thu nhập.", {"asset_declarations": 18240}),
    ("Việc kê khai tài sản, thu nhập được thực hiện với 7.115 cán bộ.", {"asset_declarations": 7115}),
    ("Đã công khai 9.630 bản kê khai tài sản, thu nhập.", {"asset_declarations": 9630}),
    ("Các đoàn ban hành 204 kết luận thanh tra.", {"inspection_conclusions": 204}),
    ("Cụm theo dõi, đôn đốc thực hiện 63 kết luận thanh tra.", {}),
    ("Toàn Cụm hiện có 735 biên chế.", {"staff": 735}),
    ("Đội ngũ thanh tra của sáu tỉnh có 690 công chức.", {"staff": 690}),
    ("Công chức toàn Cụm quyên góp 215 triệu đồng giúp đồng bào vùng lũ.", {"donations_money": 215 * TRIEU}),
    ("Các đơn vị ủng hộ Quỹ Vì người nghèo hơn 340 triệu đồng.", {"donations_money": 340 * TRIEU}),
    ("Nhiều hoạt động thăm hỏi gia đình chính sách được tổ chức với tổng trị giá 96 triệu đồng.",
     {"donations_money": 96 * TRIEU}),
    # of another year, a change, a target, a shortfall, a part: not the report's
    ("Tiếp 900 lượt công dân, giảm 110 lượt so với năm 2019.", {"citizens_received": 900}),
    ("Tiếp 900 lượt công dân (cùng kỳ: 1.010 lượt).", {"citizens_received": 900}),
    ("Sai phạm 20 tỷ đồng, trong khi năm 2019 chỉ là 17 tỷ đồng.", {"violations_money": 20 * TY}),
    ("Thu hồi 18,6 tỷ đồng, cao gấp rưỡi mức 12,7 tỷ đồng của cùng kỳ năm trước.", {"recovered_money": 18600 * TRIEU}),
    ("Giải quyết 402 vụ khiếu nại, nhiều hơn năm 2019 là 35 vụ, và 61 vụ tố cáo.",
     {"complaints_resolved": 402, "denunciations_resolved": 61}),
    ("Giải quyết 402 vụ khiếu nại, giảm 35 vụ khiếu nại, 12 vụ tố cáo so với năm 2019.", {"complaints_resolved": 402}),
    ("Số tiền thu hồi tăng từ 12 tỷ đồng lên 15 tỷ đồng.", {"recovered_money": 15 * TY}),
    ("Năm 2019, Cụm tiến hành 500 cuộc thanh tra hành chính.", {}),
    ("Năm 2021, Cụm phấn đấu thu hồi trên 100 tỷ đồng.", {}),
    ("Trong năm tới, các đơn vị sẽ triển khai 320 cuộc thanh tra hành chính.", {}),
    ("Chỉ tiêu đặt ra là mở 40 lớp tập huấn.", {}),
    ("Đã thu 30 tỷ đồng, còn phải thu 12 tỷ đồng.", {"recovered_money": 30 * TY}),
    ("Đã thu 30 tỷ đồng, còn nợ đọng 12 tỷ đồng.", {"recovered_money": 30 * TY}),
    ("Riêng Thanh tra tỉnh Nam Định thực hiện 21 cuộc thanh tra hành chính, thu hồi 5,3 tỷ đồng.", {}),
    ("Ông Bùi Văn Ân cho biết cả nước năm qua tiến hành 6.154 cuộc thanh tra hành chính.", {}),
    ("Đạt 92% kế hoạch, cao hơn năm trước 4,3 điểm phần trăm.", {}),
    ("Thanh tra tỉnh Nam Định đạt 98,5 điểm.", {}),
    ("Kiến nghị thu hồi 3,8 tỷ đồng và 44 ha đất, thu hồi 978 triệu đồng.",
     {"recovery_recommended_money": 3800 * TRIEU, "recovery_recommended_land": 440000, "recovered_money": 978 * TRIEU}),
    ("Có 131 vụ khiếu nại, 20 vụ tố cáo đã được giải quyết.",
     {"complaints_resolved": 131, "denunciations_resolved": 20}),
    ("Các tỉnh đã trao tặng 265 triệu đồng xây nhà cho hộ nghèo.", {"donations_money": 265 * TRIEU}),
    ("Phạt hành chính 318 trường hợp với 3.237 triệu đồng.", {"fine_decisions": 318, "fines_money": 3237 * TRIEU}),
    ("Kiến nghị sửa đổi, bổ sung 34 văn bản.", {"other": 34}),
    ("Giúp đỡ 25 hộ nghèo ở vùng cao.", {"other": 25}),
    ("Các đơn vị góp 64 triệu đồng giúp bốn gia đình chính sách sửa nhà.", {"donations_money": 64 * TRIEU}),
    ("Nhiều việc khó, nhất là một vụ việc kéo dài mãi chưa giải quyết.", {}),
    ("Dù phải tạm dừng nhiều đoàn vì dịch, Cụm vẫn hoàn thành 337 cuộc thanh tra hành chính.",
     {"inspections_admin": 337}),
    ("Đáng chú ý là sai phạm tại dự án có tổng mức đầu tư 500 tỷ đồng.", {}),
    ("Ba con số nổi bật: 312 cuộc thanh tra, 88 tỷ đồng sai phạm, 61 tỷ đồng thu về ngân sách.",
     {"inspections_total": 312, "violations_money": 88 * TY, "recovered_money": 61 * TY}),
    ("Các đơn vị mở 64 lớp, 3.900 lượt người tham dự.", {"trainings": 64, "training_attendees": 3900}),
    ("Đã có 8.214 lượt công dân được các trụ sở đón tiếp.", {"citizens_received": 8214}),
    ("Kết thúc thanh tra trực tiếp 37 cuộc.", {}),
    ("Cụm tiến hành 6 tháng qua 12 cuộc thanh tra hành chính.", {"inspections_admin": 12}),
    ("Trong 88,4 tỷ đồng sai phạm được phát hiện, 61 tỷ đồng bị kiến nghị thu hồi.",
     {"violations_money": 88400 * TRIEU, "recovery_recommended_money": 61 * TY}),
    ("Kết quả: 88,4 tỷ đồng sai phạm; 61 tỷ đồng kiến nghị thu hồi; 52 tỷ đồng đã thu.",
     {"violations_money": 88400 * TRIEU, "recovery_recommended_money": 61 * TY, "recovered_money": 52 * TY}),
    ("Qua thanh tra đã chuyển cơ quan điều tra xem xét 3 vụ với 5 đối tượng.", {"cases_transferred": 3}),
    ("Hồ sơ của hai vụ việc đã được chuyển cho công an.", {"cases_transferred": 2}),
    ("Thanh tra 7 tỉnh trong Cụm có 468 cán bộ, công chức.", {"staff": 468}),
    ("Dự hội nghị có 120 cán bộ, công chức thanh tra.", {}),
    ("Số người phải kê khai là 7.115 người, đã kê khai 7.100 người.", {"asset_declarations": 7100}),
    ("Xử phạt 512 trường hợp, nộp ngân sách 4,1 tỷ đồng.", {"fine_decisions": 512, "fines_money": 4100 * TRIEU}),
    ("Trao 50 suất quà trị giá 25 triệu đồng cho học sinh nghèo.", {"donations_money": 25 * TRIEU}),
    ("Xây 3 căn nhà tình nghĩa trị giá 210 triệu đồng.", {"donations_money": 210 * TRIEU}),
    ("Bình quân mỗi đơn vị tiến hành 45 cuộc thanh tra, mỗi cuộc phát hiện sai phạm 220 triệu đồng.", {}),
    ("Trong 5 năm qua, toàn Cụm tiến hành 2.400 cuộc thanh tra hành chính.", {}),
    ("Thanh tra tỉnh Nam Định đã thu hồi 12 tỷ đồng.", {}),
    ("Theo ông Bùi Văn Ân, Chánh Thanh tra tỉnh Nam Định, các đơn vị đã thu hồi 12 tỷ đồng.",
     {"recovered_money": 12 * TY}),
    ("Tiền sai phạm lên đến 88,4 tỷ, trong đó kiến nghị thu hồi 61 tỷ, xử lý khác 27,4 tỷ.",
     {"violations_money": 88400 * TRIEU, "recovery_recommended_money": 61 * TY}),
    ("Kiến nghị xử lý hành chính 44 lượt tập thể, 150 lượt cá nhân.",
     {"organisations_handled": 44, "individuals_handled": 150}),
    ("Kiến nghị xử lý hành chính đối với 194 tập thể, cá nhân.", {}),
    ("Xử phạt VPHC: 412 quyết định/2.845 triệu đồng.", {"fine_decisions": 412, "fines_money": 2845 * TRIEU}),
    ("Thu hồi từ 27 tỷ đồng năm 2019 tăng lên 52 tỷ đồng năm 2020.", {"recovered_money": 52 * TY}),
    ("Kế hoạch năm 2020 là 300 cuộc thanh tra hành chính, thực hiện 312 cuộc.", {"inspections_admin": 312}),
    ("Nếu năm 2019 thu hồi 27 tỷ đồng thì năm nay thu hồi tới 52 tỷ đồng.", {"recovered_money": 52 * TY}),
    ("Tỷ lệ giải quyết khiếu nại đạt 95% (412 vụ), tố cáo đạt 98% (55 vụ).",
     {"complaints_resolved": 412, "denunciations_resolved": 55}),
    ("Ông Bùi Văn Ân, Giám đốc Công an tỉnh, cho biết lực lượng đã khởi tố 12 vụ, thu hồi 9 tỷ đồng.", {}),
    ("Sau thanh tra, 52 tỷ đồng và 3,2 ha đất đã trở về với Nhà nước.", {"recovered_money": 52 * TY}),
    ("Bốn hồ sơ được bàn giao cho cơ quan điều tra.", {"cases_transferred": 4}),
    ("Trong số 430 vụ khiếu nại thuộc thẩm quyền, 412 vụ đã được giải quyết; với tố cáo là 55/58 vụ.",
     {"complaints_resolved": 412, "denunciations_resolved": 55}),
    ("Nhờ đó 41 người dân lấy lại quyền lợi.", {"citizens_restored": 41}),
    ("Mỗi người góp một ngày lương, tổng cộng 96 triệu đồng.", {"donations_money": 96 * TRIEU}),
    ("Tổng số công chức toàn Cụm là 690 người.", {"staff": 690}),
    ("Hoàn thành kê khai tài sản với 18.240 trường hợp.", {"asset_declarations": 18240}),
    ("Tuyên truyền pháp luật được 215 buổi với 12.400 lượt người nghe.",
     {"trainings": 215, "training_attendees": 12400}),
    ("Phạt 412 tổ chức, cá nhân với số tiền 2,8 tỷ đồng.", {"fines_money": 2800 * TRIEU}),
    ("Bên cạnh 312 cuộc thanh tra hành chính, Cụm còn tiến hành 45 cuộc thanh tra khác.",
     {"inspections_admin": 312, "inspections_total": 45}),
    ("Có 412 vụ khiếu nại, 55 vụ tố cáo đã khép lại.", {"complaints_resolved": 412, "denunciations_resolved": 55}),
    ("Tỷ lệ thu hồi đạt 85% (năm 2019 đạt 80%), tương ứng 52 tỷ đồng.", {"recovered_money": 52 * TY}),
    ("Điển hình, Thanh tra tỉnh Nam Định thu hồi 12 tỷ đồng, Thanh tra tỉnh Hà Nam thu hồi 8 tỷ đồng.", {}),
    ("Chỉ một cuộc thanh tra tại một dự án đã phát hiện sai phạm 9 tỷ đồng.", {}),
    ("Cụ thể: thanh tra đất đai 35 cuộc, thanh tra xây dựng 50 cuộc.", {}),
    ("Lễ trao 50 triệu đồng tiền thưởng.", {}),
    ("Sai phạm tại hai đơn vị là 12 tỷ đồng.", {"violations_money": 12 * TY}),
    ("Từ 402 cuộc thanh tra, 377 kết luận đã ra đời.", {"inspections_total": 402, "inspection_conclusions": 377}),
    ("Số cuộc thanh tra của cả chín đơn vị là 402 cuộc.", {"inspections_total": 402}),
    ("Kết thúc năm 2020, toàn Cụm có 402 cuộc thanh tra.", {"inspections_total": 402}),
    ("Cụm gồm thanh tra 9 tỉnh, năm qua tiến hành 402 cuộc thanh tra.", {"inspections_total": 402}),
    # careless writing
    ("Phat hien: sai phạm 4.75 tỷ đồng cùng 12,600 m2 đất, đã thu hồi được 3.1 tỷ đồng.",
     {"violations_money": 4750 * TRIEU, "violations_land": 12600, "recovered_money": 3100 * TRIEU}),
    ("Đã tiến hành 1 236 cuộc thanh tra chuyên ngành, 1,417 cuộc kiểm tra.", {"inspections_specialised": 1236}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES, ids=[text[:60] for text, _ in SHAPES])
def test_shape(text, expected):
    assert values(text) == expected


def test_a_figure_of_another_year_is_recalled_with_its_year():
    own, others = found(
        "Sai phạm 20 tỷ đồng, trong khi năm 2018 chỉ là 17 tỷ đồng. Năm 2019, Cụm tiến hành 500 cuộc thanh tra."
    )
    assert [(f.metric, f.value) for f in own] == [("violations_money", 20 * TY)]
    assert [(r.year, r.fact.metric, r.fact.value) for r in others] == [
        (2018, "violations_money", 17 * TY),
        (2019, "inspections_total", 500),
    ]


def test_an_exact_figure_takes_the_place_of_a_rounded_one():
    text = "Năm qua phát hiện sai phạm hơn 140 tỷ đồng.\n\nTheo báo cáo, sai phạm là 140,6 tỷ đồng."
    assert values(text) == {"violations_money": 140600 * TRIEU}


def test_the_body_goes_before_the_title():
    (fact,) = found("Phát hiện sai phạm 140 tỷ đồng.", "Phát hiện sai phạm 140 tỷ đồng")[0]
    assert fact.evidence.field == "text"
    (fact,) = found("Hội nghị diễn ra sôi nổi.", "Phát hiện sai phạm 140 tỷ đồng")[0]
    assert fact.evidence.field == "title"


def test_the_nations_figures_are_the_report_of_a_sector_conference():
    text = "Toàn ngành đã tiến hành 6.154 cuộc thanh tra hành chính."
    own, _ = found(text, conference=Conference("annual_review", "national", 2020))
    assert [f.value for f in own] == [6154]
    assert found(text)[0] == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Toàn Cụm tiến hành 312 cuộc thanh tra hành chính ở các huyện.", "312 cuộc thanh tra hành chính"),
        ("Các đoàn kiến nghị thu hồi 61 tỷ đồng.", "kiến nghị thu hồi 61 tỷ đồng"),
        ("Đến nay hơn 24 tỷ đồng đã về kho bạc.", "hơn 24 tỷ đồng đã về kho bạc"),
        ("Giải quyết 402 vụ khiếu nại.", "402 vụ khiếu nại"),
    ],
)
def test_the_quote_tells_the_metric(text, quote):
    (fact,) = found(text)[0]
    assert quote in fact.evidence.quote


_PIECES = [word for text, _ in SHAPES for word in text.split()]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=60))
def test_any_text_is_read_and_quotes_itself(words):
    text = " ".join(words)
    document = read(Article(url="https://bao.example/1", source="bao", title="", text=text))
    own, others = statistics.find(document, REVIEW)
    for fact in [*own, *(r.fact for r in others)]:
        assert document.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
        assert fact.value == int(fact.value) or fact.unit in ("đồng", "m2")


@pytest.mark.parametrize("part", ["thu hồi 5 tỷ đồng, ", "12 cuộc ", "(3 vụ ", "năm 2019 5 đơn "])
def test_one_endless_sentence_is_read_in_linear_time(part):
    def seconds(count):
        document = read(Article(url="https://bao.example/1", source="bao", title="", text=part * count))
        start = time.process_time()
        statistics.find(document, REVIEW)
        return time.process_time() - start

    small, large = (min(seconds(count) for _ in range(3)) for count in (600, 3000))
    assert large < 13 * small  # 5 when linear, 25 when quadratic
