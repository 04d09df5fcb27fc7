"""What a conference is for: the words that tell its kind, and the objects that make them mean something else.

Strong words are said of a conference alone ("tổng kết", "ký kết giao ước"); weak ones also tell of other things
and count only where no strong one does ("thực hiện giao ước", "bước vào năm thi đua").
"""

from __future__ import annotations

import re

from . import prefilter

_YEAR_WORK = r"(?:công tác|kết quả|phong trào|hoạt động|nhiệm vụ|tình hình|việc)"
_HALF = r"(?:6|06|sáu) tháng(?: đầu năm)?(?! cuối)|nửa (?:đầu )?năm|nửa chặng|giữa (?:năm|kỳ)"
# kind → what says it, the most telling first; of two in one sentence the earlier in this table wins
STRONG: tuple[tuple[str, prefilter.Pattern], ...] = (
    (
        "other",
        prefilter.compile(
            r"hội đồng thi đua(?:,| -| và)? khen thưởng(?: [^\W\d]+){0,8} (?:họp|nhóm họp"
            r"|tổ chức (?:cuộc |phiên )?họp|mở phiên)\b|họp (?:phiên |xét |bình xét )*(?:của )?hội đồng thi đua"
        ),
    ),
    (
        "model_units",
        prefilter.compile(
            r"đại hội thi đua|đại hội điển hình|hội nghị (?:\w+ ){0,4}điển hình"
            r"|(?:biểu dương|tôn vinh|tuyên dương|gặp mặt|giao lưu|vinh danh)(?:,? \w+){0,8} (?:điển hình|gương"
            r"|tiêu biểu)"
        ),
    ),
    (
        "midyear_review",
        prefilter.compile(
            rf"\bsơ kết\b|\bgiữa (?:năm|kỳ)\b|nửa chặng (?:đường )?thi đua"
            rf"|(?:tổng kết|đánh giá|nhìn lại|kiểm điểm|điểm lại|soát lại|giao ban|báo cáo)[^.;]{{0,40}}(?:{_HALF})"
            r"|(?:kết quả|công tác|thi đua)[^.;,]{0,30} (?:6|06|sáu) tháng đầu năm"
        ),
    ),
    (
        "annual_review",
        prefilter.compile(
            r"\btổng kết\b|nhìn lại (?:một )?(?:năm|phong trào|chặng)|cuối năm"
            r"|(?:bình xét|bình bầu|bình chọn)(?!,? (?:xét|bầu|chọn))(?:,|(?: \w+){0,5} (?:thi đua|khen thưởng"
            r"|dẫn đầu|xuất sắc|năm))"
            r"|một năm thi đua|khép (?:lại|sổ) (?:một )?(?:năm|chặng)|soi (?:một )?năm"
            r"|xét(?:,? \w+){0,3} (?:thi đua|khen thưởng|danh hiệu)"
            rf"|(?:đánh giá|kiểm điểm|điểm lại|báo cáo) {_YEAR_WORK}[^.;]{{0,40}}năm"
            rf"|{_YEAR_WORK}[^.;,]{{0,30}} năm \d{{4}},? (?:và |; )?(?:bàn )?(?:phương hướng|nhiệm vụ|kế hoạch"
            rf"|triển khai)"
        ),
    ),
    (
        "pact_signing",
        prefilter.compile(
            r"(?:ký(?: kết)?|đặt bút(?: \w+){0,3}|lễ ký(?: kết)?|cam kết|trao)(?: \w+){0,4} giao ước"
            r"|giao ước thi đua|\bký (?:kết|cam kết)(?: \w+){0,3} thi đua|lễ ký kết|tham gia ký kết"
            r"|đăng ký (?:\w+ ){0,2}thi đua"
        ),
    ),
    (
        "cross_check",
        prefilter.compile(
            r"(?:kiểm tra|chấm(?: điểm)?|thẩm định|đánh giá|phúc tra|rà soát),?(?: \w+){0,2} chéo"
            r"|chấm điểm(?: thi đua)?|phúc tra|kiểm tra(?:, \w+(?: \w+)?)? (?:công tác )?thi đua"
        ),
    ),
    (
        "launch",
        prefilter.compile(
            r"phát động|ra mắt|triển khai (?:\w+ ){0,3}(?:công tác|nhiệm vụ|phong trào|kế hoạch|chương trình)|ra quân"
            r"|hưởng ứng phong trào|giao (?:nhiệm vụ|chỉ tiêu)(?:,? [^.;,]{0,30})? năm|khởi động (?:năm"
            r"|phong trào|đợt)"
            r"|bàn (?:kế hoạch|chương trình|nhiệm vụ)"
        ),
    ),
)
WEAK: tuple[tuple[str, prefilter.Pattern], ...] = (
    ("midyear_review", prefilter.compile(rf"{_HALF}")),
    (
        "annual_review",
        prefilter.compile(
            r"suy tôn|bình (?:xét|bầu|chọn)|xếp (?:hạng|thứ)|bỏ phiếu|(?:chấm|chọn|bầu)(?: \w+){0,6} (?:dẫn đầu"
            r"|đứng đầu|xuất sắc|tốt nhất)"
            rf"|chốt (?:\w+ ){{0,2}}(?:điểm|hạng|danh sách|sổ)|{_YEAR_WORK}[^.;,]{{0,30}} năm (?:qua|\d{{4}})"
        ),
    ),
    ("pact_signing", prefilter.compile(r"giao ước|ký cam kết")),
    ("launch", prefilter.compile(r"bước vào (?:một )?năm|đầu năm|năm mới|mục tiêu|chỉ tiêu")),
)
# Reviews of something else than a year's work: a law, an inspection, a contest, a party's work, an aid campaign.
_LAW = (
    r"(?:luật|chỉ thị|nghị quyết|nghị định|thông tư|đề án|quy chế|quyết định|chương trình|kết luận|pháp lệnh"
    r"|chiến lược)"
)
OTHER_OBJECT = re.compile(
    rf"[^.;,]{{0,30}}?\b(?:thực hiện|thi hành|triển khai) (?:\w+ ){{0,3}}?{_LAW}\b"
    r"| (?:lại )?(?:cuộc|đoàn|quá trình|chuyên đề|hội thi|hội thao|giải|lớp|khoá|nhiệm kỳ|đợt (?:thanh"
    r"|kiểm) tra)\b|,? trao giải"
    rf"|[^.;,]{{0,20}}?\b(?:công tác|phong trào) (?:xây dựng )?(?:đảng|đoàn|hội|công đoàn|nữ công|thanh niên)\b"
    r"| (?:\w+ ){0,3}?(?:ủng hộ|quyên góp|hiến máu|trồng cây|cuộc thi|hội thi|thu gom|đóng góp|gây quỹ)\b"
    r"| (?:(?!nào|mà|phần)\w+ ){0,3}?(?:quy chế|phối hợp|hợp đồng|thoả thuận|hợp tác|biên bản|bàn giao|kết nghĩa)\b"
    rf"| {_LAW}\b"
)
