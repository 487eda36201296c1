"""Edits a workbook in a real LibreOffice without a screen, as a village clerk would; run with the system's Python, which knows `uno`.

python3 libreoffice_edit.py IN OUT STEPS.json      a password may stand in the environment as RANGKUL_PASSWORD

Steps, in order: ["set", sheet, "C8", text or number] · ["insert", sheet, row as shown, count] · ["sort", sheet, first row, last row,
first column, last column, column to sort by (0-based within), descending] · ["read", sheet, "B7"] (printed as a JSON list).
OUT ending in .xlsx, .xls or .ods says the format.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".ods": "calc8"}


def edit_in_libreoffice(source: Path, target: Path, steps: list[list[Any]], password: str | None = None) -> list[Any]:
    """What the tests call: the edited workbook at `target`; gives what the "read" steps saw."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "steps.json"
        file.write_text(json.dumps(steps), encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": "", **({"RANGKUL_PASSWORD": password} if password else {})}
        done = subprocess.run(
            ["/usr/bin/python3", __file__, str(source), str(target), str(file)], capture_output=True, text=True, timeout=180,
            env=environment, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1])


def can_edit() -> bool:
    """Whether this machine has LibreOffice and its bridge to Python."""
    try:
        return subprocess.run(["/usr/bin/python3", "-c", "import uno"], capture_output=True, timeout=30, check=False).returncode == 0
    except OSError:
        return False


def _property(name: str, value: Any) -> Any:
    import uno  # type: ignore[import-not-found] # LibreOffice's own

    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def _connect(pipe: str) -> Any:
    import uno  # type: ignore[import-not-found] # likewise

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start")


def _step(document: Any, step: list[Any], read: list[Any]) -> None:
    what, sheet_name, *rest = step
    sheet = document.Sheets.getByName(sheet_name)
    if what == "set":
        cell = sheet.getCellRangeByName(rest[0])
        if isinstance(rest[1], str):
            cell.String = rest[1]
        else:
            cell.Value = rest[1]
    elif what == "insert":
        sheet.Rows.insertByIndex(rest[0] - 1, rest[1])
    elif what == "sort":
        first, last, left, right, by, descending = rest
        field = _sort_field(by, not descending)
        area = sheet.getCellRangeByPosition(left, first - 1, right, last - 1)
        area.sort((_property("SortFields", field), _property("ContainsHeader", False)))
    elif what == "read":
        cell = sheet.getCellRangeByName(rest[0])
        read.append(cell.String)
    else:
        raise SystemExit(f"unknown step {what}")


def _sort_field(by: int, ascending: bool) -> Any:
    import uno  # type: ignore[import-not-found] # likewise

    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field, field.IsAscending = by, ascending
    return uno.Any("[]com.sun.star.table.TableSortField", (field,))


def main() -> None:
    source, target, steps = Path(sys.argv[1]), Path(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text(encoding="utf-8"))
    pipe, password = f"rangkul{os.getpid()}", os.environ.get("RANGKUL_PASSWORD")
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen([
            "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ])  # fmt: skip
        read: list[Any] = []
        try:
            desktop = _connect(pipe).ServiceManager.createInstance("com.sun.star.frame.Desktop")
            wishes = [_property("Hidden", True), *([_property("Password", password)] if password else [])]
            if password:  # what was sealed is saved where it lies, as Ctrl+S does; only then it stays sealed
                target.write_bytes(source.read_bytes())
            document = desktop.loadComponentFromURL((target if password else source).as_uri(), "_blank", 0, tuple(wishes))
            document.calculateAll()
            for step in steps:
                _step(document, step, read)
                document.calculateAll()
            if password:
                document.store()
            else:
                document.storeToURL(target.as_uri(), (_property("FilterName", FILTERS[target.suffix]),))
            document.close(True)
            desktop.terminate()
        finally:
            office.wait(30)
    print(json.dumps(read))  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
