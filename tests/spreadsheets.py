"""Somebody in a village with LibreOffice: opens a workbook, does things in it by its own scripting, and saves it as what it was."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

BASIC = """
Sub Main
    On Error GoTo Failed
    Dim how(0) As New com.sun.star.beans.PropertyValue
    how(0).Name = "Hidden"
    how(0).Value = True
    book = StarDesktop.loadComponentFromURL(ConvertToURL("{path}"), "_blank", 0, how())
    sheet = book.Sheets.getByName("{sheet}")
    book.enableAutomaticCalculation(False)
    {lines}
    book.enableAutomaticCalculation(True)
    book.calculate()
    book.store()
    book.close(True)
    mark = FreeFile
    Open "{told}" For Output As #mark
    Print #mark, "saved"
    Close #mark
    StarDesktop.terminate()
    Exit Sub
Failed:
    mark = FreeFile
    Open "{told}" For Output As #mark
    Print #mark, "line " & Erl & ": " & Error$
    Close #mark
    StarDesktop.terminate()
End Sub
Sub Put(sheet, place As String, words As String)
    sheet.getCellRangeByName(place).setString(words)
End Sub
Function RowOf(sheet, column As Long, words As String) As Long
    Dim row As Long
    For row = 0 To 3000
        If sheet.getCellByPosition(column, row).getString() = words Then
            RowOf = row
            Exit Function
        End If
    Next
    RowOf = -1
End Function
Sub Say(sheet, column As Long, row As Long, words As String)
    sheet.getCellByPosition(column, row).setString(words)
End Sub
"""
MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Village" script:language="StarBasic">{code}'
    "</script:module>"
)
LIBRARY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n'
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" '
    'library:passwordprotected="false">{elements}</library:library>'
)
LIBRARIES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" '
    '"libraries.dtd">\n<library:libraries xmlns:library="http://openoffice.org/2000/library" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" '
    'xlink:href="$(USER)/basic/Standard/{kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>'
)


def libreoffice() -> str:
    office = shutil.which("soffice")
    if office is None:
        pytest.fail("LibreOffice is missing; the test command installs it")
    return office


def edit(path: Path, sheet: str, lines: Sequence[str], work: Path) -> None:
    """Opens the workbook in LibreOffice and runs lines of Basic on `sheet` (Put, Say, RowOf and all of its API), then saves it.

    `work` is a folder for the profile; it may be used again.
    """
    profile, told = work / "profile", work / f"saved-{path.stem}.txt"
    told.unlink(missing_ok=True)
    folder = profile / "user" / "basic"
    start = [libreoffice(), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    if not folder.exists():  # the first start lays an empty library over ours
        subprocess.run([*start, "--terminate_after_init"], check=True, capture_output=True, timeout=180)
    code = BASIC.format(path=path, sheet=sheet, lines="\n    ".join(lines), told=told)
    (folder / "Standard" / "Village.xba").write_text(MODULE.format(code=escape(code)), encoding="utf-8")
    (folder / "Standard" / "script.xlb").write_text(LIBRARY.format(elements='<library:element library:name="Village"/>'), encoding="utf-8")
    (folder / "Standard" / "dialog.xlb").write_text(LIBRARY.format(elements=""), encoding="utf-8")
    for kind in ("script", "dialog"):
        (folder / f"{kind}.xlc").write_text(LIBRARIES.format(kind=kind), encoding="utf-8")
    subprocess.run([*start, "macro:///Standard.Village.Main"], check=True, capture_output=True, timeout=180)
    assert told.exists(), "LibreOffice did not get to the end of the script"
    assert told.read_text().strip() == "saved"
