"""Words that tell a rank: "xếp thứ nhất", "giải nhì", "đồng hạng ba", "dẫn đầu", "kế tiếp" …

`heads` finds them in a sentence. A rank is of the emulation scoring only: not an order's class ("Huân chương Lao động
hạng Nhì"), a weekday, "lần thứ nhất", "người đứng đầu", nor "dẫn đầu về số tiền thu hồi".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_VERB = r"(?:được )?(?:xếp|đứng|về đích|về|cán đích|đồng|cùng|giữ(?: vững)?|ở|giành|đoạt|đạt|chiếm|nhận|chia(?: nhau)?)"
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
    r"|ngôi đầu|(?:vị trí|ngôi) số một"
    r"|(?:tổng |số )?điểm (?:số )?cao nhất|(?:cao|nhiều) điểm nhất"
    r"|(?:về|cán) đích (?:đầu tiên|sớm nhất)|(?:(?<=điểm, )|(?<=điểm\), )|(?<=điểm - ))cao nhất"
    r"|lá cờ đầu|cờ đầu)\b"
)
_NTH = re.compile(
    r"(?:\b(?:đơn vị|tập thể|danh hiệu|ngôi) |(?<=[,;:.] )|(?<=[\n“\"])|^)"
    r"(?P<rank>nhất|nhì|ba) (?:toàn )?(?:cụm|khối)\b"
    r"|\b(?:đơn vị|tập thể) (?P<alone>nhất|nhì|ba)(?= (?:là|thuộc)\b)"
)
_SECOND = re.compile(r"\bá quân\b")
_NEXT = re.compile(
    r"\b(?:(?:xếp |đứng )?(?:kế tiếp|kế đến|kế đó|tiếp theo|tiếp đến|tiếp sau|tiếp đó)|theo sau"
    r"|bám sát(?: phía)?(?: sau)?|xếp sau|đứng sau|sát nút|ngay (?:phía )?sau|sau đó|liền sau|xếp kế|đứng kế)(?: đó)?\b"
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
    r"| (?:(?:toàn )?(?:cụm|khối) )?với (?:hơn |gần |trên |khoảng )?\d[\d.,/]* ?(?!điểm|phiếu|và\b|đ\b)(?=[a-zà-ỹđ%])"
    r"| (?:cả nước|toàn quốc)\b| (?:đoàn|cuộc|phần|đội|nhóm công tác)\b"
)

# "theo thứ tự từ cao xuống thấp là A, B, C": the first of a row of places
_ORDER = re.compile(
    r"\b(?:(?:xếp )?(?:theo )?thứ tự(?: (?:xếp hạng|từ cao (?:xuống|đến) thấp|thứ hạng|điểm số|từ trên xuống))+"
    r"|(?:xếp hạng|xếp|điểm(?: số)?) từ cao (?:xuống|đến) thấp|(?:xếp hạng|thứ hạng) lần lượt"
    r"|(?:xếp|đứng) theo thứ tự)\b"
)
# "từ thứ nhất đến thứ ba"
_RANGE = re.compile(
    rf"\btừ (?:vị trí )?(?:thứ |hạng |giải )?(?P<a>{_WORD}) đến (?:vị trí )?(?:thứ |hạng |giải )?(?P<b>{_WORD}){_END}"
)
# "A nhất, B nhì", "A (nhất, 98 điểm)", "nhất A, nhì B", "Nhất: A": a rank alone beside a unit
_BARE_AFTER = re.compile(
    rf"(?: ?\([^()]{{0,40}}\))? ?(?:[(,:-] ?)?(?:thứ )?(?P<rank>{_SHORT})\b"
    r"(?= ?[,.;:)(]| với\b| và\b| (?:toàn )?(?:cụm|khối)\b| -|$)"
)
_BARE_BEFORE = re.compile(rf"(?:^|[:;,.(\n-] ?|\bvà |\blà )(?P<rank>{_SHORT})(?: ?[:-] ?| là | thuộc về | )$")

_PLACES = re.compile(r"\b(?:xếp|đứng|lên|xuống|thứ hạng|vị trí)\b(?! loại)")  # "xếp A thứ nhất"
# "đóng góp nhiều nhất, … đứng thứ hai": a place by an amount
_BY_AMOUNT = re.compile(r"\b(?:nhiều|lớn|đông|ít|nhanh|sớm|muộn) nhất\b")
# "Về thu hồi tiền, …", "Ở nội dung cải cách, …", "Theo điểm tự chấm, …": a rank in a part of the scoring
_TOPIC = re.compile(
    r"(?:riêng )?(?:về|ở|trong|xét|theo) (?:(?:mặt|mảng|nội dung|lĩnh vực|tiêu chí|phần|công tác|nhóm) (?!thi đua|khen)"
    r"|(?:thu hồi|số tiền|số cuộc|tỷ lệ|tiến độ|chỉ số|tiếp công dân|điểm tự chấm|cải cách|giải quyết"
    r"|xử lý))[^,;:]{0,60},"
)
_BY_LEADER = re.compile(r"\b(?:đoàn|tổ|tốp|nhóm)\b[^;.,]{0,60} do [^;,]{3,60}$")
_PLACED = re.compile(r"\b(?:xếp|đứng|vị trí|hạng|giải|lần lượt)\b")
_SAYS_BARE = re.compile(rf"\b(?:{_SHORT})\b")
_OF_CLUSTER = re.compile(r"\b(?:nhất|nhì|ba) (?:toàn )?(?:cụm|khối)\b")


def heads(sentence: Sentence, said: bool = False, shorts: Sequence[tuple[int, int, str]] = ()) -> list[Token]:
    """`#` tokens with the ranks they say (a list of ints), and `^` for "kế tiếp"; in order.

    `said`: whether the sentence before told ranks too, so that this one may go on with "thứ hai", "theo sau".
    `shorts`: units named by their field alone (named.Known.shorts).
    """
    match, end = sentence.source_match, sentence.end
    awards = [(s.start, s.end) for s in sentence.of("award")]
    found: list[Token] = []

    def add(letter: str, m: re.Match, ranks: list[int]) -> None:
        if not any(a < m.end() and m.start() < b for a, b in awards) and not _PARTIAL.match(match, m.end(), end):
            found.append(Token(letter, m.start(), m.end(), ranks))

    for m in _RANGE.finditer(match, sentence.start, end):
        if (first := _number(m["a"])) < (last := _number(m["b"])) and _PLACED.search(match, sentence.start, m.start()):
            add("#", m, list(range(first, last + 1)))
    for m in _ORDER.finditer(match, sentence.start, end):
        add("#", m, [1])
    for m in _RANK.finditer(match, sentence.start, end):
        if _says_rank(m, match, sentence):
            first = next(filter(None, (m["a"], m["b"], m["c"], m["d"], m["e"])))
            rest = re.findall(rf"\b(?:{_WORD})\b", m["rest"])
            add("#", m, [_number(word) for word in (first, *rest)])
    for pattern, rank in ((_FIRST, 1), (_SECOND, 2)):
        for m in pattern.finditer(match, sentence.start, end):
            led = _NO_FIRST_BEFORE.search(match, max(sentence.start, m.start() - 16), m.start())
            if not led and not _BY_LEADER.search(match, max(sentence.start, m.start() - 120), m.start()):
                add("#", m, [rank])
    for m in _NTH.finditer(match, sentence.start, end):
        add("#", m, [_number(m["rank"] or m["alone"])])
    for m in _NEXT.finditer(match, sentence.start, end):
        add("^", m, [])
    found += _bare(sentence, found, shorts)
    found.sort(key=lambda t: (t.start, -t.end))
    return found if _strong(found, match, sentence, said) else []


def _strong(found: list[Token], match: str, sentence: Sentence, said: bool) -> bool:
    """Whether a rank is more than "thứ hai", which may be a weekday or a mere second."""
    if _TOPIC.match(match, sentence.start, sentence.end):
        return False
    if _BY_AMOUNT.search(sentence.match) and not any(s.value.kind == "points" for s in sentence.of("quantity")):
        return False
    sure = (t for t in found if t.letter == "#" and (t.start == 0 or not match.startswith("thứ ", t.start)))
    bracketed = (t for t in found if match[t.start - 1 : t.start] == "(" and match[t.end : t.end + 1] in (")", ","))
    scored = any(s.value.kind == "points" for s in sentence.of("quantity")) and any(t.letter == "#" for t in found)
    return (
        said
        or scored
        or any(True for _ in sure)
        or any(True for _ in bracketed)
        or bool(_PLACES.search(sentence.match))
    )


def _bare(sentence: Sentence, found: list[Token], shorts: Sequence[tuple[int, int, str]]) -> list[Token]:
    """Ranks that stand alone beside their unit, where two of them tell a row or points stand with one."""
    match, bare = sentence.source_match, []
    if not _SAYS_BARE.search(match, sentence.start, sentence.end):
        return []
    names = [(span.start, span.end) for span in sentence.of("unit", "place", "district")]
    for start, end in [*names, *((start, end) for start, end, _ in shorts)]:
        m = _BARE_AFTER.match(match, end, sentence.end)
        if not m:
            begin = max(sentence.start, start - 16)
            m = _BARE_BEFORE.search(match[begin:start])
            at = begin + m.start("rank") if m else 0
        else:
            at = m.start("rank")
        if m and not any(t.start <= at < t.end for t in (*found, *bare)):
            bare.append(Token("#", at, at + len(m["rank"]), [NUMBERS[m["rank"]]]))
    ranks = {t.value[0] for t in bare}
    row = ranks | {rank for t in found if t.value for rank in t.value}
    scored = any(s.value.kind == "points" for s in sentence.of("quantity"))
    told = (len(row) > 1 and 1 in row) or (ranks and scored) or _OF_CLUSTER.search(sentence.match)
    return bare if told else []


def _says_rank(m: re.Match, match: str, sentence: Sentence) -> bool:
    if not (m["a"] or m["b"]) and _NO_RANK_BEFORE.search(match, max(sentence.start, m.start() - 12), m.start()):
        return False
    if (
        m["c"]
        and m["c"] in ("năm", "hai", "một")
        and not m.group().startswith(("vị trí thứ", "vị trí số", "giải", "hạng"))
    ):
        return False
    return not (m["a"] and m.group().startswith(("về hạng", "ở hạng")))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]
