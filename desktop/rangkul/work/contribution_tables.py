"""What the members of every village pay in a month, by who pays: people, programmes, relief."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from rangkul.data.village import District, Village
from rangkul.data.worker import Worker
from rangkul.rules.contribution import TRANSPORT, dues, load_rates

MEMBERS = ("terdaftar", "menunggak")
"""Who owes a contribution."""
UNKNOWN = ""
"""Stands for a payer nobody has written down; the contribution is then reckoned as the worker's own."""


@dataclass(frozen=True)
class Sum:
    """People, and rupiah of one month; `relief` is what JKK and JKM already leave out."""

    people: int = 0
    jkk: int = 0
    jkm: int = 0
    jht: int = 0
    relief: int = 0

    @property
    def total(self) -> int:
        return self.jkk + self.jkm + self.jht

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(Sum)))


@dataclass(frozen=True)
class VillageSum:
    """The members of one village whose contribution comes from one source."""

    code: str
    village: str
    district: str
    funding: str
    sum: Sum


def contributions(session: Session, month: date, *, village_code: str | None = None, statuses: Sequence[str] = MEMBERS) -> list[VillageSum]:
    """By village, then by who pays; a village without members is left out."""
    transport = case((Worker.occupation_category.in_(sorted(TRANSPORT)), 1), else_=0)
    groups = (Worker.village_code, Worker.funding, Worker.income, Worker.with_jht, transport)
    query = select(*groups, func.count()).where(Worker.status.in_(statuses)).group_by(*groups)
    if village_code:
        query = query.where(Worker.village_code == village_code)
    rates = load_rates()
    found: dict[tuple[str, str], Sum] = {}
    kept: dict[tuple[object, ...], Sum] = {}
    for code, funding, income, jht, moves, people in session.connection().execute(query):
        key = (funding, income, jht, moves)
        one = kept.get(key)
        if one is None:
            one = kept[key] = dues_of(month, income, bool(jht), bool(moves), funding)
        place = (code, funding if funding in rates.funding else UNKNOWN)
        found[place] = found.get(place, Sum()) + times(one, people)
    places = _places(session, {code for code, _ in found})
    order = [*rates.funding, UNKNOWN]
    return [
        VillageSum(code, *places[code], funding, found[code, funding])
        for code, funding in sorted(found, key=lambda key: (places[key[0]][1], places[key[0]][0], order.index(key[1])))
    ]


def dues_of(month: date, income: int | None, jht: bool, transport: bool, funding: str | None) -> Sum:
    due = dues(month, income, jht=jht, transport=transport, funding=funding)
    return Sum(1, due.amount.jkk, due.amount.jkm, due.amount.jht, due.relief)


def times(one: Sum, people: int) -> Sum:
    return Sum(*(getattr(one, field.name) * people for field in fields(Sum)))


def _places(session: Session, codes: set[str]) -> dict[str, tuple[str, str]]:
    query = select(Village.code, Village.name, District.name).join(District)
    return {code: (village, district) for code, village, district in session.execute(query) if code in codes}


def by_funding(lines: Iterable[VillageSum]) -> dict[str, Sum]:
    """Every source of money over all villages, in the usual order."""
    found: dict[str, Sum] = {}
    for line in lines:
        found[line.funding] = found.get(line.funding, Sum()) + line.sum
    order = [*load_rates().funding, UNKNOWN]
    return {funding: found[funding] for funding in order if funding in found}


def total(lines: Iterable[VillageSum]) -> Sum:
    whole = Sum()
    for line in lines:
        whole += line.sum
    return whole
