"""The plan of an event as a form: what, when, where and its sessions; everything else is folded away until it is wanted."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.rules.message import Complaint, Message
from rangkul.ui.cards import Label
from rangkul.ui.desk import Desk
from rangkul.ui.events.plan_fold import Fold
from rangkul.ui.events.plan_rule import RuleForm
from rangkul.ui.events.plan_sessions import SessionList
from rangkul.ui.events.plan_signers import SignersForm
from rangkul.ui.form import Field, Form
from rangkul.work.event_days import doubt_day
from rangkul.work.events import TYPES, EventEntry, EventRecord, entry_of

TEMPLATE_DAY = date(2001, 1, 1)  # a template has no date: its sessions are shown against this one


class PlanForm(QWidget):
    """Shows a plan and gives it back as edited; for a template (`dated` False) without days and with an optional place."""

    changed = Signal()

    def __init__(self, desk: Desk, *, dated: bool = True) -> None:
        super().__init__()
        self.desk, self.dated = desk, dated
        self.record: EventRecord | None = None
        self._base = EventEntry("", desk.today(), "")  # what the form does not show stays as it was
        self._showing = False
        self.invited = 0
        self.form = Form(self._first_fields(), desk.tell.words, desk.today())
        if dated and isinstance(until := self.form.control("ends_on"), QLineEdit):
            until.setPlaceholderText(self.tr("as the sessions say"))
        self.sessions = SessionList()
        self.rule = RuleForm(desk, lambda: len(self.sessions.lines))
        self.programme = Form(self._programme_fields(), desk.tell.words, desk.today())
        self.signers = SignersForm(desk)
        self.private = Form(self._private_fields(), desk.tell.words, desk.today())
        self.folds = {
            "rule": Fold(self.tr("Certificate"), self.rule),
            "programme": Fold(self.tr("Letter and programme"), self.programme),
            "signers": Fold(self.tr("Signers"), self.signers),
            "private": Fold(self.tr("Budget and notes"), self.private),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.form)
        layout.addWidget(Label(self.tr("Sessions"), "strong"))
        layout.addWidget(self.sessions)
        folds = QVBoxLayout()
        folds.setSpacing(0)
        for name, fold in self.folds.items():
            folds.addWidget(fold)
            fold.setVisible(dated or name != "signers")
        layout.addLayout(folds)
        layout.addStretch(1)
        for part in (self.form, self.sessions, self.rule, self.programme, self.signers, self.private):
            part.changed.connect(self._changed)

    def _first_fields(self) -> list[Field]:
        tr, say = self.tr, self.desk.language.text
        types = [(code, say(words)) for code, words in TYPES.items()]
        title_hint = "" if self.dated else tr("{bulan}, {tahun} and {tanggal} fill themselves in from the first day.")
        title = Field("title", tr("Title"), required=True, hint=title_hint)
        kind, place = Field("type", tr("Kind"), "choice", types, required=True), Field("place", tr("Place"), required=self.dated)
        if not self.dated:
            return [title, kind, replace(place, beside=True)]
        days = [
            Field("starts_on", tr("Day"), "date", required=True, beside=True, validate=self._day_complaints),
            Field("ends_on", tr("Until"), "date", beside=True),
        ]
        return [title, kind, *days, place]

    def _programme_fields(self) -> list[Field]:
        tr = self.tr
        return [
            Field("quota", tr("Places"), "number", placeholder=tr("not limited"), validate=self._quota_complaints),
            Field("dress", tr("Dress"), beside=True, placeholder=tr("e.g. PDH")),
            Field("basis", tr("Basis"), placeholder=tr("letter or agreement it rests on")),
            Field("contact", tr("Contact"), beside=True, placeholder=tr("name and phone of whoever answers questions")),
            Field("agenda", tr("Agenda"), "multiline", placeholder=tr("one point a line")),
        ]

    def _private_fields(self) -> list[Field]:
        tr = self.tr
        return [
            Field("budget", tr("Budget note"), "multiline", placeholder=tr("what it costs and who pays; never printed")),
            Field("note", tr("Note"), "multiline"),
        ]

    # Showing

    def show_event(self, event: EventRecord) -> None:
        self.record = event
        self.show_entry(entry_of(event))

    def show_entry(self, entry: EventEntry) -> None:
        """Fills every part; the form counts as unchanged afterwards."""
        self._base, self._showing = entry, True
        day = entry.starts_on
        values: dict[str, Any] = {"title": entry.title, "type": entry.type, "place": entry.place}
        self.sessions.show_sessions(entry.sessions, day)
        if self.dated:
            last = day + timedelta(days=self.sessions.days() - 1)
            values |= {"starts_on": day, "ends_on": entry.ends_on if entry.ends_on not in (None, last) else None}
        self.form.set_values(values)
        self.rule.show_earning(entry.earning)
        self.programme.set_values({name: getattr(entry, name) for name in ("quota", "dress", "basis", "contact", "agenda")})
        self.signers.show_signers(entry.signers)
        self.private.set_values({"budget": entry.budget or "", "note": entry.note or ""})
        for name in ("title", "place"):
            if isinstance(line := self.form.control(name), QLineEdit):
                line.setCursorPosition(0)  # a long text shows how it begins
        self._showing = False
        self._summarize()
        self.changed.emit()

    def select_title(self) -> None:
        """A proposed title gives way to the first letter typed."""
        title = self.form.control("title")
        if isinstance(title, QLineEdit):
            title.selectAll()

    def show_invited(self, count: int) -> None:
        """More invited than places is told, and stops nobody."""
        self.invited = count
        self.programme.boxes["quota"].show_state()
        self._summarize()

    def _day_complaints(self, value: date | None) -> list[Complaint]:
        doubt = doubt_day(value, self.desk.today() if self.record is None else None) if value is not None else None
        return [Complaint("day", doubt, blocks=False)] if doubt is not None else []

    def _quota_complaints(self, value: int | None) -> list[Complaint]:
        if value is not None and value < 1:
            words = Message("An event has at least one place; leave the number empty when it does not matter.")
            return [Complaint("quota", words, blocks=True)]
        if value is not None and self.invited > value:
            values: dict[str, object] = {"invited": self.invited, "places": value}
            return [Complaint("quota", Message("{invited} are invited, but there are {places} places.", values), blocks=False)]
        return []

    @Slot()
    def _changed(self) -> None:
        if not self._showing:
            self._summarize()
            self.changed.emit()

    def _summarize(self) -> None:
        """What the folded sections hold, in a line each."""
        self.rule.show_sentence()
        text, right = self.rule.words()
        self.folds["rule"].say(text, "muted" if right else "danger")
        values = self.programme.values()
        places = self.tr("{count} places").format(count=values["quota"]) if values["quota"] else ""
        agenda = self.tr("agenda of {count} points").format(count=len(values["agenda"].splitlines())) if values["agenda"] else ""
        parts = (places, values["dress"], agenda, values["basis"], values["contact"])
        nothing = self.tr("nothing yet")
        words = " · ".join(part for part in parts if part) or nothing
        crowded = [self.desk.tell.words(one.message) for one in self._quota_complaints(values["quota"]) if not one.blocks]
        self.folds["programme"].say(crowded[0] if crowded else words, "warn" if crowded else "muted")
        self.folds["signers"].say(self.signers.words())
        private = self.private.values()
        self.folds["private"].say(" · ".join(" ".join(part.split()) for part in (private["budget"], private["note"]) if part) or nothing)

    # Reading

    @property
    def dirty(self) -> bool:
        """Whether somebody typed something since it was filled."""
        return self.sessions.edited or any(form.dirty for form in self._forms().values())

    @property
    def dirty_beyond_heading(self) -> bool:
        """Whether something besides title, kind, days and place was typed."""
        return self.sessions.edited or any(form.dirty for name, form in self._forms().items() if name)

    def _forms(self) -> dict[str, Form]:
        return {"": self.form, "rule": self.rule.form, "programme": self.programme, **self.signers.parts(), "private": self.private}

    def check(self) -> bool:
        """Shows what is wrong, unfolds where it is, and goes there."""
        for name, form in self._forms().items():
            if not form.is_valid() and name:
                self.folds[name.rstrip("12")].unfold()
            if not form.check():
                self._scroll_to_focus()
                return False
        return True

    def _scroll_to_focus(self) -> None:
        area, focus = self._area(), cast("QWidget | None", self.focusWidget())
        if area is not None and focus is not None:
            area.ensureWidgetVisible(focus, 0, 60)

    def _area(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def entry(self) -> EventEntry:
        """The plan as typed; a Problem where an hour cannot be read."""
        values: dict[str, Any] = self.form.values() | self.programme.values() | self.private.values()
        start: date | None = values["starts_on"] if self.dated else TEMPLATE_DAY
        if start is None:
            raise Problem("Say on which day the event begins.")
        sessions = self.sessions.entries(start)
        ends_on: date | None = values["ends_on"] if self.dated else None
        if ends_on is None:
            ends_on = start + timedelta(days=self.sessions.days() - 1)
        texts = {name: values[name] or None for name in ("basis", "note", "agenda", "dress", "budget", "contact")}
        entry = replace(
            self._base, title=values["title"], starts_on=start, place=values["place"], type=values["type"] or "sosialisasi",
            ends_on=ends_on, quota=values["quota"], sessions=sessions, earning=self.rule.earning(), signers=self.signers.signers(), **texts,
        )  # fmt: skip
        return entry if self.record is None else replace(entry, id=self.record.id, version=self.record.version)


def scrolling(form: QWidget) -> QScrollArea:
    """The form in an area that scrolls, on the ground of the card it stands on."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.viewport().setAutoFillBackground(False)
    form.setObjectName("plain")
    area.setWidget(form)
    return area


