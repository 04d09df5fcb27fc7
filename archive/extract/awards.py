"""Awards: flags, certificates, letters, orders and titles, with who gives them, to whom, and how firmly.

`spans` reads an award's name from the lexicon's term on: "Cờ thi đua | xuất sắc", "Huân chương Lao động | hạng Nhì",
"Chiến sĩ thi đua | cấp tỉnh". `find` reads sentence by sentence with the grammar of award_clauses.py; it takes in what
the lines of a list say under their heading, and keeps apart what the text recalls of other years.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from . import award_clauses, award_given, grantors, prefilter, times
from .award_given import Carried, Given
from .descriptions import everyone
from .document import Document, Sentence, Span
from .lexicon import Term
from .named import Named, lists
from .parts import parts_of
from .report import Award, Conference, Recalled

_PLACE = r"(?:cơ sở|(?:cấp )?(?:tỉnh|thành phố|bộ|cơ sở|ngành|nhà nước|quốc gia)(?: thanh tra)?|toàn quốc|toàn ngành)"
_TAILS = {
    "flag": re.compile(r"(?: (?:đơn vị )?(?:xuất sắc|dẫn đầu|tiêu biểu))?"),
    "order": re.compile(r" hạng (?:nhất|nhì|ba|i{1,3}\b|[123]\b)"),
    "emulation_title": re.compile(rf" {_PLACE}|(?: (?:năm )?xuất sắc)?"),
}
_GIVEN = re.compile(r"\b(?:tặng|thưởng|nhận|giành|đoạt)(?: một| lá| tấm)? $")
_QUOTED = re.compile(r"(?:phong trào|cuộc vận động|chủ đề|đợt thi đua)(?: thi đua)?(?: đặc biệt)?:? ?[“\"]$")
_TITLE = 90  # characters of a part's title
_OF_AWARDS = re.compile(r"\b(?:khen thưởng|suy tôn|danh hiệu thi đua|khen cao|tặng thưởng)\b")
_SIGNED = prefilter.compile(
    r"\b(?:quyết định(?: công nhận| khen thưởng| tặng thưởng| khen| này)?|bằng khen|giấy khen|phần thưởng)(?: này| ấy)?"
    r" (?:do|được)\b"
)
_NEAR = 120  # characters between an award and the sentence that says who granted it
_LONGEST = 8000  # characters of a sentence that can be read: a longer one is no sentence


@dataclass(slots=True, frozen=True)
class Kind:
    """An award: its code in a report and its name as the text writes it. A `weak` one ("Cờ" alone) counts only
    in company."""

    code: str
    name: str
    weak: bool = False


def spans(text: str, match: str, terms: list[Term]) -> list[Span]:
    """Award spans of a field, in order, none overlapping."""
    barred = [t for t in terms if t.kind == "not_award"]
    strong = [t for t in terms if t.kind == "award"]
    found = []
    bars, awards = _Taken(barred), _Taken(strong)
    for term in strong + [t for t in terms if t.kind == "flag_word"]:
        weak = term.kind == "flag_word"
        if bars.meet(term) or (weak and (awards.meet(term) or not _names_flag(text, match, term))):
            continue
        tail = _TAILS.get(term.value)
        end = (m.end() if tail and (m := tail.match(match, term.end)) else term.end) if not weak else term.end
        if not _QUOTED.search(match, max(0, term.start - 50), term.start):
            found.append(Span(term.start, end, "award", Kind(term.value, text[term.start : end], weak)))
    return sorted(found, key=lambda span: span.start)


def _names_flag(text: str, match: str, term: Term) -> bool:
    """Whether "cờ" alone names the award: with a capital letter, or as what is given ("tặng cờ")."""
    return text[term.start] == "C" or bool(_GIVEN.search(match, max(0, term.start - 12), term.start))


class _Taken:
    """Terms in order, none overlapping another."""

    def __init__(self, terms: list[Term]) -> None:
        self.terms = terms
        self.starts = [t.start for t in terms]

    def meet(self, term: Term) -> bool:
        """Whether one of them overlaps `term`."""
        at = bisect_left(self.starts, term.end) - 1
        return at >= 0 and self.terms[at].end > term.start


def find(document: Document, conference: Conference) -> tuple[list[Award], list[Recalled]]:
    """The report's awards, and those of other years that it recalls; the body's before the title's."""
    reader = _Reader(document, conference)
    for sentence in sorted(document.sentences, key=lambda s: s.field == "title"):
        reader.read(sentence)
    return reader.awards, reader.recalled


def _titles_a_list(sentence: Sentence) -> bool:
    """Whether a line is the title of a part on awards: "C. ĐỀ NGHỊ KHEN THƯỞNG"."""
    if sentence.end - sentence.start > _TITLE or not _OF_AWARDS.search(sentence.match):
        return False
    source = sentence.source
    alone = source[sentence.start - 1 : sentence.start] in ("", "\n") and source[sentence.end : sentence.end + 1] in (
        "",
        "\n",
    )
    return alone and source[sentence.end - 1] not in '.;,:!?…”"' and not sentence.of("person")


class _Reader:
    """Reads sentences in order; carries what a heading, a colon or an elliptic sentence hands on."""

    def __init__(self, document: Document, conference: Conference) -> None:
        self.conference = conference
        self.parts = parts_of(document, conference)
        self.document = document
        self.awards: list[Award] = []
        self.recalled: list[Recalled] = []
        self.carried: Carried | None = None

    def read(self, sentence: Sentence) -> None:
        length = sentence.end - sentence.start
        if length <= 4 or length > _LONGEST:  # "1." of a numbered line; no sentence
            return
        awards = sentence.of("award")
        if not awards and _titles_a_list(sentence):
            self.carried = award_given.heading(sentence, [])
            return
        if not awards and (signed := _SIGNED.search(sentence)):
            self._signed(sentence, signed)
        if not awards and not (self.carried and self.carried.heading) and sentence.source[sentence.end - 1] != ":":
            self.carried = None
            return
        if not times.sports(sentence):
            self._clauses(sentence, awards, everyone(sentence, self.parts, by_rank=True))

    def _signed(self, sentence: Sentence, signed: re.Match) -> None:
        """ "Quyết định khen thưởng do G ký": who granted what the sentence before told without its grantor."""
        offices = grantors.offices(sentence, [], self.document, self.conference, self.parts.home)
        office = next((o for o in offices if 0 <= o.start - signed.end() <= 1), None)
        for fact in reversed(self.awards[-6:]) if office else ():
            near = sentence.start - fact.evidence.end < _NEAR and fact.evidence.field == sentence.field
            if near and fact.grantor is None and fact.status == "granted":
                fact.grantor = office.name

    def _clauses(self, sentence: Sentence, awards: list[Span], names: list[Named]) -> None:
        offices = grantors.offices(sentence, names, self.document, self.conference, self.parts.home)
        if not awards and sentence.text.endswith(":"):
            self.carried = award_given.heading(sentence, offices)
            return
        groups = lists(sentence, names, [a.start for a in awards])
        given, self.carried = award_clauses.read(sentence, awards, groups, offices, self.carried)
        opening = self._opening(sentence, awards)
        for one in given:
            self._record(sentence, one, *self._when(sentence, one, opening))

    def _opening(self, sentence: Sentence, awards: list[Span]) -> tuple[bool, int | None]:
        """The other year that the words before the first award set for the whole sentence: "Nhắc lại mùa 2013, …"."""
        end = awards[0].start if awards else sentence.start
        return times.other_year(sentence, sentence.start, end, self.conference, given=True)

    def _when(self, sentence: Sentence, one: Given, before: tuple[bool, int | None]) -> tuple[bool, int | None]:
        """Whether a fact is another year's; a clause that says no time keeps the sentence's."""
        past, year = times.other_year(sentence, one.clause_start, one.clause_end, self.conference, given=True)
        if one.status == "proposed" and year is None:
            return False, None
        clause = sentence.source_match[one.clause_start : one.clause_end]
        return before if before[0] and not past and not times.now(clause) else (past, year)

    def _record(self, sentence: Sentence, one: Given, past: bool, year: int | None) -> None:
        for person in one.recipients:
            start = min(one.start, person.start)
            end = max(one.end, person.end)
            evidence = sentence.evidence(start, end, f"award.{one.shape}")
            kind = one.award.value
            fact = Award(kind.code, kind.name, one.grantor, person.name, one.status, evidence)
            if past:
                self.recalled.append(Recalled(year, fact))
            else:
                self._add(fact)

    def _add(self, fact: Award) -> None:
        """A fact once; a fuller statement of the same award (with its grantor) supplies the grantor."""
        for have in self.awards:
            if (have.award, have.recipient, have.status) == (fact.award, fact.recipient, fact.status):
                if have.grantor == fact.grantor or fact.grantor is None:
                    return
                if have.grantor is None:
                    have.grantor, have.evidence, have.name = fact.grantor, fact.evidence, fact.name
                    return
            elif fact.evidence.field == "title" and (have.award, have.recipient) == (fact.award, fact.recipient):
                return
        self.awards.append(fact)
