"""What an informal worker (BPU) pays a month, from dated data files.

Source: PP 44/2015 annex II (JKK by income band, JKM), PP 46/2015 (JHT, 2 % of the base), PP 50/2025 (relief: half of
JKK and JKM for some months). The figures stand in
resources/rates/*.csv with source and dates: a new regulation is a new line, not new code.
"""

import csv
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from rangkul.resources import resource
from rangkul.rules.occupations import OCCUPATIONS, OccupationGuess, categorise_occupation

__all__ = [
    "OCCUPATIONS", "PAYMENT_MONTHS", "TRANSPORT", "Amount", "Band", "Dues", "Funding", "OccupationGuess", "Rates", "Relief", "band_of",
    "categorise_occupation", "contribution", "dues", "has_relief", "load_rates", "period_total", "year_total",
]  # fmt: skip


PAYMENT_MONTHS = (1, 3, 6, 12)
INACTIVE_AFTER = 3  # unpaid months
TRANSPORT = frozenset(occupation.code for occupation in OCCUPATIONS if occupation.transport)
"""The categories of occupations that make the transport sector."""


@dataclass(frozen=True, slots=True)
class Band:
    """An income band in rupiah a month: from `income_low` on, with its base and the three contributions."""

    band: int
    income_low: int
    base: int
    jkk: int
    jkm: int
    jht: int
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class Relief:
    """Contribution months from `first_month` to `last_month` (both included) in which a sector pays less; percent taken off."""

    sector: str
    first_month: date
    last_month: date
    jkk_percent: int
    jkm_percent: int
    jht_percent: int
    source: str


@dataclass(frozen=True, slots=True)
class Funding:
    """Who pays. `relief`: whether relief counts then; `confirm`: the regulation leaves it open, a person should ask."""

    code: str
    name: str
    relief: bool
    confirm: bool
    note: str


@dataclass(frozen=True, slots=True)
class Rates:
    """All dated facts about contributions."""

    bands: tuple[Band, ...]
    reliefs: tuple[Relief, ...]
    funding: dict[str, Funding]


@dataclass(frozen=True, slots=True)
class Amount:
    """Rupiah for one month, by programme."""

    jkk: int
    jkm: int
    jht: int

    @property
    def total(self) -> int:
        return self.jkk + self.jkm + self.jht


def load_rates(folder: Path | None = None) -> Rates:
    """The dated facts in `folder`, by default those that come with the program; read once."""
    return _load(folder or resource("rates"))


@lru_cache(maxsize=4)
def _load(folder: Path) -> Rates:
    bands = [_band(row) for row in _rows(folder / "bpu_bands.csv")]
    reliefs = [
        Relief(
            row["sector"], date.fromisoformat(row["first_month"]), date.fromisoformat(row["last_month"]),
            int(row["jkk_percent"]), int(row["jkm_percent"]), int(row["jht_percent"]), row["source"],
        )
        for row in _rows(folder / "relief.csv")
    ]  # fmt: skip
    funding = {
        row["code"]: Funding(row["code"], row["name"], row["relief"] == "yes", row["confirm"] == "yes", row["note"])
        for row in _rows(folder / "funding.csv")
    }
    return Rates(tuple(sorted(bands, key=lambda band: (band.valid_from, band.income_low))), tuple(reliefs), funding)


def _band(row: dict[str, str]) -> Band:
    band, low, base, jkk, jkm, jht = (int(row[name]) for name in ("band", "income_low", "base", "jkk", "jkm", "jht"))
    return Band(band, low, base, jkk, jkm, jht, date.fromisoformat(row["valid_from"]), _day(row["valid_until"]))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def band_of(income: int | None, month: date, rates: Rates | None = None) -> Band:
    """The band whose lower bound `income` reaches, as valid in `month`; an unknown income is the lowest band."""
    first = month.replace(day=1)
    bands = (rates or load_rates()).bands
    valid = [band for band in bands if band.valid_from <= first <= (band.valid_until or first)]
    if not valid:
        raise ValueError(f"no contribution bands are known for {first:%m/%Y}")
    return valid[max(0, bisect_right(valid, income or 0, key=lambda band: band.income_low) - 1)]


def has_relief(month: date, transport: bool, funding: str | None, rates: Rates | None = None) -> Relief | None:
    """The relief that counts in a contribution month for this sector and this payer, or None. An unknown payer gets none."""
    known = rates or load_rates()
    payer = known.funding.get(funding or "mandiri")
    if payer is None or not payer.relief:
        return None
    sector, first = "transport" if transport else "other", month.replace(day=1)
    sector_reliefs = (relief for relief in known.reliefs if relief.sector == sector)
    return next((relief for relief in sector_reliefs if relief.first_month <= first <= relief.last_month), None)


def contribution(
    month: date,
    income: int | None = None,
    *,
    jht: bool = False,
    transport: bool = False,
    funding: str | None = None,
    rates: Rates | None = None,
) -> Amount:
    """What is due for one contribution month. `income` in rupiah; `funding`: a code of funding.csv, by default mandiri."""
    band = band_of(income, month, rates)
    relief = has_relief(month, transport, funding, rates)
    old_age = band.jht if jht else 0
    if relief is None:
        return Amount(band.jkk, band.jkm, old_age)
    return Amount(_less(band.jkk, relief.jkk_percent), _less(band.jkm, relief.jkm_percent), _less(old_age, relief.jht_percent))


def _less(amount: int, percent: int) -> int:
    return amount - amount * percent // 100


def period_total(
    first: date,
    count: int,
    income: int | None = None,
    *,
    jht: bool = False,
    transport: bool = False,
    funding: str | None = None,
    rates: Rates | None = None,
) -> int:
    """What is due for `count` contribution months from `first` on, in rupiah; a member pays for one of PAYMENT_MONTHS at a time."""
    months = (date(first.year + month // 12, month % 12 + 1, 1) for month in range(first.month - 1, first.month - 1 + count))
    return sum(contribution(month, income, jht=jht, transport=transport, funding=funding, rates=rates).total for month in months)


def year_total(
    year: int,
    income: int | None = None,
    *,
    jht: bool = False,
    transport: bool = False,
    funding: str | None = None,
    rates: Rates | None = None,
) -> int:
    """What is due for the twelve months of `year`, in rupiah."""
    return period_total(date(year, 1, 1), 12, income, jht=jht, transport=transport, funding=funding, rates=rates)


@dataclass(frozen=True, slots=True)
class Dues:
    """What one worker pays: for the month, what it would be without relief, and for each number of months paid at a time."""

    month: date
    band: Band
    amount: Amount
    full: Amount
    confirm: bool  # whether relief counts with this payer is left open: somebody should ask
    totals: tuple[tuple[int, int], ...]  # months, rupiah

    @property
    def relief(self) -> int:
        """Rupiah that the relief takes off this month."""
        return self.full.total - self.amount.total


def dues(
    month: date,
    income: int | None = None,
    *,
    jht: bool = False,
    transport: bool = False,
    funding: str | None = None,
    rates: Rates | None = None,
) -> Dues:
    """Everything a form tells about the contribution from `month` on."""
    known = rates or load_rates()
    band = band_of(income, month, known)
    first = month.replace(day=1)
    payer = known.funding.get(funding or "mandiri")
    amount = contribution(first, income, jht=jht, transport=transport, funding=funding, rates=known)
    totals = tuple(
        (count, period_total(first, count, income, jht=jht, transport=transport, funding=funding, rates=known)) for count in PAYMENT_MONTHS
    )
    full = Amount(band.jkk, band.jkm, band.jht if jht else 0)
    return Dues(first, band, amount, full, bool(payer and payer.confirm), totals)
