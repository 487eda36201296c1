"""The review of one file or of all that were dropped together: kinds at the left, rows in the middle, the chosen row at the right."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rangkul.rules.dates import WIB, short_date, show_time
from rangkul.rules.money import number_text
from rangkul.ui.cards import Banner, Chip, Label, button, column, row
from rangkul.ui.exchange.decisions import Decisions
from rangkul.ui.exchange.layout_line import LayoutLine
from rangkul.ui.exchange.review_deciding import Deciding
from rangkul.ui.exchange.review_filters import FilterLine
from rangkul.ui.exchange.review_groups import Entry, GroupList
from rangkul.ui.exchange.review_whole import Whole
from rangkul.ui.exchange.row_panel import PANEL, RowPanel
from rangkul.ui.exchange.rows_columns import FAULTS, PAIRS, columns_for
from rangkul.ui.exchange.rows_table import RowsTable
from rangkul.ui.exchange.words import BATCH_CHIPS, Words
from rangkul.ui.page import Page
from rangkul.work import review, review_rows
from rangkul.work.outcomes import why
from rangkul.work.review_records import BatchRecord, Key, ReviewRow
from rangkul.work.review_rows import Filter, Groups, Keys

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NARROW, LIST, LIST_NARROW = 1000, 240, 196
WIDE = 1240
"""From this width on the panel of the chosen row stands beside the rows without being asked for."""


@dataclass(frozen=True)
class Found:
    """What a filter found: rows, the fields worth a column."""

    wanted: Filter
    keys: Keys
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Counted:
    """The batches and their counts."""

    batches: list[BatchRecord] = field(default_factory=list[BatchRecord])
    groups: Groups = field(default_factory=Groups)
    villages: list[str] = field(default_factory=list[str])
    sheets: list[str] = field(default_factory=list[str])


class ReviewView(QWidget):
    """`closed` when the user wants back. What is decided is stored at once, so a review may take days."""

    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.desk = page, page.desk
        self.words = Words(page.desk.language)
        self.ids: list[UUID] = []
        self.batches: list[BatchRecord] = []
        self.groups = Groups()
        self.wanted_key: Key | None = None
        self.wanted_place = 0
        self.fresh = False
        self.panel_asked: bool | None = self.desk.settings.get("exchange.details", None)
        self.shown_columns: object = None
        self.kinds_list = GroupList(self.words)
        self.filters = FilterLine()
        self.rows = RowsTable(self.words)
        self.deciding = Deciding(self)
        self.panel = RowPanel(self.words, self.deciding.use_proposal, self.deciding.edit, self.deciding.choose_in)
        self.decisions = Decisions()
        self.whole = Whole(self)
        self.waiting = QTimer(self)
        self.waiting.setSingleShot(True)
        self.waiting.setInterval(0)
        self._lay_out()
        self._wire()

    @property
    def kinds(self) -> QWidget:
        """The list that has the keyboard to begin with."""
        return self.kinds_list.table

    @property
    def chosen(self) -> Entry:
        return self.kinds_list.chosen

    @property
    def several(self) -> bool:
        return len(self.ids) > 1

    def _lay_out(self) -> None:
        self.back_button = button(self.tr("Back to the desk"), "quiet", "back", self.closed.emit, "Alt+Left")
        self.name, self.about = Label("", "section"), Label("", "label", muted=True)
        self.status = Chip()
        self.notes, self.result = Banner(), Banner()
        self.panel.setFixedWidth(PANEL)
        outer = column(self, 10)
        self.layout_line = LayoutLine(self.page, self._taught)
        outer.addLayout(row(self.back_button, self.name, self.status, self.about, None, self.layout_line, space=12))
        outer.addWidget(self.notes)
        outer.addWidget(self.result)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.rows, 1)
        beside.addWidget(self.panel)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.filters)
        middle.addLayout(beside, 1)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.kinds_list)
        body.addLayout(middle, 1)
        outer.addLayout(body, 1)
        outer.addWidget(self.decisions)
        outer.addWidget(self.whole)

    def _wire(self) -> None:
        self.waiting.timeout.connect(self._load)
        self.filters.changed.connect(self._filter_changed)
        self.filters.blanks_wanted.connect(self.whole.set_blanks)
        self.filters.details.connect(self._show_panel)
        self.kinds_list.picked.connect(self._pick)
        self.rows.picked.connect(self.panel.show_row)
        self.rows.opened.connect(self.deciding.edit)
        self.rows.decided.connect(self.deciding.decide)
        self.rows.chosen.connect(self.deciding.choose)
        self.rows.model_of_rows.edited.connect(self.deciding.typed)
        self.rows.model_of_rows.failed.connect(self.page.refuse)
        self.rows.painter_of_cells.check = self.deciding.complaints
        self.decisions.chosen.connect(self.deciding.decide)
        self.decisions.undo.connect(self.deciding.undo)
        for keys, slot in (("Alt+Down", self._next_kind), ("Alt+Up", self._earlier_kind)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        details = QShortcut(QKeySequence("I"), self.rows)
        details.activated.connect(self._turn_panel)

    # Showing

    def open(self, batch_ids: UUID | Sequence[UUID], outcomes: bool = False) -> None:
        """Another batch, or all of a queue, from the first kind on."""
        self.ids = [batch_ids] if isinstance(batch_ids, UUID) else list(batch_ids)
        self.result.say("")
        self.filters.begin()
        self.kinds_list.begin(outcomes)
        self.deciding.forget()
        self.fresh = not outcomes
        self.wanted_key, self.wanted_place, self.shown_columns = None, 0, None
        self.to_top()
        self.reload()

    def to_top(self) -> None:
        """The list begins at its top."""
        self.rows.verticalScrollBar().setValue(0)

    def reload(self) -> None:
        """Counts and rows anew; several wishes at once are one."""
        if self.ids:
            self.waiting.start()

    @Slot()
    def _load(self) -> None:
        ids = list(self.ids)

        def ask(session: "Session") -> Counted:
            batches = review.find_batches(session, ids)
            groups = review_rows.count_groups(session, ids)
            return Counted(batches, groups, review_rows.list_villages(session, ids), review_rows.list_sheets(session, ids))

        self.page.read(ask, self._show, key="overview")

    def _show(self, told: Counted) -> None:
        self.batches, self.groups = told.batches, told.groups
        if not self.batches:
            self.closed.emit()
            return
        batch, language = self.batches[0], self.desk.language
        self.name.setText(self._title())
        self.about.setText(self._about())
        states = {one.status for one in self.batches}
        status = batch.status if len(states) == 1 else "review"
        self.status.set(language.text(review.STATUS_WORDS[status]), BATCH_CHIPS[status])
        notes = [language.say(note) for one in self.batches for note in one.notes]
        self.notes.say("\n".join(notes[:4]) + (f"\n… (+{len(notes) - 4})" if len(notes) > 4 else ""), "warn")
        self.decisions.editable = all(one.type == "workers" for one in self.batches)
        self.filters.offer([(code, self.words.villages.get(code, code)) for code in told.villages], told.sheets)
        blanks = {one.blanks for one in self.batches if one.type == "workers" and one.status != "discarded"}
        self.layout_line.show_batches(self.batches)
        if self.fresh and told.groups.outcomes and not told.groups.open:
            self.kinds_list.begin(outcomes=True)  # nothing is left to be decided: what became of the rows is what one came for
        self.fresh = False
        self.kinds_list.show_groups(told.groups)
        self.filters.show_blanks(min(blanks) if blanks and not self.kinds_list.outcomes_shown else None)
        self.filters.undecided.setVisible(not self.kinds_list.outcomes_shown)
        self.whole.show_batches(self.batches, told.groups)
        self._load_rows()

    def _title(self) -> str:
        if not self.several:
            return self.batches[0].village or self.batches[0].file_name
        return self.tr("{count} files together").format(count=len(self.batches))

    def _about(self) -> str:
        """What is reviewed, since when."""
        first = min(self.batches, key=lambda batch: batch.read_at)
        at = first.read_at.astimezone(WIB)
        begun = self.tr("begun {day} {time} by {who}").format(day=short_date(at.date()), time=show_time(at), who=first.read_by)
        if self.width() < NARROW:
            return "" if self.several else first.number
        return begun if self.several else f"{first.number} · {first.file_name[:60]} · {begun}"

    def _taught(self) -> None:
        """The file was read again in another way: its rows are others."""
        self.deciding.forget()
        self.kinds_list.begin()
        self.reload()

    @Slot()
    def _filter_changed(self) -> None:
        self.wanted_key, self.wanted_place = None, 0
        self._load_rows()

    @Slot(object)
    def _pick(self, entry: Entry) -> None:
        self.wanted_key, self.wanted_place = None, 0
        self.to_top()
        self.whole.show_batches(self.batches, self.groups)
        self._load_rows()

    def _load_rows(self) -> None:
        ids, entry = list(self.ids), self.chosen
        wanted = self.filters.filter(entry.kind, entry.code, entry.outcome)

        def ask(session: "Session") -> Found:
            keys = review_rows.find_keys(session, ids, wanted)
            return Found(wanted, keys, () if wanted.outcome else review_rows.fields_in(session, ids, wanted))

        self.page.read(ask, self._show_rows, key="rows")

    def _show_rows(self, found: Found) -> None:
        wanted, entry = found.wanted, self.chosen
        if (wanted.kind, wanted.code, wanted.outcome) != entry.key:
            return  # another list was opened meanwhile; its answer comes
        look = (wanted.kind, wanted.outcome, found.fields, self.several)
        if look != self.shown_columns:
            self.shown_columns = look
            columns = columns_for(self.words, wanted.kind, wanted.outcome, found.fields, self.several, self._why)
            self.rows.set_columns(columns, not wanted.outcome and (wanted.kind in PAIRS | FAULTS))
        proposals = any(g.proposals for g in self.groups.codes if g.kind == wanted.kind and wanted.code in ("", g.code))
        self.decisions.show_for(wanted.kind, not wanted.outcome, len(found.keys), proposals)
        self.rows.show_keys(found.keys, self._fetch, self.wanted_key, self.wanted_place)
        self.wanted_key = None
        self._place_panel()

    def _fetch(self, keys: Sequence[Key]) -> list[ReviewRow]:
        """A hundred rows by their keys, while they are looked at."""
        with self.desk.database.reading() as session:
            return review_rows.rows_by_key(session, keys)

    def _why(self, record: ReviewRow) -> str:
        return self.desk.language.say(why(record, self.words.value)) if record.outcome else ""

    def say_rows(self) -> str:
        return number_text(len(self.rows.model_of_rows.keys))

    # The panel of the chosen row

    @Slot(bool)
    def _show_panel(self, wanted: bool) -> None:
        self.panel_asked = wanted
        self.desk.settings.set("exchange.details", wanted)
        self._place_panel()

    @Slot()
    def _turn_panel(self) -> None:
        self._show_panel(not self.panel.isVisible())

    def _place_panel(self) -> None:
        wanted = self.width() >= WIDE if self.panel_asked is None else self.panel_asked
        self.panel.setVisible(wanted)
        self.filters.more.setChecked(wanted)
        self.kinds_list.setFixedWidth(LIST if self.width() >= NARROW else LIST_NARROW)
        self.filters.tighten(self.width() < NARROW)
        if self.batches:
            self.about.setText(self._about())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()

    @Slot()
    def _next_kind(self) -> None:
        self.kinds_list.step(1)

    @Slot()
    def _earlier_kind(self) -> None:
        self.kinds_list.step(-1)
