"""Three laptops' files, saved at any moment, merged in every order and repeatedly, give the same result."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count, permutations
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event as sql_event
from sqlalchemy import text

from rangkul.data.engine import Database, open_database
from rangkul.data.types import now
from rangkul.errors import Problem
from rangkul.rules.tag_code import new_tag
from rangkul.work import take_along
from rangkul.work.attendance import present
from rangkul.work.bring_home import LaptopResult, merge, result_of
from rangkul.work.check_in import check_in
from rangkul.work.events import EventRecord, get_event, save_event
from rangkul.work.invitations import invite
from rangkul.work.marks import add_guest, annul, mark_again
from work.laptops import PASSWORD, LaptopDesk, state_of
from work.small_event import FIRST_DAY, later, make_officers, moment, plan

STATIONS = ("meja 1", "meja 2", "meja 3")
TAGS = [[new_tag() for _ in range(10)] for _ in STATIONS]
_numbers = count(1)


@dataclass(frozen=True)
class Step:
    """Something at one table: who comes, which of its marks is annulled or brought back, a guest, or a saved file."""

    laptop: int
    kind: str
    which: int
    minute: int


steps = st.builds(
    Step, st.integers(0, 2), st.sampled_from(["come", "come", "come", "annul", "again", "guest", "save"]), st.integers(0, 9),
    st.integers(0, 200),
)  # fmt: skip


@dataclass
class World:
    """The branch as it was when the files went out, and the laptops as they were then; copied for each try."""

    folder: Path
    branch: Path
    event: EventRecord
    laptops: list[Path] = field(default_factory=list[Path])


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> World:
    folder = tmp_path_factory.mktemp("laptops")
    branch = folder / "branch.db"
    shutil.copyfile(sqlite_template, branch)
    database = opened(branch)
    with database.session() as session:
        people = make_officers(session, 8)
        event = get_event(session, save_event(session, plan()))
        invite(session, event.id, people[:6])
        for nrp in ("80010000", "80010001"):
            check_in(session, event, nrp, at=later(event, -30), session_number=1, station="kantor")
        add_guest(session, event, "TAMU 1", at=later(event, -20), session_number=1, station="kantor")  # whom every laptop knows
        files = [take_along.make(session, event, name, PASSWORD, account="ani", at=moment(FIRST_DAY, 6)) for name in STATIONS]
    database.close()
    made = World(folder, branch, event)
    for name, content in zip(STATIONS, files, strict=True):
        file = folder / f"{name}.rangkul"
        file.write_bytes(content)
        desk = LaptopDesk(file, folder / name, name)
        with desk.database.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        desk.close()
        made.laptops.append(desk.path)
    return made


def opened(path: Path) -> Database:
    """Without waiting for the disk: these databases need not survive a power cut."""
    database = open_database(f"sqlite:///{path}", account="ani", station="kantor")
    sql_event.listen(database.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    return database


class Table:
    """One laptop of one try."""

    def __init__(self, world: World, number: int, path: Path) -> None:
        shutil.copyfile(world.laptops[number], path)
        self.event, self.station = world.event, STATIONS[number]
        self.database = opened(path)
        with self.database.reading() as session:
            self.laptop = take_along.the_laptop(session)

    def do(self, step: Step) -> None:
        at, number = later(self.event, step.minute), step.which % 2 + 1
        with self.database.session() as session:
            here: dict[str, Any] = {"station": self.station, "account": self.station}
            if step.kind == "come":
                check_in(session, self.event, f"8001{step.which % 8:04d}", at=at, session_number=number, **here)
            elif step.kind == "guest":
                tag = TAGS[STATIONS.index(self.station)][step.which] if step.minute % 2 else None
                with suppress(Problem):  # the tag was handed out before
                    add_guest(session, self.event, f"TAMU {step.which}", at=at, session_number=number, tag=tag, **here)
            else:
                self._answer(session, step, number)

    def _answer(self, session: Any, step: Step, number: int) -> None:
        there = present(session, [self.event.session(number).key])
        if step.kind == "annul" and there:
            annul(session, there[step.which % len(there)].mark_id, "salah", station=self.station, account=self.station)
        marks = session.execute(text("SELECT annuls_id FROM attendance WHERE mark = 'annulled' ORDER BY id")).scalars().all()
        if step.kind == "again" and marks:
            mark_again(session, UUID(bytes=marks[step.which % len(marks)]), account=self.station)

    def save(self) -> LaptopResult:
        with self.database.reading() as session:
            content = take_along.result(session, later(self.event, 240))
        return result_of(content, self.laptop.sealing, f"{self.station}.rangkul")


def play(world: World, script: Sequence[Step], folder: Path) -> tuple[list[LaptopResult], list[LaptopResult]]:
    """All files saved on the way, and the last of each laptop."""
    tables = [Table(world, number, folder / f"{number}.db") for number in range(3)]
    saved: list[LaptopResult] = []
    for step in script:
        if step.kind == "save":
            saved.append(tables[step.laptop].save())
        else:
            tables[step.laptop].do(step)
    last = [table.save() for table in tables]
    for table in tables:
        table.database.close()
    return saved, last


def merged(world: World, files: Sequence[LaptopResult], path: Path) -> tuple[dict[str, Any], list[Any], list[Any]]:
    """The branch after merging these files one by one: everything stored, who is in, and what is out."""
    shutil.copyfile(world.branch, path)
    database = opened(path)
    for file in files:
        with database.session() as session:
            merge(session, [file], account="ani", at=later(world.event, 300))
    with database.reading() as session:
        there = [(p.session_id, p.person, p.at, p.station) for p in present(session, [s.key for s in world.event.sessions])]
        out = sorted((t.station, t.marks, t.returned_at is not None) for t in take_along.list_taken_out(session, world.event.id))
        state = state_of(session)
    database.close()
    return state, there, out


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(script=st.lists(steps, min_size=3, max_size=24), chance=st.randoms(use_true_random=False))
def test_every_order_gives_the_same(world: World, script: list[Step], chance: Any) -> None:
    folder = world.folder / f"try-{next(_numbers)}"
    folder.mkdir()
    saved, last = play(world, script, folder)
    expected = merged(world, last, folder / "expected.db")
    for number, order in enumerate(permutations(last)):
        files = [*saved, *order, *saved]
        if number:
            chance.shuffle(files)
        assert merged(world, files, folder / f"{number}.db") == expected
    ids = [row[0] for row in expected[0]["marks"]]
    made = {row["id"].bytes for result in last for row in result.marks}
    assert made <= set(ids)  # nothing lost
    assert len(ids) == len(set(ids)) == len(made) + 3  # nothing doubled: three marks were there before
    shutil.rmtree(folder)


def test_together_is_the_same_as_one_by_one(world: World, tmp_path: Path) -> None:
    script = [Step(n % 3, kind, n, n * 5) for n, kind in enumerate(["come", "guest", "come", "annul", "come", "again", "guest", "come"])]
    _, last = play(world, script, tmp_path)
    one_by_one = merged(world, last, tmp_path / "a.db")
    shutil.copyfile(world.branch, tmp_path / "b.db")
    database = opened(tmp_path / "b.db")
    with database.session() as session:
        merge(session, [*last, *last], account="ani", at=later(world.event, 300))
    with database.reading() as session:
        assert state_of(session) == one_by_one[0]
    database.close()


def test_the_order_does_not_matter_on_either_database(database: Database, world: World, tmp_path: Path) -> None:
    """The same files into a PostgreSQL (and an SQLite) that holds the same event."""
    from rangkul.work.taken_rows import TABLES, insert_all, rows_as_values

    source = opened(world.branch)
    with source.reading() as session:
        tables = {model.__tablename__: rows_as_values(session, model) for model, _ in TABLES}
    source.close()
    with database.bulk() as session:
        insert_all(session, tables)
    script = [Step(n % 3, kind, n * 3 % 7, n * 4) for n, kind in enumerate(["come", "annul", "come", "guest", "again", "come"] * 3)]
    _, last = play(world, script, tmp_path)
    expected = merged(world, last, tmp_path / "expected.db")[1]
    with database.session() as session:
        for result in (last[2], last[0], last[2], last[1]):
            merge(session, [result], account="ani", at=now() + timedelta(seconds=1))
    with database.reading() as session:
        there = [(p.session_id, p.person, p.at, p.station) for p in present(session, [s.key for s in world.event.sessions])]
    assert there == expected


def test_a_laptop_without_marks_returns_too(world: World, tmp_path: Path) -> None:
    _, last = play(world, [], tmp_path)
    out = merged(world, last, tmp_path / "a.db")[2]
    assert out == [(name, 0, True) for name in STATIONS]

