"""The form of an officer: checked while typing, villages picked by name, open until it is stored."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rangkul.rules.message import Complaint
from rangkul.rules.people import RANKS, clean_nrp
from rangkul.rules.phone import clean_phone, show_phone
from rangkul.ui.cards import Button, Label, row
from rangkul.ui.desk import Desk
from rangkul.ui.entries import Choice
from rangkul.ui.form import Field, Form
from rangkul.ui.officers.words import FIELD_WORDS, shown_value
from rangkul.ui.saving import Difference, SavingDialog, Versions
from rangkul.work.officer_parked import ParkedOfficer, settle_parked
from rangkul.work.officer_undo import OfficerUndo, edit_officer
from rangkul.work.officers import OfficerEntry, OfficerRecord, bare_station, get_officer

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class OfficerDialog(SavingDialog):
    """`officer` is who is edited, None for somebody new; `stored` is the way back."""

    def __init__(
        self, parent: QWidget, desk: Desk, stations: Sequence[str], villages: Sequence[tuple[str, str]], officer: OfficerRecord | None,
        *, parked: ParkedOfficer | None = None,
    ) -> None:  # fmt: skip
        title = self.tr("Edit officer") if officer else self.tr("Add officer")
        super().__init__(parent, desk, title, self.tr("Save") if officer else self.tr("Add officer"))
        self.officer, self.version, self.parked = officer, officer.version if officer else None, parked
        choices = [(name, name) for name in stations]
        self.form = Form(
            [
                Field("name", self.tr("Name as in the police register"), required=True, placeholder="BUDI SANTOSO, S.H."),
                Field("rank", self.tr("Rank"), "choice", [(rank.code, rank.short) for rank in reversed(RANKS)]),
                Field("nrp", self.tr("NRP"), validate=nrp_typed, placeholder="78051234", beside=True),
                Field("station", self.tr("Police station"), "choice", choices),
                Field("phone", self.tr("Phone"), "phone", placeholder="0812…", beside=True),
                Field("nrp_missing", self.tr("Why there is no NRP"), placeholder=self.tr("for example: will be asked for")),
                Field(
                    "print_name",
                    self.tr("Name on certificates, if it must differ"),
                    hint=self.tr("Empty: rank, name, degrees"),
                    beside=True,
                ),
                Field("note", self.tr("Note"), "multiline"),
                Field("active", self.tr("In service"), "check"),
            ],
            desk.language.say,
            desk.today(),
        )
        self.villages = VillagePicker(villages, self.tr("Villages served"))
        self.body.addWidget(self.form)
        self.body.addWidget(self.villages)
        self.form.set_values({"active": True} if officer is None else _values(officer))
        self.villages.set_codes(officer.village_codes if officer else ())
        if parked is not None:
            self._take_parked(parked, stations)
        self.form.focus_first()

    def _take_parked(self, parked: ParkedOfficer, stations: Sequence[str]) -> None:
        """What was understood of the row, and what was wrong with it."""
        known = next((name for name in stations if bare_station(name) == bare_station(parked.station or "–")), None)
        theirs = {"name": parked.name, "nrp": parked.nrp, "rank": parked.rank, "station": known}
        theirs["phone"] = show_phone(parked.phone) if parked.phone else None
        self.form.set_values({**self.form.values(), **{name: value for name, value in theirs.items() if value}})
        if parked.villages:
            self.villages.set_codes(parked.villages)
        told = [self.desk.tell.words(problem) for problem in parked.problems]
        unknown = ", ".join(parked.village_names) if len(parked.villages) < len(parked.village_names) else ""
        self.banner.say(" · ".join([*told, *([unknown] if unknown else [])]), "warn")

    def accept(self) -> None:
        """An NRP is wanted; without one a reason must stand there, so that it is asked for and not forgotten."""
        values = self.form.values()
        if not values["nrp"] and not values["nrp_missing"] and values["name"]:
            self.form.show_complaint("nrp_missing", self.tr("Type the NRP, or say here why there is none yet."))
            self.form.control("nrp_missing").setFocus()
            return
        super().accept()

    def entry(self) -> OfficerEntry:
        values = self.form.values()
        return OfficerEntry(
            values["name"], values["nrp"] or None, values["rank"], values["station"], tuple(self.villages.codes), values["phone"] or None,
            values["print_name"] or None, values["active"], values["note"] or None,
            self.officer.id if self.officer else None, self.version, values["nrp_missing"] or None,
        )  # fmt: skip

    def store(self, session: "Session", entry: OfficerEntry) -> OfficerUndo:
        edit = edit_officer(session, entry, self.desk.today())
        if self.parked is not None:
            settle_parked(session, self.parked.key, edit)
        return edit

    def compare(self, session: "Session", entry: OfficerEntry) -> Versions:
        stored = get_officer(session, self.officer.id if self.officer else UUID(int=0), self.desk.today())
        mine, theirs = _compared(entry), _compared(stored)
        rows = [
            Difference(
                self.desk.language.text(words),
                shown_value(name, mine[name], self.villages.names),
                shown_value(name, theirs[name], self.villages.names),
            )
            for name, words in FIELD_WORDS.items()
            if mine[name] != theirs[name]
        ]
        return Versions(stored.version, rows)


def _compared(officer: OfficerEntry | OfficerRecord) -> dict[str, Any]:
    values = {name: getattr(officer, name) or None for name in FIELD_WORDS if name != "villages"}
    return values | {"villages": sorted(officer.village_codes), "phone": clean_phone(officer.phone)[0] if officer.phone else None}


def _values(officer: OfficerRecord) -> dict[str, Any]:
    names = ("name", "rank", "nrp", "nrp_missing", "station", "print_name", "note", "active")
    return {name: getattr(officer, name) for name in names} | {"phone": show_phone(officer.phone) if officer.phone else ""}


def nrp_typed(text: str) -> list[Complaint]:
    return clean_nrp(text)[1] if text else []


class VillagePicker(QWidget):
    """Several villages, each with a way to take it out again."""

    changed = Signal()

    def __init__(self, villages: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self.names = dict(villages)
        self.codes: list[str] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Label(name, "label"))
        self.choice = Choice(list(villages), True, name)
        if edit := self.choice.lineEdit():
            edit.setPlaceholderText(self.tr("Type a part of the village's name"))
        self.choice.activated.connect(self._add)
        layout.addWidget(self.choice)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        layout.addLayout(self.lines)
        self.choice.set_value(None)

    def set_codes(self, codes: Sequence[str]) -> None:
        self.codes = list(codes)
        self._show()

    @Slot()
    def _add(self) -> None:
        code = self.choice.value()
        if code and code not in self.codes:
            self.codes.append(code)
            self._show()
            self.changed.emit()
        self.choice.set_value(None)
        self.choice.setEditText("")

    def _remove(self) -> None:
        sender = self.sender()
        code = sender.property("code") if sender else None
        if code in self.codes:
            self.codes.remove(code)
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        while item := self.lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for code in self.codes:
            line = QWidget()
            away = Button("", "quiet", "remove")
            away.setAccessibleName(self.tr("Take out {village}").format(village=self.names.get(code, code)))
            away.setToolTip(away.accessibleName())
            away.setProperty("code", code)
            away.clicked.connect(self._remove)
            line.setLayout(row(Label(self.names.get(code, code)), None, away))
            self.lines.addWidget(line)
