"""Occupations sorted into categories."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.occupations import OCCUPATION_BY_CODE, OCCUPATIONS, categorise_occupation


@pytest.mark.parametrize(
    ("text", "category", "transport"),
    [
        ("Petani", "petani", False), ("PETANI/PEKEBUN", "petani", False), ("Buruh tani", "buruh_tani", False),
        ("BURUH TANI/PERKEBUNAN", "buruh_tani", False),
        ("tukang ojek", "ojek", True), ("Ojek Online", "ojek", True), ("Supir truk", "sopir", True), ("Sopir", "sopir", True),
        ("kurir paket JNE", "kurir", True),
        ("Nelayan/Perikanan", "nelayan", False), ("Buruh Harian Lepas", "buruh_harian", False), ("Guru Ngaji", "guru_ngaji", False),
        ("Marbot masjid", "marbot", False),
        ("Pembantu Rumah Tangga", "prt", False), ("PRT", "prt", False), ("Dagang kopi", "pedagang", False),
        ("Kuli bangunan", "tukang_bangunan", False),
        ("WIRASWASTA", "wiraswasta", False), ("Penjahit", "penjahit", False), ("Montir", "mekanik", False),
        ("Peternak ayam", "peternak", False), ("lain-lain", "lainnya", False),
    ],
)  # fmt: skip
def test_occupations_as_villages_write_them(text: str, category: str, transport: bool) -> None:
    assert categorise_occupation(text) == (category, transport, None)


@pytest.mark.parametrize(
    "text",
    [
        "PNS",
        "Pegawai Negeri Sipil (PNS)",
        "TNI",
        "Polri",
        "Karyawan Swasta",
        "karyawan BUMN",
        "Pensiunan",
        "Pelajar/Mahasiswa",
        "Mengurus Rumah Tangga",
    ],
)
def test_who_is_insured_elsewhere_is_a_question(text: str) -> None:
    category, transport, ask = categorise_occupation(text)
    assert (category, transport) == (None, False)
    assert ask is not None
    assert text in str(ask)


@given(st.text(max_size=40))
def test_any_text_is_sorted_or_left_alone(text: str) -> None:
    category, transport, ask = categorise_occupation(text)
    assert category is None or OCCUPATION_BY_CODE[category].transport == transport
    assert category is None or ask is None


def test_about_25_categories_and_no_word_in_two() -> None:
    words = [word for occupation in OCCUPATIONS for word in occupation.words]
    assert 24 <= len(OCCUPATIONS) <= 30
    assert len(words) == len(set(words))
    assert {occupation.code for occupation in OCCUPATIONS if occupation.transport} == {"ojek", "sopir", "kurir"}
    assert all(len(occupation.code) <= 20 for occupation in OCCUPATIONS)
    for occupation in OCCUPATIONS:
        assert {categorise_occupation(word).category for word in occupation.words} == {occupation.code}
