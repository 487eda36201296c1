"""Who signs the papers of one event: up to two, or whoever signs for the office."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rangkul.rules.message import Complaint, Message
from rangkul.ui.cards import Label
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form

STANDINGS = ("", "Plt.", "Plh.", "Pj.")
NUMBERS = (1, 2)
Signers = tuple[dict[str, Any], ...]


class SignersForm(QWidget):
    """Each with position, name, number and the lines above the position ("a.n. Kepala Kantor Wilayah", "u.b.")."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.form = Form([field for number in NUMBERS for field in self._fields(number)], desk.tell.words, desk.today())
        self.form.changed.connect(self._changed)
        self.hint = Label(self.tr("Empty: whoever signs for the office signs for the event."), "label", muted=True, wrap=True)
        self.preview = Label("", "label", muted=True, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.hint)
        layout.addWidget(self.form)
        layout.addWidget(self.preview)

    def _fields(self, number: int) -> list[Field]:
        tr = self.tr
        which = tr("First signer") if number == 1 else tr("Second signer")
        standings = [("", tr("in office")), *((code, code) for code in STANDINGS[1:])]

        def needs(other: str) -> Any:
            def check(value: str) -> list[Complaint]:
                if not value and self._values(number)[other]:
                    return [Complaint("signer_incomplete", Message("A signer has a position and a name."), blocks=True)]
                return []

            return check

        return [
            Field(f"position{number}", f"{which}: {tr('position')}", validate=needs("name"), placeholder=tr("e.g. Kepala Kantor Cabang")),
            Field(f"standing{number}", f"{which}: {tr('standing')}", "choice", standings, beside=True),
            Field(f"name{number}", f"{which}: {tr('name')}", validate=needs("position")),
            Field(f"number{number}", f"{which}: {tr('NPK, NIP or NRP')}", beside=True, placeholder="NPK 123456789"),
            Field(f"acting{number}", f"{which}: {tr('on behalf of')}", placeholder=tr("e.g. a.n. Kepala Kantor Wilayah, u.b.")),
        ]

    def _values(self, number: int) -> dict[str, str]:
        values = self.form.values()
        return {name: values[f"{name}{number}"] or "" for name in ("position", "standing", "name", "number", "acting")}

    def show_signers(self, signers: Signers) -> None:
        values: dict[str, Any] = {}
        for number, signer in zip(NUMBERS, (*signers, {}, {}), strict=False):
            position = str(signer.get("position", ""))
            standing = next((one for one in STANDINGS[1:] if position.startswith(f"{one} ")), "")
            values |= {
                f"position{number}": position.removeprefix(standing).strip(), f"standing{number}": standing,
                f"name{number}": signer.get("name", ""), f"number{number}": signer.get("number", ""),
                f"acting{number}": ", ".join(signer.get("acting", ())),
            }  # fmt: skip
        self.form.set_values(values)

    def signers(self) -> Signers:
        return tuple(_signer(values) for number in NUMBERS if (values := self._values(number))["name"] or values["position"])

    def words(self) -> str:
        """Who signs, in one line."""
        return " · ".join(_words(one) for one in self.signers()) or self.tr("those of the office")

    @Slot()
    def _changed(self) -> None:
        signers = self.signers()
        self.preview.setText("\n".join(self.tr("Printed: {words}").format(words=_words(one, full=True)) for one in signers))
        self.preview.setVisible(bool(signers))
        self.changed.emit()


def _signer(values: dict[str, str]) -> dict[str, Any]:
    acting = [part.strip() for part in values["acting"].split(",") if part.strip()]
    position = f"{values['standing']} {values['position']}".strip()
    return {"position": position, "name": values["name"], "number": values["number"], "acting": acting}


def _words(signer: dict[str, Any], *, full: bool = False) -> str:
    parts = [*signer["acting"], signer["position"], signer["name"], signer["number"]] if full else [signer["name"], signer["position"]]
    return (" / " if full else ", ").join(part for part in parts if part)
