"""A list from elsewhere before anything is marked: which column is which session, whose each row is, what to do with the rest."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from rangkul.exchange.attendance_list import AttendanceFile
from rangkul.language import Language
from rangkul.ui.cards import Banner, Button, EmptyState, Label, button, row
from rangkul.ui.door.top import session_words
from rangkul.ui.entries import Choice
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.attendance_import import Decision, RowKey, says
from rangkul.work.attendance_match import GROUPS, Candidate, Match
from rangkul.work.events import EventRecord

CHIPS = {"sure": "good", "ask": "warn", "unknown": "off"}
SIGNS = {"in": "H", "sick": "S", "leave": "I", "absent": "A", "blank": "·", "doubt": "?"}


class AttendanceImportDialog(Dialog):
    """`decisions()` and `columns()` afterwards: what `work.attendance_import.apply` wants."""

    def __init__(
        self, parent: QWidget, language: Language, event: EventRecord, file: AttendanceFile, matches: Sequence[Match],
        sessions: Mapping[str, int], everybody: Sequence[tuple[UUID, str]],
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Attendance list {name}").format(name=file.file), "", width=960)
        self.language, self.record, self.file, self.matches = language, event, file, list(matches)
        self.everybody = everybody
        self.chosen: dict[RowKey, Decision] = {}
        self.finished.connect(self.deleteLater)
        self.resize(max(960, min(1240, parent.window().width() - 80)), max(560, parent.window().height() - 64))
        self._make_columns(sessions)
        self._make_chips()
        self._make_table()
        self._make_decision()
        self.verb_button.setAutoDefault(False)
        self.verb_button.setDefault(False)
        self._count()
        first = next((one for one in self.matches if one.group != "sure"), None)
        self.table.select(first.row.key) if first else self.table.select_first()

    # Columns

    def _make_columns(self, sessions: Mapping[str, int]) -> None:
        numbers = range(1, len(self.record.sessions) + 1)
        choices = [(0, self.tr("Not used")), *((number, session_words(self.record, number)) for number in numbers)]
        self.session_choices: dict[str, Choice] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, one in enumerate(self.file.columns):
            title = self.tr("Everybody on the list was there") if one.everybody else self.tr("Column “{title}”").format(title=one.title)
            name = f"{title} ({one.key})" if one.everybody and one.key else title
            choice = Choice(choices, False, self.tr("Session of: {column}").format(column=name))
            choice.setMinimumWidth(330)
            choice.set_value(sessions.get(one.key, 0))
            choice.currentIndexChanged.connect(self._count)
            self.session_choices[one.key] = choice
            label = Label(name)
            label.setMaximumWidth(260)
            label.setToolTip(name)
            grid.addWidget(label, place // 2, place % 2 * 2)
            grid.addWidget(choice, place // 2, place % 2 * 2 + 1)
        grid.setColumnStretch(4, 1)
        self.body.addLayout(grid)
        self.banner = Banner()
        self.body.addWidget(self.banner)

    def columns(self) -> dict[str, int]:
        return {key: int(choice.value() or 0) for key, choice in self.session_choices.items()}

    # Rows

    def _make_chips(self) -> None:
        counts = Counter(one.group for one in self.matches)
        self.chips: dict[str, Button] = {}
        for group in ("", *GROUPS):
            words = self.language.text(GROUPS[group]) if group else self.tr("All")
            chip = button(f"{words} ({counts[group] if group else len(self.matches)})", "filter")
            chip.setProperty("group", group)
            chip.setChecked(not group)
            chip.clicked.connect(self._filter)
            self.chips[group] = chip
        self.guest_all = button(self.tr("Add all not found as guests"), "quiet", "add", self._all_guests)
        self.guest_all.setVisible(counts["unknown"] > 0)
        self.body.addLayout(row(*self.chips.values(), None, self.guest_all))

    def _make_table(self) -> None:
        self.table = Table(
            [
                Column(self.tr("Row"), lambda m: m.row.row, 56, align="right"),
                Column(self.tr("On the list"), _said, 210, bold=True, tooltip=lambda m: " · ".join(filter(None, m.row.raw))),
                Column(self.tr("Signs"), self._signs, 92),
                Column(self.tr("Is"), self._is, 226, tooltip=self._is),
                Column(self.tr("Result"), lambda m: self.language.text(GROUPS[self.group(m)]), 140, chip=lambda m: CHIPS[self.group(m)]),
                Column(self.tr("Why"), self.why, 180, stretch=True, tooltip=self.why),
            ],
            self.tr("Rows of the list"), dense=True, key=lambda m: m.row.key,
        )  # fmt: skip
        self.table.empty = EmptyState("check", self.tr("No row of this kind."))
        self.table.setMinimumHeight(220)
        self.table.picked.connect(self._show_row)
        self.table.set_records(self.matches)
        self.body.addWidget(self.table, 1)

    def _make_decision(self) -> None:
        self.words = Label("", muted=True, wrap=True, copyable=True)
        self.words.setMinimumHeight(36)
        self.choice = Choice([], True, self.tr("Who this row is"))
        self.choice.setMinimumWidth(460)
        self.choice.currentIndexChanged.connect(self._decide)
        self.body.addWidget(self.words)
        self.body.addLayout(row(Label(self.tr("This row is")), self.choice, None))

    def group(self, one: Match) -> str:
        """As it stands now: a row that was decided is sure."""
        return "sure" if one.row.key in self.chosen else one.group

    def _signs(self, one: Match) -> str:
        found = says(one.row, self.columns())
        return " ".join(text.text if text.at else SIGNS[text.kind] for _, text in sorted(found.items()))

    def _is(self, one: Match) -> str:
        decision = self.chosen.get(one.row.key)
        if decision == "skip":
            return self.tr("Left out")
        if decision == "guest":
            return self.tr("A new guest")
        if decision is not None:
            known = {candidate.id: candidate.name for candidate in self._candidates(one)} | dict(self.everybody)
            return known.get(decision, "–")
        return one.person.name if one.person else "–"

    def why(self, one: Match) -> str:
        parts = [self.language.say(message) for message in one.why]
        strange = [text.text for text in says(one.row, self.columns()).values() if text.kind == "doubt"]
        parts += [self.tr("“{sign}” is no sign we know; it marks nothing.").format(sign=sign) for sign in strange]
        return " ".join(parts)

    @staticmethod
    def _candidates(one: Match) -> list[Candidate]:
        return [*([one.person] if one.person else []), *one.candidates]

    @Slot()
    def _filter(self) -> None:
        wanted = str(self.sender().property("group"))
        for group, chip in self.chips.items():
            chip.setChecked(group == wanted)
        self.table.set_records([one for one in self.matches if not wanted or one.group == wanted])
        if self.table.current() is None:
            self.table.select_first()

    @Slot(object)
    def _show_row(self, one: Match | None) -> None:
        self.choice.blockSignals(True)
        self.choice.setEnabled(one is not None)
        if one is not None:
            likely = self._candidates(one)
            ids = {candidate.id for candidate in likely}
            choices: list[tuple[Any, str]] = [(c.id, " · ".join(filter(None, [c.name, c.details]))) for c in likely]
            choices += [("guest", self.tr("A new guest: {name}").format(name=one.row.name))] if one.row.name else []
            choices += [("skip", self.tr("Nobody: leave this row out"))]
            choices += [(key, name) for key, name in self.everybody if key not in ids]
            self.choice.set_choices([(None, self.tr("Not decided yet")), *choices])
            self.choice.set_value(self.chosen.get(one.row.key, one.person.id if one.person else None))
        self.words.setText(self.why(one) if one else "")
        self.choice.blockSignals(False)

    @Slot()
    def _decide(self) -> None:
        one: Match | None = self.table.current()
        if one is None:
            return
        value = self.choice.value()
        if value is None or (one.person is not None and value == one.person.id):
            self.chosen.pop(one.row.key, None)
        else:
            self.chosen[one.row.key] = value
        self._refresh_rows()

    @Slot()
    def _all_guests(self) -> None:
        self.chosen |= {one.row.key: "guest" for one in self.matches if one.group == "unknown" and one.row.name}
        self._refresh_rows()
        self._show_row(self.table.current())

    def _refresh_rows(self) -> None:
        self.table.set_records(self.table.records)
        self._count()

    def decisions(self) -> dict[RowKey, Decision]:
        return dict(self.chosen)

    @Slot()
    def _count(self) -> None:
        columns = self.columns()
        takes = sum(self.group(one) == "sure" and self.chosen.get(one.row.key) != "skip" for one in self.matches)
        open_ = sum(self.group(one) == "ask" for one in self.matches)
        if not any(columns.values()):
            self.banner.say(self.tr("Say which session the list is of."), "hint")
        elif open_:
            words = self.tr("{count} rows are still to be decided; without a decision they are left out.")
            self.banner.say(words.format(count=open_), "hint")
        else:
            self.banner.say("")
        self.verb_button.setText(self.tr("Apply {count} rows").format(count=takes))
        self.verb_button.setAccessibleName(self.verb_button.text())
        self.verb_button.setEnabled(takes > 0 and any(columns.values()))
        if hasattr(self, "table"):
            self.table.viewport().update()


def _said(one: Match) -> str:
    return " · ".join(filter(None, [one.row.name, one.row.nrp or one.row.digits])) or "–"
