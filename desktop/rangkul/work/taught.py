"""What was taught about the layouts of village lists: remembered per village and heading, handed to the reader, forgotten."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from rangkul.data.taught_layout import TaughtLayout
from rangkul.data.types import now
from rangkul.data.village import Village
from rangkul.errors import Problem
from rangkul.exchange.records import RosterFile
from rangkul.exchange.taught import Lesson, complaints
from rangkul.language import mark

COLUMN_WORDS = {
    "nik": mark("NIK"), "name": mark("Name"), "name_nik": mark("Name and NIK in one"), "sex": mark("Sex"), "sex_male": mark("Tick: male"),
    "sex_female": mark("Tick: female"), "birth": mark("Place and date of birth"), "birth_place": mark("Birth place"),
    "birth_date": mark("Birth date"), "birth_day": mark("Birth: day"), "birth_month": mark("Birth: month"),
    "birth_year": mark("Birth: year"), "kk": mark("Family card"), "address": mark("Address"), "hamlet": mark("Hamlet"), "rt": mark("RT"),
    "rw": mark("RW"), "rt_rw": mark("RT and RW in one"), "rw_rt": mark("RW and RT in one"),
    "village_name": mark("Village"), "district_name": mark("District"),
    "occupation": mark("Occupation"), "phone": mark("Phone"), "mother_name": mark("Mother's name"), "income": mark("Income"),
    "note": mark("Note"), "number": mark("Running number"), "status_dasar": mark("OpenSID: basic status"),
    "row_key": mark("Rangkul: row key"), "sensitive": mark("Sensitive: dropped"),
}  # fmt: skip
"""What a column may hold, in the words of the screen (exchange.taught.TEACHABLE, and SENSITIVE)."""


@dataclass(frozen=True)
class TaughtRecord:
    """Something taught, as the list in the settings shows it. `columns` are fields in the order of the sheet."""

    id: UUID
    name: str
    village_code: str | None
    village: str | None
    headings: str
    columns: tuple[str, ...]
    words: int  # how many words were given a meaning
    taught_at: datetime
    taught_by: str
    used_at: datetime | None


def load_lessons(session: Session) -> list[Lesson]:
    """All that is remembered, newest first, for `check_rosters(taught=…)`."""
    query = select(TaughtLayout).order_by(TaughtLayout.taught_at.desc(), TaughtLayout.id.desc())
    return [
        Lesson.from_json(row.content, village=row.village_code, key=str(row.id), about=row.name) for row in session.scalars(query)
    ]


def list_taught(session: Session) -> list[TaughtRecord]:
    """What is remembered: by village, what counts for all villages last."""
    query = (
        select(TaughtLayout, Village.name)
        .outerjoin(Village, Village.code == TaughtLayout.village_code)
        .order_by(Village.name.is_(None), Village.name, TaughtLayout.taught_at.desc())
    )
    return [_record(row, village) for row, village in session.execute(query)]


def _record(row: TaughtLayout, village: str | None) -> TaughtRecord:
    lesson = Lesson.from_json(row.content)
    headings = " · ".join(word for line in lesson.headings for word in line if word)
    columns = tuple(name for _, name in sorted(lesson.columns))
    words = sum(len(meanings) for meanings in lesson.values.values())
    return TaughtRecord(
        row.id, row.name, row.village_code, village, headings, columns, words, row.taught_at, row.taught_by, row.used_at
    )


def save_lessons(session: Session, lessons: Iterable[Lesson], *, village_code: str | None, name: str, account: str) -> list[UUID]:
    """Remembers what was just said by hand, for one village or (None) for all; an older lesson about the same headings goes.

    A list without headings is known by its shape alone: that is never remembered for all villages.
    """
    kept: list[UUID] = []
    for lesson in lessons:
        if not lesson.columns:
            continue  # a sheet that is no list; said anew for each file
        wrong = complaints(lesson.columns)
        if wrong:
            raise Problem("{why}", why=wrong[0].message)
        if not lesson.headings and (village_code is None or not lesson.shape):
            raise Problem("A list without headings can only be remembered for one village.")
        same = select(TaughtLayout).where(
            TaughtLayout.signature == lesson.signature, TaughtLayout.village_code.is_not_distinct_from(village_code)
        )
        for older in session.scalars(same):
            session.delete(older)
        row = TaughtLayout(
            village_code=village_code, signature=lesson.signature, name=name[-200:], content=lesson.as_json(), taught_by=account
        )
        session.add(row)
        session.flush()
        kept.append(row.id)
    return kept


def forget(session: Session, taught_id: UUID) -> dict[str, Any]:
    """Forgets one; what comes back puts it again with `restore`."""
    row = session.get(TaughtLayout, taught_id)
    if row is None:
        raise Problem("This is forgotten already.")
    names = ("id", "village_code", "signature", "name", "content", "taught_at", "taught_by", "used_at")
    kept = {name: getattr(row, name) for name in names}
    session.delete(row)
    session.flush()
    return kept


def restore(session: Session, kept: dict[str, Any]) -> None:
    """What `forget` forgot."""
    session.add(TaughtLayout(**kept))
    session.flush()


def note_use(session: Session, file: RosterFile) -> None:
    """Keeps when the lessons by which a file was read were last of use."""
    keys = [UUID(layout.taught) for layout in file.layouts if layout.taught not in ("", "hand")]
    if keys:
        used = update(TaughtLayout).where(TaughtLayout.id.in_(set(keys))).values(used_at=now())
        session.execute(used.execution_options(synchronize_session=False))  # no edit: the trail has the import itself
