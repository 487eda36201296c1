"""Officers' lists: ranks, numbers and villages come out right, whatever stands around them."""

# ruff: noqa: E501 - tables of cases read better with a case a line
from pathlib import Path
from typing import Any

from exchange.village_files import VILLAGES, write_xlsx
from rangkul.exchange.officers import find_villages, read_officers
from rangkul.exchange.records import OfficersFile


def read(path: Path) -> OfficersFile:
    return read_officers(path, villages=VILLAGES)


def test_a_plain_list(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["DAFTAR BHABINKAMTIBMAS POLRES METRO BEKASI"], [], ["NO", "NRP", "PANGKAT", "NAMA", "POLSEK", "DESA BINAAN", "NO HP"], ["1", "2", "3", "4", "5", "6", "7"],
        [1, "78051234", "AIPTU", "BUDI SANTOSO, S.H.", "POLSEK TAMBUN SELATAN", "Ds. Sukadarma, Segaramakmur", "081200001111"],
        [2, 81020001, "BRIG POL", "ASEP", "Polsek Setu", "Kel. Sukaragam", 81200001112],
        [3, "", "", "WAWAN", "Setu", "Antah Berantah", ""], [], ["", "", "", "Mengetahui"], ["", "", "", "KAPOLSEK SETU"],
    ]  # fmt: skip
    file = read(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [(o.row, o.nrp, o.rank, o.name, o.station, o.villages, o.phone) for o in file.officers] == [
        (5, "78051234", "aiptu", "BUDI SANTOSO, S.H.", "Tambun Selatan", ("32.16.15.2007", "32.16.01.2001"), "+6281200001111"),
        (6, "81020001", "brigpol", "ASEP", "Setu", ("32.16.05.2004",), "+6281200001112"),
        (7, None, None, "WAWAN", "Setu", (), None),
    ]  # fmt: skip
    assert [(p.row, p.code) for p in file.problems] == [(7, "nrp_missing"), (7, "rank_unknown"), (7, "village_unknown")]


def test_rank_and_number_in_one_column_and_stations_as_headings(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["No", "Nama", "Pangkat / NRP", "Desa/Kelurahan Binaan"], ["POLSEK TARUMAJAYA"], [1, "Ujang", "Aipda / 80010001", "Sagara Makmur"],
        ["POLSEK SUKATANI"], [2, "Neneng", "BRIPTU NRP 95020002", "Sukadarma"],
    ]  # fmt: skip
    file = read(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [(o.nrp, o.rank, o.name, o.station) for o in file.officers] == [
        ("80010001", "aipda", "Ujang", "Tarumajaya"), ("95020002", "briptu", "Neneng", "Sukatani"),
    ]  # fmt: skip


def test_an_officer_without_a_number_column(tmp_path: Path) -> None:
    rows = [["NAMA", "NRP", "PANGKAT"], ["IPTU UJANG", "80010001", ""], ["DADANG", "80010002", "Aiptu"]]
    file = read(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [(o.rank, o.name) for o in file.officers] == [("iptu", "UJANG"), ("aiptu", "DADANG")]


def test_the_same_number_twice_is_told(tmp_path: Path) -> None:
    rows = [["NRP", "NAMA", "PANGKAT"], ["80010001", "UJANG", "Aiptu"], ["80010001", "DADANG", "Aiptu"]]
    file = read(write_xlsx(tmp_path / "x.xlsx", {"Data": rows}))
    assert [(p.row, p.code, p.blocks) for p in file.problems] == [(3, "nrp_duplicate_in_file", True)]


def test_no_list_of_officers(tmp_path: Path) -> None:
    file = read(write_xlsx(tmp_path / "x.xlsx", {"Data": [["Barang", "Harga"], ["Beras", 1]]}))
    assert file.rejected is not None
    assert read(tmp_path / "none.xlsx").rejected is not None


def test_several_villages_in_a_cell() -> None:
    assert find_villages("1. Sukadarma 2. Kel. Sukaragam dan Jauh", VILLAGES) == (
        ("Sukadarma", "Sukaragam", "Jauh"), ("32.16.15.2007", "32.16.05.2004"), ("Jauh",),
    )  # fmt: skip


def test_spaced_headings_and_rank_with_nrp_in_one_column(tmp_path: Path) -> None:
    rows = [["NO", "N A M A", "PANGKAT / NRP"], [1, "UJANG", "BRIG POL / 80010001"]]
    officer = read(write_xlsx(tmp_path / "x.xlsx", {"Data": rows})).officers[0]
    assert (officer.name, officer.rank, officer.nrp) == ("UJANG", "brigpol", "80010001")
