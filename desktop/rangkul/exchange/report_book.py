"""A report as a workbook: a sheet for each table, its charts as Excel's own, texts as texts and figures as figures."""

import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from rangkul.errors import Problem
from rangkul.rules.report_table import Cell, ReportChart, ReportColumn, ReportTable

_DARK, _PALE, _GREY, _HEAD = "#0B6E4F", "#DCEBE4", "#5B6675", "#E6EDEA"
_FORMS: Final = {
    "text": "@", "number": "#,##0", "decimal": "0.0", "percent": "0.0%", "date": "dd/mm/yyyy", "time": "hh:mm",
}  # fmt: skip
_FIGURE = re.compile(r"([+−-]?)(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d+))?( ?%)?")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
SUMMARY, CHART_DATA = "Ringkasan", "Data grafik"


def write_book(path: Path | str, title: str, tables: Sequence[ReportTable], lines: Sequence[str] = ()) -> None:
    """The workbook at `path`, whole or not at all. Raises Problem when the place cannot be written to.

    `lines` stand below the title of every sheet: the event, the period, the day it was made.
    """
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        _write(draft, title, tables, lines)
        draft.replace(path)
    except OSError:
        raise Problem("{name} cannot be written; is it open in Excel, or the disk full?", name=path.name) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _write(path: Path, title: str, tables: Sequence[ReportTable], lines: Sequence[str]) -> None:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    workbook: Any = xlsxwriter.Workbook(
        str(path), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "nan_inf_to_errors": True}
    )
    workbook.set_properties({"title": title, "author": "Rangkul"})
    look = _Look(workbook)
    charts = [chart for table in tables for chart in table.charts if chart.labels]
    figures = [figure for table in tables for figure in table.figures]
    taken: set[str] = set()
    if charts or figures:
        sheet = workbook.add_worksheet(_sheet_name(SUMMARY, taken))
        names = [_sheet_name(table.sheet or table.title, taken) for table in tables]
        _summary(workbook, sheet, look, (title, lines, figures, charts))
    else:
        names = [_sheet_name(table.sheet or table.title, taken) for table in tables]
    for name, table in zip(names, tables, strict=True):
        _table_sheet(workbook.add_worksheet(name), look, table, lines)
    if charts:
        _chart_data(workbook.add_worksheet(CHART_DATA), look, charts)
    try:
        workbook.close()
    except FileCreateError as error:
        raise OSError(str(error)) from None


class _Look:
    """The formats, each made once."""

    def __init__(self, workbook: Any) -> None:
        cell = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
        line = cell | {"bottom": 1, "bottom_color": "#D9E2DD", "text_wrap": True, "valign": "top"}
        total = cell | {"bold": True, "bg_color": _HEAD, "top": 1, "bottom": 1}
        self.title = workbook.add_format(cell | {"bold": True, "font_size": 15, "font_color": _DARK})
        self.line = workbook.add_format(cell | {"font_color": _GREY})
        self.head = workbook.add_format(
            cell | {"bold": True, "font_color": "white", "bg_color": _DARK, "text_wrap": True, "align": "center", "border": 1,
                    "border_color": "white"}
        )  # fmt: skip
        self.label = workbook.add_format(cell | {"font_color": _GREY})
        self.figure = {form: workbook.add_format(cell | {"bold": True, "font_size": 14, "align": "left", "num_format": form})
                       for form in ("@", "0", "0.0", "0.00", "#,##0", "0%", "0.0%", "+0.0;-0.0;0", "+0;-0;0")}  # fmt: skip
        self.cells = {kind: workbook.add_format(line | {"num_format": form}) for kind, form in _FORMS.items()}
        self.totals = {kind: workbook.add_format(total | {"num_format": form}) for kind, form in _FORMS.items()}


def _sheet_name(wanted: str, taken: set[str]) -> str:
    base = _FORBIDDEN.sub(" ", wanted).strip()[:31].strip() or "Lembar"
    name, number = base, 2
    while name.lower() in taken or name.lower() == CHART_DATA.lower():
        suffix = f" {number}"
        name, number = base[: 31 - len(suffix)] + suffix, number + 1
    taken.add(name.lower())
    return name


def _summary(
    workbook: Any, sheet: Any, look: _Look,
    content: tuple[str, Sequence[str], Sequence[tuple[str, str]], Sequence[ReportChart]],
) -> None:  # fmt: skip
    title, lines, figures, charts = content
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 1, 16)
    row = _titles(sheet, look, title, lines) + 1
    for label, figure in figures:
        sheet.write_string(row, 0, label, look.label)
        _write_figure(sheet, row, 1, figure, look)
        row += 1
    row += 1
    start = 0
    for chart in charts:
        shown = _excel_chart(workbook, chart, start)
        high = 300 if chart.form == "columns" else 90 + 24 * len(chart.labels)
        shown.set_size({"width": 760, "height": high})
        sheet.insert_chart(row, 0, shown, {"description": chart.title})
        row += high // 20 + 2
        start += len(chart.labels) + 3
    _paper(sheet, landscape=False)


def _write_figure(sheet: Any, row: int, column: int, figure: str, look: _Look) -> None:
    """93,5 % is a number to Excel, "Kab. Bekasi" a text."""
    found = _FIGURE.fullmatch(figure.strip())
    if not found:
        sheet.write_string(row, column, figure, look.figure["@"])
        return
    sign, whole, decimals, percent = found.groups()
    value = float(whole.replace(".", "") + (f".{decimals}" if decimals else "")) * (-1 if sign in ("−", "-") else 1)
    if percent:
        form, value = ("0.0%" if decimals else "0%"), value / 100
    elif sign == "+":
        form = "+0.0;-0.0;0" if decimals else "+0;-0;0"
    else:
        form = "#,##0" if not decimals else "0.0" if len(decimals) == 1 else "0.00"
    sheet.write_number(row, column, value, look.figure[form])


def _titles(sheet: Any, look: _Look, title: str, lines: Sequence[str]) -> int:
    sheet.write_string(0, 0, title, look.title)
    sheet.set_row(0, 24)
    for number, text in enumerate(lines, 1):
        sheet.write_string(number, 0, text, look.line)
    return len(lines) + 1


def _table_sheet(sheet: Any, look: _Look, table: ReportTable, lines: Sequence[str]) -> None:
    top = _titles(sheet, look, table.title, [*lines, *table.notes]) + 1
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, _width(column, number, table))
        sheet.write_string(top, number, column.title, look.head)
    sheet.set_row(top, 48 if any(len(column.title.split()) > 2 and not column.wide for column in table.columns) else 32)
    row = top
    for row, values in enumerate(table.rows, top + 1):
        for number, (value, column) in enumerate(zip(values, table.columns, strict=True)):
            _write_cell(sheet, (row, number), value, column.kind, look.cells[column.kind])
    if not table.rows:
        row = top + 1
        sheet.write_string(row, 0, table.empty, look.line)
    elif table.totals:
        _write_totals(sheet, look, table, top + 1, row + 1)
    if table.rows:
        sheet.autofilter(top, 0, top + len(table.rows), len(table.columns) - 1)
    sheet.freeze_panes(top + 1, 0)
    sheet.repeat_rows(top)
    _paper(sheet, landscape=sum(column.width for column in table.columns) > 120 or len(table.columns) > 6)


def _paper(sheet: Any, *, landscape: bool) -> None:
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.5, 0.5, 0.6, 0.6)
    sheet.set_footer("&L&8Rangkul&R&8halaman &P dari &N")


def _width(column: ReportColumn, number: int, table: ReportTable) -> float:
    longest = max((len(str(row[number])) for row in table.rows[:2000] if isinstance(row[number], str)), default=0)
    words = max((len(word) for word in column.title.split()), default=0)
    least = {"date": 12.0, "percent": 11.0}.get(column.kind, 8.0)
    return min(60.0, max(least, words + 3.0, longest * 1.1 + 1.5))


def _write_cell(sheet: Any, at: tuple[int, int], value: Cell, kind: str, form: Any) -> None:
    if value is None or value == "":
        sheet.write_blank(*at, None, form)
    elif isinstance(value, str):
        sheet.write_string(*at, value[:32_767], form)
    elif isinstance(value, datetime):
        sheet.write_datetime(*at, value.replace(tzinfo=None), form)
    elif isinstance(value, date):
        sheet.write_datetime(*at, datetime(value.year, value.month, value.day), form)  # noqa: DTZ001 - a day has no zone
    elif kind == "text":
        sheet.write_string(*at, str(value), form)
    else:
        sheet.write_number(*at, value, form)


def _write_totals(sheet: Any, look: _Look, table: ReportTable, first: int, row: int) -> None:
    """A total that is the sum of its column is a formula, so that it follows when somebody filters or edits."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    for number, (value, column) in enumerate(zip(table.totals or (), table.columns, strict=True)):
        form = look.totals[column.kind]
        values = [line[number] for line in table.rows]
        numeric = [one for one in values if isinstance(one, int | float)]
        if column.kind == "number" and isinstance(value, int | float) and len(numeric) > 0 and sum(numeric) == value:
            area = f"{xl_rowcol_to_cell(first, number)}:{xl_rowcol_to_cell(row - 1, number)}"
            sheet.write_formula(row, number, f"=SUBTOTAL(9,{area})", form, value)
        else:
            _write_cell(sheet, (row, number), value, column.kind, form)


def _chart_data(sheet: Any, look: _Look, charts: Sequence[ReportChart]) -> None:
    """The figures the charts stand on, block after block."""
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 3, 20)
    row = 0
    for chart in charts:
        sheet.write_string(row, 0, chart.title, look.title)
        for number, one in enumerate(chart.series, 1):
            sheet.write_string(row + 1, number, one.name, look.head)
        for place, label in enumerate(chart.labels):
            sheet.write_string(row + 2 + place, 0, label, look.cells["text"])
            for number, one in enumerate(chart.series, 1):
                value = one.values[place]
                if value is not None:
                    sheet.write_number(row + 2 + place, number, value, look.cells["number" if value == int(value) else "decimal"])
        row += len(chart.labels) + 3


def _excel_chart(workbook: Any, chart: ReportChart, start: int) -> Any:
    flat = chart.form == "bars"
    shown = workbook.add_chart({"type": "bar" if flat else "column"})
    order: list[int] = list(range(len(chart.series)))
    if flat:
        order.reverse()  # the whole first, its part drawn over it
    fills: list[Callable[[], dict[str, Any]]] = [_solid, _hatched if not flat else _pale]
    if not flat and len(chart.series) > 1:
        fills.reverse()
    first, last = start + 2, start + 1 + len(chart.labels)
    for number in order:
        shown.add_series({
            "name": [CHART_DATA, start + 1, number + 1],
            "categories": [CHART_DATA, first, 0, last, 0],
            "values": [CHART_DATA, first, number + 1, last, number + 1],
            "data_labels": {"value": True, "font": {"size": 8}},
            "gap": 60, "overlap": 100 if flat and len(chart.series) > 1 else 0,
            **fills[number % 2](),
        })  # fmt: skip
    shown.set_title({"name": chart.title, "name_font": {"size": 12, "bold": True, "color": "#1B2430"}, "overlay": False})
    shown.set_legend({"position": "bottom"} if len(chart.series) > 1 else {"none": True})
    if flat:
        shown.set_y_axis({"reverse": True, "num_font": {"size": 8}})
        shown.set_x_axis({"major_gridlines": {"visible": True, "line": {"color": "#D8DDDA"}}, "min": 0})
    else:
        shown.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": "#D8DDDA"}}, "min": 0})
    return shown


def _solid() -> dict[str, Any]:
    return {"fill": {"color": _DARK}, "border": {"color": _DARK}}


def _pale() -> dict[str, Any]:
    return {"fill": {"color": _PALE}, "border": {"color": _DARK}}


def _hatched() -> dict[str, Any]:
    return {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": _DARK, "bg_color": "white"}, "border": {"color": _DARK}}
