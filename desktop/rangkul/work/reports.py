"""The reports over a period: one list of them, and one machine that makes each a PDF or a workbook."""

from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.exchange.report_book import write_book
from rangkul.language import mark
from rangkul.rules.dates import show_date
from rangkul.rules.report_table import ReportTable
from rangkul.work.office import load_office
from rangkul.work.report_base import Report, Request
from rangkul.work.reports_contribution import contribution_report
from rangkul.work.reports_events import attendance_by_station, certificate_register, events_held, never_there
from rangkul.work.reports_workers import coverage_report, workers_by_status

__all__ = ["REPORTS", "Report", "Request", "draw_pdf", "find_report", "make_table", "save_report", "write_workbook"]

REPORTS = (
    Report(
        "kegiatan", mark("Events"), mark("What was held: invited, present, certificates, rise of the scores."), events_held,
        (("event", mark("Event by event")), ("month", mark("By month"))), icon="event",
    ),
    Report(
        "kehadiran", mark("Officers' attendance"), mark("How often the officers of each Polsek came to what they were invited to."),
        attendance_by_station, (("station", mark("By Polsek")), ("officer", mark("Officer by officer"))), icon="officer",
    ),
    Report(
        "belum-hadir", mark("Never there"), mark("Officers who came to no event of the period, with their villages."), never_there,
        icon="warn",
    ),
    Report(
        "sertifikat", mark("Register of certificates"), mark("Every certificate that was issued, with its number and whether it is valid."),
        certificate_register, icon="certificate",
    ),
    Report(
        "cakupan", mark("Coverage"), mark("Workers against the target, by district or village."), coverage_report,
        (("district", mark("By district")), ("village", mark("By village"))), has_period=False, icon="target",
    ),
    Report(
        "pekerja", mark("Workers by status"), mark("From candidate to registered: how many stand where."), workers_by_status,
        (("regency", mark("The whole regency")), ("district", mark("By district"))), has_period=False, icon="worker",
    ),
    Report(
        "iuran", mark("Contributions"), mark("What today's members pay in the months of a period, with relief, by village and who pays."),
        contribution_report,
        (("village", mark("By village")), ("district", mark("By district")), ("funding", mark("By source of money"))), icon="report",
        this_month=True,
    ),
)  # fmt: skip


def find_report(name: str) -> Report:
    for report in REPORTS:
        if report.name == name.strip().lower():
            return report
    raise Problem("There is no report {name}. `rangkul report list` shows their names.", name=name)


def make_table(session: Session, report: Report, request: Request) -> ReportTable:
    """The figures; refuses a period that ends before it begins and a level the report does not know."""
    if request.since and request.until and request.until < request.since:
        end, start = show_date(request.until), show_date(request.since)
        raise Problem("The period ends before it begins: {end} is before {start}.", end=end, start=start)
    if request.level and request.level not in dict(report.levels):
        levels = ", ".join(code for code, _ in report.levels) or "–"
        raise Problem("The report {name} knows no level {level}; it knows: {levels}.", name=report.name, level=request.level, levels=levels)
    return report.make(session, request)


def _line(report: Report, request: Request) -> str:
    return f"Kurun: {report.period(request)}" if report.has_period else f"Keadaan {show_date(request.today)}"


def draw_pdf(session: Session, report: Report, request: Request, made: datetime) -> bytes:
    """The report as a paper with letterhead and the office's signer."""
    from rangkul.papers.report import ReportPaper, Section, draw_report

    table, office = make_table(session, report, request), load_office(session)
    city = f"{office.city}, " if office.city else ""
    notes = tuple(f"Catatan: {note}" for note in table.notes if note != office.regency_name)
    return draw_report(
        ReportPaper(
            table.title.upper(), office.letterhead(), (office.regency_name, _line(report, request)),
            sections=(Section(tables=(table,)), Section(texts=notes)), signers=office.signers[:1],
            place_and_date=f"{city}{show_date(request.today)}", foot=f"{table.title} · {_line(report, request)}",
            landscape=table.is_wide, made=made,
        )
    )  # fmt: skip


def write_workbook(session: Session, report: Report, request: Request, path: Path) -> None:
    table, office = make_table(session, report, request), load_office(session)
    lines = [text for text in (office.name, office.regency_name, _line(report, request)) if text]
    write_book(path, table.title, [table], lines)


def save_report(session: Session, report: Report, request: Request, path: Path, made: datetime) -> None:
    """By the file's ending: .pdf or .xlsx."""
    ending = path.suffix.lower()
    if ending == ".xlsx":
        write_workbook(session, report, request, path)
    elif ending == ".pdf":
        try:
            path.write_bytes(draw_pdf(session, report, request, made))
        except OSError as reason:
            raise Problem("{file} cannot be written ({why}). Choose another place.", file=path, why=reason.strerror or reason) from reason
    else:
        raise Problem("A report is written as .pdf or .xlsx; {name} is neither.", name=path.name)
