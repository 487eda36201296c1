"""Cocokkan: findings with their evidence, one key each, next row at once, and the way back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from entrance import next_event, open_tab
from rangkul.app import App
from rangkul.data.attendance import Attendance
from rangkul.ui.events.door_tab import DoorTab
from rangkul.ui.events.reconcile_dialog import ReconcileDialog
from rangkul.work.attendance import present
from rangkul.work.check_in import check_in
from rangkul.work.events import EventRecord
from rangkul.work.invitations import list_invitations
from robot import Robot


@pytest.fixture
def event(app: App) -> EventRecord:
    """Six invited: 0–3 at the door, 2–5 on the sheet."""
    found = next_event(app)
    with app.database.session() as session:
        invited = [i.officer for i in list_invitations(session, found.id, app.desk.today()) if i.officer.nrp][:6]
        start = found.sessions[0].starts_at
        for officer in invited[:4]:
            check_in(session, found, str(officer.nrp), at=start + timedelta(minutes=2), session_number=1, station="meja 1")
        for officer in invited[2:]:
            session.add(Attendance(session_id=found.sessions[0].key, officer_id=officer.id, mark="in", happened_at=start, source="sheet",
                                   station="lembar", account="uji", nonce=uuid7()))  # fmt: skip
    return found


@pytest.fixture
def tab(app: App, event: EventRecord, robot: Robot) -> DoorTab:
    opened = open_tab(app, event, "door")
    assert isinstance(opened, DoorTab)
    robot.settle()
    return opened


def there(app: App, event: EventRecord) -> int:
    with app.database.reading() as session:
        return len(present(session, [event.sessions[0].key]))


def in_view(tab: DoorTab, robot: Robot, steps: Callable[[Robot, ReconcileDialog], Any]) -> None:
    def use(dialog: Robot) -> None:
        assert isinstance(dialog.root, ReconcileDialog)
        steps(dialog, dialog.root)
        dialog.press("Tutup")

    hear = robot.in_dialog(use)
    tab.more.reconcile()
    hear()


def test_four_corners_and_one_key_each(app: App, tab: DoorTab, robot: Robot, event: EventRecord) -> None:
    def steps(dialog: Robot, view: ReconcileDialog) -> None:
        assert [dialog.rows("Perlu diputuskan")] == [4]
        assert (view.found.both, view.found.door_only, view.found.sheet_only) == (2, 2, 2)
        dialog.see("Hanya di pintu").see("Dipindai di pintu pukul").see("Tidak ada di lembar atau daftar.")
        first = view.table.current()
        dialog.key("H")
        second = view.table.current()
        assert second.key != first.key
        dialog.key("T")
        third = view.table.current()
        assert third.kind == "sheet_only"
        dialog.see("Bertanda tangan di lembar").key("B")
        assert dialog.rows("Perlu diputuskan") == 1
        dialog.see("Sudah diputuskan (3)")
        dialog.key("U").key("U")
        assert [f.key for f in view.table.records][:1] == [second.key]
        dialog.see("Sudah diputuskan (1)")

    in_view(tab, robot, steps)
    assert there(app, event) == 6


def test_absent_is_taken_off_the_door_tab(app: App, tab: DoorTab, robot: Robot, event: EventRecord) -> None:
    in_view(tab, robot, lambda dialog, _: dialog.press("Tidak hadir (T)"))
    robot.settle()
    assert there(app, event) == 5
    assert len(tab.roll.arrivals) == 5


def test_what_was_let_stand_can_be_asked_again(tab: DoorTab, robot: Robot) -> None:
    def steps(dialog: Robot, view: ReconcileDialog) -> None:
        dialog.press("Biarkan (B)").press("Sudah diputuskan (1)").see("Dibiarkan").press("Tanyakan lagi")
        dialog.press("Sudah diputuskan (0)")
        assert dialog.rows("Perlu diputuskan") == 4

    in_view(tab, robot, steps)


def test_somebody_else_settled_it(app: App, tab: DoorTab, robot: Robot, event: EventRecord) -> None:
    from rangkul.work.settling import settle

    def steps(dialog: Robot, view: ReconcileDialog) -> None:
        dialog.see("Hanya di pintu").settle()
        finding = view.table.current()
        with app.database.session() as session:
            settle(session, event, finding, "accepted", app.desk.today(), account="budi")
        dialog.key("T").see("oleh orang lain")
        assert dialog.rows("Perlu diputuskan") == 3

    in_view(tab, robot, steps)
    assert there(app, event) == 6


def test_another_session_has_nothing_yet(tab: DoorTab, robot: Robot) -> None:
    in_view(tab, robot, lambda dialog, view: (view.sessions.set_value(2), dialog.see("Belum ada yang ditandai di sesi ini.")))
