"""A worker's life: steps with their dates, payments, who brought them, and everything that happened, in words."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.duplicate import WorkerMerge
from rangkul.data.engine import Database
from rangkul.data.officer import Officer, Posting
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.rules.dates import WIB
from rangkul.work.bulk_change import BulkChange, make_change
from rangkul.work.events import EventEntry, SessionEntry, get_event, save_event
from rangkul.work.marks import annul, mark_officers
from rangkul.work.worker_edit import (
    Step,
    WorkerEntry,
    credit_worker,
    edit_worker,
    record_payment,
    save_worker,
    set_status,
    take_back,
)
from rangkul.work.worker_life import event_names, life_of, propose_credit
from rangkul.work.workers import get_worker
from work.small_branch import VILLAGES, make_branch

TODAY = date(2026, 11, 22)
HERE, THERE = VILLAGES[1][0], VILLAGES[3][0]
SITI = WorkerEntry("Siti Aminah", HERE, "3216065708850001", "P", date(1985, 8, 17), consent_form="written", consent_on=date(2026, 10, 1))


@pytest.fixture
def siti(session: Session) -> UUID:
    make_branch(session)
    return save_worker(session, SITI, TODAY)


def card(session: Session, key: UUID) -> Any:
    session.expire_all()
    return get_worker(session, key)


def test_the_way_to_membership_keeps_its_dates(session: Session, siti: UUID) -> None:
    for status, day in (("siap", date(2026, 11, 2)), ("diajukan", date(2026, 11, 3)), ("terverifikasi", date(2026, 11, 10))):
        set_status(session, siti, Step(status, day), TODAY)
    assert (card(session, siti).status, card(session, siti).status_since) == ("terverifikasi", date(2026, 11, 10))
    set_status(session, siti, Step("terdaftar", registered_on=date(2026, 11, 12)), TODAY)
    found = card(session, siti)
    assert (found.status, found.status_since, found.registered_on) == ("terdaftar", TODAY, date(2026, 11, 12))


def test_a_step_that_does_not_follow_is_refused_in_words_and_possible_with_a_reason(session: Session, siti: UUID) -> None:
    with pytest.raises(Problem, match="next comes Ready"):
        set_status(session, siti, Step("terdaftar"), TODAY)
    set_status(session, siti, Step("terdaftar", reason="sudah punya kartu"), TODAY)
    with pytest.raises(Problem, match="is a correction"):
        edit_worker(session, replace(SITI, id=siti, status="calon", status_reason="sudah punya kartu"), TODAY)
    edit_worker(session, replace(SITI, id=siti, status="calon", status_reason="salah orang"), TODAY)
    assert card(session, siti).status_reason == "salah orang"
    edit_worker(session, replace(SITI, id=siti, status="terdaftar", status_reason="ada kartunya", status_since=date(2026, 11, 1)), TODAY)
    assert card(session, siti).registered_on == date(2026, 11, 1), "the day of the status unless the form gives another"


def test_what_a_status_needs_is_told_when_it_is_missing(session: Session, siti: UUID) -> None:
    without = save_worker(session, WorkerEntry("Tanpa Nik", HERE), TODAY)
    with pytest.raises(Problem, match="The NIK is missing"):
        set_status(session, without, Step("siap"), TODAY)
    with pytest.raises(Problem, match="Tanpa Nik: The birth date is missing"):
        edit_worker(session, WorkerEntry("Tanpa Nik", HERE, "3216061708850002", status="diajukan", id=without), TODAY)
    with pytest.raises(Problem, match="cannot begin in the future"):
        set_status(session, siti, Step("siap", TODAY + timedelta(days=1)), TODAY)
    with pytest.raises(Problem, match="no way to consent"):
        edit_worker(session, replace(SITI, id=siti, consent_form="shouted"), TODAY)
    with pytest.raises(Problem, match="1, 3, 6 or 12"):
        edit_worker(session, replace(SITI, id=siti, pay_months=2), TODAY)


def test_a_payment_brings_back_who_had_lapsed(session: Session, siti: UUID) -> None:
    edit_worker(session, replace(SITI, id=siti, status="menunggak", status_reason="uji", paid_until=date(2026, 8, 31)), TODAY)
    record_payment(session, siti, date(2026, 9, 1), 1, TODAY)
    assert (card(session, siti).status, card(session, siti).paid_until) == ("menunggak", date(2026, 9, 30))
    undo = record_payment(session, siti, date(2026, 10, 1), 3, TODAY)
    found = card(session, siti)
    assert (found.status, found.paid_until, found.pay_months) == ("terdaftar", date(2026, 12, 31), 3)
    with pytest.raises(Problem, match="until 31 Desember 2026 already"):
        record_payment(session, siti, date(2026, 12, 1), 1, TODAY)
    take_back(session, undo)
    assert (card(session, siti).status, card(session, siti).paid_until) == ("menunggak", date(2026, 9, 30))


def officer(session: Session, name: str, village: str, since: date | None, *, rank: int, substitute: bool = False) -> UUID:
    made = Officer(name=name, rank="aipda", rank_order=rank)
    session.add(made)
    session.flush()
    session.add(Posting(officer_id=made.id, village_code=village, since=since, substitute=substitute))
    session.flush()
    return made.id


def held(session: Session, title: str, day: date, people: list[UUID]) -> UUID:
    at = datetime.combine(day, time(9), WIB)
    key = save_event(session, EventEntry(title, day, "Aula", sessions=(SessionEntry("Materi", at, at + timedelta(hours=2)),)))
    mark_officers(session, get_event(session, key), 1, people)
    return key


def test_the_credit_goes_to_who_served_then_and_the_event_before(session: Session, siti: UUID) -> None:
    budi = officer(session, "BUDI", HERE, date(2026, 1, 1), rank=3)
    officer(session, "WAKIL", HERE, date(2026, 1, 1), rank=9, substitute=True)
    officer(session, "BARU", HERE, date(2026, 11, 1), rank=8)
    held(session, "Kegiatan lama", date(2026, 3, 1), [budi])
    wanted = held(session, "Kegiatan Mei", date(2026, 5, 1), [budi])
    held(session, "Kegiatan nanti", date(2026, 10, 1), [budi])
    found = propose_credit(session, HERE, date(2026, 6, 1))
    assert found is not None
    assert (found.officer_id, found.event_id, found.event_on) == (budi, wanted, date(2026, 5, 1))
    assert propose_credit(session, THERE, date(2026, 6, 1)) is None
    undo = credit_worker(session, siti, found.officer_id, found.event_id)
    assert (card(session, siti).officer, card(session, siti).event) == ("Aipda Budi", "Kegiatan Mei")
    take_back(session, undo)
    assert (card(session, siti).officer_id, card(session, siti).event_id) == (None, None)


def test_an_annulled_mark_is_no_presence_and_a_known_officer_is_kept(session: Session, siti: UUID) -> None:
    budi = officer(session, "BUDI", THERE, None, rank=3)
    held(session, "Kegiatan Mei", date(2026, 5, 1), [budi])
    held(session, "Kegiatan Juni", date(2026, 6, 1), [budi])
    annul(session, session.scalars(select(Attendance.id).order_by(Attendance.happened_at.desc())).first() or budi, "salah pindai")
    found = propose_credit(session, HERE, TODAY, budi)
    assert found is not None
    assert (found.officer_id, found.event) == (budi, "Kegiatan Mei")
    assert [words for _, words in event_names(session)] == ["Kegiatan Juni · 1 Juni 2026", "Kegiatan Mei · 1 Mei 2026"]


def test_what_happened_is_told_newest_first_by_hand_in_bulk_and_by_merges(database: Database) -> None:
    with database.session() as session:
        make_branch(session)
        key = save_worker(session, SITI, TODAY)
    with database.session() as session:
        set_status(session, key, Step("diajukan", reason="uji coba"), TODAY)
    with database.session() as session:
        edit_worker(session, replace(SITI, id=key, status="diajukan", status_since=TODAY, phone="081234567890", funding="csr"), TODAY)
    with database.session() as session:
        make_change(session, [key], BulkChange({"status": "ditolak", "status_reason": "DUPLIKAT"}), title="Status → Ditolak",
                    account="siti", today=TODAY)  # fmt: skip
    with database.session() as session:
        session.add(
            WorkerMerge(
                kept_id=key, gone_id=key, name="Siti", kept_before={}, gone_before={"name": "SITI A."}, kept_after={}, chosen={}, moved={},
                version_after=9, merged_by="siti",
            )
        )  # fmt: skip
    with database.session() as session:
        get_worker(session, key, full_nik=True)
    with database.reading() as session:
        lines = life_of(session, key)
    assert [(str(line.what), line.why) for line in lines] == [
        ("The full NIK was looked at", ""),
        ("Merged with the entry SITI A.", ""),
        ("Submitted → Refused (Status → Ditolak)", "DUPLIKAT"),
        ("Changed: Phone, Who pays", ""),
        ("Candidate → Submitted", "uji coba"),
        ("Added to the roster by hand", ""),
    ]


def test_reading_a_card_tells_everything(session: Session, siti: UUID) -> None:
    session.get_one(Worker, siti).kpj = "0001234AB12"
    session.get_one(Worker, siti).occupation_category = "ojek"
    session.flush()
    found = card(session, siti)
    assert (found.has_kpj, found.transport, found.consent_form, found.consent_on) == (True, True, "written", date(2026, 10, 1))
