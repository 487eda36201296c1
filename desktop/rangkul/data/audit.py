"""The trail of who did what: rows chained by their hashes, so that an edit, a removal or a reordering is found."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CheckConstraint, Dialect, Index, String, Text, insert, select, type_coerce, update
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.types import TypeDecorator

from rangkul.data.base import Base
from rangkul.data.types import Document, Instant, Line, now
from rangkul.rules.message import Message

START = "0" * 64
"""What stands as the previous hash of the first row."""

_CHUNK = 20_000


def canonical(value: object) -> str:
    """JSON that is the same for the same value: sorted keys, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


class Canonical(TypeDecorator[Any]):
    """A nested value kept as the very text that was hashed; JSONB would rewrite its numbers."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else canonical(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class Audit(Base):
    """One thing that happened. `changes` maps a column to [old, new], or holds the details of a named action."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_kind_key", "kind", "key", "number"), Index("ix_audit_at", "at"))

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Instant)
    account: Mapped[Line]
    station: Mapped[Line]
    action: Mapped[str] = mapped_column(String(40))  # "new" | "changed" | "removed" | a named action like "import.applied"
    kind: Mapped[str] = mapped_column(String(40))  # the name of a table
    key: Mapped[str] = mapped_column(String(120))
    summary: Mapped[dict[str, Any] | None] = mapped_column(Canonical)  # a Message: {"template", "values"}
    changes: Mapped[dict[str, Any]] = mapped_column(Canonical)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class AuditHead(Base):
    """The last number and hash, so that cutting off the tail is found; its row locks the trail while it grows."""

    __tablename__ = "audit_head"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
    told: Mapped[dict[str, int]] = mapped_column(Document)  # kind → how many commits have announced it


@dataclass(frozen=True)
class Entry:
    """What is to be written into the trail at commit."""

    action: str
    kind: str
    key: str
    changes: Mapping[str, object] = field(default_factory=dict[str, object])
    summary: Message | None = None


def note(
    session: Session,
    action: str,
    kind: str,
    key: object = "",
    details: Mapping[str, object] | None = None,
    *,
    summary: Message | None = None,
    announces: Iterable[str] = (),
) -> None:
    """Writes one line for something no row shows: a bulk import, a printed sheet, a full view of a NIK.

    Bulk statements pass by the listener, so they must say with `announces` what kinds of things they changed.
    """
    from rangkul.data.changes import pending

    waiting = pending(session)
    waiting.entries.append(Entry(action, kind, str(key), dict(details or {}), summary))
    waiting.kinds.update(announces)


def append(session: Session, entries: list[Entry], kinds: Iterable[str]) -> dict[str, int]:
    """Adds rows at the end of the chain, holding the head's row until commit; returns how often each kind has been told."""
    connection = session.connection()
    number, last, told = connection.execute(
        select(AuditHead.number, AuditHead.hash, AuditHead.told).where(AuditHead.id == 1).with_for_update()
    ).one()
    told = {**told, **{kind: told.get(kind, 0) + 1 for kind in kinds}}
    rows: list[dict[str, Any]] = []
    at, account, station = now(), str(session.info.get("account", "")), str(session.info.get("station", ""))
    for entry in entries:
        number += 1
        summary = {"template": entry.summary.template, "values": _plain(entry.summary.values)} if entry.summary else None
        row: dict[str, Any] = {
            "number": number, "at": at, "account": account, "station": station, "action": entry.action,
            "kind": entry.kind, "key": entry.key, "summary": summary, "changes": _plain(entry.changes), "previous": last,
        }  # fmt: skip
        texts = (account, station, entry.action, entry.kind, entry.key, canonical(summary) if summary else None, canonical(row["changes"]))
        last = row["hash"] = _hash(number, at, texts, last)
        rows.append(row)
    if rows:
        connection.execute(insert(Audit), rows)
    connection.execute(update(AuditHead).where(AuditHead.id == 1).values(number=number, hash=last, told=told))
    return told


def verify(session: Session) -> int | None:
    """Walks the whole chain; the number of the first row that is not as it was written, or None.

    A row missing at the end is reported by its own number, which the head still remembers.
    """
    head, expected = session.execute(select(AuditHead.number, AuditHead.hash)).one()
    number, last = 0, START
    for row in _stream(session):
        number += 1
        if row[0] != number or row[9] != last or row[10] != _hash(number, row[1], row[2:9], last):
            return min(number, row[0])
        last = row[10]
    if (number, last) == (head, expected):
        return None
    return number + 1 if number < head else max(number, 1)


def _stream(session: Session) -> Iterator[tuple[Any, ...]]:
    raw_summary, raw_changes = type_coerce(Audit.summary, Text), type_coerce(Audit.changes, Text)
    columns = select(
        Audit.number, Audit.at, Audit.account, Audit.station, Audit.action, Audit.kind, Audit.key,
        raw_summary, raw_changes, Audit.previous, Audit.hash,
    )  # fmt: skip
    after = None
    while True:
        query = columns if after is None else columns.where(Audit.number > after)
        chunk = cast("list[tuple[Any, ...]]", session.execute(query.order_by(Audit.number).limit(_CHUNK)).all())
        yield from chunk
        if len(chunk) < _CHUNK:
            return
        after = chunk[-1][0]


def _hash(number: int, at: datetime, texts: Iterable[str | None], previous: str) -> str:
    line = json.dumps([number, at.isoformat(timespec="microseconds"), *texts, previous])
    return hashlib.sha256(line.encode()).hexdigest()


def _plain(values: Mapping[str, object]) -> dict[str, Any]:
    """The values as JSON can hold them; dates, keys and amounts as text."""
    return json.loads(json.dumps(dict(values), default=str))
