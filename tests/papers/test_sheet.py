"""Attendance sheets: what the map says is on the page, in the rendered picture."""

import itertools
import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from papers.sample_papers import HEAD, LONG_EVENT, LONG_NAME, people, sheet_order
from rangkul.errors import Cancelled, Problem
from rangkul.papers.look import page_count, page_text, render_page
from rangkul.papers.page import MM
from rangkul.papers.page_code import read_page_code
from rangkul.papers.qr import read_codes
from rangkul.papers.records import SHEET_COLUMNS, PrintedSheets, SheetCell, SheetGroup, SheetPerson
from rangkul.papers.sheet import draw_sheets
from rangkul.papers.sheet_columns import choose_columns
from rangkul.papers.sheet_map import map_document, read_map

GOLDEN = Path(__file__).parents[1] / "golden" / "papers"
SCALE = 3.0


@pytest.fixture(scope="module")
def printed() -> PrintedSheets:
    return draw_sheets(sheet_order())


class Picture:
    """A rendered page in grey, asked in points from the top left."""

    def __init__(self, pdf: bytes, page: int) -> None:
        self.width, self.height, self.rgb = render_page(pdf, page, SCALE)

    def dark(self, x: float, y: float, limit: int = 200) -> bool:
        at = (round(y * SCALE) * self.width + round(x * SCALE)) * 3
        return self.rgb[at + 1] < limit

    def line_near(self, x: float, y: float, across: bool) -> bool:
        """A line within a pixel of the place."""
        steps = [step / SCALE for step in (-1, 0, 1)]
        return any(self.dark(x + (step if across else 0), y + (0 if across else step)) for step in steps)


def test_the_same_order_gives_the_same_bytes(printed: PrintedSheets):
    assert draw_sheets(sheet_order()).pdf == printed.pdf


def test_both_codes_of_each_page_are_read_where_the_map_says(printed: PrintedSheets):
    assert page_count(printed.pdf) == printed.map.pages
    for page in range(1, printed.map.pages + 1):
        picture = Picture(printed.pdf, page)
        found = {code.text: code.corners for code in read_codes(picture.width, picture.height, picture.rgb)}
        cells = {cell.text: cell for cell in printed.map.cells if cell.page == page and cell.kind == "code"}
        assert found.keys() == cells.keys()
        for text, corners in found.items():
            code = read_page_code(text)
            assert code and (code.run, code.page, code.pages) == (printed.map.run, page, printed.map.pages)
            cell = cells[text]
            left, top = min(x for x, _ in corners) / SCALE, min(y for _, y in corners) / SCALE
            right, bottom = max(x for x, _ in corners) / SCALE, max(y for _, y in corners) / SCALE
            expected = (cell.x, cell.y, cell.x + cell.w, cell.y + cell.h)
            assert (left, top, right, bottom) == pytest.approx(expected, abs=2)


def test_every_box_has_its_borders_and_is_empty_inside(printed: PrintedSheets):
    for page in range(1, printed.map.pages + 1):
        picture = Picture(printed.pdf, page)
        for box in (box for box in printed.map.boxes if box.page == page):
            for part in (0.3, 0.5, 0.8):
                assert picture.line_near(box.x, box.y + box.h * part, across=True)
                assert picture.line_near(box.x + box.w, box.y + box.h * part, across=True)
                assert picture.line_near(box.x + box.w * part, box.y, across=False)
                assert picture.line_near(box.x + box.w * part, box.y + box.h, across=False)
            inside = [(box.x + box.w * a / 20, box.y + box.h * b / 10) for a in range(3, 20) for b in range(2, 10)]
            assert not any(picture.dark(x, y, 250) for x, y in inside)


def test_marks_stand_where_the_map_says(printed: PrintedSheets):
    picture = Picture(printed.pdf, 1)
    marks = [cell for cell in printed.map.cells if cell.page == 1 and cell.kind == "mark"]
    assert len(marks) == 4
    for mark in marks:
        unit = mark.w / 8
        assert mark.w == pytest.approx(8 * MM)
        assert picture.dark(mark.x + unit / 2, mark.y + mark.h / 2, 60)
        assert not picture.dark(mark.x + 1.5 * unit, mark.y + 1.5 * unit)
    dots = {tuple(picture.dark(mark.x + a * unit, mark.y + b * unit) for a in (3, 5) for b in (3, 5)) for mark in marks}
    assert len(dots) >= 3


def test_boxes_are_as_large_as_reading_needs(printed: PrintedSheets):
    pages = {}
    for box in printed.map.boxes:
        assert box.w >= 38 * MM - 0.001
        assert box.h >= 9 * MM
        pages.setdefault(box.page, []).append(box)
    assert max(len(boxes) for boxes in pages.values()) <= 22
    for boxes in pages.values():
        lefts = [box.x for box in boxes]
        assert all(one != other for one, other in itertools.pairwise(lefts)), "neighbours sign in different halves"


def test_stamps_keep_their_distance_and_codes_their_quiet_zone(printed: PrintedSheets):
    for stamp in (cell for cell in printed.map.cells if cell.kind == "stamp"):
        assert stamp.y - max(box.y + box.h for box in printed.map.boxes if box.page == stamp.page) >= 25 * MM - 0.001
    for code in (cell for cell in printed.map.cells if cell.kind == "code"):
        assert 16 * MM <= code.w <= 20 * MM
        picture = Picture(printed.pdf, code.page) if code.page == 1 else None
        if picture:
            assert not any(ring_dark(picture, code, 4 * code.w / 25 * part) for part in (0.3, 0.6, 0.9))


def ring_dark(picture: Picture, cell: SheetCell, out: float) -> bool:
    across = [cell.x - out + (cell.w + 2 * out) * step / 40 for step in range(41)]
    down = [cell.y - out + (cell.h + 2 * out) * step / 40 for step in range(41)]
    places = [(x, y) for x in across for y in (cell.y - out, cell.y + cell.h + out)]
    places += [(x, y) for y in down for x in (cell.x - out, cell.x + cell.w + out)]
    return any(picture.dark(x, y) for x, y in places)


def test_each_group_begins_a_page_and_closes_it(printed: PrintedSheets):
    texts = [page_text(printed.pdf, page) for page in range(1, printed.map.pages + 1)]
    assert "halaman 1 dari 6" in texts[0]
    assert all("DAFTAR HADIR" in text and "Minggu, 22 November 2026" in text for text in texts)
    closing = [text for text in texts if "Jumlah hadir" in text]
    assert len(closing) == 3
    assert all("AKP Hendra Gunawan, S.H., M.H." in text and "u.b." in text for text in closing)


def test_everybody_has_one_box_and_guests_have_none_of_theirs(printed: PrintedSheets):
    who = [box.who for box in printed.map.boxes if box.who]
    assert who == [f"person-{100 * group + n}" for group, size in enumerate((12, 18, 33)) for n in range(size)]
    assert [box.id for box in printed.map.boxes if box.who is None] == [f"g{n:03d}" for n in range(1, 10)]


def test_the_map_survives_its_json(printed: PrintedSheets):
    document = json.loads(json.dumps(map_document(printed.map)))
    assert document["origin"] == "top-left"
    assert document["pagesize"] == [595.28, 841.89]
    first = document["boxes"][0]
    assert {"page", "id", "x", "y", "w", "h", "who"} == first.keys()
    assert map_document(read_map(document)) == document


def test_long_texts_are_told_and_everything_still_stands_in_its_cell():
    long = tuple(SheetPerson(f"p{n}", LONG_NAME, "Kombes Pol", "80010100", "Polsek X", "Sukamaju") for n in range(3))
    printed = draw_sheets(sheet_order(groups=(SheetGroup("Polsek X", long),), event=LONG_EVENT, session="Sesi 2"))
    assert {(found.code, found.who) for found in printed.complaints} == {("text_too_long", f"p{n}") for n in range(3)}
    assert not any(found.blocks for found in printed.complaints)
    assert "Sesi 2" in page_text(printed.pdf, 1)


ALL_COLUMNS = [tuple(name for place, name in enumerate(SHEET_COLUMNS) if chosen >> place & 1) for chosen in range(16)]


@pytest.mark.parametrize("columns", ALL_COLUMNS, ids="+".join)
def test_whatever_columns_are_printed_the_boxes_stay_where_they_are(printed: PrintedSheets, columns: tuple[str, ...]):
    other = draw_sheets(sheet_order(columns=columns))
    assert map_document(other.map) == map_document(printed.map)
    edges = choose_columns(columns)
    assert edges[0].left == pytest.approx(17 * MM)
    assert all(left.left + left.width == pytest.approx(right.left) for left, right in itertools.pairwise(edges))
    assert edges[-1].left + edges[-1].width == pytest.approx(other.map.boxes[0].x)
    words = " ".join(page_text(other.pdf, 1).split())
    assert ("80010100" in words) == ("number" in columns)
    assert ("Telaga Murni" in words) == ("villages" in columns)
    assert ("Bripka" in words) == ("rank" in columns)
    assert (words.count("Polsek Cikarang Utara") > 2) == ("station" in columns)


def test_a_list_for_guests_alone_has_its_own_columns_and_count():
    printed = draw_sheets(sheet_order(groups=(SheetGroup("Tamu", (), 30, "Peserta"),)))
    text = "".join(page_text(printed.pdf, page) for page in range(1, printed.map.pages + 1))
    assert "Instansi, jabatan" in text
    assert "Jumlah hadir: ................ tamu." in text
    assert [box.id for box in printed.map.boxes] == [f"g{n:03d}" for n in range(1, 31)]
    assert not any(box.who for box in printed.map.boxes)


def test_whom_somebody_stands_for_is_printed_below_the_name():
    people_here = tuple(SheetPerson(f"p{n}", name, note="mewakili Aiptu Budi Santoso, S.H.") for n, name in enumerate(("Agus", LONG_NAME)))
    printed = draw_sheets(sheet_order(groups=(SheetGroup("Meja 1 · A–D", people_here, 0, "Kelompok"),)))
    text = page_text(printed.pdf, 1)
    assert text.count("mewakili Aiptu Budi Santoso, S.H.") == 2
    assert "Meja 1 · A–D" in text
    assert "petugas yang diundang." in text


def test_a_map_of_before_the_columns_is_read_as_ever():
    """Printed runs stay readable: this is what was stored then."""
    old = {
        "pagesize": [595.28, 841.89], "origin": "top-left", "run": "ABC234", "pages": 1,
        "boxes": [{"page": 1, "id": "r001", "x": 308.98, "y": 205.51, "w": 107.72, "h": 26.08, "who": "x"}],
        "cells": [{"page": 1, "kind": "code", "id": "top-right", "x": 515.91, "y": 28.35, "w": 51.02, "h": 51.02, "text": "R1:ABC234"}],
    }  # fmt: skip
    assert map_document(read_map(old)) == old


def test_no_number_of_a_person_but_the_nrp_is_printed(printed: PrintedSheets):
    assert not any(len(word) == 16 and word.isdigit() for page in (1, 2) for word in page_text(printed.pdf, page).split())


def test_orders_that_make_no_sheet_are_refused():
    with pytest.raises(Problem, match="nobody"):
        draw_sheets(sheet_order(groups=()))
    with pytest.raises(Problem, match="signers"):
        draw_sheets(sheet_order(signers=()))
    order = sheet_order()
    with pytest.raises(Problem, match="logo"):
        draw_sheets(replace(order, letterhead=replace(order.letterhead, logo=b"\x89PNG broken")))


def test_one_signer_and_no_logo_make_a_sheet_too():
    order = sheet_order(signers=(HEAD,), groups=(SheetGroup("Polsek X", people(2, "Polsek X"), 0),))
    order = replace(order, letterhead=replace(order.letterhead, logo=None))
    text = page_text(draw_sheets(order).pdf, 1)
    assert "Mengetahui" not in text
    assert "Dra. Ratna Dewi Anggraini, M.M." in text


def test_printing_can_be_cancelled():
    def stop(done: int, total: int, text: str) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        draw_sheets(sheet_order(), stop)


def test_the_sheet_is_as_it_was_when_somebody_looked_at_it(printed: PrintedSheets):
    """Golden: words and map. Look at the pages (rangkul sheet) before replacing the file."""
    words = [page_text(printed.pdf, page).splitlines() for page in range(1, printed.map.pages + 1)]
    now = {"map": map_document(printed.map), "words": words}
    golden = GOLDEN / "sheet.json"
    if not golden.exists():
        golden.write_text(json.dumps(now, indent=1, ensure_ascii=False), encoding="utf-8")
        pytest.fail("golden file was missing and has been written: look at it, then commit it")
    assert json.loads(golden.read_text(encoding="utf-8")) == json.loads(json.dumps(now))


@pytest.mark.parametrize(("angle", "scale", "blur"), [(0, 1.4, 0.8), (2.5, 2.0, 1.0), (-4, 1.8, 0.6), (180, 1.6, 0.6), (90, 1.4, 0.5)])
def test_codes_survive_a_copier_and_a_telephone(printed: PrintedSheets, angle: float, scale: float, blur: float):
    width, height, rgb = render_page(printed.pdf, 2, scale)
    page = Image.frombytes("RGB", (width, height), rgb).rotate(angle, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
    page = page.filter(ImageFilter.GaussianBlur(blur))
    file = BytesIO()
    page.save(file, "JPEG", quality=40)
    with Image.open(file) as copied:
        found = read_codes(copied.width, copied.height, copied.convert("RGB").tobytes())
    codes = [read_page_code(code.text) for code in found]
    assert {code.corner for code in codes if code} == {"T", "B"}
    assert {code.page for code in codes if code} == {2}
