"""Dates as villages write them, and as letters show them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.dates import (
    MONTHS,
    WIB,
    age_complaints,
    age_on,
    enrolment_complaints,
    read_date,
    short_date,
    show_date,
    show_day_date,
    show_time,
    spell_date,
    split_place_and_date,
)

TODAY = date(2026, 11, 22)
BORN = date(1985, 8, 17)
births = st.dates(date(1927, 1, 1), TODAY)

WRITTEN = [
    "17-08-1985", "17/08/1985", "17.08.1985", "17 08 1985", "1985-08-17", "1985/08/17", "17-8-85", "17 Agustus 1985", "17 AGUSTUS 1985",
    "17 Agust 1985", "17-Agst-85", "17 Agt 1985", "17-Aug-1985", "17Agustus1985", "17 agustus, 1985", "August 17, 1985",
    "Sabtu, 17 Agustus 1985", "17-08-1985 00:00:00", "1985-08-17T00:00:00", "1985-08-17 00:00:00", "'17-08-1985", "17081985", "19850817",
    " 17\u00a0Agustus\u00a01985 ",
    17081985, 19850817, 31276, 31276.0, 31276.5, "31276", date(1985, 8, 17), datetime(1985, 8, 17, 10, 30),  # noqa: DTZ001 - as Excel gives it
]  # fmt: skip


@pytest.mark.parametrize("cell", WRITTEN)
def test_one_birthday_in_every_spelling(cell: object) -> None:
    assert read_date(cell, TODAY) == (BORN, [])


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("20 Mei 1970", date(1970, 5, 20)), ("20 Nop 1970", date(1970, 11, 20)), ("1 Pebruari 1970", date(1970, 2, 1)),
        ("01/02/1970", date(1970, 2, 1)), ("7 Des 99", date(1999, 12, 7)), ("7-6-05", date(2005, 6, 7)), ("31-12-26", date(1926, 12, 31)),
        ("07 Juni 1995", date(1995, 6, 7)), (1021990, date(1990, 2, 1)),
    ],
)  # fmt: skip
def test_other_days(cell: str, day: date) -> None:
    assert read_date(cell, TODAY) == (day, [])


@given(births)
def test_every_date_survives_every_way_to_write_it(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    for cell in (day.isoformat(), short_date(day), show_date(day), f"{day:%d-%m-%Y}", show_date(day).upper(), serial, day):
        assert read_date(cell, TODAY) == (day, [])
    for name in (MONTHS[day.month - 1][:3], MONTHS[day.month - 1]):
        assert read_date(f"{day.day}-{name}-{day.year}", TODAY) == (day, [])


@given(births)
def test_a_two_digit_year_is_the_latest_that_has_come(day: date) -> None:
    found, _ = read_date(f"{day:%d/%m/%y}", TODAY)
    if (day.month, day.day) != (2, 29):
        assert found is not None
        assert day <= found <= TODAY
        assert (found.year - day.year) % 100 == 0


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("", "date_missing"), ("-", "date_missing"), (None, "date_missing"), (0, "date_missing"), ("00-00-0000", "date_missing"),
        ("NULL", "date_missing"),
        ("31/02/1985", "date_unparseable"), ("31-04-1985", "date_unparseable"), ("1985", "date_unparseable"), (1985, "date_unparseable"),
        ("17 Agutsus 1985", "date_unparseable"), ("Bekasi", "date_unparseable"), (41, "date_unparseable"), ("17-08", "date_unparseable"),
        ("45/13/1985", "date_unparseable"), ("170885", "date_unparseable"), (-5, "date_unparseable"),
        ("17-08-2085", "date_out_of_range"), ("17-08-1885", "date_out_of_range"), (date(2027, 1, 1), "date_out_of_range"),
        ("0085-08-17", "date_out_of_range"),
        ("23/11/2026", "date_out_of_range"), (60000, "date_out_of_range"),
    ],
)  # fmt: skip
def test_what_is_no_birthday_is_refused_with_its_reason(cell: object, code: str) -> None:
    day, (complaint,) = read_date(cell, TODAY)
    assert day is None
    assert (complaint.code, complaint.blocks) == (code, True)


def test_a_misspelt_month_comes_with_a_proposal() -> None:
    assert read_date("17 Agutsus 1985", TODAY)[1][0].proposal == "1985-08-17"
    assert read_date("31 Febuari 1985", TODAY)[1][0].proposal is None


def test_an_english_order_is_read_and_told() -> None:
    day, (complaint,) = read_date("08/17/1985", TODAY)
    assert day == BORN
    assert (complaint.code, complaint.proposal, complaint.blocks) == ("date_day_month_swapped", "1985-08-17", False)


@given(st.text(max_size=60) | st.floats() | st.integers() | st.dates() | st.datetimes())
def test_any_cell_gives_a_day_that_can_be_or_a_reason(cell: object) -> None:
    day, complaints = read_date(cell, TODAY)
    assert (day is None) == any(complaint.blocks for complaint in complaints)
    assert day is None or (day <= TODAY and day.year >= TODAY.year - 120)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("BEKASI, 17-08-1985", ("BEKASI", "17-08-1985")), ("Bekasi 17 Agustus 1985", ("Bekasi", "17 Agustus 1985")),
        ("Bekasi,17Agustus1985", ("Bekasi", "17Agustus1985")), ("Kab. Bekasi / 17-08-85", ("Kab. Bekasi", "17-08-85")),
        ("BEKASI", ("BEKASI", None)), ("17-08-1985", (None, "17-08-1985")), ("-", (None, None)), ("", (None, None)),
        ("Kota Baru; 1985-08-17", ("Kota Baru", "1985-08-17")), ("Bekasi. 17/8/1985", ("Bekasi", "17/8/1985")),
        ("Bekasi, Agustus 17, 1985", ("Bekasi", "Agustus 17, 1985")), ("OKU Timur - 1 Mei 1970", ("OKU Timur", "1 Mei 1970")),
    ],
)  # fmt: skip
def test_place_and_date_in_one_cell(text: str, parts: tuple[str | None, str | None]) -> None:
    assert split_place_and_date(text) == parts


@given(births, st.sampled_from(["BEKASI", "Kab. Bekasi", "Muara Gembong", "Ma'rang"]), st.sampled_from([", ", ",", " ", " / ", "; ", "\n"]))
def test_place_and_date_come_apart_whatever_stands_between(day: date, place: str, between: str) -> None:
    assert split_place_and_date(f"{place}{between}{show_date(day)}") == (place, show_date(day))


def test_dates_and_times_on_paper() -> None:
    assert show_date(TODAY) == "22 November 2026"
    assert show_day_date(TODAY) == "Minggu, 22 November 2026"
    assert spell_date(TODAY) == "Minggu tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam"
    assert short_date(date(2026, 3, 1)) == "01/03/2026"
    assert show_time(time(9, 0)) == "09.00"
    assert show_time(datetime(2026, 11, 22, 2, 5, tzinfo=UTC)) == "09.05"
    assert WIB.utcoffset(None) == timedelta(hours=7)


@given(births, births)
def test_age_counts_the_birthdays(birth: date, day: date) -> None:
    birthdays = sum((year, birth.month, birth.day) <= (day.year, day.month, day.day) for year in range(birth.year + 1, day.year + 1))
    if day >= birth:
        assert age_on(birth, day) == birthdays


@pytest.mark.parametrize(
    ("birth", "codes"),
    [
        (date(1961, 11, 23), []), (date(1961, 11, 22), ["age_over_65"]), (date(2011, 11, 22), []), (date(2011, 11, 23), ["age_under_15"]),
    ],
)  # fmt: skip
def test_enrolment_is_open_from_15_to_below_65(birth: date, codes: list[str]) -> None:
    assert [complaint.code for complaint in age_complaints(birth, TODAY)] == codes


def test_at_64_time_is_short() -> None:
    (warning,) = enrolment_complaints(date(1962, 11, 22), TODAY)
    assert (warning.code, warning.blocks) == ("age_near_65", False)
    assert "22/11/2027" in str(warning.message)
    assert enrolment_complaints(date(1962, 11, 23), TODAY) == []
    assert [complaint.code for complaint in enrolment_complaints(date(1961, 11, 22), TODAY)] == ["age_over_65"]
