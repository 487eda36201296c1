"""The office's card as a form: name, address, signers, numbers, logo."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from rangkul.errors import Problem
from rangkul.papers.records import Signer
from rangkul.rules.message import Complaint
from rangkul.rules.numbering import check_template
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.work.office import Office

LARGEST_LOGO = 2_000_000  # bytes


class OfficeForm(QScrollArea):
    """Shows an `Office` and gives it back as edited."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        tr = self.tr
        self.form = Form(
            [
                Field("name", tr("Name of the office"), required=True, placeholder=tr("e.g. Kantor Cabang Bekasi Cikarang")),
                Field("unit", tr("Short sign in numbers"), required=True, placeholder=tr("e.g. BKC"), beside=True),
                Field("address", tr("Address")),
                Field("contact", tr("Phone, e-mail"), beside=True),
                Field("city", tr("City in dates"), placeholder="Cikarang"),
                Field("police_resort", tr("Polres"), beside=True),
                Field("certificate_number", tr("Certificate numbers"), validate=self._check_template,
                      hint=tr("{seq:03d} counts 001, 002 …; {unit}, {mm}, {roman_month} and {year} fill themselves in.")),
                Field("letter_number", tr("Letter numbers"), validate=self._check_template, beside=True,
                      hint=tr("Counted separately, given when a letter is issued.")),
                Field("return_days", tr("Days a village has for its workbook"), kind="number"),
                Field("signer1_name", tr("First signer: name")),
                Field("signer1_position", tr("First signer: position"), beside=True),
                Field("signer1_number", tr("First signer: NPK, NIP or NRP")),
                Field("signer1_acting", tr("First signer: on behalf of"), beside=True, placeholder=tr("e.g. a.n. Kepala Kantor Wilayah")),
                Field("signer2_name", tr("Second signer: name")),
                Field("signer2_position", tr("Second signer: position"), beside=True),
                Field("signer2_number", tr("Second signer: NPK, NIP or NRP")),
                Field("signer2_acting", tr("Second signer: on behalf of"), beside=True),
                Field("logo", tr("Logo (PNG or JPEG)"), kind="file"),
            ],
            desk.tell.words,
        )
        holder = QWidget()
        holder.setObjectName("plain")
        self.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.setWidget(holder)

    def _check_template(self, value: object) -> list[Complaint]:
        return check_template(str(value)) if value else []

    def show_office(self, office: Office) -> None:
        names = ("name", "address", "city", "contact", "police_resort", "unit", "certificate_number", "letter_number", "return_days")
        values: dict[str, object] = {name: getattr(office, name) for name in names}
        for number, signer in enumerate((*office.signers, Signer("", ""), Signer("", ""))[:2], 1):
            values |= {
                f"signer{number}_name": signer.name, f"signer{number}_position": signer.position, f"signer{number}_number": signer.number,
                f"signer{number}_acting": ", ".join(signer.acting),
            }  # fmt: skip
        self.form.set_values(values)

    def office(self, former: Office) -> Office:
        """The office as edited; a Problem when the logo is no picture."""
        values = self.form.values()
        text = {name: str(value or "").strip() for name, value in values.items()}
        signers = tuple(
            Signer(
                text[f"signer{n}_position"], text[f"signer{n}_name"], text[f"signer{n}_number"], tuple(_lines(text[f"signer{n}_acting"]))
            )
            for n in (1, 2)
            if text[f"signer{n}_name"] or text[f"signer{n}_position"]
        )
        if not text["name"]:
            raise Problem("The office needs a name; it stands on every paper.")
        return replace(
            former, name=text["name"], address=text["address"], city=text["city"], contact=text["contact"],
            police_resort=text["police_resort"], unit=text["unit"] or former.unit,
            certificate_number=text["certificate_number"] or former.certificate_number,
            letter_number=text["letter_number"] or former.letter_number,
            return_days=int(text["return_days"] or former.return_days), signers=signers,
            logo=read_logo(Path(text["logo"])) if text["logo"] else former.logo,
        )  # fmt: skip


def _lines(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def read_logo(file: Path) -> bytes:
    """The picture's bytes; a Problem when it is none or too large."""
    from rangkul.papers.look import picture_of_file

    try:
        content = file.read_bytes()
    except OSError as reason:
        raise Problem("{file} cannot be read. Choose another picture.", file=file.name) from reason
    if len(content) > LARGEST_LOGO:
        raise Problem("{file} is larger than 2 MB. Choose a smaller picture.", file=file.name)
    picture_of_file(content)
    return content
