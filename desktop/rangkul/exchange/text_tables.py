"""Tables in text files: CSV of any separator and encoding, and HTML that calls itself .xls."""

import codecs
import csv
import io
import re
from html.parser import HTMLParser

from rangkul.errors import Problem
from rangkul.exchange.grid import Area, Cell, Grid

_SEPARATORS = (";", ",", "\t", "|", "^", "~")
_HTML_START = re.compile(rb"^\s*(<!doctype html|<html|<head|<body|<table|<meta|<style|<div|<center|<h\d|<!--)", re.I)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.I)
_MAX_COLUMNS = 16_384
_MOST_OPEN = 50
_MAX_MERGED = 100_000
_CROSSING = ("s", "strike", "del")


def looks_like_html(content: bytes) -> bool:
    """Whether the text starts as a web page does or has a table tag early on."""
    head = content[:4096].replace(b"\0", b"").removeprefix(codecs.BOM_UTF8).removeprefix(codecs.BOM_UTF16_LE)
    return bool(_HTML_START.match(head)) or (b"<table" in content[:20_000].lower() and b"</" in content)


def decode(content: bytes, declared: str | None = None) -> str:
    """UTF-8 and UTF-16 with or without a mark, otherwise what the page declares, otherwise Windows-1252."""
    for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            return content.decode(name, "replace")
    head = content[:2000]
    if head.count(b"\0") > len(head) // 4:
        return content.decode("utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode(declared or "cp1252", "replace")
    except LookupError:
        return content.decode("cp1252", "replace")


def read_csv(content: bytes, name: str) -> Grid:
    """The records of a CSV file as rows of texts; blank lines count as rows, as Excel shows them."""
    text = decode(content)
    odd = sum(1 for letter in text[:4000] if ord(letter) < 32 and letter not in "\t\r\n\f\v")
    if odd > max(8, len(text[:4000]) // 20):
        raise Problem("The file {name} is not a table that can be read; save it as .xlsx in Excel.", name=name)
    text = text.replace("\0", "")
    csv.field_size_limit(1_000_000)
    rows: list[list[Cell]] = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)):
            if len(record) > _MAX_COLUMNS:
                raise Problem("The file {name} has more than 16,384 columns; it is not a list of people.", name=name)
            rows.append(list[Cell](record))
        rows = _unpacked(rows)
    except csv.Error:
        raise Problem("The file {name} has broken quotation marks; save it as .xlsx in Excel.", name=name) from None
    return Grid(None, rows)


def _unpacked(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Lines that were quoted as a whole, each one cell, split once more."""
    filled = [row for row in rows if row]
    if len(filled) < 2 or sum(len(row) == 1 for row in filled) < 0.9 * len(filled):
        return rows
    lines = [" ".join(str(row[0]).splitlines()) if row else "" for row in rows]
    separator = _separator("\n".join(lines))
    split = [list[Cell](record) for record in csv.reader(lines, delimiter=separator)]
    wide = sum(len(row) > 1 for row in split)
    return split if len(split) == len(rows) and wide >= 0.8 * len(filled) else rows


def _separator(text: str) -> str:
    """The separator that splits most of the first lines into the same, largest number of cells."""
    if hint := re.match(r'\s*"?sep=(.)', text, re.I):
        return hint[1]
    sample = text[:20_000].splitlines()[:60]
    if len(text) > 20_000:
        sample = sample[:-1] or sample
    best, best_score = ",", 0.0
    for separator in _SEPARATORS:
        try:
            widths = [len(record) for record in csv.reader(sample, delimiter=separator) if any(record)]
        except csv.Error:
            continue
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        usual = max(set(wide), key=lambda width: (wide.count(width) * (width - 1), width))
        score = wide.count(usual) * (usual - 1)
        if score > best_score:
            best, best_score = separator, score
    return best


def read_html(content: bytes, name: str) -> Grid:
    """All rows of all tables of a page, one below the other; texts outside tables are kept apart as headings."""
    declared = _CHARSET.search(content[:4096])
    page = _Page()
    text = decode(content, declared[1].decode("ascii") if declared else None)
    if text.count("<!--") > text.count("-->") + _MOST_OPEN:  # the parser would look for the ends again and again
        text = text.replace("<!--", "")
    page.feed(text)
    page.close()
    page.end_row()
    if not page.rows:
        raise Problem("The file {name} is a web page without a table; save the list as .xlsx in Excel.", name=name)
    return Grid(None, page.rows, page.merged, struck=page.struck, loose_texts=page.loose)


class _Page(HTMLParser):
    """Collects cells; colspan repeats nothing (as Excel), rowspan leaves the cells below empty."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[Cell]] = []
        self.loose: list[str] = []
        self._row: list[Cell] | None = None
        self._cell: list[str] | None = None
        self._width = 1
        self._spans: dict[int, int] = {}  # column → rows below that are still covered
        self._rowspan = 1
        self._silent = 0
        self.merged: list[Area] = []
        self.struck: set[tuple[int, int]] = set()
        self._crossed = 0  # open tags that cross out
        self._row_crossed = self._cell_crossed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script"):
            self._silent += 1
        elif tag in _CROSSING:
            self._crossed += 1
        elif tag == "tr":
            self.end_row()
            self._row = []
            self._row_crossed = _crosses_out(attrs)
        elif tag in ("td", "th"):
            self._end_cell()
            if self._row is None:
                self._row = []
            sizes = dict(attrs)
            self._width, self._rowspan = _span(sizes.get("colspan")), _span(sizes.get("rowspan"))
            self._cell = []
            self._cell_crossed = self._row_crossed or _crosses_out(attrs)
        elif tag in ("span", "font", "b") and self._cell is not None:
            self._cell_crossed = self._cell_crossed or _crosses_out(attrs)
        elif tag in ("br", "p", "div") and self._cell:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script"):
            self._silent = max(0, self._silent - 1)
        elif tag in _CROSSING:
            self._crossed = max(0, self._crossed - 1)
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table", "thead", "tbody"):
            self.end_row()

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._cell is not None:
            self._cell.append(data)
            self._cell_crossed = self._cell_crossed or bool(self._crossed and data.strip())
        elif data.strip() and len(self.loose) < 50:
            self.loose.append(" ".join(data.split()))

    def _skip_covered(self, row: list[Cell]) -> None:
        while self._spans.get(len(row), 0) > 0:
            self._spans[len(row)] -= 1
            row.append("")

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        self._skip_covered(self._row)
        first = len(self._row)
        self._row.append(" ".join("".join(self._cell).split()))
        self._row.extend([""] * (min(self._width, 500) - 1))
        if self._rowspan > 1:
            for column in range(first, len(self._row)):
                self._spans[column] = self._rowspan - 1
        if len(self._row) - first + self._rowspan > 2 and len(self.merged) < _MAX_MERGED:
            self.merged.append((len(self.rows), first, len(self.rows) + self._rowspan - 1, len(self._row) - 1))
        if self._cell_crossed and self._row[first] != "":
            self.struck.add((len(self.rows), first))
        self._cell = None

    def end_row(self) -> None:
        """Close the row at hand, if any."""
        self._end_cell()
        if self._row is not None:
            self._skip_covered(self._row)
            if len(self._row) > _MAX_COLUMNS:
                del self._row[_MAX_COLUMNS:]
            self.rows.append(self._row)
        self._row = None


def _crosses_out(attributes: list[tuple[str, str | None]]) -> bool:
    return any(name == "style" and "line-through" in (value or "") for name, value in attributes)


def _span(text: str | None) -> int:
    return max(1, min(int(text), 10_000)) if text and text.isdecimal() and text.isascii() and len(text) < 6 else 1
