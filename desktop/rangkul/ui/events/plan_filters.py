"""Which events are shown: chips for kind and status, the year, words; all the same for list and calendar."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rangkul.language import Language
from rangkul.ui.cards import Button, button, row
from rangkul.ui.entries import Choice
from rangkul.ui.flow import FlowLayout
from rangkul.work.events import STATUSES, TYPES, EventRecord


class EventFilters(QWidget):
    """No chip of a kind pressed means all of them."""

    changed = Signal()
    view_changed = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by title or place"))
        self.search.setAccessibleName(self.tr("Filter events"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(420)
        self.search.textChanged.connect(self.changed)
        self.year = Choice([(0, self.tr("All years"))], False, self.tr("Year"))
        self.year.setFixedWidth(168)
        self.year.currentIndexChanged.connect(self.changed)
        self.list_button = self._view("list", self.tr("List"))
        self.month_button = self._view("calendar", self.tr("Calendar"))
        self.list_button.setChecked(True)
        self.types = self._chips(language, TYPES)
        self.statuses = self._chips(language, STATUSES)
        self.clear_button = button(self.tr("Show all"), "quiet", "remove", self.clear)
        self.clear_button.setProperty("small", True)
        self.clear_button.setFixedHeight(30)
        chips = QWidget()
        flow = FlowLayout(8)
        chips.setLayout(flow)
        for part in (*self.types.values(), *self.statuses.values(), self.clear_button):
            flow.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        top = row(self.search, self.year, None, self.list_button, self.month_button)
        top.setStretchFactor(self.search, 1)
        layout.addLayout(top)
        layout.addWidget(chips)
        self.changed.connect(self._show_clear)
        self._show_clear()

    def _chips(self, language: Language, words: dict[str, str]) -> dict[str, Button]:
        made = {code: button(language.text(text), "filter") for code, text in words.items()}
        for chip in made.values():
            chip.toggled.connect(self.changed)
        return made

    def _view(self, name: str, text: str) -> Button:
        made = button(text, "filter", "list" if name == "list" else "calendar")
        made.setProperty("view", name)
        made.clicked.connect(self._choose_view)
        return made

    @Slot()
    def _choose_view(self) -> None:
        sender = self.sender()
        self.show_view(str(sender.property("view")) if sender else "list")

    def show_view(self, name: str) -> None:
        """ "list" or "calendar"."""
        self.list_button.setChecked(name == "list")
        self.month_button.setChecked(name != "list")
        self.view_changed.emit(name)

    def show_years(self, years: Sequence[int]) -> None:
        self.year.set_choices([(0, self.tr("All years")), *((year, str(year)) for year in years)])
        if self.year.value() is None:
            self.year.set_value(0)

    @Slot()
    def clear(self) -> None:
        self.search.clear()
        self.year.set_value(0)
        for chip in (*self.types.values(), *self.statuses.values()):
            chip.setChecked(False)
        self.search.setFocus()

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        pressed = any(chip.isChecked() for chip in (*self.types.values(), *self.statuses.values()))
        return pressed or bool(self.search.text().strip()) or bool(self.year.value())

    @Slot()
    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.active)

    def fits(self, event: EventRecord) -> bool:
        types = [code for code, chip in self.types.items() if chip.isChecked()]
        statuses = [code for code, chip in self.statuses.items() if chip.isChecked()]
        text = f"{event.title} {event.place} {event.number}".casefold()
        return (
            (not types or event.type in types)
            and (not statuses or event.status in statuses)
            and self.year.value() in (0, None, event.starts_on.year, event.ends_on.year)
            and all(word in text for word in self.search.text().casefold().split())
        )
