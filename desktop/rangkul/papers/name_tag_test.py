"""The test page of a label sheet: outlines to hold against the light, and crosses from which a printer's shift is measured."""

from datetime import datetime
from io import BytesIO
from typing import Final

from rangkul.papers.name_tag_sheet import LabelSheet, check_sheet
from rangkul.papers.page import GREEN, INK, MM, MUTED, Page, Style

CROSS: Final = 30.0  # mm from both edges of the paper to the middle of a cross
ARM: Final = 15  # mm of ruler on each side of a cross
TITLE: Final = Style("Inter-Bold", 13)
TEXT: Final = Style("Inter", 8.5)
STRONG: Final = Style("Inter-SemiBold", 8.5)
FIGURE: Final = Style("Inter", 5.5, MUTED)
WIDE, LEADING = 92.0, 4.6  # mm


def crosses(sheet: LabelSheet) -> tuple[tuple[float, float], tuple[float, float]]:
    """The middles of cross A (top left) and B (bottom right) in millimetres, without any offset."""
    near = min(CROSS, sheet.paper_width / 3, sheet.paper_height / 3)
    return (near, near), (sheet.paper_width - near, sheet.paper_height - near)


def offset_measured(sheet: LabelSheet, offset: tuple[float, float], measured: tuple[float, float]) -> tuple[float, float]:
    """The offset that brings cross A where it should be, when `measured` millimetres were found with `offset`."""
    (x, y), _ = crosses(sheet)
    return round(offset[0] + x - measured[0], 1), round(offset[1] + y - measured[1], 1)


def draw_test_page(sheet: LabelSheet, offset: tuple[float, float], made: datetime) -> bytes:
    """One page with every label's outline, printed with the offset as tags would be."""
    from rangkul.papers.pdf import PaperCanvas

    check_sheet(sheet)
    file, size = BytesIO(), (sheet.paper_width * MM, sheet.paper_height * MM)
    canvas = PaperCanvas(file, size, made, f"Lembar uji {sheet.name}")
    page = Page(canvas, size)
    right, down = offset
    for number in range(1, sheet.count + 1):
        x, y = sheet.place(number)
        outline(page, (x + right) * MM, (y + down) * MM, sheet.width * MM, sheet.height * MM)
        page.text((x + right + 1.5) * MM, (y + down + 3.5) * MM, str(number), FIGURE)
    for name, (x, y) in zip("AB", crosses(sheet), strict=True):
        draw_cross(page, name, x, y, offset)
    draw_words(page, sheet, offset)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def outline(page: Page, x: float, y: float, w: float, h: float) -> None:
    page.rule([(x, y, x + w, y), (x, y + h, x + w, y + h), (x, y, x, y + h), (x + w, y, x + w, y + h)], MUTED, 0.4)


def draw_cross(page: Page, name: str, x: float, y: float, offset: tuple[float, float]) -> None:
    """A cross whose arms are rulers; the figures are millimetres from the paper's left and top edge."""
    right, down = offset
    here, there = (x + right) * MM, (y + down) * MM
    lines = [(here - ARM * MM, there, here + ARM * MM, there), (here, there - ARM * MM, here, there + ARM * MM)]
    for step in range(-ARM, ARM + 1):
        long = (2.6 if step % 10 == 0 else 1.8 if step % 5 == 0 else 1.0) * MM
        lines += [(here + step * MM, there, here + step * MM, there + long), (here, there + step * MM, here + long, there + step * MM)]
        if step and step % 5 == 0:
            page.text(here + step * MM, there + 5 * MM, f"{x + step:g}".replace(".", ","), FIGURE, "centre")
        if step and step % 5 == 0 and step != 5:  # the figure of the other arm stands there
            page.text(here + 3.2 * MM, there + step * MM + 2, f"{y + step:g}".replace(".", ","), FIGURE)
    page.rule(lines, INK, 0.4)
    page.text(here - 3 * MM, there - 2 * MM, name, Style("Inter-Bold", 11, GREEN), "right")


def draw_words(page: Page, sheet: LabelSheet, offset: tuple[float, float]) -> None:
    (x, y), (far, low) = crosses(sheet)
    lines = [
        (f"Geseran sekarang: kanan {mm(offset[0])} mm, bawah {mm(offset[1])} mm.", STRONG),
        ("1. Cetak pada kertas polos dengan ukuran sebenarnya (100 %),", TEXT),
        ("    bukan “sesuaikan dengan halaman”.", TEXT),
        ("2. Ukur dari tepi kertas ke tengah silang A dengan penggaris:", TEXT),
        (f"    seharusnya {mm(x)} mm dari kiri dan {mm(y)} mm dari atas.", STRONG),
        ("    Isikan hasil ukur di Rangkul; geseran dihitung sendiri.", TEXT),
        (f"3. Dari A ke B seharusnya {mm(far - x)} mm ke kanan dan {mm(low - y)} mm", TEXT),
        ("    ke bawah. Bila berbeda, pencetak mengubah ukuran: lihat butir 1.", TEXT),
        ("4. Tumpuk di atas lembar label dan terawang: garis harus jatuh", TEXT),
        ("    pada tepi label.", TEXT),
    ]
    scale = min(1.0, (sheet.paper_width - 8) / (WIDE + 12), (low - y - 2 * ARM + 26) / (len(lines) * LEADING + 30))
    high = ((len(lines) + 3.4) * LEADING) * scale
    left, top = (sheet.paper_width - WIDE * scale) / 2, (sheet.paper_height - high) / 2
    page.fill((left - 5) * MM, top * MM, (WIDE * scale + 10) * MM, high * MM, "#FFFFFF")
    outline(page, (left - 5) * MM, top * MM, (WIDE * scale + 10) * MM, high * MM)
    page.text(left * MM, (top + 1.7 * LEADING * scale) * MM, "LEMBAR UJI", Style(TITLE.font, TITLE.size * scale))
    page.text((left + WIDE * scale) * MM, (top + 1.7 * LEADING * scale) * MM, sheet.name, Style("Inter", 8 * scale, MUTED), "right")
    for number, (text, style) in enumerate(lines):
        page.text(left * MM, (top + (number + 3.1) * LEADING * scale) * MM, text, Style(style.font, style.size * scale))


def mm(value: float) -> str:
    """12.5 as "12,5"."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",").replace("-", "−")
