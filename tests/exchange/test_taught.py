"""Lists whose headings nobody understands, read once somebody has said what they are; and lists that only look alike."""

import csv
import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.village_files import SUKADARMA, TODAY, VILLAGES, Here, agree, codes, people, plain_rows, write_xlsx
from rangkul.exchange.child import Child
from rangkul.exchange.columns import IGNORED, ROSTER, SENSITIVE
from rangkul.exchange.grid import Grid
from rangkul.exchange.layout_look import FileLook, look_at, look_at_sheet, read_first
from rangkul.exchange.records import RosterFile
from rangkul.exchange.roster import check_roster, check_rosters
from rangkul.exchange.sensitive import is_sensitive
from rangkul.exchange.taught import TEACHABLE, Lesson, Place, complaints, make_lesson, signature_of, without_place, word_of

STRANGE = {
    "NIK": "A1", "NAMA": "SIAPA", "JENIS KELAMIN": "COWO/CEWE", "TEMPAT LAHIR": "ASAL", "TANGGAL LAHIR": "KAPAN", "ALAMAT": "DI MANA",
    "RT": "R", "RW": "W", "PEKERJAAN": "SEHARI-HARI", "NO HP": "BISA DIHUBUNGI", "NAMA IBU KANDUNG": "EMAK",
}  # fmt: skip
FIELDS = ("nik", "name", "sex", "birth_place", "birth_date", "address", "rt", "rw", "occupation", "phone", "mother_name")
COLUMNS = tuple(enumerate(FIELDS, start=1))


def strange_rows(some: Sequence[Any]) -> list[list[Any]]:
    """A tidy list below headings that no reader could know."""
    rows = plain_rows(some)
    rows[0] = ["#", *(STRANGE[title] for title in rows[0][1:])]
    return rows


def look(path: Path, *taught: Lesson) -> FileLook:
    return look_at(path, today=TODAY, taught=taught, villages=VILLAGES)


def check(path: Path, *taught: Lesson, village: str | None = None) -> RosterFile:
    return next(check_rosters([path], today=TODAY, villages=VILLAGES, taught=taught, village=village, child=Here()))


def learn(rows: list[list[Any]], top: int, first: int, columns: tuple[tuple[int, str], ...] = COLUMNS, **values: dict[str, str]) -> Lesson:
    return make_lesson(Grid("Data", rows), top, first, columns, values, "contoh.xlsx")


def test_strange_headings_are_refused_then_taught_then_known(tmp_path: Path) -> None:
    """The whole way, through the child process; the list is too short for anybody but a person to tell its columns."""
    some = people(4)
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": strange_rows(some)})
    refused = check_roster(path, today=TODAY)
    assert refused.rejected is not None
    assert refused.teachable
    seen = look(path).sheets[0]
    assert (seen.top, seen.first) == (None, None)
    lesson = make_lesson(seen.grid, 0, 1, COLUMNS, {}, path.name)
    agree(check_roster(path, today=TODAY, taught=[lesson]), some, range(2, 6))
    other = people(7, seed=9)
    rows = [["DAFTAR"], ["DESA SUKADARMA"], [], *strange_rows(other)]
    path = write_xlsx(tmp_path / "b.xlsx", {"Data": rows}, at=(2, 3))
    later = check_roster(path, today=TODAY, villages=VILLAGES, taught=[without_place(lesson, village=None)])
    agree(later, other, range(7, 14))
    assert "taught_layout" in codes(later)
    assert later.layouts[0].taught


def test_a_lesson_wins_over_the_words_of_a_heading(tmp_path: Path) -> None:
    """The column NAMA of this village holds the mothers, and the workers stand below IBU."""
    some = people(6)
    rows = plain_rows(some)
    rows[0][2], rows[0][11] = rows[0][11], rows[0][2]
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    assert check(path).records[0].name == some[0].mother
    agree(check(path, without_place(learn(rows, 0, 1), village=None)), some)


def test_the_heading_once_more_in_the_middle_is_known_too(tmp_path: Path) -> None:
    some = people(10)
    rows = strange_rows(some)
    rows = [*rows[:6], ["DUSUN II"], rows[0], *rows[6:]]
    agree(check(write_xlsx(tmp_path / "a.xlsx", {"Data": rows}), without_place(learn(rows, 0, 1), village=None)), some)


def test_numbers_below_the_heading_say_nothing(tmp_path: Path) -> None:
    some = people(5)
    rows = strange_rows(some)
    lesson = without_place(learn(rows, 0, 1), village=None)
    numbered = [rows[0], [f"({number})" for number in range(1, 13)], *rows[1:]]
    assert learn(numbered, 0, 2).signature == lesson.signature
    agree(check(write_xlsx(tmp_path / "a.xlsx", {"Data": numbered}), lesson), some, range(3, 8))


def test_words_get_a_meaning_and_the_raw_row_keeps_them(tmp_path: Path) -> None:
    some = people(6)
    rows = plain_rows(some)
    for number, row in enumerate(rows[1:]):
        row[3], row[9] = ("Cowo" if some[number].sex == "L" else "CEWE "), ("ngarit" if number % 2 else "Nukang di gudang")
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    before = check(path)
    assert {record.sex for record in before.records} == {None}
    columns = look(path).sheets[0].columns
    lesson = learn(rows, 0, 1, columns, sex={word_of("cowo"): "L", word_of("cewe"): "P"}, occupation={"NGARIT": "Peternak"})
    after = check(path, without_place(lesson, village=None))
    assert [record.sex for record in after.records] == [person.sex for person in some]
    assert [record.occupation for record in after.records] == ["Nukang di gudang", "Peternak"] * 3
    assert [json.loads(raw.cells)[9] for raw in after.raw_rows[1:3]] == ["Nukang di gudang", "ngarit"]


def test_a_lesson_silences_no_complaint(tmp_path: Path) -> None:
    some = people(5)
    rows = strange_rows(some)
    rows[1][1], rows[2][1], rows[3][5] = "321605", int(some[1].nik[:15] + "0"), "31/02/1990"
    columns = tuple((column, name) for column, name in COLUMNS)
    plain = plain_rows(some)
    told = check(write_xlsx(tmp_path / "a.xlsx", {"Data": rows}), without_place(learn(rows, 0, 1, columns), village=None))
    without = check(write_xlsx(tmp_path / "b.xlsx", {"Data": [plain[0], *rows[1:]]}))
    assert [(p.row, p.field, p.code) for p in told.problems if p.row] == [(p.row, p.field, p.code) for p in without.problems if p.row]
    assert {"nik_wrong_length", "date_unparseable"} <= {p.code for p in told.problems}


def test_without_headings_the_shape_is_what_is_known(tmp_path: Path) -> None:
    some = people(15)
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": [["Warga Desa Sukadarma"], *plain_rows(some)[1:]]})
    assert "no_headings" in codes(check(path))  # read by its content alone, as far as that tells
    seen = look(path).sheets[0]
    lesson = make_lesson(seen.grid, 1, 1, COLUMNS, {}, path.name)
    assert lesson.headings == ()
    assert lesson.shape
    agree(check(path, lesson), some, range(2, 17))
    other = people(9, seed=5)
    again = write_xlsx(tmp_path / "b.xlsx", {"Data": [[], ["Bulan ini"], [], *plain_rows(other)[1:]]})
    agree(check(again, without_place(lesson, village=SUKADARMA[0]), village=SUKADARMA[0]), other, range(4, 13))
    assert check(again, without_place(lesson, village=SUKADARMA[0]), village=VILLAGES[1][0]).layouts[0].taught == ""
    turned = [[row[0], row[2], row[1], *row[3:]] for row in plain_rows(other)[1:]]
    assert check(write_xlsx(tmp_path / "c.xlsx", {"Data": turned}), without_place(lesson, village=None)).layouts[0].taught == ""


def test_a_shape_never_speaks_where_headings_do(tmp_path: Path) -> None:
    some = people(8)
    rows = plain_rows(some)
    shaped = replace(learn(rows[1:], 0, 0, ((1, "nik"), (11, "name"))), place=None)
    agree(check(write_xlsx(tmp_path / "a.xlsx", {"Data": rows}), shaped), some)


def test_a_villages_own_lesson_comes_before_everybodys(tmp_path: Path) -> None:
    some = people(4)
    rows = [["DESA SUKADARMA"], *strange_rows(some)]
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    right = replace(without_place(learn(rows, 1, 2), village=SUKADARMA[0]), key="own")
    wrong = replace(without_place(learn(rows, 1, 2, ((1, "nik"), (11, "name"))), village=None), key="all")
    assert check(path, wrong, right).layouts[0].taught == "own"
    assert check(path, wrong, replace(right, village=VILLAGES[1][0])).layouts[0].taught == "all"


def test_a_village_that_only_the_rows_name_gets_its_lesson(tmp_path: Path) -> None:
    """…and one that somebody has to say first is told to have one."""
    some = people(4)
    rows = [[*row, "Sukadarma" if number else "KAMPUNG HALAMAN"] for number, row in enumerate(strange_rows(some))]
    own = replace(without_place(learn(rows, 0, 1, (*COLUMNS, (12, "village_name"))), village=SUKADARMA[0]), key="own")
    path = write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows})
    everybodys = replace(own, village=None, key="all")
    assert check(path, own, everybodys).layouts[0].taught == "own"
    nameless = check(path, own, replace(without_place(learn(rows, 0, 1), village=None), key="all"))
    assert nameless.village is None
    assert nameless.taught_for == (SUKADARMA[0],)
    alone = check(path, replace(own, columns=COLUMNS))  # else it would be refused: likely that village's, but asked
    assert (alone.village, alone.village_candidates, len(alone.records)) == (None, (SUKADARMA[0],), 4)


def test_two_lists_beside_each_other(tmp_path: Path) -> None:
    some = people(8)
    rows = strange_rows(some[:4])
    right = strange_rows(some[4:])
    both = [[*left, "", *other] for left, other in zip(rows, right, strict=True)]
    columns = (*COLUMNS, *((column + 13, name) for column, name in COLUMNS))
    file = check(write_xlsx(tmp_path / "a.xlsx", {"Data": both}), learn(both, 0, 1, columns))
    assert sorted(record.nik or "" for record in file.records) == sorted(person.nik for person in some)


def test_an_earlier_list_with_headings_we_know_is_not_lost(tmp_path: Path) -> None:
    some = people(10)
    rows = [*plain_rows(some[:5]), [], *strange_rows(some[5:])]
    lesson = without_place(learn(strange_rows(some), 0, 1), village=None)
    agree(check(write_xlsx(tmp_path / "a.xlsx", {"Data": rows}), lesson), some)


def test_a_column_left_of_all_headings_is_not_read_from_the_other_end(tmp_path: Path) -> None:
    """A name stood left of the first heading once; where nothing stands there, nobody gets the last cell for a name."""
    some = people(5)
    rows = [["", "NOMOR NYA", "KERJA APA"], *([p.name, p.nik, p.job] for p in some)]
    lesson = without_place(learn(rows, 0, 1, ((0, "name"), (1, "nik"), (2, "occupation"))), village=None)
    assert (-1, "name") in lesson.columns
    agree(check(write_xlsx(tmp_path / "a.xlsx", {"Data": rows}), lesson), some, fields=("nik", "name", "occupation"))
    moved = check(write_xlsx(tmp_path / "b.xlsx", {"Data": [row[1:] for row in rows]}), lesson)
    assert [(record.nik, record.name) for record in moved.records] == [(person.nik, None) for person in some]
    assert "missing_name" in codes(moved)


def test_people_above_the_first_row_that_was_marked_are_told(tmp_path: Path) -> None:
    some = people(6)
    rows = strange_rows(some)
    lesson = learn(rows, 0, 3)
    assert all(person.nik not in json.dumps(lesson.as_json()) for person in some)
    file = check(write_xlsx(tmp_path / "a.xlsx", {"Data": rows}), lesson)
    assert len(file.records) == 4
    told = [str(problem.message) for problem in file.problems if problem.row is None]
    assert any("2, 3" in text for text in told)
    agree(check(write_xlsx(tmp_path / "b.xlsx", {"Data": rows}), without_place(lesson, village=None)), some)


def test_a_sheet_that_is_said_to_hold_no_list_is_left_alone(tmp_path: Path) -> None:
    """…even where its headings are known, where it seems to go on with the list before, and where its content tells."""
    some, others, more = people(8), people(8, seed=4), people(8, seed=5)
    sheets = {"Data": plain_rows(some), "Lanjutan": plain_rows(others)[1:], "Lama": plain_rows(more)}
    path = write_xlsx(tmp_path / "a.xlsx", sheets)
    assert len(check(path).records) == 24
    no = [Lesson((), (), place=Place(name, 0, 0)) for name in ("Lanjutan", "Lama")]
    file = check(path, *no)
    agree(file, some)
    assert sum(problem.code == "missing_name" for problem in file.problems) == 2  # their people are told


def test_what_the_law_protects_stays_out_whatever_was_said(tmp_path: Path) -> None:
    some = people(6)
    rows = [[*row, "AGAMA" if not number else "ISLAM", "YAKIN" if not number else "KATOLIK", "DARAH X" if not number else "ABO"[number % 3]]
            for number, row in enumerate(plain_rows(some))]  # fmt: skip
    columns = (*COLUMNS[:5], (12, "note"), (13, "hamlet"), (14, "district_name"), (6, SENSITIVE))
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    file = check(path, learn(rows, 0, 1, columns))
    held = repr(file.records) + repr(file.raw_rows[1:])
    assert "ISLAM" not in held
    assert "KATOLIK" not in held
    assert some[0].address not in held
    assert all(json.loads(raw.cells)[14] == "" for raw in file.raw_rows[1:])
    seen = look(path).sheets[0]
    assert {12, 13, 14} <= seen.sensitive
    assert "KATOLIK" not in repr(seen)


def test_a_protected_column_below_a_heading_that_says_nothing_is_not_kept(tmp_path: Path) -> None:
    """…and neither below no heading at all: nobody taught anything here."""
    some = people(8)
    rows = [[*row, *(("LAIN LAIN", "") if not number else ("Islam", "BUDHA"))] for number, row in enumerate(plain_rows(some))]
    file = check(write_xlsx(tmp_path / "a.xlsx", {"Data": rows}))
    agree(file, some)
    assert not {"Islam", "BUDHA"} & {text for raw in file.raw_rows for text in raw.texts()}


def test_a_csv_without_headings(tmp_path: Path) -> None:
    some = people(9)
    path = tmp_path / "desa.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=";").writerows([[p.name, p.nik, p.sex, f"{p.place}, {p.born:%d-%m-%Y}", p.job] for p in some])
    seen = look(path).sheets[0]
    columns = ((0, "name"), (1, "nik"), (2, "sex"), (3, "birth"), (4, "occupation"))
    told = check(path, make_lesson(seen.grid, 0, 0, columns, {}, path.name))
    agree(told, some, range(1, 10), sheet=None, fields=("nik", "name", "sex", "birth_date", "birth_place", "occupation"))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_one_lesson_serves_whatever_format_the_village_saves_next(tmp_path: Path) -> None:
    """Headings in two merged rows, as LibreOffice really writes them: the same signature, the same people."""
    some = people(6)
    top: list[Any] = ["#", "A1", "SIAPA", "KAPAN & DI MANA", "", "RUMAH", "", ""]
    rows = [["WARGA"], top, ["", "", "", "ASAL", "KAPAN", "DI MANA", "R", "W"], [f"({number})" for number in range(1, 9)]]
    rows += [[number, p.nik, p.name, p.place, p.born, p.address, p.rt, p.rw] for number, p in enumerate(some, 1)]
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows}, merges=[(1, 3, 1, 4), (1, 5, 1, 7), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2)])
    columns = tuple(enumerate(("nik", "name", "birth_place", "birth_date", "address", "rt", "rw"), start=1))
    seen = look(path).sheets[0]
    lesson = make_lesson(seen.grid, 1, 4, columns, {})
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    for kind in ("xls", "ods", "html"):
        subprocess.run(["soffice", home, "--headless", "--convert-to", kind, path.name], cwd=tmp_path, check=True, capture_output=True)
        other = path.with_suffix(f".{kind}")
        assert make_lesson(look(other).sheets[0].grid, 1, 4, columns, {}).signature == lesson.signature, kind
        fields = ("nik", "name", "birth_place", "birth_date", "address", "rt", "rw")
        told = check(other, without_place(lesson, village=None))
        agree(told, some, range(5, 11), sheet=None if kind == "html" else "Data", fields=fields)


def test_the_preview_reads_as_the_reader_does(tmp_path: Path) -> None:
    some = people(20)
    rows = strange_rows(some)
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    seen = look(path).sheets[0]
    lesson = make_lesson(seen.grid, 0, 1, COLUMNS, {})
    preview = read_first(seen, lesson, TODAY)
    assert preview.records == check(path, lesson).records[:5]


def test_a_look_shows_what_is_known_and_the_words_of_columns(tmp_path: Path) -> None:
    some = people(30)
    seen = look(write_xlsx(tmp_path / "a.xlsx", {"Data": [["DESA SUKADARMA"], [], *plain_rows(some)]})).sheets[0]
    assert (seen.top, seen.first) == (2, 3)
    assert (1, "nik") in seen.columns
    assert sum(count for _, count in seen.words[9]) == 30
    assert {text for text, _ in seen.words[9]} == {person.job for person in some}
    assert 1 not in seen.words  # numbers of people are no words


def test_a_list_far_below_its_titles_is_seen(tmp_path: Path) -> None:
    rows = [*[[f"keterangan {number}"] for number in range(100)], *strange_rows(people(60))]
    seen = look(write_xlsx(tmp_path / "a.xlsx", {"Data": rows})).sheets[0]
    assert seen.rows[101][1] == people(60)[0].nik
    assert seen.count == 161


def test_lessons_keep_their_words_in_json() -> None:
    lesson = learn(strange_rows(people(2)), 0, 1, COLUMNS, sex={"COWO": "L"})
    back = Lesson.from_json(json.loads(json.dumps(lesson.as_json())), key="k", village="v", about="f")
    assert (back.headings, back.columns, back.values, back.signature) == (lesson.headings, lesson.columns, lesson.values, lesson.signature)
    odd = Lesson.from_json({"headings": [["A"]], "columns": [[0, "kpj"], [1, "name"]], "values": {"kpj": {}}})
    assert odd.columns == ((1, "name"),)


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        (((0, "sex"), (1, "address")), "no_person"),
        (((0, "name"), (1, "name")), "column_twice"),
        (((0, "name"), (1, "sex_male")), "column_alone"),
        (((0, "name"), (1, "birth_day"), (2, "birth_year")), "column_alone"),
    ],
)
def test_what_cannot_be_meant_is_said(columns: tuple[tuple[int, str], ...], code: str) -> None:
    assert code in [complaint.code for complaint in complaints(columns)]


def test_what_can_be_meant_passes() -> None:
    assert complaints(((0, "name_nik"), (1, "phone"), (2, "phone"))) == []
    assert complaints(((0, "nik"), (1, "name"), (5, "nik"), (6, "name"))) == []


def test_whatever_the_reader_knows_can_be_taught() -> None:
    assert {column.field for column in ROSTER} - {SENSITIVE, IGNORED, "head_name"} == set(TEACHABLE)


def test_words_that_only_look_protected() -> None:
    assert not is_sensitive(["L", "P", "L", "P"])
    assert not is_sensitive(["A", "A", "A", "A"])
    assert not is_sensitive(["BEKASI", "JAWA", "SUMEDANG", "CIREBON"])
    assert is_sensitive(["A", "B", "AB", "O", "-"])
    assert is_sensitive(["Islam", "ISLAM ", "kristen", ""])


WORDS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefgh./-'", min_size=0, max_size=12)


@settings(deadline=None, max_examples=80)
@given(
    lines=st.lists(st.lists(WORDS, min_size=2, max_size=6), min_size=1, max_size=3),
    down=st.integers(0, 9), right=st.integers(0, 5), numbered=st.booleans(), capitals=st.booleans(),
)  # fmt: skip
def test_a_signature_does_not_mind_the_place(lines: list[list[str]], down: int, right: int, numbered: bool, capitals: bool) -> None:
    here = make_lesson(Grid("X", [*lines, ["a person"]]), 0, len(lines), ((0, "name"),), {})
    moved: list[list[Any]] = [["A title"]] * down
    moved += [[""] * right + [(cell.upper() if capitals else f" {cell}  ") for cell in line] + [""] * 2 for line in lines]
    moved += [[""] * right + ["(1)", "(2)", "(3)", "(4)"]] if numbered else []
    first = down + len(lines) + numbered
    there = make_lesson(Grid("Y", [*moved, [""] * right + ["a person"]]), down, first, ((right, "name"),), {})
    assert there.headings == here.headings
    if here.headings:
        assert there.signature == here.signature
        assert there.columns == here.columns


LINES = st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=3)


@settings(deadline=None, max_examples=60)
@given(LINES, LINES)
def test_other_headings_have_another_signature(some: list[list[str]], others: list[list[str]]) -> None:
    first, second = make_lesson(Grid("X", some), 0, len(some), (), {}), make_lesson(Grid("X", others), 0, len(others), (), {})
    assert (first.headings == second.headings) == (signature_of(first.headings) == signature_of(second.headings))


@settings(deadline=None, max_examples=40)
@given(
    grid=st.lists(st.lists(st.one_of(WORDS, st.integers(-5, 10**16), st.floats(allow_nan=False)), max_size=6), max_size=12),
    top=st.integers(0, 12), more=st.integers(0, 4),
    columns=st.lists(st.tuples(st.integers(0, 8), st.sampled_from([*FIELDS, "name_nik", SENSITIVE, "sex_male"])), max_size=6),
)  # fmt: skip
def test_any_lesson_on_any_sheet_is_harmless(grid: list[list[Any]], top: int, more: int, columns: list[tuple[int, str]]) -> None:
    """Whatever was marked: the reader never fails, and what a lesson reads is in the sheet."""
    sheet = Grid("X", grid)
    lesson = make_lesson(sheet, min(top, len(grid)), min(top + more, len(grid)), tuple(columns), {})
    seen = look_at_sheet(sheet, None, TODAY)
    preview = read_first(seen, lesson, TODAY)
    assert len(preview.records) <= 5
    for record in preview.records:
        assert 1 <= record.row <= len(grid)


def test_hostile_files_do_not_get_in_by_looking(tmp_path: Path) -> None:
    bad = tmp_path / "a.xlsx"
    bad.write_bytes(b"PK\x03\x04 nothing")
    with Child() as child, pytest.raises(Exception, match="damaged"):
        child.start()
        look(bad)
