"""The whole way of a worker through the core system: checked, answered, registered, numbered; by files on a disk."""

from datetime import date
from pathlib import Path

import openpyxl
from sqlalchemy import select

from rangkul.data.engine import Database
from rangkul.data.worker import Worker
from rangkul.exchange.answer_list import read_answers
from rangkul.exchange.kpj_list import read_kpj
from rangkul.work.answers import start_answers
from rangkul.work.applying import apply, take_back
from rangkul.work.export_maps import find_map
from rangkul.work.kpj import start_kpj
from rangkul.work.worker_export import ExportFilter, write_export
from work.batches import TODAY, make_villages, nik, state
from work.test_answers import add


def statuses(database: Database) -> dict[str, tuple[str, str | None, str | None, date | None]]:
    with database.reading() as session:
        columns = (Worker.name, Worker.status, Worker.status_reason, Worker.kpj, Worker.registered_on)
        return {name: (status, reason, kpj, day) for name, status, reason, kpj, day in session.execute(select(*columns))}


def test_checked_answered_registered_numbered_and_taken_back(database: Database, tmp_path: Path) -> None:
    with database.session() as session:
        make_villages(session)
        for number, name in enumerate(("ROHMAH", "UJANG", "ASEP"), 1):
            add(session, number, name, "siap", mother_name="AMINAH", sex="L")
    sent = tmp_path / "cek.xlsx"
    with database.session() as session:  # 1. the list for the check, marked as submitted
        marked = write_export(session, find_map(session, "cek"), ExportFilter(), sent, TODAY, account="ani", mark_as="diajukan")
    assert {status for status, *_ in statuses(database).values()} == {"diajukan"}

    book = openpyxl.load_workbook(sent)  # 2. the core system writes its answer beside our own columns
    sheet = book.worksheets[0]
    sheet["E1"], sheet["F1"] = "STATUS", "KETERANGAN"
    for row in range(2, sheet.max_row + 1):
        refused = sheet.cell(row, 3).value == "UJANG"
        sheet.cell(row, 5, "T" if refused else "Y")
        sheet.cell(row, 6, "DUPLIKASI" if refused else "BISA DAFTAR")
    book.save(sent)
    file = read_answers(sent, TODAY)
    with database.session() as session:
        answers = start_answers(session, file, account="ani")
        assert apply(session, answers).outcomes == {"diubah": 3}
    now = statuses(database)
    assert (now["ROHMAH"][0], now["UJANG"][:2]) == ("terverifikasi", ("ditolak", "DUPLIKASI"))

    target = tmp_path / "sipp.xlsx"
    with database.session() as session:  # 3. who may be registered goes into the list for registration
        done = write_export(session, find_map(session, "sipp"), ExportFilter(statuses=("terverifikasi",)), target, TODAY, account="ani")
    assert done.rows == 2
    with database.session() as session:
        verified = state(session)

    book = openpyxl.Workbook()  # 4. the member numbers come back
    sheet = book.worksheets[0]
    sheet.append(["NO", "NIK", "NAMA", "NO KPJ", "TANGGAL DAFTAR"])
    sheet.append([1, nik(1), "ROHMAH", "AB123450001", "20-11-2026"])
    sheet.append([2, nik(3), "ASEP", "AB123450003", "20-11-2026"])
    book.save(tmp_path / "kpj.xlsx")
    numbers = read_kpj(tmp_path / "kpj.xlsx", TODAY)
    with database.session() as session:
        numbered = start_kpj(session, numbers, TODAY, account="ani")
        assert apply(session, numbered).outcomes == {"diubah": 2}
    assert statuses(database)["ROHMAH"] == ("terdaftar", None, "AB123450001", date(2026, 11, 20))

    with database.session() as session:
        assert take_back(session, numbered).restored == 2
    with database.session() as session:
        assert state(session) == verified
    with database.session() as session:
        assert take_back(session, answers).edited_since == ()  # from the last to the first, each exactly
    assert statuses(database)["UJANG"] == ("diajukan", None, None, None)
    assert marked.batch_id is not None
