"""Issuing letters: which text, whose signature, to whom; the preview is the letter itself."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.papers.letter_records import PrintedLetters
from rangkul.papers.records import Signer
from rangkul.rules.message import Complaint
from rangkul.ui.cards import Banner, Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice, DateEntry
from rangkul.ui.events.letter_text_dialog import LetterTextDialog
from rangkul.ui.pdf_view import PdfView
from rangkul.ui.table import Column, Table
from rangkul.work.letter_texts import BUILT_IN, MODES, NATURES, LetterText, list_letter_texts
from rangkul.work.letters import LetterChoices, LetterOrder, Recipient, check_order, preview_letters

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

BUILT_IN_KEY = "built-in"
EDITED_KEY = "edited"
STANDINS = ("", "Plt.", "Plh.")


class LetterDialog(QDialog):
    """Gives a `LetterOrder`; nothing is numbered before the button is pressed."""

    def __init__(self, desk: Desk, parent: QWidget, choices: LetterChoices) -> None:
        super().__init__(parent)
        self.desk, self.choices = desk, choices
        self.edited: dict[str, LetterText] = {}
        self.setWindowTitle(self.tr("Invitation letters"))
        room = parent.window().size()
        self.resize(min(1320, max(980, room.width() - 48)), min(900, max(620, room.height() - 40)))
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(150)
        self.pause.timeout.connect(self._ask_preview)
        self._make_fields()
        self._make_table()
        self.view, self.banner, self.count = PdfView(b""), Banner(), Label("", muted=True)
        self.issue_button = button("", "primary", "check", self.accept)
        self.issue_button.setDefault(True)
        self._lay_out()
        self._use_mode()

    # Widgets

    def _make_fields(self) -> None:
        say = self.desk.language.text
        self.mode = Choice([(mode, say(words)) for mode, words in MODES.items()], False, self.tr("Kind of letter"))
        self.text = Choice([], False, self.tr("Text"))
        self.edit_button = button(self.tr("Change the text…"), "default", "edit", self._edit)
        self.dated = DateEntry(self.desk.today(), self.tr("Date of the letter"))
        self.dated.edit.setAccessibleName(self.tr("Date of the letter"))
        self.dated.set_value(self.desk.today())
        self.nature = Choice([(word, word) for word in NATURES], False, self.tr("Sifat"))
        signers: list[tuple[object, str]] = [(place, f"{one.name} · {one.position}") for place, one in enumerate(self.choices.signers)]
        self.first = Choice(signers, False, self.tr("Signer"))
        self.second = Choice([(None, self.tr("No second signer")), *signers], False, self.tr("Second signer"))
        self.standin = Choice([(word, word or self.tr("In office")) for word in STANDINS], False, self.tr("Plt. or Plh."))
        self.acting = QLineEdit()
        self.acting.setAccessibleName(self.tr("On behalf of (a.n., u.b.)"))
        self.acting.setPlaceholderText("a.n. Kepala Kantor Wilayah, u.b.")
        self._use_signer()
        self.mode.currentIndexChanged.connect(self._use_mode)
        self.text.currentIndexChanged.connect(self._use_text)
        self.first.currentIndexChanged.connect(self._use_signer)
        for part in (self.nature, self.first, self.second, self.standin):
            part.currentIndexChanged.connect(self._show_soon)
        self.acting.textChanged.connect(self._show_soon)
        self.dated.changed.connect(self._show_soon)

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("To"), lambda r: r.title, 170, stretch=True, bold=True),
                Column(self.tr("Officers"), lambda r: len(r.invited), 74, align="right"),
                Column(self.tr("Letter"), self._has, 120, chip=lambda r: "off" if r.numbers and not r.new else "new" if r.numbers else "",
                       tooltip=lambda r: ", ".join(r.numbers)),
            ],
            self.tr("Recipients"),
            key=lambda r: r.key,
            checkable=True,
            dense=True,
        )
        self.table.checked_changed.connect(self._show_count)
        self.table.picked.connect(self._show_soon)

    def _has(self, recipient: Recipient) -> str:
        if not recipient.numbers:
            return ""
        return self.tr("follow-up") if recipient.new else self.tr("has one")

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        texts = row(self.text, self.edit_button)
        texts.setStretch(0, 1)
        for label, part in ((self.tr("Kind of letter"), row(self.mode)), (self.tr("Text"), texts)):
            left.addWidget(Label(label, "label", muted=True))
            left.addLayout(part)
        left.addLayout(_pair((self.tr("Date of the letter"), self.dated), (self.tr("Sifat"), self.nature)))
        left.addLayout(_pair((self.tr("Signer"), self.first), (self.tr("Plt. or Plh."), self.standin)))
        left.addLayout(_pair((self.tr("On behalf of (a.n., u.b.)"), self.acting), (self.tr("Second signer"), self.second)))
        left.addWidget(Label(self.tr("Recipients"), "label", muted=True))
        left.addWidget(self.table, 1)
        right = column(None, 8)
        right.addWidget(self.banner)
        right.addWidget(self.view, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left, 4)
        body.addLayout(right, 5)
        outer = column(self, 16, (24, 20, 24, 20))
        outer.addWidget(Label(self.tr("Invitation letters"), "section"))
        outer.addLayout(body, 1)
        outer.addLayout(row(self.count, None, button(self.tr("Cancel"), on_click=self.reject), self.issue_button))

    # Text and signer

    @Slot()
    def _use_mode(self) -> None:
        """Other recipients; those without a letter are ticked."""
        mode = self.mode.value()
        self._offer_texts(mode)
        recipients = self.choices.recipients[mode]
        self.table.set_records(recipients)
        self.table.set_checked([one for one in recipients if one.new])
        if not self.table.selected():
            self.table.select_first()
        self._use_text()

    def _offer_texts(self, mode: str) -> None:
        own = [(record.id, record.name) for record, _ in self.choices.texts[mode]]
        edited = [(EDITED_KEY, self.tr("Changed for these letters"))] if mode in self.edited else []
        self.text.set_choices([*edited, (BUILT_IN_KEY, self.tr("Built-in text")), *own])

    @Slot()
    def _use_text(self) -> None:
        self.nature.set_value(self.letter().nature)
        self._show_soon()

    def letter(self) -> LetterText:
        """The text as chosen, with its own nature."""
        mode, key = self.mode.value(), self.text.value()
        if key == EDITED_KEY and mode in self.edited:
            return self.edited[mode]
        return next((letter for record, letter in self.choices.texts[mode] if record.id == key), BUILT_IN[mode])

    def _edit(self) -> None:
        mode, key = self.mode.value(), self.text.value()
        record = next((record for record, _ in self.choices.texts[mode] if record.id == key), None)
        dialog = LetterTextDialog(self.desk, self, self.choices.event.id, self.order(preview=True), record)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        letter, saved, archived = dialog.letter(), dialog.saved, dialog.archived
        dialog.deleteLater()
        if accepted and saved is None:
            self.edited[mode] = letter
            self._offer_texts(mode)
            self.text.set_value(EDITED_KEY)
            self._use_text()
        elif saved is not None or archived:
            then = partial(self._take_texts, mode, saved.id if saved else BUILT_IN_KEY)
            self.desk.read(lambda session: list_letter_texts(session, mode), then, owner=self, key="texts")

    def _take_texts(self, mode: str, chosen: object, texts: list[Any]) -> None:
        self.choices.texts[mode] = texts
        self._offer_texts(mode)
        self.text.set_value(chosen)
        self._use_text()

    @Slot()
    def _use_signer(self) -> None:
        place = self.first.value()
        self.acting.setText(", ".join(self.choices.signers[place].acting) if place is not None else "")

    def signers(self) -> tuple[Signer, ...]:
        first, second, word = self.first.value(), self.second.value(), self.standin.value()
        if first is None:
            return ()
        one = self.choices.signers[first]
        position = f"{word} {one.position}" if word and not one.position.startswith(STANDINS[1:]) else one.position
        lines = tuple(part.strip() for part in self.acting.text().split(",") if part.strip())
        other = (self.choices.signers[second],) if second is not None and second != first else ()
        return (*other, replace(one, position=position, acting=lines))  # the first signer stands at the right

    # Order and preview

    def order(self, *, preview: bool = False) -> LetterOrder:
        current = self.table.current()
        chosen = [current] if preview and current is not None else self.table.checked()
        letter = replace(self.letter(), nature=self.nature.value() or self.letter().nature)
        return LetterOrder(letter, self.dated.value() or self.desk.today(), self.signers(), tuple(one.key for one in chosen))

    @Slot()
    def _show_soon(self) -> None:
        self.pause.start()

    @Slot()
    def _show_count(self) -> None:
        ticked = self.table.checked()
        officers = sum(len(one.invited) for one in ticked)
        words = self.tr("{letters} letters for {officers} officers") if ticked else ""
        self.count.setText(words.format(letters=len(ticked), officers=officers))
        self.issue_button.setText(self.tr("Issue {count} letters").format(count=len(ticked)) if ticked else self.tr("Issue letters"))
        self.issue_button.setEnabled(bool(ticked))
        self.pause.start()

    @Slot()
    def _ask_preview(self) -> None:
        event_id, today, shown, whole = self.choices.event.id, self.desk.today(), self.order(preview=True), self.order()

        def work(session: "Session") -> tuple[list[Complaint], PrintedLetters | None]:
            found = check_order(session, event_id, shown, today)
            found += [one for one in check_order(session, event_id, whole, today) if one not in found]
            return found, None if found or not shown.recipients else preview_letters(session, event_id, shown, today)

        self.desk.read(work, self._take_preview, owner=self, key="preview", failed=self._refuse)

    def _take_preview(self, answer: tuple[list[Complaint], PrintedLetters | None]) -> None:
        complaints, printed = answer
        say = self.desk.language.say
        self.banner.say(" ".join(say(one.message) for one in complaints[:3]))
        self.issue_button.setEnabled(not complaints and bool(self.table.checked()))
        if printed is not None:
            if printed.complaints:
                self.banner.say(say(printed.complaints[0].message), "warn")
            self.view.show_pdf(printed.pdf)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            self.desk.tell.error(error)
            return
        self.banner.say(self.desk.tell.words(error.message))
        self.issue_button.setEnabled(False)

    def done(self, result: int) -> None:
        self.pause.stop()
        self.view.pages.close_work()
        super().done(result)


def _pair(*parts: tuple[str, QWidget]) -> QHBoxLayout:
    """Fields beside each other, each below its label."""
    line = QHBoxLayout()
    line.setSpacing(12)
    for label, part in parts:
        stack = column(None, 4)
        stack.addWidget(Label(label, "label", muted=True))
        stack.addWidget(part)
        line.addLayout(stack, 1)
    return line


