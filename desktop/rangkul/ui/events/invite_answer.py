"""Noting an answer: why somebody cannot come, or who comes instead."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from rangkul.ui.cards import EmptyState, Label
from rangkul.ui.table import Column, Table
from rangkul.ui.tell import Dialog
from rangkul.work.invitations import Answer, InvitationRecord
from rangkul.work.officers import OfficerRecord


class ReasonDialog(Dialog):
    """Why they cannot come; may stay empty."""

    USUAL = ("Dinas", "Sakit", "Izin", "Cuti", "Pendidikan")

    def __init__(self, parent: QWidget | None, invitations: list[InvitationRecord]) -> None:
        super().__init__(parent, self.tr("Cannot come"), self.tr("Note it"))
        names = ", ".join(one.officer.printed for one in invitations[:4])
        more = self.tr(" and {count} others").format(count=len(invitations) - 4) if len(invitations) > 4 else ""
        self.add_sentence(names + more)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Why they cannot come"))
        self.reason.setPlaceholderText(self.tr("e.g. {reasons}").format(reasons=", ".join(self.USUAL)))
        self.reason.setMaxLength(300)
        self.reason.setText(invitations[0].note or "" if len(invitations) == 1 else "")
        self.body.addWidget(Label(self.tr("Why they cannot come"), "label"))
        self.body.addWidget(self.reason)
        self.reason.setFocus()

    def answer(self) -> Answer:
        return Answer("berhalangan", note=self.reason.text().strip() or None)


class RepresentativeDialog(Dialog):
    """Who comes instead: an officer of the register, found by typing, or a typed name."""

    def __init__(self, parent: QWidget | None, invitation: InvitationRecord, officers: list[OfficerRecord]) -> None:
        super().__init__(parent, self.tr("Represented"), self.tr("Note it"), width=760)
        who = invitation.officer
        self.add_sentence(self.tr("Who comes instead of {name}?").format(name=who.printed))
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Who comes instead"))
        self.search.setPlaceholderText(self.tr("Part of the name, NRP, Polsek or village"))
        self.search.setClearButtonEnabled(True)
        self.body.addWidget(self.search)
        self.table = Table(
            [
                Column(self.tr("Name"), lambda o: o.printed, 230, stretch=True, bold=True),
                Column("NRP", lambda o: o.nrp, 96),
                Column(self.tr("Polsek"), lambda o: o.station, 170),
                Column(self.tr("Village"), lambda o: ", ".join(o.villages), 160),
            ],
            self.tr("Officers of the register"),
            key=lambda o: o.id,
            dense=True,
        )
        nobody = self.tr("Nobody in the register is called so. The name as typed will be expected as a guest.")
        self.table.empty = EmptyState("officer", nobody)
        self.table.setMinimumHeight(260)
        others = [o for o in officers if o.id != who.id]
        self.table.set_records(sorted(others, key=lambda o: (o.station != who.station, -o.rank_order, o.name)))  # their own Polsek first
        self.body.addWidget(self.table, 1)
        self.result_line = Label("", muted=True, wrap=True)
        self.body.addWidget(self.result_line)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._take_first)
        self.table.selection_changed.connect(self._show_choice)
        self.table.opened.connect(self.accept)
        self._show_former(invitation)
        self.search.setFocus()
        self._show_choice()

    def _show_former(self, invitation: InvitationRecord) -> None:
        if invitation.representative is not None:
            self.table.select(invitation.representative.id)
        elif invitation.represented_by:
            self.search.setText(invitation.represented_by)

    @Slot(str)
    def _filter(self, text: str) -> None:
        self.table.filter(text)
        if len(self.table.shown) == 1:
            self.table.select_first()
        self._show_choice()

    @Slot()
    def _take_first(self) -> None:
        if self.chosen() is None:
            self.table.select_first()

    def chosen(self) -> OfficerRecord | None:
        picked = self.table.selected()
        return picked[0] if picked else None

    @Slot()
    def _show_choice(self) -> None:
        officer, typed = self.chosen(), self.search.text().strip()
        guest = bool(typed) and not self.table.shown
        if officer:
            self.result_line.setText(self.tr("Expected at the door and on the sheet: {name}.").format(name=officer.printed))
        elif guest:
            words = self.tr("Not in the register: “{name}” is expected as a guest.")
            self.result_line.setText(words.format(name=typed))
        else:
            self.result_line.setText(self.tr("Choose a row, or type the name of somebody who is not in the register."))
        self.verb_button.setEnabled(bool(officer or guest))

    def answer(self) -> Answer:
        officer = self.chosen()
        if officer is not None:
            return Answer("diwakili", representative_id=officer.id)
        return Answer("diwakili", " ".join(self.search.text().split()))
