"""Buku kiriman: every workbook that ever went out, filtered by state, village and day; as Excel too."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from rangkul.errors import Problem
from rangkul.ui.cards import Banner, EmptyState, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice, DateEntry
from rangkul.ui.exchange.dispatch_words import STATE_CHIPS, DispatchWords
from rangkul.ui.table import Column, Table
from rangkul.work.office import load_office
from rangkul.work.sending_ledger import STATES, DispatchRecord, LedgerWish, list_dispatches, sent_on, write_ledger

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.tasks import Progress


class LedgerDialog(QDialog):
    """Stays open; what is to be done with a dispatch is asked for by signals, each with a list of DispatchRecord."""

    remind_wanted = Signal(object)
    returned_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    bring_back_wanted = Signal(object)
    history_wanted = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, state: str = "", search: str = "") -> None:
        super().__init__(parent)
        self.desk = desk
        self.words = DispatchWords(desk.language, desk.today())
        self.setWindowTitle(self.tr("Dispatch ledger"))
        room = parent.window().size()
        self.resize(min(1240, room.width() - 40), min(680, room.height() - 40))
        self._make_filters(state, search)
        self._make_table()
        self._make_buttons()
        self._lay_out()
        self.state.currentIndexChanged.connect(self.ask)
        self.search.textChanged.connect(self._search)
        for entry in (self.since, self.until):
            entry.changed.connect(self.ask)
        self.table.selection_changed.connect(self._enable)
        self._enable()
        self.ask()

    def _make_filters(self, state: str, search: str) -> None:
        say = self.desk.language.text
        choices = [("", self.tr("All states")), ("open", self.tr("Still with a village"))]
        choices += [(key, say(words)) for key, words in STATES.items()]
        self.state = Choice(choices, False, self.tr("State"))
        self.state.set_value(state)
        self.state.setMinimumWidth(190)
        self.search = QLineEdit(search)
        self.search.setPlaceholderText(self.tr("Village, district, number"))
        self.search.setAccessibleName(self.tr("Search the ledger"))
        self.search.setClearButtonEnabled(True)
        today = self.desk.today()
        self.since, self.until = DateEntry(today, self.tr("Sent from")), DateEntry(today, self.tr("Sent until"))
        for entry, name in ((self.since, self.tr("Sent from")), (self.until, self.tr("Sent until"))):
            entry.edit.setAccessibleName(name)
            entry.edit.setPlaceholderText(name)
            entry.setFixedWidth(150)

    def _make_table(self) -> None:
        words = self.words
        self.table = Table(
            [
                Column(self.tr("Village"), lambda d: d.place, 130, stretch=True, bold=True, tooltip=lambda d: f"{d.place}, {d.district}"),
                Column(self.tr("Number"), lambda d: d.number, 124, tooltip=lambda d: d.file_name),
                Column(self.tr("State"), words.state, 128, chip=lambda d: STATE_CHIPS[d.state]),
                Column(self.tr("Sent on"), sent_on, 96),
                Column(self.tr("To be back by"), lambda d: d.due_on, 116),
                Column(self.tr("Time left"), words.due, 124, sort=lambda d: d.due_on),
                Column(self.tr("Reminded"), words.reminded, 164, sort=lambda d: d.reminded_at),
                Column(self.tr("Rows"), lambda d: d.rows, 64, align="right"),
                Column(self.tr("Profile"), lambda d: self.desk.language.text(d.profile) if d.profile else "", 96, tooltip=self._profile),
            ],
            self.tr("Dispatch ledger"), dense=True, key=lambda d: d.id, multiple=True,
        )  # fmt: skip
        self.table.empty = EmptyState("send", self.tr("No dispatch fits."))

    def _profile(self, dispatch: DispatchRecord) -> str:
        sealed = self.tr("with a password") if dispatch.sealed else ""
        return " · ".join(filter(None, [self.desk.language.text(dispatch.profile) if dispatch.profile else "", sealed]))

    def _make_buttons(self) -> None:
        self.remind_button = button(self.tr("Remind…"), icon="chat-text", on_click=lambda: self.remind_wanted.emit(self.open_ones()))
        self.return_button = button(
            self.tr("Mark as returned"), icon="check", on_click=lambda: self.returned_wanted.emit(self.open_ones())
        )
        self.withdraw_button = button(self.tr("Withdraw"), icon="remove", on_click=lambda: self.withdraw_wanted.emit(self.open_ones()))
        self.withdraw_button.setToolTip(self.tr("It never reached the village, or another one replaces it"))
        self.back_button = button(
            self.tr("Not withdrawn"), "quiet", "undo", lambda: self.bring_back_wanted.emit(self._in_state("withdrawn"))
        )
        self.history_button = button(self.tr("History of the village"), "quiet", "history", self._history)
        self.excel_button = button(self.tr("Excel…"), "quiet", "export", self.export)

    def _lay_out(self) -> None:
        self.banner, self.count = Banner(), Label("", "label", muted=True)
        outer = column(self, 12, (24, 18, 24, 18))
        outer.addLayout(row(Label(self.tr("Dispatch ledger"), "section"), None, self.excel_button))
        outer.addWidget(self.banner)
        self.search.setMinimumWidth(220)
        outer.addLayout(row(self.search, self.state, self.since, self.until, None))
        outer.addWidget(self.table, 1)
        outer.addWidget(self.count)
        close = button(self.tr("Close"), on_click=self.reject)
        outer.addLayout(
            row(self.remind_button, self.return_button, self.withdraw_button, self.back_button, self.history_button, None, close)
        )

    # What is shown

    @Slot()
    def ask(self) -> None:
        wish, today = self.wish(), self.desk.today()
        self.desk.read(lambda session: list_dispatches(session, today, wish=wish), self._show, owner=self, key="ledger")

    def wish(self) -> LedgerWish:
        state = self.state.value()
        states = ("out", "overdue") if state == "open" else (state,) if state else ()
        return LedgerWish(states, None, self.since.value(), self.until.value())

    def _show(self, records: Sequence[DispatchRecord]) -> None:
        self.table.set_records(records)
        self._search()
        self._enable()

    @Slot()
    def _search(self) -> None:
        self.table.filter(self.search.text())
        shown: list[DispatchRecord] = list(self.table.shown)
        late = sum(one.state == "overdue" for one in shown)
        self.count.setText(self.tr("{count} dispatches, {late} overdue").format(count=len(shown), late=late))

    def _in_state(self, *states: str) -> list[DispatchRecord]:
        return [one for one in self.table.selected() if one.state in states]

    def open_ones(self) -> list[DispatchRecord]:
        return self._in_state("out", "overdue")

    @Slot()
    def _enable(self) -> None:
        for one in (self.remind_button, self.return_button, self.withdraw_button):
            one.setEnabled(bool(self.open_ones()))
        self.back_button.setVisible(bool(self._in_state("withdrawn")))
        self.history_button.setEnabled(self.table.current() is not None)

    @Slot()
    def _history(self) -> None:
        if (dispatch := self.table.current()) is not None:
            self.history_wanted.emit(dispatch)

    # As Excel

    def ask_file(self) -> str:
        """The system's dialog; stands alone so that a test can answer for it."""
        name = f"Buku kiriman {self.desk.today():%Y-%m-%d}.xlsx"
        return QFileDialog.getSaveFileName(self, self.tr("Save the ledger as"), name, "Excel (*.xlsx)")[0]

    @Slot()
    def export(self) -> None:
        chosen = self.ask_file()
        if not chosen:
            return
        path, records, today = Path(chosen).with_suffix(".xlsx"), list(self.table.shown), self.desk.today()

        def work(session: "Session", progress: "Progress") -> int:
            return write_ledger(path, records, today, load_office(session).name, progress)

        self.desk.write(work, lambda count: self._exported(count, path), owner=self, failed=self._refuse)

    def _exported(self, count: int, path: Path) -> None:
        self.banner.say(self.tr("{count} dispatches are saved in {file}.").format(count=count, file=path.name), "good")

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
        else:
            self.desk.tell.error(error)
