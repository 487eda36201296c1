"""Changing the status of one worker with its day and reason, and recording a payment."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rangkul.rules.contribution import PAYMENT_MONTHS, dues
from rangkul.rules.dates import MONTHS, short_date, show_date
from rangkul.rules.message import Complaint
from rangkul.rules.money import rupiah
from rangkul.rules.worker_steps import allowed_steps, next_unpaid_month, paid_through, step_complaint
from rangkul.ui.cards import Label
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.ui.saving import Difference, SavingDialog, Versions
from rangkul.ui.workers.contribution_words import contribution_words
from rangkul.work.worker_edit import Step, WorkerUndo, record_payment, set_status
from rangkul.work.workers import STATUS_WORDS, WorkerCard, get_worker

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def status_choices(desk: Desk, status: str | None, correction: str) -> list[tuple[str, str]]:
    """The present status, the steps that may follow, then the rest, which are corrections; `correction` says so."""
    say = desk.language.text
    if status is None:
        return [(s, say(words)) for s, words in STATUS_WORDS.items()]
    follows = [status, *allowed_steps(status)]
    rest = [s for s in STATUS_WORDS if s not in follows]
    return [*((s, say(STATUS_WORDS[s])) for s in follows), *((s, correction.format(status=say(STATUS_WORDS[s]))) for s in rest)]


class StepDialog(SavingDialog):
    """`stored` is the way back."""

    def __init__(self, parent: QWidget, desk: Desk, card: WorkerCard, status: str | None = None) -> None:
        super().__init__(parent, desk, self.tr("Change the status"), self.tr("Change the status"), width=520)
        self.card, self.version = card, card.version
        present = self.desk.language.text(STATUS_WORDS[card.status])
        self.add_sentence(self.tr("{name} is {status} now.").format(name=card.name, status=present), muted=True)
        choices = status_choices(desk, card.status, self.tr("{status} (correction)"))[1:]
        self.form = Form(
            [
                Field("status", self.tr("New status"), "choice", choices, required=True, validate=self._step_typed),
                Field("since", self.tr("Since"), "date", required=True, beside=True),
                Field("reason", self.tr("Reason"), placeholder=self.tr("Needed for corrections and refusals")),
                Field("registered_on", self.tr("Registered on"), "date", hint=self.tr("Only for registered workers")),
            ],
            desk.language.say,
            desk.today(),
        )
        self.body.addWidget(self.form)
        self.form.set_values({"status": status, "since": desk.today()})
        self.form.changed.connect(self._fit)
        self._fit()
        self.form.control("status" if status is None else "reason").setFocus()

    def _step_typed(self, status: str) -> list[Complaint]:
        found = step_complaint(self.card.status, status, self.form.values()["reason"]) if status else None
        return [found] if found else []

    @Slot()
    def _fit(self) -> None:
        """The day of registration is asked for only where it means something."""
        box = self.form.boxes["registered_on"]
        wanted = self.form.values()["status"] == "terdaftar"
        if wanted and not box.isVisibleTo(self.form) and box.entry.value() is None:
            box.entry.set_value(self.card.registered_on or self.desk.today())
        box.setVisible(wanted)
        self.form.boxes["status"].show_state()

    def entry(self) -> Step:
        values = self.form.values()
        registered = values["registered_on"] if values["status"] == "terdaftar" else None
        return Step(values["status"], values["since"], values["reason"] or None, registered)

    def store(self, session: "Session", entry: Step) -> WorkerUndo:
        return set_status(session, self.card.id, entry, self.desk.today(), self.version)

    def compare(self, session: "Session", entry: Step) -> Versions:
        stored = get_worker(session, self.card.id)
        say = self.desk.language.text
        mine, theirs = say(STATUS_WORDS[entry.status]), say(STATUS_WORDS[stored.status])
        return Versions(stored.version, [Difference(self.tr("Status"), mine, theirs)])


class PaymentDialog(SavingDialog):
    """From which month on and for how many; `stored` is the way back."""

    def __init__(self, parent: QWidget, desk: Desk, card: WorkerCard) -> None:
        super().__init__(parent, desk, self.tr("Record a payment"), self.tr("Record a payment"), width=460)
        self.card, self.version = card, card.version
        first = next_unpaid_month(card.paid_until, desk.today())
        starts = [_month_after(first, offset) for offset in range(-6, 4)] if card.paid_until is None else [first]
        lengths = [(count, self.tr("{count} months").format(count=count)) for count in PAYMENT_MONTHS]
        self.form = Form(
            [
                Field("first", self.tr("First month"), "choice",
                      [(day, f"{MONTHS[day.month - 1]} {day.year}") for day in starts], required=True),
                Field("months", self.tr("Paid for"), "choice", lengths, required=True, beside=True),
            ],
            desk.language.say,
            desk.today(),
        )
        paid = self.tr("Paid until {date} so far.").format(date=show_date(card.paid_until)) if card.paid_until else ""
        self.add_sentence(f"{card.name}. {paid}".strip(), muted=True)
        self.body.addWidget(self.form)
        self.sum = Label("", "section")
        self.until = Label("", "label", muted=True, wrap=True)
        self.hint = Label("", "label", wrap=True)
        self.hint.set_tone("warn")
        for part in (self.sum, self.until, self.hint):
            self.body.addWidget(part)
        self.form.set_values({"first": first, "months": card.pay_months or 1})
        self.form.changed.connect(self._reckon)
        self._reckon()

    @Slot()
    def _reckon(self) -> None:
        values, card = self.form.values(), self.card
        if values["first"] is None or values["months"] is None:
            return
        found = dues(values["first"], card.income, jht=card.with_jht, transport=card.transport, funding=card.funding)
        self.sum.setText(rupiah(dict(found.totals)[values["months"]]))
        until = show_date(paid_through(values["first"], values["months"]))
        self.until.setText(self.tr("Protected until {date}").format(date=until))
        self.hint.setText(contribution_words(found, self.desk.language).hint)
        self.hint.setVisible(bool(self.hint.text()))

    def paid_until(self) -> date:
        return paid_through(*self.entry())

    def entry(self) -> tuple[date, int]:
        values = self.form.values()
        return values["first"], values["months"]

    def store(self, session: "Session", entry: tuple[date, int]) -> WorkerUndo:
        return record_payment(session, self.card.id, *entry, self.desk.today(), self.version)

    def compare(self, session: "Session", entry: Any) -> Versions:
        stored = get_worker(session, self.card.id)
        theirs = short_date(stored.paid_until) if stored.paid_until else ""
        return Versions(stored.version, [Difference(self.tr("Paid until"), short_date(paid_through(*entry)), theirs)])


def _month_after(first: date, offset: int) -> date:
    place = first.year * 12 + first.month - 1 + offset
    return date(place // 12, place % 12 + 1, 1)
