"""What opens from the tab of an event: the door, its rehearsal, typing in a sheet, and one person's history."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from rangkul.ui.cards import column
from rangkul.ui.desk import Desk
from rangkul.ui.door.history import HistoryView
from rangkul.ui.door.late import LateDialog
from rangkul.ui.door.sheet_window import SheetWindow
from rangkul.ui.door.window import Door
from rangkul.ui.icons import icon
from rangkul.ui.page import Page
from rangkul.ui.theme import theme_of
from rangkul.ui.window import Window
from rangkul.work.attendance import GRACE, grace_minutes
from rangkul.work.door import Arrival
from rangkul.work.door_history import history_of
from rangkul.work.office import save_preference
from rangkul.work.rehearsal import Rehearsal, rehearse
from rangkul.work.sheets import PrintRunRecord, list_print_runs

if TYPE_CHECKING:
    from rangkul.ui.events.door_tab import DoorTab


class Openings(QObject):
    """One door at a time; while it is open the page behind it rests."""

    def __init__(self, page: Page, tab: "DoorTab") -> None:
        super().__init__(tab)
        self.page, self.tab = page, tab
        self.door: Door | None = None
        self.sheets: SheetWindow | None = None
        self.rehearsal: Rehearsal | None = None

    @property
    def desk(self) -> Desk:
        return self.page.desk

    def add_to(self, menu: QMenu, before: QAction) -> None:
        theme = theme_of(self.tab)
        for words, name, act in (
            (self.tr("Type in a signed sheet…"), "sheet", self.open_sheets),
            (self.tr("Rehearse the door…"), "play", self.open_rehearsal),
            (self.tr("Late arrival…"), "clock", self.set_late),
        ):
            action = QAction(icon(name, theme), words, menu)
            action.triggered.connect(act)
            menu.insertAction(before, action)
        menu.insertSeparator(before)

    # The door

    @Slot()
    def open_door(self) -> None:
        """Full screen; in a window of its own where there is no screen."""
        event = self.tab.record
        if event is None or self.door is not None:
            return
        self._open(Door(self.desk, event, self.tab.session_number))
        window = self.desk.tell.window
        if isinstance(window, Window) and self.door is not None:
            window.changed.connect(self.door.hear)

    def _open(self, door: Door) -> None:
        self.door = door
        door.left.connect(self._door_left)
        self.page.rest(True)
        door.open(windowed=QGuiApplication.platformName() == "offscreen")

    @Slot()
    def _door_left(self) -> None:
        door, self.door = self.door, None
        if door is None:
            return
        if self.rehearsal is not None:
            self.rehearsal.close()
            self.rehearsal = None
        else:
            self.tab.sessions.set_value(door.top.session_number)
        door.deleteLater()
        self.tab.refresh()
        self.page.rest(False)

    @Slot()
    def open_rehearsal(self) -> None:
        """The same door on a throw-away copy; the branch's database is only read."""
        event, desk = self.tab.record, self.desk
        if event is None or self.door is not None:
            return
        number = self.tab.session_number

        def ready(rehearsal: Rehearsal) -> None:
            from dataclasses import replace

            if self.door is not None:
                rehearsal.close()
                return
            self.rehearsal = rehearsal
            self._open(Door(replace(desk, database=rehearsal.database), event, number, rehearsal=True))

        self.page.read(lambda session: rehearse(session, event.id, desk.account, "latihan"), ready, key="rehearsal")

    # Sheets

    @Slot()
    def open_sheets(self) -> None:
        event, number = self.tab.record, self.tab.session_number
        if event is None or self.sheets is not None:
            return

        def show(runs: list[PrintRunRecord]) -> None:
            if not runs:
                self.page.banner.say(self.tr("No sheet was printed for this event yet. Print one in the tab Attendance sheets."), "hint")
                return
            self.sheets = sheets = SheetWindow(self.desk, event, runs, number)
            sheets.left.connect(self._sheets_left)
            self.page.rest(True)
            sheets.open(windowed=QGuiApplication.platformName() == "offscreen")

        self.page.read(lambda session: list_print_runs(session, event), show, key="runs")

    @Slot()
    def _sheets_left(self) -> None:
        sheets, self.sheets = self.sheets, None
        if sheets is not None:
            sheets.deleteLater()
            self.tab.refresh()
            self.page.rest(False)

    # Late arrival, history

    @Slot()
    def set_late(self) -> None:
        def ask(minutes: int) -> None:
            dialog = LateDialog(self.tab, minutes)
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return
            chosen = dialog.minutes

            def after(_: Any) -> None:
                words = self.tr("From now on people are late after {minutes} minutes.").format(minutes=chosen)
                self.page.done(words, lambda session, _: save_preference(session, GRACE, minutes))
                self.tab.refresh()

            self.page.write(lambda session, _: save_preference(session, GRACE, chosen), after)

        self.page.read(grace_minutes, ask, key="grace")

    def show_history(self, arrival: Arrival) -> None:
        event, person = self.tab.record, arrival.person
        if event is None or person is None:
            return

        def show(lines: Any) -> None:
            HistoryDialog(self.tab, self.desk, arrival.name, lines).exec()

        self.page.read(lambda session: history_of(session, event, person), show, key="history")


class HistoryDialog(QDialog):
    """Every mark of one person, to be looked at."""

    def __init__(self, parent: QWidget, desk: Desk, name: str, lines: Any) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History of {name}").format(name=name))
        self.resize(900, 420)
        view = HistoryView(desk.language, self.tr("Close"), self.accept)
        view.show_history(name, lines)
        column(self, 0, (12, 12, 12, 12)).addWidget(view)
