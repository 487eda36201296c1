"""Doubtful pairs: what is left to decide, what was decided about them, how they change with merges, how many there are."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.audit import Audit
from rangkul.data.duplicate import DuplicatePair
from rangkul.data.engine import Database
from rangkul.data.worker import Worker
from rangkul.errors import Cancelled, Problem
from rangkul.rules.people import name_key
from rangkul.work import duplicates
from rangkul.work.duplicate_count import last_count
from rangkul.work.duplicates import Pairs, after_change, decide, find_pairs, forget_different, group_of, list_different, take_back_decision
from rangkul.work.home import home
from rangkul.work.likely_same import likely_same
from rangkul.work.merge_choice import FIELDS
from rangkul.work.merge_list import list_merges, merge_details
from rangkul.work.pair_details import pair_details
from rangkul.work.worker_edit import WorkerEntry
from rangkul.work.worker_merge import merge, undo
from work.batches import HERE, THERE, TODAY, make_villages, nik

BORN = date(1985, 8, 17)


def person(session: Session, name: str, number: str | None = None, **values: Any) -> UUID:
    make_villages(session)
    all_values: dict[str, Any] = {"birth_date": BORN, "village_code": HERE, "sex": "P"} | values
    worker = Worker(name=name, name_key=name_key(name), nik=number, **all_values)
    session.add(worker)
    session.flush()
    return worker.id


def three(session: Session) -> tuple[UUID, UUID, UUID]:
    """One woman three times, and a stranger."""
    first = person(session, "Siti Nurhasanah", nik(1234))
    second = person(session, "St. Nurhasanah", nik(1243), village_code=THERE)
    third = person(session, "Siti Nurhasanah", None)
    person(session, "Budi Hartono", nik(77, date(1970, 1, 2)), birth_date=date(1970, 1, 2), sex="L")
    return first, second, third


def keys(pairs: Pairs) -> set[frozenset[UUID]]:
    return {frozenset(pair.key) for pair in pairs.left}


def test_pairs_are_listed_likeliest_first(session: Session) -> None:
    one, two, three_ = three(session)
    found = find_pairs(session)
    assert keys(found) == {frozenset((one, two)), frozenset((one, three_)), frozenset((two, three_))}
    assert [pair.score for pair in found.left] == sorted((pair.score for pair in found.left), reverse=True)
    by_key = {frozenset(pair.key): pair for pair in found.left}
    assert by_key[frozenset((one, two))].kind == "nik" and by_key[frozenset((one, three_))].kind == "person"
    assert {pair.group for pair in found.left} == {3}
    assert len(group_of(found.left, one)) == 3
    assert {side.village for side in (by_key[frozenset((one, two))].first, by_key[frozenset((one, two))].second)} == {
        "Sukadarma", "Sagara Makmur",
    }  # fmt: skip


def test_cancelling_a_search_ends_it(session: Session) -> None:
    three(session)

    def cancelled(done: int, total: int, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_pairs(session, cancelled)


def test_two_people_are_remembered_and_asked_again_when_wanted(session: Session) -> None:
    one, two, three_ = three(session)
    found = find_pairs(session)
    decided = decide(session, two, one, "different", "ani")
    found = after_change(session, found)
    assert frozenset((one, two)) not in keys(found) and len(found.left) == 2
    assert keys(find_pairs(session)) == keys(found)
    assert [(pair.decided_by, {pair.first.id, pair.second.id}) for pair in list_different(session)] == [("ani", {one, two})]
    assert duplicates.is_different(session, one, [two, three_]) == {two}
    row = session.scalars(select(DuplicatePair)).one()
    assert row.score and row.reasons and {"field", "verdict", "template", "values"} <= set(row.reasons[0])
    take_back_decision(session, decided)
    assert len(find_pairs(session).left) == 3
    decide(session, one, two, "different", "ani")
    forget_different(session, two, one)
    assert len(find_pairs(session).left) == 3 and not list_different(session)
    with pytest.raises(Problem, match="already taken back"):
        take_back_decision(session, decided)


def test_later_waits_at_the_end_and_does_not_count(session: Session) -> None:
    one, two, _ = three(session)
    decided = decide(session, one, two, "later", "ani")
    found = find_pairs(session)
    assert [pair.later for pair in found.left] == [False, False, True] and found.waiting == 2
    again = decide(session, one, two, "different", "budi")
    take_back_decision(session, again)
    assert find_pairs(session).waiting == 2
    take_back_decision(session, decided)
    assert find_pairs(session).waiting == 3


def test_merging_joins_the_pairs_of_both(session: Session) -> None:
    one, two, three_ = three(session)
    found = find_pairs(session)
    key = merge(session, one, three_, {}, "ani", TODAY)
    found = after_change(session, found, (one, three_))
    assert keys(found) == {frozenset((one, two))} == keys(find_pairs(session))
    undo(session, key, "ani")
    found = after_change(session, found, (one, three_))
    assert keys(found) == keys(find_pairs(session)) and len(found.left) == 3


def test_not_the_same_person_holds_for_whoever_stands_for_them(session: Session) -> None:
    """The third is the first; the second is not the third: so the second is not the first either."""
    one, two, three_ = three(session)
    decide(session, two, three_, "different", "ani")
    key = merge(session, one, three_, {}, "ani", TODAY)
    assert not find_pairs(session).left
    undo(session, key, "ani")
    assert keys(find_pairs(session)) == {frozenset((one, two)), frozenset((one, three_))}


def test_the_count_is_remembered_without_a_search(database: Database) -> None:
    with database.session() as session:
        one, two, _ = three(session)
        assert last_count(session) is None
    with database.reading() as session:
        found = find_pairs(session)
    with database.session() as session:
        duplicates.store_count(session, found)
    with database.session() as session:
        decide(session, one, two, "different", "ani")
        after_change(session, found)
    with database.reading() as session:
        count = last_count(session)
        assert count is not None and (count.pairs, count.stale, count.quick) == (2, False, True)
        assert home(session, TODAY).waiting.pairs == count
        assert audit.verify(session) is None
        assert not session.scalars(select(Audit).where(Audit.kind == "setting")).all()  # a figure is no edit
    with database.session() as session:
        audit.note(session, "batch.applied", "batch", "x", announces=("batch",))
    with database.reading() as session:
        count = last_count(session)
        assert count is not None and count.stale


def test_a_decision_after_an_import_does_not_hide_that_there_may_be_more(database: Database) -> None:
    with database.session() as session:
        one, two, _ = three(session)
        found = find_pairs(session)
        duplicates.store_count(session, found)
    with database.session() as session:
        audit.note(session, "batch.applied", "batch", "x", announces=("batch",))
    with database.session() as session:
        decide(session, one, two, "later", "ani")
        after_change(session, found)
    with database.reading() as session:
        count = last_count(session)
        assert count is not None and count.stale and count.pairs == 2


# Beside each other


def test_details_mask_the_numbers_and_name_what_differs(database: Database) -> None:
    with database.session() as session:
        one, two, _ = three(session)
    with database.reading() as session:
        details = pair_details(session, one, two, TODAY)
    assert {details.first.values["nik"], details.second.values["nik"]} == {"321615******1234", "321615******1243"}
    assert {"name", "nik", "village_code"} == set(FIELDS) - details.equal
    assert details.kept.id == details.suggestion.kept_id != details.gone.id
    places = {record.words["village_code"] for record in (details.first, details.second)}
    assert places == {"Sukadarma, Sukatani", "Sagara Makmur, Tarumajaya"}
    assert "nik" in details.suggestion.asks
    with database.session() as session:
        full = pair_details(session, one, two, TODAY, full=True)
    assert {full.first.values["nik"], full.second.values["nik"]} == {nik(1234), nik(1243)}
    with database.reading() as session:
        viewed = session.scalars(select(Audit.key).where(Audit.action == "nik.viewed")).all()
    assert set(viewed) == {str(one), str(two)}
    with database.reading() as session, pytest.raises(Problem, match="no longer"):
        pair_details(session, one, UUID(int=1), TODAY)


def test_a_nik_that_fits_birth_date_and_sex_is_proposed(session: Session) -> None:
    one = person(session, "Karta Wijaya", "3216151708850001", sex="L")
    two = person(session, "Karta Wijaya", "3216150101010001", sex="L")
    details = pair_details(session, one, two, TODAY)
    kept_is_first = details.suggestion.kept_id == one
    assert details.suggestion.chosen["nik"] == ("kept" if kept_is_first else "gone")


def test_merges_are_listed_with_what_was_edited_since(session: Session) -> None:
    one, two, _ = three(session)
    key = merge(session, one, two, {"nik": "gone", "village_code": "gone"}, "ani", TODAY)
    session.get_one(Worker, one).nik = nik(5)
    session.flush()
    (made,) = list_merges(session)
    assert (made.name, made.gone_name, made.village, made.merged_by, made.undone_at) == (
        "Siti Nurhasanah", "St. Nurhasanah", "Sagara Makmur", "ani", None,
    )  # fmt: skip
    details = merge_details(session, key)
    assert details.edited == ("nik",) and details.differing == ["name", "nik", "village_code"]
    assert details.gone["nik"] == "321615******1243"
    undo(session, key, "budi")
    (made,) = list_merges(session)
    assert made.undone_by == "budi" and merge_details(session, key).edited == ()


def test_the_form_does_not_offer_somebody_told_apart(session: Session) -> None:
    one, two, three_ = three(session)
    entry = WorkerEntry("Siti Nurhasanah", HERE, nik=nik(1234), sex="P", birth_date=BORN, id=one)
    likely = likely_same(session, entry)
    assert {found.row.id for found in likely} == {two, three_}
    assert all(found.reasons for found in likely)
    decide(session, one, two, "different", "ani")
    assert {found.row.id for found in likely_same(session, entry)} == {three_}
