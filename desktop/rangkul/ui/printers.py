"""The printers of this computer, and sending a PDF to one at its true size.

CUPS (Linux, macOS) takes the PDF itself: a few kilobytes, sharp, the paper's edge as origin. Elsewhere (Windows) every page is drawn
at the printer's resolution.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rangkul.errors import Problem
from rangkul.papers.look import page_sizes, render_page

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout, QPainter
    from PySide6.QtPrintSupport import QPrinter

Progress = Callable[[int, int, str], None]

PATIENCE = 20  # seconds for an answer of the print system
SHARPEST = 400  # dots per inch of a drawn page: letters look the same beyond it, and an A4 page already weighs 50 MB
STRIPS = 16  # a drawn page is sent in so many strips, the empty ones not at all
MEDIA = {(210, 297): "A4", (148, 210): "A5", (297, 420): "A3", (216, 279): "Letter", (216, 356): "Legal"}


@dataclass(frozen=True)
class Printer:
    """A printer that can be chosen; `default` is the one the computer prefers."""

    name: str
    default: bool = False


@dataclass(frozen=True)
class PrintJob:
    """What is wanted of the printer; the PDF holds just the pages to print."""

    printer: str
    title: str
    copies: int = 1
    both_sides: bool = False


def has_cups() -> bool:
    return os.name != "nt" and bool(shutil.which("lp") and shutil.which("lpstat"))


def list_printers() -> list[Printer]:
    """The default one first; empty where there is none, or where nothing answers."""
    names, default = _cups_printers() if has_cups() else _qt_printers()
    return sorted((Printer(name, name == default) for name in names), key=lambda p: (not p.default, p.name.casefold()))


def prints_both_sides(printer: str) -> bool | None:
    """Whether the printer turns the paper by itself; None when nobody knows."""
    if has_cups():
        answer = _ask("lpoptions", "-p", printer, "-l")
        found = re.search(r"^\w*(?:duplex|sides)\w*/[^:]*:(.*)$", answer, re.IGNORECASE | re.MULTILINE)
        return bool(re.search(r"DuplexNoTumble|two-sided|True", found[1])) if found else None if not answer else False
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    modes = QPrinterInfo.printerInfo(printer).supportedDuplexModes()
    return QPrinter.DuplexMode.DuplexLongSide in modes


def send(pdf: bytes, job: PrintJob, progress: Progress) -> None:
    """Hands the PDF to the printer; a refusal is a Problem, Cancelled comes through from `progress`."""
    if has_cups():
        _send_to_cups(pdf, job)
    else:
        draw_pages(qt_printer(job), pdf, job, progress)


# CUPS


def _environment() -> Mapping[str, str]:
    """The system's programs in plain English, with the system's libraries: a frozen program brings its own."""
    environment = dict(os.environ) | {"LC_ALL": "C.UTF-8"}
    ours = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if ours is not None:
        environment["LD_LIBRARY_PATH"] = ours
    return environment


def _ask(*command: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - fixed commands; a printer's name comes from the print system and is one word
            command, capture_output=True, text=True, timeout=PATIENCE, env=_environment(), check=False
        )
        return done.stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _cups_printers() -> tuple[list[str], str]:
    default = re.search(r"destination: (\S+)", _ask("lpstat", "-d"))
    return _ask("lpstat", "-e").split(), default[1] if default else ""


def paper_of(width: float, height: float) -> str:
    """The name CUPS knows a page of these points by, upright: "A4", or its size in millimetres."""
    short, long = sorted((round(width / 72 * 25.4), round(height / 72 * 25.4)))
    near = (name for (w, h), name in MEDIA.items() if abs(w - short) <= 1 and abs(h - long) <= 1)
    return next(near, f"Custom.{short}x{long}mm")


def _send_to_cups(pdf: bytes, job: PrintJob) -> None:
    width, height = page_sizes(pdf)[0]
    both = "two-sided-short-edge" if width > height else "two-sided-long-edge"
    options = (
        f"media={paper_of(width, height)}", "print-scaling=none", "fit-to-page=false",
        f"sides={both if job.both_sides else 'one-sided'}", "collate=true",
    )  # fmt: skip
    words = [word for option in options for word in ("-o", option)]
    command = ["lp", "-d", job.printer, "-t", job.title[:120] or "Rangkul", "-n", str(job.copies), *words, "-"]
    try:
        done = subprocess.run(  # noqa: S603 - as above; the title is one word of the command, whatever it holds
            command, input=pdf, capture_output=True, timeout=5 * PATIENCE, env=_environment(), check=False
        )
    except subprocess.TimeoutExpired:
        raise Problem(
            "The printer {name} does not answer. See whether it is switched on, or choose another one.", name=job.printer
        ) from None
    except OSError as reason:
        raise _refused(job, str(reason.strerror or reason)) from None
    if done.returncode:
        raise _refused(job, done.stderr.decode(errors="replace").strip().removeprefix("lp: ")[:200])


def _refused(job: PrintJob, why: str) -> Problem:
    return Problem(
        "The printer {name} did not take the pages ({why}). Choose another one, or save the PDF.", name=job.printer, why=why or "?"
    )


# Qt


def _qt_printers() -> tuple[list[str], str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName()


def qt_printer(job: PrintJob) -> "QPrinter":
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(job.printer)
    return printer


def _layout(width: float, height: float) -> "QPageLayout":
    """A page of these points, to its edges."""
    from PySide6.QtCore import QMarginsF, QSizeF
    from PySide6.QtGui import QPageLayout, QPageSize

    across = width > height
    upright = QSizeF(min(width, height), max(width, height))
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(size, QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def draw_pages(printer: "QPrinter", pdf: bytes, job: PrintJob, progress: Progress) -> None:
    """Draws the pages one after the other; nothing is printed when `progress` raises Cancelled."""
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    sizes = page_sizes(pdf)
    printer.setDocName(job.title)
    printer.setCopyCount(job.copies)
    printer.setCollateCopies(True)
    across = sizes[0][0] > sizes[0][1]
    turned = QPrinter.DuplexMode.DuplexShortSide if across else QPrinter.DuplexMode.DuplexLongSide
    printer.setDuplex(turned if job.both_sides else QPrinter.DuplexMode.DuplexNone)
    painter = QPainter()
    try:
        for number, size in enumerate(sizes, 1):
            progress(number - 1, len(sizes), "")
            printer.setPageLayout(_layout(*size))
            if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
                raise _refused(job, "QPrinter")
            _draw_page(painter, pdf, number, printer.resolution())
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()


def _draw_page(painter: "QPainter", pdf: bytes, number: int, resolution: int) -> None:
    """One page as strips of a picture whose dots are a whole number of the printer's, so that no seams show."""
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage

    times = -(-resolution // SHARPEST)
    width, height, colours = render_page(pdf, number, resolution / times / 72)
    tall = -(-height // STRIPS)
    for top in range(0, height, tall):
        rows = min(tall, height - top)
        strip = colours[top * width * 3 : (top + rows) * width * 3]
        if strip.count(b"\xff") < len(strip):
            image = QImage(strip, width, rows, width * 3, QImage.Format.Format_RGB888)
            painter.drawImage(QRect(0, top * times, width * times, rows * times), image)
