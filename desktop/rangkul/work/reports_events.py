"""Reports about events: what was held, who came, who never did, which certificates were given."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any, TypeVarTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from rangkul.data.attendance import Attendance, Score
from rangkul.data.certificate import Certificate
from rangkul.data.event import Event, EventSession, Invitation
from rangkul.data.officer import Officer, Posting
from rangkul.data.village import Station, Village
from rangkul.rules.dates import MONTHS, WIB
from rangkul.rules.people import print_name, rank_name
from rangkul.rules.report_table import Cell, ReportChart, ReportColumn, ReportTable, Series
from rangkul.work.report_base import Request

T = TypeVarTuple("T")

NO_STATION = "Tanpa Polsek"
TYPES = {"sosialisasi": "Sosialisasi", "rapat": "Rapat koordinasi", "evaluasi": "Evaluasi"}
AWARDS = {"peserta": "Peserta", "lulus": "Lulus", "piagam": "Piagam desa"}


def _in_period(request: Request) -> list[ColumnElement[bool]]:
    """Events that were held or will be, by their first day; cancelled ones are none."""
    found: list[ColumnElement[bool]] = [Event.status != "batal"]
    if request.since:
        found.append(Event.starts_on >= request.since)
    if request.until:
        found.append(Event.starts_on <= request.until)
    return found


def _standing() -> ColumnElement[bool]:
    """A mark of coming that nobody annulled."""
    annulled = select(Attendance.annuls_id).where(Attendance.mark == "annulled")
    return and_(Attendance.mark == "in", Attendance.id.not_in(annulled))


def _came() -> Select[UUID, UUID | None]:
    """(event, officer) of everybody registered who was in at least one session."""
    return (
        select(EventSession.event_id.label("event_id"), Attendance.officer_id.label("officer_id"))
        .join(Attendance, Attendance.session_id == EventSession.id)
        .where(Attendance.officer_id.is_not(None), _standing())
        .distinct()
    )


def _counts(session: Session, query: Select[*T]) -> dict[Any, Any]:
    return {row[0]: row[1] for row in session.execute(query)}


def events_held(session: Session, request: Request) -> ReportTable:
    """Events with invited, present, certificates and the average rise; one by one or summed by month."""
    query = select(Event.id, Event.number, Event.title, Event.type, Event.starts_on, Event.place).where(*_in_period(request))
    rows = session.execute(query.where(Event.starts_on <= request.today).order_by(Event.starts_on, Event.number)).all()
    figures = _event_figures(session)
    if request.level == "month":
        return _by_month(rows, figures)
    columns = (
        ReportColumn("No", "number", 8), ReportColumn("Nomor", width=21), ReportColumn("Tanggal", "date", 19),
        ReportColumn("Kegiatan", wide=True), ReportColumn("Diundang", "number", 16), ReportColumn("Hadir", "number", 12),
        ReportColumn("Kehadiran", "percent", 17), ReportColumn("Sertifikat", "number", 17), ReportColumn("Pra", "decimal", 11),
        ReportColumn("Pasca", "decimal", 12), ReportColumn("Kenaikan", "decimal", 16),
    )  # fmt: skip
    lines = [
        (number, row.number, row.starts_on, _told(row), *_cells([figures.get(row.id, EMPTY)]))
        for number, row in enumerate(rows, 1)
    ]
    every = [figures.get(row.id, EMPTY) for row in rows]
    charts = (_event_chart([row.number for row in rows], every),) if rows else ()
    return ReportTable(
        "Kegiatan", columns, tuple(lines), (None, "", None, "Jumlah", *_cells(every)) if rows else None, charts=charts,
        notes=("Hadir dihitung dari yang diundang. Pra dan pasca adalah rata-rata nilai uji pemahaman.",),
        figures=_event_figures_row(every), empty="Tidak ada kegiatan dalam kurun ini.", sheet="Kegiatan",
    )  # fmt: skip


def _told(row: Any) -> str:
    return f"{row.title} ({TYPES.get(row.type, row.type)}, {row.place})"


EMPTY: dict[str, float | None] = {"invited": 0, "present": 0, "certificates": 0, "pre": None, "post": None, "rise": None, "both": 0}


def _event_figures(session: Session) -> dict[UUID, dict[str, float | None]]:
    """Every event's figures, a handful of grouped queries in all."""
    came = _came().subquery()
    invited = _counts(session, select(Invitation.event_id, func.count()).group_by(Invitation.event_id))
    present = _counts(
        session,
        select(came.c.event_id, func.count())
        .join(Invitation, and_(Invitation.event_id == came.c.event_id, Invitation.officer_id == came.c.officer_id))
        .group_by(came.c.event_id),
    )
    certificates = _counts(
        session, select(Certificate.event_id, func.count()).where(Certificate.revoked_at.is_(None)).group_by(Certificate.event_id)
    )
    tests = _test_figures(session)
    keys = {*invited, *present, *certificates, *tests} - {None}
    return {
        key: {
            "invited": invited.get(key, 0), "present": present.get(key, 0), "certificates": certificates.get(key, 0),
            **tests.get(key, {"pre": None, "post": None, "rise": None, "both": 0}),
        }
        for key in keys
    }  # fmt: skip


def _test_figures(session: Session) -> dict[UUID, dict[str, float | None]]:
    """Averages over people; where somebody has no score of the event itself, the average of their sessions' tests."""
    own, parts = case((Score.session_id.is_(None), Score.value)), case((Score.session_id.is_not(None), Score.value))
    person = (
        select(Score.event_id, Score.officer_id, Score.test, func.coalesce(func.avg(own), func.avg(parts)).label("value"))
        .group_by(Score.event_id, Score.officer_id, Score.test)
        .subquery()
    )
    before, after = (
        func.max(case((person.c.test == test, person.c.value))) for test in ("pre", "post")
    )
    both = select(person.c.event_id, before.label("pre"), after.label("post")).group_by(person.c.event_id, person.c.officer_id).subquery()
    rise = both.c.post - both.c.pre
    query = select(both.c.event_id, func.avg(both.c.pre), func.avg(both.c.post), func.avg(rise), func.count(rise)).group_by(both.c.event_id)
    return {
        key: {"pre": _number(pre), "post": _number(post), "rise": _number(risen), "both": count}
        for key, pre, post, risen, count in session.execute(query)
    }


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _mean(values: Sequence[dict[str, float | None]], name: str) -> float | None:
    """The average of the events' averages, weighted by the people who took both tests where it is the rise."""
    pairs = [(value, max(1.0, one["both"] or 1.0)) for one in values if (value := one[name]) is not None]
    return round(sum(v * w for v, w in pairs) / sum(w for _, w in pairs), 1) if pairs else None


def _sum(values: Sequence[dict[str, float | None]], name: str) -> int:
    return int(sum(one[name] or 0 for one in values))


def _cells(values: Sequence[dict[str, float | None]]) -> tuple[Cell, ...]:
    invited, present = _sum(values, "invited"), _sum(values, "present")
    share = present / invited if invited else None
    return (invited, present, share, _sum(values, "certificates"), *(_mean(values, name) for name in ("pre", "post", "rise")))


def _event_figures_row(values: Sequence[dict[str, float | None]]) -> tuple[tuple[str, str], ...]:
    from rangkul.rules.money import number_text
    from rangkul.rules.report_table import decimal_text

    invited, present, rise = _sum(values, "invited"), _sum(values, "present"), _mean(values, "rise")
    share = f"{decimal_text(round(present / invited * 100, 1))} %" if invited else "–"
    sign = "+" if rise and rise > 0 else ""
    return (
        ("Kegiatan", number_text(len(values))), ("Undangan", number_text(invited)), ("Kehadiran", share),
        ("Sertifikat", number_text(_sum(values, "certificates"))),
        ("Kenaikan nilai", "–" if rise is None else sign + decimal_text(rise)),
    )  # fmt: skip


def _event_chart(labels: Sequence[str], values: Sequence[dict[str, float | None]]) -> ReportChart:
    return ReportChart(
        "bars", "Hadir dari yang diundang", tuple(labels),
        (
            Series("Hadir", tuple(float(one["present"] or 0) for one in values)),
            Series("Diundang", tuple(float(one["invited"] or 0) for one in values)),
        ),
    )  # fmt: skip


def _by_month(rows: Sequence[Any], figures: dict[UUID, dict[str, float | None]]) -> ReportTable:
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Bulan", wide=True), ReportColumn("Kegiatan", "number", 17),
        ReportColumn("Diundang", "number", 17), ReportColumn("Hadir", "number", 14), ReportColumn("Kehadiran", "percent", 18),
        ReportColumn("Sertifikat", "number", 18), ReportColumn("Pra", "decimal", 13), ReportColumn("Pasca", "decimal", 14),
        ReportColumn("Kenaikan", "decimal", 17),
    )  # fmt: skip
    months: dict[str, list[dict[str, float | None]]] = {}
    for row in rows:
        months.setdefault(f"{MONTHS[row.starts_on.month - 1]} {row.starts_on.year}", []).append(figures.get(row.id, EMPTY))
    every = [one for group in months.values() for one in group]
    lines = [(number, month, len(group), *_cells(group)) for number, (month, group) in enumerate(months.items(), 1)]
    charts = (
        ReportChart(
            "bars", "Hadir dari yang diundang", tuple(months),
            (
                Series("Hadir", tuple(float(_sum(group, "present")) for group in months.values())),
                Series("Diundang", tuple(float(_sum(group, "invited")) for group in months.values())),
            ),
        ),
    ) if months else ()  # fmt: skip
    return ReportTable(
        "Kegiatan per bulan", columns, tuple(lines), (None, "Jumlah", len(every), *_cells(every)) if lines else None, charts=charts,
        figures=_event_figures_row(every), empty="Tidak ada kegiatan dalam kurun ini.", sheet="Kegiatan per bulan",
    )  # fmt: skip


def _called(row: Any) -> str:
    return row.print_name or print_name(None, row.name)


def _officer_rows(session: Session, request: Request) -> list[tuple[Any, int, int]]:
    """Every officer in service with how often they were invited to an event of the period that has begun, and came."""
    held = select(Event.id).where(*_in_period(request), Event.starts_on <= request.today)
    came = _came().where(EventSession.event_id.in_(held)).subquery()
    invited = _counts(
        session, select(Invitation.officer_id, func.count()).where(Invitation.event_id.in_(held)).group_by(Invitation.officer_id)
    )
    present = _counts(session, select(came.c.officer_id, func.count()).group_by(came.c.officer_id))
    query = (
        select(Officer.id, Officer.nrp, Officer.name, Officer.print_name, Officer.rank, Station.name.label("station"))
        .outerjoin(Station, Station.id == Officer.station_id)
        .where(Officer.active)
        .order_by(Station.name.is_(None), Station.name, Officer.rank_order.desc(), Officer.nrp)
    )
    return [(row, invited.get(row.id, 0), present.get(row.id, 0)) for row in session.execute(query)]


def attendance_by_station(session: Session, request: Request) -> ReportTable:
    """How often the officers of each Polsek came to what they were invited to; or officer by officer."""
    rows = _officer_rows(session, request)
    if request.level == "officer":
        return _by_officer(rows)
    groups: dict[str, list[tuple[int, int]]] = {}
    for row, invited, present in rows:
        groups.setdefault(row.station or NO_STATION, []).append((invited, present))
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Polsek", wide=True), ReportColumn("Petugas", "number", 17),
        ReportColumn("Undangan", "number", 19), ReportColumn("Hadir", "number", 15), ReportColumn("Kehadiran", "percent", 20),
        ReportColumn("Hadir per petugas", "decimal", 20), ReportColumn("Belum pernah hadir", "number", 22),
    )  # fmt: skip
    lines = [(number, name, *_station_cells(group)) for number, (name, group) in enumerate(groups.items(), 1)]
    everybody = [pair for group in groups.values() for pair in group]
    chart = ReportChart(
        "bars", "Hadir dari undangan", tuple(groups),
        (
            Series("Hadir", tuple(float(sum(p for _, p in group)) for group in groups.values())),
            Series("Undangan", tuple(float(sum(i for i, _ in group)) for group in groups.values())),
        ),
    )  # fmt: skip
    return ReportTable(
        "Kehadiran petugas per Polsek", columns, tuple(lines), (None, "Jumlah", *_station_cells(everybody)) if lines else None,
        charts=(chart,) if lines else (), notes=("Yang hadir tanpa undangan ikut dihitung; kehadiran paling banyak 100 %.",),
        empty="Belum ada petugas.", sheet="Kehadiran per Polsek",
    )  # fmt: skip


def _station_cells(group: Sequence[tuple[int, int]]) -> tuple[Cell, ...]:
    invited, present = sum(i for i, _ in group), sum(p for _, p in group)
    share = min(1.0, present / invited) if invited else None
    return len(group), invited, present, share, round(present / len(group), 1) if group else None, sum(not p for _, p in group)


def _by_officer(rows: Sequence[tuple[Any, int, int]]) -> ReportTable:
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Polsek", width=40), ReportColumn("Pangkat", width=20), ReportColumn("NRP", width=20),
        ReportColumn("Nama", wide=True), ReportColumn("Undangan", "number", 18), ReportColumn("Hadir", "number", 14),
        ReportColumn("Kehadiran", "percent", 20),
    )  # fmt: skip
    lines = [
        (number, row.station or NO_STATION, rank_name(row.rank), row.nrp or "", _called(row), invited, present,
         min(1.0, present / invited) if invited else None)
        for number, (row, invited, present) in enumerate(rows, 1)
    ]  # fmt: skip
    return ReportTable("Kehadiran per petugas", columns, tuple(lines), empty="Belum ada petugas.", group_by=1)


def never_there(session: Session, request: Request) -> ReportTable:
    """Officers in service who came to no event of the period, with their villages."""
    rows = [(row, invited) for row, invited, present in _officer_rows(session, request) if not present]
    postings = (
        select(Posting.officer_id, Village.name)
        .join(Village, Village.code == Posting.village_code)
        .where(or_(Posting.until.is_(None), Posting.until >= request.today))
        .order_by(Village.name)
    )
    villages: dict[UUID, list[str]] = {}
    for key, name in session.execute(postings):
        villages.setdefault(key, []).append(name)
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Polsek", width=40), ReportColumn("Pangkat", width=20), ReportColumn("NRP", width=20),
        ReportColumn("Nama", wide=True), ReportColumn("Desa binaan", width=44), ReportColumn("Diundang", "number", 17),
    )  # fmt: skip
    lines = [
        (number, row.station or NO_STATION, rank_name(row.rank), row.nrp or "", _called(row),
         ", ".join(villages.get(row.id, ())), invited)
        for number, (row, invited) in enumerate(rows, 1)
    ]  # fmt: skip
    return ReportTable(
        "Petugas yang belum pernah hadir", columns, tuple(lines), empty="Setiap petugas sudah pernah hadir.", group_by=1,
        sheet="Belum pernah hadir",
    )  # fmt: skip


def certificate_register(session: Session, request: Request) -> ReportTable:
    """Every certificate that was issued in the period, by its number."""
    query = select(Certificate, Event.number, Event.title).outerjoin(Event, Event.id == Certificate.event_id)
    if request.since:
        query = query.where(Certificate.issued_at >= _midnight(request.since))
    if request.until:
        query = query.where(Certificate.issued_at < _midnight(date.fromordinal(request.until.toordinal() + 1)))
    found = session.execute(query.order_by(Certificate.issued_at, Certificate.serial)).all()
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Nomor sertifikat", width=38), ReportColumn("Tanggal", "date", 19),
        ReportColumn("Nama", wide=True), ReportColumn("Pangkat dan NRP", width=38), ReportColumn("Kegiatan", width=21),
        ReportColumn("Jenis", width=16), ReportColumn("Status", width=20),
    )  # fmt: skip
    lines = [
        (number, one.serial, one.issued_at.astimezone(WIB).date(), str(one.snapshot.get("name", "")), str(one.snapshot.get("identity", "")),
         event or "", AWARDS.get(one.type, one.type), "dicabut" if one.revoked_at else "berlaku")
        for number, (one, event, _) in enumerate(found, 1)
    ]  # fmt: skip
    revoked = sum(one.revoked_at is not None for one, _, _ in found)
    figures = (("Diterbitkan", str(len(found))), ("Berlaku", str(len(found) - revoked)), ("Dicabut", str(revoked)))
    return ReportTable(
        "Register sertifikat", columns, tuple(lines), figures=figures if lines else (), empty="Belum ada sertifikat dalam kurun ini.",
        sheet="Sertifikat",
    )  # fmt: skip


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), WIB).astimezone(UTC)
