"""Two workers become one and two again: exactly, with everything that hung on them, and no edit is lost."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from rangkul.data.audit import Audit, verify
from rangkul.data.batch import BatchRow
from rangkul.data.duplicate import WorkerMerge
from rangkul.data.engine import Database, StaleEdit
from rangkul.data.worker import STATUSES, Worker
from rangkul.errors import Problem
from rangkul.rules.people import name_key
from rangkul.work import applying, review, worker_edit, worker_merge
from rangkul.work.intake import take_in
from rangkul.work.merge_choice import FIELDS, FOLLOW, STAYS, suggest
from rangkul.work.worker_edit import Step
from rangkul.work.worker_merge import columns_of, merge, merged_into, undo
from work.batches import HERE, THERE, TODAY, counts, file_of, index_of_workers, make_villages, nik, record, roster

TABLES = ("worker", "batch", "village_count", "duplicate_pair", "dispatch")


def person(session: Session, name: str = "Siti Aminah", **values: Any) -> UUID:
    """Somebody on the roster, as if typed in."""
    make_villages(session)
    all_values: dict[str, Any] = {"birth_date": date(1985, 8, 17), "village_code": HERE} | values
    worker = Worker(name=name, name_key=name_key(name), **all_values)
    session.add(worker)
    worker_merge._settle(session, [worker.id or uuid4()], [all_values])
    session.flush()
    worker_merge._settle(session, [worker.id], [all_values])
    return worker.id


def state_of(session: Session) -> dict[str, Any]:
    """Everything a merge may touch; versions only as far as imports know them: how old is what they wrote?"""
    session.flush()
    session.expire_all()
    versions = dict(session.execute(select(Worker.id, Worker.version)).all())
    r = BatchRow
    rows = session.execute(select(r.batch_id, r.number, r.target_id, r.outcome, r.version_after, r.decision).order_by(r.batch_id, r.number))
    aged = [
        (*row[:4], None if row.version_after is None else versions.get(row.target_id, 0) - row.version_after, row.decision) for row in rows
    ]
    pairs = list(session.execute(text("SELECT first_id, second_id, decision FROM duplicate_pair ORDER BY id")))
    return {"roster": roster(session), "index": index_of_workers(session), "counts": counts(session), "rows": aged, "pairs": pairs}


def two(session: Session) -> tuple[UUID, UUID]:
    kept = person(session, nik=nik(1), phone="+6281200000001", status="siap", note="Ketua RT")
    gone = person(session, "Siti Aminah binti Karta", nik=nik(2), phone="+6281200000002", mother_name="Karsih", status="terdaftar",
                  status_since=date(2026, 3, 1), kpj="26000000001", note="Pindahan", village_code=THERE)  # fmt: skip
    return kept, gone


def test_the_merged_worker_has_what_was_chosen(session: Session) -> None:
    kept, gone = two(session)
    merge(session, kept, gone, {"nik": "gone", "phone": "kept"}, "ani", TODAY)
    one = session.get_one(Worker, kept)
    assert session.get(Worker, gone) is None
    assert (one.nik, one.phone, one.mother_name, one.kpj) == (nik(2), "+6281200000001", "Karsih", "26000000001")
    assert (one.status, one.status_since, one.village_code) == ("terdaftar", date(2026, 3, 1), HERE)
    assert one.note == "Ketua RT\nPindahan"
    assert counts(session) == {(HERE, "terdaftar"): 1}
    assert [entry[1] for entry in index_of_workers(session)] == ["Siti Aminah"]


def test_undoing_restores_both_exactly(session: Session) -> None:
    kept, gone = two(session)
    before = state_of(session)
    key = merge(session, kept, gone, {"nik": "gone", "name": "gone", "village_code": "gone", "note": "Satu orang"}, "ani", TODAY)
    assert state_of(session) != before
    undone = undo(session, key, "budi")
    assert undone.left == () and (undone.kept_name, undone.gone_name) == ("Siti Aminah", "Siti Aminah binti Karta")
    assert state_of(session) == before
    with pytest.raises(Problem, match="already undone"):
        undo(session, key, "budi")


def test_every_column_of_a_worker_is_chosen_follows_or_stays() -> None:
    columns = {attribute.key for attribute in Worker.__mapper__.column_attrs}
    assert columns == {*FIELDS, *STAYS, *(name for names in FOLLOW.values() for name in names)}


def test_two_member_numbers_are_asked(session: Session) -> None:
    kept, gone = person(session, kpj="26000000001"), person(session, kpj="26000000002")
    with pytest.raises(Problem, match="member number"):
        merge(session, kept, gone, {}, "ani", TODAY)
    key = merge(session, kept, gone, {"kpj": "gone"}, "ani", TODAY)
    assert session.get_one(Worker, kept).kpj == "26000000002"
    assert session.get_one(WorkerMerge, key).kept_before["kpj"] == "26000000001"  # not lost


def test_a_single_member_number_is_never_lost(session: Session) -> None:
    kept, gone = person(session), person(session, kpj="26000000002")
    merge(session, kept, gone, {}, "ani", TODAY)
    assert session.get_one(Worker, kept).kpj == "26000000002"


@pytest.mark.parametrize("dead", [0, 1])
def test_the_living_and_the_dead_are_asked(session: Session, dead: int) -> None:
    keys = [person(session, status="meninggal" if number == dead else "terdaftar") for number in (0, 1)]
    with pytest.raises(Problem, match="deceased"):
        merge(session, keys[0], keys[1], {}, "ani", TODAY)
    merge(session, keys[0], keys[1], {"status": "gone"}, "ani", TODAY)
    assert session.get_one(Worker, keys[0]).status == ("meninggal" if dead else "terdaftar")


def test_two_dead_entries_need_no_question(session: Session) -> None:
    keys = [person(session, status="meninggal") for _ in range(2)]
    merge(session, keys[0], keys[1], {}, "ani", TODAY)
    assert session.get_one(Worker, keys[0]).status == "meninggal"


def test_a_page_that_is_out_of_date_is_refused(database: Database) -> None:
    with database.session() as session:
        kept, gone = two(session)
    with database.session() as session:
        session.get_one(Worker, gone).phone = "+6281299999999"
    with pytest.raises(StaleEdit), database.session() as session:
        merge(session, kept, gone, {}, "ani", TODAY, {kept: 1, gone: 1})
    with database.session() as session:
        merge(session, kept, gone, {}, "ani", TODAY, {kept: 1, gone: 2})
    with pytest.raises(Problem, match="no longer on the roster"), database.session() as session:
        merge(session, kept, gone, {}, "ani", TODAY)
    with pytest.raises(Problem, match="not two workers"), database.session() as session:
        merge(session, kept, kept, {}, "ani", TODAY)


def test_a_typed_value_is_checked_like_in_the_form(session: Session) -> None:
    kept, gone = two(session)
    stranger = person(session, "Orang Lain", nik=nik(7))
    wrong = (({"nik": "32161"}, "NIK"), ({"name": " "}, "name"), ({"nik": nik(7)}, "already belongs"), ({"phone": "12"}, "mobile"))
    for chosen, why in wrong:
        with pytest.raises(Problem, match=why), session.begin_nested():
            merge(session, kept, gone, chosen, "ani", TODAY)
    merge(session, kept, gone, {"nik": nik(8), "birth_date": "1985-08-18", "phone": "0812-0012-3456"}, "ani", TODAY)
    one = session.get_one(Worker, kept)
    assert (one.nik, one.birth_date, one.phone) == (nik(8), date(1985, 8, 18), "+6281200123456")
    assert session.get_one(Worker, stranger).nik == nik(7)


# What was done since


def test_an_edit_since_stays_and_is_named(session: Session) -> None:
    kept, gone = two(session)
    key = merge(session, kept, gone, {"nik": "gone", "phone": "gone"}, "ani", TODAY)
    one = session.get_one(Worker, kept)
    one.phone, one.address = "+6281277777777", "Jl. Baru 1"
    worker_edit.set_status(session, kept, Step("menunggak"), TODAY)
    undone = undo(session, key, "ani")
    assert undone.left == ("phone", "status")
    assert (one.phone, one.address, one.status, one.nik) == ("+6281277777777", "Jl. Baru 1", "menunggak", nik(1))
    assert (one.mother_name, one.kpj) == (None, None)
    back = session.get_one(Worker, gone)
    assert (back.nik, back.phone, back.status, back.kpj) == (nik(2), "+6281200000002", "terdaftar", "26000000001")
    assert counts(session) == {(HERE, "menunggak"): 1, (THERE, "terdaftar"): 1}


def test_an_edit_taken_back_since_does_not_matter(session: Session) -> None:
    kept, gone = two(session)
    before = state_of(session)
    key = merge(session, kept, gone, {}, "ani", TODAY)
    worker_edit.take_back(session, worker_edit.set_status(session, kept, Step("nonaktif"), TODAY))
    assert undo(session, key, "ani").left == ()
    assert state_of(session) == before


def test_when_the_merged_worker_was_removed_the_other_comes_back(session: Session) -> None:
    kept, gone = two(session)
    key = merge(session, kept, gone, {}, "ani", TODAY)
    worker_edit.remove_worker(session, kept)
    undone = undo(session, key, "ani")
    assert not undone.kept_is_there
    assert session.get(Worker, kept) is None and session.get_one(Worker, gone).nik == nik(2)


def test_a_nik_that_somebody_else_has_by_now(session: Session) -> None:
    kept, gone = two(session)
    key = merge(session, kept, gone, {"nik": "kept"}, "ani", TODAY)
    newcomer = person(session, "Pendatang", nik=nik(2))
    with pytest.raises(Problem, match="Pendatang in Sukadarma"), session.begin_nested():
        undo(session, key, "ani")
    session.expire_all()
    session.get_one(Worker, newcomer).nik = nik(3)
    undo(session, key, "ani")
    assert session.get_one(Worker, gone).nik == nik(2)


def test_merges_of_one_worker_are_undone_from_the_last(session: Session) -> None:
    kept, gone = two(session)
    third = person(session, "St. Aminah", phone="+6281200000003")
    before = state_of(session)
    first = merge(session, kept, gone, {"phone": "gone"}, "ani", TODAY)
    second = merge(session, third, kept, {"phone": "gone"}, "ani", TODAY)
    assert merged_into(session, [gone, kept, third, uuid4()]) == {gone: third, kept: third}
    with pytest.raises(Problem, match="Undo that merge first"):
        undo(session, first, "ani")
    undo(session, second, "ani")
    assert merged_into(session, [gone, kept]) == {gone: kept}
    undo(session, first, "ani")
    assert merged_into(session, [gone, kept]) == {}
    assert state_of(session) == before


# Imports


def applied(session: Session, *records: Any) -> UUID:
    make_villages(session)
    batch = take_in(session, file_of(records, sha256=uuid7().hex * 2), account="ani").id
    review.take_as_new(session, batch, None)  # whoever is asked about is said to be somebody else
    applying.apply(session, batch)
    return batch


def only(session: Session, name: str) -> UUID:
    return session.scalars(select(Worker.id).where(Worker.name == name)).one()


@pytest.mark.parametrize("added_stays", [True, False])
def test_an_import_is_taken_back_while_its_worker_is_merged(session: Session, added_stays: bool) -> None:
    """The merged one stays and is named, whichever of the two the import had added; nobody is lost."""
    old = person(session, "Ani Suryani", nik=nik(1))
    batch = applied(session, record(2, "Ani Suriani", nik(2)), record(3, "Budi", nik(3)))
    new = only(session, "Ani Suriani")
    kept, gone = (new, old) if added_stays else (old, new)
    key = merge(session, kept, gone, {"nik": "kept"}, "ani", TODAY)
    taken = applying.take_back(session, batch)
    assert (taken.removed, taken.edited_since) == (1, (session.get_one(Worker, kept).name,))
    undo(session, key, "ani")
    assert {worker.name for worker in session.scalars(select(Worker))} == {"Ani Suryani", "Ani Suriani"}


@pytest.mark.parametrize("added_stays", [True, False])
def test_after_undoing_an_import_is_taken_back_as_ever(session: Session, added_stays: bool) -> None:
    old = person(session, "Ani Suryani", nik=nik(1))
    before = state_of(session)["roster"]
    batch = applied(session, record(2, "Ani Suriani", nik(2), phone="+6281200000009"), record(3, "Budi", nik(3)))
    new = only(session, "Ani Suriani")
    kept, gone = (new, old) if added_stays else (old, new)
    undo(session, merge(session, kept, gone, {"nik": "gone", "phone": "gone"}, "ani", TODAY), "ani")
    taken = applying.take_back(session, batch)
    assert (taken.removed, taken.edited_since) == (2, ())
    assert state_of(session)["roster"] == before


def test_a_merge_of_whom_an_import_only_changed(session: Session) -> None:
    """Versions of one worker must not be taken for those of another."""
    first = applied(session, record(2, "Ani Suryani", nik(1)), record(3, "Ani Suriani", nik(2)))
    second = applied(session, record(2, "Ani Suriani", nik(2), phone="+6281200000009"))  # the second version of the one who goes
    kept, gone = only(session, "Ani Suryani"), only(session, "Ani Suriani")
    before = state_of(session)
    key = merge(session, kept, gone, {"nik": "kept", "phone": "gone", "name": "kept"}, "ani", TODAY)  # also version 2 now
    assert session.get_one(Worker, kept).version == 2
    assert applying.take_back(session, second).edited_since == ("Ani Suryani",)
    assert session.get_one(Worker, kept).phone == "+6281200000009"
    applying.apply(session, second)
    undo(session, key, "ani")
    assert state_of(session)["roster"] == before["roster"]
    assert applying.take_back(session, first).edited_since == ("Ani Suriani",)  # changed by the second import


def test_rows_that_wait_are_about_the_one_who_stays(session: Session) -> None:
    kept, gone = two(session)
    file = file_of([record(2, "Siti Aminah binti Karta", nik(2), phone="+6281200000009")])
    batch = take_in(session, file, account="ani", village_code=THERE).id
    assert session.get_one(BatchRow, (batch, 2)).target_id == gone
    before = state_of(session)
    key = merge(session, kept, gone, {"nik": "gone", "name": "gone", "village_code": "gone", "phone": "gone"}, "ani", TODAY)
    session.expire_all()
    assert session.get_one(BatchRow, (batch, 2)).target_id == kept
    undo(session, key, "ani")
    assert state_of(session) == before


def test_a_row_applied_to_the_merged_worker_stays_there(session: Session) -> None:
    kept, gone = two(session)
    file = file_of([record(2, "Siti Aminah binti Karta", nik(2), sex=None, phone="+6281200000009")])
    batch = take_in(session, file, account="ani", village_code=THERE).id
    key = merge(session, kept, gone, {"nik": "gone", "name": "gone", "village_code": "gone", "phone": "gone"}, "ani", TODAY)
    applying.apply(session, batch)
    assert session.get_one(Worker, kept).phone == "+6281200000009"
    assert undo(session, key, "ani").left == ("phone",)
    session.expire_all()
    assert session.get_one(BatchRow, (batch, 2)).target_id == kept
    assert session.get_one(Worker, gone).phone == "+6281200000002"


# Trail


def test_the_trail_tells_the_merge_and_holds_no_full_number(database: Database) -> None:
    with database.session() as session:
        kept, gone = two(session)
    with database.session() as session:
        key = merge(session, kept, gone, {"nik": "gone", "kk": "3216151708850001"}, "ani", TODAY)
    with database.session() as session:
        undo(session, key, "ani")
    with database.reading() as session:
        assert verify(session) is None
        lines = [(line.action, line.kind) for line in session.scalars(select(Audit).order_by(Audit.number))]
        texts = " ".join(str(line.changes) for line in session.scalars(select(Audit)))
    assert ("new", "worker_merge") in lines and ("changed", "worker_merge") in lines and ("removed", "worker") in lines
    assert not any(number in texts for number in (nik(1), nik(2), "3216151708850001"))


# Whatever happens

NAMES = ("Siti Aminah", "St. Aminah", "Karta", "Budi Santoso")
workers = st.fixed_dictionaries(
    {
        "name": st.sampled_from(NAMES), "nik": st.none() | st.integers(1, 6),
        "phone": st.none() | st.sampled_from(("+6281200000001", "+6281200000002")),
        "status": st.sampled_from(STATUSES), "kpj": st.none() | st.sampled_from(("26000000001", "26000000002")),
        "village_code": st.sampled_from((HERE, THERE)), "note": st.none() | st.sampled_from(("a", "b")),
        "birth_date": st.none() | st.sampled_from((date(1985, 8, 17), date(1985, 7, 18))), "consent_form": st.none() | st.just("written"),
        "occupation": st.none() | st.sampled_from(("petani", "nelayan")), "paid_until": st.none() | st.just(date(2026, 12, 31)),
    }
)  # fmt: skip
choices = st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(("kept", "gone")), max_size=8)
sure: dict[str, Any] = {"kpj": "kept", "status": "kept"}
some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def fill(session: Session, told: list[dict[str, Any]]) -> list[UUID]:
    keys: list[UUID] = []
    used: set[int] = set()
    for values in told:
        number = values["nik"] if values["nik"] not in used else None
        used.add(number or 0)
        keys.append(person(session, **(values | {"nik": number and nik(number)})))
    return keys


def in_vain(database: Database, act: Callable[[Session], None]) -> None:
    """Does it in a transaction that leaves nothing behind."""
    session = database._sessions()
    try:
        act(session)
    finally:
        session.rollback()
        session.close()


@some
@given(first=workers, second=workers, chosen=choices, swap=st.booleans())
def test_merge_and_undo_are_exact(database: Database, first: Any, second: Any, chosen: dict[str, str], swap: bool) -> None:
    def act(session: Session) -> None:
        keys = fill(session, [first, second])
        kept, gone = reversed(keys) if swap else keys
        before = state_of(session)
        key = merge(session, kept, gone, sure | chosen, "ani", TODAY)
        after = session.get_one(Worker, kept)
        for field, side in chosen.items():
            assert getattr(after, field) == before["roster"][kept if side == "kept" else gone][field]
        assert undo(session, key, "ani").left == ()
        assert state_of(session) == before

    in_vain(database, act)


@some
@given(first=workers, second=workers)
def test_suggestions_lose_nothing(database: Database, first: Any, second: Any) -> None:
    """What only one of the two knew, the merged one knows; no member number and no further status is lost without being asked."""

    def act(session: Session) -> None:
        keys = fill(session, [first, second])
        states = [columns_of(session.get_one(Worker, key)) for key in keys]
        found = suggest(states[0], states[1], TODAY)
        assert found == suggest(states[1], states[0], TODAY)
        assert set(found.chosen) | set(found.asks) == set(FIELDS) and not set(found.chosen) & set(found.asks)
        kept, gone = sorted(keys, key=lambda key: key != found.kept_id)
        merge(session, kept, gone, found.chosen | dict.fromkeys(found.asks, "kept"), "ani", TODAY)
        one = columns_of(session.get_one(Worker, kept))
        for field in FIELDS:
            known = {state[field] for state in states if state[field]}
            assert one[field] or not known
            assert field in found.asks or field != "kpj" or one[field] in known | {None}

    in_vain(database, act)


EDITS = ("phone", "address", "mother_name")
one_step = st.tuples(st.integers(0, 2), st.integers(0, 5), st.integers(0, 5))


@some
@given(told=st.lists(workers, min_size=3, max_size=4), steps=st.lists(one_step, max_size=8))
def test_any_sequence_of_merges_edits_and_undos(database: Database, told: list[Any], steps: list[tuple[int, int, int]]) -> None:
    """Undone to the end, everybody is there again, with the edits that were made meanwhile and nothing else changed."""

    def act(session: Session) -> None:
        keys = fill(session, told)
        start = state_of(session)
        open_merges: list[UUID] = []
        edits: dict[tuple[UUID, str], str] = {}
        for number, (kind, one, other) in enumerate(steps):
            alive = [key for key in keys if session.get(Worker, key) is not None]
            kept, gone = alive[one % len(alive)], alive[other % len(alive)]
            if kind == 0 and kept != gone:
                open_merges.append(merge(session, kept, gone, sure, "ani", TODAY))
            elif kind == 1:
                field = EDITS[other % len(EDITS)]
                value = f"+62812{number:08d}" if field == "phone" else f"{field} {number}"
                setattr(session.get_one(Worker, kept), field, value)
                session.flush()
                edits[kept, field] = value
            elif kind == 2 and open_merges:
                undo(session, open_merges.pop(), "ani")
        while open_merges:
            undo(session, open_merges.pop(), "ani")
        end = state_of(session)
        assert set(end["roster"]) == set(start["roster"])
        for key, before in start["roster"].items():
            for field, value in before.items():
                if (key, field) not in edits:
                    assert end["roster"][key][field] == value, (field, told)
        for (key, field), value in edits.items():  # the last edit of a field is never lost
            assert end["roster"][key][field] == value or _was_elsewhere(session, field, value)
        assert merged_into(session, keys) == {}
        assert (end["index"], end["counts"]) == (start["index"], start["counts"])

    in_vain(database, act)


def _was_elsewhere(session: Session, field: str, value: str) -> bool:
    """Typed into a worker who was merged away later: it stands with that worker."""
    return session.scalar(select(Worker.id).where(getattr(Worker, field) == value)) is not None


ACTS = ("merge", "undo", "import", "take back")


@some
@given(steps=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 7), st.integers(0, 7)), max_size=10))
def test_nobody_is_lost_between_merges_and_imports(database: Database, steps: list[tuple[str, int, int]]) -> None:
    """Whatever is merged, imported, taken back and undone: whoever was not taken back stands on the roster, or somebody for them."""

    def act(session: Session) -> None:
        make_villages(session)
        people = [person(session, name, nik=nik(number)) for number, name in enumerate(NAMES, 1)]
        merges: list[UUID] = []
        batches: list[UUID] = []
        gone: set[UUID] = set()
        for number, (what, one, other) in enumerate(steps):
            alive = sorted(session.scalars(select(Worker.id)))
            kept, leaving = alive[one % len(alive)], alive[other % len(alive)]
            if what == "merge" and kept != leaving:
                merges.append(merge(session, kept, leaving, sure | {"nik": ("kept", "gone")[number % 2]}, "ani", TODAY))
            elif what == "undo" and merges:
                undo(session, merges.pop(), "ani")
            elif what == "import":
                known = session.scalar(select(Worker.nik).where(Worker.id == kept))
                rows = [record(2, "Orang Baru", nik(100 + number), birth_date=date(1990, 1, 1 + number))]
                rows += [record(3, session.get_one(Worker, kept).name, known, phone=f"+62812000{number:05d}")] if known else []
                batches.append(applied(session, *rows))
                people += set(session.scalars(select(Worker.id))) - set(alive)
            elif what == "take back" and batches:
                applying.take_back(session, batches.pop(one % len(batches)))
                session.expire_all()
                gone |= set(alive) - set(session.scalars(select(Worker.id)))
            present = set(session.scalars(select(Worker.id)))
            into = merged_into(session, people)
            assert all(key in present or into.get(key) in present for key in set(people) - gone)
            assert sum(counts(session).values()) == len(present) == len(index_of_workers(session))
        while merges:
            undo(session, merges.pop(), "ani")
        assert set(session.scalars(select(Worker.id))) == set(people) - gone

    in_vain(database, act)
