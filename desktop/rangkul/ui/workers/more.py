"""The menu "Lainnya" of the page of workers: what is not needed every day, as one list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from rangkul.ui.cards import Button
from rangkul.ui.icons import icon
from rangkul.ui.theme import theme_of

MenuEntry = tuple[str, str, Callable[[], object]] | None
"""Text, name of the icon, what happens; None draws a line."""


class MoreButton(Button):
    """A button whose menu shows the entries; `entries` is read once."""

    def __init__(self, parent: QWidget, text: str, entries: Sequence[MenuEntry]) -> None:
        super().__init__(text, "default", "more")
        self.setAccessibleName(text)
        self.icons: list[str] = []
        self.list = QMenu(parent)
        for entry in entries:
            if entry is None:
                self.list.addSeparator()
            else:
                words, glyph, slot = entry
                self.list.addAction(words, slot)
                self.icons.append(glyph)
        self.setMenu(self.list)
        theme_of(self).changed.connect(self.show_icons)
        self.show_icons()

    @Slot()
    def show_icons(self) -> None:
        actions = [action for action in self.list.actions() if not action.isSeparator()]
        for action, glyph in zip(actions, self.icons, strict=True):
            action.setIcon(icon(glyph, theme_of(self), "muted"))
