"""The number that a cluster bore before: "Cụm Thi đua số II kế tục Cụm Thi đua số IV", "Cụm V cũ, nay là Cụm III"."""

from __future__ import annotations

import itertools
import re

from .document import Document, Sentence, Span
from .report import Evidence

# between the name of now and the number of before
_IS_FORMER = re.compile(
    r"[^.;]{0,60}?\b(?:kế tục|kế thừa|tiếp nối|thay thế|thay cho|đổi (?:tên |số )?từ|chuyển từ|tách từ|hình thành từ"
    r"|tiền thân(?: của \w+(?: \w+)?)? là|trước (?:đây|kia) (?:là|mang (?:tên|số))|vốn là|nguyên là)"
    r"(?: [^\W\d_]+){0,3}[ :(]*$|[ ,(-]*\(?(?:trước (?:đây|kia)|nguyên|vốn|cũ)(?: là)? $"
)
# between the number of before and the name of now
_BECAME = re.compile(
    r"(?: (?:cũ|trước đây|trước kia))?,?(?: (?:đã|được|vừa|chính thức)){0,2}"
    r" (?:nay là|nay thành|đổi (?:tên |số )?(?:thành|sang)|chuyển (?:thành|sang)|mang (?:tên|số hiệu)(?: mới)?(?: là)?"
    r"|trở thành)(?: [^\W\d_]+){0,2} $"
)


def formerly(document: Document, number: str, type_: str) -> tuple[str, Evidence] | None:
    """The Roman number that the text says the cluster `number` bore before, with its words; None without."""
    for sentence in document.sentences:
        names = [s for s in sentence.of("cluster") if s.value.number and s.value.type == type_]
        for one, other in itertools.pairwise(names):
            if found := _pair(sentence, one, other, number):
                return found, sentence.evidence(one.start, other.end, "clusters.formerly")
    return None


def _pair(sentence: Sentence, one: Span, other: Span, number: str) -> str | None:
    between = sentence.source_match[one.end : other.start]
    if one.value.number == other.value.number:
        return None
    if one.value.number == number and _IS_FORMER.fullmatch(between):
        return other.value.number
    if other.value.number == number and _BECAME.fullmatch(between):
        return one.value.number
    return None
