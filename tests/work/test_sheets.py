"""Attendance sheets: who stands on them, the right day, and print runs kept as they were."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.papers.look import page_count, page_text
from rangkul.work.events import EventRecord, SessionEntry, get_event, save_event
from rangkul.work.invitations import invite, list_invitations, set_invitation
from rangkul.work.marks import mark_officers
from rangkul.work.office import save_office
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.sheets import (
    NO_STATION,
    PREVIEW,
    SheetOptions,
    list_print_runs,
    load_options,
    map_json,
    new_code,
    pdf_of_run,
    pdf_of_runs,
    preview_sheets,
    print_sessions,
    print_sheets,
    sheet_order,
)
from work.small_event import FIRST_DAY, OFFICE, SECOND_DAY, TODAY, make_event, make_officers, moment, plan


def prepare(session: Session, count: int = 3) -> tuple[EventRecord, list[UUID]]:
    save_office(session, OFFICE)
    people = make_officers(session, count)
    return make_event(session, people, came=0), people


def test_the_invited_stand_by_polsek_and_those_without_one_last(session: Session) -> None:
    event, people = prepare(session)
    lonely = save_officer(session, OfficerEntry("TANPA POLSEK", "80030001", "Kompol"), TODAY)
    other = save_officer(session, OfficerEntry("DARI BABELAN", "80030002", "Ipda", "Polsek Babelan"), TODAY)
    invite(session, event.id, [lonely, other])
    away = next(i for i in list_invitations(session, event.id, TODAY) if i.officer.id == people[0])
    set_invitation(session, away.id, "berhalangan")
    order = sheet_order(session, event, 1, TODAY, "ABC234", moment(TODAY, 8))
    assert [group.title for group in order.groups] == ["Polsek Babelan", "Polsek Cibitung", NO_STATION]
    assert [person.who for person in order.groups[1].people] == [str(people[1]), str(people[2])]
    assert order.session == "Sesi 1: Materi"


def test_the_day_on_the_sheet_is_the_office_s_day(session: Session) -> None:
    event, _ = prepare(session)
    order = sheet_order(session, event, 2, TODAY, "ABC234", moment(TODAY, 8))
    assert event.session(2).starts_at.day == SECOND_DAY.day - 1  # in UTC
    assert (order.day, order.time) == (SECOND_DAY, "pukul 06.00–08.00 WIB")
    run = print_sheets(session, event, 2, TODAY, account="uji", at=moment(TODAY, 8))
    assert "Sabtu, 21 November 2026" in page_text(run.pdf, 1)


def test_without_anybody_there_is_nothing_to_print(session: Session) -> None:
    save_office(session, OFFICE)
    event = get_event(session, save_event(session, plan()))
    with pytest.raises(Problem, match="Nobody is invited"):
        print_sheets(session, event, 1, TODAY, account="uji")
    with pytest.raises(Problem, match="no session 3"):
        prepared, _ = prepare(session)
        print_sheets(session, prepared, 3, TODAY, account="uji")


def test_a_print_run_keeps_its_pdf_and_map_whatever_changes(session: Session) -> None:
    event, people = prepare(session)
    run = print_sheets(session, event, 1, TODAY, account="uji", at=moment(TODAY, 8))
    second = print_sheets(session, event, 1, TODAY, account="uji", at=moment(TODAY, 9))
    assert run.code != second.code
    save_event(session, replace(plan("Judul lain"), id=event.id, sessions=event.sessions))
    session.expire_all()
    event = get_event(session, event.id)
    assert [(r.code, r.session_number, r.people) for r in list_print_runs(session, event)] == [(second.code, 1, 3), (run.code, 1, 3)]
    assert pdf_of_run(session, run.id) == run.pdf
    assert "Sosialisasi Manfaat" in page_text(run.pdf, 1)
    boxes = map_json(session, run.id)["boxes"]
    assert {box["who"] for box in boxes if box["who"]} == {str(key) for key in people}
    assert page_count(run.pdf) == run.pages


def test_a_print_run_follows_its_session_when_the_order_changes(session: Session) -> None:
    event, _ = prepare(session, 1)
    print_sheets(session, event, 1, TODAY, account="uji")
    earlier = SessionEntry("Pembukaan", moment(FIRST_DAY, 7), moment(FIRST_DAY, 8))
    save_event(session, replace(plan(), id=event.id, sessions=(earlier, *event.sessions)))
    event = get_event(session, event.id)
    assert [s.title for s in event.sessions] == ["Pembukaan", "Materi", "Praktik"]
    assert [r.session_number for r in list_print_runs(session, event)] == [2]
    assert mark_officers(session, event, 2, []) == 0


def test_a_plan_changed_meanwhile_is_said_in_words(session: Session) -> None:
    event, _ = prepare(session, 1)
    save_event(session, replace(plan(), id=event.id, sessions=event.sessions[:1]))
    with pytest.raises(Problem, match="no session 2"):
        print_sheets(session, event, 2, TODAY, account="uji")


def test_codes_are_six_unmistakable_signs_unlike_all_before() -> None:
    taken: set[str] = set()
    for _ in range(500):
        code = new_code(taken)
        assert code not in taken
        assert len(code) == 6
        assert not set(code) & set("01IO")
        taken.add(code)


def test_options_are_remembered_with_their_event(session: Session) -> None:
    event, people = prepare(session)
    options = SheetOptions("table", 2, "name", ("rank",), 1, 5)
    runs = print_sessions(session, event, [1, 2], TODAY, account="uji", options=options)
    assert load_options(session, event.id) == options
    assert [run.session_number for run in runs] == [1, 2]
    assert len({run.code for run in runs}) == 2
    order = sheet_order(session, event, 1, TODAY, "ABC234", moment(TODAY, 8))
    rows = [(group.title, len(group.people), group.guest_rows) for group in order.groups]
    assert rows == [("Meja 1", 2, 1), ("Meja 2", 1, 1), ("Tamu", 0, 5)]
    assert order.columns == ("rank",)
    other, _ = make_event(session, people, came=0), None
    assert load_options(session, other.id) == SheetOptions()
    whole = pdf_of_runs(session, [run.id for run in runs])
    assert page_count(whole) == sum(run.pages for run in runs)


@pytest.mark.parametrize(
    "options", [SheetOptions("desa"), SheetOptions(sort="nik"), SheetOptions(columns=("nik",)), SheetOptions(guest_rows=-1),
                SheetOptions("table", 0)]
)  # fmt: skip
def test_options_that_make_no_sheet_are_refused(session: Session, options: SheetOptions) -> None:
    event, _ = prepare(session, 1)
    with pytest.raises(Problem):
        print_sessions(session, event, [1], TODAY, account="uji", options=options)
    assert load_options(session, event.id) == SheetOptions()


def test_a_blank_sheet_for_guests_needs_nobody_invited(session: Session) -> None:
    save_office(session, OFFICE)
    event = get_event(session, save_event(session, plan()))
    run = print_sessions(session, event, [1], TODAY, account="uji", options=SheetOptions(guest_sheet=30))[0]
    assert (run.people, run.pages) == (0, 2)
    assert all(box["who"] is None for box in map_json(session, run.id)["boxes"])
    text = page_text(run.pdf, run.pages)
    assert "Jumlah hadir: ................ tamu." in text
    assert "diundang" not in text


def test_a_preview_keeps_nothing(session: Session) -> None:
    event, _ = prepare(session)
    shown = preview_sheets(session, event, [1, 2], TODAY, SheetOptions(group="none"))
    assert page_count(shown.pdf) == 2
    assert PREVIEW in page_text(shown.pdf, 1)
    assert list_print_runs(session, event) == []


def test_whoever_comes_instead_stands_on_the_sheet(session: Session) -> None:
    event, people = prepare(session)
    by_officer = {one.officer.id: one for one in list_invitations(session, event.id, TODAY)}
    stranger = save_officer(session, OfficerEntry("WAKIL RESMI", "80030009", "Bripda", "Polsek Setu"), TODAY)
    set_invitation(session, by_officer[people[0]].id, "diwakili", representative_id=stranger)
    set_invitation(session, by_officer[people[1]].id, "diwakili", "Sekretaris Desa")
    run = print_sheets(session, event, 1, TODAY, account="uji")
    who = {box["who"] for box in map_json(session, run.id)["boxes"] if box["who"]}
    assert who == {str(stranger), f"wakil-{by_officer[people[1]].id}", str(people[2])}
    text = "".join(page_text(run.pdf, page) for page in range(1, run.pages + 1)).replace("\n", " ")
    assert "Sekretaris Desa" in text
    assert "mewakili Aiptu Budi Santoso, S.H." in text
