"""The recap of an event as tables and charts for paper, workbook and screen; always Indonesian."""

from rangkul.rules.dates import WIB, show_time
from rangkul.rules.people import print_name, rank_name
from rangkul.rules.report_table import Cell, ReportChart, ReportColumn, ReportTable, Series
from rangkul.work.recap import PRINTED, Recap, RecapPerson, StationFigures, arrivals_by_time


def station_table(recap: Recap) -> ReportTable:
    """The invited of each Polsek and what became of them."""
    columns = (
        ReportColumn("No", "number", 7), ReportColumn("Polsek", wide=True), ReportColumn("Diundang", "number", 15),
        ReportColumn("Hadir", "number", 11), ReportColumn("Diwakili", "number", 14), ReportColumn("Berhalangan", "number", 18),
        ReportColumn("Sakit", "number", 10.5), ReportColumn("Izin", "number", 9), ReportColumn("Tanpa ket.", "number", 12.5),
        ReportColumn("Terlambat", "number", 15.5), ReportColumn("Kehadiran", "percent", 16.5),
    )  # fmt: skip
    rows = tuple((number, *_cells(one)) for number, one in enumerate(recap.stations, 1))
    notes = (f"Kehadiran = hadir dan diwakili, dibagi yang diundang. Terlambat dihitung lewat {recap.grace} menit dari mulainya sesi.",)
    return ReportTable(
        "Rekapitulasi per Polsek", columns, rows, (None, *_cells(recap.total)) if rows else None, notes=notes,
        empty="Belum ada yang diundang.", sheet="Per Polsek",
    )  # fmt: skip


def _cells(one: StationFigures) -> tuple[Cell, ...]:
    return (one.name, one.invited, one.present, one.represented, one.prevented, one.ill, one.leave, one.unexplained, one.late, one.share)


def station_chart(recap: Recap) -> ReportChart:
    stations = recap.stations
    return ReportChart(
        "bars", "Kehadiran per Polsek: hadir dan diwakili dari yang diundang", tuple(one.name for one in stations),
        (
            Series("Hadir dan diwakili", tuple(float(one.present + one.represented) for one in stations)),
            Series("Diundang", tuple(float(one.invited) for one in stations)),
        ),
    )  # fmt: skip


def arrivals_chart(recap: Recap) -> ReportChart | None:
    """When people came on the first day; None when nobody was marked at the door."""
    steps = arrivals_by_time(recap.arrivals)
    if len(steps) < 2:
        return None
    return ReportChart(
        "columns", "Waktu kedatangan hari pertama (WIB), banyaknya orang", tuple(label for label, _ in steps),
        (Series("Orang", tuple(float(count) for _, count in steps)),),
    )  # fmt: skip


def session_table(recap: Recap) -> ReportTable:
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Sesi", wide=True), ReportColumn("Waktu", width=50),
        ReportColumn("Hadir", "number", 16),
    )  # fmt: skip
    rows = tuple(
        (number, one.title, f"{one.starts_at.astimezone(WIB):%d/%m/%Y}, {show_time(one.starts_at)}–{show_time(one.ends_at)}", count)
        for number, (one, count) in enumerate(zip(recap.event.sessions, recap.by_session, strict=True), 1)
    )
    return ReportTable("Kehadiran per sesi", columns, rows, notes=("Termasuk tamu.",), sheet="Per sesi")


PERSON = (
    ReportColumn("No", "number", 9), ReportColumn("Polsek", width=38), ReportColumn("Pangkat", width=15), ReportColumn("NRP", width=17),
    ReportColumn("Nama", wide=True),
)  # fmt: skip


def _person(number: int, one: RecapPerson) -> tuple[Cell, ...]:
    return number, one.station, rank_name(one.officer.rank), one.officer.nrp or "", one.officer.called


def absent_table(recap: Recap) -> ReportTable:
    """Who was missing and why, by Polsek."""
    columns = (*PERSON, ReportColumn("Desa binaan", width=33), ReportColumn("Alasan", width=25), ReportColumn("Catatan", width=28))
    rows = tuple(
        (*_person(number, one), ", ".join(one.officer.villages), PRINTED[one.state], one.note)
        for number, one in enumerate(recap.absent, 1)
    )
    return ReportTable(
        "Yang tidak hadir", columns, rows, empty="Semua yang diundang hadir atau diwakili.", group_by=1, sheet="Tidak hadir"
    )


def late_table(recap: Recap) -> ReportTable:
    columns = (*PERSON, ReportColumn("Datang pukul", width=24), ReportColumn("Terlambat (menit)", "number", 24))
    late = sorted((one for one in recap.people if one.late), key=lambda one: (one.station, -one.late))
    rows = tuple((*_person(n, one), show_time(one.came_at) if one.came_at else "", one.late) for n, one in enumerate(late, 1))
    return ReportTable("Yang datang terlambat", columns, rows, empty="Tidak ada yang terlambat.", group_by=1, sheet="Terlambat")


def represented_table(recap: Recap) -> ReportTable:
    columns = (*PERSON, ReportColumn("Diwakili oleh", width=60))
    rows = tuple((*_person(n, one), one.represented_by) for n, one in enumerate((p for p in recap.invited if p.state == "diwakili"), 1))
    return ReportTable("Yang diwakili", columns, rows, empty="Tidak ada yang diwakili.", group_by=1, sheet="Diwakili")


def other_table(recap: Recap) -> ReportTable:
    """Whoever came without an invitation: officers and guests."""
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Nama", wide=True), ReportColumn("Pangkat/NRP", width=40),
        ReportColumn("Kesatuan / instansi", width=50), ReportColumn("Sebagai", width=26),
    )  # fmt: skip
    people: list[tuple[str, str, str, str]] = [
        (one.officer.called, _rank_and_number(one.officer.rank, one.officer.nrp), one.station, "tanpa undangan") for one in recap.uninvited
    ]
    people += [(print_name(None, g.name), _rank_and_number(g.rank, g.nrp), g.unit or "", "tamu") for g, _ in recap.guests]
    rows = tuple((number, *one) for number, one in enumerate(people, 1))
    return ReportTable("Tamu dan yang hadir tanpa undangan", columns, rows, empty="Tidak ada tamu.", sheet="Tamu")


def _rank_and_number(rank: str | None, nrp: str | None) -> str:
    return " / ".join(filter(None, (rank_name(rank), nrp)))


def everybody_table(recap: Recap) -> ReportTable:
    """Every officer with a column for each session; for the workbook."""
    sessions = recap.event.sessions
    columns = (
        *PERSON, ReportColumn("Desa binaan", width=40), ReportColumn("Diundang", width=16), ReportColumn("Keterangan", width=26),
        *(ReportColumn(f"Sesi {n}", "number", 12) for n in range(1, len(sessions) + 1)), ReportColumn("Datang pukul", width=18),
        ReportColumn("Terlambat (menit)", "number", 18), ReportColumn("Catatan", width=36),
    )  # fmt: skip
    rows = tuple(
        (
            *_person(number, one), ", ".join(one.officer.villages), "ya" if one.invited else "tidak", PRINTED[one.state],
            *(int(n in one.sessions) for n in range(1, len(sessions) + 1)), show_time(one.came_at) if one.came_at else "",
            one.late or None, f"diwakili {one.represented_by}" if one.represented_by else one.note,
        )
        for number, one in enumerate(recap.people, 1)
    )  # fmt: skip
    return ReportTable("Kehadiran per orang", columns, rows, empty="Belum ada yang diundang.", sheet="Kehadiran")
