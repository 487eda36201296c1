"""A transfer with its day and order, and standing in for somebody; who serves a village already is said before it is stored."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from rangkul.rules.dates import short_date
from rangkul.ui.cards import Banner, Label
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.ui.officers.dialog import VillagePicker
from rangkul.ui.saving import Difference, SavingDialog, Versions
from rangkul.work.officer_undo import OfficerUndo
from rangkul.work.officers import OfficerRecord, get_officer
from rangkul.work.transfers import Beside, Substitution, Transfer, beside, substitute, transfer

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


MOST_TOLD = 6


class MoveDialog(SavingDialog):
    """What both have in common: the officer, and who else serves the villages chosen."""

    def __init__(self, parent: QWidget, desk: Desk, officer: OfficerRecord, title: str, verb: str) -> None:
        super().__init__(parent, desk, title, verb)
        self.officer, self.version = officer, officer.version
        place = [officer.station or "", ", ".join(officer.villages)]
        now = self.tr("{name} · now: {place}").format(name=officer.printed, place=" · ".join(filter(None, place)) or "–")
        self.body.addWidget(Label(now, muted=True, wrap=True))
        self.others = Banner()

    def compare(self, session: "Session", entry: Any) -> Versions:
        """Where the officer serves now, against what stood there when the dialog opened."""
        record, seen = get_officer(session, self.officer.id, self.desk.today()), self.officer
        rows = [
            Difference(self.tr("Police station"), seen.station or "", record.station or ""),
            Difference(self.tr("Villages served"), ", ".join(seen.villages), ", ".join(record.villages)),
        ]
        return Versions(record.version, [row for row in rows if row.mine != row.theirs])

    def codes(self) -> Sequence[str]:
        """The villages to be served."""
        raise NotImplementedError

    @Slot()
    def ask_others(self) -> None:
        values, codes = self.form.values(), list(self.codes())
        since, until = values["since"] or self.desk.today(), values.get("until")
        officer_id = self.officer.id
        self.desk.read(lambda s: beside(s, codes, since, until, without=officer_id), self._show_others, owner=self, key="others")

    def _show_others(self, others: Sequence[Beside]) -> None:
        lines = [self._words(one) for one in others[:MOST_TOLD]]
        if len(others) > MOST_TOLD:
            lines.append(self.tr("… and {count} more").format(count=len(others) - MOST_TOLD))
        self.others.say("\n".join([self.tr("Served by somebody already, who keeps it:"), *lines]) if lines else "", "warn")
        QTimer.singleShot(0, self, self.adjustSize)  # room for it; nothing is squeezed

    def _words(self, one: Beside) -> str:
        name = self.tr("{name} (standing in)").format(name=one.name) if one.substitute else one.name
        if one.until is not None:
            name = self.tr("{name}, until {day}").format(name=name, day=short_date(one.until))
        elif one.since is not None and one.since > self.desk.today():
            name = self.tr("{name}, from {day}").format(name=name, day=short_date(one.since))
        return f"{one.village}: {name}"


class TransferDialog(MoveDialog):
    """To another Polsek, to other villages, or both, from a day on."""

    def __init__(
        self, parent: QWidget, desk: Desk, officer: OfficerRecord, stations: Sequence[str], villages: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(parent, desk, officer, self.tr("Transfer"), self.tr("Store the transfer"))
        present = [officer.station] if officer.station and officer.station not in stations else []
        names = [*present, *stations]
        self.form = Form(
            [
                Field("since", self.tr("Begins on"), "date", required=True, hint=self.tr("May lie in the past or be still to come")),
                Field("order", self.tr("Number of the order"), placeholder="Sprin/123/XI/2026", beside=True),
                Field("station", self.tr("Police station"), "choice", [(name, name) for name in names]),
            ],
            desk.language.say,
            desk.today(),
        )
        self.villages = VillagePicker(villages, self.tr("Villages served"))
        for part in (self.form, self.villages, self.others):
            self.body.addWidget(part)
        self.form.set_values({"since": desk.today(), "station": officer.station})
        self.villages.set_codes(officer.village_codes)
        self.villages.changed.connect(self.ask_others)
        self.form.changed.connect(self.ask_others)
        self.form.focus_first()

    def codes(self) -> Sequence[str]:
        return [code for code in self.villages.codes if code not in self.officer.village_codes]

    def entry(self) -> Transfer:
        values, codes = self.form.values(), tuple(self.villages.codes)
        station = values["station"] if values["station"] != self.officer.station else None
        moved = codes if set(codes) != set(self.officer.village_codes) else None
        return Transfer(self.officer.id, values["since"] or self.desk.today(), station, moved, values["order"] or "", self.version)

    def store(self, session: "Session", entry: Transfer) -> OfficerUndo:
        return transfer(session, entry, self.desk.today())


class SubstituteDialog(MoveDialog):
    """Stands in at a village from one day to another."""

    def __init__(self, parent: QWidget, desk: Desk, officer: OfficerRecord, villages: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, desk, officer, self.tr("Standing in"), self.tr("Store the substitution"))
        self.form = Form(
            [
                Field("village", self.tr("Village"), "choice", list(villages), required=True),
                Field("since", self.tr("Begins on"), "date", required=True),
                Field("until", self.tr("Until, this day included"), "date", required=True, beside=True),
                Field("order", self.tr("Number of the order"), placeholder="Sprin/123/XI/2026"),
            ],
            desk.language.say,
            desk.today(),
        )
        for part in (self.form, self.others):
            self.body.addWidget(part)
        self.form.set_values({"since": desk.today()})
        self.form.changed.connect(self.ask_others)
        self.form.focus_first()

    def codes(self) -> Sequence[str]:
        village = self.form.values()["village"]
        return [village] if village else []

    def entry(self) -> Substitution:
        values, today = self.form.values(), self.desk.today()
        return Substitution(
            self.officer.id, values["village"], values["since"] or today, values["until"] or today, values["order"] or "", self.version
        )

    def store(self, session: "Session", entry: Substitution) -> OfficerUndo:
        return substitute(session, entry, self.desk.today())
