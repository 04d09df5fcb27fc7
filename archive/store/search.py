"""The full-text indexes: what each holds, filling them again, and telling a ruined one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(slots=True, frozen=True)
class Index:
    """A full-text index and the table whose texts it holds; a folded one has d for đ."""

    name: str
    content: str
    key: str
    columns: tuple[str, str]
    folded: bool

    @property
    def tokenizer(self) -> str:
        return f"unicode61 remove_diacritics {2 if self.folded else 0}"

    @property
    def fill(self) -> str:
        """SQL that selects what belongs in the index."""
        texts = (
            f"replace(replace({column}, 'đ', 'd'), 'Đ', 'D')" if self.folded else column for column in self.columns
        )
        return f"select {self.key}, {', '.join(texts)} from {self.content}"


INDEXES = (
    Index("articles_fts", "articles", "id", ("title", "text"), True),
    Index("articles_exact", "articles", "id", ("title", "text"), False),
    Index("conferences_fts", "conference_texts", "docid", ("title", "body"), True),
    Index("conferences_exact", "conference_texts", "docid", ("title", "body"), False),
)


def refill(db: Database) -> None:
    """Empty every index and fill it again. Inside a transaction; triggers keep it right from then on."""
    for index in INDEXES:
        db.execute(f"insert into {index.name} ({index.name}) values ('delete-all')")
        db.execute(f"insert into {index.name} (rowid, {', '.join(index.columns)}) {index.fill}")


def ruined(db: Database) -> Iterator[Index]:
    """The indexes that do not hold just what they should. FTS5's own check passes one whose folding is lost,
    so each is compared, term by term, with a fresh one of the same texts."""
    for index in INDEXES:
        try:
            _fresh(db, index)
            if _differ(db) or _sizes_lost(db, index):
                yield index
        finally:
            for name in ("check_is", "check_due", "check_fresh"):
                db.execute(f"drop table if exists temp.{name}")


def _fresh(db: Database, index: Index) -> None:
    columns = ", ".join(index.columns)
    db.execute(f"create virtual table temp.check_fresh using fts5({columns}, tokenize='{index.tokenizer}')")
    db.execute(f"insert into temp.check_fresh (rowid, {columns}) {index.fill}")
    db.execute(f"create virtual table temp.check_is using fts5vocab(main, {index.name}, instance)")
    db.execute("create virtual table temp.check_due using fts5vocab(temp, check_fresh, instance)")


def _differ(db: Database) -> bool:
    terms = "select term, doc, col, offset from temp.check_{}"
    pairs = (("is", "due"), ("due", "is"))
    queries = (f"{terms.format(one)} except {terms.format(other)} limit 1" for one, other in pairs)
    return any(db.execute(query).fetchone() for query in queries)


def _sizes_lost(db: Database, index: Index) -> bool:
    """Whether the lengths of texts, which ranking goes by, are not those of just the texts."""
    ids = (f"select id from {index.name}_docsize", f"select {index.key} from {index.content}")
    return any(db.execute(f"{one} except {other} limit 1").fetchone() for one, other in (ids, ids[::-1]))
