"""Who signs the papers of one event: up to two, or whoever signs for the office."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rangkul.rules.message import Complaint, Message
from rangkul.ui.cards import Label
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form

STANDINGS = ("", "Plt.", "Plh.", "Pj.")
Signers = tuple[dict[str, Any], ...]


class SignersForm(QWidget):
    """Two columns, a signer each."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.first, self.second = SignerForm(desk, self.tr("First signer")), SignerForm(desk, self.tr("Second signer"))
        hint = Label(self.tr("Empty: whoever signs for the office signs for the event."), "label", muted=True, wrap=True)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(hint)
        layout.addLayout(columns)
        for part in (self.first, self.second):
            columns.addWidget(part, 1)
            part.form.changed.connect(self._changed)

    def parts(self) -> dict[str, Form]:
        return {"signers1": self.first.form, "signers2": self.second.form}

    def show_signers(self, signers: Signers) -> None:
        for part, signer in zip((self.first, self.second), (*signers, {}, {}), strict=False):
            part.show_signer(signer)

    def signers(self) -> Signers:
        return tuple(signer for part in (self.first, self.second) if (signer := part.signer()) is not None)

    def words(self) -> str:
        """Who signs, in one line."""
        names = [", ".join(part for part in (one["name"], one["position"]) if part) for one in self.signers()]
        return " · ".join(names) or self.tr("those of the office")

    @Slot()
    def _changed(self) -> None:
        self.first.show_print()
        self.second.show_print()
        self.changed.emit()


class SignerForm(QWidget):
    """Position, name, number and the lines above the position ("a.n. Kepala Kantor Wilayah", "u.b.")."""

    def __init__(self, desk: Desk, which: str) -> None:
        super().__init__()
        tr = self.tr
        standings = [("", tr("in office")), *((code, code) for code in STANDINGS[1:])]
        self.form = Form(
            [
                Field("acting", tr("On behalf of"), placeholder=tr("e.g. a.n. Kepala Kantor Wilayah, u.b.")),
                Field("position", tr("Position"), validate=self._needed("name"), placeholder=tr("e.g. Kepala Kantor Cabang")),
                Field("name", tr("Name"), validate=self._needed("position")),
                Field("number", tr("NPK, NIP or NRP"), placeholder="NPK 123456789"),
                Field("standing", tr("Standing"), "choice", standings, beside=True),
            ],
            desk.tell.words,
            desk.today(),
        )
        for box in self.form.boxes.values():
            box.entry.control.setAccessibleName(f"{which}: {box.field.label}")
        self.printed = Label("", "label", muted=True, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(which, "strong"))
        layout.addWidget(self.form)
        layout.addWidget(self.printed)
        layout.addStretch(1)

    def _needed(self, other: str) -> Any:
        """A position without a name, or the other way round, is half a signer."""

        def check(value: str) -> list[Complaint]:
            if not value and self.form.values()[other]:
                return [Complaint("signer_incomplete", Message("A signer has a position and a name."), blocks=True)]
            return []

        return check

    def show_signer(self, signer: dict[str, Any]) -> None:
        position = str(signer.get("position", ""))
        standing = next((one for one in STANDINGS[1:] if position.startswith(f"{one} ")), "")
        self.form.set_values({
            "position": position.removeprefix(standing).strip(), "standing": standing, "name": signer.get("name", ""),
            "number": signer.get("number", ""), "acting": ", ".join(signer.get("acting", ())),
        })  # fmt: skip
        self.show_print()

    def signer(self) -> dict[str, Any] | None:
        """What is typed; None when nobody is named."""
        values = self.form.values()
        if not (values["name"] or values["position"]):
            return None
        acting = [part.strip() for part in values["acting"].split(",") if part.strip()]
        position = f"{values['standing'] or ''} {values['position']}".strip()
        return {"position": position, "name": values["name"], "number": values["number"], "acting": acting}

    def show_print(self) -> None:
        """The lines as the papers will have them."""
        signer = self.signer()
        lines = [*signer["acting"], signer["position"], signer["name"], signer["number"]] if signer else []
        self.printed.setText(self.tr("Printed: {words}").format(words=" / ".join(line for line in lines if line)) if lines else "")
        self.printed.setVisible(bool(lines))
