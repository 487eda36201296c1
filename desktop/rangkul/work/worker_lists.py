"""Lists of workers that wait for somebody, and any part of the roster as keys in the order of names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVarTuple
from uuid import UUID

from sqlalchemy import ColumnElement, LargeBinary, Select, and_, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch
from rangkul.data.worker import COUNTED, Worker
from rangkul.language import mark
from rangkul.rules.contribution import INACTIVE_AFTER

T = TypeVarTuple("T")
SOON = 6  # months before the 65th birthday
MEMBERS = ("terdaftar", "menunggak")
COMING = ("calon", "siap", "diajukan", "terverifikasi", "ditolak")

LISTS = {
    "near_65": mark("Turning 65 within 6 months"), "outside_age": mark("Too young or 65 already"), "lapsed": mark("Paid time is over"),
    "ends_soon": mark("Protection ends this or next month"), "no_consent": mark("Without recorded consent"),
    "no_nik": mark("Without a NIK"), "refused": mark("Refused, with the reason"),
}  # fmt: skip
"""What deserves attention, in the order of urgency."""


@dataclass(frozen=True)
class WorkerFilter:
    """What of the roster is shown. Village and status are counted by counters; with anything else the list is read once as keys.

    `list` is one of LISTS, seen from `today`.
    """

    village_code: str | None = None
    status: str | None = None
    district_code: str | None = None
    funding: str | None = None
    officer_id: UUID | None = None
    batch_id: UUID | None = None
    list: str | None = None
    today: date | None = None

    @property
    def is_plain(self) -> bool:
        """Village and status alone: a list that may have a million rows and pages by key."""
        return not (self.district_code or self.funding or self.officer_id or self.batch_id or self.list)


def filtered(query: Select[*T], chosen: WorkerFilter) -> Select[*T]:
    """The query with everything that is chosen."""
    return query.where(*conditions(chosen))


def conditions(chosen: WorkerFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if chosen.village_code:
        found.append(Worker.village_code == chosen.village_code)
    if chosen.status:
        found.append(Worker.status == chosen.status)
    if chosen.district_code:
        found += [Worker.village_code >= f"{chosen.district_code}.", Worker.village_code < f"{chosen.district_code}/"]
    if chosen.funding:
        found.append(Worker.funding == chosen.funding if chosen.funding != "-" else Worker.funding.is_(None))
    if chosen.officer_id:
        found.append(Worker.officer_id == chosen.officer_id)
    if chosen.batch_id:
        found.append(Worker.batch_id == chosen.batch_id)
    if chosen.list:
        found.append(attention(chosen.list, chosen.today or date.today()))  # noqa: DTZ011 - only where a test gives none
    return found


def attention(name: str, today: date) -> ColumnElement[bool]:
    """Who belongs to one of LISTS."""
    last_65, first_15 = _years_before(today, 65), _years_before(today, 15)
    match name:
        case "near_65":
            return and_(Worker.status.in_(COUNTED), Worker.birth_date > last_65, Worker.birth_date <= _months_after(last_65, SOON))
        case "outside_age":
            return and_(Worker.status.in_(COMING), or_(Worker.birth_date <= last_65, Worker.birth_date > first_15))
        case "lapsed":
            inactive = _months_after(today.replace(day=1), -INACTIVE_AFTER)  # paid until before this day: three whole months unpaid
            over = and_(Worker.status == "terdaftar", Worker.paid_until < today)
            return or_(over, and_(Worker.status == "menunggak", Worker.paid_until < inactive))
        case "ends_soon":
            then = _months_after(today.replace(day=1), 2)
            return and_(Worker.status == "terdaftar", Worker.paid_until >= today, Worker.paid_until < then)
        case "no_consent":
            return and_(Worker.status.in_(("siap", "diajukan", "terverifikasi", *MEMBERS)), Worker.consent_form.is_(None))
        case "no_nik":
            return and_(Worker.nik.is_(None), Worker.status.in_(COUNTED))
        case "refused":
            return Worker.status == "ditolak"
        case _:
            raise ValueError(name)


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 2, 28)


def _months_after(day: date, months: int) -> date:
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    last = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return date(year, month, min(day.day, last))


class Keys(Sequence[UUID]):
    """Many keys in order, sixteen bytes each."""

    def __init__(self, packed: bytes) -> None:
        self.packed = packed

    def __len__(self) -> int:
        return len(self.packed) // 16

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        place = (index % len(self)) * 16
        return UUID(bytes=self.packed[place : place + 16])


def keys_of_workers(session: Session, chosen: WorkerFilter) -> Keys:
    """Everybody who fits, by name. Sorted afterwards: walking the index of names and looking at each worker takes ten times as long."""
    in_order = (func.coalesce(Worker.name, ""), Worker.id)
    if session.get_bind().dialect.name == "sqlite":  # the sixteen bytes as they lie there
        raw = filtered(select(type_coerce(Worker.id, LargeBinary)), chosen).order_by(*in_order)
        return Keys(b"".join(session.connection().execute(raw).scalars()))
    keys = session.connection().execute(filtered(select(Worker.id), chosen).order_by(*in_order)).scalars()
    return Keys(b"".join(key.bytes for key in keys))


def count_of_lists(session: Session, today: date, most: int = 1_000) -> dict[str, int]:
    """How many each of LISTS holds; counted no further than `most` + 1."""
    return {name: count_of_list(session, name, today, most) for name in LISTS}


def count_of_list(session: Session, name: str, today: date, most: int) -> int:
    some = select(Worker.id).where(attention(name, today)).limit(most + 1).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def worker_batches(session: Session, most: int = 60) -> list[tuple[UUID, str]]:
    """(key, "IMP-2026-0012 · file") of the newest applied lists of workers; for choosing one."""
    query = select(Batch.id, Batch.number, Batch.file_name).where(Batch.type == "workers", Batch.status == "applied")
    return [(key, f"{number} · {name}") for key, number, name in session.execute(query.order_by(Batch.read_at.desc()).limit(most))]
