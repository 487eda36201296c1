"""Many workers changed at once: a batch with its preview, applied whole and taken back exactly."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from rangkul.data import search
from rangkul.data.types import now
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.rules.dates import WIB
from rangkul.work import review
from rangkul.work.applying import apply, take_back
from rangkul.work.changing import ChangeRow, start_changes
from rangkul.work.coverage import recount
from work.batches import HERE, THERE, counts, make_villages, state


@pytest.fixture
def people(session: Session) -> list[Worker]:
    make_villages(session)
    people = [Worker(name=f"ORANG {n}", name_key=f"orang {n}", village_code=HERE, status="calon", paid_until=None) for n in range(3)]
    session.add_all(people)
    session.flush()
    recount(session, [HERE])
    return people


def change(session: Session, *rows: ChangeRow, **about: Any) -> Any:
    return start_changes(session, type="bulk", title="Status → siap", account="siti", rows=rows, **about)


def test_every_kind_of_column_is_changed_and_taken_back(session: Session, people: list[Worker]) -> None:
    search.index_workers(session, [person.id for person in people])
    before = state(session)
    wanted = {
        "status": "siap", "funding": "dana_desa", "paid_until": "2026-12-31", "with_jht": True, "pay_months": 3, "village_code": THERE,
    }  # fmt: skip
    key = change(session, *(ChangeRow(person.id, wanted) for person in people))
    assert review.count_ready(session, key) == 3
    assert apply(session, key).outcomes == {"diubah": 3}
    session.expire_all()
    assert (people[0].status, people[0].paid_until, people[0].with_jht) == ("siap", date(2026, 12, 31), True)
    assert people[0].status_since == now().astimezone(WIB).date()
    assert counts(session)[(THERE, "siap")] == 3
    taken = take_back(session, key)
    session.expire_all()
    assert (taken.restored, people[0].status_since) == (3, None)
    assert state(session) == before


def test_what_is_so_already_and_who_is_unknown_are_told(session: Session, people: list[Worker]) -> None:
    known = ChangeRow(people[0].id, {"status": "calon"}), ChangeRow(people[1].id, {"status": "siap"})
    key = change(session, *known, ChangeRow(None, {}, record={"name": "SIAPA"}))
    assert review.count_kinds(session, key) == {"same": 1, "changed": 1, "problem": 1}
    assert apply(session, key).outcomes == {"sama": 1, "diubah": 1, "ditunda": 1}


def test_somebody_edited_since_is_parked(session: Session, people: list[Worker]) -> None:
    key = change(session, ChangeRow(people[0].id, {"status": "siap"}))
    people[0].status = "terdaftar"
    session.flush()
    assert apply(session, key).outcomes == {"ditunda": 1}
    assert people[0].status == "terdaftar"


def test_nobody_and_unknown_columns_are_refused(session: Session, people: list[Worker]) -> None:
    with pytest.raises(Problem):
        change(session)
    with pytest.raises(ValueError, match="version"):
        change(session, ChangeRow(people[0].id, {"version": 7}))
