"""The informal workers on the villages' rosters."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from rangkul.data.base import Base, Editable
from rangkul.data.types import Code, Instant, Key, Line, UuidKey, now

STATUSES = (
    "calon", "siap", "diajukan", "terverifikasi", "ditolak", "terdaftar", "menunggak", "nonaktif", "meninggal", "pindah",
)  # fmt: skip
COUNTED = frozenset({"calon", "siap", "diajukan", "terverifikasi", "terdaftar", "menunggak"})
"""Statuses that count as being on the roster of a village."""
PROTECTED = frozenset({"terdaftar"})
"""Statuses that mean insured today."""


_PAYING = text("paid_until IS NOT NULL")


class Worker(Editable, Base):
    """One person, once. The key is independent of the NIK, so a corrected NIK updates and never duplicates."""

    __tablename__ = "worker"
    announces = "worker"
    __table_args__ = (
        Index("ix_worker_name", "name", "id"),
        Index("ix_worker_village", "village_code", "name", "id"),
        Index("ix_worker_name_key", "name_key", "birth_date"),
        Index("ix_worker_village_status", "village_code", "status"),
        Index("ix_worker_status", "status", "name", "id"),
        Index("ix_worker_batch", "batch_id"),
        Index("ix_worker_paid_until", "paid_until", sqlite_where=_PAYING, postgresql_where=_PAYING),
    )

    id: Mapped[Key]
    nik: Mapped[str | None] = mapped_column(String(16), unique=True)
    name: Mapped[Line]
    name_key: Mapped[Line]  # rules.people.name_key, for finding the same person
    sex: Mapped[str | None] = mapped_column(String(1))
    birth_date: Mapped[date | None]
    birth_place: Mapped[Line | None]
    kk: Mapped[str | None] = mapped_column(String(16))
    phone: Mapped[str | None] = mapped_column(String(20))
    mother_name: Mapped[Line | None]
    address: Mapped[str | None] = mapped_column(String(500))
    hamlet: Mapped[Line | None]
    rt: Mapped[str | None] = mapped_column(String(5))
    rw: Mapped[str | None] = mapped_column(String(5))
    occupation: Mapped[Line | None]  # as the village wrote it
    occupation_category: Mapped[Code | None]
    village_code: Mapped[str] = mapped_column(ForeignKey("village.code"))
    status: Mapped[Code] = mapped_column(default="calon")
    status_since: Mapped[date | None]  # None: since the worker was added
    status_reason: Mapped[str | None] = mapped_column(String(500))  # why refused, inactive …
    registered_on: Mapped[date | None]
    pay_months: Mapped[int | None]  # paid for 1, 3, 6 or 12 months at a time
    paid_until: Mapped[date | None]  # the last day that is paid for
    consent_form: Mapped[Code | None]  # "written" | "spoken" | "electronic" | "village"
    consent_on: Mapped[date | None]
    with_jht: Mapped[bool] = mapped_column(default=False)
    income: Mapped[int | None]  # rupiah a month
    funding: Mapped[Code | None]
    kpj: Mapped[str | None] = mapped_column(String(11))
    officer_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("officer.id"), index=True)
    event_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("event.id"))
    batch_id: Mapped[UUID | None] = mapped_column(UuidKey, ForeignKey("batch.id"))
    batch_row: Mapped[int | None]
    note: Mapped[str | None] = mapped_column(String(2000))
    added_at: Mapped[datetime] = mapped_column(Instant, default=now)
