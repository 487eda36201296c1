"""The queue of dropped files: what waits, what it wants, and what is in each."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from rangkul.exchange.records import RosterFile, RosterProblem
from rangkul.rules.message import Message
from rangkul.work import review_queue
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from work.batches import HERE, THERE, file_of, make_villages, nik, record

DROP, OTHER = UUID(int=7), UUID(int=8)
LOCKED = Message("The file is locked.")


def locked() -> RosterFile:
    return RosterFile("kunci.xlsx", rejected=LOCKED, problems=(RosterProblem(None, None, None, "password_protected", LOCKED, None, True),))


@pytest.mark.parametrize(
    ("file", "wants"),
    [
        (file_of([record(2, "SITI", nik(1))]), ""),
        (file_of([record(2, "SITI", nik(1))], village=None), "village"),
        (file_of([record(2, "SITI", nik(1))], village=None, dispatch="x"), ""),
        (locked(), "password"),
        (RosterFile("rusak.xlsx", rejected=Message("The file is damaged.")), "other"),
    ],
)
def test_what_a_file_wants(file: RosterFile, wants: str) -> None:
    assert review_queue.wants_of(file) == wants


def test_a_queue_holds_what_was_dropped_together(session: Session) -> None:
    make_villages(session)
    first = take_in(session, file_of([record(2, "SITI", nik(1))]), account="siti", drop_id=DROP)
    take_in(session, file_of([record(2, "UJANG", nik(2))], village=THERE, sha256="b" * 64), account="siti", drop_id=OTHER)
    unknown = file_of([record(2, "NENENG", nik(3))], village=None, village_candidates=(THERE, HERE), file="x.xlsx")
    review_queue.keep_waiting(session, DROP, unknown, Path("/x.xlsx"), "village", "siti")
    review_queue.keep_waiting(session, DROP, locked(), Path("/kunci.xlsx"), "password", "siti")
    entries = review_queue.list_queue(session, DROP)
    assert [(e.file_name, e.wants, e.ready) for e in entries] == [
        ("x.xlsx", "village", 0),
        ("kunci.xlsx", "password", 0),
        ("desa.xlsx", "", 1),
    ]
    assert (entries[0].candidates, entries[1].why) == ((THERE, HERE), LOCKED)
    assert [drop.files for drop in review_queue.list_drops(session)] == [3], "a single file is no queue"
    assert len(review_queue.list_queue(session)) == review_queue.count_unfinished(session) == 4
    apply(session, first.id)
    assert [e.file_name for e in review_queue.list_queue(session) if not e.wants] == ["desa.xlsx"], (
        "what is done is gone from the open ones"
    )
    assert len(review_queue.list_queue(session, DROP)) == 3


def test_a_waiting_file_is_replaced_left_out_and_put_back(session: Session) -> None:
    for _ in range(2):
        key = review_queue.keep_waiting(session, DROP, locked(), Path("/kunci.xlsx"), "password", "siti")
    assert review_queue.count_unfinished(session) == 1
    left = review_queue.leave_out(session, key)
    assert left is not None
    assert review_queue.list_queue(session, DROP) == []
    assert review_queue.leave_out(session, key) is None
    review_queue.put_back(session, left, "siti")
    (entry,) = review_queue.list_queue(session, DROP)
    assert (entry.file_name, entry.wants, entry.why, entry.path) == ("kunci.xlsx", "password", LOCKED, Path("/kunci.xlsx"))
    review_queue.forget_waiting(session, DROP, Path("/kunci.xlsx"))
    assert review_queue.count_unfinished(session) == 0
