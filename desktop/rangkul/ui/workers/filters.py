"""What of the roster is shown: the words typed, village and status, a list that waits for somebody, and seldom used filters."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from rangkul.language import Language
from rangkul.ui.cards import Button, button, row
from rangkul.ui.entries import Choice
from rangkul.ui.flow import FlowLayout
from rangkul.work.worker_lists import LISTS, WorkerFilter
from rangkul.work.workers import FUNDING_WORDS, STATUS_WORDS

PAUSE = 60  # milliseconds without a key before the search asks


class WorkerFilters(QObject):
    """Search field, village, lists and status chips; `changed` when the list must be asked anew, after a pause while somebody types."""

    changed = Signal()

    def __init__(self, parent: QObject, language: Language, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self.language, self.today = language, today
        self.status: str | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find by name or the beginning of the NIK"))
        self.search.setAccessibleName(self.tr("Find workers"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(140)
        self.village = Choice([(None, self.tr("Every village"))], True, self.tr("Village"))
        self.village.setMinimumWidth(190)
        lists = [(name, language.text(words)) for name, words in LISTS.items()]
        self.lists = Choice([(None, self.tr("Needs attention…")), *lists], False, self.tr("Needs attention"))
        self.lists.setMinimumWidth(190)
        self._make_more()
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.chips = QButtonGroup(self)
        self.chips_by_status: dict[str | None, Button] = {}
        self.line = FlowLayout()
        for status, words in [(None, self.tr("All")), *((s, language.text(w)) for s, w in STATUS_WORDS.items())]:
            self._add_chip(status, words)
        self.chips_by_status[None].setChecked(True)
        self.pause.timeout.connect(self.changed)
        self.search.textChanged.connect(self._typed)
        for choice in (self.village, self.lists, *self.seldom):
            choice.currentIndexChanged.connect(self._chose)
        self.chips.buttonClicked.connect(self._on_chip)

    def _make_more(self) -> None:
        """District, who pays, officer, import: a line that is folded away until wanted."""
        funding = [(code, self.language.text(words)) for code, words in FUNDING_WORDS.items()]
        self.district = Choice([(None, self.tr("Every district"))], True, self.tr("District"))
        self.funding = Choice([(None, self.tr("Whoever pays")), *funding, ("-", self.tr("No payer yet"))], False, self.tr("Who pays"))
        self.officer = Choice([(None, self.tr("Whoever brought them"))], True, self.tr("Brought by"))
        self.batch = Choice([(None, self.tr("Every import"))], True, self.tr("Import"))
        self.seldom = (self.district, self.funding, self.officer, self.batch)
        self.folded = QWidget()
        self.folded.setLayout(row(*self.seldom))
        self.folded.hide()
        self.unfold = button(self.tr("More filters"), "filter", "filter")
        self.unfold.toggled.connect(self.folded.setVisible)

    def _add_chip(self, status: str | None, words: str) -> None:
        chip = button(words, "filter")
        chip.setProperty("status", status or "")
        self.chips.addButton(chip)
        self.chips_by_status[status] = chip
        self.line.addWidget(chip)

    @property
    def typed(self) -> str:
        return self.search.text().strip()

    @property
    def chosen(self) -> WorkerFilter:
        plain = WorkerFilter(self.village.value(), self.status)
        found = WorkerFilter(
            plain.village_code, plain.status, self.district.value(), self.funding.value(), self.officer.value(), self.batch.value(),
            self.lists.value(), self.today(),
        )  # fmt: skip
        return plain if found.is_plain else found

    @property
    def is_all(self) -> bool:
        """Whether the whole roster is shown."""
        return self.chosen == WorkerFilter() and not self.typed

    def set_choices(
        self, villages: Sequence[tuple[str, str]], districts: Sequence[tuple[str, str]], officers: Sequence[tuple[UUID, str]],
        batches: Sequence[tuple[UUID, str]],
    ) -> None:  # fmt: skip
        """Other villages, districts, officers and imports to choose from; what is chosen stays."""
        for choice, offered in ((self.village, villages), (self.district, districts), (self.officer, officers), (self.batch, batches)):
            chosen, first = choice.value(), (None, choice.itemText(0))
            choice.blockSignals(True)
            choice.set_choices([first, *offered])
            choice.set_value(chosen)
            choice.blockSignals(False)

    def set(self, village: str | None = None, status: str | None = None, **others: Any) -> None:
        """Sets everything at once (`list`, `district`, `funding`, `officer`, `batch` too) and empties the search, without telling."""
        self.pause.stop()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        values = (village, others.get("list"), *(others.get(name) for name in ("district", "funding", "officer", "batch")))
        for choice, value in zip((self.village, self.lists, *self.seldom), values, strict=True):
            choice.blockSignals(True)
            choice.set_value(value)
            choice.blockSignals(False)
        self.status = status
        self.chips_by_status[status].setChecked(True)
        self._tell_folded()
        if any(choice.value() is not None for choice in self.seldom):
            self.unfold.setChecked(True)

    def _tell_folded(self) -> None:
        """How many of the folded filters are at work, so that none is overlooked."""
        used = sum(choice.value() is not None for choice in self.seldom)
        self.unfold.setText(self.tr("More filters ({count})").format(count=used) if used else self.tr("More filters"))

    @Slot()
    def _chose(self) -> None:
        self._tell_folded()
        self.changed.emit()

    @Slot()
    def _typed(self) -> None:
        self.pause.start()

    @Slot()
    def _on_chip(self) -> None:
        if chip := self.chips.checkedButton():
            self.status = str(chip.property("status")) or None
            self.changed.emit()
