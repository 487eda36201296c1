"""Sending a PDF to a printer: what CUPS is told, and what a drawn page measures."""

import io
import os
import subprocess
import time
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from rangkul.errors import Cancelled, Problem
from rangkul.papers.look import page_sizes, render_page
from rangkul.ui.printers import PrintJob, draw_pages, list_printers, paper_of, prints_both_sides, send

MM = 72 / 25.4


def paper(*sizes: tuple[float, float]) -> bytes:
    """Pages of these millimetres: a line of 100 mm from 20 mm, 150 mm, and a frame 2 mm from the edge."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for width, height in sizes:
        canvas.setPageSize((width * MM, height * MM))
        canvas.setLineWidth(1)
        canvas.line(20 * MM, 150 * MM, 120 * MM, 150 * MM)
        canvas.rect(2 * MM, 2 * MM, (width - 4) * MM, (height - 4) * MM)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


A4, ACROSS = (210, 297), (297, 210)


def black(pdf: bytes, page: int) -> tuple[int, int, list[tuple[int, int]]]:
    """The picture at 10 dots per mm: its size, and first and last dark dot of each row (-1, -1 where there is none)."""
    width, height, colours = render_page(pdf, page, 10 / MM)
    found = []
    for row in range(height):
        line = colours[row * width * 3 : (row + 1) * width * 3 : 3]
        dark = [x for x, value in enumerate(line) if value < 128]
        found.append((dark[0], dark[-1]) if dark else (-1, -1))
    return width, height, found


def frame(pdf: bytes, page: int) -> tuple[float, float, float, float]:
    """Millimetres from the paper's left, top, right, bottom edge to the frame."""
    width, height, rows = black(pdf, page)
    inked = [number for number, row in enumerate(rows) if row != (-1, -1)]
    left, right = min(a for a, _ in rows if a >= 0), max(b for _, b in rows)
    return left / 10, inked[0] / 10, (width - 1 - right) / 10, (height - 1 - inked[-1]) / 10


def line_length(pdf: bytes, page: int) -> float:
    """Millimetres of the long line inside the frame, whichever way the paper lies."""
    width, height, colours = render_page(pdf, page, 10 / MM)
    across = [colours[row * width * 3 : (row + 1) * width * 3 : 3] for row in range(height)]
    along = [colours[column * 3 :: width * 3] for column in range(width)]
    longest = 0
    for lines in (across, along):
        for line in lines[100:-100]:
            dark = [place for place, value in enumerate(line[60:-60]) if value < 128]
            longest = max(longest, dark[-1] - dark[0] + 1 if len(dark) > 100 else 0)
    return longest / 10


@pytest.fixture
def to_pdf(qapp: QApplication, tmp_path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keluar.pdf"))
    printer.setResolution(600)
    return printer


def nothing(*_: object) -> None:
    pass


def test_drawn_pages_have_their_true_size(to_pdf: QPrinter, tmp_path: Path) -> None:
    told = []
    draw_pages(to_pdf, paper(A4, ACROSS, A4), PrintJob("x", "Daftar hadir"), lambda *step: told.append(step))
    out = (tmp_path / "keluar.pdf").read_bytes()
    assert [(round(w / MM), round(h / MM)) for w, h in page_sizes(out)] == [A4, ACROSS, A4]
    for page in (1, 2, 3):
        assert line_length(out, page) == pytest.approx(100, abs=0.6)
        assert frame(out, page) == pytest.approx((2, 2, 2, 2), abs=0.4)
    assert [step[:2] for step in told] == [(0, 3), (1, 3), (2, 3)]


def test_a_paper_of_the_office_s_own_size_stays_so(to_pdf: QPrinter, tmp_path: Path) -> None:
    draw_pages(to_pdf, paper((215, 330)), PrintJob("x", "F4"), nothing)
    out = (tmp_path / "keluar.pdf").read_bytes()
    width, height = page_sizes(out)[0]
    assert (width / MM, height / MM) == pytest.approx((215, 330), abs=1)  # printers know it as Folio, 215.9 × 330.2
    left, top, _, _ = frame(out, 1)
    assert (left, top) == pytest.approx((2, 2), abs=0.4)
    assert line_length(out, 1) == pytest.approx(100, abs=0.6)


def test_drawing_can_be_cancelled(to_pdf: QPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    aborted = []
    monkeypatch.setattr(to_pdf, "abort", lambda: aborted.append(QPrinter.abort(to_pdf)))

    def stop(done: int, total: int, text: str) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        draw_pages(to_pdf, paper(A4, A4, A4), PrintJob("x", "y"), stop)
    assert aborted == [False]  # asked once; the PDF printer has nobody to tell


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_place_that_refuses_is_told(to_pdf: QPrinter, tmp_path: Path) -> None:
    to_pdf.setOutputFileName(str(tmp_path / "tidak" / "ada.pdf"))
    with pytest.raises(Problem, match="did not take the pages"):
        draw_pages(to_pdf, paper(A4), PrintJob("x", "y"), nothing)


@pytest.mark.parametrize(
    ("size", "name"),
    [
        (A4, "A4"),
        (ACROSS, "A4"),
        ((148, 210), "A5"),
        ((215.9, 279.4), "Letter"),
        ((215, 330), "Custom.215x330mm"),
        ((210, 330), "Custom.210x330mm"),
    ],
)
def test_papers_have_names(size: tuple[float, float], name: str) -> None:
    assert paper_of(size[0] * MM, size[1] * MM) == name


# CUPS, played by scripts that write down what they were told


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if os.name == "nt":
        pytest.skip("Windows has no CUPS")
    place = tmp_path / "bin"
    place.mkdir()
    scripts = {
        "lpstat": 'case "$1" in -d) echo "system default destination: Ruang_Rapat";; -e) printf "Antrean\\nRuang_Rapat\\n";; esac',
        "lpoptions": 'case "$2" in Ruang_Rapat) echo "Duplex/2-Sided Printing: *None DuplexNoTumble DuplexTumble";; '
        '*) echo "PageSize/Media Size: *A4 A5";; esac',
        "lp": f'printf "%s\\n" "$@" > "{tmp_path}/told"; cat > "{tmp_path}/got.pdf"; '
        'case "$*" in *Antrean*) echo "lp: Printer Antrean is rejecting jobs" >&2; exit 1;; esac; '
        'echo "request id is Ruang_Rapat-7 (1 file(s))"',
    }
    for name, script in scripts.items():
        file = place / name
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def test_the_computer_s_own_printer_comes_first(cups: Path) -> None:
    assert [(p.name, p.default) for p in list_printers()] == [("Ruang_Rapat", True), ("Antrean", False)]
    assert prints_both_sides("Ruang_Rapat") is True
    assert prints_both_sides("Antrean") is False


def test_cups_gets_the_pdf_itself_and_is_told_not_to_scale(cups: Path) -> None:
    pdf = paper(ACROSS, A4)
    send(pdf, PrintJob("Ruang_Rapat", "Sertifikat; rm -rf $HOME", copies=3, both_sides=True), nothing)
    assert (cups / "got.pdf").read_bytes() == pdf
    words = (cups / "told").read_text().splitlines()
    assert words[:6] == ["-d", "Ruang_Rapat", "-t", "Sertifikat; rm -rf $HOME", "-n", "3"]
    options = [words[at + 1] for at, word in enumerate(words) if word == "-o"]
    assert options == ["media=A4", "print-scaling=none", "fit-to-page=false", "sides=two-sided-short-edge", "collate=true"]


def test_a_refusal_of_cups_is_a_sentence(cups: Path) -> None:
    with pytest.raises(Problem, match="Antrean did not take the pages \\(Printer Antrean is rejecting jobs\\)"):
        send(paper(A4), PrintJob("Antrean", "x"), nothing)


def test_no_print_system_is_no_printers(cups: Path) -> None:
    for name in ("lpstat", "lpoptions"):
        (cups / "bin" / name).write_text("#!/bin/sh\necho 'lpstat: Bad file descriptor' >&2; exit 1\n")
    assert list_printers() == []
    assert prints_both_sides("Ruang_Rapat") is None


# A real CUPS with its PDF printer, where one runs


def pdf_printer() -> str | None:
    """A queue of cups-pdf, if this machine has a print system with one."""
    try:
        told = subprocess.run(["lpstat", "-v"], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return None
    return next((line.split(":")[0].split()[-1] for line in told.splitlines() if "cups-pdf:" in line), None)


@pytest.mark.skipif(pdf_printer() is None, reason="no CUPS with a PDF printer here")
def test_a_real_cups_prints_at_true_size() -> None:
    queue, folder = pdf_printer(), Path.home() / "PDF"
    assert queue is not None
    before = set(folder.glob("*.pdf"))
    send(paper(A4, ACROSS), PrintJob(queue, "rangkul uji"), nothing)
    until = time.monotonic() + 30
    while not (new := [f for f in set(folder.glob("*.pdf")) - before if f.stat().st_size]) and time.monotonic() < until:
        time.sleep(0.2)
    time.sleep(0.3)
    out = new[0].read_bytes()
    new[0].unlink()
    assert [tuple(sorted((round(w / MM), round(h / MM)))) for w, h in page_sizes(out)] == [A4, A4]
    for page in (1, 2):
        assert line_length(out, page) == pytest.approx(100, abs=0.6)
        assert frame(out, page) == pytest.approx((2, 2, 2, 2), abs=0.5)
