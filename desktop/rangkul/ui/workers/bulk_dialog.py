"""One change for many workers: at the left what shall change, at the right what that would do, before anything is done."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from rangkul.errors import Problem
from rangkul.rules.contribution import PAYMENT_MONTHS
from rangkul.rules.dates import MONTHS, show_date
from rangkul.rules.money import number_text
from rangkul.rules.worker_steps import CONSENT_FORMS
from rangkul.ui.cards import DetailPanel, Label
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.ui.tell import Dialog
from rangkul.ui.workers.form_fields import Offered
from rangkul.work.bulk_change import FIELD_WORDS, BulkChange, Move, Preview, Told, preview
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAUSE = 200  # milliseconds without a choice before the preview is reckoned
SHOWN = 12
LAPSE = "lapse"
"""Stands among the statuses for: each as the last paid day says."""


class BulkDialog(Dialog):
    """`change()` is what was chosen; the preview is reckoned beside the window with every choice."""

    def __init__(self, parent: QWidget, desk: Desk, keys: Sequence[UUID], scope: str, choices: Offered) -> None:
        super().__init__(parent, self.tr("Change many workers at once"), self.tr("Change"), width=900)
        self.desk, self.keys = desk, keys
        self.officers, self.events = dict(choices.officers), dict(choices.events)
        self.seen: Preview | None = None
        self.add_sentence(self.tr("This is about {scope}. What you leave empty stays as it is.").format(scope=scope), muted=True)
        self.form = Form(self._fields(choices), desk.language.say, desk.today())
        self.told = DetailPanel(width=360)
        self.told.setAccessibleName(self.tr("What would change"))
        self.body.addLayout(self._places(), 1)
        self.setMinimumHeight(600)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self.reckon)
        self.form.changed.connect(self._changed)
        self._changed()

    def _places(self) -> QHBoxLayout:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.setContentsMargins(0, 0, 12, 0)
        area.setWidget(self.form)
        for ground in (area.viewport(), self.form):
            ground.setAutoFillBackground(False)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(area, 1)
        both.addWidget(self.told)
        return both

    def _fields(self, choices: Offered) -> list[Field]:
        say, as_is = self.desk.language.text, (None, self.tr("as it is"))
        lengths = [(count, self.tr("{count} months").format(count=count)) for count in PAYMENT_MONTHS]

        def words(source: dict[str, str]) -> list[tuple[Any, str]]:
            return [as_is, *((code, say(text)) for code, text in source.items())]

        return [
            Field("status", self.tr("New status"), "choice", [*words(STATUS_WORDS), (LAPSE, self.tr("as the paid time says"))],
                  section=self.tr("Membership")),
            Field("status_since", self.tr("Since"), "date", beside=True, hint=self.tr("Empty: today")),
            Field("status_reason", self.tr("Reason"), placeholder=self.tr("Needed for corrections and refusals")),
            Field("funding", self.tr("Who pays"), "choice", words(FUNDING_WORDS), section=self.tr("Contribution")),
            Field("with_jht", self.tr("Old-age savings (JHT)"), "choice", [as_is, (True, self.tr("Yes")), (False, self.tr("No"))],
                  beside=True),
            Field("first", self.tr("Payment from"), "choice", [(None, self.tr("no payment")), *self._months()]),
            Field("pay_months", self.tr("Paid at a time"), "choice", [as_is, *lengths], beside=True),
            Field("officer_id", self.tr("Brought by"), "choice", [as_is, *choices.officers], section=self.tr("Origin and consent")),
            Field("event_id", self.tr("Event"), "choice", [as_is, *choices.events], beside=True),
            Field("consent_form", self.tr("Consent"), "choice", words(CONSENT_FORMS)),
            Field("consent_on", self.tr("Consented on"), "date", beside=True, hint=self.tr("Empty: today")),
            Field("only_empty", self.tr("Only where nothing stands yet"), "check",
                  hint=self.tr("Holds for who pays, brought by, event and consent")),
        ]  # fmt: skip

    def _months(self) -> list[tuple[date, str]]:
        """The last half year and the next three months."""
        today = self.desk.today()
        places = (today.year * 12 + today.month - 1 + offset for offset in range(-6, 4))
        days = [date(place // 12, place % 12 + 1, 1) for place in places]
        return [(day, f"{MONTHS[day.month - 1]} {day.year}") for day in days]

    def propose_lapse(self) -> None:
        """Begins with what the list of lapsed members is there for."""
        self.form.boxes["status"].entry.set_value(LAPSE)

    # What was chosen

    def change(self) -> BulkChange:
        chosen = {name: None if value == "" else value for name, value in self.form.values().items()}
        plain = ("status", "funding", "with_jht", "officer_id", "event_id", "consent_form")
        values: dict[str, Any] = {name: chosen[name] for name in plain if chosen[name] not in (None, LAPSE)}
        if "status" in values:
            values["status_since"] = chosen["status_since"] or self.desk.today()
            values["status_reason"] = chosen["status_reason"]
        if "consent_form" in values:
            values["consent_on"] = chosen["consent_on"] or self.desk.today()
        payment = (chosen["first"], chosen["pay_months"] or 1) if chosen["first"] else None
        if payment is None and chosen["pay_months"]:
            values["pay_months"] = chosen["pay_months"]
        return BulkChange(values, payment, bool(chosen["only_empty"]), chosen["status"] == LAPSE)

    def title_of_change(self) -> str:
        """ "Status → Siap, Sumber dana → Dana Desa": what stands in the history."""
        change = self.change()
        parts = [
            f"{self.desk.language.text(FIELD_WORDS[name])} → {self.shown(name, value)}"
            for name, value in change.values.items()
            if name in FIELD_WORDS
        ]
        if change.lapse:
            parts.append(self.tr("status as the paid time says"))
        if change.payment:
            first, months = change.payment
            when = f"{MONTHS[first.month - 1]} {first.year}"
            parts.append(self.tr("payment of {count} months from {month}").format(count=months, month=when))
        return ", ".join(parts)

    def shown(self, field: str, value: Any) -> str:
        say = self.desk.language.text
        if value is None:
            return "–"
        if isinstance(value, bool):
            return self.tr("Yes") if value else self.tr("No")
        if isinstance(value, date):
            return show_date(value)
        words: dict[str, dict[Any, str]] = {
            "status": STATUS_WORDS, "funding": FUNDING_WORDS, "consent_form": CONSENT_FORMS, "officer_id": self.officers,
            "event_id": self.events,
        }  # fmt: skip
        return say(words[field].get(value, str(value))) if field in words else str(value)

    # What it would do

    @Slot()
    def _changed(self) -> None:
        self.seen = None
        self.verb_button.setEnabled(False)
        self.pause.start()

    @Slot()
    def reckon(self) -> None:
        self.pause.stop()
        change, keys, today = self.change(), self.keys, self.desk.today()
        if not change.values and change.payment is None and not change.lapse:
            self._show_nothing()
            return

        def look(session: "Session") -> Preview:
            return preview(session, keys, change, today)

        self.desk.read(look, self.show_preview, owner=self, key="preview", failed=self._refused)

    def _show_nothing(self) -> None:
        self.told.clear()
        self.told.set_title("")
        self.told.add_widget(Label(self.tr("Choose at the left what shall change; here stands what that would do."), muted=True, wrap=True))
        self.verb_button.setText(self.tr("Change"))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            self.desk.tell.error(error)
            return
        self.told.clear()
        sentence = Label(self.desk.tell.words(error.message), wrap=True)
        sentence.set_tone("bad")
        self.told.add_widget(sentence)

    def show_preview(self, seen: Preview) -> None:
        self.seen = seen
        panel = self.told
        panel.clear()
        panel.set_title(self.tr("{count} change").format(count=number_text(seen.changed)))
        facts = [(self.tr("As they are already"), number_text(seen.same)), (self.tr("Not included"), number_text(seen.skipped))]
        panel.add_pairs(facts)
        field = ""
        for move in seen.moves[:SHOWN]:
            if move.field != field:
                field = move.field
                panel.add_section(self.desk.language.text(FIELD_WORDS[field]))
            panel.add_widget(Label(self._move(move), wrap=True))
        if len(seen.moves) > SHOWN:
            panel.add_widget(Label(self.tr("and {count} more kinds").format(count=len(seen.moves) - SHOWN), "label", muted=True))
        self._add_told(self.tr("Left out, because"), seen.left_out, "warn")
        self._add_told(self.tr("Changed, but please look"), seen.doubts, "")
        self.verb_button.setText(self.tr("Change {count} workers").format(count=number_text(seen.changed)))
        self.verb_button.setEnabled(seen.changed > 0)

    def _move(self, move: Move) -> str:
        return f"{self.shown(move.field, move.old)} → {self.shown(move.field, move.new)}: {number_text(move.count)}"

    def _add_told(self, title: str, told: Sequence[Told], tone: str) -> None:
        if told:
            self.told.add_section(title)
        for one in told[:SHOWN]:
            sentence = Label(f"{number_text(one.count)} · {self.desk.tell.words(one.message)}", wrap=True)
            sentence.set_tone(tone)
            self.told.add_widget(sentence)
            more = " …" if one.count > len(one.examples) else ""
            self.told.add_widget(Label(", ".join(one.examples) + more, "label", muted=True, wrap=True))

    def accept(self) -> None:
        if self.form.check() and self.seen is not None and self.seen.changed:
            super().accept()
