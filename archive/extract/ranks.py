"""Words that tell a rank: "xếp thứ nhất", "giải nhì", "đồng hạng ba", "dẫn đầu", "kế tiếp" …

`heads` finds them in a sentence. A rank is of the emulation scoring only: not an order's class ("Huân chương Lao động
hạng Nhì"), a weekday, "lần thứ nhất", "người đứng đầu", nor "dẫn đầu về số tiền thu hồi".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from . import prefilter
from .document import Sentence

NUMBERS = {
    "nhất": 1, "đầu": 1, "một": 1, "i": 1, "nhì": 2, "hai": 2, "ii": 2, "ba": 3, "iii": 3, "tư": 4, "bốn": 4, "iv": 4,
    "năm": 5, "v": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
_WORD = r"mười một|mười hai|mười|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|iii|ii|iv|i|v|0?[1-9]|1\d|2\d"
_SHORT = r"nhất|nhì|ba|tư"
_END = r"(?!\w|[.,/]\d|%| (?:trí|định|loạt|quán)\b|(?<=năm) (?:\d{4}|nay|qua|trước|ngoái|học|vừa)\b)"
_NOUN = (
    r"(?:vị trí (?:thứ|số|xếp thứ)|thứ hạng|(?<!đơn )vị thứ|thứ bậc|hạng thứ|hạng|giải|ngôi(?: thứ)?"
    r"|ngôi vị(?: thứ)?|bậc thứ|thứ|top(?= [12]\b))"
)
_VERB = (
    r"(?:được )?(?:xếp|đứng|về đích|về|cán đích|đồng|cùng|giữ(?: vững| chắc)?|ở|giành|đoạt|đạt|chiếm|nhận"
    r"|chia(?: nhau)?"
    r"|(?:nhích |vươn |leo |nhảy |bước |tiến )?lên|(?:tụt |rơi |lùi |trượt )?xuống|chấp nhận|nằm ở|trụ ở|khiêm tốn ở"
    r"|dừng(?: chân| lại)?(?: ở)?)"
)
_MORE = rf"(?P<more>(?:, ?| và |, ?và |-)(?:thứ |giải |hạng |vị trí thứ )?(?:{_WORD}){_END})"
_RANK = prefilter.compile(
    rf"\b(?:(?:{_VERB} )+(?:vào |ở |vị trí |giải |hạng |ngôi )*(?:{_NOUN} (?P<a>{_WORD})"
    rf"|(?P<b>{_SHORT}))"
    rf"|(?:giải|hạng|thứ hạng|(?<!đơn )vị thứ|vị trí thứ|vị trí số|vị trí|ngôi|ngôi vị"
    rf"|(?<!vào )(?<!trong )top(?= [12]\b)) (?P<c>{_WORD})"
    rf"|thứ (?P<d>{_WORD})|(?<=, )(?P<e>nhất|nhì)(?= (?:là|thuộc)))"
    rf"(?:/\d{{1,2}}\b)?{_END}(?P<rest>(?:(?:, ?| và |, ?và | - |-)(?:(?:xếp |đứng )?(?:thứ|giải|hạng"
    rf"|vị trí thứ) )?(?:{_WORD}){_END}(?! (?:đơn vị|tập thể|cá nhân|cuộc|vụ|năm)))*)"
)
_FIRST = prefilter.compile(
    r"\b(?:(?:vị trí |ngôi )?dẫn đầu(?: bảng)?|đứng đầu(?: bảng)?|quán quân|đứng vị trí đầu|vị trí đầu(?: bảng"
    r"| tiên)?|đầu bảng"
    r"|ngôi đầu|(?:vị trí|ngôi) số một|(?:đứng |ở |nằm |xếp )trên cùng|thủ khoa"
    r"|(?:ghế|ngôi|ngôi vị|vị trí) (?:số 1|dẫn đầu)"
    r"|(?:tổng |số )?điểm (?:số |thi đua |chung cuộc )?cao nhất|(?:cao|nhiều) điểm nhất"
    r"|(?:vị trí|ngôi vị|ngôi|thứ hạng) cao nhất|(?<=điểm, )cao nhất|(?<=bình, )cao nhất"
    r"|(?:về|cán) đích (?:đầu tiên|sớm nhất)|(?:(?<=điểm, )|(?<=điểm\), )|(?<=điểm - ))cao nhất"
    r"|lá cờ đầu|(?<!ngọn )cờ đầu)\b"
)
_NTH = prefilter.compile(
    r"(?:\b(?:đơn vị|tập thể|danh hiệu|ngôi) |(?<=[,;:.] )|(?<=[\n“\"])|^)"
    r"(?P<rank>nhất|nhì|ba) (?:toàn )?(?:cụm|khối)\b"
    r"|\b(?:đơn vị|tập thể) (?P<alone>nhất|nhì|ba)(?= (?:là|thuộc)\b)"
)
_SECOND = prefilter.compile(r"\b(?:vị trí |ngôi )?á quân\b")
_NEXT = prefilter.compile(
    r"\b(?:(?:(?:hai|ba|bốn|các|những) )?(?:vị trí |đơn vị )?(?:xếp |đứng )?(?:kế tiếp|kế đến|kế đó|kế sau|tiếp theo"
    r"|tiếp đến|tiếp sau|tiếp đó|tiếp nữa)|theo sau|theo sát(?: phía)?(?: sau)?"
    r"|bám (?:sát|đuổi|theo)(?: phía)?(?: sau)?|nối gót"
    r"|xếp sau|đứng sau|sát nút|(?:ngay|liền) (?:phía )?sau|sau đó|xếp kế|đứng kế"
    r"|(?:thấp hơn|kém|sau|dưới)(?: đúng)? một bậc)(?: đó)?\b"
)
_NO_FIRST_BEFORE = re.compile(
    r"\b(?:người|cấp|cán bộ|công chức|thủ trưởng|trách nhiệm|do|vai trò|những|luôn|đơn vị nào|phong trào) (?:của )?$"
)
_NO_RANK_BEFORE = re.compile(
    r"\b(?:lần|ngày|khoá|quý|tháng|điều|kỳ|giai đoạn|buổi|phiên|nhóm|bước|việc|(?<!lần )lượt|chiều|sáng|tối|từ) $"
)
_NO_NTH_BEFORE = re.compile(r"\b(?:năm|người|đơn vị|tập thể|là|nội dung|nguyên nhân|vấn đề|điểm|cái|chiếc) $")
_DENIED = re.compile(
    r"\b(?:không(?! (?:chỉ|những|ngờ|bất ngờ))|chưa|chẳng|lỡ|hụt|tuột|mất|đánh mất|đánh rơi|rời)(?: [^\W\d]+){0,3} $"
)
_FROM = re.compile(r"\btừ (?:vị trí |ngôi |hạng )?$")
_ANOTHER_YEAR = re.compile(r" (?:của )?(?:năm (?:ngoái|trước|liền trước|kia)|mùa trước|kỳ trước)\b")
# "theo thứ tự là nhất, nhì, ba của Cụm"
_ROW = prefilter.compile(
    r"\b(?:(?:theo )?thứ tự|lần lượt)(?: (?:là|giữ|về|xếp|đứng))*:? (?P<row>nhất, nhì(?:(?:, | và |, và )(?:ba|tư))*)\b"
)
# said of what stands before it
_IS_VERB = re.compile(
    r"(?:được )?(?:xếp|đứng|về|cán|đồng|cùng|giữ|ở|giành|đoạt|đạt|chiếm|nhận|chia|(?:\w+ )?lên|(?:\w+ )?xuống|chấp nhận"
    r"|nằm|trụ|khiêm tốn|dẫn đầu|theo|bám|kém|cao|nhiều)\b"
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
_ORDER = prefilter.compile(
    r"\b(?:(?:xếp )?(?:theo )?thứ tự(?: (?:xếp hạng|từ cao (?:xuống|đến) thấp|thứ hạng|điểm số|từ trên xuống))+"
    r"|(?:xếp hạng|xếp|điểm(?: số)?) từ cao (?:xuống|đến) thấp|(?:xếp hạng|thứ hạng) lần lượt"
    r"|(?:xếp|đứng) (?:theo )?thứ tự|thứ tự (?:chung cuộc|cuối cùng|như sau)"
    r"|(?:tốp|top|nhóm)(?: [^\W\d]+){1,3},? (?:gồm|là|có)(?: [^\W\d]+)?,? (?:theo thứ tự|lần lượt))\b"
)
# "từ thứ nhất đến thứ ba"
_RANGE = prefilter.compile(
    rf"\btừ (?:vị trí )?(?:thứ |hạng |giải )?(?P<a>{_WORD}) đến (?:vị trí )?(?:thứ |hạng |giải )?(?P<b>{_WORD}){_END}"
)
# "A nhất, B nhì", "A 98,6 - nhất", "A (nhất, 98 điểm)", "nhất A, nhì B", "Nhất: A": a rank alone beside a unit
_BARE_AFTER = re.compile(
    rf"(?: ?\([^()]{{0,40}}\))?(?: \d{{1,3}}(?:,\d{{1,2}})?(?: điểm)?)? ?(?:[(,:-] ?)?(?:thứ )?(?P<rank>{_SHORT})\b"
    r"(?= ?[,.;:)(]| với\b| và\b| (?:toàn )?(?:cụm|khối)\b| -|$)"
)
_BARE_BEFORE = re.compile(rf"(?:^|[:;,.(\n-] ?|\bvà |\blà )(?P<rank>{_SHORT})(?: ?[:-] ?| là | thuộc về | )$")

_PLACES = prefilter.compile(r"\b(?:xếp|đứng|lên|xuống|thứ hạng|vị trí)\b(?! loại)")  # "xếp A thứ nhất"
# "đóng góp nhiều nhất, … đứng thứ hai": a place by an amount
_BY_AMOUNT = prefilter.compile(r"\b(?:nhiều|lớn|đông|ít|nhanh|sớm|muộn) nhất\b")
# "Về thu hồi tiền, …", "Ở nội dung cải cách, …", "Theo điểm tự chấm, …": a rank in a part of the scoring
_TOPIC = re.compile(
    r"(?:riêng )?(?:về|ở|trong|xét|theo) (?:(?:mặt|mảng|nội dung|lĩnh vực|tiêu chí|phần|công tác|nhóm) (?!thi đua|khen)"
    r"|(?:thu hồi|số tiền|số cuộc|tỷ lệ|tiến độ|chỉ số|tiếp công dân|điểm tự chấm|cải cách|giải quyết"
    r"|xử lý))[^,;:]{0,60},"
)
_BY_LEADER = re.compile(r"\b(?:đoàn|tổ|tốp|nhóm)\b[^;.,]{0,60} do [^;,]{3,60}$")
_PLACED = re.compile(r"\b(?:xếp|đứng|vị trí|hạng|giải|lần lượt)\b")
_SAYS_BARE = prefilter.compile(rf"\b(?:{_SHORT})\b")
_OF_CLUSTER = prefilter.compile(r"\b(?:nhất|nhì|ba) (?:toàn )?(?:cụm|khối)\b")


@dataclass(slots=True)
class Head:
    """Characters `start` to `end` of the field say `ranks`; none for "kế tiếp", whose place the one before tells.

    `in_turn`: the units beside it hold places one after another. `verb`: it is said of what stands before it.
    """

    start: int
    end: int
    ranks: list[int]
    in_turn: bool = False
    verb: bool = False


def heads(sentence: Sentence, said: bool, scored: bool, names: Sequence[tuple[int, int]]) -> list[Head]:
    """The words of a sentence that say ranks, in order, none overlapping.

    `said`: whether the sentence before told ranks too, so that this one may go on with "thứ hai", "theo sau".
    `scored`: whether it says points. `names`: the units that it names, beside which a rank may stand alone.
    """
    match, end = sentence.source_match, sentence.end
    awards = [(s.start, s.end) for s in sentence.of("award")]
    found: list[Head] = []

    def add(m: re.Match, ranks: list[int], in_turn: bool = False) -> None:
        inside = any(a < m.end() and m.start() < b for a, b in awards)
        # behind the names before it: "Lâm Đồng | đồng hạng nhì", "Cục Hàng không Việt Nam | đứng nhất"
        named = max((b for a, b in names if a < m.end()), default=sentence.start)
        start = min(named + 1, m.end()) if named > m.start() else m.start()
        if (
            not inside
            and not _PARTIAL.match(match, m.end(), end)
            and not _elsewhen(match, m, max(named, m.start() - 30))
        ):
            found.append(Head(start, m.end(), ranks, in_turn, bool(_IS_VERB.match(match, start, m.end()))))

    for m in _RANGE.finditer(sentence):
        if (first := _number(m["a"])) < (last := _number(m["b"])) and _PLACED.search(match, sentence.start, m.start()):
            add(m, list(range(first, last + 1)))
    for m in _ORDER.finditer(sentence):
        add(m, [1], True)
    for m in _RANK.finditer(sentence):
        if _says_rank(m, match, sentence):
            first = next(filter(None, (m["a"], m["b"], m["c"], m["d"], m["e"])))
            rest = re.findall(rf"\b(?:{_WORD})\b", m["rest"])
            add(m, [_number(word) for word in (first, *rest)])
    for pattern, rank in ((_FIRST, 1), (_SECOND, 2)):
        for m in pattern.finditer(sentence):
            led = _NO_FIRST_BEFORE.search(match, max(sentence.start, m.start() - 16), m.start())
            if not led and not _BY_LEADER.search(match, max(sentence.start, m.start() - 120), m.start()):
                add(m, [rank])
    for m in _NTH.finditer(sentence):
        add(m, [_number(m["rank"] or m["alone"])])
    for m in _ROW.finditer(sentence):
        add(m, [_number(word) for word in re.findall(rf"\b(?:{_SHORT})\b", m["row"])])
    for m in _NEXT.finditer(sentence):
        add(m, [])
    found = _apart([*found, *_bare(sentence, found, names, scored)])
    return found if _strong(found, match, sentence, said, scored) else []


def _apart(found: list[Head]) -> list[Head]:
    """Of heads that overlap the first, and of those the longest."""
    found.sort(key=lambda h: (h.start, -h.end))
    kept: list[Head] = []
    for head in found:
        if not kept or head.start >= kept[-1].end:
            kept.append(head)
    return kept


def _elsewhen(match: str, m: re.Match, near: int) -> bool:
    """Whether a rank is denied, left behind, or another year's: "không giữ được ngôi đầu", "từ hạng năm năm ngoái"."""
    before = match[near : m.start()]
    return bool(_DENIED.search(before) or _FROM.search(before) or _ANOTHER_YEAR.match(match, m.end()))


def _strong(found: list[Head], match: str, sentence: Sentence, said: bool, scored: bool) -> bool:
    """Whether a rank is more than "thứ hai", which may be a weekday or a mere second."""
    if not found or _TOPIC.match(match, sentence.start, sentence.end):
        return False
    if _BY_AMOUNT.search(sentence) and not scored:
        return False
    ranked = [h for h in found if h.ranks]
    bracketed = (h for h in found if match[h.start - 1 : h.start] == "(" and match[h.end : h.end + 1] in (")", ","))
    return (
        said
        or (scored and bool(ranked))
        or any(h.start == 0 or not match.startswith("thứ ", h.start) for h in ranked)
        or any(True for _ in bracketed)
        or bool(_PLACES.search(sentence))
    )


def _bare(sentence: Sentence, found: list[Head], names: Sequence[tuple[int, int]], scored: bool) -> list[Head]:
    """Ranks that stand alone beside their unit, where two of them tell a row or points stand with one."""
    match, bare = sentence.source_match, []
    if not _SAYS_BARE.search(sentence):
        return []
    behind: list[tuple[int, str]] = []
    before: list[tuple[int, str]] = []
    for start, end in names:
        begin = max(sentence.start, start - 16)
        if m := _BARE_BEFORE.search(match[begin:start]):
            before.append((begin + m.start("rank"), m["rank"]))
        if m := _BARE_AFTER.match(match, end, sentence.end):
            behind.append((m.start("rank"), m["rank"]))
    leads = before and before[0][1] == "nhất" and before[0][0] < names[0][0]  # "nhất - A, nhì - B"
    for at, word in (*before, *behind) if leads else (*behind, *before):
        if not any(h.start <= at < h.end for h in (*found, *bare)):
            bare.append(Head(at, at + len(word), [NUMBERS[word]]))
    ranks = {h.ranks[0] for h in bare}
    row = ranks | {rank for h in found for rank in h.ranks}
    told = (len(row) > 1 and 1 in row) or (ranks and scored) or _OF_CLUSTER.search(sentence)
    return bare if told else []


def _says_rank(m: re.Match, match: str, sentence: Sentence) -> bool:
    if m["d"] and not m["rest"] and _NO_NTH_BEFORE.search(match, max(sentence.start, m.start() - 12), m.start()):
        return False
    if not (m["a"] or m["b"]) and _NO_RANK_BEFORE.search(match, max(sentence.start, m.start() - 12), m.start()):
        return False
    if (
        m["c"]
        and m["c"] in ("năm", "hai", "một")
        and not m.group().startswith(("vị trí thứ", "vị trí số", "giải", "hạng"))
    ):
        return False
    return not (m["a"] and m.group().startswith("về hạng"))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]
