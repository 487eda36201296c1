"""A village's own workbook with its wrong cells marked: colours, comments and a list in front; all else stays as it was."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rangkul.errors import Problem
from rangkul.exchange.grid import column_letter
from rangkul.exchange.mark_cells import CHANGED, FILLS, Cells, Comments, Styles, column_of, green_when_changed, row_of
from rangkul.exchange.mark_list import clean, drop_list, shared_texts, sheet_paths, write_list
from rangkul.exchange.package import CONTENT, ForeignPackageError, Package, tag
from rangkul.exchange.records import CellMark

MOST = 5_000


def mark_workbook(content: bytes, marks: Sequence[CellMark], title: str) -> bytes:
    """The .xlsx or .xlsm `content` with `marks`; an .xlsx without macros.

    Sheets, widths, colours, order, dropdowns and everything unknown stay byte for byte. Marks of an earlier round that are
    mended lose their colour and comment. Raises ForeignPackageError when the file is no usual .xlsx (write it anew then), Problem when it
    is too large.
    """
    if len(marks) > MOST:
        raise Problem("{count} cells are wrong, too many to mark one by one; send the list of what is wrong instead.", count=len(marks))
    package = Package(content)
    _without_macros(package)
    styles = Styles(package)
    before = drop_list(package)
    paths = sheet_paths(package)
    missing = {mark.sheet for mark in marks} - paths.keys()
    if missing:
        raise ForeignPackageError
    areas = {name: _merged(package.tree(paths[name])) for name in {mark.sheet for mark in marks}}
    marks = [_at_its_place(mark, areas[mark.sheet]) for mark in marks]
    texts, change = shared_texts(package), styles.difference()
    grounds: dict[tuple[str, str], str] = {}
    for name, path in paths.items():
        on_sheet = [mark for mark in marks if mark.sheet == name]
        old = {cell: ground for (sheet, cell), ground in before.items() if sheet == name}
        if on_sheet or before:
            grounds |= _mark_sheet(package, styles, path, on_sheet, texts, change, old)
    ordered = sorted(marks, key=lambda mark: (list(paths).index(mark.sheet), mark.row, mark.column))
    write_list(package, styles, clean(title), ordered, [grounds.get((m.sheet, f"{column_letter(m.column)}{m.row}"), "") for m in ordered])
    return package.save()


def _merged(root: Any) -> list[tuple[int, int, int, int]]:
    """First row, first column, last row, last column of merged areas; rows from 1, columns from 0."""
    areas: list[tuple[int, int, int, int]] = []
    for one in root.iter(tag("mergeCell")):
        first, _, last = one.get("ref", "").partition(":")
        if last:
            areas.append((row_of(first), column_of(first), row_of(last), column_of(last)))
    return areas


def _at_its_place(mark: CellMark, areas: list[tuple[int, int, int, int]]) -> CellMark:
    """Of merged cells only the first one shows anything."""
    for top, left, bottom, right in areas:
        if top <= mark.row <= bottom and left <= mark.column <= right:
            return replace(mark, row=top, column=left)
    return mark


def _without_macros(package: Package) -> None:
    """What goes back to a village carries no macros; the file is an .xlsx."""
    package.declare(package.workbook, f"{CONTENT}sheet.main+xml")
    macros = package.linked(package.workbook, "vbaProject")
    if macros is not None:
        package.unlink(package.workbook, macros)
        package.remove(macros)


def _mark_sheet(
    package: Package, styles: Styles, path: str, marks: Sequence[CellMark], texts: list[str], change: int, before: dict[str, str]
) -> dict[tuple[str, str], str]:
    """Colours, comments and rules on one sheet; (sheet, cell) → the ground each cell had."""
    root = package.tree(path)
    together: dict[tuple[int, int], list[CellMark]] = {}
    for mark in marks:
        together.setdefault((mark.row, mark.column), []).append(mark)
    _unmark(styles, root, before)
    cells = Cells(root, (row for row, _ in together))
    grounds: dict[tuple[str, str], str] = {}
    comments = Comments(package, path, root) if marks or package.linked(path, "comments") else None
    if comments is not None:
        comments.clear()
    for (row, column), found in sorted(together.items()):
        cell, reference = cells.cell(row, column), f"{column_letter(column)}{row}"
        look = int(cell.get("s", "0"))
        grounds[found[0].sheet, reference] = styles.fill_text(look)
        cell.set("s", str(styles.coloured(look, FILLS["wrong" if any(mark.wrong for mark in found) else "check"])))
        green_when_changed(root, reference, cell, change, texts)
        if comments is not None:
            comments.write(row, column, clean("\n".join(_words(mark) for mark in found)))
    return grounds


def _words(mark: CellMark) -> str:
    return f"{mark.text}\nUsulan: {mark.proposal}" if mark.proposal else mark.text


def _unmark(styles: Styles, root: Any, before: dict[str, str]) -> None:
    """Cells that we coloured in an earlier round get their ground back, and lose the rule that made them green."""
    if not before:
        return
    plain: dict[tuple[int, str], int] = {}
    for cell in root.iter(tag("c")):
        look = int(cell.get("s", "0"))
        if look and styles.is_ours(look):
            key = look, before.get(cell.get("r", ""), "")
            if key not in plain:
                plain[key] = styles.plain(*key)
            cell.set("s", str(plain[key]))
    looks = styles.root.find(tag("dxfs"))
    ours = {n for n, look in enumerate(looks) if any(one.get("rgb") == CHANGED for one in look.iter(tag("bgColor")))}
    for rule in list(root.iter(tag("cfRule"))):
        if rule.get("type") == "expression" and int(rule.get("dxfId", "-1")) in ours:
            formats = rule.getparent()
            formats.remove(rule)
            if not len(formats):
                formats.getparent().remove(formats)
