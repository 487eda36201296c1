"""The columns a village's workbook may have, in their order; the member number (KPJ) is none of them and never can be."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rangkul.errors import Problem
from rangkul.language import mark

Kind = Literal["text", "digits", "date", "key", "check", "status", "money"]


@dataclass(frozen=True)
class WorkbookColumn:
    """A field of WorkbookRow, its heading and hint (Indonesian, for the village), width, kind; `wanted`: told when it is empty."""

    name: str
    title: str
    width: float
    hint: str = ""
    kind: Kind = "text"
    wanted: str = ""  # how the column CEK calls it when it is empty


COLUMNS = (
    WorkbookColumn("key", "KODE BARIS", 4, kind="key"),
    WorkbookColumn("check", "CEK", 21, "terisi sendiri", "check"),
    WorkbookColumn("nik", "NIK", 20, "16 angka, sama dengan KTP", "digits", "NIK"),
    WorkbookColumn("name", "NAMA LENGKAP", 30, "sesuai KTP", wanted="nama"),
    WorkbookColumn("sex", "JENIS KELAMIN", 10, "L atau P", wanted="L/P"),
    WorkbookColumn("birth_place", "TEMPAT LAHIR", 18, "sesuai KTP", wanted="tempat lahir"),
    WorkbookColumn("birth_date", "TANGGAL LAHIR", 14, "contoh 17/08/1985", "date", "tgl lahir"),
    WorkbookColumn("kk", "NO KK", 20, "16 angka", "digits"),
    WorkbookColumn("address", "ALAMAT", 30, "kampung atau jalan", wanted="alamat"),
    WorkbookColumn("hamlet", "DUSUN", 18, "pilih atau ketik"),
    WorkbookColumn("rt", "RT", 8, "3 angka", "digits"),
    WorkbookColumn("rw", "RW", 8, "3 angka", "digits"),
    WorkbookColumn("occupation", "PEKERJAAN", 22, "pilih atau ketik", wanted="pekerjaan"),
    WorkbookColumn("income", "PENGHASILAN", 15, "rupiah sebulan", "money"),
    WorkbookColumn("phone", "NO HP", 16, "diawali 08", "digits"),
    WorkbookColumn("mother_name", "NAMA IBU KANDUNG", 24, "sesuai KK", wanted="nama ibu"),
    WorkbookColumn("note", "KETERANGAN", 24, "boleh kosong"),
    WorkbookColumn("status", "STATUS", 18, "diisi kantor", "status"),
)
BY_NAME = {column.name: column for column in COLUMNS}
ALWAYS = ("key", "check", "nik", "name")
"""Without these there is nothing to compare and nobody to speak of."""
CHOOSABLE = tuple(column.name for column in COLUMNS if column.name not in ALWAYS)
USUAL = tuple(name for name in CHOOSABLE if name not in ("kk", "hamlet", "income"))

WORDS = {
    "nik": mark("NIK"), "name": mark("Name"), "sex": mark("Sex"), "birth_place": mark("Place of birth"),
    "birth_date": mark("Date of birth"), "kk": mark("Family card number"), "address": mark("Address"), "hamlet": mark("Hamlet"),
    "rt": mark("RT"), "rw": mark("RW"), "occupation": mark("Occupation"), "income": mark("Income a month"), "phone": mark("Phone"),
    "mother_name": mark("Mother's name"), "note": mark("Note"), "status": mark("Status"),
}  # fmt: skip
"""What a column is called on screen."""


def columns_of(names: Iterable[str]) -> tuple[WorkbookColumn, ...]:
    """The chosen columns in their order, with those that are always there. Raises Problem for any that no workbook may have."""
    wanted = set(names)
    for name in sorted(wanted - set(BY_NAME)):
        raise Problem("A workbook for a village has no column {name}.", name=name)
    return tuple(column for column in COLUMNS if column.name in wanted or column.name in ALWAYS)
