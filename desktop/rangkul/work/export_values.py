"""What stands in each cell of an exported list: a column of a map becomes a small function of a worker's row, made once per export."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any

from rangkul.data.officer import Officer
from rangkul.data.village import District, Village
from rangkul.data.worker import Worker
from rangkul.exchange.tables import TableColumn
from rangkul.rules.contribution import OCCUPATIONS, band_of, load_rates
from rangkul.rules.dates import show_date
from rangkul.rules.nik import mask_nik
from rangkul.work.export_maps import FORMATS, TEXT, ExportMap, MapColumn
from rangkul.work.reports_workers import WORDS as STATUS_WORDS

Cell = str | int | date | None
Value = Callable[[Any], Cell]
"""A row of the query → what stands in the cell."""

_COLUMNS: dict[str, tuple[Any, ...]] = {
    "nomor": (), "nik": (Worker.nik,), "nama": (Worker.name,), "kk": (Worker.kk,), "tempat_lahir": (Worker.birth_place,),
    "tanggal_lahir": (Worker.birth_date,), "jenis_kelamin": (Worker.sex,), "hp": (Worker.phone,), "ibu_kandung": (Worker.mother_name,),
    "alamat": (Worker.address,), "alamat_lengkap": (Worker.address, Worker.rt, Worker.rw, Worker.hamlet), "rt": (Worker.rt,),
    "rw": (Worker.rw,), "dusun": (Worker.hamlet,), "desa": (Village.name,), "kode_desa": (Worker.village_code,),
    "kecamatan": (District.name,), "kabupaten": (), "kode_pos": (Village.postal_code,), "pekerjaan": (Worker.occupation,),
    "kategori_pekerjaan": (Worker.occupation_category,), "penghasilan": (Worker.income,), "dasar_upah": (Worker.income,),
    "program": (Worker.with_jht,), "sumber_dana": (Worker.funding,), "bulan_bayar": (Worker.pay_months,),
    "dibayar_sampai": (Worker.paid_until,), "status": (Worker.status,), "tanggal_status": (Worker.status_since,),
    "alasan_status": (Worker.status_reason,), "kpj": (Worker.kpj,), "tanggal_daftar": (Worker.registered_on,),
    "petugas": (Officer.name,), "nrp_petugas": (Officer.nrp,), "catatan": (Worker.note,),
}  # fmt: skip
"""field → the columns it is made of."""
ALWAYS = (Worker.id, Worker.status, Worker.nik, Worker.name, Worker.birth_date, Worker.village_code)
"""Asked of every worker: who it is, and whether the list can take them."""
SEX_WORDS = {"L": "Laki-laki", "P": "Perempuan"}
_SEXES = {"L/P": {"L": "L", "P": "P"}, "kata": SEX_WORDS, "1/2": {"L": "1", "P": "2"}}
_DATES: dict[str, str] = {"dd-mm-yyyy": "%d-%m-%Y", "dd/mm/yyyy": "%d/%m/%Y", "yyyy-mm-dd": "%Y-%m-%d"}


_FIELD = re.compile(r"(?<!\{)\{([a-z][a-z0-9_]*)\??\}")


def _unbraced(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")


class Values:
    """The columns to ask the database for, and per column of the map the function that fills its cell; `masked` for a screen."""

    def __init__(self, one: ExportMap, today: date, regency: str, *, masked: bool = False) -> None:
        self.asked: list[Any] = list(ALWAYS)
        self.today, self.regency, self.masked = today, regency, masked
        self.number = 0
        for name in sorted(one.fields):
            self.asked += [column for column in _COLUMNS[name] if not any(column is known for known in self.asked)]
        self.functions = [self._function(column) for column in one.columns]

    @property
    def tables(self) -> frozenset[type]:
        """Tables beside that of the workers."""
        return frozenset(column.class_ for column in self.asked) - {Worker}

    def cells(self, row: Any) -> list[Cell]:
        """The cells of one worker; the rows are numbered as they come."""
        self.number += 1
        return [function(row) for function in self.functions]

    def _function(self, column: MapColumn) -> Value:
        function = self._joined(column) if column.field == TEXT else self._field(column.field, column.format)
        return partial(_upper, function) if column.upper else function

    def _field(self, name: str, form: str) -> Value:
        places = [next(n for n, known in enumerate(self.asked) if known is column) for column in _COLUMNS[name]]
        match name:
            case "nomor":
                return lambda _: self.number
            case "kabupaten":
                return lambda _: self.regency
            case "alamat_lengkap":
                address, rt, rw, hamlet = places
                return lambda row: _whole_address(row[address], row[rt], row[rw], row[hamlet])
            case _:
                pass
        place = places[0]
        turn = self._turn(name, form)
        if self.masked and name in ("nik", "kk", "kpj"):
            return lambda row: _masked(row[place])
        if name == "dasar_upah":
            return lambda row: _base(row[place] or 0, self.today)
        if turn is None:
            return lambda row: row[place]
        return lambda row: None if row[place] is None else turn(row[place])

    def _turn(self, name: str, form: str) -> Callable[[Any], Cell] | None:
        """What makes a cell of a value that is there; None where the value itself stands in the cell."""
        kind = MapColumn("", name).kind
        if kind == "date":
            return date_turn(form)
        if kind == "phone":
            return {"+62": None, "62": _without_plus}.get(form, _with_zero)
        if kind == "sex":
            return _SEXES.get(form, _SEXES["L/P"]).get
        tables: dict[str, dict[str, str]] = {
            "status": STATUS_WORDS, "kategori_pekerjaan": {one.code: one.name for one in OCCUPATIONS},
            "sumber_dana": {one.code: one.name for one in load_rates().funding.values()},
        }  # fmt: skip
        if name in tables:
            words = tables[name]
            return lambda code: words.get(code, code)
        return _programmes if name == "program" else None

    def _joined(self, column: MapColumn) -> Value:
        """Several fields in one text; what is empty goes with the signs beside it."""
        pieces = [_unbraced(text) if place % 2 == 0 else text for place, text in enumerate(_FIELD.split(column.text))]
        names = pieces[1::2]
        if not names:
            return lambda _: pieces[0] or None
        turns = [self._field(name, column.format if MapColumn("", name).kind == "date" else "") for name in names]

        def fill(row: Any) -> str | None:
            values = [function(row) for function in turns]
            texts = [pieces[0]]
            for value, behind in zip(values, pieces[2::2], strict=True):
                texts += ["" if value is None else str(value), behind]
            return " ".join("".join(texts).split()).strip(" ,;/-") or None

        return fill


def table_columns(one: ExportMap) -> list[TableColumn]:
    """The columns as the writer of tables wants them: ids and every text as text, dates of Excel as dates."""
    return [TableColumn(column.heading.strip(), column.width, _kind(column)) for column in one.columns]


def _kind(column: MapColumn) -> Any:
    if column.upper or column.kind not in ("count", "number", "date"):
        return "text"
    return column.kind if column.kind != "date" else "date" if column.format == "serial" else "text"


def date_turn(form: str) -> Callable[[date], Cell] | None:
    """A date as a text in a format of FORMATS; None: as a date of Excel."""
    if form == "serial":
        return None
    if form == "panjang":
        return show_date
    pattern = _DATES.get(form, _DATES["dd-mm-yyyy"])

    @lru_cache(4096)
    def text_of_day(day: date) -> str:
        return day.strftime(pattern)

    return text_of_day


def sample_cells(cells: Sequence[Cell]) -> list[str]:
    """A row for a preview, as it will stand in the file."""
    return ["" if cell is None else f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell) for cell in cells]


def usual_format(kind: str) -> str:
    """The format a new column of this kind begins with."""
    return next(iter(FORMATS.get(kind, {"": ""})))


def _upper(function: Value, row: Any) -> Cell:
    value = function(row)
    return value.upper() if isinstance(value, str) else value if not isinstance(value, date) else f"{value:%d-%m-%Y}"


def _masked(number: str | None) -> str | None:
    """NIK, KK and KPJ on a screen: their full view is only in the file."""
    return number and (mask_nik(number) if len(number) == 16 else number[:2] + "*" * (len(number) - 2))


def _with_zero(number: str) -> str:
    return "0" + number[3:] if number.startswith("+62") else number


def _without_plus(number: str) -> str:
    return number.removeprefix("+")


def _programmes(with_jht: bool) -> str:
    return "JKK, JKM, JHT" if with_jht else "JKK, JKM"


@lru_cache(256)
def _base(income: int, month: date) -> int:
    return band_of(income, month).base


def _whole_address(address: str | None, rt: str | None, rw: str | None, hamlet: str | None) -> str | None:
    """"Kp. Bulak RT 003 RW 007, Dusun II"; what the address says itself is not said again."""
    said = (address or "").upper()
    near = [f"RT {rt}" if rt and "RT" not in said else "", f"RW {rw}" if rw and "RW" not in said else ""]
    place = " ".join(part for part in (address, *near) if part)
    if hamlet and hamlet.upper() not in said:
        place = f"{place}, {hamlet}" if place else hamlet
    return place or None
