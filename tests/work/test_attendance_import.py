"""Lists from elsewhere: whose each row is and why, what it marks, and the exact way back; our own workbook comes back whole."""

from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance
from rangkul.data.batch import Batch, BatchRow
from rangkul.errors import Problem
from rangkul.exchange.attendance_list import AttendanceFile, people_of, read_attendance
from rangkul.exchange.grid import Grid
from rangkul.work.attendance import evidence, list_guests, present
from rangkul.work.attendance_export import export_attendance
from rangkul.work.attendance_import import Decision, Imported, apply, doubts, guess_sessions, lists_taken, take_back
from rangkul.work.attendance_match import Match, match
from rangkul.work.check_in import check_in
from rangkul.work.events import EventRecord, get_event, save_event
from rangkul.work.invitations import invite
from rangkul.work.marks import add_guest, annul
from rangkul.work.officers import OfficerEntry, save_officer
from work.small_event import NAMES, TODAY, later, make_officers, plan

HEAD = ["No", "Nama", "NRP", "Polsek", "Sesi 1", "Sesi 2"]


class Desk:
    def __init__(self, session: Session) -> None:
        self.session = session
        self.people = make_officers(session, 5)
        self.event: EventRecord = get_event(session, save_event(session, plan()))
        invite(session, self.event.id, self.people[:4])

    def file(self, *rows: list[Any], head: list[str] | None = None) -> AttendanceFile:
        people, columns = people_of([Grid("Sheet1", [head or HEAD, *rows])])
        return AttendanceFile("absen.xlsx", "0" * 64, None, tuple(people), tuple(columns))

    def match(self, *rows: list[Any]) -> list[Match]:
        return match(self.session, self.event, self.file(*rows), TODAY)

    def apply(self, file: AttendanceFile, decisions: dict[Any, Decision] | None = None, sessions: dict[str, int] | None = None) -> Imported:
        matches = match(self.session, self.event, file, TODAY)
        columns = guess_sessions(file, self.event) if sessions is None else sessions
        return apply(self.session, self.event, file, matches, decisions or {}, columns, account="ani")

    def there(self, number: int = 1) -> set[UUID]:
        return {p.person for p in present(self.session, [self.event.session(number).key])}


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def one(matches: list[Match]) -> tuple[str, UUID | None, str]:
    found = matches[0]
    return found.group, found.person.id if found.person else None, " ".join(str(why) for why in found.why)


# Matching


def test_by_number(desk: Desk) -> None:
    assert one(desk.match([1, NAMES[1], 80010001, "", "H", ""])) == ("sure", desk.people[1], "By NRP.")
    assert "Was not invited" in one(desk.match([1, NAMES[4], 80010004, "", "H", ""]))[2]


def test_one_digit_off_and_the_name(desk: Desk) -> None:
    for wrong in ("80010007", "8001001", "80010010"):
        group, person, why = one(desk.match([1, "Siti Aminah", wrong, "", "H", ""]))
        assert (group, person) == ("sure", desk.people[1]), wrong
        assert "one digit off 80010001" in why


def test_the_number_of_somebody_else_is_asked(desk: Desk) -> None:
    found = desk.match([1, "AGUS SALIM", "80010001", "", "H", ""])[0]
    assert found.group == "ask"
    assert {c.id for c in found.candidates} == {desk.people[1], desk.people[2]}


def test_name_and_polsek(desk: Desk) -> None:
    assert one(desk.match([1, "agus salim", "", "CIBITUNG", "H", ""]))[:2] == ("sure", desk.people[2])
    assert one(desk.match([1, "Agus Salim", "", "Polsek Setu", "H", ""]))[0] == "ask"
    assert one(desk.match([1, "Agus Salim", "", "", "H", ""]))[:2] == ("sure", desk.people[2])


def test_two_of_one_name_are_told_apart_by_polsek_or_asked(desk: Desk) -> None:
    other = save_officer(desk.session, OfficerEntry("AGUS SALIM", "80020000", "Bripda", "Polsek Setu"), TODAY)
    assert one(desk.match([1, "Agus Salim", "", "Polsek Setu", "H", ""]))[:2] == ("sure", other)
    asked = desk.match([1, "Agus Salim", "", "", "H", ""])[0]
    assert asked.group == "ask"
    assert [c.id for c in asked.candidates] == [desk.people[2], other]  # the invited one first


def test_alike_is_asked_and_unknown_is_unknown(desk: Desk) -> None:
    assert [c.id for c in desk.match([1, "Agoes Salimm", "", "", "H", ""])[0].candidates] == [desk.people[2]]
    group, person, why = one(desk.match([1, "Zulkifli Rahman", "81112222", "", "H", ""]))
    assert (group, person) == ("unknown", None)
    assert "81112222 is not in the register" in why


def test_a_guest_of_the_event_is_known(desk: Desk) -> None:
    add_guest(desk.session, desk.event, "Kepala Desa Rohmat", at=later(desk.event, 1), session_number=1)
    found = desk.match([1, "KEPALA DESA ROHMAT", "", "", "H", ""])[0]
    assert found.group == "sure"
    assert found.person is not None
    assert found.person.is_guest


def test_the_same_person_twice_with_other_signs_is_asked(desk: Desk) -> None:
    found = desk.match(*([n, NAMES[1], "80010001", "", sign, ""] for n, sign in enumerate("HAH", 1)))
    assert [m.group for m in found] == ["sure", "ask", "sure"]


# Columns and sessions


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["Nama", "NRP", "Sesi 2", "Sesi 1"], {"Sesi 2": 2, "Sesi 1": 1}),
        (["Nama", "NRP", "Hadir 20 Nov", "Siang 21 Nov"], {"Hadir 20 Nov": 1, "Siang 21 Nov": 2}),
        (["Nama", "NRP", "Hari I", "Hari II"], {"Hari I": 1, "Hari II": 2}),
        (["Nama", "NRP", "Hadir materi"], {"Hadir materi": 1}), (["Nama", "NRP", "Hadir 21/11/2026"], {"Hadir 21/11/2026": 2}),
        (["Nama", "NRP", "Pagi", "Siang"], {"Pagi": 1, "Siang": 2}), (["Nama", "NRP", "Kehadiran"], {"Kehadiran": 0}),
    ],
)  # fmt: skip
def test_which_session_a_column_means(desk: Desk, head: list[str], expected: dict[str, int]) -> None:
    row = [NAMES[0], "80010000", *(["H"] * (len(head) - 2))]
    assert guess_sessions(desk.file(row, row, head=head), desk.event) == expected


def test_a_list_without_a_session_is_refused_until_somebody_says(desk: Desk) -> None:
    file = desk.file([NAMES[0], "80010000"], head=["Nama", "NRP"])
    with pytest.raises(Problem, match="which session"):
        desk.apply(file)
    assert desk.apply(file, sessions={"": 2}).marks == 1
    assert desk.there(2) == {desk.people[0]}


# Applying and taking back


def rows(desk: Desk) -> AttendanceFile:
    return desk.file(
        [1, NAMES[0], "80010000", "", "08.05", "H"], [2, NAMES[1], "80010001", "", "S", "A"],
        [3, "Zulkifli Rahman", "", "Koramil", "H", ""],
        [4, "Agoes Salimm", "", "", "v", ""], [5, NAMES[3], "80010003", "", "H", "?"],
    )  # fmt: skip


def test_apply_fills_blanks_only(desk: Desk) -> None:
    check_in(desk.session, desk.event, "80010003", at=later(desk.event, 1), session_number=1, station="meja 1")
    done = desk.apply(rows(desk))
    assert (done.marks, done.already, done.excused, done.guests, done.left_out) == (2, 1, 1, 0, 2)
    assert desk.there(1) == {desk.people[0], desk.people[3]}
    proof = evidence(desk.session, desk.event, 1)
    assert proof[desk.people[0]].imported is not None
    assert proof[desk.people[0]].imported.at == later(desk.event, -55)
    assert (proof[desk.people[0]].imported.source, proof[desk.people[0]].imported.station) == ("import", "absen.xlsx")
    assert proof[desk.people[3]].imported is None
    excused = proof[desk.people[1]].excused
    assert excused is not None
    assert excused.mark == "sick"


def test_decisions_count(desk: Desk) -> None:
    file = rows(desk)
    decisions: dict[Any, Decision] = {("Sheet1", 4): "guest", ("Sheet1", 5): desk.people[2], ("Sheet1", 2): "skip"}
    done = desk.apply(file, decisions)
    assert (done.guests, done.left_out) == (1, 1)
    assert [g.name for g in list_guests(desk.session, desk.event.id)] == ["Zulkifli Rahman"]
    assert desk.people[2] in desk.there(1)
    assert desk.people[0] not in desk.there(1)


def test_signs_nobody_understands_mark_nothing_and_are_told(desk: Desk) -> None:
    file = rows(desk)
    assert [d.text for d in doubts(file.rows[4], guess_sessions(file, desk.event))] == ["?"]
    desk.apply(file)
    assert desk.people[3] not in desk.there(2)


def test_twice_is_refused_and_changes_nothing(desk: Desk) -> None:
    desk.apply(rows(desk))
    count = desk.session.scalar(select(func.count()).select_from(Attendance))
    with pytest.raises(Problem, match="marked already"):
        desk.apply(rows(desk))
    assert desk.session.scalar(select(func.count()).select_from(Attendance)) == count


def test_taken_back_exactly(desk: Desk) -> None:
    check_in(desk.session, desk.event, "80010003", at=later(desk.event, 1), session_number=1, station="meja 1")
    before = [desk.there(1), desk.there(2)]
    done = desk.apply(rows(desk), {("Sheet1", 4): "guest"})
    check_in(desk.session, desk.event, "80010002", at=later(desk.event, 9), session_number=1)
    wrong = evidence(desk.session, desk.event, 2)[desk.people[0]].imported
    assert wrong is not None
    annul(desk.session, wrong.id, "salah")
    back = take_back(desk.session, done.batch_id, account="ani")
    assert [desk.there(1), desk.there(2)] == [before[0] | {desk.people[2]}, before[1]]
    assert (back.removed, back.edited_since) == (done.marks + done.excused - 1, (NAMES[0],))
    assert all(e.excused is None for e in evidence(desk.session, desk.event, 1).values())
    assert [t.applied for t in lists_taken(desk.session, desk.event.id)] == [False]
    with pytest.raises(Problem, match="nothing to take back"):
        take_back(desk.session, done.batch_id, account="ani")
    assert desk.apply(rows(desk)).marks == 3  # and can be taken in again; the guest is known now


def test_every_row_is_kept(desk: Desk) -> None:
    done = desk.apply(rows(desk))
    kept = desk.session.scalars(select(BatchRow).where(BatchRow.batch_id == done.batch_id).order_by(BatchRow.number)).all()
    assert [row.outcome for row in kept] == ["baru", "baru", "ditunda", "ditunda", "baru"]
    assert kept[1].record["remarks"] == {"1": "sick", "2": "absent"}
    assert desk.session.scalars(select(Batch.type)).all() == ["attendance"]


# Our own workbook


def test_our_workbook_goes_out_and_comes_back(desk: Desk, tmp_path: Path) -> None:
    check_in(desk.session, desk.event, "80010000", at=later(desk.event, 4), session_number=1)
    add_guest(desk.session, desk.event, "Kepala Desa Rohmat", unit="Desa Wanajaya", at=later(desk.event, 1), session_number=1)
    path = tmp_path / "keluar" / "daftar.xlsx"
    path.parent.mkdir()
    assert export_attendance(desk.session, desk.event, path, TODAY) == 5
    assert list(path.parent.iterdir()) == [path]
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    assert [cell.value for cell in sheet[6]] == [1, "Aiptu", "Budi Santoso, S.H.", "80010000", "Polsek Cibitung", None, "09.04", None, None]
    assert sheet["D6"].number_format == "@"
    sheet["G7"], sheet["H7"] = "H", "S"
    sheet["H6"] = "13.05"
    book.save(path)
    file = read_attendance(path)
    assert [column.title for column in file.columns] == ["Sesi 1 Materi", "Sesi 2 Praktik"]
    matches = match(desk.session, desk.event, file, TODAY)
    assert [m.group for m in matches] == ["sure"] * 5
    done = apply(desk.session, desk.event, file, matches, {}, guess_sessions(file, desk.event), account="ani")
    assert (done.marks, done.already, done.excused) == (2, 2, 1)


def test_a_name_that_looks_like_a_formula_stays_a_name(desk: Desk, tmp_path: Path) -> None:
    add_guest(desk.session, desk.event, "=1+1 Rohmat", at=later(desk.event, 1), session_number=1)
    export_attendance(desk.session, desk.event, tmp_path / "a.xlsx", TODAY)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert sheet["C10"].data_type == "s"
