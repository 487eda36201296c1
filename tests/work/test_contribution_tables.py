"""What members pay in a month: golden figures, by village and by who pays, over a period, as a report."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.work.contribution_tables import Sum, by_funding, contributions, total
from rangkul.work.report_base import Request
from rangkul.work.reports_contribution import contribution_report
from work.small_branch import VILLAGES, make_branch

TODAY = date(2026, 11, 22)
HERE, THERE = VILLAGES[1][0], VILLAGES[3][0]
NOVEMBER = date(2026, 11, 1)


def add(session: Session, village: str, count: int, **values: Any) -> None:
    told: dict[str, Any] = {"name": "ORANG", "name_key": "orang", "village_code": village, "status": "terdaftar", "income": 1_000_000}
    session.add_all([Worker(**told | values) for _ in range(count)])
    session.flush()


@pytest.fixture
def members(session: Session) -> Session:
    make_branch(session)
    add(session, HERE, 3, funding="mandiri")
    add(session, HERE, 2, funding="dana_desa", with_jht=True)
    add(session, THERE, 1, funding="mandiri", occupation_category="ojek", status="menunggak")
    add(session, THERE, 1, income=None)
    add(session, THERE, 5, status="calon")
    return session


def test_by_village_and_who_pays(members: Session) -> None:
    lines = contributions(members, NOVEMBER)
    assert [(line.village, line.funding, line.sum) for line in lines] == [
        ("Sukajaya", "mandiri", Sum(1, 5_000, 3_400, 0, 8_400)),
        ("Sukajaya", "", Sum(1, 5_000, 3_400, 0, 8_400)),
        ("Sumberjaya", "mandiri", Sum(3, 15_000, 10_200, 0, 25_200)),
        ("Sumberjaya", "dana_desa", Sum(2, 20_000, 13_600, 40_000, 0)),
    ]
    assert [line.funding for line in contributions(members, NOVEMBER, village_code=HERE)] == ["mandiri", "dana_desa"]
    assert total(lines).total == 16_800 + 25_200 + 73_600
    assert by_funding(lines)["mandiri"].people == 4
    assert list(by_funding(lines)) == ["mandiri", "dana_desa", ""]


@pytest.mark.parametrize(
    ("values", "year"),
    [
        ({"funding": "mandiri"}, 126_000),
        ({"funding": "mandiri", "occupation_category": "ojek"}, 100_800),
        ({"funding": "apbd_kabupaten"}, 201_600),
    ],
)
def test_a_year_gives_the_golden_figures(session: Session, values: dict[str, Any], year: int) -> None:
    make_branch(session)
    add(session, HERE, 1, **values)
    table = contribution_report(session, Request(TODAY, date(2026, 1, 1), date(2026, 12, 31)))
    assert table.title == "Iuran BPU Januari 2026 – Desember 2026"
    assert table.totals is not None
    assert (table.totals[4], table.totals[-1]) == (1, year)


def test_single_months_give_the_golden_figures(session: Session) -> None:
    make_branch(session)
    add(session, HERE, 1, with_jht=True)
    assert total(contributions(session, NOVEMBER)).total == 28_400
    assert total(contributions(session, date(2027, 1, 1))).total == 36_800


@pytest.mark.parametrize("level", ["village", "district", "funding"])
def test_the_report_adds_up_at_every_level(members: Session, level: str) -> None:
    table = contribution_report(members, Request(TODAY, level=level))
    assert table.title == "Iuran BPU November 2026"
    assert table.totals is not None
    assert table.totals[-1] == sum(int(str(row[-1])) for row in table.rows) == 115_600
    assert all(len(row) == len(table.columns) for row in (*table.rows, table.totals))
    assert len(table.rows) == {"village": 4, "district": 2, "funding": 3}[level]


def test_nobody_and_too_long(session: Session) -> None:
    make_branch(session)
    assert contribution_report(session, Request(TODAY)).rows == ()
    with pytest.raises(Problem, match="at most 24 months"):
        contribution_report(session, Request(TODAY, date(2020, 1, 1), TODAY))
