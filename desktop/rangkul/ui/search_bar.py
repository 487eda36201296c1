"""The search field on top of the window (Ctrl+K): people, villages, events, certificates and commands while one types."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from rangkul.ui.icons import icon
from rangkul.ui.theme import Theme

GROUP_ICONS = {
    "command": "command", "worker": "worker", "officer": "officer", "village": "village", "event": "event", "certificate": "certificate",
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """One line under the field; `key` goes to the page of its kind."""

    kind: str
    key: Any
    title: str
    subtitle: str = ""


class SearchBar(QLineEdit):
    """`search(text, then)` answers beside the window; `chosen` carries what was picked."""

    chosen = Signal(object)

    def __init__(self, search: Callable[[str, Callable[[Sequence[Found]], None]], None], theme: Theme) -> None:
        super().__init__()
        self.search, self.theme = search, theme
        self.setPlaceholderText(self.tr("Search people, NIK, villages, events, commands  (Ctrl+K)"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(320)
        self.setMaximumWidth(560)
        self.setFixedHeight(36)
        self.magnifier = self.addAction(icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.popup = QFrame(self, Qt.WindowType.ToolTip)
        self.popup.setObjectName("searchPopup")
        layout = QVBoxLayout(self.popup)
        layout.setContentsMargins(4, 4, 4, 4)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.itemClicked.connect(self._pick)
        layout.addWidget(self.list)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(25)
        self.pause.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)
        theme.changed.connect(self._recolour)

    def _recolour(self) -> None:
        self.magnifier.setIcon(icon("search", self.theme, "muted"))

    def _typed(self, text: str) -> None:
        if text.strip():
            self.pause.start()
        else:
            self.popup.hide()

    def _ask(self) -> None:
        self.search(self.text(), self.show_found)

    def show_found(self, found: Sequence[Found]) -> None:
        """Fills the list under the field; says so when nothing fits."""
        if not self.text().strip() or not self.hasFocus():
            self.popup.hide()
            return
        self.list.clear()
        for hit in found:
            item = QListWidgetItem(icon(GROUP_ICONS.get(hit.kind, "search"), self.theme, "muted"), self._line(hit))
            item.setData(Qt.ItemDataRole.UserRole, hit)
            self.list.addItem(item)
        if not found:
            nothing = QListWidgetItem(self.tr("Nothing fits “{text}”.").format(text=self.text().strip()))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0 if found else -1)
        self._place(max(1, len(found)))

    def _line(self, hit: Found) -> str:
        return f"{hit.title}    {hit.subtitle}" if hit.subtitle else hit.title

    def _place(self, rows: int) -> None:
        height = min(rows, 12) * self.list.sizeHintForRow(0) + 22
        self.popup.setFixedSize(max(self.width(), 520), height)
        self.popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self.popup.show()
        self.popup.raise_()

    def _pick(self, item: QListWidgetItem | None) -> None:
        hit = item.data(Qt.ItemDataRole.UserRole) if item else None
        if hit is None:
            return
        self.popup.hide()
        self.clear()
        self.clearFocus()
        self.chosen.emit(hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.popup.isVisible() and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.popup.isVisible():
                self._pick(self.list.currentItem())
            else:
                self._ask()
        elif key == Qt.Key.Key_Escape:
            self.popup.hide()
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.popup.hide()
        return super().event(event)


def commands_like(text: str, commands: Sequence[Found]) -> list[Found]:
    """Commands whose words begin as typed."""
    wanted = text.casefold().split()
    return [c for c in commands if all(any(w.startswith(t) for w in c.title.casefold().split()) for t in wanted)][:4]
