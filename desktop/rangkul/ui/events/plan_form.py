"""The plan of an event as a form: what, when, where, its sessions, and what earns a certificate."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.rules.dates import WIB, show_time
from rangkul.ui.cards import Label, button
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.work.events import TYPES, Earning, EventEntry, EventRecord, SessionEntry, one_session


class PlanForm(QWidget):
    """Shows an event's plan and gives it back as edited."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.record: EventRecord | None = None
        tr, say = self.tr, desk.language.text
        types = [(code, say(words)) for code, words in TYPES.items()]
        self.form = Form(
            [
                Field("title", tr("Title"), required=True),
                Field("type", tr("Kind"), "choice", types, required=True),
                Field("quota", tr("Places"), "number", beside=True),
                Field("starts_on", tr("Day"), "date", required=True),
                Field("ends_on", tr("Until"), "date", beside=True, hint=tr("empty: one day")),
                Field("place", tr("Place"), required=True),
                Field("basis", tr("Basis"), placeholder=tr("letter or agreement it rests on"), beside=True),
                Field("earning", tr("Certificate for"), "choice", self._earnings(1)),
                Field("post_test", tr("Post-test at least"), "number", beside=True, hint=tr("empty: not asked")),
                Field("note", tr("Note"), "multiline"),
            ],
            desk.tell.words,
            desk.today(),
        )
        self.form.changed.connect(self.changed)
        self.sessions = SessionList()
        self.sessions.changed.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.form)
        layout.addWidget(Label(self.tr("Sessions"), "strong"))
        layout.addWidget(self.sessions)
        layout.addStretch(1)

    def show_new(self) -> None:
        """A plan two weeks from now, nine to twelve."""
        day = self.desk.today() + timedelta(days=14)
        self.form.set_values({"type": "sosialisasi", "starts_on": day, "earning": "all"})
        self.sessions.show_sessions((one_session(day),), day)

    def _earnings(self, most: int) -> list[tuple[str, str]]:
        some = [(str(n), self.tr("At least {count} sessions").format(count=n)) for n in range(2, most + 1)]
        return [("all", self.tr("All sessions")), ("1", self.tr("At least one session")), *some]

    def show_event(self, event: EventRecord) -> None:
        self.record = event
        needed = event.earning.sessions
        self.form.set_choices("earning", self._earnings(max(len(event.sessions) - 1, needed or 1)))
        self.form.set_values({
            "title": event.title, "type": event.type, "quota": event.quota, "starts_on": event.starts_on,
            "ends_on": event.ends_on if event.ends_on != event.starts_on else None, "place": event.place, "basis": event.basis or "",
            "earning": "all" if needed is None else str(needed), "post_test": event.earning.post_test, "note": event.note or "",
        })  # fmt: skip
        self.sessions.show_sessions(event.sessions, event.starts_on)

    def entry(self) -> EventEntry:
        """The plan as typed; a Problem where an hour cannot be read."""
        values: dict[str, Any] = self.form.values()
        start: date | None = values["starts_on"]
        if start is None:
            raise Problem("Say on which day the event is.")
        needed: str = values["earning"] or "all"
        earning = Earning(None if needed == "all" else int(needed), values["post_test"])
        entry = EventEntry(
            values["title"], start, values["place"], values["type"] or "sosialisasi", values["ends_on"], values["basis"] or None,
            values["quota"], values["note"] or None, self.sessions.entries(start), earning,
        )  # fmt: skip
        if self.record is None:
            return entry
        return replace(entry, id=self.record.id, version=self.record.version, signers=self.record.signers)


class SessionList(QWidget):
    """Sessions, one a line: title, day of the event, from, until, speaker."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[SessionLine] = []
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(8)
        self.add_button = button(self.tr("Add a session"), "quiet", "add", self._add)
        below = QHBoxLayout()
        below.addWidget(self.add_button)
        below.addStretch(1)
        self.box.addLayout(below)

    def show_sessions(self, sessions: tuple[SessionEntry, ...], first_day: date) -> None:
        for line in list(self.lines):
            self._drop(line)
        for one in sessions:
            self._put(one, first_day)
        self._number()

    def _put(self, session: SessionEntry | None, first_day: date) -> "SessionLine":
        line = SessionLine(session, first_day)
        line.remove.clicked.connect(self._remove)
        line.changed.connect(self.changed)
        self.lines.append(line)
        self.box.insertWidget(len(self.lines) - 1, line)
        return line

    @Slot()
    def _add(self) -> None:
        before = self.lines[-1] if self.lines else None
        line = self._put(None, date.min)
        if before is not None:
            line.follow(before)
        self._number()
        self.lines[-1].title.setFocus()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        line = next(line for line in self.lines if line.remove is self.sender())
        self._drop(line)
        self._number()
        self.changed.emit()

    def _drop(self, line: "SessionLine") -> None:
        self.lines.remove(line)
        self.box.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _number(self) -> None:
        for number, line in enumerate(self.lines, 1):
            line.name(number)
            line.remove.setVisible(len(self.lines) > 1)

    def entries(self, first_day: date) -> tuple[SessionEntry, ...]:
        return tuple(line.entry(first_day, number) for number, line in enumerate(self.lines, 1))


class SessionLine(QWidget):
    """One session; its key is kept, because marks hang on it."""

    changed = Signal()

    def __init__(self, session: SessionEntry | None, first_day: date) -> None:
        super().__init__()
        self.key = session.id if session else None
        self.material = session.material if session else None
        start = session.starts_at.astimezone(WIB) if session else None
        end = session.ends_at.astimezone(WIB) if session else None
        day = (start.date() - first_day).days + 1 if start else 1
        self.title = self._field(session.title if session else "", self.tr("Title of the session"), 0)
        self.day = self._field(str(day), self.tr("Day"), 56)
        self.start = self._field(show_time(start) if start else "", "09.00", 72)
        self.end = self._field(show_time(end) if end else "", "12.00", 72)
        self.speaker = self._field((session.speaker or "") if session else "", self.tr("Speaker"), 190)
        self.remove = button("", "quiet", "remove")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title, 1)
        layout.addWidget(Label(self.tr("day"), "label", muted=True))
        layout.addWidget(self.day)
        layout.addWidget(self.start)
        layout.addWidget(Label("–", muted=True))
        layout.addWidget(self.end)
        layout.addWidget(self.speaker)
        layout.addWidget(self.remove)

    def _field(self, text: str, placeholder: str, width: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setPlaceholderText(placeholder)
        if width:
            field.setFixedWidth(width)
        field.textEdited.connect(self.changed)
        return field

    def name(self, number: int) -> None:
        words = {
            self.title: self.tr("Session {number}: title"),
            self.day: self.tr("Session {number}: day"),
            self.start: self.tr("Session {number}: from"),
            self.end: self.tr("Session {number}: until"),
            self.speaker: self.tr("Session {number}: speaker"),
            self.remove: self.tr("Remove session {number}"),
        }
        for widget, text in words.items():
            widget.setAccessibleName(text.format(number=number))
            widget.setToolTip(text.format(number=number))

    def follow(self, before: "SessionLine") -> None:
        """A new session begins where the one before ends, for an hour and a half."""
        self.day.setText(before.day.text())
        try:
            start = datetime.combine(date.min, read_clock(before.end.text(), ""), WIB)
        except Problem:
            return
        self.start.setText(show_time(start))
        self.end.setText(show_time(min(start + timedelta(minutes=90), start.replace(hour=23, minute=59))))

    def entry(self, first_day: date, number: int) -> SessionEntry:
        """What is typed; goes to the field that cannot be read."""
        title = self.title.text().strip() or f"Sesi {number}"
        if not self.day.text().strip().isdigit() or int(self.day.text()) < 1:
            self.day.setFocus()
            raise Problem("Session {title}: say on which day of the event, 1 for the first.", title=title)
        day = first_day + timedelta(days=int(self.day.text()) - 1)
        start, end = (datetime.combine(day, self._clock(field, title), WIB) for field in (self.start, self.end))
        return SessionEntry(title, start, end, self.speaker.text().strip() or None, self.material, self.key)

    def _clock(self, field: QLineEdit, title: str) -> time:
        try:
            return read_clock(field.text(), title)
        except Problem:
            field.setFocus()
            field.selectAll()
            raise


def read_clock(text: str, title: str) -> time:
    """09.00, 9:00, 9 or 0900."""
    digits = text.strip().replace(":", ".")
    parts = digits.split(".") if "." in digits else [digits[:-2], digits[-2:]] if len(digits) > 2 else [digits, "0"]
    try:
        return time(int(parts[0]), int(parts[1] or 0))
    except (ValueError, IndexError):
        if not digits:
            raise Problem("Session {title}: say from when until when it lasts, e.g. 09.00.", title=title) from None
        raise Problem("Session {title}: “{text}” is no time. Write 09.00.", title=title, text=text) from None
