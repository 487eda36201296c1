"""What tests of the events page share: its events as stored, and saving them as another station would."""

from uuid import UUID

from rangkul.app import App
from rangkul.ui.events.page import EventsPage
from rangkul.ui.events.plan_tab import PlanTab
from rangkul.work.events import EventEntry, EventRecord, get_event, list_events, save_event
from robot import Robot


def open_page(app: App, robot: Robot) -> EventsPage:
    robot.open("Kegiatan")
    page = app.window.pages["events"]
    assert isinstance(page, EventsPage)
    return page


def events(app: App) -> list[EventRecord]:
    with app.database.reading() as session:
        return list_events(session)


def stored(app: App, event_id: UUID) -> EventRecord:
    with app.database.reading() as session:
        return get_event(session, event_id)


def coming(app: App) -> EventRecord:
    return next(e for e in events(app) if e.status == "rencana")


def save(app: App, entry: EventEntry) -> UUID:
    """As another station would."""
    with app.database.session() as session:
        return save_event(session, entry)


def plan_of(page: EventsPage) -> PlanTab:
    part = page.view.parts["plan"]
    assert isinstance(part, PlanTab)
    return part
