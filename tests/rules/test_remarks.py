"""Remarks in village lists: which of them speak of the worker's status, and of which."""

import pytest

from rangkul.rules.occupations import occupation_complaint
from rangkul.rules.remarks import name_remark, remark_complaint


@pytest.mark.parametrize(("note", "status"), [
    ("meninggal", "meninggal"), ("sudah meninggal dunia th 2024", "meninggal"), ("Alm.", "meninggal"), ("almarhumah", "meninggal"),
    ("MD", "meninggal"), ("wafat 2023", "meninggal"), ("pindah ke Karawang", "pindah"), ("sdh pindah", "pindah"),
    ("Pindah domisili", "pindah"),
    ("sudah punya BPJS TK", None), ("BPJS Ketenagakerjaan aktif", None), ("peserta jamsostek", None), ("berhenti kerja", None),
])  # fmt: skip
def test_remarks_that_ask(note: str, status: str | None) -> None:
    complaint = remark_complaint(note)
    assert complaint is not None
    assert (complaint.code, complaint.proposal, complaint.blocks) == ("remark_status", status, False)


@pytest.mark.parametrize("note", [
    "lengkap", "anak Pak Alim", "pindahan dari Jakarta", "pindah dari RT 02", "tidak meninggal", "belum pindah", "suami sudah meninggal",
    "janda (cerai mati)", "anak alm. H. Udin", "belum punya BPJS TK", "BPJS Kesehatan aktif", "OK", "x" * 100_000, "sudah punya " * 50_000,
])  # fmt: skip
def test_remarks_about_something_else(note: str) -> None:
    assert remark_complaint(note) is None


def test_marks_of_death_in_a_name() -> None:
    assert [name_remark(name) is not None for name in ("SUKARDI (ALM)", "ALM. SUKARDI", "ALMAH", "SALMAN", "UDIN BIN SALIM (ALM)")] == [
        True, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "asks"), [
    ("PNS", True), ("Pegawai Negeri Sipil (PNS)", True), ("TNI AD", True), ("POLRI", True), ("Karyawan BUMN", True), ("Pensiunan", True),
    ("Pelajar/Mahasiswa", True), ("Petani/Pekebun", False), ("Ojek pangkalan", False), ("Mengurus rumah tangga", False), ("entah", False),
])  # fmt: skip
def test_occupations_that_are_not_bpu(text: str, asks: bool) -> None:
    complaint = occupation_complaint(text)
    assert (complaint is not None) == asks
    assert complaint is None or (complaint.code == "occupation_not_bpu" and not complaint.blocks)


def test_numbers_of_occupations_count_only_where_they_are_meant() -> None:
    assert occupation_complaint("5", numbered=True) is not None
    assert occupation_complaint("9", numbered=True) is None
    assert occupation_complaint("5") is None
