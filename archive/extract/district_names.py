"""Names of districts: words with capital letters after "huyện", "quận", "thị xã", "thành phố"; then alone."""

from __future__ import annotations

import re

from .document import Span
from .lexicon import Term
from .naming import JOINT, OWN_LEVEL, Field, Item
from .personal_names import has_family_name
from .unit import Unit

_NAME_WORD = re.compile(r"[^\W\d_]+(?:[’'‘`][^\W\d_]+)?|(?<![^ .])\d{1,2}(?!\w)")
_NAME_BEFORE = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){1,2})(?:, (?:và )?| và )$")
_CAPITAL_BEFORE = re.compile(r"(?<!^)[^\W\d_a-zà-ỹđ][^\W\d_]* $")
# Words that no district's name begins with, or that end one.
_NO_NAME_WORD = frozenset("ông bà cụm khối ubnd sở bộ ảnh chánh phó chủ trưởng tỉnh tp huyện quận".split())
_LAST_OF_NAME = re.compile(r"chánh\b(?! (?:thanh tra|văn phòng|án)\b)")  # "Lang Chánh", no office
_MOST_KNOWN = 60  # districts whose bare names are looked for


class Districts(Field):
    """`known` holds the districts that the field names with their level: matching form → huyện, quận …"""

    def __init__(self, text: str, match: str, terms: list[Term]):
        super().__init__(text, match, terms)
        self.known: dict[str, str] = {}

    def district(self, head: str, at: int, level: str) -> Item | None:
        """A district: the words with capital letters at a position."""
        term = self.at.get("district_name", {}).get(at)
        end = term.end if term else self._name_end(at)
        if end is None or (self.text[at].isdigit() and (level != "quận" or OWN_LEVEL.match(self.match, end + 1))):
            return None
        if self.match.endswith(
            f"{level} ", 0, at
        ):  # said right before the name; else of a list: "các huyện, thị xã: …"
            self.known[self.match[at:end]] = level
        level = self.known.setdefault(self.match[at:end], level)
        kind = {"Thanh tra": "inspectorate_district", "UBND": "people_committee"}.get(head, "other")
        name = self.text[at:end]
        if name.isupper():
            name = name.title()
        return end, Unit(f"{head} {level} {name}", kind, None, head, level)

    def _name_end(self, at: int) -> int | None:
        """Where a district's name that begins here ends: two or three words, and before a person's name."""
        words: list[re.Match] = []
        while len(words) < 6 and (word := _NAME_WORD.match(self.text, at)):
            low = self.match[word.start() : word.end()]
            if not (word[0][0].isupper() or word[0].isdigit()) or (
                low in _NO_NAME_WORD and not (words and _LAST_OF_NAME.match(self.match, word.start()))
            ):
                break
            if word.start() in self.at.get("unit_head", {}):
                break
            words.append(word)
            at = word.end() + 1
            if word[0].isdigit() or self.match[word.end() : at] != " ":
                break
        if not words:
            return None
        shouted = words[0][0].isupper() and len(words[0][0]) > 1
        if len(words) > 3 or (shouted and len(words) > 2):
            person = next((i for i in (2, 3) if i < len(words) and has_family_name(words[i][0])), 2)
            words = words[:person]
        return words[-1].end()

    def read_bare(self) -> None:
        """The bare names of the districts that the field knows."""
        for name in list(self.known)[:_MOST_KNOWN]:
            self._bare(name)

    def _bare(self, name: str) -> None:
        """Where a known district's name stands alone, and the names in one list with it."""
        at = -1
        while " " in name and (at := self.match.find(name, at + 1)) >= 0:
            item = self.district("Thanh tra", at, self.known[name])
            inside = at and (self.match[at - 1].isalnum() or _CAPITAL_BEFORE.search(self.text, max(0, at - 12), at))
            if item and not inside and item[0] == at + len(name) and self.free(at, item[0]):
                self.take(Span(at, item[0], "district", item[1]))
                self._list_around(at, item[0], self.known[name])

    def _list_around(self, start: int, end: int, level: str) -> None:
        """Names before and after a district that commas and "và" join to it: "Lộc Hà, Kỳ Sơn và Vũ Tây"."""
        while (separator := JOINT.match(self.match, end)) and (item := self._sure(separator.end(), level)):
            end = item[0]
            self.take(Span(separator.end(), end, "district", item[1]))
        while before := _NAME_BEFORE.search(self.text, max(0, start - 40), start):
            words = before[1].split(" ", 1)
            start = before.start(1) + (0 if words[0][0].isupper() else len(words[0]) + 1)  # "của Quỳ Hợp"
            item = self._sure(start, level)
            if not item or item[0] != before.end(1):
                break
            self.take(Span(start, item[0], "district", item[1]))

    def _sure(self, at: int, level: str) -> Item | None:
        """A name in a list of districts: two or three words that are no person's and nothing else's."""
        item = self.district("Thanh tra", at, level)
        if not item or not self.free(at, item[0]) or at in self.at.get("province", {}):
            return None
        words = self.text[at : item[0]].split()
        follows = self.text[item[0] : item[0] + 2]
        if not 2 <= len(words) <= 3 or (len(words) == 3 and has_family_name(words[0])) or follows[1:].isupper():
            return None
        return item
