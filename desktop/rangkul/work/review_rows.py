"""Finding rows of one batch or of several: by kind, kind of problem, village, sheet, words; counted, listed and paged by key."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Text, and_, case, cast, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from rangkul.data.batch import Batch, BatchRow
from rangkul.work.review_records import ON_ROSTER, SHOWN, Key, ReviewRow, row_record


@dataclass(frozen=True)
class Filter:
    """Which rows of a review; empty means any. `outcome` looks at what became of rows instead of those still open."""

    kind: str = ""
    code: str = ""
    field: str = ""
    outcome: str = ""
    village: str = ""
    sheet: str = ""
    text: str = ""
    undecided: bool = False


@dataclass(frozen=True)
class Group:
    """Rows of one kind, or with one kind of problem: how many are open, how many of them wait, how many have a proposal."""

    kind: str
    code: str = ""
    rows: int = 0
    waiting: int = 0
    proposals: int = 0


@dataclass(frozen=True)
class Groups:
    """Everything the left side of a review counts."""

    kinds: tuple[Group, ...] = ()
    codes: tuple[Group, ...] = ()
    outcomes: dict[str, int] = field(default_factory=dict[str, int])
    ready: int = 0

    @property
    def waiting(self) -> int:
        return sum(group.waiting for group in self.kinds)

    @property
    def open(self) -> int:
        return sum(group.rows for group in self.kinds)


class Keys:
    """The rows a filter found, in the order of the files: numbers only, so that 100,000 of them weigh nothing."""

    def __init__(self, parts: Iterable[tuple[UUID, Iterable[int]]] = ()) -> None:
        self.parts = [(batch, array("l", numbers)) for batch, numbers in parts]
        self.parts = [(batch, numbers) for batch, numbers in self.parts if numbers]
        self.starts: list[int] = []
        self.length = 0
        for _, numbers in self.parts:
            self.starts.append(self.length)
            self.length += len(numbers)

    def __len__(self) -> int:
        return self.length

    def slice(self, start: int, stop: int) -> list[Key]:
        """The keys of some rows."""
        found: list[Key] = []
        for begin, (batch, numbers) in zip(self.starts, self.parts, strict=True):
            first, last = max(start - begin, 0), min(stop - begin, len(numbers))
            found += [(batch, number) for number in numbers[first:last]] if first < last else []
        return found

    def place(self, key: Key) -> int | None:
        """The row a key stands in."""
        for begin, (batch, numbers) in zip(self.starts, self.parts, strict=True):
            if batch == key[0]:
                at = bisect_left(numbers, key[1])
                return begin + at if at < len(numbers) and numbers[at] == key[1] else None
        return None

    def by_batch(self) -> dict[UUID, list[int]]:
        return {batch: list(numbers) for batch, numbers in self.parts}


def is_open(*batch_ids: UUID) -> ColumnElement[bool]:
    """Rows that are not on the roster yet."""
    return and_(BatchRow.batch_id.in_(batch_ids), BatchRow.outcome.is_(None) | BatchRow.outcome.in_(("ditunda", "dilewati")))


def told(session: Session) -> tuple[Any, ColumnElement[Any], ColumnElement[Any]]:
    """The problems of a row as rows of their own (to be joined), their kind, their proposal; each database in its own words."""
    if session.get_bind().dialect.name == "postgresql":
        each: Any = func.jsonb_array_elements(BatchRow.problems).table_valued("value", name="told", joins_implicitly=True)

        def at(*path: str) -> ColumnElement[Any]:
            return func.jsonb_extract_path_text(each.c.value, *path)
    else:
        each = func.json_each(type_coerce(BatchRow.problems, Text)).table_valued("value", name="told", joins_implicitly=True)

        def at(*path: str) -> ColumnElement[Any]:
            return func.json_extract(each.c.value, "$." + ".".join(path), type_=Text)

    code, count = at("code"), func.coalesce(at("values", "count"), at("values", "what", "values", "count"))
    return each, case((code == LENGTH, func.coalesce(code + ":" + cast(count, Text), code)), else_=code), at("proposal")


LENGTH = "nik_wrong_length"
"""The code that is told apart by how many digits there are: “nik_wrong_length:15”."""


def sort_of(problem: dict[str, Any]) -> str:
    """The kind of a problem as lists count it; a sentence with a proposal's reason holds the first sentence as `what`."""
    code, values = str(problem["code"]), problem.get("values", {})
    inner = values.get("what")
    count = values.get("count") or (inner.get("values", {}).get("count") if isinstance(inner, dict) else None)
    return f"{code}:{count}" if code == LENGTH and count else code


def _conditions(session: Session, wanted: Filter) -> list[ColumnElement[bool]]:
    tests: list[ColumnElement[bool]] = [BatchRow.kind == wanted.kind if wanted.kind else BatchRow.kind != "other"]
    if wanted.outcome:
        tests.append(BatchRow.outcome == wanted.outcome)
    if wanted.undecided:
        tests += [BatchRow.decision == "park", BatchRow.kind != "same"]
    if wanted.sheet:
        tests.append(BatchRow.sheet == wanted.sheet)
    if wanted.village:
        tests.append(BatchRow.record["village_code"].as_string() == wanted.village)
    if wanted.text.strip():
        fields = (BatchRow.record["name"].as_string(), BatchRow.record["nik"].as_string())
        tests.append(or_(*(field.icontains(wanted.text.strip(), autoescape=True) for field in fields)))
    if wanted.code:
        each, code, _ = told(session)
        tests.append(select(1).select_from(each).where(code == wanted.code).correlate(BatchRow).exists())
    return tests


def find_keys(session: Session, batch_ids: Sequence[UUID], wanted: Filter) -> Keys:
    """All rows that the filter wants, batch by batch in the order given."""
    tests = _conditions(session, wanted)
    if not wanted.outcome:
        tests.append(BatchRow.outcome.is_(None) | BatchRow.outcome.not_in((*ON_ROSTER, "sama")))
    parts: list[tuple[UUID, Iterable[int]]] = []
    for batch_id in batch_ids:
        query = select(BatchRow.number).where(BatchRow.batch_id == batch_id, *tests).order_by(BatchRow.number)
        parts.append((batch_id, [row[0] for row in session.connection().execute(query)]))
    return Keys(parts)


def rows_by_key(session: Session, keys: Sequence[Key]) -> list[ReviewRow]:
    """These rows, in this order; those that are gone left out."""
    found: dict[tuple[UUID | None, int], ReviewRow] = {}
    columns = [getattr(BatchRow, name) for name in SHOWN]
    for batch_id in dict.fromkeys(batch for batch, _ in keys):
        numbers = [number for batch, number in keys if batch == batch_id]
        layouts = session.scalar(select(Batch.layouts).where(Batch.id == batch_id))
        for start in range(0, len(numbers), 900):
            query = select(*columns).where(BatchRow.batch_id == batch_id, BatchRow.number.in_(numbers[start : start + 900]))
            records = (row_record(row, layouts) for row in session.connection().execute(query))
            found.update((record.key, record) for record in records)
    return [found[key] for key in keys if key in found]


def review_rows(
    session: Session, batch_id: UUID, kind: str | None = None, *, after: int = 0, limit: int = 200, text: str = ""
) -> list[ReviewRow]:
    """Rows of one kind in the order of the file, from behind number `after`; with `text` those whose name or NIK holds it."""
    columns = [getattr(BatchRow, name) for name in SHOWN]
    tests = _conditions(session, Filter(kind or "", text=text))
    query = select(*columns).where(BatchRow.batch_id == batch_id, BatchRow.number > after, *tests)
    layouts = session.scalar(select(Batch.layouts).where(Batch.id == batch_id))
    return [row_record(row, layouts) for row in session.connection().execute(query.order_by(BatchRow.number).limit(limit))]


def count_groups(session: Session, batch_ids: Sequence[UUID]) -> Groups:
    """How many rows are of which kind, with which kind of problem, and what became of the rest."""
    r = BatchRow
    query = select(r.kind, r.decision, r.outcome, func.count()).where(r.batch_id.in_(batch_ids), r.kind != "other")
    rows, waiting, outcomes = Counter[str](), Counter[str](), Counter[str]()
    ready = 0
    for kind, decision, outcome, count in session.execute(query.group_by(r.kind, r.decision, r.outcome)):
        if outcome:
            outcomes[outcome] += count
        if outcome in (*ON_ROSTER, "sama"):
            continue
        rows[kind] += count
        waiting[kind] += count if decision == "park" and kind != "same" else 0
        ready += count if decision == "take" else 0
    kinds = tuple(Group(kind, "", count, waiting[kind]) for kind, count in rows.items())
    return Groups(kinds, tuple(_codes(session, batch_ids)), dict(outcomes), ready)


def _codes(session: Session, batch_ids: Sequence[UUID]) -> list[Group]:
    r = BatchRow
    _, code, proposal = told(session)
    parked = case((r.decision == "park", r.number))
    columns = (r.kind, code.label("code"), func.count(r.number.distinct()), func.count(parked.distinct()), func.count(proposal))
    found: dict[tuple[str, str], list[int]] = {}
    for batch_id in batch_ids:  # a number is one row within its batch only
        for kind, name, *counts in session.execute(select(*columns).where(is_open(batch_id)).group_by(r.kind, code)):
            found[kind, name] = [a + b for a, b in zip(found.get((kind, name), [0, 0, 0]), counts, strict=True)]
    return [Group(kind, name, *counts) for (kind, name), counts in sorted(found.items(), key=lambda item: -item[1][0])]


def list_sheets(session: Session, batch_ids: Sequence[UUID]) -> list[str]:
    """The sheets the rows come from."""
    query = select(BatchRow.sheet).where(BatchRow.batch_id.in_(batch_ids), BatchRow.sheet.is_not(None)).distinct()
    return sorted(str(sheet) for sheet in session.scalars(query))


def list_villages(session: Session, batch_ids: Sequence[UUID]) -> list[str]:
    """The codes of the villages the rows are about."""
    code = BatchRow.record["village_code"].as_string()
    query = select(code).where(BatchRow.batch_id.in_(batch_ids), BatchRow.kind != "other").distinct()
    return sorted(str(village) for village in session.scalars(query) if village)


def fields_in(session: Session, batch_ids: Sequence[UUID], wanted: Filter) -> tuple[str, ...]:
    """Which fields differ or are wrong in these rows, the most frequent first: the columns worth showing. Looks at a few hundred rows."""
    tests = _conditions(session, wanted)
    query = select(BatchRow.changes, BatchRow.choices, BatchRow.problems).where(BatchRow.batch_id.in_(batch_ids), *tests)
    found = Counter[str]()
    for changes, choices, problems in session.execute(query.order_by(BatchRow.batch_id, BatchRow.number).limit(400)):
        found.update({*(changes or ()), *(choices or ()), *(p["field"] for p in problems or () if p["field"])})
    return tuple(name for name, _ in found.most_common())
