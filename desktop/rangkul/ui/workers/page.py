"""Pekerja: the whole roster as one long list, by village and status, found while typing, with each one's card."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from rangkul.rules.money import number_text
from rangkul.rules.worker_steps import turns_65_on
from rangkul.ui.cards import EmptyState, Label, button
from rangkul.ui.cells import Column
from rangkul.ui.desk import Desk
from rangkul.ui.exchange.export_actions import ExportDoing
from rangkul.ui.long_table import LongTable
from rangkul.ui.page import Page
from rangkul.ui.workers.card_doing import CardDoing
from rangkul.ui.workers.dialog import Choices as FormChoices
from rangkul.ui.workers.dialog import WorkerDialog
from rangkul.ui.workers.filters import WorkerFilters
from rangkul.ui.workers.many_doing import MOST_FOUND, ManyDoing
from rangkul.ui.workers.more import MenuEntry, MoreButton
from rangkul.ui.workers.panel import WorkerPanel
from rangkul.ui.workers.source import FoundSource, KeySource, RosterSource
from rangkul.ui.workers.words import STATUS_CHIPS
from rangkul.work.officers import officer_names
from rangkul.work.regions import village_names
from rangkul.work.villages import list_districts
from rangkul.work.worker_edit import WorkerUndo, take_back
from rangkul.work.worker_export import ExportFilter
from rangkul.work.worker_life import event_names
from rangkul.work.worker_lists import Keys, WorkerFilter, keys_of_workers, worker_batches
from rangkul.work.workers import STATUS_WORDS, WorkerCard, WorkerRow, find_workers, get_worker, place_of_worker

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rangkul.ui.exchange.export_actions import KeysOf

Names = list[tuple[str, str]]
Choices = tuple[FormChoices, Names, list[tuple[UUID, str]], int | None]
"""What the form offers, districts and imports to choose from, and where the chosen worker stands now."""


class WorkersPage(Page):
    listens: ClassVar[frozenset[str]] = frozenset({"worker", "batch", "village"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Workers"))
        self.choices = FormChoices()
        self.batches: list[tuple[UUID, str]] = []
        self.picked_id: UUID | None = None
        self.waiting: Any = None
        self.many = ManyDoing(self)
        self.core = ExportDoing(self, self.export_filter, self.export_keys)
        self.many_button = button(self.tr("Change many…"), icon="list", on_click=self.many.change_many)
        self.header.addWidget(MoreButton(self, self.tr("More"), self.more_entries()))
        self.header.addWidget(self.many_button)
        self.header.addWidget(button(self.tr("Take in a list"), icon="import", on_click=self.take_in))
        self.header.addWidget(button(self.tr("Add worker"), "primary", "add", self.add, "Ctrl+N"))
        self.chooser = WorkerFilters(self, desk.language, self._today)
        self._place_filters()
        self.table = LongTable(
            [
                Column(self.tr("Name"), lambda w: w.name, 160, stretch=True, bold=True, tooltip=lambda w: w.name),
                Column(self.tr("NIK"), lambda w: w.masked_nik or "–", 158),
                Column(self.tr("Village"), lambda w: w.village, 114, tooltip=lambda w: w.village),
                self._occupation(),
                Column(self.tr("Born"), lambda w: w.birth_date, 100),
                Column(self.tr("Status"), self._word, 124, chip=lambda w: STATUS_CHIPS[w.status] if w is not None else ""),
            ],
            None,
            self.tr("Workers"),
            self._beside,
        )
        self.table.setSelectionMode(LongTable.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self.edit)
        self.table.failed.connect(self.refuse)
        self.content.addWidget(self.table, 1)
        self.doing = CardDoing(self)
        self.panel = WorkerPanel(desk, self.doing)
        self.set_panel(self.panel, 308)
        QShortcut(QKeySequence("F2"), self.table, self.edit, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Delete"), self.table, self.remove, context=Qt.ShortcutContext.WidgetShortcut)

    def more_entries(self) -> list[MenuEntry]:
        """What the menu "Lainnya" holds: text, icon, what happens; None is a line."""
        return [
            *self.core.entries(),
            None,
            (self.tr("Save this list as Excel…"), "workbook", self.many.save_book),
            (self.tr("Refresh the list"), "refresh", self.refresh),
        ]

    def export_keys(self) -> "KeysOf | None":
        """Whom an export is about where filters cannot say it: selected rows, a search, a list that waits for somebody, one import."""
        chosen = self.chooser.chosen
        special = self.chooser.typed or chosen.list or chosen.batch_id or chosen.funding == "-"
        return self.many.selected() or (self.many.listed() if special else None)

    def export_filter(self) -> ExportFilter:
        """The filters of the page as an export understands them."""
        chosen, status = self.chooser.chosen, self.chooser.status
        village, district = chosen.village_code, chosen.district_code
        return ExportFilter(
            (village,) if village else (), (district,) if district else (), (status,) if status else (),
            chosen.funding if chosen.funding != "-" else None, chosen.officer_id,
        )  # fmt: skip

    def _place_filters(self) -> None:
        self.search, self.village = self.chooser.search, self.chooser.village
        self.count = Label("", muted=True)
        self.filters.addWidget(self.search, 3)
        self.filters.addWidget(self.village, 2)
        self.filters.addWidget(self.chooser.lists, 2)
        self.filters.addWidget(self.chooser.unfold)
        self.filters.addWidget(self.count)
        if isinstance(outer := self.layout(), QVBoxLayout):
            outer.insertWidget(outer.indexOf(self.filters) + 1, self.chooser.folded)
            outer.insertLayout(outer.indexOf(self.filters) + 2, self.chooser.line)
        self.chooser.changed.connect(self.show_list)

    def _today(self) -> date:
        return self.desk.today()

    def _occupation(self) -> Column:
        return Column(self.tr("Occupation"), lambda w: w.occupation or "", 124, tooltip=lambda w: w.occupation or "")

    def _column_of(self, name: str | None) -> Column:
        """What of a worker matters in this list, in the place of the occupation."""
        if name in ("lapsed", "ends_soon"):
            return Column(self.tr("Paid until"), lambda w: w.paid_until, 124)
        if name in ("near_65", "outside_age"):
            return Column(self.tr("Turns 65"), lambda w: turns_65_on(w.birth_date) if w.birth_date else None, 124)
        if name == "refused":
            return Column(self.tr("Reason"), lambda w: w.status_reason or "–", 124, tooltip=lambda w: w.status_reason or "")
        return self._occupation()

    def _word(self, worker: WorkerRow) -> str:
        return self.desk.language.text(STATUS_WORDS[worker.status])

    def _beside(self, function: Any, then: Any) -> None:
        self.desk.tasks.run(lambda _: function(), then, owner=self, key="anchors", failed=self.refuse)

    # Showing

    def refresh(self) -> None:
        chosen, picked = self.chooser.chosen, self.picked_id

        def ask_database(session: "Session") -> Choices:
            villages = [(code, f"{name} · {district}") for code, name, district in village_names(session)]
            place = place_of_worker(session, chosen, picked) if picked is not None and chosen.is_plain else None
            forms = FormChoices(villages, officer_names(session), event_names(session))
            return forms, list_districts(session), worker_batches(session), place

        def show(found: Choices) -> None:
            if (chosen, picked) == (self.chooser.chosen, self.picked_id):
                self._show_choices(found)
            else:
                self.refresh()  # somebody else or another list was chosen meanwhile

        self.read(ask_database, show)

    def _show_choices(self, found: Choices) -> None:
        choices, districts, batches, place = found
        if (choices, batches) != (self.choices, self.batches):
            self.choices, self.batches = choices, batches
            self.chooser.set_choices(choices.villages, districts, choices.officers, batches)
        waiting, self.waiting = self.waiting, None
        if waiting is not None:
            self.open(waiting)
        else:
            self._show_list(place)

    @Slot()
    def show_list(self) -> None:
        self._show_list(None)

    def _show_list(self, place: int | None) -> None:
        """The list as the filters want it; at `place` stands who was chosen before, else the first one is chosen."""
        typed, chosen = self.chooser.typed, self.chooser.chosen
        self.table.columns[3] = self._column_of(chosen.list)
        if typed:
            self.read(lambda session: find_workers(session, typed, chosen, MOST_FOUND), self._show_found, key="find")
            return
        if not chosen.is_plain:
            self.read(lambda session: keys_of_workers(session, chosen), self._show_keys, key="find")
            return
        self.desk.tasks.run(_nothing, owner=self, key="find")  # an answer still on its way is too late now
        self.table.set_source(RosterSource(self.desk.database, chosen), keep_place=place is not None)
        self._choose(place or 0)
        self.count.setText(self.tr("{count} workers").format(count=number_text(self.table.count)))
        self._say_empty(found=False)

    def _show_keys(self, keys: Keys) -> None:
        """A part of the roster that no counter knows; who was chosen stays chosen if they are in it."""
        picked = self.picked_id
        self.table.set_source(KeySource(self.desk.database, keys))
        place = keys.packed.find(picked.bytes) if picked is not None else -1
        self._choose(place // 16 if place >= 0 and place % 16 == 0 else 0)
        self.count.setText(self.tr("{count} workers").format(count=number_text(len(keys))))
        self._say_empty(found=True)

    def _show_found(self, rows: list[WorkerRow]) -> None:
        self.table.set_source(FoundSource(rows))
        self._choose(next((number for number, row in enumerate(rows) if row.id == self.picked_id), 0))
        words = self.tr("the first {count} found") if len(rows) >= MOST_FOUND else self.tr("{count} found")
        self.count.setText(words.format(count=number_text(len(rows))))
        self._say_empty(found=True)

    def selected_rows(self) -> list[tuple[int, int]]:
        """First and last row of each selected part, from the top."""
        return sorted((part.top(), part.bottom()) for part in self.table.selectionModel().selection().toList())

    def count_selected(self) -> int:
        return sum(last - first + 1 for first, last in self.selected_rows())

    @Slot()
    def _selected(self) -> None:
        count = self.count_selected()
        text = self.tr("Change {count}…").format(count=number_text(count)) if count > 1 else self.tr("Change many…")
        self.many_button.setText(text)
        self.many_button.setAccessibleName(text)

    def refuse_text(self, text: str) -> None:
        self.banner.say(text, "warn")

    def _choose(self, row: int) -> None:
        """Nobody's card stays who is not in the list."""
        if row >= self.table.count:
            self._picked(None)
        elif self.table.currentIndex().row() != row:
            self.table.selectRow(row)
        else:
            self._picked(self.table.record())

    def _say_empty(self, *, found: bool) -> None:
        if found or self.chooser.status is not None:
            sentence = self.tr("No worker fits this search and these filters.")
            self.table.empty = EmptyState("search", sentence, self.tr("Show everybody"), self.show_everybody)
        elif self.village.value():
            sentence = self.tr("This village has no workers on its roster yet. Take in its list or add the first one.")
            self.table.empty = EmptyState("worker", sentence, self.tr("Take in a list"), self.take_in)
        else:
            sentence = self.tr("No workers yet. Take in the list a village sent, or add the first one by hand.")
            self.table.empty = EmptyState("worker", sentence, self.tr("Take in a list"), self.take_in)

    @Slot()
    def show_everybody(self) -> None:
        self.chooser.set(None, None)
        self.show_list()

    @Slot(object)
    def _picked(self, row: WorkerRow | None) -> None:
        if row is None:
            self.picked_id = None
            self.panel.show_nobody()
        else:
            self.picked_id = row.id
            self._read_card(row.id)

    def _read_card(self, worker_id: UUID) -> None:
        self.desk.read(lambda session: get_worker(session, worker_id), self.panel.show_card, owner=self, key="card", failed=self._gone)

    def show_card_again(self) -> None:
        if self.picked_id is not None:
            self._read_card(self.picked_id)

    def _gone(self, error: Exception) -> None:
        self.panel.show_nobody()
        self.picked_id = None

    def open(self, key: Any) -> None:
        """A worker's key, "new", ("village", code), ("status", status), ("list", name), ("batch", key), ("officer", key)…"""
        if not self.choices.villages:
            self.waiting = key
        elif key == "new":
            self.add()
        elif self.core.open(key):
            pass
        elif isinstance(key, tuple):
            kind, value = key
            self.chooser.set(**{kind: value})
            self.show_list()
        else:
            self._open_worker(key if isinstance(key, UUID) else UUID(str(key)))

    def _open_worker(self, worker_id: UUID) -> None:
        """Shows somebody among the others of the village."""

        def find(session: "Session") -> tuple[WorkerCard, int]:
            card = get_worker(session, worker_id)
            return card, place_of_worker(session, WorkerFilter(card.village_code), worker_id) or 0

        def show(found: tuple[WorkerCard, int]) -> None:
            card, place = found
            self.chooser.set(card.village_code, None)
            self.show_list()
            self.table.select_row(place)

        self.desk.read(find, show, owner=self, key="open", failed=self.refuse)

    # Acting

    @Slot()
    def take_in(self) -> None:
        self.desk.go("exchange", "import")

    @Slot()
    def add(self) -> None:
        self._fill_in(None)

    @Slot()
    def edit(self) -> None:
        if self.panel.card_shown is not None:
            self._fill_in(self.panel.card_shown)

    def _fill_in(self, card: WorkerCard | None) -> None:
        dialog = WorkerDialog(self, self.desk, self.choices, card, self.village.value())
        if not dialog.exec():
            return
        if dialog.open_instead is not None:
            self._open_worker(dialog.open_instead)
            return
        if dialog.merge_with is not None and card is not None:
            self.desk.go("duplicates", (card.id, dialog.merge_with))
            return
        text = self.tr("{name} saved.") if card else self.tr("{name} added to the roster.")
        undo: WorkerUndo = dialog.stored
        self.done(text.format(name=dialog.form.values()["name"]), lambda session, _: take_back(session, undo))
        if card is None or self.chooser.is_all:
            self._open_worker(undo.id)

    @Slot()
    def remove(self) -> None:
        self.doing.remove()


def _nothing(_: object) -> None:
    """Takes the turn of a search that is no longer wanted."""
