"""A village's own list of any kind goes back marked, is opened, mended and saved in LibreOffice, and touches only what was mended."""

import subprocess
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.orm import Session

from rangkul.data.engine import open_database
from rangkul.exchange.marking import write_marked
from rangkul.exchange.roster import check_roster
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from rangkul.work.returning import plan_return
from spreadsheets import edit, libreoffice
from work.batches import HERE, TODAY, make_villages, roster
from work.test_returning import village_file

KINDS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods:calc8", "csv": "csv:Text - txt - csv (StarCalc)"}


def saved_as(path: Path, kind: str, work: Path) -> Path:
    """The list as LibreOffice itself saves it."""
    folder = work / kind
    arguments = [libreoffice(), f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", KINDS[kind]]
    subprocess.run([*arguments, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=180)
    return folder / f"{path.stem}.{kind}"


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_marked_file_is_mended_in_libreoffice(sqlite_url: str, tmp_path: Path, kind: str) -> None:
    database = open_database(sqlite_url, account="siti", station="kantor")
    with database.session() as session:
        goes_and_comes_back(session, tmp_path, kind)
    database.close()


def goes_and_comes_back(session: Session, tmp_path: Path, kind: str) -> None:
    make_villages(session)
    path = saved_as(village_file(tmp_path / "desa.xlsx"), kind, tmp_path)
    first = take_in(session, check_roster(path, today=TODAY), account="siti", village_code=HERE)
    apply(session, first.id)
    before = roster(session)
    plan, back = plan_return(session, first.id), tmp_path / "kembali.xlsx"
    assert plan.path is not None
    write_marked(plan.path, back, plan.sha256, plan.marks, plan.headers, plan.title)
    name = next(sheet for sheet in openpyxl.load_workbook(back).sheetnames if sheet != "Yang perlu diperbaiki")
    mended = {"B5": "3216155203900002", "D5": "Bekasi, 12-03-1990", "E5": "P", "B6": "3216155703850003"}
    lines = [f'sheet.getCellRangeByName("{place}").setString("{text}")' for place, text in mended.items()]
    edit(back, name, [*lines, "sheet.Columns.getByIndex(2).Width = 9000"], tmp_path)
    sheet = openpyxl.load_workbook(back)[name]
    assert sheet["B5"].comment is not None  # what was to be mended is still told
    second = take_in(session, check_roster(back, today=TODAY), account="siti", village_code=HERE)
    assert (second.counts.get("new"), second.counts.get("same")) == (2, 1)
    apply(session, second.id)
    after = roster(session)
    assert {key: after[key] for key in before} == before
    assert sorted(worker["name"] for worker in after.values()) == ["DEWI", "ROHMAN", "SITI"]
