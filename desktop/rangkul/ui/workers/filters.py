"""What of the roster is shown: the words typed, the village, the status."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit

from rangkul.language import Language
from rangkul.ui.cards import Button, button
from rangkul.ui.entries import Choice
from rangkul.ui.flow import FlowLayout
from rangkul.work.workers import STATUS_WORDS, WorkerFilter

PAUSE = 60  # milliseconds without a key before the search asks


class WorkerFilters(QObject):
    """Search field, village and status chips; `changed` when the list must be asked anew, after a pause while somebody types."""

    changed = Signal()

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self.status: str | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find by name or the beginning of the NIK"))
        self.search.setAccessibleName(self.tr("Find workers"))
        self.search.setClearButtonEnabled(True)
        self.village = Choice([(None, self.tr("Every village"))], True, self.tr("Village"))
        self.village.setMinimumWidth(280)
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
        self.village.currentIndexChanged.connect(self.changed)
        self.chips.buttonClicked.connect(self._on_chip)

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
        return WorkerFilter(self.village.value(), self.status)

    def set_villages(self, villages: Sequence[tuple[str, str]]) -> None:
        """Other villages to choose from; the chosen one stays."""
        chosen = self.village.value()
        self.village.blockSignals(True)
        self.village.set_choices([(None, self.tr("Every village")), *villages])
        self.village.set_value(chosen)
        self.village.blockSignals(False)

    def set(self, village: str | None, status: str | None) -> None:
        """Sets everything at once and empties the search, without telling."""
        for widget in (self.search, self.village):
            widget.blockSignals(True)
        self.pause.stop()
        self.search.clear()
        self.village.set_value(village)
        self.status = status
        self.chips_by_status[status].setChecked(True)
        for widget in (self.search, self.village):
            widget.blockSignals(False)

    @Slot()
    def _typed(self) -> None:
        self.pause.start()

    @Slot()
    def _on_chip(self) -> None:
        if chip := self.chips.checkedButton():
            self.status = str(chip.property("status")) or None
            self.changed.emit()
