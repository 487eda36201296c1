"""What an informal worker pays: the golden figures, and the dated files behind them."""

import csv
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.resources import resource
from rangkul.rules.contribution import Amount, band_of, contribution, dues, has_relief, load_rates, period_total, year_total

months = st.dates(date(2024, 1, 1), date(2028, 12, 31))
incomes = st.integers(0, 40_000_000)
payers = st.sampled_from(["mandiri", "dana_desa", "apbdes", "apbd_kabupaten", "apbd_provinsi", "apbn", "csr", "lainnya", None])


def test_golden_figures_of_a_year() -> None:
    assert year_total(2026) == 126_000
    assert year_total(2026, transport=True) == 100_800
    assert year_total(2026, funding="apbd_kabupaten") == 201_600
    assert year_total(2026, transport=True, funding="apbn") == 201_600


def test_golden_figures_of_a_month() -> None:
    assert contribution(date(2026, 4, 1), jht=True).total == 28_400
    assert contribution(date(2027, 1, 1)).total == 16_800
    assert contribution(date(2027, 1, 1), jht=True).total == 36_800
    assert contribution(date(2026, 12, 31)) == Amount(5_000, 3_400, 0)


@pytest.mark.parametrize(
    ("month", "transport", "relief"),
    [
        (date(2025, 12, 1), True, False), (date(2026, 1, 1), True, True), (date(2027, 3, 31), True, True),
        (date(2027, 4, 1), True, False),
        (date(2026, 3, 31), False, False), (date(2026, 4, 1), False, True), (date(2026, 12, 31), False, True),
        (date(2027, 1, 1), False, False),
    ],
)  # fmt: skip
def test_relief_begins_and_ends_with_its_months(month: date, transport: bool, relief: bool) -> None:
    assert (has_relief(month, transport, "mandiri") is not None) == relief


def test_who_pays_decides_and_what_is_unclear_is_marked() -> None:
    funding = load_rates().funding
    assert {code for code, payer in funding.items() if payer.relief} == {"mandiri", "csr"}
    assert {code for code, payer in funding.items() if payer.confirm} == {"dana_desa", "apbdes", "lainnya"}
    assert contribution(date(2026, 5, 1), funding="dana_desa").total == 16_800
    assert contribution(date(2026, 5, 1), funding="nobody knows").total == 16_800


@pytest.mark.parametrize(
    ("income", "band"),
    [
        (None, 1),
        (0, 1),
        (999_999, 1),
        (1_099_999, 1),
        (1_100_000, 2),
        (2_700_000, 10),
        (20_199_999, 32),
        (20_200_000, 33),
        (90_000_000, 33),
    ],
)
def test_a_band_begins_at_its_lower_bound(income: int | None, band: int) -> None:
    assert band_of(income, date(2026, 5, 1)).band == band


def test_a_month_before_the_first_rates_is_refused() -> None:
    with pytest.raises(ValueError, match="06/2015"):
        band_of(None, date(2015, 6, 1))


@given(months, incomes, st.booleans(), st.booleans(), payers)
def test_the_parts_follow_the_regulation(month: date, income: int, jht: bool, transport: bool, funding: str | None) -> None:
    band = band_of(income, month)
    assert (band.jkk * 100, band.jkm, band.jht * 50) == (band.base, 6_800, band.base)
    paid = contribution(month, income, jht=jht, transport=transport, funding=funding)
    halves = 2 if has_relief(month, transport, funding) else 1
    assert (paid.jkk * halves, paid.jkm * halves, paid.jht) == (band.jkk, band.jkm, band.jht if jht else 0)
    assert paid.total == paid.jkk + paid.jkm + paid.jht


def test_months_paid_in_advance_keep_each_its_own_relief() -> None:
    assert period_total(date(2026, 11, 22), 3) == 8_400 * 2 + 16_800
    assert period_total(date(2026, 2, 1), 1) == 16_800
    assert period_total(date(2027, 1, 1), 6, transport=True) == 8_400 * 3 + 16_800 * 3


@given(months, incomes, incomes, payers)
def test_who_earns_more_never_pays_less(month: date, one: int, other: int, funding: str | None) -> None:
    low, high = sorted((one, other))
    assert contribution(month, low, jht=True, funding=funding).total <= contribution(month, high, jht=True, funding=funding).total


@pytest.mark.parametrize("name", ["bpu_bands.csv", "relief.csv", "funding.csv"])
def test_every_line_of_the_data_is_whole(name: str) -> None:
    with resource("rates", name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert None not in row
        assert row.get("source") or row.get("note") is not None
    if name == "bpu_bands.csv":
        assert [int(row["band"]) for row in rows] == list(range(1, 34))
        for row, following in pairwise(rows):
            assert int(row["income_high"]) < int(following["income_low"]) == int(row["income_high"]) + 1000


def test_dues_tell_everything_a_form_says() -> None:
    mine = dues(date(2026, 11, 22), 1_000_000, jht=True, funding="mandiri")
    assert (mine.amount.total, mine.full.total, mine.relief, mine.confirm) == (28_400, 36_800, 8_400, False)
    assert mine.totals == ((1, 28_400), (3, 28_400 * 2 + 36_800), (6, 28_400 * 2 + 36_800 * 4), (12, 28_400 * 2 + 36_800 * 10))
    village = dues(date(2026, 11, 1), 1_000_000, funding="dana_desa")
    assert (village.amount.total, village.relief, village.confirm) == (16_800, 0, True)
    assert dues(date(2027, 1, 1), transport=True).totals[1] == (3, 8_400 * 3)
