"""Words that tell a rank: "xếp thứ nhất", "giải nhì", "đồng hạng ba", "dẫn đầu", "kế tiếp" …

`heads` finds them in a sentence. A rank is of the emulation scoring only: not an order's class ("Huân chương Lao động
hạng Nhì"), a weekday, "lần thứ nhất", "người đứng đầu", nor "dẫn đầu về số tiền thu hồi".
"""

from __future__ import annotations

import re

from .document import Sentence
from .rows import Token

NUMBERS = {
    "nhất": 1, "đầu": 1, "một": 1, "i": 1, "nhì": 2, "hai": 2, "ii": 2, "ba": 3, "iii": 3, "tư": 4, "bốn": 4, "iv": 4,
    "năm": 5, "v": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
_WORD = r"mười một|mười hai|mười|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|iii|ii|iv|i|v|0?[1-9]|1\d|2\d"
_SHORT = r"nhất|nhì|ba|tư"
_END = r"(?!\w|[.,/]\d|%)"
_NOUN = (
    r"(?:vị trí (?:thứ|số|xếp thứ)|thứ hạng|(?<!đơn )vị thứ|thứ bậc|hạng thứ|hạng|giải|ngôi(?: thứ)?"
    r"|ngôi vị(?: thứ)?|thứ)"
)
_VERB = r"(?:được )?(?:xếp|đứng|về|cán đích|đồng|cùng|giữ|ở|giành|đoạt|đạt|chiếm|nhận|chia|cao)"
_MORE = rf"(?P<more>(?:, ?| và |, ?và |-)(?:thứ |giải |hạng |vị trí thứ )?(?:{_WORD}){_END})"
_RANK = re.compile(
    rf"\b(?:(?:{_VERB} )+(?:vào |ở |vị trí |giải |hạng |ngôi )*(?:{_NOUN} (?P<a>{_WORD})(?:/\d{{1,2}}\b)?"
    rf"|(?P<b>{_SHORT}))"
    rf"|(?:giải|hạng|thứ hạng|(?<!đơn )vị thứ|vị trí thứ|vị trí số|vị trí|ngôi|ngôi vị) (?P<c>{_WORD})"
    rf"|thứ (?P<d>{_WORD})|(?<=, )(?P<e>nhất|nhì)(?= (?:là|thuộc)))"
    rf"{_END}(?P<rest>(?:(?:, ?| và |, ?và | - |-)(?:(?:xếp |đứng )?(?:thứ|giải|hạng"
    rf"|vị trí thứ) )?(?:{_WORD}){_END}(?! (?:đơn vị|tập thể|cá nhân|cuộc|vụ|năm)))*)"
)
_FIRST = re.compile(
    r"\b(?:(?:vị trí |ngôi )?dẫn đầu(?: bảng)?|đứng đầu(?: bảng)?|quán quân|đứng vị trí đầu|vị trí đầu(?: bảng"
    r"| tiên)?|đầu bảng"
    r"|ngôi đầu|nhất (?=(?:toàn )?(?:cụm|khối)\b)|(?:tổng |số )?điểm (?:số )?cao nhất|lá cờ đầu|cờ đầu)\b"
)
_SECOND = re.compile(r"\bá quân\b")
_NEXT = re.compile(
    r"\b(?:kế tiếp|kế đến|tiếp theo|tiếp đến|tiếp sau|tiếp đó|theo sau|bám sát|xếp sau|đứng sau|sát nút|ngay sau"
    r"|sau đó|liền sau|xếp kế|đứng kế)"
    r"(?: đó)?\b"
)
_NO_FIRST_BEFORE = re.compile(
    r"\b(?:người|cấp|cán bộ|công chức|thủ trưởng|trách nhiệm|do|vai trò|những|luôn|đơn vị nào|phong trào) (?:của )?$"
)
_NO_RANK_BEFORE = re.compile(
    r"\b(?:lần|ngày|khoá|quý|tháng|điều|kỳ|giai đoạn|buổi|phiên|nhóm|bước|việc|(?<!lần )lượt|chiều|sáng|tối|từ) $"
)
# what the rank is of, when it is not of the whole scoring
_PARTIAL = re.compile(
    r"(?: (?:cả nước|toàn quốc|khu vực|trong (?:cụm|khối)|cụm|khối|toàn cụm|toàn ngành))? (?:về|trong"
    r"|ở) (?!(?:tổng |số )?điểm|tổng|bảng|xếp hạng|kết quả|thi đua"
    r"|phong trào|công tác thi đua|cụm|khối|đích|\d|năm|nhóm|toàn|các đơn vị|số (?:\d|các|bảy|sáu|năm|tám|chín)|thứ)"
    r"| (?:cả nước|toàn quốc)\b| (?:đoàn|cuộc|phần|đội|nhóm công tác)\b"
)

_PLACES = re.compile(r"\b(?:xếp|đứng)\b(?! loại)")  # "xếp A thứ nhất"


def heads(sentence: Sentence) -> list[Token]:
    """`#` tokens with the ranks they say (a list of ints), and `^` for "kế tiếp"; in order."""
    match, end = sentence.source_match, sentence.end
    awards = [(s.start, s.end) for s in sentence.of("award")]
    found: list[Token] = []

    def add(letter: str, m: re.Match, ranks: list[int]) -> None:
        if not any(a < m.end() and m.start() < b for a, b in awards) and not _PARTIAL.match(match, m.end(), end):
            found.append(Token(letter, m.start(), m.end(), ranks))

    for m in _RANK.finditer(match, sentence.start, end):
        if _says_rank(m, match, sentence):
            first = next(filter(None, (m["a"], m["b"], m["c"], m["d"], m["e"])))
            rest = re.findall(rf"\b(?:{_WORD})\b", m["rest"])
            add("#", m, [_number(word) for word in (first, *rest)])
    for pattern, rank in ((_FIRST, 1), (_SECOND, 2)):
        for m in pattern.finditer(match, sentence.start, end):
            if not _NO_FIRST_BEFORE.search(match, max(sentence.start, m.start() - 16), m.start()):
                add("#", m, [rank])
    for m in _NEXT.finditer(match, sentence.start, end):
        add("^", m, [])
    found.sort(key=lambda t: (t.start, -t.end))
    strong = any(t.letter == "#" and not match.startswith("thứ ", t.start) for t in found) or _PLACES.search(
        sentence.match
    )
    return found if strong else []


def _says_rank(m: re.Match, match: str, sentence: Sentence) -> bool:
    if not (m["a"] or m["b"]) and _NO_RANK_BEFORE.search(match, max(sentence.start, m.start() - 12), m.start()):
        return False
    if m["c"] and m["c"] in ("năm", "hai", "một") and not m.group().startswith(("vị trí thứ", "giải", "hạng")):
        return False
    return not (m["a"] and m.group().startswith(("về hạng", "ở hạng")))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]
