"""Rows as plain values for a file that travels, and back: only the columns that the door needs; never a phone number."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, insert, select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.base import Base
from rangkul.data.event import Event, EventSession, Guest, Invitation
from rangkul.data.officer import Officer, Posting
from rangkul.data.types import Instant, UuidKey
from rangkul.data.village import District, Station, Village

TABLES: tuple[tuple[type[Base], tuple[str, ...]], ...] = (
    (District, ("code", "name", "regency_code")),
    (Village, ("code", "name", "type", "district_code", "target")),
    (Station, ("id", "name")),
    (Officer, ("id", "nrp", "name", "rank", "rank_order", "station_id", "print_name", "active")),
    (Posting, ("id", "officer_id", "village_code", "since", "until")),
    (Event, ("id", "number", "type", "title", "starts_on", "ends_on", "place", "quota", "status", "cancelled_reason", "earning",
             "signers")),
    (EventSession, ("id", "event_id", "number", "title", "starts_at", "ends_at")),
    (Invitation, ("id", "event_id", "officer_id", "status", "represented_by", "representative_id", "tag")),
    (Guest, ("id", "event_id", "name", "rank", "nrp", "unit", "tag", "added_at")),
    (Attendance, ("id", "session_id", "officer_id", "guest_id", "mark", "annuls_id", "reason", "happened_at", "recorded_at", "source",
                  "station", "account", "nonce")),
)  # fmt: skip
"""What travels, in an order in which every reference finds its row."""

Row = dict[str, Any]


def rows_as_values(session: Session, model: type[Base], *conditions: ColumnElement[bool]) -> list[Row]:
    """The travelling columns of the rows that meet the conditions."""
    names = dict(TABLES)[model]
    query = select(*(model.__table__.c[name] for name in names)).where(*conditions)
    if model is Attendance:
        query = query.order_by(Attendance.recorded_at, Attendance.id)
    return [{name: _plain(value) for name, value in zip(names, row, strict=True)} for row in session.execute(query)]


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    return value.isoformat() if isinstance(value, date) else value


def typed(model: type[Base], values: Row) -> Row:
    """Values as they came out of a file, with the types of their columns; a ValueError or KeyError where they do not fit."""
    table = model.__table__
    return {name: _typed(table.c[name].type, values.get(name)) for name in dict(TABLES)[model]}


def _typed(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, UuidKey):
        return UUID(value)
    if isinstance(kind, Instant):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value


def insert_all(session: Session, tables: dict[str, list[Row]]) -> None:
    """Puts whole tables into an empty database; annulling marks after those that they annul."""
    for model, _ in TABLES:
        rows = [typed(model, values) for values in tables.get(model.__tablename__, ())]
        if model is Attendance:
            rows = annulling_last(rows)
        for row in rows:
            if hasattr(model, "version"):
                row["version"] = 1
        if rows:
            session.execute(insert(model), rows)


def annulling_last(marks: Iterable[Row]) -> list[Row]:
    return sorted(marks, key=lambda row: row["mark"] == "annulled")
