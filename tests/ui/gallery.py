"""A window with every widget and invented content, to look at and to grab: `python tests/ui/gallery.py [folder]`."""

import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QProgressBar, QRadioButton, QTabWidget, QWidget

sys.path.insert(0, str(Path(__file__).parents[2] / "desktop"))

from rangkul.rules.message import Complaint, Message
from rangkul.ui.cards import Banner, Card, Chip, DetailPanel, EmptyState, FigureCard, Icon, Label, button, column, row
from rangkul.ui.charts import BarList, ColumnChart, CoverageBar
from rangkul.ui.entries import Choice, DateEntry
from rangkul.ui.form import Field, Form
from rangkul.ui.icons import icon
from rangkul.ui.table import Column, Table
from rangkul.ui.theme import Theme, theme_of

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Worker:
    number: int
    name: str
    nik: str
    village: str
    work: str
    status: str
    income: int
    since: date | None


NAMES = (
    "Agus Wijaya",
    "Siti Rahmawati",
    "Ujang Suherman",
    "Neng Aisyah",
    "Dede Kurniawan",
    "Rina Permatasari",
    "Asep Nugraha",
    "Eneng Sulastri",
)
VILLAGES = ("Sukamaju", "Cibening", "Karangasih", "Pantai Bahagia", "Sumberjaya", "Wanasari")
WORKS = ("Petani penggarap", "Pedagang kelontong", "Pengemudi ojek", "Nelayan", "Buruh harian lepas")
STATUS = (("Terdaftar", "good"), ("Calon", "new"), ("Perlu diperiksa", "warn"), ("Berhenti", "off"))
KINDS = dict(STATUS)


def workers(count: int) -> list[Worker]:
    return [
        Worker(
            number,
            NAMES[number % 8] if number else "Raden Haji Muhammad Syarifuddin Kusumawardhana, S.H.",
            f"321606******{9000 + number}",
            VILLAGES[number * 5 % 6],
            WORKS[number * 3 % 5],
            STATUS[number * 7 // 3 % 4][0],
            1_000_000 + number * 137_000 % 3_400_000,
            date(2026, 1 + number % 11, 1 + number % 28) if number % 5 else None,
        )
        for number in range(count)
    ]


def worker_table() -> Table:
    table = Table(
        [
            Column("Nama", lambda w: w.name, 170, stretch=True, bold=True),
            Column("NIK", lambda w: w.nik, 148),
            Column("Desa", lambda w: w.village, 118),
            Column("Status", lambda w: w.status, 140, chip=lambda w: KINDS[w.status]),
            Column("Penghasilan", lambda w: w.income, 112, align="right"),
            Column("Sejak", lambda w: w.since, 100),
        ],
        "Pekerja desa",
        key=lambda w: w.number,
    )
    table.set_records(workers(60))
    table.select(2)
    return table


def head(title: str) -> QHBoxLayout:
    field = QLineEdit()
    field.setPlaceholderText("Cari nama, NIK, atau desa")
    field.setAccessibleName("Cari")
    field.setMinimumWidth(220)
    field.addAction(icon("search", theme_of(field), "muted"), QLineEdit.ActionPosition.LeadingPosition)
    chosen = Choice([("", "Semua desa"), *((name, name) for name in VILLAGES)], name="Desa")
    return row(Label(title, "title"), None, field, chosen, button("&Tambah pekerja", "primary", "add"), space=12)


def list_page() -> QWidget:
    page = QWidget()
    body = column(page, 16, (24, 16, 24, 16))
    body.addLayout(head("Pekerja"))
    cards = [
        FigureCard("Pekerja tercatat", "12.480", "67% dari target 18.700", 0.67, link=True),
        FigureCard("Terdaftar", "9.214", "49% dari target", 0.49, 0.67),
        FigureCard("Perlu diperiksa", "312", "di 14 desa"),
        FigureCard("Iuran bulan ini", "Rp154,8 jt", "turun 4,1% dari Oktober", 0.92),
    ]
    body.addLayout(row(*cards, space=12))
    filters = [button(text, "filter") for text in ("Semua", "Calon", "Terdaftar", "Perlu diperiksa", "Berhenti")]
    filters[2].setChecked(True)
    body.addLayout(row(*filters, None))
    panel = DetailPanel()
    panel.set_title("Ujang Suherman")
    panel.add_widget(Chip("Perlu diperiksa", "warn"))
    panel.add_pairs(
        [
            ("NIK", "321606******9002"),
            ("Desa", "Pantai Bahagia, Muara Gembong"),
            ("Telepon", "0812-3456-0789"),
            ("Usaha", "Nelayan"),
            ("KPJ", ""),
        ]
    )
    panel.add_buttons([button("&Ubah", icon="edit"), button("&Cetak kartu", icon="print"), button("Hapus", "danger", "delete")])
    panel.add_section("Kehadiran minggu ini")
    panel.add_widget(
        ColumnChart([("Sen", 120), ("Sel", 181), ("Rab", 150), ("Kam", 214), ("Jum", 198), ("Sab", 90)], "Kehadiran minggu ini", 150)
    )
    body.addLayout(row(worker_table(), panel, space=16), 1)
    return page


def birth_complaints(value: date | None) -> list[Complaint]:
    if value is not None and value.year < 1962:
        return [Complaint("age_over_65", Message("Umur {age} tahun: melebihi batas kepesertaan.", {"age": TODAY.year - value.year}))]
    return []


def worker_form() -> Form:
    villages = [
        (number, f"{name} ({kind})") for number, (name, kind) in enumerate((n, k) for n in VILLAGES for k in ("Desa", "Kel.", "Dusun"))
    ]
    form = Form(
        [
            Field("nik", "NIK", "nik", required=True),
            Field("kk", "Nomor KK", beside=True, hint="Enam belas angka, dari kartu keluarga"),
            Field("name", "Nama lengkap", required=True),
            Field("birth", "Tanggal lahir", "date", validate=birth_complaints),
            Field("sex", "Jenis kelamin", "choice", [("L", "Laki-laki"), ("P", "Perempuan")], beside=True),
            Field("village", "Desa", "choice", villages, placeholder="Ketik nama desa"),
            Field("phone", "Telepon", "phone", beside=True),
            Field("income", "Penghasilan per bulan", "number"),
            Field("letter", "Surat keterangan", "file", beside=True),
            Field("note", "Catatan", "multiline"),
            Field("jht", "Ikut Jaminan Hari Tua", "check"),
        ],
        str,
        TODAY,
    )
    form.set_values(
        {
            "nik": "321606450790900",
            "name": "Neng Aisyah",
            "birth": date(1958, 7, 5),
            "sex": "P",
            "phone": "0812-3456-0789",
            "income": 1_500_000,
            "jht": True,
        }
    )
    form.check()
    return form


def form_page() -> QWidget:
    page = QWidget()
    body = column(page, 16, (24, 16, 24, 16))
    body.addLayout(
        row(
            Icon("worker", 24, "accent"),
            Label("Ubah pekerja", "title"),
            None,
            button("Batal", "quiet"),
            button("Simpan", "primary", "save", shortcut="Ctrl+S"),
            space=12,
        )
    )
    for kind, text in (
        ("problem", "Berkas Sukamaju.xlsx terkunci kata sandi; buka kuncinya di Excel lalu kirim lagi."),
        ("warn", "Dua pekerja lain bernama mirip di desa ini."),
    ):
        body.addWidget(Banner(text, kind, "Lihat" if kind == "warn" else ""))
    left, right = Card("Data diri"), Card("Kemungkinan ganda", action=button("Lihat semua", "quiet"))
    left.body.addWidget(worker_form())
    small = Table(
        [Column("Nama", lambda w: w.name, 140, stretch=True), Column("Status", lambda w: w.status, 130, chip=lambda w: KINDS[w.status])],
        "Mirip",
        dense=True,
        checkable=True,
        key=lambda w: w.number,
    )
    small.set_records(workers(5))
    small.set_checked(small.records[1:3])
    right.body.addWidget(small, 1)
    right.body.addLayout(row(QRadioButton("Orang yang sama"), QRadioButton("Bukan"), None))
    bar = QProgressBar()
    bar.setValue(40)
    right.body.addWidget(bar)
    right.body.addLayout(
        row(Chip("Terdaftar", "good"), Chip("Calon", "new"), Chip("Periksa", "warn"), Chip("Salah", "bad"), Chip("Berhenti", "off"), None)
    )
    line = QHBoxLayout()
    line.setSpacing(16)
    line.addWidget(left, 3)
    line.addWidget(right, 2)
    body.addLayout(line, 1)
    return page


def home_page() -> QWidget:
    page = QWidget()
    body = column(page, 16, (24, 16, 24, 16))
    body.addWidget(Label("Beranda", "title"))
    card, bar = Card("Cakupan Kabupaten Bekasi"), CoverageBar("Cakupan")
    bar.set(12_480, 9_214, 18_700, "12.480 tercatat", "9.214 terlindungi", "target 18.700 pekerja")
    card.body.addWidget(bar)
    body.addWidget(card)
    districts = [
        (name, value, 900.0, f"{value:.0f} / 900")
        for name, value in zip(
            (*VILLAGES, "Muara Gembong", "Tambun Selatan"), (812.0, 640.0, 455.0, 120.0, 0.0, 905.0, 300.0, 18.0), strict=True
        )
    ]
    bars, empty = Card("Kecamatan"), Card("Kegiatan berikutnya")
    bars.body.addWidget(BarList(districts, "Kecamatan"))
    bars.body.addStretch(1)
    empty.body.addWidget(EmptyState("event", "Belum ada kegiatan yang direncanakan.", "Rencanakan kegiatan"), 1)
    tabs = QTabWidget()
    tabs.setAccessibleName("Kegiatan")
    tabs.setDocumentMode(True)
    for title in ("Rencana", "Undangan 182", "Pintu", "Sertifikat"):
        tabs.addTab(QWidget(), title)
    tabs.setFixedHeight(60)
    body.addWidget(tabs)
    line = QHBoxLayout()
    line.setSpacing(16)
    line.addWidget(bars, 3)
    line.addWidget(empty, 2)
    body.addLayout(line, 1)
    return page


PAGES = {"list": list_page, "form": form_page, "home": home_page}


def grab_all(app: QApplication, folder: Path) -> None:
    theme = Theme("light")
    theme.apply(app)
    for name, make in PAGES.items():
        page = make()
        for width, height in ((1366, 768), (1920, 1080)):
            page.resize(width - 188, height - 22)
            page.show()
            for mode in ("light", "dark"):
                theme.set_mode(mode)
                app.processEvents()
                page.grab().save(str(folder / f"{name}-{mode}-{width}.png"))
        page.close()


def grab_popups(app: QApplication, folder: Path) -> None:
    """What opens over a page: list of choices, calendar, menu."""
    theme = theme_of(None)
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        page = QWidget()
        page.resize(400, 200)
        body, chosen, entry = column(page, 16, (16, 16, 16, 16)), Choice([(name, name) for name in VILLAGES]), DateEntry(TODAY, "Tanggal")
        body.addWidget(chosen)
        body.addWidget(entry)
        page.show()
        chosen.showPopup()
        app.processEvents()
        chosen.view().window().grab().save(str(folder / f"popup-list-{mode}.png"))
        chosen.hidePopup()
        entry.open_calendar()
        app.processEvents()
        if entry.popup:
            entry.popup.grab().save(str(folder / f"popup-calendar-{mode}.png"))
            entry.popup.close()
        menu = QMenu()
        menu.addAction(icon("edit", theme), "Ubah…\tF2")
        menu.addAction(icon("print", theme), "Cetak")
        menu.addSeparator()
        menu.addAction("Hapus").setEnabled(False)
        menu.popup(page.pos())
        app.processEvents()
        menu.grab().save(str(folder / f"popup-menu-{mode}.png"))
        menu.close()
        page.close()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        grab_all(app, folder)
        grab_popups(app, folder)
        return
    Theme().apply(app)
    window = QTabWidget()
    for name, make in PAGES.items():
        window.addTab(make(), name)
    window.resize(1366, 768)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
