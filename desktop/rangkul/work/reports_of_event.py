"""The papers after an event: recap, berita acara, notulen, laporan kegiatan as PDFs, and all figures as a workbook."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data.certificate import Certificate
from rangkul.exchange.report_book import write_book
from rangkul.papers.records import Signer
from rangkul.rules.dates import WIB, show_date, show_day_date, show_time
from rangkul.rules.report_table import ReportChart, ReportColumn, ReportTable, decimal_text
from rangkul.work import paper_texts as texts
from rangkul.work import recap_tables, score_tables
from rangkul.work.event_papers import load_paper
from rangkul.work.events import EventRecord, get_event, hours_of
from rangkul.work.office import Office, load_office
from rangkul.work.recap import Recap, recap
from rangkul.work.scores import ScoreFigures, ScoreLine, score_figures, score_lines
from rangkul.work.sheets import event_signers

Progress = Callable[[int, int, str], None]
MAKER, KNOWS = "Yang membuat,", "Mengetahui,"


@dataclass(frozen=True)
class Facts:
    """Everything the papers of one event need, read once."""

    event: EventRecord
    office: Office
    recap: Recap
    lines: tuple[ScoreLine, ...]
    figures: ScoreFigures
    certificates: int
    typed: Mapping[str, Mapping[str, Any]]  # by type of paper

    @property
    def signers(self) -> tuple[Signer, ...]:
        return event_signers(self.event, self.office.signers)

    @property
    def labels(self) -> tuple[str, ...]:
        return (KNOWS, MAKER) if len(self.signers) > 1 else ()

    @property
    def place_and_date(self) -> str:
        city = f"{self.office.city}, " if self.office.city else ""
        return city + show_date(self.event.ends_on)

    def text(self, type_: str, name: str, default: str) -> str:
        """What was typed, else what the program says."""
        value = self.typed.get(type_, {}).get(name)
        return value if isinstance(value, str) and value.strip() else default


def facts_of(session: Session, event: EventRecord, today: date) -> Facts:
    event = get_event(session, event.id)
    lines = tuple(score_lines(session, event, today))
    valid = select(func.count()).where(Certificate.event_id == event.id, Certificate.revoked_at.is_(None))
    typed = {name: load_paper(session, event.id, name).content for name in ("berita_acara", "notulen", "laporan")}
    return Facts(
        event, load_office(session), recap(session, event, today), lines, score_figures(lines, event.earning.post_test),
        session.scalar(valid) or 0, typed,
    )  # fmt: skip


def event_details(facts: Facts) -> tuple[tuple[str, str], ...]:
    event = facts.event
    return (("Hari, tanggal", day_words(event)), ("Waktu", times_of(event)), ("Tempat", event.place))


def day_words(event: EventRecord) -> str:
    return event.held_on() if event.starts_on == event.ends_on else f"{show_day_date(event.starts_on)} – {show_day_date(event.ends_on)}"


def times_of(event: EventRecord) -> str:
    """pukul 09.00–15.00 WIB: from the first beginning to the last end of a day."""
    starts = min(show_time(one.starts_at) for one in event.sessions)
    ends = max(show_time(one.ends_at) for one in event.sessions)
    return hours_of(event.sessions[0]) if len(event.sessions) == 1 else f"pukul {starts}–{ends} WIB"


def attendance_figures(found: Recap) -> tuple[tuple[str, str], ...]:
    total = found.total
    return (
        ("Diundang", str(total.invited)), ("Hadir", str(total.present)), ("Diwakili", str(total.represented)),
        ("Tidak hadir", str(len(found.absent))), ("Tamu dan tanpa undangan", str(len(found.guests) + len(found.uninvited))),
        ("Kehadiran", f"{decimal_text(round(total.share * 100, 1))} %"),
    )  # fmt: skip


def _charts(found: Recap) -> tuple[ReportChart, ...]:
    arrivals = recap_tables.arrivals_chart(found)
    return (*((recap_tables.station_chart(found),) if found.stations else ()), *((arrivals,) if arrivals else ()))


# Recap


def draw_recap(facts: Facts, made: datetime) -> bytes:
    """Attendance per Polsek, who was missing and why, late arrivals, representatives, guests."""
    from rangkul.papers.report import ReportPaper, Section, draw_report

    found = facts.recap
    sections = [
        Section(figures=attendance_figures(found)),
        Section("Rekapitulasi per Polsek", tables=(recap_tables.station_table(found),)),
    ]
    if len(facts.event.sessions) > 1:
        sections.append(Section("Kehadiran per sesi", tables=(recap_tables.session_table(found),)))
    sections.append(Section("Yang tidak hadir", tables=(recap_tables.absent_table(found),)))
    optional = (recap_tables.represented_table(found), recap_tables.late_table(found), recap_tables.other_table(found))
    sections += [Section(table.title, tables=(table,)) for table in optional if table.rows]
    return draw_report(
        ReportPaper(
            "REKAPITULASI KEHADIRAN", facts.office.letterhead(), (facts.event.title,), event_details(facts), tuple(sections), facts.signers,
            facts.place_and_date, facts.labels, f"Rekapitulasi kehadiran · {facts.event.number} · {facts.event.title}", made=made,
        )
    )  # fmt: skip


# Berita acara


def proceedings_defaults(facts: Facts) -> dict[str, str]:
    """What the form of the berita acara shows before anybody types."""
    points = texts.proceedings_points(facts.recap, facts.figures, facts.certificates)
    return {"number": "", "opening": texts.opening(facts.event, facts.office), "points": "\n".join(points), "closing": texts.CLOSING}


def draw_proceedings_of(facts: Facts, made: datetime) -> bytes:
    from rangkul.papers.report_proceedings import Proceedings, draw_proceedings

    said = {name: facts.text("berita_acara", name, default) for name, default in proceedings_defaults(facts).items()}
    return draw_proceedings(
        Proceedings(
            facts.event.title, said["opening"], lines_of(said["points"]), said["closing"], facts.signers, said["number"],
            facts.office.letterhead(), facts.labels, facts.place_and_date, made,
        )
    )  # fmt: skip


def lines_of(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


# Notulen


def draw_minutes_of(facts: Facts, made: datetime, *, blank: bool = False) -> bytes:
    from rangkul.papers.minutes import Minutes, MinutesDecision, MinutesPoint, draw_minutes

    typed: Mapping[str, Any] = {} if blank else facts.typed.get("notulen", {})
    points = [MinutesPoint(str(one.get("title", "")), str(one.get("discussion", ""))) for one in typed.get("points", ())]
    if not points:
        points = [MinutesPoint(title) for title in texts.agenda_points(facts.event)]
    decisions = [
        MinutesDecision(str(one.get("text", "")), str(one.get("who", "")), str(one.get("until", ""))) for one in typed.get("decisions", ())
    ]
    leader, keeper = str(typed.get("leader", "")), str(typed.get("keeper", ""))
    details = (
        *event_details(facts), ("Pimpinan", leader), ("Notulis", keeper),
        ("Peserta", "" if blank else f"{facts.recap.came} orang hadir"),
    )  # fmt: skip
    head = facts.signers[-1] if facts.signers else Signer("", "")
    signers = (Signer("Pimpinan rapat", leader) if leader else head, Signer("Notulis", keeper))
    place = f"{facts.office.city}, " + "." * 30 if blank else facts.place_and_date
    return draw_minutes(
        Minutes(
            facts.event.title, details, tuple(points), tuple(decisions), str(typed.get("closing", "")), signers, ("Mengesahkan,", ""),
            place, facts.office.letterhead(), blank, made,
        )
    )  # fmt: skip


# Laporan kegiatan


def report_defaults(facts: Facts) -> dict[str, str]:
    """What the form of the laporan shows before anybody types; each line a point where points are meant."""
    basis = "\n".join(filter(None, (facts.event.basis, texts.INPRES)))
    return {
        "basis": basis, "purpose": texts.PURPOSE, "execution": texts.execution(facts.recap),
        "conclusions": "\n".join(texts.conclusions(facts.recap, facts.figures, facts.certificates)), "suggestions": texts.SUGGESTIONS,
        "closing": "Demikian laporan ini disampaikan sebagai pertanggungjawaban pelaksanaan kegiatan.",
    }  # fmt: skip


def draw_event_report(
    facts: Facts, made: datetime, photos: Sequence[tuple[Path, str]] = (), progress: Progress | None = None
) -> bytes:
    """The bound report with cover, charts and photos (path, caption), two a page; a photo that cannot be read is left out."""
    from rangkul.papers.report import Cover, ReportPaper, draw_report

    event, office = facts.event, facts.office
    return draw_report(
        ReportPaper(
            "LAPORAN KEGIATAN", office.letterhead(), (event.title,), (), tuple(_report_sections(facts, photos, progress)), facts.signers,
            facts.place_and_date, facts.labels, f"Laporan kegiatan · {event.number} · {event.title}",
            Cover("LAPORAN KEGIATAN", event.title, (day_words(event), event.place), str(event.starts_on.year)), made=made,
        )
    )  # fmt: skip


def _report_sections(facts: Facts, photos: Sequence[tuple[Path, str]], progress: Progress | None) -> list[Any]:
    from rangkul.papers.report import Section

    said = {name: facts.text("laporan", name, default) for name, default in report_defaults(facts).items()}
    found = facts.recap
    sections = [
        Section("I.  Pendahuluan", chapter=True),
        Section("A.  Dasar", points=lines_of(said["basis"])),
        Section("B.  Maksud dan tujuan", points=lines_of(said["purpose"])),
        Section("II.  Pelaksanaan", lines_of(said["execution"]), event_details(facts), chapter=True, tables=(_programme(facts.event),)),
        Section("III.  Kehadiran", figures=attendance_figures(found), charts=_charts(found),
                tables=(recap_tables.station_table(found),), chapter=True),
    ]  # fmt: skip
    number = 4
    if facts.figures.pre_count or facts.figures.post_count:
        sections.append(
            Section("IV.  Hasil uji pemahaman", figures=score_tables.figures_row(facts.figures, facts.lines),
                    charts=(score_tables.spread_chart(facts.lines),),
                    tables=(score_tables.station_table(facts.lines, facts.event.earning.post_test),), chapter=True)
        )  # fmt: skip
        number = 5
    roman = ("I", "II", "III", "IV", "V", "VI", "VII")
    sections += [
        Section(f"{roman[number - 1]}.  Kesimpulan dan saran", chapter=True),
        Section("A.  Kesimpulan", points=lines_of(said["conclusions"])),
        Section("B.  Saran dan tindak lanjut", points=lines_of(said["suggestions"])),
        Section(f"{roman[number]}.  Penutup", lines_of(said["closing"]), chapter=True, signed=True),
    ]
    return sections + _attachments(found, photos, progress)


def _programme(event: EventRecord) -> ReportTable:
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Sesi", wide=True), ReportColumn("Waktu", width=48),
        ReportColumn("Pemateri", width=40), ReportColumn("Materi", width=34),
    )  # fmt: skip
    rows = tuple(
        (
            number, one.title, f"{show_date(one.starts_at.astimezone(WIB).date())}, {show_time(one.starts_at)}–{show_time(one.ends_at)}",
            one.speaker or "", one.material or "",
        )
        for number, one in enumerate(event.sessions, 1)
    )  # fmt: skip
    return ReportTable("Susunan acara", columns, rows, empty="")


def _attachments(found: Recap, photos: Sequence[tuple[Path, str]], progress: Progress | None) -> list[Any]:
    from rangkul.papers.report import Section

    sections: list[Section] = []
    if found.absent:
        title = "Lampiran 1: Yang tidak hadir"
        sections.append(Section(title, tables=(recap_tables.absent_table(found),), chapter=True, on_new_page=True))
    ready = _ready_photos(photos, progress)
    if ready:
        title = f"Lampiran {len(sections) + 1}: Dokumentasi"
        sections.append(Section(title, photos=tuple(ready), chapter=True, on_new_page=True))
    return sections


def _ready_photos(photos: Sequence[tuple[Path, str]], progress: Progress | None) -> list[Any]:
    from rangkul.papers.report import Photo
    from rangkul.papers.report_photos import prepare_photo

    ready: list[Photo] = []
    for number, (path, caption) in enumerate(photos):
        if progress:
            progress(number, len(photos), path.name)
        try:
            content = prepare_photo(path.read_bytes())
        except OSError:
            continue
        if content:
            ready.append(Photo(content, caption))
    return ready


def photo_list(session: Session, event: EventRecord) -> list[tuple[Path, str]]:
    """The event's photos on this workstation with their captions."""
    from rangkul.work.event_files import photos_of

    return [(photo.path, photo.caption or "") for photo in photos_of(session, event.id)]


# The workbook


def write_event_book(facts: Facts, path: Path) -> None:
    """All figures of the event in one workbook, charts inside."""
    found = facts.recap
    stations = replace(recap_tables.station_table(found), charts=_charts(found), figures=attendance_figures(found))
    tables = [stations, recap_tables.session_table(found), recap_tables.everybody_table(found), recap_tables.absent_table(found)]
    optional = (recap_tables.represented_table(found), recap_tables.late_table(found), recap_tables.other_table(found))
    tables += [table for table in optional if table.rows]
    if facts.figures.pre_count or facts.figures.post_count:
        tables += score_book_tables(facts)
    write_book(path, facts.event.title, tables, book_lines(facts))


def score_book_tables(facts: Facts) -> list[ReportTable]:
    return _score_tables(facts.lines, facts.event.earning.post_test)


def _score_tables(lines: Sequence[ScoreLine], wanted: int | None) -> list[ReportTable]:
    scores = replace(
        score_tables.score_table(lines, wanted), charts=(score_tables.spread_chart(lines),),
        figures=score_tables.figures_row(score_figures(lines, wanted), lines),
    )  # fmt: skip
    return [scores, score_tables.station_table(lines, wanted)]


def write_score_book(
    session: Session, event: EventRecord, today: date, path: Path, where: UUID | Literal["all"] | None = "all", name: str = ""
) -> None:
    """The scores alone: of one session (called `name`), of the event's own test (None), or what counts in all."""
    lines = score_lines(session, event, today, where)
    told = [f"{event.number} · {event.title}", f"{day_words(event)}, {times_of(event)}", *([name] if name else [])]
    write_book(path, "Nilai uji pemahaman", _score_tables(lines, event.earning.post_test), told)


def book_lines(facts: Facts) -> list[str]:
    event = facts.event
    return [f"{event.number} · {event.title}", f"{day_words(event)}, {times_of(event)}", event.place]
