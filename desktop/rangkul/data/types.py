"""Column types that are the same on SQLite and PostgreSQL, as named aliases."""

from datetime import UTC, date, datetime
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import JSON, Date, DateTime, Dialect, LargeBinary, String, Text, Uuid
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine
from uuid_utils.compat import uuid7


class UuidKey(TypeDecorator[UUID]):
    """A UUID; native on PostgreSQL, 16 bytes on SQLite (half the size of its text)."""

    impl = Uuid
    cache_ok = True

    @property
    def python_type(self) -> type[UUID]:
        return UUID

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Uuid() if dialect.name == "postgresql" else LargeBinary(16))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        return value if value is None or dialect.name == "postgresql" else value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        return value if value is None or isinstance(value, UUID) else UUID(bytes=bytes(value))


class Instant(TypeDecorator[datetime]):
    """A moment with zone; kept as UTC, given back as UTC (screens show WIB)."""

    impl = DateTime
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        return datetime

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(DateTime(timezone=dialect.name == "postgresql"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        value = value.astimezone(UTC)
        return value if dialect.name == "postgresql" else value.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Document(TypeDecorator[Any]):
    """A small nested value: a snapshot, the outcome of a row. Never searched by content; JSONB on PostgreSQL."""

    impl = JSON
    cache_ok = True

    def __init__(self) -> None:
        super().__init__(none_as_null=True)

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON(none_as_null=True))
        from sqlalchemy.dialects.postgresql import JSONB  # 0.04 s that a start with SQLite does not need

        return dialect.type_descriptor(JSONB(none_as_null=True))


def now() -> datetime:
    return datetime.now(UTC)


Key = Annotated[UUID, mapped_column(UuidKey, primary_key=True, default=uuid7)]
"""Primary key, UUIDv7: two machines can work apart and be joined; sorts by time of creation."""

Code = Annotated[str, mapped_column(String(20))]
"""A short word or number that a person can read: village code, status, serial."""

Line = Annotated[str, mapped_column(String(200))]
"""One line of text: a name, a title, a place."""

LongText = Annotated[str, mapped_column(Text)]
Day = Annotated[date, mapped_column(Date)]
Moment = Annotated[datetime, mapped_column(Instant)]
Version = Annotated[int, mapped_column(default=1)]
"""Counts the edits of a row, so that a stale save is noticed (see `Base.__mapper_args__` of editable rows)."""
