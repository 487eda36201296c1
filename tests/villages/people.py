"""Fictional people of villages, made afresh for each style from its name: recognisably invented, structurally right."""

# ruff: noqa: E501 - names in few lines

import random
from dataclasses import dataclass
from datetime import date

MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember")
_MEN = ["ASEP SUHENDAR", "UJANG", "M. YUSUF", "H. MA'MUN", "MUHAMMAD RIZKI", "DEDE KOSASIH", "ABDUL ROHIM", "SARIP BIN NAMIN", "TARYONO", "ENDANG SUPRIATNA", "MOCH. FAUZI", "JAJANG NURJAMAN", "AGUS SALIM", "WAWAN", "OTONG SUTISNA", "SUKARDI", "RD. YAYAN", "KOSIM AL AYYUBI", "ACENG", "DRS. HASAN BASRI", "NANA SUMARNA", "R. TOTO"]
_WOMEN = ["ROHMAH", "SITI AMINAH", "HJ. NURHAYATI", "NENENG LILIS", "IMAS MASITOH", "ENTIN", "WATI BINTI SALIM", "NUR'AINI", "JUBAEDAH", "DEWI SARTIKA", "ST. KHODIJAH", "IDA", "EUIS KOMARIAH", "TUTI ALAWIYAH", "YANI MULYANI", "CICIH", "LINA MARLINA", "AI SITI", "OOM ROMLAH", "RINA", "MARYAM", "SUKAESIH"]
_JOBS = ("Petani", "Buruh tani", "Pedagang keliling", "Ojek", "Nelayan", "Tukang kayu", "Buruh harian lepas", "Penjahit", "Guru ngaji", "Warung nasi")
_PLACES = ("BEKASI", "KARAWANG", "JAKARTA", "GUNUNG KIDUL", "CIREBON", "OKU TIMUR", "BANDUNG BARAT", "MAROS")
_DISTRICTS = ("321601", "321605", "321615", "321506", "317204", "340311")
_STREETS = ("Kp. Bulak", "Kp. Rawa Bugel", "Jl. Raya Sukatani No. 7", "Perum Griya Asri Blok C2/11", "Kp. Pulo Sirih", "Dusun Babakan")


@dataclass(frozen=True)
class Person:
    """One worker as the KTP tells it; phone begins with 08."""

    nik: str
    name: str
    sex: str
    born: date
    place: str
    address: str
    rt: str
    rw: str
    job: str
    phone: str
    mother: str
    kk: str


def some(count: int, style: str) -> list[Person]:
    """`count` people with different NIKs; the last digits fall as they fall (one in ten is 0)."""
    dice = random.Random(style)
    found: list[Person] = []
    serials: set[str] = set()
    while len(found) < count:
        sex = dice.choice("LP")
        born = date(dice.randint(1964, 2006), dice.randint(1, 12), dice.randint(1, 28))
        serial = f"{dice.randint(1, 9999):04d}" if dice.random() < 0.3 else f"{dice.randint(1, 39):04d}"
        nik = f"{dice.choice(_DISTRICTS)}{born.day + (40 if sex == 'P' else 0):02d}{born:%m%y}{serial}"
        if nik in serials or (sex == "L" and born.year >= 2004):
            continue  # a man born after 2003 has a number like a family card's date; styles of that kind say so themselves
        serials.add(nik)
        house = len(found) // 3
        found.append(Person(
            nik, dice.choice(_MEN if sex == "L" else _WOMEN), sex, born, dice.choice(_PLACES), dice.choice(_STREETS),
            f"{dice.randint(1, 12):03d}", f"{dice.randint(1, 9):03d}", dice.choice(_JOBS),
            f"08{dice.choice((12, 13, 21, 52, 57, 77, 95))}{dice.randint(100_000, 99_999_999)}", dice.choice(_WOMEN),
            f"3216{dice.choice(('01', '05', '15'))}{house % 28 + 1:02d}{house % 12 + 1:02d}{dice.randint(5, 25):02d}{house + 1:04d}",
        ))  # fmt: skip
    return found


def long_date(day: date) -> str:
    """17 Agustus 1985"""
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"
