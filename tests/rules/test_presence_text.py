"""Signs of presence as office lists write them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.presence_text import understand_presence

DAY = date(2026, 11, 20)


@pytest.mark.parametrize("cell", ["H", "h", " hadir ", "√", "✓", "v", "V", 1, 1.0, "1", "ya", "Hadir.", True, "hadir terlambat", "TTD"])
def test_there(cell: object) -> None:
    assert understand_presence(cell).kind == "in"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "cell",
    ["07.55", "7:55", "07:55:00 AM", "7.55 am", "07:55:12", "pukul 07.55 WIB",
     time(7, 55), datetime.combine(DAY, time(7, 55)), 0.3299, timedelta(minutes=475)],
)
def test_there_since(cell: object) -> None:
    found = understand_presence(cell)  # type: ignore[arg-type]
    assert (found.kind, found.at) == ("in", time(7, 55))


@pytest.mark.parametrize(
    ("cell", "kind"),
    [("S", "sick"), ("sakit (surat dokter)", "sick"), ("I", "leave"), ("ijin", "leave"), ("Cuti", "leave"), ("dinas luar", "leave"),
     ("A", "absent"), ("alpa", "absent"), ("tidak hadir", "absent"), ("tidak hadir karena banjir", "absent"),
     (0, "absent"), (False, "absent"),
     ("", "blank"), ("-", "blank"), ("1. ……………", "blank"), ("2. ..........", "blank"),
     ("x", "doubt"), ("?", "doubt"), ("Budi", "doubt"), (7, "doubt"), ("25.61", "doubt"), ("tidak tahu", "doubt")],
)  # fmt: skip
def test_the_others(cell: object, kind: str) -> None:
    assert understand_presence(cell).kind == kind  # type: ignore[arg-type]


def test_a_day_without_a_time_is_there() -> None:
    assert understand_presence(date(2026, 11, 20)).at is None
    assert understand_presence(datetime.combine(DAY, time())).kind == "in"


@given(st.one_of(st.text(max_size=60), st.floats(), st.integers(), st.booleans(), st.timedeltas(), st.times(), st.datetimes()))
def test_any_cell_has_an_answer(cell: object) -> None:
    assert understand_presence(cell).kind in ("in", "sick", "leave", "absent", "blank", "doubt")  # type: ignore[arg-type]
