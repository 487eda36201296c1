"""`rangkul report`: the list, a PDF, a workbook, JSON; refusals in sentences."""

import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from rangkul import cli
from rangkul.papers.look import page_text


@pytest.fixture
def run(sample_url: str):
    def called(*words: str) -> tuple[int, str]:
        for group in (*cli.cli_events.COMMANDS, *cli.cli_roster.COMMANDS, *cli.cli_reports.COMMANDS):
            cli.rangkul.add_command(group)
        done = CliRunner().invoke(cli.rangkul, ["--database", sample_url, "--account", "uji", "--lang", "id", *words])
        return done.exit_code, done.output if done.exception is None or isinstance(done.exception, SystemExit) else str(done.exception)

    return called


def test_the_list_of_reports(run) -> None:
    status, text = run("report", "list")
    assert status == 0
    assert all(name in text for name in ("kegiatan", "kehadiran", "belum-hadir", "sertifikat", "cakupan", "pekerja"))
    assert {one["name"] for one in json.loads(run("report", "list", "--json")[1])} >= {"kegiatan", "cakupan"}


def test_a_pdf_and_a_workbook(run, tmp_path: Path) -> None:
    pdf, book = tmp_path / "kegiatan.pdf", tmp_path / "cakupan.xlsx"
    status, text = run("report", "kegiatan", "--to", str(pdf), "--from", "2026-01-01", "--until", "31/12/2026")
    assert (status, "Kegiatan" in text) == (0, True)
    assert "1 Januari 2026 sampai 31 Desember 2026" in page_text(pdf.read_bytes(), 1)
    assert run("report", "cakupan", "--to", str(book), "--level", "village")[0] == 0
    assert "Cakupan" in openpyxl.load_workbook(book).sheetnames


def test_json_and_refusals(run, tmp_path: Path) -> None:
    document = json.loads(run("report", "pekerja", "--json")[1])
    assert document["columns"][1] == "Status"
    assert len(document["rows"]) == 10
    for words in (
        ("gosip", "--to", "x.pdf"), ("kegiatan", "--to", "x.doc"), ("kegiatan", "--json", "--from", "kemarin"), ("kegiatan",),
    ):  # fmt: skip
        assert run("report", *words)[0] != 0
