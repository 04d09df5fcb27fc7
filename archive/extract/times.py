"""Of which year, and in what mood, a clause speaks of an award or a rank.

"Năm 2016, Cờ thuộc về A", "Lá cờ năm 2006 từng …", "Nhắc lại mùa thi đua 2013" are of other years;
"phấn đấu", "đăng ký" are aims; "tạm xếp", "dự kiến" are provisional; a sports meet's prizes are neither.
"""

from __future__ import annotations

import re

from . import prefilter
from .document import Sentence
from .report import Conference

_YEAR = prefilter.compile(
    r"(?<!tháng )(?:\bnăm|\bmùa(?: thi đua| giải)?|\bvụ|\btừ|-|đến|\bnăm học) ((?:19|20)\d\d)\b(?!/)"
)
_LAST_YEAR = prefilter.compile(
    r"(?<!so với )(?<!như )(?<!hơn )\bnăm (?:ngoái|trước|liền trước|kia)\b(?! khi)"
    r"|\b(?:kỳ|mùa|đợt|lần|vòng)(?: [^\W\d]+){0,3} trước\b(?! (?:khi|ngày|hội|lúc))"
)
_THAT_YEAR = prefilter.compile(r"(?<!năm )(?<!hai )(?<!ba )\bnăm (?:ấy|đó)\b")
_ONCE = prefilter.compile(
    r"\b(?:từng(?! đơn vị| tập thể| cá nhân| thành viên| năm| bước| cuộc| người| cụm| khối| ngành)|trước đó"
    r"|trước đây|nhắc lại"
    r"|ôn lại|nhiều năm liền|nhiều năm liên tục|(?:các|những|mấy|hai|ba|bốn|năm) năm (?:trước|liền|liên tiếp"
    r"|liên tục)|lần trước"
    r"|hồi (?:tháng|đầu năm|giữa năm|cuối năm|quý)"
    r"|kỳ trước|khoá trước|nhiệm kỳ trước|giai đoạn trước|đương kim|hồi năm)\b"
)
_AT_EVENT = prefilter.compile(
    r"\b(?:tại (?:hội nghị|buổi|lễ|đại hội|đây|cuộc họp|chỗ)|nhân dịp|dịp này|buổi lễ"
    r"|hội nghị (?:cũng )?(?:đã )?(?:trao|công bố|tặng|biểu dương)"
    r"|công bố|vinh danh|trao|đón nhận|cũng trong|phần (?:trao|khen) thưởng)\b"
)
_AIM = re.compile(
    r"\b(?:phấn đấu|đăng ký|quyết tâm|mục tiêu|chỉ tiêu|hướng tới|nếu|tiêu chuẩn|tiêu chí|điều kiện|kỳ vọng|mong"
    r"|dự kiến"
    r"|quy định|hứa hẹn|ước|giá như|thi đua giành|nhằm)\b"
)
_PROVISIONAL = prefilter.compile(
    r"\b(?:tạm (?:thời )?(?:xếp|dẫn|đứng|giữ|tính|nhất|vươn)|tạm thời|tạm|dự kiến|ước tính|chưa chính thức"
    r"|nửa chặng|lượt đi)\b"
)
_SPORTS = prefilter.compile(
    r"\b(?:hội thao|hội thi(?! đua)|hội diễn|(?<!văn hoá, )thể thao"
    r"(?! và du lịch)|thể dục|bóng (?:đá|chuyền|bàn)|đội (?:bóng|tuyển|văn nghệ)|cầu lông|quần vợt|tennis|kéo co"
    r"|cờ (?:vua|tướng)"
    r"|văn nghệ|giao hữu|toàn đoàn|đơn nam|đôi nam|đơn nữ|đôi nữ|chung kết|(?<!mặt )trận|huy chương|tiết mục"
    r"|cuộc thi(?! đua)"
    r"|hội trại)\b"
)
_NOW = re.compile(r"\b(?:năm nay|lần này|kỳ này|hiện nay|năm (?:19|20)\d\d|tại hội nghị|nay)\b")
_THIS_TIME = re.compile(r"\b(?:năm nay|lần này|kỳ này),? (?:được|đề nghị|vinh dự|đón|nhận|tới lượt|đến lượt)\b")
_FROM = re.compile(
    r"\btừ [^,;]{0,60}?(?:,|\b(?=(?:vươn |nhảy |leo )?lên\b|(?:tụt |rơi )?xuống\b))"
)  # "Từ vị trí thứ năm năm ngoái, …"
# "A, đơn vị từng bốn năm liền giữ Cờ, dừng ở hạng ba": an aside of what once was
_ONCE_ASIDE = re.compile(r", (?:đơn vị|nơi|vốn|cũng là|tập thể|người)\b[^,;]{0,60}\btừng\b[^,;]{2,60}(?=, )")
_PERIOD = 5  # years that a congress of models looks back on
_FAR = 600  # characters in which "năm ấy" was named
_OPENING = ("pact_signing", "launch")


def sports(sentence: Sentence) -> bool:
    """Whether it tells of a sports meet, a contest or a show."""
    return bool(_SPORTS.search(sentence))


def aimed(clause: str) -> bool:
    """Whether a clause (matching form) speaks of an aim, a condition or a plan."""
    return bool(_AIM.search(clause))


def provisional(sentence: Sentence) -> bool:
    return bool(_PROVISIONAL.search(sentence))


def now(clause: str) -> bool:
    """Whether a clause (matching form) says its own time, so that it does not take the sentence's."""
    return bool(_NOW.search(clause))


def other_year(
    sentence: Sentence, start: int, end: int, conference: Conference, given: bool = False
) -> tuple[bool, int | None]:
    """Whether characters `start` to `end` of the field speak of another year than the conference's, and which.

    At the opening of a year (a pact, a launch) what is `given` there for the year before counts; at a congress of
    models, what was given in the years that it looks back on.
    """
    clause = _FROM.sub("", sentence.source_match[start:end])
    years = [int(y) for y in _YEAR.regex.findall(clause)] if _YEAR.may_match(sentence) else []
    if not years and _THAT_YEAR.may_match(sentence) and _THAT_YEAR.regex.search(clause):
        years = _said_last(sentence)
    own = conference.year
    if years and (this := _THIS_TIME.search(clause)) and not re.search(r"\b(?:19|20)\d\d\b", clause[this.end() :]):
        return False, None  # "…, người từng được tặng Bằng khen năm 2015, lần này được đề nghị tặng Huân chương"
    once = _ONCE.may_match(sentence) and _ONCE.regex.search(_ONCE_ASIDE.sub("", clause))
    if own and own in years and not once:
        return False, None
    past = [y for y in years if own is None or y < own]
    last = bool(_LAST_YEAR.may_match(sentence) and _LAST_YEAR.regex.search(clause))
    opening = given and not last and conference.kind in _OPENING
    if opening and not once and past in ([], [own and own - 1]) and _AT_EVENT.search(sentence):
        return False, None
    if given and conference.kind == "model_units" and past and own and not once and min(past) >= own - _PERIOD:
        return False, None
    if past:
        return True, max(past)
    if last:
        return True, own - 1 if own else None
    return bool(once), None


def _said_last(sentence: Sentence) -> list[int]:
    """The year that the text said last before a sentence, for "cũng năm ấy"."""
    before = sentence.source_match[max(0, sentence.start - _FAR) : sentence.start]
    return [int(year) for year in _YEAR.regex.findall(before)[-1:]]
