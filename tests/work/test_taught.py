"""What was taught about a list: remembered, found again, used by the next file, forgotten; and a file under review read anew."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange.test_taught import COLUMNS, learn, strange_rows
from exchange.village_files import TODAY, VILLAGES, people, plain_rows, write_xlsx
from rangkul.data.batch import Batch, BatchRow
from rangkul.data.taught_layout import TaughtLayout
from rangkul.errors import Problem
from rangkul.exchange.grid import Grid
from rangkul.exchange.records import RosterFile
from rangkul.exchange.roster import check_roster
from rangkul.exchange.taught import Lesson, make_lesson
from rangkul.work import review
from rangkul.work.applying import apply
from rangkul.work.intake import take_in
from rangkul.work.read_again import read_again, source_of
from rangkul.work.review_decide import decide
from rangkul.work.review_repair import repair
from rangkul.work.taught import COLUMN_WORDS, forget, list_taught, load_lessons, restore, save_lessons
from work.batches import HERE, THERE, make_villages


@pytest.fixture
def branch(session: Session) -> Session:
    make_villages(session)
    return session


@pytest.fixture
def lesson() -> Lesson:
    return learn(strange_rows(people(3)), 0, 1, COLUMNS, occupation={"NGARIT": "Peternak"})


def check(path: Path, *lessons: Lesson, village: str | None = None) -> RosterFile:
    return check_roster(path, today=TODAY, villages=VILLAGES, taught=lessons, village=village)


def rows_of(session: Session, batch_id: Any) -> list[tuple[Any, ...]]:
    query = select(BatchRow.row, BatchRow.kind, BatchRow.decision, BatchRow.record).order_by(BatchRow.number)
    return [tuple(row) for row in session.execute(query.where(BatchRow.batch_id == batch_id, BatchRow.kind != "other"))]


def test_what_is_remembered_comes_back_for_the_reader(branch: Session, lesson: Lesson) -> None:
    save_lessons(branch, [lesson], village_code=HERE, name="desa.xlsx", account="siti")
    save_lessons(branch, [replace(lesson, values={})], village_code=None, name="semua.xlsx", account="siti")
    branch.expire_all()
    newest, older = load_lessons(branch)
    assert (newest.village, older.village) == (None, HERE)
    assert older.values == {"occupation": {"NGARIT": "Peternak"}}
    assert older.place is None
    assert (older.headings, older.columns, older.signature) == (lesson.headings, lesson.columns, lesson.signature)
    own, everybodys = list_taught(branch)
    assert (own.village, own.name, own.taught_by, own.words) == ("Sukadarma", "desa.xlsx", "siti", 1)
    assert own.columns[:2] == ("nik", "name")
    assert everybodys.village is None
    assert "SIAPA" in own.headings


def test_the_newest_about_the_same_headings_counts_alone(branch: Session, lesson: Lesson) -> None:
    save_lessons(branch, [lesson], village_code=HERE, name="1", account="siti")
    save_lessons(branch, [lesson], village_code=THERE, name="2", account="siti")
    save_lessons(branch, [replace(lesson, columns=((0, "name"),))], village_code=HERE, name="3", account="siti")
    assert sorted(row.name for row in branch.scalars(select(TaughtLayout))) == ["2", "3"]


def test_a_list_without_headings_is_never_remembered_for_everybody(branch: Session) -> None:
    shaped = learn(plain_rows(people(5))[1:], 0, 0)
    assert shaped.shape
    with pytest.raises(Problem, match="one village"):
        save_lessons(branch, [shaped], village_code=None, name="x", account="siti")
    assert save_lessons(branch, [shaped], village_code=HERE, name="x", account="siti")


def test_what_cannot_be_meant_is_not_remembered(branch: Session, lesson: Lesson) -> None:
    with pytest.raises(Problem, match="name or the NIK"):
        save_lessons(branch, [replace(lesson, columns=((0, "sex"),))], village_code=HERE, name="x", account="siti")


def test_forgetting_can_be_taken_back(branch: Session, lesson: Lesson) -> None:
    (key,) = save_lessons(branch, [lesson], village_code=HERE, name="x", account="siti")
    before = list_taught(branch)
    kept = forget(branch, key)
    assert list_taught(branch) == []
    with pytest.raises(Problem):
        forget(branch, key)
    restore(branch, kept)
    branch.expire_all()
    assert list_taught(branch) == before


def test_the_next_file_of_the_village_is_read_as_taught(branch: Session, lesson: Lesson, tmp_path: Path) -> None:
    save_lessons(branch, [lesson], village_code=HERE, name="x", account="siti")
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": [["DESA SUKADARMA"], *strange_rows(people(6))]})
    file = check(path, *load_lessons(branch))
    taken = take_in(branch, file, account="siti")
    assert taken.counts == {"new": 6}
    branch.expire_all()
    assert list_taught(branch)[0].used_at is not None
    note = review.find_batch(branch, taken.number).notes
    assert "taught" in str(note)


def test_a_file_under_review_read_anew_keeps_its_number(branch: Session, tmp_path: Path) -> None:
    some = people(6)
    rows = plain_rows(some)
    rows[0][2], rows[0][11] = rows[0][11], rows[0][2]  # names and mothers changed places
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    taken = take_in(branch, check(path, village=HERE), account="siti", village_code=HERE)
    second = write_xlsx(tmp_path / "b.xlsx", {"X": plain_rows(people(3, seed=4))})
    other = take_in(branch, check(second), account="siti", village_code=THERE)
    decide(branch, other.id, None, "park", "new")
    others = rows_of(branch, other.id)
    assert rows_of(branch, taken.id)[0][3]["name"] == some[0].mother
    hand = learn(rows, 0, 1)
    again = read_again(branch, taken.id, check(path, hand, village=HERE), TODAY, lessons=[hand], account="siti")
    branch.expire_all()
    assert (again.id, again.number) == (taken.id, taken.number)
    assert [row[3]["name"] for row in rows_of(branch, taken.id)] == [person.name for person in some]
    batch = branch.get_one(Batch, taken.id)
    assert batch.status == "review"
    assert batch.counts["kinds"] == {"new": 6}
    assert not any(note.get("code") == "same_file" for note in batch.notes)
    assert rows_of(branch, other.id) == others
    source = source_of(branch, taken.id)
    assert source.lessons[0] == replace(hand, about="a.xlsx")
    assert source.path == path.resolve()


def test_decisions_about_rows_that_read_as_before_are_kept(branch: Session, tmp_path: Path) -> None:
    rows = plain_rows(people(5))
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    taken = take_in(branch, check(path), account="siti", village_code=HERE)
    numbers = list(branch.scalars(select(BatchRow.number).where(BatchRow.batch_id == taken.id, BatchRow.kind == "new")))
    decide(branch, taken.id, numbers[:2], "skip")
    read_again(branch, taken.id, check(path, learn(rows, 0, 1)), TODAY, account="siti")
    assert [row[2] for row in rows_of(branch, taken.id)] == ["skip", "skip", "take", "take", "take"]
    fewer = learn(rows, 0, 1, COLUMNS[:-1])
    read_again(branch, taken.id, check(path, fewer), TODAY, account="siti")
    assert [row[2] for row in rows_of(branch, taken.id)] == ["take"] * 5  # these rows say something else now


def test_what_was_put_right_by_hand_is_kept(branch: Session, tmp_path: Path) -> None:
    some = people(5)
    rows = plain_rows(some)
    rows[0][2], rows[0][11] = rows[0][11], rows[0][2]
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": rows})
    taken = take_in(branch, check(path), account="siti", village_code=HERE)
    numbers = list(branch.scalars(select(BatchRow.number).where(BatchRow.batch_id == taken.id, BatchRow.kind == "new")))
    by_hand = {"phone": "0812 3456 7890", "birth_date": "17/08/1985"}
    repair(branch, taken.id, {numbers[0]: by_hand, numbers[4]: {"address": "Kp. Baru"}}, TODAY)
    decide(branch, taken.id, [numbers[4]], "skip")
    hand = replace(learn(rows, 0, 1), values={"occupation": {"PETANI": "Nelayan"}})
    read_again(branch, taken.id, check(path, hand), TODAY, account="siti")
    records = [row[3] for row in rows_of(branch, taken.id)]
    assert [record["name"] for record in records] == [person.name for person in some]
    assert (records[0]["phone"], records[0]["birth_date"], records[4]["address"]) == ("+6281234567890", "1985-08-17", "Kp. Baru")
    assert records[1]["phone"] == "+62" + some[1].phone[1:]
    fewer = make_lesson(Grid("Data", rows), 0, 2, COLUMNS, {})  # the first person is taken for heading now
    read_again(branch, taken.id, check(path, fewer), TODAY, account="siti")
    assert any(note["code"] == "corrections_lost" and note["values"]["rows"] == "2" for note in branch.get_one(Batch, taken.id).notes)
    assert rows_of(branch, taken.id)[3][3]["address"] == "Kp. Baru"


def test_only_what_is_under_review_is_read_anew(branch: Session, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Data": plain_rows(people(2))})
    taken = take_in(branch, check(path), account="siti", village_code=HERE)
    apply(branch, taken.id)
    with pytest.raises(Problem, match="not under review"):
        source_of(branch, taken.id)
    with pytest.raises(Problem, match="not under review"):
        read_again(branch, taken.id, check(path), TODAY, account="siti")


def test_another_file_never_takes_the_place_of_a_batch(branch: Session, tmp_path: Path) -> None:
    taken = take_in(branch, check(write_xlsx(tmp_path / "a.xlsx", {"Data": plain_rows(people(2))})), account="siti", village_code=HERE)
    before = rows_of(branch, taken.id)
    stranger = check(write_xlsx(tmp_path / "b.xlsx", {"Data": plain_rows(people(3, seed=8))}))
    with pytest.raises(Problem, match="not the file"):
        read_again(branch, taken.id, stranger, TODAY, account="siti")
    refused = check(write_xlsx(tmp_path / "c.xlsx", {"Data": [["hello", "you"]]}))
    with pytest.raises(Problem):
        read_again(branch, taken.id, refused, TODAY, account="siti")
    assert rows_of(branch, taken.id) == before


def test_every_field_that_can_be_taught_has_a_word() -> None:
    from rangkul.exchange.taught import TEACHABLE

    assert set(COLUMN_WORDS) == {*TEACHABLE, "sensitive"}
