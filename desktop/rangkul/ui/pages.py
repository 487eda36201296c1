"""The pages of the window in the order of the rail, and the commands that the search field knows."""

from collections.abc import Sequence

from rangkul.language import mark
from rangkul.ui.desk import Desk
from rangkul.ui.frame import PageEntry
from rangkul.ui.page import Page
from rangkul.ui.search_bar import Found


def _home(desk: Desk) -> Page:
    from rangkul.ui.home.page import HomePage

    return HomePage(desk)


def _events(desk: Desk) -> Page:
    from rangkul.ui.events.page import EventsPage

    return EventsPage(desk)


def _officers(desk: Desk) -> Page:
    from rangkul.ui.officers.page import OfficersPage

    return OfficersPage(desk)


def _villages(desk: Desk) -> Page:
    from rangkul.ui.villages.page import VillagesPage

    return VillagesPage(desk)


def _workers(desk: Desk) -> Page:
    from rangkul.ui.workers.page import WorkersPage

    return WorkersPage(desk)


def _exchange(desk: Desk) -> Page:
    from rangkul.ui.exchange.page import ExchangePage

    return ExchangePage(desk)


def _duplicates(desk: Desk) -> Page:
    from rangkul.ui.duplicates.page import DuplicatesPage

    return DuplicatesPage(desk)


def _reports(desk: Desk) -> Page:
    from rangkul.ui.reports.page import ReportsPage

    return ReportsPage(desk)


def _history(desk: Desk) -> Page:
    from rangkul.ui.history.page import HistoryPage

    return HistoryPage(desk)


def _verify(desk: Desk) -> Page:
    from rangkul.ui.verify.page import VerifyPage

    return VerifyPage(desk)


def _settings(desk: Desk) -> Page:
    from rangkul.ui.settings.page import SettingsPage

    return SettingsPage(desk)


def entries(desk: Desk) -> Sequence[PageEntry]:
    """Pages are imported when they are visited first: the start needs only one of them."""
    say = desk.language.text
    return (
        PageEntry("home", say(mark("Home")), "home", _home),
        PageEntry("events", say(mark("Events")), "event", _events),
        PageEntry("officers", say(mark("Officers")), "officer", _officers),
        PageEntry("villages", say(mark("Villages")), "village", _villages),
        PageEntry("workers", say(mark("Workers")), "worker", _workers),
        PageEntry("exchange", say(mark("Excel exchange")), "exchange", _exchange),
        PageEntry("duplicates", say(mark("Duplicates")), "duplicate", _duplicates),
        PageEntry("reports", say(mark("Reports")), "report", _reports),
        PageEntry("history", say(mark("History")), "history", _history),
        PageEntry("verify", say(mark("Verify")), "shield", _verify, below=True),
        PageEntry("settings", say(mark("Settings")), "settings", _settings, below=True),
    )


COMMANDS = (
    (mark("Import a worker list"), "exchange", "import"),
    (mark("Send workbooks to villages"), "exchange", "send"),
    (mark("Import an officers' list"), "officers", "import"),
    (mark("Add an officer"), "officers", "new"),
    (mark("Add a worker"), "workers", "new"),
    (mark("Export workers for the check or for registration"), "workers", "export"),
    (mark("Read the answer to the check (Y/T)"), "workers", "answers"),
    (mark("Read member numbers (KPJ)"), "workers", "kpj"),
    (mark("Edit column maps of exports"), "workers", "maps"),
    (mark("Find duplicates on the rosters"), "duplicates", "open"),
    (mark("Undo a merge of workers"), "duplicates", "merged"),
    (mark("Plan an event"), "events", "new"),
    (mark("Print attendance sheets"), "events", "sheets"),
    (mark("Open the door"), "events", "door"),
    (mark("Issue certificates"), "events", "certificates"),
    (mark("Issue charters to villages"), "villages", "charters"),
    (mark("Check whether a certificate is genuine"), "verify", ""),
    (mark("Reports over a period"), "reports", "kegiatan"),
    (mark("Change the office and its signers"), "settings", "office"),
    (mark("Design certificates"), "settings", "designs"),
)
"""Words, page, and the key its `open` understands."""


def commands(desk: Desk) -> Sequence[Found]:
    return [Found("command", (page, key), desk.language.text(words)) for words, page, key in COMMANDS]
