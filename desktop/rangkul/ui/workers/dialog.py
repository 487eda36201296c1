"""The form of a worker: checked while typing; the NIK is read, and who may be the same person stands beside it."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from rangkul.rules.phone import show_phone
from rangkul.ui.desk import Desk
from rangkul.ui.form import Field, Form
from rangkul.ui.saving import Difference, SavingDialog, Versions
from rangkul.ui.workers.beside import Beside, Known
from rangkul.ui.workers.words import FIELD_WORDS, SEX_WORDS, born
from rangkul.work.likely_same import likely_same
from rangkul.work.worker_edit import WorkerEntry, WorkerUndo, about_nik, check_worker, edit_worker
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS, WorkerCard, get_worker

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NAMES = (
    "name", "nik", "kk", "sex", "birth_date", "birth_place", "phone", "mother_name", "address", "hamlet", "rt", "rw", "occupation",
    "village_code", "status", "with_jht", "income", "funding", "officer_id", "note",
)  # fmt: skip
PAUSE = 250  # milliseconds without a key before the database is asked


class WorkerDialog(SavingDialog):
    """`stored` is the way back; `open_instead` the worker whom the user wants to see rather than add a second time."""

    def __init__(
        self, parent: QWidget, desk: Desk, villages: Sequence[tuple[str, str]], officers: Sequence[tuple[UUID, str]],
        card: WorkerCard | None, village: str | None = None,
    ) -> None:  # fmt: skip
        title = self.tr("Edit worker") if card else self.tr("Add worker")
        super().__init__(parent, desk, title, self.tr("Save") if card else self.tr("Add worker"), width=960)
        self.card, self.version = card, card.version if card else None
        self.villages, self.officers = dict(villages), dict(officers)
        self.open_instead: UUID | None = None
        self.form = Form(self._fields(villages, officers), desk.language.say, desk.today())
        self.beside = Beside(desk, self._use_facts, self._open_other)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.setContentsMargins(0, 0, 12, 0)
        area.setWidget(self.form)
        for ground in (area.viewport(), self.form):  # the dialog's own ground shows through
            ground.setAutoFillBackground(False)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(area, 1)
        both.addWidget(self.beside)
        self.body.addLayout(both, 1)
        self.setMinimumHeight(620)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self.look_up)
        self.form.set_values(self._values(card) if card else {"village_code": village, "status": "calon"})
        self.form.changed.connect(self.pause.start)
        self.form.focus_first()
        if card:
            self.look_up()

    def _fields(self, villages: Sequence[tuple[str, str]], officers: Sequence[tuple[UUID, str]]) -> list[Field]:
        say = self.desk.language.text
        statuses = [(s, say(words)) for s, words in STATUS_WORDS.items()]
        return [
            Field("nik", self.tr("NIK"), "nik", placeholder="3216…", validate=self._nik_typed),
            Field("name", self.tr("Name as on the KTP"), required=True, beside=True),
            Field("birth_place", self.tr("Birth place")),
            Field("birth_date", self.tr("Birth date"), "date", beside=True),
            Field("sex", self.tr("Sex"), "choice", [(s, say(words)) for s, words in SEX_WORDS.items()], beside=True),
            Field("village_code", self.tr("Village"), "choice", villages, required=True),
            Field("status", self.tr("Status"), "choice", statuses, required=True, beside=True),
            Field("occupation", self.tr("Occupation")),
            Field("phone", self.tr("Phone"), "phone", placeholder="0812…", beside=True),
            Field("address", self.tr("Address")),
            Field("hamlet", self.tr("Hamlet"), beside=True),
            Field("rt", self.tr("RT")),
            Field("rw", self.tr("RW"), beside=True),
            Field("kk", self.tr("Family card number"), beside=True),
            Field("mother_name", self.tr("Mother's name")),
            Field("officer_id", self.tr("Brought by"), "choice", officers, beside=True),
            Field("income", self.tr("Income a month"), "number", placeholder="1.000.000"),
            Field("funding", self.tr("Who pays"), "choice", [(f, say(words)) for f, words in FUNDING_WORDS.items()], beside=True),
            Field("with_jht", self.tr("With old-age savings (JHT)"), "check"),
            Field("note", self.tr("Note"), "multiline"),
        ]

    def _values(self, card: WorkerCard) -> dict[str, Any]:
        values = {name: getattr(card, name) for name in NAMES}
        return values | {"phone": show_phone(card.phone) if card.phone else ""}

    def _nik_typed(self, text: str) -> list[Any]:
        """Nothing against a masked number nobody touched; else whatever speaks against it."""
        if not text:
            return []
        entry = WorkerEntry("", "", nik=text)
        return [complaint for field, complaint in check_worker(entry, self.desk.today()) if field == "nik"]

    # What is told beside the form

    @Slot()
    def look_up(self) -> None:
        """Reads the NIK, compares, and looks for the same person on the roster."""
        entry, today = self.entry(), self.desk.today()

        def ask(session: "Session") -> Known:
            facts, doubts = about_nik(session, entry, today)
            return Known(facts, doubts, tuple(likely_same(session, entry)))

        self.desk.read(ask, self._show_known, owner=self, key="look_up")

    def _show_known(self, known: Known) -> None:
        values = self.form.values()
        self.beside.show_known(known, offered=known.facts is not None and (values["birth_date"] is None or values["sex"] is None))

    def _use_facts(self, birth_date: date, sex: str) -> None:
        for name, value in (("birth_date", birth_date), ("sex", sex)):
            self.form.boxes[name].entry.set_value(value)

    def _open_other(self, worker_id: UUID) -> None:
        self.open_instead = worker_id
        self.done(1)

    # Storing

    def entry(self) -> WorkerEntry:
        values: dict[str, Any] = {name: None if value == "" else value for name, value in self.form.values().items()}
        values |= {"name": values["name"] or "", "village_code": values["village_code"] or "", "status": values["status"] or "calon"}
        return WorkerEntry(**values, id=self.card.id if self.card else None, version=self.version)

    def store(self, session: "Session", entry: WorkerEntry) -> WorkerUndo:
        return edit_worker(session, entry, self.desk.today())

    def compare(self, session: "Session", entry: WorkerEntry) -> Versions:
        stored = get_worker(session, entry.id or UUID(int=0))
        theirs = self._values(stored)
        mine = {name: getattr(entry, name) for name in NAMES}
        rows = [
            Difference(self.desk.language.text(FIELD_WORDS[name]), self._shown(name, mine[name]), self._shown(name, theirs[name]))
            for name in NAMES
            if (mine[name] or None) != (theirs[name] or None)
        ]
        return Versions(stored.version, rows)

    def _shown(self, name: str, value: Any) -> str:
        say = self.desk.language.text
        if value in (None, "", False):
            return ""
        words: dict[str, dict[Any, str]] = {
            "village_code": self.villages, "officer_id": self.officers, "status": STATUS_WORDS, "funding": FUNDING_WORDS, "sex": SEX_WORDS,
        }  # fmt: skip
        if name in words:
            return say(words[name].get(value, str(value)))
        if name == "birth_date":
            return born(value, self.desk.today())
        return self.tr("Yes") if value is True else str(value)
