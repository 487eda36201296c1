"""`roster export`: presets, filters, what is left out, and refusals in a sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import func, select

from rangkul.data.engine import open_database
from rangkul.data.officer import Officer
from rangkul.data.worker import Worker
from test_cli import Answer, rangkul

__all__ = ["rangkul"]


@pytest.fixture
def village(sample_url: str) -> str:
    """The village with most workers, one of whom has lost the NIK; another is brought by the officer 78051234."""
    database = open_database(sample_url, account="uji", station="uji")
    with database.session() as session:
        count = func.count().desc()
        code = session.scalars(select(Worker.village_code).group_by(Worker.village_code).order_by(count).limit(1)).one()
        first, second = session.scalars(select(Worker).where(Worker.village_code == code, Worker.status == "calon").limit(2))
        officer = session.scalars(select(Officer).limit(1)).one()
        officer.nrp, second.officer_id, first.nik = "78051234", officer.id, None
    database.close()
    return code


def rows(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


@pytest.mark.parametrize("preset", ["Perisai", "Cek Y/T", "cek-yt", "sipp"])
def test_each_preset(rangkul: Callable[..., Answer], tmp_path: Path, village: str, preset: str) -> None:
    target = tmp_path / "daftar.xlsx"
    answer = rangkul("roster", "export", "--preset", preset, "--to", target, "--village", village, "--json")
    assert answer.status == 0, answer.err
    told = answer.json
    assert told["rows"] == len(rows(target)) - 1
    assert told["left_out"] == 1
    assert told["left_out_workers"][0]["codes"] == ["nik_missing"]
    assert told["office_only"] == (preset == "Perisai")
    sheet = openpyxl.load_workbook(target).worksheets[0]
    nik = next(cell.column for cell in sheet[1] if cell.value in ("NIK", "NO_IDENTITAS"))
    assert {sheet.cell(row, nik).number_format for row in range(2, sheet.max_row + 1)} == {"@"}
    assert all(len(str(sheet.cell(row, nik).value)) == 16 for row in range(2, sheet.max_row + 1))


def test_filters_marking_and_taking_back(rangkul: Callable[..., Answer], tmp_path: Path, village: str) -> None:
    target, left = tmp_path / "daftar.xlsx", tmp_path / "kurang.xlsx"
    base = ("roster", "export", "--preset", "cek", "--to", target)
    everybody = rangkul(*base, "--json").json["rows"]
    here = rangkul(*base, "--village", village, "--status", "calon", "--left-out", left, "--mark", "diajukan", "--json").json
    assert 0 < here["rows"] < everybody
    assert here["marked"] == here["rows"]
    assert len(rows(left)) == 4
    assert rangkul(*base, "--village", village, "--status", "calon").status == 1
    back = rangkul("roster", "take-back", here["batch"], "--json")
    assert back.json["restored"] == here["rows"]
    assert 1 <= rangkul(*base, "--officer", "78051234", "--json").json["rows"] < everybody
    assert rangkul(*base, "--district", village[:8], "--since", "2020-01-01", "--json").json["rows"] > 0
    plain = rangkul(*base, "--village", village, lang="id")
    assert "pekerja ditulis ke" in plain.out
    assert "1: tanpa NIK" in plain.out


@pytest.mark.parametrize(
    "words",
    [
        ("--preset", "tidak ada"), ("--preset", "sipp", "--village", "99.99.99.9999"), ("--preset", "sipp", "--district", "99.99.99"),
        ("--preset", "sipp", "--status", "aneh"), ("--preset", "sipp", "--funding", "aneh"), ("--preset", "sipp", "--officer", "x"),
        ("--preset", "sipp", "--since", "2999-01-01"),
    ],
)  # fmt: skip
def test_refusals_are_a_sentence(rangkul: Callable[..., Answer], tmp_path: Path, words: tuple[str, ...]) -> None:
    answer = rangkul("roster", "export", *words, "--to", tmp_path / "a.xlsx")
    assert answer.status == 1
    assert len(answer.err.strip().splitlines()) == 1
    assert not (tmp_path / "a.xlsx").exists()


def test_wrong_usage(rangkul: Callable[..., Answer], tmp_path: Path) -> None:
    assert rangkul("roster", "export", "--to", tmp_path / "a.xlsx").status == 2
    assert rangkul("roster", "export", "--preset", "sipp", "--to", tmp_path / "a.xlsx", "--since", "kemarin").status == 2
    answer = rangkul("roster", "export", "--preset", "sipp", "--to", tmp_path / "tidak" / "ada.xlsx")
    assert answer.status == 1
