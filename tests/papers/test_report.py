"""Papers after the event: words, pages, charts in the rendered picture, photos the right way up, the longest names."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from papers.sample_papers import LONG_NAME
from papers.sample_reports import BARS, COLUMNS, STATIONS, minutes, people_table, picture, proceedings, report, station_table
from rangkul.papers.look import page_count, page_text, render_page
from rangkul.papers.minutes import draw_minutes
from rangkul.papers.page import MM
from rangkul.papers.records import Letterhead
from rangkul.papers.report import ReportPaper, Section, draw_report
from rangkul.papers.report_charts import chart_height, nice_steps
from rangkul.papers.report_flow import LEFT, Flow, Running, finish
from rangkul.papers.report_photos import LONGEST, prepare_photo
from rangkul.papers.report_proceedings import draw_proceedings
from rangkul.rules.report_table import ReportChart, ReportColumn, ReportTable, Series

GOLDEN = Path(__file__).parents[1] / "golden" / "papers"
DRAWN = {
    "report": lambda: draw_report(report()),
    "proceedings": lambda: draw_proceedings(proceedings()),
    "minutes": lambda: draw_minutes(minutes()),
    "minutes_blank": lambda: draw_minutes(minutes(blank=True)),
}


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return draw_report(report())


def words(pdf: bytes) -> list[list[str]]:
    return [page_text(pdf, page).splitlines() for page in range(1, page_count(pdf) + 1)]


@pytest.mark.parametrize("name", DRAWN)
def test_the_papers_are_as_they_were_when_somebody_looked_at_them(name: str) -> None:
    """Golden: the words page by page. Look at the pages before replacing the file."""
    now = words(DRAWN[name]())
    golden = GOLDEN / f"after_{name}.json"
    if not golden.exists():
        golden.write_text(json.dumps(now, indent=1, ensure_ascii=False), encoding="utf-8")
        pytest.fail("golden file was missing and has been written: look at it, then commit it")
    assert json.loads(golden.read_text(encoding="utf-8")) == now


def test_the_same_report_gives_the_same_bytes(pdf: bytes) -> None:
    assert draw_report(report()) == pdf


def test_pages_are_numbered_behind_the_cover(pdf: bytes) -> None:
    pages = [page_text(pdf, page) for page in range(1, page_count(pdf) + 1)]
    assert "halaman" not in pages[0]
    assert all(f"halaman {number} dari {len(pages) - 1}" in page for number, page in enumerate(pages[1:], 1))


def test_tables_repeat_their_headings_and_keep_every_row(pdf: bytes) -> None:
    pages = [page_text(pdf, page) for page in range(1, page_count(pdf) + 1)]
    with_people = [page for page in pages if "Pangkat/NRP" in page]
    assert len(with_people) >= 2
    whole = "\n".join(with_people)
    assert all(f"8001{number:04d}" in whole for number in range(70))
    assert all(name[:30] in whole.replace("\n", " ") for name in STATIONS)
    assert "Al-Fatih bin Abdurrahman" in whole.replace("\n", " ")


def test_a_group_is_never_the_last_line_of_a_page() -> None:
    for count in range(40, 60):
        drawn = draw_report(report(sections=(Section(tables=(people_table(count),)),), cover=None, signers=()))
        for page in range(1, page_count(drawn) + 1):
            lines = [line for line in page_text(drawn, page).splitlines() if "halaman" not in line and "Laporan kegiatan" not in line]
            assert not lines[-1].startswith("Polsek "), (count, page)


def test_signers_stay_together_and_nothing_runs_into_the_foot() -> None:
    for count in range(25, 37):
        drawn = draw_report(report(sections=(Section(tables=(people_table(count),)),), cover=None))
        last = page_text(drawn, page_count(drawn))
        assert "Mengetahui," in last
        assert "Dra. Ratna Dewi Anggraini, M.M." in last
        for page in range(1, page_count(drawn) + 1):
            width, height, rgb = render_page(drawn, page, 1.0)
            rows = range(height - round(21 * MM), height - round(18.2 * MM))
            assert min(rgb[(y * width + x) * 3] for y in rows for x in range(60, width - 60)) > 200, (count, page)


class Picture:
    def __init__(self, pdf: bytes, page: int, scale: float = 2.0) -> None:
        self.width, self.height, self.rgb = render_page(pdf, page, scale)
        self.scale = scale

    def green(self) -> int:
        """Pixels of the house's green."""
        image = Image.frombytes("RGB", (self.width, self.height), self.rgb)
        house = (11, 110, 79)
        near = [n for n, colour in image.getcolors(1 << 24) or () if sum(abs(a - b) for a, b in zip(colour, house, strict=True)) < 30]
        return sum(near)


def chart_page(chart: ReportChart) -> bytes:
    return draw_report(ReportPaper("X", Letterhead(), sections=(Section(charts=(chart,)),)))


def test_bars_are_as_long_as_their_figures() -> None:
    def inked(value: float) -> int:
        return Picture(chart_page(ReportChart("bars", "t", ("A", "B"), (Series("a", (value, 100.0)),))), 1).green()

    base = inked(0.0)
    assert (inked(50.0) - base) / (inked(100.0) - base) == pytest.approx(0.5, abs=0.05)


def test_columns_tell_before_from_after_without_colour() -> None:
    pdf = chart_page(COLUMNS)
    text = page_text(pdf, 1)
    assert "Sebelum (pra)" in text
    assert "Sesudah (pasca)" in text
    width, height, rgb = render_page(pdf, 1, 3.0)
    grey = Image.frombytes("RGB", (width, height), rgb).convert("L")
    darks = [value for value in grey.crop((200, 300, width - 100, height // 2)).tobytes() if value < 130]
    assert darks, "solid columns are dark in a copy"


def test_a_chart_says_its_figures() -> None:
    text = page_text(chart_page(BARS), 1)
    assert "9 / 10 (90 %)" in text
    assert "0 / 4 (0 %)" in text
    assert "Babelan" in text


def test_long_lists_of_bars_go_on_next_pages_and_empty_ones_draw_nothing() -> None:
    many = ReportChart("bars", "t", tuple(f"Desa {n}" for n in range(187)), (Series("a", tuple(float(n) for n in range(187))),))
    pdf = chart_page(many)
    assert page_count(pdf) >= 4
    assert "Desa 186" in page_text(pdf, page_count(pdf))
    nothing = chart_page(ReportChart("columns", "t", (), (Series("a", ()),)))
    assert page_count(nothing) == 1
    zero = chart_page(ReportChart("columns", "t", ("a", "b"), (Series("a", (0.0, None)),)))
    assert page_count(zero) == 1


@pytest.mark.parametrize(("highest", "last"), [(0, 1), (1, 1), (3, 3), (57, 60), (187, 200), (18_700, 20_000), (0.4, 0.4)])
def test_axes_end_on_round_figures(highest: float, last: float) -> None:
    steps = nice_steps(highest)
    assert steps[-1] == pytest.approx(last)
    assert len(steps) <= 7


def test_photos_stand_upright_small_and_without_their_place() -> None:
    for orientation, size in ((1, (1500, 1000)), (6, (1000, 1500)), (3, (1500, 1000))):
        content = prepare_photo(picture((3000, 2000), orientation))
        assert content is not None
        with Image.open(BytesIO(content)) as upright:
            assert upright.size == size
            assert max(upright.size) == LONGEST
            assert not upright.getexif()
            at_top = upright.convert("RGB").getpixel((size[0] // 2, 20))
            expected_red = {1: True, 3: False}.get(orientation)
            if expected_red is not None:
                assert (at_top[0] > at_top[2]) == expected_red
        assert len(content) < 300_000
    assert prepare_photo(b"no picture") is None


def test_two_photos_a_page_and_a_small_file(pdf: bytes) -> None:
    pages = [page_text(pdf, page) for page in range(1, page_count(pdf) + 1)]
    assert "Pembukaan" in pages[-2]
    assert "Foto bersama" in pages[-2]
    assert "Praktik" in pages[-1]
    assert len(pdf) < 500_000


def test_a_broken_logo_does_not_keep_the_report_back() -> None:
    drawn = draw_report(report(letterhead=Letterhead(office="Cabang", logo=b"\x89PNG broken"), cover=None, sections=()))
    assert "Cabang" in page_text(drawn, 1)


def test_wide_tables_lie_on_their_side() -> None:
    columns = (ReportColumn("Nama", wide=True), *(ReportColumn(f"K{n}", "number", 16) for n in range(9)))
    table = ReportTable("x", columns, ((LONG_NAME, *range(9)),))
    drawn = draw_report(report(sections=(Section(tables=(table,)),), cover=None, landscape=table.is_wide))
    width, height, _ = render_page(drawn, 1)
    assert width > height


def test_the_berita_acara_holds_the_day_in_words_and_room_for_a_number() -> None:
    text = " ".join(page_text(draw_proceedings(proceedings()), 1).split())
    assert "Minggu tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam" in text
    assert "Nomor: ....." in text
    assert "a.n. Kepala Kepolisian Resor Metro Bekasi" in text
    assert "Nomor: BA/7/XI/2026" in page_text(draw_proceedings(proceedings(number="BA/7/XI/2026")), 1)


def test_the_blank_notulen_has_lines_to_write_on() -> None:
    blank, typed = (Picture(draw_minutes(minutes(blank=one)), 1) for one in (True, False))

    def ruled(picture: Picture) -> int:
        """Rows of the picture that are one long grey line."""
        left, right = round((LEFT + 5) * picture.scale), round((LEFT + 300) * picture.scale)
        rows = (picture.rgb[(y * picture.width + left) * 3 : (y * picture.width + right) * 3] for y in range(picture.height))
        return sum(max(row) < 215 for row in rows)

    assert ruled(blank) >= ruled(typed) + 8


def test_what_no_font_has_is_remembered_not_printed_as_a_box() -> None:
    flow = Flow()
    flow.paragraph("Rapat \u4f60\u597d selesai")
    assert flow.missing == {"\u4f60", "\u597d"}
    assert "Rapat ?? selesai" in page_text(finish(flow, "x", report().made, Running("x")), 1)


def test_charts_know_their_height() -> None:
    assert chart_height(BARS) > chart_height(ReportChart("bars", "t", ("A",), (Series("a", (1.0,)),)))


def test_an_empty_table_says_its_sentence() -> None:
    table = ReportTable("x", station_table().columns, (), empty="Semua hadir.")
    drawn = draw_report(report(sections=(Section(tables=(table,)),), cover=None))
    assert "Semua hadir." in page_text(drawn, 1)
