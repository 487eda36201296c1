"""Whose columns they are: the worker's, never those of relatives or officials beside them; and what is told about the rest."""

from pathlib import Path

import pytest

from exchange.test_fresh_eyes import ASEP, JAJA, ROHMAH, TINI, UJANG, Rows, read, write
from rangkul.exchange.columns import ROSTER, field_of, heading

HEIR = (UJANG, ROHMAH, JAJA)


@pytest.mark.parametrize(("others", "workers"), [("AHLI WARIS", "PEKERJA"), ("DATA ORANG TUA", "DATA PEKERJA"), ("PENDATA", "PESERTA"),
                                                 ("KETUA", "ANGGOTA"), ("PENANGGUNG JAWAB", "TENAGA KERJA")])  # fmt: skip
def test_the_group_of_somebody_else_is_never_the_worker(tmp_path: Path, others: str, workers: str) -> None:
    rows: Rows = [["NO", others, None, workers, None], [None, "NAMA", "NIK", "NAMA", "NIK"]]
    rows += [[number, heir[1], heir[0], one[1], one[0]] for number, (one, heir) in enumerate(zip((ASEP, TINI), HEIR, strict=False), 1)]
    found, _ = read(write(tmp_path / "x.xlsx", {"A": rows}, ("B1:C1", "D1:E1")))
    assert {(r.name, r.nik) for r in found.values()} == {(ASEP[1], ASEP[0]), (TINI[1], TINI[0])}


@pytest.mark.parametrize("heads", [("NIK LAMA", "Nama Panggilan", "NIK BARU", "Nama Sesuai KTP"),
                                   ("NIK Pemilik", "Nama Pemilik", "NIK Karyawan", "Nama Karyawan")])  # fmt: skip
def test_of_two_columns_the_one_that_counts(tmp_path: Path, heads: tuple[str, ...]) -> None:
    rows: Rows = [["NO", *heads], [1, UJANG[0], UJANG[1], ASEP[0], ASEP[1]], [2, JAJA[0], JAJA[1], TINI[0], TINI[1]]]
    found, _ = read(write(tmp_path / "x.xlsx", {"A": rows}))
    assert {(r.name, r.nik) for r in found.values()} == {(ASEP[1], ASEP[0]), (TINI[1], TINI[0])}


@pytest.mark.parametrize("right", [1, 3])
def test_of_two_niks_the_one_with_the_birth_dates(tmp_path: Path, right: int) -> None:
    rows: Rows = [["NO", "NIK", "NAMA", "NIK", "TGL LAHIR"]]
    for one, other in ((ASEP, UJANG), (TINI, ROHMAH)):
        row = [1, other[0], one[1], other[0], one[3]]
        row[right] = one[0]
        rows.append(row)
    found, told = read(write(tmp_path / "x.xlsx", {"A": rows}))
    assert {r.nik for r in found.values()} == {ASEP[0], TINI[0]}
    assert (None, "second_nik") in told


def test_a_list_of_children_alone_is_read_and_asked_about(tmp_path: Path) -> None:
    found, told = read(write(tmp_path / "x.xlsx", {"A": [["NO", "NAMA ANAK", "NIK ANAK"], [1, ASEP[1], ASEP[0]], [2, TINI[1], TINI[0]]]}))
    assert {r.nik for r in found.values()} == {ASEP[0], TINI[0]}
    assert (None, "others_as_workers") in told


def test_a_column_nobody_understands_is_named_once(tmp_path: Path) -> None:
    rows: Rows = [["NO", "NIK", "NAMA", "XYLO", "AGAMA", "UMUR"], [1, *ASEP[:2], "a", "ISLAM", 40], [2, *TINI[:2], "b", "ISLAM", 36]]
    assert (None, "column_unknown") in read(write(tmp_path / "x.xlsx", {"A": rows}))[1]
    rows = [[*row[:3], *row[4:]] for row in rows]
    assert (None, "column_unknown") not in read(write(tmp_path / "y.xlsx", {"A": rows}))[1]


@pytest.mark.parametrize(("text", "field"), [
    ("No Tlf", "phone"), ("TILP", "phone"), ("N O  H P", "phone"), ("KERJA SEBAGAI", "occupation"), ("P E K E R J A A N", "occupation"),
    ("A L A M A T", "address"), ("Kota/Kab. Kelahiran", "birth_place"), ("RW/RT", "rw_rt"), ("Lahir", "birth_date"),
    ("LAHIR TGL", "birth_date"),
    ("T G L  L A H I R", "birth_date"), ("Klmn", "sex"), ("Laki2/Prmpuan", "sex"), ("L/W", "sex"), ("P/W", "sex"),
    ("NAMA LENG-\nKAP", "name"), ("NOMOR\nINDUK\nKEPENDU-\nDUKAN", "nik"), ("TANG-\nGAL LAHIR", "birth_date"), ("Laki-\nlaki", "sex_male"),
    ("N A M A  I B U", "mother_name"), ("A G A M A", "sensitive"), ("Tempat Usaha", "ignored"), ("XYLO", None),
])  # fmt: skip
def test_headings_as_villages_write_them(text: str, field: str | None) -> None:
    assert field_of(heading(text), ROSTER) == field
