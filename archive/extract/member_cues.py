"""The words around a list that make it the members' list, and those that make it another."""

from __future__ import annotations

import re

from . import prefilter
from .naming import COUNT

UNIT_WORD = (
    r"thành viên|đơn vị|tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thành|thị|sở|bộ|ban|ngành|cơ quan ngang bộ|cơ quan"
    r"|địa phương|vụ|cục|cái tên|gương mặt|anh em|nơi|đầu mối"
)
GAP = re.compile(
    rf"(?:[,-] ?(?:đơn vị )?(?:cụm|khối)[ -](?:trưởng|phó)(?=[;,\n])|[\s,;:()+•*\-]|\d{{1,2}}[.)]|\([^()\n]{{1,60}}\)"
    r"|, (?:nơi|vừa là|cũng là|đơn vị|vốn là) [^,.;:()]{2,40}(?=,)|, (?:mới )?từ năm (?:nay|\d{4}),?(?= thêm| có)"
    r"|\b(?:cũ|trước đây|trước kia|nhập về|sáp nhập)\b"
    r"|\b(?:ở|nằm ở) (?:phía|miền|đầu|cuối) [^\W\d]+|\b(?:kế|rồi|cho|sang|thêm|xuống|lên) (?:đến|tới|là)\b|\bthêm\b"
    rf"|\b(?:và|cùng|với|đến|tới|cuối cùng|thanh tra|ông|bà|đồng chí|đ/c|{COUNT}"
    rf"|{UNIT_WORD}|còn lại|khác|là|của|đại diện|lãnh đạo)\b)*"
)
LONGEST_GAP = 90
REMARK = 40  # characters between a unit and what became a part of it
REACH = 220  # characters before a list in which its cue stands
# "Ngoài ba đơn vị vừa kể, Cụm còn có | A và B": those told before, and the list
_BESIDES = (
    rf"\b(?:ngoài|trừ|bên cạnh|cùng|cùng với|cộng với) (?:{COUNT}) (?:{UNIT_WORD})"
    r"(?:(?: (?:vừa|đã|được))* (?:nêu|kể|nói|nhắc)(?: tên| đến| tới)?(?: ở)?(?: trên| này)?| này| ấy| đó| trên)"
    r"(?:,(?: (?:thì|hiện|trong|toàn))* (?:cụm|khối)(?: [^\W\d]+)? |,? )(?:là|còn có|còn gồm|còn|có|gồm)\b"
)
BESIDES = re.compile(_BESIDES.replace(f"(?:{COUNT})", f"(?P<named>{COUNT})"))
# The cue of a list, and after it up to the list only words that do not open another thought.
REST = re.compile(
    rf"\b(?:{COUNT}) (?:{UNIT_WORD})(?: thành viên| bạn)? (?:còn lại|khác)\b|\b(?:cụm|khối)[^.;]{{0,20}} còn có\b"
    rf"|\b(?:cùng|với|và)(?: với)? (?:{COUNT}) (?:đơn vị )?thành viên\b(?! (?:cũ|mới))"
    rf"|{_BESIDES}|\b(?:{COUNT}) (?:{UNIT_WORD}) bạn\b(?= ?:| là| gồm| \()"
    rf"|\bcòn(?: có)?(?: thêm)? (?:{COUNT}) (?:{UNIT_WORD})(?: thành viên)?\b"
    r"|\bngoài [^.;:]{3,90}, (?:(?:cụm|khối|tham gia|cùng ký|ký|dự)[^.;:,]{0,20} )?(?:còn )?có\b"
)
# "A, B và C hợp thành Cụm", "… - bốn mảnh ghép của Khối": said after the list
AFTER = re.compile(
    r"(?:\)|,| -| tỉnh)? ?(?:(?:cùng|đã|vốn|đều|cũng|hiện|lần lượt)(?: nhau)? )*"
    r"(?:(?:hợp|họp|lập|kết|ghép|gộp|làm|tạo|góp)(?: lại)? (?:thành|nên)(?: [^\W\d]+){0,2}|chung(?: một| mái nhà)*"
    rf"|(?:là )?(?:(?:{COUNT}) )?(?:thành viên|đơn vị|mảnh ghép|gương mặt|cái tên|mắt xích|mái nhà)"
    r"(?: [^\W\d]+){0,2} (?:của|trong|thuộc)"
    r"|(?:sinh hoạt|đứng|ngồi|nằm|thi đua|xếp|ở|quây quần|sát cánh)(?: chung| cùng)?(?: với nhau)?"
    r"(?: (?:trong|ở|vào|về|dưới mái nhà))?(?: (?:chung|cùng))?(?: một)?)"
    r" (?:cụm|khối)\b(?! (?:trưởng|phó|khác|bạn))|\) ?[-,] ?(?:cụm|khối)(?: thi đua)? số\b"
)
# a person before a unit of the list: "; bà B, Phó Chánh | Thanh tra tỉnh Y", ", ông C (| Bộ Y tế"
OF_PERSON = re.compile(r" ?(?:\(|,|-| của)? ?(?:(?:quyền |phó )*chánh )?$")
# "bốn đơn vị được nhắc tên cùng | X (hợp thành Cụm)", "ba đơn vị nói trên và | X"
RECALLED = re.compile(
    rf"\b(?P<count>{COUNT}) (?:{UNIT_WORD}|cái tên)(?: (?:này|ấy|đó|trên)"
    r"| (?:vừa |đã |được |vừa được )*(?:nói|kể|nêu|nhắc)(?: tên)?(?: ở)?(?: trên)?)"
    r"(?: cùng| và| với| cộng với| cùng với|,)* $"
)
MET = re.compile(r"\b(?:tại|ở|về) $")  # before a town: where they met
# who signs the pact of a cluster is its member
SIGNS = re.compile(
    r"\b(?:ký|chữ ký|bút|cam kết)\b[^.;]{0,80}\b(?:giao ước|cam kết)\b|\bgiao ước\b[^.;]{0,60}\b(?:ký|chữ ký)\b"
)
# "sáu bộ: …", "bảy Chánh Thanh tra của Cụm: …": a count right before a list of as many
COUNTED_LIST = re.compile(
    rf"\b(?P<count>{COUNT}) (?:chánh )?(?:{UNIT_WORD}|thanh tra)\b[^.;:(]{{0,50}}?(?::|\(| là| gồm)"
    r"(?: [^\W\d]+){0,7}? ?\(?$"
)
# "thanh tra bảy quận (A, B, …) hoàn thành …": as many inspectorates as counted
INSPECTORATES = re.compile(
    rf"\bthanh tra (?:của )?(?P<count>{COUNT}) (?:{UNIT_WORD})(?:(?:,| và) (?:{UNIT_WORD}))*(?: [^\W\d]+){{0,4}} ?\($"
)
NEW = re.compile(r"\b(?:thêm|kết nạp|thành viên mới)\b")
LIST = re.compile(
    r"\b(?:gồm|thành phần|quy tụ|quy về|thành lập từ|trên cơ sở|tập hợp|hợp thành|hội tụ|góp mặt|sự tham gia"
    r"|mái nhà chung)\b"
    r"|\bthành viên\b|\b(?:cụm|khối)\b(?! trưởng| phó)[^.;:(]{0,70}?(?:\bcó(?: đủ)?\b|\blà\b|\()"
    rf"|\b(?:cụm|khối)(?: thi đua)? (?:thanh tra )?(?:{COUNT}) (?:{UNIT_WORD})\b"
    r"|\b(?:đơn vị|tỉnh|huyện|sở|bộ)\b[^.;:]{0,30}\b(?:trong|thuộc|của) (?:cụm|khối)\b[^.;:]{0,30}(?::|\blà\b|\(| - )"
)
OF_CLUSTER = re.compile(r"\b(?:cụm|khối|thành viên|đơn vị|nhóm(?: ngành)? thanh tra)\b")
NOT_LISTING = re.compile(
    r"\b(?:do|để|được|tặng|khen|xếp|dẫn đầu|bầu|giải(?! quyết)|suy tôn|trao|kiểm tra chéo|chủ trì|đăng cai|làm|giữ"
    r"|đứng đầu|tại|diễn ra|phát biểu|tổ chức|sáp nhập|hợp nhất|khách mời|trong đó|đề nghị|chức danh|ở)\b"
)
# No members: a team's make-up, a former make-up.
TEAM = re.compile(
    r"\b(?:đoàn|tổ|nhóm(?!(?: ngành)? thanh tra)|ban giám khảo|ban tổ chức|hội đồng|chủ trì|chủ toạ|khách mời)\b"
    r"[^,;:.]{0,60}$"
)
FORMER = re.compile(r"\b(?:trước đây|trước kia|vốn|từng|trước đó|ban đầu)\b[^;:]{0,30}$")
YEAR = re.compile(r"\bnăm (\d{4})\b")
POINTS_BACK = re.compile(r"[\s\-+•*\d.)]*(?:(?:đó là|gồm|bao gồm|cụ thể|là)\b.*)?", re.DOTALL)
# "công chức của Sở Nội vụ các tỉnh: A, B": departments of those provinces
OF_DEPARTMENTS = re.compile(rf"\bsở [^.;:()]{{3,60}} (?:của )?(?:{COUNT}) tỉnh(?:, thành phố)?:? $")
ATTENDING = prefilter.compile(
    r"\b(?:dự|tham gia|có mặt|góp mặt|hiện diện|đại biểu|đại diện|lãnh đạo|ảnh|ký|các đoàn|đông đủ|thành phần)\b"
)
TOGETHER = prefilter.compile(r"\b(?:thành viên|(?:trong|thuộc|của) (?:cụm|khối)|ký (?:kết )?giao ước|giao ước)\b")
ACTS = prefilter.compile(
    r"\b(?:tặng|khen|xếp|dẫn đầu|bầu|giải(?! quyết)|tham luận|phát biểu|ý kiến|suy tôn|trao|đạt|điểm(?! cầu)"
    r"|kiểm tra chéo|sáp nhập|hợp nhất|kinh nghiệm|hạng|biểu dương|ghi nhận|khách mời)\b"
)
SITES = re.compile(r"\b(?:các )?(?:đầu|điểm) cầu(?: tại| ở)? $")
TOTAL = prefilter.compile(
    rf"\b(?:cụm|khối|thanh tra|thành viên)\b[^.;:]{{0,60}}?"
    rf"\b({COUNT}) (?:đơn vị|thành viên|tỉnh|thành phố|huyện|sở|bộ)\b"
)
ROLE = r"(?:cụm|khối)[ -](?:trưởng|phó)|(?:trưởng|phó) (?:trưởng )?(?:cụm|khối)"
LEADS_AFTER = re.compile(rf"[^.;]{{0,40}}?\b(?:{ROLE}|đăng cai|chủ trì|chủ nhà)\b(?: năm (\d{{4}}))?")
LEADS_BEFORE = re.compile(rf"\b(?:{ROLE}|chủ nhà|chủ trì)\b(?: năm (\d{{4}}))?(?:[^.;,]{{0,15}}?(?:là|-|:))? ?$")
ELECTED = re.compile(r"\b(?:bầu|cử|giao|chọn|nhận|chuyển)\b")
NUMERALS = {w: n for n, w in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)} | {"bẩy": 7}
BARE_LIST = prefilter.compile(
    r"\b(?:(?:gồm|thành viên|đơn vị|cụm|khối)\b[^.;:\n]{0,40}?(?:: |\b(?:gồm|là|của) )"
    rf"|\bthanh tra (?:{COUNT}) (?:{UNIT_WORD})(?:, (?:{UNIT_WORD}))* \("
    rf"|(?:còn|cùng|hiện) có (?:thanh tra )?)(?:(?:{COUNT}) (?:{UNIT_WORD})[^.;:\n]{{0,20}}(?:: | là ))?"
)
BARE_REST = re.compile(r"\b(?:còn|cùng) có\b|\bcòn lại\b")
BARE = re.compile(
    r"(?:[Tt]hanh tra )?(?:(huyện|quận|thị xã|thành phố|TP\.?) )?"
    r"([^\W\d_]+(?:[ ’'][^\W\d_]+){1,3}|Vinh|Huế)(?=[,;.\n]| và |$)"
)
COMMA = re.compile(r"[,;] (?:và )?| và ")
LEVEL = re.compile(r"\b(huyện|quận|thị xã|thành phố)\b")
