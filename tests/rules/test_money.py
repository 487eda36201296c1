"""Rupiah and number words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.money import number_text, parse_rupiah, rupiah, terbilang


def test_money_on_paper() -> None:
    assert rupiah(16800) == "Rp16.800"
    assert rupiah(0) == "Rp0"
    assert rupiah(-1500) == "-Rp1.500"
    assert number_text(1234567) == "1.234.567"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (21, "dua puluh satu"), (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"), (1001, "seribu satu"), (1100, "seribu seratus"), (2026, "dua ribu dua puluh enam"),
        (16800, "enam belas ribu delapan ratus"),
        (1_000_000, "satu juta"), (21_001_000, "dua puluh satu juta seribu"), (101_000, "seratus satu ribu"), (-5, "minus lima"),
    ],
)  # fmt: skip
def test_number_words(number: int, words: str) -> None:
    assert terbilang(number) == words


@given(st.integers(0, 10**15 - 1))
def test_lokal_id_says_the_same_words(number: int) -> None:
    from lokal.terbilang import terbilang as theirs

    assert terbilang(number) == theirs(number)


def test_number_words_have_an_end() -> None:
    with pytest.raises(ValueError, match="triliun"):
        terbilang(10**15)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("Rp 1.500.000,-", 1_500_000), ("1,500,000", 1_500_000), ("1500000", 1_500_000), ("Rp1.500.000,00", 1_500_000),
        ("1.500.000", 1_500_000),
        ("1,5 juta", 1_500_000), ("1.5jt", 1_500_000), ("2 jt", 2_000_000), ("500rb", 500_000), ("500 ribu", 500_000),
        ("Rp. 900.000", 900_000), ("750 000", 750_000),
        (1_500_000, 1_500_000), (1_500_000.0, 1_500_000), ("1.500.000 rupiah", 1_500_000), ("1 juta / bulan", 1_000_000),
        ("1500000.00", 1_500_000), ("0", None),
        ("", None), ("-", None), (None, None), ("1-2 juta", None), ("tidak tentu", None), ("1.500 juta", None), (float("nan"), None),
        (-5, None), ("1.50.000", None),
        (float("inf"), None),
    ],
)  # fmt: skip
def test_incomes_as_villages_write_them(cell: str | float | None, amount: int | None) -> None:
    assert parse_rupiah(cell) == amount


@given(st.integers(1, 10**12))
def test_what_is_shown_can_be_read(amount: int) -> None:
    assert parse_rupiah(rupiah(amount)) == parse_rupiah(f"{amount:,}") == parse_rupiah(str(amount)) == amount


@given(st.text(max_size=60))
def test_any_text_is_an_amount_or_nothing(text: str) -> None:
    amount = parse_rupiah(text)
    assert amount is None or amount >= 0
