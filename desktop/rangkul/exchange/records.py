"""The records that cross the border of exchange: what a foreign file held, what we send, what changed between the two."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Literal

from rangkul.exchange.workbook_records import VillageFigures, WorkbookChoices
from rangkul.language import mark
from rangkul.rules.message import Message

NO_LIST = mark("No list of people was found in {name}: no row with the headings NIK or Nama and others beside them.")
"""Why a file is refused that can be taught by hand."""
LIST_NAME = "Yang perlu diperbaiki"
"""The sheet we put in front of a village's own workbook when it goes back."""
Progress = Callable[[int, int, str], None]
"""(done, total, text): called now and then during long work; may raise Cancelled."""

RowOutcome = Literal[
    "record", "title", "header", "numbers", "family", "total", "signature", "empty", "left_out", "after_end", "hidden_sheet"
]


@dataclass(frozen=True)
class RosterRecord:
    """One worker as a foreign file tells it, cleaned; a value is right, or None with a problem of the same sheet and row.

    `row` is 1-based as Excel shows it (CSV: the n-th record of the file); `sheet` is None for CSV and HTML.
    `occupation` and `income` are as in the cell; `kk` 16 digits; `phone` +62…; `row_key` the hidden key of a workbook we sent.
    """

    sheet: str | None
    row: int
    nik: str | None
    name: str | None
    sex: str | None = None
    birth_date: date | None = None
    birth_place: str | None = None
    occupation: str | None = None
    address: str | None = None
    rt: str | None = None
    rw: str | None = None
    phone: str | None = None
    mother_name: str | None = None
    kk: str | None = None
    hamlet: str | None = None
    income: str | None = None
    note: str | None = None
    village_name: str | None = None
    district_name: str | None = None
    row_key: str | None = None
    nik_shown: str | None = None  # the masked number of a workbook we sent, where its cell still shows it
    cleared: tuple[str, ...] = ()  # fields whose cell says HAPUS: what we have shall be emptied


@dataclass(frozen=True)
class RosterProblem:
    """Something a person should know about one cell, row, or (row None) sheet of a file.

    A problem that `blocks` made the value unusable: the row should be parked until somebody decides.
    `proposal` is a repair: ISO date, 16 digits, … as it would stand in the record.
    """

    sheet: str | None
    row: int | None
    field: str | None
    code: str
    message: Message
    proposal: str | None = None
    blocks: bool = False


@dataclass(frozen=True)
class RawRow:
    """A row as it came, without the columns the law forbids us to keep; `cells` is a JSON list of texts (A, B, C …)."""

    sheet: str | None
    row: int
    outcome: RowOutcome
    cells: str

    def texts(self) -> list[str]:
        """The cells as a list of texts, empty ones as ""."""
        return json.loads(self.cells)


@dataclass(frozen=True)
class SheetLayout:
    """How one table of a sheet was understood: header rows (first, last; 1-based) and field → (column letter, its heading)."""

    sheet: str | None
    header_rows: tuple[int, int]
    columns: dict[str, tuple[str, str]]
    dropped: tuple[str, ...] = ()  # headings of sensitive columns that were not kept
    taught: str = ""  # the key of the lesson it was read by; "hand" when it was just said by hand


@dataclass(frozen=True)
class RosterFile:
    """A whole file read: what would be taken in (`records`), what is wrong with it, and every row as it came.

    `rejected` is a sentence when the whole file was refused; then there are no records.
    `village` is the code of the village the file seems to be about; None with several `village_candidates` means: ask.
    `dispatch` is the id written into a workbook we sent; `sha256` the hash of the bytes that were read.
    """

    file: str
    sha256: str | None = None
    rejected: Message | None = None
    village: str | None = None
    village_candidates: tuple[str, ...] = ()
    dispatch: str | None = None
    records: tuple[RosterRecord, ...] = ()
    problems: tuple[RosterProblem, ...] = ()
    raw_rows: tuple[RawRow, ...] = ()
    layouts: tuple[SheetLayout, ...] = ()
    path: str | None = None  # where it lies
    taught_for: tuple[str, ...] = ()  # villages with a lesson that fits, left aside because the village is not known

    def as_json(self, say: Callable[[Message], str] = str) -> dict[str, object]:
        """The object of `roster check --json`; `say` puts sentences into a language (Language.say)."""
        return {
            "file": self.file,
            "rejected": say(self.rejected) if self.rejected else None,
            "village": self.village,
            "records": [_record_json(record) for record in self.records],
            "problems": [_problem_json(problem, say) for problem in self.problems],
        }

    @property
    def teachable(self) -> bool:
        """Whether it was refused only because nobody has said yet what its columns are."""
        return self.rejected is not None and self.rejected.template == NO_LIST and self.path is not None

    def blocked_rows(self) -> set[tuple[str | None, int]]:
        """(sheet, row) of every row with a problem that makes it unfit to be taken in unseen."""
        return {(p.sheet, p.row) for p in self.problems if p.blocks and p.row is not None}


_JSON_FIELDS = (
    "sheet", "row", "nik", "name", "sex", "birth_date", "birth_place", "occupation", "address", "rt", "rw", "phone", "mother_name"
)  # fmt: skip


def _record_json(record: RosterRecord) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(record, name) for name in _JSON_FIELDS}
    values["birth_date"] = record.birth_date.isoformat() if record.birth_date else None
    return values


def _problem_json(problem: RosterProblem, say: Callable[[Message], str]) -> dict[str, object]:
    return {
        "sheet": problem.sheet, "row": problem.row, "field": problem.field, "code": problem.code,
        "message": say(problem.message), "proposal": problem.proposal,
    }  # fmt: skip


@dataclass(frozen=True)
class CellMark:
    """A cell of a village's workbook that has to be mended (`wrong`) or looked at; all texts are Indonesian, for the village.

    `row` as Excel shows it, `column` 0-based. `who` is the person of the row, `value` what stands in the cell now.
    """

    sheet: str
    row: int
    column: int
    text: str
    who: str = ""
    value: str = ""
    proposal: str = ""
    wrong: bool = True


@dataclass(frozen=True)
class OfficerRow:
    """One officer of an officers' list. `rank` is a Rank code of rules.people; `village_names` as written, one by one;
    `villages` the codes of those that were recognised without doubt."""

    sheet: str | None
    row: int
    nrp: str | None
    name: str | None
    rank: str | None = None
    station: str | None = None
    village_names: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    phone: str | None = None


@dataclass(frozen=True)
class OfficersFile:
    """An officers' list read; problems use the codes nrp_*, rank_unknown, missing_name, village_unknown, phone_*."""

    file: str
    sha256: str | None = None
    rejected: Message | None = None
    officers: tuple[OfficerRow, ...] = ()
    problems: tuple[RosterProblem, ...] = ()
    raw_rows: tuple[RawRow, ...] = ()
    layouts: tuple[SheetLayout, ...] = ()


@dataclass(frozen=True)
class WorkbookRow:
    """One worker in a workbook we send, in the snapshot kept of it, in our register, or in what came back.

    `key` is the worker's hidden key (None for a row the village added). Values are as RosterRecord has them.
    `status` is a word for the village to read (never the KPJ); it is not compared. `row` is where it stood in their file.
    A field that is None was left empty or not told, unless `cleared` names it: then it shall be emptied.
    `income` is in rupiah, digits only; `nik_shown` what stands in the cell instead of the NIK where that was sent masked.
    """

    key: str | None
    nik: str | None
    name: str | None
    sex: str | None = None
    birth_place: str | None = None
    birth_date: date | None = None
    address: str | None = None
    rt: str | None = None
    rw: str | None = None
    occupation: str | None = None
    phone: str | None = None
    mother_name: str | None = None
    note: str | None = None
    status: str | None = None
    sheet: str | None = None
    row: int | None = None
    kk: str | None = None
    hamlet: str | None = None
    income: str | None = None
    nik_shown: str | None = None
    cleared: tuple[str, ...] = ()  # fields they want emptied

    def as_json(self) -> dict[str, str | None]:
        """Plain texts, for the snapshot kept with a dispatch."""
        values = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in _PLACE}
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "WorkbookRow":
        """The row a snapshot kept; unknown names are ignored, so that old snapshots stay readable."""
        known = {f.name: values.get(f.name) for f in fields(cls) if f.name not in (*_PLACE, "birth_date")}
        born = values.get("birth_date")
        return cls(birth_date=date.fromisoformat(born) if born else None, cleared=tuple(values.get("cleared") or ()), **known)


    @classmethod
    def from_record(cls, record: RosterRecord) -> "WorkbookRow":
        """What came back, in the shape merge compares; the income is for `work` to read."""
        return cls(
            record.row_key, record.nik, record.name, record.sex, record.birth_place, record.birth_date,
            record.address, record.rt, record.rw, record.occupation, record.phone, record.mother_name,
            record.note, None, record.sheet, record.row, record.kk, record.hamlet, None, record.nik_shown, record.cleared,
        )  # fmt: skip


_PLACE = ("sheet", "row", "cleared")


@dataclass(frozen=True)
class VillageWorkbook:
    """Everything `write_village_workbook` needs. `dispatch_id` comes back with the file and tells us what we had sent."""

    dispatch_id: str
    village_code: str
    village_name: str
    village_kind: str  # "Desa" or "Kelurahan"
    district_name: str
    regency_name: str
    office_name: str
    made_on: date
    target: int = 100
    return_by: date | None = None
    contact: str = ""  # whom to ask, with a phone number
    rows: tuple[WorkbookRow, ...] = ()
    hamlet: str | None = None  # of this hamlet only
    columns: tuple[str, ...] = ()  # names of exchange.workbook_columns; empty: the usual ones
    masked: bool = False  # the NIK of those we know is shown as 321606******0001
    extra_rows: int = 20  # empty rows beyond those that the target wants
    figures: VillageFigures = field(default_factory=VillageFigures)
    choices: WorkbookChoices = field(default_factory=WorkbookChoices)


ChangeKind = Literal["new", "changed", "missing", "conflict", "unchanged"]
FieldKind = Literal["changed", "conflict", "kept_blank", "kept_ours", "same"]
Blanks = Literal["keep", "clear", "fill"]
"""What an empty cell of theirs means: ours stays; ours is emptied; ours stays, and only our empty fields are filled."""


@dataclass(frozen=True)
class FieldChange:
    """One field where sent, ours and theirs are not all alike.

    changed: only they edited it, take theirs. conflict: both did, ask. kept_ours: only we did, ours stays.
    kept_blank: they left it empty, ours stays. same: both made the same edit.
    """

    field: str
    kind: FieldKind
    sent: str | date | None
    ours: str | date | None
    theirs: str | date | None


@dataclass(frozen=True)
class Change:
    """What a returned row means. `matched_by` says how certain it is that the rows are the same person."""

    kind: ChangeKind
    key: str | None
    sent: WorkbookRow | None
    ours: WorkbookRow | None
    theirs: WorkbookRow | None
    fields: tuple[FieldChange, ...] = ()
    matched_by: Literal["key", "nik", "name"] | None = None
    reason: Message | None = field(default=None)  # why it is a conflict although no single field is
