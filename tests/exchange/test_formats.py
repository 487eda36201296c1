"""The same list in each of the formats a village may save it in, by LibreOffice: nothing is lost, what is hidden is told."""

# ruff: noqa: E501 - tables of cases read better with a case a line

import subprocess
from pathlib import Path
from typing import Any

import pytest

from exchange.village_files import check, people, plain_rows, write_xlsx


@pytest.mark.slow
def test_hidden_things_and_errors_in_every_format(tmp_path: Path) -> None:
    some = people(400)

    def spoil(book: Any, sheet: Any) -> None:
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column(9, 9, 12, None, {"hidden": True})
        sheet.write_formula(4, 2, "=NA()", None, "#N/A")
        sheet.write_formula(5, 1, "=1/0", None, "#DIV/0!")
        book.worksheets()[1].hide()

    source = write_xlsx(tmp_path / "x.xlsx", {"Data": plain_rows(some), "Lain": plain_rows(people(3, 9))}, then=spoil)
    for kind in ("xls:MS Excel 97", "ods", "xlsx:Calc MS Excel 2007 XML"):
        folder = tmp_path / kind[:3]
        subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", kind, "--outdir", str(folder),
                        str(source)], check=True, capture_output=True, timeout=120)  # fmt: skip
        file = check(next(folder.iterdir()))
        assert [r.nik for r in file.records if r.sheet == "Data"] == [p.nik if n != 4 else None for n, p in enumerate(some)]
        assert [r.birth_date for r in file.records if r.sheet == "Data"] == [p.born for p in some]
        assert [(p.sheet, p.row, p.field, p.code) for p in file.problems if p.code != "nik_duplicate_in_file"] == [
            ("Lain", None, None, "hidden_sheet"), ("Data", None, None, "hidden_rows"), ("Data", None, None, "hidden_columns"), ("Data", 4, None, "hidden_rows"),
            ("Data", 5, "name", "cell_error"), ("Data", 6, "nik", "cell_error"),
        ]  # fmt: skip
