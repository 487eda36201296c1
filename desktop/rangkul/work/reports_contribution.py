"""The report on contributions: what today's members pay in the months of a period, by village, district or who pays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from rangkul.errors import Problem
from rangkul.rules.dates import MONTHS
from rangkul.rules.money import number_text, rupiah
from rangkul.rules.report_table import Cell, ReportChart, ReportColumn, ReportTable, Series
from rangkul.work.contribution_tables import UNKNOWN, Sum, VillageSum, by_funding, contributions, total
from rangkul.work.report_base import Request

MOST_MONTHS = 24
FUNDING = {
    "mandiri": "Mandiri", "dana_desa": "Dana Desa", "apbdes": "ADD/APBDes", "apbd_kabupaten": "APBD kabupaten",
    "apbd_provinsi": "APBD provinsi", "apbn": "APBN", "csr": "CSR", "lainnya": "Lainnya", UNKNOWN: "Belum dicatat",
}  # fmt: skip
"""The sources of money as Indonesian papers call them."""
FIGURES = (
    ReportColumn("Peserta", "number", 15), ReportColumn("JKK", "number", 20), ReportColumn("JKM", "number", 20),
    ReportColumn("JHT", "number", 20), ReportColumn("Keringanan", "number", 21), ReportColumn("Iuran (Rp)", "number", 22),
)  # fmt: skip


def months_of(request: Request) -> list[date]:
    """The contribution months of the period; of an open one the month of its end, or today's."""
    last = (request.until or request.today).replace(day=1)
    first = (request.since or last).replace(day=1)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count > MOST_MONTHS:
        raise Problem("Contributions are reckoned for at most {most} months at once; choose a shorter period.", most=MOST_MONTHS)
    places = (first.year * 12 + first.month - 1 + offset for offset in range(count))
    return [date(place // 12, place % 12 + 1, 1) for place in places]


def contribution_report(session: Session, request: Request) -> ReportTable:
    """Of today's members (terdaftar and menunggak), by village and who pays unless another level is asked for."""
    months = months_of(request)
    lines = _over_months(session, months)
    whole = total(lines)
    figures = (
        ("Peserta", number_text(whole.people)), ("Iuran", rupiah(whole.total)), ("JKK dan JKM", rupiah(whole.jkk + whole.jkm)),
        ("JHT", rupiah(whole.jht)), ("Keringanan", rupiah(whole.relief)),
    )  # fmt: skip
    made = {"district": _by_district, "funding": _by_funding}.get(request.level, _by_village)(lines)
    title = f"Iuran BPU {_period(months)}"
    notes = (
        "Dihitung dari peserta yang hari ini terdaftar atau menunggak, menurut golongan penghasilan, program, dan sumber dananya.",
        "Keringanan PP 50/2025 sudah dikurangkan; untuk Dana Desa dan ADD/APBDes belum dihitung karena belum jelas berlaku.",
    )
    return replace(
        made, title=title, figures=figures if lines else (), notes=notes, totals=made.totals if lines else None,
        empty="Belum ada peserta.", sheet="Iuran", unit="baris",
    )  # fmt: skip


def _period(months: Sequence[date]) -> str:
    first, last = (f"{MONTHS[day.month - 1]} {day.year}" for day in (months[0], months[-1]))
    return first if first == last else f"{first} – {last}"


def _over_months(session: Session, months: Sequence[date]) -> list[VillageSum]:
    """The same members month after month: rupiah add up, people do not."""
    found: dict[tuple[str, str], VillageSum] = {}
    for month in months:
        for line in contributions(session, month):
            key = (line.code, line.funding)
            before = found.get(key)
            added = line.sum if before is None else replace(before.sum + line.sum, people=line.sum.people)
            found[key] = replace(line, sum=added)
    return list(found.values())


def _cells(one: Sum) -> tuple[Cell, ...]:
    return one.people, one.jkk, one.jkm, one.jht, one.relief, one.total


def _by_village(lines: Sequence[VillageSum]) -> ReportTable:
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Kecamatan", width=34), ReportColumn("Desa / kelurahan", wide=True),
        ReportColumn("Sumber dana", width=28), *FIGURES,
    )  # fmt: skip
    rows = [(n, line.district, line.village, FUNDING[line.funding], *_cells(line.sum)) for n, line in enumerate(lines, 1)]
    return ReportTable("", columns, tuple(rows), (None, "", "Jumlah", "", *_cells(total(lines))), charts=_chart(lines), group_by=1)


def _by_district(lines: Sequence[VillageSum]) -> ReportTable:
    groups: dict[str, list[VillageSum]] = {}
    for line in lines:
        groups.setdefault(line.district, []).append(line)
    columns = (ReportColumn("No", "number", 9), ReportColumn("Kecamatan", wide=True), ReportColumn("Desa", "number", 14), *FIGURES)
    rows = [
        (n, name, len({line.code for line in group}), *_cells(total(group))) for n, (name, group) in enumerate(sorted(groups.items()), 1)
    ]
    villages = len({line.code for line in lines})
    return ReportTable("", columns, tuple(rows), (None, "Jumlah", villages, *_cells(total(lines))), charts=_chart(lines))


def _by_funding(lines: Sequence[VillageSum]) -> ReportTable:
    columns = (ReportColumn("No", "number", 9), ReportColumn("Sumber dana", wide=True), *FIGURES)
    rows = [(n, FUNDING[code], *_cells(one)) for n, (code, one) in enumerate(by_funding(lines).items(), 1)]
    return ReportTable("", columns, tuple(rows), (None, "Jumlah", *_cells(total(lines))), charts=_chart(lines))


def _chart(lines: Sequence[VillageSum]) -> tuple[ReportChart, ...]:
    """Who pays how much."""
    sums = by_funding(lines)
    if not sums:
        return ()
    values = tuple(float(one.total) for one in sums.values())
    return (ReportChart("bars", "Iuran per sumber dana, rupiah", tuple(FUNDING[code] for code in sums), (Series("Iuran", values),)),)
