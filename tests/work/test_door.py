"""The roll of a session, and the picture of arrivals."""

from datetime import datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.dates import WIB
from rangkul.work.door import COLUMNS, Arrival, Roll, arrival_columns

NINE = datetime(2026, 11, 22, 9, 0, tzinfo=WIB)


def arrival(station: str = "Polsek Babelan", minutes: int = 0, guest: bool = False) -> Arrival:
    officer = None if guest else uuid4()
    return Arrival(uuid4(), "Ahmad", "Aipda", "", station, "", NINE + timedelta(minutes=minutes), "scan", "meja 1", not guest, officer)


def test_columns_begin_at_round_times_and_leave_no_gap() -> None:
    came = [NINE + timedelta(minutes=minute) for minute in (2, 3, 4, 21)]
    assert arrival_columns(came) == [("09.00", 3), ("09.05", 0), ("09.10", 0), ("09.15", 0), ("09.20", 1)]


@given(st.lists(st.integers(0, 60 * 24 * 6), max_size=60))
def test_everybody_stands_in_exactly_one_of_few_columns(minutes: list[int]) -> None:
    columns = arrival_columns([NINE + timedelta(minutes=minute) for minute in minutes])
    assert sum(count for _, count in columns) == len(minutes)
    assert len(columns) <= COLUMNS


def test_the_roll_counts_guests_apart() -> None:
    officer, guest = arrival(), arrival("Dinas", guest=True)
    roll = Roll((officer,), {uuid4(): "Polsek Babelan", uuid4(): "", uuid4(): "Polsek Muara Gembong"})
    roll = roll.with_arrival(guest).with_arrival(guest)
    assert (roll.officers, roll.guests) == (1, 1)
    assert roll.stations() == [("Polsek Babelan", 1, 1), ("Polsek Muara Gembong", 0, 1), ("", 0, 1)]
    assert roll.without(guest.mark_id).arrivals == (officer,)
