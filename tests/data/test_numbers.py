"""Numbers are given once and without gaps, whoever asks at the same moment."""

import threading
from collections.abc import Callable

import pytest

from rangkul.data.engine import Database
from rangkul.data.numbers import next_number, next_numbers


def test_each_series_and_year_counts_for_itself(database: Database) -> None:
    with database.session() as session:
        assert [next_number(session, "certificate", 2026) for _ in range(3)] == [1, 2, 3]
        assert next_number(session, "certificate", 2027) == 1
        assert next_number(session, "batch", 2026) == 1
        assert list(next_numbers(session, "certificate", 2026, 3)) == [4, 5, 6]
        with pytest.raises(ValueError, match="at least one"):
            next_numbers(session, "certificate", 2026, 0)


def test_a_number_comes_back_when_its_transaction_fails(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.session() as session:
        assert next_number(session, "certificate", 2026) == 1
        raise ZeroDivisionError
    with database.session() as session:
        assert next_number(session, "certificate", 2026) == 1


def test_four_stations_at_once_get_every_number_once(open_station: Callable[[str], Database]) -> None:
    given: list[int] = []

    def take(database: Database) -> None:
        for turn in range(25):
            try:
                with database.session() as session:
                    number = next_number(session, "certificate", 2026)
                    if turn % 5 == 4:
                        raise ZeroDivisionError
            except ZeroDivisionError:
                continue
            given.append(number)

    threads = [threading.Thread(target=take, args=(open_station(f"meja {number}"),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given) == list(range(1, 81))
