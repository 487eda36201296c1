"""Measures the database: opening, search, pages, commits, the trail, backup.

python tests/bench/bench_data.py [workers] [address]     1,000,000 workers in a new SQLite file, or in an empty PostgreSQL
"""

import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import insert, select, text
from uuid_utils.compat import uuid7

from rangkul.data import search
from rangkul.data.audit import note, verify
from rangkul.data.backup import backup
from rangkul.data.engine import Database, open_database
from rangkul.data.numbers import next_number
from rangkul.data.village import District, Station, Village
from rangkul.data.worker import Worker

COMMON = (
    "Siti Muhammad Ahmad Budi Dewi Sri Nur Agus Eko Dwi Tri Rina Yanti Asep Ujang Cecep Dede Euis Iis Neng Hasan Husen Fatimah Aminah "
    "Khadijah Slamet Joko Bambang Wahyu Rizki Putri Indah Lestari Rahmat Hidayat Suryadi Supriyadi Maryam Zainal Abidin"
)
FIRST = COMMON.split()
HEADS = ["ba", "be", "ca", "da", "di", "fa", "ha", "ja", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "ya"]
MIDDLES = ["nd", "rm", "st", "l", "r", "m", "n", "s"]
TAILS = ["an", "ah", "in", "yah", "wati", "yanto", "adi", "sari", "ningsih", "man", "udin", "tono", "rahayu"]
TYPED = (
    "siti", "ah", "321606", "muhammad a", "muhammad", "a", "si", "siti aminah", "aminah siti", "khadijah zz", "zainal", "zzz", "3216",
    "cecep euis slamet", "fatimah joko", "ndudin", "budi q", "nur", "maryam abidin kasta", "man", "siti siti", "32160600012",
)  # fmt: skip


def name(chance: random.Random) -> str:
    weights = [1 / (place + 1) ** 0.5 for place in range(len(FIRST))]
    last = (chance.choice(HEADS) + chance.choice(MIDDLES) + chance.choice(TAILS)).capitalize()
    return " ".join([*chance.choices(FIRST, weights, k=chance.choice((1, 2, 2, 3))), last])


def fill(database: Database, count: int) -> None:
    chance = random.Random(1)
    names = [name(chance) for _ in range(min(count, 200_000))]
    districts = [{"code": f"32.16.{n:02}", "name": f"Kecamatan {n}", "regency_code": "32.16"} for n in range(1, 24)]
    codes = [f"32.16.{n % 23 + 1:02}.{2000 + n}" for n in range(187)]
    villages = [
        {"code": code, "name": f"Desa {code[-4:]}", "type": "desa", "district_code": code[:8], "target": 100, "version": 1}
        for code in codes
    ]
    common = {"status": "calon", "with_jht": False, "version": 1}
    with database.bulk() as session:
        session.execute(insert(District), districts)
        session.execute(insert(Village), villages)
        for start in range(0, count, 50_000):
            rows = [
                {"id": uuid7(), "nik": f"3216{n % 23 + 1:02}{n:010}", "name": names[n % len(names)], "name_key": "x",
                 "village_code": codes[n % 187], **common}
                for n in range(start, min(count, start + 50_000))
            ]  # fmt: skip
            session.connection().execute(insert(Worker), rows)


def timed(action: Callable[[], object], times: int = 1) -> list[float]:
    taken: list[float] = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)


def show(what: str, taken: list[float], remark: str = "") -> None:
    p95 = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    print(  # noqa: T201 - the table is the purpose
        f"{what:58} median {statistics.median(taken):10.2f} ms   p95 {p95:10.2f} ms   max {taken[-1]:10.2f} ms   {remark}"
    )


def opening(file: Path) -> None:
    program = (
        "import sys, time, sqlalchemy.orm; start = time.perf_counter()\n"
        "from rangkul.data.engine import open_database; imported = time.perf_counter()\n"
        "database = open_database('sqlite:///' + sys.argv[1])\n"
        "print((imported - start) * 1000, (time.perf_counter() - imported) * 1000)"
    )
    runs = [subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, check=True, text=True) for _ in range(9)]
    figures = [[float(figure) for figure in run.stdout.split()] for run in runs]
    show("import of the tables, beyond importing sqlalchemy", sorted(figure[0] for figure in figures))
    show("open of an up-to-date database", sorted(figure[1] for figure in figures))


def searching(database: Database) -> None:
    with database.session() as session:
        show("index of all workers", timed(lambda: search.index_all_workers(session)))
    if database.dialect == "postgresql":
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("ANALYZE")
    with database.reading() as session:
        everything: list[float] = []
        for typed in TYPED:
            taken = timed(lambda typed=typed: search.find(session, typed), 7)
            everything += taken
            show(f"search “{typed}”", taken, f"{len(search.find(session, typed))} hits")
        show("search, all of the above", sorted(everything))


def paging(database: Database, count: int) -> None:
    page = select(Worker.id, Worker.name, Worker.nik).order_by(Worker.name, Worker.id).limit(50)
    with database.reading() as session:
        offset = count * 9 // 10
        last = session.execute(page.offset(offset - 1).limit(1)).one()
        after = text("(worker.name, worker.id) > (:name, :id)").bindparams(
            name=last.name, id=last.id.bytes if database.dialect == "sqlite" else last.id
        )
        ours = timed(lambda: session.execute(page.where(after)).all(), 20)
        rival = timed(lambda: session.execute(page.offset(offset)).all(), 5)
    show(f"page of 50 after row {offset:,}, by key", ours, f"ratio to OFFSET {statistics.median(ours) / statistics.median(rival):.4f}")
    show(f"page of 50 after row {offset:,}, by OFFSET (rival)", rival)


def committing(database: Database) -> None:
    numbers = iter(range(10**6))

    def one() -> None:
        with database.session() as session:
            session.add(Station(name=f"Polsek {next(numbers)}"))

    def numbered() -> None:
        with database.session() as session:
            next_number(session, "certificate", 2026)

    show("one row saved: session, trail, commit on the disk", timed(one, 200))
    show("one number given", timed(numbered, 100))
    if database.path is not None:
        with tempfile.TemporaryDirectory(dir=database.path.parent) as folder:
            bare = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
            bare.execute("PRAGMA journal_mode=WAL")
            bare.execute("PRAGMA synchronous=FULL")
            bare.execute("CREATE TABLE t (x)")
            show(
                "floor: bare sqlite3, as many pages, synchronous=FULL",
                timed(lambda: bare.execute("INSERT INTO t VALUES (zeroblob(24000))"), 200),
            )
            bare.close()


def trailing(database: Database, count: int) -> None:
    def write() -> None:
        with database.session() as session:
            for number in range(count):
                note(session, "changed", "worker", number, {"name": ["Budi Santoso", f"Budi Santoso {number}"], "target": [100, 120]})

    taken = timed(write)
    show(f"{count:,} rows of the trail written", taken, f"{count / taken[0] * 1000:,.0f} rows/s")
    with database.reading() as session:
        taken = timed(lambda: verify(session), 3)
    show("the trail verified", taken, f"{count / taken[0] * 1000:,.0f} rows/s")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.rangkul"
        database = open_database(sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{file}")
        show(f"{count:,} workers inserted", timed(lambda: fill(database, count)))
        searching(database)
        paging(database, count)
        committing(database)
        trailing(database, 200_000)
        if database.path is not None:
            opening(file)
            size = file.stat().st_size / 1e6
            show("backup, checked", timed(lambda: backup(database, Path(folder) / "copy.rangkul")), f"{size:,.0f} MB")
        database.close()


if __name__ == "__main__":
    main()
