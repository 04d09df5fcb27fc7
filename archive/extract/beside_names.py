"""What stands beside a person's name: the title, the unit, a note on a picture."""

from __future__ import annotations

import re
from bisect import bisect_left

from . import personal_names, titles
from .document import Span
from .lexicon import Term
from .text import matching_form
from .title_end import REACH
from .units import inspectorate

# "ông A (phải), …", "bà B (thứ hai từ trái sang) - …": a note of a caption between name and title
_NOTE = re.compile(r" \([^()\n]{2,40}\)|,? (?:người|dân tộc|sinh năm|quê|\d\d tuổi|tuổi)\b[^,;.()\n]{0,30}(?=,)")
_TO_TITLE = re.compile(
    r"(?:(?:,| -|:| \(|,? (?:đều |cùng |hiện )?là"
    r"|,? (?:hiện )?giữ (?:chức|chức vụ)|,? trên cương vị|, vị|, đều| cùng)? | \()"
    r"(?:(?:người|vị|nay|hiện|vừa|mới"
    r"|được(?= (?:bổ|bầu|giao|cử|điều|giữ|làm))|bổ nhiệm|làm|là|thôi|rời|chức|ghế|từng|vốn|đang|giữ|tân|đương kim) )*"
    r"(?:nguyên |quyền |q\. |hàm )?$"
)
_GRANTS = re.compile(r" (?:(?:đã|cũng|quyết định|ký) )*(?:tặng|khen thưởng)\b")
_GIVEN_TO = re.compile(r"\btặng\b[^;.]{0,60}\bcho\b[^;.]*$")
_STAFF = re.compile(
    matching_form(
        r"(?:chuyên viên|công chức|cán bộ|viên chức|kế toán|văn thư|nhân viên|trưởng đoàn|phóng viên"
        r"|giảng viên|biên tập viên|thủ quỹ|lái xe|thư ký)\b"
    )
)
_TO_ROLE = re.compile(r"(?:,| -| \() ?(?:(?:đơn vị|tân|là|hiện là) )?")
STAFF_AFTER = re.compile(matching_form(r"(?:, | - | \()(?:chuyên viên|công chức|cán bộ|viên chức|kế toán|văn thư)\b"))
_CLUSTER = re.compile(r"(?: [^,.;()\n]{1,60})?\)?(?=, | - )")
_HAS = re.compile(r",? (?:có|gồm(?: có)?|là|do)(?: sự tham dự của| sự có mặt của)?:? ")
_TO_UNIT = re.compile(
    r"(?: \(|, )(?:người đứng đầu |lãnh đạo |đại diện |công tác tại |đến từ )?| (?:của|đến từ|thuộc) "
)
_AFTER_UNIT = re.compile(r"[.;)]|,(?! (?:thanh tra|ubnd|sở|bộ)\b)")


class Beside(titles.Field):
    """A field's names, and the office or unit that stands beside a name."""

    def __init__(self, text: str, match: str, terms: list[Term], units: list[Span]) -> None:
        super().__init__(text, match, terms, units)
        self.term_starts = [term.start for term in terms]

    def name(self, start: int) -> tuple[int, int] | None:
        """The name that stands at `start`, cut where an office or a unit begins."""
        name = personal_names.at(self.text, start)
        if name is None:
            return None
        end = name[1]
        for unit in self.ahead(start, end):
            if unit.kind == "unit":
                end = min(end, unit.start)
        position = start
        for word in self.text[start:end].split(" "):  # an office inside the capitals ends the name
            if position > start and self.office_at(position):
                end = position
                break
            position += len(word) + 1
        end = start + len(self.text[start:end].rstrip())
        return (start, end) if end > start else None

    def office_at(self, position: int) -> bool:
        index = self.term_at(position)
        return index is not None and self.terms[index].start == position and self.terms[index].kind == "office"

    def title_after(self, end: int) -> tuple[titles.Title | None, int]:
        """The title beside the name that ends at `end`, and the end of both."""
        note = _NOTE.match(self.match, end)
        after = note.end() if note and not self._names_in(note) else end
        index = self.term_at(after, 40)
        office = self.terms[index] if index is not None else None
        if office and office.kind == "role" and _TO_ROLE.fullmatch(self.match, after, office.start):
            part = _CLUSTER.match(self.match, office.end)  # "bà A, Cụm trưởng Cụm thi đua số II, Chánh Thanh tra …"
            index = self.term_at(part.end()) if part else None
            gap = 2 + self.match.startswith(" - ", part.end()) if part else 0
            if index is not None and self.terms[index].start == part.end() + gap and self.terms[index].kind == "office":
                after, office = part.end(), self.terms[index]
        if office and office.kind == "office" and _TO_TITLE.match(self.match[after : office.start]):
            title = titles.read(self, index)
            if _GRANTS.match(self.match, title.end) and _GIVEN_TO.search(self.match, max(0, end - 90), end):
                return None, end  # "tặng Bằng khen cho bà B, | Tổng Thanh tra tặng …"
            return title, title.end
        title, stop = self._staff(after)
        return (title, stop) if title else self._unit_after(after)

    def _unit_after(self, end: int) -> tuple[titles.Title | None, int]:
        """ "ông A (Thanh tra tỉnh X)", "bà B, Thanh tra Sở Y, …": a unit and no office."""
        gap = _TO_UNIT.match(self.match, end)
        unit = next(iter(self.ahead(gap.end(), gap.end() + 1)), None) if gap else None
        if gap and gap.group() == " (" and (title := self._unit_in_bracket(gap)):
            return title, title.end
        if unit is None or unit.kind != "unit" or not unit.value.name or not unit.value.is_inspectorate:
            return None, end
        if gap.group() in (" (", ", ") and not _AFTER_UNIT.match(self.match, unit.end):
            return None, end
        return titles.Title(unit.start, unit.end, None, unit.value.name), unit.end

    def _unit_in_bracket(self, gap: re.Match) -> titles.Title | None:
        """ "ông A (Bộ Y tế)" among inspectorates, "bà B (Vụ Pháp chế, Thanh tra Chính phủ)": the last unit in it."""
        closed = self.match.find(")", gap.end(), gap.end() + 90)
        inside = [u for u in self.ahead(gap.end(), max(closed, gap.end())) if u.end == closed and u.kind == "unit"]
        if not inside or not inside[-1].value.name:
            return None
        unit = inside[-1].value
        own = inspectorate(unit) if unit.kind in ("ministry", "department") else unit if unit.is_inspectorate else None
        said = own is unit or "thanh tra" in self.match[max(0, gap.start() - 300) : gap.start()]
        return titles.Title(gap.end(), closed + 1, None, own.name) if own and said else None

    def _names_in(self, note: re.Match) -> bool:
        """Whether a bracket holds an office or a unit, so is no note on a picture."""
        index = self.term_at(note.start())
        office = index is not None and self.terms[index].start < note.end()
        return office or bool(self.ahead(note.start(), note.end()))

    def term_at(self, position: int, reach: int = 16) -> int | None:
        """The index of the first term from `position` on, if it is near."""
        index = bisect_left(self.term_starts, position)
        return index if index < len(self.terms) and self.terms[index].start - position <= reach else None

    def _staff(self, end: int) -> tuple[titles.Title | None, int]:
        """ "A, công chức Thanh tra huyện X": an office too common to be looked for without a name."""
        if self.match[end : end + 2] not in (", ", " (") and self.match[end : end + 3] != " - ":
            return None, end
        start = end + (3 if self.match[end + 1] == "-" else 2)
        m = _STAFF.match(self.match, start)
        if not m:
            return None, end
        term = Term(m.start(), m.end(), "office", "department")
        title = titles.read(titles.Field(self.text, self.match, [term], self.ahead(start, start + REACH)), 0)
        return title, title.end

    def agency_before(self, start: int) -> str | None:
        """ "Đại diện Thanh tra Chính phủ có ông A, Phó Vụ trưởng Vụ …"."""
        near = [u for u in self.ahead(max(0, start - 70), start) if u.kind == "unit" and u.value.name]
        return near[-1].value.name if near and _HAS.fullmatch(self.match[near[-1].end : start]) else None
