"""Where a person's title ends: what the person does begins, or another person or office."""

from __future__ import annotations

import re

from .lexicon import Term
from .text import matching_form

REACH = 160  # characters that a title may take
_HARD_STOP = re.compile(r"[\n;:()“”\"!?…]|\.(?=\s|$)|,? (?:và|cùng) (?:ông|bà|đồng chí|các|đại diện|lãnh đạo)\b")
_WORD = re.compile(r"\w+")
# Words that begin what the person does, so end the title.
_VERBS = frozenset(
    matching_form(
        """đọc nêu dự trao mong nhắc yêu tặng bắt ký là làm gửi gắn hứa vừa cũng sẽ đang vẫn còn đã được bị cùng
        tại tới đến nói kể khi trong từ với cho đứng ngồi giữ có không vì do để ở như thì mà ví mới nhờ luôn
        thường xin gọi coi xem muốn thay tin khuyên trăn băn dặn căn nhất ghi khẳng lưu gợi chúc chia thừa bày
        biểu cam hoan xúc tâm bộc cảm nguyên đồng mở phấn vui trân chân ngỏ bật đáp đính phản đưa lấy hỏi rút
        điểm khái dẫn kiêm tóm mời cầm chỉ nhìn tự"""
    ).split()
)
_VERB_PAIRS = frozenset(
    tuple(pair.split())
    for pair in matching_form(
        "phát biểu|phát động|trình bày|báo cáo|khai mạc|bế mạc|điều hành|đánh giá|nhấn mạnh|đề nghị|"
        "đề xuất|đề ra|kết luận|tham dự|tham gia|tham luận|chủ trì|thông qua|thông tin|quán triệt|"
        "đại diện|phân tích|giải thích|giải đáp|giới thiệu|kiến nghị|công bố|tiếp thu|tiếp nhận|tiếp tục|"
        "phổ biến|triển khai|hướng dẫn|đón nhận|bàn giao|ủng hộ|thống nhất|nhận xét|nhận định|nhận cờ|"
        "nhận bằng|nhận giấy|nhận hoa|thẳng thắn|hy vọng|kỳ vọng|kêu gọi|động viên|chụp ảnh|thảo luận|"
        "trực tiếp|góp ý|lý giải|trả lời|trao đổi|tuyên bố|tuyên dương|quan tâm|tiết lộ|tổng kết|"
        "thuyết trình|truyền đạt|nhân dịp|lần lượt|vui vẻ|cười nói|phụ trách|ngày hôm|sáng ngày|"
        "chiều ngày"
    ).split("|")
)


def title_end(match: str, terms: list[Term], index: int, end: int | None = None) -> int:
    """Where the title must end: hard punctuation, the next person or office, or what the person does."""
    end = terms[index].end if end is None else end
    hard = _HARD_STOP.search(match, end, end + REACH)
    limit = hard.start() if hard else min(len(match), end + REACH)
    for i in range(index + 1, len(terms)):
        if terms[i].start >= end:
            limit = min(limit, terms[i].start)
            break
    words = list(_WORD.finditer(match, end, limit))
    for word, after in zip(words, [*words[1:], None], strict=False):
        pair = (word.group(), after.group()) if after else None
        if word.group() in _VERBS or pair in _VERB_PAIRS:
            return word.start()
    return limit
