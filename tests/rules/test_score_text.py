"""Scores as people write them: understood where plain, refused where not, asked where both are possible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.rules.score_text import possible_scales, to_hundred, understand_score


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("85", 85, "plain"), (" 72,5 ", 72.5, "plain"), ("66.6666666667", 66.6666666667, "plain"), ("0", 0, "plain"), ("00", 0, "plain"),
        ("80 %", 80, "percent"), ("85%", 85, "percent"), ("90 persen", 90, "percent"), ("8/10", 80, "of"), ("80 / 100", 80, "of"),
        ("45 dari 50", 90, "of"), ("2/3", 66.7, "of"), ("", None, "none"), ("-", None, "none"), ("tidak hadir", None, "none"),
        ("Belum ujian", None, "none"), ("absen", None, "none"), ("101", None, "wrong"), ("-5", None, "wrong"), ("11/10", None, "wrong"),
        ("5/0", None, "wrong"), ("1.000", None, "wrong"), ("100.000", None, "wrong"), ("lima", None, "wrong"), ("8 5", None, "wrong"),
        ("1e2", None, "wrong"), ("٨٥", None, "wrong"), ("80010001", None, "wrong"), ("120 %", None, "wrong"), ("=85", None, "wrong"),
    ],
)  # fmt: skip
def test_what_a_cell_says(text: str, value: float | None, how: str) -> None:
    found = understand_score(text)
    assert (found.value, found.how) == (value, how)


@given(st.text(max_size=20))
def test_whatever_stands_there_is_a_score_within_bounds_or_none(text: str) -> None:
    found = understand_score(text)
    assert found.value is None or 0 <= found.value <= 100
    assert (found.value is None) == (found.how in ("none", "wrong"))


@given(st.integers(0, 50), st.integers(1, 50))
def test_a_fraction_is_its_share(points: int, most: int) -> None:
    found = understand_score(f"{points}/{most}")
    assert found.value == (round(points / most * 100, 1) if points <= most else None)


def test_small_figures_are_asked_about_and_others_are_not() -> None:
    assert possible_scales([70, 8, 100]) == (100,)
    assert possible_scales([7, 8, 10]) == (10, 100)
    assert possible_scales([0.8, 1, 0.55]) == (1, 100)
    assert possible_scales([0, 0]) == (100,)
    assert possible_scales([1, 1]) == (10, 100)
    assert to_hundred(8.5, 10) == 85
    assert to_hundred(0.85, 1) == 85
