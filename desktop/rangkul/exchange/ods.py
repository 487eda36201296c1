"""What calamine does not tell of an OpenDocument table: hidden rows and columns, merged cells, error cells, cells crossed out."""

import re
import zipfile

from rangkul.exchange.grid import Grid

_TAG = re.compile(rb"<(/?)table:(table|table-row|table-column|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_ERROR = re.compile(rb"<text:p>(#[^<]{1,20}|Err:\d+)</text:p>")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,7})"')
_SPANNED = re.compile(rb'number-(columns|rows)-spanned="(\d{1,7})"')
_STYLE = re.compile(rb'<style:style style:name="([^"]+)" style:family="table-cell"[^>]*?(?:/>|>(.*?)</style:style>)', re.S)
_STRUCK = re.compile(rb'style:text-line-through-(?:style|type)="(?!none)')
_CELL_STYLE = re.compile(rb'table:(?:default-cell-)?style-name="([^"]+)"')
_WIDEST = 16_384


def look(package: zipfile.ZipFile, grids: list[Grid]) -> None:
    """Fill the grids; rows and columns count through their repetitions, an endless repetition at the end is cut."""
    content = package.read("content.xml")
    struck = _struck_styles(content)
    told = (b'table:visibility="', b'value-type="error"', b"-spanned=")
    if struck or any(word in content for word in told):
        _Look(content, grids, struck).run()


def _struck_styles(content: bytes) -> set[bytes]:
    head = content[: content.find(b"<office:body")]
    return {found[1] for found in _STYLE.finditer(head) if found[2] and _STRUCK.search(found[2])}


class _Look:
    """One way through the tags, with the row and column at hand."""

    def __init__(self, content: bytes, grids: list[Grid], struck: set[bytes]) -> None:
        self.content, self.grids, self.struck = content, grids, struck
        self.sheet, self.row, self.column, self.step = -1, 0, 0, 1
        self.columns: list[tuple[int, int]] = []  # whose usual look is crossed out

    def run(self) -> None:
        for match in _TAG.finditer(self.content):
            closing, tag, attributes = match[1], match[2], match[3]
            if closing:
                self.row += self.step if tag == b"table-row" else 0
                continue
            if tag == b"table":
                self.sheet, self.row, self.column, self.columns = self.sheet + 1, 0, 0, []
                continue
            if self.sheet >= len(self.grids):
                return
            if self.sheet < 0:
                continue
            repeat = _REPEATED.search(attributes) if b"repeated" in attributes else None
            self._take(tag, attributes, int(repeat[1]) if repeat else 1, match.end())

    def _take(self, tag: bytes, attributes: bytes, count: int, end: int) -> None:
        grid = self.grids[self.sheet]
        away = b'visibility="collapse"' in attributes or b'visibility="filter"' in attributes
        if tag == b"table-column":
            if away:
                grid.hidden_columns.update(range(self.column, min(self.column + count, _WIDEST)))
            if self.struck and self._is_struck(attributes):
                self.columns.append((self.column, self.column + count))
            self.column += count
        elif tag == b"table-row":
            if away:
                grid.hidden_rows.update(range(self.row, min(self.row + count, len(grid.rows))))
            self.step, self.column = count, 0
            if attributes.endswith(b"/"):
                self.row += count
        else:
            self._cell(grid, attributes, count, end)
            self.column += count

    def _cell(self, grid: Grid, attributes: bytes, count: int, end: int) -> None:
        if b'value-type="error"' in attributes and (text := _ERROR.search(self.content, end, end + 200)):
            grid.errors[self.row, self.column] = text[1].decode("utf-8", "replace")
        if b"-spanned=" in attributes:
            sizes = {name: int(size) for name, size in _SPANNED.findall(attributes)}
            bottom, right = self.row + sizes.get(b"rows", 1) - 1, self.column + sizes.get(b"columns", 1) - 1
            if (bottom, right) != (self.row, self.column) and len(grid.merged) < 100_000:
                grid.merged.append((self.row, self.column, min(bottom, len(grid.rows) - 1), min(right, _WIDEST - 1)))
        if self.struck and not attributes.endswith(b"/") and self._is_struck(attributes):
            for row in range(self.row, min(self.row + self.step, len(grid.rows))):
                grid.strike(row, self.column, min(self.column + count, len(grid.rows[row])))

    def _is_struck(self, attributes: bytes) -> bool:
        if found := _CELL_STYLE.search(attributes):
            return found[1] in self.struck
        return any(first <= self.column < last for first, last in self.columns)
