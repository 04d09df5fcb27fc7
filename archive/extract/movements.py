"""Movements: the quoted names of emulation movements (phong trào thi đua).

"phong trào thi đua “A”", "các phong trào: “A”, “B” và “C”", "phong trào thi đua năm 2020 với chủ đề “A”", and a
drive that the sentence calls one: "cuộc vận động “A” … thành phong trào thi đua". A drive on its own
(cuộc vận động), a slogan, a model and words that someone says are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import prefilter
from .document import Document, Sentence
from .headings import headings
from .report import Conference, Movement

# One quoted name, of bounded length, without the mark that would close it.
_QUOTED = re.compile(
    r"“([^“”\n]{3,200})[”\"]|\"([^\"“”\n]{3,200})[\"”]|«([^«»\n]{3,200})»|‘([^‘’\n]{3,200})’|'([^'\n]{3,200})'"
)
# From "phong trào" straight to the name: its kind, and "mang tên"
_DIRECT = re.compile(
    r"(?: thi đua| đặc biệt| yêu nước| thường xuyên| chuyên đề| theo chuyên đề| cao điểm| lớn| nước rút| ngắn ngày)*"
    r"(?:,? (?:có|với|mang|lấy|là|gồm|như|đó là)(?: tên(?: gọi)?(?: là)?)?| tên(?: là)?)?[\s:,-]*"
)
# A few words between: whose it is, who launched it
_LOOSE = re.compile(r"[^.;,“”\"«»]{0,70}?[\s:]*")
_THEME = re.compile(r"[^.;“”\"«»]{0,100}?\bchủ đề(?: (?:năm|chung|thi đua))?(?: là)?[\s:]*")
# "nhiều phong trào thi đua được duy trì, nổi bật là “A”", "phong trào thi đua năm nay, lấy tên “A”"
_EXAMPLE = re.compile(
    r" thi đua[^.;“”\"«»]{0,90}?, (?:nổi bật|tiêu biểu|điển hình|đáng chú ý|nhất là|cụ thể|trong đó có|đó là|như|gồm|"
    r"(?:có|lấy|mang) tên)(?: nhất)?(?: là| có| như| gọi)*[\s:]*"
)
# "Với tên gọi “A”, phong trào thi đua …"
_NAME_FIRST = re.compile(r"(?:với|mang|lấy|có) (?:tên gọi|tên|chủ đề) $")
# "“A”. | Phong trào này …"
_THIS = re.compile(r"(?:đó là |đây là )?(?:tên )?phong trào(?: thi đua)? (?:này|ấy|đó)\b")
_JUST_SAID = re.compile(r"[“\"]([^“”\"\n]{3,200})[”\"][.!,]?\s{1,2}$")
_MOVEMENT_NEXT = re.compile(r", (?:các )?phong trào\b")
_AGAIN = re.compile(
    r"(?: ?\([^()]{0,80}\)|, giai đoạn \d{4} ?- ?\d{4})?[\s,;]*(?:và|hay|cùng|cùng với|đến)?\s*"
    r"(?:(?:các )?phong trào(?: thi đua)?)?[\s:]*"
)
_CALLED_SO = re.compile(
    r"[^.;“”\"«»]{0,60}?\b(?:thành|là|trở thành|gọi là)(?: tên| một| một trong những| các| của| những)* phong trào\b"
)
_LISTS = prefilter.compile(r"phong trào(?: [^.;:“”\"\n]{1,70})?:(?=\s*(?:\n|$))")
_MOVEMENT = prefilter.compile("phong trào")
_ITEM = re.compile(r"\s*(?:[-+*•–]|[0-9]{1,2}[.)])?\s*")
_OTHER_NAME = re.compile(
    r"cuộc vận động|khẩu hiệu|mô hình|phương châm|thông điệp|bài|cuốn|danh hiệu|cuộc thi|hội thi|tinh thần|"
    r"tiêu chí|giải thưởng|lời|câu lạc bộ|quỹ|chương trình|đề án|chuyên mục|chuyên đề|nguyên tắc|nói|rằng|"
    r"hội nghị|tiêu đề|xây dựng|nêu"
)


def find(document: Document, conference: Conference) -> list[Movement]:
    """The movements that the article names, the body's before the title's, each once."""
    kept: dict[str, Movement] = {}
    titles = [sentence for sentence in document.sentences if sentence.field == "title"]
    over = headings(document.body) if any(map(_LISTS.search, document.body)) else {}
    for sentence in [*document.body, *titles]:
        heading = over.get(sentence.start) if sentence.field == "text" else None
        listed = bool(heading) and bool(_LISTS.search(heading))
        if listed or _MOVEMENT.may_match(sentence):
            for movement in _of_sentence(sentence, listed):
                kept.setdefault(movement.name.lower(), movement)
    return list(kept.values())


def _of_sentence(sentence: Sentence, listed: bool) -> Iterator[Movement]:
    """The names in a sentence; a `listed` one is an item under "… các phong trào:"."""
    source, match = sentence.source, sentence.source_match
    if _THIS.match(match, sentence.start) and (
        said := _JUST_SAID.search(source, max(0, sentence.start - 210), sentence.start)
    ):
        yield Movement(said[1].strip(" ,.;:"), sentence.evidence(said.start(1), said.end(1), "movements.quoted"))
    paragraph_end = source.find("\n", sentence.start)
    named = False  # the quote before was a movement's name
    last = sentence.start
    for quote in _QUOTED.finditer(source, sentence.start, paragraph_end if paragraph_end >= 0 else len(source)):
        if quote.start() >= sentence.end:
            break
        between = match[last : quote.start()]
        named = (
            _is_name(between, quote, named)
            or bool(_CALLED_SO.match(match, quote.end()))
            or (listed and bool(_ITEM.fullmatch(between)))
            or bool(_NAME_FIRST.search(between) and _MOVEMENT_NEXT.match(match, quote.end()))
        )
        last = quote.end()
        if named:
            name = source[quote.start() + 1 : quote.end() - 1].strip(" ,.;:")
            yield Movement(
                name, sentence.evidence(quote.start() + 1, quote.start() + 1 + len(name), "movements.quoted")
            )


def _is_name(between: str, quote: re.Match, named: bool) -> bool:
    """By the words between the quote, or the sentence's start, before it and this one."""
    if named and _AGAIN.fullmatch(between):
        return True
    at = between.rfind("phong trào")
    if at < 0 or between[at - 1 : at].isalnum():
        return False
    link = between[at + len("phong trào") :]
    if link.strip() == ":" and between.endswith("về ", 0, at):  # "nói về phong trào: “…”"
        return False
    if _EXAMPLE.fullmatch(link) or _DIRECT.fullmatch(link):
        return True
    if _THEME.fullmatch(link):
        return True
    capital = quote.group()[1].isupper()
    return capital and bool(_LOOSE.fullmatch(link)) and not _OTHER_NAME.search(link)
