"""What each row of a list is: a person, a family line, a total, a signature, the heading once more, or nothing."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rangkul.exchange.columns import ROSTER, Column
from rangkul.exchange.digit_cells import join_digits
from rangkul.exchange.grid import Cell, Grid, cell_text
from rangkul.exchange.layout import Table, find_table, is_heading_again, is_number_row
from rangkul.exchange.nik_columns import find_niks, has_nik
from rangkul.exchange.records import RowOutcome
from rangkul.exchange.taught import Taught
from rangkul.exchange.two_rows import join_rows
from rangkul.rules.rt_rw import rt_rw_in

_FAMILY = re.compile(r"\b(?:NO(?:MOR)?\.?\s*)?(?:KK|KARTU\s+KELUARGA)\b[\s.:]*([0-9][0-9 .]{14,20}[0-9])", re.I)
_FAMILY_START = re.compile(r"^\W*(?:NO(?:MOR)?\b\.?\s*)?(?:KK|KARTU\s+KELUARGA)\b", re.I)
_CARD_TITLE = re.compile(r"^\W*KARTU\s+KELUARGA\W*$", re.I)
_CARD_NUMBER = re.compile(r"^\W*NO(?:MOR)?\W*:\s*([0-9][0-9 .]{14,20}[0-9])\W*$", re.I)
_FAMILY_LETTERS = frozenset("NKnk")
_FAMILY_MORE = re.compile(
    r"^\W*(?:NAMA\s+)?(?:KEP(?:ALA)?\W*KEL(?:UARGA)?|ALAMAT|RT|RW|DUSUN|DESA|KEL(?:URAHAN)?|KEC(?:AMATAN)?|KODE\s*POS)\b[^:]{0,30}:", re.I
)
_ADDRESS = re.compile(
    r"\bALAMAT\s*[.:]*\s+(.+?)(?=\s*[,;]?\s*\b(?:RT|DUSUN|DESA|KEL(?:URAHAN)?|KEC(?:AMATAN)?|KAB(?:UPATEN)?|PROV(?:INSI)?|KODE|JML|JUMLAH"
    r"|NO\.?\s*(?:HP|TELP|KK))\b\.?|\s*$)",
    re.I,
)
_HAMLET_LINE = re.compile(r"^(?:DUSUN|DSN|LINGKUNGAN|KAMPUNG|KP)\b[\s.:]*(.{1,40})$", re.I)
_DOTS = frozenset("._-…")
_ENUMERATOR = re.compile(r"(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]?", re.I)
_HAMLET = re.compile(r"\bDUSUN\s*[.:]+\s*(.+?)(?=\s*[,;]?\s*\b(?:RT|RW|DESA|KEL|KODE)\b|\s*$)", re.I)
_TOTAL = re.compile(r"^\s*(?:SUB\s*-?\s*)?(?:JUMLAH|TOTAL|JML|JLH|REKAP\w*|GRAND TOTAL)\b", re.I)
_SIGNATURE = re.compile(
    r"^\s*(?:MENGETAHUI|DIKETAHUI|MENYETUJUI|DISETUJUI|KEPALA\s+(?:DESA|KELURAHAN|DUSUN)|PJ\.?\s+KEPALA|PLT\.?\s+KEPALA|LURAH|SEKRETARIS|SEKDES|"
    r"KASI\b|KAUR\b|KETUA\s+R[TW]|A\.?N\.?\s+KEPALA|PETUGAS|PENDATA|DIBUAT|YANG\s+(?:MEMBUAT|MENDATA|BERTANGGUNG)|HORMAT\s+KAMI|"
    r"TANGGAL\s+(?:CETAK|UNDUH)|DICETAK|DIUNDUH|BHABINKAMTIBMAS|CAMAT\b|NIP\b|NRP\b|\(?\.{5,}|_{5,}|CATATAN\s*:|KETERANGAN\s*:|NB\b|\*\))",
    re.I,
)
_SERVICE_NUMBER = re.compile(r"^\W*(?:NIP|NRP|NIPD|NIAP|NIPPK|NIPPPK)\b\W*\d*", re.I)
_ROLE = re.compile(
    r"^\W*(?:OPERATOR|PETUGAS|PENDATA|ADMIN\w*|KONTAK|CONTACT|NARAHUBUNG|CP|HP|NO\W*(?:HP|WA|TELP)|TELP\w*|WA|WHATSAPP|KEPALA|KADES|SEKDES|SEKRETARIS|"
    r"KASI|KAUR|LURAH|KETUA|PENDAMPING|STAF|KADER|BHABINKAMTIBMAS|BABINSA)\b",
    re.I,
)
_EXAMPLE = re.compile(r"^\W*CONTOH\b|\(\s*CONTOH\s*\)", re.I)
_PLACE_DATE = re.compile(r"^[A-Za-z .']{3,40},\s*(?:tanggal\s*)?(?:\d{1,2}|\.{2,}|…+|_{2,})?\s*[A-Za-z]{3,9}\s*(?:\d{4}|20\.*|…*)\s*$")
_PERSON_FIELDS = ("sex", "sex_male", "sex_female", "birth", "birth_date", "birth_place", "birth_year", "address", "occupation", "phone",
                  "mother_name", "kk", "rt", "rw", "rt_rw", "rw_rt", "hamlet", "note", "income",
                  "nrp", "rank", "rank_nrp", "station", "villages")  # fmt: skip


@dataclass(frozen=True)
class Household:
    """What a line above says of all persons below it."""

    kk: str | None = None
    address: str | None = None
    rt: str | None = None
    rw: str | None = None
    hamlet: str | None = None


@dataclass
class SheetRows:
    """The rows of a sheet sorted out; `people` are (table number, row, household), `outcomes` row → what it was."""

    tables: list[Table] = field(default_factory=list[Table])
    people: list[tuple[int, int, Household]] = field(default_factory=list[tuple[int, int, Household]])
    outcomes: dict[int, RowOutcome] = field(default_factory=dict[int, RowOutcome])
    doubtful: list[int] = field(default_factory=list[int])  # rows left out that may be people all the same
    left_alone: bool = False  # somebody has said that there is no list


def sort_rows(grid: Grid, columns: tuple[Column, ...], needed: tuple[str, ...], taught: Taught | None = None) -> SheetRows:
    """Every non-empty row of the sheet with what it is; a sheet without a list has no tables. `taught` knows better than the words."""
    sheet = SheetRows()
    table = find_table(grid, columns, needed)
    if taught is not None:
        table = taught.table(grid, table)
    if table is None:
        sheet.left_alone = taught is not None and taught.leaves_alone(grid)
        return sheet
    join_digits(grid, table)
    find_niks(grid, table)
    join_rows(grid, table)
    sheet.tables.append(table)
    walk = _Walk(grid, columns, needed, sheet, taught)
    for row in range(table.top):
        walk.title(row, table)
    for row in range(table.top, table.first):
        _put(sheet, grid, row, "header")
    sides = table.sides()[1:]
    walk.known_sides = [side.place for side in sides]
    walk.run(table)
    for side in [*sides, *walk.new_sides]:
        sheet.tables.append(side)
        _Walk(grid, columns, needed, sheet, taught).run(side)
    sheet.doubtful = [row for row in sheet.doubtful if sheet.outcomes.get(row) != "record"]  # in a list beside they may be people
    _look_right(grid, columns, needed, sheet)
    if len({number for number, _, _ in sheet.people}) > 1:
        sheet.people.sort(key=lambda person: person[:2][::-1])
    return sheet


def _look_right(grid: Grid, columns: tuple[Column, ...], needed: tuple[str, ...], sheet: SheetRows) -> None:
    """People to the right of all headings: a list that begins lower than the first, or rows to be told."""
    edge = max(column for table in sheet.tables for column in table.headings) + 1
    if max(map(len, grid.rows), default=0) <= edge:
        return
    beyond = [row for row, cells in enumerate(grid.rows) if len(cells) > edge and has_nik(cells[edge:])]
    if not beyond:
        return
    right = replace(grid, rows=[[""] * edge + cells[edge:] for cells in grid.rows])
    table = find_table(right, columns, needed)
    if table is None:
        sheet.doubtful.extend(beyond)
        return
    sheet.tables.append(table)
    _Walk(right, columns, needed, sheet).run(table)


def sort_below(grid: Grid, table: Table) -> SheetRows:
    """The rows of a sheet without headings, read with the columns of `table`."""
    sheet = SheetRows([replace(table, top=0, bottom=-1, beside=None)])
    _Walk(grid, ROSTER, ("nik", "name"), sheet).run(sheet.tables[0])
    return sheet


def _put(sheet: SheetRows, grid: Grid, row: int, outcome: RowOutcome) -> None:
    if any(cell != "" for cell in grid.rows[row]):
        sheet.outcomes[row] = outcome


class _Walk:
    """One way down the rows; remembers the household, the table in force and whether the list has ended."""

    def __init__(
        self, grid: Grid, columns: tuple[Column, ...], needed: tuple[str, ...], sheet: SheetRows, taught: Taught | None = None
    ) -> None:
        self.grid, self.columns, self.needed, self.sheet, self.taught = grid, columns, needed, sheet, taught
        self.household, self.ended, self.gap = Household(), False, 0
        self.wide_rows = _wide_rows(grid)
        self.known_sides: list[int] | None = None  # where the lists beside this one stand, if it is for this walk to find further ones
        self.new_sides: list[Table] = []
        self.family = self.fresh = False  # since the last person a line has begun a family; has said something of those below

    def title(self, row: int, table: Table) -> None:
        """A row above the first heading: a title, or the line of the first family."""
        texts = [text for cell in self.grid.rows[row] if (text := cell_text(cell).strip())]
        if texts:
            near = row >= table.top - 2  # DUSUN II, RT 003 RW 007 right above the list are of its people
            family = (near or self.family or _FAMILY_START.match(" ".join(texts))) and self._household_line(texts, table)
            self.sheet.outcomes[row] = "family" if family else "title"
            self.fresh = self.fresh or bool(family)

    def run(self, table: Table) -> None:
        rows, sheet = self.grid.rows, self.sheet
        row, count = table.first, len(rows)
        while row < count:
            cells = rows[row]
            if "status_dasar" in table.columns and _text_at(cells, table.columns["status_dasar"]).upper() not in ("", "1", "HIDUP"):
                sheet.outcomes[row], row = "left_out", row + 1  # OpenSID keeps who died, moved or is lost in the same list
                continue
            if _plain_person(cells, table) and not _is_example(cells, table):
                sheet.people.append((len(sheet.tables) - 1, row, self.household))
                sheet.outcomes[row] = "record"
                self.ended, self.gap, self.family, self.fresh, row = False, 0, False, False, row + 1
                continue
            if cells.count("") == len(cells):
                self.gap, row = self.gap + 1, row + 1
                continue
            if _first_text(cells).startswith("###"):
                for rest in range(row, count):
                    _put(sheet, self.grid, rest, "after_end")
                return
            if again := self._new_table(cells, row):
                table = again
                row = table.first
                self.ended, self.gap = False, 0
                continue
            outcome = self._outcome(cells, row, table)
            if sheet.outcomes.get(row) != "record":
                sheet.outcomes[row] = outcome
            if outcome == "record":
                self.family = self.fresh = False
                sheet.people.append((len(sheet.tables) - 1, row, self.household))
            elif outcome == "family":
                self.fresh = True
            elif outcome in ("left_out", "signature", "total") and self._may_be_person(cells, row, outcome, table):
                sheet.doubtful.append(row)
            self.ended = outcome == "signature" or (self.ended and outcome != "record")
            self.gap, row = 0, row + 1

    def _new_table(self, cells: list[Cell], row: int) -> Table | None:
        """The heading once more, perhaps with other columns."""
        table = self.taught.again(self.grid, row) if self.taught else None
        if table is None and is_heading_again(cells, self.columns, self.needed):
            table = find_table(self.grid, self.columns, self.needed, row, 6)
        if table is None or not table.top <= row <= table.bottom:
            return None
        for line in range(row, table.first):
            _put(self.sheet, self.grid, line, "header")
        before = self.sheet.tables[-1]
        table = self._own_side(table, before)
        if not self.fresh and set(before.columns.items()) - set(table.columns.items()):
            self.household = Household()
        if (table.columns, table.second, table.beside) == (before.columns, before.second, None) and table.sensitive <= before.sensitive:
            return table  # the same once more, as on every page
        self.sheet.tables.append(replace(table, sensitive=table.sensitive | before.sensitive))
        return self.sheet.tables[-1]

    def _own_side(self, table: Table, before: Table) -> Table:
        """Of lists beside each other the one that goes on with ours; others begin here unless they are known."""
        sides = table.sides()
        own = min(sides, key=lambda side: abs(side.place - before.place))
        for side in sides if self.known_sides is not None else ():
            if side is not own and all(abs(side.place - known) > 2 for known in self.known_sides or ()):
                self.new_sides.append(replace(side, beside=None))
                self.known_sides = [*(self.known_sides or ()), side.place]
        return replace(own, beside=None) if own.beside else own

    def _outcome(self, cells: list[Cell], row: int, table: Table) -> RowOutcome:
        texts = [text for cell in cells if (text := cell_text(cell).strip())]
        if not texts:
            return "empty"
        nik = _text_at(cells, table.columns.get("nik"))
        has_number = sum(sign.isdigit() for sign in nik) >= 8
        filled = sum(1 for name in _PERSON_FIELDS if (column := table.columns.get(name)) is not None and _text_at(cells, column))
        name = _text_at(cells, table.columns.get("name"))
        named = any(sign.isalpha() for sign in name)
        may_be_family = _FAMILY_START.match(" ".join(texts)) or (len(texts) <= 8 and not (has_number and named))
        if may_be_family and self._household_line(texts, table):
            return "family"
        if is_number_row(cells) and not has_number:
            return "numbers"
        if not has_number and any(_TOTAL.match(text) for text in texts[:3]) and (filled <= 4 or _TOTAL.match(name)):
            return "total"
        counted = _text_at(cells, table.columns.get("number")).strip(". ").isdigit()
        if _is_example(cells, table):
            return "left_out"
        if not counted and not filled and _is_signer(nik, name):
            return "signature"
        if (
            not (has_number and name)
            and not (counted and name and filled >= 2)
            and filled <= 3
            and any(_SIGNATURE.match(text) or _PLACE_DATE.match(text) for text in texts)
        ):
            return "signature"
        if self._is_person(cells, table, has_number, name, filled, nik, row):
            return "record"
        return "signature" if self.ended else "left_out"

    def _is_person(self, cells: list[Cell], table: Table, has_number: bool, name: str, filled: int, nik: str, row: int) -> bool:
        if (row, table.columns.get("nik")) in self.grid.errors or (row, table.columns.get("name")) in self.grid.errors:
            return True
        letters = sum(sign.isalpha() for sign in name)
        if has_number:
            return not self.ended or bool(letters) or filled >= 2
        if not letters:
            return (filled >= 3 or (bool(nik) and filled >= 2)) and not self.ended
        if self.ended:
            return filled >= 4
        counted = _text_at(cells, table.columns.get("number")).strip(". ").isdigit()
        return counted or filled >= 2 or (bool(nik) and filled >= 1) or (filled >= 1 and self.gap == 0)

    def _may_be_person(self, cells: list[Cell], row: int, outcome: RowOutcome, table: Table) -> bool:
        """Whether a row that was left out holds a NIK, or a name alone between people."""
        if _is_example(cells, table):
            return False
        if has_nik(cells):
            return True
        name = _text_at(cells, table.columns.get("name"))
        return outcome == "left_out" and sum(sign.isalpha() for sign in name) >= 2 and name[0] != "(" and row not in self.wide_rows

    def _household_line(self, texts: list[str], table: Table) -> bool:
        """A line that speaks of the persons below: "No. KK : … Alamat : …", "DUSUN II", "RT 003 RW 007"."""
        line = " ".join(texts)
        if found := _FAMILY.search(line):
            kk = re.sub(r"\D", "", found[1])
            address, hamlet = _ADDRESS.search(line), _HAMLET.search(line)
            rt, rw = rt_rw_in(line)
            self.household = Household(kk[:16] if len(kk) >= 16 else None, address[1].strip(" ,;") if address else None, rt, rw,
                                       hamlet[1].strip(" ,;") if hamlet else None)  # fmt: skip
            self.family = True
            return True
        if _CARD_TITLE.match(line):
            self.household, self.family = Household(), True
            return True
        if self.family and (found := _CARD_NUMBER.match(line)):
            self.household = replace(self.household, kk=re.sub(r"\D", "", found[1])[:16])
            return True
        if self.family and _FAMILY_MORE.match(line):
            return self._more_of_family(line)
        if len(texts) > 2 or len(line) > 60:
            return False
        if (
            re.match(r"^\W*RT\b", line, re.I)
            and len(re.findall(r"\bRT\b", line, re.I)) == 1
            and "rt" not in table.columns
            and "rt_rw" not in table.columns
        ):
            rt, rw = rt_rw_in(line)
            self.household = replace(self.household, rt=rt, rw=rw or self.household.rw)
            return rt is not None
        if len(texts) == 2 and _ENUMERATOR.fullmatch(texts[0]):  # A | DUSUN I
            texts = texts[1:]
        if len(texts) == 1 and (found := _HAMLET_LINE.match(texts[0])):
            self.household = replace(self.household, kk=None, hamlet=found[1].strip())
            return True
        return False

    def _more_of_family(self, line: str) -> bool:
        """The head of a family in several rows: below "No. KK", its address, RT/RW, hamlet, each in a row of its own."""
        address, hamlet = _ADDRESS.search(line), _HAMLET.search(line)
        rt, rw = rt_rw_in(line)
        was = self.household
        self.household = replace(was, address=address[1].strip(" ,;") if address else was.address, rt=rt or was.rt, rw=rw or was.rw,
                                 hamlet=hamlet[1].strip(" ,;") if hamlet else was.hamlet)  # fmt: skip
        return True


def _wide_rows(grid: Grid) -> frozenset[int]:
    """The rows with a cell merged over several columns: titles of groups."""
    steps: Counter[int] = Counter()
    for top, left, bottom, right in grid.merged:
        if right > left:
            steps[top] += 1
            steps[bottom + 1] -= 1
    depth, rows = 0, set[int]()
    for row in range(len(grid.rows)) if steps else ():
        depth += steps.get(row, 0)
        if depth > 0:
            rows.add(row)
    return frozenset(rows)


def _is_signer(number: str, name: str) -> bool:
    """An official's number or phone in the column of NIKs: NIP. 1967…, 0812… | Operator desa."""
    if _SERVICE_NUMBER.match(number) or _SERVICE_NUMBER.match(name):
        return True
    digits = re.sub(r"\D", "", number)
    phone = 10 <= len(digits) <= 14 and digits.startswith(("08", "628"))
    return (len(digits) == 18 or phone) and (not any(sign.isalpha() for sign in name) or _ROLE.match(name) is not None)


def _plain_person(cells: list[Cell], table: Table) -> bool:
    """The quick yes for nearly all rows: sixteen digits and a name stand where they belong."""
    nik_at, name_at = table.columns.get("nik"), table.columns.get("name")
    if nik_at is None or name_at is None or len(cells) <= nik_at or len(cells) <= name_at:
        return False
    nik, name, first = cells[nik_at], cells[name_at], cells[0]
    if type(first) is str and first[:1] in _FAMILY_LETTERS and _FAMILY_START.match(first):
        return False  # NO KK | 3216… | ALAMAT | …
    return isinstance(nik, str) and len(nik) == 16 and nik.isdigit() and isinstance(name, str) and len(name) > 1 and name[0].isalpha()


def _is_example(cells: list[Cell], table: Table) -> bool:
    """A row that shows how to fill in the list: "Contoh" in its number or with its name."""
    for column in (0, table.columns.get("number"), table.columns.get("name")):
        text = cells[column] if column is not None and column < len(cells) else ""
        if type(text) is str and len(text) > 5 and "CONTOH" in text.upper() and _EXAMPLE.search(text):
            return True
    return False


def _text_at(cells: list[Cell], column: int | None) -> str:
    if column is None or column >= len(cells):
        return ""
    text = cell_text(cells[column]).strip()
    return "" if text in ("-", "--", "0") or (text[:1] in _DOTS and not text.strip("._-…")) else text


def _first_text(cells: list[Cell]) -> str:
    return next((cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()), "")


def title_lines(grid: Grid, until: int) -> Iterator[str]:
    """The texts above a list, which name the village."""
    yield from grid.loose_texts
    for row in grid.rows[:until]:
        line = " ".join(cell.strip() for cell in row if isinstance(cell, str) and cell.strip())
        if line:
            yield line[:300]
