"""Orders for the papers' tests: an ordinary event, and one with the longest names we could think of."""

from datetime import UTC, date, datetime
from io import BytesIO

from PIL import Image, ImageDraw

from rangkul.papers.records import CertificatePaper, Letterhead, SheetGroup, SheetOrder, SheetPerson, Signer

MADE = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
DAY = date(2026, 11, 22)
EVENT = "Sosialisasi Manfaat Program BPJS Ketenagakerjaan bagi Bhabinkamtibmas"
LONG_EVENT = (
    "Sosialisasi Manfaat Program Jaminan Kecelakaan Kerja, Jaminan Kematian dan Jaminan Hari Tua bagi Bhabinkamtibmas "
    "se-Wilayah Hukum Polres Metro Bekasi dalam rangka Gerakan 100 Orang per Desa Tahun 2026"
)
LONG_NAME = "Drs. H. Muhammad Ma'ruf Nur'aini Kusumawardhana Al-Fatih bin Abdurrahman Sastradiningrat, S.H., S.I.K., M.Si."
NAMES = (
    "Budi Santoso, S.H.",
    "Hj. Siti Nur'aini Rahmawati, S.H., M.H.",
    "Agus",
    "Raden Mas Soerjodiningrat Kartawidjaja Poerwodarminto, S.I.K.",
    "I Gusti Ngurah Bagus Wijaya Kusuma",
    "Ahmad Ma’ruf bin Haji Abdullah",
    "Dedi Supriyadi",
    "Yohanes Wahyu Prasetyo, S.Sos.",
)
RANKS = ("Bripka", "Aipda", "Aiptu", "Brigpol")
VILLAGES = ("Sukadanau", "Sukamanah, Sukarapih", "Telaga Murni", "Kedungwaringin, Karangsambung, Mekarjaya")


def logo() -> bytes:
    """A picture with transparency, standing in for an office's logo."""
    picture = Image.new("RGBA", (240, 240), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((4, 4, 236, 236), fill=(11, 110, 79, 255))
    pen.ellipse((60, 60, 180, 180), fill=(255, 255, 255, 255))
    pen.rectangle((108, 20, 132, 220), fill=(11, 110, 79, 255))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def letterhead(with_logo: bool = True) -> Letterhead:
    return Letterhead(
        office="Kantor Cabang Bekasi Cikarang",
        address="Jl. Ki Hajar Dewantara No. 1, Cikarang Utara, Kabupaten Bekasi 17530",
        contact="Telepon (021) 0000 0000 · cikarang@contoh.go.id",
        logo=logo() if with_logo else None,
    )


HEAD = Signer("Kepala Kantor Cabang Bekasi Cikarang", "Dra. Ratna Dewi Anggraini, M.M.", "NIP 19760412 200112 2 001")
POLICE = Signer("Kasat Binmas", "AKP Hendra Gunawan, S.H., M.H.", "NRP 78041234", ("a.n. Kepala Kepolisian Resor Metro Bekasi", "u.b."))


def people(count: int, station: str, start: int = 0) -> tuple[SheetPerson, ...]:
    return tuple(
        SheetPerson(
            who=f"person-{start + n}",
            name=NAMES[n % len(NAMES)],
            rank=RANKS[n % len(RANKS)],
            number=f"{80010100 + start + n}",
            station=station,
            villages=VILLAGES[n % len(VILLAGES)],
        )
        for n in range(count)
    )


def sheet_order(sizes: tuple[int, ...] = (12, 18, 33), **changes: object) -> SheetOrder:
    stations = ("Polsek Cikarang Utara", "Polsek Tambun Selatan", "Polsek Muara Gembong")
    groups = tuple(SheetGroup(stations[n % 3], people(size, stations[n % 3], 100 * n), guest_rows=3) for n, size in enumerate(sizes))
    order = {
        "run": "K7QX20AB",
        "event": EVENT,
        "day": DAY,
        "time": "pukul 09.00–12.00 WIB",
        "place": "Aula Wibawa Mukti, Kompleks Perkantoran Pemerintah Kabupaten Bekasi",
        "groups": groups,
        "signers": (POLICE, HEAD),
        "letterhead": letterhead(),
        "city": "Cikarang",
        "made": MADE,
    }
    return SheetOrder(**(order | changes))  # type: ignore[arg-type]


def certificate(number: int = 1, **changes: object) -> CertificatePaper:
    paper = {
        "who": f"person-{number}",
        "serial": f"{number:03d}/SERT/BKC/XI/2026",
        "name": "Aiptu " + NAMES[number % len(NAMES)],
        "identity": f"NRP {80010100 + number}",
        "station": "Polsek Cikarang Utara",
        "event": EVENT,
        "held": "pada Minggu, 22 November 2026 di Aula Wibawa Mukti, Kabupaten Bekasi",
        "place_and_date": "Cikarang, 22 November 2026",
        "signers": (POLICE, HEAD),
        "code": f"RKL1:ZYHDDUY.H*8C.2ULR7KPBE62PNS4W3AKR46GXJUQYLGXLJJG0QL1UKQX5GZOD+T0FOC4QFDEF/C4NVQYKZ:UU:VOHP:{number}",
    }
    return CertificatePaper(**(paper | changes))  # type: ignore[arg-type]
