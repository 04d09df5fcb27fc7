"""The words around a role: the noun phrase that it stands in, the verb that governs it, what links it to its unit."""

from __future__ import annotations

import re

# Nouns and marks that stand before the role's word and belong to its noun phrase: "chiếc ghế", "tân", "vai trò là".
_PART = (
    r"vai trò|vai|vị trí|cương vị|chức vụ|chức danh|chức trách|chức|chiếc ghế|ghế|ngôi|trọng trách|trách nhiệm"
    r"|nhiệm vụ|phần việc|công việc|phần|chân|tư cách|danh nghĩa|nhiệm kỳ|phiên|lượt|quyền|suất|gánh nặng|tay lái"
    r"|biểu trưng|ấn|(?:lá )?cờ(?: luân lưu)?"
)
_MARK = r"người đứng đầu|thủ trưởng|đơn vị|tập thể|cơ quan|thành viên|tân|nguyên|cựu|một|hai|các|ba|những|luân phiên"
PHRASE = re.compile(rf"(?:(?<!\w)(?:(?:{_PART})(?: (?:là|của))?|{_MARK}) )+$")
PART = re.compile(rf"(?<!\w)(?:{_PART})(?: (?:là|của|{_MARK}))* $")
# A relative clause that is a noun phrase as a whole: "đơn vị đang giữ vai trò | Cụm trưởng", "người kế nhiệm".
RELATIVE = re.compile(
    r"(?<!\w)(?:đơn vị|người|nơi|cơ quan|bên|tập thể|thành viên|ai|thanh tra (?:tỉnh|huyện|sở|bộ))"
    r"(?: (?:vừa|đang|đã|sẽ|được|mới|cũng|vốn|từng|tiếp tục|chính|hiện|năm nay|lâu nay|còn|lại))* $"
)
_ALSO = r"(?: (?:luôn|tiếp|lại|xong|tốt|xuất sắc|trọn|thành công|tròn|thêm|một năm|hai năm|về|việc|cả|nốt|thử|vào))*"
# Verbs right before the noun phrase. A holder stands before them …
HOLDING = re.compile(
    r"(?<!\w)(?P<verb>làm|là|giữ|nắm(?: giữ)?|đảm (?:nhận|nhiệm|đương|trách)|bảo đảm|đảm|gánh(?: vác)?|ngồi|lên"
    r"|nhận|đón"
    r"(?: nhận)?|đỡ|vác|lãnh|tiếp (?:nhận|quản|tục|nối)|kế (?:nhiệm|tục)|trở thành|thành|trúng(?: cử)?|đắc cử|kiêm"
    r"|đóng|đứng|trong|với|trên|ở|mang|sang|nhậm|bước(?: vào)?|thực hiện|đảm trách|được|cáng đáng|phụ trách|tự nói với)"
    rf"{_ALSO} $"
)
# … one who gives the role away …
LEAVING = re.compile(
    r"(?<!\w)(?:rời(?: khỏi)?|thôi(?: làm| giữ)?|mãn(?: nhiệm)?|kết thúc"
    r"|(?<!hứa )(?<!sẽ )(?<!tâm )(?<!cam kết )(?<!đấu )(?<!lực )hoàn thành|hoàn tất|hết|khép lại"
    r"|nhường(?: lại)?"
    r"|trao(?: lại| trả)?|(?:chuyển|bàn) giao|giao lại|chuyển(?: lại)?|trả(?: lại)?|để lại|chia tay|từ giã|rút khỏi"
    rf"|xong|trút|đi hết|đi qua){_ALSO} $"
)
# … or a meeting that gives it, and the holder follows, or stands before a passive.
GIVING = re.compile(
    r"(?<!\w)(?:bầu(?: ra| chọn)?|cử|đề cử|suy cử|chọn(?: ra)?|lựa chọn|giao|trao|phân công|suy tôn|tín nhiệm|chỉ định"
    rf"|xác định|công bố|thông qua|giới thiệu|chốt|ấn định|uỷ nhiệm|quyết định|bỏ phiếu){_ALSO} $"
)
PASSIVE = re.compile(
    r"\b(?:được|nhận)\b(?! (?:tặng|khen|biểu dương))[^,;:.“”]{0,60}?"
    r"\b(?:bầu|cử|chọn|giao|phân công|suy tôn|tín nhiệm|trao|chỉ định|thống nhất|ấn định|xác định|giới thiệu)\b"
)
# An unknown verb right before a noun that names the post: "bắt đầu nhiệm vụ | Cụm trưởng".
ANY_VERB = re.compile(
    r"(?<!\w)(?!(?:từ chối|ứng cử|cạnh tranh|tranh|mong|hướng|phấn đấu|chưa|không|xin|đề xuất|nói|bàn|trao đổi|về|việc"
    r"|cho|do|và|hay|hoặc|như|khi|mà|để|của|các|những|cùng|vì|rằng|thì|có|kể|nhấn mạnh|khẳng định|ghi nhận|đánh giá cao"
    r"|hiểu|nhớ|nhắc|thấy|chúc mừng|cảm ơn) )[^\W\d_]+(?: [^\W\d_]+)? $"
)
AND = re.compile(r" ?(?:\([^()]{1,40}\))?,? ?(?:(?:và|cùng|rồi đến|đến) )?(?:đơn vị )?")
OWNER = re.compile(r"[\s,(-]{1,3}(?:(?:thuộc|của|trực thuộc|ngành|-) ?){0,3}")
SPEAKING_FOR = re.compile(r"(?<!\w)(?:thay mặt|đại diện|thay lời)(?: cho)?(?: lãnh đạo)? $")
HANDS_ON = re.compile(r"nhường|trao|giao|chuyển|trả|để lại")
# What opens a clause whose subject follows: "Sau một năm làm …,", "Với vai trò …,", "Thay mặt …,"
LEAD_IN = re.compile(
    r"(?:[\s“(•*+\-]|\b(?:với|trong|trên|ở|sau|ngay|trước|khi|thay|mặt|đại|diện|cho|lãnh|đạo|phát|biểu|khai|mạc|mở|đầu"
    r"|một|hai|năm|tròn|hơn|suốt|cùng|hoàn|thành|kết|thúc|lời|nhân|đang|vừa|được|mới|lần|tiên|tháng|\d+|cuối|nhiệm"
    r"|kỳ|giữ|đảm|nhận|xong|chính|tại|hội|nghị|và|từ|bàn|giao|thôi|rời|theo|lượt|luân|phiên|nói)\b)*"
)
# After the role's word, still of its noun phrase.
TRAIL = re.compile(
    r"(?: (?:(?:sau|suốt|trong|hơn|tròn) (?:một|hai|ba|\d|nhiều) (?:năm|nhiệm kỳ)|mới|đương nhiệm|lâm thời"
    r"|luân phiên|thường trực|hiện nay|kế nhiệm|kế tiếp|tiếp theo|cũ|chính thức|của cụm"
    r"|của khối|của năm(?! \d)|của mình|nữa|trước đó|duy nhất))+"
)
YEAR = re.compile(
    r"\b(?:(?:trong|của|từ|cho|vào|kể từ|nhiệm kỳ|sang|bước sang|cả|ngay|đầu) )*(?:năm (?:19|20)\d\d"
    r"|(?:năm|nhiệm kỳ|kỳ) (?:nay|này|tới|sau|tiếp theo|kế tiếp|mới|qua|vừa qua|ngoái|trước)|sang năm"
    r"|tháng \d{1,2}/20\d\d)\b|\((?:năm )?(?:19|20)\d\d\)|(?<=[ -])20\d\d\b"
)
# The words between a role and the unit after it: the last one links, those before it are known or strange.
DETERMINER = re.compile(
    r"(?:(?<!\w)(?:đơn vị|đại diện|tập thể|hai|các|lần lượt|vẫn|đều|chính|đích danh|thành viên|anh em|đồng nghiệp"
    r"|đồng chí"
    r"|láng giềng"
    r"|ông|bà|lãnh đạo|cơ quan|2|ba|02|bạn) )+$"
)
LINK = re.compile(
    r"(?:(?P<is>(?<!\w)là|(?<!\w)(?:gồm|có|tên|mang tên|gọi tên|thành|vẫn|chính là))"
    r"|(?P<to>(?<!\w)(?:cho|sang|về|tới|đến|thuộc về|thuộc|về tay|trong tay|vào tay|vào|vai|lên vai|lượt|phiên|của))"
    r"|(?P<by>(?<!\w)(?:do|bởi|được|có))|(?P<mark>[:(-]))? ?$"
)
KNOWN = frozenset(
    """được sẽ đã cũng vẫn tiếp tục hiện chính đều lần lượt thì này đó ấy bầu cử chọn giao trao phân công suy tôn tín
    nhiệm thống nhất nhất trí xác định ấn định quyết bàn chuyển lại thuộc đặt lên đến tới tay thay bằng rơi gọi tên
    chỉ nay và ra ngay hội nghị các đơn vị cụm khối thành viên đại biểu 100 tuyệt đối đồng thuận với phiếu số cao bỏ
    công bố thông qua vào mới cả vinh dự chính thức luân phiên theo thứ tự quay vòng xoay trúng đắc không ai khác
    ngoài đề cử bổ sung thêm tìm về bởi biểu quyết giơ sau khi cuộc kín nói riêng xướng còn rồi trở tiếp nối trên giữ
    nguyên tại kỳ là vừa mãn nhiệm mới đang năm nay từng vốn cương vị vai trò ghế trách""".split()
)
TRANSFER = re.compile(r"\b(?:được|về|bàn|chuyển|giao|trao|nhường|thuộc|sang|đặt|rơi|trở|đến|tới|quay|xoay|luân)\b")
HOLDS_AFTER = re.compile(r",? (?:\w+ ){0,3}?(?:đảm|giữ|gánh|phụ trách|nắm|nhận|tiếp|làm|kiêm|vác|lãnh|ngồi|cáng)")
WORDS = re.compile(r"[^\W\d_]+|\d+|\S")
APART = re.compile(r"[;:“”]|\. ")
NEW_SUBJECT = re.compile(
    r"(?:^|[,;] (?:và |còn |do |trong khi |rồi )?)(?:hội nghị|các đơn vị|các thành viên|đại biểu|các đại biểu|cả cụm)\b"
)
BESIDE = re.compile(
    r"(?:[ ,(\[:|\t-]|(?<!\w)(?:và|cũng|đồng thời|hiện|nay|vừa|vốn|lại|chính|là|với|đơn vị|đang|năm nay|tiếp tục|từng"
    r"|sẽ|nguyên|kiêm|còn|như|gồm|chủ trì|đăng cai|chủ nhà|tổ chức|hội nghị|thuộc|trong|khi ấy|lúc đó)(?!\w))*"
)
APPOSES = re.compile(r"[,(\[:|\t-]|(?<!\w)(?:là|vừa|cũng|đồng thời|kiêm|hiện|nay|vốn)(?!\w)")
# "X từ chối làm", "X chưa từng giữ chức": nothing is held.
NEGATED = re.compile(
    r"\b(?:từ chối|khước từ|chưa|không(?! chỉ| những| phải bàn)|nếu|muốn|mong(?: muốn)?|ứng cử|xin (?:được )?rút"
    r"|lỡ|hụt|tranh"
    r"|thay vì|suýt|đáng lẽ|lẽ ra|phấn đấu|hướng tới)\b[^,;]{0,25}$"
)
NO_LONGER = re.compile(r"\b(?:không còn|thôi không|sẽ thôi|hết)(?: được| phải)? $")
BETWEEN_TWO = re.compile(r" (?:giữa|từ) ")
# A unit after these is no subject: "tại Thanh tra tỉnh X", "của X", "thay X".
OBLIQUE = re.compile(r"\b(?:tại|ở|của|từ|trước|theo|về|đến|với|hơn|trên|cùng|sau|vượt qua|vượt|cảm ơn|chúc mừng) $")
CHOOSES = re.compile(r"\b(?:bầu|cử|chọn|giao|suy tôn)\b")
PLACE = re.compile(r"\b(?:họp|diễn ra|tổng kết|tổ chức|gặp nhau|quy tụ)(?: [^\W\d]+){0,3} (?:tại|ở|về) $")
REPLACED = re.compile(
    r"\b(?:thay(?: thế)?(?: cho)?|kế nhiệm|tiếp nối|nối tiếp|thế chỗ|thế chân) (?:cho )?(?:đơn vị )?$"
)
RISING = re.compile(r"\b(?:làm|lên|bầu|cử|trở thành|trúng|giao|trao|chuyển|tiếp|nhận|sang)\b")
SEVERAL = re.compile(r"\b(?:hai|các|ba|2|3|02|03|những|cặp) (?:đơn vị )?$")
JOINT = re.compile(r"(?:,| và|, và| -|/| cùng| rồi) ?(?:đơn vị |vai trò |chức |giữ |làm )?$")
TURNED_OVER = re.compile(
    r"[, )]*(?:(?:và|rồi|nay|đã|sẽ|chính thức|cũng|vừa|liền|tiến hành|thực hiện) )*"
    r"(?:chuyển giao|bàn giao|nhường|giao|trao|chuyển)(?: (?:lại|giao|nhiệm vụ|vai trò|vị trí|công việc|trọng trách"
    r"|trách nhiệm|cương vị|chức|ghế|chỗ|con dấu|sổ điểm|hồ sơ|(?:lá )?cờ(?: luân lưu| đăng cai| truyền thống)?|của cụm"
    r"|này|đó|ấy|việc|tay lái|chiếc|cái|quyền|điều hành|cụm|và|,|nốt))*"
    r" (?:cho|sang|về|tới) (?:đơn vị |đại diện |tay )?"
)
# between a unit and a role that is its own: "X - tân | Cụm trưởng"
OWN_ROLE = re.compile(r" ?[-(,] ?(?:đơn vị |tân )*")
FROM = re.compile(r" (?:từ|của)(?: tay)? (?:đơn vị )?")
# "chi | Cụm phó": X làm Cụm trưởng thay Y
INSTEAD = re.compile(r"[, (]*(?:thay(?: thế)?(?: cho)?|kế nhiệm|thế chỗ|thế chân|tiếp nối|sau) (?:đơn vị )?")
# A role's phrase that means no holder of this year: "Cụm phó mới", "Cụm trưởng năm 2020".
OTHER = re.compile(r" (?:mới|kế|tiếp|tương lai|năm (?:tới|sau|(?:19|20)\d\d)|khác|nhiệm kỳ|cũ|cụm|khối|là|do)\b")
