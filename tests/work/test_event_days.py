"""Days that an organizer would rather hear about before the letters are printed."""

from datetime import date

import pytest

from rangkul.work.event_days import day_off, doubt_day, next_working_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 1, 1), "Tahun Baru"),
        (date(2026, 12, 24), "Kelahiran Yesus Kristus"),
        (date(2026, 11, 29), "Sunday"),
        (date(2026, 11, 21), "passed"),
    ],
)
def test_a_doubtful_day_is_told(day: date, words: str) -> None:
    assert words in str(doubt_day(day, TODAY))


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2026, 11, 28), TODAY.replace(year=2031, month=1, day=1)])
def test_an_ordinary_day_and_a_year_without_a_list_say_nothing(day: date) -> None:
    assert doubt_day(day, TODAY) is None
    assert day_off(day) is None


def test_a_stored_event_of_the_past_is_not_held_against_its_day() -> None:
    assert doubt_day(date(2026, 11, 20)) is None


@pytest.mark.parametrize(
    ("day", "proposed"),
    [
        (date(2026, 11, 23), date(2026, 11, 23)),
        (date(2026, 11, 28), date(2026, 11, 30)),
        (date(2026, 12, 24), date(2026, 12, 28)),
        (date(2027, 1, 1), date(2027, 1, 4)),
    ],
)
def test_what_is_proposed_is_a_working_day(day: date, proposed: date) -> None:
    assert next_working_day(day) == proposed
