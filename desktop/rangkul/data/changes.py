"""One listener on the session: what a transaction changed goes into the trail, and which kinds of things changed is told."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import event, inspect
from sqlalchemy.orm import InstanceState, Mapper, Session, SessionTransaction, UOWTransaction, sessionmaker

from rangkul.data import audit
from rangkul.data.base import Base

SECRET = frozenset({
    "pdf", "map", "snapshot", "private_key", "password_hash", "kept_before", "gone_before", "kept_after", "chosen", "reasons",
})  # fmt: skip
"""Columns whose content never goes into the trail, only its hash."""
MASKED = frozenset({"nik", "kk", "kpj"})
"""Numbers of persons: the trail cannot be erased, so it never holds them in full."""
LONGEST = 2_000


@dataclass
class Touched:
    """An edited row as it goes to the database, to say which one was stale."""

    mapper: Mapper[Any]
    identity: tuple[Any, ...]
    version: int
    changes: dict[str, list[object]]


@dataclass
class Pending:
    """What one session has done so far."""

    entries: list[audit.Entry] = field(default_factory=list[audit.Entry])
    kinds: set[str] = field(default_factory=set[str])
    touched: list[Touched] = field(default_factory=list[Touched])
    told: dict[str, int] = field(default_factory=dict[str, int])
    savepoints: dict[SessionTransaction, tuple[int, set[str]]] = field(default_factory=dict[SessionTransaction, tuple[int, set[str]]])


def pending(session: Session) -> Pending:
    return session.info.setdefault("pending", Pending())


def announce(session: Session, *kinds: str) -> None:
    """Says that a bulk statement changed things of these kinds; rows changed through the session say so themselves."""
    pending(session).kinds.update(kinds)


def listen(sessions: sessionmaker[Session]) -> None:
    """Makes every session of this maker write the trail."""
    event.listen(sessions, "before_flush", _before_flush)
    event.listen(sessions, "after_flush", _after_flush)
    event.listen(sessions, "before_commit", _before_commit)
    event.listen(sessions, "after_transaction_create", _savepoint_opened)
    event.listen(sessions, "after_soft_rollback", _rolled_back)


def _before_flush(session: Session, _context: UOWTransaction, _objects: object) -> None:
    pending(session).touched = [
        Touched(state.mapper, state.identity or (), state.dict["version"], row_changes(state))
        for state in _states(session.dirty)
        if "version" in state.dict and session.is_modified(state.obj())
    ]


def _after_flush(session: Session, _context: UOWTransaction) -> None:
    waiting = pending(session)
    for action, objects in (("new", session.new), ("changed", session.dirty), ("removed", session.deleted)):
        for row in objects:
            if not isinstance(row, Base):
                continue
            state: InstanceState[Base] = inspect(row)
            announces = state.class_.announces
            if announces is None or (action == "changed" and not session.is_modified(row)):
                continue
            changes = row_changes(state) if action == "changed" else _whole_row(state, action == "new")
            key = "/".join(str(value) for value in state.mapper.primary_key_from_instance(row))
            waiting.entries.append(audit.Entry(action, state.class_.__tablename__, key, changes))
            waiting.kinds.add(announces)


def _before_commit(session: Session) -> None:
    if session.in_nested_transaction():
        return
    session.flush()
    waiting = pending(session)
    if waiting.entries or waiting.kinds:
        entries, waiting.entries = waiting.entries, []
        waiting.told = audit.append(session, entries, sorted(waiting.kinds))
        if session.get_bind().dialect.name == "postgresql":
            _notify(session, waiting.kinds)


def _notify(session: Session, kinds: Iterable[str]) -> None:
    text = ",".join([str(session.info.get("sender", "")), *sorted(kinds)])
    session.connection().exec_driver_sql("SELECT pg_notify('rangkul', %s)", (text,))


def _savepoint_opened(session: Session, transaction: SessionTransaction) -> None:
    if transaction.nested:
        waiting = pending(session)
        waiting.savepoints[transaction] = (len(waiting.entries), set(waiting.kinds))


def _rolled_back(session: Session, transaction: SessionTransaction) -> None:
    waiting = pending(session)
    entries, kinds = waiting.savepoints.pop(transaction, (0, set[str]()))
    del waiting.entries[entries:]
    waiting.kinds = kinds


def _states(objects: Iterable[object]) -> list[InstanceState[Base]]:
    return [inspect(row) for row in objects if isinstance(row, Base)]


def row_changes(state: InstanceState[Any]) -> dict[str, list[object]]:
    """Column → [old, new] of an edited row, as the trail writes them."""
    changes: dict[str, list[object]] = {}
    for attribute in state.mapper.column_attrs:
        name = attribute.key
        history = state.attrs[name].history
        if name != "version" and history.has_changes():
            changes[name] = [shown(name, _first(history.deleted)), shown(name, _first(history.added))]
    return changes


def _whole_row(state: InstanceState[Any], new: bool) -> dict[str, list[object]]:
    values: Mapping[str, object] = state.dict
    names = (attribute.key for attribute in state.mapper.column_attrs)
    plain = {name: shown(name, values[name]) for name in names if name != "version" and values.get(name) is not None}
    return {name: [None, value] if new else [value, None] for name, value in plain.items()}


def _first(values: Any) -> object:
    return values[0] if values else None


def shown(name: str, value: object) -> object:
    """A value as the trail holds it: secrets and long documents as a hash, numbers of persons masked."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if name in MASKED:
        text = str(value)
        start, end = (6, 4) if len(text) > 12 else (2, 0)  # of the eleven signs of a KPJ only the first two
        return text[:start] + "*" * max(0, len(text) - start - end) + text[len(text) - end :]
    raw = value if isinstance(value, bytes) else audit.canonical(value).encode()
    if name in SECRET or isinstance(value, bytes) or len(raw) > LONGEST:
        return {"sha256": hashlib.sha256(raw).hexdigest(), "length": len(raw)}
    return value
