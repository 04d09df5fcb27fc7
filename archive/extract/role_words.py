"""The words that tie a unit to the role of head or deputy: what may stand between the two, and what it means."""

from __future__ import annotations

import re

WORDS = re.compile(r"[^\W\d_]+|\d+|\S")
# Between a unit and the role that it holds stand only words of this closed vocabulary.
HOLDING = frozenset(
    """làm là giữ đảm nhận nhiệm đương bảo tiếp quản tục trúng đắc được bầu cử chọn giao phân công tín suy tôn trở thành
    kế gánh ngồi đỡ vác lãnh trọng kết thúc hoàn thôi rời khép lại nhường bàn trao chuyển kiêm đóng""".split()
)
FUNCTION = frozenset(
    """, ( - : vai trò vị trí cương chức trách vụ danh nghĩa ngôi đơn với tư cách trên ở trong đăng cai chủ trì nhà hội
    nghị đã sẽ đang vừa cũng cùng đều chính thức lần lượt đầu luân phiên theo thứ tự quay vòng kỳ xong việc phần của cụm
    khối hiện nay mới tân nguyên cựu và các hai tập thể thường trực đồng thời vẫn để tổ để bởi qua một lượt phiếu cao
    số nhất trí thống tuyệt đối do chia sẻ san gánh điều hành tròn suốt hết trước đó tiền vinh dự tham gia quyền cờ luân
    lưu lãnh đạo người ghế vai đi lên vào năm""".split()
)
LEAD_IN = frozenset("thay mặt đại diện lãnh đạo sau khi phát biểu khai mạc mở nói nhân trực năm".split())
# The verb right before the role, whatever stands between it and its subject: "X được tin tưởng giao trọng trách …"
CLOSE = re.compile(
    r"\b(?:làm|giữ|đảm (?:nhận|nhiệm|đương|trách)|gánh|nắm|giao|bầu|cử|chọn|trở thành|nhận"
    r"|hoàn thành(?: xuất sắc| tốt)?|kế nhiệm|nhiệm vụ|trong vai)"
    r"(?: (?:chức|vai trò|vai|vị trí|cương vị|trọng trách|trách nhiệm|nhiệm vụ|đơn vị|luôn|tiếp|ghế|là|chức trách))* $"
)
APART = re.compile(
    r"[;.:“”]|, (?:và |còn |do |trong khi |rồi )?(?:hội nghị|các đơn vị|cụm|khối|đại biểu)\b|\b(?:là|từ|cho) $"
    r"|\b(?:đơn vị|người)(?: [^\W\d_]+){0,4} ?$"
)
GIVING = re.compile(r"\b(?:bàn giao|trao(?: lại)?|chuyển(?: giao)?|nhường|giao lại)\b")
TAKING = re.compile(r"\b(?:nhận|tiếp nhận|tiếp quản|kế nhiệm)\b")
NEW = r"(?: mới| đương nhiệm| hiện nay| kế nhiệm| kế tiếp| tiếp theo)?"
BEFORE_UNIT = r"(?:(?:đơn vị|đại diện|tập thể|hai|các|lần lượt|vẫn|đều|gồm|có) ?)*"
NAMED = re.compile(
    rf"{NEW} ?(?:được |sẽ |đã |cũng |vẫn |tiếp tục |hiện |chính |đều |lần lượt |, |thì )*"
    r"(?:là|gồm|thuộc về|do|sang|cho|về tay|đặt lên vai"
    r"|trong tay|đến lượt|:|-|\(|(?:bàn |chuyển )?giao(?: lại)?(?: cho)?|trao(?: lại)?"
    rf"(?: cho)?|chuyển(?: tiếp)?(?: sang| cho| về| đến)?|thay(?: bằng)?) ?{BEFORE_UNIT}"
)
DIRECT = re.compile(rf"{NEW} ?")
TURNED_OVER = re.compile(
    r"[, )]*(?:và |rồi |nay |đã |sẽ |chính thức |cũng )*(?:chuyển giao|bàn giao|nhường lại|giao lại|trao lại)"
    r"(?: (?:lại|nhiệm vụ|vai trò|vị trí|công việc|trọng trách|trách nhiệm|cương vị|chức|cờ luân lưu|cờ))*"
    rf" (?:cho|sang) {BEFORE_UNIT}"
    r"|[, )]*(?:và |đã )*trao (?:lại )?cờ (?:luân lưu|đăng cai|truyền thống) (?:[^,;.\d]{0,20} )?cho "
    rf"{BEFORE_UNIT}"
)
PASSES = re.compile(
    r" (?:sẽ |đã |được |chính thức )*(?:bàn |chuyển )?(?:giao|chuyển|trao)(?: lại| giao| tiếp)?"
    r" ?(?:sang|cho|về|đến) (?:đơn vị )?"
)
PART_PLAYED = re.compile(r"(?:nhiệm vụ|vai trò|trọng trách|vị trí|cương vị|chức|trách nhiệm)(?: là| đơn vị)? $")
RISING = frozenset("làm bầu cử trở thành trúng giao bàn trao chuyển".split())
REPLACES = re.compile(r" (?:sẽ |được .{0,20})?(?:thay(?: thế)?(?: cho)?|kế nhiệm|tiếp nối|nối tiếp) $")
SEVERAL = re.compile(r"\b(?:hai|các|ba|2|3|02|03|những) (?:đơn vị )?$")
JOINT = re.compile(r"(?:,| và|, và) (?:đơn vị |vai trò )?$")
# "X sẽ cầm lái với vai trò Cụm trưởng": whatever X does in that part
AS = re.compile(
    r"[^,;:.]{0,60},? ?(?:[^,;:.]{0,40} )?(?:với|trong|trên|ở)"
    r" (?:vai trò|tư cách|cương vị|vị trí)(?: (?:là|đơn vị|một))* $"
)
SPEAKING_FOR = re.compile(r"(?:,| -) (?:thay mặt|đại diện)(?: cho)?(?: lãnh đạo)?(?: đơn vị)? $")
LEADING = ("phụ trách", "điều hành", "dẫn dắt", "chèo lái")
YEAR = re.compile(
    r"\b(?:(?:trong|của|từ|cho|vào|kể từ|nhiệm kỳ) )?(?:năm (?:19|20)\d\d"
    r"|(?:năm|nhiệm kỳ) (?:nay|này|tới|sau|tiếp theo|kế tiếp)|tháng \d{1,2}/20\d\d)\b|\((?:19|20)\d\d\)"
)
