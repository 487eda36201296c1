"""Cells of reports as an Indonesian paper says them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.dates import WIB
from rangkul.rules.report_table import ReportColumn, ReportTable, decimal_text, show_cell


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (None, "text", ""), ("0012", "text", "0012"), (1234567, "number", "1.234.567"), (0, "number", "0"), (72.5, "decimal", "72,5"),
        (72.0, "decimal", "72"), (-3.25, "decimal", "−3,2"), (0.925, "percent", "92,5 %"), (1.0, "percent", "100 %"),
        (date(2026, 11, 22), "date", "22/11/2026"), (datetime(2026, 11, 22, 8, 5, tzinfo=WIB), "time", "08.05"), (-0.04, "decimal", "0"),
    ],
)  # fmt: skip
def test_cells(value: object, kind: str, text: str) -> None:
    assert show_cell(value, kind) == text  # type: ignore[arg-type]


@given(st.floats(-1e6, 1e6))
def test_figures_have_a_comma_and_their_thousands(value: float) -> None:
    text = decimal_text(value)
    back = float(text.replace("−", "-").replace(".", "").replace(",", "."))
    assert back == pytest.approx(value, abs=0.0501)


def test_wide_tables_lie_on_their_side() -> None:
    narrow = ReportTable("a", (ReportColumn("x", width=40), ReportColumn("y", wide=True)), ())
    wide = ReportTable("a", (ReportColumn("x", width=100), ReportColumn("z", width=60), ReportColumn("y", wide=True)), ())
    grouped = ReportTable("a", wide.columns, (), group_by=0)
    assert (narrow.is_wide, wide.is_wide, grouped.is_wide) == (False, True, False)
