"""The scores of an event as tables and charts for paper, workbook and screen; always Indonesian."""

from collections.abc import Iterable, Sequence
from statistics import fmean

from rangkul.rules.people import rank_name
from rangkul.rules.report_table import ReportChart, ReportColumn, ReportTable, Series, decimal_text
from rangkul.work.scores import STEPS, ScoreFigures, ScoreLine, score_figures, spread, step_name

NO_STATION = "Tanpa Polsek"


def spread_chart(lines: Iterable[ScoreLine], title: str = "Sebaran nilai, banyaknya orang") -> ReportChart:
    """Before and after together."""
    lines = list(lines)
    pre = spread(line.pre for line in lines if line.pre is not None)
    post = spread(line.post for line in lines if line.post is not None)
    labels = tuple(step_name(low, high) for low, high in STEPS)
    return ReportChart(
        "columns", title, labels,
        (Series("Sebelum (pra)", tuple(float(n) for _, n in pre)), Series("Sesudah (pasca)", tuple(float(n) for _, n in post))),
    )  # fmt: skip


def by_station(lines: Iterable[ScoreLine]) -> list[tuple[str, list[ScoreLine]]]:
    """Whoever took a test, by Polsek."""
    groups: dict[str, list[ScoreLine]] = {}
    for line in lines:
        if line.pre is not None or line.post is not None:
            groups.setdefault(line.officer.station or NO_STATION, []).append(line)
    return sorted(groups.items(), key=lambda pair: (pair[0] == NO_STATION, pair[0]))


def station_table(lines: Sequence[ScoreLine], wanted: int | None) -> ReportTable:
    """Averages per Polsek."""
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Polsek", wide=True), ReportColumn("Peserta uji", "number", 19),
        ReportColumn("Rata-rata pra", "decimal", 21), ReportColumn("Rata-rata pasca", "decimal", 21),
        ReportColumn("Kenaikan", "decimal", 19), *((ReportColumn(f"Lulus (≥ {wanted})", "number", 20),) if wanted is not None else ()),
    )  # fmt: skip
    rows = [(number, name, *_cells(group, wanted)) for number, (name, group) in enumerate(by_station(lines), 1)]
    took = [line for line in lines if line.pre is not None or line.post is not None]
    totals = (None, "Jumlah", *_cells(took, wanted)) if rows else None
    return ReportTable("Nilai per Polsek", columns, tuple(rows), totals, empty="Belum ada nilai uji pemahaman.", sheet="Nilai per Polsek")


def _cells(lines: Sequence[ScoreLine], wanted: int | None) -> tuple[int | float | None, ...]:
    found = score_figures(lines, wanted)
    return (len(lines), _round(found.pre), _round(found.post), _round(found.rise), *(() if wanted is None else (found.passed,)))


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def score_table(lines: Iterable[ScoreLine], wanted: int | None) -> ReportTable:
    """Every officer with both scores."""
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("NRP", width=20), ReportColumn("Pangkat", width=22), ReportColumn("Nama", wide=True),
        ReportColumn("Polsek", width=36), ReportColumn("Pra", "decimal", 14), ReportColumn("Pasca", "decimal", 14),
        ReportColumn("Kenaikan", "decimal", 18), *((ReportColumn("Hasil", width=22),) if wanted is not None else ()),
    )  # fmt: skip
    rows = [
        (
            number, line.officer.nrp or "", rank_name(line.officer.rank), line.officer.called, line.officer.station or "", line.pre,
            line.post, _round(line.rise), *(() if wanted is None else (_result(line, wanted),)),
        )
        for number, line in enumerate(lines, 1)
    ]  # fmt: skip
    return ReportTable("Nilai uji pemahaman", columns, tuple(rows), empty="Belum ada peserta.", sheet="Nilai")


def _result(line: ScoreLine, wanted: int) -> str:
    if line.post is None:
        return "belum diuji"
    return "lulus" if line.post >= wanted else "belum lulus"


def gain(lines: Iterable[ScoreLine]) -> float | None:
    """The normalized gain of those who took both tests: (post − pre) / (100 − pre), averaged over people (Hake 1998).

    Whoever had 100 before could not rise and is left out.
    """
    shares = [
        (line.post - line.pre) / (100 - line.pre) for line in lines if line.pre is not None and line.post is not None and line.pre < 100
    ]
    return fmean(shares) if shares else None


def gain_words(value: float) -> str:
    """High from 0,7, middling from 0,3 (the customary steps)."""
    return "tinggi" if value >= 0.7 else "sedang" if value >= 0.3 else "rendah"


def figures_row(figures: ScoreFigures, lines: Sequence[ScoreLine]) -> tuple[tuple[str, str], ...]:
    """The few figures that matter, for a paper."""
    shown: list[tuple[str, str]] = []
    if figures.pre is not None:
        shown.append((f"Rata-rata pra ({figures.pre_count} orang)", decimal_text(round(figures.pre, 1))))
    if figures.post is not None:
        shown.append((f"Rata-rata pasca ({figures.post_count} orang)", decimal_text(round(figures.post, 1))))
    if figures.rise is not None:
        sign = "+" if round(figures.rise, 1) > 0 else ""
        shown.append((f"Kenaikan ({figures.both_count} orang ikut keduanya)", sign + decimal_text(round(figures.rise, 1))))
    value = gain(lines)
    if value is not None:
        shown.append((f"Indeks kenaikan (n-gain), {gain_words(value)}", f"{value:.2f}".replace(".", ",").replace("-", "−")))
    if figures.passed is not None and figures.post_count:
        shown.append((f"Lulus dari {figures.post_count} peserta uji", str(figures.passed)))
    return tuple(shown)
