"""Scores: everybody who could have one, what they say together, and how they are typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from rangkul.work.certificates import candidates
from rangkul.work.events import Earning
from rangkul.work.home import count_unissued
from rangkul.work.marks import mark_officers
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.scores import STEPS, read_score, score_figures, score_lines, scores, set_score, show_score, spread
from work.small_event import TODAY, make_event, make_officers


def test_the_invited_and_whoever_came_or_was_tested_have_a_line(session: Session) -> None:
    people = make_officers(session, 3)
    event = make_event(session, people, came=1)
    came = save_officer(session, OfficerEntry("DATANG SAJA", "80020001", "Ipda"), TODAY)
    tested = save_officer(session, OfficerEntry("UJI SAJA", "80020002", "Ipda"), TODAY)
    save_officer(session, OfficerEntry("LAIN LAGI", "80020003", "Ipda"), TODAY)
    mark_officers(session, event, 1, [came])
    set_score(session, event.id, tested, "post", 70)
    set_score(session, event.id, people[0], "pre", 50)
    set_score(session, event.id, people[0], "post", 80)
    session.flush()
    lines = {line.officer.id: line for line in score_lines(session, event, TODAY)}
    assert set(lines) == {*people, came, tested}
    assert (lines[people[0]].attended, lines[came].attended, lines[tested].attended) == (2, 1, 0)
    assert lines[people[0]].rise == 30
    assert lines[tested].rise is None
    figures = score_figures(lines.values(), 75)
    assert (figures.pre, figures.post, figures.rise) == (50, 75, 30)
    assert (figures.pre_count, figures.post_count, figures.both_count, figures.passed) == (1, 2, 1, 1)
    assert dict(figures.spread)["80+"] == 1
    assert score_figures([], None).post is None


@given(st.lists(st.floats(0, 100)))
def test_every_score_stands_in_one_column(values: list[float]) -> None:
    columns = spread(values)
    assert len(columns) == len(STEPS)
    assert sum(count for _, count in columns) == len(values)


@given(st.integers(0, 1000).map(lambda tenths: tenths / 10))
def test_what_is_shown_can_be_typed_again(value: float) -> None:
    assert read_score(show_score(value)) == value


@pytest.mark.parametrize(
    ("text", "value"), [
        ("85", 85), (" 72,5 ", 72.5), ("72.5", 72.5), ("0", 0), ("100", 100), ("", None), ("  ", None), ("-", None),
        ("80 %", 80), ("85%", 85), ("8/10", 80), ("45 dari 50", 90), ("66,66", 66.7),
    ],
)
def test_scores_as_people_type_them(text: str, value: float | None) -> None:
    assert read_score(text) == value


@pytest.mark.parametrize("text", ["101", "-1", "delapan", "8 5", "1e2", "٨٥", "100,1", ",", "11/10", "3/0", "1.000", "101 %", "tidak ikut"])
def test_what_is_no_score(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        read_score(text)


def test_sessions_tests_count_for_the_certificate_where_the_event_has_none(session: Session) -> None:
    people = make_officers(session, 3)
    event = make_event(session, people, earning=Earning(post_test=70))
    for person, scores_of_sessions, own in zip(people, ((60, 80), (60, 78), (100, 100)), (None, None, 65), strict=True):
        for one, score in zip(event.sessions, scores_of_sessions, strict=True):
            set_score(session, event.id, person, "post", score, one.key)
        if own is not None:
            set_score(session, event.id, person, "post", own)
    session.flush()
    assert {key: tests["post"] for key, tests in scores(session, event.id).items()} == dict(zip(people, (70, 69, 65), strict=True))
    earned = [one.person_id for one in candidates(session, event, TODAY) if one.earned]
    assert earned == people[:1]
    assert count_unissued(session, event, TODAY) == 1
