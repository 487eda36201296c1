"""Putting a layout right as a clerk does it: in the real window, with a village's file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from sqlalchemy import select

from exchange.test_taught import COLUMNS, learn, strange_rows
from exchange.village_files import TODAY, Person, people, plain_rows, write_xlsx
from rangkul.app import App
from rangkul.data.batch import Batch, BatchRow
from rangkul.exchange.layout_look import look_at, read_first
from rangkul.exchange.roster import check_roster
from rangkul.exchange.seal_workbook import seal_file
from rangkul.ui.exchange.layout_dialog import LayoutDialog
from rangkul.ui.exchange.layout_plan import SheetPlan, guess_by_cells, is_known
from rangkul.ui.exchange.layout_teach import keep, teach_batch, teach_file
from rangkul.ui.page import Page
from rangkul.work.intake import take_in
from rangkul.work.taught import list_taught, load_lessons, save_lessons
from robot import Robot
from ui.exchange.test_exchange_page import drop, go_to

VILLAGE = "32.16.01.2002"


@pytest.fixture
def page(app: App, robot: Robot) -> Page:
    app.window.activateWindow()
    QTest.qWaitForWindowActive(app.window, 1_000)
    robot.open("Pengaturan").settle()
    return app.window.page("settings")


@pytest.fixture
def some() -> list[Person]:
    return people(12)


def dialog() -> LayoutDialog:
    top = QApplication.activeModalWidget()
    assert isinstance(top, LayoutDialog)
    return top


def take(app: App, path: Path) -> UUID:
    with app.database.session() as session:
        file = check_roster(path, today=TODAY, village=VILLAGE)
        return take_in(session, file, account="uji", village_code=VILLAGE).id


def names(app: App, batch_id: UUID) -> list[Any]:
    with app.database.reading() as session:
        query = select(BatchRow.record).where(BatchRow.batch_id == batch_id, BatchRow.kind != "other")
        return [record.get("name") for record in session.scalars(query.order_by(BatchRow.number))]


def say(robot: Robot, column: int, word: str) -> None:
    """Goes to a column by keyboard and says what it holds."""
    grid = dialog().grid
    grid.setFocus()
    while grid.currentIndex().column() < column:
        QTest.keyClick(grid, Qt.Key.Key_Right)
    robot.choose(f"Isi kolom {chr(65 + column)}", word)


def in_dialog(robot: Robot, steps: Callable[[], Any]) -> Callable[[], None]:
    return robot.in_dialog(lambda _: steps())


def test_names_and_mothers_that_changed_places_are_put_right(
    app: App, page: Page, robot: Robot, tmp_path: Path, some: list[Person]
) -> None:
    rows = plain_rows(some)
    rows[0][2], rows[0][11] = rows[0][11], rows[0][2]
    batch_id = take(app, write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows}))
    assert names(app, batch_id)[0] == some[0].mother
    done: list[Any] = []

    def steps() -> None:
        robot.see("Susunan daftar.xlsx").see(some[0].mother)
        assert not dialog().verb_button.isEnabled()
        say(robot, 2, "Nama")
        robot.see("Beberapa kolom dinyatakan berisi hal yang sama")
        say(robot, 11, "Nama ibu")
        robot.see_not("Beberapa kolom")
        assert dialog().preview.records[0].record.name == some[0].name
        robot.press("Baca ulang dengan susunan ini")

    hear = in_dialog(robot, steps)
    teach_batch(page, batch_id, done.append)
    hear()
    robot.settle()
    assert names(app, batch_id) == [person.name for person in some]
    assert done[0].id == batch_id
    with app.database.reading() as session:
        assert session.get_one(Batch, batch_id).status == "review"
        assert [taught.village_code for taught in list_taught(session)] == [VILLAGE]

    def look() -> None:
        cells = dialog().grid.cells
        assert (cells.words(2), cells.words(11)) == ("Nama", "Nama ibu")  # what was said is shown again
        robot.press("Batal")

    again = in_dialog(robot, look)
    teach_batch(page, batch_id, done.append)
    again()
    assert len(done) == 1


def test_a_refused_file_is_taught_by_keyboard_and_the_next_one_is_known(
    app: App, page: Page, robot: Robot, tmp_path: Path, some: list[Person]
) -> None:
    rows = [["WARGA KAMI"], [], *strange_rows(some)]
    path = write_xlsx(tmp_path / "aneh.xlsx", {"Data": rows})
    went: list[Any] = []

    def steps() -> None:
        grid = dialog().grid
        grid.setFocus()
        grid.setCurrentIndex(grid.cells.index(2, 0))
        QTest.keyClick(grid, Qt.Key.Key_J)
        robot.see("Judul kolom")
        assert dialog().plan.heading == (2, 2)
        assert dialog().plan.first == 3
        robot.see("Tentukan kolom") if not dialog().plan.placed else None
        say(robot, 1, "NIK")
        say(robot, 2, "Nama")
        say(robot, 5, "Tanggal lahir")
        robot.choose("Ingat susunan ini", "Ingat untuk semua desa")
        asked.append(in_dialog(robot, whose))
        robot.press("Baca ulang dengan susunan ini")

    def whose() -> None:
        robot.see("tidak menyebut desa").fill("Cari desa", "Segarajaya").press("Ambil untuk desa ini")

    asked: list[Callable[[], None]] = []
    hear = in_dialog(robot, steps)
    teach_file(page, path, lambda file, lessons, remember: went.append((file, lessons, remember)))
    hear()
    asked[0]()
    file, lessons, remember = went[0]
    assert file.village == VILLAGE
    assert [record.name for record in file.records] == [person.name for person in some]
    assert [record.birth_date for record in file.records] == [person.born for person in some]
    with app.database.session() as session:
        keep(session, lessons, remember, None, file.file, "uji")
    with app.database.reading() as session:
        other = write_xlsx(tmp_path / "lain.xlsx", {"X": strange_rows(people(3, seed=7))})
        assert len(check_roster(other, today=TODAY, taught=load_lessons(session)).records) == 3


def test_a_list_without_headings_is_for_one_village_only(app: App, page: Page, robot: Robot, tmp_path: Path, some: list[Person]) -> None:
    path = write_xlsx(tmp_path / "tanpa.xlsx", {"Data": plain_rows(some)[1:]})
    went: list[Any] = []

    def steps() -> None:
        plan = dialog().plan
        assert plan.columns[1] == "nik"  # that much tells itself
        assert plan.columns[3] == "sex"
        grid = dialog().grid
        grid.setFocus()
        QTest.keyClick(grid, Qt.Key.Key_P)
        say(robot, 2, "Nama")
        robot.choose("Ingat susunan ini", "Ingat untuk semua desa").see("hanya bisa diingat untuk satu desa")
        assert not dialog().verb_button.isEnabled()
        robot.choose("Ingat susunan ini", "Ingat untuk").press("Baca ulang dengan susunan ini")

    hear = in_dialog(robot, steps)
    teach_file(page, path, lambda file, lessons, remember: went.append((file, lessons, remember)), VILLAGE)
    hear()
    assert [record.nik for record in went[0][0].records] == [person.nik for person in some]


def test_unknown_words_get_a_meaning(app: App, page: Page, robot: Robot, tmp_path: Path, some: list[Person]) -> None:
    rows = plain_rows(some)
    for row in rows[1:]:
        row[9] = "Ngarit"
    batch_id = take(app, write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows}))

    def steps() -> None:
        robot.see("Kata yang belum dikenal").see("Ngarit  ·  12×")
        robot.choose("Pekerjaan “Ngarit” berarti", "Peternak")
        assert dialog().preview.records[0].record.occupation == "Peternak"
        robot.see("Ngarit  ·  12×").choose("Ingat susunan ini", "Hanya untuk berkas ini").press("Baca ulang dengan susunan ini")

    hear = in_dialog(robot, steps)
    teach_batch(page, batch_id, lambda _: None)
    hear()
    robot.settle()
    with app.database.reading() as session:
        rows_now = list(session.scalars(select(BatchRow).where(BatchRow.batch_id == batch_id, BatchRow.kind != "other")))
        assert {row.record["occupation"] for row in rows_now} == {"Peternak"}
        assert all("Ngarit" in row.raw for row in rows_now)
        assert list_taught(session) == []


def test_protected_columns_are_shown_empty_and_cannot_be_named(
    app: App, page: Page, robot: Robot, tmp_path: Path, some: list[Person]
) -> None:
    rows = [[*row, "ISLAM" if number else "AGAMA"] for number, row in enumerate(plain_rows(some))]
    batch_id = take(app, write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows}))

    def steps() -> None:
        robot.see("Kolom berarsir").see("AGAMA").see_not("ISLAM")
        grid = dialog().grid
        grid.setCurrentIndex(grid.cells.index(2, 12))
        assert not grid.columns_above.choice.isVisible()
        dialog().plan.name_column(12, "note")
        assert dialog().plan.field_of(12) == "sensitive"
        robot.press("Batal")

    hear = in_dialog(robot, steps)
    teach_batch(page, batch_id, lambda _: None)
    hear()


def test_a_click_beside_a_row_says_what_it_is(app: App, page: Page, robot: Robot, tmp_path: Path, some: list[Person]) -> None:
    path = write_xlsx(tmp_path / "aneh.xlsx", {"Data": strange_rows(some)})

    def steps() -> None:
        grid = dialog().grid
        QApplication.processEvents()
        place = QPoint(10, grid.rows_beside.sectionViewportPosition(0) + 5)
        QTest.mouseClick(grid.rows_beside.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert grid.menu is not None
        grid.menu.actions()[0].trigger()
        grid.menu.close()
        assert dialog().plan.heading == (0, 0)
        robot.press("Batal")

    hear = in_dialog(robot, steps)
    teach_file(page, path, lambda *_: None)
    hear()


def test_the_file_is_asked_for_when_it_is_gone_and_only_the_same_will_do(
    app: App, page: Page, robot: Robot, tmp_path: Path, some: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_xlsx(tmp_path / "daftar.xlsx", {"Data": plain_rows(some)})
    batch_id = take(app, path)
    before = names(app, batch_id)
    path.unlink()
    other = write_xlsx(tmp_path / "lain.xlsx", {"Data": plain_rows(people(3, seed=3))})
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))

    def steps() -> None:
        say(robot, 2, "Tidak dipakai")
        robot.press("Baca ulang dengan susunan ini")

    hear = in_dialog(robot, steps)
    teach_batch(page, batch_id, lambda _: None)
    hear()
    robot.settle().see("bukan berkas yang diambil sebagai")
    assert names(app, batch_id) == before
    with app.database.reading() as session:
        assert list_taught(session) == []


def test_a_locked_file_asks_for_its_password(app: App, page: Page, robot: Robot, tmp_path: Path, some: list[Person]) -> None:
    path = write_xlsx(tmp_path / "kunci.xlsx", {"Data": strange_rows(some)})
    seal_file(path, "padi-bambu-42")
    asked: list[Callable[[], None]] = []

    def unlock() -> None:
        robot.see("terkunci").fill("kunci.xlsx terkunci", "padi-bambu-42")
        asked.append(in_dialog(robot, lambda: robot.see("COWO/CEWE").press("Batal")))
        robot.press("Buka")

    hear = in_dialog(robot, unlock)
    teach_file(page, path, lambda *_: None, VILLAGE)
    hear()
    asked[0]()


def test_what_was_taught_stands_in_the_settings_and_is_forgotten(app: App, robot: Robot, page: Page, some: list[Person]) -> None:
    with app.database.session() as session:
        save_lessons(session, [learn(strange_rows(some), 0, 1, COLUMNS)], village_code=None, name="aneh.xlsx", account="uji")
    robot.press("Susunan berkas").see("aneh.xlsx").see("Semua desa").see("SIAPA")
    robot.select_row("aneh.xlsx").press("Lupakan").see("Belum ada yang diajarkan").see("Susunan aneh.xlsx dilupakan")
    robot.press("Urungkan").see("aneh.xlsx")


def test_from_a_refused_file_in_the_queue_to_the_next_months_list(app: App, robot: Robot, tmp_path: Path) -> None:
    """The whole way on the page Tukar Excel: refused, shown by hand, under review, put right once more; the next one is known."""
    some = people(4)
    page = go_to(app, robot)
    drop(page, [write_xlsx(tmp_path / "warga desa segarajaya.xlsx", {"Data": strange_rows(some)})])
    robot.settle().see("Susunan tak dikenali")

    def steps() -> None:
        dialog().grid.setCurrentIndex(dialog().grid.cells.index(0, 0))
        robot.press("Judul kolom")
        for column, word in ((1, "NIK"), (2, "Nama ibu"), (3, "Jenis kelamin"), (11, "Nama")):
            say(robot, column, word)
        robot.choose("Ingat susunan ini", "Hanya untuk berkas ini").press("Baca ulang dengan susunan ini")

    hear = in_dialog(robot, steps)
    robot.press("Tunjukkan kolomnya")
    hear()
    with app.database.reading() as session:
        batch = session.scalars(select(Batch)).one()
    assert names(app, batch.id) == [person.mother for person in some]

    def mend() -> None:
        assert dialog().grid.cells.words(1) == "NIK"  # as it was said before, though it was for this file only
        say(robot, 2, "Nama")
        say(robot, 11, "Nama ibu")
        robot.press("Baca ulang dengan susunan ini")

    app.window.go("exchange", batch.id)
    hear = in_dialog(robot, mend)
    robot.press("Susunan…")
    hear()
    robot.settle().see(batch.number).see(some[0].name)
    assert names(app, batch.id) == [person.name for person in some]
    others = people(5, seed=6)
    drop(page, [write_xlsx(tmp_path / "segarajaya bulan depan.xlsx", {"Data": [["DESA SEGARAJAYA"], *strange_rows(others)]})])
    robot.settle().see(others[0].name).see("susunan yang pernah diajarkan")


# The plan behind the dialog


def plan_of(tmp_path: Path, rows: list[list[Any]]) -> SheetPlan:
    return SheetPlan.of(look_at(write_xlsx(tmp_path / "a.xlsx", {"Data": rows}), today=TODAY).sheets[0])


def test_heading_rows_grow_shrink_and_move(tmp_path: Path, some: list[Person]) -> None:
    plan = plan_of(tmp_path, [["DATA"], ["x"], *plain_rows(some)])
    assert plan.heading == (2, 2)
    plan.mark_heading(1)
    assert (plan.heading, plan.first) == ((1, 2), 3)
    plan.mark_heading(1)
    assert plan.heading == (2, 2)
    plan.mark_heading(6)
    assert (plan.heading, plan.first) == ((6, 6), 7)
    plan.mark_first(4)
    assert (plan.heading, plan.first) == (None, 4)
    plan.mark_heading(2)
    plan.mark_first(8)
    assert (plan.top, plan.first) == (2, 8)
    plan.mark_heading(2)
    assert plan.heading is None


def test_what_was_named_by_hand_stays_when_the_heading_moves(tmp_path: Path, some: list[Person]) -> None:
    plan = plan_of(tmp_path, [["DATA"], *plain_rows(some)])
    plan.name_column(2, "mother_name")
    plan.mark_heading(1)
    assert plan.columns == {1: "nik", 2: "mother_name", 3: "sex", 10: "phone"}  # what tells itself without a heading
    plan.mark_heading(1)
    assert plan.columns[2] == "mother_name"
    assert plan.columns[1] == "nik"


def test_name_and_nik_in_one_column(tmp_path: Path, some: list[Person]) -> None:
    rows: list[list[Any]] = [["DATA"], ["NO", "NAMA / NIK", "ALAMAT"]]
    rows += [[number, f"{person.name} / {person.nik}", person.address] for number, person in enumerate(some, 1)]
    plan = plan_of(tmp_path, rows)
    assert plan.columns[1] == "name_nik"
    plan.mark_heading(1)
    plan.mark_heading(1)
    assert plan.columns[1] == "name_nik"
    assert plan.complaints() == []
    assert [record.nik for record in read_first(plan.look, plan.lesson("x"), TODAY).records] == [person.nik for person in some[:5]]


def test_cells_that_tell_themselves() -> None:
    card, nik = "3216051703150001", "3216055708859001"
    rows: list[list[Any]] = [[card, nik, "SITI", "P", "081234567890", "ISLAM"] for _ in range(4)]
    assert guess_by_cells(rows, frozenset({5})) == {0: "kk", 1: "nik", 3: "sex", 4: "phone"}


@pytest.mark.parametrize(("name", "word", "known"), [
    ("sex", "Lk", True), ("sex", "cowo", False), ("occupation", "TANI", True), ("occupation", "ngarit", False), ("occupation", "PNS", True),
])  # fmt: skip
def test_words_that_need_no_meaning(name: str, word: str, known: bool) -> None:
    assert is_known(name, word) is known
