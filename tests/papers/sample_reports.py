"""Reports for the papers' tests: ordinary ones, and some with the longest names."""

from io import BytesIO

from PIL import Image

from papers.sample_papers import EVENT, HEAD, LONG_EVENT, LONG_NAME, MADE, NAMES, POLICE, letterhead
from rangkul.papers.minutes import Minutes, MinutesDecision, MinutesPoint
from rangkul.papers.report import Cover, Photo, ReportPaper, Section
from rangkul.papers.report_photos import prepare_photo
from rangkul.papers.report_proceedings import Proceedings
from rangkul.rules.report_table import ReportChart, ReportColumn, ReportTable, Series

STATIONS = (
    "Polsek Babelan", "Polsek Cikarang Utara", "Polsek Muaragembong", "Polsek Serang Baru dan Sekitarnya yang Panjang Sekali Namanya",
    "Polsek Setu", "Polsek Tambun Selatan",
)  # fmt: skip
TEXT = (
    "Kegiatan dilaksanakan dalam rangka meningkatkan pemahaman Bhabinkamtibmas terhadap manfaat program jaminan sosial "
    "ketenagakerjaan bagi pekerja bukan penerima upah di desa dan kelurahan, agar sedikitnya 100 orang per desa terlindungi."
)
BARS = ReportChart(
    "bars", "Hadir dari yang diundang", STATIONS,
    (Series("Hadir", (9.0, 0.0, 5.0, 12.0, 7.0, 20.0)), Series("Diundang", (10.0, 4.0, 5.0, 14.0, 9.0, 20.0))),
)  # fmt: skip
COLUMNS = ReportChart(
    "columns", "Sebaran nilai", ("<40", "40+", "50+", "60+", "70+", "80+", "90+"),
    (Series("Sebelum (pra)", (12.0, 30.0, 40.0, 20.0, 5.0, 2.0, 1.0)), Series("Sesudah (pasca)", (0.0, 2.0, 5.0, 20.0, 50.0, 28.0, 7.0))),
)  # fmt: skip


def station_table() -> ReportTable:
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Polsek", wide=True), ReportColumn("Diundang", "number", 20),
        ReportColumn("Hadir", "number", 18), ReportColumn("Kehadiran", "percent", 20),
    )  # fmt: skip
    whole, part = BARS.series[1].values, BARS.series[0].values
    rows = tuple((n, name, int(whole[n - 1] or 0), int(part[n - 1] or 0), (part[n - 1] or 0) / (whole[n - 1] or 1))
                 for n, name in enumerate(STATIONS, 1))  # fmt: skip
    return ReportTable("Per Polsek", columns, rows, (None, "Jumlah", 62, 53, 53 / 62))


def people_table(count: int = 70) -> ReportTable:
    columns = (
        ReportColumn("No", "number", 9), ReportColumn("Polsek"), ReportColumn("Nama", wide=True), ReportColumn("Pangkat/NRP", width=34),
        ReportColumn("Alasan", width=34),
    )  # fmt: skip
    rows = tuple(
        (n + 1, STATIONS[n * len(STATIONS) // count], NAMES[n % 8] if n % 9 else LONG_NAME, f"Aiptu / 8001{n:04d}", "Tanpa keterangan")
        for n in range(count)
    )
    return ReportTable("Yang tidak hadir", columns, rows, group_by=1)


def picture(size: tuple[int, int], orientation: int = 1) -> bytes:
    """A photo: red at the top, blue at the bottom of the pixels; turned by its EXIF."""
    made = Image.new("RGB", size, (200, 30, 30))
    made.paste((30, 30, 200), (0, size[1] // 2, *size))
    exif = made.getexif()
    exif[0x0112] = orientation
    file = BytesIO()
    made.save(file, "JPEG", exif=exif)
    return file.getvalue()


def photo(caption: str, orientation: int = 1) -> Photo:
    content = prepare_photo(picture((3000, 2000), orientation))
    assert content is not None
    return Photo(content, caption)


def report(**changes: object) -> ReportPaper:
    sections = (
        Section("I.  Pendahuluan", (TEXT * 2, TEXT), chapter=True),
        Section("A.  Dasar", points=(TEXT, "Instruksi Presiden Nomor 2 Tahun 2021.")),
        Section("III.  Kehadiran", figures=(("Diundang", "62"), ("Hadir", "53"), ("Kehadiran", "85,5 %")), charts=(BARS,),
                tables=(station_table(),), chapter=True),
        Section("IV.  Hasil uji pemahaman", charts=(COLUMNS,), chapter=True, signed=True),
        Section("Lampiran 1: Yang tidak hadir", tables=(people_table(),), chapter=True, on_new_page=True),
        Section("Lampiran 2: Dokumentasi", photos=(photo("Pembukaan"), photo("Foto bersama", 6), photo("Praktik")), chapter=True,
                on_new_page=True),
    )  # fmt: skip
    values = {
        "title": "LAPORAN KEGIATAN", "letterhead": letterhead(), "lines": (EVENT,), "sections": sections, "signers": (POLICE, HEAD),
        "place_and_date": "Cikarang, 22 November 2026", "labels": ("Mengetahui,", "Yang membuat,"), "foot": f"Laporan kegiatan · {EVENT}",
        "cover": Cover("LAPORAN KEGIATAN", LONG_EVENT, ("Minggu, 22 November 2026", "Aula Wibawa Mukti"), "2026"), "made": MADE,
    }  # fmt: skip
    return ReportPaper(**(values | changes))  # type: ignore[arg-type]


def proceedings(**changes: object) -> Proceedings:
    opening = (
        "Pada hari ini Minggu tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam, bertempat di Aula Wibawa Mukti, telah "
        "dilaksanakan kegiatan sosialisasi, dengan hasil sebagai berikut:"
    )
    values = {
        "event": LONG_EVENT, "opening": opening, "points": (TEXT, "Dari 62 (enam puluh dua) petugas, 53 (lima puluh tiga) orang hadir."),
        "closing": "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.", "signers": (POLICE, HEAD),
        "letterhead": letterhead(), "labels": ("Mengetahui,", "Yang membuat,"), "place_and_date": "Cikarang, 22 November 2026",
        "made": MADE,
    }  # fmt: skip
    return Proceedings(**(values | changes))  # type: ignore[arg-type]


def minutes(*, blank: bool = False) -> Minutes:
    details = (
        ("Hari, tanggal", "Minggu, 22 November 2026"), ("Waktu", "pukul 09.00–12.00 WIB"), ("Tempat", "Aula Wibawa Mukti"),
        ("Pimpinan", "" if blank else "AKP Hendra Gunawan, S.H., M.H."), ("Notulis", "" if blank else "Siti Nurjanah"),
    )  # fmt: skip
    said = ("", "") if blank else (TEXT, f"{TEXT}\n{TEXT}")
    points = (MinutesPoint("Pembukaan", said[0]), MinutesPoint("Pemaparan manfaat program", said[1]))
    decisions = () if blank else (MinutesDecision(TEXT, LONG_NAME, "30 November 2026"), MinutesDecision("Rapat berikutnya"))
    return Minutes(
        EVENT, details, points, decisions, "", (POLICE, HEAD), ("Mengesahkan,", ""), "Cikarang, 22 November 2026", letterhead(), blank, MADE
    )
