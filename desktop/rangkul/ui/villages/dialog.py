"""The form of a village: what a branch may edit of it; name and code are the ministry's."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from rangkul.rules.phone import clean_phone, show_phone
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.ui.saving import Difference, SavingDialog, Versions
from rangkul.work.villages import VillageCard, get_village, save_village

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

EDITABLE = ("target", "contact_name", "contact_phone", "note")


class VillageDialog(SavingDialog):
    """`stored` is the version the village has now; `card` what it was before."""

    def __init__(self, parent: QWidget, desk: Desk, card: VillageCard) -> None:
        super().__init__(parent, desk, self.tr("Edit {village}").format(village=card.name), self.tr("Save"), width=460)
        self.card, self.version = card, card.version
        self.form = Form(
            [
                Field("target", self.tr("Target"), "number", required=True, hint=self.tr("Workers the village should reach, usually 100")),
                Field("contact_name", self.tr("Contact at the village office")),
                Field("contact_phone", self.tr("Phone"), "phone", placeholder="0812…"),
                Field("note", self.tr("Note"), "multiline"),
            ],
            desk.language.say,
            desk.today(),
        )
        self.body.addWidget(self.form)
        phone = show_phone(card.contact_phone) if card.contact_phone else ""
        self.form.set_values({"target": card.target, "contact_name": card.contact_name, "contact_phone": phone, "note": card.note})
        self.form.focus_first()

    def entry(self) -> dict[str, Any]:
        values = {name: value or None for name, value in self.form.values().items()}
        return values | {"target": values["target"] or 0, "version": self.version}

    def store(self, session: "Session", entry: dict[str, Any]) -> int:
        return save_village(session, self.card.code, **entry)

    def compare(self, session: "Session", entry: dict[str, Any]) -> Versions:
        self.card = get_village(session, self.card.code, self.desk.today())
        mine = entry | {"contact_phone": clean_phone(entry["contact_phone"] or "")[0]}
        rows = [
            Difference(self.form.boxes[name].field.label, str(mine[name] or ""), str(getattr(self.card, name) or ""))
            for name in EDITABLE
            if (mine[name] or None) != (getattr(self.card, name) or None)
        ]
        return Versions(self.card.version, rows)
