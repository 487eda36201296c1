"""Finds anything by a piece of its name or the beginning of its number while one types."""

# ruff: noqa: S608 - the SQL is put together from constants of this file; every value is bound

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, BindParameter, Dialect, Index, Integer, LargeBinary, String, Text, bindparam, insert, text
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from rangkul.data.base import Base
from rangkul.data.types import UuidKey

GROUPS = {"other": "kind <> 'worker'", "worker": "kind = 'worker'"}
"""Workers are a million, everything else a few thousand: each is searched apart, so that the many never hide the few."""

CAP = 500
"""Hits that are fetched before sorting; sorting all of a common name would take a hundred times longer."""

MOST = 10_000
"""Candidates that are looked at again, which bounds the time for a common word with a rare single letter."""

WORDS = "' ' || replace(replace(title || ' ' || text, '''', ''), '’', '')"
"""What is searched of an entry: a space before each word, so that its beginning can be told; no apostrophes (Ma'ruf = Maruf)."""


class SearchKey(TypeDecorator[UUID | str]):
    """The key of what was found: a UUID, or a village code. SQLite keeps both as bytes (16 of a UUID), PostgreSQL both as text."""

    impl = String(36)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(String(36) if dialect.name == "postgresql" else LargeBinary())

    def process_bind_param(self, value: UUID | str | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value and str(value)
        return value.bytes if isinstance(value, UUID) else value.encode()

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | str | None:
        if isinstance(value, str):
            return UUID(value) if len(value) == 36 else value
        if value is None:
            return None
        return UUID(bytes=bytes(value)) if len(value) == 16 else bytes(value).decode()


class SearchEntry(Base):
    """One thing that can be found. On SQLite its trigrams lie in two FTS5 tables, the workers apart from all the rest."""

    __tablename__ = "search_entry"
    __table_args__ = (Index("uq_search_entry_kind_key", "kind", "key", unique=True),)

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    key: Mapped[UUID | str] = mapped_column(SearchKey)
    title: Mapped[str] = mapped_column(String(200))
    subtitle: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)  # also searched, not shown
    number: Mapped[str | None] = mapped_column(String(80))  # NIK, NRP, serial: found by its beginning, never shown


@dataclass(frozen=True)
class Hit:
    kind: str
    key: UUID | str
    title: str
    subtitle: str


Entry = tuple[UUID | str, str, str, str, str | None]
"""key, title, subtitle, text (also searched, not shown), number (found by its beginning)"""


def index(session: Session, kind: str, entries: Iterable[Entry]) -> None:
    """Makes these things of a kind findable, replacing what was known of them."""
    rows: list[dict[str, Any]] = [
        {"kind": kind, "key": key, "title": title[:200], "subtitle": subtitle[:200], "text": words, "number": _compact(number)}
        for key, title, subtitle, words, number in entries
    ]
    forget(session, kind, [row["key"] for row in rows])
    if rows:
        before = _last(session)
        session.connection().execute(insert(SearchEntry), rows)
        _fill(session, _group(kind), before)


def forget(session: Session, kind: str, keys: Sequence[UUID | str]) -> None:
    """Takes things of a kind out of the index; those that are not in it do not matter."""
    for start in range(0, len(keys), CAP):
        some = bindparam("keys", list(keys[start : start + CAP]), SearchKey, expanding=True)
        _remove(session, _group(kind), "key IN :keys AND kind = :kind", some, bindparam("kind", kind))


def index_workers(session: Session, keys: Sequence[UUID]) -> None:
    """Brings workers up to date that were edited one by one; those that no longer exist are forgotten."""
    forget(session, "worker", keys)
    before = _last(session)
    for start in range(0, len(keys), CAP):
        _copy_workers(session, "worker.id IN :ids", bindparam("ids", keys[start : start + CAP], UuidKey, expanding=True))
    _fill(session, "worker", before)


def index_workers_of_batch(session: Session, batch_id: UUID) -> None:
    """Brings all workers that a batch touched up to date in a few statements; workers it took back are forgotten."""
    batch = bindparam("batch", batch_id, UuidKey)
    touched = (
        "SELECT id FROM worker WHERE batch_id = :batch "
        "UNION SELECT target_id FROM batch_row WHERE batch_id = :batch AND target_id IS NOT NULL"
    )
    as_keys = f"SELECT {_key(session, 'id')} FROM ({touched}) AS touched"
    _remove(session, "worker", f"key IN ({as_keys}) AND kind = 'worker'", batch)
    before = _last(session)
    _copy_workers(session, f"worker.id IN ({touched})", batch)
    _fill(session, "worker", before)


def index_all_workers(session: Session) -> None:
    """Builds the index of all workers anew."""
    if _on_sqlite(session):
        session.execute(text("INSERT INTO search_fts_worker (search_fts_worker) VALUES ('delete-all')"))
    session.execute(text("DELETE FROM search_entry WHERE kind = 'worker'"))
    before = _last(session)
    _copy_workers(session, "1 = 1")
    _fill(session, "worker", before)


def find(session: Session, typed: str, kinds: Collection[str] | None = None, limit: int = 30) -> list[Hit]:
    """Everything that holds all the typed words in any order, or whose number begins like this.

    What begins as typed comes first. Of many workers and something else, each gets at least half of `limit`.
    """
    words = _words(typed)
    if not words or limit < 1:
        return []
    found: dict[str, list[Hit]] = {}
    for group in GROUPS:
        if kinds is None or ("worker" in kinds if group == "worker" else bool(set(kinds) - {"worker"})):
            found[group] = _Search(session, group, kinds, limit).find(typed.strip(), words)
    others, workers = found.get("other", []), found.get("worker", [])
    others = others[: max(limit - len(workers), limit - limit // 2)]
    return others + workers[: limit - len(others)]


class _Search:
    """One search in one group: by number, then by the beginning of the title, then by pieces of words."""

    def __init__(self, session: Session, group: str, kinds: Collection[str] | None, limit: int) -> None:
        self.session, self.group, self.limit = session, group, limit
        self.sqlite = _on_sqlite(session)
        self.condition = GROUPS[group]
        self.parameters: list[BindParameter[Any]] = []
        if kinds is not None and group == "other":
            self.condition += " AND kind IN :kinds"
            self.parameters = [bindparam("kinds", sorted(set(kinds)), expanding=True)]

    def find(self, typed: str, words: list[str]) -> list[Hit]:
        hits: dict[tuple[str, UUID | str], Hit] = {}
        if any(letter.isdigit() for letter in typed):
            self.collect(hits, self.by_number(_compact(typed) or typed))
        if len(hits) < self.limit:
            self.collect(hits, self.by_title(re.sub(r"\s+", " ", typed)))
        if len(hits) < self.limit:
            self.collect(hits, sorted(self.by_words(words), key=lambda hit: (hit.title.casefold(), hit.subtitle)))
        return list(hits.values())[: self.limit]

    def collect(self, hits: dict[tuple[str, UUID | str], Hit], more: Iterable[Hit]) -> None:
        for hit in more:
            hits.setdefault((hit.kind, hit.key), hit)

    def by_number(self, number: str) -> list[Hit]:
        column = "number" if self.sqlite else 'number COLLATE "C"'
        return self.range("number", column, number)

    def by_title(self, start: str) -> list[Hit]:
        column = "title COLLATE NOCASE" if self.sqlite else 'lower(title) COLLATE "C"'
        return self.range("title", column, start if self.sqlite else start.lower())

    def range(self, name: str, column: str, start: str) -> list[Hit]:
        """Whatever begins with `start`. SQLite would rather walk all of a kind, so the index is named."""
        hint = f"INDEXED BY search_{name}_{self.group}" if self.sqlite else ""
        statement = (
            f"SELECT kind, key, title, subtitle FROM search_entry {hint} "
            f"WHERE {column} >= :low AND {column} < :high AND {self.condition} ORDER BY {column} LIMIT :limit"
        )
        return self.rows(statement, self.limit, low=start, high=start + "\U0010ffff")

    def by_words(self, words: list[str]) -> list[Hit]:
        pieces = {f"w{number}": f"% {word}%" if len(word) < 3 else f"%{word}%" for number, word in enumerate(words)}
        like = "LIKE" if self.sqlite else "ILIKE"
        holds = " AND ".join(f"({WORDS}) {like} :{name}" for name in pieces)
        if not self.sqlite:
            entries, end = "SELECT kind, key, title, subtitle FROM search_entry WHERE ", f" AND {self.condition} LIMIT :limit"
            if self.has_trigrams():
                return self.rows(entries + holds + end, CAP, **pieces)
            starts = " & ".join(f"{word}:*" for word in words)
            return self.rows(f"{entries}to_tsvector('simple', {WORDS}) @@ to_tsquery('simple', :starts){end}", CAP, starts=starts)
        hits: list[Hit] = []
        if any(len(word) == 1 for word in words):  # a name being typed: "budi q" beside each other, before looking everywhere
            hits = self.by_trigrams(_trigrams(" " + " ".join(words)), "1 = 1", {})
        if len(hits) < self.limit:
            # LIKE knows capitals of ASCII letters only
            holds = holds if all(word.isascii() for word in words) else "1 = 1"
            hits += self.by_trigrams([trigram for word in words for trigram in _trigrams(word)], holds, pieces)
        return hits

    def by_trigrams(self, trigrams: list[str], holds: str, values: dict[str, str]) -> list[Hit]:
        """Entries with all the trigrams; `holds` looks at them again, as they may stand apart. At most MOST are looked at."""
        if not trigrams:
            return []
        table = f"search_fts_{self.group}"
        match = " AND ".join(f'"{trigram}"' for trigram in dict.fromkeys(trigrams))
        statement = (
            "SELECT kind, key, title, subtitle "
            f"FROM (SELECT rowid AS found FROM {table} WHERE {table} MATCH :match LIMIT {MOST}) "
            f"CROSS JOIN search_entry ON id = found WHERE {holds} AND +{self.condition} LIMIT :limit"
        )
        return self.rows(statement, CAP, match=match, **(values if holds != "1 = 1" else {}))

    def has_trigrams(self) -> bool:
        return self.session.execute(text("SELECT to_regclass('search_trigrams_worker')")).scalar() is not None

    def rows(self, statement: str, limit: int, **values: object) -> list[Hit]:
        clause = text(statement).bindparams(
            *self.parameters, *(bindparam(name, value) for name, value in values.items()), bindparam("limit", limit)
        )
        read_key = SearchKey().process_result_value
        dialect = self.session.get_bind().dialect
        return [Hit(kind, read_key(key, dialect) or "", title, subtitle)
                for kind, key, title, subtitle in self.session.execute(clause)]  # fmt: skip


def _compact(number: str | None) -> str | None:
    """Digits without the points and spaces people put between them; anything else as it is."""
    bare = re.sub(r"[\s.\-]", "", number or "")
    return bare if bare.isdigit() else number


def _group(kind: str) -> str:
    return "worker" if kind == "worker" else "other"


def _words(typed: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub("['’]", "", typed).casefold())


def _trigrams(word: str) -> list[str]:
    """A word of two letters is found as the beginning of a word, one of a single letter not at all."""
    word = word if len(word) > 2 else f" {word}"
    return [word[start : start + 3] for start in range(len(word) - 2)]


def _on_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _key(session: Session, column: str) -> str:
    return column if _on_sqlite(session) else f"CAST({column} AS text)"


def _last(session: Session) -> int:
    return session.execute(text("SELECT coalesce(max(id), 0) FROM search_entry")).scalar_one() if _on_sqlite(session) else 0


def _fill(session: Session, group: str, before: int) -> None:
    """The trigrams of all new entries in one statement; PostgreSQL keeps its index itself."""
    if _on_sqlite(session):
        table = f"search_fts_{group}"
        new = f"SELECT id, {WORDS} FROM search_entry WHERE id > :before AND {GROUPS[group]}"
        session.execute(text(f"INSERT INTO {table} (rowid, words) {new}"), {"before": before})


def _remove(session: Session, group: str, condition: str, *parameters: BindParameter[Any]) -> None:
    if _on_sqlite(session):
        table = f"search_fts_{group}"
        old = f"SELECT 'delete', id, {WORDS} FROM search_entry WHERE {condition}"
        session.execute(text(f"INSERT INTO {table} ({table}, rowid, words) {old}").bindparams(*parameters))
    session.execute(text(f"DELETE FROM search_entry WHERE {condition}").bindparams(*parameters))


def _copy_workers(session: Session, condition: str, *parameters: BindParameter[Any]) -> None:
    statement = (
        "INSERT INTO search_entry (kind, key, title, subtitle, text, number) "
        f"SELECT 'worker', {_key(session, 'worker.id')}, worker.name, village.name, '', worker.nik "
        f"FROM worker JOIN village ON village.code = worker.village_code WHERE {condition} ORDER BY worker.id"
    )
    session.execute(text(statement).bindparams(*parameters))
