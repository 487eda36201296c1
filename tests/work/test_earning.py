"""The rule for a certificate: how many sessions it means, what it must not be, and how it reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rangkul.errors import Problem
from rangkul.language import Language
from rangkul.work.earning import Earning, check_earning, needed_sessions, rule_sentence


@pytest.mark.parametrize(
    ("earning", "count", "needed"),
    [
        (Earning(), 4, 4),
        (Earning(), 0, 1),
        (Earning(sessions=2), 4, 2),
        (Earning(share=80), 4, 4),
        (Earning(share=75), 4, 3),
        (Earning(share=80), 5, 4),
        (Earning(share=100), 3, 3),
        (Earning(share=1), 3, 1),
        (Earning(share=67), 3, 3),
    ],
)
def test_a_percentage_is_rounded_up(earning: Earning, count: int, needed: int) -> None:
    assert needed_sessions(earning, count) == needed


@given(st.integers(1, 100), st.integers(1, 400))
def test_whoever_was_at_the_needed_sessions_reached_the_share_and_nobody_with_fewer(share: int, count: int) -> None:
    needed = needed_sessions(Earning(share=share), count)
    assert 1 <= needed <= count
    assert needed * 100 >= share * count
    assert needed == 1 or (needed - 1) * 100 < share * count


@pytest.mark.parametrize(
    ("earning", "words"),
    [
        (Earning(sessions=0), "0 sessions"),
        (Earning(sessions=5), "5 sessions, but the event has 4"),
        (Earning(share=0), "0 %"),
        (Earning(share=101), "101 %"),
        (Earning(sessions=2, share=50), "Choose one"),
        (Earning(post_test=-1), "-1"),
        (Earning(award="emas"), "emas"),
    ],
)
def test_what_nobody_could_earn_is_refused(earning: Earning, words: str) -> None:
    with pytest.raises(Problem, match=words):
        check_earning(earning, 4)


@pytest.mark.parametrize(
    ("earning", "count", "sentence"),
    [
        (Earning(), 4, "Sertifikat hadir untuk yang hadir di semua 4 sesi."),
        (Earning(), 1, "Sertifikat hadir untuk yang hadir di sesinya."),
        (Earning(sessions=3), 4, "Sertifikat hadir untuk yang hadir paling sedikit di 3 dari 4 sesi."),
        (Earning(sessions=4), 4, "Sertifikat hadir untuk yang hadir di semua 4 sesi."),
        (
            Earning(share=80, post_test=60, award="lulus"), 5,
            "Sertifikat lulus untuk yang hadir di paling sedikit 80 % sesi (4 dari 5) dan nilai pascanya paling sedikit 60.",
        ),
    ],
)  # fmt: skip
def test_the_rule_is_said_in_a_plain_sentence(earning: Earning, count: int, sentence: str) -> None:
    assert Language("id").say(rule_sentence(earning, count)) == sentence
