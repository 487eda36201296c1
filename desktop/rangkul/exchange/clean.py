"""A row of cells becomes a record and complaints; every rule about a value itself lives in rules/."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from rangkul.exchange.grid import Cell, Grid, cell_text
from rangkul.exchange.layout import Table
from rangkul.exchange.records import RosterProblem, RosterRecord
from rangkul.exchange.rows import Household, rt_rw_in
from rangkul.rules.cell_text import is_empty, tidy
from rangkul.rules.dates import age_complaints, read_date, split_place_and_date
from rangkul.rules.identifiers import clean_kk
from rangkul.rules.message import Complaint, Message
from rangkul.rules.nik import DAMAGED_FROM, clean_nik, compare_nik, may_be_truncated, nik_complaints, parse_nik, truncated
from rangkul.rules.people import clean_name, clean_sex
from rangkul.rules.phone import clean_phone

ERROR_TEXT = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)|Err:\d{3}", re.I)
_FORMULA = re.compile(r'^=\s*"(.*)"\s*$')
_PARKING = ("nik", "name")  # what is wrong here makes a row unfit to be taken in unseen
_NUMBERS = re.compile(r"\d{1,3}")


@dataclass(frozen=True)
class Damage:
    """Whether Excel has eaten the last digits of a file's NIKs, judged over the whole file (domain.md)."""

    numbers: bool = False  # numeric cells ending in 0 cannot be trusted
    texts: bool = False  # nor can texts ending in 0 (a CSV that Excel saved)

    @classmethod
    def of(cls, cells: list[Cell]) -> "Damage":
        """Judge by the share of numbers ending in 0, among numeric cells and among all."""
        numeric = [str(cell) for cell in cells if isinstance(cell, int) and not isinstance(cell, bool) and len(str(cell)) == 16]
        texts = [cell for cell in cells if isinstance(cell, str) and len(cell) == 16 and cell.isdigit()]
        zeros, text_zeros = sum(n[-1] == "0" for n in numeric), sum(n[-1] == "0" for n in texts)
        share = zeros / len(numeric) if numeric else 0.0
        limit = DAMAGED_FROM if len(numeric) >= 10 or zeros == len(numeric) else 0.5
        by_text = text_zeros >= 3 and text_zeros >= DAMAGED_FROM * len(texts) and any(n.endswith("0000") for n in texts)
        return cls(bool(zeros) and share >= limit, by_text)

    def hits(self, cell: Cell, number: str) -> bool:
        """Whether this cell's number is one of the damaged."""
        if number[-1] != "0":
            return False
        if isinstance(cell, str):
            return (self.texts and cell.strip() == number) or may_be_truncated(cell)
        return self.numbers


@dataclass
class Cleaner:
    """Cleans the rows of one table; equal cells of a column are cleaned once."""

    grid: Grid
    table: Table
    today: date
    known_district: Callable[[str], bool]
    damage: Damage
    problems: list[RosterProblem]
    _memory: dict[str, dict[Cell, Any]] = field(default_factory=dict[str, dict[Cell, Any]])

    def record(self, row: int, cells: list[Cell], household: Household) -> RosterRecord:
        """The record of 0-based `row`; complaints go to `problems`."""
        columns, width = self.table.columns, len(cells)
        found: list[tuple[str, Complaint]] = []

        def at(name: str) -> Cell:
            column = columns.get(name)
            return cells[column] if column is not None and column < width else ""

        def text(name: str) -> str | None:
            return self._once("text", at(name), clean_text) if name in columns else None

        errors = self._errors(row, cells, found)
        name = self._name(at("name"), errors, found)
        sex = self._sex(at, errors, found)
        place, born = self._birth(at, cells, errors, found)
        number = self._nik(at("nik"), cells, errors, found)
        kk = self._kk(at("kk")) if "kk" in columns else None
        kk = kk or household.kk
        if number is not None:
            number, born = self._compare(number, at("nik"), born, sex, kk, found)
        if born is not None:
            found.extend(("birth_date", complaint) for complaint in age_complaints(born, self.today))
        address = text("address") or household.address
        rt, rw = self._rt_rw(at, columns, address, household, found)
        if found:
            self._tell(row, found)
        return RosterRecord(
            self.grid.name, row + 1, number, name, sex, born, place, text("occupation"), address, rt, rw,
            self._phone(at("phone"), cells, row, errors) if "phone" in columns else None,
            text("mother_name"), kk, text("hamlet") or household.hamlet, text("income"), text("note"),
            text("village_name"), text("district_name"), text("row_key"),
        )  # fmt: skip

    def _once(self, kind: str, cell: Cell, clean: Callable[[Any], Any]) -> Any:
        memory = self._memory.setdefault(kind, {})
        key = cell if type(cell) is str else (type(cell), cell)
        try:
            return memory[key]  # type: ignore[index] # numbers are kept apart by type: 1 == True
        except KeyError:
            value = memory[key] = clean(cell)  # type: ignore[index]
            return value

    def _tell(self, row: int, found: list[tuple[str, Complaint]]) -> None:
        for name, complaint in found:
            self.problems.append(RosterProblem(
                self.grid.name, row + 1, name, complaint.code, complaint.message, complaint.proposal,
                complaint.blocks and name in _PARKING,
            ))  # fmt: skip

    def _errors(self, row: int, cells: list[Cell], found: list[tuple[str, Complaint]]) -> set[str]:
        """Fields whose cell holds #N/A or the like."""
        fields: set[str] = set()
        if not self.grid.errors and not any(type(cell) is str and cell[:1] in "#E" and ERROR_TEXT.fullmatch(cell) for cell in cells if cell):
            return fields
        for name, column in self.table.columns.items():
            error = self.grid.errors.get((row, column))
            cell = cells[column] if column < len(cells) else ""
            if error is None and isinstance(cell, str) and ERROR_TEXT.fullmatch(cell.strip()):
                error = cell.strip()
            if error is not None:
                fields.add(name)
                if column < len(cells):
                    cells[column] = ""
                message = Message("The cell holds the error {error} instead of a value.", {"error": error})
                found.append((_json_field(name), Complaint("cell_error", message, blocks=True)))
        return fields

    def _name(self, cell: Cell, errors: set[str], found: list[tuple[str, Complaint]]) -> str | None:
        name = clean_name(cell_text(cell))
        if name is None and "name" not in errors:
            found.append(("name", Complaint("missing_name", Message("The name is missing."), blocks=True)))
        return name

    def _sex(self, at: Callable[[str], Cell], errors: set[str], found: list[tuple[str, Complaint]]) -> str | None:
        columns = self.table.columns
        if "sex" in columns:
            sex, complaints = self._once("sex", at("sex"), clean_sex)
        elif "sex_male" in columns:
            male, female = _ticked(at("sex_male")), _ticked(at("sex_female"))
            sex, complaints = ("L" if male else "P", []) if male != female else clean_sex("L/P" if male else "")
        else:
            return None
        if "sex" not in errors:
            found.extend(("sex", complaint) for complaint in complaints)
        return sex

    def _birth(
        self, at: Callable[[str], Cell], cells: list[Cell], errors: set[str], found: list[tuple[str, Complaint]]
    ) -> tuple[str | None, date | None]:
        """Birth place and date, from one column, two or four."""
        columns = self.table.columns
        place: str | None = self._once("text", at("birth_place"), clean_text) if "birth_place" in columns else None
        if "birth_date" in columns:
            cell = at("birth_date")
            if isinstance(cell, str) and place is None and "," in cell:  # a joined cell below a heading that promises the date only
                place, cell = _split(cell)
        elif "birth_year" in columns:
            parts = [cell_text(at(part)).strip() for part in ("birth_day", "birth_month", "birth_year")]
            cell = " ".join(parts) if all(part.isdigit() is False for part in parts[1:2]) else "-".join(parts)
        elif "birth" in columns:
            cell = at("birth")
            second = self.table.second.get("birth")
            if isinstance(cell, str):
                joined, cell = _split(cell)
                place = place or joined
            if cell == "" and second is not None and second < len(cells):
                cell = cells[second]
        else:
            return place, None
        born, complaints = self._once("date", cell, self._read_date)
        if not errors & {"birth_date", "birth"}:
            found.extend(("birth_date", complaint) for complaint in complaints)
        return place, born

    def _read_date(self, cell: Cell) -> tuple[date | None, list[Complaint]]:
        if isinstance(cell, str | int | float | date | datetime) and not isinstance(cell, bool):
            return read_date(cell, self.today)
        return read_date(cell_text(cell), self.today)

    def _nik(self, cell: Cell, cells: list[Cell], errors: set[str], found: list[tuple[str, Complaint]]) -> str | None:
        if "nik" not in self.table.columns:
            return None
        number, complaints = clean_nik(cell if isinstance(cell, str | int | float) else cell_text(cell))
        second = self.table.second.get("nik")
        if number is None and second is not None and second < len(cells) and complaints and complaints[0].code == "nik_missing":
            other = cells[second]
            number, complaints = clean_nik(other if isinstance(other, str | int | float) else cell_text(other))
        if "nik" not in errors:
            found.extend(("nik", complaint) for complaint in complaints)
        return number

    def _compare(
        self, number: str, cell: Cell, born: date | None, sex: str | None, kk: str | None, found: list[tuple[str, Complaint]]
    ) -> tuple[str | None, date | None]:
        """The NIK against its own structure, the file, the family card number and the rest of the row."""
        if self.damage.hits(cell, number):
            found.append(("nik", truncated(number)))
            return None, born
        complaints = nik_complaints(number, self.today, self.known_district, born)
        if kk == number and not any(complaint.blocks for complaint in complaints):
            message = Message("{number} stands in the NIK column and is the family card number (No. KK) too.", {"number": number})
            complaints = [Complaint("nik_looks_like_kk", message, blocks=True)]
        found.extend(("nik", complaint) for complaint in complaints)
        if any(complaint.blocks for complaint in complaints):
            return None, born
        nik = parse_nik(number, self.today, born)
        if nik is None:
            return None, born
        for complaint in compare_nik(nik, born, sex):
            if complaint.code == "date_day_month_swapped" and complaint.proposal:
                born = date.fromisoformat(complaint.proposal)
                found[:] = [(name, other) for name, other in found if other.code != "date_day_month_swapped"]
            found.append(("birth_date" if complaint.code.startswith("date") else "nik", complaint))
        if sex is None or born is None:
            found[:] = [(name, _propose(name, complaint, nik.birth_date, nik.sex)) for name, complaint in found]
        return number, born

    def _kk(self, cell: Cell) -> str | None:
        return clean_kk(cell if isinstance(cell, str | int | float) else cell_text(cell))[0]

    def _phone(self, cell: Cell, cells: list[Cell], row: int, errors: set[str]) -> str | None:
        number, complaints = clean_phone(cell if isinstance(cell, str | int | float) else cell_text(cell))
        second = self.table.second.get("phone")
        if number is None and second is not None and second < len(cells) and cell_text(cells[second]).strip():
            number, complaints = clean_phone(cell_text(cells[second]))
        if complaints and "phone" not in errors:
            self._tell(row, [("phone", complaint) for complaint in complaints])
        return number

    def _rt_rw(
        self, at: Callable[[str], Cell], columns: dict[str, int], address: str | None, household: Household,
        found: list[tuple[str, Complaint]],
    ) -> tuple[str | None, str | None]:  # fmt: skip
        rt = rw = None
        if "rt_rw" in columns:
            cell = at("rt_rw")
            if isinstance(cell, date):
                message = Message("Excel has made a date of RT/RW; write it as 003/007 in a text cell.")
                found.append(("rt", Complaint("cell_error", message, f"{cell.day:03d}/{cell.month:03d}", blocks=True)))
            else:
                rt, rw = self._once("rt_rw", cell, _two_numbers)
        if "rt" in columns:
            rt = self._once("rt", at("rt"), _small_number)
        if "rw" in columns:
            rw = self._once("rt", at("rw"), _small_number)
        if rt is None and rw is None and address and "RT" in address.upper():
            rt, rw = rt_rw_in(address)
        return rt or household.rt, rw or household.rw


def clean_text(cell: Cell) -> str | None:
    """The text of a cell without invisible signs; None when it only says that nothing is there."""
    text = tidy(cell_text(cell))
    if text.startswith("=") and (formula := _FORMULA.match(text)):
        text = formula[1].strip()
    text = text.removeprefix("'")
    return None if is_empty(text) or ERROR_TEXT.fullmatch(text) else text


def _split(cell: str) -> tuple[str | None, str]:
    place, day = split_place_and_date(cell)
    return place, day or ""


def _propose(name: str, complaint: Complaint, born: date, sex: str) -> Complaint:
    """What the NIK would say where date or sex are missing or unreadable: a proposal, never a value."""
    if complaint.proposal is not None:
        return complaint
    if name == "birth_date" and complaint.code in ("date_missing", "date_unparseable", "date_out_of_range"):
        return Complaint(complaint.code, complaint.message, born.isoformat(), complaint.blocks)
    if name == "sex" and complaint.code in ("sex_missing", "sex_unrecognised"):
        return Complaint(complaint.code, complaint.message, sex, complaint.blocks)
    return complaint


def _ticked(cell: Cell) -> bool:
    return tidy(cell_text(cell)).lower() not in ("", "-", "0", "–", "_", "false")


def _small_number(cell: Cell) -> str | None:
    """RT or RW with three digits: 3, "03", "RT 03" → "003"; other words stay."""
    text = clean_text(cell)
    found = _NUMBERS.findall(text or "")
    return found[0].zfill(3) if len(found) == 1 else text


def _two_numbers(cell: Cell) -> tuple[str | None, str | None]:
    found = _NUMBERS.findall(clean_text(cell) or "")
    return (found[0].zfill(3), found[1].zfill(3)) if len(found) == 2 else (found[0].zfill(3) if found else None, None)


def _json_field(name: str) -> str:
    """The name cli.md gives a field."""
    if name in ("birth", "birth_day", "birth_month", "birth_year"):
        return "birth_date"
    return {"sex_male": "sex", "sex_female": "sex", "rt_rw": "rt"}.get(name, name)
