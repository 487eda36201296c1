"""Who a row of a file is: found by NIK, by name and birth date, and never the same worker twice."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from rangkul.data.worker import Worker
from rangkul.rules.people import name_key
from rangkul.work.matching import Known, Roster, compare, differences, known_by_ids, load_roster, nearly, person_of
from work.batches import HERE, THERE, make_villages, nik

BORN = date(1985, 8, 17)


def values(name: str, number: str | None = None, **more: Any) -> dict[str, Any]:
    return {"name": name, "nik": number, "birth_date": BORN.isoformat(), "sex": "L"} | more


@pytest.fixture
def branch(session: Session) -> Session:
    make_villages(session)
    for number, name in enumerate(("SITI ROHMAH", "MUHAMMAD ALI", "ASEP"), 1):
        session.add(Worker(name=name, name_key=name_key(name), nik=nik(number), village_code=HERE, birth_date=BORN, sex="L"))
    session.flush()
    return session


def judge(session: Session, row: dict[str, Any], village: str = HERE) -> tuple[str, str]:
    verdict = load_roster(session, [row]).judge(row, village, blocked=False)
    return verdict.kind, verdict.decision


@pytest.mark.parametrize(("row", "village", "expected"), [
    (values("SITI ROHMAH", nik(1)), HERE, ("same", "skip")),
    (values("Siti  Rohmah", nik(1)), HERE, ("same", "skip")),
    (values("SITI ROHMAH", nik(1), phone="+6281200000001"), HERE, ("changed", "take")),
    (values("SITI ROHMAH", nik(1), phone=""), HERE, ("same", "skip")),
    (values("SITI AMINAH", nik(1)), HERE, ("conflict", "park")),
    (values("SITI ROHMAH", nik(1), birth_date="1985-08-18"), HERE, ("conflict", "park")),
    (values("SITI ROHMAH", nik(1)), THERE, ("conflict", "park")),
    (values("Moch. Ali", nik(9)), HERE, ("duplicate", "park")),
    (values("Moch. Ali"), HERE, ("conflict", "park")),
    (values("ASEP"), HERE, ("same", "skip")),
    (values("ASEP"), THERE, ("duplicate", "park")),
    (values("ASEP", birth_date=None), HERE, ("new", "take")),
    (values("DEDE", nik(9)), HERE, ("new", "take")),
])  # fmt: skip
def test_what_a_row_means(branch: Session, row: dict[str, Any], village: str, expected: tuple[str, str]) -> None:
    assert judge(branch, row, village) == expected


def test_what_a_row_leaves_empty_stays_ours() -> None:
    assert differences({"phone": "1", "address": "Kp. Bulak"}, {"phone": "", "address": "kp.  BULAK"}) == {}
    assert differences({"phone": None}, {"phone": "1"}) == {"phone": (None, "1")}


def test_a_worker_of_another_village_would_move() -> None:
    known = Known(nik, THERE, "Sagara Makmur", "calon", values("ASEP", nik(3)))  # type: ignore[arg-type] # any key will do
    verdict = compare(known, values("ASEP", nik(3)), HERE)
    assert verdict.changes == {"village_code": (THERE, HERE)}


def test_slips_of_the_finger() -> None:
    assert nearly(None, nik(1))
    assert nearly("3216151708850001", "3216151708850010")
    assert not nearly("3216151708850001", "3216151708850987")


def test_numbered_names_are_different_people() -> None:
    assert person_of(values("WARGA 1")) != person_of(values("WARGA 2"))
    everyone = Roster()
    verdicts = [everyone.judge(values(f"WARGA {n}", nik(n)), HERE, blocked=False).kind for n in range(1, 20)]
    assert verdicts == ["new"] * 19


def test_a_million_on_the_roster_cost_no_more_than_those_asked_for(branch: Session) -> None:
    """Asked by NIK or by name and birth date through an index, in parts that both databases accept."""
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        statements.append(statement)

    engine = branch.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    load_roster(branch, [values(f"ORANG {chr(65 + n % 26)}{chr(65 + n // 26 % 26)}{n}", nik(n)) for n in range(2, 2002)])
    event.remove(engine, "before_cursor_execute", note)
    assert len(statements) == 1 + 3 + 5
    if engine.dialect.name == "sqlite":
        plans = [branch.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {s}", _blanks(s)).all() for s in statements[1:]]
        assert not any("SCAN worker" in str(line) for plan in plans for line in plan)


def _blanks(statement: str) -> tuple[None, ...]:
    return (None,) * statement.count("?")


def test_many_keys_are_asked_in_parts(branch: Session) -> None:
    ids = [worker.id for worker in branch.query(Worker)]
    assert set(known_by_ids(branch, ids * 700)) == set(ids)
