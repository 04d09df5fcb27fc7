"""Reports straight from annotations, so that resolution is tested apart from extraction."""

from __future__ import annotations

import json
from pathlib import Path

from archive.article import Article, clean_text
from archive.extract.report import (
    Award,
    Cluster,
    Conference,
    Evidence,
    Leadership,
    Movement,
    Person,
    Ranking,
    Report,
    Statistic,
    UnitFact,
)


def load(directory: Path) -> dict[str, tuple[Article, Report]]:
    """Every annotated case of a directory, by id."""
    cases = (json.loads(path.read_text("utf-8")) for path in sorted(directory.glob("*-*.json")))
    return {case["id"]: (article(case), report(case)) for case in cases}


def article(case: dict) -> Article:
    text = clean_text(case["text"])
    return Article(case["url"], case["source"], case["title"], text, case["published"], fictional=True)


def report(case: dict) -> Report:
    gold, text = case["gold"], clean_text(case["text"])
    if not gold["relevant"]:
        return Report(relevant=False)

    def found(words: str) -> Evidence:
        start = max(text.find(words), 0)
        end = start + (len(words) if words in text else 1)
        return Evidence(start, end, text[start:end], "gold", sentence_start=start, sentence_end=end)

    held = gold["conference"]
    cluster = held["cluster"] and Cluster(
        **held["cluster"], type="block" if held["cluster"]["name"].startswith("Khối") else "cluster"
    )
    slots = {slot: held[slot] for slot in ("kind", "level", "year", "date", "place")}
    evidence = {slot: found(str(value)) for slot, value in slots.items() if value is not None}
    return Report(
        relevant=True,
        conference=Conference(**slots, cluster=cluster, evidence=evidence),
        hosts=[UnitFact(unit, found(unit)) for unit in held["hosts"]],
        members=[UnitFact(unit, found(unit)) for unit in gold["members"]],
        leadership=[Leadership(**fact, evidence=found(fact["unit"])) for fact in gold["leadership"]],
        awards=[Award(**fact, evidence=found(fact["recipient"])) for fact in gold["awards"]],
        rankings=[Ranking(**fact, evidence=found(fact["unit"])) for fact in gold["rankings"]],
        statistics=[
            Statistic(f["metric"], f["value"], f["unit"], f["approx"], found(f["quote"])) for f in gold["statistics"]
        ],
        people=[Person(**fact, evidence=found(fact["name"])) for fact in gold["people"]],
        movements=[Movement(name, found(name)) for name in gold["movements"]],
    )
