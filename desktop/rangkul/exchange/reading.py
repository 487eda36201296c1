"""The child's work: a file opened, its lists found, its rows cleaned, all in one go; yields parts for the pipe."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.clean import Cleaner
from rangkul.exchange.columns import ROSTER, of_others
from rangkul.exchange.damage import Damage
from rangkul.exchange.doubts import settle_doubts
from rangkul.exchange.grid import Cell, Grid, cell_text, column_letter
from rangkul.exchange.left_out import lend_headings, tell_left_out
from rangkul.exchange.masked import with_mask
from rangkul.exchange.no_headings import recognise
from rangkul.exchange.open import check_place, open_grids, read_bytes
from rangkul.exchange.place import find_place
from rangkul.exchange.records import LIST_NAME, NO_LIST, Progress, RawRow, RosterProblem, RosterRecord, SheetLayout
from rangkul.exchange.rows import SheetRows, sort_rows, title_lines
from rangkul.exchange.sensitive import hide_sensitive
from rangkul.exchange.taught import Taught, taught_for, with_meanings
from rangkul.exchange.unseen import tell_unseen
from rangkul.rules.message import Message

META_SHEET = "_rangkul"  # very hidden in the workbooks we send: A1 "rangkul", B1 dispatch, C1 village code
OWN_SHEETS = (META_SHEET, "Petunjuk", "Pilihan")  # of a workbook we sent; they hold no list
_ABOUT_PEOPLE = {"sex", "sex_male", "birth", "birth_date", "birth_year", "address", "phone", "mother_name", "kk", "occupation"}
_EVERY = 2000


def read_roster(path: Path, options: dict[str, Any], progress: Progress) -> Iterator[tuple[str, list[Any]]]:
    """A village's list. Options: today, villages, known_districts, taught (lessons), village (its code, if known). Problem: refused."""
    check_place(path)
    content, digest = read_bytes(path)
    grids = open_grids(content, path.name, progress, options.get("passwords") or ())
    del content
    yield "sha256", [digest]
    dispatch, village = _meta(grids)
    lists = [grid for grid in grids if _may_hold_people(grid.name, dispatch)]
    villages = options.get("villages") or ()
    taught, others = taught_for(options.get("taught") or (), lists, village or options.get("village"), path.name, villages)
    sheets = [(grid, sort_rows(grid, ROSTER, ("nik", "name"), taught)) for grid in lists]
    if len(others) == 1 and not any(sheet.tables for _, sheet in sheets):  # only one village's lists look so: likely it, but asked
        taught = Taught(options["taught"], *others)
        sheets = [(grid, sort_rows(grid, ROSTER, ("nik", "name"), taught)) for grid in lists]
    problems: list[RosterProblem] = []
    lend_headings(sheets)
    recognise(sheets, options["today"], problems)
    if not any(sheet.tables for _, sheet in sheets):
        sheets = _of_others(lists)
    if not any(sheet.tables for _, sheet in sheets):
        raise _no_list(grids, path.name)
    shown = _taken(sheets, problems)
    tell_left_out(sheets, shown, problems)
    for grid, sheet in sheets:
        hide_sensitive(grid, sheet.tables)
    settle_doubts(shown, dispatch is not None, options["today"], problems)
    yield from _records(shown, options | {"ours": dispatch is not None}, problems, progress)
    candidates: tuple[str, ...] = (village,) if village else ()
    if not village:
        headed = [list(title_lines(grid, sheet.tables[0].top)) for grid, sheet in shown]
        titles = [line for lines in headed for line in lines] + [grid.name for grid, _ in shown if grid.name]
        village, candidates = find_place(titles, _village_column(shown), path.name, villages)
        named = {place for lines in headed if (place := find_place(lines, (), "", villages)[0])}
        if len(named) > 1:  # a sheet for each of several villages: one name must not take them all
            village, candidates = None, tuple(sorted(named))
        candidates = candidates or tuple(sorted(others))
    tell_unseen(shown, problems)
    _tell_taught(shown, problems)
    yield "problems", problems
    counted = {id(grid) for grid, _ in shown}
    yield "raw_rows", [raw for grid, sheet in sheets for raw in _raw_rows(grid, sheet, id(grid) in counted)]
    yield "layouts", [layout for grid, sheet in shown for layout in _layouts(grid, sheet)]
    yield "result", [{"dispatch": dispatch, "village": village, "village_candidates": candidates, "taught_for": tuple(sorted(others))}]


def _may_hold_people(name: str | None, dispatch: str | None) -> bool:
    """Not the list of what was wrong that we put in front of a file, nor the other sheets of a workbook of ours."""
    return name != LIST_NAME and not (dispatch and name in OWN_SHEETS)


def _of_others(lists: list[Grid]) -> list[tuple[Grid, SheetRows]]:
    """A list with no other persons than children, husbands … (NAMA ANAK, NIK ANAK): read, and asked about."""
    sheets = [(grid, sort_rows(grid, of_others(ROSTER), ("nik",), None)) for grid in lists]
    for _, sheet in sheets:
        sheet.tables[:] = [table for table in sheet.tables if {"nik", "name"} <= set(table.columns)] if sheet.tables else []
        if not sheet.tables:
            sheet.people.clear()
        for table in sheet.tables:
            table.others = table.headings.get(table.columns["name"], "")
    return sheets


def _no_list(grids: list[Grid], name: str) -> Problem:
    if not any(cell != "" for grid in grids for row in grid.rows for cell in row):
        return Problem("The file {name} holds no filled cell; ask the village to send it again.", name=name)
    return Problem(NO_LIST, name=name)


def _meta(grids: list[Grid]) -> tuple[str | None, str | None]:
    """(dispatch, village code) of a workbook we sent."""
    for grid in grids:
        if grid.name == META_SHEET and grid.rows and len(grid.rows[0]) >= 3 and grid.rows[0][0] == "rangkul":
            return cell_text(grid.rows[0][1]) or None, cell_text(grid.rows[0][2]) or None
    return None, None


def _nik_cells(grid: Grid, sheet: SheetRows) -> list[Cell]:
    cells: list[Cell] = []
    for number, row, _ in sheet.people:
        column = sheet.tables[number].columns.get("nik")
        if column is not None and column < len(grid.rows[row]):
            cells.append(grid.rows[row][column])
    return cells


def _taken(sheets: list[tuple[Grid, SheetRows]], problems: list[RosterProblem]) -> list[tuple[Grid, SheetRows]]:
    """The sheets with lists that count: the visible ones. A hidden one is told, and read only when no other holds people."""
    with_nik = any("nik" in table.columns for _, sheet in sheets for table in sheet.tables)
    lists = [
        (grid, sheet)
        for grid, sheet in sheets
        if sheet.tables and (sheet.people or grid.visible == "visible") and (_tells_people(sheet) or not with_nik)
    ]
    hides = any(grid.visible != "visible" for grid, _ in lists)
    visible = {cell for grid, sheet in lists if hides and grid.visible == "visible" for cell in _nik_cells(grid, sheet)}
    shown = any(grid.visible == "visible" and sheet.people for grid, sheet in lists)
    taken: list[tuple[Grid, SheetRows]] = []
    for grid, sheet in lists:
        if grid.visible != "visible":
            problems.append(RosterProblem(grid.name, None, None, "hidden_sheet", _about_hidden(grid, sheet, visible, shown)))
        if grid.visible == "visible" or not shown:
            taken.append((grid, sheet))
    return taken


def _about_hidden(grid: Grid, sheet: SheetRows, visible: set[Cell], shown: bool) -> Message:
    values: dict[str, object] = {"sheet": grid.name, "count": len(sheet.people)}
    numbers = [cell for cell in _nik_cells(grid, sheet) if cell != ""]
    if not shown:
        return Message("The sheet {sheet} is hidden; its {count} rows were read all the same.", values)
    if 2 * sum(cell in visible for cell in numbers) >= max(len(numbers), 1):
        return Message("The sheet {sheet} is hidden; it repeats the others and was left out.", values)
    return Message("The sheet {sheet} is hidden; its {count} rows were left out. Unhide it and read the file again if they count.", values)


def _tells_people(sheet: SheetRows) -> bool:
    """A recap per hamlet or a list of neighbourhood heads beside the real list has names but nothing else about people."""
    return any("nik" in table.columns or len(_ABOUT_PEOPLE & set(table.columns)) >= 2 for table in sheet.tables)


def _records(
    sheets: list[tuple[Grid, SheetRows]], options: dict[str, Any], problems: list[RosterProblem], progress: Progress
) -> Iterator[tuple[str, list[RosterRecord]]]:
    damage = Damage.of([cell for grid, sheet in sheets for cell in ("|", *_nik_cells(grid, sheet))])
    known = _known_district(options.get("known_districts"))
    total, done = sum(len(sheet.people) for _, sheet in sheets), 0
    part: list[RosterRecord] = []
    first_seen: dict[str, RosterRecord] = {}
    for grid, sheet in sheets:
        own = damage | Damage.of(_nik_cells(grid, sheet), part=True) if len(sheets) > 1 else damage
        cleaners = [Cleaner(grid, table, options["today"], known, own, problems) for table in sheet.tables]
        _missing_columns(grid, sheet, problems)
        spread = _merged_below(grid, sheet)
        for number, row, household in sheet.people:
            cells = grid.rows[row]
            if row in spread:
                cells = _with_merged(cells, spread[row])
            if sheet.tables[number].values:
                cells = with_meanings(cells, sheet.tables[number])
            record = cleaners[number].record(row, cells, household)
            if record.nik is None and options["ours"] and (at := sheet.tables[number].columns.get("nik", -1)) in range(len(cells)):
                record = with_mask(record, cells[at], problems)
            if record.nik is not None:
                _same_nik(record, first_seen, problems)
            part.append(record)
            done += 1
            if done % _EVERY == 0:
                progress(done, total, grid.name or "")
                yield "records", part
                part = []
    yield "records", part


def _same_nik(record: RosterRecord, first_seen: dict[str, RosterRecord], problems: list[RosterProblem]) -> None:
    """The second row with a NIK is told; when the names differ, so is the first, for either may be wrong."""
    from rangkul.rules.people import name_key

    first = first_seen.setdefault(record.nik or "", record)
    if first is record:
        return
    problems.append(_repeated(record, first))
    if name_key(first.name or "") != name_key(record.name or ""):
        problems.append(_repeated(first, record))


def _repeated(record: RosterRecord, other: RosterRecord) -> RosterProblem:
    values: dict[str, object] = {"name": other.name or "–", "row": other.row, "sheet": other.sheet or "–"}
    message = Message("The NIK also stands in row {row} ({name}) of sheet {sheet}.", values)
    return RosterProblem(record.sheet, record.row, "nik", "nik_duplicate_in_file", message, None, True)


def _known_district(districts: frozenset[str] | None) -> Callable[[str], bool]:
    """Whether a district code ("32.16.05") exists; asked for the regions of the whole country unless a list is given."""
    if districts is not None:
        return districts.__contains__
    import gzip
    from importlib.util import find_spec

    spec = find_spec("lokal")  # the package itself takes 0.15 s to import, its list of regions 0.01 s to read
    if spec is None or spec.origin is None:
        return lambda _code: True
    regions: dict[str, str] = json.loads(gzip.decompress(Path(spec.origin).with_name("data").joinpath("wilayah.json.gz").read_bytes()))
    return frozenset(regions).__contains__


def _missing_columns(grid: Grid, sheet: SheetRows, problems: list[RosterProblem]) -> None:
    """A list without a column for NIK, sex or birth date is told once, not in each row."""
    for needed, code, text in (
        ({"nik"}, "nik_missing", Message("The list has no column for the NIK.")),
        ({"name"}, "missing_name", Message("The list has no column for names.")),
        ({"sex", "sex_male"}, "sex_missing", Message("The list has no column for the sex.")),
        ({"birth", "birth_date", "birth_year"}, "date_missing", Message("The list has no column for the birth date.")),
    ):
        if not any(needed & set(table.columns) for table in sheet.tables):
            name = {"sex_missing": "sex", "date_missing": "birth_date", "missing_name": "name"}.get(code, "nik")
            problems.append(RosterProblem(grid.name, None, name, code, text))


def _merged_below(grid: Grid, sheet: SheetRows) -> dict[int, list[tuple[int, Cell]]]:
    """row → (column, value) for cells merged over several people: one KK, one address for a family."""
    people = {row for _, row, _ in sheet.people}
    first_row = min(people, default=0)
    shared = {column for table in sheet.tables for name, column in table.columns.items()
              if name in ("kk", "address", "rt", "rw", "rt_rw", "hamlet", "village_name", "district_name")}  # fmt: skip
    spread: dict[int, list[tuple[int, Cell]]] = {}
    for top, left, bottom, _ in grid.merged:
        if top >= first_row and bottom > top and left in shared and left < len(grid.rows[top]):
            for row in range(top + 1, min(bottom + 1, len(grid.rows))):
                if row in people:
                    spread.setdefault(row, []).append((left, grid.rows[top][left]))
    return spread


def _with_merged(cells: list[Cell], values: list[tuple[int, Cell]]) -> list[Cell]:
    changed = list(cells)
    for column, value in values:
        if column < len(changed) and changed[column] == "":
            changed[column] = value
    return changed


def _village_column(sheets: list[tuple[Grid, SheetRows]]) -> Iterator[tuple[str | None, str | None]]:
    for grid, sheet in sheets:
        for number, row, _ in sheet.people[:1000]:
            column = sheet.tables[number].columns.get("village_name")
            if column is not None and column < len(grid.rows[row]):
                yield cell_text(grid.rows[row][column]).strip() or None, None


def _tell_taught(sheets: list[tuple[Grid, SheetRows]], problems: list[RosterProblem]) -> None:
    """Nothing that was taught is used in silence."""
    for grid, sheet in sheets:
        taught = {table.taught for table in sheet.tables} - {""}
        if taught:
            text = (
                Message("The layout was put right by hand.")
                if taught == {"hand"}
                else Message("The list was read with a layout taught earlier.")
            )
            problems.append(RosterProblem(grid.name, None, None, "taught_layout", text))


def _raw_rows(grid: Grid, sheet: SheetRows, taken: bool) -> Iterator[RawRow]:
    """The rows of sheets with a list; columns that the law forbids us to keep are emptied."""
    forbidden = {column for table in sheet.tables for column in table.sensitive}
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for row, outcome in sheet.outcomes.items():
        texts = [cell if type(cell) is str else cell_text(cell) for cell in grid.rows[row]]
        for column in forbidden:
            if column < len(texts):
                texts[column] = ""
        yield RawRow(grid.name, row + 1, outcome if taken else "hidden_sheet", encode(texts))


def _layouts(grid: Grid, sheet: SheetRows) -> Iterator[SheetLayout]:
    for table in sheet.tables:
        columns = {name: (column_letter(column), table.headings.get(column, "")) for name, column in table.columns.items()}
        dropped = tuple(table.headings.get(column, "") for column in sorted(table.sensitive))
        yield SheetLayout(grid.name, (table.top + 1, table.bottom + 1), columns, dropped, table.taught)
