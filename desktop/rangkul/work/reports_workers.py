"""Reports about the villages' workers: coverage against the targets, and how many stand where; from counters alone."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data.village import District, VillageCount
from rangkul.data.worker import STATUSES
from rangkul.rules.money import number_text
from rangkul.rules.report_table import Cell, ReportChart, ReportColumn, ReportTable, Series, decimal_text
from rangkul.work.coverage import Coverage, coverage
from rangkul.work.office import load_office
from rangkul.work.report_base import Request

WORDS = {
    "calon": "Calon", "siap": "Siap", "diajukan": "Diajukan", "terverifikasi": "Terverifikasi", "ditolak": "Ditolak",
    "terdaftar": "Terdaftar", "menunggak": "Menunggak", "nonaktif": "Nonaktif", "meninggal": "Meninggal", "pindah": "Pindah",
}  # fmt: skip


def coverage_report(session: Session, request: Request) -> ReportTable:
    """Workers against the target of every district, or of every village in its district."""
    villages = coverage(session, "village")
    districts = coverage(session, "district", villages)
    total = coverage(session, "regency", villages)[0]
    chart = ReportChart(
        "bars", "Pekerja dari target, per kecamatan", tuple(one.name for one in districts),
        (
            Series("Terdata", tuple(float(one.counted) for one in districts)),
            Series("Target", tuple(float(one.target) for one in districts)),
        ),
    )  # fmt: skip
    figures = (
        ("Terdata sampai target", number_text(total.counted)), ("Target", number_text(total.target)),
        ("Capaian", f"{decimal_text(round(total.share * 100, 1))} %"), ("Terlindungi hari ini", number_text(total.protected)),
        ("Desa capai target", f"{number_text(total.reached)} / {number_text(total.villages)}"),
    )  # fmt: skip
    by_village = request.level == "village"
    places = villages if by_village else districts
    first = (ReportColumn("Kecamatan", width=40), ReportColumn("Desa / kelurahan", wide=True)) if by_village else (
        ReportColumn("Kecamatan", wide=True), ReportColumn("Desa", "number", 14), ReportColumn("Mencapai", "number", 20))  # fmt: skip
    columns = (
        ReportColumn("No", "number", 9), *first, ReportColumn("Target", "number", 17), ReportColumn("Terdata", "number", 17),
        ReportColumn("Terlindungi", "number", 21), ReportColumn("Capaian", "percent", 18), ReportColumn("Kurang", "number", 16),
    )  # fmt: skip
    lines = [(number, *_place(one, by_village)) for number, one in enumerate(places, 1)]
    totals: tuple[Cell, ...] = (None, "Jumlah", *(("",) if by_village else (total.villages, total.reached)), *_cells(total))
    return ReportTable(
        "Cakupan per desa" if by_village else "Cakupan per kecamatan", columns, tuple(lines), totals if lines else None,
        charts=(chart,) if lines else (), figures=figures if lines else (), group_by=1 if by_village else None, unit="desa",
        notes=("Capaian menghitung pekerja paling banyak sampai target tiap desa, agar desa penuh tidak menutupi desa kosong.",),
        empty="Belum ada desa.", sheet="Cakupan",
    )  # fmt: skip


def _place(one: Coverage, by_village: bool) -> tuple[Cell, ...]:
    return (*((one.district, one.name) if by_village else (one.name, one.villages, one.reached)), *_cells(one))


def _cells(one: Coverage) -> tuple[Cell, ...]:
    return one.target, one.workers, one.protected, one.share, one.target - one.counted


def workers_by_status(session: Session, request: Request) -> ReportTable:
    """How many workers stand in each status; in the regency, or in every district."""
    counts: dict[str, dict[str, int]] = {}
    for code, status, workers in session.execute(select(VillageCount.village_code, VillageCount.status, VillageCount.workers)):
        district = counts.setdefault(code[:8], {})
        district[status] = district.get(status, 0) + workers
    total = {status: sum(one.get(status, 0) for one in counts.values()) for status in STATUSES}
    chart = ReportChart(
        "bars", "Pekerja per status", tuple(WORDS[status] for status in STATUSES),
        (Series("Pekerja", tuple(float(total[status]) for status in STATUSES)),),
    )  # fmt: skip
    if request.level == "district":
        return _by_district(session, counts, total, chart)
    every = sum(total.values())
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Status", wide=True), ReportColumn("Pekerja", "number", 30),
        ReportColumn("Bagian", "percent", 30),
    )  # fmt: skip
    lines = [(number, WORDS[status], total[status], total[status] / every if every else None) for number, status in enumerate(STATUSES, 1)]
    return ReportTable(
        "Pekerja per status", columns, tuple(lines) if every else (), (None, "Jumlah", every, 1.0) if every else None,
        charts=(chart,) if every else (), notes=(load_office(session).regency_name,) if load_office(session).regency_name else (),
        empty="Belum ada pekerja.", sheet="Pekerja per status",
    )  # fmt: skip


def _by_district(session: Session, counts: dict[str, dict[str, int]], total: dict[str, int], chart: ReportChart) -> ReportTable:
    names = dict(session.execute(select(District.code, District.name).order_by(District.name)).all())
    shown: Sequence[str] = [status for status in STATUSES if total[status]]
    columns = (
        ReportColumn("No", "number", 8), ReportColumn("Kecamatan", wide=True),
        *(ReportColumn(WORDS[status], "number", max(13, 4.5 + 1.75 * len(WORDS[status]))) for status in shown),
        ReportColumn("Jumlah", "number", 15),
    )  # fmt: skip
    lines = [
        (number, name, *(counts.get(code, {}).get(status, 0) for status in shown), sum(counts.get(code, {}).values()))
        for number, (code, name) in enumerate(names.items(), 1)
    ]
    totals = (None, "Jumlah", *(total[status] for status in shown), sum(total.values()))
    return ReportTable(
        "Pekerja per status dan kecamatan", columns, tuple(lines), totals if lines else None, charts=(chart,) if lines else (),
        empty="Belum ada pekerja.", sheet="Pekerja per status",
    )  # fmt: skip
