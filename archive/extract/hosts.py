"""Who hosts the conference: presides over it (chủ trì), gives it its place (đăng cai, chủ nhà), or alone holds it.

Each cue looks for its unit like a role does: an agent after "do" or "được", the subject before it, or what a
copula or colon brings after it; what stands between the two is the cost.

    agent     "do X, Cụm trưởng, chủ trì", "được X, đơn vị giữ vai Cụm phó, đăng cai", "dưới sự chủ trì của X"
    subject   "X đăng cai", "X và Y đồng chủ trì", "X tổ chức hội nghị", "Cơ quan này đứng ra tổ chức lễ ký"
    review    "X sơ kết công tác 6 tháng": whoever reviews its own work
    after     "Chủ trì là X", "đơn vị đăng cai: X", "chủ nhà X"
    known     "Đơn vị Cụm trưởng cũng là chủ nhà"; "đơn vị chủ nhà" where a national cluster met in X
    person    "ông A, Chánh Thanh tra tỉnh X, chủ trì", where no unit is said to host
"""

from __future__ import annotations

import re

from ..gazetteer import Province
from . import prefilter
from . import role_words as words
from .actors import Actor, Cast
from .document import Document, Sentence
from .report import Conference, UnitFact
from .units import of_province

_EVENT = (
    r"hội nghị|lễ|đại hội|họp|buổi|cuộc họp|phiên họp|tổng kết|sơ kết|ký kết|ký giao ước|triển khai|phát động|bình xét"
)
_CUE = prefilter.compile(
    r"\b(?P<joint>(?:cùng|đồng) chủ trì)|\b(?:(?P<preside>(?:ngồi ghế |giữ ghế |trực tiếp )?(?:chủ trì|chủ toạ)"
    r"|đăng cai|đơn vị tổ chức)"
    r"|(?P<home>chủ nhà)"
    rf"|(?P<hold>(?:đứng ra )?(?:tổ chức|tiến hành|mở|họp)(?= (?:thành công |trọng thể )?(?:{_EVENT})\b)"
    rf"|đứng ra tổ chức"
    r"|tổ chức(?=[.;,]| (?:ngày|sáng|chiều|hôm|tại|ở|trong|vào|trực tuyến)))"
    r"|(?P<review>(?:tổng kết|sơ kết|phát động)(?= (?:công tác|phong trào))))\b"
)
# "X | vừa | sơ kết công tác"
_AT_ONCE = re.compile(r"(?: (?:đã|vừa|vừa qua|tiến hành|long trọng))* ")
_IS = re.compile(
    rf"(?: (?:{_EVENT}|hội nghị|làm việc|cuộc|gặp|gặp mặt|sinh hoạt|toạ đàm|lần này"
    r"|năm nay|kỳ này|chính|của hội nghị|lễ ký))*"
    r"(?: (?:là|gồm|gồm có|có|thuộc về|của)|:| -|,| \()? ?(?:đơn vị |lãnh đạo |đồng chí |(?:cụm|khối) (?:trưởng"
    r"|phó)(?: là| -|,)? )*"
)
_AGENT = re.compile(r"\b(?:do|được|bởi|sự chủ trì của|nhờ) (?:chính |đơn vị |lãnh đạo |đại diện )*$")
_NOT_HOSTING = re.compile(
    r"\b(?:dự kiến|sẽ|năm tới|năm sau|kỳ sau|lần sau|nhiệm vụ (?:đăng cai|chủ trì|tổ chức)|cuộc thanh tra|đề án|đề tài"
    r"|hội thao|giải(?! quyết)|chủ trì(?:,)? phối hợp|chương trình(?! công tác| hành động| kế hoạch| thanh tra)"
    r"|hội thi(?! đua)|cuộc thi(?! đua)|trước đó|năm ngoái|năm trước|không phải)\b"
)
_OWNS = re.compile(r"\b(?:cụm|khối)\b(?! trưởng| phó)[^.;,(]{0,60}(?:,? (?:thuộc|của|ngành)|[,(-]) ?$")
_LISTED = re.compile(r"\b(?:gồm|quy tụ)\b[^.]{0,2000}$")
_ROLE_BEFORE = re.compile(r"(?:cụm trưởng|khối trưởng|trưởng|phó)(?: của)? $")
_ASIDE = re.compile(r",(?: với| trong| trên| là)?(?: [^,;.]{2,50})(?=,)|\([^()]{1,40}\)|- [^-,;.]{2,40} -")
# "X phối hợp với Y tổ chức hội nghị": X holds it
_HELPING = re.compile(r"\bphối hợp (?:với|cùng)(?: các đơn vị)? $")
_WITH_HELP = re.compile(r",? (?:đã )?phối hợp (?:với|cùng) [^,;.]{2,60}? (?=$|đã |vừa )")
_HEAD_HOSTS = prefilter.compile(
    r"\b(?:cụm trưởng|khối trưởng|trưởng cụm|trưởng khối)\b[^.;]{0,30}\b(?:là chủ nhà|đăng cai|chủ trì)"
    r"|\bchủ nhà\b[^.;,]{0,20} là (?:đơn vị )?(?:cụm trưởng|khối trưởng|trưởng cụm|trưởng khối)"
)
_WITH = re.compile(r"(?: hội nghị)? (?:cùng|với|cùng với|phối hợp với) [^.;,]{0,30}")
_OTHER_SUBJECT = re.compile(r"\b(?:ông|bà|đồng chí|phó chủ tịch|chủ tịch|các đơn vị|lãnh đạo tỉnh)\b")
_HOME = prefilter.compile(r"\bchủ nhà\b|\b(?:là|với tư cách) đơn vị đăng cai (?:kỳ|hội nghị|lần|cuộc)\b")
_BODY = 12  # sentences in which the host is told
_LIMIT = 1.5
_LONGEST = 3000


def find(
    document: Document, conference: Conference, home: Province | None = None, heads: list[str] | None = None
) -> list[UnitFact]:
    """The units that host, in reading order. `heads`: this year's heads; `home`: a provincial cluster's province."""
    heads = heads or []
    cast = Cast(document, conference, home=home)
    found: dict[str, UnitFact] = {}
    by_person: dict[str, UnitFact] = {}
    plain = [(at, s) for at, s in enumerate(document.body[:_BODY]) if not s.caption]
    titles = [(0, s) for s in document.sentences if s.field == "title"]
    for at, sentence in (*plain, *titles):
        if (sentence.field == "title" and found) or sentence.end - sentence.start > _LONGEST:
            continue
        actors = None
        told: list[tuple[Actor, re.Match]] = []
        for cue in _CUE.finditer(sentence):
            if _elsewhere(sentence, cue):
                continue
            actors = actors if actors is not None else cast.of(sentence, at)
            told += [(actor, cue) for actor in _hosts_of(sentence, cue, actors)]
        for actor, cue in sorted(told, key=lambda pair: pair[0].start):
            kept = by_person if actor.person else found
            start, end = min(actor.start, cue.start()), max(actor.end, cue.end())
            kept.setdefault(actor.unit, UnitFact(actor.unit, sentence.evidence(start, end, "hosts")))
        if not found and len(heads) == 1 and (m := _HEAD_HOSTS.search(sentence)):
            start, end = m.span()
            found[heads[0]] = UnitFact(heads[0], sentence.evidence(start, end, "hosts.head", "inferred"))
            with_head = next((a for a in cast.of(sentence, at) if a.start >= end), None)
            if with_head and _WITH.fullmatch(sentence.source_match, end, with_head.start):
                evidence = sentence.evidence(start, with_head.end, "hosts")
                found.setdefault(with_head.unit, UnitFact(with_head.unit, evidence))
    return list((found or by_person or _of_venue(document, conference)).values())


def _elsewhere(sentence: Sentence, cue: re.Match) -> bool:
    """Whether the cue is of another time or of no conference."""
    start = max(sentence.start, cue.start() - 60)
    clause = sentence.source_match[start : min(cue.end() + 40, sentence.end)]
    cut = max(clause.rfind(mark, 0, cue.start() - start) for mark in (";", ". "))
    return bool(_NOT_HOSTING.search(clause, max(cut, 0)))


def _hosts_of(sentence: Sentence, cue: re.Match, actors: list[Actor]) -> list[Actor]:
    """The units of a cue: of the cheapest side, all of a joint one."""
    match = sentence.source_match
    left = [a for a in actors if a.end <= cue.start()]
    right = next((a for a in actors if a.start >= cue.end()), None)
    best, cost = None, _LIMIT
    if right and (link := _IS.fullmatch(match, cue.end(), right.start)) and cue.lastgroup not in ("hold", "review"):
        marked = re.search(r"\b(?:là|gồm|có|của|về)\b|[:(-]", link.group()) or (cue["home"] and "," not in link.group())
        opens = cue.start() - sentence.start < 25 or right.person
        cost_right = 0.2 if marked else 0.6 if link.group().strip() and opens else 2.0
        if cost_right < cost:
            best, cost = right, cost_right
    helped = [a for a in left if _HELPING.search(match, max(sentence.start, a.start - 20), a.start)]
    for between, actor in enumerate(reversed([a for a in left if a not in helped][-3:])):
        cost_left = _subject(sentence, cue, actor) + 0.4 * between
        if cost_left < cost:
            best, cost = actor, cost_left
    if best is None:
        return []
    if best is not right and (cue["joint"] or _said_jointly(sentence, left, cue)):
        return _joined(sentence, left)
    if best is right:
        return _joined_after(sentence, actors, right)
    with_other = right and cue["preside"] and _WITH.fullmatch(match, cue.end(), right.start)
    return [best, right] if with_other else [best]


def _subject(sentence: Sentence, cue: re.Match, actor: Actor) -> float:
    """What it costs to read a unit before the cue as who hosts."""
    match = sentence.source_match
    before = match[max(sentence.start, actor.start - 100) : actor.start]
    gap = match[actor.end : cue.start()]
    if _OWNS.search(before) or _LISTED.search(match[max(sentence.start, actor.start - 400) : actor.start]):
        return 9.0
    if actor.place and (cue["hold"] or cue["review"] or gap.startswith(",")):
        return 9.0
    if cue["review"] and (actor.person or not _AT_ONCE.fullmatch(gap)):
        return 9.0
    if (cue["hold"] or cue["review"]) and (
        actor.listed is not None or any(0 <= actor.start - c.end <= 3 for c in sentence.of("cluster"))
    ):
        return 9.0
    clusters = [c for c in sentence.of("cluster") if actor.end <= c.start < cue.start()]
    if any(not _ROLE_BEFORE.search(match, actor.end, c.start) for c in clusters):
        return 9.0
    for cluster in reversed(clusters):
        gap = gap[: cluster.start - actor.end] + gap[cluster.end - actor.end :]
    for _ in range(3):
        gap = _ASIDE.sub("", gap)
    gap = _WITH_HELP.sub(" ", gap)
    if len(gap) > 120 or words.APART.search(gap) or words.NEW_SUBJECT.search(gap) or _OTHER_SUBJECT.search(gap):
        return 9.0
    if _AGENT.search(before):
        return 0.1 + 0.02 * len(words.WORDS.findall(gap))
    if words.OBLIQUE.search(before):
        return 2.0
    return 0.3 + 0.09 * len(words.WORDS.findall(gap))


def _said_jointly(sentence: Sentence, left: list[Actor], cue: re.Match) -> bool:
    between = sentence.source_match[left[-1].end : cue.start()]
    return bool(re.search(r"\b(?:cùng|đồng|phối hợp)\b[^,;]{0,12}$", between))


def _joined(sentence: Sentence, left: list[Actor]) -> list[Actor]:
    """All of "X (Cụm trưởng) và đơn vị chủ nhà là Y cùng chủ trì"."""
    first = len(left) - 1
    link = re.compile(r"[^.;:]{0,60}?(?:,|\bvà|\bcùng|\bvới)[^.;:]{0,40}")
    while first and link.fullmatch(sentence.source_match, left[first - 1].end, left[first].start):
        first -= 1
    return left[first:]


def _joined_after(sentence: Sentence, actors: list[Actor], right: Actor) -> list[Actor]:
    """All of "Chủ trì: X (Cụm trưởng) và Y"; of "do Cụm trưởng là X chủ trì cùng Cụm phó là Y" both."""
    at = actors.index(right)
    last = at
    while last + 1 < len(actors) and words.AND.fullmatch(
        sentence.source_match, actors[last].end, actors[last + 1].start
    ):
        last += 1
    return actors[at : last + 1]


def _of_venue(document: Document, conference: Conference) -> dict[str, UnitFact]:
    """ "đơn vị chủ nhà" of a national cluster that met in a province whose inspectorate is named."""
    if conference.level != "national" or "place" not in conference.evidence:
        return {}
    for sentence in document.body:
        if (home := _HOME.search(sentence)) and (unit := _named_of(document, conference.place)):
            return {unit: UnitFact(unit, sentence.evidence(*home.span(), "hosts.venue", "inferred"))}
    return {}


def _named_of(document: Document, place: str | None) -> str | None:
    for sentence in document.body:
        for span in sentence.of("unit"):
            if span.value.kind == "inspectorate_province" and span.value.province and span.value.province.name == place:
                return of_province(span.value.province).name
    return None
