"""Cocokkan: where door, sheet, list and tests of a session disagree; one key settles a person and goes on to the next."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from rangkul.errors import Problem
from rangkul.rules.money import number_text
from rangkul.ui.cards import Banner, Chip, DetailPanel, EmptyState, FigureCard, Label, button, column, row
from rangkul.ui.door.top import session_words
from rangkul.ui.entries import Choice
from rangkul.ui.page import Page
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.events import EventRecord
from rangkul.work.reconcile import FINDINGS, Finding, Reconciliation, Settled, reconcile
from rangkul.work.settling import DECISIONS, Settling, settle, take_back_settlement, unsettle

KINDS = {"tested_only": "new", "excused": "warn", "annulled_elsewhere": "bad", "ill_but_in": "warn", "out_only": "warn"}


class ReconcileDialog(Dialog):
    """A view of its own over the whole window: figures above, findings at the left, evidence and keys at the right."""

    def __init__(self, page: Page, event: EventRecord, session_number: int, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Reconcile attendance"), self.tr("Close"), width=960)
        self.page, self.desk, self.record = page, page.desk, event
        self.found = Reconciliation()
        self.steps: list[Settling] = []
        self.place = 0
        self.finished.connect(self.deleteLater)
        self.cancel_button.hide()
        for one in (self.verb_button, self.cancel_button):
            one.setDefault(False)
            one.setAutoDefault(False)
        self.resize(max(960, parent.window().width() - 80), max(600, parent.window().height() - 64))
        self.sessions = Choice(
            [(number, session_words(event, number)) for number in range(1, len(event.sessions) + 1)], False, self.tr("Session")
        )
        self.sessions.setMinimumWidth(370)
        self.sessions.set_value(session_number)
        self.sessions.setEnabled(len(event.sessions) > 1)
        self.sessions.currentIndexChanged.connect(self._other_session)
        self.banner = Banner()
        self.banner.hide()
        self._make_figures()
        self._make_tables()
        self._make_panel()
        self._lay_out()
        self._wire_keys()
        self.table.setFocus()
        self.refresh()

    def _make_figures(self) -> None:
        self.both = FigureCard(self.tr("At the door and on the sheet"))
        self.door_only, self.sheet_only = FigureCard(self.tr("Only at the door")), FigureCard(self.tr("Only on the sheet"))
        self.tested = FigureCard(self.tr("Tested, not marked"))

    def _make_tables(self) -> None:
        say = self.desk.language.text
        self.table = Table(
            [
                Column(self.tr("What disagrees"), lambda f: say(FINDINGS[f.kind]), 250, chip=lambda f: KINDS.get(f.kind, "warn")),
                Column(self.tr("Name"), lambda f: f"{f.rank} {f.name}".strip(), 180, stretch=True, bold=True, tooltip=lambda f: f.name),
                Column(self.tr("NRP"), lambda f: f.nrp or "–", 92),
                Column(self.tr("Polsek"), lambda f: f.station.removeprefix("Polsek ") or "–", 140, tooltip=lambda f: f.station),
            ],
            self.tr("To be settled"), key=lambda f: f.key,
        )  # fmt: skip
        self.table.picked.connect(self._show_finding)
        self.done_table = Table(
            [
                Column(self.tr("What disagreed"), lambda s: say(FINDINGS[s.kind]), 236),
                Column(self.tr("Name"), lambda s: s.name, 180, stretch=True, bold=True),
                Column(self.tr("Decision"), lambda s: say(DECISIONS[s.decision]), 140, chip=lambda _: "off"),
                Column(self.tr("When"), lambda s: s.at, 132),
                Column(self.tr("By"), lambda s: s.account, 90),
            ],
            self.tr("Settled"), key=lambda s: s.id,
        )  # fmt: skip
        self.done_table.empty = EmptyState("check", self.tr("Nothing was settled in this session yet."))
        self.stack = QStackedWidget()
        for one in (self.table, self.done_table):
            self.stack.addWidget(one)

    def _make_panel(self) -> None:
        self.present = button(self.tr("Present (H)"), "primary", "check", self._present)
        self.absent = button(self.tr("Not present (T)"), "default", "close", self._absent)
        self.leave = button(self.tr("Leave as it is (B)"), "default", None, self._accept)
        self.undo = button(self.tr("Undo (U)"), "quiet", "undo", self.undo_last)
        self.again = button(self.tr("Ask again"), "default", "undo", self._ask_again)
        self.panel = DetailPanel(width=348)
        self.settled = button(self.tr("Settled"), "filter")
        self.settled.toggled.connect(self._switch)

    def _lay_out(self) -> None:
        self.body.addLayout(row(self.sessions, None, self.settled))
        self.body.addWidget(self.banner)
        self.body.addLayout(row(self.both, self.door_only, self.sheet_only, self.tested, space=12))
        side = QWidget()
        side.setFixedWidth(348)
        right = column(side, 8)
        right.addWidget(self.panel, 1)
        for one in (self.present, self.absent, self.leave, self.again, self.undo):
            right.addWidget(one)
        middle = row(space=16)
        middle.addWidget(self.stack, 1)
        middle.addWidget(side)
        self.body.addLayout(middle, 1)

    def _wire_keys(self) -> None:
        for key, act in (("H", self._present), ("T", self._absent), ("B", self._accept), ("U", self.undo_last)):
            QShortcut(QKeySequence(key), self, act)

    # Showing

    def refresh(self) -> None:
        event, number, today = self.record, int(self.sessions.value() or 1), self.desk.today()
        self.desk.read(
            lambda session: reconcile(session, event, number, today), self._show, owner=self, key="reconcile", failed=self._refused
        )

    def _show(self, found: Reconciliation) -> None:
        self.found = found
        figures = ((self.both, found.both), (self.door_only, found.door_only), (self.sheet_only, found.sheet_only))
        for card, count in (*figures, (self.tested, found.tested_only)):
            card.set(number_text(count))
        self.settled.setText(self.tr("Settled ({count})").format(count=len(found.settled)))
        self.table.empty = EmptyState("good", self._nothing())
        self.table.set_records(found.findings)
        self.done_table.set_records(found.settled)
        if found.findings:
            self.table.select(found.findings[min(self.place, len(found.findings) - 1)].key)
        self.undo.setEnabled(bool(self.steps))
        self._show_finding(self.table.current())

    def _nothing(self) -> str:
        if self.found.has_door and self.found.has_sheet:
            return self.tr("Everything agrees, or is settled.")
        if not self.found.has_door and not self.found.has_sheet:
            return self.tr("Nobody is marked in this session yet.")
        missing = self.tr("the signed sheet or a list") if self.found.has_door else self.tr("the door")
        return self.tr("Nothing to compare with: {what} has no marks of this session.").format(what=missing)

    @Slot()
    def _switch(self) -> None:
        self.stack.setCurrentWidget(self.done_table if self.settled.isChecked() else self.table)
        if self.settled.isChecked():
            self.done_table.select_first()
        self._show_finding(self.table.current())

    @Slot()
    def _other_session(self) -> None:
        self.place = 0
        self.refresh()

    @Slot(object)
    def _show_finding(self, finding: Finding | None) -> None:
        settled = self.settled.isChecked()
        self.again.setVisible(settled)
        self.again.setEnabled(bool(self.found.settled))
        for one in (self.present, self.absent, self.leave):
            one.setVisible(not settled)
            one.setEnabled(finding is not None)
        self.panel.clear()
        if settled or finding is None:
            self.panel.set_title(self.tr("Settled") if settled else self.tr("Nothing to settle"))
            return
        say = self.desk.language
        chip = Chip(say.text(FINDINGS[finding.kind]), KINDS.get(finding.kind, "warn"))
        self.panel.set_title(f"{finding.rank} {finding.name}".strip(), chip)
        self.panel.add_pairs([(self.tr("NRP"), finding.nrp or "–"), (self.tr("Polsek"), finding.station or "–")])
        self.panel.add_section(self.tr("What is known"))
        for sentence in finding.evidence:
            self.panel.add_widget(Label(say.say(sentence), wrap=True))
        joins = finding.kind == "same_guest"
        self.present.setText(self.tr("The same guest: join (H)") if joins else self.tr("Present (H)"))
        self.leave.setText(self.tr("Two different people (B)") if joins else self.tr("Leave as it is (B)"))
        self.absent.setVisible(not joins)

    # Settling

    @Slot()
    def _present(self) -> None:
        finding: Finding | None = self.table.current()
        self._settle("joined" if finding is not None and finding.kind == "same_guest" else "present")

    @Slot()
    def _absent(self) -> None:
        self._settle("absent")

    @Slot()
    def _accept(self) -> None:
        self._settle("accepted")

    def _settle(self, decision: str) -> None:
        finding: Finding | None = self.table.current()
        if finding is None or self.settled.isChecked() or (decision == "absent" and finding.kind == "same_guest"):
            return
        self.place = next((n for n, one in enumerate(self.table.shown) if one.key == finding.key), 0)
        event, today, account = self.record, self.desk.today(), self.desk.account
        self.banner.hide()
        self.desk.write(
            lambda session, _: settle(session, event, finding, decision, today, account=account), self._settled_one, owner=self,
            failed=self._refused,
        )  # fmt: skip

    def _settled_one(self, settling: Settling) -> None:
        self.steps.append(settling)
        self.refresh()

    @Slot()
    def undo_last(self) -> None:
        """The last decision made here is open again."""
        if not self.steps:
            return
        last, account = self.steps.pop(), self.desk.account
        self.desk.write(
            lambda session, _: unsettle(session, last, account=account), lambda _: self.refresh(), owner=self, failed=self._refused
        )

    @Slot()
    def _ask_again(self) -> None:
        row_: Settled | None = self.done_table.current()
        if row_ is None:
            return
        key: UUID = row_.id
        self.desk.write(
            lambda session, _: take_back_settlement(session, key), lambda _: self.refresh(), owner=self, failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.banner.say(self.desk.tell.words(error.message))
            self.refresh()
        else:
            self.desk.tell.error(error)
