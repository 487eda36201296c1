"""The doubtful pairs of the roster, most likely first: found, put aside, decided, and how many are left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from rangkul.data.duplicate import DuplicatePair
from rangkul.data.types import now
from rangkul.data.village import District, Village
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.rules.likeness import PROBABLE, FieldReason, judge_pair
from rangkul.work.duplicate_count import changes_so_far, remember_count
from rangkul.work.duplicate_search import Found, Progress, find_like, people_of, search_roster
from rangkul.work.worker_merge import merged_into

Decision = Literal["different", "later"]
Kind = Literal["nik", "person", "alike"]
Decisions = dict[tuple[UUID, UUID], str]


@dataclass(frozen=True)
class Side:
    """One of the two as the list shows them."""

    id: UUID
    name: str
    village_code: str
    village: str
    district: str


@dataclass(frozen=True)
class Pair:
    """Two workers who are probably one person.

    `kind`: "nik" nearly the same number, "person" the same name and birth date, "alike" anything else. `group`: how many entries hang
    together with these two, themselves included. `later`: somebody looked and put it off.
    """

    first: Side
    second: Side
    score: int
    kind: Kind
    group: int
    later: bool

    @property
    def key(self) -> tuple[UUID, UUID]:
        return self.first.id, self.second.id


@dataclass(frozen=True)
class Pairs:
    """What a search found and what of it is left to decide; how often workers and imports had changed by then, how long it took."""

    found: tuple[Found, ...]
    left: tuple[Pair, ...]
    worker_changes: int
    batch_changes: int
    seconds: float

    @property
    def waiting(self) -> int:
        return sum(not pair.later for pair in self.left)


# Finding


def find_pairs(session: Session, progress: Progress | None = None) -> Pairs:
    """Searches the whole roster; pairs that somebody said are two people are left out."""
    began, changes = monotonic(), changes_so_far(session)
    found = tuple(search_roster(session, progress))
    return Pairs(found, list_pairs(session, found), changes["worker"], changes["batch"], monotonic() - began)


def store_count(session: Session, pairs: Pairs) -> None:
    """Remembers for the first page how many are left."""
    remember_count(session, pairs.waiting, pairs.seconds, pairs.batch_changes)


def list_pairs(session: Session, found: Sequence[Found], decided: Decisions | None = None) -> tuple[Pair, ...]:
    """What is left of these to decide, likeliest first, those put off last."""
    decided = decisions(session) if decided is None else decided
    left = [one for one in found if decided.get((one.first, one.second)) != "different"]
    people = _people(session, {key for one in left for key in (one.first, one.second)})
    return _arranged(
        (
            Pair(people[one.first].side, people[one.second].side, one.score, _kind(people[one.first], people[one.second]), 2, False)
            for one in left
            if one.first in people and one.second in people
        ),
        decided,
    )


def _arranged(pairs: Iterable[Pair], decided: Decisions) -> tuple[Pair, ...]:
    """In the order of the page, each knowing how many hang together with it and whether it was put off."""
    told = list(pairs)
    sizes = _group_sizes(pair.key for pair in told)
    told = [
        pair if (pair.group, pair.later) == now else replace(pair, group=now[0], later=now[1])
        for pair in told
        if (now := (sizes[pair.first.id], pair.key in decided))
    ]
    return tuple(sorted(told, key=lambda pair: (pair.later, -pair.score, pair.first.name, pair.key)))


@dataclass(frozen=True)
class _Listed:
    side: Side
    nik: str | None
    name_key: str
    born: Any


def _people(session: Session, keys: Iterable[UUID]) -> dict[UUID, _Listed]:
    w, wanted = Worker, list(keys)
    found: dict[UUID, _Listed] = {}
    columns = (w.id, w.name, w.village_code, Village.name, District.name, w.nik, w.name_key, w.birth_date)
    query = select(*columns).join(Village, Village.code == w.village_code).join(District, District.code == Village.district_code)
    for start in range(0, len(wanted), 900):
        for key, name, code, village, district, nik, name_key, born in session.execute(query.where(w.id.in_(wanted[start : start + 900]))):
            found[key] = _Listed(Side(key, name, code, village, district), nik, name_key, born)
    return found


def _kind(first: _Listed, second: _Listed) -> Kind:
    if first.nik and second.nik and sum(a != b for a, b in zip(first.nik, second.nik, strict=False)) <= 2:
        return "nik"
    return "person" if first.born and (first.name_key, first.born) == (second.name_key, second.born) else "alike"


def _group_sizes(pairs: Iterable[tuple[UUID, UUID]]) -> dict[UUID, int]:
    """How many hang together with each, through one pair or several."""
    leader: dict[UUID, UUID] = {}

    def find(key: UUID) -> UUID:
        while leader.setdefault(key, key) != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for first, second in pairs:
        leader[find(first)] = find(second)
    sizes: dict[UUID, int] = {}
    for key in leader:
        sizes[find(key)] = sizes.get(find(key), 0) + 1
    return {key: sizes[find(key)] for key in leader}


def group_of(pairs: Iterable[Pair], key: UUID) -> list[Pair]:
    """All pairs that hang together with this worker."""
    all_pairs = list(pairs)
    reached, waiting = {key}, [key]
    while waiting:
        one = waiting.pop()
        for pair in all_pairs:
            if one in pair.key and (others := set(pair.key) - reached):
                reached |= others
                waiting += others
    return [pair for pair in all_pairs if pair.first.id in reached]


def after_change(session: Session, pairs: Pairs, keys: Iterable[UUID] = ()) -> Pairs:
    """The list after these workers were merged or are two again, or after a decision, without searching the whole roster again.

    To be called in the transaction of that change, whose own commit is counted already; the number left is remembered.
    """
    touched = set(keys)
    found = {(one.first, one.second): one for one in pairs.found if not touched & {one.first, one.second}}
    for key, person in people_of(session, touched).items():
        for other in find_like(session, person, 50):
            first, second = sorted((key, other.key))
            if other.likeness.score >= PROBABLE:
                found[first, second] = Found(first, second, other.likeness.score)
    decided = decisions(session)
    same = [pair for pair in pairs.left if pair.key in found and not touched & set(pair.key) and decided.get(pair.key) != "different"]
    known = {pair.key for pair in same}
    others = list_pairs(session, [one for one in found.values() if (one.first, one.second) not in known], decided)
    changes = changes_so_far(session)["worker"] + bool(touched)
    left = replace(pairs, found=tuple(found.values()), left=_arranged([*same, *others], decided), worker_changes=changes)
    store_count(session, left)
    return left


# Deciding


@dataclass(frozen=True)
class Decided:
    """The way back from a decision: what had been decided about the two before (None: nothing)."""

    first: UUID
    second: UUID
    before: tuple[str, str, datetime] | None  # decision, who, when


def decisions(session: Session) -> Decisions:
    """What was decided about pairs; of somebody merged away it holds for whoever stands for them now."""
    p = DuplicatePair
    rows = list(session.execute(select(p.first_id, p.second_id, p.decision)))
    into = merged_into(session, {key for first, second, _ in rows for key in (first, second)})
    found: Decisions = {}
    for first, second, decision in rows:
        pair = _ordered(into.get(first, first), into.get(second, second))
        if found.get(pair) != "different":
            found[pair] = decision
    return found


def decide(session: Session, first: UUID, second: UUID, decision: Decision, account: str) -> Decided:
    """Remembers that two workers are not one person, or that somebody will look again later."""
    first, second = _ordered(first, second)
    people = people_of(session, [first, second])
    if len(people) != 2:
        raise Problem("This worker is no longer on the roster; somebody removed the entry. Refresh the list.")
    likeness = judge_pair(people[first], people[second])
    row = _row(session, first, second)
    before = (row.decision, row.decided_by, row.decided_at) if row else None
    if row is None:
        row = DuplicatePair(first_id=first, second_id=second, score=0, reasons=[], decision=decision, decided_by=account)
        session.add(row)
    row.score, row.reasons = likeness.score, [_reason_json(reason) for reason in likeness.reasons]
    row.decision, row.decided_by, row.decided_at = decision, account, now()
    session.flush()
    return Decided(first, second, before)


def take_back_decision(session: Session, decided: Decided) -> None:
    """The pair is as undecided as it was before."""
    row = _row(session, decided.first, decided.second)
    if row is None:
        raise Problem("This decision was already taken back.")
    if decided.before is None:
        session.delete(row)
    else:
        row.decision, row.decided_by, row.decided_at = decided.before
    session.flush()


def _row(session: Session, first: UUID, second: UUID) -> DuplicatePair | None:
    p = DuplicatePair
    return session.scalar(select(p).where(p.first_id == first, p.second_id == second))


def _ordered(first: UUID, second: UUID) -> tuple[UUID, UUID]:
    return (first, second) if first < second else (second, first)


def _reason_json(reason: FieldReason) -> dict[str, Any]:
    return {"field": reason.field, "verdict": reason.verdict, **reason.message.as_json()}


@dataclass(frozen=True)
class DecidedPair:
    """A pair somebody said is two people, for looking at it again."""

    first: Side
    second: Side
    score: int
    decided_by: str
    decided_at: datetime


def list_different(session: Session, limit: int = 2_000) -> list[DecidedPair]:
    """Pairs remembered as two people, the newest decision first; who is no longer on the roster is left out."""
    p = DuplicatePair
    query = select(p.first_id, p.second_id, p.score, p.decided_by, p.decided_at).where(p.decision == "different")
    rows = list(session.execute(query.order_by(p.decided_at.desc(), p.id).limit(limit)))
    people = _people(session, {key for row in rows for key in row[:2]})
    return [
        DecidedPair(people[first].side, people[second].side, score, by, at)
        for first, second, score, by, at in rows
        if first in people and second in people
    ]


def forget_different(session: Session, first: UUID, second: UUID) -> None:
    """The two are asked about again when the search finds them alike."""
    row = _row(session, *_ordered(first, second))
    if row is not None:
        session.delete(row)
        session.flush()


def is_different(session: Session, worker_id: UUID, others: Iterable[UUID]) -> set[UUID]:
    """Of these others, those somebody said are not the same person as this worker; for the form."""
    p, told = DuplicatePair, list(others)
    mine = or_(and_(p.first_id == worker_id, p.second_id.in_(told)), and_(p.second_id == worker_id, p.first_id.in_(told)))
    rows = session.execute(select(p.first_id, p.second_id).where(mine, p.decision == "different"))
    return {key for row in rows for key in row if key != worker_id}
