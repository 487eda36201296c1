"""Duplikat: pairs looked through with mouse and keyboard, merged, told apart, put off, undone."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from sqlalchemy import func, select

from rangkul.app import App
from rangkul.data.audit import Audit
from rangkul.data.duplicate import WorkerMerge
from rangkul.data.engine import open_database
from rangkul.data.village import Village
from rangkul.data.worker import Worker
from rangkul.rules.people import name_key
from rangkul.ui.duplicates.page import DuplicatesPage
from rangkul.ui.home.page import HomePage
from rangkul.ui.home.rows import LinkRow
from rangkul.work.duplicate_count import last_count
from rangkul.work.regions import set_up_regency
from robot import Robot
from work.batches import roster

BORN = date(1961, 3, 4)


def add(app: App, name: str, number: str | None, place: int = 0, **values: Any) -> UUID:
    with app.database.session() as session:
        codes = session.scalars(select(Village.code).order_by(Village.code)).all()
        all_values: dict[str, Any] = {"birth_date": BORN, "sex": "P", "status": "calon"} | values
        worker = Worker(name=name, name_key=name_key(name), nik=number, village_code=codes[place], **all_values)
        session.add(worker)
        session.flush()
        return worker.id


NIK = "321601440361{:04d}"


@pytest.fixture
def two(app: App) -> tuple[UUID, UUID]:
    first = add(app, "NURHASANAH KUSUMAWARDANI", NIK.format(1234), phone="+6281200000001", status="terdaftar", kpj="26000000001")
    second = add(app, "NURHASANAH KUSUMA WARDANI", NIK.format(1243), 1, mother_name="KARSIH", note="Pindahan")
    return first, second


@pytest.fixture
def page(app: App, two: tuple[UUID, UUID], robot: Robot) -> DuplicatesPage:
    robot.open("Duplikat").settle()
    page = app.window.page("duplicates")
    assert isinstance(page, DuplicatesPage)
    page.open(two)
    robot.settle()
    return page


def left(page: DuplicatesPage) -> set[frozenset[UUID]]:
    assert page.found is not None
    return {frozenset(pair.key) for pair in page.found.left if not pair.later}


def worker(app: App, key: UUID) -> Worker | None:
    with app.database.reading() as session:
        return session.get(Worker, key)


def test_both_records_stand_beside_each_other(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    assert frozenset(two) in left(page)
    robot.see("NURHASANAH KUSUMAWARDANI").see("NURHASANAH KUSUMA WARDANI").see("321601******1234").see("321601******1243")
    robot.see("Masih harus dipilih: NIK").see("Sama di keduanya").see("04/03/1961")
    assert [page.pair.compare.rows[field].choice for field in ("name", "phone", "mother_name", "status", "note")] == [
        "kept", "kept", "gone", "kept", "gone",
    ]  # fmt: skip
    assert page.pair.compare.rows["name"].verdict in ("near", "other") and page.pair.compare.rows["phone"].verdict == "only"


def test_merging_asks_for_what_only_a_person_can_say(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    with app.database.reading() as session:
        before = roster(session)
    robot.press("Gabungkan")
    assert worker(app, two[1]) is not None  # nothing happened: the NIK is not chosen yet
    assert page.pair.compare.rows["nik"].hasFocus() or page.pair.compare.missing == ["nik"]
    page.pair.compare.rows["nik"].choose("gone")
    robot.press("Gabungkan").see("dua data sudah menjadi satu")
    merged = worker(app, two[0])
    assert merged is not None and worker(app, two[1]) is None
    assert (merged.nik, merged.phone, merged.mother_name, merged.kpj) == (NIK.format(1243), "+6281200000001", "KARSIH", "26000000001")
    assert frozenset(two) not in left(page)
    robot.press("Urungkan").settle()  # the line below
    with app.database.reading() as session:
        assert roster(session) == before
        assert session.scalars(select(WorkerMerge.undone_by)).all() == ["uji"]
    assert frozenset(two) in left(page)


def test_the_whole_list_by_keyboard(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    rows = page.pair.compare.rows
    robot.settle()
    QTest.keyClick(rows["nik"], Qt.Key.Key_1)
    assert rows["nik"].choice == "kept" and not page.pair.compare.missing
    fields = list(rows)
    QTest.keyClick(rows[fields[0]], Qt.Key.Key_Down)
    QTest.keyClick(rows[fields[1]], Qt.Key.Key_2)
    assert rows[fields[1]].choice == "gone"
    QTest.keyClick(rows[fields[1]], Qt.Key.Key_Left)
    assert rows[fields[1]].choice == "kept"
    QTest.keyClick(rows["note"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    robot.settle().see("dua data sudah menjadi satu")
    assert worker(app, two[1]) is None
    assert page.list.key != two


def test_two_people_are_not_asked_about_again(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_B)
    robot.settle().see("adalah dua orang")
    assert frozenset(two) not in left(page)
    robot.press("Cari lagi").settle()
    assert frozenset(two) not in left(page)
    robot.press("Bukan orang yang sama (1)").select_row("NURHASANAH KUSUMAWARDANI", "Bukan orang yang sama").press("Tanyakan lagi")
    robot.see("ditanyakan lagi")
    assert frozenset(two) in left(page)
    robot.press("Urungkan").settle()
    assert frozenset(two) not in left(page)


def test_later_waits_in_its_own_list(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_N)
    robot.settle().see("Nanti saja (1)")
    assert frozenset(two) not in left(page)
    robot.press("Nanti saja (1)").settle()
    assert page.list.key is not None and set(page.list.key) == set(two)
    robot.press("Urungkan").settle()
    assert frozenset(two) in left(page)


def test_full_numbers_are_shown_on_demand_and_logged(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    page.pair.compare.rows["mother_name"].choose("kept")
    robot.press("Perlihatkan NIK").see(NIK.format(1234)).see(NIK.format(1243))
    assert page.pair.compare.rows["mother_name"].choice == "kept"  # what was chosen stays
    with app.database.reading() as session:
        assert set(session.scalars(select(Audit.key).where(Audit.action == "nik.viewed"))) == {str(key) for key in two}


def test_filters_narrow_the_list(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    everything = page.list.model().rowCount()
    robot.choose("Jenis", "NIK nyaris sama")
    assert two in [pair.key for pair in page.list.pairs.pairs] or tuple(reversed(two)) in [pair.key for pair in page.list.pairs.pairs]
    assert all(pair.kind == "nik" for pair in page.list.pairs.pairs)
    robot.choose("Skor", "≥ 90 hampir pasti")
    assert all(pair.score >= 90 for pair in page.list.pairs.pairs)
    robot.choose("Jenis", "Jenis")
    robot.choose("Skor", "Skor")
    place = page.filters_bar.place
    district = next(index for index in range(place.count()) if place.itemText(index).startswith("Seluruh Kec."))
    place.setCurrentIndex(district)
    place.activated.emit(district)
    assert page.list.model().rowCount() <= everything
    page.filters_bar.show_all()
    assert page.list.model().rowCount() == everything


def test_merges_are_undone_from_their_list(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    page.pair.compare.rows["nik"].choose("kept")
    page.pair.compare.rows["phone"].choose("gone")
    robot.press("Gabungkan").press("Digabungkan (1)").settle()
    with app.database.session() as session:
        session.get_one(Worker, two[0]).phone = "+6281299999999"
    robot.press("Digabungkan (1)").select_row("NURHASANAH KUSUMAWARDANI", "Penggabungan").see("tetap seperti sekarang: HP")
    wait = robot.in_dialog(lambda r: r.see("Urungkan penggabungan ini?").see("HP").press("Urungkan penggabungan"))
    robot.press("Urungkan penggabungan")
    wait()
    robot.settle().see("tetap memuat yang diubah sejak penggabungan: HP").see("Diurungkan")
    kept, gone = worker(app, two[0]), worker(app, two[1])
    assert kept is not None and gone is not None
    assert (kept.phone, kept.mother_name, gone.mother_name) == ("+6281299999999", None, "KARSIH")


def test_the_history_takes_a_merge_back(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    page.pair.compare.rows["nik"].choose("kept")
    robot.press("Gabungkan").open("Riwayat").press("Penggabungan pekerja").select_row("Pekerja digabungkan", "Yang terjadi")
    wait = robot.in_dialog(lambda r: r.see("Urungkan penggabungan ini?").press("Urungkan penggabungan"))
    robot.press("Tarik kembali")
    wait()
    robot.settle().see("kembali menjadi dua data").see("Penggabungan pekerja diurungkan")
    assert worker(app, two[1]) is not None
    robot.open("Duplikat").settle()
    assert frozenset(two) in left(page)


def test_a_group_is_stepped_through_and_shrinks(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    third = add(app, "NURHASANAH KUSUMAWARDANI", None, mother_name="KARSIH")
    page.open((two[0], third))
    robot.settle().see("3 data mirip")
    assert {frozenset((two[0], third)), frozenset(two)} <= left(page)
    seen = {page.pair.two}
    for _ in range(len(page.pair.group)):
        robot.press("Pasangan berikutnya")
        seen.add(page.pair.two)
    assert len(seen) == len(page.pair.group)
    page.open((two[0], third))
    robot.settle()
    for field in page.pair.compare.missing:
        page.pair.compare.rows[field].choose("kept")
    robot.press("Gabungkan").settle()
    assert len([pair for pair in left(page) if pair & {*two, third}]) == 1


def test_a_change_elsewhere_is_noticed(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    with app.database.session() as session:
        session.get_one(Worker, two[1]).phone = "+6281200000002"
    page.pair.compare.rows["nik"].choose("kept")
    robot.settle()
    other = add(app, "NURHASANAH KUSUMAWARDANY", NIK.format(1235))
    robot.settle()
    assert frozenset((two[0], other)) in left(page)


def test_a_stale_pair_is_refused_in_words(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    page.pair.compare.rows["nik"].choose("kept")
    app.window.changed.disconnect(page.hear)  # as if the news were still on their way
    with app.database.session() as session:
        session.get_one(Worker, two[1]).phone = "+6281200000002"
    robot.press("Gabungkan").see("Periksa lagi sebelum menggabungkan").see("0812-0000-0002")
    assert worker(app, two[1]) is not None


def told(app: App) -> set[str]:
    """What Beranda says waits for somebody."""
    return {row.accessibleName() for row in app.window.page("home").findChildren(LinkRow) if "pasangan meragukan" in row.accessibleName()}


def test_beranda_tells_how_many_are_left(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    count = len(left(page))
    robot.open("Beranda").settle()
    (row,) = [row for row in app.window.page("home").findChildren(LinkRow) if f"{count} pasangan meragukan" in row.accessibleName()]
    QTest.keyClick(row, Qt.Key.Key_Return)
    robot.settle()
    assert app.window.current == "duplicates"
    page.open(two)
    QTest.keyClick(page.list, Qt.Key.Key_B)
    robot.settle().open("Beranda").settle()
    assert {name.split()[0] for name in told(app)} == ({str(count - 1)} if count > 1 else set())
    with app.database.reading() as session:
        last = last_count(session)
    assert last is not None and last.pairs == count - 1


def test_beranda_counts_by_itself_after_an_import(app: App, two: tuple[UUID, UUID], robot: Robot) -> None:
    robot.settle()
    home = app.window.page("home")
    assert isinstance(home, HomePage)
    assert home.counter.isActive()  # never searched so far: soon, not at once
    home.counter.count()
    robot.settle()
    assert told(app)
    home.counter.stop()
    home.refresh()
    robot.settle()
    assert not home.counter.isActive()  # nothing changed since


def test_nothing_to_decide(open_app: Callable[..., App], sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    with database.session() as session:
        set_up_regency(session, "32.16")
    database.close()
    app = open_app(sqlite_url)
    app.show()
    robot = Robot(app.window)
    robot.open("Duplikat").see("Tidak ada lagi pasangan yang meragukan")
    robot.press("Digabungkan").see("Belum ada yang digabungkan").press("Bukan orang yang sama").see("tidak ditanyakan lagi")
    with app.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Worker)) == 0


def test_every_control_has_a_name(app: App, page: DuplicatesPage, robot: Robot) -> None:
    for part in page.findChildren(QWidget):
        if isinstance(part, QAbstractButton | QComboBox) and part.isVisible():
            interface = QAccessible.queryAccessibleInterface(part)
            assert interface.text(QAccessible.Text.Name), part
    for row in page.pair.compare.rows.values():
        assert row.accessibleName() and all(cell.accessibleName() for cell in row.cells)


def test_the_form_of_a_worker_leads_to_the_pair(app: App, two: tuple[UUID, UUID], robot: Robot) -> None:
    robot.open("Pekerja").settle()
    app.window.page("workers").open(two[0])
    robot.settle()
    wait = robot.in_dialog(lambda r: r.see("NURHASANAH KUSUMA WARDANI").press("Gabungkan…"))
    robot.press("Ubah")
    wait()
    robot.settle()
    assert app.window.current == "duplicates"
    page = app.window.page("duplicates")
    assert isinstance(page, DuplicatesPage) and page.pair.two is not None and set(page.pair.two) == set(two)


def test_the_line_below_undoes_only_what_leaves_nothing_over(app: App, page: DuplicatesPage, two: tuple[UUID, UUID], robot: Robot) -> None:
    page.pair.compare.rows["nik"].choose("kept")
    page.pair.compare.rows["phone"].choose("gone")
    robot.press("Gabungkan").settle()
    with app.database.session() as session:
        session.get_one(Worker, two[0]).phone = "+6281299999999"
    robot.press("Urungkan").see("Urungkan dari daftar penggabungan")
    assert worker(app, two[1]) is None


def test_a_search_beside_the_window_can_be_cancelled(open_app: Callable[..., App], sample_url: str) -> None:
    app = open_app(sample_url, serial=False)
    app.show()
    robot = Robot(app.window)
    robot.open("Duplikat")
    page = app.window.page("duplicates")
    assert isinstance(page, DuplicatesPage)
    robot.settle().see("Dicari pukul")
    page.search()
    page.searching.stop()
    robot.settle()
    assert page.again.isEnabled() and not page.searching.running
    robot.press("Cari lagi").settle().see("Dicari pukul")


def test_merged_beside_the_window(open_app: Callable[..., App], sample_url: str) -> None:
    """With threads, as people use it: the list follows, the next pair is shown, and undoing brings the first back."""
    app = open_app(sample_url, serial=False)
    app.show()
    robot = Robot(app.window).settle()
    two = add(app, "NURHASANAH KUSUMAWARDANI", NIK.format(1234)), add(app, "NURHASANAH KUSUMA WARDANI", NIK.format(1243), 1)
    robot.open("Duplikat")
    page = app.window.page("duplicates")
    assert isinstance(page, DuplicatesPage)
    robot.settle()
    page.open(two)
    robot.settle().see("321601******1234")
    page.pair.compare.rows["nik"].choose("kept")
    robot.press("Gabungkan").see("dua data sudah menjadi satu").settle()
    assert frozenset(two) not in left(page) and page.pair.isEnabled()
    robot.press("Urungkan").settle()
    robot._until(lambda: frozenset(two) in left(page), "the pair")
    with app.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(WorkerMerge)) == 1
