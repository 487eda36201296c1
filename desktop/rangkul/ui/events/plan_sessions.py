"""The sessions of a plan, one a line: title, day of the event, from, until; speaker and material below when wanted."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.rules.dates import WIB, show_time
from rangkul.ui.cards import Label, button
from rangkul.work.events import SessionEntry

MOST_DAYS = 366


class SessionList(QWidget):
    """Gives back what it shows; `edited` tells whether somebody touched it since."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[SessionLine] = []
        self.edited = False
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
        self.edited = False

    def _put(self, session: SessionEntry | None, first_day: date) -> "SessionLine":
        line = SessionLine(session, first_day)
        line.remove.clicked.connect(self._remove)
        line.changed.connect(self._changed)
        self.lines.append(line)
        self.box.insertWidget(len(self.lines) - 1, line)
        return line

    @Slot()
    def _changed(self) -> None:
        self.edited = True
        self.changed.emit()

    @Slot()
    def _add(self) -> None:
        before = self.lines[-1] if self.lines else None
        line = self._put(None, date.min)
        if before is not None:
            line.follow(before)
        self._number()
        self.lines[-1].title.setFocus()
        self._changed()

    @Slot()
    def _remove(self) -> None:
        line = next(line for line in self.lines if line.remove is self.sender())
        place = self.lines.index(line)
        self._drop(line)
        self._number()
        self.lines[min(place, len(self.lines) - 1)].title.setFocus()
        self._changed()

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

    def days(self) -> int:
        """How many days the sessions go over, as far as that can be read."""
        return max((int(line.day.text()) for line in self.lines if line.day.text().strip().isdecimal()), default=1)


class SessionLine(QWidget):
    """One session; its key is kept, because marks hang on it."""

    changed = Signal()

    def __init__(self, session: SessionEntry | None, first_day: date) -> None:
        super().__init__()
        self.key = session.id if session else None
        start = session.starts_at.astimezone(WIB) if session else None
        end = session.ends_at.astimezone(WIB) if session else None
        day = (start.date() - first_day).days + 1 if start else 1
        self.title = self._field(session.title if session else "", self.tr("Title of the session"), 0)
        self.day = self._field(str(day), self.tr("Day"), 48)
        self.start = self._field(show_time(start) if start else "", "09.00", 68)
        self.end = self._field(show_time(end) if end else "", "12.00", 68)
        self.speaker = self._field((session.speaker or "") if session else "", self.tr("Speaker"), 0)
        self.material = self._field((session.material or "") if session else "", self.tr("Material"), 0)
        self.more = button("", "quiet", "right", self._toggle)
        self.remove = button("", "quiet", "remove")
        self.below = QWidget()
        self._lay_out()
        self._show_more(bool(self.speaker.text() or self.material.text()))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.more)
        first.addWidget(self.title, 1)
        first.addWidget(Label(self.tr("day"), "label", muted=True))
        first.addWidget(self.day)
        first.addWidget(self.start)
        first.addWidget(Label("–", muted=True))
        first.addWidget(self.end)
        first.addWidget(self.remove)
        second = QHBoxLayout(self.below)
        second.setContentsMargins(52, 0, 0, 4)
        second.setSpacing(8)
        second.addWidget(self.speaker, 1)
        second.addWidget(self.material, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self.below)
        order = [self.more, self.title, self.day, self.start, self.end, self.speaker, self.material, self.remove]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _field(self, text: str, placeholder: str, width: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setPlaceholderText(placeholder)
        field.setMaxLength(200)
        field.setCursorPosition(0)
        if width:
            field.setFixedWidth(width)
        else:
            field.setMinimumWidth(120)
        field.textEdited.connect(self.changed)
        return field

    @Slot()
    def _toggle(self) -> None:
        self._show_more(self.below.isHidden())
        if not self.below.isHidden():
            self.speaker.setFocus()

    def _show_more(self, shown: bool) -> None:
        self.below.setVisible(shown)
        self.more.set_icon("down" if shown else "right")

    def name(self, number: int) -> None:
        words = {
            self.more: self.tr("Session {number}: speaker and material"),
            self.title: self.tr("Session {number}: title"),
            self.day: self.tr("Session {number}: day"),
            self.start: self.tr("Session {number}: from"),
            self.end: self.tr("Session {number}: until"),
            self.speaker: self.tr("Session {number}: speaker"),
            self.material: self.tr("Session {number}: material"),
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
        typed = self.day.text().strip()
        if not typed.isdecimal() or not 1 <= int(typed) <= MOST_DAYS:
            self.day.setFocus()
            raise Problem("Session {title}: say on which day of the event, 1 for the first.", title=title)
        day = first_day + timedelta(days=int(typed) - 1)
        start, end = (datetime.combine(day, self._clock(field, title), WIB) for field in (self.start, self.end))
        return SessionEntry(title, start, end, self.speaker.text().strip() or None, self.material.text().strip() or None, self.key)

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
