"""What the door says to each answer, in words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from rangkul.errors import Problem
from rangkul.rules.dates import WIB, show_time
from rangkul.rules.message import Message
from rangkul.rules.people import rank_name
from rangkul.ui.door.result import Showing
from rangkul.work.door import Arrival
from rangkul.work.marks import CheckIn
from rangkul.work.officers import OfficerRecord


def tr(source: str) -> str:
    return QCoreApplication.translate("door", source)


def ready() -> Showing:
    return Showing("ready", tr("Ready to scan"), "", (tr("Hold the card to the scanner, or type a name, village or NRP."),))


def saving() -> Showing:
    return Showing("saving", tr("Saving…"), "", (tr("The database is busy; the next card may be scanned already."),))


def answer(found: CheckIn) -> Showing:
    """Green, amber or red, as the mark was stored."""
    if found.officer is None:
        return Showing("unknown", tr("Not registered"), found.code, (tr("Look the name up, or add a guest."),))
    at = show_time(found.at.astimezone(WIB)) if found.at else ""
    hint = "" if found.invited else tr("Not invited to this event")
    if found.result == "in":
        return Showing("in", tr("Welcome · in at {time}").format(time=at), found.officer.called, about(found.officer), hint)
    head = tr("In already since {time} at {table}") if found.station else tr("In already since {time}")
    return Showing("already", head.format(time=at, table=found.station), found.officer.called, about(found.officer), hint)


def about(officer: OfficerRecord) -> tuple[str, ...]:
    """Rank and NRP, Polsek, villages: a line each, without empty ones."""
    nrp = tr("NRP {nrp}").format(nrp=officer.nrp) if officer.nrp else ""
    first = " · ".join(part for part in (rank_name(officer.rank), nrp) if part)
    villages = tr("Village: {names}").format(names=", ".join(officer.villages)) if officer.villages else ""
    return tuple(line for line in (first, officer.station or "", villages) if line)


def guest_in(arrival: Arrival) -> Showing:
    head = tr("Welcome · in at {time}").format(time=show_time(arrival.at.astimezone(WIB)))
    lines = (" · ".join(part for part in (arrival.rank, arrival.nrp) if part), arrival.station)
    return Showing("in", head, arrival.name, tuple(line for line in lines if line), tr("Guest"))


def taken_back(arrival: Arrival) -> Showing:
    return Showing("taken_back", tr("Annulled"), arrival.name, (tr("No longer counted as present; the history keeps both steps."),))


def again_in(arrival: Arrival) -> Showing:
    head = tr("In again since {time}").format(time=show_time(arrival.at.astimezone(WIB)))
    lines = (arrival.rank, arrival.station, arrival.villages)
    return Showing("in", head, arrival.name, tuple(line for line in lines if line))


def refused(error: Exception, say: Callable[[Message], str]) -> Showing:
    """Nothing was stored, and why."""
    sentence = say(error.message) if isinstance(error, Problem) else tr("Rangkul itself made a mistake; the report is in its folder.")
    return Showing("problem", tr("Not saved – scan again"), "", (sentence,))
