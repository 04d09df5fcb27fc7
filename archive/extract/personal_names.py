"""How a person's name is written: which characters of a text are one, and which cannot be.

Names are two to six capitalised words ("Võ Thị Thiệp"), of any of the country's peoples ("Rmah H’Bích",
"Y Thương Niê", "Điểu Thị Hoa"), or all in capitals. A family name is needed only where nothing else tells a
name from a place: "huyện Tam Nông | Nguyễn Văn A".
"""

from __future__ import annotations

import re

from ..gazetteer import fold

_UPPER = "".join(chr(c) for c in (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)) if chr(c).isupper())
_LETTER = r"[^\W\d_]"
_WORD = rf"[{_UPPER}]{_LETTER}{{0,11}}(?:[’'ʼ‘`-]{_LETTER}{{1,11}})?"
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
