"""The form of a worker: checked while typing; the NIK is read, and who may be the same person stands beside it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from rangkul.rules.contribution import categorise_occupation, dues
from rangkul.rules.dates import WIB, short_date
from rangkul.rules.message import Complaint
from rangkul.rules.phone import show_phone
from rangkul.rules.worker_steps import CONSENT_FORMS, missing_for, next_unpaid_month, step_complaint
from rangkul.ui.cards import Label, button, column, row
from rangkul.ui.desk import Desk
from rangkul.ui.form import Form
from rangkul.ui.saving import Difference, SavingDialog, Versions
from rangkul.ui.workers.beside import Beside, Known
from rangkul.ui.workers.contribution_words import ContributionBox
from rangkul.ui.workers.form_fields import worker_fields
from rangkul.ui.workers.panel import credit_words
from rangkul.ui.workers.words import FIELD_WORDS, SEX_WORDS, born
from rangkul.work.likely_same import likely_same
from rangkul.work.worker_edit import WorkerEntry, WorkerUndo, about_nik, check_worker, edit_worker
from rangkul.work.worker_life import Credit, propose_credit
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS, WorkerCard, get_worker

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NAMES = (
    "name", "nik", "kk", "sex", "birth_date", "birth_place", "phone", "mother_name", "address", "hamlet", "rt", "rw", "occupation",
    "village_code", "status", "status_since", "status_reason", "registered_on", "with_jht", "income", "funding", "pay_months",
    "paid_until", "officer_id", "event_id", "consent_form", "consent_on", "note",
)  # fmt: skip
PAUSE = 250  # milliseconds without a key before the database is asked


@dataclass(frozen=True)
class Choices:
    """What the form offers: villages, officers, events as (key, words)."""

    villages: Sequence[tuple[str, str]] = ()
    officers: Sequence[tuple[UUID, str]] = ()
    events: Sequence[tuple[UUID, str]] = ()


class WorkerDialog(SavingDialog):
    """`stored` is the way back; `open_instead` the worker whom the user wants to see rather than add a second time."""

    def __init__(self, parent: QWidget, desk: Desk, choices: Choices, card: WorkerCard | None, village: str | None = None) -> None:
        title = self.tr("Edit worker") if card else self.tr("Add worker")
        super().__init__(parent, desk, title, self.tr("Save") if card else self.tr("Add worker"), width=960)
        self.card, self.version = card, card.version if card else None
        self.villages, self.officers, self.events = dict(choices.villages), dict(choices.officers), dict(choices.events)
        self.open_instead: UUID | None = None
        self.credit: Credit | None = None
        self.form = Form(worker_fields(self, choices), desk.language.say, desk.today())
        self._add_told()
        self.merge_with: UUID | None = None  # somebody who is the same person: the page of pairs is wanted
        self.beside = Beside(desk, self._use_facts, self._open_other, self._merge_with if card else None)
        self.body.addLayout(self._places(), 1)
        self.setMinimumHeight(660)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self.look_up)
        self.form.set_values(self._values(card) if card else {"village_code": village, "status": "calon", "pay_months": 1})
        self.form.changed.connect(self.pause.start)
        self.form.changed.connect(self._reckon)
        self._reckon()
        self.form.focus_first()
        if card:
            self.look_up()

    def _places(self) -> QHBoxLayout:
        """The form, which scrolls, and what is known beside it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.setContentsMargins(0, 0, 12, 0)
        area.setWidget(self.form)
        for ground in (area.viewport(), self.form):  # the dialog's own ground shows through
            ground.setAutoFillBackground(False)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(area, 1)
        both.addWidget(self.beside)
        return both

    def _add_told(self) -> None:
        """What follows from the fields: the contribution, and who may have brought the worker."""
        self.contribution = ContributionBox(self.desk.language)
        self.form.add_below("with_jht", self.contribution)
        self.offer = QWidget()
        self.offer_words = Label("", "label", muted=True, wrap=True)
        box = column(self.offer, 4)
        box.addWidget(self.offer_words)
        box.addLayout(row(button(self.tr("Take this proposal"), "default", "check", self._take_credit), None))
        self.offer.hide()
        self.form.add_below("officer_id", self.offer)

    def _values(self, card: WorkerCard) -> dict[str, Any]:
        values = {name: getattr(card, name) for name in NAMES}
        return values | {"phone": show_phone(card.phone) if card.phone else ""}

    def nik_typed(self, text: str) -> list[Any]:
        """Nothing against a masked number nobody touched; else whatever speaks against it."""
        if not text:
            return []
        entry = WorkerEntry("", "", nik=text)
        return [complaint for field, complaint in check_worker(entry, self.desk.today()) if field == "nik"]

    def step_typed(self, status: str) -> list[Complaint]:
        """Whether the status follows the one before, and what the worker lacks for it."""
        if not status or not hasattr(self, "form"):
            return []
        entry = self.entry()
        if self.card and status != self.card.status:
            given = entry.status_reason if entry.status_reason != self.card.status_reason else None
            if step := step_complaint(self.card.status, status, given):
                return [step]
        if self.card and status == self.card.status:
            return []
        masked = bool(entry.nik and "*" in entry.nik)
        found = missing_for(asdict(entry), status, self.desk.today())
        return [complaint for complaint in found if not (masked and complaint.code.startswith("nik_"))]

    @Slot()
    def _reckon(self) -> None:
        """The contribution of what the form says now, and whether the status still fits."""
        values = self.form.values()
        _, transport, _ = categorise_occupation(values["occupation"] or "")
        first = next_unpaid_month(values["paid_until"], self.desk.today())
        try:
            found = dues(first, values["income"], jht=values["with_jht"], transport=transport, funding=values["funding"])
        except ValueError:  # a month so far away that no rates are known
            found = None
        self.contribution.show_dues(found)
        self.form.boxes["status"].show_state()

    # What is told beside the form

    @Slot()
    def look_up(self) -> None:
        """Reads the NIK, compares, and looks for the same person on the roster."""
        entry, today = self.entry(), self.desk.today()

        day = self.card.added_at.astimezone(WIB).date() if self.card else today
        wanted = entry.village_code if entry.officer_id is None or entry.event_id is None else ""

        def ask(session: "Session") -> tuple[Known, Credit | None]:
            facts, doubts = about_nik(session, entry, today)
            credit = propose_credit(session, wanted, day, entry.officer_id) if wanted else None
            return Known(facts, doubts, tuple(likely_same(session, entry))), credit

        self.desk.read(ask, self._show_known, owner=self, key="look_up")

    def _show_known(self, answer: tuple[Known, Credit | None]) -> None:
        known, credit = answer
        values = self.form.values()
        missing = values["officer_id"] is None or (values["event_id"] is None and credit is not None and credit.event_id is not None)
        fits = credit is not None and values["officer_id"] in (None, credit.officer_id) and missing
        self.credit = credit if fits else None
        if self.credit is not None:
            self.offer_words.setText(credit_words(self, self.credit))
        self.offer.setVisible(self.credit is not None)
        self.beside.show_known(known, offered=known.facts is not None and (values["birth_date"] is None or values["sex"] is None))

    def _use_facts(self, birth_date: date, sex: str) -> None:
        for name, value in (("birth_date", birth_date), ("sex", sex)):
            self.form.boxes[name].entry.set_value(value)

    @Slot()
    def _take_credit(self) -> None:
        if (credit := self.credit) is None:
            return
        self.form.boxes["officer_id"].entry.set_value(credit.officer_id)
        if credit.event_id is not None and self.form.values()["event_id"] is None:
            self.form.boxes["event_id"].entry.set_value(credit.event_id)
        self.offer.hide()

    def _open_other(self, worker_id: UUID) -> None:
        self.open_instead = worker_id
        self.done(1)

    def _merge_with(self, worker_id: UUID) -> None:
        if self.dirty:
            self.banner.say(self.tr("What you typed is not stored yet. Save it first, then merge the two."), "warn")
            return
        self.merge_with = worker_id
        self.done(1)

    # Storing

    def entry(self) -> WorkerEntry:
        values: dict[str, Any] = {name: None if value == "" else value for name, value in self.form.values().items()}
        values |= {"name": values["name"] or "", "village_code": values["village_code"] or "", "status": values["status"] or "calon"}
        return WorkerEntry(**values, id=self.card.id if self.card else None, version=self.version)

    def store(self, session: "Session", entry: WorkerEntry) -> WorkerUndo:
        return edit_worker(session, entry, self.desk.today())

    def compare(self, session: "Session", entry: WorkerEntry) -> Versions:
        stored = get_worker(session, entry.id or UUID(int=0))
        theirs = self._values(stored)
        mine = {name: getattr(entry, name) for name in NAMES}
        rows = [
            Difference(self.desk.language.text(FIELD_WORDS[name]), self._shown(name, mine[name]), self._shown(name, theirs[name]))
            for name in NAMES
            if (mine[name] or None) != (theirs[name] or None)
        ]
        return Versions(stored.version, rows)

    def _shown(self, name: str, value: Any) -> str:
        say = self.desk.language.text
        if value in (None, "", False):
            return ""
        words: dict[str, dict[Any, str]] = {
            "village_code": self.villages, "officer_id": self.officers, "event_id": self.events, "status": STATUS_WORDS,
            "funding": FUNDING_WORDS, "sex": SEX_WORDS, "consent_form": CONSENT_FORMS,
        }  # fmt: skip
        if name in words:
            return say(words[name].get(value, str(value)))
        if name == "birth_date":
            return born(value, self.desk.today())
        if isinstance(value, date):
            return short_date(value)
        return self.tr("Yes") if value is True else str(value)
