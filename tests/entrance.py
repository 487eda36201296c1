"""What tests do at the door: scan, look at the roll, mark somebody at another table."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from rangkul.app import App
from rangkul.data.attendance import Attendance
from rangkul.data.event import Invitation
from rangkul.rules.dates import WIB
from rangkul.rules.tag_code import new_tag
from rangkul.ui.door.window import Door
from rangkul.ui.events.page import EventsPage
from rangkul.work.check_in import check_in
from rangkul.work.door import Roll, roll_of
from rangkul.work.events import EventRecord, list_events
from rangkul.work.officers import OfficerRecord
from robot import Robot


@dataclass
class Entrance:
    """The open door with everything around it."""

    app: App
    door: Door
    event: EventRecord
    robot: Robot
    invited: list[OfficerRecord]

    def scan(self, code: str, onto: QWidget | None = None) -> Robot:
        """A scanner types the code and Enter, to whatever has the focus."""
        widget = onto or QApplication.focusWidget() or self.door
        QTest.keyClicks(widget, code + "\r")
        return self.robot.settle()

    def roll(self, session_number: int = 1) -> Roll:
        """What the database says."""
        with self.app.database.reading() as session:
            return roll_of(session, self.event, session_number, self.app.desk.today())

    def history(self) -> list[str]:
        with self.app.database.reading() as session:
            keys = [one.key for one in self.event.sessions]
            return list(session.scalars(select(Attendance.mark).where(Attendance.session_id.in_(keys)).order_by(Attendance.id)))

    def give_tags(self) -> dict[UUID, str]:
        """Everybody gets a name tag; officer → what its QR says."""
        with self.app.database.session() as session:
            rows = session.scalars(select(Invitation).where(Invitation.event_id == self.event.id)).all()
            for row in rows:
                row.tag = new_tag()
            return {row.officer_id: row.tag or "" for row in rows}

    def mark_elsewhere(self, officer: OfficerRecord, hour: int, minute: int, table: str) -> None:
        """Another laptop was faster."""
        at = datetime.combine(self.event.starts_on, datetime.min.time(), WIB).replace(hour=hour, minute=minute)
        with self.app.database.session() as session:
            check_in(session, self.event, str(officer.nrp), at=at, session_number=1, station=table)


def next_event(app: App) -> EventRecord:
    with app.database.reading() as session:
        return next(event for event in list_events(session) if event.status == "rencana")


def open_tab(app: App, event: EventRecord, tab: str) -> QWidget:
    app.window.go("events")
    page = app.window.page("events")
    assert isinstance(page, EventsPage)
    page.show_event(event.id, tab)
    return page.view.parts[tab]
