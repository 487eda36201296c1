"""The number of a family card (KK) and of a member of BPJS Ketenagakerjaan (KPJ).

Source: domain.md (KK: 16 digits, region, date of issue without the + 40, serial; KPJ: 11 signs).
"""

import re

from rangkul.rules.cell_text import DASHES, is_empty, tidy
from rangkul.rules.message import Complaint, Message
from rangkul.rules.people import number_as_text

_KK = re.compile(r"[0-9]{16}")
_KPJ = re.compile(r"[0-9A-Z]{7}[0-9]{4}")
_MARKS = re.compile(r"[\s.,\-'’‘`\"=:/]+")
_LABEL = re.compile(r"^(?:no(?:mor)?\b[\s.]*)?(?:kk|kpj|kartu keluarga)\b", re.IGNORECASE)
_FLOAT_TAIL = re.compile(r"^([0-9]{16})[.,]0{1,2}$")


def clean_kk(cell: str | float | None) -> tuple[str | None, list[Complaint]]:
    """The sixteen digits of a family card number, or None; a missing one is no complaint, a numeric one with lost digits is."""
    if isinstance(cell, str):
        text = tidy(cell).translate(DASHES)
        if tail := _FLOAT_TAIL.match(text):
            return clean_kk(int(tail[1]))
        number = _MARKS.sub("", _LABEL.sub("", text)) if not text.isdigit() else text
    else:
        number = number_as_text(cell)
        if cell is not None and cell >= 2**53:
            return None, [_invalid(number)]
    if is_empty(number) or not number.strip("0"):
        return None, []
    if not _KK.fullmatch(number) or number[12:] == "0000" or not ("01" <= number[6:8] <= "31" and "01" <= number[8:10] <= "12"):
        return None, [_invalid(number)]
    return number, []


def _invalid(text: str) -> Complaint:
    return Complaint(
        "kk_invalid",
        Message("{text} is no family card number: it has 16 digits with a date of issue.", {"text": text[:40]}),
        blocks=True,
    )


def is_kpj(text: str) -> bool:
    """Eleven signs, seven digits or capitals and four digits. A KPJ never leaves the branch."""
    return _KPJ.fullmatch(text) is not None


def clean_kpj(cell: str | float | None) -> tuple[str | None, list[Complaint]]:
    """The KPJ of a cell, or None; a missing one is no complaint."""
    if isinstance(cell, str):
        text = tidy(cell)
    else:
        text = number_as_text(cell)
        text = text.zfill(11) if 8 <= len(text) < 11 else text  # a numeric cell drops leading zeros
    number = _MARKS.sub("", _LABEL.sub("", text)).upper()
    if is_empty(number):
        return None, []
    if not is_kpj(number):
        return None, [
            Complaint(
                "kpj_invalid",
                Message("{text} is no member number (KPJ): it has 11 signs, the last four are digits.", {"text": text[:40]}),
                blocks=True,
            )
        ]
    return number, []
