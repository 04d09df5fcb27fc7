"""How a person's name is written: which characters of a text are one, and which cannot be.

Names are two to six capitalised words ("Võ Thị Thiệp"), of any of the country's peoples ("Rmah H’Bích",
"Y Thương Niê", "Điểu Thị Hoa"), or all in capitals. A family name is needed only where nothing else tells a
name from a place: "huyện Tam Nông | Nguyễn Văn A".
"""

from __future__ import annotations

import re

from ..gazetteer import fold

# every capital letter of the alphabet: a range such as À-Ỹ holds small ones too
UPPER = "".join(chr(c) for c in (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)) if chr(c).isupper())
_LETTER = r"[^\W\d_]"
_WORD = rf"[{UPPER}]{_LETTER}{{0,11}}(?:[’'ʼ‘`-]{_LETTER}{{1,11}})?"
NAME = re.compile(rf"{_WORD}(?: {_WORD}){{0,5}}(?![’'\w])")
_NAME_BEFORE = re.compile(rf"(?:(?<=\s)|(?<=^)|(?<=[(“\"])){_WORD}(?: {_WORD}){{1,4}}$")

# Family names that start a name written without a title of respect. Kinh names first, then those of the
# Tày, Thái, Mường, Mông, Khmer, Chăm and the peoples of Tây Nguyên; none is also the first word of a province.
_FAMILY_NAMES = frozenset(
    """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm
    phùng mai tô hà tạ lương lưu thái châu cao tống chu văn nghiêm đàm lã từ khuất doãn thân quách kiều mạc lục triệu
    vi lò cầm quàng lường hứa nông bế ma hầu giàng sùng thào vàng cứ mùa lữ vừ hạng tráng lầu thạch danh sơn kim chau
    điểu siu rmah rơ ksor y h’ a k’ đinh kpă nay rcom ró ama puih hồ bríu zơ alăng arất pơloong la mang chế bá đạo
    tòng lù quang phương ninh la lại vị giáp cù tăng đường cung thiều thi kha lang hán bàn đằng trang bạch tưởng
    viên cấn khổng chử nhữ ung uông hàn mã âu ngụy tiêu tôn nhâm đậu hoa cung thẩm ôn lộ tiết quản mẫn thang""".split()
)
# Rarer ones, and syllables that also begin other names: a family name only before two more words.
_RARE_FAMILY_NAMES = frozenset(
    """mông âu cái chung khương khúc hạ hàn bành biện bồ cam cảnh cát chiêm công cổ cừ dã diêm diệp duy đái đàn điền
    đồng đổng đới giang hề hoắc hồng kháng khâu khiếu kiên lãnh lao lăng liên liêu long lộc luyện mâu mộc nhan nhạc ngân
    phi phí phó phú quế quyền sầm sâm sử tào tất tần tề thập thích thiện thiệu thôi tiền trà trác trầm trình tẩn tư ung
    vòng xa yên bùi cà đàng đèo ka mấu chamaléa katơr ta'ơr bh’riu pơ lượng hôih bling""".split()
)
_MIDDLE_NAMES = frozenset("thị văn hữu đức ngọc minh xuân đình quốc bá thế thanh công duy quang trọng mạnh kim".split())
# Who a name stands for in a slogan or a street, not at a conference.
_HISTORIC = frozenset(
    (
        "ho chi minh",
        "ton duc thang",
        "vo nguyen giap",
        "nguyen ai quoc",
        "tran hung dao",
        "le duan",
        "pham van dong",
    )
)


def is_historic(name: str) -> bool:
    """A figure of history, whose name stands in slogans: "tấm gương đạo đức Hồ Chí Minh"."""
    return fold(name) in _HISTORIC


def has_family_name(name: str) -> bool:
    """The first word is a family name that the list knows."""
    first = name.split(" ", 1)[0].lower()
    return first in _FAMILY_NAMES or first[:2] in ("h’", "k’")


def is_full(name: str) -> bool:
    """Three to five words that begin with a family name, be it a rare one: "Mông Quốc Sáu"."""
    words = name.lower().split(" ")
    if not 3 <= len(words) <= 5:
        return False
    return has_family_name(name) or words[0] in _RARE_FAMILY_NAMES or words[1] in _MIDDLE_NAMES


def inside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Start and end of the first full name among other words: "Vụ III | Lê Văn Bảy", "khám bệnh | Âu Văn Chín"."""
    for run in NAME.finditer(text, start, end):
        words = run.group().split(" ")
        if all(_shouted(word) for word in words):
            continue
        at = run.start()
        for index, word in enumerate(words):
            rest = " ".join(words[index:])
            known = has_family_name(rest) or word.lower() in _RARE_FAMILY_NAMES
            if known and 2 <= rest.count(" ") <= 4 and not _shouted(word):
                return at, at + len(rest)
            at += len(word) + 1
    return None


def at(text: str, position: int) -> tuple[int, int] | None:
    """Start and end of the capitalised words at `position`; an abbreviation (UBND) ends a name in mixed case."""
    m = NAME.match(text, position)
    if not m:
        return None
    words = m.group().split(" ")
    if not all(_shouted(word) for word in words):
        kept = 0
        while kept < len(words) and (len(words[kept]) == 1 or not _shouted(words[kept])):
            kept += 1
        words = words[:kept]
    return (position, position + len(" ".join(words))) if words else None


def before(text: str, position: int) -> tuple[int, int] | None:
    """Start and end of the name of two words or more that ends at `position` and starts with a family name."""
    low = max(0, position - 60)
    m = _NAME_BEFORE.search(text[low:position])
    if not m:
        return None
    words = m.group().split(" ")
    while len(words) > 1:
        if has_family_name(words[0]):
            return position - len(" ".join(words)), position
        words.pop(0)
    return None


def split_place(text: str, start: int, end: int) -> int:
    """Where the proper name of a place ends in capitalised words that a person's name may follow.

    "Tam Nông Nguyễn Văn An" → after "Tam Nông"; a place's name has one to three words.
    """
    words = text[start:end].split(" ")
    for size in (2, 1, 3):
        rest = words[size:]
        if len(rest) >= 2 and has_family_name(rest[0]):
            return start + len(" ".join(words[:size]))
    return end


def _shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper()
