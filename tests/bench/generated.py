"""Any number of fictional articles in the shapes of the bundled ones: who met, led, won and did what, in many years,
provinces, clusters and outlets. The same numbers give the same articles.

A conference has one to six reports, a few of them copies; clusters are named by number, by region or not at all;
some reports leave out the year's day, some disagree on a figure, one in eight articles tells of no conference.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from archive.article import Article
from archive.gazetteer import provinces
from archive.store.writer import Intake

SAMPLES = Path(__file__).parents[2] / "crawler" / "samples" / "articles"
NUMBERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
YEARS = range(2006, 2026)
SECTORS = (
    "Tài chính", "Xây dựng", "Công Thương", "Giao thông vận tải", "Y tế", "Nội vụ", "Tư pháp", "Du lịch",
    "Tài nguyên và Môi trường", "Khoa học và Công nghệ", "Giáo dục và Đào tạo", "Thông tin và Truyền thông",
)  # fmt: skip
KINDS = {
    "tổng kết công tác thi đua, khen thưởng năm {y}": (12, 1),
    "sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm {y}": (7, 0),
    "ký kết giao ước thi đua năm {y}": (3, 0),
}
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Mai Đinh Lò Quàng Vy Bế".split()
MIDDLE = "Văn Thị Đức Minh Hữu Quốc Thanh Ngọc Xuân Hồng Công Đình Mạnh Kim".split()
GIVEN = "An Bình Chung Dũng Hà Hạnh Hiển Khoa Lan Lượng Mai Nga Phúc Quân Sơn Tâm Thảo Trang Tùng Yên".split()
_PARTICULAR = re.compile(
    r"[Cc]ụm|[Kk]hối|Thanh tra (tỉnh|thành|Bộ|Sở|các)|năm 20|Ảnh|[0-9]|Cờ|Bằng khen|hội nghị|^[^ ]+ [A-ZĐ]"
)


@dataclass(frozen=True, slots=True)
class Event:
    """One conference. `number` is its cluster's, within `province`'s inspectorate or (None) the Government's."""

    number: str
    province: str | None
    year: int
    kind: str

    @property
    def draws(self) -> random.Random:
        return random.Random(repr(self))


@cache
def events() -> list[Event]:
    """Every conference there can be, some 28,000, in an order that mixes all."""
    places = [place for place in provinces() if not place.valid_from]
    found = [
        Event(number, place.id if place else None, year, kind)
        for place in (None, *places)
        for number in NUMBERS
        for year in YEARS
        for kind in KINDS
        if place is None or kind.startswith(("tổng kết", "ký kết")) or number in "I II"
    ]
    random.Random(1).shuffle(found)
    return found


def articles(number: int, start: int = 0) -> Iterator[Intake]:
    """Articles `start` to `number`, as they were fetched."""
    made = 0
    for event in events() * 10:
        draws = event.draws
        texts: list[str] = []
        for outlet in range(draws.choice((1, 2, 2, 3, 4, 5, 6))):
            made += 1
            if made > number:
                return
            if made <= start:
                continue
            other = random.Random(f"{event} {outlet} {made}")
            text = _other_news(other) if other.random() < 0.125 else _report(event, event.draws, other)
            if texts and other.random() < 0.05:
                text = f"(Theo báo bạn) {texts[0]}"
            texts.append(text)
            held = KINDS[event.kind]
            day = f"{event.year + (held[0] == 12 and outlet > 4)}-{held[0]:02}-{10 + outlet:02}"
            host = f"bao{other.randrange(60)}.example"
            title = text.split(". ")[0][:90]
            yield Intake(Article(f"https://{host}/tin-{made}.html", host, title, text, day, fictional=True), day)


def _report(event: Event, shared: random.Random, own: random.Random) -> str:
    """A report of an event; what all its reports say is drawn from `shared`, how this one says it from `own`."""
    members = _members(event, shared)
    head, deputy, third, *_ = members
    body, place = _body(event, members, own)
    day = f"Ngày {shared.randrange(10, 28)}/{KINDS[event.kind][0]}" if own.random() < 0.8 else "Vừa qua"
    chief = _person(shared)
    inspections, sum_, recovered = shared.randrange(40, 900), shared.randrange(20, 4000), shared.randrange(5, 20)
    if own.random() < 0.05:
        inspections += 1
    lead = [
        f"{day}, tại {place}, {body} tổ chức hội nghị {event.kind.format(y=event.year)}. {head}, Cụm trưởng, chủ trì"
        f" hội nghị; Cụm phó là {deputy}.",
        f"Ông {chief}, Chánh {head} cho biết, năm {event.year} các đơn vị triển khai {inspections} cuộc thanh tra"
        f" hành chính, phát hiện vi phạm {sum_ / 10:.1f} tỷ đồng, kiến nghị thu hồi {recovered} tỷ đồng.".replace(
            f"{sum_ / 10:.1f}", f"{sum_ / 10:.1f}".replace(".", ",")
        ),
    ]
    if own.random() < 0.5:
        lead.insert(1, f"Cụm gồm {len(members)} đơn vị: {', '.join(members)}.")
    end = []
    if event.kind.startswith("tổng kết"):
        end = [
            f"Kết quả bình xét: {third} xếp thứ nhất; {head} xếp thứ hai. Hội nghị đề nghị Thanh tra Chính phủ tặng Cờ"
            f" Thi đua cho {third}; tặng Bằng khen cho {deputy}.",
            f"Hội nghị bầu {deputy} làm Cụm trưởng, {third} làm Cụm phó năm {event.year + 1}.",
        ]
    return "\n\n".join([*lead, *_narrative(own), *end, _person(own)])


def _members(event: Event, shared: random.Random) -> list[str]:
    if event.province:
        draws = random.Random(f"{event.province} {event.number}")
        found = [f"Thanh tra Sở {sector}" for sector in draws.sample(SECTORS, 6)]
    else:
        places = [place for place in provinces() if not place.valid_from]
        found = [f"Thanh tra {p.level} {p.name}" for p in places[NUMBERS.index(event.number) :: len(NUMBERS)]]
    turn = event.year % len(found)
    return found[turn:] + found[:turn]


def _body(event: Event, members: list[str], own: random.Random) -> tuple[str, str]:
    """Who met, as this report names it, and where."""
    number = event.number if own.random() < 0.6 else str(NUMBERS.index(event.number) + 1)
    if event.province:
        of = next(place for place in provinces() if place.id == event.province)
        where = f"{of.level} {of.name}"
        if own.random() < 0.1:
            return members[0], where
        return f"Cụm thi đua số {number} - Thanh tra {where}", where
    if own.random() < 0.15:
        return f"Cụm Thi đua {members[0].removesuffix(' ')} và các tỉnh lân cận", members[0].removeprefix("Thanh tra ")
    return f"Cụm Thi đua số {number} - Thanh tra Chính phủ", members[0].removeprefix("Thanh tra ")


def _other_news(own: random.Random) -> str:
    return "\n\n".join([*_narrative(own), *_narrative(own), _person(own)])


def _narrative(own: random.Random) -> list[str]:
    """Some paragraphs of what the bundled articles say of nobody in particular, clause by clause anew."""
    paragraphs = []
    for _ in range(own.randrange(3, 7)):
        sentences = (", ".join(own.sample(_clauses(), own.randrange(2, 4))) for _ in range(own.randrange(2, 5)))
        paragraphs.append(" ".join(_in_other_words(one, own) for one in sentences))
    return paragraphs


def _in_other_words(sentence: str, own: random.Random) -> str:
    """A sentence with some words anew, or all articles would be half copies of each other."""
    words = [own.choice(_words()) if own.random() < 0.3 else word.lower() for word in sentence.split()]
    return f"{' '.join(words).capitalize()}."


@cache
def _words() -> list[str]:
    return sorted({word for clause in _clauses() for word in re.findall(r"\b[^\W\dA-ZĐÂÔƯĂ_]+\b", clause)})


@cache
def _clauses() -> list[str]:
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(SAMPLES.glob("*.json"))]
    found = {one.strip(" .\n“”") for text in texts for one in re.split(r"[,.;:] |\n", text)}
    return sorted(one for one in found if 25 < len(one) < 160 and not _PARTICULAR.search(one))


def _person(draws: random.Random) -> str:
    return f"{draws.choice(FAMILY)} {draws.choice(MIDDLE)} {draws.choice(GIVEN)}"
