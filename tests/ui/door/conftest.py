"""The door opened as a person opens it: the event, its tab, the button."""

from collections.abc import Iterator

import pytest

from entrance import Entrance, next_event, open_tab
from rangkul.app import App
from rangkul.ui.events.door_tab import DoorTab
from rangkul.work.invitations import list_invitations
from robot import Robot


@pytest.fixture
def entrance(app: App, robot: Robot) -> Iterator[Entrance]:
    event = next_event(app)
    tab = open_tab(app, event, "door")
    assert isinstance(tab, DoorTab)
    robot.press("Buka pintu")
    door = tab.door
    assert door is not None
    with app.database.reading() as session:
        invited = [one.officer for one in list_invitations(session, event.id, app.desk.today())]
    yield Entrance(app, door, event, Robot(door), invited)
    if tab.door is not None:
        tab.door.close()
