"""Name tags: measured in the rendered page. Every code is read, everything lies on its label, an offset moves all by exactly that."""

import json
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from papers.sample_papers import EVENT, LONG_EVENT, LONG_NAME, MADE, NAMES, RANKS, VILLAGES, letterhead
from rangkul.errors import Cancelled, Problem
from rangkul.papers.look import page_count, page_text, render_page
from rangkul.papers.name_tag import MODULES, draw_tags
from rangkul.papers.name_tag_cuts import cut_lines
from rangkul.papers.name_tag_records import NameTag, PrintedTags, TagOrder, TagPlace
from rangkul.papers.name_tag_sheet import LabelSheet, check_sheet, places_of, sheet_of, usual_sheets
from rangkul.papers.name_tag_test import crosses, draw_test_page, offset_measured
from rangkul.papers.page import MM
from rangkul.papers.qr import FoundCode, read_codes
from rangkul.rules.tag_code import SIGNS, check_sign, read_tag

GOLDEN = Path(__file__).parents[1] / "golden" / "papers"
DPI = 200
SCALE = DPI / 72
SHEETS = {sheet.key: sheet for sheet in usual_sheets()}


def code(number: int) -> str:
    """A valid code that is the same in each run."""
    body = "".join(SIGNS[(number * step + step) % len(SIGNS)] for step in range(1, 8))
    return f"RK{body}{check_sign(body)}"


def tag(number: int) -> NameTag:
    texts = (NAMES[number % len(NAMES)], RANKS[number % 4], "Polsek Cikarang Utara", VILLAGES[number % 4])
    return NameTag(code(number), f"person-{number}", *texts)


LONG = NameTag(code(20), "long", LONG_NAME, "Kombes Pol", "Polsek Muara Gembong Utara", VILLAGES[3], f"mewakili Aiptu {NAMES[3]}")
ONE_WORD = NameTag(code(21), "word", "W" * 60, "", "Polsek Babelan")
EMPTY = NameTag(code(22))


def order(key: str = "a4-2x5", count: int = 7, **changes: object) -> TagOrder:
    tags = (*(tag(number) for number in range(count)), LONG, ONE_WORD, EMPTY)
    return replace(TagOrder(EVENT, tags, SHEETS[key], letterhead(), made=MADE), **changes)  # type: ignore[arg-type]


class Picture:
    """A page at 200 dpi: its codes, and its ink as white on black."""

    def __init__(self, pdf: bytes, page: int) -> None:
        self.width, self.height, self.rgb = render_page(pdf, page, SCALE)

    @property
    def codes(self) -> list[FoundCode]:
        return read_codes(self.width, self.height, self.rgb)

    def ink(self) -> Image.Image:
        grey = Image.frombytes("RGB", (self.width, self.height), self.rgb).convert("L")
        return grey.point([255 if shade < 245 else 0 for shade in range(256)])


def wiped(ink: Image.Image, boxes: list[tuple[float, float, float, float]]) -> Image.Image:
    """Without the ink in these boxes (left, top, right, bottom in millimetres)."""
    rest, pixel = ink.copy(), MM * SCALE
    pen = ImageDraw.Draw(rest)
    for left, top, right, bottom in boxes:
        pen.rectangle((round(left * pixel), round(top * pixel), round(right * pixel), round(bottom * pixel)), 0)
    return rest


def labels_of(places: tuple[TagPlace, ...], page: int = 1, pad: float = 0.0) -> list[tuple[float, float, float, float]]:
    """In millimetres, `pad` smaller on each side."""
    found = [place for place in places if place.page == page]
    return [(p.x / MM + pad, p.y / MM + pad, (p.x + p.w) / MM - pad, (p.y + p.h) / MM - pad) for p in found]


@cache
def printed(key: str) -> PrintedTags:
    return draw_tags(order(key, event=LONG_EVENT))


@cache
def picture(key: str, page: int = 1) -> Picture:
    return Picture(printed(key).pdf, page)


def inside(place: TagPlace, x: float, y: float) -> bool:
    return place.x <= x <= place.x + place.w and place.y <= y <= place.y + place.h


@pytest.mark.parametrize("key", SHEETS)
def test_every_code_is_read_from_the_page_and_lies_on_its_label(key: str):
    result = printed(key)
    assert page_count(result.pdf) == result.pages
    read = 0
    for page in range(1, result.pages + 1):
        places = {place.code: place for place in result.places if place.page == page}
        found = picture(key, page).codes
        assert {one.text for one in found} == places.keys()
        for one in found:
            assert all(inside(places[one.text], x / SCALE, y / SCALE) for x, y in one.corners)
            assert read_tag(one.text) == one.text
            side = max(x for x, _ in one.corners) - min(x for x, _ in one.corners)
            assert side / SCALE / MODULES / MM >= 0.55, "modules that a cheap scanner sees"
            read += 1
    assert read == len(result.places)


@pytest.mark.parametrize("key", SHEETS)
def test_nothing_is_printed_beside_the_labels(key: str):
    """Nor at their very edge, where labels have round corners."""
    sheet = SHEETS[key]
    rest = wiped(picture(key).ink(), labels_of(printed(key).places, pad=1.0))
    if sheet.cut:
        assert rest.getbbox(), "cards have marks for the knife"
        xs, ys = cut_lines(sheet)
        rest = wiped(rest, [(x - 0.3, 0, x + 0.3, 300) for x in xs] + [(0, y - 0.3, 300, y + 0.3) for y in ys])
    assert rest.getbbox() is None


@pytest.mark.parametrize("offset", [(1.0, 2.0), (-2.0, 0.5), (0.0, -1.5)])
def test_an_offset_moves_everything_by_exactly_that(offset: tuple[float, float]):
    still, moved = draw_tags(order()), draw_tags(order(offset=offset))
    for before, after in zip(still.places, moved.places, strict=True):
        assert (after.x - before.x, after.y - before.y) == pytest.approx((offset[0] * MM, offset[1] * MM))
        assert (after.w, after.h) == (before.w, before.h)
    corners = [{one.text: one.corners for one in Picture(result.pdf, 1).codes} for result in (still, moved)]
    pairs = [pair for text in corners[0] for pair in zip(corners[0][text], corners[1][text], strict=True)]
    for axis in (0, 1):
        steps = [(after[axis] - before[axis]) / SCALE / MM for before, after in pairs]
        assert sum(steps) / len(steps) == pytest.approx(offset[axis], abs=0.07)


def test_an_offset_of_whole_pixels_gives_the_same_picture_moved():
    pixels = 8
    millimetres = pixels / SCALE / MM
    still = Picture(draw_tags(order("card-a4")).pdf, 1).ink()
    moved = Picture(draw_tags(order("card-a4", offset=(millimetres, millimetres))).pdf, 1).ink()
    expected = ImageChops.offset(still, pixels, pixels)
    strange = ImageChops.difference(expected, moved).histogram()[255]
    assert strange < still.histogram()[255] * 0.02  # edges of letters may round otherwise


@given(st.integers(0, 200), st.integers(1, 40), st.data())
def test_labels_follow_each_other_from_the_first_free_one(count: int, per_sheet: int, data: st.DataObject):
    start = data.draw(st.integers(1, per_sheet))
    places = places_of(count, per_sheet, start)
    assert len(places) == len(set(places)) == count
    assert all(1 <= number <= per_sheet for _, number in places)
    assert places == sorted(places)
    if count:
        assert places[0] == (1, start)
        assert [(page - 1) * per_sheet + number for page, number in places] == list(range(start, start + count))


def test_a_half_used_sheet_begins_at_its_first_free_label():
    result = draw_tags(order("a4-3x8", count=4, start=20))
    assert [(place.page, place.number) for place in result.places] == [(1, 20), (1, 21), (1, 22), (1, 23), (1, 24), (2, 1), (2, 2)]
    x, y = SHEETS["a4-3x8"].place(20)
    assert (result.places[0].x, result.places[0].y) == pytest.approx((x * MM, y * MM))
    assert len(Picture(result.pdf, 1).codes) == 5


@pytest.mark.parametrize("key", SHEETS)
def test_long_names_are_whole_or_told(key: str):
    result = printed(key)
    text = " ".join(page_text(result.pdf, page).replace("\n", " ") for page in range(1, result.pages + 1))
    told = {(found.who, found.place) for found in result.complaints}
    for one in (*order(key).tags[:7], LONG, ONE_WORD):
        for field in ("name", "rank", "station", "villages", "note"):
            value: str = getattr(one, field)
            whole = value.replace(" ", "") in text.replace(" ", "")
            assert whole or (one.who, field) in told, f"{field} “{value}” is cut in silence"
    assert not any(found.blocks for found in result.complaints)


def test_names_of_the_register_are_whole_on_every_sheet():
    for key in SHEETS:
        result = draw_tags(replace(order(key), tags=tuple(tag(number) for number in range(8))))
        assert {found.place for found in result.complaints if found.code == "text_too_long"} <= {"villages"}


def test_the_code_stands_in_plain_characters_too():
    text = page_text(printed("a6").pdf, 1)
    assert code(0) in text
    assert "Budi Santoso, S.H." in text
    assert all(word in text for word in ("Bripka", "Polsek Cikarang Utara", "Sukadanau", "Kantor Cabang Bekasi Cikarang"))


def test_an_empty_tag_has_lines_to_write_on():
    text = page_text(draw_tags(replace(order(), tags=(EMPTY,))).pdf, 1)
    assert "TAMU" in text
    assert "Instansi" in text
    assert EMPTY.code in text


def test_the_same_order_gives_the_same_bytes_and_the_words_of_the_golden_file():
    """Golden: words and places. Look at the tags before replacing the file."""
    first = draw_tags(order())
    assert draw_tags(order()).pdf == first.pdf
    words = [page_text(first.pdf, page).splitlines() for page in range(1, first.pages + 1)]
    now = {"places": [[p.code, p.page, p.number, *(round(v, 2) for v in (p.x, p.y, p.w, p.h))] for p in first.places], "words": words}
    golden = GOLDEN / "name_tag.json"
    if not golden.exists():
        golden.write_text(json.dumps(now, indent=1, ensure_ascii=False), encoding="utf-8")
        pytest.fail("golden file was missing and has been written: look at it, then commit it")
    assert json.loads(golden.read_text(encoding="utf-8")) == now


def test_what_cannot_be_printed_is_refused():
    with pytest.raises(Problem, match="nobody"):
        draw_tags(replace(order(), tags=()))
    with pytest.raises(Problem, match="no label 11"):
        draw_tags(order(start=11))
    with pytest.raises(Problem, match="logo"):
        draw_tags(order(letterhead=replace(letterhead(), logo=b"\x89PNG broken")))

    def stop(done: int, total: int, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        draw_tags(order(), stop)


WRONG = {
    "over the right edge": {"left": 10.0}, "over the bottom": {"top": 20.0}, "overlapping": {"across": 90.0}, "too small": {"height": 20.0},
    "no label": {"columns": 0}, "no name": {"name": " "}, "beside the paper": {"left": -1.0}, "too large": {"paper_height": 900.0},
}  # fmt: skip


@pytest.mark.parametrize("why", WRONG)
def test_measures_that_cannot_be_are_refused_in_words(why: str):
    with pytest.raises(Problem):
        check_sheet(replace(SHEETS["a4-2x5"], **WRONG[why]))  # type: ignore[arg-type]


def test_the_usual_sheets_can_be_printed_and_are_named_apart():
    assert {"a4-2x4", "a4-2x5", "a4-3x8", "card-a4", "a6"} <= SHEETS.keys()
    for sheet in SHEETS.values():
        check_sheet(sheet)
        assert sheet_of(vars(sheet)) == sheet
    assert max(Counter(sheet.name for sheet in SHEETS.values()).values()) == 1


@pytest.mark.parametrize("key", SHEETS)
def test_the_test_page_has_its_crosses_where_it_says(key: str):
    sheet, offset = SHEETS[key], (1.0, -0.5)
    pdf = draw_test_page(sheet, offset, MADE)
    assert "LEMBAR UJI" in page_text(pdf, 1)
    ink = Picture(pdf, 1).ink()
    for x, y in crosses(sheet):
        across, down = round((x + offset[0]) * MM * SCALE), round((y + offset[1]) * MM * SCALE)
        for step in range(-30, 31, 5):  # both arms run through the middle, to a pixel
            assert ink.crop((across + step, down - 1, across + step + 1, down + 2)).getbbox()
            assert ink.crop((across - 1, down + step, across + 2, down + step + 1)).getbbox()
    (x, y), _ = crosses(sheet)
    assert offset_measured(sheet, offset, (x, y)) == offset
    assert offset_measured(sheet, (0, 0), (x + 1.5, y - 0.5)) == (-1.5, 0.5)


def test_a_sheet_knows_the_place_of_each_label():
    sheet = LabelSheet("x", "x", "", 100, 100, 2, 2, 45, 30, 1, 2, 50, 40)
    assert [sheet.place(number) for number in range(1, 5)] == [(1, 2), (51, 2), (1, 42), (51, 42)]
