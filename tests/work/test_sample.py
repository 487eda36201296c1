"""The sample branch: always the same for a seed, structurally right, recognisably invented."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rangkul.data import audit
from rangkul.data.engine import Database, open_database
from rangkul.data.worker import Worker
from rangkul.errors import Problem
from rangkul.rules.nik import clean_nik
from rangkul.work.attendance import sessions_attended
from rangkul.work.certificates import list_certificates
from rangkul.work.coverage import coverage
from rangkul.work.events import EventRecord, list_events
from rangkul.work.office import load_office
from rangkul.work.officers import list_officers
from rangkul.work.sample import is_sample, make_sample
from rangkul.work.scores import scores

TODAY, WORKERS = date(2026, 11, 22), 800


def test_the_branch_is_whole(session: Session) -> None:
    assert not is_sample(session)
    make_sample(session, TODAY, workers=300, villages=12)
    session.flush()
    assert is_sample(session)
    assert load_office(session).regency_code == "32.16"
    assert len(load_office(session).signers) == 2
    assert session.scalar(select(func.count()).select_from(Worker)) == 300
    assert 0 < coverage(session, "regency")[0].workers <= 300  # without those who are refused
    officers = list_officers(session, TODAY)
    assert len(officers) == 24  # one a village, and twelve villages with two
    assert all(o.station and o.villages and o.nrp and o.nrp[4] == "9" for o in officers)
    with pytest.raises(Problem, match="in use"):
        make_sample(session, TODAY, workers=1, villages=1)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Database]]:
    """The sample branch of seed 16, made twice."""
    folder = tmp_path_factory.mktemp("contoh")
    databases = [open_database(f"sqlite:///{folder / f'{number}.db'}", account="uji", station="uji") for number in (1, 2)]
    for database in databases:
        with database.session() as session:
            make_sample(session, TODAY, workers=WORKERS, villages=6)
    yield databases
    for database in databases:
        database.close()


@pytest.fixture
def sample(samples: list[Database]) -> Iterator[Session]:
    with samples[0].reading() as session:
        yield session


def test_niks_are_right_in_structure_invented_in_their_serial_and_never_twice(sample: Session) -> None:
    session = sample
    rows = session.execute(select(Worker.nik, Worker.birth_date, Worker.sex)).all()
    assert len({nik for nik, _, _ in rows}) == len(rows) == WORKERS
    for nik, born, sex in rows:
        clean, complaints = clean_nik(nik)
        assert clean == nik
        assert not [c for c in complaints if c.blocks]
        assert nik[12] == "9"
        assert int(nik[6:8]) == born.day + (40 if sex == "P" else 0)


def test_three_events_are_past_and_one_is_coming(sample: Session) -> None:
    session = sample
    coming, *past = list_events(session)
    assert coming.starts_on > TODAY
    assert sessions_attended(session, coming) == {}
    assert [e.status for e in (coming, *past)] == ["rencana", "selesai", "selesai", "selesai"]
    for event in past:
        attended = sessions_attended(session, event)
        assert attended
        assert set(scores(session, event.id)) == set(attended)
    newest, *older = past
    assert list_certificates(session, newest.id) == []
    every = [c.serial for e in older for c in list_certificates(session, e.id)]
    assert every
    assert len(set(every)) == len(every)
    assert {c.issued_at.astimezone().date() for c in list_certificates(session, older[0].id)} == {older[0].starts_on}


def shape(session: Session) -> list[object]:
    events: list[EventRecord] = list_events(session)
    return [
        [(o.nrp, o.name, o.rank, o.station, o.villages) for o in list_officers(session, TODAY)],
        sorted(session.scalars(select(Worker.nik))),
        [(e.number, e.title, e.starts_on) for e in events],
        [sorted(sessions_attended(session, e).values(), key=sorted) for e in events],
        [[(c.serial, c.name) for c in list_certificates(session, e.id)] for e in events],
    ]


def test_the_same_seed_gives_the_same_branch_and_a_chain_that_holds(samples: list[Database]) -> None:
    shapes: list[list[object]] = []
    for database in samples:
        with database.reading() as session:
            shapes.append(shape(session))
            assert audit.verify(session) is None
    assert shapes[0] == shapes[1]
