"""The shapes of award clauses, over rows of letters (rows.py).

Each span and each cue word of a sentence is one letter (see `CUES`). So "đề nghị Thanh tra Chính phủ tặng Cờ cho A,
Bằng khen cho B" reads `pGgAoR,AoR`, and a shape is a short pattern over such rows: linear, and free of names. To add a
way of saying it, put its verb under the right letter, and a sentence in tests/archive/extract/test_awards.py.
"""

from __future__ import annotations

import re

from .rows import Cues

# letter → words; the first that fits counts. Besides: A award, R recipients (a list of names), G an office or
# agency that can grant, K a cluster.
CUES: tuple[tuple[str, str], ...] = (
    ("x", r"nhất trí|hội nghị|đồng ý"),
    # words that look like a cue and are none
    ("w", r"(?:ghi|tiếp|thừa|xác|đảm|phụ) nhận"
          r"|nhận (?:thấy|định|xét|thức|trách nhiệm|nhiệm vụ|phần việc|bàn giao|cờ luân lưu|hoa)"
          r"|(?:chương|công|quá|quy|tờ|lộ|hành|tiến|giáo) trình|trình (?:bày|độ|diễn|tự)|trao đổi|được biết"
          r"|phong (?:trào|cách)|thi đua ?[-,] ?khen thưởng|thi đua(?: và)? khen thưởng"
          r"|phát (?:biểu|động|huy|triển|hiện)|cho (?:phép|đến nay|tới nay|thấy)|đề nghị (?:các|toàn|mỗi) \w+"
          r"|đến (?:dự|nay|hết|cuối)|đạt (?:trên|hơn|gần|tỷ lệ|kết quả|mốc)"),
    # "theo đề nghị của", "kết quả bình xét": named, not done
    ("w", r"(?:theo|trên cơ sở|căn cứ|sau khi|qua|sau|kết quả|từ|thực hiện|công tác|việc|phiên)"
          r"(?: (?:các|những|sự|lời|kết quả|công tác|việc|thảo luận,?))?"
          r" (?:đề nghị|suy tôn|bình xét|bình chọn|bình bầu|đề xuất|giới thiệu|bỏ phiếu|chọn)"),
    ("z", r"(?:thừa|theo|được sự) uỷ quyền|thừa lệnh"),
    ("i", r"cho (?:biết|rằng|hay)|khẳng định|phát biểu|nhấn mạnh|chúc mừng|cảm ơn|chủ trì|chia sẻ|kể"),
    ("y", r"(?:số )?(?:phiếu|điểm) (?:bằng|ngang(?: bằng)?|hơn|kém)|so với|(?:xếp|đứng) (?:trên|dưới|sau)"),
    ("n", r"chưa|không(?! chỉ| những| khí| ngừng| gian| ít)|chẳng|từ chối|hụt|lỡ|vuột|mất|xin rút|nhường"),
    ("p", r"đề nghị|kiến nghị|suy tôn|đề xuất|đề cử|tiến cử|giới thiệu|trình|xin"
          r"|chờ|gửi(?: hồ sơ| danh sách| tờ trình)?(?: lên| tới| đến| về)"),
    ("v", r"bình xét|bình chọn|bình bầu|bầu chọn|bỏ phiếu|lựa chọn|chọn|bầu"),
    ("b", r"thuộc về|về tay|đến tay|trao tay|gọi tên|xướng tên|vinh danh|dành tặng(?: cho)?|đến với|về với"
          r"|có chủ(?: nhân)?(?: mới)?|tìm được chủ(?: nhân)?|tìm (?:về|đến|tới)|chia (?:đều )?cho|ở lại với|theo về"
          r"|được giao cho|nằm trong tay|trong tay"),
    ("u", r"dành cho"),
    ("h", r"trao tặng|trao thưởng|trao|gắn"),
    ("g", r"xét tặng|tặng thưởng|truy tặng|phong tặng|tặng|khen thưởng|thưởng|khen"),
    ("c", r"công nhận|phong"),
    ("r", r"đón nhận|đón|nhận|giành(?: được)?|dành được|đạt(?: được)?|đoạt|ẵm|vinh dự|sở hữu|mang về|rinh"
          r"|chủ nhân(?: của)?|ôm(?: trọn| về)?|thâu tóm|lĩnh|bảo vệ thành công|chạm(?: tay)?(?: vào| tới)?"
          r"|rước(?: về)?"
          r"|cầm(?: về| trên tay)?|đưa về|có thêm|có được|sở hữu|giữ(?: được| lại)?|được ghi tên|thắng"),
    ("d", r"được|(?:có tên|góp mặt|có mặt|lọt|nằm|đứng|được đưa|được ghi tên) (?:trong|vào) (?:danh sách|diện|số|tốp)"),
    ("e", r"đã|vừa|ngay tại chỗ|tại chỗ"),
    ("f", r"của|do|mà"),
    (";", r"(?<=, )còn(?=\s?(?:$|(?:danh hiệu|hai|ba|các) ))"),  # before a name or an award
    ("o", r"[;,] trong đó(?: có| gồm)?|lên (?:lá )?cờ(?: truyền thống)?(?: của)?|cho|đối với|tới|đến"),
    ("l", r"là|gồm có|bao gồm|gồm|có"),
    ("t", r"lần lượt"),
    ("k", r"dẫn đầu|đứng đầu|xếp thứ|xếp|hạng|đứng thứ|đứng|về nhất|quán quân|nhất|nhì|điểm"),
    ("s", r"(?:các|những|nhiều|một số|mọi|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
          r" (?:đơn vị|tập thể|cá nhân|người|đồng chí|công chức|cán bộ|gương)"),
    ("x", r"xem xét|xét|quyết định|ký|ra|ban hành|sẽ|cũng|cùng|đều|ngay|để|thống nhất|danh hiệu|hình thức|thêm"
          r"|tiếp|còn"
          r"|đơn vị|tập thể|cá nhân|cơ quan|ông|bà|đồng chí|anh|chị|đại diện|lãnh đạo|một|hai|ba|bốn|năm|sáu|bảy"
          r"|tám|chín"
          r"|mười|\d+|các|những|riêng|lên|xứng đáng|tiêu biểu|đồng thời|bậc|chiếc|tấm|lá|phần thưởng|cao quý|khác"
          r"|duy nhất|này|mức|hàm|người|lên ngực áo|ngực áo|cả|hạng mục|tại chỗ|năm nay"),
    ("&", r"và|cùng với|lẫn|kèm(?: theo)?"),
)  # fmt: skip
TOKENS = Cues(CUES)

# -- shapes. `slot` marks who grants.
GRANTED_BY = re.compile(
    r"[,xwk]{0,3}(?:dh?g?|g|h)?f[xwK]?(?P<slot>[GK])(?![xe]*[pv])"
)  # … của Chính phủ; …, cũng của Chính phủ; … do UBND tỉnh tặng
AWARD_ALONE = re.compile(r"A(?:fG)?")
AWAITED = re.compile(r"[,;xw]{0,4}p(?P<slot>[GK])[xw]*$")  # …, hồ sơ đang chờ G quyết định
TOGETHER = re.compile(r"(?:[xw]{0,2}f[xw]?[GK])?[xw]?[,&]+[x,&]*$")  # Cờ thi đua của G và Bằng khen
COUNTS = re.compile(r"[xl&,st(]{0,4}R")  # "hai đơn vị" right before its names
GIVEN_TO = re.compile(r"[oubglhr(&][xsktwe]*$")  # names that a verb before them may take
GIVES_NEXT = re.compile(r"[xe]*[gc][xk]*A")
GETS_NEXT = re.compile(r"[xe]*[rd][xepdGKgchr]*A")
# G (đã quyết định) tặng …; được G tặng; đề nghị G (xem xét) tặng; gửi lên G đề nghị tặng; trình G …
SLOT = re.compile(r"(?P<slot>[GK])(?=[xeldw,]*[gch]|(?<=p.)[xw]*p[xe]*[gch]|(?<=p.)[xeldw,]*$)")
ACTIVE_NAME = re.compile(r"(?P<slot>R)[xe]*(?:lx)?[gch]+(?:[xl]*|[xo]*R[xlrd,]*)$")
RIGHT_SLOT = re.compile(r"[dp](?P<slot>[GK])[xe]*[gch]")  # Bằng khen được (đề nghị) G tặng cho A
# the mood said after: "…: đã có quyết định, trao trong hội nghị"
DONE = re.compile(r"\b(?:đã có (?:quyết định|qđ)|đã được trao|trao (?:ngay )?(?:tại|trong) (?:hội nghị|buổi|lễ|chỗ))\b")
VOTED = re.compile(r"\bkết quả (?:bình xét|bỏ phiếu|suy tôn|bình bầu|bình chọn|kiểm phiếu)\b")
AUTHORITY = re.compile(r"z[xf]*(?P<slot>[GK])")
COUNT_BEFORE = re.compile(r"(?:^|[\s;,:])\d{1,3} $")
SECTOR_BEFORE = re.compile(r"\bngành $")
REFUSED = re.compile(r"n[^R;,]*$")
HANDING_OVER = re.compile(r"\b(?:đại diện|thay mặt|lãnh đạo|phó|nguyên|đoàn công tác(?: của)?) $")
LEADERSHIP = re.compile(r"\b(?:cụm|khối) (?:trưởng|phó)\b[^;]{0,20}$|luân lưu")
HEADING_PROPOSED = re.compile(r"\b(?:đề nghị|suy tôn|kiến nghị|đề xuất|bình xét|trình|xét khen|giới thiệu)\b")
HEADING_GRANTED = re.compile(r"\b(?:trao|tặng|biểu dương|nhận|công nhận|khen thưởng)\b")
