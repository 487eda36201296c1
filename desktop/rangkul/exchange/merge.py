"""What came back from a village, compared with what was sent and with what we hold now: reviewable changes, nothing applied."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Literal

from rangkul.exchange.records import Blanks, Change, ChangeKind, FieldChange, FieldKind, WorkbookRow
from rangkul.rules.message import Message
from rangkul.rules.people import name_key

COMPARED = tuple(f.name for f in fields(WorkbookRow) if f.name not in ("key", "status", "sheet", "row", "nik_shown", "cleared"))
_LOOSE = frozenset({"name", "birth_place", "address", "hamlet", "occupation", "mother_name", "note"})
_Match = Literal["key", "nik", "name"]
Value = str | date | None


def merge(
    sent: Sequence[WorkbookRow], ours: Sequence[WorkbookRow], theirs: Sequence[WorkbookRow], *, blanks: Blanks = "keep"
) -> list[Change]:
    """One change for each of their rows and for each sent row they no longer have.

    `sent` is the snapshot kept with the dispatch (empty for a file nobody asked for), `ours` what the register holds now, both with
    keys. Rows are matched by hidden key, then NIK, then name and birth date, each only where it is unambiguous. An edit of the
    office is never lost: a field both sides changed is a conflict, and so is any difference of a row that was not sent. What a
    blank means is said by `blanks`; a field named in a row's `cleared` is emptied in any case but "fill". The result does not
    depend on the order of rows; applied, it merges to "unchanged".
    """
    by_key = {row.key: row for row in ours if row.key}
    sent_by_key = {row.key: row for row in sent if row.key}
    known = {**sent_by_key, **by_key}  # what they may mean; ours tells it newer
    matches = _match(list(theirs), known, sent_by_key)
    changes: list[Change] = []
    taken: set[str] = set()
    told = zip(theirs, matches, strict=True)
    for row, found in sorted(told, key=lambda pair: (-_likeness(pair[0], known.get(pair[1][0]) if pair[1] else None), _order(pair[0]))):
        if found is None:
            changes.append(Change("new", None, None, None, row))
            continue
        key, how = found
        if key in taken:
            changes.append(_twice(row, key, sent_by_key.get(key), by_key.get(key), how))
            continue
        taken.add(key)
        changes.append(_compare(row, key, sent_by_key.get(key), by_key.get(key), how, blanks))
    for key in sorted(set(sent_by_key) - taken):
        if key in by_key:
            changes.append(Change("missing", key, sent_by_key[key], by_key[key], None, (), "key"))
    return changes


def _likeness(row: WorkbookRow, known: WorkbookRow | None) -> int:
    """How much of the person it is, name and NIK above all: of two rows that mean one person, the one that is more so counts."""
    if known is None:
        return 0
    same = [name for name in COMPARED if getattr(row, name) not in (None, "") and _same(name, getattr(row, name), getattr(known, name))]
    return len(same) + 100 * (("nik" in same) + ("name" in same))


def _order(row: WorkbookRow) -> tuple[str, ...]:
    """An order that depends on what the rows say only, so that shuffling them changes nothing."""
    return tuple("" if value is None else str(value) for value in (row.key, row.cleared, *(getattr(row, name) for name in COMPARED)))


def _match(theirs: list[WorkbookRow], known: dict[str, WorkbookRow], sent: dict[str, WorkbookRow]) -> list[tuple[str, _Match] | None]:
    """For each of their rows the key it means and how that was found."""
    result: list[tuple[str, _Match] | None] = [None] * len(theirs)
    free = set(known)
    copies = _counts(row.key for row in theirs if row.key)
    for number, row in enumerate(theirs):
        if row.key in known and (copies[row.key] == 1 or _is_original(row, known[row.key], sent.get(row.key))):
            result[number] = row.key, "key"
            free.discard(row.key)
    _match_by(theirs, known, result, free, "nik", lambda row: row.nik)
    _match_by(theirs, known, result, free, "name", _name_and_birth)
    _match_by(theirs, known, result, free, "name", _name_alone)
    return result


def _is_original(row: WorkbookRow, ours: WorkbookRow, sent: WorkbookRow | None) -> bool:
    """Of rows copied with their hidden key, those that still are that person; a copy typed over with somebody else is new."""
    for other in (sent, ours):
        if other is not None and (
            (row.nik is not None and row.nik == other.nik) or name_key(row.name or "") == name_key(other.name or "") != ""
        ):
            return True
    return False


def _match_by(
    theirs: list[WorkbookRow], known: dict[str, WorkbookRow], result: list[tuple[str, _Match] | None], free: set[str], how: _Match,
    trait: Callable[[WorkbookRow], object],
) -> None:  # fmt: skip
    """Match what is left by a trait, where exactly one of our free rows has it."""
    by_trait: dict[object, list[str]] = {}
    for key in free:
        if (value := trait(known[key])) is not None:
            by_trait.setdefault(value, []).append(key)
    for number, row in enumerate(theirs):
        keys = by_trait.get(trait(row), []) if result[number] is None else []
        if len(keys) == 1 and not (how == "name" and _other_number(row.nik, known[keys[0]].nik)):
            result[number] = keys[0], how
            free.discard(keys[0])


def _other_number(first: str | None, second: str | None) -> bool:
    """Two NIKs that differ in region or birth date belong to two people, whatever their names."""
    return first is not None and second is not None and first[:12] != second[:12]


def _name_and_birth(row: WorkbookRow) -> object:
    return (name_key(row.name), row.birth_date) if row.name and row.birth_date else None


def _name_alone(row: WorkbookRow) -> object:
    """For rows that tell neither NIK nor birth date."""
    return (name_key(row.name), row.rt, row.rw) if row.name and not row.nik and not row.birth_date else None


def _counts(keys: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key in keys:
        found[key] = found.get(key, 0) + 1
    return found


def _twice(row: WorkbookRow, key: str, sent: WorkbookRow | None, ours: WorkbookRow | None, how: _Match) -> Change:
    reason = Message("The same person stands in their file more than once.")
    return Change("conflict", key, sent, ours, row, (), how, reason)


def _compare(theirs: WorkbookRow, key: str, sent: WorkbookRow | None, ours: WorkbookRow | None, how: _Match, blanks: Blanks) -> Change:
    if ours is None:  # the office has removed the worker since
        edited = sent is not None and any(
            not _same(name, getattr(sent, name), value)
            for name in COMPARED if (value := getattr(theirs, name)) is not None or _empties(theirs, name, blanks)
        )  # fmt: skip
        reason = Message("The worker was removed here since the workbook was sent; the village has edited the row.")
        return (
            Change("conflict", key, sent, None, theirs, (), how, reason)
            if edited
            else Change("unchanged", key, sent, None, theirs, (), how)
        )
    changes = [change for name in COMPARED if (change := _field(name, sent, ours, theirs, blanks)) is not None]
    kinds = {change.kind for change in changes}
    kind: ChangeKind = "conflict" if "conflict" in kinds else "changed" if "changed" in kinds else "unchanged"
    return Change(kind, key, sent, ours, theirs, tuple(changes), how)


def _field(name: str, sent: WorkbookRow | None, ours: WorkbookRow, theirs: WorkbookRow, blanks: Blanks) -> FieldChange | None:
    """What one field tells, or None when all are alike."""
    now, came = getattr(ours, name), getattr(theirs, name)
    was: Value = getattr(sent, name) if sent is not None else None

    def tell(kind: FieldKind) -> FieldChange:
        return FieldChange(name, kind, was, now, came)

    if _same(name, now, came):
        return tell("same") if sent is not None and not _same(name, was, now) else None
    if came is None and not _empties(theirs, name, blanks):
        return tell("kept_blank")
    if blanks == "fill" and now is not None:
        return tell("kept_ours")
    if sent is None:  # nothing was sent, so nobody can say who changed it: only an empty field of ours is filled without asking
        return tell("changed") if now is None else tell("conflict")
    if _same(name, was, came):
        return tell("kept_ours")
    return tell("changed") if _same(name, was, now) else tell("conflict")


def _empties(theirs: WorkbookRow, name: str, blanks: Blanks) -> bool:
    return blanks == "clear" or (name in theirs.cleared and blanks != "fill")


def _same(name: str, first: Value, second: Value) -> bool:
    """Equal; free texts also when only blanks and capitals differ."""
    if first == second:
        return True
    if name in _LOOSE and isinstance(first, str) and isinstance(second, str):
        return " ".join(first.split()).casefold() == " ".join(second.split()).casefold()
    return False


def apply_change(change: Change) -> WorkbookRow | None:
    """The row as it stands once the unquestioned part of a change is applied: fields "changed" take theirs, all others stay ours."""
    if change.kind == "new":
        return change.theirs
    if change.ours is None:
        return None
    values = {f.name: getattr(change.ours, f.name) for f in fields(WorkbookRow)}
    for edit in change.fields:
        if edit.kind == "changed":
            values[edit.field] = edit.theirs
    return WorkbookRow(**values)
