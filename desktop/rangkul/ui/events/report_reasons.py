"""Why somebody was not there: the absent in a list, a reason with one key each."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from rangkul.ui.cards import Label, button, row
from rangkul.ui.desk import Desk
from rangkul.ui.events.report_texts import PaperDialog
from rangkul.ui.officers.words import short_station
from rangkul.ui.table import Column, Table
from rangkul.work.event_papers import Typed
from rangkul.work.events import EventRecord
from rangkul.work.recap import REASONS, STATES, RecapPerson, load_reasons

KEYS = {"sakit": "S", "izin": "I", "berhalangan": "B", "tanpa": "T"}
CHIPS = {"sakit": "new", "izin": "new", "berhalangan": "warn", "tanpa": "off"}


class ReasonsDialog(PaperDialog):
    """Letters choose the reason of the chosen row and go on; the line below takes a note."""

    def __init__(self, parent: QWidget, desk: Desk, event: EventRecord, typed: Typed, absent: tuple[RecapPerson, ...]) -> None:
        super().__init__(parent, desk, event, ("rekap", self.tr("Reasons for absence")), typed, 860)
        self.people = {str(person.officer.id): person for person in absent}
        self.chosen = load_reasons(typed.content)
        self._began = dict(self.chosen)
        self.add_sentence(
            self.tr("One key for the chosen row: S ill, I on leave, B prevented, T no reason. Answers to the invitation count."),
            muted=True,
        )
        self.table = Table(
            [
                Column(self.tr("Name"), lambda p: p.officer.printed, 220, stretch=True, bold=True),
                Column(self.tr("Polsek"), lambda p: short_station(p.officer.station), 150),
                Column(self.tr("Reason"), lambda p: desk.language.text(STATES[p.state]), 170, chip=lambda p: CHIPS[p.state]),
                Column(self.tr("Note"), lambda p: p.note, 200, stretch=True),
            ],
            self.tr("Absent officers"), dense=True, key=lambda p: p.officer.id,
        )  # fmt: skip
        self.table.setMinimumHeight(330)
        self.table.empty.set("check", self.tr("Everybody who was invited came or was represented."))
        self.table.installEventFilter(self)
        self.table.picked.connect(self._picked)
        self.body.addWidget(self.table, 1)
        buttons = [button(f"{desk.language.text(STATES[reason])} ({KEYS[reason]})", on_click=self._by_button) for reason in REASONS]
        for made, reason in zip(buttons, REASONS, strict=True):
            made.setProperty("reason", reason)
        self.note = QLineEdit()
        self.note.setMaxLength(200)
        self.note.setAccessibleName(self.tr("Note to the reason"))
        self.note.setPlaceholderText(self.tr("Note, e.g. the hospital or the order"))
        self.note.textEdited.connect(self._take_note)
        self.body.addLayout(row(*buttons, self.note))
        self.count = Label("", "label", muted=True)
        self.body.addWidget(self.count)
        self._show()
        self.table.select_first()
        self.table.setFocus()

    def check(self) -> bool:
        return True

    @property
    def dirty(self) -> bool:
        return self.chosen != self._began

    def _shown(self, key: str) -> RecapPerson:
        person, chosen = self.people[key], self.chosen.get(key)
        return replace(person, state=chosen[0], note=chosen[1], typed=True) if chosen else person

    def _show(self) -> None:
        shown = [self._shown(key) for key in self.people]
        self.table.set_records(shown)
        unexplained = sum(person.state == "tanpa" for person in shown)
        self.count.setText(self.tr("{count} absent, {open} without a reason").format(count=len(shown), open=unexplained))

    @Slot(object)
    def _picked(self, person: RecapPerson | None) -> None:
        if not self.note.hasFocus():
            self.note.setText(person.note if person else "")

    def choose(self, reason: str) -> None:
        """The reason of the chosen row; then the next row is chosen."""
        person: RecapPerson | None = self.table.current()
        if person is None:
            return
        self.chosen[str(person.officer.id)] = (reason, person.note)
        place = next(n for n, one in enumerate(self.table.shown) if one.officer.id == person.officer.id)
        self._show()
        if place + 1 < len(self.table.shown):
            self.table.select(self.table.shown[place + 1].officer.id)
        self._picked(self.table.current())

    def _by_button(self) -> None:
        self.choose(str(self.sender().property("reason")))

    @Slot(str)
    def _take_note(self, text: str) -> None:
        person: RecapPerson | None = self.table.current()
        if person is not None:
            self.chosen[str(person.officer.id)] = (person.state, text.strip())
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            reason = next((name for name, key in KEYS.items() if event.text().upper() == key), None)
            if reason and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.choose(reason)
                return True
        return super().eventFilter(watched, event)

    def content(self) -> dict[str, Any]:
        return dict(self.typed.content) | {"reasons": {key: list(value) for key, value in self.chosen.items()}}

    def told(self, content: Mapping[str, Any]) -> list[tuple[str, str]]:
        reasons = load_reasons(content)
        return [
            (person.officer.printed, " · ".join(filter(None, (self.desk.language.text(STATES[reasons[key][0]]), reasons[key][1]))))
            for key, person in self.people.items()
            if key in reasons
        ]
