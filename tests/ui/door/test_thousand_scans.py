"""A thousand scans in a row at random speed, valid and not, typed, repeated and in the middle of dialogs: each gets the right answer."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from entrance import Entrance, next_event, open_tab
from fixtures_window import TODAY
from rangkul.app import App
from rangkul.data.event import Invitation
from rangkul.rules.tag_code import SIGNS, new_tag
from rangkul.ui.door.result import Showing
from rangkul.ui.events.door_tab import DoorTab
from rangkul.ui.tell import Dialog
from rangkul.work.attendance import read_marks
from rangkul.work.events import EventEntry, EventRecord, save_event
from rangkul.work.invitations import invite, list_invitations
from rangkul.work.officers import OfficerEntry, OfficerRecord, save_officer
from robot import Robot

SCANS, PEOPLE = 1_000, 200
AZERTY = str.maketrans("1234567890", "&é\"'(-è_çà")
FOREIGN = (
    "https://contoh.id/x1?a=b", "WIFI:S:Aula;T:WPA;P:rahasia;;", "3216061708850001", "R1:K7QX20AB:2.9:T:4ZQ1", "x1" * 150,
)  # fmt: skip


@dataclass
class Crowd:
    """What the test knows of who is in, beside the program."""

    officers: list[OfficerRecord]
    tags: dict[UUID, str]
    elsewhere: dict[UUID, str]
    chance: random.Random
    inside: set[UUID] = field(default_factory=set[UUID])

    def some_code(self) -> tuple[str, str, str]:
        """(code as it comes over the wire, the kind of answer it must get, a word of that answer)."""
        officer, draw = self.chance.choice(self.officers), self.chance.random()
        if draw < 0.12:
            return self.chance.choice(FOREIGN), "foreign", ""
        if draw < 0.20:
            return f"9{self.chance.randrange(10**7):07d}", "unknown", ""
        if draw < 0.28:
            return self.smudged(self.tags[officer.id]), "misread", ""
        if draw < 0.34:
            return self.elsewhere[officer.id], "elsewhere", "Kegiatan sebelah"
        code = str(officer.nrp) if draw < 0.6 else self.tags[officer.id]
        code = code.translate(AZERTY).lower() if draw > 0.9 else code
        kind = "already" if officer.id in self.inside else "in"
        self.inside.add(officer.id)
        return code, kind, officer.called

    def smudged(self, tag: str) -> str:
        place = self.chance.randrange(2, len(tag))
        return tag[:place] + self.chance.choice([sign for sign in SIGNS if sign != tag[place]]) + tag[place + 1 :]


def make_crowd(app: App, event: EventRecord, seed: int) -> Crowd:
    with app.database.session() as session:
        people = [
            save_officer(session, OfficerEntry(f"PETUGAS NOMOR {n:03d}", f"7901{n:04d}", "Aipda", "Polsek Babelan"), TODAY)
            for n in range(PEOPLE)
        ]
        other = save_event(session, EventEntry("Kegiatan sebelah", event.starts_on, "Balai desa"))
        for key in (event.id, other):
            invite(session, key, people)
        session.flush()
        tags: dict[UUID, dict[UUID, str]] = {event.id: {}, other: {}}
        for row in session.scalars(select(Invitation).where(Invitation.event_id.in_(tags), Invitation.officer_id.in_(people))):
            row.tag = tags[row.event_id][row.officer_id] = new_tag()
    with app.database.reading() as session:
        officers = [one.officer for one in list_invitations(session, event.id, TODAY) if one.officer.id in tags[event.id]]
    return Crowd(officers, tags[event.id], tags[other], random.Random(seed))


def test_a_thousand_scans_in_a_row(app: App, robot: Robot) -> None:
    event = next_event(app)
    seed = 20261122
    crowd = make_crowd(app, event, seed)
    tab = open_tab(app, event, "door")
    assert isinstance(tab, DoorTab)
    tab.open_door()
    assert tab.door is not None
    door = tab.door
    entrance = Entrance(app, door, event, Robot(door), crowd.officers)
    told: list[Showing] = []
    door.answered.connect(told.append)
    places: list[QWidget] = [door.top.sessions, door.top.tables, door.top.sound, door.field, door.counts.bars.bars, door, door.finder.table]
    for number in range(SCANS):
        code, kind, words = crowd.some_code()
        told.clear()
        way = crowd.chance.random()
        if way < 0.04:
            in_a_dialog(door, code)
        elif way < 0.08 and kind in ("in", "already"):
            type_slowly(entrance, code)
        else:
            end = crowd.chance.choice(["\r", "\r", "\t"])
            keys_to(crowd.chance.choice(places), code + end)
        if crowd.chance.random() < 0.1:
            QTest.qWait(crowd.chance.randrange(1, 60))
        QApplication.processEvents()
        answers = [one for one in told if one.kind not in ("ready", "saving")]
        assert [one.kind for one in answers] == [kind], f"seed {seed}, scan {number}: {code!r} → {[one.spoken for one in told]}"
        assert words in answers[0].spoken, f"scan {number}: {code!r} → {answers[0].spoken}"
    with app.database.reading() as session:
        marks = read_marks(session, [event.session(door.top.session_number).key])
    assert {one.officer_id for one in marks} == crowd.inside
    assert len(marks) == len(crowd.inside)
    assert len(crowd.inside) > PEOPLE // 2
    door.close()


def in_a_dialog(door: QWidget, code: str) -> None:
    """Somebody asks something, and the next in the queue holds a card to the scanner."""
    dialog = Dialog(door, "Alasan", "Simpan")

    def act() -> None:
        keys_to(dialog.verb_button, code + "\r")
        QTimer.singleShot(0, dialog.reject)

    QTimer.singleShot(0, act)
    assert dialog.exec() == Dialog.DialogCode.Rejected


def type_slowly(entrance: Entrance, code: str) -> None:
    """A person reads the number from the card."""
    field = entrance.door.field
    field.clear()
    field.setText(code[:-1])
    until(lambda: not entrance.door.scanner.held)
    keys_to(field, code[-1])
    until(lambda: not entrance.door.scanner.held)
    if field.text():
        QTest.keyClicks(field, "\r")


def keys_to(widget: QWidget, text: str) -> None:
    """As a scanner sends them, also signs of a foreign layout."""
    for sign in text:
        key = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}.get(sign, Qt.Key(ord(sign.upper()) if ord(sign) < 128 else 0))
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign))


def until(ready: Callable[[], bool]) -> None:
    while not ready():
        QTest.qWait(5)

