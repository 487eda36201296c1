"""Reports over a period: figures counted once, periods and levels, and the same data on paper, in a workbook, in a query or two."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy.orm import Session

from rangkul.data.certificate import Certificate
from rangkul.data.engine import Database
from rangkul.data.types import now
from rangkul.data.village import VillageCount
from rangkul.errors import Problem
from rangkul.papers.look import page_text
from rangkul.rules.dates import WIB
from rangkul.rules.report_table import ReportTable
from rangkul.work.events import get_event, save_event
from rangkul.work.invitations import invite
from rangkul.work.marks import mark_officers
from rangkul.work.office import save_office
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.reports import REPORTS, Request, draw_pdf, find_report, make_table, save_report
from rangkul.work.scores import set_score
from work.small_branch import make_branch
from work.small_event import OFFICE, TODAY, make_event, make_officers, plan


def table(session: Session, name: str, **request: object) -> ReportTable:
    return make_table(session, find_report(name), Request(TODAY, **request))  # type: ignore[arg-type]


def column(found: ReportTable, title: str) -> list[object]:
    place = [one.title for one in found.columns].index(title)
    return [row[place] for row in found.rows]


@pytest.fixture
def branch(session: Session) -> Session:
    """Five officers, three of them at one event of two sessions; an event in January with all; one to come; one cancelled."""
    make_branch(session)
    save_office(session, OFFICE)
    people = make_officers(session)
    save_officer(session, OfficerEntry("LAIN POLSEK", "80020001", "Ipda", "Polsek Tambun Selatan", ("32.16.06.1001",)), TODAY)
    first = make_event(session, people, came=3)
    set_score(session, first.id, people[0], "pre", 40)
    set_score(session, first.id, people[0], "post", 80)
    set_score(session, first.id, people[1], "post", 60)
    set_score(session, first.id, people[2], "pre", 50, first.sessions[0].key)
    set_score(session, first.id, people[2], "pre", 60, first.sessions[1].key)
    early = datetime(2026, 1, 15, 9, tzinfo=WIB)
    january = plan("Rapat awal tahun", sessions=(), ends_on=None)
    second = get_event(session, save_event(session, replace(january, starts_on=early.date(), type="rapat")))
    invite(session, second.id, people)
    mark_officers(session, second, 1, people)
    later = get_event(session, save_event(session, replace(january, starts_on=TODAY + timedelta(days=9), title="Nanti")))
    invite(session, later.id, people)
    session.add_all([
        VillageCount(village_code="32.16.06.1001", status="terdaftar", workers=130),
        VillageCount(village_code="32.16.07.2002", status="calon", workers=40),
        VillageCount(village_code="32.16.07.2002", status="pindah", workers=3),
    ])  # fmt: skip
    session.flush()
    return session


def test_events_of_a_period(branch: Session) -> None:
    whole = table(branch, "kegiatan")
    assert column(whole, "Diundang") == [5, 5]
    assert column(whole, "Hadir") == [5, 3]
    assert column(whole, "Pra") == [None, pytest.approx(47.5)]  # a person's two sessions are one average
    assert column(whole, "Pasca") == [None, 70]
    assert column(whole, "Kenaikan") == [None, 40]
    assert whole.totals is not None
    assert whole.totals[4:7] == (10, 8, 0.8)
    november = table(branch, "kegiatan", since=date(2026, 11, 1), until=date(2026, 11, 30))
    assert column(november, "Nomor") == ["K-2026-001"]
    assert table(branch, "kegiatan", since=date(2027, 1, 1)).rows == ()
    months = table(branch, "kegiatan", level="month")
    assert column(months, "Bulan") == ["Januari 2026", "November 2026"]


def test_officers_by_station_and_one_by_one(branch: Session) -> None:
    found = table(branch, "kehadiran")
    assert column(found, "Polsek") == ["Polsek Cibitung", "Polsek Tambun Selatan"]
    assert column(found, "Undangan") == [10, 0]
    assert column(found, "Hadir") == [8, 0]
    assert column(found, "Belum pernah hadir") == [0, 1]
    november = table(branch, "kehadiran", since=date(2026, 11, 1), level="officer")
    assert column(november, "Hadir") == [1, 1, 1, 0, 0, 0]


def test_who_was_never_there(branch: Session) -> None:
    assert column(table(branch, "belum-hadir"), "Nama") == ["Lain Polsek"]
    november = table(branch, "belum-hadir", since=date(2026, 11, 1))
    assert column(november, "NRP") == ["80010003", "80010004", "80020001"]
    assert column(november, "Desa binaan")[-1] == "Jatimulya"
    assert november.group_by is not None


def test_the_register_of_certificates(branch: Session) -> None:
    snapshot = {"name": "Budi Santoso, S.H.", "identity": "Aiptu · NRP 80010000", "station": "Polsek Cibitung", "event": "x"}
    for number, (day, revoked) in enumerate(((date(2026, 11, 20), None), (date(2026, 10, 31), now())), 1):
        branch.add(
            Certificate(
                village_code=f"32.16.06.{'1001' if number == 1 else '2004'}", type="piagam", serial=f"00{number}/SERT", snapshot=snapshot,
                template="bawaan", template_version=1, seal="x", issued_at=datetime(day.year, day.month, day.day, 23, 30, tzinfo=WIB),
                issued_by="uji", revoked_at=revoked,
            )
        )  # fmt: skip
    branch.flush()
    found = table(branch, "sertifikat")
    assert column(found, "Nomor sertifikat") == ["002/SERT", "001/SERT"]
    assert column(found, "Status") == ["dicabut", "berlaku"]
    late_that_day = table(branch, "sertifikat", since=date(2026, 11, 20), until=date(2026, 11, 20))
    assert column(late_that_day, "Tanggal") == [date(2026, 11, 20)]


def test_coverage_and_statuses(branch: Session) -> None:
    districts = table(branch, "cakupan")
    assert column(districts, "Terdata") == [130, 40]
    assert column(districts, "Kurang") == [100, 160]  # a full village hides no empty one
    villages = table(branch, "cakupan", level="village")
    assert column(villages, "Capaian") == [1.0, 0.0, 0.4, 0.0]
    assert column(table(branch, "pekerja"), "Pekerja")[:1] == [40]
    by_district = table(branch, "pekerja", level="district")
    assert by_district.totals == (None, "Jumlah", 40, 130, 3, 173)


def test_every_report_of_an_empty_branch_says_so(session: Session, tmp_path: Path) -> None:
    for report in REPORTS:
        for level in ("", *(code for code, _ in report.levels)):
            request = Request(TODAY, level=level)
            found = make_table(session, report, request)
            assert found.rows == () or report.name == "pekerja"
            save_report(session, report, request, tmp_path / f"{report.name}{level}.xlsx", now())
            assert found.empty in page_text(draw_pdf(session, report, request, now()), 1)


def test_paper_and_workbook_say_the_same(branch: Session, tmp_path: Path) -> None:
    for report in REPORTS:
        for level in ("", *(code for code, _ in report.levels)):
            request = Request(TODAY, level=level)
            found, pdf = make_table(branch, report, request), draw_pdf(branch, report, request, now())
            assert found.title.upper() in page_text(pdf, 1)
            file = tmp_path / f"{report.name}-{level}.xlsx"
            save_report(branch, report, request, file, now())
            sheets = openpyxl.load_workbook(file).worksheets
            sheet = next(one for one in sheets if one["A1"].value == found.title and one.title != "Ringkasan")
            rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
            top = next(n for n, row in enumerate(rows) if row[0] == "No")
            width = len(found.columns)
            if found.rows:
                written = [[plain(value) for value in row[:width]] for row in rows[top + 1 : top + 1 + len(found.rows)]]
                assert written == [[plain(value) for value in row] for row in found.rows]


def plain(value: object) -> object:
    """As a workbook gives it back."""
    if isinstance(value, datetime):
        return value.date()
    return round(value, 9) if isinstance(value, float) else value or None if isinstance(value, str) else value


def test_requests_that_make_no_sense_are_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no report"):
        find_report("gosip")
    with pytest.raises(Problem, match="ends before"):
        table(session, "kegiatan", since=date(2026, 2, 1), until=date(2026, 1, 1))
    with pytest.raises(Problem, match="knows no level"):
        table(session, "kegiatan", level="village")
    with pytest.raises(Problem, match="neither"):
        save_report(session, REPORTS[0], Request(TODAY), tmp_path / "x.doc", now())
    with pytest.raises(Problem, match="cannot be written"):
        save_report(session, REPORTS[0], Request(TODAY), tmp_path / "tidak" / "x.pdf", now())


def test_periods_in_words() -> None:
    assert Request(TODAY).period() == "seluruh waktu"
    assert Request(TODAY, date(2026, 1, 1), date(2026, 3, 31)).period() == "1 Januari 2026 sampai 31 Maret 2026"
    assert Request(TODAY, date(2026, 1, 1)).period() == "sejak 1 Januari 2026"
    assert Request(TODAY, None, date(2026, 1, 1)).period() == "sampai 1 Januari 2026"


def test_no_report_asks_the_database_once_a_row(branch: Session, database: Database) -> None:
    asked: list[str] = []
    listener = lambda *arguments: asked.append(str(arguments[2]))  # noqa: E731 - removed again below
    engine = branch.get_bind()
    sqlalchemy_event.listen(engine, "before_cursor_execute", listener)
    try:
        for report in REPORTS:
            asked.clear()
            make_table(branch, report, Request(TODAY))
            assert len(asked) <= 7, report.name
    finally:
        sqlalchemy_event.remove(engine, "before_cursor_execute", listener)
