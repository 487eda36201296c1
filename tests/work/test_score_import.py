"""Scores from lists: whose each row is and why, what would change, applied as a whole, taken back exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from rangkul.data.officer import Officer
from rangkul.errors import Problem
from rangkul.exchange.score_list import PASTE, ScoreFile, ScoreRow
from rangkul.work.events import EventRecord
from rangkul.work.officers import OfficerEntry, save_officer
from rangkul.work.score_import import Reading, ScoreChange, apply, open_questions, plan, same_person, take_back
from rangkul.work.scores import score_lines, scores, scores_of, set_score
from work.small_event import TODAY, make_event, make_officers


def file(*rows: tuple[str | None, str | None, dict[str, str]]) -> ScoreFile:
    made = (ScoreRow("Nilai", n, nrp, name, texts) for n, (nrp, name, texts) in enumerate(rows, 2))
    return ScoreFile("nilai.xlsx", "0" * 64, rows=tuple(made))


@pytest.fixture
def event(session: Session) -> EventRecord:
    return make_event(session, make_officers(session, 5))


def planned(session: Session, event: EventRecord, found: ScoreFile, reading: Reading | None = None) -> list[ScoreChange]:
    return plan(session, event, found, reading or Reading(), TODAY)


def said(change: ScoreChange) -> str:
    return " ".join(str(message) for message in change.why)


def test_rows_are_found_by_number_then_by_name(session: Session, event: EventRecord) -> None:
    people = {line.officer.nrp: line.officer.id for line in score_lines(session, event, TODAY)}
    set_score(session, event.id, people["80010001"], "post", 70)
    session.flush()
    changes = planned(session, event, file(
        ("80010000", "Budi Santoso", {"pre": "55", "post": "82,5"}), ("80010001", None, {"post": "80 %"}),
        (None, "H. AGUS SALIM", {"post": "9/10"}), ("80010001", None, {"post": "80"}), ("80010003", "MA'RUF HIDAYAT", {"pre": "60"}),
    ))  # fmt: skip
    assert [(c.kind, c.changes) for c in changes] == [
        ("new", {"pre": (None, 55), "post": (None, 82.5)}), ("changed", {"post": (70, 80)}), ("new", {"post": (None, 90)}),
        ("same", {"post": (70, 80)}), ("new", {"pre": (None, 60)}),
    ]  # fmt: skip
    assert said(changes[0]) == "By NRP."
    assert said(changes[2]) == "By name."


def test_what_is_not_sure_is_not_taken_by_itself(session: Session, event: EventRecord) -> None:
    outsider = save_officer(session, OfficerEntry("ORANG LAIN", "80020001", "Ipda"), TODAY)
    changes = planned(session, event, file(
        ("80010000", "Siti Aminah", {"post": "80"}), (None, "Agus Slaim", {"post": "80"}), ("80020001", "Orang Lain", {"post": "80"}),
        ("99999999", "I MADE WIRA", {"post": "80"}), ("99999999", "Entah Siapa", {"post": "80"}), (None, None, {"post": "80"}),
        ("80010003", None, {"post": "delapan"}),
    ))  # fmt: skip
    assert [c.kind for c in changes] == ["doubt", "doubt", "doubt", "doubt", "problem", "problem", "problem"]
    assert changes[2].officer is not None
    assert changes[2].officer.id == outsider
    expected = (
        "belongs to", "resembles", "neither invited", "not in the register", "Nobody of this event", "neither NRP", "no score",
    )  # fmt: skip
    for change, words in zip(changes, expected, strict=True):
        assert words in said(change)


def test_two_of_the_same_name_are_asked_about(session: Session) -> None:
    people = [save_officer(session, OfficerEntry("AHMAD", f"8003000{n}", "Aipda", f"Polsek {n}"), TODAY) for n in range(2)]
    event = make_event(session, people)
    (change,) = planned(session, event, file((None, "Ahmad", {"post": "80"})))
    assert change.kind == "problem"
    assert "fits several" in said(change)


def test_one_person_with_two_scores_is_a_problem_for_both_rows(session: Session, event: EventRecord) -> None:
    changes = planned(session, event, file(("80010000", None, {"post": "80"}), ("80010000", None, {"post": "85"})))
    assert [c.kind for c in changes] == ["problem", "problem"]


def test_open_questions_are_asked_never_guessed(session: Session, event: EventRecord) -> None:
    found = file(("80010000", None, {"score": "8"}), ("80010001", None, {"score": "9,5"}))
    assert open_questions(found) == {"score": (10, 100)}
    assert [c.kind for c in planned(session, event, found)] == ["problem", "problem"]
    assert [c.kind for c in planned(session, event, found, Reading("post"))] == ["problem", "problem"]
    changes = planned(session, event, found, Reading("post", {"score": 10}))
    assert [c.changes for c in changes] == [{"post": (None, 80)}, {"post": (None, 95)}]
    as_they_are = planned(session, event, found, Reading("pre", {"score": 100}))
    assert [c.changes for c in as_they_are] == [{"pre": (None, 8)}, {"pre": (None, 9.5)}]


def test_applied_and_taken_back_exactly(session: Session, event: EventRecord) -> None:
    people = {line.officer.nrp: line.officer.id for line in score_lines(session, event, TODAY)}
    set_score(session, event.id, people["80010001"], "post", 70)
    session.flush()
    before = scores(session, event.id)
    found = file(("80010000", None, {"pre": "55", "post": "82"}), ("80010001", None, {"post": "80"}), ("80010002", None, {"post": "60"}))
    batch = apply(session, event, found, planned(session, event, found), account="uji")
    assert scores(session, event.id)[people["80010001"]] == {"post": 80}
    set_score(session, event.id, people["80010002"], "post", 65)  # edited since
    session.flush()
    taken = take_back(session, batch)
    assert (taken.removed, taken.restored) == (1, 1)
    assert taken.edited_since == ("AGUS SALIM",)
    assert scores(session, event.id) == before | {people["80010002"]: {"post": 65}}
    with pytest.raises(Problem, match="not applied"):
        take_back(session, batch)


def test_a_score_stored_meanwhile_refuses_the_whole_batch(session: Session, event: EventRecord) -> None:
    found = file(("80010000", None, {"post": "82"}), ("80010001", None, {"post": "80"}))
    changes = planned(session, event, found)
    officer = session.get_one(Officer, changes[1].officer.id if changes[1].officer else None)
    set_score(session, event.id, officer.id, "post", 33)
    session.flush()
    with pytest.raises(Problem, match="Somebody else"), session.begin_nested():
        apply(session, event, found, changes, account="uji")
    assert scores(session, event.id) == {officer.id: {"post": 33}}
    with pytest.raises(Problem, match="None of the chosen"):
        apply(session, event, found, [], account="uji")


def test_of_one_session_and_what_counts_in_all(session: Session, event: EventRecord) -> None:
    first, second = (one.key for one in event.sessions)
    found = ScoreFile(PASTE, rows=(ScoreRow(None, 1, "80010000", None, {"post": "80"}),))
    officer = plan(session, event, found, Reading(), TODAY, first)[0].officer
    assert officer is not None
    apply(session, event, found, plan(session, event, found, Reading(), TODAY, first), first, account="uji")
    set_score(session, event.id, officer.id, "post", 61, second)
    session.flush()
    assert scores_of(session, event.id, first) == {officer.id: {"post": 80}}
    assert scores_of(session, event.id) == {}
    assert scores(session, event.id) == {officer.id: {"post": 70.5}}
    set_score(session, event.id, officer.id, "post", 90)
    session.flush()
    assert scores(session, event.id) == {officer.id: {"post": 90}}
    assert next(line.post for line in score_lines(session, event, TODAY, second) if line.officer.id == officer.id) == 61


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Budi Santoso", "BUDI SANTOSO, S.H.", True), ("Budi S", "Budi Santoso", True), ("Budi Santosa", "Budi Santoso", True),
        ("Moh. Ali", "Muhammad Ali", True), ("Budi", "Siti", False), ("Agus Salim", "Agus Setiawan", False), ("", "Budi", False),
        ("Budi Santoso Wijaya", "Budi Santoso", True),
    ],
)  # fmt: skip
def test_names_that_may_be_one_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one)
