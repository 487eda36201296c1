"""RT and RW as cells write them."""

import pytest

from rangkul.rules.nik import truncated
from rangkul.rules.rt_rw import read_rt_rw, rt_rw_in


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("003/007", ("003", "007")), ("RT 03 RW 07", ("003", "007")), ("RW 07 RT 03", ("003", "007")), ("RW.02/RT.01", ("001", "002")),
        ("RT 1/RW 2", ("001", "002")), ("RT/RW 3-7", ("003", "007")), ("RW/RT: 7/3", ("003", "007")), ("003/RW 007", ("003", "007")),
        ("RT.003/007", ("003", "007")), ("3", ("003", None)), ("RW 7", (None, "007")), ("RT03RW07", ("003", "007")),
        ("R.T. 3 R.W. 7", ("003", "007")), ("003007", ("003", "007")), ("RT No. 3", ("003", None)),
        ("Blok A", None), ("RT", None), ("1/2/3", None), ("3007", None), ("RT 1 RT 2", None), ("III", None),
    ],
)  # fmt: skip
def test_the_words_decide_and_not_the_order(text: str, pair: tuple[str | None, str | None] | None) -> None:
    assert read_rt_rw(text) == pair


def test_a_heading_gives_the_order_where_no_words_do() -> None:
    assert read_rt_rw("007/003", order=("RW", "RT")) == ("003", "007")
    assert read_rt_rw("7", alone="RW") == (None, "007")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Kp. Bulak RT 03 RW 07", ("003", "007")), ("Kp. Bulak RW 07 RT 03", ("003", "007")), ("Kp. Bulak RT/RW 03/07", ("003", "007")),
        ("Kp. Bulak RW/RT 07/03", ("003", "007")), ("Kp. Bulak RT.03/07", ("003", "007")), ("Jl. Artha", (None, None)),
    ],
)  # fmt: skip
def test_an_address(text: str, pair: tuple[str | None, str | None]) -> None:
    assert rt_rw_in(text) == pair


def test_what_is_said_of_lost_digits_is_true() -> None:
    assert "zeros" in truncated("3216051708850000").message.template
    assert "zeros" not in truncated("9107011708859008").message.template
