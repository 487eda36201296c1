"""What the door says to each answer, in words."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from rangkul.errors import Problem
from rangkul.language import mark
from rangkul.rules.dates import WIB, show_date, show_time
from rangkul.rules.message import Message
from rangkul.rules.tag_code import read_tag
from rangkul.ui.door.result import Showing
from rangkul.work.check_in import CheckIn
from rangkul.work.door import Arrival
from rangkul.work.door_search import Person

FOREIGN = {
    "nik": mark("This is the number of an identity card."), "wifi": mark("This is the code of a Wi-Fi network."),
    "link": mark("This is the address of a web page."), "contact": mark("This is somebody's contact."),
    "certificate": mark("This is the code of a certificate."), "sheet": mark("This is the page code of an attendance sheet."),
    "payment": mark("This is a code for payments."), "other": mark("This code is none of Rangkul."),
}  # fmt: skip


def tr(source: str) -> str:
    return QCoreApplication.translate("door", source)


def clock(moment: datetime | None) -> str:
    return show_time(moment.astimezone(WIB)) if moment else ""


def ready(out: bool = False) -> Showing:
    if out:
        return Showing("ready_out", tr("Ready to check out"), "", (tr("Hold the card of whoever leaves to the scanner, or type a name."),))
    return Showing("ready", tr("Ready to scan"), "", (tr("Hold the card to the scanner, or type a name, village or NRP."),))


def saving() -> Showing:
    return Showing("saving", tr("Saving…"), "", (tr("The database is busy; the next card may be scanned already."),))


def answer(found: CheckIn) -> Showing:
    """Colour, icon, words of each answer, as the mark was stored."""
    if found.result == "unknown" and read_tag(found.code):
        return Showing("unknown", tr("Name tag without a name"), found.code, (tr("Add the guest who wears it, or look the name up."),))
    if found.result == "unknown":
        return Showing("unknown", tr("Not registered"), found.code, (tr("Look the name up, or add a guest."),))
    if found.result == "misread":
        return Showing("misread", tr("Code not readable"), tr("Scan again"), (tr("The tag is smudged or folded, or was read in part."),))
    if found.result == "foreign":
        return Showing("foreign", tr("Not a card of this event"), found.code, (tr(FOREIGN.get(found.foreign, FOREIGN["other"])),))
    if found.result == "elsewhere":
        return _elsewhere(found)
    if found.person is None:
        return Showing("unknown", tr("Not registered"), found.code)
    name, lines, hint = found.person.name, about(found.person), _hint(found)
    return Showing(found.result, _head(found), name, lines, hint)


def _head(found: CheckIn) -> str:
    at, table = clock(found.at), found.station
    if found.result == "in":
        return (tr("Welcome back · in at {time}") if found.returned else tr("Welcome · in at {time}")).format(time=at)
    if found.result == "out":
        return tr("Goodbye · out at {time}").format(time=at)
    if found.result == "left":
        return (tr("Out already since {time} at {table}") if table else tr("Out already since {time}")).format(time=at, table=table)
    if found.result == "not_in":
        return tr("Never came in")
    return (tr("In already since {time} at {table}") if table else tr("In already since {time}")).format(time=at, table=table)


def _hint(found: CheckIn) -> str:
    person = found.person
    if found.result == "in" and found.late_minutes:
        return late_words(found.late_minutes)
    if found.result == "out" and found.came_at:
        return tr("Came in at {time}").format(time=clock(found.came_at))
    if found.result == "not_in":
        return ""
    if person is None or person.is_guest or person.represents:
        return ""
    if person.status == "berhalangan":
        return tr("Had said they cannot come")
    if person.status == "diwakili":
        return tr("Was to be represented by somebody else")
    return "" if person.invited else tr("Not invited to this event")


def late_words(minutes: int) -> str:
    if not minutes:
        return ""
    if minutes >= 120:
        return tr("{hours} hours {minutes} minutes late").format(hours=minutes // 60, minutes=minutes % 60)
    return tr("{minutes} minutes late").format(minutes=minutes)


def _elsewhere(found: CheckIn) -> Showing:
    event = found.event
    title = event.title if event else ""
    lines = (f"{event.number} · {show_date(event.starts_on)}", found.person.name if found.person else "") if event else ()
    return Showing("elsewhere", tr("Tag of another event"), title, tuple(line for line in lines if line), tr("Nothing was marked here"))


def about(person: Person) -> tuple[str, ...]:
    """Rank and NRP, Polsek, villages, for whom they come: a line each, without empty ones."""
    nrp = tr("NRP {nrp}").format(nrp=person.nrp) if person.nrp else ""
    first = " · ".join(part for part in (person.rank, nrp) if part)
    villages = tr("Village: {names}").format(names=", ".join(person.villages)) if person.villages else ""
    instead = tr("For {names}").format(names=", ".join(person.represents)) if person.represents else ""
    station = "" if person.is_guest and instead else person.station
    return tuple(line for line in (first, station, villages, instead) if line)


def guest_in(arrival: Arrival) -> Showing:
    head = tr("Welcome · in at {time}").format(time=clock(arrival.at))
    lines = (" · ".join(part for part in (arrival.rank, arrival.nrp) if part), arrival.station)
    return Showing("in", head, arrival.name, tuple(line for line in lines if line), tr("Guest"))


def taken_back(arrival: Arrival, reason: str) -> Showing:
    lines = (tr("Because: {reason}").format(reason=reason),) if reason else ()
    return Showing("taken_back", tr("Annulled"), arrival.name, (*lines, tr("No longer counted as present; the history keeps both steps.")))


def again_in(arrival: Arrival) -> Showing:
    head = tr("In again since {time}").format(time=clock(arrival.at))
    lines = (arrival.rank, arrival.station, arrival.villages)
    return Showing("in", head, arrival.name, tuple(line for line in lines if line))


def refused(error: Exception, say: Callable[[Message], str]) -> Showing:
    """Nothing was stored, and why."""
    sentence = say(error.message) if isinstance(error, Problem) else tr("Rangkul itself made a mistake; the report is in its folder.")
    return Showing("problem", tr("Not saved – scan again"), "", (sentence,))
