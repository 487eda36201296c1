"""What stands above the door while it matters: this is a rehearsal; the day has not come; another session has begun."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rangkul.rules.dates import WIB, show_date, show_time
from rangkul.ui.cards import Banner, button, column, row
from rangkul.ui.door.top import Top
from rangkul.work.events import EventRecord
from rangkul.work.marks import session_at

EVERY = 20_000  # milliseconds between two looks at the clock


class Notices(QWidget):
    """`switched` asks for another session, by its number; the hint comes when a session begins and the door stands at an earlier one."""

    switched = Signal(int)

    def __init__(self, event: EventRecord, top: Top, rehearsal: bool, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.record, self.top, self.now = event, top, now
        self.offered = -1  # the session the hint speaks of
        self.refused: set[int] = set()
        words = self.tr("Rehearsal – practise freely: nothing is stored, no mark counts, and everything is gone when the door closes.")
        self.rehearsal = Banner(words if rehearsal else "", "warn")
        self.early = Banner("" if rehearsal else self._before(), "warn")
        self.hint = Banner("", "hint", self.tr("Change to it"), self._switch)
        self.later = button(self.tr("Not now"), "quiet", None, self._refuse)
        layout = column(self, 8)
        layout.addWidget(self.rehearsal)
        layout.addWidget(self.early)
        offer = row(self.hint, self.later)
        offer.setStretch(0, 1)
        layout.addLayout(offer)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(EVERY)
        top.session_changed.connect(self.look)
        self.look()

    def _before(self) -> str:
        """Whoever tries the door out days before the event should know that the marks count."""
        starts = self.record.starts_on
        if self.now().astimezone(WIB).date() >= starts:
            return ""
        sentence = self.tr(
            "The event begins on {date}; what is marked here counts already. To practise, close the door and choose Rehearsal."
        )
        return sentence.format(date=show_date(starts))

    @Slot()
    def look(self) -> None:
        """Which session is on now, and whether the door stands at another."""
        event, moment = self.record, self.now()
        chosen = event.sessions.index(session_at(event, moment)) + 1
        on = event.session(chosen).starts_at <= moment <= event.session(chosen).ends_at
        offered = chosen if on and chosen != self.top.session_number and chosen not in self.refused else 0
        if offered == self.offered:
            return
        self.offered = offered
        if offered:
            sentence = self.tr("Session {number} has begun at {time}; the door still marks session {other}.")
            at = show_time(event.session(offered).starts_at.astimezone(WIB))
            self.hint.say(sentence.format(number=offered, time=at, other=self.top.session_number), "hint")
        else:
            self.hint.say("")
        self.later.setVisible(bool(offered))
        self.setVisible(bool(self.rehearsal.text.text() or self.early.text.text() or offered))

    @Slot()
    def _switch(self) -> None:
        self.switched.emit(self.offered)

    @Slot()
    def _refuse(self) -> None:
        self.refused.add(self.offered)
        self.look()
