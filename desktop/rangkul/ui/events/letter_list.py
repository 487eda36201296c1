"""The letters of an event: those issued, with their numbers; printed again, withdrawn; new ones begin here."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from rangkul.papers.letter_records import PrintedLetters
from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.ui.cards import EmptyState, Label, button, row
from rangkul.ui.events.letter_dialog import LetterDialog
from rangkul.ui.page import Page
from rangkul.ui.printing import show_paper
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import ask_text
from rangkul.work.events import EventRecord
from rangkul.work.letters import (
    LetterChoices,
    LetterOrder,
    LetterRecord,
    hold_good_again,
    issue_letters,
    letter_choices,
    print_letters,
    withdraw_letters,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class LettersView(QWidget):
    def __init__(self, page: Page, back: Callable[[], None]) -> None:
        super().__init__()
        self.page = page
        self.record: EventRecord | None = None
        self.names: Mapping[UUID, str] = {}
        self.back_button = button(self.tr("List of the invited"), "quiet", "back", back)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by number, recipient, officer"))
        self.search.setAccessibleName(self.tr("Filter the letters"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(260)
        self.search.setMaximumWidth(320)
        self.count = Label("", muted=True)
        self.print_button = button(self.tr("Print or save…"), "default", "print", self._print)
        self.withdraw_button = button(self.tr("Withdraw…"), "quiet", "remove", self._withdraw)
        self.new_button = button(self.tr("Write letters"), "primary", "add", self._write)
        self._make_table()
        self.search.textChanged.connect(self.table.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(row(self.back_button, self.search, self.count, None, self.withdraw_button, self.print_button, self.new_button))
        layout.addWidget(self.table, 1)

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Number"), lambda r: r.number, 150, bold=True),
                Column(self.tr("Date of the letter"), lambda r: r.dated, 110),
                Column(self.tr("To"), lambda r: r.addressee, 170, stretch=True),
                Column(self.tr("Officers"), lambda r: len(r.officer_ids), 80, align="right"),
                Column(self.tr("Officers named"), self._named, 150, stretch=True, tooltip=self._named),
                Column(self.tr("Issued"), self._issued, 190),
                Column(self.tr("State"), self._state, 120, chip=lambda r: "off" if r.withdrawn_at else "good", tooltip=self._why),
            ],
            self.tr("Issued letters"),
            key=lambda r: r.id,
            checkable=True,
        )
        sentence = self.tr("No letter is issued yet: one for each Polsek chief with the list attached, or one for each officer.")
        self.table.empty = EmptyState("invitation", sentence, self.tr("Write letters"), self._write)
        self.table.checked_changed.connect(self._show_count)
        self.table.selection_changed.connect(self._show_count)
        self.table.opened.connect(self._open)

    def _named(self, letter: LetterRecord) -> str:
        return ", ".join(self.names[key] for key in letter.officer_ids if key in self.names)

    @staticmethod
    def _issued(letter: LetterRecord) -> str:
        at = letter.issued_at.astimezone(WIB)
        return f"{short_date(at.date())} {show_time(at)} · {letter.issued_by}"

    def _state(self, letter: LetterRecord) -> str:
        return self.tr("Withdrawn") if letter.withdrawn_at else self.tr("Valid")

    @staticmethod
    def _why(letter: LetterRecord) -> str:
        return letter.withdrawn_reason or ""

    # What is shown

    def show_event(self, event: EventRecord) -> None:
        self.record = event
        self.new_button.setEnabled(event.status != "batal")

    def set_letters(self, letters: list[LetterRecord], names: Mapping[UUID, str]) -> None:
        self.names = names
        self.table.set_records(letters)
        self._show_count()

    def _chosen(self) -> list[LetterRecord]:
        return self.table.checked() or self.table.selected()

    @Slot()
    def _show_count(self) -> None:
        chosen, ticked = self._chosen(), len(self.table.checked())
        self.count.setText(self.tr("{ticked} ticked").format(ticked=ticked) if ticked else "")
        self.print_button.setEnabled(bool(chosen))
        self.withdraw_button.setEnabled(any(not letter.withdrawn_at for letter in chosen))

    # Issuing

    def _write(self) -> None:
        event, today = self.record, self.page.desk.today()
        if event is not None:
            self.page.read(lambda session: letter_choices(session, event.id, today), self._ask, key="letters")

    def _ask(self, choices: LetterChoices) -> None:
        dialog = LetterDialog(self.page.desk, self.window(), choices)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._issue(dialog.order())
        dialog.deleteLater()

    def _issue(self, order: LetterOrder) -> None:
        event, desk = self.record, self.page.desk
        if event is None:
            return
        today, account = desk.today(), desk.account

        def work(session: "Session", progress: Callable[[int, int, str], None]) -> list[LetterRecord]:
            return issue_letters(session, event.id, order, today, account=account, progress=progress)

        self.page.write(work, self._issued_now, title=self.tr("Issuing letters"))

    def _issued_now(self, letters: list[LetterRecord]) -> None:
        first, last = letters[0].number, letters[-1].number
        words = self.tr("{count} letters are issued: {first} to {last}.") if len(letters) > 1 else self.tr("The letter {first} is issued.")
        self.page.done(words.format(count=len(letters), first=first, last=last))
        self._show_paper(letters)

    # Afterwards

    def _print(self) -> None:
        order = {letter.id: place for place, letter in enumerate(reversed(self.table.records))}  # as they were numbered
        self._show_paper(sorted(self._chosen(), key=lambda letter: order.get(letter.id, 0)))

    def _open(self, letter: LetterRecord) -> None:
        self._show_paper([letter])

    def _show_paper(self, letters: list[LetterRecord]) -> None:
        keys = [letter.id for letter in letters]
        one = letters[0].number if len(letters) == 1 else self.tr("{count} letters").format(count=len(letters))
        title = self.tr("Invitation letter {which}").format(which=one)
        name = f"Undangan {one}.pdf".replace("/", "-")

        def show(printed: PrintedLetters) -> None:
            show_paper(self.page, title, printed.pdf, name, kind="letter")

        self.page.read(lambda session: print_letters(session, keys), show, key="letter paper")

    def _withdraw(self) -> None:
        chosen = [letter for letter in self._chosen() if not letter.withdrawn_at]
        numbers = ", ".join(letter.number for letter in chosen[:4]) + (" …" if len(chosen) > 4 else "")
        question = self.tr(
            "Why is {numbers} withdrawn? The number is not given again; the letter stays in the list and prints with “DITARIK” across."
        )
        reason = ask_text(self, self.tr("Withdraw"), question.format(numbers=numbers), self.tr("Withdraw")) if chosen else None
        if reason is None:
            return
        keys = [letter.id for letter in chosen]

        def undo(session: "Session", _: object) -> None:
            hold_good_again(session, keys)

        def after(_: object) -> None:
            self.table.set_checked([])
            self.page.done(self.tr("{count} letters are withdrawn.").format(count=len(keys)), undo)

        self.page.write(lambda session, _: withdraw_letters(session, keys, reason), after)
