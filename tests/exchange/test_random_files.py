"""Village files thrown together at random from everything villages do: who is in them comes out, value by value."""

# ruff: noqa: E501 - tables of cases read better with a case a line

import csv
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exchange.village_files import MONTHS, TODAY, Person, check, people, write_xlsx

HEADINGS: dict[str, tuple[str, ...]] = {
    "nik": ("NIK", "NO KTP", "No. KTP/NIK", "NOMOR INDUK KEPENDUDUKAN (NIK)", "Nomor Induk", "NIK / No. KTP", "N.I.K", "NIK (16 digit)", "No NIK", "Nomor KTP", "NIK KTP"),
    "name": ("NAMA", "NAMA LENGKAP", "Nama Pekerja", "NAMA TENAGA KERJA", "Nama Lengkap (sesuai KTP)", "Nama Warga", "NAMA\nLENGKAP", "Nama Penerima", "Nama Calon Peserta", "NAMA PENDUDUK"),
    "sex": ("JK", "L/P", "JENIS KELAMIN", "Jenis Kelamin (L/P)", "J.K.", "Kelamin", "JNS KELAMIN", "Sex", "Gender", "LK/PR"),
    "place": ("TEMPAT LAHIR", "Tempat Lahir", "TMP LAHIR", "Tmpt. Lahir", "tempat_lahir"),
    "born": ("TANGGAL LAHIR", "TGL LAHIR", "Tgl. Lahir", "Tanggal Lahir (dd/mm/yyyy)", "TGL. LHR", "tanggal_lahir", "TGL/BLN/THN LAHIR"),
    "ttl": ("TTL", "TEMPAT, TANGGAL LAHIR", "Tempat/Tgl Lahir", "TEMPAT & TGL LAHIR", "Tempat Tgl. Lahir", "TEMPAT TANGGAL LAHIR", "Tmp/Tgl Lahir"),
    "address": ("ALAMAT", "Alamat Lengkap", "ALAMAT RUMAH", "Alamat KTP", "Alamat Domisili", "ALAMAT TEMPAT TINGGAL"),
    "rt": ("RT", "RT.", "No. RT"), "rw": ("RW", "RW.", "No. RW"), "rt_rw": ("RT/RW", "RT / RW", "RT-RW"),
    "job": ("PEKERJAAN", "Pekerjaan", "JENIS PEKERJAAN", "Profesi", "Pekerjaan/Usaha", "MATA PENCAHARIAN", "Jenis Usaha"),
    "phone": ("NO HP", "No. HP", "HP", "No WA", "NO. HP/WA", "Telp", "NO TELEPON", "Nomor HP", "No. Telp/HP", "NO HANDPHONE", "Kontak"),
    "mother": ("NAMA IBU KANDUNG", "Nama Ibu", "IBU KANDUNG", "NAMA GADIS IBU KANDUNG"),
    "kk": ("NO KK", "No. Kartu Keluarga", "NOMOR KK", "NO. KK"),
    "other": ("KET", "KETERANGAN", "UMUR", "USIA", "STATUS", "PENDIDIKAN", "PENGHASILAN", "DUSUN", "Agama", "Gol. Darah"),
}  # fmt: skip
TITLES = ("DAFTAR NAMA PEKERJA RENTAN DESA SUKADARMA", "KECAMATAN SUKATANI KABUPATEN BEKASI", "DATA CALON PESERTA BPJS KETENAGAKERJAAN",
          "PROGRAM PERLINDUNGAN PEKERJA BUKAN PENERIMA UPAH", "TAHUN ANGGARAN 2026", "Nama Desa : Sukadarma", "PEMERINTAH KABUPATEN BEKASI")  # fmt: skip
DATES: tuple[Callable[[date], Any], ...] = (
    lambda d: d, lambda d: f"{d:%d-%m-%Y}", lambda d: f"{d:%d/%m/%Y}", lambda d: d.isoformat(), lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d:%d.%m.%Y}", lambda d: f"{d.day}-{d.month}-{d.year}", lambda d: f"{d.day:02d} {MONTHS[d.month - 1].upper()} {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}", lambda d: (d - date(1899, 12, 30)).days, lambda d: f"{d:%d-%m-%y}",
)  # fmt: skip
SEXES = (
    {"L": "L", "P": "P"},
    {"L": "LK", "P": "PR"},
    {"L": "Laki-laki", "P": "Perempuan"},
    {"L": "PRIA", "P": "WANITA"},
    {"L": 1, "P": 2},
    {"L": "l", "P": "p"},
)
NIKS: tuple[Callable[[str], Any], ...] = (
    lambda n: n, lambda n: n, lambda n: "'" + n, lambda n: f"{n[:6]} {n[6:12]} {n[12:]}", lambda n: f"{n[:4]}.{n[4:8]}.{n[8:12]}.{n[12:]}",
    lambda n: n + "\u00a0", lambda n: "\u200b" + n, lambda n: f'="{n}"', lambda n: n + " ",
)  # fmt: skip
PHONES: tuple[Callable[[str], Any], ...] = (
    lambda t: t, lambda t: "+62" + t[1:], lambda t: "62" + t[1:], lambda t: f"{t[:4]}-{t[4:8]}-{t[8:]}", int, lambda t: f"{t[:4]} {t[4:]}",
)  # fmt: skip


@dataclass
class Style:
    """How this village writes."""

    dice: random.Random
    fields: list[str]

    def value(self, field: str, p: Person) -> Any:
        dice = self.dice
        if field == "nik":
            return dice.choice(NIKS)(p.nik)
        if field == "sex":
            return self.sexes[p.sex]
        if field in ("born", "ttl"):
            day = self.day(p.born)
            if field == "born":
                return day
            return f"{p.place}{self.comma}{day if isinstance(day, str) else p.born.strftime('%d-%m-%Y')}"
        if field == "phone":
            return self.phone(p.phone)
        if field in ("rt", "rw"):
            return int(getattr(p, field)) if self.numeric else getattr(p, field)
        if field == "rt_rw":
            return f"{p.rt}/{p.rw}"
        if field == "other":
            return dice.choice(("", "-", "x1"))
        return {"name": p.name, "place": p.place, "address": p.address, "job": p.job, "mother": p.mother, "kk": p.kk}[field]

    def __post_init__(self) -> None:
        self.sexes = self.dice.choice(SEXES)
        self.day = self.dice.choice(DATES)
        self.comma = self.dice.choice((", ", ",", " ", " , "))
        self.phone = self.dice.choice(PHONES)
        self.numeric = self.dice.random() < 0.4


def fields_of(dice: random.Random) -> list[str]:
    fields = ["nik", "name"]
    fields += dice.choice((["place", "born"], ["ttl"], ["born"]))
    fields += dice.choice((["rt", "rw"], ["rt_rw"], []))
    fields += [field for field in ("sex", "address", "job", "phone", "mother", "kk", "other") if dice.random() < 0.8]
    if dice.random() < 0.5:
        dice.shuffle(fields)
        if {"rt", "rw"} <= set(fields):
            fields.remove("rw")
            fields.insert(fields.index("rt") + 1, "rw")
    return fields


def build(seed: int) -> tuple[list[list[Any]], list[int], list[Person], list[str]]:
    """(rows, 0-based rows of the people, people, fields) of one sheet."""
    dice = random.Random(seed)
    fields = fields_of(dice)
    style = Style(dice, fields)
    some = people(dice.randint(4, 30), seed)
    numbered = dice.random() < 0.8
    left = [""] * dice.choice((0, 0, 0, 1, 2))
    rows: list[list[Any]] = [[*left, title] for title in dice.sample(TITLES, dice.randint(0, 5))]
    rows += [[] for _ in range(dice.choice((0, 1, 2)))]
    names = {field: dice.choice(HEADINGS[field]) for field in fields}
    top, below = heading(dice, fields, names)
    start = [*left, *([dice.choice(("NO", "No.", "No Urut"))] if numbered else [])]
    head = [[*start, *top]]
    if below:
        head.append([*[""] * len(start), *below])
    rows += head
    if dice.random() < 0.3:
        width = len(fields) + numbered
        rows.append([*left, *[dice.choice((n, -n)) if seed % 2 else f"({n})" for n in range(1, width + 1)]])
    places: list[int] = []
    for number, person in enumerate(some, start=1):
        if number > 1 and dice.random() < 0.05:
            rows.append([])
        if number > 2 and dice.random() < 0.03:
            rows += head
        places.append(len(rows))
        rows.append([*left, *([number] if numbered else []), *[style.value(field, person) for field in fields]])
    rows += ending(dice, left, len(some), numbered)
    return rows, places, some, fields


def heading(dice: random.Random, fields: list[str], names: dict[str, str]) -> tuple[list[str], list[str]]:
    """One row, or two with groups over their parts."""
    together = {("place", "born"): "TEMPAT DAN TANGGAL LAHIR", ("rt", "rw"): "ALAMAT"}
    parts = {"place": "TEMPAT", "born": "TANGGAL", "rt": "RT", "rw": "RW"}
    pairs = [pair for pair in together if any(tuple(fields[n : n + 2]) == pair for n in range(len(fields)))]
    if not pairs or dice.random() < 0.5:
        return [names[field] for field in fields], []
    pair = dice.choice(pairs)
    if pair == ("rt", "rw") and "address" in fields:
        return [names[field] for field in fields], []
    first = fields.index(pair[0])
    top = [names[field] for field in fields]
    top[first], top[first + 1] = together[pair], ""
    return top, [parts[field] if field in pair else "" for field in fields]


def ending(dice: random.Random, left: list[str], count: int, numbered: bool) -> list[list[Any]]:
    rows: list[list[Any]] = []
    if dice.random() < 0.3:
        rows += [[*left, number] for number in range(count + 1, count + 4)] if numbered else []
    if dice.random() < 0.4:
        rows.append([*left, dice.choice(("JUMLAH", "Jumlah Total", "TOTAL")), "", count])
    if dice.random() < 0.5:
        rows += [[], [*left, "", "", "", "", "Sukadarma, 12 November 2026"], [*left, "", "Mengetahui,", "", "", "Yang Membuat"],
                 [*left, "", dice.choice(("Kepala Desa Sukadarma", "Lurah"))], [], [], [*left, "", dice.choice(("H. AHMAD SUDRAJAT", "( NENENG S.Pd )")), "", "", "ASEP"]]  # fmt: skip
        if dice.random() < 0.5:
            rows.append([*left, "", "NIP. 19650101 199003 1 001"])
    return rows


def write(path: Path, rows: list[list[Any]], dice: random.Random) -> Path:
    if dice.random() < 0.35:
        with path.open("w", newline="", encoding=dice.choice(("utf-8", "utf-8-sig", "utf-16"))) as file:
            csv.writer(file, delimiter=dice.choice(";,\t")).writerows([["" if v is None else str(v) for v in row] for row in rows])
        return path
    return write_xlsx(path, {"Sheet1": rows})


@pytest.mark.parametrize("seed", range(120))
def test_random_village_files(tmp_path: Path, seed: int) -> None:
    rows, places, some, fields = build(seed)
    file = check(write(tmp_path / "kiriman.xlsx", rows, random.Random(seed)))
    assert file.rejected is None, str(file.rejected)
    assert [(r.row, r.nik, r.name) for r in file.records] == [(place + 1, p.nik, p.name) for place, p in zip(places, some, strict=True)]
    for record, p in zip(file.records, some, strict=True):
        expected = {
            "sex": (record.sex, p.sex), "born": (record.birth_date, p.born), "ttl": ((record.birth_place, record.birth_date), (p.place, p.born)),
            "place": (record.birth_place, p.place), "address": (record.address, p.address), "rt": (record.rt, p.rt), "rw": (record.rw, p.rw),
            "rt_rw": ((record.rt, record.rw), (p.rt, p.rw)), "job": (record.occupation, p.job), "phone": (record.phone, "+62" + p.phone[1:]),
            "mother": (record.mother_name, p.mother), "kk": (record.kk, p.kk),
        }  # fmt: skip
        for field in set(fields) & set(expected):
            assert expected[field][0] == expected[field][1], (field, record.row)
    assert [(p.row, p.code) for p in file.problems if p.row and p.code.startswith(("nik", "missing", "date", "sex", "phone"))] == []
    assert TODAY.year == 2026
