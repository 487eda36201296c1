"""Makes the files of by_hand/ in LibreOffice itself, with its own scripting (UNO), and writes their truth beside them.

    /usr/bin/python3 tests/villages/make_by_hand.py        the system's Python, which knows `uno`; LibreOffice must be installed

What is made is checked in: nobody needs LibreOffice to run the tests.
"""

# ruff: noqa: E501 - a row of a list reads better as a line

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import uno  # type: ignore[import-not-found]  # noqa: E402 - comes with LibreOffice
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]  # noqa: E402
from com.sun.star.table import CellRangeAddress  # type: ignore[import-not-found]  # noqa: E402, F401

from villages.people import long_date, some  # noqa: E402
from villages.village import (  # noqa: E402
    ADDRESS,
    BORN,
    BORN_TEXT,
    JOB,
    KK,
    NAME,
    NIK,
    PHONE,
    PLACE,
    RT,
    RT_RW,
    RW,
    SEX,
    TTL,
    Col,
    Sheet,
    Village,
    titled,
)  # fmt: skip

FILTERS = {".ods": "calc8", ".xls": "MS Excel 97", ".xlsx": "Calc MS Excel 2007 XML", ".csv": "Text - txt - csv (StarCalc)", ".html": "HTML (StarCalc)"}
EPOCH = date(1899, 12, 30)


def setting(name: str, value: Any) -> Any:
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


class Office:
    """LibreOffice without a window, spoken to through a pipe."""

    def __enter__(self) -> "Office":
        self.folder = tempfile.TemporaryDirectory()
        pipe = f"rangkul{time.monotonic_ns()}"
        self.process = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{self.folder.name}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"])
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        return self

    def __exit__(self, *_: object) -> None:
        self.desktop.terminate()
        self.process.wait(20)
        self.folder.cleanup()

    def book(self, sheets: list[Sheet], typed: tuple[str, ...] = ()) -> Any:
        """A workbook; the columns headed by one of `typed` are typed in as a person does, without telling the cell that it is text."""
        book = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (setting("Hidden", True),))
        formats, local = book.getNumberFormats(), uno.createUnoStruct("com.sun.star.lang.Locale")
        key = formats.queryKey("DD/MM/YYYY", local, False)
        key = key if key >= 0 else formats.addNew("DD/MM/YYYY", local)
        for number, sheet in enumerate(sheets):
            if number:
                book.Sheets.insertNewByName(sheet.name, number)
            else:
                book.Sheets.getByIndex(0).Name = sheet.name
            self._fill(book.Sheets.getByIndex(number), sheet, key, typed)
        return book

    def _fill(self, page: Any, sheet: Sheet, day: int, typed: tuple[str, ...]) -> None:
        heads = {column: value for row in sheet.cells for column, value in enumerate(row) if value in typed}
        for row, values in enumerate(sheet.cells):
            for column, value in enumerate(values):
                if value in ("", None):
                    continue
                cell = page.getCellByPosition(column, row)
                if isinstance(value, date):
                    cell.setValue((value - EPOCH).days)
                    cell.NumberFormat = day
                elif isinstance(value, str) and column in heads and value not in typed:
                    cell.setFormula(value)
                elif isinstance(value, str):
                    cell.setString(value)
                else:
                    cell.setValue(value)
                if row in sheet.struck:
                    cell.CharStrikeout = 1
        for top, left, bottom, right in sheet.merges:
            page.getCellRangeByPosition(left, top, right, bottom).merge(True)
        for row in sheet.hidden_rows:
            page.Rows.getByIndex(row).IsVisible = False
        for column in sheet.hidden_columns:
            page.Columns.getByIndex(column).IsVisible = False
        page.IsVisible = sheet.state == "visible"


def save(book: Any, path: Path, *more: Any) -> None:
    kind = ".html" if path.suffix == ".xls" and more and more[0] == "html" else path.suffix
    more = tuple(value for value in more if value != "html")
    book.storeToURL(path.absolute().as_uri(), (setting("FilterName", FILTERS[kind]), *more))


def write_truth(path: Path, sheets: list[Sheet], named: bool = True, rejected: bool = False) -> None:
    village = Village(path, sheets, named, rejected)
    path.with_suffix(path.suffix + ".json").write_text(json.dumps({
        "rejected": rejected,
        "records": [[*place, values] for place, values in village.records().items()],
        "problems": sorted(map(list, village.problems()), key=str),
    }, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")  # fmt: skip


def hamlets() -> list[Sheet]:
    """A sheet per hamlet with titles, groups, a filter's hidden rows, a crossed-out row, a signature."""
    sheets: list[Sheet] = []
    columns = (titled(NAME, "NAMA LENGKAP"), titled(NIK, "NO. KTP (NIK)"), SEX, PLACE, titled(BORN, "TANGGAL LAHIR"), ADDRESS, RT_RW, JOB, PHONE)
    for number in (1, 2):
        sheet = Sheet(f"DUSUN {number}")
        sheet.row("PEMERINTAH DESA SUKADARMA")
        sheet.merge(10)
        sheet.row(f"DATA PEKERJA RENTAN DUSUN {number}")
        sheet.merge(10)
        sheet.blank()
        sheet.head(columns)
        sheet.row(*range(1, 11))
        rows = sheet.people(some(9, f"hamlets {number}"), columns)
        if number == 1:
            sheet.hidden_rows = {rows[2], rows[5]}
            sheet.struck = {rows[3]}
            for code, row in (("hidden_rows", rows[2]), ("hidden_rows", rows[5]), ("hidden_rows", None), ("struck_out", rows[3])):
                sheet.tell(code, row)
        sheet.row("", "JUMLAH", "", "", "", 9)
        sheet.blank()
        sheet.row("", "", "", "", "", "Sukadarma, 20 November 2026")
        sheet.row("", "", "", "", "", "Kepala Desa")
        sheet.blank(2)
        sheet.row("", "", "", "", "", "H. ENDANG")
        sheets.append(sheet)
    old = Sheet("lama", state="hidden")
    old.head(columns)
    old.people(some(9, "hamlets 1"), columns)
    old.records.clear()
    old.tell("hidden_sheet")
    return [*sheets, old]


def families() -> list[Sheet]:
    """Two heading rows, cells merged over families, ticks for the sex."""
    sheet = Sheet("Lembar1")
    top = sheet.row("NO", "NO. KK", "NAMA", "NIK", "TEMPAT DAN TGL LAHIR", "", "JENIS KELAMIN", "", "ALAMAT", "", "")
    sheet.row("", "", "", "", "TEMPAT", "TANGGAL", "L", "P", "KAMPUNG", "RT", "RW")
    sheet.merges += [*((top, column, top + 1, column) for column in range(4)), (top, 4, top, 5), (top, 6, top, 7), (top, 8, top, 10)]
    everyone = some(12, "families")
    columns = (KK, NAME, NIK, PLACE, titled(BORN, ""), Col("", lambda p: "v" if p.sex == "L" else "", ("sex",)), Col("", lambda p: "v" if p.sex == "P" else ""), ADDRESS, RT, RW)
    for family in range(4):
        head = everyone[3 * family]
        rows = []
        for person in everyone[3 * family : 3 * family + 3]:
            row = sheet.person(person, columns, person.nik and everyone.index(person) + 1, kk=head.kk, address=head.address, rt=head.rt, rw=head.rw)
            sheet.cells[row][1], sheet.cells[row][8], sheet.cells[row][9], sheet.cells[row][10] = head.kk, head.address, head.rt, head.rw
            rows.append(row)
        for column in (1, 8, 9, 10):
            sheet.merges.append((rows[0], column, rows[-1], column))
            for row in rows[1:]:
                sheet.cells[row][column] = ""
    return [sheet]


def typed_in() -> list[Sheet]:
    """Everything typed without a thought for formats: NIK and phone become numbers, the day becomes a date."""
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, TTL, PHONE)
    sheet.head(columns)
    sheet.people(some(20, "typed in"), columns)
    return [sheet]


def with_errors() -> list[Sheet]:
    """Formulas that came to nothing."""
    sheet = Sheet("Data")
    columns = (NIK, NAME, SEX, BORN_TEXT, ADDRESS)
    sheet.head(columns)
    sheet.people(some(8, "errors"), columns)
    return [sheet]


def make(office: Office, folder: Path) -> None:
    for suffix in (".ods", ".xls", ".xlsx"):
        for make_sheets in (hamlets, families):
            sheets = make_sheets()
            book = office.book(sheets)
            path = folder / f"{make_sheets.__name__}{suffix}"
            save(book, path)
            book.close(True)
            write_truth(path, sheets)
    _typed(office, folder)
    _errors(office, folder)
    _web(office, folder)
    book = office.book(families())
    save(book, folder / "locked.ods", setting("Password", "rahasia"))
    book.close(True)
    sheet = Sheet()
    sheet.tell("password_protected")
    write_truth(folder / "locked.ods", [sheet], named=False, rejected=True)


def _typed(office: Office, folder: Path) -> None:
    sheets = typed_in()
    book = office.book(sheets, ("NIK", "NO HP"))
    save(book, folder / "typed.xlsx")
    save(book, folder / "typed.xls")
    save(book, folder / "typed.ods")
    save(book, folder / "typed.csv", setting("FilterOptions", "59,34,76,1,,0,false,true,false"))
    book.close(True)
    for name in ("typed.xls", "typed.ods"):  # a double holds the digits of a NIK below 2^53, and so do these formats
        write_truth(folder / name, typed_in())
    write_truth(folder / "typed.csv", typed_in(), named=False)
    sheets = typed_in()  # an .xlsx keeps fifteen digits, rounded
    sheets[0].tell("nik_truncated_by_excel")
    for row in sheets[0].records:
        sheets[0].tell("nik_truncated_by_excel", row)
        sheets[0].records[row]["nik"] = None
    write_truth(folder / "typed.xlsx", sheets)


def _errors(office: Office, folder: Path) -> None:
    for suffix in (".ods", ".xls", ".xlsx"):
        sheets = with_errors()
        book = office.book(sheets)
        page = book.Sheets.getByIndex(0)
        for row, column, formula, name in ((2, 1, "=NA()", "nik"), (4, 2, "=1/0", "name"), (6, 5, "=VLOOKUP(99999;A1:B2;2;0)", "address")):
            page.getCellByPosition(column, row).setFormula(formula)
            sheets[0].fault(row, column, "", "cell_error", **{name: None})
        save(book, folder / f"errors{suffix}")
        book.close(True)
        write_truth(folder / f"errors{suffix}", sheets)


def _web(office: Office, folder: Path) -> None:
    """Saved as a web page, then renamed as OpenSID does."""
    sheet = Sheet("Sheet1")
    columns = (NAME, NIK, SEX, Col("TEMPAT, TANGGAL LAHIR", lambda p: f"{p.place}, {long_date(p.born)}", ("birth_place", "birth_date")), ADDRESS)
    sheet.row("DATA PEKERJA DESA SUKADARMA")
    sheet.merge(6)
    sheet.head(columns)
    rows = sheet.people(some(9, "web"), columns)
    sheet.struck = {rows[4]}
    sheet.tell("struck_out", rows[4])
    book = office.book([sheet])
    save(book, folder / "web.xls", "html")
    book.close(True)
    write_truth(folder / "web.xls", [sheet], named=False)


def main() -> None:
    folder = HERE / "by_hand"
    folder.mkdir(exist_ok=True)
    step: Callable[[Office, Path], None] = make
    with Office() as office:
        step(office, folder)


if __name__ == "__main__":
    main()
