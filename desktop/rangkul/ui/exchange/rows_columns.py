"""Which columns the rows of a review show: those that suit their kind, and the fields that differ or are wrong."""

from collections.abc import Callable, Sequence
from functools import partial

from rangkul.language import Language, mark
from rangkul.ui.exchange.rows_model import CellColumn, Mark
from rangkul.ui.exchange.words import EDITED, Words, fate_chip
from rangkul.work.review_records import FIELD_WORDS, ReviewRow

WIDTHS = {"nik": 152, "kk": 152, "birth_date": 104, "phone": 132, "sex": 60, "rt": 60, "rw": 60, "address": 150, "status": 120}
PLAIN = ("nik", "sex", "birth_date", "phone", "address", "occupation")
"""What is shown of rows in which nothing differs."""
OFFICE = frozenset({
    "status", "status_since", "status_reason", "registered_on", "kpj", "funding", "pay_months", "paid_until", "officer_id", "event_id",
    "with_jht", "consent_form", "consent_on",
})  # fmt: skip
"""What only answers, member numbers and bulk changes speak of."""
PAIRS = frozenset({"changed", "conflict", "duplicate"})
FAULTS = frozenset({"problem", "duplicate", "missing", "conflict"})
TITLES = {
    "row": mark("Row"), "fate": mark("What happens"), "village": mark("Village"), "wrong": mark("What is wrong"), "why": mark("Why"),
    "outcome": mark("Outcome"), "sex": mark("Sex"),
}  # fmt: skip


def columns_for(
    words: Words, kind: str, outcome: str, fields: Sequence[str], several: bool, why: Callable[[ReviewRow], str]
) -> list[CellColumn]:
    """The columns of one list; `fields` are those that differ or are wrong in it, `several`: rows of more than one batch."""
    say = words.language.text
    number = CellColumn(say(TITLES["row"]), lambda r: str(r.row or ""), 52, align="right")
    fate = CellColumn(say(TITLES["outcome" if outcome else "fate"]), words.fate, 96, chip=fate_chip)
    village = CellColumn(say(TITLES["village"]), words.village_of, 120)
    first = [number, *([village] if several else []), fate]
    name = _field(words, "name", stretch=True)
    if outcome:
        reason = CellColumn(say(TITLES["why"]), why, 300, True, tooltip=why)
        plain = [
            CellColumn(words.field(field), partial(_shown, words, field), WIDTHS.get(field, 180), field == "name", bold=field == "name")
            for field in ("name", "nik")
        ]
        return [*first, *plain, reason]
    shown = [field for field in _order(fields) if field != "name"] if kind in PAIRS | FAULTS else list(PLAIN)
    if not kind and OFFICE & set(fields) and set(_order(fields)) <= OFFICE | {"nik", "name", "birth_date"}:
        shown = ["nik", *(field for field in _order(fields) if field in OFFICE)]
    if kind == "missing":
        shown = ["nik", "birth_date"]
    told = CellColumn(say(TITLES["wrong"]), words.complaint, 220, True, tooltip=words.complaints)
    return [*first, name, *(_field(words, field) for field in shown), *([told] if _worth(kind, fields) else [])]


def _worth(kind: str, fields: Sequence[str]) -> bool:
    """Whether the rows have anything to be told beyond their cells."""
    return not kind or kind in FAULTS - {"conflict"} or not {"row", "village", "status"}.isdisjoint(fields)


def _order(fields: Sequence[str]) -> list[str]:
    return [name for name in fields if name in FIELD_WORDS and name not in ("row", "village")]


def _field(words: Words, name: str, stretch: bool = False) -> CellColumn:
    marked = partial(mark_of, words, name)
    title = words.language.text("L/P") if name == "sex" else words.field(name)
    return CellColumn(
        title, lambda r: words.value(name, r.values.get(name)), WIDTHS.get(name, 180 if stretch else 128), stretch, bold=name == "name",
        tooltip=partial(_tip, words, name), field=name if name in EDITED else "", marked=marked,
    )  # fmt: skip


def mark_of(words: Words, name: str, row: ReviewRow) -> Mark:
    """How the cell of a field stands: wrong, different, decided, or as it is."""
    wrong = [problem for problem in row.problems if problem.field == name]
    differs = row.differences.get(name)
    if wrong and (differs is None or any(problem.blocks for problem in wrong)):
        gravest = max(wrong, key=lambda problem: (problem.blocks, bool(problem.proposal)))
        came = row.cells.get(name) if row.values.get(name) in (None, "") else None
        above = came or words.value(name, row.values.get(name))
        below = words.value(name, gravest.proposal) if gravest.proposal else ""
        return Mark(above, below if below != above else "", "bad" if gravest.blocks else "warn")
    if differs is not None:
        choice = row.choices.get(name)
        return Mark(words.value(name, differs[0]), words.value(name, differs[1]), choice.side if choice else "pair")
    value = row.values.get(name)
    return Mark(words.value(name, value) if value not in (None, "") else "")


def _shown(words: Words, name: str, row: ReviewRow) -> str:
    """The value, or what stood in the cell when it could not be read."""
    return words.value(name, row.values.get(name) or row.cells.get(name))


def _tip(words: Words, name: str, row: ReviewRow) -> str:
    """Why a cell is red, and what it says in full."""
    shown = mark_of(words, name, row)
    sentences = [words.language.say(problem.message) for problem in row.problems if problem.field == name]
    return "\n".join([*sentences, " → ".join(filter(None, (shown.above, shown.below)))])


def keys_line(language: Language, sequence: Sequence[tuple[str, str]]) -> str:
    """The shortcuts, said in one line."""
    return "  ·  ".join(f"{key} {language.text(text)}" for key, text in sequence)
