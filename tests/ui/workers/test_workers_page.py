"""Pekerja, as a clerk uses it: find, look, add, correct, remove, and take back."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from rangkul.app import App
from rangkul.data.audit import Audit
from rangkul.data.worker import Worker
from rangkul.ui.workers.dialog import WorkerDialog
from rangkul.ui.workers.page import WorkersPage
from rangkul.work.worker_edit import WorkerEntry, edit_worker
from rangkul.work.workers import WorkerFilter, WorkerRow, count_workers, get_worker, page_of_workers
from robot import Robot


@pytest.fixture
def page(app: App, robot: Robot) -> WorkersPage:
    robot.open("Pekerja")
    page = app.window.pages["workers"]
    assert isinstance(page, WorkersPage)
    return page


EVERYBODY = WorkerFilter()


def some(app: App, number: int = 0, chosen: WorkerFilter = EVERYBODY) -> WorkerRow:
    with app.database.reading() as session:
        return page_of_workers(session, chosen, 1, offset=number)[0]


def stored(app: App, worker_id: UUID) -> dict[str, object]:
    with app.database.reading() as session:
        worker = session.get_one(Worker, worker_id)
        return {a.key: getattr(worker, a.key) for a in Worker.__mapper__.column_attrs if a.key != "version"}


def search_for(page: WorkersPage, robot: Robot, text: str) -> None:
    robot.fill("Cari pekerja", text)
    QTest.qWait(100)
    robot.settle()


def test_the_whole_roster_and_a_part_of_it(app: App, robot: Robot, page: WorkersPage) -> None:
    robot.see("400 pekerja")
    assert robot.rows("Pekerja") == 400
    with app.database.reading() as session:
        registered = count_workers(session, WorkerFilter(None, "terdaftar"))
    robot.press("Terdaftar").see(f"{registered} pekerja")
    assert robot.rows("Pekerja") == registered
    robot.press("Semua").see("400 pekerja")
    village = some(app).village
    robot.choose("Desa", village)
    robot.settle()
    assert {page.table.window_of_rows.text(row, 2) for row in range(page.table.count)} == {village}


def test_finding_somebody_while_typing(app: App, robot: Robot, page: WorkersPage) -> None:
    wanted = some(app, 123)
    search_for(page, robot, wanted.name.lower())
    names = {page.table.window_of_rows.text(row, 0) for row in range(page.table.count)}
    assert wanted.name in names
    assert page.table.count < 400
    search_for(page, robot, "tidakadaorangini")
    robot.see("Tidak ada pekerja yang sesuai").see("Pilih pekerja untuk melihat datanya.")
    assert page.picked_id is None, "nobody's card stays who is not in the list"
    robot.press("Tampilkan semua").see("400 pekerja")


def test_a_village_without_anybody_says_what_to_do(app: App, robot: Robot, page: WorkersPage) -> None:
    app.window.go("workers", ("village", "32.16.23.2006"))
    robot.see("belum punya pekerja terdata").see("0 pekerja")


def test_the_nik_is_hidden_until_asked_for_and_that_is_written_down(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 7)
    robot.select_row(worker.name, "Pekerja")
    shown = page.picked_id
    assert shown is not None
    nik = str(stored(app, shown)["nik"])
    robot.see(nik[:6] + "******").see_not(nik)
    robot.press("Tampilkan NIK").see(nik)
    with app.database.reading() as session:
        assert session.scalars(select(Audit.key).where(Audit.action == "nik.viewed")).all() == [str(shown)]


def test_another_page_opens_somebody_among_the_others_of_the_village(app: App, robot: Robot) -> None:
    worker = some(app, 211)
    app.window.go("workers", worker.id)
    robot.settle()
    page = app.window.pages["workers"]
    assert isinstance(page, WorkersPage)
    assert page.table.record().id == worker.id
    assert page.village.currentText().startswith(worker.village)
    robot.see(worker.name)


def test_a_status_is_changed_and_taken_back(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 3, WorkerFilter(None, "calon"))
    app.window.go("workers", worker.id)
    before = stored(app, worker.id)
    robot.settle().choose("Ubah status", "Siap")
    robot.see(f"{worker.name}: status diubah menjadi Siap.")
    assert (stored(app, worker.id)["status"], stored(app, worker.id)["status_since"]) == ("siap", app.desk.today())
    robot.press("Urungkan").settle()
    assert stored(app, worker.id) == before


def test_a_leap_needs_a_reason_and_a_registration_its_day(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 3, WorkerFilter(None, "calon"))
    app.window.go("workers", worker.id)
    before = stored(app, worker.id)

    def correct(robot: Robot) -> None:
        robot.choose("Status baru", "Terdaftar").press("Ubah status").see("bukan kelanjutan dari Calon")
        robot.see("Terdaftar pada").fill("Alasan", "sudah punya kartu").press("Ubah status")

    hear = robot.settle().in_dialog(correct)
    robot.choose("Ubah status", "Koreksi status")
    hear()
    robot.see("status diubah menjadi Terdaftar").see("sudah punya kartu")
    after = stored(app, worker.id)
    assert (after["status"], after["registered_on"]) == ("terdaftar", app.desk.today())
    robot.press("Urungkan").settle()
    assert stored(app, worker.id) == before


def test_a_payment_is_recorded_and_taken_back(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 3, WorkerFilter(None, "terdaftar"))
    app.window.go("workers", worker.id)
    before = stored(app, worker.id)

    def pay(robot: Robot) -> None:
        robot.see("Terlindungi sampai 30 November 2026").choose("Selama", "6 bulan").see("Terlindungi sampai 30 April 2027")
        robot.press("Catat pembayaran")

    hear = robot.settle().in_dialog(pay)
    page.doing.pay()
    hear()
    robot.see("lunas sampai 30 April 2027").see("30/04/2027")
    assert stored(app, worker.id)["pay_months"] == 6
    robot.press("Urungkan").settle()
    assert stored(app, worker.id) == before


def test_what_happened_and_who_brought_them(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 3, WorkerFilter(None, "siap"))
    app.window.go("workers", worker.id)
    robot.settle().press("Pakai usulan ini").see("dibawa oleh").see_not("Pakai usulan ini")
    assert stored(app, worker.id)["event_id"] is not None
    robot.choose("Ubah status", "Diajukan").see("status diubah menjadi Diajukan")
    robot.press("Riwayat pekerja ini").see("Siap → Diajukan").see("Diubah: Kegiatan")
    assert page.panel.verticalScrollBar().value() > 0  # what was asked for is in sight


def test_the_form_knows_the_contribution_and_the_steps(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 3, WorkerFilter(None, "calon"))
    app.window.go("workers", worker.id)

    def fill(robot: Robot) -> None:
        robot.fill("Penghasilan", "1000000").choose("Sumber dana", "Mandiri").fill("Pekerjaan", "Petani")
        robot.see("Rp8.400 untuk November 2026, sudah dikurangi keringanan Rp8.400").see("12 bulan")
        robot.choose("Sumber dana", "Dana Desa").see("Rp16.800 untuk November 2026").see("Belum jelas apakah keringanan berlaku")
        robot.choose("Status", "Terdaftar (koreksi)").see("bukan kelanjutan dari Calon")
        robot.choose("Status", "Siap").choose("Persetujuan", "Tertulis").fill("Tanggal persetujuan", "20/11/2026")
        robot.press("Simpan")

    hear = robot.settle().in_dialog(fill)
    page.edit()
    hear()
    robot.see("disimpan")
    after = stored(app, worker.id)
    assert (after["status"], after["consent_form"], after["funding"]) == ("siap", "written", "dana_desa")
    robot.see("Tertulis, 20/11/2026")


def test_somebody_is_removed_and_everything_comes_back(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 50)
    app.window.go("workers", worker.id)
    robot.settle()
    before = stored(app, worker.id)
    hear = robot.in_dialog(lambda r: r.see("dihapus dari data pekerja").press("Hapus"))
    page.remove()
    hear()
    robot.see(f"{worker.name} dihapus dari data pekerja.")
    with app.database.reading() as session:
        assert session.get(Worker, worker.id) is None
        assert count_workers(session) == 399
    robot.press("Urungkan").settle()
    assert stored(app, worker.id) == before
    search_for(page, robot, str(before["nik"]))
    assert page.table.count == 1


def dialog(robot: Robot) -> WorkerDialog:
    found = robot.root
    assert isinstance(found, WorkerDialog)
    return found


def test_adding_somebody_whose_nik_tells_birth_date_and_sex(app: App, robot: Robot, page: WorkersPage) -> None:
    village = some(app).village

    def fill(robot: Robot) -> None:
        robot.fill("NIK", "3216065708859991").fill("Nama sesuai KTP", "Yulia Contoh").choose("Desa", village)
        dialog(robot).look_up()
        robot.see("Tambun Selatan, Kabupaten Bekasi").see("17 Agustus 1985").see("Perempuan")
        robot.press("Isikan dari NIK")
        assert dialog(robot).form.values()["birth_date"].isoformat() == "1985-08-17"
        robot.press("Tambah pekerja")

    hear = robot.in_dialog(fill)
    page.add()
    hear()
    robot.see("ditambahkan ke data pekerja")
    assert page.table.record().name.casefold() == "yulia contoh"
    with app.database.reading() as session:
        assert session.scalar(select(Worker.sex).where(Worker.nik == "3216065708859991")) == "P"
    robot.press("Urungkan").settle()
    with app.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Worker)) == 400


def test_a_double_is_told_beside_the_form_and_refused_with_everything_typed_kept(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 20)
    nik = str(stored(app, worker.id)["nik"])

    def fill(robot: Robot) -> None:
        robot.fill("NIK", nik).fill("Nama sesuai KTP", "Orang Lain").choose("Desa", worker.village)
        dialog(robot).look_up()
        robot.see("+ NIK sama")
        robot.press("Tambah pekerja").see("sudah")
        assert dialog(robot).form.values()["name"] == "Orang Lain"
        robot.press("Buka data ini")

    hear = robot.in_dialog(fill)
    page.add()
    hear()
    assert page.table.record().id == worker.id


def test_a_wrong_nik_is_told_while_typing(app: App, robot: Robot, page: WorkersPage) -> None:
    def fill(robot: Robot) -> None:
        robot.fill("NIK", "3216063208850001")
        assert not dialog(robot).form.is_valid()
        robot.see("3216063208850001")
        robot.press("Batal")

    hear = robot.in_dialog(fill)
    page.add()
    hear()


def test_a_stale_edit_shows_both_versions(app: App, robot: Robot, page: WorkersPage) -> None:
    worker = some(app, 60)
    app.window.go("workers", worker.id)
    robot.settle()
    with app.database.reading() as session:
        card = get_worker(session, worker.id, full_nik=False)
    theirs = WorkerEntry(**{name: getattr(card, name) for name in WorkerEntry.__dataclass_fields__ if hasattr(card, name)})

    def compare(robot: Robot) -> None:
        robot.see("Data ini diubah orang lain").see("dari meja 2").see("dari meja 1")
        robot.press("Simpan isian saya")

    def fill(robot: Robot) -> None:
        with app.database.session() as session:
            edit_worker(session, replace(theirs, note="dari meja 2"), app.desk.today())
        robot.fill("Catatan", "dari meja 1")
        heard.append(in_next(robot, compare))
        robot.press("Simpan")

    heard: list[Callable[[], None]] = []
    hear = robot.in_dialog(fill)
    page.edit()
    hear()
    heard[0]()
    assert stored(app, worker.id)["note"] == "dari meja 1"
    robot.press("Urungkan").settle()
    assert stored(app, worker.id)["note"] == "dari meja 2"


def in_next(robot: Robot, steps: Callable[[Robot], object]) -> Callable[[], None]:
    """As `in_dialog`, for a dialog that opens above the present one."""
    below = QApplication.activeModalWidget()
    went: list[BaseException | None] = []

    def act() -> None:
        if QApplication.activeModalWidget() is below:
            QTimer.singleShot(20, act)
            return
        try:
            steps(robot)
            went.append(None)
        except BaseException as failure:
            went.append(failure)
            if (top := QApplication.activeModalWidget()) is not None:
                top.close()

    def hear() -> None:
        assert went, "the dialog above never came"
        if went[0] is not None:
            raise went[0]

    QTimer.singleShot(0, act)
    return hear


def test_keys_alone_lead_from_the_list_to_the_form(app: App, robot: Robot, page: WorkersPage) -> None:
    page.table.select_row(5)
    shown = page.picked_id
    edit, remove = "Ubah data pekerja", "Hapus pekerja ini?"
    for key, words in ((Qt.Key.Key_Return, edit), (Qt.Key.Key_F2, edit), (Qt.Key.Key_Delete, remove)):
        app.window.activateWindow()
        page.table.setFocus(Qt.FocusReason.TabFocusReason)
        robot.settle()
        hear = robot.in_dialog(lambda r, words=words: r.see(words).press("Batal"))
        QTest.keyClick(page.table, key)
        hear()
    page.search.setFocus()
    QTest.keyClick(page.search, Qt.Key.Key_Delete)
    assert QApplication.activeModalWidget() is None
    assert page.picked_id == shown


def test_the_list_stays_where_it_was_when_something_changes_elsewhere(app: App, robot: Robot, page: WorkersPage) -> None:
    page.table.select_row(200)
    robot.settle()
    shown, at = page.table.record().id, page.table.verticalScrollBar().value()
    other = some(app, 390)
    with app.database.session() as session:
        worker = session.get_one(Worker, other.id)
        worker.note = "dari tempat lain"
    robot.settle()
    assert (page.table.record().id, page.table.verticalScrollBar().value()) == (shown, at)
    with app.database.session() as session:
        edit_worker(session, WorkerEntry("AAA PALING DEPAN", "32.16.01.2001"), app.desk.today())
    robot.settle().see("401 pekerja")
    assert page.table.record().id == shown == page.picked_id, "who was chosen stays chosen, one row further down"


def test_the_same_with_work_beside_the_window(open_app: Callable[..., App], sample_url: str) -> None:
    """Answers come later and from other threads: nothing is lost, nothing stands in the wrong place."""
    app = open_app(sample_url, serial=False)
    app.show()
    robot = Robot(app.window)
    robot.see("Beranda").open("Pekerja").see("400 pekerja")
    page = app.window.pages["workers"]
    assert isinstance(page, WorkersPage)
    worker = some(app, 30)

    def fill(robot: Robot) -> None:
        robot.fill("NIK", "3216065708859991").fill("Nama sesuai KTP", "Yulia Contoh").choose("Desa", worker.village)
        robot.see("17 Agustus 1985").press("Tambah pekerja")

    hear = robot.in_dialog(fill)
    page.add()
    hear()
    robot.see("ditambahkan ke data pekerja").settle()
    assert page.village.currentText().startswith(worker.village)
    assert page.table.record().name == "Yulia Contoh"
    for text in ("s", "si", "sit", "siti", "siti a", "siti"):
        page.search.setText(text)
    robot.settle()
    QTest.qWait(150)
    robot.settle().see("ditemukan")
    assert all("SITI" in page.table.window_of_rows.text(row, 0).upper() for row in range(page.table.count))
    robot.press("Urungkan").settle()
    with app.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Worker)) == 400


def test_who_is_added_in_another_list_is_stored_and_shown(app: App, robot: Robot, page: WorkersPage) -> None:
    village = some(app).village
    page.open(("list", "lapsed"))
    robot.settle()

    def fill(inside: Robot) -> None:
        inside.fill("NIK", "3216065708859991").fill("Nama sesuai KTP", "Yulia Contoh").choose("Desa", village).choose("Status", "Siap")
        inside.press("Isikan dari NIK").press("Tambah pekerja")

    hear = robot.in_dialog(fill)
    page.add()
    hear()
    robot.see("ditambahkan ke data pekerja")
    with app.database.reading() as session:
        assert session.scalar(select(Worker.status).where(Worker.nik == "3216065708859991")) == "siap"
    assert page.table.record().name.casefold() == "yulia contoh"
