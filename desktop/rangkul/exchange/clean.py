"""A row of cells becomes a record and complaints; every rule about a value itself lives in rules/."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from rangkul.exchange.column_habits import Habits, is_slashed
from rangkul.exchange.columns import heading
from rangkul.exchange.damage import Damage
from rangkul.exchange.grid import Cell, Grid, cell_text
from rangkul.exchange.layout import Table
from rangkul.exchange.records import RosterProblem, RosterRecord
from rangkul.exchange.rows import Household
from rangkul.rules.cell_text import is_empty, tidy
from rangkul.rules.dates import age_complaints, read_date, show_date, split_place_and_date
from rangkul.rules.identifiers import clean_kk
from rangkul.rules.message import Complaint, Message
from rangkul.rules.nik import clean_nik, compare_nik, looks_like_card, nik_complaints, parse_nik, same_day, truncated
from rangkul.rules.occupations import occupation_complaint
from rangkul.rules.people import clean_name, clean_sex
from rangkul.rules.phone import clean_phone
from rangkul.rules.remarks import name_remark, remark_complaint
from rangkul.rules.rt_rw import read_rt_rw, rt_rw_in

Cleaned = tuple[str | None, list[Complaint]]
_Neighbours = tuple[str | None, str | None, Complaint | None]
_ERRORS: frozenset[object] = frozenset((
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#N/A!",
    *(f"Err:{number}" for number in range(501, 541)),
))  # fmt: skip
_FORMULA = re.compile(r'^=\s*"(.*)"\s*$')
_WEEKDAY = re.compile(r"\s*(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b[\s,]*", re.I)
_Repeated = tuple[str | None, str | None, str | None, str | None, str | None]
_DITTO = "〃"
_DITTOS = frozenset(('"', "''", "s.d.a", "s.d.a.", "sda", "idem", "idem.", "s d a", "〃", "-\"-", "-//-", "//", "--\"--"))
_PARKING = ("nik", "name")  # what is wrong here makes a row unfit to be taken in unseen
_LONG_NUMBER = re.compile(r"[0-9][0-9Xx*. ]{8,}[0-9Xx*]")
_LABEL_OF_NUMBER = re.compile(r"\b(?:NIK|KTP|NO\.?)\b[\s.:]*", re.I)


_ERASE = frozenset({"HAPUS", "Hapus", "hapus", "(HAPUS)", "DIHAPUS"})
_ERASABLE = {
    name: (name,) for name in ("phone", "mother_name", "address", "hamlet", "occupation", "birth_place", "kk", "income", "rt", "rw")
} | {"rt_rw": ("rt", "rw"), "rw_rt": ("rt", "rw")}
"""Columns in which HAPUS empties a field, and which."""
_TEXTS = ("occupation", "address", "mother_name", "hamlet", "income", "note", "village_name", "district_name", "row_key")


class Cleaner:
    """Cleans the rows of one table; equal cells are cleaned once. Complaints go to `problems`."""

    def __init__(
        self, grid: Grid, table: Table, today: date, known_district: Callable[[str], bool], damage: Damage, problems: list[RosterProblem]
    ) -> None:
        self._joined = table.columns["nik"] if "nik" in table.columns and table.columns["nik"] == table.columns.get("name") else None
        if self._joined is not None:  # "ROHMAH / 3216…": the number is taken as a further cell at the end
            table = replace(table, columns=table.columns | {"nik": max([*table.columns.values(), *table.second.values()]) + 1})
        self.grid, self.table, self.today, self.known_district = grid, table, today, known_district
        self.damage, self.problems = damage, problems
        self._width = max([*table.columns.values(), *table.second.values()]) + 1
        self._dated = bool({"birth", "birth_date", "birth_year"} & set(table.columns))
        self._text_columns = tuple(table.columns.get(name, -1) for name in _TEXTS)
        self._texts: dict[Cell, str | None] = {"": None}
        self._sexes: dict[Cell, Cleaned] = {}
        self._dates: dict[Cell, tuple[date | None, list[Complaint]]] = {}
        names = [name for name in ("rt_rw", "rw_rt", "rt", "rw") if name in table.columns]
        self._neighbours: dict[str, dict[Cell, _Neighbours]] = {name: {} for name in names}
        self._habits = Habits.of(grid, table)
        self._letters = dict(self._habits.sexes)
        self._above: _Repeated = (None, None, None, None, None)
        self._remarks: dict[str, Complaint | None] = {}
        self._numbered = heading(table.headings.get(table.columns.get("occupation", -1), "")).endswith(" ID")

    def record(self, row: int, cells: list[Cell], household: Household) -> RosterRecord:
        """The record of 0-based `row`."""
        columns = self.table.columns
        if len(cells) < self._width:
            cells = [*cells, *[""] * (self._width - len(cells))]
        if self._joined is not None:
            cells = _part_number(cells, self._joined, columns["nik"])
        found: list[tuple[str, Complaint]] = []
        errors: set[str] = set()
        if self.grid.errors or not _ERRORS.isdisjoint(cells):
            cells = list(cells)
            errors = self._errors(row, cells, found)
        cleared: tuple[str, ...] = ()
        if not _ERASE.isdisjoint(cells):
            cells = list(cells)
            cleared = self._erased(cells, errors)
        name = self._name(cells, errors, found)
        sex = self._sex(cells, errors, found)
        place, born = self._birth(cells, errors, found)
        number = self._nik(cells, errors, found) if "nik" in columns else None
        kk = self._kk(cells[columns["kk"]]) if "kk" in columns else None
        kk = kk or household.kk
        if number is not None:
            number, born = self._compare(number, cells[columns["nik"]], born, sex, kk, found)
            if number is None and kk is not None and self._exchanged(kk, born, sex, found):
                kk = None
        if number is None and sex is not None and "p" in self._letters:
            message = Message("The column writes P and W, Pria and Wanita; this row was read as {sex}.", {"sex": sex})
            found.append(("sex", Complaint("sex_unrecognised", message, sex)))  # no NIK confirms it
        if born is not None and (complaints := age_complaints(born, self.today)):
            found.extend(("birth_date", complaint) for complaint in complaints)
        known = self._texts
        occupation, address, mother, hamlet, income, note, village, district, key = [
            None if column < 0 else known[cell] if (cell := cells[column]) in known else self._text(cell) for column in self._text_columns
        ]
        texts = occupation, address, mother, hamlet, place
        if _DITTO in texts:
            texts = occupation, address, mother, hamlet, place = self._from_above(texts)
        self._above = texts
        note = None if note is _DITTO else note
        if (note is not None or (name is not None and "ALM" in name.upper())) and (complaint := self._status(note, name)):
            found.append(("status", complaint))
        if occupation is not None and (complaint := occupation_complaint(occupation, self._numbered)):
            found.append(("occupation", complaint))
        address = address or household.address
        rt, rw = self._rt_rw(cells, address, household, found)
        phone = self._phone(cells, errors, found) if "phone" in columns else None
        if found:
            self._tell(row, found)
        return RosterRecord(
            self.grid.name, row + 1, number, name, sex, born, place, occupation, address, rt, rw, phone, mother, kk,
            hamlet or household.hamlet, income, note, village, district, key, cleared=cleared,
        )  # fmt: skip

    def _text(self, cell: Cell) -> str | None:
        if cell in self._texts:
            return self._texts[cell]
        text = self._texts[cell] = clean_text(cell)
        return text

    def _from_above(self, texts: _Repeated) -> _Repeated:
        """What a village writes only once: a ditto mark, "s.d.a", "idem" stands for the cell above."""
        first, second, third, fourth, fifth = (above if text is _DITTO else text for text, above in zip(texts, self._above, strict=True))
        return first, second, third, fourth, fifth

    def _status(self, note: str | None, name: str | None) -> Complaint | None:
        """What the remark, or the name itself, says about the worker's status."""
        if note is not None and note not in self._remarks:
            self._remarks[note] = remark_complaint(note)
        told = self._remarks[note] if note is not None else None
        return told or (name_remark(name) if name is not None else None)

    def _tell(self, row: int, found: list[tuple[str, Complaint]]) -> None:
        for name, complaint in found:
            self.problems.append(RosterProblem(
                self.grid.name, row + 1, name, complaint.code, complaint.message, complaint.proposal,
                complaint.blocks and name in _PARKING,
            ))  # fmt: skip

    def _errors(self, row: int, cells: list[Cell], found: list[tuple[str, Complaint]]) -> set[str]:
        """Fields whose cell holds #N/A or the like; the cells are emptied."""
        fields: set[str] = set()
        for name, column in self.table.columns.items():
            error = self.grid.errors.get((row, column))
            if error is None and cells[column] in _ERRORS:
                error = str(cells[column])
            if error is not None:
                fields.add(name)
                cells[column] = ""
                message = Message("The cell holds the error {error} instead of a value.", {"error": error})
                found.append((_json_field(name), Complaint("cell_error", message, blocks=True)))
        return fields

    def _erased(self, cells: list[Cell], errors: set[str]) -> tuple[str, ...]:
        """Fields whose cell says HAPUS: what we have of them shall be emptied. In a remark the word speaks of the person."""
        fields: list[str] = []
        for name, column in self.table.columns.items():
            if name in _ERASABLE and cells[column] in _ERASE:
                fields += _ERASABLE[name]
                cells[column] = ""
                errors.add(name)  # an empty cell is no fault then
        return tuple(fields)

    def _name(self, cells: list[Cell], errors: set[str], found: list[tuple[str, Complaint]]) -> str | None:
        column = self.table.columns.get("name")
        if column is None:
            return None  # told once for the whole list
        cell = cells[column]
        name = clean_name(cell if isinstance(cell, str) else cell_text(cell))
        if name is None and "name" not in errors:
            found.append(("name", Complaint("missing_name", Message("The name is missing."), blocks=True)))
        return name

    def _sex(self, cells: list[Cell], errors: set[str], found: list[tuple[str, Complaint]]) -> str | None:
        columns = self.table.columns
        if "sex" in columns:
            cell = cells[columns["sex"]]
            if cell not in self._sexes:
                meant = self._letters.get(cell.strip().rstrip(".").lower()) if isinstance(cell, str) else None
                own = cell if isinstance(cell, str | int | float) else cell_text(cell)
                self._sexes[cell] = (meant, []) if meant else clean_sex(own)
            sex, complaints = self._sexes[cell]
        elif "sex_male" in columns:
            male, female = _ticked(cells[columns["sex_male"]]), _ticked(cells[columns["sex_female"]])
            sex, complaints = ("L" if male else "P", []) if male != female else clean_sex("L/P" if male else "")
        else:
            return None
        if complaints and "sex" not in errors:
            found.extend(("sex", complaint) for complaint in complaints)
        return sex

    def _birth(self, cells: list[Cell], errors: set[str], found: list[tuple[str, Complaint]]) -> tuple[str | None, date | None]:
        """Birth place and date, from one column, two or four."""
        columns = self.table.columns
        place = self._text(cells[columns["birth_place"]]) if "birth_place" in columns else None
        if "birth_date" in columns and not ("birth_year" in columns and _is_day(cells[columns["birth_date"]])):
            cell = cells[columns["birth_date"]]
            if place is None and isinstance(cell, str) and "," in cell and not _WEEKDAY.match(cell):
                # a joined cell below a heading that promises the date only
                place, cell = _split(cell)
        elif "birth_year" in columns:
            parts = [cell_text(cells[columns[part]]).strip() for part in ("birth_day", "birth_month", "birth_year")]
            cell = ("-" if parts[1].isdigit() else " ").join(parts)
        elif "birth" in columns:
            cell = cells[columns["birth"]]
            second = self.table.second.get("birth")
            if isinstance(cell, str):
                weekday = _WEEKDAY.match(cell)
                joined, cell = _split(cell[weekday.end() :] if weekday else cell)
                place = place or joined
            if cell == "" and second is not None:
                cell = cells[second]
        else:
            return place, None
        if cell not in self._dates:
            self._dates[cell] = self._read_date(cell)
        born, complaints = self._dates[cell]
        if complaints and not errors & {"birth_date", "birth"}:
            found.extend(("birth_date", complaint) for complaint in complaints)
        return place, born

    def _read_date(self, cell: Cell) -> tuple[date | None, list[Complaint]]:
        if isinstance(cell, bool) or not isinstance(cell, str | int | float | date | datetime):
            return read_date(cell_text(cell), self.today)
        born, complaints = read_date(cell, self.today)
        if born is None or complaints or born.day > 12 or born.day == born.month:
            return born, complaints
        turned = date(born.year, born.day, born.month)
        if self._habits.month_first and isinstance(cell, str) and is_slashed(cell) and turned <= self.today:
            values: dict[str, object] = {"text": cell.strip()[:60], "date": show_date(turned)}
            message = Message("{text} has the month before the day; it was read as {date}.", values)
            return turned, [Complaint("date_day_month_swapped", message, turned.isoformat())]
        if self._habits.swapped_cells and isinstance(cell, date) and turned <= self.today:
            values = {"date": show_date(born), "turned": show_date(turned)}
            message = Message("Excel may have swapped day and month: {date} here, perhaps {turned}; compare it with the KTP.", values)
            return born, [Complaint("date_day_month_swapped", message, turned.isoformat())]
        return born, complaints

    def _nik(self, cells: list[Cell], errors: set[str], found: list[tuple[str, Complaint]]) -> str | None:
        cell = cells[self.table.columns["nik"]]
        number, complaints = clean_nik(cell if isinstance(cell, str | int | float) else cell_text(cell))
        second = self.table.second.get("nik")
        if number is None and second is not None and complaints and complaints[0].code == "nik_missing":
            other = cells[second]
            number, complaints = clean_nik(other if isinstance(other, str | int | float) else cell_text(other))
        if complaints and "nik" not in errors:
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
        if number in self.damage.proven and [complaint.code for complaint in complaints] == ["nik_looks_like_kk"]:
            complaints = []  # another row shows that it is the NIK of somebody born then
        if not complaints and self.damage.cards:
            complaints = looks_like_card(number, self.today, born)
        if not complaints and number in self.damage.counted and not self._dated:  # with birth dates, these tell
            message = Message("The NIK {number} is one more than the one above, as when a cell is dragged down; compare it with the KTP.",
                              {"number": number})  # fmt: skip
            found.append(("nik", Complaint("nik_duplicate_in_file", message, blocks=True)))
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
        if born is not None and same_day(nik.birth_date, born):
            if number[6] < "4" and nik.birth_date.year >= 2004:
                self.damage.proven.add(number)
            if self._habits.swapped_cells:  # the NIK says that Excel has not
                found[:] = [one for one in found if one[1].code != "date_day_month_swapped" or one[1].proposal == born.isoformat()]
        if sex is None or born is None:
            found[:] = [(name, _propose(name, complaint, nik.birth_date, nik.sex)) for name, complaint in found]
        return number, born

    def _exchanged(self, kk: str, born: date | None, sex: str | None, found: list[tuple[str, Complaint]]) -> bool:
        """Whether the NIK stands in the column of family cards while the card's number stands in that of NIKs; then it is proposed."""
        if not any(complaint.code == "nik_looks_like_kk" for _, complaint in found):
            return False
        nik = parse_nik(kk, self.today, born)
        if nik is None or born is None or not same_day(nik.birth_date, born) or (sex is not None and sex != nik.sex):
            return False
        found[:] = [(name, replace(one, proposal=kk) if one.code == "nik_looks_like_kk" else one) for name, one in found]
        return True

    def _kk(self, cell: Cell) -> str | None:
        return clean_kk(cell if isinstance(cell, str | int | float) else cell_text(cell))[0] if cell != "" else None

    def _phone(self, cells: list[Cell], errors: set[str], found: list[tuple[str, Complaint]]) -> str | None:
        cell = cells[self.table.columns["phone"]]
        number, complaints = clean_phone(cell if isinstance(cell, str | int | float) else cell_text(cell))
        second = self.table.second.get("phone")
        if number is None and second is not None and cell_text(cells[second]).strip():
            number, complaints = clean_phone(cell_text(cells[second]))
        if complaints and "phone" not in errors:
            found.extend(("phone", complaint) for complaint in complaints)
        return number

    def _rt_rw(
        self, cells: list[Cell], address: str | None, household: Household, found: list[tuple[str, Complaint]]
    ) -> tuple[str | None, str | None]:
        rt = rw = None
        for name, known in self._neighbours.items():
            cell = cells[self.table.columns[name]]
            if cell == "":
                continue
            if cell not in known:
                known[cell] = _neighbours(name, cell)
            first, second, complaint = known[cell]
            if name == "rt" and second is not None and not self._may_be_rw(second, cells):
                first, second, complaint = None, None, _no_rt_rw(clean_text(cell) or "")
            if complaint is not None:
                found.append(("rw" if name == "rw" else "rt", complaint))
            rt, rw = (rt or first, second or rw) if name == "rw" else (first or rt, second or rw)
        if rt is None and rw is None and address and "RT" in address.upper():
            rt, rw = rt_rw_in(address)
        return rt or household.rt, rw or household.rw

    def _may_be_rw(self, number: str, cells: list[Cell]) -> bool:
        """Whether the second number of an RT cell (01/02) is the RW: where that has no cell of its own, or the same in it."""
        column = self.table.columns.get("rw")
        return column is None or (own := _neighbours("rw", cells[column]))[1] == number or own == (None, None, None)


def _is_day(cell: Cell) -> bool:
    text = cell_text(cell).strip()
    return len(text) <= 2 and text.isdigit()


def clean_text(cell: Cell) -> str | None:
    """The text of a cell without invisible signs; None when it only says that nothing is there."""
    text = tidy(cell_text(cell))
    if text.startswith("=") and (formula := _FORMULA.match(text)):
        text = formula[1].strip()
    text = text.removeprefix("'")
    if len(text) < 8 and text.lower() in _DITTOS:
        return _DITTO
    return None if is_empty(text) or text in _ERRORS else text


def _part_number(cells: list[Cell], joined: int, column: int) -> list[Cell]:
    """The cells with the name at `joined` and the number that stood with it at `column`."""
    text = cell_text(cells[joined])
    found = _LONG_NUMBER.search(text)
    parted = list(cells)
    parted[joined] = (
        text if found is None else _LABEL_OF_NUMBER.sub("", (text[: found.start()] + " " + text[found.end() :])).strip(" /-,;:()\n")
    )
    parted[column] = "" if found is None else found[0].strip()
    return parted


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


def _neighbours(name: str, cell: Cell) -> _Neighbours:
    """RT, RW and what is wrong in a cell of one of their columns: 3, "03", "RT 03" → "003"."""
    if isinstance(cell, date):
        if cell.year in (1899, 1900) and name in ("rt", "rw"):  # a small number in a cell that looks like a date
            number = str((date(cell.year, cell.month, cell.day) - date(1899, 12, 30 if cell.month > 2 else 31)).days).zfill(3)
            return (number, None, None) if name == "rt" else (None, number, None)
        message = Message("Excel has made a date of RT/RW; write it as 003/007 in a text cell.")
        return None, None, Complaint("cell_error", message, f"{cell.day:03d}/{cell.month:03d}", blocks=True)
    text = clean_text(cell)
    if text is None or text is _DITTO:
        return None, None, None
    pair = read_rt_rw(text, "RW" if name in ("rw", "rw_rt") else "RT", ("RW", "RT") if name == "rw_rt" else ("RT", "RW"))
    return (*pair, None) if pair else (None, None, _no_rt_rw(text))


def _no_rt_rw(text: str) -> Complaint:
    return Complaint("cell_error", Message("{text} is no RT/RW; write it as 003/007.", {"text": text[:40]}), blocks=True)


def _json_field(name: str) -> str:
    """The name cli.md gives a field."""
    if name in ("birth", "birth_day", "birth_month", "birth_year"):
        return "birth_date"
    return {"sex_male": "sex", "sex_female": "sex", "rt_rw": "rt", "rw_rt": "rt"}.get(name, name)
