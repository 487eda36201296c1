"""The marks of one person, all of them: what, when, at which table, by whom, and why one was taken back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from rangkul.language import Language
from rangkul.ui.cards import Button, Card, EmptyState, Label, button, column, row
from rangkul.ui.door.answers import clock
from rangkul.ui.table import Column, Table
from rangkul.work.door_history import SOURCES, WHAT, HistoryLine, newest_first


class HistoryView(QWidget):
    """`show_history(name, lines)`; `back` is the button that leaves it."""

    def __init__(self, language: Language, back_text: str, back: Callable[[], object]) -> None:
        super().__init__()
        self.language = language
        self.name = Label("", "section")
        self.table = Table(
            [
                Column(self.tr("Time"), lambda one: clock(one.at), 68),
                Column(self.tr("Session"), lambda one: one.session_number, 64),
                Column(self.tr("What"), self._what, 170, chip=self._kind),
                Column(self.tr("How"), self._how, 150),
                Column(self.tr("Account"), lambda one: one.account, 110, tooltip=lambda one: one.account),
                Column(self.tr("Reason"), lambda one: one.reason, 140, stretch=True, tooltip=lambda one: one.reason),
                Column(self.tr("Recorded"), lambda one: clock(one.recorded_at), 84),
            ],
            self.tr("History of the marks"),
            key=lambda one: one.id,
        )
        self.table.empty = EmptyState("history", self.tr("Nothing was marked yet."))
        self.back: Button = button(back_text, "default", "back", back)
        card = Card()
        card.body.addLayout(row(self.name, None, self.back))
        card.body.addWidget(self.table, 1)
        column(self).addWidget(card)

    def show_history(self, name: str, lines: Sequence[HistoryLine]) -> None:
        self.name.setText(self.tr("History of {name}").format(name=name))
        self.table.set_records(newest_first(lines))

    def _what(self, one: HistoryLine) -> str:
        words = self.language.text(WHAT.get(one.what, one.what))
        if one.of:
            return self.tr("{what}: {mark}").format(what=words, mark=self.language.text(WHAT.get(one.of, one.of)))
        return self.tr("{what} (annulled)").format(what=words) if one.answered else words

    def _kind(self, one: HistoryLine) -> str:
        if one.what == "annulled":
            return "bad"
        return "off" if one.answered else "new" if one.what == "out" else "good" if one.what == "in" else "warn"

    def _how(self, one: HistoryLine) -> str:
        how = self.language.text(SOURCES.get(one.source, one.source))
        return f"{how} · {one.table}" if one.table else how
